#include "parse-chars.h"

#include <string.h>

#include "yulu/text/fold.h"

uint32_t char_last(struct sv text, size_t *bytes)
{
    size_t from = text.n;
    while (from > 0) {
        from--;
        if (((unsigned char)text.p[from] & 0xc0) != 0x80)
            break;
    }
    if (bytes)
        *bytes = text.n - from;
    return from < text.n ? char_first((struct sv){text.p + from, text.n - from}) : 0;
}

// What begins with C is no white space: ASCII, or a character from Han on.
static bool byte_is_no_space(unsigned char c)
{
    return (c > ' ' && c < 0x7f) || (c >= 0xe4 && c < 0xef);
}

struct sv text_trim_start(struct sv s)
{
    if (s.n > 0 && byte_is_no_space((unsigned char)s.p[0]))
        return s;
    for (struct sv rest = s; s.n > 0; s = rest)
        if (!char_is_space(char_take(&rest)))
            break;
    return s;
}

// Most texts end in ASCII or in a character of three bytes, which tell at once.
static bool ends_in_no_space(struct sv s)
{
    if (!s.n)
        return false;
    const unsigned char *end = (const unsigned char *)s.p + s.n;
    if (s.n < 3 || end[-1] < 0x80)
        return byte_is_no_space(end[-1]);
    return byte_is_no_space(end[-3]) && end[-3] >= 0x80;
}

struct sv text_trim(struct sv s)
{
    s = text_trim_start(s);
    size_t n;
    while (!ends_in_no_space(s) && char_is_space(char_last(s, &n)))
        s.n -= n;
    return s;
}

// White space that begins at P, where LEFT bytes are left.
static bool space_begins(const unsigned char *p, size_t left)
{
    if (p[0] < 0x80)
        return p[0] == ' ' || (p[0] >= '\t' && p[0] <= '\r');
    if (left >= 2 && p[0] == 0xc2)
        return p[1] == 0xa0;
    return left >= 3 && p[0] >= 0xe2 &&
           char_is_space((p[0] & 0xfu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu));
}

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

// The top bit of each byte of X that is zero; perhaps of others above it.
static uint64_t zero_bytes(uint64_t x)
{
    return (x - EACH(1)) & ~x & EACH(0x80);
}

// The bytes of X that are ASCII white space: the top bit of each.
static uint64_t ascii_spaces(uint64_t x)
{
    uint64_t low = x & EACH(0x7f), not_blank = ((x ^ EACH(' ')) & EACH(0x7f)) + EACH(0x7f);
    uint64_t from_tab = low + EACH(0x80 - '\t'), past_return = low + EACH(0x80 - '\r' - 1);
    return (~not_blank | (from_tab & ~past_return)) & ~x & EACH(0x80);
}

// Whether white space of several bytes may begin in the eight bytes X; NEXT and THIRD are those one
// and two bytes further.
static bool may_have_wide_space(uint64_t x, uint64_t next, uint64_t third)
{
    return zero_bytes((x ^ EACH(0xe2)) | (next ^ EACH(0x80)) | (third & EACH(0x10))) |
           zero_bytes((x ^ EACH(0xe3)) | (next ^ EACH(0x80)) | (third ^ EACH(0x80))) |
           zero_bytes((x ^ EACH(0xc2)) | (next ^ EACH(0xa0))) |
           zero_bytes((x ^ EACH(0xef)) | (next ^ EACH(0xbb)));
}

// How many of the bytes have their lowest bit set; no other bit is.
static size_t count_bytes(uint64_t ones)
{
    return (size_t)(ones * EACH(1) >> 56);
}

// Eight bytes at a time: a character is a byte that continues none.
size_t text_characters(struct sv s)
{
    const unsigned char *p = (const unsigned char *)s.p;
    size_t n = 0, i = 0;
    for (uint64_t x, next, third; i + 2 + sizeof(x) <= s.n; i += sizeof(x)) {
        memcpy(&x, p + i, sizeof(x));
        memcpy(&next, p + i + 1, sizeof(next));
        memcpy(&third, p + i + 2, sizeof(third));
        uint64_t left_out = ((x >> 7) & ~(x >> 6) & EACH(1)) | ascii_spaces(x) >> 7;
        n += sizeof(x) - count_bytes(left_out);
        if (may_have_wide_space(x, next, third))
            for (size_t k = i; k < i + sizeof(x); k++)
                n -= p[k] >= 0x80 && space_begins(p + k, s.n - k);
    }
    for (; i < s.n; i++)
        n += (p[i] & 0xc0) != 0x80 && !space_begins(p + i, s.n - i);
    return n;
}

bool text_is_longer(struct sv s, size_t characters)
{
    size_t n = 0;
    if (s.n <= characters)
        return false;
    while (s.n > 0 && n <= characters)
        n += !char_is_space(char_take(&s));
    return n > characters;
}

size_t text_letters(struct sv s)
{
    size_t n = 0;
    while (s.n > 0)
        n += char_is_letter(char_take(&s));
    return n;
}

bool text_has_letter(struct sv s)
{
    while (s.n > 0)
        if (char_is_letter(char_take(&s)))
            return true;
    return false;
}

bool text_has(struct sv s, const char *needle)
{
    return sv_find(s, sv_from(needle)) >= 0;
}

// By the last byte of each mark, which is rarer than the first.
bool text_has_question(struct sv s)
{
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        struct sv upto = {s.p, i + 1};
        if (c == '?' || (c == 0x9f && sv_ends(upto, SV("？"))))
            return true;
        // Japanese questions often end in a full stop
        if (c == 0x82 && (sv_ends(upto, SV("か。")) || sv_ends(upto, SV("吗。"))))
            return true;
    }
    return false;
}

bool text_asks(struct sv s)
{
    static const char closing[] = "”’」』）)》】\"'*_~〜!！.。…";
    size_t n;
    for (int i = 0; i < 6 && s.n > 0; i++) {
        uint32_t c = char_last(s, &n);
        if (char_is_question(c))
            return true;
        if (!char_is_space(c) && sv_find(SV(closing), sv_slice(s, s.n - n, s.n)) < 0)
            return false;
        s.n -= n;
    }
    return false;
}

static uint32_t take_folded_letter(struct sv *rest)
{
    while (rest->n > 0) {
        uint32_t c = char_take(rest);
        if (char_is_letter(c) || char_is_digit(c))
            return fold_char(c, FOLD_ALL);
    }
    return 0;
}

bool text_same(struct sv a, struct sv b)
{
    uint32_t x, y;
    bool any = false;
    do {
        x = take_folded_letter(&a);
        y = take_folded_letter(&b);
        any = any || x;
    } while (x && x == y);
    return any && x == y;
}
