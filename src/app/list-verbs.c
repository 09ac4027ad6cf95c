// Commands of the list.

#include "verbs.h"
#include "yulu/base/i18n.h"

static const struct article *current(struct app *a)
{
    const struct article *v = list_current(a);
    if (!v) {
        app_say(a, "%s",
                a->list.filter.n ? _("no article has these words; Esc shows all again")
                                 : _("the library is empty; :add PATH brings articles in"));
    }
    return v;
}

void article_visit(struct app *a, int64_t article)
{
    struct reader *r = &a->reader;
    struct jump from = {r->article, r->eye};
    if (reader_open(a, article)) {
        if (from.article && from.article != article) {
            jumps_add(&a->jumps, from);
        }
        app_focus(a, PANE_READER);
    }
}

void verb_open(struct app *a, const struct call *c)
{
    const struct article *v = current(a);
    (void)c;
    if (v) {
        article_visit(a, v->id);
    }
}

static const char *next_sort(const char *now)
{
    for (size_t i = 0; config_value(SV("sort"), i); i++) {
        const char *next = config_value(SV("sort"), i + 1);
        if (next && sv_eq(sv_from(now), sv_from(config_value(SV("sort"), i)))) {
            return next;
        }
    }
    return config_value(SV("sort"), 0);
}

void verb_sort(struct app *a, const struct call *c)
{
    struct err e = {0};
    struct sv order = c->argument.n ? c->argument : sv_from(next_sort(a->config.sort));
    if (!config_set(&a->config, SV("sort"), order, &e)) {
        app_fail(a, &e);
        return;
    }
    list_arrange(a);
    app_say(a, _("sorted by %s"), _(a->config.sort));
    if (!config_save(&a->config, SV("sort"), a->db, &e)) {
        app_fail(a, &e);
    }
}

void verb_filter(struct app *a, const struct call *c)
{
    app_focus(a, PANE_LIST);
    if (c->argument.n) {
        list_filter(a, c->argument);
        return;
    }
    struct str *filter = &a->list.filter;
    prompt_open(a, PROMPT_FILTER, _("filter: "), str_sv(filter));
    str_clear(&a->prompt.origin.text);
    str_add(&a->prompt.origin.text, str_sv(filter));
}

struct ids {
    VEC(int64_t) v;
};

// As many articles as the count says, from the cursor down.
static struct ids counted(const struct app *a, const struct call *c)
{
    const struct list *l = &a->list;
    struct ids ids = {0};
    for (size_t i = l->cursor; i < l->shown.n && i - l->cursor < (size_t)c->count; i++) {
        vec_push(&ids.v, l->articles.v[l->shown.v[i]].id);
    }
    return ids;
}

// All become what the first one is not.
static void change_all(struct app *a, const struct call *c,
                       bool (*set)(struct db *, int64_t, bool, struct err *), bool on)
{
    struct ids ids = counted(a, c);
    struct err e = {0};
    for (size_t i = 0; i < ids.v.n && !err_is(&e); i++) {
        set(a->db, ids.v.v[i], on, &e);
    }
    list_load(a);
    if (err_is(&e)) {
        app_fail(a, &e);
    }
    vec_release(&ids.v);
}

void verb_star(struct app *a, const struct call *c)
{
    const struct article *v = current(a);
    if (v) {
        change_all(a, c, article_set_star, !v->starred);
    }
}

void verb_toggle_read(struct app *a, const struct call *c)
{
    const struct article *v = current(a);
    if (v) {
        change_all(a, c, article_set_read, !v->read);
    }
}

// The place is kept for when it comes back.
static bool remove_one(struct app *a, int64_t id, struct err *e)
{
    bool open = a->reader.article == id;
    if ((open && !reader_save_place(a, PLACE_LAST_MS, e)) || !article_remove(a->db, id, e)) {
        return false;
    }
    if (open) {
        reader_close(a);
    }
    vec_push(&a->list.removed, id);
    return true;
}

void verb_remove(struct app *a, const struct call *c)
{
    const struct article *v = current(a);
    struct err e = {0};
    if (!v) {
        return;
    }
    struct ids ids = counted(a, c);
    struct str title = {0};
    size_t done = 0;
    str_add(&title, v->title);
    while (done < ids.v.n && remove_one(a, ids.v.v[done], &e)) {
        done++;
    }
    list_load(a);
    quotes_pane_load(a);
    if (err_is(&e)) {
        app_fail(a, &e);
    } else if (done == 1) {
        app_say(a, _("removed: %s; u brings it back"), str_c(&title));
    } else {
        app_say(a,
                P_("%zu article removed; u brings it back",
                   "%zu articles removed; each u brings one back", done),
                done);
    }
    str_release(&title);
    vec_release(&ids.v);
}

void list_undo(struct app *a)
{
    struct err e = {0};
    struct list *l = &a->list;
    int64_t id = l->removed.n ? l->removed.v[l->removed.n - 1] : 0;
    if (!id) {
        app_say(a, _("nothing was removed"));
    } else if (!article_restore(a->db, id, &e)) {
        app_fail(a, &e);
    } else {
        l->removed.n--;
        list_load(a);
        list_select(a, id);
        quotes_pane_load(a);
        app_say(a, _("it is back"));
    }
}
