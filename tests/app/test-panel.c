#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "app/small.h"

static int reading_setup(void **state)
{
    if (small_setup(state)) {
        return -1;
    }
    struct small *s = *state;
    type_keys(&s->app, "j<Enter>");
    return s->app.reader.article == s->harbour ? 0 : -1;
}

static struct app *app_of(void **state)
{
    struct small *s = *state;
    return &s->app;
}

// The rows shown, each with its depth in dots, > before the one under the cursor, parted by |.
static void check_rows(const struct app *a, const char *want)
{
    struct str got = {0};
    for (size_t i = 0; i < a->panel.shown.n; i++) {
        const struct panel_row *row = &a->panel.rows.v[a->panel.shown.v[i]];
        str_add(&got, i ? SV("|") : SV(""));
        str_add(&got, i == a->panel.cursor ? SV(">") : SV(""));
        for (int depth = 0; depth < row->depth; depth++) {
            str_add_char(&got, '.');
        }
        str_add(&got, row->left);
    }
    assert_string_equal(str_c(&got), want);
    str_release(&got);
}

static void speakers_and_their_share(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "s");
    assert_int_equal(a->panel.kind, PANEL_SPEAKERS);
    check_rows(a, ">林问|周答");
    const struct panel_row *v = a->panel.rows.v;
    assert_int_equal(v[0].turns, 3);
    assert_int_equal(v[1].turns, 3);
    assert_int_equal(v[0].characters, 11 + 4 + 10);
    assert_int_equal(v[0].share, 25 * 1000 / (25 + v[1].characters));
    assert_true(v[0].share + v[1].share >= 999 && v[0].share + v[1].share <= 1000);
    type_keys(a, "s");
    assert_int_equal(a->panel.kind, PANEL_NONE);
}

static void going_to_a_speaker(void **state)
{
    struct app *a = app_of(state);
    static const uint32_t blocks[] = {3, 5, 8, 3, 5};    // the next turn; after the last, the first
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++) {
        type_keys(a, "s");
        type_keys(a, "G<Enter>");
        assert_int_equal(a->panel.kind, PANEL_NONE);
        assert_int_equal(a->reader.eye.block, blocks[i]);
    }
    type_keys(a, "<C-o>");
    assert_int_equal(a->reader.eye.block, 3);
    type_keys(a, "s");
    check_rows(a, "林问|>周答");    // the cursor on who speaks at the eye
}

static void only_one_speaker(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "sGf");
    assert_int_equal(a->panel.kind, PANEL_NONE);
    assert_int_equal(a->reader.only, 1);
    assert_string_equal(str_c(&a->message.text), "only 周答; F shows all again");
    for (size_t i = 0; i < a->reader.lines.n; i++) {
        assert_int_equal(a->reader.lines.v[i].speaker, 1);
    }
    type_keys(a, "sGf");
    assert_int_equal(a->reader.only, -1);
    type_keys(a, "tf");
    assert_string_equal(str_c(&a->message.text), "only a speaker can be kept alone: s lists them");
    assert_int_equal(a->panel.kind, PANEL_TOPICS);
}

static void topics_as_a_tree(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "t");
    check_rows(a, ">海上的日子|.您第一次出海是哪一年？|.怕不怕？|回到岸上|.后来为什么守了灯塔？");
    assert_false(a->panel.rows.v[0].question);
    assert_true(a->panel.rows.v[1].question);
    type_keys(a, "jj<Enter>");
    assert_int_equal(a->reader.eye.block, 4);
    type_keys(a, "jt");    // somewhere below it
    check_rows(a, "海上的日子|.您第一次出海是哪一年？|>.怕不怕？|回到岸上|.后来为什么守了灯塔？");
    type_keys(a, "Gl");
    assert_int_equal(a->reader.eye.block, 7);
}

// What is let through takes the headings above it along.
static void filtering(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "t/灯塔");
    check_rows(a, "回到岸上|>.后来为什么守了灯塔？");
    type_keys(a, "<Enter>");
    assert_int_equal(a->panel.kind, PANEL_TOPICS);
    type_keys(a, "<Enter>");
    assert_int_equal(a->reader.eye.block, 7);
    type_keys(a, "t/怕");
    check_rows(a, "海上的日子|>.怕不怕？");
    type_keys(a, "<Esc>");
    check_rows(a, "海上的日子|.您第一次出海是哪一年？|.怕不怕？|回到岸上|>.后来为什么守了灯塔？");
    type_keys(a, "/nothing<Enter>");
    check_rows(a, "");
    type_keys(a, "<Enter>jkgGfq");
    assert_int_equal(a->panel.kind, PANEL_NONE);
}

