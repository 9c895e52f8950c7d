#include "Arena.h"

#include <stdlib.h>

enum { grain = 16, classes = 32, first_slab = 8 * 1024, largest_slab = 256 * 1024 };

/// Stands before every piece: its class, or the neighbours of a piece too large for one.
typedef struct Piece {
  size_t class;
  struct Piece *next;
  struct Piece *previous;
  size_t padding;
} Piece;

typedef struct Slab {
  struct Slab *next;
  size_t padding;
} Slab;

struct Arena {
  Slab *slabs;
  char *unused;
  size_t left;
  size_t slab_size;
  Piece *released[classes];
  Piece large;
};

static void *memory(size_t size) {
  void *result = malloc(size);
  if (!result) abort();
  return result;
}

Arena *arena_make(void) {
  Arena *arena = calloc(1, sizeof(Arena));
  if (!arena) abort();
  arena->slab_size = first_slab;
  arena->large.next = arena->large.previous = &arena->large;
  return arena;
}

void arena_free(Arena *arena) {
  while (arena->slabs) {
    Slab *next = arena->slabs->next;
    free(arena->slabs);
    arena->slabs = next;
  }
  for (Piece *piece = arena->large.next; piece != &arena->large;) {
    Piece *next = piece->next;
    free(piece);
    piece = next;
  }
  free(arena);
}

static Piece *take_large(Arena *arena, size_t size) {
  if (size > (size_t)-1 - sizeof(Piece)) abort();
  Piece *piece = memory(sizeof(Piece) + size);
  piece->class = classes;
  piece->next = arena->large.next;
  piece->previous = &arena->large;
  piece->next->previous = piece;
  arena->large.next = piece;
  return piece;
}

static Piece *take_small(Arena *arena, size_t class) {
  Piece *piece = arena->released[class];
  if (piece) {
    arena->released[class] = piece->next;
    return piece;
  }
  const size_t size = sizeof(Piece) + (class + 1) * grain;
  if (arena->left < size) {
    Slab *slab = memory(arena->slab_size);
    slab->next = arena->slabs;
    arena->slabs = slab;
    arena->unused = (char *)(slab + 1);
    arena->left = arena->slab_size - sizeof(Slab);
    if (arena->slab_size < largest_slab) arena->slab_size *= 2;
  }
  piece = (Piece *)arena->unused;
  arena->unused += size;
  arena->left -= size;
  piece->class = class;
  return piece;
}

void *arena_take(void *arena, size_t size) {
  const size_t class = size == 0 ? 0 : (size - 1) / grain;
  return 1 + (class < classes ? take_small(arena, class) : take_large(arena, size));
}

void arena_give_back(void *opaque, void *memory) {
  if (!memory) return;
  Arena *arena = opaque;
  Piece *piece = (Piece *)memory - 1;
  if (piece->class < classes) {
    piece->next = arena->released[piece->class];
    arena->released[piece->class] = piece;
    return;
  }
  piece->previous->next = piece->next;
  piece->next->previous = piece->previous;
  free(piece);
}
