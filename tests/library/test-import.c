#include "story.h"

static const char talk[] = "# 开场\n"
                           "主持人：请先介绍一下自己。最近忙什么？\n"
                           "周明：我在做翻译。\n"
                           "做了三十年。\n"
                           "!预览时标签不可点\n"
                           "# 未来\n"
                           "主持人：十年以后呢？\n"
                           "周明：人人都能读懂外文。";

static size_t article_count(struct db *db)
{
    struct article_list l;
    struct err e = {0};
    assert_ok(articles_load(db, &l, &e));
    size_t n = l.n;
    article_list_release(&l);
    return n;
}

static void test_adds(void **state)
{
    struct world *w = *state;
    struct article_list l;
    struct err e = {0};
    enum import_outcome outcome;
    int64_t id = story_add(w->db, "访谈", talk, &outcome);
    assert_int_equal(outcome, IMPORT_ADDED);
    assert_ok(article_load(w->db, id, &l, &e));
    assert_sv(l.v[0].title, "访谈");
    assert_sv(l.v[0].speakers, "主持人\n周明");
    assert_int_equal(l.v[0].blocks, 8);
    assert_int_equal(l.v[0].turns, 4);
    assert_int_equal(l.v[0].topics, 2);
    assert_int_equal(l.v[0].revision, 1);
    assert_int_equal(l.v[0].opened, 0);
    assert_true(l.v[0].added > 0);
    article_list_release(&l);
}

// What comes second to an article, and whether it is the same one.
static void test_identity(void **state)
{
    static const struct {
        const char *what;
        const char *a[5], *b[5];    // title, source, url, path, date
        bool same;
    } rows[] = {
        {"url", {"甲", "报", "http://x/1", "/a", ""}, {"乙", "刊", "http://x/1", "/b", ""}, true},
        {"path", {"甲", "", "", "/a", ""}, {"乙", "", "", "/a", ""}, true},
        {"title and source", {"甲", "报", "", "/a", ""}, {"甲", "报", "", "/b", ""}, true},
        {"title alone", {"甲", "", "", "/a", ""}, {"甲", "", "", "/b", ""}, false},
        {"other source", {"甲", "报", "", "/a", ""}, {"甲", "刊", "", "/b", ""}, false},
        {"other url",
         {"甲", "报", "http://x/1", "/a", ""},
         {"甲", "报", "http://x/2", "/b", ""},
         false},
        {"other date",
         {"早报", "报", "", "/a", "2024-01-01"},
         {"早报", "报", "", "/b", "2024-01-02"},
         false},
        {"other article saved over it",
         {"甲", "", "http://x/1", "/a", ""},
         {"乙", "", "http://x/2", "/a", ""},
         false},
        {"new url for the file",
         {"甲", "", "http://x/1", "/a", ""},
         {"甲", "", "http://x/2", "/a", ""},
         true},
        {"nothing known", {"", "", "", "", ""}, {"", "", "", "", ""}, false},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct home h;
        struct db *db;
        struct err e = {0};
        home_make(&h);
        assert_ok(db_open(&db, h.path, &e));
        int64_t ids[2];
        for (int k = 0; k < 2; k++) {
            const char *const *v = k ? rows[i].b : rows[i].a;
            struct story s;
            enum import_outcome outcome;
            const char *text = k ? "后来的字" : "先前的字";
            story_init(&s, v[0], text);
            s.d.source = sv_from(v[1]);
            s.d.url = sv_from(v[2]);
            s.d.path = sv_from(v[3]);
            s.d.date = sv_from(v[4]);
            assert_ok(import_document(db, &s.d, sv_from(text), &ids[k], &outcome, &e));
            story_release(&s);
        }
        if ((ids[0] == ids[1]) != rows[i].same || article_count(db) != (rows[i].same ? 1 : 2)) {
            fail_msg("%s: %zu articles", rows[i].what, article_count(db));
        }
        db_close(db);
        home_remove(&h);
    }
}

static void test_unchanged_and_undelete(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    enum import_outcome outcome;
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    assert_int_equal(story_add(w->db, "访谈", talk, &outcome), id);
    assert_int_equal(outcome, IMPORT_UNCHANGED);
    assert_ok(article_remove(w->db, id, &e));
    assert_int_equal(article_count(w->db), 0);
    assert_int_equal(story_add(w->db, "访谈", talk, &outcome), id);
    assert_int_equal(article_count(w->db), 1);
}

