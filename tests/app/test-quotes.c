#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/small.h"
#include "yulu/base/file.h"

static void keep(struct small *s, int64_t article, const char *words, const char *tags)
{
    struct err e = {0};
    int64_t id = 0;
    if (!quote_add_text(s->db, article, sv_from(words), &id, &e) ||
        !quote_set_tags(s->db, id, sv_from(tags), &e)) {
        fail_msg("%s", e.text);
    }
}

// Three quotes: two of the harbour, the later place kept first, and one of the tea.  The harbour is
// open.
static int quotes_setup(void **state)
{
    if (small_setup(state)) {
        return -1;
    }
    struct small *s = *state;
    keep(s, s->harbour, "灯亮着，船就知道家在哪里。", "sea");
    keep(s, s->harbour, "那年冬天特别冷", "cold,sea");
    keep(s, s->tea, "我爷爷的爷爷就在这里种茶了。", "");
    type_keys(&s->app, "j<Enter><F4>");
    return 0;
}

static struct app *app_of(void **state)
{
    struct small *s = *state;
    return &s->app;
}

// The first character of each quote shown, with > before the one under the cursor.
static void check_quotes(const struct app *a, const char *want)
{
    struct str got = {0};
    for (size_t i = 0; i < a->quotes.shown.n; i++) {
        struct sv text = a->quotes.list.v[a->quotes.shown.v[i]].text;
        str_add(&got, i == a->quotes.cursor ? SV(">") : SV(""));
        str_add(&got, sv_slice(text, 0, strlen("语")));
    }
    assert_string_equal(str_c(&got), want);
    str_release(&got);
}

static void check_message(const struct app *a, const char *want)
{
    assert_string_equal(str_c(&a->message.text), want);
}

static void of_this_article_or_of_all(void **state)
{
    struct app *a = app_of(state);
    check_quotes(a, ">那灯");    // as they stand in the text
    type_keys(a, "*");
    check_message(a, "quotes of all articles");
    check_quotes(a, "我>那灯");    // the newest first
    type_keys(a, "*");
    check_quotes(a, ">那灯");
    type_keys(a, "<F2>jl<F4>");    // another article
    check_quotes(a, ">我");
}

static void none_are_shown_while_none_is_open(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "<F4>");
    check_quotes(a, "");
    type_keys(a, "d");
    check_message(a,
                  "no quotes here yet; a in the reader keeps one, * shows those of all articles");
    type_keys(a, "<Enter>etcux/x<Enter>nNjkgG od");
    assert_int_equal(a->focus, PANE_QUOTES);
}

static void grouping(void **state)
{
    struct app *a = app_of(state);
    static const struct {
        const char *message, *quotes, *headings;
    } rows[] = {
        {"grouped by speaker", ">那灯我", "周答||陈老|"},
        {"grouped by article", "我>那灯", "山中访茶|灯塔下的谈话||"},
        {"grouped by tag", ">那灯我", "cold|sea|no tag|"},
        {"grouped by none", "我>那灯", "|||"},
    };
    type_keys(a, "*");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct str headings = {0};
        type_keys(a, "o");
        check_message(a, rows[i].message);
        check_quotes(a, rows[i].quotes);
        const struct quote *previous = NULL;
        for (size_t at = 0; at < a->quotes.shown.n; at++) {
            const struct quote *q = &a->quotes.list.v[a->quotes.shown.v[at]];
            str_add(&headings, quotes_pane_heading(a, q, previous));
            str_add_char(&headings, '|');
            previous = q;
        }
        assert_string_equal(str_c(&headings), rows[i].headings);
        str_release(&headings);
    }
    type_keys(a, ":group tag<Enter>");
    assert_int_equal(a->quotes.group, GROUP_TAG);
    type_keys(a, ":group size<Enter>");
    check_message(a, "group: one of none, speaker, article, tag");
}

