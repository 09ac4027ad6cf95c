#include "yulu/text/cluster.h"

#include <string.h>
#include <uchar.h>
#include <unictype.h>
#include <unigbrk.h>

#include "cells.h"
#include "utf8.h"

enum { ZWJ = 0x200D, REPLACEMENT = 0xFFFD, DOTTED_CIRCLE = 0x25CC, CONTROL_PICTURES = 0x2400 };
enum { MARKS_MAX = 4, CELLS_MAX = 2 };

// ---- Boundaries

// What decides whether the next character joins the cluster (UAX #29, GB3 to GB13).
struct joiner {
    int last;            // Grapheme_Cluster_Break of the last character
    bool picture;        // ExtPict Extend* so far …
    bool picture_zwj;    // … and a ZWJ after it
    bool odd_flag;       // the last regional indicator waits for its second
};

static bool is_picture(uint32_t code)
{
    return code >= 0xA9 && uc_is_property_extended_pictographic(code);
}

static void joiner_take(struct joiner *j, int kind, uint32_t code)
{
    j->odd_flag = kind == GBP_RI && !j->odd_flag;
    j->picture_zwj = kind == GBP_ZWJ && j->picture;
    j->picture = kind == GBP_OTHER ? is_picture(code) : kind == GBP_EXTEND && j->picture;
    j->last = kind;
}

static bool is_hard(int kind)
{
    return kind == GBP_CONTROL || kind == GBP_CR || kind == GBP_LF;
}

static bool joins_hangul(int before, int kind)
{
    switch (before) {
    case GBP_L:
        return kind == GBP_L || kind == GBP_V || kind == GBP_LV || kind == GBP_LVT;
    case GBP_LV:
    case GBP_V:
        return kind == GBP_V || kind == GBP_T;
    case GBP_LVT:
    case GBP_T:
        return kind == GBP_T;
    }
    return false;
}

static bool joins(const struct joiner *j, int kind, uint32_t code)
{
    if (j->last == GBP_CR)
        return kind == GBP_LF;
    if (is_hard(j->last) || is_hard(kind))
        return false;
    if (kind == GBP_EXTEND || kind == GBP_ZWJ || kind == GBP_SPACINGMARK || j->last == GBP_PREPEND)
        return true;
    if (kind == GBP_RI)
        return j->odd_flag;
    if (kind == GBP_OTHER)
        return j->picture_zwj && is_picture(code);
    return joins_hangul(j->last, kind);
}

// The end of the cluster that starts at OFF < text.n.
static size_t cluster_end(struct sv text, size_t off)
{
    uint32_t code;
    struct joiner j = {0};
    size_t at = off + utf8_at(text, off, &code);
    if (code != '\r' && (code < 0x80 || utf8_is_han(text.p + off, text.n - off)) &&
        utf8_starts_plain(text, at))
        return at;
    for (joiner_take(&j, uc_graphemeclusterbreak_property(code), code); at < text.n;) {
        size_t n = utf8_at(text, at, &code);
        int kind = uc_graphemeclusterbreak_property(code);
        if (!joins(&j, kind, code))
            break;
        joiner_take(&j, kind, code);
        at += n;
    }
    return at;
}

// A boundary lies before OFF whatever stands further left: two characters are enough to see it.
static bool surely_boundary(struct sv text, size_t off)
{
    uint32_t code, before;
    if (off == 0)
        return true;
    utf8_at(text, utf8_before(text, off), &before);
    if (before < 0x300 && before != '\r' && utf8_starts_plain(text, off))
        return true;
    utf8_at(text, off, &code);
    int last = uc_graphemeclusterbreak_property(before);
    int kind = uc_graphemeclusterbreak_property(code);
    if (last == GBP_CR)
        return kind != GBP_LF;
    if (is_hard(last) || is_hard(kind))
        return true;
    return kind == GBP_OTHER && last != GBP_PREPEND && last != GBP_ZWJ;
}

