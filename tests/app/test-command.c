// The table of commands, the keymap, the help and the manual say the same.
//     test-command --manual      prints the manual's section of keys, which stands between the
//     lines
//                                .\" keys begin and .\" keys end of assets/yulu.1
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>

#include "app/small.h"
#include "yulu/app/command.h"
#include "yulu/base/asset.h"
#include "yulu/base/file.h"

static const char *const manual_titles[CONTEXT_COUNT] = {
    [CONTEXT_ANYWHERE] = "Everywhere", [CONTEXT_LIST] = "List",
    [CONTEXT_READER] = "Reader",       [CONTEXT_SELECT] = "Reader, while something is selected",
    [CONTEXT_QUOTES] = "Quotes",       [CONTEXT_PANEL] = "Panels",
    [CONTEXT_PROMPT] = "Prompts",
};

static struct keymap built_in(void)
{
    struct keymap k = {0};
    assert_true(keymap_read(&k, asset_bytes("keys.conf"), "keys.conf", NULL));
    return k;
}

static bool is_bound(const struct keymap *k, const struct command *c)
{
    for (size_t i = 0; i < k->bindings.n; i++) {
        struct sv line = str_sv(&k->bindings.v[i].command);
        struct sv name = {0};
        sv_cut(&line, ' ', &name);
        if (sv_eq(name, sv_from(c->name))) {
            return true;
        }
    }
    return false;
}

// A word as an argument of an mdoc macro: nothing in it is taken for a request, a delimiter or an
// escape.
static void add_word(struct str *out, struct sv word)
{
    str_add(out, SV("\\&"));
    for (size_t i = 0; i < word.n; i++) {
        switch (word.p[i]) {
        case '\\':
            str_add(out, SV("\\e"));
            break;
        case '"':
            str_add(out, SV("\\(dq"));
            break;
        case '\'':
            str_add(out, SV("\\(aq"));
            break;
        case '-':
            str_add(out, SV("\\-"));
            break;
        case '^':
            str_add(out, SV("\\(ha"));
            break;
        case '~':
            str_add(out, SV("\\(ti"));
            break;
        case '`':
            str_add(out, SV("\\(ga"));
            break;
        default:
            str_add_char(out, word.p[i]);
        }
    }
}

static void add_text(struct str *out, const char *text)
{
    if (*text == '.' || *text == '\'') {
        str_add(out, SV("\\&"));
    }
    for (; *text; text++) {
        if (*text == '\'') {
            str_add(out, SV("\\(aq"));
        } else {
            str_add_char(out, *text);
        }
    }
    str_add_char(out, '\n');
}

static void add_item(struct str *out, struct sv keys, const struct command *c)
{
    str_add(out, SV(".It"));
    bool first = true;
    for (size_t at; keys.n; keys = sv_slice(keys, at, keys.n)) {
        ptrdiff_t comma = sv_find(keys, SV(", "));
        size_t end = comma < 0 ? keys.n : (size_t)comma;
        str_add(out, first ? SV(" Ic ") : SV(" , "));
        add_word(out, sv_slice(keys, 0, end));
        at = comma < 0 ? keys.n : end + 2;
        first = false;
    }
    str_add_char(out, '\n');
    add_text(out, c->help);
    str_add(out, SV(".Pq Ic "));
    add_word(out, sv_from(c->name));
    str_add_char(out, '\n');
}

static void add_context(struct str *out, const struct keymap *k, enum context context)
{
    struct str keys = {0};
    str_addf(out, ".Ss %s\n.Bl -tag -width 18n -compact\n", manual_titles[context]);
    for (size_t i = 0; i < command_count; i++) {
        str_clear(&keys);
        keymap_keys_of(k, context, sv_from(commands[i].name), &keys);
        if (keys.n) {
            add_item(out, str_sv(&keys), &commands[i]);
        }
    }
    str_add(out, SV(".El\n"));
    str_release(&keys);
}