static void where_there_is_nothing_to_show(void **state)
{
    struct app *a = app_of(state);
    static const struct {
        const char *keys, *message;
    } rows[] = {
        {"<F3>s", "no article is open"},
        {"<F3>t", "no article is open"},
        {"<F2>g<Enter>s", "nobody is named as a speaker in this article"},
        {"<F2>g<Enter>t", "this article has no sections and no questions"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        type_keys(a, rows[i].keys);
        assert_string_equal(str_c(&a->message.text), rows[i].message);
        assert_int_equal(a->panel.kind, PANEL_NONE);
    }
}

static const struct panel_row *help_row(const struct app *a, const char *line)
{
    for (size_t i = 0; i < a->panel.rows.n; i++) {
        if (sv_eq(a->panel.rows.v[i].line, sv_from(line))) {
            return &a->panel.rows.v[i];
        }
    }
    return NULL;
}

static void check_keys(const struct app *a, const char *line, const char *want)
{
    const struct panel_row *row = help_row(a, line);
    if (!row || !sv_eq(row->left, sv_from(want))) {
        fail_msg("%s: %.*s", line, row ? (int)row->left.n : 0, row ? row->left.p : "");
    }
}

static void help_of_the_keys_in_force(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "?");
    check_keys(a, "down", "j, <Down>");
    check_keys(a, "next-turn", "}");
    check_keys(a, "pane-left", "<");
    check_keys(a, "find-clear", ":find-clear");
    const struct panel_row *first = &a->panel.rows.v[a->panel.shown.v[a->panel.cursor]];
    assert_true(sv_eq(first->left, SV("Reader")));    // where help was asked for
    type_keys(a, "?");
    assert_int_equal(a->panel.kind, PANEL_NONE);
    assert_true(keymap_read(&a->keys,
                            SV("[reader]\n} none\n<C-n> next-turn\n<F5> sort date\nE sort date\n"),
                            "test", NULL));
    type_keys(a, "<F1>");
    check_keys(a, "next-turn", "<C-n>");
    check_keys(a, "sort date", "<F5>, E");
    type_keys(a, "/next speaker<Enter>");
    check_rows(a, "Reader|>.)");
    type_keys(a, "<Enter>");    // runs it
    assert_int_equal(a->panel.kind, PANEL_NONE);
    assert_int_equal(a->reader.eye.block > 0, 1);
}

// The titles of the help in their order, as far as WANT has some.
static void check_titles(const struct app *a, const char *want)
{
    struct str got = {0};
    for (size_t i = 0; i < a->panel.rows.n && got.n < sv_from(want).n; i++) {
        if (a->panel.rows.v[i].depth == 0) {
            str_add(&got, got.n ? SV("|") : SV(""));
            str_add(&got, a->panel.rows.v[i].left);
        }
    }
    assert_string_equal(str_c(&got), want);
    str_release(&got);
}