size_t cluster_floor(struct sv text, size_t off)
{
    if (off >= text.n)
        return text.n;
    while (off > 0 && ((unsigned char)text.p[off] & 0xC0) == 0x80)
        off--;
    size_t at = off;
    while (!surely_boundary(text, at))
        at = utf8_before(text, at);
    for (size_t end; at < off && (end = cluster_end(text, at)) <= off;)
        at = end;
    return at;
}

size_t cluster_after(struct sv text, size_t off)
{
    return off >= text.n ? text.n : cluster_end(text, cluster_floor(text, off));
}

size_t cluster_before(struct sv text, size_t off)
{
    return off == 0 ? 0 : cluster_floor(text, (off < text.n ? off : text.n) - 1);
}

// ---- What is shown

struct shown {
    char out[CLUSTER_SHOWN_MAX + 1];
    size_t n;
    size_t last_off;    // where LAST stands in OUT
    uint32_t last;      // the last character put
    int cells, marks;
    int room;    // cells left, ambiguous ones taken as wide: what is shown is one for both
    enum ambiguous ambiguous;
};

static void put(struct shown *s, uint32_t code, int cells)
{
    s->last_off = s->n;
    s->last = code;
    s->n += utf8_put(s->out + s->n, code);
    s->cells += cells;
}

// Conjoining jamo in one syllable: terminals agree on its width, not on theirs (Unicode 3.12).
static bool compose_hangul(struct shown *s, uint32_t code)
{
    enum { S = 0xAC00, L = 0x1100, V = 0x1161, T = 0x11A7, L_N = 19, V_N = 21, T_N = 28 };
    uint32_t syllable = 0;
    if (s->last - L < L_N && code - V < V_N)
        syllable = S + ((s->last - L) * V_N + (code - V)) * T_N;
    else if (s->last - S < L_N * V_N * T_N && (s->last - S) % T_N == 0 && code > T &&
             code - T < T_N)
        syllable = s->last + (code - T);
    if (!syllable || s->n == 0)
        return false;
    s->n = s->last_off;
    put(s, syllable, 0);
    return true;
}

// A vowel or final consonant with no syllable to join, as the letter that stands alone; 0 for no
// jamo.
static uint32_t lone_jamo(uint32_t code)
{
    static const char16_t finals[] = u"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    if (code >= 0x1161 && code <= 0x1175)
        return 0x314F + (code - 0x1161);
    if (code >= 0x11A8 && code <= 0x11C2)
        return finals[code - 0x11A8];
    bool old = (code >= 0x1160 && code <= 0x11FF) || (code >= 0xD7B0 && code <= 0xD7FF);
    return old ? REPLACEMENT : 0;
}

static void put_mark(struct shown *s, uint32_t code)
{
    if (s->n == 0 && lone_jamo(code)) {
        code = lone_jamo(code);
        s->room -= CELLS_MAX;
        put(s, code, cell_width(code, s->ambiguous));
        return;
    }
    bool after_lone = s->last >= 0x3131 && s->last <= 0x3163 && lone_jamo(code);
    if (after_lone || compose_hangul(s, code) || s->marks == MARKS_MAX)
        return;
    if (s->n == 0) {    // a mark alone: terminals differ unless it has something to stand on
        put(s, DOTTED_CIRCLE, cell_width(DOTTED_CIRCLE, s->ambiguous));
        s->room -= cell_width(DOTTED_CIRCLE, AMBIGUOUS_WIDE);
    }
    s->marks++;
    put(s, code, 0);
}

// What stands for CODE on a screen.
static uint32_t substitute(uint32_t code)
{
    enum { RI_A = 0x1F1E6, RI_Z = 0x1F1FF };
    if (code == '\t')
        return ' ';
    if (code < 0x20)
        return CONTROL_PICTURES + code;
    if (code == 0x7F)
        return CONTROL_PICTURES + 0x21;
    if (code < 0x7F)
        return code;
    if (code < 0xA0)
        return REPLACEMENT;
    if (code == 0x2028 || code == 0x2029)
        return CONTROL_PICTURES + '\n';
    if (code >= RI_A && code <= RI_Z)
        return 'A' + (code - RI_A);    // terminals give a flag 1, 2 or 4 cells; two letters are two
    return (cells_of(code) & CELLS_WIDTH) == CELLS_UNASSIGNED ? REPLACEMENT : code;
}

