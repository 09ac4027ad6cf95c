#include "yulu/view/view-block.h"

#include "yulu/base/i18n.h"
#include "yulu/view/paint.h"

enum { QUOTE_INDENT = 2, HANG_CELLS = 2, KEEP = -1 };

// What a span or a highlight does to the text's style.
struct change {
    int ink, paper;    // KEEP: as it is
    unsigned attrs;
};

static const struct change span_changes[SPAN_KIND_COUNT] = {
    [SPAN_STRONG] = {KEEP, KEEP, ATTR_BOLD},        [SPAN_EMPHASIS] = {KEEP, KEEP, ATTR_ITALIC},
    [SPAN_CODE] = {INK_CODE, PAPER_CODE, 0},        [SPAN_STRIKE] = {KEEP, KEEP, ATTR_STRIKE},
    [SPAN_LINK] = {INK_LINK, KEEP, ATTR_UNDERLINE}, [SPAN_IMAGE] = {INK_LINK, KEEP, 0},
    [SPAN_LABEL] = {INK_LABEL, KEEP, ATTR_BOLD},    // the ink is the speaker's
};

static const int highlight_papers[] = {
    [HIGHLIGHT_QUOTE] = PAPER_QUOTE,
    [HIGHLIGHT_HIT] = PAPER_HIT,
    [HIGHLIGHT_SELECTION] = PAPER_SELECTION,
    [HIGHLIGHT_HIT_NOW] = PAPER_HIT_NOW,
};

struct change_at {
    uint32_t off, end;
    struct change change;
};

struct row {
    const struct app *a;
    struct grid *g;
    const struct reader_line *line;
    const struct block *b;
    struct rect text;    // of the reader
    int grid_row, margin;
    struct style base;                // of the block's text
    VEC(struct change_at) changes;    // that reach into the segment being drawn
};

static struct strip strip_from(const struct row *r, int col)
{
    int limit = r->text.col + r->text.cols + HANG_CELLS;
    const struct rect *pane = &r->a->geometry.pane[PANE_READER], *map = &r->a->geometry.map;
    int edge = map->cols ? map->col : pane->col + pane->cols;
    return (struct strip){r->grid_row, r->text.col + col, limit < edge ? limit : edge};
}

static void add_change(struct row *r, const struct segment *s, struct change_at c)
{
    if (c.off < s->end && c.end > s->off)
        vec_push(&r->changes, c);
}

// Spans first, highlights over them in the order of their kinds.
static void gather_changes(struct row *r, const struct segment *s)
{
    const struct reader *reader = &r->a->reader;
    vec_clear(&r->changes);
    for (uint32_t i = 0; i < r->b->span_count && r->b->spans[i].off < s->end; i++) {
        const struct span *span = &r->b->spans[i];
        struct change change = span_changes[span->kind];
        if (span->kind == SPAN_LABEL)
            change.ink = (int)speaker_ink(r->line->speaker);
        add_change(r, s, (struct change_at){span->off, span->end, change});
    }
    for (size_t i = 0; i < reader->highlights.n; i++) {
        const struct highlight *h = &reader->highlights.v[i];
        struct change change = {KEEP, highlight_papers[h->kind], 0};
        if (h->kind == HIGHLIGHT_QUOTE)
            change.paper = (int)quote_paper(reader->quotes.v[h->quote].colour);
        if (h->block == r->line->block)
            add_change(r, s, (struct change_at){h->off, h->end, change});
    }
}

// The style at OFF, and up to where it holds.
static struct style style_at(const struct row *r, uint32_t off, uint32_t *until)
{
    struct style style = r->base;
    for (size_t i = 0; i < r->changes.n; i++) {
        const struct change_at *c = &r->changes.v[i];
        bool covers = c->off <= off && off < c->end;
        uint32_t next = covers ? c->end : c->off;
        if (next > off && next < *until)
            *until = next;
        if (!covers)
            continue;
        if (c->change.ink != KEEP && !(r->b->flags & BLOCK_FURNITURE))
            style.ink = (uint8_t)c->change.ink;
        if (c->change.paper != KEEP)
            style.paper = (uint8_t)c->change.paper;
        style.attrs |= (uint8_t)c->change.attrs;
    }
    return style;
}

