#include "story.h"
#include "yulu/library/terms.h"

static void show_terms(const struct term_list *l, struct str *out)
{
    str_clear(out);
    for (size_t i = 0; i < l->n; i++) {
        str_addf(out, "%s%.*s", i ? "|" : "", (int)l->v[i].text.n, l->v[i].text.p);
        for (uint32_t k = 0; k < l->v[i].place_count; k++)
            str_addf(out, " %u", l->v[i].places[k].where);
    }
}

// "term line line|term line": the terms of the article with the lines where they stand.
static void check_article(struct db *db, int64_t id, const char *wanted)
{
    struct term_list l;
    struct str have = {0};
    struct err e = {0};
    assert_ok(article_terms(db, id, 10, &l, &e));
    show_terms(&l, &have);
    assert_string_equal(str_c(&have), wanted);
    str_release(&have);
    term_list_release(&l);
}

// The terms of the library with the places of the articles in its list.
static void check_library(struct db *db, const char *wanted)
{
    struct article_list articles;
    struct term_list l;
    struct str have = {0};
    struct err e = {0};
    assert_ok(articles_load(db, &articles, &e));
    assert_ok(library_terms(db, &articles, 10, &l, &e));
    show_terms(&l, &have);
    assert_string_equal(str_c(&have), wanted);
    str_release(&have);
    term_list_release(&l);
    article_list_release(&articles);
}

// An article of its own source that says WORD a thousand times.
static int64_t add_thousand(struct db *db, const char *title, const char *word,
                            enum import_outcome *outcome)
{
    struct str text = {0};
    struct story s;
    struct err e = {0};
    int64_t id;
    for (int i = 0; i < 1000; i++)
        str_addf(&text, "%s，", word);
    story_init(&s, title, str_c(&text));
    s.d.source = SV("别处");
    assert_ok(import_document(db, &s.d, str_sv(&text), &id, outcome, &e));
    story_release(&s);
    str_release(&text);
    return id;
}

static void test_an_empty_library_has_none(void **state)
{
    struct world *w = *state;
    struct term_list l;
    struct err e = {0};
    check_library(w->db, "");
    assert_false(article_terms(w->db, 1, 10, &l, &e));
    assert_true(e.text[0]);
    term_list_release(&l);
}

static void test_terms_stand_on_lines(void **state)
{
    struct world *w = *state;
    int64_t id = story_add(w->db, "岛", "灯塔很高。\n我们去了。\n灯塔又亮了，是灯塔。", NULL);
    check_article(w->db, id, "灯塔 1 3");
}

// Who speaks, who wrote, what the page put there: none of it is what the article is about.
static void test_only_what_is_said_counts(void **state)
{
    struct world *w = *state;
    int64_t id =
        story_add(w->db, "岛",
                  "主持人：周明，周明，磁带呢？\n周明：灯塔，灯塔。\n!广告广告，广告广告。\n"
                  "主持人：测试，测试，测试？\n周明：磁带。",
                  NULL);
    check_article(w->db, id, "磁带 1 5|灯塔 2");
}

// What others say all the time is not what this one is about.
static void test_weighed_against_the_others(void **state)
{
    struct world *w = *state;
    enum import_outcome outcome;
    int64_t id = story_add(w->db, "岛", "磁带和灯塔，磁带和灯塔，磁带。", NULL);
    check_article(w->db, id, "磁带 1|灯塔 1");
    add_thousand(w->db, "库房", "磁带", &outcome);
    check_article(w->db, id, "灯塔 1");
}

static void test_copies_do_not_weigh_one_another_down(void **state)
{
    struct world *w = *state;
    enum import_outcome outcome;
    int64_t id = story_add(w->db, "岛", "灯塔，灯塔，磁带。", NULL);
    add_thousand(w->db, "岛", "灯塔", &outcome);
    assert_int_equal(outcome, IMPORT_ADDED);
    check_article(w->db, id, "灯塔 1");
    add_thousand(w->db, "海", "灯塔", &outcome);
    check_article(w->db, id, "");
}

// The counts are those of the texts as they are now: after an import anew, a removal and its
// undoing, and for a library that was closed between.
static void test_counts_follow_the_texts(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    enum import_outcome outcome;
    int64_t id = story_add(w->db, "岛", "磁带和灯塔，磁带和灯塔，磁带。", NULL);
    int64_t other = add_thousand(w->db, "库房", "磁带", &outcome);
    check_article(w->db, id, "灯塔 1");
    assert_int_equal(add_thousand(w->db, "库房", "灯塔", &outcome), other);
    assert_int_equal(outcome, IMPORT_REFRESHED);
    check_article(w->db, id, "磁带 1");
    assert_ok(article_remove(w->db, other, &e));
    check_article(w->db, id, "磁带 1|灯塔 1");
    assert_ok(article_restore(w->db, other, &e));
    check_article(w->db, id, "磁带 1");
    story_add(w->db, "岛", "油灯，油灯。", &outcome);
    assert_int_equal(outcome, IMPORT_REFRESHED);
    db_close(w->db);
    assert_ok(db_open(&w->db, w->home.path, &e));
    check_article(w->db, id, "油灯 1");
}

// Now and then in several articles says more of a library than often in one.
static void test_a_library_is_about_what_many_say(void **state)
{
    struct world *w = *state;
    story_add(w->db, "一", "灯塔、灯塔、灯塔、灯塔、灯塔。磁带、磁带。", NULL);
    story_add(w->db, "二", "磁带、磁带。", NULL);
    story_add(w->db, "三", "磁带、磁带。", NULL);
    check_library(w->db, "磁带 0 1 2|灯塔 2");
}

static void test_a_vast_article_is_read_in_part(void **state)
{
    struct world *w = *state;
    struct str text = {0};
    struct err e = {0};
    struct term_list l;
    while (text.n < 3 * (size_t)TERMS_TEXT_MAX)
        str_add(&text, SV("灯塔很高，我们守着它，海上的人看见灯塔，他们就知道岸在哪里了。\n"));
    int64_t id = story_add(w->db, "海", str_c(&text), NULL);
    assert_ok(article_terms(w->db, id, 3, &l, &e));
    assert_true(l.n > 0);
    assert_sv(l.v[0].text, "灯塔");
    assert_true(l.v[0].count > 10000);
    assert_true(l.v[0].count < 2 * (uint32_t)(TERMS_TEXT_MAX / 80));
    term_list_release(&l);
    str_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_world(test_an_empty_library_has_none),
        in_world(test_terms_stand_on_lines),
        in_world(test_only_what_is_said_counts),
        in_world(test_weighed_against_the_others),
        in_world(test_copies_do_not_weigh_one_another_down),
        in_world(test_counts_follow_the_texts),
        in_world(test_a_library_is_about_what_many_say),
        in_world(test_a_vast_article_is_read_in_part),
    };
    return cmocka_run_group_tests_name("library terms", tests, NULL, NULL);
}
