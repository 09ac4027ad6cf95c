#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "app/small.h"
#include "yulu/base/file.h"

static struct app *app_of(void **state)
{
    struct small *s = *state;
    return &s->app;
}

// The titles shown, "A|B|C", with > before the one under the cursor.
static void check_list(const struct app *a, const char *want)
{
    struct str got = {0};
    for (size_t i = 0; i < a->list.shown.n; i++) {
        str_add(&got, i ? SV("|") : SV(""));
        str_add(&got, i == a->list.cursor ? SV(">") : SV(""));
        str_add(&got, a->list.articles.v[a->list.shown.v[i]].title);
    }
    assert_string_equal(str_c(&got), want);
    str_release(&got);
}

static void check_message(const struct app *a, const char *want)
{
    assert_string_equal(str_c(&a->message.text), want);
}

static void moving(void **state)
{
    struct app *a = app_of(state);
    static const struct {
        const char *keys;
        size_t cursor;
    } rows[] = {
        {"", 0},         {"j", 1},     {"j", 2},     {"j", 2},      {"k", 1},
        {"<Up>", 0},     {"k", 0},     {"G", 2},     {"g", 0},      {"2j", 2},
        {"9k", 0},       {"2G", 1},    {"<End>", 2}, {"<Home>", 0}, {" ", 2},
        {"<PageUp>", 0}, {"<C-d>", 2}, {"<C-u>", 0}, {"99999j", 2},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        type_keys(a, rows[i].keys);
        if (a->list.cursor != rows[i].cursor) {
            fail_msg("row %zu, %s: %zu", i, rows[i].keys, a->list.cursor);
        }
    }
}

// In a window of one article the cursor is always on the screen.
static void scrolling(void **state)
{
    struct app *a = app_of(state);
    app_resize(a, 4, 20);
    type_keys(a, "j");
    assert_int_equal(a->list.top, 1);
    type_keys(a, "j");
    assert_int_equal(a->list.top, 2);
    type_keys(a, "k");
    assert_int_equal(a->list.top, 1);
    app_resize(a, 1, 1);
    type_keys(a, "G");
    assert_int_equal(a->list.top, 2);
    app_resize(a, 40, 140);
    assert_int_equal(a->list.top, 0);
    assert_int_equal(a->list.cursor, 2);
}

static void sorting(void **state)
{
    struct app *a = app_of(state);
    check_list(a, ">Paper and Screen|灯塔下的谈话|山中访茶");
    type_keys(a, "jo");
    check_message(a, "sorted by title");
    check_list(a, "Paper and Screen|山中访茶|>灯塔下的谈话");
    type_keys(a, "o");
    check_message(a, "sorted by source");
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
    type_keys(a, "oo");
    check_message(a, "sorted by read");
    type_keys(a, "or:sort read<Enter>");
    check_list(a, "Paper and Screen|山中访茶|>灯塔下的谈话");    // what was read comes last
    type_keys(a, ":sort title<Enter>");
    struct config c = config_defaults();
    config_load(&c, a->db);
    assert_string_equal(c.sort, "title");    // kept for the next time
}

static void filtering(void **state)
{
    struct app *a = app_of(state);
    static const struct {
        const char *words, *list;
    } rows[] = {
        {"灯塔", ">灯塔下的谈话"},
        {"燈塔", ">灯塔下的谈话"},
        {"PAPER", ">Paper and Screen"},
        {"陈老", ">山中访茶"},
        {"2024-05", ">灯塔下的谈话"},
        {"letters paper", ">Paper and Screen"},
        {"letters 灯", ""},
        {"话 海", ">灯塔下的谈话"},
        {"", "Paper and Screen|>灯塔下的谈话|山中访茶"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        type_keys(a, "g\\<C-u>");
        type_keys(a, rows[i].words);
        check_list(a, rows[i].list);    // while it is typed
        type_keys(a, "<Enter>");
        check_list(a, rows[i].list);
    }
    type_keys(a, "\\灯塔<Enter>\\<C-u>茶");
    check_list(a, ">山中访茶");
    type_keys(a, "<Esc>");
    check_list(a, ">灯塔下的谈话");    // the filter before is in force again
    type_keys(a, "<Enter>");
    assert_int_equal(a->focus, PANE_READER);
    type_keys(a, "<F2><Esc>");
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
    type_keys(a, ":filter nothing like it<Enter>d");
    check_message(a, "no article has these words; Esc shows all again");
}

static void finding(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "/话");
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
    type_keys(a, "<BS>茶");
    check_list(a, "Paper and Screen|灯塔下的谈话|>山中访茶");
    type_keys(a, "<Esc>");
    check_list(a, ">Paper and Screen|灯塔下的谈话|山中访茶");
    type_keys(a, "/20<Enter>");
    check_list(a, ">Paper and Screen|灯塔下的谈话|山中访茶");
    type_keys(a, "n");
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
    type_keys(a, "2n");
    check_list(a, ">Paper and Screen|灯塔下的谈话|山中访茶");
    check_message(a, "past the end: on from the start");
    type_keys(a, "N");
    check_list(a, "Paper and Screen|灯塔下的谈话|>山中访茶");
    check_message(a, "past the start: on from the end");
    type_keys(a, "/<Enter>");    // an empty phrase goes on with the last one
    check_list(a, ">Paper and Screen|灯塔下的谈话|山中访茶");
    type_keys(a, "/zebra<Enter>");
    check_message(a, "not found: zebra");
}

