#include "yulu/view/view-quotes.h"

#include "yulu/base/i18n.h"
#include "yulu/text/wrap.h"
#include "yulu/view/paint.h"

enum { TITLE_LEAST = 6 };    // cells that the date leaves to the title

static void draw_head(const struct app *a, struct grid *g)
{
    const struct quotes_pane *q = &a->quotes;
    bool focus = a->focus == PANE_QUOTES && a->panel.kind == PANEL_NONE;
    struct str detail = {0};
    if (q->find.n)
        str_addf(&detail, "/%s  ", str_c(&q->find));
    str_addf(&detail, "%zu", q->shown.n);
    const char *title = q->all ? _("Quotes of all articles") : _("Quotes");
    paint_heading(g, a->geometry.pane[PANE_QUOTES], sv_from(title), str_sv(&detail), focus);
    str_release(&detail);
}

static void draw_empty(const struct app *a, struct grid *g)
{
    struct rect r = a->geometry.pane[PANE_QUOTES];
    paint_notice(g, (struct rect){r.row + 1, r.col, r.rows - 1, r.cols},
                 sv_from(_("No quotes yet. In the reader, a keeps the sentence, v selects more.")),
                 style_of(INK_DIM));
}

// The words, in at most QUOTE_TEXT_ROWS lines.  Returns how many.
static int draw_words(const struct app *a, const struct quote *q, struct rect r, struct grid *g)
{
    struct wrap_style how = quotes_pane_style(a, r.cols);
    struct wrap_scratch scratch = {0};
    struct wrap w = wrap_begin(q->text, &how, &scratch);
    struct style style = {.paper = (uint8_t)(q->colour.n ? quote_paper(q->colour) : PAPER_PLAIN)};
    int row = 0;
    for (struct wrap_line line; row < QUOTE_TEXT_ROWS && wrap_next(&w, &line); row++) {
        struct pen p = pen_at(g, r, row);
        p.at.col += line.indent + (r.cols > 3);
        bool cut = row + 1 == QUOTE_TEXT_ROWS && line.end < q->text.n;
        struct sv words = sv_slice(q->text, line.off, line.end);
        (cut ? pen_put_cut : pen_put)(&p, words, style);
    }
    wrap_scratch_release(&scratch);
    return row;
}

static const char *state_of(const struct quote *q)
{
    switch (q->anchor) {
    case ANCHOR_REVIEW:
        return _("to review");
    case ANCHOR_LOST:
        return _("lost");
    default:
        return "";
    }
}

static int32_t speaker_of(const struct app *a, const struct quote *q)
{
    const struct speaker_list *l = &a->reader.speakers;
    for (size_t i = 0; q->article == a->reader.article && i < l->n; i++)
        if (sv_eq(l->v[i].name, q->speaker))
            return (int32_t)i;
    return -1;
}

// Who said it, and where: — Sam Altman · 万字全文… · 2024-11-09
static void draw_source(const struct app *a, const struct quote *q, struct pen p)
{
    struct style name = {.ink = (uint8_t)speaker_ink(speaker_of(a, q)), .attrs = ATTR_BOLD};
    struct str date = {0};
    if (state_of(q)[0])
        pen_put_right(&p, sv_from(state_of(q)), 6, style_of(INK_ERROR));
    pen_puts(&p, "  ", style_of(INK_DIM));
    if (q->speaker.n) {
        pen_fit_name(&p, q->speaker, name);
        pen_puts(&p, " · ", style_of(INK_DIM));
    }
    str_addf(&date, q->date.n ? " · %.*s" : "%.*s", (int)q->date.n, q->date.p);
    int end = p.at.end, cells = text_cells(str_sv(&date), a->ambiguous);
    bool room = end - p.at.col - cells >= TITLE_LEAST;
    p.at.end -= room ? cells : 0;
    pen_fit_name(&p, q->title, style_of(INK_DIM));
    p.at.end = end;
    if (room)
        pen_put(&p, str_sv(&date), style_of(INK_DIM));
    str_release(&date);
}

static void draw_note(const struct quote *q, struct pen p)
{
    struct str line = {0};
    for (size_t i = 0; i < q->note.n; i++)
        str_add_char(&line, q->note.p[i] == '\n' ? ' ' : q->note.p[i]);
    pen_puts(&p, "  ", style_of(INK_LABEL));
    pen_sign(&p, SIGN_NOTE, style_of(INK_LABEL));
    pen_puts(&p, " ", style_of(INK_LABEL));
    pen_fit(&p, str_sv(&line), style_of(INK_TEXT));
    str_release(&line);
}

static void draw_quote(const struct app *a, const struct quote *q, struct rect r, struct grid *g)
{
    int row = draw_words(a, q, r, g);
    draw_source(a, q, pen_at(g, r, row));
    if (q->note.n)
        draw_note(q, pen_at(g, r, row + 1));
}

static void draw_quotes(const struct app *a, struct grid *g)
{
    const struct quotes_pane *pane = &a->quotes;
    struct rect r = a->geometry.pane[PANE_QUOTES];
    const struct quote *before = NULL;
    int row = 1;
    for (size_t i = pane->top; i < pane->shown.n && row < r.rows; i++) {
        const struct quote *q = &pane->list.v[pane->shown.v[i]];
        struct sv heading = quotes_pane_heading(a, q, before);
        if (heading.n) {
            struct style style = {.ink = INK_HEADING, .attrs = ATTR_BOLD};
            struct pen p = pen_at(g, r, row++);
            pen_puts(&p, " ", style);
            pen_fit_name(&p, heading, style);
        }
        int rows = quotes_pane_rows_of(a, q, r.cols);
        rows = row + rows > r.rows ? r.rows - row : rows;
        draw_quote(a, q, (struct rect){r.row + row, r.col, rows, r.cols}, g);
        if (i == pane->cursor)
            grid_shade(g, (struct rect){r.row + row, r.col, rows, r.cols}, PAPER_CURSOR, 0);
        row += rows;
        before = q;
    }
}

void view_quotes(const struct app *a, struct grid *g)
{
    struct rect r = a->geometry.pane[PANE_QUOTES];
    if (r.rows < 1 || r.cols < 1)
        return;
    if (a->quotes.shown.n)
        draw_quotes(a, g);
    else
        draw_empty(a, g);
    if (r.rows > 1)
        draw_head(a, g);
}
