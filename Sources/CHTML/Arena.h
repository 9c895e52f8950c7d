#pragma once

#include <stddef.h>

/// Memory that is released as a whole: gumbo's own release recurses as deep as the document.
typedef struct Arena Arena;

Arena *arena_make(void);
void arena_free(Arena *arena);

/// Aligned for anything; ends the program where there is no memory left, as Swift does.
void *arena_take(void *arena, size_t size);
void arena_give_back(void *arena, void *memory);