static void opening_and_going_back(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    type_keys(a, "j<Enter>");
    assert_int_equal(a->reader.article, s->harbour);
    assert_int_equal(a->focus, PANE_READER);
    type_keys(a, "q");
    assert_int_equal(a->focus, PANE_LIST);
    type_keys(a, "jl");
    assert_int_equal(a->reader.article, s->tea);
    type_keys(a, "<C-o>");
    assert_int_equal(a->reader.article, s->harbour);
    type_keys(a, "zq");    // first the zoom, then the reader, then the program
    assert_false(a->zoom);
    assert_int_equal(a->focus, PANE_READER);
    type_keys(a, "q");
    assert_int_equal(a->focus, PANE_LIST);
    assert_false(a->quit);
    type_keys(a, "q");
    assert_true(a->quit);
}

static void stars_and_read_marks(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "j*r");
    assert_true(list_current(a)->starred);
    assert_true(list_current(a)->read);
    type_keys(a, "*");
    assert_false(list_current(a)->starred);
    assert_true(list_current(a)->read);
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
}

static void removing_and_undo(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "u");
    check_message(a, "nothing was removed");
    type_keys(a, "j<Enter>qd");
    check_list(a, "Paper and Screen|>山中访茶");
    check_message(a, "removed: 灯塔下的谈话; u brings it back");
    assert_int_equal(a->reader.article, 0);
    type_keys(a, "gu");
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
    type_keys(a, "u");
    check_message(a, "nothing was removed");
    type_keys(a, "Gddd");
    check_list(a, "");
    type_keys(a, "uu");    // the last one first
    check_list(a, "Paper and Screen|>灯塔下的谈话");
    type_keys(a, "dd");
    type_keys(a, "d<Enter>*rjkgG/x<Enter>n");
    assert_int_equal(a->focus, PANE_LIST);
}

// While another program writes, nothing is removed: the article stays open.
static void what_is_not_removed_stays_open(void **state)
{
    struct small *s = *state;
    struct app *a = app_of(state);
    struct db *other = NULL;
    type_keys(a, "j<Enter>q");
    assert_true(db_open(&other, db_path(s->db), NULL) && db_begin(other, NULL));
    db_wait(s->db, 1);
    type_keys(a, "d");
    assert_int_equal(a->message.kind, MESSAGE_ERROR);
    assert_int_equal(a->reader.article, s->harbour);
    db_rollback(other);
    db_close(other);
    type_keys(a, "d");
    assert_int_equal(a->reader.article, 0);
}

// As many as the count says, from the cursor down; marks all become what the first was not.
static void counts(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "j*g3*");
    for (size_t i = 0; i < 3; i++) {
        assert_true(a->list.articles.v[a->list.shown.v[i]].starred);
    }
    type_keys(a, "9*2r");
    for (size_t i = 0; i < 3; i++) {
        assert_false(a->list.articles.v[a->list.shown.v[i]].starred);
        assert_int_equal(a->list.articles.v[a->list.shown.v[i]].read, i < 2);
    }
    type_keys(a, "j<Enter><F2>9d");
    check_list(a, ">Paper and Screen");
    check_message(a, "2 articles removed; each u brings one back");
    assert_int_equal(a->reader.article, 0);
    type_keys(a, "uu");
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
}

static void reloading_keeps_the_cursor_on_its_article(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    type_keys(a, "j");
    assert_true(article_remove(s->db, s->type, NULL));    // as another program would
    assert_true(list_load(a));
    check_list(a, ">灯塔下的谈话|山中访茶");
}

static void the_cursor_begins_at_the_article_read_last(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    struct err e = {0};
    type_keys(a, "j<Enter>q");
    app_release(a);
    assert_true(app_init(a, s->db, &e));
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
    app_resize(a, 40, 140);
}

static void mouse(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    app_mouse(a, &(struct mouse_event){MOUSE_PRESS, 3, 2});
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
    app_mouse(a, &(struct mouse_event){MOUSE_PRESS, 30, 2});
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
    app_mouse(a, &(struct mouse_event){MOUSE_PRESS, 0, 2});
    check_list(a, "Paper and Screen|>灯塔下的谈话|山中访茶");
    app_mouse(a, &(struct mouse_event){MOUSE_WHEEL_DOWN, 3, 2});
    check_list(a, "Paper and Screen|灯塔下的谈话|>山中访茶");
    app_mouse(a, &(struct mouse_event){MOUSE_DOUBLE, 4, 2});
    assert_int_equal(a->reader.article, s->harbour);
    assert_int_equal(a->focus, PANE_READER);
}

