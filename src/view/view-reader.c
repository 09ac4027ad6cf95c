#include "yulu/view/view-reader.h"

#include "yulu/base/i18n.h"
#include "yulu/text/sanitize.h"
#include "yulu/view/paint.h"
#include "yulu/view/view-block.h"
#include "yulu/view/view-map.h"

enum { GUTTER_LEFT = 2 };

static const struct article *article_of(const struct reader *r)
{
    return r->article && r->info.n ? &r->info.v[0] : NULL;
}

static bool is_host(const struct reader *r)
{
    return (size_t)r->speaker < r->speakers.n && r->speakers.v[r->speaker].role == ROLE_HOST;
}

// Sam Altman ▸ asked: …
static void head_of_turn(const struct reader *r, struct pen *p, struct style bar)
{
    struct style name = {(uint8_t)speaker_ink(r->speaker), bar.paper, ATTR_BOLD};
    pen_fit_name(p, r->speaking, name);
    if (!r->question.n)
        return;
    pen_puts(p, " ", bar);
    pen_sign(p, SIGN_ARROW, bar);
    pen_puts(p, is_host(r) ? _(" asks: ") : _(" asked: "), bar);
    pen_fit_name(p, str_sv(&r->question), bar);
}

static void add_detail(struct str *out, struct sv detail)
{
    str_add(out, out->n && detail.n ? SV(" · ") : SV(""));
    sanitize(out, detail, SANITIZE_NAME);
}

// Does the text begin with this very heading?
static bool on_top(const struct reader *r, struct sv heading)
{
    size_t i = 0;
    while (i < r->lines.n && r->lines.v[i].row < 0)
        i++;
    const struct block *b = i < r->lines.n ? r->lines.v[i].b : NULL;
    return b && b->kind == BLOCK_HEADING && sv_eq(sv_trim(b->text), heading);
}

// The topic, and where the article comes from.  What stands right below is not said twice: the
// title takes the topic's place, and where that stands below itself, the source says more.
static void head_of_article(const struct app *a, struct pen *p, struct style bar)
{
    const struct article *info = article_of(&a->reader);
    struct sv name = str_sv(&a->reader.topic);
    struct str shown = {0}, detail = {0};
    if (!name.n || on_top(&a->reader, name))
        name = info->title;
    sanitize(&shown, name, SANITIZE_NAME);
    bool title_below = on_top(&a->reader, info->title);
    add_detail(&detail, info->source);
    if (title_below)
        add_detail(&detail, info->author);
    add_detail(&detail, info->date);
    if (title_below && sv_eq(name, info->title)) {
        pen_fit(p, str_sv(&detail), bar);
    } else {
        if (detail.n)
            str_splice(&detail, 0, 0, SV("  "));
        pen_put_right(p, str_sv(&detail), text_cells(str_sv(&shown), a->ambiguous), bar);
        pen_fit(p, str_sv(&shown), style_with(bar, (enum paper)bar.paper, ATTR_BOLD));
    }
    str_release(&shown);
    str_release(&detail);
}

static void draw_head(const struct app *a, struct grid *g)
{
    struct rect pane = a->geometry.pane[PANE_READER];
    bool focus = a->focus == PANE_READER && a->panel.kind == PANEL_NONE;
    struct style bar = {.ink = INK_STATUS, .paper = focus ? PAPER_BAR_FOCUS : PAPER_BAR};
    struct pen p = pen_at(g, pane, 0);
    grid_fill(g, (struct rect){pane.row, pane.col, 1, pane.cols}, bar);
    // In a wide pane the words stand above the text; the gutter's columns stay free otherwise.
    int left = pane.cols > 3 * GUTTER_LEFT ? a->geometry.text.col : pane.col;
    p.at.col = left;
    p.at.end -= pane.cols > 1;
    if (!article_of(&a->reader))
        pen_fit(&p, sv_from(_("Reader")), bar);
    else if (a->reader.in_turn && a->reader.speaking.n)
        head_of_turn(&a->reader, &p, bar);
    else
        head_of_article(a, &p, bar);
}

static void draw_empty(const struct app *a, struct grid *g)
{
    struct rect pane = a->geometry.pane[PANE_READER];
    struct rect under = {pane.row + 1, pane.col, pane.rows - 1, pane.cols};
    paint_notice(g, under,
                 sv_from(_("No article is open.\n"
                           "\n"
                           "Enter   opens the one under the cursor in the list\n"
                           "?       lists all keys\n"
                           ":add    brings in a file or a folder\n"
                           "Q       quits")),
                 style_of(INK_DIM));
}

