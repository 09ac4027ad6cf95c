// Opening the prompt, and what becomes of the line: while it is typed, accepted, or given up.
#include "verbs.h"
#include "yulu/base/i18n.h"

enum { HISTORY_MAX = 200 };

void prompt_open(struct app *a, enum prompt_kind kind, const char *label, struct sv text)
{
    struct prompt *p = &a->prompt;
    if (p->kind == PROMPT_NONE) {
        str_release(&p->origin.text);
        p->origin = origin_here(a);
    }
    p->kind = kind;
    str_clear(&p->label);
    str_add(&p->label, sv_from(label));
    p->said = 0;
    str_clear(&p->text);
    str_add(&p->text, text);
    p->cursor = p->text.n;
    p->quote = 0;
    p->history_at = p->history[kind].n;
    prompt_end_completion(p);
}

void prompt_close(struct app *a)
{
    a->prompt.kind = PROMPT_NONE;
    str_clear(&a->prompt.text);
    a->prompt.cursor = 0;
}

void prompt_changed(struct app *a)
{
    struct prompt *p = &a->prompt;
    if (p->kind == PROMPT_FIND) {
        find_from(a, &p->origin, str_sv(&p->text), true);
    } else if (p->kind == PROMPT_FILTER) {
        list_filter(a, str_sv(&p->text));
    }
}

// A line that stands in the history already moves to its newest end.
void prompt_remember(struct prompt *p)
{
    if (p->text.n == 0 || p->kind == PROMPT_CONFIRM) {
        return;
    }
    for (size_t i = 0; i < p->history[p->kind].n; i++) {
        struct str line = p->history[p->kind].v[i];
        bool oldest = i == 0 && p->history[p->kind].n >= HISTORY_MAX;
        if (oldest || sv_eq(str_sv(&line), str_sv(&p->text))) {
            str_release(&line);
            vec_remove(&p->history[p->kind], i);
            break;
        }
    }
    struct str line = {0};
    str_add(&line, str_sv(&p->text));
    vec_push(&p->history[p->kind], line);
}

// What a prompt of each kind does with its line; the prompt is closed by then.
struct accepted {
    struct sv text;
    int64_t quote;
};

static void accept_command(struct app *a, const struct accepted *l)
{
    command_run(a, l->text, 0);
}

// Enter on an empty line goes on with what was looked for last.
static void accept_find(struct app *a, const struct accepted *l)
{
    const struct prompt_origin *o = &a->prompt.origin;
    if (l->text.n || o->context == CONTEXT_PANEL) {
        find_from(a, o, l->text, false);
        return;
    }
    find_give_up(a, o);
    if (o->text.n) {
        verb_find_next_here(a, &(struct call){.count = 1});
    }
}

static void accept_filter(struct app *a, const struct accepted *l)
{
    list_filter(a, l->text);
}

static void accept_note(struct app *a, const struct accepted *l)
{
    struct err e = {0};
    bool ok = quote_set_note(a->db, l->quote, l->text, &e);
    quotes_pane_changed(a);
    if (ok) {
        app_say(a, "%s", _("the note is kept"));
    } else {
        app_fail(a, &e);
    }
}

static void accept_tags(struct app *a, const struct accepted *l)
{
    struct err e = {0};
    bool ok = quote_set_tags(a->db, l->quote, l->text, &e);
    quotes_pane_changed(a);
    if (ok) {
        app_say(a, "%s", _("the tags are kept"));
    } else {
        app_fail(a, &e);
    }
}

static void accept_export(struct app *a, const struct accepted *l)
{
    quotes_pane_export(a, sv_trim(l->text), false);
}

static void accept_confirm(struct app *a, const struct accepted *l)
{
    (void)l;
    struct str path = a->prompt.subject;
    a->prompt.subject = (struct str){0};
    quotes_pane_export(a, str_sv(&path), true);
    str_release(&path);
}

static void (*const accept[])(struct app *a, const struct accepted *l) = {
    [PROMPT_COMMAND] = accept_command, [PROMPT_FIND] = accept_find, [PROMPT_FILTER] = accept_filter,
    [PROMPT_NOTE] = accept_note,       [PROMPT_TAGS] = accept_tags, [PROMPT_EXPORT] = accept_export,
    [PROMPT_CONFIRM] = accept_confirm,
};
_Static_assert(ARRAY_LEN(accept) == PROMPT_KIND_COUNT, "each kind of prompt is accepted");

void verb_prompt_accept(struct app *a, const struct call *c)
{
    struct prompt *p = &a->prompt;
    enum prompt_kind kind = p->kind;
    (void)c;
    if (kind == PROMPT_NONE) {
        return;
    }
    prompt_remember(p);
    struct str text = p->text;    // what is run may open the next prompt
    p->text = (struct str){0};
    struct accepted line = {str_sv(&text), p->quote};
    prompt_close(a);
    accept[kind](a, &line);
    str_release(&text);
}

void verb_prompt_cancel(struct app *a, const struct call *c)
{
    struct prompt *p = &a->prompt;
    enum prompt_kind kind = p->kind;
    (void)c;
    prompt_remember(p);
    prompt_close(a);
    if (kind == PROMPT_FIND) {
        find_give_up(a, &p->origin);
    } else if (kind == PROMPT_FILTER) {
        list_filter(a, str_sv(&p->origin.text));
    }
}
