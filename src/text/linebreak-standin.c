// UAX #14, section 8.2 lets an implementation tailor by treating characters as members of other
// classes.  The library takes no such argument, so it is shown a copy in which stand-ins of the
// wanted class take the place of the characters, byte for byte.
#include <string.h>

#include "linebreak-internal.h"
#include "utf8.h"

// The stretch at work.
struct stand {
    struct sv text;
    unsigned tailoring;
    unsigned *quotes;
};

static unsigned char byte_at(struct sv text, size_t i)
{
    return i < text.n ? (unsigned char)text.p[i] : '\n';
}

static bool after_space(struct sv text, size_t i)
{
    return i == 0 || byte_at(text, i - 1) <= ' ';
}

static bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alnum(unsigned char c)
{
    return is_digit(c) || (unsigned char)((c | 0x20) - 'a') < 26;
}

static uint32_t code_at(struct sv text, size_t i)
{
    uint32_t code = '\n';
    if (i < text.n)
        utf8_at(text, i, &code);
    return code;
}

static uint32_t code_before(struct sv text, size_t i)
{
    return i == 0 ? '\n' : code_at(text, utf8_before(text, i));
}

// Classes PR and PO, those met in practice: after IS they are not glued (LB25 glues them to digits
// alone).
static bool is_affix(uint32_t c)
{
    static const uint32_t singles[] = {'$',    '%',    '\\',   0xB0,   0xB1,   0x2103,
                                       0x2109, 0x2116, 0x2212, 0x2213, 0xFF04, 0xFF05};
    for (size_t i = 0; i < ARRAY_LEN(singles); i++)
        if (c == singles[i])
            return true;
    return (c >= 0xA2 && c <= 0xA5) || (c >= 0x2030 && c <= 0x2037) ||
           (c >= 0x20A0 && c <= 0x20CF) || (c >= 0xFFE0 && c <= 0xFFE6);
}

// LB29, as the library knows it, glues IS to no letter after it; CP is like IS and does (LB30).
static char stop(const struct stand *s, size_t i)
{
    uint32_t next = code_at(s->text, i + 1);
    bool plus = next == '+' && !(s->tailoring & TAILOR_SIGNS);
    return is_affix(next) || plus ? s->text.p[i] : ')';
}

// A straight quote opens and closes by turns, if the spaces agree; 13.3" is a size and no quote.
static char straight_quote(const struct stand *s, size_t i)
{
    bool closes = *s->quotes & 1;
    if (!closes && i > 0 && is_digit(byte_at(s->text, i - 1)))
        return '"';
    *s->quotes += 1;
    if (closes)
        return after_space(s->text, i) ? '"' : '}';
    return byte_at(s->text, i + 1) > ' ' ? '(' : '"';
}

// A sentence goes on after it: what stands there is no note.
static bool after_pause(struct sv text, size_t i)
{
    static const uint32_t marks[] = {',', ';', ':', '(', 0x3001, 0xFF08, 0xFF0C, 0xFF1A, 0xFF1B};
    uint32_t before = code_before(text, i);
    for (size_t k = 0; k < ARRAY_LEN(marks); k++)
        if (before == marks[k])
            return true;
    return false;
}

// [1], [12], [3-5], [1,2]: a note's number belongs to the word before (CLREQ, notes).
static bool is_citation(struct sv text, size_t i)
{
    enum { LONGEST = 8 };
    size_t end = i + 1;
    while (end - i < LONGEST &&
           (is_digit(byte_at(text, end)) || byte_at(text, end) == ',' || byte_at(text, end) == '-'))
        end++;
    return end > i + 1 && byte_at(text, end) == ']' && is_digit(byte_at(text, i + 1)) &&
           !after_space(text, i) && !after_pause(text, i);
}

static char ascii(const struct stand *s, size_t i)
{
    char c = s->text.p[i];
    switch (c) {
    case '\n':
        *s->quotes = 0;
        return c;
    case '.':
    case ',':
    case ':':
    case ';':
        return stop(s, i);
    case '"':
        return s->tailoring & TAILOR_QUOTES ? straight_quote(s, i) : c;
    case '+':
        return s->tailoring & TAILOR_SIGNS ? 'a' : c;    // PR to AL: AI+, C++
    case '~':
        return s->tailoring & TAILOR_SIGNS && !after_space(s->text, i) ? ')' : c;    // 3~5
    case '[':
        return s->tailoring & TAILOR_SIGNS && is_citation(s->text, i) ? ')' : c;
    }
    return c;
}

