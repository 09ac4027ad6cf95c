// Walking over UTF-8, for the files of this layer.  Bytes that are no character give U+FFFD.
#ifndef YULU_SRC_TEXT_UTF8_H
#define YULU_SRC_TEXT_UTF8_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unistr.h>

#include "yulu/base/str.h"

// The character at byte OFF, which is inside TEXT; returns its length.
static inline size_t utf8_at(struct sv text, size_t off, uint32_t *code)
{
    const uint8_t *s = (const uint8_t *)text.p + off;
    if (s[0] < 0x80) {
        *code = s[0];
        return 1;
    }
    if (s[0] >= 0xE1 && s[0] <= 0xEC && text.n - off >= 3 && (s[1] & 0xC0) == 0x80 &&
        (s[2] & 0xC0) == 0x80) {
        *code = (uint32_t)((s[0] & 0xF) << 12 | (s[1] & 0x3F) << 6 | (s[2] & 0x3F));
        return 3;
    }
    ucs4_t found;
    int n = u8_mbtouc(&found, s, text.n - off);
    *code = found;
    return n > 0 ? (size_t)n : 1;
}

// The start of the character before byte OFF > 0.
static inline size_t utf8_before(struct sv text, size_t off)
{
    size_t low = off > 4 ? off - 4 : 0;
    size_t at = off - 1;
    while (at > low && ((unsigned char)text.p[at] & 0xC0) == 0x80)
        at--;
    return at;
}

// Writes CODE at OUT, which has room for four bytes; returns how many.
static inline size_t utf8_put(char *out, uint32_t code)
{
    int n = u8_uctomb((uint8_t *)out, code, 4);
    return n > 0 ? (size_t)n : 0;
}

// The character at OFF joins no cluster before it, but for a CR or a Prepend there; false when that
// takes a look at the tables.
static inline bool utf8_starts_plain(struct sv text, size_t off)
{
    const unsigned char *s = (const unsigned char *)text.p + off;
    if (off >= text.n || s[0] < 0x80 || (s[0] >= 0xE4 && s[0] <= 0xE9))
        return true;
    if (text.n - off < 3)
        return false;
    return (s[0] == 0xE3 && s[1] == 0x80 && s[2] < 0xAA) || (s[0] == 0xEF && s[1] == 0xBC) ||
           (s[0] == 0xE2 && s[1] == 0x80 && s[2] >= 0x90 && s[2] < 0xA8);
}

// The three bytes at P as one number; four are readable.
static inline uint32_t utf8_three(const char *p)
{
    unsigned char s[4];
    memcpy(s, p, 4);
    return ((uint32_t)s[0] << 24 | (uint32_t)s[1] << 16 | (uint32_t)s[2] << 8 | s[3]) >> 8;
}

// U+4E00 to U+9FFF at P, where N bytes are.
static inline bool utf8_is_han(const char *p, size_t n)
{
    const unsigned char *s = (const unsigned char *)p;
    enum {
        FIRST = 0xE4B8,
        END = 0xEA00
    };    // two bytes as one number: one test that a processor foresees
    return n >= 3 && (unsigned)(s[0] << 8 | s[1]) - FIRST < END - FIRST;
}

#endif
