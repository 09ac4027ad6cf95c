// The generated table of characters that fold to a simplified form.
#ifndef YULU_SRC_TEXT_SIMPLIFIED_H
#define YULU_SRC_TEXT_SIMPLIFIED_H

#include <stdint.h>
#include <uchar.h>

enum {
    SIMPLIFIED_FIRST = 0x3400,
    SIMPLIFIED_LAST = 0x9FFF,
    SIMPLIFIED_ROW = 20,
    SIMPLIFIED_ROWS = 200,
    SIMPLIFIED_WORDS = (SIMPLIFIED_LAST - SIMPLIFIED_FIRST) / 64 + 1,
};

// Pairs from, to; sorted by the first; the last row ends in NULs.
extern const char16_t simplified_pairs[SIMPLIFIED_ROWS][2 * SIMPLIFIED_ROW + 1];
extern const uint64_t simplified_has[SIMPLIFIED_WORDS];    // a bit for each that has a pair

#endif
