// Editing the line.  What is done with it stands in prompt-accept.c.
#include "yulu/app/prompt.h"

#include "verbs.h"
#include "yulu/base/i18n.h"
#include "yulu/text/cluster.h"

// Every change of the text ends completion, and is shown where it is shown while typing.
static void edited(struct app *a)
{
    prompt_end_completion(&a->prompt);
    prompt_changed(a);
}

// Replaces [from, to) and leaves the cursor after what was put in, on a cluster boundary: a
// combining mark joins the letter before it.
static void replace(struct app *a, size_t from, size_t to, struct sv text)
{
    struct prompt *p = &a->prompt;
    str_splice(&p->text, from, to, text);
    size_t at = from + text.n;
    size_t floor = cluster_floor(str_sv(&p->text), at);
    p->cursor = floor == at ? at : cluster_after(str_sv(&p->text), floor);
    edited(a);
}

static void unsay(struct prompt *p)
{
    str_splice(&p->label, 0, p->said, (struct sv){0});
    p->said = 0;
}

void prompt_say(struct app *a, const char *text)
{
    struct prompt *p = &a->prompt;
    unsay(p);
    size_t label = p->label.n;
    str_splice(&p->label, 0, 0, SV("; "));
    str_splice(&p->label, 0, 0, sv_from(text));
    p->said = p->label.n - label;
}

// "y" or "n", or what leaves any prompt; Enter alone must not overwrite a file.
static void answer(struct app *a, uint32_t key, struct sv command)
{
    struct call c = {.count = 1};
    if (key == 'y' || key == 'Y') {
        verb_prompt_accept(a, &c);
    } else if (key == 'n' || key == 'N' || sv_eq(command, SV("prompt-cancel"))) {
        verb_prompt_cancel(a, &c);
        app_say(a, "%s", _("nothing was written"));
    }
}

// The '/' that one types to go into the folder that Tab brought stands there already.
static bool goes_in(const struct prompt *p, uint32_t key)
{
    return key == '/' && p->complete_at && p->paths.n && sv_ends(str_sv(&p->text), SV("/"));
}

void prompt_key(struct app *a, uint32_t key)
{
    const struct binding *b = keymap_find(&a->keys, CONTEXT_PROMPT, key);
    struct str command = {0};
    struct str text = {0};
    unsay(&a->prompt);
    if (b) {
        str_add(&command, str_sv(&b->command));
    }
    if (a->prompt.kind == PROMPT_CONFIRM) {
        answer(a, key, str_sv(&command));
    } else if (command.n) {
        command_run(a, str_sv(&command), 0);
    } else if (goes_in(&a->prompt, key)) {
        edited(a);
    } else if (key_text(key, &text)) {
        replace(a, a->prompt.cursor, a->prompt.cursor, str_sv(&text));
    }
    str_release(&command);
    str_release(&text);
}

// Editors end a file with a newline that is no part of the note.
void prompt_set_text(struct app *a, struct sv text)
{
    struct prompt *p = &a->prompt;
    str_clear(&p->text);
    text = sv_trim(text);
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] != '\r') {
            str_add_char(&p->text, text.p[i]);
        }
    }
    p->cursor = p->text.n;
    edited(a);
}

void verb_prompt_left(struct app *a, const struct call *c)
{
    (void)c;
    a->prompt.cursor = cluster_before(str_sv(&a->prompt.text), a->prompt.cursor);
}

void verb_prompt_right(struct app *a, const struct call *c)
{
    (void)c;
    a->prompt.cursor = cluster_after(str_sv(&a->prompt.text), a->prompt.cursor);
}

void verb_prompt_start(struct app *a, const struct call *c)
{
    (void)c;
    a->prompt.cursor = 0;
}

void verb_prompt_end(struct app *a, const struct call *c)
{
    (void)c;
    a->prompt.cursor = a->prompt.text.n;
}

// In an empty ':' prompt, as in vi, the colon itself is deleted.
void verb_prompt_delete_before(struct app *a, const struct call *c)
{
    struct prompt *p = &a->prompt;
    if (p->text.n == 0 && p->kind == PROMPT_COMMAND) {
        verb_prompt_cancel(a, c);
    } else if (p->cursor) {
        replace(a, cluster_before(str_sv(&p->text), p->cursor), p->cursor, SV(""));
    }
}

void verb_prompt_delete_after(struct app *a, const struct call *c)
{
    struct prompt *p = &a->prompt;
    (void)c;
    if (p->cursor < p->text.n) {
        replace(a, p->cursor, cluster_after(str_sv(&p->text), p->cursor), SV(""));
    }
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == ',';
}

// Back over blanks, then over a word: what no blank or comma parts.  Chinese has no blanks, so
// there a word ends where the script changes from Han to Latin.
static size_t word_before(struct sv text, size_t at)
{
    while (at && is_blank(text.p[at - 1])) {
        at--;
    }
    bool ascii = at && (unsigned char)text.p[at - 1] < 0x80;
    while (at && !is_blank(text.p[at - 1]) && ((unsigned char)text.p[at - 1] < 0x80) == ascii) {
        at--;
    }
    return cluster_floor(text, at);
}

void verb_prompt_delete_word(struct app *a, const struct call *c)
{
    struct prompt *p = &a->prompt;
    (void)c;
    replace(a, word_before(str_sv(&p->text), p->cursor), p->cursor, SV(""));
}

void verb_prompt_delete_to_start(struct app *a, const struct call *c)
{
    (void)c;
    replace(a, 0, a->prompt.cursor, SV(""));
}

void verb_prompt_delete_to_end(struct app *a, const struct call *c)
{
    (void)c;
    replace(a, a->prompt.cursor, a->prompt.text.n, SV(""));
}

void verb_prompt_editor(struct app *a, const struct call *c)
{
    if (a->prompt.kind == PROMPT_NOTE) {
        app_wish(a, WISH_EDIT, str_sv(&a->prompt.text));
    } else {
        verb_prompt_end(a, c);
    }
}

void prompt_release(struct prompt *p)
{
    for (int kind = 0; kind < PROMPT_KIND_COUNT; kind++) {
        for (size_t i = 0; i < p->history[kind].n; i++) {
            str_release(&p->history[kind].v[i]);
        }
        vec_release(&p->history[kind]);
    }
    str_release(&p->label);
    str_release(&p->text);
    str_release(&p->subject);
    str_release(&p->origin.text);
    str_release(&p->before);
    str_release(&p->complete_from);
    prompt_end_completion(p);
    vec_release(&p->paths);
}
