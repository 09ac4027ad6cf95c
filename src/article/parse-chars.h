// Characters as the stages of parsing see them: classes by code point, white space of every script.
#ifndef YULU_ARTICLE_PARSE_CHARS_H
#define YULU_ARTICLE_PARSE_CHARS_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/str.h"

// All texts here are valid UTF-8.
// The one at P, of two or four bytes or where fewer than *LEFT are left of it; its bytes to *LEFT.
uint32_t char_decode(const unsigned char *p, size_t *left);

// The first code point off REST; 0 at the end.  Most are of one byte or of three.
static inline uint32_t char_take(struct sv *rest)
{
    const unsigned char *p = (const unsigned char *)rest->p;
    size_t n = rest->n;
    uint32_t c;
    if (n == 0)
        return 0;
    if (p[0] < 0x80) {
        c = p[0];
        n = 1;
    } else if ((p[0] & 0xf0) == 0xe0 && n >= 3) {
        c = (p[0] & 0xfu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
        n = 3;
    } else {
        c = char_decode(p, &n);
    }
    rest->p += n;
    rest->n -= n;
    return c;
}

// 0 when empty
static inline uint32_t char_first(struct sv text)
{
    return char_take(&text);
}

uint32_t char_last(struct sv text,
                   size_t *bytes);    // 0 when empty; its length to *BYTES unless NULL

// ideographic, no-break and zero-width ones too
static inline bool char_is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || c == 0x3000 ||
           (c >= 0x2000 && c <= 0x200b) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0xfeff;
}

static inline bool char_is_han(uint32_t c)
{
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c == 0x3005 ||
           c == 0x3007 || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}

static inline bool char_is_kana(uint32_t c)
{
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc ||
           (c >= 0xff66 && c <= 0xff9f);
}

static inline bool char_is_hangul(uint32_t c)
{
    return (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x1100 && c <= 0x11ff) ||
           (c >= 0x3130 && c <= 0x318f);
}

// any of the three
static inline bool char_is_cjk(uint32_t c)
{
    return char_is_han(c) || char_is_kana(c) || char_is_hangul(c);
}

// letters of the Latin, Greek and Cyrillic scripts
static inline bool char_is_latin(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) || (c >= 0x370 && c <= 0x52f) ||
           (c >= 0x1e00 && c <= 0x1fff);
}

// capitals of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic
static inline bool char_is_upper(uint32_t c)
{
    if (c < 0x100)
        return (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7);
    if (c < 0x180)
        return c <= 0x137 || (c >= 0x14a && c <= 0x177) ? c % 2 == 0 : c % 2 == 1;
    return (c >= 0x391 && c <= 0x3a9) || (c >= 0x400 && c <= 0x42f);
}

// ASCII and full width
static inline bool char_is_digit(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19);
}

// of any script, digits not
static inline bool char_is_letter(uint32_t c)
{
    return char_is_latin(c) || char_is_cjk(c) || (c >= 0x531 && c <= 0x1dff) ||
           (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a);
}

static inline bool char_is_colon(uint32_t c)
{
    return c == ':' || c == 0xff1a || c == 0xfe55 || c == 0x2236 || c == 0xfe13;
}

static inline bool char_is_question(uint32_t c)
{
    return c == '?' || c == 0xff1f || c == 0x2047 || c == 0x2048 || c == 0x2049;
}

static inline bool char_ends_sentence(uint32_t c)
{
    return char_is_question(c) || c == '!' || c == 0xff01 || c == 0x3002 || c == 0xff0e ||
           c == 0xff61;
}

// those that open a line of talk: — ― ─ –
static inline bool char_is_dash(uint32_t c)
{
    return (c >= 0x2012 && c <= 0x2015) || c == 0x2500 || c == 0x2501 || c == 0x2e3a || c == 0x2e3b;
}

// Whether C is one of the N characters of SET, in their order.
bool char_in_sorted(const uint_least16_t *set, size_t n, uint32_t c);

// What begins with C is no white space: ASCII, or a character from Han on.
static inline bool byte_is_no_space(unsigned char c)
{
    return (c > ' ' && c < 0x7f) || (c >= 0xe4 && c < 0xef);
}

struct sv text_trim_blank(struct sv s);    // white space off the start, where there may be some

static inline struct sv text_trim_start(struct sv s)
{
    return s.n > 0 && byte_is_no_space((unsigned char)s.p[0]) ? s : text_trim_blank(s);
}

struct sv text_trim(struct sv s);                  // white space by char_is_space off both ends
struct sv text_head(struct sv s, size_t bytes);    // at most so many, whole characters
size_t text_characters(struct sv s);               // code points without white space
bool text_is_longer(struct sv s, size_t characters);    // white space not counted
size_t text_letters(struct sv s);
bool text_has_letter(struct sv s);
bool text_has(struct sv s, const char *needle);
bool text_has_question(struct sv s);         // a question mark anywhere
size_t text_colon(struct sv s);              // offset of the first colon; s.n without one
size_t text_sign(struct sv s);               // the same of a colon, a bar or a stroke
bool text_requests(struct sv s);             // asks for a tale: Tell me about x, 请您谈谈x
bool text_asks(struct sv s);                 // ends with a question mark, closing marks aside
bool text_same(struct sv a, struct sv b);    // the same letters and digits, whatever stands between

#endif
