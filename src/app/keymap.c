#include "yulu/app/keymap.h"

#include "yulu/app/command.h"
#include "yulu/base/i18n.h"

const char *const context_names[CONTEXT_COUNT] = {
    [CONTEXT_ANYWHERE] = "anywhere", [CONTEXT_LIST] = "list",     [CONTEXT_READER] = "reader",
    [CONTEXT_SELECT] = "select",     [CONTEXT_QUOTES] = "quotes", [CONTEXT_PANEL] = "panel",
    [CONTEXT_PROMPT] = "prompt",
};

// Where one is while reading keys.conf.
struct reading {
    struct keymap *keys;
    const char *name;
    int line;
    enum context context;
    bool known;    // the last [context] is one; lines of an unknown one are passed over
    int mistakes;
    struct err first;    // of them
};

static void fail(struct reading *r, const char *why, struct sv what)
{
    r->mistakes++;
    err_set(&r->first, "%s:%d: %s: %.*s", r->name, r->line, why, (int)what.n, what.p);
}

static void read_context(struct reading *r, struct sv name)
{
    for (int i = 0; i < CONTEXT_COUNT; i++) {
        if (sv_eq(name, sv_from(context_names[i]))) {
            r->context = (enum context)i;
            r->known = true;
            return;
        }
    }
    r->known = false;
    fail(r, _("no such part of the screen"), name);
}

static void bind(struct keymap *k, enum context context, uint32_t key, struct sv command)
{
    for (size_t i = 0; i < k->bindings.n; i++) {
        struct binding *b = &k->bindings.v[i];
        if (b->context == context && b->key == key) {
            str_clear(&b->command);
            str_add(&b->command, command);
            return;
        }
    }
    struct binding *b = vec_add(&k->bindings);
    *b = (struct binding){.context = context, .key = key};
    str_add(&b->command, command);
}

// The first word of LINE; *REST is what stands after it.
static struct sv first_word(struct sv line, struct sv *rest)
{
    size_t end = 0;
    while (end < line.n && line.p[end] != ' ' && line.p[end] != '\t') {
        end++;
    }
    *rest = sv_trim(sv_slice(line, end, line.n));
    return sv_slice(line, 0, end);
}

static void read_binding(struct reading *r, struct sv line)
{
    struct sv command;
    struct sv argument;
    struct sv key_part = first_word(line, &command);
    struct sv name = first_word(command, &argument);
    bool none = sv_eq(command, SV("none"));
    uint32_t key;
    if (!key_parse(key_part, &key)) {
        fail(r, _("no such key"), key_part);
    } else if (name.n == 0) {
        fail(r, _("a command is missing"), key_part);
    } else if (!none && !command_find(name)) {
        fail(r, _("no such command"), name);
    } else {
        bind(r->keys, r->context, key, none ? (struct sv){0} : command);
    }
}

// "[reader]", not "[ previous-topic"
static bool is_context(struct sv line)
{
    return line.n > 2 && line.p[0] == '[' && line.p[line.n - 1] == ']' && line.p[1] != ' ';
}

static void read_line(struct reading *r, struct sv line)
{
    if (line.n == 0 || line.p[0] == '#') {
        return;
    }
    if (is_context(line)) {
        read_context(r, sv_trim(sv_slice(line, 1, line.n - 1)));
    } else if (r->known) {
        read_binding(r, line);
    }
}

bool keymap_read(struct keymap *k, struct sv text, const char *name, struct err *e)
{
    struct reading r = {.keys = k, .name = name, .context = CONTEXT_ANYWHERE, .known = true};
    for (struct sv line; sv_cut(&text, '\n', &line);) {
        r.line++;
        read_line(&r, sv_trim(line));
    }
    int more = r.mistakes - 1;
    if (more > 0) {
        return err_set(e, P_("%s, and %d more", "%s, and %d more", (unsigned)more), r.first.text,
                       more);
    }
    return !r.mistakes || err_set(e, "%s", r.first.text);
}

static const struct binding *find_here(const struct keymap *k, enum context context, uint32_t key)
{
    for (size_t i = 0; i < k->bindings.n; i++) {
        const struct binding *b = &k->bindings.v[i];
        if (b->context == context && b->key == key) {
            return b;
        }
    }
    return NULL;
}

// Where a key that CONTEXT does not bind is looked for next; CONTEXT_COUNT: nowhere.
static enum context context_behind(enum context context)
{
    switch (context) {
    case CONTEXT_SELECT:
        return CONTEXT_READER;
    case CONTEXT_LIST:
    case CONTEXT_READER:
    case CONTEXT_QUOTES:
    case CONTEXT_PANEL:
        return CONTEXT_ANYWHERE;
    default:
        return CONTEXT_COUNT;
    }
}

const struct binding *keymap_find(const struct keymap *k, enum context context, uint32_t key)
{
    for (; context != CONTEXT_COUNT; context = context_behind(context)) {
        const struct binding *b = find_here(k, context, key);
        if (b) {
            return b;
        }
    }
    return NULL;
}

void keymap_keys_of(const struct keymap *k, enum context context, struct sv command,
                    struct str *out)
{
    bool first = true;
    for (size_t i = 0; i < k->bindings.n; i++) {
        const struct binding *b = &k->bindings.v[i];
        if (b->context == context && sv_eq(str_sv(&b->command), command)) {
            str_add(out, first ? SV("") : SV(", "));
            key_spell(b->key, out);
            first = false;
        }
    }
}

void keymap_release(struct keymap *k)
{
    for (size_t i = 0; i < k->bindings.n; i++) {
        str_release(&k->bindings.v[i].command);
    }
    vec_release(&k->bindings);
}
