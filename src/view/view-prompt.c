#include "yulu/view/view-prompt.h"

#include "yulu/base/i18n.h"
#include "yulu/view/paint.h"

enum { CHOICES_MAX = 32, TYPING_LEAST = 8 };

// From where the text is shown so that the cursor fits in ROOM cells.
static size_t first_shown(const struct prompt *p, int room, enum ambiguous ambiguous)
{
    size_t from = 0;
    struct sv text = str_sv(&p->text);
    while (from < p->cursor && text_cells(sv_slice(text, from, p->cursor), ambiguous) >= room)
        from = cluster_after(text, from);
    return from;
}

// Which hit is shown of how many, as the text says them: 3/17.  Nothing before there is a phrase,
// or where the text would have no room.
static void draw_hits(const struct app *a, struct grid *g, struct strip *at)
{
    const struct reader *r = &a->reader;
    struct pen p = {g, *at};
    struct str count = {0};
    if (a->prompt.kind != PROMPT_FIND || !r->search.live || !r->search.phrase.n)
        return;
    str_addf(&count, " %zu/%zu%s ", reader_hit_number(r), reader_hit_count(r),
             r->search.done ? "" : "+");
    pen_put_right(&p, str_sv(&count), TYPING_LEAST, style_of(INK_DIM));
    at->end = p.at.end;
    str_release(&count);
}

static void draw_line(const struct app *a, int row, struct grid *g)
{
    const struct prompt *p = &a->prompt;
    struct strip at = {row, 0, a->cols};
    struct style label = {.ink = INK_LABEL, .attrs = ATTR_BOLD};
    struct sv text = str_sv(&p->text);
    grid_fill(g, (struct rect){row, 0, 1, a->cols}, style_of(INK_TEXT));
    // A label that leaves no room to type is cut.
    struct sv shown = text_fit(str_sv(&p->label), a->cols * 2 / 3, a->ambiguous, NULL);
    at.col = grid_put(g, at, shown, label);
    draw_hits(a, g, &at);
    int room = at.end - at.col;
    size_t from = first_shown(p, room, a->ambiguous);
    grid_put(g, at, sv_slice(text, from, text.n), style_of(INK_TEXT));
    g->cursor = a->cols > 0;
    g->cursor_row = row;
    g->cursor_col = at.col + text_cells(sv_slice(text, from, p->cursor), a->ambiguous);
    if (g->cursor_col >= at.end)
        g->cursor_col = at.end - 1;
}

// What was typed before Tab began to complete it.
static struct sv typed_of(const struct prompt *p)
{
    return p->complete_from.n ? str_sv(&p->complete_from) : str_sv(&p->text);
}

static const struct command *only_choice(struct sv typed)
{
    struct sv rest = typed, name = {0};
    sv_cut(&rest, ' ', &name);
    const struct command *exact = name.n ? command_find(name) : NULL;
    if (exact)
        return exact;
    return command_complete(typed, 1) ? NULL : command_complete(typed, 0);
}

static void draw_choices(struct pen p, struct sv typed, struct sv now, struct style bar)
{
    const struct command *c;
    for (size_t i = 0; i < CHOICES_MAX && (c = command_complete(typed, i)); i++) {
        struct sv name = sv_from(c->name);
        if (p.at.end - p.at.col < (int)name.n + 1)
            break;
        bool chosen = sv_eq(name, now);
        pen_put(&p, name, style_with(bar, chosen ? PAPER_CURSOR : PAPER_BAR, 0));
        pen_puts(&p, "  ", bar);
    }
}

// What the line may become while the command's name is typed, then what the command does.
static void draw_help(const struct app *a, int row, struct grid *g)
{
    struct sv now = str_sv(&a->prompt.text), typed = typed_of(&a->prompt);
    struct style bar = {.ink = INK_STATUS, .paper = PAPER_BAR};
    const struct command *c = only_choice(now.n ? now : typed);
    if (!typed.n || (!c && !command_complete(typed, 0)))
        return;
    grid_fill(g, (struct rect){row, 0, 1, a->cols}, bar);
    struct pen p = pen_at(g, (struct rect){row, 1, 1, a->cols - 1}, 0);
    if (c && !a->prompt.complete_from.n) {
        pen_puts(&p, c->name, style_with(bar, PAPER_BAR, ATTR_BOLD));
        pen_puts(&p, "  ", bar);
        pen_fit(&p, sv_from(_(c->help)), bar);
    } else {
        draw_choices(p, typed, now, bar);
    }
}

void view_prompt(const struct app *a, struct grid *g)
{
    int row = a->geometry.status_row >= 0 ? a->geometry.status_row : 0;
    if (a->prompt.kind == PROMPT_NONE || a->rows < 1)
        return;
    draw_line(a, row, g);
    if (a->prompt.kind == PROMPT_COMMAND && row > 1)
        draw_help(a, row - 1, g);
}
