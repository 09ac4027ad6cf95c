#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../src/article/parse-chars.h"
#include "article/article.h"
#include "yulu/article/topic.h"

static const struct {
    const char *text;
    const char *outline;    // a topic a line: kind and level, line, title
} outlines[] = {
    {"# 题\n\n## 一\n\n问：几点了？你看。\n\n答：三点。\n\n### 二\n\n问：真的？\n\n答：我看过。\n",
     "s2 3 一\nq0 5 几点了？\ns3 9 二\nq0 11 真的？\n"},
    // what says nothing names nothing, unless it is all there is
    {"问：好的，谢谢。那么灯呢？\n\n答：在那里。\n\n问：是的。\n\n答：我也这么想。\n\n"
     "问：对对，对。\n\n嗯。岸在哪里？\n\n答：很远。\n",
     "q0 1 那么灯呢？\nq0 5 是的。\nq0 9 岸在哪里？\n"},
    // a remark before the question
    {"问：可能发生。小舟，你对刚开始撑船的人有什么建议？\n\n答：我说不好。\n\n"
     "问：太好了。\n\n答：我也这么想。\n\n问：你刚才说了河。那么桥呢？\n\n答：我没说。\n",
     "q0 1 小舟，你对刚开始撑船的人有什么建议？\nq0 5 太好了。\nq0 9 那么桥呢？\n"},
    {"Q: Yeah, that’s right. Okay. Where is the lamp?\n\nA: Here.\n\nQ: Thank you.\n\nA: Bye.\n",
     "q0 1 Where is the lamp?\nq0 5 Thank you.\n"},
    {"# 题\n\n**一段**\n\n字。\n\n**二段**\n\n字。\n", "s2 3 一段\ns2 7 二段\n"},
    {"# 题\n\n**只有一段**\n\n字。\n", ""},
    // plain lines that number what follows; one below the other they are a list
    {"# 题\n\n一、缘起\n\n问：几点了？\n\n答：三点。\n\n二、开店\n\n问：真的？\n\n答：我看过。\n",
     "s2 3 一、缘起\nq0 5 几点了？\ns2 9 二、开店\nq0 11 真的？\n"},
    {"# 题\n\n（一）缘起\n\n字。\n\n（二）开店\n\n字。\n", "s2 3 （一）缘起\ns2 7 （二）开店\n"},
    {"# T\n\nPart 1\n\nText.\n\nPart 2: Boats\n\nText.\n", "s2 3 Part 1\ns2 7 Part 2: Boats\n"},
    {"# 题\n\n第一部分 缘起\n\n字。\n\n第二部分 开店\n\n字。\n",
     "s2 3 第一部分 缘起\ns2 7 第二部分 开店\n"},
    {"# 题\n\n一、苹果\n\n二、梨\n\n三、杏\n\n字。\n", ""},
    {"# 题\n\n一、苹果很甜。\n\n字。\n\n二、梨也甜。\n\n字。\n", ""},
    {"# 题\n\n# 题\n\n## 一\n\n字。\n", "s2 5 一\n"},
    {"# 题\n\n### 问：去哪里？\n\n**答：** 我去河边。\n\n### 问：几时回？\n\n**答：** 我不回。\n",
     "q0 3 去哪里？\nq0 7 几时回？\n"},
    {"# 题\n\n正文。\n\n## 往期精选\n\n* [甲](/a)\n", ""},
};

static void outline_as_text(const struct document *d, struct str *out)
{
    static const char kinds[] = "sqp";
    for (uint32_t i = 0; i < d->topic_count; i++) {
        const struct topic *t = &d->topics[i];
        str_addf(out, "%c%d %u %.*s\n", kinds[t->kind], t->level, t->line, (int)t->title.n,
                 t->title.p);
    }
}

static void test_outlines(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(outlines); i++) {
        struct document d = parsed(outlines[i].text, "x.md");
        struct str have = {0};
        outline_as_text(&d, &have);
        assert_string_equal(str_c(&have), outlines[i].outline);
        str_release(&have);
        document_release(&d);
    }
}

static void test_blocks_know_their_topic(void **state)
{
    (void)state;
    struct document d = parsed("前言。\n\n## 一\n\n甲。\n\n## 二\n\n乙。\n", "x.md");
    assert_int_equal(block_with(&d, "前言。")->topic, -1);
    assert_int_equal(block_with(&d, "一")->topic, 0);
    assert_int_equal(block_with(&d, "甲。")->topic, 0);
    assert_int_equal(block_with(&d, "乙。")->topic, 1);
    document_release(&d);
}

