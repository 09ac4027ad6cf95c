// Quotes in articles that change.
#include "story.h"

#include "../../src/library/internal.h"
#include "yulu/base/file.h"

static struct quote_list load(struct db *db)
{
    struct quote_list l;
    struct err e = {0};
    assert_ok(quotes_load(db, NULL, &l, &e));
    return l;
}

// The article's text between a quote's places.
static void words_at(struct db *db, const struct quote *q, struct str *out)
{
    struct err e = {0};
    struct block_page p;
    str_clear(out);
    assert_ok(blocks_load(db, q->article, q->from.block, q->to.block - q->from.block + 1, &p, &e));
    for (uint32_t i = 0; i < p.count; i++) {
        size_t from = i == 0 ? q->from.off : 0;
        size_t to = q->from.block + i == q->to.block ? q->to.off : SIZE_MAX;
        str_addf(out, "%s", i ? "\n" : "");
        str_add(out, sv_slice(p.v[i].text, from, to));
    }
    block_page_release(&p);
}

static const char before[] =
    "周明：我们先从翻译说起。机器翻译在过去三十年里换过三次办法。\n"
    "周明：第一次靠规则，第二次靠统计，第三次靠神经网络。每一次都有人说翻译已经解决了。\n"
    "主持人：那么现在呢？\n"
    "周明：现在也有人这么说。我的看法是，语言里有些东西不在字面上，机器还读不到。\n"
    "主持人：谢谢。";

// The article above, changed, and what becomes of the words that were kept from it.
static const struct {
    const char *what, *quote, *after;
    enum anchor_state state;
    const char *now;
} changes[] = {
    {"a paragraph comes before", "每一次都有人说翻译已经解决了。",
     "编者按：本文有删节。\n周明：我们先从翻译说起。机器翻译在过去三十年里换过三次办法。\n"
     "周明：第一次靠规则，第二次靠统计，第三次靠神经网络。每一次都有人说翻译已经解决了。\n主持人："
     "那么现在呢？",
     ANCHOR_SURE, "每一次都有人说翻译已经解决了。"},
    {"punctuation, width and script change", "第一次靠规则，第二次靠统计",
     "周明：我們先從翻譯說起.機器翻譯在過去三十年裏換過三次辦法.\n"
     "周明：第一次靠規則,第二次靠統計,第三次靠神經網絡.每一次都有人說翻譯已經解決了."
     "\n主持人：那麼現在呢?",
     ANCHOR_SURE, "第一次靠規則,第二次靠統計"},
    {"the words themselves are edited", "语言里有些东西不在字面上，机器还读不到。",
     "周明：我们先从翻译说起。机器翻译在过去三十年里换过三次办法。\n"
     "周明：现在也有人这么说。我的看法是，语言里总有些东西并不在字面上，机器还读不到。\n主持人：谢"
     "谢。",
     ANCHOR_SURE, "语言里总有些东西并不在字面上，机器还读不到。"},
    {"the passage moves to the end", "第一次靠规则，第二次靠统计，第三次靠神经网络。",
     "主持人：那么现在呢？\n周明：现在也有人这么说。我的看法是，语言里有些东西不在字面上，机器还读"
     "不到。\n"
     "主持人：谢谢。\n周明：第一次靠规则，第二次靠统计，第三次靠神经网络。每一次都有人说翻译已经解"
     "决了。",
     ANCHOR_SURE, "第一次靠规则，第二次靠统计，第三次靠神经网络。"},
    {"a paragraph is cut in two", "第三次靠神经网络。每一次都有人说",
     "周明：我们先从翻译说起。机器翻译在过去三十年里换过三次办法。\n"
     "周明：第一次靠规则，第二次靠统计，第三次靠神经网络。\n每一次都有人说翻译已经解决了。\n主持人"
     "：那么现在呢？",
     ANCHOR_SURE, "第三次靠神经网络。\n每一次都有人说"},
    {"the passage goes", "每一次都有人说翻译已经解决了。",
     "周明：我们先从翻译说起。机器翻译在过去三十年里换过三次办法。\n"
     "主持人：那么现在呢？\n周明：现在也有人这么说。我的看法是，语言里有些东西不在字面上，机器还读"
     "不到。\n主持人：谢谢。",
     ANCHOR_LOST, NULL},
    {"another article comes in its place", "机器翻译在过去三十年里换过三次办法",
     "Q：What did you build?\n阿尔特曼：A compiler, mostly, and a very small garden.", ANCHOR_LOST,
     NULL},
    {"nothing is left", "我们先从翻译说起", "", ANCHOR_LOST, NULL},
};

