#include "story.h"

static const char talk[] = "序言一句。\n"
                           "# 开场\n"
                           "主持人：请先介绍一下自己。最近忙什么？\n"
                           "周明：我在做翻译。\n"
                           "做了三十年。\n"
                           "!预览时标签不可点\n"
                           "# 未来\n"
                           "主持人：十年以后呢？\n"
                           "周明：人人都能读懂外文。\n"
                           "王朔：未必。";

static void test_pages(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    static const struct {
        uint32_t first, count, got;
        const char *text;    // of the first
    } rows[] = {
        {0, 3, 3, "序言一句。"}, {4, 64, 6, "做了三十年。"}, {9, 1, 1, "王朔：未必。"},
        {10, 5, 0, NULL},        {4000000000, 5, 0, NULL},   {2, 0, 0, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct block_page p;
        assert_ok(blocks_load(w->db, id, rows[i].first, rows[i].count, &p, &e));
        assert_int_equal(p.count, rows[i].got);
        assert_int_equal(p.first, rows[i].first);
        if (rows[i].text) {
            assert_sv(p.v[0].text, rows[i].text);
        }
        block_page_release(&p);
    }
}

// Everything of a block comes back as it went in.
static void test_blocks_come_back(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct document d = {.encoding = "UTF-8", .title = SV("甲"), .block_count = 1};
    struct span spans[] = {
        {0, 12, SPAN_STRONG, {0}},
        {3, 300, SPAN_LINK, SV("https://例子.cn/?a=b&c=\"d\"")},
        {5, 5, SPAN_IMAGE, SV("图.png")},
    };
    char text[301];
    memset(text, 'x', sizeof text);
    text[300] = 0;
    struct block b = {.kind = BLOCK_ITEM,
                      .level = 3,
                      .quote = 2,
                      .flags = BLOCK_CONTINUED,
                      .ordinal = 41,
                      .line = 7,
                      .end_line = 9,
                      .turn = -1,
                      .topic = -1,
                      .text = {text, 300},
                      .spans = spans,
                      .span_count = ARRAY_LEN(spans)};
    d.blocks = &b;
    int64_t id;
    enum import_outcome outcome;
    assert_ok(import_document(w->db, &d, SV("raw"), &id, &outcome, &e));
    struct block_page p;
    assert_ok(blocks_load(w->db, id, 0, 8, &p, &e));
    assert_int_equal(p.count, 1);
    const struct block *r = &p.v[0];
    assert_true(r->kind == b.kind && r->level == 3 && r->quote == 2 && r->flags == BLOCK_CONTINUED);
    assert_true(r->ordinal == 41 && r->line == 7 && r->end_line == 9 && r->turn == -1 &&
                r->topic == -1);
    assert_true(sv_eq(r->text, b.text));
    assert_int_equal(r->span_count, 3);
    for (size_t i = 0; i < ARRAY_LEN(spans); i++) {
        assert_true(r->spans[i].off == spans[i].off && r->spans[i].end == spans[i].end);
        assert_true(r->spans[i].kind == spans[i].kind);
        assert_true(sv_eq(r->spans[i].target, spans[i].target));
    }
    block_page_release(&p);
}

// Hidden blocks count nothing, and no start lands on them.
static void test_starts(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct article_list l;
    struct block_page p;
    int64_t id = story_add(w->db, "甲", "一二\n!藏起来\n三四\n五", NULL);
    assert_ok(article_load(w->db, id, &l, &e));
    assert_int_equal(l.v[0].bytes, 15);
    article_list_release(&l);
    assert_ok(blocks_load(w->db, id, 0, 9, &p, &e));
    static const uint64_t starts[] = {0, 6, 6, 12};
    for (size_t i = 0; i < ARRAY_LEN(starts); i++) {
        assert_int_equal(p.start[i], starts[i]);
    }
    block_page_release(&p);
    static const struct {
        uint64_t start;
        uint32_t block;
    } rows[] = {{0, 0}, {5, 0}, {6, 2}, {11, 2}, {12, 3}, {14, 3}, {15, 3}, {UINT64_MAX, 3}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        uint32_t block;
        assert_ok(block_at_start(w->db, id, rows[i].start, &block, &e));
        assert_int_equal(block, rows[i].block);
    }
}

static void test_turn_seek(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    // turns stand in blocks 2 (主持人) 3 (周明) 7 (主持人) 8 (周明) 9 (王朔)
    static const struct {
        uint32_t block;
        int direction, count, speaker;
        int found;    // block of the turn, -1 for none
    } rows[] = {
        {0, 1, 1, -1, 2},  {2, 1, 1, -1, 3},   {2, 1, 2, -1, 7},   {4, 1, 1, -1, 7},
        {2, 1, 99, -1, 9}, {9, 1, 1, -1, -1},  {9, -1, 1, -1, 8},  {9, -1, 3, -1, 3},
        {4, -1, 1, -1, 3}, {2, -1, 1, -1, -1}, {9, -1, 99, -1, 2}, {0, 1, 1, 1, 3},
        {3, 1, 1, 1, 8},   {0, 1, 5, 0, 7},    {9, 1, 1, 0, -1},   {9, -1, 1, 0, 7},
        {2, 1, 0, -1, 3},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct turn_query q = {id, rows[i].block, rows[i].direction, rows[i].count,
                               rows[i].speaker};
        struct turn_info t = {0};
        bool found;
        assert_ok(turn_seek(w->db, &q, &t, &found, &e));
        int got = found ? (int)t.turn.block : -1;
        if (got != rows[i].found) {
            fail_msg("row %zu: %d", i, got);
        }
    }
}

static void test_turns_and_questions(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct turn_info t;
    struct str question = {0};
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    assert_ok(turn_load(w->db, id, 1, &t, &e));
    assert_int_equal(t.index, 1);
    assert_int_equal(t.turn.block, 3);
    assert_int_equal(t.turn.end_block, 6);
    assert_int_equal(t.turn.label_end, 9);
    assert_int_equal(t.turn.question, 0);
    assert_ok(turn_question(w->db, id, 1, &question, &e));
    assert_sv(str_sv(&question), "最近忙什么？");
    str_clear(&question);
    assert_ok(turn_question(w->db, id, 0, &question, &e));
    assert_sv(str_sv(&question), "");
    assert_false(turn_load(w->db, id, 5, &t, &e));
    str_release(&question);
}

static void test_topics(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct topic_list l;
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    assert_ok(topics_load(w->db, id, &l, &e));
    assert_int_equal(l.n, 2);
    assert_sv(l.v[1].title, "未来");
    assert_int_equal(l.v[1].block, 6);
    topic_list_release(&l);
    assert_ok(topic_load(w->db, id, 1, &l, &e));
    assert_int_equal(l.n, 1);
    assert_sv(l.v[0].title, "未来");
    topic_list_release(&l);
    static const struct {
        uint32_t block;
        int direction, count, found;
    } rows[] = {{0, 1, 1, 1},  {1, 1, 1, 6},  {0, 1, 9, 6},  {6, 1, 1, -1},
                {6, -1, 1, 1}, {9, -1, 2, 1}, {1, -1, 1, -1}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        uint32_t block = 0;
        bool found;
        assert_ok(topic_seek(w->db, id, rows[i].block, rows[i].direction, rows[i].count, &block,
                             &found, &e));
        assert_int_equal(found ? (int)block : -1, rows[i].found);
    }
}

static void test_speakers(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct speaker_list l;
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    assert_ok(speakers_load(w->db, id, &l, &e));
    assert_int_equal(l.n, 3);
    assert_sv(l.v[0].name, "主持人");
    assert_int_equal(l.v[0].role, ROLE_HOST);
    assert_sv(l.v[1].name, "周明");
    assert_int_equal(l.v[1].turns, 2);
    speaker_list_release(&l);
}

// The map in eighths: the speakers' share of a text that 甲 has the first half of, 乙 the next
// quarter.
static void test_map(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct content_map map;
    char text[9000] = "甲：";
    size_t n = strlen(text);
    memset(text + n, 'a', 4000 - n);
    n = 4000;
    n += (size_t)snprintf(text + n, sizeof text - n, "\n乙：");
    memset(text + n, 'b', 2000);
    n += 2000;
    n += (size_t)snprintf(text + n, sizeof text - n, "\n# ");
    memset(text + n, 'c', 2000);
    int64_t id = story_add(w->db, "图", text, NULL);
    assert_ok(map_load(w->db, id, &map, &e));
    static const int eighths[8] = {0, 0, 0, 0, 1, 1, MAP_NOBODY, MAP_NOBODY};
    for (int i = 0; i < 8; i++) {
        assert_int_equal(map.speaker[i * 128 + 64], eighths[i]);
    }
    int sections = 0;
    for (int i = 0; i < MAP_CELLS; i++) {
        sections += map.topic[i] == 2;
        assert_true(map.topic[i] == 0 || (i > 760 && i < 775));
    }
    assert_int_equal(sections, 1);
}

static void test_map_of_a_short_text(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct content_map map;
    int64_t id = story_add(w->db, "短", "甲：一\n乙：二", NULL);
    assert_ok(map_load(w->db, id, &map, &e));
    assert_int_equal(map.speaker[0], 0);
    assert_int_equal(map.speaker[500], 0);
    assert_int_equal(map.speaker[530], 1);
    assert_int_equal(map.speaker[MAP_CELLS - 1], 1);
    assert_ok(map_load(w->db, id + 1, &map, &e));
    assert_int_equal(map.speaker[0], MAP_NOBODY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_world(test_pages),
        in_world(test_blocks_come_back),
        in_world(test_starts),
        in_world(test_turn_seek),
        in_world(test_turns_and_questions),
        in_world(test_topics),
        in_world(test_speakers),
        in_world(test_map),
        in_world(test_map_of_a_short_text),
    };
    return cmocka_run_group_tests_name("content", tests, NULL, NULL);
}