static void options_by_name(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, ":set measure 60<Enter>");
    assert_int_equal(a->config.measure, 60);
    type_keys(a, ":set measure<Enter>");
    check_message(a, "measure 60");
    type_keys(a, ":set<Enter>");
    assert_true(sv_starts(str_sv(&a->message.text), SV("measure 60  indent 0  hang ")));
    type_keys(a, ":set measure many<Enter>");
    check_message(a, "measure: a number from 8 to 1000");
    type_keys(a, ":set nothing<Enter>");
    check_message(a, "nothing: no such option");
    type_keys(a, "M");
    assert_false(a->config.mouse);
    type_keys(a, "M");
    assert_true(a->config.mouse);
}

static void adding_articles(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    struct str line = small_path(s, "none.md");
    str_splice(&line, 0, 0, SV(":add "));
    for (size_t i = 0; i < line.n; i++) {
        app_key(a, (uint32_t)line.p[i]);
    }
    type_keys(a, "<Enter>");
    assert_true(sv_ends(str_sv(&a->message.text), SV("none.md: no such file")));
    assert_false(a->importing);
    struct str path = small_path(s, "new.md");
    assert_true(file_write(str_c(&path), SV("# 新的一篇\n\n今天谈谈风。\n"), NULL));
    str_clear(&line);
    str_addf(&line, "add %s", str_c(&path));
    command_run(a, str_sv(&line), 0);
    assert_true(a->importing);
    while (a->importing) {
        app_tick(a, 10, false);
    }
    assert_int_equal(a->list.shown.n, 4);
    str_release(&line);
    str_release(&path);
}

static void add_file(struct small *s, const char *name, const char *text)
{
    struct app *a = &s->app;
    struct str path = small_path(s, name), line = {0};
    assert_true(file_write(str_c(&path), sv_from(text), NULL));
    str_addf(&line, "add %s", str_c(&path));
    command_run(a, str_sv(&line), 0);
    while (a->importing)
        app_tick(a, 10, false);
    str_release(&line);
    str_release(&path);
}

static void adding_again_and_again(void **state)
{
    struct small *s = *state;
    struct app *a = app_of(state);
    add_file(s, "1.md", "# 第一篇\n\n今天谈谈风。\n");
    check_message(a, "1 article added, 0 refreshed, 0 unchanged");
    add_file(s, "2.md", "# 第二篇\n\n今天谈谈雨。\n");
    check_message(a, "1 article added, 0 refreshed, 0 unchanged");
    assert_int_equal(a->list.shown.n, 5);
    add_file(s, "1.md", "# 第一篇\n\n今天谈谈风。\n");
    check_message(a, "0 articles added, 0 refreshed, 1 unchanged");
}

static void adding_can_be_stopped(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    struct str line = {0};
    for (int i = 0; i < 3; i++) {
        str_clear(&line);
        str_addf(&line, "%d.md", i);
        struct str path = small_path(s, str_c(&line));
        assert_true(file_write(str_c(&path), SV("# 一篇\n\n今天谈谈风。\n"), NULL));
        str_clear(&line);
        str_addf(&line, "add %s", str_c(&path));
        command_run(a, str_sv(&line), 0);
        str_release(&path);
    }
    type_keys(a, "<C-c>");
    check_message(a, "adding is stopped; what came in stays");
    while (a->importing) {
        app_tick(a, 10, false);
    }
    assert_int_equal(a->list.shown.n, 3);
    str_release(&line);
}

int main(void)
{
#define WITH_LIBRARY(test) cmocka_unit_test_setup_teardown(test, small_setup, small_teardown)
    const struct CMUnitTest tests[] = {
        WITH_LIBRARY(moving),
        WITH_LIBRARY(scrolling),
        WITH_LIBRARY(sorting),
        WITH_LIBRARY(filtering),
        WITH_LIBRARY(finding),
        WITH_LIBRARY(opening_and_going_back),
        WITH_LIBRARY(stars_and_read_marks),
        WITH_LIBRARY(removing_and_undo),
        WITH_LIBRARY(what_is_not_removed_stays_open),
        WITH_LIBRARY(counts),
        WITH_LIBRARY(the_cursor_begins_at_the_article_read_last),
        WITH_LIBRARY(reloading_keeps_the_cursor_on_its_article),
        WITH_LIBRARY(mouse),
        WITH_LIBRARY(options_by_name),
        WITH_LIBRARY(adding_articles),
        WITH_LIBRARY(adding_again_and_again),
        WITH_LIBRARY(adding_can_be_stopped),
    };
    return cmocka_run_group_tests_name("list", tests, NULL, NULL);
}