// What four essays are about, a paragraph each; a long one goes from one to the next.
static const char *const themes[] = {
    "灯塔建在礁石上，守灯人每天傍晚爬上灯塔点灯，雾大的时候还要敲钟，钟声告诉船只礁石在哪里。"
    "守灯人说，灯塔的透镜比灯更要紧，透镜脏了，船只就看不见光。",
    "面包师凌晨和面，面团要发酵三次，酵母太多面团会酸，炉温不够面包就塌。面包师相信酵母有脾气，"
    "发酵的温度差一度，面包的香味就差很远，炉温也一样。",
    "棋手开局喜欢弃兵，弃兵换来出子的速度，中局再把车调到开放线上。棋手复盘的时候总说，残局才见功夫"
    "，"
    "车兵残局差一步就是和棋，弃兵的开局也要算到残局。",
    "茶农清明前采茶，嫩芽要当天炒青，炒青的锅温决定茶汤的颜色。茶农把嫩芽摊在竹匾上，"
    "等水汽走掉再下锅，茶汤清亮的才是好茶，采茶晚了嫩芽就老。",
};

// COUNT paragraphs of each theme in turn.
static void add_essay(struct str *text, int count)
{
    for (size_t t = 0; t < ARRAY_LEN(themes); t++)
        for (int i = 0; i < count; i++)
            str_addf(text, "%s\n\n", themes[t]);
}

static void test_a_long_essay_is_cut_where_the_words_change(void **state)
{
    (void)state;
    static const uint32_t first[] = {0, 14, 28, 42};
    static const char *const words[] = {"守灯人", "面包", "弃兵", "茶"};
    struct str text = {0};
    add_essay(&text, 14);
    struct document d = parsed(str_c(&text), "x.md");
    assert_int_equal(d.topic_count, ARRAY_LEN(first));
    for (uint32_t i = 0; i < d.topic_count; i++) {
        assert_int_equal(d.topics[i].kind, TOPIC_PASSAGE);
        assert_int_equal(d.topics[i].block, first[i]);
        assert_int_equal(d.topics[i].line, d.blocks[first[i]].line);
        assert_true(sv_find(d.topics[i].title, sv_from(words[i])) >= 0);
        assert_int_equal(d.blocks[first[i]].topic, i);
    }
    document_release(&d);
    str_release(&text);
}

static void test_what_is_short_is_left_whole(void **state)
{
    (void)state;
    struct str text = {0};
    add_essay(&text, 10);
    str_splice(&text, 0, 0, SV("# 题\n\n"));
    struct document d = parsed(str_c(&text), "x.md");
    assert_in_range(d.characters, 2000, 3000);
    assert_int_equal(d.topic_count, 0);
    document_release(&d);
    str_release(&text);
}

static size_t characters_of(const struct document *d, uint32_t from, uint32_t to)
{
    size_t n = 0;
    for (uint32_t i = from; i < to; i++)
        n += text_characters(d->blocks[i].text);
    return n;
}

// Where the stretch that topic I lies in begins or ends: the next topic that is no passage.
static uint32_t stretch_edge(const struct document *d, uint32_t i, int step)
{
    for (int64_t k = i; k >= 0 && k < d->topic_count; k += step)
        if (d->topics[k].kind != TOPIC_PASSAGE)
            return d->topics[k].block;
    return step < 0 ? 0 : d->block_count;
}

static void check_passages(const struct document *d)
{
    for (uint32_t i = 0; i < d->topic_count; i++) {
        const struct topic *t = &d->topics[i];
        assert_true(i == 0 || t->block > d->topics[i - 1].block);
        assert_true(t->title.n > 0);
        if (t->kind != TOPIC_PASSAGE)
            continue;
        uint32_t from = stretch_edge(d, i, -1), to = stretch_edge(d, i, 1);
        assert_true(characters_of(d, from, to) > 3000);
        assert_false(d->blocks[t->block].flags & (BLOCK_CONTINUED | BLOCK_FURNITURE));
    }
    for (uint32_t i = 0; i < d->block_count; i++) {
        int32_t t = d->blocks[i].topic;
        assert_true(t < 0 || d->topics[t].block <= i);
        assert_true(t + 1 >= (int32_t)d->topic_count || d->topics[t + 1].block > i);
    }
}

