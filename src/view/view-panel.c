#include "yulu/view/view-panel.h"

#include "yulu/base/i18n.h"
#include "yulu/view/paint.h"

enum { NAME_MOST = 24, SHARE_BAR = 16, COUNTS_FROM = 40, BAR_FROM = 30 };

static const char *const titles[] = {
    [PANEL_NONE] = "",
    [PANEL_SPEAKERS] = N_("Speakers"),
    [PANEL_TOPICS] = N_("Topics"),
    [PANEL_HELP] = N_("Keys and commands"),
};

static void draw_head(const struct app *a, struct rect r, struct grid *g)
{
    const struct panel *p = &a->panel;
    struct str detail = {0};
    if (p->filter.n)
        str_addf(&detail, "/%s  ", str_c(&p->filter));
    str_addf(&detail, "%zu/%zu", p->shown.n ? p->cursor + 1 : 0, p->shown.n);
    paint_heading(g, r, sv_from(_(titles[p->kind])), str_sv(&detail), true);
    str_release(&detail);
}

static int widest_left(const struct app *a, int most)
{
    int widest = 0;
    for (size_t i = 0; i < a->panel.rows.n; i++) {
        int cells = name_cells(a->panel.rows.v[i].left, a->ambiguous);
        widest = cells > widest ? cells : widest;
    }
    return widest < most ? widest : most;
}

// TEXT in a column of CELLS, and the pen after it.
static void put_column(struct pen *p, struct sv text, int cells, struct style style)
{
    struct pen column = *p;
    if (column.at.end > column.at.col + cells)
        column.at.end = column.at.col + cells;
    pen_fit_name(&column, text, style);
    p->at.col += cells;
}

static int digits_of(uint32_t n)
{
    int digits = 1;
    for (; n > 9; n /= 10)
        digits++;
    return digits;
}

// Turns and characters, in columns as wide as the largest of the panel.
static void counts_of(const struct app *a, const struct panel_row *row, struct str *out)
{
    int turns = 1, characters = 1;
    for (size_t i = 0; i < a->panel.rows.n; i++) {
        const struct panel_row *other = &a->panel.rows.v[i];
        turns = digits_of(other->turns) > turns ? digits_of(other->turns) : turns;
        int more = digits_of(other->characters);
        characters = more > characters ? more : characters;
    }
    str_addf(out, "  %*u ", turns, (unsigned)row->turns);
    str_add(out, sv_from(P_("turn ", "turns", row->turns)));
    str_addf(out, "  %*u", characters, (unsigned)row->characters);
}

static void draw_speaker(const struct app *a, const struct panel_row *row, struct pen p)
{
    struct style ink = style_of(speaker_ink(row->speaker));
    struct str share = {0}, counts = {0};
    int room = p.at.end - p.at.col;
    int names = widest_left(a, room < 2 * NAME_MOST ? room / 3 : NAME_MOST);
    str_addf(&share, "%3u%%", (row->share + 5) / 10);
    counts_of(a, row, &counts);
    pen_sign(&p, speaker_sign(row->speaker), ink);
    p.at.col++;
    put_column(&p, row->left, names, style_with(ink, PAPER_PLAIN, ATTR_BOLD));
    p.at.col++;
    if (room >= COUNTS_FROM)
        pen_put_right(&p, str_sv(&counts), 5, style_of(INK_DIM));
    int bar = p.at.end - p.at.col - (int)share.n - 1;
    if (room >= BAR_FROM && bar > 3)
        paint_share(&p, bar < SHARE_BAR ? bar : SHARE_BAR, row->share, ink);
    pen_puts(&p, " ", style_of(INK_TEXT));
    pen_put(&p, str_sv(&share), style_of(INK_TEXT));
    str_release(&share);
    str_release(&counts);
}

static void draw_topic(const struct app *a, const struct panel_row *row, struct pen p)
{
    (void)a;
    int indent = row->depth * 2, most = (p.at.end - p.at.col) / 2;
    p.at.col += indent < most ? indent : most;
    struct style section = {.ink = INK_HEADING, .attrs = ATTR_BOLD};
    pen_fit_name(&p, row->left, row->question ? style_of(INK_TEXT) : section);
}

static void draw_help(const struct app *a, const struct panel_row *row, struct grid *g,
                      struct rect r)
{
    struct help_columns c = panel_help_columns(a);
    struct rect keys = {r.row, r.col, r.rows, c.keys};
    struct rect text = {r.row, r.col + c.keys + HELP_GAP, r.rows, c.text};
    if (c.stacked) {
        int above = panel_lines(a, row->left, c.keys);
        text = (struct rect){r.row + above, r.col + HELP_GAP, r.rows - above, c.text};
    }
    struct rect line = {r.row, text.col + c.text + HELP_GAP, r.rows, c.line};
    struct pen p = pen_at(g, r, 0);
    if (row->depth == 0) {
        pen_fit(&p, row->left, (struct style){.ink = INK_HEADING, .attrs = ATTR_BOLD});
        return;
    }
    paint_lines(g, keys, row->left, style_of(INK_LABEL));
    paint_lines(g, text, row->right, style_of(INK_TEXT));
    p = pen_at(g, line, 0);
    if (c.line)
        pen_fit(&p, row->line, style_of(INK_DIM));
}

static void draw_row(const struct app *a, const struct panel_row *row, struct grid *g,
                     struct rect r)
{
    if (a->panel.kind == PANEL_HELP)
        draw_help(a, row, g, r);
    else if (a->panel.kind == PANEL_SPEAKERS)
        draw_speaker(a, row, pen_at(g, r, 0));
    else
        draw_topic(a, row, pen_at(g, r, 0));
}

static void draw_rows(const struct app *a, struct rect r, struct grid *g)
{
    const struct panel *p = &a->panel;
    struct rect inner = panel_inside(r);
    int row = PANEL_HEAD_ROWS;
    for (size_t i = p->top; i < p->shown.n && row < r.rows; i++) {
        int rows = panel_height(a, i);
        if (row + rows > r.rows)
            rows = r.rows - row;
        inner.row = r.row + row;
        inner.rows = rows;
        draw_row(a, &p->rows.v[p->shown.v[i]], g, inner);
        if (i == p->cursor)
            grid_shade(g, (struct rect){r.row + row, r.col, rows, r.cols}, PAPER_CURSOR, 0);
        row += rows;
    }
}

static const char *nothing(const struct panel *p)
{
    if (p->filter.n)
        return _("Nothing has these words.");
    return p->kind == PANEL_SPEAKERS ? _("Nobody is named as a speaker in this article.")
                                     : _("This article has no sections and no questions.");
}

void view_panel(const struct app *a, struct grid *g)
{
    struct rect r = panel_rect(a);
    if (a->panel.kind == PANEL_NONE || r.rows < 1 || r.cols < 1)
        return;
    grid_fill(g, r, style_of(INK_TEXT));
    if (r.cols < a->cols) {    // a rule parts it from what it lies over
        for (int row = 0; row < r.rows; row++)
            grid_put(g, (struct strip){r.row + row, r.col, r.col + 1},
                     sign(SIGN_V_RULE, g->ambiguous), style_of(INK_BORDER));
        r.col++;
        r.cols--;
    }
    if (a->panel.shown.n)
        draw_rows(a, r, g);
    else
        paint_notice(g, (struct rect){r.row + 1, r.col, r.rows - 1, r.cols},
                     sv_from(nothing(&a->panel)), style_of(INK_DIM));
    draw_head(a, r, g);
}