static void test_refresh_replaces(void **state)
{
    struct world *w = *state;
    struct article_list l;
    struct err e = {0};
    enum import_outcome outcome;
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    assert_ok(article_set_star(w->db, id, true, &e));
    assert_ok(article_set_read(w->db, id, true, &e));
    assert_int_equal(story_add(w->db, "访谈", "周明：只剩一句。", &outcome), id);
    assert_int_equal(outcome, IMPORT_REFRESHED);
    assert_ok(article_load(w->db, id, &l, &e));
    assert_int_equal(l.v[0].blocks, 1);
    assert_int_equal(l.v[0].turns, 1);
    assert_int_equal(l.v[0].topics, 0);
    assert_int_equal(l.v[0].revision, 2);
    assert_true(l.v[0].starred && l.v[0].read);
    article_list_release(&l);
    assert_ok(db_check(w->db, &e));
}

static void test_place_and_marks_follow(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct place at;
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    assert_ok(article_save_place(w->db, id, (struct place){3, 0}, 420, &e));
    assert_ok(mark_set(w->db, id, 'a', (struct place){7, 9}, &e));
    char longer[1024];
    snprintf(longer, sizeof longer, "编者按，这一段是后来加的。\n又一段。\n%s\n尾声。", talk);
    story_add(w->db, "访谈", longer, NULL);
    assert_ok(article_place(w->db, id, &at, &e));
    assert_int_equal(at.block, 5);
    assert_int_equal(at.off, 0);
    assert_ok(mark_get(w->db, id, 'a', &at, &e));
    assert_int_equal(at.block, 9);
    assert_int_equal(at.off, 9);
    assert_false(mark_get(w->db, id, 'b', &at, &e));
}

static void test_place_in_rewritten_text(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct place at;
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    assert_ok(article_save_place(w->db, id, (struct place){7, 0}, 900, &e));
    story_add(w->db, "访谈", "alpha\nbeta\ngamma\ndelta\nepsilon\nzeta\neta\ntheta", NULL);
    assert_ok(article_place(w->db, id, &at, &e));
    assert_in_range(at.block, 5, 7);
}

static void test_settings(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct str value = {0};
    assert_false(setting_get(w->db, "sort", &value));
    assert_ok(setting_set(w->db, "sort", "date", &e));
    assert_ok(setting_set(w->db, "sort", "标题", &e));
    assert_true(setting_get(w->db, "sort", &value));
    assert_sv(str_sv(&value), "标题");
    str_release(&value);
}

static void test_resolve(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    int64_t a = story_add(w->db, "独家｜周明访谈", talk, NULL);
    int64_t b = story_add(w->db, "独家", "一。", NULL);
    int64_t c = story_add(w->db, "The Interview", "二。", NULL);
    char number[32];
    snprintf(number, sizeof number, "%lld", (long long)b);
    const struct {
        const char *spec;
        int64_t id;    // 0: refused
        const char *why;
    } rows[] = {
        {number, b, NULL},      {"独家｜", a, NULL},  {"獨家|周", a, NULL},
        {"独家", b, NULL},      {"the int", c, NULL}, {"独", 0, "several"},
        {"没有", 0, "no such"}, {"", 0, "no such"},   {"99", 0, "no such"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int64_t id = 0;
        err_clear(&e);
        bool ok = article_resolve(w->db, rows[i].spec, &id, &e);
        if (ok != (rows[i].id != 0) || (ok && id != rows[i].id) ||
            (!ok && !strstr(e.text, rows[i].why))) {
            fail_msg("%s: %lld, %s", rows[i].spec, (long long)id, e.text);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_world(test_adds),
        cmocka_unit_test(test_identity),
        in_world(test_unchanged_and_undelete),
        in_world(test_refresh_replaces),
        in_world(test_place_and_marks_follow),
        in_world(test_place_in_rewritten_text),
        in_world(test_settings),
        in_world(test_resolve),
    };
    return cmocka_run_group_tests_name("import", tests, NULL, NULL);
}
