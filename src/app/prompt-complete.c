// Tab and the history.
#include "verbs.h"
#include "yulu/text/cluster.h"

static const char *sort_word(struct sv option, size_t index)
{
    (void)option;
    return config_value(SV("sort"), index);
}

static const char *option_name(struct sv option, size_t index)
{
    (void)option;
    return config_name(index);
}

static const char *group_word(struct sv option, size_t index)
{
    (void)option;
    return quote_group_name(index);
}

static const char *colour_word(struct sv option, size_t index)
{
    (void)option;
    return quotes_pane_colour(index);
}

// The words that an argument may be.  OPTION is the argument before it.
static const struct {
    const char *command;
    size_t argument;    // from 1
    const char *(*word)(struct sv option, size_t index);
} arguments[] = {
    {"set", 1, option_name},  {"set", 2, config_value},   {"sort", 1, sort_word},
    {"group", 1, group_word}, {"colour", 1, colour_word},
};

// The INDEXth command that starts with PREFIX and can be run from the ':' prompt.
static const char *command_word(struct sv prefix, size_t index)
{
    const struct command *c = command_complete(prefix, index);
    return c ? c->name : NULL;
}

// The INDEXth word for the argument after HEAD ("set hang ") that starts with PREFIX.
static const char *argument_word(struct sv head, struct sv prefix, size_t index)
{
    struct sv command = {0};
    struct sv last = {0};
    size_t argument = 0;
    sv_cut(&head, ' ', &command);
    for (struct sv word; sv_cut(&head, ' ', &word);) {
        argument++;
        last = word.n ? word : last;
    }
    for (size_t i = 0; i < ARRAY_LEN(arguments); i++) {
        if (arguments[i].argument != argument || !sv_eq(command, sv_from(arguments[i].command))) {
            continue;
        }
        const char *word;
        for (size_t at = 0; (word = arguments[i].word(last, at)); at++) {
            if (sv_starts(sv_from(word), prefix) && index-- == 0) {
                return word;
            }
        }
    }
    return NULL;
}

void prompt_end_completion(struct prompt *p)
{
    for (size_t i = 0; i < p->paths.n; i++) {
        str_release(&p->paths.v[i]);
    }
    vec_clear(&p->paths);
    p->paths_cut = false;
    p->complete_at = 0;
}

struct sv prompt_typed(const struct prompt *p)
{
    return p->complete_at || p->paths.n ? str_sv(&p->complete_from) : str_sv(&p->text);
}

const char *prompt_candidate(const struct prompt *p, size_t index)
{
    struct sv from = prompt_typed(p);
    bool path;
    size_t at = prompt_word(p, from, &path);
    struct sv prefix = sv_slice(from, at, from.n);
    if (path) {
        return index < p->paths.n ? str_c(&p->paths.v[index]) : NULL;
    }
    return at ? argument_word(sv_slice(from, 0, at), prefix, index) : command_word(prefix, index);
}

// WORD instead of the one that was typed last.
static void put_word(struct prompt *p, struct sv word)
{
    struct sv from = str_sv(&p->complete_from);
    bool path;
    str_clear(&p->text);
    str_add(&p->text, sv_slice(from, 0, prompt_word(p, from, &path)));
    str_add(&p->text, word);
    p->cursor = p->text.n;
}

static void show(struct prompt *p, size_t number)
{
    const char *word = number ? prompt_candidate(p, number - 1) : NULL;
    if (word) {
        put_word(p, sv_from(word));
    } else {
        str_clear(&p->text);
        str_add(&p->text, str_sv(&p->complete_from));
        p->cursor = p->text.n;
    }
    p->complete_at = word ? number : 0;
}

static bool completes(struct prompt *p)
{
    if (p->kind != PROMPT_COMMAND && p->kind != PROMPT_EXPORT) {
        return false;
    }
    if (p->complete_at == 0) {
        prompt_end_completion(p);
        str_clear(&p->complete_from);
        str_add(&p->complete_from, sv_slice(str_sv(&p->text), 0, p->cursor));
        prompt_find_paths(p);
    }
    return prompt_candidate(p, 0) != NULL;
}

// As in a shell, Tab first types what all the names found have in common, if that is more than was
// typed.  They are sorted: what the first and the last share, all do.
static bool extend(struct prompt *p)
{
    bool path;
    struct sv from = str_sv(&p->complete_from);
    size_t typed = from.n - prompt_word(p, from, &path), n = 0;
    if (p->complete_at || p->paths.n < 2 || p->paths_cut) {
        return false;
    }
    struct sv first = str_sv(&p->paths.v[0]), last = str_sv(&p->paths.v[p->paths.n - 1]);
    while (n < first.n && n < last.n && first.p[n] == last.p[n]) {
        n++;
    }
    n = n < first.n ? cluster_floor(first, n) : n;
    if (n > typed) {
        put_word(p, sv_slice(first, 0, n));
    }
    return n > typed;
}

// Past the last candidate stands what was typed; then it begins anew.  The only one is final: a
// blank after it lets the next Tab complete the argument, and a path goes on in its folder.
void verb_prompt_complete(struct app *a, const struct call *c)
{
    struct prompt *p = &a->prompt;
    (void)c;
    if (!completes(p) || extend(p)) {
        return;
    }
    show(p, p->complete_at + 1);
    if (!prompt_candidate(p, 1)) {
        if (!p->paths.n) {
            str_add(&p->text, SV(" "));
        }
        p->cursor = p->text.n;
        prompt_end_completion(p);
    }
}

void verb_prompt_complete_back(struct app *a, const struct call *c)
{
    struct prompt *p = &a->prompt;
    (void)c;
    if (!completes(p)) {
        return;
    }
    size_t number = p->complete_at;
    if (number == 0) {
        while (prompt_candidate(p, number)) {
            number++;
        }
        show(p, number);
    } else {
        show(p, number - 1);
    }
}

static void show_history(struct app *a, struct sv line)
{
    struct prompt *p = &a->prompt;
    str_clear(&p->text);
    str_add(&p->text, line);
    p->cursor = p->text.n;
    prompt_end_completion(p);
    prompt_changed(a);
}

void verb_prompt_older(struct app *a, const struct call *c)
{
    struct prompt *p = &a->prompt;
    (void)c;
    if (p->history_at == 0) {
        return;
    }
    if (p->history_at >= p->history[p->kind].n) {
        str_clear(&p->before);
        str_add(&p->before, str_sv(&p->text));
    }
    p->history_at--;
    show_history(a, str_sv(&p->history[p->kind].v[p->history_at]));
}

void verb_prompt_newer(struct app *a, const struct call *c)
{
    struct prompt *p = &a->prompt;
    (void)c;
    if (p->history_at >= p->history[p->kind].n) {
        return;
    }
    p->history_at++;
    bool newest = p->history_at == p->history[p->kind].n;
    show_history(a, newest ? str_sv(&p->before) : str_sv(&p->history[p->kind].v[p->history_at]));
}