// ---- Characters of more bytes

// Stand-ins by class; each has as many bytes as what it stands for.
#define AS_OP   "「"
#define AS_CL   "」"
#define AS_EX   "！"
#define AS_EX_2 "\xD8\x9F"    // U+061F
#define AS_NS   "・"
#define AS_BA   "\xE2\x80\x93"    // U+2013
#define AS_NU   "\xE0\xA5\xA6"    // U+0966
#define AS_AL   "\xE1\xBA\xA1"    // U+1EA1
#define AS_IS   "\xEF\xB8\x90"    // U+FE10

static bool is_wide_digit(uint32_t c)
{
    return c >= 0xFF10 && c <= 0xFF19;
}

static bool between_wide_digits(const struct stand *s, size_t i)
{
    return is_wide_digit(code_before(s->text, i)) && is_wide_digit(code_at(s->text, i + 3));
}

static bool spaced(const struct stand *s, size_t i)
{
    return after_space(s->text, i);
}

static bool before_space(const struct stand *s, size_t i)
{
    return byte_at(s->text, i + 3) <= ' ';
}

static bool apostrophe(const struct stand *s, size_t i)
{
    return i > 0 && is_alnum(byte_at(s->text, i - 1)) && is_alnum(byte_at(s->text, i + 3));
}

static bool not_spaced(const struct stand *s, size_t i)
{
    return !spaced(s, i);
}

// ① after a word is a note's number; after a pause mark, a stop, a dash or an opening mark it
// numbers a list.
static bool after_word(const struct stand *s, size_t i)
{
    static const uint32_t closing[] = {')',    ']',    0x2019, 0x201D, 0x3009, 0x300B,
                                       0x300D, 0x300F, 0x3011, 0xFF09, 0x3005, 0xFF05};
    uint32_t before = code_before(s->text, i);
    for (size_t k = 0; k < ARRAY_LEN(closing); k++)
        if (before == closing[k])
            return true;
    bool marks = (before >= 0x2000 && before < 0x2460) || (before >= 0x2500 && before < 0x3041) ||
                 (before >= 0xFE10 && before < 0xFF10) || (before >= 0xFF1A && before < 0xFF21) ||
                 before == 0x30FB;
    return before < 0x80 ? is_alnum((unsigned char)before) : before > 0xBF && !marks;
}

