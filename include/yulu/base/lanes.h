// Sixteen bytes at once, by the vectors that gcc and clang know on every machine.  They are
// compared with each other or with one value; what is true is 0xff.
#ifndef YULU_BASE_LANES_H
#define YULU_BASE_LANES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { LANES = 16 };
typedef uint8_t lanes __attribute__((vector_size(LANES)));

// Those at P, where as many are; aligned or not.
static inline lanes lanes_at(const void *p)
{
    lanes bytes;
    memcpy(&bytes, p, sizeof(bytes));
    return bytes;
}

static inline bool lanes_any(lanes bytes)
{
    uint64_t halves[2];
    memcpy(halves, &bytes, sizeof(halves));
    return halves[0] | halves[1];
}

size_t lanes_sum(lanes bytes);

#endif
