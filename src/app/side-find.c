// '/', n and N: in the reader the words of the article, in the list and the quotes their rows, in a
// panel what it shows.
#include "reader-verbs.h"
#include "verbs.h"
#include "yulu/base/i18n.h"
#include "yulu/text/find.h"

void words_fold(struct sv words, struct str *out)
{
    struct folded f = {0};
    fold_text(&f, words, FOLD_ALL);
    str_clear(out);
    str_add(out, str_sv(&f.text));
    folded_release(&f);
}

bool words_match(struct sv words, struct sv text)
{
    for (struct sv word; sv_cut(&words, ' ', &word);) {
        if (word.n && sv_find(text, word) < 0) {
            return false;
        }
    }
    return true;
}

static bool stop_at_first(void *arg, struct range place)
{
    (void)arg;
    (void)place;
    return false;
}

bool rows_find(const struct app *a, const struct row_search *s, struct sv phrase, size_t *row,
               bool *wrapped)
{
    struct find find = {0};
    struct str text = {0};
    bool found = false;
    find_set(&find, phrase);
    for (size_t i = 0; i < s->count && !found; i++) {
        size_t ahead = s->here ? i : i + 1;
        size_t at =
            (s->direction > 0 ? s->from + ahead : s->from + 2 * s->count - ahead) % s->count;
        str_clear(&text);
        s->text(a, at, &text);
        found = find_all(&find, str_sv(&text), stop_at_first, NULL) > 0;
        if (found) {
            *row = at;
            *wrapped = s->direction > 0 ? at < s->from : at > s->from;
        }
    }
    str_release(&text);
    find_release(&find);
    return found;
}

// The rows of the list or of the quotes pane, as finding needs them.
struct rows {
    row_text *text;
    size_t count;
    size_t *cursor, *top;
    struct str *find;
};

static bool rows_of(struct app *a, enum context context, struct rows *r)
{
    switch (context) {
    case CONTEXT_LIST:
        *r = (struct rows){list_row_text, a->list.shown.n, &a->list.cursor, &a->list.top,
                           &a->list.find};
        return true;
    case CONTEXT_QUOTES:
        *r = (struct rows){quotes_row_text, a->quotes.shown.n, &a->quotes.cursor, &a->quotes.top,
                           &a->quotes.find};
        return true;
    default:
        return false;
    }
}

struct prompt_origin origin_here(const struct app *a)
{
    struct prompt_origin o = {.context = app_context(a)};
    switch (o.context) {
    case CONTEXT_LIST:
        o.cursor = a->list.cursor;
        o.top = a->list.top;
        str_add(&o.text, str_sv(&a->list.find));
        break;
    case CONTEXT_QUOTES:
        o.cursor = a->quotes.cursor;
        o.top = a->quotes.top;
        str_add(&o.text, str_sv(&a->quotes.find));
        break;
    case CONTEXT_PANEL:
        o.cursor = a->panel.cursor;
        o.top = a->panel.top;
        str_add(&o.text, str_sv(&a->panel.filter));
        break;
    default:
        str_add(&o.text, str_sv(&a->reader.search.phrase));
    }
    return o;
}

static void say_wrapped(struct app *a, int direction)
{
    app_say(a, "%s",
            direction > 0 ? _("past the end: on from the start")
                          : _("past the start: on from the end"));
}

static void find_row(struct app *a, const struct rows *r, const struct row_search *s)
{
    struct sv phrase = str_sv(r->find);
    bool wrapped = false;
    if (!rows_find(a, s, phrase, r->cursor, &wrapped)) {
        app_say(a, _("not found: %s"), str_c(r->find));
    } else if (wrapped) {
        say_wrapped(a, s->direction);
    }
}

void find_from(struct app *a, const struct prompt_origin *origin, struct sv phrase, bool live)
{
    struct rows r;
    if (origin->context == CONTEXT_PANEL) {
        panel_filter(a, phrase);
    } else if (!rows_of(a, origin->context, &r)) {
        reader_find(a, phrase, live);
    } else {
        *r.cursor = origin->cursor;
        *r.top = origin->top;
        str_clear(r.find);
        str_add(r.find, phrase);
        if (phrase.n && r.count) {
            find_row(a, &r, &(struct row_search){r.text, r.count, origin->cursor, 1, true});
        }
    }
}

void find_give_up(struct app *a, const struct prompt_origin *origin)
{
    struct rows r;
    if (origin->context == CONTEXT_PANEL) {
        panel_filter(a, str_sv(&origin->text));
        a->panel.cursor = origin->cursor;
        a->panel.top = origin->top;
    } else if (!rows_of(a, origin->context, &r)) {
        reader_find_cancel(a);
    } else {
        *r.cursor = origin->cursor;
        *r.top = origin->top;
        str_clear(r.find);
        str_add(r.find, str_sv(&origin->text));
    }
}

void verb_find(struct app *a, const struct call *c)
{
    enum context here = app_context(a);
    if (c->argument.n) {
        struct prompt_origin origin = origin_here(a);
        find_from(a, &origin, c->argument, false);
        str_release(&origin.text);
    } else if ((here == CONTEXT_READER || here == CONTEXT_SELECT) && !a->reader.article) {
        app_say(a, _("no article is open"));
    } else {
        prompt_open(a, PROMPT_FIND, "/", here == CONTEXT_PANEL ? str_sv(&a->panel.filter) : SV(""));
    }
}

static void find_again(struct app *a, const struct rows *r, int direction, int count)
{
    if (!r->find->n) {
        app_say(a, _("nothing was looked for yet: / asks"));
        return;
    }
    for (size_t i = 0; r->count && i < (size_t)count && i < r->count; i++) {
        find_row(a, r, &(struct row_search){r->text, r->count, *r->cursor, direction, false});
    }
}

void verb_find_next_here(struct app *a, const struct call *c)
{
    struct rows r;
    enum context here = app_context(a);
    if (rows_of(a, here, &r)) {
        find_again(a, &r, 1, c->count);
    } else if (here == CONTEXT_PANEL) {
        verb_down(a, c);
    } else {
        verb_find_next(a, c);
    }
}

void verb_find_previous_here(struct app *a, const struct call *c)
{
    struct rows r;
    enum context here = app_context(a);
    if (rows_of(a, here, &r)) {
        find_again(a, &r, -1, c->count);
    } else if (here == CONTEXT_PANEL) {
        verb_up(a, c);
    } else {
        verb_find_previous(a, c);
    }
}