static void going_to_a_quote(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    type_keys(a, "j<Enter>");
    assert_int_equal(a->focus, PANE_READER);
    assert_int_equal(a->reader.eye.block, 8);
    type_keys(a, "<F4>*gl");    // of another article
    assert_int_equal(a->reader.article, s->tea);
    assert_int_equal(a->reader.eye.block, 1);
    assert_int_equal(a->reader.eye.off, strlen("陈老："));
    check_quotes(a, ">我那灯");
    type_keys(a, "<C-o>");
    assert_int_equal(a->reader.article, s->harbour);
    assert_int_equal(a->reader.eye.block, 8);
    type_keys(a, "<F4>q");
    assert_int_equal(a->focus, PANE_READER);
}

static void a_lost_quote_says_so(void **state)
{
    struct app *a = app_of(state);
    a->quotes.list.v[a->quotes.shown.v[0]].anchor = ANCHOR_LOST;
    type_keys(a, "<Enter>");
    check_message(a, "these words are no longer in the article; the quote keeps them");
    assert_int_equal(a->message.kind, MESSAGE_ERROR);
    assert_int_equal(a->focus, PANE_QUOTES);
    a->quotes.list.v[a->quotes.shown.v[0]].anchor = ANCHOR_REVIEW;
    type_keys(a, "<Enter>");
    check_message(a, "the article has changed: please see whether this is still the place");
    assert_int_equal(a->reader.eye.block, 3);
}

static void notes_tags_colours(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "e好句<Enter>");
    assert_true(sv_eq(quotes_pane_current(a)->note, SV("好句")));
    type_keys(a, "e，记下<Esc>");
    assert_true(sv_eq(quotes_pane_current(a)->note, SV("好句")));
    type_keys(a, "e<C-u><Enter>");
    assert_int_equal(quotes_pane_current(a)->note.n, 0);
    type_keys(a, "t<C-u>winter <Enter>");
    assert_true(sv_eq(quotes_pane_current(a)->tags, SV("winter")));
    static const char *const colours[] = {"yellow", "green", "blue", "red", "purple", "", "yellow"};
    for (size_t i = 0; i < ARRAY_LEN(colours); i++) {
        type_keys(a, "c");
        assert_true(sv_eq(quotes_pane_current(a)->colour, sv_from(colours[i])));
    }
    check_message(a, "colour: yellow");
    type_keys(a, ":colour red<Enter>");
    assert_true(sv_eq(quotes_pane_current(a)->colour, SV("red")));
    type_keys(a, ":colour mauve<Enter>");
    check_message(a, "colour: one of yellow, green, blue, red, purple, none");
    type_keys(a, ":colour none<Enter>");
    assert_int_equal(quotes_pane_current(a)->colour.n, 0);
}

static void deleting_and_undo(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "d");
    check_quotes(a, ">灯");
    check_message(a, "the quote is deleted; u brings it back");
    assert_int_equal(a->reader.quotes.n, 1);
    type_keys(a, "u");
    check_quotes(a, ">那灯");
    assert_int_equal(a->reader.quotes.n, 2);
    type_keys(a, "u");
    check_message(a, "no quote was deleted");
    type_keys(a, "dd");
    check_quotes(a, "");
    type_keys(a, "uu");
    check_quotes(a, ">那灯");
    type_keys(a, "5d");
    check_quotes(a, "");
    check_message(a, "2 quotes deleted; each u brings one back");
    assert_int_equal(a->reader.quotes.n, 0);
    type_keys(a, "d");
    check_message(a,
                  "no quotes here yet; a in the reader keeps one, * shows those of all articles");
    type_keys(a, "uu");
    assert_int_equal(a->reader.quotes.n, 2);
}

static void the_same_words_are_kept_once(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "<F3>ga");
    check_message(a, "the quote is kept");
    check_quotes(a, ">港那灯");
    type_keys(a, "A再读<Enter>");
    check_quotes(a, ">港那灯");
    type_keys(a, "a");
    check_message(a, "these words are kept already");
    check_quotes(a, ">港那灯");
    type_keys(a, "A，三读<Enter>");
    assert_true(sv_eq(quotes_pane_current(a)->note, SV("再读，三读")));
}

