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

// The end of [OFF, END) without the white space at its end.
static size_t before_spaces(struct sv text, size_t off, size_t end)
{
    while (end > off) {
        size_t at = utf8_before(text, end);
        if (!space_at(text, at) || cluster_floor(text, at) != at)
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

// A place that a line may end at: what stands before it takes CELLS, white space at its end not
// counted.
struct stop {
    size_t off;
    int cells;
};

struct filling {
    const struct wrap *w;
    int width;           // cells there are
    size_t off;          // what is taken: [w->next, off)
    int cells;           // of it
    int ink;             // of it without the white space at its end
    struct stop may;     // the last opportunity; off 0 for none
    struct stop weak;    // the last that is better not taken
    struct stop url;     // the last after a mark of a URL
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

static bool is_url_mark(char c)
{
    return c == '/' || c == '?' || c == '&' || c == '=' || c == '-' || c == '.';
}

static inline void note_stop(struct filling *f)
{
    const struct wrap *w = f->w;
    if (f->off == w->next)
        return;
    char before = w->text.p[f->off - 1];
    if (w->breaks[f->off] == BREAK_MAY)
        *(is_weak(w->text, f->off) ? &f->weak : &f->may) = (struct stop){f->off, f->ink};
    else if (before < '@' && is_url_mark(before))
        f->url = (struct stop){f->off, f->ink};
}

// Where a line ends that the next cluster does not fit in.
static struct stop choose_stop(const struct filling *f)
{
    if (f->may.off)
        return f->may;
    if (f->weak.off)
        return f->weak;
    if (f->url.off && f->url.cells * 2 >= f->width)
        return f->url;
    return (struct stop){f->off, f->ink};
}

// ---- Filling one line

static bool hangs(struct sv mark, enum hang hang)
{
    static const char pauses[] = "、。，．";    // these first: all that HANG_HALF takes
    static const char others[] = "：；！？）】》〉」』”’｝］〕〗…";
    if (hang == HANG_OFF)
        return false;
    if (mark.n == 1)
        return hang == HANG_FULL && strchr(",.:;!?)]}", mark.p[0]);
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

// The bytes of the run at OFF that ROOM cells hold and that needs no table: letters of one word, or
// Han. Between letters a line never ends, between Han always (AL, ID).
static inline size_t run_at(struct sv text, size_t off, int room, size_t step)
{
    size_t n = 0, most = (size_t)(room > 0 ? room : 0) / (step == 1 ? 1 : 2) * step;
    most = most < text.n - off ? most : text.n - off;
    if (step == 1)
        while (n < most && utf8_is_alnum(text.p[off + n]))
            n++;
    else
        while (n < most && utf8_is_han(text.p + off + n, text.n - off - n))
            n += step;
    return n > 0 && !utf8_starts_plain(text, off + n) ? n - step : n;    // a mark may join the last
}

// East Asian marks and “ ” ‘ ’ — … and ASCII signs that are clusters of their own: 3 bytes or 1; 0
// for any other.
static inline size_t mark_at(const struct wrap *w, size_t off, int *cells)
{
    const unsigned char *s = (const unsigned char *)w->text.p + off;
    bool known = false;
    *cells = 2;
    if (s[0] < 0x80) {
        known = s[0] > ' ' && s[0] < 0x7F;
        *cells = 1;
    } else if (s[0] == 0xE2 && s[1] == 0x80) {
        known = s[2] == 0x94 || s[2] == 0xA6 || s[2] == 0x98 || s[2] == 0x99 || s[2] == 0x9C ||
                s[2] == 0x9D;
        *cells = (int)w->style->ambiguous;
    } else {
        known = (s[0] == 0xE3 && s[1] == 0x80 && s[2] > 0x80 && s[2] < 0xAA) ||
                (s[0] == 0xEF && s[1] == 0xBC && s[2] > 0x80);
    }
    size_t n = s[0] < 0x80 ? 1 : 3;
    return known && utf8_starts_plain(w->text, off + n) ? n : 0;
}

static inline bool take_run(struct filling *f, size_t step)
{
    size_t n = run_at(f->w->text, f->off, f->width - f->cells, step);
    if (n == 0)
        return false;
    note_stop(f);
    f->off += n;
    f->cells += step == 1 ? (int)n : (int)(n / 3 * 2);
    f->ink = f->cells;
    if (n > step && step == 3)
        f->may = (struct stop){f->off - 3, f->cells - 2};
    return true;
}

// A space before something that nothing joins.
static inline bool take_space(struct filling *f)
{
    struct sv text = f->w->text;
    if (f->off + 1 >= text.n || text.p[f->off + 1] <= ' ')
        return false;
    note_stop(f);
    f->off++;
    f->cells++;
    return true;
}

static inline bool take_mark(struct filling *f)
{
    int cells;
    size_t n = mark_at(f->w, f->off, &cells);
    if (n == 0 || f->cells + cells > f->width)
        return false;
    note_stop(f);
    f->off += n;
    f->ink = f->cells += cells;
    return true;
}

// Takes what needs no look at Unicode's tables, as far as it fits.
static void take_plain(struct filling *f)
{
    struct sv text = f->w->text;
    for (bool taken = true; taken && f->off < text.n;) {
        char c = text.p[f->off];
        if (utf8_is_alnum(c))
            taken = take_run(f, 1);
        else if (c == ' ')
            taken = take_space(f);
        else if (utf8_is_han(text.p + f->off, text.n - f->off))
            taken = take_run(f, 3);
        else
            taken = take_mark(f);
    }
}

// Takes clusters until a newline, the end, or one that does not fit.  False in the last case.
static bool fill(struct filling *f)
{
    const struct wrap *w = f->w;
    for (take_plain(f); f->off < w->text.n; take_plain(f)) {
        if (newline_at(w, f->off))
            return true;
        note_stop(f);
        struct sv rest = sv_slice(w->text, f->off, w->text.n);
        struct cluster c;
        cluster_next(&rest, w->style->ambiguous, &c);
        bool space = space_at(w->text, f->off);
        if (!space && f->cells + c.cells > f->width && !may_hang(f, c.bytes))
            return false;
        f->off += c.bytes.n;
        f->cells += c.cells;
        if (!space)
            f->ink = f->cells;
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
    struct stop stop = last ? (struct stop){f.off, f.ink} : choose_stop(&f);
    size_t next = stop.off;
    if (!last)
        next = over_spaces(w->text, next);
    else if (next < w->text.n)
        next += newline_at(w, next);
    *line = (struct wrap_line){
        .off = w->next,
        .end = (uint32_t)before_spaces(w->text, w->next, stop.off),
        .indent = indent,
        .cells = stop.cells,
        .hang = stop.cells > f.width ? stop.cells - f.width : 0,
        .last = last,
    };
    w->next = (uint32_t)next;
    w->first = false;
    w->done = next >= w->text.n;
    return true;
}