static int gutter_col(const struct app *a)
{
    int left = a->geometry.pane[PANE_READER].col;
    for (int col = a->geometry.text.col - GUTTER_LEFT; col < a->geometry.text.col; col++)
        if (col >= left)
            return col;
    return -1;
}

static bool is_eye_line(const struct app *a, size_t i)
{
    const struct reader_line *line = &a->reader.lines.v[i];
    struct place eye = a->reader.eye;
    return line->block == eye.block && line->row >= 0 && line->layout &&
           layout_row_of(line->layout, eye.off) == line->row;
}

// A blank row belongs to a turn when the rows around it do.
static bool in_turn(const struct reader *r, size_t i)
{
    const struct reader_line *line = &r->lines.v[i];
    if (!line->b || line->b->turn < 0 || line->speaker < 0)
        return false;
    return line->row >= 0 ||
           (i > 0 && r->lines.v[i - 1].b && r->lines.v[i - 1].b->turn == line->b->turn);
}

static void draw_gutter(const struct app *a, size_t i, bool eye, struct grid *g)
{
    const struct reader_line *line = &a->reader.lines.v[i];
    int col = gutter_col(a), row = a->geometry.text.row + (int)i;
    struct strip at = {row, col, col + 1};
    struct style style = style_of(line->speaker < 0 ? INK_DIM : speaker_ink(line->speaker));
    if (col < 0)
        return;
    if (eye)
        grid_put(g, at, sign(SIGN_ARROW, g->ambiguous), style);
    else if (in_turn(&a->reader, i))
        grid_put(g, at, sign(speaker_sign(line->speaker), g->ambiguous), style);
}

// The tombstone after the last words.
static void draw_end_mark(const struct app *a, struct grid *g)
{
    size_t n = a->reader.lines.n;
    int row = a->geometry.text.row + (int)n - 1;
    struct rect text = a->geometry.text;
    int col = text.col + text.cols;
    while (col > text.col && grid_at(g, row, col - 1) && grid_at(g, row, col - 1)->glyph[0] == ' ')
        col--;
    grid_put(g, (struct strip){row, col + 1, text.col + text.cols}, SV("∎"), style_of(INK_DIM));
}

static void draw_lines(const struct app *a, struct grid *g)
{
    const struct reader *r = &a->reader;
    size_t first_text = 0;
    while (first_text < r->lines.n && r->lines.v[first_text].row < 0)
        first_text++;
    bool marked = false;    // one line at most: cells of a table share a byte range
    for (size_t i = 0; i < r->lines.n && (int)i < a->geometry.text.rows; i++) {
        bool eye = !marked && i > first_text && is_eye_line(a, i);
        marked |= eye;
        draw_gutter(a, i, eye, g);
        view_block_row(a, &r->lines.v[i], (int)i, g);
    }
    if (r->at_end && r->lines.n)
        draw_end_mark(a, g);
}

static void draw_hint(const struct app *a, const struct link_hint *h, struct grid *g)
{
    const struct reader *r = &a->reader;
    int limit = a->geometry.text.col + a->geometry.text.cols;
    for (size_t i = 0; i < r->lines.n; i++) {
        int col = r->lines.v[i].block == h->block ? view_block_col(a, &r->lines.v[i], h->off) : -1;
        if (col < 0)
            continue;
        struct style style = {.ink = INK_LABEL, .paper = PAPER_HINT, .attrs = ATTR_BOLD};
        grid_put(g, (struct strip){a->geometry.text.row + (int)i, col, limit}, sv_from(h->letters),
                 style);
        return;
    }
}

// Letters over the links; once some are typed, only over those that begin with them.
static void draw_hints(const struct app *a, struct grid *g)
{
    const struct reader *r = &a->reader;
    for (size_t i = 0; i < r->hints.n; i++) {
        bool chosen = r->hint_chosen < 0 || (size_t)r->hint_chosen == i;
        if (chosen && sv_starts(sv_from(r->hints.v[i].letters), str_sv(&r->hint_typed)))
            draw_hint(a, &r->hints.v[i], g);
    }
}

void view_reader(const struct app *a, struct grid *g)
{
    struct rect pane = a->geometry.pane[PANE_READER];
    if (pane.rows < 1 || pane.cols < 1)
        return;
    if (!article_of(&a->reader)) {
        draw_empty(a, g);
    } else {
        draw_lines(a, g);
        draw_hints(a, g);
        view_map(a, g);
    }
    if (pane.rows > 1)
        draw_head(a, g);
}