static void test_changes(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        void *own = NULL;
        struct err e = {0};
        struct str now = {0};
        int64_t quote;
        world_make(&own);
        struct world *w = own;
        int64_t id = story_add(w->db, "翻译", before, NULL);
        assert_ok(quote_add_text(w->db, id, sv_from(changes[i].quote), &quote, &e));
        assert_int_equal(story_add(w->db, "翻译", changes[i].after, NULL), id);
        struct quote_list l = load(w->db);
        assert_int_equal(l.n, 1);
        assert_sv(l.v[0].text, changes[i].quote);
        if (l.v[0].anchor != changes[i].state) {
            fail_msg("%s: anchor %d", changes[i].what, l.v[0].anchor);
        }
        if (changes[i].now) {
            words_at(w->db, &l.v[0], &now);
            assert_sv(str_sv(&now), changes[i].now);
        }
        quote_list_release(&l);
        str_release(&now);
        world_remove(&own);
    }
}

// Lost, then found again when the old text comes back; deleted quotes go along too.
static void test_comes_back(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct str now = {0};
    int64_t quote, gone;
    int64_t id = story_add(w->db, "翻译", before, NULL);
    assert_ok(quote_add_text(w->db, id, SV("机器还读不到"), &quote, &e));
    assert_ok(quote_add_text(w->db, id, SV("第二次靠统计"), &gone, &e));
    assert_ok(quote_delete(w->db, gone, &e));
    story_add(w->db, "翻译", "短了。", NULL);
    struct quote_list l = load(w->db);
    assert_int_equal(l.v[0].anchor, ANCHOR_LOST);
    quote_list_release(&l);
    char longer[2048];
    snprintf(longer, sizeof longer, "新的开头。\n%s", before);
    story_add(w->db, "翻译", longer, NULL);
    assert_ok(quote_restore(w->db, gone, &e));
    l = load(w->db);
    assert_int_equal(l.n, 2);
    for (size_t i = 0; i < 2; i++) {
        words_at(w->db, &l.v[i], &now);
        assert_true(sv_eq(str_sv(&now), l.v[i].text));
    }
    quote_list_release(&l);
    str_release(&now);
}

static int64_t count_revisions(struct db *db, int64_t article, int form)
{
    sqlite3_stmt *s;
    assert_int_equal(sqlite3_prepare_v2(
                         db->handle, "SELECT count(*) FROM revision WHERE article = ? AND form = ?",
                         -1, &s, NULL),
                     SQLITE_OK);
    sqlite3_bind_int64(s, 1, article);
    sqlite3_bind_int(s, 2, form);
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    int64_t n = sqlite3_column_int64(s, 0);
    sqlite3_finalize(s);
    return n;
}

// The bytes of old revisions go, but for those that a lost quote was taken from.
static void test_old_revisions(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    int64_t quote;
    int64_t id = story_add(w->db, "翻译", before, NULL);
    story_add(w->db, "翻译", "第二版。", NULL);
    assert_int_equal(count_revisions(w->db, id, 0), 1);
    assert_int_equal(count_revisions(w->db, id, 1), 0);
    story_add(w->db, "翻译", before, NULL);
    assert_ok(quote_add_text(w->db, id, SV("机器还读不到"), &quote, &e));
    story_add(w->db, "翻译", "第四版。", NULL);
    story_add(w->db, "翻译", "第五版。", NULL);
    assert_int_equal(count_revisions(w->db, id, 0), 1);
    assert_int_equal(count_revisions(w->db, id, 1), 1);
    story_add(w->db, "翻译", before, NULL);
    assert_int_equal(count_revisions(w->db, id, 0), 1);
    assert_int_equal(count_revisions(w->db, id, 1), 0);
    assert_ok(db_check(w->db, &e));
}

// Short words that stand many times are never put to the wrong one of them silently.
static void test_repeated_words(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct str text = {0};
    int64_t quote;
    for (int i = 0; i < 60; i++) {
        str_addf(&text, "%s甲：第%d问说的是天气。\n乙：对。", i ? "\n" : "", i * 37 % 61);
    }
    int64_t id = story_add(w->db, "对", str_c(&text), NULL);
    for (uint32_t block = 1; block < 120; block += 22) {
        assert_ok(
            quote_add(w->db, id, (struct place){block, 0}, (struct place){block, 99}, &quote, &e));
    }
    str_splice(&text, 0, 0, SV("丙：多出来的一段。\n丙：再一段。\n"));
    story_add(w->db, "对", str_c(&text), NULL);
    struct quote_list l = load(w->db);
    assert_int_equal(l.n, 6);
    for (size_t i = 0; i < l.n; i++) {
        assert_int_equal(l.v[i].anchor, ANCHOR_SURE);
        assert_int_equal(l.v[i].from.block, 3 + 22 * (5 - i));
    }
    quote_list_release(&l);
    str_release(&text);
}

static uint32_t next_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33);
}