// Returns the column after it, counted from the text's left.
static int draw_segment(struct row *r, const struct segment *s)
{
    struct sv rest = sv_slice(r->b->text, s->off, s->end);
    struct strip at = strip_from(r, s->col);
    uint32_t off = s->off, until = off;
    struct style style = r->base;
    gather_changes(r, s);
    for (struct cluster c; cluster_next(&rest, r->g->ambiguous, &c);) {
        if (off >= until) {
            until = UINT32_MAX;
            style = style_at(r, off, &until);
        }
        at.col = grid_put(r->g, at, c.bytes, style);
        off += (uint32_t)c.bytes.n;
    }
    return at.col - r->text.col;
}

// A justified line is opened between its pieces; what goes on over the gap colours it too.
static void draw_gap(const struct row *r, const struct segment *before, const struct segment *after)
{
    uint32_t until = UINT32_MAX;
    if (before->end != after->off)
        return;
    struct style style = style_at(r, before->end, &until);
    struct strip at = strip_from(r, before->col + before->cells);
    for (; at.col < r->text.col + after->col; at.col++)
        grid_put(r->g, at, SV(" "), style);
}

static void put_at(const struct row *r, int col, struct sv text, struct style style)
{
    grid_put(r->g, strip_from(r, col), text, style);
}

static void put_sign(const struct row *r, int col, enum sign s, struct style style)
{
    put_at(r, col, sign(s, r->g->ambiguous), style);
}

static void draw_quote_bars(const struct row *r)
{
    for (int i = 0; i < r->b->quote && i * QUOTE_INDENT < r->margin; i++)
        put_sign(r, i * QUOTE_INDENT, SIGN_QUOTE_BAR, style_of(INK_BORDER));
}

static void draw_marker(const struct row *r, struct sv text, struct style style)
{
    int col = r->margin - text_cells(text, r->g->ambiguous) - 1;
    if (col >= 0)
        put_at(r, col, text, style);
}

static void draw_item_marker(const struct row *r)
{
    struct str number = {0};
    if (r->b->ordinal)
        str_addf(&number, "%u.", (unsigned)r->b->ordinal);
    else
        str_add(&number, sign(SIGN_BULLET, r->g->ambiguous));
    draw_marker(r, str_sv(&number), style_of(INK_DIM));
    str_release(&number);
}

static void draw_image_marker(const struct row *r)
{
    struct str text = {0};
    str_add(&text, sign(SIGN_IMAGE, r->g->ambiguous));
    str_addf(&text, " %u", (unsigned)r->b->ordinal);
    draw_marker(r, str_sv(&text), style_of(INK_LINK));
    str_release(&text);
}

static struct sv host_of(struct sv url)
{
    ptrdiff_t at = sv_find(url, SV("://"));
    if (at < 0)
        return (struct sv){0};
    struct sv rest = sv_slice(url, (size_t)at + 3, url.n), host;
    sv_cut(&rest, '/', &host);
    return host;
}

// Where a picture comes from, after its caption, if it fits.
static void draw_image_host(const struct row *r, int col)
{
    struct sv host = r->b->span_count ? host_of(r->b->spans[0].target) : (struct sv){0};
    col += col > r->margin ? 2 : 0;
    if (host.n && col + text_cells(host, r->g->ambiguous) <= r->text.cols)
        put_at(r, col, host, style_of(INK_DIM));
}

static void draw_rule(const struct row *r)
{
    int third = r->text.cols / 3;
    for (int i = 0; i < third; i++)
        put_sign(r, (r->text.cols - third) / 2 + i, SIGN_H_RULE, style_of(INK_BORDER));
}

static int table_width(const struct row *r)
{
    int width = 0;
    for (uint32_t i = 0; i < r->line->layout->n; i++) {
        const struct segment *s = &r->line->layout->v[i];
        width = s->col + s->cells > width ? s->col + s->cells : width;
    }
    return width;
}

static void draw_table_rules(const struct row *r, bool under_head)
{
    const struct layout *l = r->line->layout;
    int width = under_head ? table_width(r) : 0;
    for (int col = r->margin; col < width; col++)
        put_sign(r, col, SIGN_H_RULE, style_of(INK_BORDER));
    for (int i = 0; i < l->edge_count; i++)
        put_sign(r, l->edges[i], under_head ? SIGN_CROSS : SIGN_V_RULE, style_of(INK_BORDER));
}

