#include "yulu/view/view-prompt.h"

#include "yulu/base/i18n.h"
#include "yulu/view/paint.h"

enum { TYPING_LEAST = 8, CHOICE_GAP = 2 };

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

static const struct command *only_choice(struct sv typed)
{
    struct sv rest = typed, name = {0};
    sv_cut(&rest, ' ', &name);
    const struct command *exact = name.n ? command_find(name) : NULL;
    if (exact)
        return exact;
    return command_complete(typed, 1) ? NULL : command_complete(typed, 0);
}

// As many as the row holds: those among which the chosen one is, else the first.
struct choices {
    const struct prompt *prompt;
    size_t first, last;
};

static void fit_choices(struct choices *c, int room, enum ambiguous ambiguous)
{
    const char *word;
    int used = 0;
    for (c->last = 0; (word = prompt_candidate(c->prompt, c->last)); c->last++) {
        int cells = name_cells(sv_from(word), ambiguous) + CHOICE_GAP;
        if (used && used + cells > room) {
            if (c->last >= c->prompt->complete_at)
                return;
            c->first = c->last;
            used = 0;
        }
        used += cells;
    }
}

static void draw_choices(struct pen p, struct choices *c, struct style bar)
{
    struct sv more = sign(SIGN_ELLIPSIS, p.g->ambiguous);
    fit_choices(c, p.at.end - p.at.col - CHOICE_GAP - text_cells(more, p.g->ambiguous),
                p.g->ambiguous);
    for (size_t i = c->first; i < c->last; i++) {
        bool chosen = i + 1 == c->prompt->complete_at;
        pen_fit_name(&p, sv_from(prompt_candidate(c->prompt, i)),
                     style_with(bar, chosen ? PAPER_CURSOR : PAPER_BAR, 0));
        pen_puts(&p, "  ", bar);
    }
    if (prompt_candidate(c->prompt, c->last) || c->prompt->paths_cut)
        pen_put(&p, more, bar);
}

// The words of an argument are told before what the command does, until one of them stands there.
static bool is_settled(const struct prompt *p)
{
    struct sv rest = prompt_typed(p), last = {0};
    while (sv_cut(&rest, ' ', &last))
        ;
    const char *only = prompt_candidate(p, 0);
    return !only || (!prompt_candidate(p, 1) && sv_eq(last, sv_from(only)));
}

// What the command does is told as long as there is nothing to choose from.
static const struct command *told(const struct prompt *p)
{
    struct sv typed = prompt_typed(p);
    bool argument = sv_find(typed, SV(" ")) >= 0;
    if (p->kind != PROMPT_COMMAND || p->complete_at || p->paths.n || (argument && !is_settled(p)))
        return NULL;
    return only_choice(typed);
}

// What the line may become while it is typed, else what the command does.
static void draw_help(const struct app *a, int row, struct grid *g)
{
    const struct prompt *prompt = &a->prompt;
    struct choices choices = {.prompt = prompt};
    struct style bar = {.ink = INK_STATUS, .paper = PAPER_BAR};
    const struct command *c = told(prompt);
    if (!prompt->text.n || (!c && !prompt_candidate(prompt, 0)))
        return;
    grid_fill(g, (struct rect){row, 0, 1, a->cols}, bar);
    struct pen p = pen_at(g, (struct rect){row, 1, 1, a->cols - 1}, 0);
    if (c) {
        pen_puts(&p, c->name, style_with(bar, PAPER_BAR, ATTR_BOLD));
        pen_puts(&p, "  ", bar);
        pen_fit(&p, sv_from(_(c->help)), bar);
    } else {
        draw_choices(p, &choices, bar);
    }
}

void view_prompt(const struct app *a, struct grid *g)
{
    int row = a->geometry.status_row >= 0 ? a->geometry.status_row : 0;
    if (a->prompt.kind == PROMPT_NONE || a->rows < 1)
        return;
    draw_line(a, row, g);
    if ((a->prompt.kind == PROMPT_COMMAND || a->prompt.paths.n) && row > 1)
        draw_help(a, row - 1, g);
}
