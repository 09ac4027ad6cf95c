// Sentences.  In the tables ¦ stands between two; the spaces around it belong to neither.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <string.h>

#include "corpus.h"
#include "yulu/text/sentence.h"

static const char *const rows[] = {
    // stops and what closes after them
    "今天很冷。¦明天呢？¦不知道！",
    "真的吗？！¦当然。",
    "他走了。。。¦她也走了。",
    "“你好。”¦他说。",
    "他说：“你好。”¦然后走了。",
    "「你好。」¦他說。",
    "他說：「他說『好』。」¦然後。",
    "「他說：『好。』」¦然後走了。",
    "他问：“她说‘走吧！’了吗？”¦没有。",
    "“一。¦二。¦三。”¦他念。",
    "（这是注。）¦后面。",
    "【完。】¦下一篇。",
    "他说:\"好。¦行。\"¦然后",
    // going on after a quotation
    "“为什么？”的问题很难。",
    "“走！”，他喊。",
    "“是吗？”——他不信。",
    "“是吗？”、“好吗？”都行。",
    "“是吗？”和“好吗？”都行。",
    "“为什么？”这个问题很难。",
    "读《为什么？》这本书。¦好书。",
    "看《怎么办？》、《谁之罪？》。¦完。",
    "他（真的吗？）来了。",
    "他（笑！）说好。",
    // ellipses and dashes
    "我想……¦我不知道。",
    "苹果、梨……，都有。",
    "“我……”¦他停了。",
    "……他说了什么？",
    "“……他走了。”",
    "等等……！¦好。",
    "他说……的话。",
    "他没说完——门开了。",
    "Well... maybe later.",
    "Well... ¦Maybe later.",
    "wait… what",
    "好…¦坏…",
    // numbers
    "涨了3.5%。¦跌了1.2个点。",
    "版本1.2.3发布。",
    "It rose 3.5 percent. ¦It fell 1.2 points.",
    "In 2020. ¦Then in 2021.",
    "1. 苹果 2. 香蕉",
    "1. First we met. ¦Then we talked.",
    "No. 5 is alive. ¦Yes.",
    "大约 12:30 见。¦好。",
    "价格是$3.50。¦贵。",
    "１．５倍。¦好。",
    // names, abbreviations
    "Dr. Smith met Mr. Jones. ¦They talked.",
    "J. R. R. Tolkien wrote it. ¦I read it.",
    "The U.S. economy grew. ¦It slowed.",
    "He lives in the U.S. ¦He works here.",
    "Apples, e.g. Fuji, are good. ¦Eat them.",
    "That is, i.e. not this. ¦Fine.",
    "Apple Inc. reported. ¦Shares rose.",
    "He joined Apple Inc. ¦She joined later.",
    "Smith et al. (2020) showed it. ¦We agree.",
    "See Fig. 3 and Eq. 4. ¦Then go on.",
    "At 5 p.m. we left. ¦It rained.",
    "Books, pens, etc. are sold. ¦Buy them.",
    "She has a Ph.D. in physics. ¦He has none.",
    "It is I. ¦You know me.",
    "用Node.js写的。¦很快。",
    "GPT-3.5和GPT-4。¦都好。",
    "e.g. 苹果。¦好。",
    "他在 U.S. 工作。¦很久。",
    "Yahoo! is a company. ¦Yes.",
    "OpenAI的Sam Altman说过。¦对。",
    // URLs
    "见 https://a.com/b.html?x=1 这里。¦好。",
    "见https://a.com/?q=1.2。¦好。",
    "Visit www.example.com. ¦It is good.",
    "到https://a.com/?看看。",
    "写信到 a.b@c.com。¦谢谢。",
    // Latin marks in Chinese
    "为什么?¦因为好!¦对.¦是的.",
    "是这样. ¦好的.",
    "为什么? ¦因为。",
    "他说:\"好。\"¦然后走了。",
    "\"好。\"¦他说。",
    "\"好吗?\" he asked. ¦\"Yes.\"",
    "\"Why?\" ¦He left.",
    "He said \"Go.\" ¦She went.",
    "(It was late.) ¦We left.",
    "What?! ¦No way!",
    // notes
    "这是真的。[1]¦那是假的。[2]",
    "他说过。”[12]¦后来。",
    "It is so. ¦[1] is a note.",
    "是真的²。¦好。",
    // lines
    "第一行\n¦第二行",
    "标题\n\n¦正文。¦后面。\n",
    "- 列表一\n¦- 列表二。¦还有",
    "。。。",
    "！好！¦行！",
    // interviews
    "主持人：您好！¦请坐。",
    "Q：为什么？¦A：因为。",
    "张三：（笑）我不知道。¦你呢？",
    "问：“AI会取代人吗？”¦答：不会。",
    "我们用了 GPT-4 等模型。¦It works well. ¦效果很好！",
    "私はそう思う。¦あなたは？¦「はい。」¦と言った。",
    "안녕하세요. ¦반갑습니다!",
    "emoji 也行😀！¦好。",
    "全角空格。　¦下一句。",
};