// The head of a table ends at the row that has no segments.
static bool in_table_head(const struct row *r)
{
    uint32_t count = 1;
    int row = r->line->row;
    while (++row < r->line->layout->rows && count)
        layout_row(r->line->layout, row, &count);
    return r->b->level == 1 && count == 0;
}

static struct style base_style(const struct row *r)
{
    struct style s = {0};
    switch (r->b->kind) {
    case BLOCK_HEADING:
        s = (struct style){.ink = INK_HEADING, .attrs = ATTR_BOLD};
        if (r->b->level == 1)
            s.attrs |= ATTR_UNDERLINE;
        break;
    case BLOCK_CODE:
        s = (struct style){.ink = INK_CODE, .paper = PAPER_CODE};
        break;
    case BLOCK_IMAGE:
        s.ink = INK_DIM;
        break;
    case BLOCK_TABLE:
        s.attrs = in_table_head(r) ? ATTR_BOLD : 0;
        break;
    default:
        break;
    }
    if (r->b->flags & BLOCK_FURNITURE)
        s = (struct style){.ink = INK_FURNITURE, .paper = s.paper};
    return s;
}

static void draw_left(const struct row *r)
{
    bool first = r->line->row == 0 && !(r->b->flags & BLOCK_CONTINUED);
    draw_quote_bars(r);
    if (r->b->kind == BLOCK_CODE) {
        int left = r->margin > 1 ? r->margin - 1 : r->margin;
        struct rect box = {r->grid_row, r->text.col + left, 1, r->text.cols - left};
        grid_fill(r->g, box, r->base);
    } else if (r->b->kind == BLOCK_ITEM && first) {
        draw_item_marker(r);
    } else if (r->b->kind == BLOCK_IMAGE && first) {
        draw_image_marker(r);
    } else if (r->b->kind == BLOCK_RULE) {
        draw_rule(r);
    }
}

static void draw_text(struct row *r)
{
    uint32_t count;
    const struct segment *s = layout_row(r->line->layout, r->line->row, &count);
    int col = r->margin;
    for (uint32_t i = 0; i < count; i++) {
        col = draw_segment(r, &s[i]);
        if (i + 1 < count)
            draw_gap(r, &s[i], &s[i + 1]);
    }
    bool last = r->line->row + 1 == r->line->layout->rows;
    if (r->b->kind == BLOCK_IMAGE && last)
        draw_image_host(r, col);
    if (r->b->kind == BLOCK_TABLE)
        draw_table_rules(r, count == 0);
}

static struct row row_of(const struct app *a, const struct reader_line *line, int text_row,
                         struct grid *g)
{
    struct rect text = a->geometry.text;
    struct layout_style how = {.width = text.cols, .ambiguous = a->ambiguous};
    struct row r = {
        .a = a,
        .g = g,
        .line = line,
        .b = line->b,
        .text = text,
        .grid_row = text.row + text_row,
        .margin = layout_margin(line->b, &how),
    };
    r.base = base_style(&r);
    return r;
}

// The blank rows between paragraphs of a quote belong to it.
static bool inside_quote(const struct app *a, const struct reader_line *line, int text_row)
{
    const struct reader_line *above = text_row > 0 ? &a->reader.lines.v[text_row - 1] : NULL;
    return above && above->b && above->b->quote && line->b->quote;
}

void view_block_row(const struct app *a, const struct reader_line *line, int text_row,
                    struct grid *g)
{
    if (!line->b || !line->layout)
        return;
    struct row r = row_of(a, line, text_row, g);
    if (line->row < 0) {
        if (inside_quote(a, line, text_row))
            draw_quote_bars(&r);
        return;
    }
    draw_left(&r);
    draw_text(&r);
    vec_release(&r.changes);
}

int view_block_col(const struct app *a, const struct reader_line *line, uint32_t off)
{
    uint32_t count = 0;
    const struct segment *s = NULL;
    if (line->b && line->layout && line->row >= 0)
        s = layout_row(line->layout, line->row, &count);
    for (uint32_t i = 0; i < count; i++)
        if (s[i].off <= off && off < s[i].end) {
            struct sv before = sv_slice(line->b->text, s[i].off, off);
            return a->geometry.text.col + s[i].col + text_cells(before, a->ambiguous);
        }
    return -1;
}
