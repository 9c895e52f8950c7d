#include "Arena.h"

#include <stdlib.h>
#include <time.h>

enum { grain = 16, classes = 32, first_slab = 8 * 1024, largest_slab = 256 * 1024 };
/// How many pieces are taken between two looks at the clock.
enum { clock_pace = 1024 };

/// Stands before every piece: its class, or the size and neighbours of one too large for any.
typedef struct Piece {
  size_t class;
  struct Piece *next;
  struct Piece *previous;
  size_t size;
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
  /// Where to go when the limits are reached; NULL: there are none.
  jmp_buf *exit;
  size_t memory_left;
  double end;
  unsigned taken;
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void *memory(Arena *arena, size_t size) {
  if (arena->exit) {
    if (size > arena->memory_left) longjmp(*arena->exit, 1);
    arena->memory_left -= size;
  }
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

void arena_limit(Arena *arena, size_t memory, double seconds, jmp_buf *exit) {
  arena->exit = exit;
  arena->memory_left = memory;
  arena->end = now() + seconds;
}

void arena_unlimit(Arena *arena) { arena->exit = NULL; }

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
  Piece *piece = memory(arena, sizeof(Piece) + size);
  piece->class = classes;
  piece->size = sizeof(Piece) + size;
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
    Slab *slab = memory(arena, arena->slab_size);
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

void *arena_take(void *opaque, size_t size) {
  Arena *arena = opaque;
  if (arena->exit && ++arena->taken % clock_pace == 0 && now() > arena->end) {
    longjmp(*arena->exit, 1);
  }
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
  arena->memory_left += piece->size;
  free(piece);
}
