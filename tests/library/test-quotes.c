#include "story.h"

static const char talk[] = "序言一句，交代来历。\n"
                           "# 开场\n"
                           "主持人：请先介绍一下自己。最近忙什么？\n"
                           "周明：我在做翻译。很难。\n"
                           "!预览时标签不可点\n"
                           "做了三十年，\n"
                           "+还想做下去。\n"
                           "# 未来\n"
                           "主持人：十年以后呢？\n"
                           "周明：人人都能读懂 SAM 的外文。";

static struct quote_list load(struct db *db, const struct quote_filter *f)
{
    struct quote_list l;
    struct err e = {0};
    assert_ok(quotes_load(db, f, &l, &e));
    return l;
}

static uint64_t bytes_before(struct db *db, int64_t article, struct place at)
{
    struct block_page page = {0};
    struct err e = {0};
    assert_ok(blocks_load(db, article, at.block, 1, &page, &e));
    uint64_t start = page.start[0] + at.off;
    block_page_release(&page);
    return start;
}

// Selections in the story above, and the words that are kept of them.
static void test_words(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    const struct {
        struct place from, to;
        const char *text;     // NULL: refused
        struct place kept;    // where they begin
    } rows[] = {
        {{0, 0}, {0, 15}, "序言一句，", {0, 0}},
        {{3, 0}, {3, 27}, "我在做翻译。", {3, 9}},    // the label is no word
        {{3, 3}, {3, 27}, "我在做翻译。", {3, 9}},
        {{3, 27},
         {6, 100},
         "很难。\n做了三十年，还想做下去。",
         {3, 27}},    // furniture left out, a cut joined
        {{3, 27}, {8, 0}, "很难。\n做了三十年，还想做下去。\n未来", {3, 27}},
        {{8, 12}, {9, 4}, "十年以后呢？", {8, 12}},    // ends inside a label
        {{8, 12}, {9, 100}, "十年以后呢？\n周明：人人都能读懂 SAM 的外文。", {8, 12}},
        {{4, 0}, {4, 100}, "预览时标签不可点", {4, 0}},    // chosen on purpose
        {{3, 0}, {3, 9}, NULL, {0, 0}},
        {{3, 20}, {3, 20}, NULL, {0, 0}},
        {{5, 0}, {3, 0}, NULL, {0, 0}},
        {{77, 0}, {78, 0}, NULL, {0, 0}},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int64_t quote = 0;
        err_clear(&e);
        bool ok = quote_add(w->db, id, rows[i].from, rows[i].to, &quote, &e);
        if (ok != (rows[i].text != NULL)) {
            fail_msg("row %zu: %s", i, e.text);
        }
        if (ok) {
            struct quote_list l = load(w->db, NULL);
            assert_sv(l.v[0].text, rows[i].text);
            assert_int_equal(l.v[0].from.block, rows[i].kept.block);
            assert_int_equal(l.v[0].from.off, rows[i].kept.off);
            assert_int_equal(l.v[0].start, bytes_before(w->db, id, rows[i].kept));
            quote_list_release(&l);
        }
    }
    assert_false(
        quote_add(w->db, id + 7, (struct place){0}, (struct place){1, 0}, &(int64_t){0}, &e));
}

static void test_origin(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    int64_t id = story_add(w->db, "访谈", talk, NULL), quote;
    assert_ok(quote_add(w->db, id, (struct place){5, 0}, (struct place){6, 100}, &quote, &e));
    struct quote_list l = load(w->db, NULL);
    const struct quote *q = &l.v[0];
    assert_int_equal(q->id, quote);
    assert_int_equal(q->article, id);
    assert_int_equal(q->anchor, ANCHOR_SURE);
    assert_sv(q->speaker, "周明");
    assert_sv(q->question, "最近忙什么？");
    assert_sv(q->section, "开场");
    assert_sv(q->title, "访谈");
    assert_sv(q->source, "测试");
    assert_int_equal(strlen(q->uuid.p), 36);
    assert_true(q->created > 0 && q->created == q->modified);
    assert_sv(q->before, "序言一句，交代来历。\n开场\n主持人：请先介绍一下自己。最近忙什么？\n周明"
                         "：我在做翻译。很难。\n");
    assert_sv(q->after, "\n未来\n主持人：十年以后呢？\n周明：人人都能读懂 SAM 的外文。");
    quote_list_release(&l);
}

static void test_context_is_64_characters(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    char text[2000] = "";
    for (int i = 0; i < 100; i++) {
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s", i % 2 ? "阳" : "阴");
    }
    snprintf(text + strlen(text), sizeof text - strlen(text), "\n话\n");
    for (int i = 0; i < 100; i++) {
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s", i % 2 ? "地" : "天");
    }
    int64_t id = story_add(w->db, "长", text, NULL), quote;
    assert_ok(quote_add(w->db, id, (struct place){1, 0}, (struct place){1, 3}, &quote, &e));
    struct quote_list l = load(w->db, NULL);
    assert_int_equal(l.v[0].before.n, 63 * 3 + 1);
    assert_true(sv_starts(l.v[0].before, SV("阳阴")));
    assert_true(sv_ends(l.v[0].before, SV("阴阳\n")));
    assert_int_equal(l.v[0].after.n, 63 * 3 + 1);
    assert_true(sv_starts(l.v[0].after, SV("\n天地")));
    quote_list_release(&l);
}

