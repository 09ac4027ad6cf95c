// Folding for search: full and half width, case, traditional to simplified (Unihan
// kTraditionalVariant and kSimplifiedVariant), white space runs to one space, invisible characters
// gone.  〇 and 零 stay apart.
#ifndef YULU_TEXT_FOLD_H
#define YULU_TEXT_FOLD_H

#include <stdint.h>

#include "yulu/base/str.h"
#include "yulu/base/vec.h"

enum fold { FOLD_ALL = 0, FOLD_KEEP_CASE = 1 };

uint32_t fold_char(uint32_t code, enum fold how);    // one code point; 0 when it is dropped

struct folded {
    struct str text;    // UTF-8
    VEC(uint32_t)
    from;    // for each byte of text and its end: the byte of the original it comes from
};

void fold_text(struct folded *out, struct sv text, enum fold how);    // overwrites OUT
void folded_release(struct folded *f);

#endif
