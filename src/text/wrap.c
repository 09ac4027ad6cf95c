#include "yulu/text/wrap.h"

#include <assert.h>
#include <string.h>

#include "utf8.h"

enum { CELLS_MIN = 2 };    // a wide character fits in any line

void wrap_scratch_release(struct wrap_scratch *s)
{
    str_release(&s->breaks);
    str_release(&s->copy);
}

struct wrap wrap_begin(struct sv text, const struct wrap_style *style, struct wrap_scratch *scratch)
{
    assert(text.n < UINT32_MAX);
    str_clear(&scratch->breaks);
    str_reserve(&scratch->breaks, text.n);
    linebreak_find(text, style->lang, &scratch->copy, scratch->breaks.p);
    return (struct wrap){.text = text, .style = style, .breaks = scratch->breaks.p, .first = true};
}

// ---- White space, newlines

static bool is_space_char(uint32_t code)
{
    return code == 0x1680 || code == 0x205F || code == 0x3000 ||
           (code >= 0x2000 && code <= 0x200A && code != 0x2007);
}

// The length of the white space at OFF that may vanish at a break; 0 when none stands there, or
// when a combining mark sits on it.
static size_t space_at(struct sv text, size_t off)
{
    uint32_t code;
    unsigned char c = off < text.n ? (unsigned char)text.p[off] : 0;
    if (c != ' ' && c != '\t' && (c < 0xE1 || c > 0xE3))
        return 0;
    size_t n = utf8_at(text, off, &code);
    if (c >= 0xE1 && !is_space_char(code))
        return 0;
    struct sv after = sv_slice(text, off + n, text.n);
    if (after.n == 0 || (unsigned char)after.p[0] < 0x80 || utf8_is_han(after.p, after.n))
        return n;
    return cluster_after(text, off) == off + n ? n : 0;
}

static size_t over_spaces(struct sv text, size_t off)
{
    for (size_t n; (n = space_at(text, off));)
        off += n;
    return off;
}

// A cluster starts at OFF > 0.  Most often the bytes tell: the characters that take the next one
// into their cluster (Prepend, CR) are not ASCII letters, nor have they lead bytes from E1 to EF.
static inline bool is_boundary(struct sv text, size_t off)
{
    unsigned char before = (unsigned char)text.p[off - 1];
    bool plain =
        (before >= ' ' && before < 0x80) || (off >= 3 && (unsigned char)text.p[off - 3] >= 0xE1 &&
                                             (unsigned char)text.p[off - 3] < 0xF0);
    return (plain && utf8_starts_plain(text, off)) || cluster_floor(text, off) == off;
}

// The end of [OFF, END) without the white space at its end.
static size_t before_spaces(struct sv text, size_t off, size_t end)
{
    while (end > off) {
        unsigned char c = (unsigned char)text.p[end - 1];
        bool may_be_space = c == ' ' || c == '\t' || (c >= 0x80 && c <= 0x8A) || c == 0x9F;
        size_t at = may_be_space ? utf8_before(text, end) : end;
        if (at == end || !space_at(text, at) || (at > 0 && !is_boundary(text, at)))
            break;
        end = at;
    }
    return end;
}

// The length of the newline at OFF; 0 when none stands there.
static size_t newline_at(const struct wrap *w, size_t off)
{
    uint32_t code;
    if (w->breaks[off] == BREAK_MUST)
        return utf8_at(w->text, off, &code);
    bool pair = w->text.p[off] == '\r' && off + 1 < w->text.n && w->text.p[off + 1] == '\n';
    return pair ? 2 : 0;
}

// ---- Where a line may end

struct filling {
    const struct wrap *w;
    int width;     // cells there are
    size_t off;    // what is taken: [w->next, off)
    int cells;     // of it
};

// CLREQ keeps a number and its unit together; UAX #14 has no class for 万 or 元, and a number
// beside other Han may be parted from it.
static bool is_unit(const char *p)
{
    static const char units[] =
        "万亿千百兆元年月日号岁个倍点分秒时天周次人位名家篇页章节米克斤吨度";
    for (const char *u = units; *u; u += 3)
        if (memcmp(u, p, 3) == 0)
            return true;
    return false;
}

