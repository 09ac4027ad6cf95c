// The rows of the help: from the table of commands and the keymap in force, one group for each part
// of the screen.
#include "verbs.h"
#include "yulu/base/i18n.h"

static const char *const titles[CONTEXT_COUNT] = {
    [CONTEXT_ANYWHERE] = N_("Everywhere"), [CONTEXT_LIST] = N_("List"),
    [CONTEXT_READER] = N_("Reader"),       [CONTEXT_SELECT] = N_("Reader, selecting"),
    [CONTEXT_QUOTES] = N_("Quotes"),       [CONTEXT_PANEL] = N_("Panels: speakers, topics, help"),
    [CONTEXT_PROMPT] = N_("Prompts"),
};

static void add_row(struct panel *p, struct panel_row row)
{
    row.left = arena_sv(&p->arena, row.left);
    row.right = arena_sv(&p->arena, row.right);
    row.speaker = -1;
    vec_push(&p->rows, row);
}

// "Go to the next turn (next-turn)", and for a line with an argument "(sort date)".
static void add_command(struct panel *p, const struct command *c, struct sv keys, struct sv line)
{
    struct str text = {0};
    str_addf(&text, "%s (%.*s)", _(c->help), (int)line.n, line.p);
    add_row(p, (struct panel_row){.depth = 1,
                                  .block = (uint32_t)(c - commands),
                                  .left = keys,
                                  .right = str_sv(&text)});
    str_release(&text);
}

static bool runs(const struct binding *b, const struct command *c)
{
    struct sv rest = str_sv(&b->command);
    struct sv name = {0};
    sv_cut(&rest, ' ', &name);
    return sv_eq(name, sv_from(c->name));
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
            str_clear(&keys);
            keymap_keys_of(k, context, str_sv(&b->command), &keys);
            add_command(&a->panel, c, str_sv(&keys), str_sv(&b->command));
        }
        bound = true;
    }
    str_release(&keys);
    return bound;
}

static void add_heading(struct app *a, const char *title)
{
    add_row(&a->panel, (struct panel_row){.block = UINT32_MAX, .left = sv_from(title)});
}

static void add_unbound(struct app *a, const bool *bound)
{
    struct str name = {0};
    add_heading(a, _("Commands without a key"));
    for (size_t i = 0; i < command_count; i++) {
        if (!bound[i]) {
            str_clear(&name);
            str_addf(&name, ":%s", commands[i].name);
            add_command(&a->panel, &commands[i], str_sv(&name), sv_from(commands[i].name));
        }
    }
    str_release(&name);
}

void panel_add_help(struct app *a, enum context from)
{
    bool *bound = mem_zalloc(command_count * sizeof(*bound));
    for (int context = 0; context < CONTEXT_COUNT; context++) {
        if (context == (int)from) {
            a->panel.cursor = a->panel.rows.n;
        }
        add_heading(a, _(titles[context]));
        for (size_t i = 0; i < command_count; i++) {
            bound[i] |= add_bound(a, (enum context)context, &commands[i]);
        }
    }
    add_unbound(a, bound);
    mem_free(bound);
}
