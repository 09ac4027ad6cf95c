#include "yulu/view/grid.h"

#include <string.h>

static const struct cell blank = {.glyph = " ", .cells = 1};

void grid_release(struct grid *g)
{
    mem_free(g->v);
    *g = (struct grid){0};
}

void grid_resize(struct grid *g, int rows, int cols)
{
    g->rows = rows > 0 ? rows : 0;
    g->cols = cols > 0 ? cols : 0;
    g->v = mem_array(g->v, (size_t)g->rows * (size_t)g->cols, sizeof(*g->v));
    grid_clear(g);
}

void grid_clear(struct grid *g)
{
    size_t n = (size_t)g->rows * (size_t)g->cols;
    for (size_t i = 0; i < n; i++)
        g->v[i] = blank;
    g->cursor = false;
}

static struct cell *cell_at(struct grid *g, int row, int col)
{
    bool inside = row >= 0 && row < g->rows && col >= 0 && col < g->cols;
    return inside ? &g->v[(size_t)row * (size_t)g->cols + (size_t)col] : NULL;
}

const struct cell *grid_at(const struct grid *g, int row, int col)
{
    bool inside = row >= 0 && row < g->rows && col >= 0 && col < g->cols;
    return inside ? &g->v[(size_t)row * (size_t)g->cols + (size_t)col] : NULL;
}

static void make_space(struct cell *c)
{
    struct style style = c->style;
    *c = blank;
    c->style = style;
}

// The character whose one half is about to be overwritten becomes spaces.
static void break_up(struct grid *g, int row, int col)
{
    struct cell *c = cell_at(g, row, col);
    if (c->cells == 0) {
        make_space(c);
        make_space(c - 1);
    } else if (c->cells == 2) {
        make_space(c);
        make_space(c + 1);
    }
}

static void put_space(struct grid *g, int row, int col, struct style style)
{
    struct cell *c = cell_at(g, row, col);
    if (!c)
        return;
    break_up(g, row, col);
    *c = blank;
    c->style = style;
}

static void put_cluster(struct grid *g, struct strip at, const struct cluster *cl,
                        struct style style)
{
    struct cell *c = cell_at(g, at.row, at.col);
    if (!c)
        return;
    break_up(g, at.row, at.col);
    cluster_shown(cl->bytes, c->glyph);
    c->cells = (uint8_t)cl->cells;
    c->style = style;
    if (cl->cells == 2) {
        break_up(g, at.row, at.col + 1);
        c[1] = (struct cell){.style = style};
    }
}

int grid_put(struct grid *g, struct strip at, struct sv text, struct style style)
{
    int end = at.end < g->cols ? at.end : g->cols;
    for (struct cluster c; cluster_next(&text, g->ambiguous, &c); at.col += c.cells) {
        if (c.cells == 0)
            continue;
        if (at.col + c.cells > end) {
            if (at.col < end)
                put_space(g, at.row, at.col, style);
            return at.col < end ? end : at.col;
        }
        put_cluster(g, at, &c, style);
    }
    return at.col;
}

void grid_fill(struct grid *g, struct rect r, struct style style)
{
    for (int row = r.row; row < r.row + r.rows; row++)
        for (int col = r.col; col < r.col + r.cols; col++)
            put_space(g, row, col, style);
}

void grid_shade(struct grid *g, struct rect r, enum paper paper, unsigned attrs)
{
    for (int row = r.row; row < r.row + r.rows; row++)
        for (int col = r.col; col < r.col + r.cols; col++) {
            struct cell *c = cell_at(g, row, col);
            if (!c)
                continue;
            c->style.paper = (uint8_t)paper;
            c->style.attrs |= (uint8_t)attrs;
        }
}

void grid_text(const struct grid *g, struct str *out)
{
    for (int row = 0; row < g->rows; row++) {
        size_t kept = out->n;
        for (int col = 0; col < g->cols; col++) {
            struct sv glyph = sv_from(grid_at(g, row, col)->glyph);
            str_add(out, glyph);
            if (!sv_eq(glyph, SV(" ")))
                kept = out->n;
        }
        str_splice(out, kept, out->n, SV("\n"));
    }
}

// Papers matter more than attributes, and those more than inks, since that is how they strike the
// eye.
char grid_style_letter(struct style style)
{
    static const char papers[] = "\0bBcxhHSlm"
                                 "qqqqq";
    static const char inks[] = ".d=`k?~sE|^*"
                               "12345678";
    _Static_assert(sizeof(papers) - 1 == PAPER_COUNT, "a letter for each paper");
    _Static_assert(sizeof(inks) - 1 == INK_COUNT, "a letter for each ink");
    if (style.paper != PAPER_PLAIN && style.ink != INK_ERROR)
        return papers[style.paper];
    if (style.ink != INK_TEXT)
        return inks[style.ink];
    return style.attrs & ATTR_BOLD ? '+' : style.attrs & ~(unsigned)ATTR_DIM ? '_' : '.';
}

static bool is_blank(const struct cell *c)
{
    struct style plain = {0};
    return !strcmp(c->glyph, " ") && !memcmp(&c->style, &plain, sizeof(plain));
}

void grid_styles(const struct grid *g, struct str *out)
{
    for (int row = 0; row < g->rows; row++) {
        size_t kept = out->n;
        for (int col = 0; col < g->cols; col++) {
            const struct cell *c = grid_at(g, row, col);
            str_add_char(out, is_blank(c) ? ' ' : grid_style_letter(c->style));
            if (!is_blank(c))
                kept = out->n;
        }
        str_splice(out, kept, out->n, SV("\n"));
    }
}