// What must not start a line must not after a space either: EX holds there, BA, IN and NS do not
// (LB13, LB18). Of the rules for a character the first that fits holds.
static const struct rule {
    uint32_t first, last;
    unsigned tailoring;
    bool (*when)(const struct stand *s, size_t i);    // NULL: always
    const char *as;
} rules[] = {
    {0xB2, 0xB3, TAILOR_SIGNS, after_word, AS_EX_2},    // ² ³
    {0xB7, 0xB7, TAILOR_DASHES, NULL, AS_EX_2},         // ·
    {0xB9, 0xB9, TAILOR_SIGNS, after_word, AS_EX_2},    // ¹
    {0x2014, 0x2015, TAILOR_DASHES, spaced, AS_EX},     // — ―
    {0x2014, 0x2015, TAILOR_DASHES, NULL, AS_BA},
    {0x2018, 0x2019, TAILOR_QUOTES, apostrophe, AS_AL},            // it’s
    {0x2018, 0x2018, TAILOR_QUOTES, NULL, AS_OP},                  // ‘
    {0x2019, 0x2019, TAILOR_QUOTES, not_spaced, AS_CL},            // ’ but in ’90s
    {0x201C, 0x201C, TAILOR_QUOTES, NULL, AS_OP},                  // “
    {0x201D, 0x201D, TAILOR_QUOTES, NULL, AS_CL},                  // ”
    {0x2022, 0x2022, TAILOR_DASHES, NULL, AS_EX},                  // •
    {0x2026, 0x2026, TAILOR_DASHES, spaced, AS_EX},                // …
    {0x2027, 0x2027, TAILOR_DASHES, NULL, AS_NS},                  // ‧
    {0x2030, 0x2030, TAILOR_DASHES, spaced, AS_EX},                // ‰
    {0x2070, 0x2079, TAILOR_SIGNS, after_word, AS_EX},             // ⁰ to ⁹
    {0x2103, 0x2103, TAILOR_DASHES, spaced, AS_EX},                // ℃
    {0x2460, 0x24FF, TAILOR_SIGNS, after_word, AS_EX},             // ① …
    {0x2776, 0x2793, TAILOR_SIGNS, after_word, AS_EX},             // ❶ …
    {0x2E3A, 0x2E3B, TAILOR_DASHES, NULL, AS_BA},                  // ⸺ ⸻
    {0x3251, 0x325F, TAILOR_SIGNS, after_word, AS_EX},             // ㉑ …
    {0x32B1, 0x32BF, TAILOR_SIGNS, after_word, AS_EX},             // ㊱ …
    {0xAC00, 0xD7A3, TAILOR_WORDS, NULL, AS_AL},                   // hangul
    {0xFF04, 0xFF04, TAILOR_DASHES, before_space, AS_OP},          // ＄
    {0xFF05, 0xFF05, TAILOR_DASHES, spaced, AS_EX},                // ％
    {0xFF0C, 0xFF0C, TAILOR_SIGNS, between_wide_digits, AS_IS},    // １，０００
    {0xFF0D, 0xFF0D, TAILOR_SIGNS, between_wide_digits, AS_NU},    // ３－５
    {0xFF0D, 0xFF0D, TAILOR_SIGNS, NULL, AS_NS},                   // －
    {0xFF0E, 0xFF0E, TAILOR_SIGNS, between_wide_digits, AS_IS},    // ３．５
    {0xFF0F, 0xFF0F, TAILOR_DASHES, spaced, AS_EX},                // ／
    {0xFF0F, 0xFF0F, TAILOR_SIGNS, NULL, AS_NS},
    {0xFF10, 0xFF19, TAILOR_SIGNS, NULL, AS_NU},       // １
    {0xFF1A, 0xFF1B, TAILOR_DASHES, spaced, AS_EX},    // ： ；
    {0xFF21, 0xFF3A, TAILOR_SIGNS, NULL, AS_AL},       // Ａ
    {0xFF41, 0xFF5A, TAILOR_SIGNS, NULL, AS_AL},       // ａ
    {0xFF5E, 0xFF5E, TAILOR_DASHES, spaced, AS_EX},    // ～
    {0xFF5E, 0xFF5E, TAILOR_SIGNS, NULL, AS_NS},
    {0xFFE5, 0xFFE5, TAILOR_DASHES, before_space, AS_OP},    // ￥
};

static void stand_in(const struct stand *s, size_t i, char *copy)
{
    uint32_t code;
    size_t n = utf8_at(s->text, i, &code);
    for (size_t k = 0; k < ARRAY_LEN(rules) && rules[k].first <= code; k++) {
        const struct rule *r = &rules[k];
        if (code <= r->last && r->tailoring & s->tailoring && (!r->when || r->when(s, i))) {
            memcpy(copy, r->as, n);
            return;
        }
    }
}

// By first byte: whether a character may have a stand-in.
static const bool may_stand[256] = {
    ['\n'] = true, ['.'] = true,  [','] = true,  [':'] = true,  [';'] = true,  ['"'] = true,
    ['+'] = true,  ['~'] = true,  ['['] = true,  [0xC2] = true, [0xE2] = true, [0xE3] = true,
    [0xEA] = true, [0xEB] = true, [0xEC] = true, [0xED] = true, [0xEF] = true,
};

void linebreak_stand_in(struct sv text, size_t from, size_t to, unsigned tailoring,
                        unsigned *quotes, char *copy)
{
    struct stand s = {text, tailoring, quotes};
    memcpy(copy, text.p + from, to - from);
    for (size_t i = from; i < to; i++) {
        unsigned char c = (unsigned char)text.p[i];
        if (!may_stand[c])
            continue;
        if (c < 0x80)
            copy[i - from] = ascii(&s, i);
        else if (tailoring)
            stand_in(&s, i, copy + (i - from));
    }
}
