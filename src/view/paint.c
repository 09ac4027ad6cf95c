#include "yulu/view/paint.h"

#include "yulu/app/quotes.h"
#include "yulu/text/sanitize.h"
#include "yulu/text/wrap.h"

// Ambiguous characters in the first column, neutral or ASCII ones in the second
// (EastAsianWidth.txt).
static const char *const signs[][2] = {
    [SIGN_V_RULE] = {"│", "⏐"},      [SIGN_H_RULE] = {"─", "⎯"},
    [SIGN_CROSS] = {"┼", "+"},       [SIGN_BULLET] = {"•", "∙"},
    [SIGN_QUOTE_BAR] = {"▎", "❘"},   [SIGN_ARROW] = {"▸", "▸"},
    [SIGN_UNREAD] = {"●", "▪"},      [SIGN_STAR] = {"★", "*"},
    [SIGN_READ] = {"✓", "✓"},        [SIGN_NOTE] = {"✎", "✎"},
    [SIGN_ELLIPSIS] = {"…", ".."},   [SIGN_IMAGE] = {"▣", "▣"},
    [SIGN_BAR_FULL] = {"█", "="},    [SIGN_BAR_EMPTY] = {"░", "-"},
    [SIGN_SECTION] = {"╋", "="},     [SIGN_QUESTION] = {"┤", "-"},
    [SIGN_QUOTE] = {"◆", "*"},       [SIGN_HIT] = {"◂", "◂"},
    [SIGN_SPEAKER + 0] = {"│", "❘"}, [SIGN_SPEAKER + 1] = {"┃", "❚"},
    [SIGN_SPEAKER + 2] = {"┊", "⋮"}, [SIGN_SPEAKER + 3] = {"║", "|"},
    [SIGN_SPEAKER + 4] = {"╎", "╎"}, [SIGN_SPEAKER + 5] = {"┇", "╏"},
    [SIGN_SPEAKER + 6] = {"┆", "¦"}, [SIGN_SPEAKER + 7] = {"┋", "❙"},
};
_Static_assert(ARRAY_LEN(signs) == SIGN_COUNT, "both forms of each sign");

struct sv sign(enum sign s, enum ambiguous ambiguous)
{
    return sv_from(signs[s][ambiguous == AMBIGUOUS_WIDE]);
}

struct style style_of(enum ink ink)
{
    return (struct style){.ink = (uint8_t)ink};
}

struct style style_with(struct style s, enum paper paper, unsigned attrs)
{
    return (struct style){s.ink, (uint8_t)paper, (uint8_t)(s.attrs | attrs)};
}

enum ink speaker_ink(int32_t speaker)
{
    return speaker < 0 ? INK_TEXT : (enum ink)(INK_SPEAKER + speaker % SPEAKER_INKS);
}

enum sign speaker_sign(int32_t speaker)
{
    return speaker < 0 ? SIGN_V_RULE : (enum sign)(SIGN_SPEAKER + speaker % SPEAKER_INKS);
}

enum paper quote_paper(struct sv colour)
{
    const char *name;
    for (size_t i = 0; (name = quotes_pane_colour(i)); i++)
        if (sv_eq(colour, sv_from(name)) && PAPER_QUOTE + i < PAPER_COUNT)
            return (enum paper)(PAPER_QUOTE + i);
    return PAPER_QUOTE;
}

struct pen pen_at(struct grid *g, struct rect r, int row)
{
    bool inside = row >= 0 && row < r.rows;
    return (struct pen){g, {r.row + row, r.col, inside ? r.col + r.cols : r.col}};
}

void pen_put(struct pen *p, struct sv text, struct style style)
{
    p->at.col = grid_put(p->g, p->at, text, style);
}

void pen_puts(struct pen *p, const char *text, struct style style)
{
    pen_put(p, sv_from(text), style);
}

void pen_sign(struct pen *p, enum sign s, struct style style)
{
    pen_put(p, sign(s, p->g->ambiguous), style);
}

void pen_put_cut(struct pen *p, struct sv text, struct style style)
{
    struct sv ellipsis = sign(SIGN_ELLIPSIS, p->g->ambiguous);
    int room = p->at.end - p->at.col - text_cells(ellipsis, p->g->ambiguous);
    if (room > 0)
        pen_put(p, text_fit(text, room, p->g->ambiguous, NULL), style);
    pen_put(p, ellipsis, style);
}

