#include "yulu/view/view-list.h"

#include "yulu/base/i18n.h"
#include "yulu/view/paint.h"

enum { MARK_COLS = 2 };    // unread or read, and a space

static void draw_head(const struct app *a, struct grid *g)
{
    const struct list *l = &a->list;
    bool focus = a->focus == PANE_LIST && a->panel.kind == PANEL_NONE;
    struct str detail = {0};
    if (l->filter.n)
        str_addf(&detail, "\\%s  %zu/%zu", str_c(&l->filter), l->shown.n, l->articles.n);
    else
        str_addf(&detail, "%zu", l->articles.n);
    paint_heading(g, a->geometry.pane[PANE_LIST], sv_from(_("Articles")), str_sv(&detail), focus);
    str_release(&detail);
}

static void draw_empty(const struct app *a, struct grid *g)
{
    struct rect r = a->geometry.pane[PANE_LIST];
    const char *text = a->importing         ? _("Reading the articles …")
                       : a->list.articles.n ? _("No article has these words. Esc shows all again.")
                                            : _("The library is empty. :add brings in a file or "
                                                "a folder.");
    paint_notice(g, (struct rect){r.row + 1, r.col, r.rows - 1, r.cols}, sv_from(text),
                 style_of(INK_DIM));
}

static void draw_title(const struct article *it, struct pen p)
{
    if (it->read)
        pen_sign(&p, SIGN_READ, style_of(INK_DIM));
    else if (!it->read_permille)
        pen_sign(&p, SIGN_UNREAD, style_of(INK_LINK));
    else
        pen_puts(&p, " ", style_of(INK_TEXT));
    pen_puts(&p, " ", style_of(INK_TEXT));
    if (it->starred) {
        pen_sign(&p, SIGN_STAR, style_of(INK_STAR));
        pen_puts(&p, " ", style_of(INK_TEXT));
    }
    struct style title = {.attrs = it->read ? 0 : ATTR_BOLD};
    pen_fit_name(&p, it->title.n ? it->title : sv_from(_("(no title)")), title);
}

static void add_part(struct str *out, struct sv part)
{
    if (part.n)
        str_add(out, out->n ? SV(" · ") : SV(""));
    str_add(out, part);
}

// Source · date · speakers, as one line.
static void details_of(const struct article *it, struct str *out)
{
    struct str names = {0};
    for (struct sv rest = it->speakers, name; sv_cut(&rest, '\n', &name) && name.n;) {
        str_add(&names, names.n ? sv_from(_(", ")) : SV(""));
        str_add(&names, name);
    }
    add_part(out, it->source);
    add_part(out, it->date);
    add_part(out, str_sv(&names));
    str_release(&names);
}

static void draw_details(const struct article *it, struct pen p)
{
    struct str details = {0}, read = {0};
    if (it->read_permille && !it->read)
        str_addf(&read, " %u%%", it->read_permille / 10u);
    p.at.col += MARK_COLS;
    pen_put_right(&p, str_sv(&read), 8, style_of(INK_DIM));
    details_of(it, &details);
    pen_fit_name(&p, str_sv(&details), style_of(INK_DIM));
    str_release(&details);
    str_release(&read);
}

static void draw_articles(const struct app *a, struct grid *g)
{
    const struct list *l = &a->list;
    struct rect r = a->geometry.pane[PANE_LIST];
    for (size_t i = l->top; i < l->shown.n; i++) {
        int row = 1 + (int)(i - l->top) * LIST_ROWS_EACH;
        const struct article *it = &l->articles.v[l->shown.v[i]];
        if (row >= r.rows)
            break;
        struct rect inner = {r.row, r.col, r.rows, r.cols - (r.cols > 20)};
        draw_title(it, pen_at(g, inner, row));
        draw_details(it, pen_at(g, inner, row + 1));
        if (i == l->cursor) {
            int rows = row + LIST_ROWS_EACH > r.rows ? r.rows - row : LIST_ROWS_EACH;
            grid_shade(g, (struct rect){r.row + row, r.col, rows, r.cols}, PAPER_CURSOR, 0);
        }
    }
}

void view_list(const struct app *a, struct grid *g)
{
    struct rect r = a->geometry.pane[PANE_LIST];
    if (r.rows < 1 || r.cols < 1)
        return;
    if (a->list.shown.n)
        draw_articles(a, g);
    else
        draw_empty(a, g);
    if (r.rows > 1)
        draw_head(a, g);
}