static void help_begins_with_where_one_is(void **state)
{
    struct app *a = app_of(state);
    static const struct {
        const char *keys, *titles;
    } rows[] = {
        {"<F3>?", "Reader|Everywhere|List|Reader, selecting"},
        {"?<F3>v?", "Reader, selecting|Reader|Everywhere|List"},
        {"?v<F4>?", "Quotes|Everywhere|List"},
        {"?<F2>?", "List|Everywhere|Reader"},
        {"?<F3>s?", "Panels: speakers, topics, help|Everywhere"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        type_keys(a, rows[i].keys);
        check_titles(a, rows[i].titles);
        assert_int_equal(a->panel.cursor, 0);
    }
}

// A row of the help does what its key does: with its argument, or waiting for a key more.
static void running_from_the_help(void **state)
{
    struct app *a = app_of(state);
    assert_true(keymap_read(&a->keys, SV("[reader]\n<F5> sort title\n"), "test", NULL));
    type_keys(a, "?/sort title<Enter><Enter>");
    assert_string_equal(a->config.sort, "title");
    type_keys(a, "?/set-mark<Enter><Enter>");
    assert_string_equal(a->pending.command->name, "set-mark");
    type_keys(a, "x");
    assert_string_equal(str_c(&a->message.text), "mark x is set");
}

// All that it tells is there at any width, in rows that do not overlap.
static void heights_of_help(void **state)
{
    struct app *a = app_of(state);
    static const int cols[] = {10, 20, 37, 38, 60, 79, 80, 100, 140, 300};
    type_keys(a, "?");
    for (size_t i = 0; i < ARRAY_LEN(cols); i++) {
        app_resize(a, 24, cols[i]);
        struct help_columns c = panel_help_columns(a);
        int beside = c.keys + HELP_GAP + c.text + (c.line ? HELP_GAP + c.line : 0);
        assert_true((c.stacked ? c.text + HELP_GAP : beside) <= cols[i] - 2);
        for (size_t row = 0; row < a->panel.shown.n; row++) {
            int rows = panel_height(a, row);
            assert_in_range(rows, 1, 24);
            assert_true(cols[i] < 140 || rows == 1);
        }
    }
}

static void panes_and_panels(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "st");
    assert_int_equal(a->panel.kind, PANEL_TOPICS);
    type_keys(a, "<Tab>");
    assert_int_equal(a->panel.kind, PANEL_NONE);
    assert_int_equal(a->focus, PANE_QUOTES);
    type_keys(a, "<Tab>");
    assert_int_equal(a->focus, PANE_LIST);
    type_keys(a, "<S-Tab>");
    assert_int_equal(a->focus, PANE_QUOTES);
    type_keys(a, "<lt><lt><lt>");
    assert_int_equal(a->focus, PANE_LIST);
    type_keys(a, ">>>");
    assert_int_equal(a->focus, PANE_QUOTES);
    type_keys(a, "<F3>s");
    static const char *const closes[] = {"s", "q", "<Esc>", "<C-c>"};
    for (size_t i = 0; i < ARRAY_LEN(closes); i++) {
        type_keys(a, i ? "s" : "");
        assert_int_equal(a->panel.kind, PANEL_SPEAKERS);
        type_keys(a, closes[i]);
        assert_int_equal(a->panel.kind, PANEL_NONE);
        assert_int_equal(a->focus, PANE_READER);
    }
}

static void scrolling_and_mouse(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "?");
    for (int rows = 1; rows < 30; rows += 3) {
        app_resize(a, rows, 60);
        for (const char *p = "Gkg bjG b"; *p; p++) {
            app_key(a, (uint32_t)*p);
            int below = PANEL_HEAD_ROWS;
            for (size_t i = a->panel.top; i <= a->panel.cursor; i++) {
                below += panel_height(a, i);
            }
            assert_true(a->panel.cursor >= a->panel.top);
            assert_true(below <= rows - 1 || a->panel.cursor == a->panel.top);
        }
    }
    app_resize(a, 30, 60);
    type_keys(a, "g");
    app_mouse(a, &(struct mouse_event){MOUSE_PRESS, PANEL_HEAD_ROWS + 2, 5});
    assert_int_equal(a->panel.cursor, 2);
    app_mouse(a, &(struct mouse_event){MOUSE_WHEEL_DOWN, 5, 5});
    assert_int_equal(a->panel.cursor, 3);
    type_keys(a, "tg");
    app_mouse(a, &(struct mouse_event){MOUSE_DOUBLE, PANEL_HEAD_ROWS + 3, 5});
    assert_int_equal(a->reader.eye.block, 6);
}

int main(void)
{
#define READING(test) cmocka_unit_test_setup_teardown(test, reading_setup, small_teardown)
    const struct CMUnitTest tests[] = {
        READING(speakers_and_their_share),
        READING(going_to_a_speaker),
        READING(only_one_speaker),
        READING(topics_as_a_tree),
        READING(filtering),
        cmocka_unit_test_setup_teardown(where_there_is_nothing_to_show, small_setup,
                                        small_teardown),
        READING(help_of_the_keys_in_force),
        READING(help_begins_with_where_one_is),
        READING(running_from_the_help),
        READING(heights_of_help),
        READING(panes_and_panels),
        READING(scrolling_and_mouse),
    };
    return cmocka_run_group_tests_name("panel", tests, NULL, NULL);
}
