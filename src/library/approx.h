// Exact and approximate search in rows of codes.
#ifndef YULU_LIBRARY_APPROX_H
#define YULU_LIBRARY_APPROX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "yulu/base/vec.h"

struct codes {    // borrowed
    const uint32_t *v;
    size_t n;
};

// Each place where the words stand exactly, in order: for (size_t at = 0; exact_next(&x, &at);
// at++)
struct exact {
    struct codes text, words;
    size_t *border;    // Knuth, Morris, Pratt 1977
};
void exact_init(struct exact *x, struct codes text, struct codes words);
void exact_release(struct exact *x);
bool exact_next(const struct exact *x, size_t *at);    // the first at or after *AT

enum { APPROX_MAX = 4096 };    // codes of the longest pattern

struct approx_hit {
    size_t from, to;
    size_t errors;    // edit distance
};
typedef VEC(struct approx_hit) approx_hits;

// The best matches of WORDS in TEXT with at most LIMIT errors, at most MAX of them: one for each
// end at which the lowest number of errors is reached.  None for words longer than APPROX_MAX.
void approx_find(struct codes text, struct codes words, size_t limit, size_t max, approx_hits *out);

// How like the best match in TEXT is to WORDS: 1 equal, 0 nothing of it.
double approx_likeness(struct codes text, struct codes words);

#endif
