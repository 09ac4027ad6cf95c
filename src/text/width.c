// How many cells a code point takes.
#include "cells.h"
#include "yulu/text/cluster.h"

enum { TABLE_END = CELLS_PAGES * 256, TAGS = 0xE0000, TAGS_END = 0xE1000, PRIVATE = 0xF0000 };

unsigned cells_of(uint32_t code)
{
    if (code < TABLE_END) {
        uint64_t bits = cells_bits[cells_word[cells_page[code >> 8]][code >> 4 & 0xF]];
        return (unsigned)(bits >> 4 * (code & 0xF)) & 0xF;
    }
    if (code >= TAGS && code < TAGS_END)
        return CELLS_INVISIBLE;
    return code >= PRIVATE ? CELLS_AMBIGUOUS : CELLS_UNASSIGNED;
}

static bool is_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

int cell_width(uint32_t code, enum ambiguous ambiguous)
{
    static const signed char widths[CELLS_WIDTH + 1][2] = {
        {0, 0},
        {1, 1},
        {2, 2},
        [CELLS_AMBIGUOUS] = {1, 2},
        [CELLS_ONE_OR_NONE] = {1, 0},
        [CELLS_UNASSIGNED] = {1, 1},
        [CELLS_TWO_OR_ONE] = {2, 1},
    };
    if (code - 0x20 < 0x5F)
        return 1;
    if (code - 0x4E00 < 0x5200)
        return 2;
    if (code == 0)
        return 0;    // as POSIX wants of wcwidth(L'\0')
    if (is_control(code) || (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF)
        return -1;
    return widths[cells_of(code) & CELLS_WIDTH][ambiguous == AMBIGUOUS_WIDE];
}
