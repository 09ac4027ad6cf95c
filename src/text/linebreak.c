#include "linebreak-internal.h"

#include <stdint.h>
#include <string.h>
#include <unilbrk.h>

#include "utf8.h"

enum lang lang_from(struct sv tag)
{
    static const struct {
        const char *prefix;
        enum lang lang;
    } known[] = {{"zh", LANG_ZH},  {"cmn", LANG_ZH}, {"yue", LANG_ZH}, {"wuu", LANG_ZH},
                 {"nan", LANG_ZH}, {"hak", LANG_ZH}, {"lzh", LANG_ZH}, {"ja", LANG_JA},
                 {"ko", LANG_KO},  {"en", LANG_EN}};
    size_t n = 0;
    while (n < tag.n && tag.p[n] != '-' && tag.p[n] != '_')
        n++;
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (sv_eq_ignore_case(sv_slice(tag, 0, n), sv_from(known[i].prefix)))
            return known[i].lang;
    return LANG_ANY;
}

// ---- What language, where nobody says

enum { SAMPLE = 16 };    // East Asian characters that are enough to tell

// From OFF over words of ASCII alone.
static size_t over_ascii(struct sv text, size_t off)
{
    uint64_t word;
    for (; off + sizeof word < text.n; off += sizeof word) {
        memcpy(&word, text.p + off, sizeof word);
        if (word & 0x8080808080808080)
            break;
    }
    return off;
}

// Japanese prose is two fifths kana and Korean nearly all hangul; a Chinese text quotes a word of
// them.
static enum lang lang_of(struct sv text)
{
    size_t han = 0, kana = 0, hangul = 0;
    for (size_t i = 0; i + 2 < text.n && han + kana + hangul < SAMPLE; i++) {
        unsigned char c = (unsigned char)text.p[i];
        if (utf8_is_han(text.p + i, text.n - i)) {
            han++;
            i += 2;
            continue;
        }
        if (c < 0xE3 || c > 0xED) {
            i = over_ascii(text, i);
            continue;
        }
        unsigned char second = (unsigned char)text.p[i + 1];
        kana += c == 0xE3 && second >= 0x81 && second <= 0x83;
        han += c == 0xE3 && second >= 0x90;
        hangul += c >= 0xEA && (c != 0xEA || second >= 0xB0);
        i += 2;
    }
    if (hangul > han)
        return LANG_KO;
    return kana * 8 > han ? LANG_JA : han ? LANG_ZH : LANG_EN;
}

unsigned linebreak_tailoring(struct sv text, enum lang lang)
{
    switch (lang == LANG_ANY ? lang_of(text) : lang) {
    case LANG_ZH:
        return TAILOR_ADDRESSES | TAILOR_QUOTES | TAILOR_SIGNS | TAILOR_DASHES;
    case LANG_JA:
        return TAILOR_ADDRESSES | TAILOR_QUOTES | TAILOR_SIGNS;
    case LANG_KO:
        return TAILOR_ADDRESSES | TAILOR_QUOTES | TAILOR_SIGNS | TAILOR_WORDS;
    default:
        return TAILOR_ADDRESSES;
    }
}

// ---- Runs whose verdicts are known

// Characters whose pairs alone decide: Han (ID), letters and digits of ASCII (AL, NU), opening
// marks (OP), and closing and pause marks that never start a line and let it end (CL, NS, EX).  The
// rest is the library's.
enum simple { COMPLEX, LETTER, HAN, OPEN, MARK };

// U+3001, U+3002, 〈 to 】, and of the fullwidth forms ！（），：；？
static enum simple wide_mark(const unsigned char *s)
{
    if (s[0] == 0xE3) {
        if (s[1] != 0x80 || s[2] < 0x81 || s[2] > 0x91)
            return COMPLEX;
        return s[2] < 0x83 ? MARK : s[2] < 0x88 ? COMPLEX : s[2] & 1 ? MARK : OPEN;
    }
    if (s[1] != 0xBC)
        return COMPLEX;
    switch (s[2]) {
    case 0x88:
        return OPEN;
    case 0x81:
    case 0x89:
    case 0x8C:
    case 0x9A:
    case 0x9B:
    case 0x9F:
        return MARK;
    }
    return COMPLEX;
}

// Of ASCII: what is of class AL or NU, and what no line parts from it on the left side (space,
// stops).
enum { WORD = 1, BETWEEN = 2 };
// clang-format off
static const unsigned char latin[256] = {
    [0x20] = 2, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 2, 0, 2, 0,    //   # & * , .
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 0,             // 0 to 9 : ; < = >
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,             // @ A to O
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1,             // P to Z ^ _
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,             // ` a to o
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,             // p to z
};
// clang-format on