void pen_fit(struct pen *p, struct sv text, struct style style)
{
    if (text_cells(text, p->g->ambiguous) <= p->at.end - p->at.col)
        pen_put(p, text, style);
    else
        pen_put_cut(p, text, style);
}

void pen_fit_name(struct pen *p, struct sv name, struct style style)
{
    struct str shown = {0};
    sanitize(&shown, name, SANITIZE_NAME);
    pen_fit(p, str_sv(&shown), style);
    str_release(&shown);
}

int name_cells(struct sv name, enum ambiguous ambiguous)
{
    struct str shown = {0};
    sanitize(&shown, name, SANITIZE_NAME);
    int cells = text_cells(str_sv(&shown), ambiguous);
    str_release(&shown);
    return cells;
}

void pen_put_right(struct pen *p, struct sv text, int keep, struct style style)
{
    int cells = text_cells(text, p->g->ambiguous);
    int col = p->at.end - cells;
    if (!cells || col - p->at.col < keep)
        return;
    grid_put(p->g, (struct strip){p->at.row, col, p->at.end}, text, style);
    p->at.end = col;
}

void paint_heading(struct grid *g, struct rect r, struct sv title, struct sv detail, bool focus)
{
    struct style style = {.ink = INK_STATUS, .paper = focus ? PAPER_BAR_FOCUS : PAPER_BAR};
    struct pen p = pen_at(g, r, 0);
    grid_fill(g, (struct rect){r.row, r.col, r.rows > 0, r.cols}, style);
    pen_puts(&p, " ", style);
    pen_put_right(&p, SV(" "), 1, style);
    int keep = text_cells(title, g->ambiguous) + 2;
    pen_put_right(&p, detail, keep, style);
    pen_fit(&p, title, style_with(style, (enum paper)style.paper, focus ? ATTR_BOLD : 0));
}

void paint_share(struct pen *p, int cells, unsigned permille, struct style style)
{
    int full = (int)((unsigned)cells * permille + 500) / 1000;
    for (int i = 0; i < cells; i++)
        pen_sign(p, i < full || (i == 0 && permille) ? SIGN_BAR_FULL : SIGN_BAR_EMPTY, style);
}

static struct wrap_style style_for(int width, enum ambiguous ambiguous)
{
    return (struct wrap_style){
        .width = width < 2 ? 2 : width, .ambiguous = ambiguous, .lang = LANG_ZH};
}

int paint_lines(struct grid *g, struct rect r, struct sv text, struct style style)
{
    struct wrap_style how = style_for(r.cols, g->ambiguous);
    struct wrap_scratch scratch = {0};
    struct wrap w = wrap_begin(text, &how, &scratch);
    int rows = 0;
    for (struct wrap_line line; rows < r.rows && wrap_next(&w, &line); rows++) {
        struct pen p = pen_at(g, r, rows);
        bool cut = rows + 1 == r.rows && line.end < text.n;
        (cut ? pen_put_cut : pen_put)(&p, sv_slice(text, line.off, line.end), style);
    }
    wrap_scratch_release(&scratch);
    return rows;
}

static int widest_line(struct sv text, enum ambiguous ambiguous)
{
    int widest = 0;
    for (struct sv line; sv_cut(&text, '\n', &line);) {
        int cells = text_cells(line, ambiguous);
        widest = cells > widest ? cells : widest;
    }
    return widest;
}

// The lines begin in one column, and the whole stands in the middle, rather above it.
void paint_notice(struct grid *g, struct rect r, struct sv text, struct style style)
{
    int width = widest_line(text, g->ambiguous);
    int most = r.cols > 4 ? r.cols - 4 : r.cols;
    width = width < most ? width : most;
    struct wrap_style how = style_for(width, g->ambiguous);
    int lines = wrap_count(text, &how);
    int top = r.rows > lines ? (r.rows - lines) / 3 : 0;
    struct rect middle = {r.row + top, r.col + (r.cols - width) / 2, r.rows - top, width};
    paint_lines(g, middle, text, style);
}
