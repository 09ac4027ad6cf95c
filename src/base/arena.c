#include "yulu/base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdint.h>
#include <string.h>

enum { CHUNK_FIRST = 4096, CHUNK_LAST = 1 << 20 };

struct arena_chunk {
    struct arena_chunk *before;
    size_t used, size;
    alignas(max_align_t) char bytes[];
};

struct arena_kept {
    struct arena_kept *before;
    void *p;
};

void arena_release(struct arena *a)
{
    for (struct arena_kept *kept = a->kept; kept; kept = kept->before) {
        mem_free(kept->p);
    }
    for (struct arena_chunk *chunk = a->last, *before; chunk; chunk = before) {
        before = chunk->before;
        mem_free(chunk);
    }
    *a = (struct arena){0};
}

static struct arena_chunk *chunk_new(size_t size, bool clear)
{
    assert(size <= SIZE_MAX - sizeof(struct arena_chunk));
    struct arena_chunk *chunk =
        clear ? mem_zalloc(sizeof(*chunk) + size) : mem_alloc(sizeof(*chunk) + size);
    *chunk = (struct arena_chunk){.size = size};
    return chunk;
}

// A large piece gets a chunk of its own behind the one being filled, whose rest stays in use.  What
// the system hands out for it is clear already.
static void *alloc_apart(struct arena *a, size_t size, bool clear)
{
    struct arena_chunk *chunk = chunk_new(size, clear);
    chunk->used = size;
    chunk->before = a->last->before;
    a->last->before = chunk;
    return chunk->bytes;
}

static void add_chunk(struct arena *a)
{
    size_t size = CHUNK_FIRST;
    if (a->last) {
        size = a->last->size < CHUNK_LAST ? a->last->size * 2 : CHUNK_LAST;
    }
    struct arena_chunk *chunk = chunk_new(size, false);
    chunk->before = a->last;
    a->last = chunk;
}

// SIZE bytes of the chunk being filled, or of a new one.
static void *take(struct arena *a, size_t size, bool clear)
{
    a->total += size;
    if (!a->last) {
        add_chunk(a);
    }
    if (size > a->last->size / 2) {
        return alloc_apart(a, size, clear);
    }
    if (size > a->last->size - a->last->used) {
        add_chunk(a);
    }
    void *p = a->last->bytes + a->last->used;
    a->last->used += size;
    if (clear) {
        memset(p, 0, size);
    }
    return p;
}

void *arena_alloc(struct arena *a, size_t size)
{
    const size_t align = alignof(max_align_t);
    if (a->last) {
        size_t used = (a->last->used + align - 1) / align * align;
        a->last->used = used < a->last->size ? used : a->last->size;
    }
    return take(a, size, true);
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
    assert(!size || count <= SIZE_MAX / size);
    return arena_alloc(a, count * size);
}

// Texts stand side by side, as letters need no alignment.
struct sv arena_sv(struct arena *a, struct sv text)
{
    char *copy = take(a, text.n + 1, false);
    if (text.n) {
        memcpy(copy, text.p, text.n);
    }
    copy[text.n] = '\0';
    return (struct sv){copy, text.n};
}

void arena_keep(struct arena *a, void *p)
{
    struct arena_kept *kept = arena_alloc(a, sizeof(*kept));
    *kept = (struct arena_kept){.before = a->kept, .p = p};
    a->kept = kept;
}

void *arena_resize(struct arena *a, void *p, size_t count, size_t size)
{
    if (!p) {
        arena_keep(a, NULL);
    }
    struct arena_kept *kept = a->kept;
    while (kept && kept->p != p) {
        kept = kept->before;
    }
    assert(kept);
    kept->p = mem_array(p, count, size);
    return kept->p;
}