static inline bool is_latin(char c)
{
    return latin[(unsigned char)c] == WORD;
}

static inline enum simple ascii_kind(struct sv text, size_t off)
{
    char c = text.p[off];
    if (is_latin(c))
        return LETTER;
    bool stop = c == ',' || c == '.' || c == '!' || c == '?' || c == ':' || c == ';';
    return stop && off + 1 < text.n && text.p[off + 1] == ' ' ? MARK : COMPLEX;
}

// “ ” — … by their last byte.
static inline enum simple punctuation(unsigned char last, unsigned tailoring)
{
    switch (last) {
    case 0x9C:
        return tailoring & TAILOR_QUOTES ? OPEN : COMPLEX;
    case 0x9D:
        return tailoring & TAILOR_QUOTES ? MARK : COMPLEX;
    case 0x94:
        return tailoring & TAILOR_DASHES ? MARK : COMPLEX;
    case 0xA6:
        return MARK;
    }
    return COMPLEX;
}

static inline enum simple simple_at(struct sv text, size_t off, unsigned tailoring)
{
    const unsigned char *s = (const unsigned char *)text.p + off;
    if (s[0] < 0x80)
        return ascii_kind(text, off);
    if (utf8_is_han(text.p + off, text.n - off))
        return HAN;
    if (s[0] == 0xE3 || s[0] == 0xEF)
        return wide_mark(s);
    if (s[0] == 0xE2 && s[1] == 0x80)
        return punctuation(s[2], tailoring);
    return COMPLEX;
}

static size_t simple_length(struct sv text, size_t off)
{
    return (unsigned char)text.p[off] < 0x80 ? 1 : 3;
}

// The place after the spaces at OFF when a simple character but a mark stands there; otherwise OFF.
static size_t over_spaces(struct sv text, size_t off, unsigned tailoring)
{
    size_t at = off;
    while (at < text.n && text.p[at] == ' ')
        at++;
    if (at == off || at == text.n)
        return off;
    enum simple kind = simple_at(text, at, tailoring);
    return kind == COMPLEX || kind == MARK ? off : at;
}

// The last letter of the Latin stretch that starts with the letter at OFF: a line may end before
// each letter after a space, and nowhere else.  One loop without branches for all of them.
static size_t latin_end(struct sv text, size_t off, char *breaks)
{
    const char *p = text.p;
    size_t end = off + 1;
    while (end < text.n && latin[(unsigned char)p[end]])
        end++;
    while (!is_latin(p[end - 1]))
        end--;
    for (size_t i = off + 1; i < end; i++)
        breaks[i] = (char)((p[i - 1] == ' ') & (p[i] != ' ') & (p[i] != ',') & (p[i] != '.') &
                           (p[i] != ':') & (p[i] != ';'));
    return end - 1;
}

// The last of the row of Han and 、。！），：；？ that OFF is in: a line may end before each Han.
static size_t han_end(struct sv text, size_t off, char *breaks)
{
    enum { COMMA = 0xE38081, FULLWIDTH = 0xEFBC80, HAN_FIRST = 0xE4B880, HAN_END = 0xEA0000 };
    const uint64_t marks =
        1ULL << 0x01 | 1ULL << 0x09 | 1ULL << 0x0C | 1ULL << 0x1A | 1ULL << 0x1B | 1ULL << 0x1F;
    for (; off + 7 <= text.n; off += 3) {
        uint32_t v = utf8_three(text.p + off + 3);
        bool han = v - HAN_FIRST < HAN_END - HAN_FIRST;
        bool mark = (v - COMMA < 2) | ((v - FULLWIDTH < 64) & (marks >> (v & 63) & 1));
        if (!(han | mark))
            break;
        breaks[off + 3] = han;
    }
    return off;
}

// The last letter of the address whose colon is at OFF.  Inside it linebreak_mark_addresses has the
// word.
static size_t address_last(struct sv text, size_t off)
{
    size_t end = linebreak_address_end(text, off + 3);
    while (!is_latin(text.p[end - 1]))
        end--;
    return end - 1;
}

