#pragma once

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>

/// Memory that is released as a whole: gumbo's own release recurses as deep as the document.
typedef struct Arena Arena;

Arena *arena_make(void);

/// Has the arena jump to `exit` where it would take more bytes than `memory`, or where more than
/// `seconds` of the thread's time have gone by.
void arena_limit(Arena *arena, size_t memory, double seconds, jmp_buf *exit);
void arena_unlimit(Arena *arena);

void arena_free(Arena *arena);

/// Aligned for anything; ends the program where there is no memory left, as Swift does.
void *arena_take(void *arena, size_t size);
void arena_give_back(void *arena, void *memory);
