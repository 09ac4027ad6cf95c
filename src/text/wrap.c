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
static bool parts_unit(struct sv text, size_t off)
{
    static const char units[] =
        "万亿千百兆元年月日号岁个倍点分秒时天周次人位名家篇页章节米克斤吨度";
    if (text.p[off - 1] < '0' || text.p[off - 1] > '9' || text.n - off < 3)
        return false;
    for (const char *u = units; *u; u += 3)
        if (memcmp(u, text.p + off, 3) == 0)
            return true;
    return false;
}

// A break that is taken when the line has no other.  Also one before a dash that stands between
// spaces: no language wants it first in a line, and UAX #14 alone allows it (B2).
static bool is_weak(struct sv text, size_t off)
{
    return parts_unit(text, off) ||
           (text.n - off > 3 && memcmp(text.p + off, "\xE2\x80\x94", 3) == 0);
}

static bool is_url_mark(char c)
{
    return c == '/' || c == '?' || c == '&' || c == '=' || c == '-' || c == '.';
}

static void note_stop(struct filling *f)
{
    const struct wrap *w = f->w;
    struct stop here = {f->off, f->ink};
    if (f->off == w->next)
        return;
    if (w->breaks[f->off] == BREAK_MAY)
        *(is_weak(w->text, f->off) ? &f->weak : &f->may) = here;
    else if (is_url_mark(w->text.p[f->off - 1]))
        f->url = here;
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

// The cluster at OFF, the common ones without a look at Unicode's tables.
static struct cluster cluster_at(const struct wrap *w, size_t off)
{
    struct sv rest = {w->text.p + off, w->text.n - off};
    struct cluster c = {.bytes = {rest.p, 1}, .cells = 1};
    if (rest.n > 1 && rest.p[0] >= ' ' && rest.p[0] < 0x7F && rest.p[1] >= ' ')
        return c;
    if (utf8_is_han(rest.p, rest.n) && utf8_is_han(rest.p + 3, rest.n - 3))
        return (struct cluster){.bytes = {rest.p, 3}, .cells = 2};
    cluster_next(&rest, w->style->ambiguous, &c);
    return c;
}

// Takes clusters until a newline, the end, or one that does not fit.  False in the last case.
static bool fill(struct filling *f)
{
    const struct wrap *w = f->w;
    while (f->off < w->text.n) {
        if (newline_at(w, f->off))
            return true;
        note_stop(f);
        struct cluster c = cluster_at(w, f->off);
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
