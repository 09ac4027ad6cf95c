#include "linebreak-internal.h"

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

enum { SAMPLE = 64 };    // East Asian characters that are enough to tell

// Japanese prose is two fifths kana and Korean nearly all hangul; a Chinese text quotes a word of
// them.
static enum lang lang_of(struct sv text)
{
    size_t han = 0, kana = 0, hangul = 0;
    for (size_t i = 0; i + 2 < text.n && han + kana + hangul < SAMPLE; i++) {
        unsigned char c = (unsigned char)text.p[i];
        if (c < 0xE3 || c > 0xED)
            continue;
        unsigned char second = (unsigned char)text.p[i + 1];
        kana += c == 0xE3 && second >= 0x81 && second <= 0x83;
        han += utf8_is_han(text.p + i, text.n - i) || (c == 0xE3 && second >= 0x90);
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
        return TAILOR_QUOTES | TAILOR_SIGNS | TAILOR_DASHES;
    case LANG_JA:
        return TAILOR_QUOTES | TAILOR_SIGNS;
    case LANG_KO:
        return TAILOR_QUOTES | TAILOR_SIGNS | TAILOR_WORDS;
    default:
        return 0;
    }
}

// ---- Runs whose verdicts are known

// Characters whose pairs alone decide: Han (ID), Latin letters (AL), and the marks 、。！，：；？
// that never start a line and let it end.  Everything else is the library's.
enum simple { COMPLEX, LETTER, HAN, MARK };

static bool is_mark(const unsigned char *s)
{
    if (s[0] == 0xE3)
        return s[1] == 0x80 && (s[2] == 0x81 || s[2] == 0x82);
    return s[1] == 0xBC &&
           (s[2] == 0x81 || s[2] == 0x8C || s[2] == 0x9A || s[2] == 0x9B || s[2] == 0x9F);
}

static enum simple simple_at(struct sv text, size_t off)
{
    const unsigned char *s = (const unsigned char *)text.p + off;
    if (s[0] < 0x80)
        return (unsigned char)((s[0] | 0x20) - 'a') < 26 ? LETTER : COMPLEX;
    if (s[0] >= 0xE5 && s[0] <= 0xE9)
        return HAN;
    if (s[0] == 0xE3 || s[0] == 0xEF)
        return is_mark(s) ? MARK : COMPLEX;
    return s[0] == 0xE4 && s[1] >= 0xB8 ? HAN : COMPLEX;
}

// The place after the spaces at OFF when a Han or Latin letter stands there; otherwise OFF.
static size_t over_spaces(struct sv text, size_t off)
{
    size_t at = off;
    while (at < text.n && text.p[at] == ' ')
        at++;
    if (at == off || at == text.n)
        return off;
    enum simple kind = simple_at(text, at);
    return kind == HAN || kind == LETTER ? at : off;
}

// Marks the opportunities of the run that starts at the simple character OFF, whose own verdict
// stands already.  Returns where its last character starts.
static size_t simple_run(struct sv text, size_t off, char *breaks)
{
    enum simple last = simple_at(text, off);
    for (;;) {
        size_t next = off + (last == LETTER ? 1 : 3);
        if (next >= text.n)
            return off;
        enum simple kind = simple_at(text, next);
        if (kind == HAN) {
            breaks[next] = BREAK_MAY;
        } else if (kind == LETTER) {
            breaks[next] = last == LETTER ? BREAK_NO : BREAK_MAY;
        } else if (kind == COMPLEX) {
            size_t after = over_spaces(text, next);
            if (after == next)
                return off;
            next = after;
            kind = simple_at(text, next);
            breaks[next] = BREAK_MAY;
        }
        last = kind;
        off = next;
    }
}

// ---- The rest, by the library

static void translate(char *breaks, size_t n)
{
    static const char ours[] = {
        [UC_BREAK_UNDEFINED] = BREAK_NO,   [UC_BREAK_PROHIBITED] = BREAK_NO,
        [UC_BREAK_POSSIBLE] = BREAK_MAY,   [UC_BREAK_MANDATORY] = BREAK_MUST,
        [UC_BREAK_HYPHENATION] = BREAK_NO, [UC_BREAK_CR_BEFORE_LF] = BREAK_NO,
    };
    for (size_t i = 0; i < n; i++)
        breaks[i] = ours[(unsigned char)breaks[i]];
}

// The end of the stretch from OFF that the library must see: the first simple character is its
// right neighbour.
static size_t complex_end(struct sv text, size_t off)
{
    while (off < text.n) {
        enum simple kind = simple_at(text, off);
        if (kind != COMPLEX)
            return off + (kind == LETTER ? 1 : 3);
        off++;
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
    for (size_t at = 0; at < text.n;) {
        size_t from = at;
        if (fast && simple_at(text, at) != COMPLEX)
            from = simple_run(text, at, breaks);
        size_t skip = simple_at(text, from) == COMPLEX  ? 0
                      : simple_at(text, from) == LETTER ? 1
                                                        : 3;
        size_t to = fast ? complex_end(text, from + skip) : text.n;
        if (from + skip >= text.n && fast)
            break;
        linebreak_stand_in(text, from, to, tailoring, &quotes, scratch->p);
        ask_library(from, to, scratch->p, breaks);
        if (tailoring & TAILOR_DASHES)
            glue_solidus(text, from, to, breaks);
        if (to == text.n)
            break;
        at = utf8_before(text, to);
    }
}

void linebreak_find(struct sv text, enum lang lang, struct str *scratch, char *breaks)
{
    linebreak_run(text, linebreak_tailoring(text, lang), true, scratch, breaks);
}