// One character in a hundred is dropped, changed or doubled; ends of lines stay.
static void edit(const struct str *text, struct str *out, uint64_t *seed)
{
    static const char *const others[] = {"的", "在", "说", "云", "火"};
    struct sv rest = str_sv(text);
    while (rest.n > 0) {
        size_t size = 1;
        while (size < rest.n && ((unsigned char)rest.p[size] & 0xc0) == 0x80) {
            size++;
        }
        struct sv one = sv_slice(rest, 0, size);
        rest = sv_slice(rest, size, rest.n);
        uint32_t dice = size > 1 ? next_random(seed) % 300 : 300;
        if (dice != 0) {
            str_add(out, dice == 1 ? sv_from(others[next_random(seed) % ARRAY_LEN(others)]) : one);
        }
        if (dice == 2) {
            str_add(out, one);
        }
    }
}

struct score {
    size_t quotes, sure, wrong, review, lost;
};

// Sixty quotes of an article, which then is edited.  A quote is right when at least half of its
// first and last characters are those at its new place: edits touch one of them at most.
static void score_article(const char *name, const struct str *text, struct score *score)
{
    void *own = NULL;
    struct err e = {0};
    struct str edited = {0}, now = {0};
    uint64_t seed = 42;
    int64_t quote;
    world_make(&own);
    struct world *w = own;
    int64_t id = story_add(w->db, name, str_c(text), NULL);
    struct block_page p;
    assert_ok(blocks_load(w->db, id, 0, 100000, &p, &e));
    for (int i = 0; i < 60 && p.count > 0; i++) {
        uint32_t b = next_random(&seed) % p.count;
        if (p.v[b].text.n > 60) {
            quote_add(w->db, id, (struct place){b, next_random(&seed) % 30}, (struct place){b, 400},
                      &quote, NULL);
        }
    }
    block_page_release(&p);
    edit(text, &edited, &seed);
    story_add(w->db, name, str_c(&edited), NULL);
    struct quote_list l = load(w->db);
    for (size_t i = 0; i < l.n; i++) {
        const struct quote *q = &l.v[i];
        score->quotes++;
        score->review += q->anchor == ANCHOR_REVIEW;
        score->lost += q->anchor == ANCHOR_LOST;
        if (q->anchor == ANCHOR_SURE) {
            words_at(w->db, q, &now);
            bool head = sv_starts(str_sv(&now), sv_slice(q->text, 0, 6));
            bool tail = sv_ends(str_sv(&now), sv_slice(q->text, q->text.n - 6, q->text.n));
            score->sure++;
            score->wrong += !head && !tail;
        }
    }
    quote_list_release(&l);
    str_release(&edited);
    str_release(&now);
    world_remove(&own);
}

// A text of a few hundred characters' vocabulary, in sentences and paragraphs.
static void write_article(struct str *out, uint64_t seed)
{
    for (int paragraph = 0; paragraph < 80; paragraph++) {
        str_addf(out, "%s%s：", paragraph ? "\n" : "", paragraph % 2 ? "周明" : "主持人");
        for (int i = 0, n = 30 + (int)(next_random(&seed) % 150); i < n; i++) {
            uint32_t r = next_random(&seed) % 400, code = 0x4e00 + (r * r / 400) * 7;
            char utf8[] = {(char)(0xe0 | code >> 12), (char)(0x80 | (code >> 6 & 63)),
                           (char)(0x80 | (code & 63)), 0};
            str_addf(out, "%s%s", utf8, i % 17 == 16 ? "，" : i % 41 == 40 ? "。" : "");
        }
        str_add(out, SV("。"));
    }
}

static void assert_score(const struct score *s)
{
    print_message("  %zu quotes: %zu sure (%zu wrong), %zu to review, %zu lost\n", s->quotes,
                  s->sure, s->wrong, s->review, s->lost);
    assert_true(s->quotes >= 40);
    assert_true(s->sure * 100 >= s->quotes * 98);
    assert_int_equal(s->wrong, 0);
    assert_int_equal(s->lost, 0);
}

static void test_many_edits(void **state)
{
    (void)state;
    struct score score = {0};
    for (uint64_t seed = 1; seed <= 5; seed++) {
        struct str text = {0};
        write_article(&text, seed);
        score_article("编造", &text, &score);
        str_release(&text);
    }
    assert_score(&score);
}

static void test_many_edits_of_real_articles(void **state)
{
    static const char *const names[] = {"000_36392901c4fe97c2.txt", "002_edd315492772ddd0.txt",
                                        "003_47bdc2db80bec143.txt"};
    struct score score = {0};
    (void)state;
    if (!file_is_folder("../shared/seeds")) {
        print_message("skipped: ../shared/seeds is not there\n");
        skip();
    }
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct str path = {0}, text = {0};
        struct err e = {0};
        str_addf(&path, "../shared/seeds/%s", names[i]);
        assert_ok(file_read(str_c(&path), 1 << 24, &text, &e));
        score_article(names[i], &text, &score);
        str_release(&path);
        str_release(&text);
    }
    assert_score(&score);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_changes),    in_world(test_comes_back),
        in_world(test_old_revisions),      in_world(test_repeated_words),
        cmocka_unit_test(test_many_edits), cmocka_unit_test(test_many_edits_of_real_articles),
    };
    return cmocka_run_group_tests_name("anchor", tests, NULL, NULL);
}
