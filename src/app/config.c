#include "yulu/app/config.h"

#include <stdio.h>
#include <string.h>

#include "yulu/base/i18n.h"
#include "yulu/library/articles.h"

// An option is a number in a range or one of a few words.
struct option {
    const char *name;
    int least, most;                       // of a number
    const char *const *words;              // NULL past the last; NULL: a number
    int (*get)(const struct config *c);    // the number, or the index of the word
    void (*set)(struct config *c, int value);
};

static const char *const switch_words[] = {"off", "on", NULL};
static const char *const hang_words[] = {"off", "half", "full", NULL};
static const char *const theme_words[] = {"auto", "dark", "light", "mono", NULL};
// The words are typed as they stand here; the status line says them in the user's language.
static const char *const sort_words[] = {
    N_("date"), N_("title"), N_("source"), N_("added"), N_("read"), NULL,
};

static int get_measure(const struct config *c)
{
    return c->measure;
}

static void set_measure(struct config *c, int value)
{
    c->measure = value;
}

static int get_indent(const struct config *c)
{
    return c->indent;
}

static void set_indent(struct config *c, int value)
{
    c->indent = value;
}

static int get_hang(const struct config *c)
{
    return (int)c->hang;
}

static void set_hang(struct config *c, int value)
{
    c->hang = (enum hang)value;
}

static int get_justify(const struct config *c)
{
    return c->justify;
}

static void set_justify(struct config *c, int value)
{
    c->justify = value != 0;
}

static int get_theme(const struct config *c)
{
    return (int)c->theme;
}

static void set_theme(struct config *c, int value)
{
    c->theme = (enum theme_kind)value;
}

static int get_mouse(const struct config *c)
{
    return c->mouse;
}

static void set_mouse(struct config *c, int value)
{
    c->mouse = value != 0;
}

static int get_sort(const struct config *c)
{
    for (int i = 0; sort_words[i]; i++) {
        if (!strcmp(c->sort, sort_words[i])) {
            return i;
        }
    }
    return 0;
}

static void set_sort(struct config *c, int value)
{
    snprintf(c->sort, sizeof(c->sort), "%s", sort_words[value]);
}

static const struct option options[] = {
    {"measure", 8, 1000, NULL, get_measure, set_measure},
    {"indent", 0, 16, NULL, get_indent, set_indent},
    {"hang", 0, 0, hang_words, get_hang, set_hang},
    {"justify", 0, 0, switch_words, get_justify, set_justify},
    {"theme", 0, 0, theme_words, get_theme, set_theme},
    {"mouse", 0, 0, switch_words, get_mouse, set_mouse},
    {"sort", 0, 0, sort_words, get_sort, set_sort},
};

struct config config_defaults(void)
{
    return (struct config){.measure = 76, .mouse = true, .sort = "date"};
}

static const struct option *find(struct sv name)
{
    for (size_t i = 0; i < ARRAY_LEN(options); i++) {
        if (sv_eq(name, sv_from(options[i].name))) {
            return &options[i];
        }
    }
    return NULL;
}

static bool is_number(const struct option *o)
{
    return !o->words;
}

static int word_index(const struct option *o, struct sv value)
{
    for (int i = 0; o->words[i]; i++) {
        if (sv_eq(value, sv_from(o->words[i]))) {
            return i;
        }
    }
    return -1;
}

static bool fail_value(const struct option *o, struct err *e)
{
    if (is_number(o)) {
        return err_set(e, _("%s: a number from %d to %d"), o->name, o->least, o->most);
    }
    struct str words = {0};
    for (int i = 0; o->words[i]; i++) {
        str_addf(&words, "%s%s", i ? ", " : "", o->words[i]);
    }
    err_set(e, _("%s: one of %s"), o->name, str_c(&words));
    str_release(&words);
    return false;
}

bool config_set(struct config *c, struct sv name, struct sv value, struct err *e)
{
    const struct option *o = find(name);
    if (!o) {
        return err_set(e, _("%.*s: no such option"), (int)name.n, name.p ? name.p : "");
    }
    if (!is_number(o)) {
        int word = word_index(o, value);
        if (word < 0) {
            return fail_value(o, e);
        }
        o->set(c, word);
        return true;
    }
    long number;
    if (!sv_to_long(value, &number) || number < o->least || number > o->most) {
        return fail_value(o, e);
    }
    o->set(c, (int)number);
    return true;
}

void config_get(const struct config *c, struct sv name, struct str *out)
{
    const struct option *o = find(name);
    if (!o) {
        return;
    }
    if (is_number(o)) {
        str_addf(out, "%d", o->get(c));
    } else {
        str_add(out, sv_from(o->words[o->get(c)]));
    }
}

const char *config_name(size_t index)
{
    return index < ARRAY_LEN(options) ? options[index].name : NULL;
}

const char *config_value(struct sv name, size_t index)
{
    const struct option *o = find(name);
    if (!o || is_number(o)) {
        return NULL;
    }
    for (size_t i = 0; i < index; i++) {
        if (!o->words[i]) {
            return NULL;
        }
    }
    return o->words[index];
}

static void setting_name(struct str *out, const char *name)
{
    str_clear(out);
    str_addf(out, "option.%s", name);
}

// A setting that a later version wrote and this one does not know is passed over.
void config_load(struct config *c, struct db *db)
{
    struct str name = {0};
    struct str value = {0};
    for (size_t i = 0; i < ARRAY_LEN(options); i++) {
        setting_name(&name, options[i].name);
        str_clear(&value);
        if (setting_get(db, str_c(&name), &value)) {
            config_set(c, sv_from(options[i].name), str_sv(&value), NULL);
        }
    }
    str_release(&name);
    str_release(&value);
}

bool config_save(const struct config *c, struct sv name, struct db *db, struct err *e)
{
    const struct option *o = find(name);
    if (!o) {
        return err_set(e, _("%.*s: no such option"), (int)name.n, name.p ? name.p : "");
    }
    struct str setting = {0};
    struct str value = {0};
    setting_name(&setting, o->name);
    config_get(c, name, &value);
    bool ok = setting_set(db, str_c(&setting), str_c(&value), e);
    str_release(&setting);
    str_release(&value);
    return ok;
}
