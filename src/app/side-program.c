// Commands of the program as a whole.
#include "verbs.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"

#include <stdlib.h>

void verb_command(struct app *a, const struct call *c)
{
    (void)c;
    prompt_open(a, PROMPT_COMMAND, ":", SV(""));
}

void verb_help(struct app *a, const struct call *c)
{
    (void)c;
    if (a->panel.kind == PANEL_HELP) {
        panel_close(a);
    } else {
        panel_open(a, PANEL_HELP);
    }
}

void verb_quit(struct app *a, const struct call *c)
{
    (void)c;
    a->quit = true;
}

void verb_redraw(struct app *a, const struct call *c)
{
    (void)c;
    app_wish(a, WISH_REDRAW, SV(""));
}

void verb_suspend(struct app *a, const struct call *c)
{
    (void)c;
    app_wish(a, WISH_SUSPEND, SV(""));
}

// The option is in force at once; that it could not be kept is only a message.
static void option_changed(struct app *a, struct sv name)
{
    struct err e = {0};
    if (sv_eq(name, SV("sort"))) {
        list_arrange(a);
    } else {
        app_resize(a, a->rows, a->cols);
        reader_relayout(a);
    }
    if (!config_save(&a->config, name, a->db, &e)) {
        app_fail(a, &e);
    }
}

void verb_mouse(struct app *a, const struct call *c)
{
    (void)c;
    a->config.mouse = !a->config.mouse;
    app_say(a, "%s", a->config.mouse ? _("The mouse is on") : _("The mouse is the terminal's"));
    option_changed(a, SV("mouse"));
}

static void add_option(const struct config *c, struct sv name, struct str *out)
{
    str_add(out, out->n ? SV("  ") : SV(""));
    str_add(out, name);
    str_add(out, SV(" "));
    config_get(c, name, out);
}

static void show_options(struct app *a, struct sv only)
{
    struct str text = {0};
    for (size_t i = 0; config_name(i); i++) {
        struct sv name = sv_from(config_name(i));
        if (only.n == 0 || sv_eq(only, name)) {
            add_option(&a->config, name, &text);
        }
    }
    if (text.n) {
        app_say(a, "%s", str_c(&text));
    } else {
        struct err e = {0};
        config_set(&a->config, only, SV(""), &e);    // says that there is no such option
        app_fail(a, &e);
    }
    str_release(&text);
}

void verb_set(struct app *a, const struct call *c)
{
    struct err e = {0};
    struct sv value = c->argument;
    struct sv name = {0};
    sv_cut(&value, ' ', &name);
    value = sv_trim(value);
    if (value.n == 0) {
        show_options(a, name);
    } else if (!config_set(&a->config, name, value, &e)) {
        app_fail(a, &e);
    } else {
        option_changed(a, name);
    }
}

void path_expand(struct sv path, struct str *out)
{
    const char *home = getenv("HOME");
    str_clear(out);
    if (home && path.n && path.p[0] == '~' && (path.n == 1 || path.p[1] == '/')) {
        str_add(out, sv_from(home));
        path = sv_slice(path, 1, path.n);
    }
    str_add(out, path);
}

void verb_add(struct app *a, const struct call *c)
{
    struct str path = {0};
    path_expand(c->argument, &path);
    if (path.n == 0) {
        app_say(a, _("add: a file or a folder is wanted"));
    } else if (!file_exists(str_c(&path))) {
        struct err e = {0};
        err_set(&e, _("%s: no such file"), str_c(&path));
        app_fail(a, &e);
    } else {
        import_add_path(&a->import, str_c(&path));
        app_import(a, false);
    }
    str_release(&path);
}

void verb_go_turn(struct app *a, const struct call *c)
{
    struct err e = {0};
    struct turn_info turn;
    long number = c->count;
    if (!a->reader.article) {
        return;
    }
    uint32_t turns = a->reader.info.v[0].turns;
    if (c->argument.n && !sv_to_long(c->argument, &number)) {
        number = 0;
    }
    if (turns == 0) {
        app_say(a, _("nobody is named as a speaker in this article"));
    } else if (number < 1 || number > (long)turns) {
        err_set(&e, _("this article has turns 1 to %u"), turns);
        app_fail(a, &e);
    } else if (turn_load(a->db, a->reader.article, (uint32_t)number - 1, &turn, &e)) {
        reader_go(a, (struct place){turn.turn.block, 0});
    } else {
        app_fail(a, &e);
    }
}

void verb_undo(struct app *a, const struct call *c)
{
    (void)c;
    if (a->focus == PANE_QUOTES) {
        quotes_pane_undo(a);
    } else {
        list_undo(a);
    }
}