// A letter with a sign before it (Prepend) or a vowel after it.  Where both have no room, the
// letter stays.
static void put_base(struct shown *s, uint32_t code, int cells)
{
    if (cells > s->room) {
        if (uc_graphemeclusterbreak_property(code) == GBP_SPACINGMARK)
            return;
        *s = (struct shown){.ambiguous = s->ambiguous, .room = CELLS_MAX};
    }
    s->room -= cells;
    put(s, code, cell_width(code, s->ambiguous));
}

static bool is_skin_tone(uint32_t code)
{
    return code >= 0x1F3FB && code <= 0x1F3FF;
}

// In either setting.
static int most_cells(uint32_t code)
{
    int narrow = cell_width(code, AMBIGUOUS_NARROW), wide = cell_width(code, AMBIGUOUS_WIDE);
    return narrow > wide ? narrow : wide;
}

static struct shown reduce(struct sv cluster, enum ambiguous ambiguous)
{
    struct shown s = {.ambiguous = ambiguous, .room = CELLS_MAX};
    bool after_zwj = false;
    for (size_t at = 0; at < cluster.n;) {
        uint32_t code;
        at += utf8_at(cluster, at, &code);
        if (after_zwj && is_picture(code))
            break;
        after_zwj = code == ZWJ && s.n > 0;
        if (code == '\r' || cells_of(code) & CELLS_INVISIBLE || (is_skin_tone(code) && s.n > 0))
            continue;
        code = substitute(code);
        int cells = most_cells(code);
        if (cells == 0)
            put_mark(&s, code);
        else
            put_base(&s, code, cells);
    }
    return s;
}

size_t cluster_shown(struct sv cluster, char out[CLUSTER_SHOWN_MAX + 1])
{
    struct shown s = reduce(cluster, AMBIGUOUS_NARROW);
    memcpy(out, s.out, s.n);
    out[s.n] = '\0';
    return s.n;
}

// ---- Walking

bool cluster_next(struct sv *rest, enum ambiguous ambiguous, struct cluster *c)
{
    if (rest->n == 0)
        return false;
    size_t end = cluster_end(*rest, 0);
    unsigned char first = (unsigned char)rest->p[0];
    c->bytes = (struct sv){rest->p, end};
    if (end == 1 && first >= ' ' && first < 0x7F)
        c->cells = 1;
    else if (end == 3 && first >= 0xE5 && first <= 0xE9)
        c->cells = 2;
    else
        c->cells = reduce(c->bytes, ambiguous).cells;
    *rest = (struct sv){rest->p + end, rest->n - end};
    return true;
}

// Bytes of printable ASCII that TEXT begins with; the last is left out when something may join it.
static size_t ascii_length(struct sv text)
{
    size_t n = 0;
    while (n < text.n && (unsigned char)(text.p[n] - ' ') < 0x7F - ' ')
        n++;
    return n > 0 && n < text.n && (unsigned char)text.p[n] >= 0x80 ? n - 1 : n;
}

int text_cells(struct sv text, enum ambiguous ambiguous)
{
    size_t ascii = ascii_length(text);
    int cells = (int)ascii;
    text = sv_slice(text, ascii, text.n);
    for (struct cluster c; cluster_next(&text, ambiguous, &c);) {
        ascii = ascii_length(text);
        cells += c.cells + (int)ascii;
        text = sv_slice(text, ascii, text.n);
    }
    return cells;
}

struct sv text_fit(struct sv text, int cells, enum ambiguous ambiguous, int *used)
{
    struct sv rest = text;
    int total = 0;
    size_t n = 0;
    for (struct cluster c; cluster_next(&rest, ambiguous, &c) && total + c.cells <= cells;) {
        total += c.cells;
        n += c.bytes.n;
    }
    if (used)
        *used = total;
    return (struct sv){text.p, n};
}
