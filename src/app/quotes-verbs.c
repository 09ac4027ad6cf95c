// Commands of the quotes pane.
#include "verbs.h"
#include "yulu/base/i18n.h"

static const struct quote *current(struct app *a)
{
    const struct quote *q = quotes_pane_current(a);
    if (!q) {
        app_say(a,
                _("no quotes here yet; a in the reader keeps one, * shows those of all articles"));
    }
    return q;
}

void quotes_pane_changed(struct app *a)
{
    quotes_pane_load(a);
    reader_reload_quotes(a);
}

static void go_to(struct app *a, int64_t article, struct place to)
{
    if (a->reader.article == article) {
        reader_go(a, to);
        app_focus(a, PANE_READER);
        return;
    }
    article_visit(a, article);
    if (a->reader.article == article) {
        reader_show(a, to);
    }
}

static bool is_there(const struct app *a, int64_t article)
{
    for (size_t i = 0; i < a->list.articles.n; i++) {
        if (a->list.articles.v[i].id == article) {
            return true;
        }
    }
    return false;
}

static void fail_to_go(struct app *a, const char *why)
{
    struct err e = {0};
    err_set(&e, "%s", why);
    app_fail(a, &e);
}

void verb_go_quote(struct app *a, const struct call *c)
{
    const struct quote *q = current(a);
    (void)c;
    if (!q) {
        return;
    }
    enum anchor_state anchor = q->anchor;    // opening another article loads the pane anew
    int64_t id = q->id;
    if (!is_there(a, q->article)) {
        fail_to_go(a, _("the article was removed; the quote keeps its words"));
        return;
    }
    if (anchor == ANCHOR_LOST) {
        fail_to_go(a, _("these words are no longer in the article; the quote keeps them"));
        return;
    }
    go_to(a, q->article, q->from);
    quotes_pane_select(a, id);
    if (anchor == ANCHOR_REVIEW && a->focus == PANE_READER) {
        app_say(a, _("the article has changed: please see whether this is still the place"));
    }
}

void verb_note(struct app *a, const struct call *c)
{
    const struct quote *q = current(a);
    (void)c;
    if (q) {
        prompt_open(a, PROMPT_NOTE, _("note: "), q->note);
        a->prompt.quote = q->id;
    }
}

void verb_tags(struct app *a, const struct call *c)
{
    const struct quote *q = current(a);
    (void)c;
    if (q) {
        prompt_open(a, PROMPT_TAGS, _("tags: "), q->tags);
        a->prompt.quote = q->id;
    }
}

static void fail_choice(struct app *a, const char *what, const char *(*word)(size_t index),
                        const char *last)
{
    struct err e = {0};
    struct str words = {0};
    for (size_t i = 0; word(i); i++) {
        str_addf(&words, "%s%s", i ? ", " : "", word(i));
    }
    str_add(&words, sv_from(last));
    err_set(&e, _("%s: one of %s"), what, str_c(&words));
    app_fail(a, &e);
    str_release(&words);
}

// The index of a colour; past the last where there is none of that name.
static size_t colour_index(struct sv name)
{
    size_t i = 0;
    while (quotes_pane_colour(i) && !sv_eq(name, sv_from(quotes_pane_colour(i)))) {
        i++;
    }
    return i;
}

// The next one; past the last, none.
void verb_colour(struct app *a, const struct call *c)
{
    const struct quote *q = current(a);
    struct err e = {0};
    bool none = sv_eq(c->argument, SV("none"));
    if (!q) {
        return;
    }
    size_t index = c->argument.n ? colour_index(c->argument)
                   : q->colour.n ? colour_index(q->colour) + 1
                                 : 0;
    const char *name = quotes_pane_colour(index);
    if (c->argument.n && !none && !name) {
        fail_choice(a, "colour", quotes_pane_colour, ", none");
        return;
    }
    if (!quote_set_colour(a->db, q->id, sv_from(name), &e)) {
        app_fail(a, &e);
        return;
    }
    quotes_pane_changed(a);
    if (name) {
        app_say(a, _("colour: %s"), _(name));
    } else {
        app_say(a, "%s", _("no colour"));
    }
}

void verb_all_quotes(struct app *a, const struct call *c)
{
    (void)c;
    a->quotes.all = !a->quotes.all;
    quotes_pane_load(a);
    app_say(a, "%s", a->quotes.all ? _("quotes of all articles") : _("quotes of this article"));
}

void verb_group(struct app *a, const struct call *c)
{
    struct quotes_pane *p = &a->quotes;
    if (c->argument.n == 0) {
        p->group = (enum quote_group)((p->group + 1) % GROUP_COUNT);
    } else {
        size_t i = 0;
        while (quote_group_name(i) && !sv_eq(c->argument, sv_from(quote_group_name(i)))) {
            i++;
        }
        if (i == GROUP_COUNT) {
            fail_choice(a, "group", quote_group_name, "");
            return;
        }
        p->group = (enum quote_group)i;
    }
    quotes_pane_load(a);
    app_say(a, _("grouped by %s"), _(quote_group_name(p->group)));
}

// As many quotes as the count says, from the cursor down.
void verb_delete(struct app *a, const struct call *c)
{
    struct quotes_pane *p = &a->quotes;
    struct err e = {0};
    size_t done = 0;
    if (!current(a)) {
        return;
    }
    while (done < (size_t)c->count && p->cursor + done < p->shown.n) {
        int64_t id = p->list.v[p->shown.v[p->cursor + done]].id;
        if (!quote_delete(a->db, id, &e)) {
            app_fail(a, &e);
            break;
        }
        vec_push(&p->deleted, id);
        done++;
    }
    if (done) {
        quotes_pane_changed(a);
    }
    if (done == 1 && !err_is(&e)) {
        app_say(a, _("the quote is deleted; u brings it back"));
    } else if (done && !err_is(&e)) {
        app_say(a,
                P_("%zu quote deleted; u brings it back",
                   "%zu quotes deleted; each u brings one back", done),
                done);
    }
}

void quotes_pane_undo(struct app *a)
{
    struct err e = {0};
    struct quotes_pane *p = &a->quotes;
    int64_t id = p->deleted.n ? p->deleted.v[p->deleted.n - 1] : 0;
    if (!id) {
        app_say(a, _("no quote was deleted"));
    } else if (!quote_restore(a->db, id, &e)) {
        app_fail(a, &e);
    } else {
        p->deleted.n--;
        quotes_pane_changed(a);
        quotes_pane_select(a, id);
        app_say(a, _("the quote is back"));
    }
}

void verb_export(struct app *a, const struct call *c)
{
    if (a->quotes.list.n == 0) {
        app_say(a, _("there are no quotes to write"));
    } else if (c->argument.n) {
        quotes_pane_export(a, c->argument, false);
    } else {
        struct str name = {0};
        quotes_export_name(&name);
        prompt_open(a, PROMPT_EXPORT, _("write to (.md, .json, .txt): "), str_sv(&name));
        str_release(&name);
    }
}
