// An arena: many allocations, one release.  {0} is an empty arena.  Nothing is freed singly.
#ifndef YULU_BASE_ARENA_H
#define YULU_BASE_ARENA_H

#include <stddef.h>

#include "yulu/base/str.h"

struct arena_chunk;
struct arena_kept;

struct arena {
    struct arena_chunk *last;    // the chunk being filled; it links to the ones before
    struct arena_kept *kept;     // pieces that can grow
    size_t total;                // bytes handed out
};

void arena_release(struct arena *a);                // frees all; the arena is empty again
void *arena_alloc(struct arena *a, size_t size);    // aligned for any type, cleared
void *arena_array(struct arena *a, size_t count, size_t size);
// Hands P, of base/mem, over to the arena; it can be resized from then on.
void arena_keep(struct arena *a, void *p);
// P was handed over, or is NULL.  What is new is not cleared.
void *arena_resize(struct arena *a, void *p, size_t count, size_t size);
struct sv arena_sv(struct arena *a, struct sv text);    // a copy; NUL follows its last byte

#endif