static void finding(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "*g/家在");
    check_quotes(a, "我那>灯");
    type_keys(a, "<Esc>");
    check_quotes(a, ">我那灯");
    type_keys(a, "/sea<Enter>");    // tags too
    check_quotes(a, "我>那灯");
    type_keys(a, "n");
    check_quotes(a, "我那>灯");
    type_keys(a, "n");
    check_quotes(a, "我>那灯");
    check_message(a, "past the end: on from the start");
}

static void type_path(struct app *a, const struct small *s, const char *name)
{
    struct str path = small_path(s, name);
    for (size_t i = 0; i < path.n; i++) {
        app_key(a, (uint32_t)path.p[i]);
    }
    str_release(&path);
}

static void check_file(const struct small *s, const char *name, const char *begins,
                       const char *holds)
{
    struct str path = small_path(s, name);
    struct str text = {0};
    assert_true(file_read(str_c(&path), 1 << 20, &text, NULL));
    assert_true(sv_starts(str_sv(&text), sv_from(begins)));
    assert_true(sv_find(str_sv(&text), sv_from(holds)) >= 0);
    str_release(&text);
    str_release(&path);
}

static void exporting(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    type_keys(a, "x<C-u>");
    type_path(a, s, "out.md");
    type_keys(a, "<Enter>");
    assert_true(sv_starts(str_sv(&a->message.text), SV("2 quotes written to /")));
    check_file(s, "out.md", "", "灯亮着");
    type_keys(a, "*:write ");
    type_path(a, s, "out.json");
    type_keys(a, "<Enter>");
    check_file(s, "out.json", "[", "种茶");
    type_keys(a, "x<C-u><Enter>");
    check_message(a, "nothing was written: a file name is wanted");
    type_keys(a, "x<C-u>");
    type_path(a, s, "none/out.md");
    type_keys(a, "<Enter>");
    assert_int_equal(a->message.kind, MESSAGE_ERROR);
}

// What is proposed is a file that there is not.
static void a_free_name_is_proposed(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    char *before = getcwd(NULL, 0);
    assert_int_equal(chdir(s->folder), 0);
    type_keys(a, "x");
    assert_string_equal(str_c(&a->prompt.text), "quotes.md");
    type_keys(a, "<Enter>x");
    assert_string_equal(str_c(&a->prompt.text), "quotes-2.md");
    type_keys(a, "<Enter>:export<Enter>");
    assert_string_equal(str_c(&a->prompt.text), "quotes-3.md");
    type_keys(a, "<Esc>");
    assert_int_equal(chdir(before), 0);
    free(before);
}

static void a_quote_outlives_its_article(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "*");
    size_t before = a->quotes.shown.n;
    type_keys(a, "g<F2>");
    while (a->list.shown.n)
        type_keys(a, "gd");
    type_keys(a, "<F4>");
    assert_int_equal(a->quotes.shown.n, before);
    type_keys(a, "<Enter>");
    check_message(a, "the article was removed; the quote keeps its words");
    type_keys(a, "<F2>");
    while (a->list.removed.n)
        type_keys(a, "u");
    type_keys(a, "<F4><Enter>");
    assert_int_equal(a->focus, PANE_READER);
}

static void a_file_is_not_overwritten_unasked(void **state)
{
    struct app *a = app_of(state);
    struct small *s = *state;
    struct str path = small_path(s, "mine.txt");
    assert_true(file_write(str_c(&path), SV("mine"), NULL));
    static const char *const declined[] = {"n", "<Esc>", "<C-c>", "<Enter>x8<BS>N"};
    for (size_t i = 0; i < ARRAY_LEN(declined); i++) {
        type_keys(a, "x<C-u>");
        type_path(a, s, "mine.txt");
        type_keys(a, "<Enter>");
        assert_int_equal(a->prompt.kind, PROMPT_CONFIRM);
        type_keys(a, declined[i]);
        assert_int_equal(a->prompt.kind, PROMPT_NONE);
        check_message(a, "nothing was written");
        check_file(s, "mine.txt", "mine", "");
    }
    type_keys(a, "x<C-u>");
    type_path(a, s, "mine.txt");
    type_keys(a, "<Enter>y");
    check_file(s, "mine.txt", "", "那年冬天特别冷");
    str_release(&path);
}

