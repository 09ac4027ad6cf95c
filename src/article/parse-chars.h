// Characters as the stages of parsing see them: classes by code point, white space of every script.
#ifndef YULU_ARTICLE_PARSE_CHARS_H
#define YULU_ARTICLE_PARSE_CHARS_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/str.h"

// All texts here are valid UTF-8.
// The first code point off REST; 0 at the end.
static inline uint32_t char_take(struct sv *rest)
{
    if (rest->n == 0)
        return 0;
    const unsigned char *p = (const unsigned char *)rest->p;
    uint32_t c = p[0];
    size_t n = 1;
    if (c >= 0x80) {
        n = c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
        if (n > rest->n)
            n = rest->n;
        c &= 0xffu >> (n + 1);
        for (size_t i = 1; i < n; i++)
            c = c << 6 | (p[i] & 0x3fu);
    }
    rest->p += n;
    rest->n -= n;
    return c;
}

uint32_t char_first(struct sv text);    // 0 when empty
uint32_t char_last(struct sv text,
                   size_t *bytes);    // 0 when empty; its length to *BYTES unless NULL

bool char_is_space(uint32_t c);    // ideographic, no-break and zero-width ones too
bool char_is_han(uint32_t c);
bool char_is_kana(uint32_t c);
bool char_is_hangul(uint32_t c);
bool char_is_cjk(uint32_t c);       // any of the three
bool char_is_latin(uint32_t c);     // letters of the Latin, Greek and Cyrillic scripts
bool char_is_upper(uint32_t c);     // ASCII and Latin-1 capitals
bool char_is_digit(uint32_t c);     // ASCII and full width
bool char_is_letter(uint32_t c);    // of any script, digits not
bool char_is_colon(uint32_t c);
bool char_ends_sentence(uint32_t c);
bool char_is_question(uint32_t c);
bool char_is_dash(uint32_t c);    // those that open a line of talk: — ― ─ –

struct sv text_trim(struct sv s);    // white space by char_is_space off both ends
struct sv text_trim_start(struct sv s);
size_t text_characters(struct sv s);                    // code points without white space
bool text_is_longer(struct sv s, size_t characters);    // white space not counted
size_t text_letters(struct sv s);
bool text_has(struct sv s, const char *needle);
bool text_has_question(struct sv s);         // a question mark anywhere
bool text_asks(struct sv s);                 // ends with a question mark, closing marks aside
bool text_same(struct sv a, struct sv b);    // the same letters and digits, whatever stands between

#endif