static void manual_section(struct str *out)
{
    struct keymap k = built_in();
    struct str name = {0};
    for (int context = 0; context < CONTEXT_COUNT; context++) {
        add_context(out, &k, (enum context)context);
    }
    str_add(out, SV(".Ss Commands without a key\n.Bl -tag -width 18n -compact\n"));
    for (size_t i = 0; i < command_count; i++) {
        if (!is_bound(&k, &commands[i])) {
            str_clear(&name);
            str_addf(&name, ":%s", commands[i].name);
            add_item(out, str_sv(&name), &commands[i]);
        }
    }
    str_add(out, SV(".El\n"));
    str_release(&name);
    keymap_release(&k);
}

static void the_table_is_in_order(void **state)
{
    (void)state;
    for (size_t i = 0; i < command_count; i++) {
        const struct command *c = &commands[i];
        assert_ptr_equal(command_find(sv_from(c->name)), c);    // no name stands there twice
        assert_non_null(c->run);
        assert_true(c->contexts && c->contexts < 1u << CONTEXT_COUNT);
        bool verb_first = c->help[0] >= 'A' && c->help[0] <= 'Z' && strchr(c->help, ' ');
        bool one_line = !strchr(c->help, '\n') && c->help[strlen(c->help) - 1] != '.';
        if (c->name != strstr(c->name, "q") && !(verb_first && one_line)) {
            fail_msg("%s: %s", c->name, c->help);
        }
        for (const char *p = c->name; *p; p++) {
            assert_true((*p >= 'a' && *p <= 'z') || *p == '-');
        }
    }
}

static bool is_completed(const struct command *c)
{
    const struct command *offered;
    for (size_t i = 0; (offered = command_complete(sv_from(c->name), i)); i++) {
        if (offered == c) {
            return true;
        }
    }
    return false;
}

// Whoever does not know a key can type the command's name; only the prompt's own commands need
// keys.
static void every_command_can_be_reached(void **state)
{
    (void)state;
    struct keymap k = built_in();
    for (size_t i = 0; i < command_count; i++) {
        const struct command *c = &commands[i];
        bool typed = is_completed(c);
        if (!typed && !is_bound(&k, c)) {
            fail_msg("%s: no key and no completion", c->name);
        }
        assert_int_equal(typed, c->contexts != 1u << CONTEXT_PROMPT);
    }
    keymap_release(&k);
}

// A key in [list] runs what makes sense in the list, and so on.
static void bindings_make_sense_where_they_stand(void **state)
{
    (void)state;
    struct keymap k = built_in();
    for (size_t i = 0; i < k.bindings.n; i++) {
        const struct binding *b = &k.bindings.v[i];
        struct sv line = str_sv(&b->command);
        struct sv name = {0};
        sv_cut(&line, ' ', &name);
        const struct command *c = command_find(name);
        assert_non_null(c);
        unsigned here = 1u << b->context | 1u << CONTEXT_ANYWHERE;
        if (!(c->contexts & here)) {
            fail_msg("[%s] %s", context_names[b->context], c->name);
        }
    }
    keymap_release(&k);
}

static void the_help_lists_every_command(void **state)
{
    struct small *s = *state;
    panel_open(&s->app, PANEL_HELP);
    const struct panel *p = &s->app.panel;
    for (size_t i = 0; i < command_count; i++) {
        bool found = false;
        for (size_t row = 0; row < p->rows.n && !found; row++) {
            const struct panel_row *r = &p->rows.v[row];
            struct sv line = r->line, name = {0};
            sv_cut(&line, ' ', &name);
            found = r->depth == 1 && r->left.n && sv_eq(r->right, sv_from(commands[i].help)) &&
                    sv_eq(name, sv_from(commands[i].name));
        }
        if (!found) {
            fail_msg("not in the help: %s", commands[i].name);
        }
    }
}