// At any size the cursor's quote is on the screen, and no quote stands cut above the pane.
static void scrolling(void **state)
{
    struct app *a = app_of(state);
    type_keys(a, "*o");
    for (int rows = 1; rows < 30; rows++) {
        app_resize(a, rows, 60);
        for (const char *p = "gjjkkG"; *p; p++) {
            app_key(a, (uint32_t)*p);
            const struct quotes_pane *q = &a->quotes;
            assert_true(q->top <= q->cursor);
            int used = 0;
            for (size_t i = q->top; i <= q->cursor; i++) {
                const struct quote *now = &q->list.v[q->shown.v[i]];
                const struct quote *before = i > q->top ? &q->list.v[q->shown.v[i - 1]] : NULL;
                int width = a->geometry.pane[PANE_QUOTES].cols;
                used += quotes_pane_rows_of(a, now, width) +
                        (quotes_pane_heading(a, now, before).n > 0);
            }
            assert_true(used < a->geometry.pane[PANE_QUOTES].rows || q->top == q->cursor);
        }
    }
}

static void rows_of_a_quote(void **state)
{
    struct app *a = app_of(state);
    struct quote q = {.text = SV("一二三四五六七八九十")};
    assert_int_equal(quotes_pane_rows_of(a, &q, 21), 3);
    assert_int_equal(quotes_pane_rows_of(a, &q, 11), 4);
    assert_int_equal(quotes_pane_rows_of(a, &q, 4), QUOTE_TEXT_ROWS + 2);
    assert_int_equal(quotes_pane_rows_of(a, &q, 0), QUOTE_TEXT_ROWS + 2);
    q.note = SV("n");
    assert_int_equal(quotes_pane_rows_of(a, &q, 21), 4);
}

static void mouse(void **state)
{
    struct app *a = app_of(state);
    int col = a->geometry.pane[PANE_QUOTES].col + 1;
    const struct quote *first = quotes_pane_current(a);
    int rows = quotes_pane_rows_of(a, first, a->geometry.pane[PANE_QUOTES].cols);
    app_mouse(a, &(struct mouse_event){MOUSE_PRESS, 1 + rows, col});
    check_quotes(a, "那>灯");
    app_mouse(a, &(struct mouse_event){MOUSE_PRESS, rows, col});
    check_quotes(a, ">那灯");
    app_mouse(a, &(struct mouse_event){MOUSE_PRESS, 30, col});
    check_quotes(a, ">那灯");
    app_mouse(a, &(struct mouse_event){MOUSE_DOUBLE, 1 + rows, col});
    assert_int_equal(a->focus, PANE_READER);
    assert_int_equal(a->reader.eye.block, 8);
}

int main(void)
{
#define WITH_QUOTES(test) cmocka_unit_test_setup_teardown(test, quotes_setup, small_teardown)
    const struct CMUnitTest tests[] = {
        WITH_QUOTES(of_this_article_or_of_all),
        cmocka_unit_test_setup_teardown(none_are_shown_while_none_is_open, small_setup,
                                        small_teardown),
        WITH_QUOTES(grouping),
        WITH_QUOTES(going_to_a_quote),
        WITH_QUOTES(a_lost_quote_says_so),
        WITH_QUOTES(notes_tags_colours),
        WITH_QUOTES(deleting_and_undo),
        WITH_QUOTES(the_same_words_are_kept_once),
        WITH_QUOTES(finding),
        WITH_QUOTES(exporting),
        WITH_QUOTES(a_quote_outlives_its_article),
        WITH_QUOTES(a_free_name_is_proposed),
        WITH_QUOTES(a_file_is_not_overwritten_unasked),
        WITH_QUOTES(scrolling),
        WITH_QUOTES(rows_of_a_quote),
        WITH_QUOTES(mouse),
    };
    return cmocka_run_group_tests_name("quotes", tests, NULL, NULL);
}