static void test_add_by_words(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    int64_t id = story_add(w->db, "访谈", talk, NULL), quote;
    static const struct {
        const char *text, *kept;
    } rows[] = {
        {"我在做翻译", "我在做翻译"},
        {"  读懂 sam 的外文。\n", "读懂 SAM 的外文。"},
        {"我在做翻譯。很難。 做了三十年，还想", "我在做翻译。很难。\n做了三十年，还想"},
        {"预览时标签", NULL},
        {"从没说过", NULL},
        {" \n", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        err_clear(&e);
        bool ok = quote_add_text(w->db, id, sv_from(rows[i].text), &quote, &e);
        if (ok != (rows[i].kept != NULL)) {
            fail_msg("%s: %s", rows[i].text, e.text);
        }
        if (ok) {
            struct quote_list l = load(w->db, NULL);
            assert_sv(l.v[0].text, rows[i].kept);
            quote_list_release(&l);
        }
    }
}

// Words far into a long article, across two blocks at every page's edge.
static void test_add_by_words_far_in(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct str text = {0};
    for (int i = 0; i < 2000; i++) {
        str_addf(&text, "%s第%d段说了第%d件事。", i ? "\n" : "", i, i);
    }
    int64_t id = story_add(w->db, "长", str_c(&text), NULL), quote;
    for (int i = 250; i < 1999; i += i < 260 ? 1 : 300) {
        char words[200];
        snprintf(words, sizeof words, "第%d件事。 第%d段", i, i + 1);
        assert_ok(quote_add_text(w->db, id, sv_from(words), &quote, &e));
        struct quote_list l = load(w->db, NULL);
        assert_int_equal(l.v[0].from.block, i);
        assert_int_equal(l.v[0].to.block, i + 1);
        quote_list_release(&l);
    }
    str_release(&text);
}

static void test_changes(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    int64_t id = story_add(w->db, "访谈", talk, NULL), a, b;
    assert_ok(quote_add_text(w->db, id, SV("做了三十年"), &a, &e));
    assert_ok(quote_add_text(w->db, id, SV("人人都能读懂"), &b, &e));
    assert_ok(quote_set_note(w->db, a, SV("备注\n两行"), &e));
    assert_ok(quote_set_colour(w->db, a, SV("green"), &e));
    assert_ok(quote_set_tags(w->db, a, SV("翻译, #人生，翻译 长期"), &e));
    assert_ok(quote_set_tags(w->db, b, SV("长期"), &e));
    struct quote_list l = load(w->db, &(struct quote_filter){.tag = "翻译"});
    assert_int_equal(l.n, 1);
    assert_sv(l.v[0].note, "备注\n两行");
    assert_sv(l.v[0].colour, "green");
    assert_sv(l.v[0].tags, "人生,翻译,长期");
    quote_list_release(&l);
    assert_ok(quote_set_tags(w->db, a, SV(" , "), &e));
    const struct {
        struct quote_filter f;
        size_t n;
    } rows[] = {
        {{0}, 2},
        {{.tag = "翻译"}, 0},
        {{.tag = "长期"}, 1},
        {{.article = id}, 2},
        {{.article = id + 1}, 0},
        {{.speaker = "周明"}, 2},
        {{.speaker = "主持人"}, 0},
        {{.state = 1 + ANCHOR_SURE}, 2},
        {{.state = 1 + ANCHOR_LOST}, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        l = load(w->db, &rows[i].f);
        assert_int_equal(l.n, rows[i].n);
        quote_list_release(&l);
    }
    assert_false(quote_set_note(w->db, 99, SV("x"), &e));
    err_clear(&e);
    assert_false(quote_set_tags(w->db, 99, SV("x"), &e));
}

static void test_delete_and_restore(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct article_list articles;
    int64_t id = story_add(w->db, "访谈", talk, NULL), a;
    assert_ok(quote_add_text(w->db, id, SV("做了三十年"), &a, &e));
    assert_ok(quote_delete(w->db, a, &e));
    struct quote_list l = load(w->db, NULL);
    assert_int_equal(l.n, 0);
    quote_list_release(&l);
    assert_ok(quote_restore(w->db, a, &e));
    assert_ok(article_load(w->db, id, &articles, &e));
    assert_int_equal(articles.v[0].quotes, 1);
    article_list_release(&articles);
    assert_ok(article_remove(w->db, id, &e));
    l = load(w->db, NULL);
    assert_int_equal(l.n, 1);
    quote_list_release(&l);
}

static void test_formats(void **state)
{
    (void)state;
    struct quote q[2] = {
        {.id = 3,
         .uuid = SV("u-1"),
         .article = 9,
         .text = SV("一行\n两行\033[31m"),
         .speaker = SV("Sam Altman"),
         .question = SV("为何？"),
         .section = SV("开场"),
         .note = SV("记"),
         .tags = SV("甲,乙"),
         .title = SV("谈话"),
         .source = SV("报"),
         .date = SV("2023-03-08"),
         .url = SV("https://x.cn/1"),
         .created = 1700000000000,
         .modified = 1700000001000},
        {.id = 4,
         .uuid = SV("u-2"),
         .article = 9,
         .text = SV("短"),
         .title = SV("谈话"),
         .anchor = ANCHOR_LOST},
    };
    struct quote_list l = {.v = q, .n = 2};
    static const char *const wanted[] = {
        [QUOTE_TEXT] =
            "“一行\n两行␛[31m”\n    — Sam Altman, 谈话 (报, 2023-03-08)\n    Question: 为何？\n"
            "    Section: 开场\n    Note: 记\n    #甲 #乙\n\n“短”\n    — 谈话 [lost in the "
            "article]\n",
        [QUOTE_MARKDOWN] =
            "> 一行\n>\n> 两行␛\\[31m\n>\n> — Sam Altman, 谈话 (报, 2023-03-08)\n> "
            "<https://x.cn/1>\n\n"
            "*Question: 为何？*\n\n记\n\n#甲 #乙\n\n> 短\n>\n> — 谈话 \\[lost in the article\\]\n",
        [QUOTE_JSON] = "[{\"id\":3,\"uuid\":\"u-1\",\"article\":{\"id\":9,\"title\":\"谈话\","
                       "\"source\":\"报\","
                       "\"date\":\"2023-03-08\",\"url\":\"https://x.cn/1\"},\"speaker\":\"Sam "
                       "Altman\",\"question\":\"为何？\","
                       "\"section\":\"开场\",\"text\":\"一行\\n两行␛[31m\",\"note\":\"记\","
                       "\"tags\":[\"甲\",\"乙\"],"
                       "\"anchor\":\"sure\",\"created\":\"2023-11-14T22:13:20Z\",\"modified\":"
                       "\"2023-11-14T22:13:21Z\"},"
                       "{\"id\":4,\"uuid\":\"u-2\",\"article\":{\"id\":9,\"title\":\"谈话\"},"
                       "\"text\":\"短\",\"tags\":[],"
                       "\"anchor\":\"lost\",\"created\":\"1970-01-01T00:00:00Z\",\"modified\":"
                       "\"1970-01-01T00:00:00Z\"}]\n",
    };
    for (int f = 0; f < QUOTE_FORMAT_COUNT; f++) {
        struct str out = {0}, flat = {0};
        enum quote_format again;
        quotes_write(&l, (enum quote_format)f, &out);
        // JSON may be set with white space between its tokens: only what is in it counts.
        bool quoted = false;
        for (size_t i = 0; i < out.n; i++) {
            quoted ^= out.p[i] == '"';
            bool space = out.p[i] == ' ' || (out.p[i] == '\n' && i + 1 < out.n);
            if (f != QUOTE_JSON || quoted || !space) {
                str_add_char(&flat, out.p[i]);
            }
        }
        assert_sv(str_sv(&flat), wanted[f]);
        assert_true(quote_format_from(quote_format_name((enum quote_format)f), &again));
        assert_int_equal(again, f);
        str_release(&out);
        str_release(&flat);
    }
    assert_false(quote_format_from("docx", &(enum quote_format){0}));
}

static void test_kept_once(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    int64_t a, b, c;
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    assert_ok(quote_add_text(w->db, id, SV("我在做翻译。"), &a, &e));
    // The same words, with the label before them, are the same.
    assert_ok(quote_add(w->db, id, (struct place){3, 0}, (struct place){3, 27}, &b, &e));
    assert_int_equal(a, b);
    assert_ok(quote_add_text(w->db, id, SV("我在做翻译。很难。"), &c, &e));
    assert_true(c != a);
    struct quote_list l = load(w->db, NULL);
    assert_int_equal(l.n, 2);
    assert_true(quote_list_has(&l, a) && quote_list_has(&l, c) && !quote_list_has(&l, a + c));
    quote_list_release(&l);
    assert_ok(quote_delete(w->db, a, &e));    // what is deleted is kept anew
    assert_ok(quote_add_text(w->db, id, SV("我在做翻译。"), &b, &e));
    assert_true(b != a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_world(test_words),
        in_world(test_origin),
        in_world(test_context_is_64_characters),
        in_world(test_add_by_words),
        in_world(test_add_by_words_far_in),
        in_world(test_changes),
        in_world(test_delete_and_restore),
        in_world(test_kept_once),
        cmocka_unit_test(test_formats),
    };
    return cmocka_run_group_tests_name("quotes", tests, NULL, NULL);
}