// Marks the opportunities of the run that starts at the simple character OFF, whose own verdict
// stands already.  Returns where its last character starts.
static size_t simple_run(struct sv text, size_t off, unsigned tailoring, char *breaks)
{
    for (enum simple last = simple_at(text, off, tailoring);;) {
        if (last == LETTER)
            off = latin_end(text, off, breaks);
        else if (last != OPEN && simple_length(text, off) == 3)
            off = han_end(text, off, breaks);
        size_t next = off + simple_length(text, off);
        if (next >= text.n)
            return off;
        last = simple_at(text, off, tailoring);
        enum simple kind = simple_at(text, next, tailoring);
        bool glued = kind == MARK || last == OPEN || (kind == LETTER && last == LETTER);
        if (kind == COMPLEX && last == LETTER && tailoring & TAILOR_ADDRESSES &&
            linebreak_is_address(text, next)) {
            off = address_last(text, next);
            continue;
        }
        if (kind == COMPLEX) {
            size_t after = last == OPEN ? next : over_spaces(text, next, tailoring);
            if (after == next)
                return off;
            next = after;
            kind = simple_at(text, next, tailoring);
        }
        breaks[next] = glued ? BREAK_NO : BREAK_MAY;
        last = kind;
        off = next;
    }
}

// ---- The rest, by the library

// The library's verdicts as ours; it uses HYPHENATION and CR_BEFORE_LF, which are no opportunities,
// as well.
static void translate(char *breaks, size_t n)
{
    _Static_assert(UC_BREAK_PROHIBITED == BREAK_NO + 1 && UC_BREAK_POSSIBLE == BREAK_MAY + 1 &&
                       UC_BREAK_MANDATORY == BREAK_MUST + 1,
                   "verdicts differ by one");
    for (size_t i = 0; i < n; i++) {
        unsigned char ours = (unsigned char)(breaks[i] - 1);
        breaks[i] = ours <= BREAK_MUST ? (char)ours : BREAK_NO;
    }
}

static bool starts_address(struct sv text, size_t off)
{
    struct sv rest = sv_slice(text, off, text.n);
    return sv_starts(rest, SV("http://")) || sv_starts(rest, SV("https://"));
}

// The end of the stretch from OFF that the library must see: a simple character is its right
// neighbour. Not the next letter, but one that a word starts with: a URL is one stretch.
static size_t complex_end(struct sv text, size_t off, unsigned tailoring)
{
    for (; off < text.n; off++) {
        char c = text.p[off];
        if (c > ' ' && off > 0 && !(text.p[off - 1] == ' ' && is_latin(c)) &&
            !(c == 'h' && !is_latin(text.p[off - 1]) && starts_address(text, off)))
            continue;
        if (simple_at(text, off, tailoring) != COMPLEX)
            return off + simple_length(text, off);
    }
    return off;
}

// Verdicts for (FROM, TO); FROM is a neighbour whose own verdict stands already.
static void ask_library(size_t from, size_t to, char *copy, char *breaks)
{
    char kept = breaks[from];
    u8_possible_linebreaks((const uint8_t *)copy, to - from, "UTF-8", breaks + from);
    translate(breaks + from, to - from);
    if (from > 0)
        breaks[from] = kept;
    else if (breaks[0] == BREAK_MAY)
        breaks[0] = BREAK_NO;
}

// GB/T 15834: the solidus between two words (和/或) is not parted from them.
static void glue_solidus(struct sv text, size_t from, size_t to, char *breaks)
{
    for (size_t i = from; i + 3 < to; i++)
        if (text.p[i] == '/' && utf8_is_han(text.p + i + 1, to - i - 1) &&
            breaks[i + 1] == BREAK_MAY)
            breaks[i + 1] = BREAK_NO;
}

void linebreak_run(struct sv text, unsigned tailoring, bool fast, struct str *scratch, char *breaks)
{
    unsigned quotes = 0;
    str_clear(scratch);
    str_reserve(scratch, text.n);
    memset(breaks, BREAK_NO, text.n);
    for (size_t at = 0, to; at < text.n; at = utf8_before(text, to)) {
        size_t from = at, after = at;
        if (fast && simple_at(text, at, tailoring) != COMPLEX) {
            from = simple_run(text, at, tailoring, breaks);
            after = from + simple_length(text, from);
        }
        if (after >= text.n)
            break;
        to = fast ? complex_end(text, after, tailoring) : text.n;
        linebreak_stand_in(text, from, to, tailoring, &quotes, scratch->p);
        ask_library(from, to, scratch->p, breaks);
        if (tailoring & TAILOR_DASHES)
            glue_solidus(text, from, to, breaks);
        if (to == text.n)
            break;
    }
    if (tailoring & TAILOR_ADDRESSES)
        linebreak_mark_addresses(text, breaks);
}

void linebreak_find(struct sv text, enum lang lang, struct str *scratch, char *breaks)
{
    linebreak_run(text, linebreak_tailoring(text, lang), true, scratch, breaks);
}
