// Where a line may end: UAX #14 by libunistring, tailored for Chinese (CLREQ 3.1, GB/T 15834) by
// stand-ins.
#ifndef YULU_TEXT_LINEBREAK_H
#define YULU_TEXT_LINEBREAK_H

#include <stddef.h>

#include "yulu/base/str.h"

enum lang { LANG_ANY, LANG_ZH, LANG_JA, LANG_KO, LANG_EN };

enum lang lang_from(struct sv tag);    // BCP 47: "zh-Hans", "en-GB", …; LANG_ANY if unknown

// Break opportunity before the character at byte i.  Inside a character the value is BREAK_NO.
// MUST stands at the newline itself.  WEAK is taken where a line has no other: before an address
// that follows a colon.  PART is between the parts of an address: taken when the address is longer
// than a line.
enum linebreak {
    BREAK_NO = 0,
    BREAK_MAY = 1,
    BREAK_MUST = 2,
    BREAK_WEAK = 3,
    BREAK_PART = 4,
};

// Fills BREAKS[0 … text.n).  TEXT is valid UTF-8.  SCRATCH is working memory to reuse between
// calls.  The end of the text is not in the array; byte 0 is BREAK_NO unless it is a newline.
// LANG_ANY is told by the text: Japanese by its kana, Korean by its hangul, Chinese by its Han.
// Korean breaks at spaces alone, as its readers expect of a text that has them (UAX #14, 8.1).
void linebreak_find(struct sv text, enum lang lang, struct str *scratch, char *breaks);

#endif
