// Growing arrays by type: VEC(struct turn) turns = {0}; vec_push(&turns, turn); turns.v[i]
#ifndef YULU_BASE_VEC_H
#define YULU_BASE_VEC_H

#include <stddef.h>
#include <string.h>

#include "yulu/base/mem.h"

#define VEC(type)                                                                                  \
    struct {                                                                                       \
        type *v;                                                                                   \
        size_t n, cap;                                                                             \
    }

// Room for one more, whose place is the value: *vec_add(&turns) = turn;
#define vec_add(vec)                                                                               \
    (((vec)->n < (vec)->cap                                                                        \
          ? (void)0                                                                                \
          : (void)((vec)->v = vec_grow((vec)->v, (vec)->n + 1, &(vec)->cap, sizeof(*(vec)->v)))),  \
     &(vec)->v[(vec)->n++])
#define vec_push(vec, ...) ((void)(*vec_add(vec) = (__VA_ARGS__)))
#define vec_clear(vec)     ((void)((vec)->n = 0))
#define vec_release(vec)   (mem_free((vec)->v), (vec)->v = NULL, (vec)->n = (vec)->cap = 0)
#define vec_remove(vec, i)                                                                         \
    (memmove(&(vec)->v[i], &(vec)->v[(i) + 1], ((vec)->n - 1 - (i)) * sizeof(*(vec)->v)),          \
     (void)(vec)->n--)

// The array with room for NEED elements of SIZE; *CAP follows.
void *vec_grow(void *v, size_t need, size_t *cap, size_t size);

#endif