// A break that is taken when the line has no other.  Also one before a dash that stands between
// spaces: no language wants it first in a line, and UAX #14 alone allows it (B2).
static inline bool is_weak(struct sv text, size_t off)
{
    if (text.n - off < 3)
        return false;
    if (text.p[off - 1] >= '0' && text.p[off - 1] <= '9')
        return is_unit(text.p + off);
    return memcmp(text.p + off, "\xE2\x80\x94", 3) == 0;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_latin_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

// Of Han, kana and hangul: by the first bytes, without the marks.
static bool is_eastern_letter(const char *p)
{
    const unsigned char *s = (const unsigned char *)p;
    return (s[0] == 0xE3 && s[1] > 0x80) || (s[0] >= 0xE4 && s[0] <= 0xED);
}

// Inside what is longer than a line: between the parts of an address or a path, after a bracket, at
// a space, but not in a word or a number.
static bool is_seam(const struct wrap *w, size_t off)
{
    if (w->breaks[off] == BREAK_PART)
        return true;
    char before = w->text.p[off - 1], c = w->text.p[off];
    if (is_latin_letter(before) || (unsigned char)before >= 0x80)
        return false;
    if (before == ' ')
        return c > ' ';
    if (strchr("}])>", before) && before && w->text.n - off >= 3 &&
        is_eastern_letter(w->text.p + off))
        return true;
    if (!is_digit(c) && !is_latin_letter(c))
        return false;
    if (before == '-' || before == ':' || before == ',')
        return !is_digit(c);
    return strchr("/?&=#+;@|>}])", before) && before;
}

// Does what stands from SEAM on to the next seam, or to where a line may end, fit in a line?
static bool fits_after(const struct filling *f, size_t seam)
{
    const struct wrap *w = f->w;
    size_t end = seam + 1, most = seam + 4 * (size_t)f->width + 1;
    while (end < w->text.n && end < most && w->breaks[end] != BREAK_MAY && !is_seam(w, end))
        end++;
    return text_cells(sv_slice(w->text, seam, end), w->style->ambiguous) <= f->width;
}

// The last seam, if the line is then half full at least or no word has to be cut; 0 for none.
static size_t seam_stop(const struct filling *f)
{
    struct sv text = f->w->text;
    for (size_t i = f->off; i > f->w->next; i--) {
        if (i == text.n || !is_seam(f->w, i) || !is_boundary(text, i))
            continue;
        int cells = f->cells - text_cells(sv_slice(text, i, f->off), f->w->style->ambiguous);
        return cells * 2 >= f->width || fits_after(f, i) ? i : 0;
    }
    return 0;
}

// Where a line ends that the next cluster does not fit in.
static size_t choose_stop(const struct filling *f)
{
    const struct wrap *w = f->w;
    size_t weak = 0;
    for (size_t i = f->off; i > w->next; i--) {
        bool may = w->breaks[i] == BREAK_MAY, late = w->breaks[i] == BREAK_WEAK;
        if (!(may | late) || !is_boundary(w->text, i))
            continue;
        if (may && !is_weak(w->text, i))
            return i;
        weak = weak ? weak : i;
    }
    size_t seam = weak ? 0 : seam_stop(f);
    return weak ? weak : seam ? seam : f->off;
}

// ---- Filling one line

static const char ascii_marks[] = ",.:;!?)]}";    // that HANG_FULL takes

static bool hangs(struct sv mark, enum hang hang)
{
    static const char pauses[] = "、。，．";    // these first: all that HANG_HALF takes
    static const char others[] = "：；！？）】》〉」』”’｝］〕〗…";
    if (hang == HANG_OFF)
        return false;
    if (mark.n == 1)
        return hang == HANG_FULL && strchr(ascii_marks, mark.p[0]);
    if (mark.n != 3)
        return false;
    for (const char *m = pauses; *m; m += 3)
        if (memcmp(m, mark.p, 3) == 0)
            return true;
    for (const char *m = others; *m && hang == HANG_FULL; m += 3)
        if (memcmp(m, mark.p, 3) == 0)
            return true;
    return false;
}

// A mark may stand past the width when the line can end after it.
static bool may_hang(const struct filling *f, struct sv mark)
{
    const struct wrap *w = f->w;
    if (f->cells > f->width || !hangs(mark, w->style->hang))
        return false;
    size_t after = over_spaces(w->text, f->off + mark.n);
    return after >= w->text.n || w->breaks[after] != BREAK_NO || newline_at(w, after);
}

// A mark may join the last of the N characters of SIZE bytes at OFF: then it is left to
// cluster_next.
static inline size_t without_joined(struct sv text, size_t off, size_t n, size_t size)
{
    return n > 0 && !utf8_starts_plain(text, off + n) ? n - size : n;
}

// The bytes of printable ASCII at OFF, MOST of them at most.
static inline size_t ascii_run(struct sv text, size_t off, size_t most)
{
    size_t n = 0;
    most = most < text.n - off ? most : text.n - off;
    while (n < most && (unsigned char)(text.p[off + n] - ' ') < 0x7F - ' ')
        n++;
    return without_joined(text, off, n, 1);
}

// The bytes of Han and East Asian marks of two cells (U+3001 to U+3029, U+FF01 to U+FF3F) at OFF.
static inline size_t wide_run(struct sv text, size_t off, size_t most)
{
    enum { MARK = 0xE38081, MARKS = 0x29, FULLWIDTH = 0xEFBC81, FULLWIDTHS = 0x3F };
    enum { HAN = 0xE4B880, HAN_END = 0xEA0000 };
    size_t n = 0;
    for (; n < most && text.n - off - n >= 4; n += 3) {
        uint32_t v = utf8_three(text.p + off + n);
        if (!((v - HAN < HAN_END - HAN) | (v - MARK < MARKS) | (v - FULLWIDTH < FULLWIDTHS)))
            break;
    }
    return without_joined(text, off, n, 3);
}

// “ ” ‘ ’ — … at OFF: 3; else 0.
static inline size_t ambiguous_mark(struct sv text, size_t off)
{
    const unsigned char *s = (const unsigned char *)text.p + off;
    bool known = s[1] == 0x80 && (s[2] == 0x94 || s[2] == 0xA6 || s[2] == 0x98 || s[2] == 0x99 ||
                                  s[2] == 0x9C || s[2] == 0x9D);
    return known ? without_joined(text, off, 3, 3) : 0;
}

// Takes what needs no look at Unicode's tables, as far as it fits.
static void take_plain(struct filling *f)
{
    struct sv text = f->w->text;
    for (size_t n = 1; n > 0 && f->off < text.n; f->off += n) {
        unsigned char c = (unsigned char)text.p[f->off];
        int room = f->width > f->cells ? f->width - f->cells : 0, cells;
        if (c < 0x80) {
            n = ascii_run(text, f->off, (size_t)room);
            cells = (int)n;
        } else if (c == 0xE2) {
            cells = (int)f->w->style->ambiguous;
            n = cells <= room ? ambiguous_mark(text, f->off) : 0;
            cells = n ? cells : 0;
        } else {
            n = wide_run(text, f->off, (size_t)(room / 2) * 3);
            cells = (int)(n / 3 * 2);
        }
        f->cells += cells;
    }
}

// A Han letter, or one of ASCII that cannot hang, that does not fit, whatever joins it.
static inline bool is_too_wide(const struct filling *f)
{
    struct sv rest = sv_slice(f->w->text, f->off, f->w->text.n);
    char c = rest.p[0];
    bool letter = c > ' ' && c < 0x7F && !strchr(ascii_marks, c);
    return f->cells + 1 > f->width ? letter || utf8_is_han(rest.p, rest.n)
                                   : f->cells + 2 > f->width && utf8_is_han(rest.p, rest.n);
}

// Takes clusters until a newline, the end, or one that does not fit.  False in the last case.
static bool fill(struct filling *f)
{
    const struct wrap *w = f->w;
    for (take_plain(f); f->off < w->text.n; take_plain(f)) {
        if (newline_at(w, f->off))
            return true;
        if (is_too_wide(f))
            return false;
        struct sv rest = sv_slice(w->text, f->off, w->text.n);
        struct cluster c;
        cluster_next(&rest, w->style->ambiguous, &c);
        bool space = space_at(w->text, f->off);
        if (!space && f->cells + c.cells > f->width && !may_hang(f, c.bytes))
            return false;
        f->off += c.bytes.n;
        f->cells += c.cells;
    }
    return true;
}

static int clamp_indent(int indent, int width)
{
    int most = width - CELLS_MIN;
    return indent < 0 ? 0 : indent > most ? most : indent;
}

bool wrap_next(struct wrap *w, struct wrap_line *line)
{
    if (w->done)
        return false;
    const struct wrap_style *style = w->style;
    int width = style->width < CELLS_MIN ? CELLS_MIN : style->width;
    int indent = clamp_indent(w->first ? style->first_indent : style->hanging_indent, width);
    struct filling f = {.w = w, .width = width - indent, .off = w->next};
    bool last = fill(&f);
    size_t stop = last ? f.off : choose_stop(&f);
    size_t end = before_spaces(w->text, w->next, stop);
    size_t next = last ? stop : over_spaces(w->text, stop);
    if (last && next < w->text.n)
        next += newline_at(w, next);
    int cells = f.cells;
    if (end < f.off)
        cells -= text_cells(sv_slice(w->text, end, f.off), style->ambiguous);
    *line = (struct wrap_line){
        .off = w->next,
        .end = (uint32_t)end,
        .indent = indent,
        .cells = cells,
        .hang = cells > f.width ? cells - f.width : 0,
        .last = last,
    };
    w->next = (uint32_t)next;
    w->first = false;
    w->done = next >= w->text.n;
    return true;
}

int wrap_count(struct sv text, const struct wrap_style *style)
{
    struct wrap_scratch scratch = {0};
    struct wrap w = wrap_begin(text, style, &scratch);
    int lines = 0;
    for (struct wrap_line line; wrap_next(&w, &line);)
        lines++;
    wrap_scratch_release(&scratch);
    return lines;
}