static void the_manual_has_the_keys(void **state)
{
    (void)state;
    struct str manual = {0};
    struct str want = {0};
    struct err e = {0};
    if (!file_read("assets/yulu.1", 1 << 20, &manual, &e)) {
        fail_msg("%s", e.text);
    }
    const struct sv begin_mark = SV(".\\\" keys begin\n");
    ptrdiff_t begin = sv_find(str_sv(&manual), begin_mark);
    ptrdiff_t end = sv_find(str_sv(&manual), SV(".\\\" keys end\n"));
    assert_true(begin >= 0 && end > begin);
    manual_section(&want);
    struct sv got = sv_slice(str_sv(&manual), (size_t)begin + begin_mark.n, (size_t)end);
    if (!sv_eq(got, str_sv(&want))) {
        fail_msg("the keys in assets/yulu.1 are not those of the tables: test-command --manual "
                 "prints them");
    }
    str_release(&want);
    str_release(&manual);
}

static void lines_are_run(void **state)
{
    struct small *s = *state;
    struct app *a = &s->app;
    static const struct {
        const char *line, *message;    // a beginning of the message; NULL: none
        enum pane focus;               // after it
    } rows[] = {
        {"", NULL, PANE_LIST},
        {"   ", NULL, PANE_LIST},
        {"fly", "fly: no such command", PANE_LIST},
        {"sort title", "sorted by title", PANE_LIST},
        {"  sort   date  ", "sorted by date", PANE_LIST},
        {"sort colour", "sort: one of", PANE_LIST},
        {"keep", "keep: works only in: Reader", PANE_LIST},
        {"prompt-left", "prompt-left: works only in: Prompts", PANE_LIST},
        {"2", NULL, PANE_LIST},
        {"open", NULL, PANE_READER},
        {"star", "star: works only in: List", PANE_READER},
        {"3", NULL, PANE_READER},
        {"99", "this article has turns 1 to 6", PANE_READER},
        {"0", "this article has turns 1 to 6", PANE_READER},
        {"undo", "undo: works only in: List, Quotes", PANE_READER},
        {"50%", NULL, PANE_READER},
        {"pane-list", NULL, PANE_LIST},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        str_clear(&a->message.text);
        command_run(a, sv_from(rows[i].line), 0);
        if (!rows[i].message != !a->message.text.n ||
            (rows[i].message && !sv_starts(str_sv(&a->message.text), sv_from(rows[i].message)))) {
            fail_msg("%s: %s", rows[i].line, str_c(&a->message.text));
        }
        assert_int_equal(a->focus, rows[i].focus);
    }
    assert_int_equal(a->reader.article, s->harbour);    // the second by date
}

static void a_number_is_a_turn_or_a_row(void **state)
{
    struct small *s = *state;
    struct app *a = &s->app;
    command_run(a, SV("3"), 0);
    assert_int_equal(a->list.cursor, 2);
    command_run(a, SV("2"), 0);
    type_keys(a, "<Enter>");
    type_keys(a, ":3<Enter>");
    assert_int_equal(a->reader.eye.block, 4);
    type_keys(a, ":go-turn 6<Enter>");
    assert_int_equal(a->reader.eye.block, 8);
    assert_int_equal(a->quit, 0);
    type_keys(a, ":q<Enter>");
    assert_true(a->quit);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_table_is_in_order),
        cmocka_unit_test(every_command_can_be_reached),
        cmocka_unit_test(bindings_make_sense_where_they_stand),
        cmocka_unit_test_setup_teardown(the_help_lists_every_command, small_setup, small_teardown),
        cmocka_unit_test(the_manual_has_the_keys),
        cmocka_unit_test_setup_teardown(lines_are_run, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(a_number_is_a_turn_or_a_row, small_setup, small_teardown),
    };
    if (argc > 1 && strcmp(argv[1], "--manual") == 0) {
        struct str section = {0};
        manual_section(&section);
        fwrite(section.p, 1, section.n, stdout);
        str_release(&section);
        return 0;
    }
    return cmocka_run_group_tests_name("command", tests, NULL, NULL);
}
