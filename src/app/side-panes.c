// Which pane has the focus, and the ways out.
#include "reader-verbs.h"
#include "verbs.h"
#include "yulu/base/i18n.h"

static void focus(struct app *a, enum pane pane)
{
    panel_close(a);
    app_focus(a, pane);
}

static void focus_by(struct app *a, int by)
{
    focus(a, (enum pane)(((int)a->focus + by + PANE_COUNT) % PANE_COUNT));
}

void verb_next_pane(struct app *a, const struct call *c)
{
    focus_by(a, c->count % PANE_COUNT);
}

void verb_previous_pane(struct app *a, const struct call *c)
{
    focus_by(a, -(c->count % PANE_COUNT));
}

void verb_pane_left(struct app *a, const struct call *c)
{
    (void)c;
    focus(a, a->focus == PANE_QUOTES ? PANE_READER : PANE_LIST);
}

void verb_pane_right(struct app *a, const struct call *c)
{
    (void)c;
    focus(a, a->focus == PANE_LIST ? PANE_READER : PANE_QUOTES);
}

void verb_pane_list(struct app *a, const struct call *c)
{
    (void)c;
    focus(a, PANE_LIST);
}

void verb_pane_reader(struct app *a, const struct call *c)
{
    (void)c;
    focus(a, PANE_READER);
}

void verb_pane_quotes(struct app *a, const struct call *c)
{
    (void)c;
    focus(a, PANE_QUOTES);
}

static void set_zoom(struct app *a, bool on)
{
    a->zoom = on;
    app_resize(a, a->rows, a->cols);
}

void verb_zoom(struct app *a, const struct call *c)
{
    (void)c;
    set_zoom(a, !a->zoom);
}

// What lies over the pane goes first: panel, then selection.
static bool close_topmost(struct app *a, const struct call *c)
{
    switch (app_context(a)) {
    case CONTEXT_PANEL:
        panel_close(a);
        return true;
    case CONTEXT_SELECT:
        verb_select(a, c);
        return true;
    default:
        return false;
    }
}

// Between two articles: what came in is whole.
static bool stop_import(struct app *a)
{
    if (!a->importing) {
        return false;
    }
    a->import.next = a->import.files.n;
    app_say(a, _("adding is stopped; what came in stays"));
    return true;
}

void verb_cancel(struct app *a, const struct call *c)
{
    if (close_topmost(a, c) || stop_import(a)) {
        return;
    }
    switch (a->focus) {
    case PANE_LIST:
        str_clear(&a->list.find);
        list_filter(a, SV(""));
        break;
    case PANE_QUOTES:
        str_clear(&a->quotes.find);
        break;
    default:
        verb_find_clear(a, c);
    }
}

void verb_back(struct app *a, const struct call *c)
{
    if (close_topmost(a, c)) {
        return;
    }
    if (a->zoom && !a->geometry.tight) {
        set_zoom(a, false);
    } else if (a->focus == PANE_LIST) {
        a->quit = true;
    } else if (a->focus == PANE_QUOTES && a->reader.article) {
        app_focus(a, PANE_READER);
    } else {
        app_focus(a, PANE_LIST);
    }
}