static void unmark(const char *marked, struct str *text)
{
    str_clear(text);
    for (const char *p = marked; *p; p++) {
        if (memcmp(p, "¦", 2) == 0)
            p++;
        else
            str_add_char(text, *p);
    }
}

// TEXT with ¦ before each sentence but the first.
static void mark(struct sv text, struct str *out)
{
    struct range r;
    size_t at = 0;
    str_clear(out);
    for (size_t off = 0; sentence_next(text, off, &r); off = r.end) {
        str_add(out, sv_slice(text, at, r.off));
        if (off > 0)
            str_add(out, SV("¦"));
        at = r.off;
    }
    str_add(out, sv_slice(text, at, text.n));
}

static void test_table(void **state)
{
    (void)state;
    struct str text = {0}, got = {0};
    int wrong = 0;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        unmark(rows[i], &text);
        mark(str_sv(&text), &got);
        if (!sv_eq(str_sv(&got), sv_from(rows[i]))) {
            print_message("want %s\n got %s\n", rows[i], str_c(&got));
            wrong++;
        }
    }
    print_message("%zu cases\n", ARRAY_LEN(rows));
    assert_int_equal(wrong, 0);
    str_release(&text);
    str_release(&got);
}

// From every byte: the same sentences, from the middle, forwards and backwards.
static void check_everywhere(struct sv text)
{
    struct range all[64], r;
    size_t n = 0;
    for (size_t off = 0; n < ARRAY_LEN(all) && sentence_next(text, off, &r); off = r.end)
        all[n++] = r;
    for (size_t off = 0; n && off < all[n - 1].end; off++) {
        size_t holds = 0;
        while (holds + 1 < n && all[holds + 1].off <= off)
            holds++;
        assert_true(sentence_at(text, off, &r));
        assert_int_equal(r.off, all[holds].off);
        assert_int_equal(r.end, all[holds].end);
        size_t next = holds + (all[holds].off < off);
        assert_int_equal(sentence_next(text, off, &r), next < n);
        if (next < n)
            assert_int_equal(r.off, all[next].off);
        bool before = all[0].off < off;
        assert_int_equal(sentence_before(text, off, &r), before);
        if (before)
            assert_int_equal(r.off, all[holds - (all[holds].off == off)].off);
    }
}

static void test_everywhere(void **state)
{
    (void)state;
    struct str text = {0}, both = {0};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        unmark(rows[i], &text);
        check_everywhere(str_sv(&text));
        str_add(&both, str_sv(&text));
        str_add_char(&both, '\n');
        check_everywhere(sv_slice(str_sv(&both), both.n > 900 ? both.n - text.n - 1 : 0, both.n));
    }
    assert_false(sentence_next(SV(""), 0, &(struct range){0}));
    assert_false(sentence_next(SV(" \n"), 0, &(struct range){0}));
    assert_false(sentence_at(SV(""), 0, &(struct range){0}));
    assert_false(sentence_before(SV("好。"), 0, &(struct range){0}));
    str_release(&text);
    str_release(&both);
}

// Every character but white space is in exactly one sentence, and sentences are of a size to read.
static void check_article(struct sv text, void *arg)
{
    size_t *counts = arg;
    struct range r;
    size_t at = 0;
    for (; sentence_next(text, at, &r); at = r.end) {
        assert_true(r.off >= at && r.end > r.off);
        assert_int_equal(sv_trim(sv_slice(text, at, r.off)).n % 3, 0);    // wide spaces aside
        counts[0]++;
        counts[1] += r.end - r.off;
    }
}

static void test_articles(void **state)
{
    (void)state;
    size_t counts[2] = {0};
    if (corpus_each(check_article, counts) == 0) {
        print_message("no articles in ../shared: skipped\n");
        skip();
    }
    print_message("%zu sentences of %zu bytes on average\n", counts[0], counts[1] / counts[0]);
    assert_true(counts[1] / counts[0] < 200);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_table),
                                       cmocka_unit_test(test_everywhere),
                                       cmocka_unit_test(test_articles)};
    return cmocka_run_group_tests_name("sentence", tests, NULL, NULL);
}