// Headings and lengths by chance: passages are only where nothing else is near, and no block is
// lost, moved or changed by them.
static void test_passages_stand_only_in_long_stretches(void **state)
{
    (void)state;
    uint32_t seed = 7, passages = 0;
    for (int round = 0; round < 40; round++) {
        struct str text = {0};
        uint32_t paragraphs = 0;
        for (int i = 0; i < 90; i++) {
            seed = seed * 1664525u + 1013904223u;
            if ((seed >> 16) % 40 == 0)
                str_addf(&text, "## 第 %d 节\n\n", i);
            str_addf(&text, "%s\n\n", themes[(seed >> 8) % ARRAY_LEN(themes)]);
            paragraphs++;
        }
        struct document d = parsed(str_c(&text), "x.md");
        check_passages(&d);
        for (uint32_t i = 0; i < d.block_count; i++)
            paragraphs -= d.blocks[i].kind == BLOCK_PARAGRAPH;
        assert_int_equal(paragraphs, 0);
        for (uint32_t i = 0; i < d.topic_count; i++)
            passages += d.topics[i].kind == TOPIC_PASSAGE;
        document_release(&d);
        str_release(&text);
    }
    assert_true(passages > 40);
}

static void test_one_long_paragraph_is_one_passage(void **state)
{
    (void)state;
    struct str text = {0};
    for (int i = 0; i < 200; i++)
        str_add(&text, sv_from(themes[i / 50]));
    struct document d = parsed(str_c(&text), "x.md");
    assert_true(d.block_count > 1);
    assert_int_equal(d.topic_count, 0);
    str_splice(&text, 0, 0, SV("很短的一段话，它自己站着，后面才是很长的那一段。\n\n"));
    document_release(&d);
    d = parsed(str_c(&text), "x.md");
    check_passages(&d);
    document_release(&d);
    str_release(&text);
}

static void test_a_question_goes_on_with_its_first_passage(void **state)
{
    (void)state;
    struct str text = {0};
    for (int i = 0; i < 6; i++)
        str_addf(&text, "问：你做了%d年什么？\n\n答：做过很多事，点过灯，也烤过面包。\n\n", i);
    str_add(&text, SV("问：请从头讲。\n\n答：好，那就从头讲起。\n\n"));
    add_essay(&text, 14);
    struct document d = parsed(str_c(&text), "x.md");
    check_passages(&d);
    assert_int_equal(d.topic_count, 7 + ARRAY_LEN(themes) - 1);
    assert_sv(d.topics[6].title, "请从头讲。");
    for (uint32_t i = 0; i < d.topic_count; i++)
        assert_int_equal(d.topics[i].kind, i < 7 ? TOPIC_QUESTION : TOPIC_PASSAGE);
    assert_sv(d.blocks[d.topics[7].block].text, themes[1]);
    document_release(&d);
    str_release(&text);
}

static void test_cuts_are_in_order_and_no_longer_than_they_may_be(void **state)
{
    (void)state;
    struct sv texts[600];
    uint32_t starts[600], seed = 3;
    for (size_t i = 0; i < 600; i++) {
        seed = seed * 1664525u + 1013904223u;
        texts[i] = sv_from(themes[(i / 37 + (seed >> 30)) % ARRAY_LEN(themes)]);
    }
    size_t n = topics_cut(texts, 600, starts);
    assert_true(n > 10);
    assert_int_equal(starts[0], 0);
    for (size_t i = 0; i < n; i++) {
        uint32_t end = i + 1 < n ? starts[i + 1] : 600;
        size_t characters = 0;
        assert_true(starts[i] < end && end <= 600);
        for (uint32_t k = starts[i]; k < end; k++)
            characters += text_characters(texts[k]);
        assert_true(characters <= 3000);
    }
    assert_int_equal(topics_cut(texts, 0, starts), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_outlines),
        cmocka_unit_test(test_blocks_know_their_topic),
        cmocka_unit_test(test_a_long_essay_is_cut_where_the_words_change),
        cmocka_unit_test(test_what_is_short_is_left_whole),
        cmocka_unit_test(test_passages_stand_only_in_long_stretches),
        cmocka_unit_test(test_one_long_paragraph_is_one_passage),
        cmocka_unit_test(test_a_question_goes_on_with_its_first_passage),
        cmocka_unit_test(test_cuts_are_in_order_and_no_longer_than_they_may_be),
    };
    return cmocka_run_group_tests_name("topic", tests, NULL, NULL);
}
