// The rows of the help: from the table of commands and the keymap in force, one group for each part
// of the screen.
#include "verbs.h"
#include "yulu/base/i18n.h"
#include "yulu/text/cluster.h"

static const char *const titles[CONTEXT_COUNT] = {
    [CONTEXT_ANYWHERE] = N_("Everywhere"), [CONTEXT_LIST] = N_("List"),
    [CONTEXT_READER] = N_("Reader"),       [CONTEXT_SELECT] = N_("Reader, selecting"),
    [CONTEXT_QUOTES] = N_("Quotes"),       [CONTEXT_PANEL] = N_("Panels: speakers, topics, help"),
    [CONTEXT_PROMPT] = N_("Prompts"),
};

const char *context_title(enum context context)
{
    return _(titles[context]);
}

static void add_row(struct panel *p, struct panel_row row)
{
    row.left = arena_sv(&p->arena, row.left);
    row.right = arena_sv(&p->arena, row.right);
    row.line = arena_sv(&p->arena, row.line);
    row.speaker = -1;
    vec_push(&p->rows, row);
}

static void widen(int *widest, struct sv text, enum ambiguous ambiguous)
{
    int cells = text_cells(text, ambiguous);
    *widest = cells > *widest ? cells : *widest;
}

static void add_command(struct app *a, const struct command *c, struct sv keys, struct sv line)
{
    struct panel *p = &a->panel;
    struct sv text = sv_from(_(c->help));
    widen(&p->widest_keys, keys, a->ambiguous);
    widen(&p->widest_text, text, a->ambiguous);
    widen(&p->widest_line, line, a->ambiguous);
    add_row(p, (struct panel_row){.depth = 1, .left = keys, .right = text, .line = line});
}

static bool runs(const struct binding *b, const struct command *c)
{
    struct sv rest = str_sv(&b->command);
    struct sv name = {0};
    sv_cut(&rest, ' ', &name);
    return sv_eq(name, sv_from(c->name));
}

// As they stand on the keyboard, not in keys.conf.
static void keys_as_seen(const struct keymap *k, enum context context, struct sv line,
                         struct str *out)
{
    static const struct {
        const char *written, *seen;
    } names[] = {{"<lt>", "<"}, {"<Hash>", "#"}};
    str_clear(out);
    keymap_keys_of(k, context, line, out);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        ptrdiff_t at = sv_find(str_sv(out), sv_from(names[i].written));
        if (at >= 0) {
            struct sv written = sv_from(names[i].written);
            str_splice(out, (size_t)at, (size_t)at + written.n, sv_from(names[i].seen));
        }
    }
}

// One row for each line that runs the command in a context; the first binding of the line stands
// for all.
static bool add_bound(struct app *a, enum context context, const struct command *c)
{
    const struct keymap *k = &a->keys;
    struct str keys = {0};
    bool bound = false;
    for (size_t i = 0; i < k->bindings.n; i++) {
        const struct binding *b = &k->bindings.v[i];
        if (b->context != context || !runs(b, c)) {
            continue;
        }
        bool first = true;
        for (size_t j = 0; j < i && first; j++) {
            const struct binding *earlier = &k->bindings.v[j];
            first = earlier->context != context ||
                    !sv_eq(str_sv(&earlier->command), str_sv(&b->command));
        }
        if (first) {
            keys_as_seen(k, context, str_sv(&b->command), &keys);
            add_command(a, c, str_sv(&keys), str_sv(&b->command));
        }
        bound = true;
    }
    str_release(&keys);
    return bound;
}

static void add_heading(struct app *a, const char *title)
{
    add_row(&a->panel, (struct panel_row){.left = sv_from(title)});
}

static void add_unbound(struct app *a, const bool *bound)
{
    struct str name = {0};
    add_heading(a, _("Commands without a key"));
    for (size_t i = 0; i < command_count; i++) {
        if (!bound[i]) {
            str_clear(&name);
            str_addf(&name, ":%s", commands[i].name);
            add_command(a, &commands[i], str_sv(&name), sv_from(commands[i].name));
        }
    }
    str_release(&name);
}

static void add_context(struct app *a, enum context context, bool *bound)
{
    add_heading(a, context_title(context));
    for (size_t i = 0; i < command_count; i++) {
        bound[i] |= add_bound(a, context, &commands[i]);
    }
}

// What works where one is comes first.
void panel_add_help(struct app *a, enum context from)
{
    const enum context first[] = {from, from == CONTEXT_SELECT ? CONTEXT_READER : from,
                                  CONTEXT_ANYWHERE};
    bool *bound = mem_zalloc(command_count * sizeof(*bound));
    bool added[CONTEXT_COUNT] = {false};
    for (size_t i = 0; i < ARRAY_LEN(first) + CONTEXT_COUNT; i++) {
        enum context context =
            i < ARRAY_LEN(first) ? first[i] : (enum context)(i - ARRAY_LEN(first));
        if (!added[context]) {
            add_context(a, context, bound);
        }
        added[context] = true;
    }
    add_unbound(a, bound);
    mem_free(bound);
}
