#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "markdown-show.h"
#include "yulu/article/subtitle.h"

static void test_is(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool is;
    } cases[] = {
        {"WEBVTT\n\n", true},
        {"WEBVTT - 标题\n", true},
        {"WEBVTTX", false},
        {"1\n00:00:01,000 --> 00:00:02,000\n字\n", true},
        {"\n\n12\r\n00:00:01,000 --> 00:00:02,000\r\n字", true},
        {"一章\n\n00:00:01,000 --> 00:00:02,000", false},
        {"# 标题\n\n正文", false},
        {"1\n正文", false},
        {"00:00:01,000 --> 00:00:02,000\n字", true},
        {"1.\n00:00:01,000 --> 00:00:02,000\n字", true},
        {"", false},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        if (subtitle_is(sv_from(cases[i].text)) != cases[i].is)
            fail_msg("%s", cases[i].text);
}

static void test_read(void **state)
{
    (void)state;
    static const struct show_case cases[] = {
        // cues go on, lines of Chinese without a space, each paragraph with its time
        {"WEBVTT\n\n00:01.500 --> 00:03.000\n今天我们\n聊一聊\n\n00:03.000 --> "
         "00:04.000\n大模型。\n",
         "4-8 P [今](#t=1.5)天我们聊一聊大模型。"},
        // a voice is a label, said once while it stays
        {"WEBVTT\n\n00:01.000 --> 00:02.000\n<v 张三>你好。</v>\n\n00:02.000 --> 00:03.000\n<v "
         "张三>请坐。\n\n"
         "00:03.000 --> 00:04.000\n<v.loud Ann Lee>Thanks.\n",
         "4-7 P **[张三：](#t=1)**你好。请坐。 | 10 P **[Ann Lee:](#t=3)** Thanks."},
        // so are names and dashes at the start of a line
        {"1\n00:00:01,000 --> 00:00:02,000\n甲：在吗？\n- 在。\n\n2\n01:00:02,250 --> "
         "01:00:03,000\n>> JIM: Yes.\n",
         "3 P [甲](#t=1)：在吗？ | 4 P [-](#t=1) 在。 | 8 P [J](#t=3602.25)IM: Yes."},
        // a pause after a sentence
        {"WEBVTT\n\n00:01.000 --> 00:02.000\n一句。\n\n00:09.000 --> 00:10.000\n又一句，\n\n"
         "00:19.000 --> 00:20.000\n说完。\n",
         "4 P [一](#t=1)句。 | 7-10 P [又](#t=9)一句，说完。"},
        // without any punctuation, spaces
        {"1\n00:00:01,000 --> 00:00:02,000\n我们今天\n\n2\n00:00:02,100 --> "
         "00:00:03,000\n讲大模型\n\n"
         "3\n00:00:09,000 --> 00:00:10,000\n的来历\n",
         "3-7 P [我](#t=1)们今天 讲大模型 | 11 P [的](#t=9)来历"},
        // looks are dropped, rolling captions are said once
        {"WEBVTT\nKind: captions\n\nNOTE 注\n不是字幕\n\nSTYLE\n::cue {}\n\nid\n00:01.000 --> "
         "00:02.000 align:left\n"
         "<00:01.500>{\\an8}<c.x>So</c> &amp; <i>so</i>\n\n00:02.000 --> 00:03.000\nSo & so\nit "
         "goes.\n",
         "12-16 P [S](#t=1)o & so it goes."},
        {"WEBVTT\n\n00:01.000 --> 00:02.000\n", ""},
        // nothing between the cues, and numbers that are none
        {"1\n00:00:01,000 --> 00:00:02,000\n一句，\n2\n00:00:02,000 --> 00:00:03,000\n说完。\n",
         "3-6 P [一](#t=1)句，说完。"},
        {"7.\r\n00:00:01.5 --> 00:00:02.0\r\nWe were\r\n00:00:02.0 --> 00:00:03.0\r\nhere.\r\n",
         "3-5 P [W](#t=1.5)e were here."},
        // a year of hours
        {"1\n100:00:01,000 --> 100:00:02,000\n百时。\n", "3 P [百](#t=360001)时。"},
        {"WEBVTT\n\n1000:00:00.000 --> 1000:00:02.000\n千时。\n", "4 P [千](#t=3600000)时。"},
        // a name in each cue is said once
        {"WEBVTT\n\n1\n00:01.000 --> 00:02.000\nAnn Lee: We had\n\n2\n00:02.000 --> "
         "00:03.000\nAnn Lee: a boat.\n\n3\n00:03.000 --> 00:04.000\nTom: Yes?\n",
         "5-9 P [A](#t=1)nn Lee: We had a boat. | 13 P [T](#t=3)om: Yes?"},
        {"1\n00:00:01,000 --> 00:00:02,000\n甲：一句，\n\n2\n00:00:02,000 --> "
         "00:00:03,000\n甲：说完。\n\n3\n00:00:03,000 --> 00:00:04,000\n>> 甲：又来。\n",
         "3-7 P [甲](#t=1)：一句，说完。 | 11 P [甲](#t=3)：又来。"},
        // captions that roll, with a time at each word and a blank for the line that is gone
        {"WEBVTT\n\n00:00.160 --> 00:02.389 align:start position:0%\n \nwe<00:00.400><c> "
         "had</c>\n\n"
         "00:02.389 --> 00:02.399 align:start position:0%\nwe had\n \n\n"
         "00:02.399 --> 00:05.000\nwe had\na<00:03.000><c> boat</c>\n\n"
         "00:05.000 --> 00:05.010\na boat\n \n",
         "5-13 P [w](#t=0.16)e had a boat"},
        {"WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n \r\n我们\r\n\r\n00:02.000 --> 00:03.000\r\n我们"
         "\r\n讲桥\r\n",
         "5-9 P [我](#t=1)们 讲桥"},
        // captions that grow
        {"WEBVTT\n\n00:01.000 --> 00:02.000\nwe were all\n\n00:02.000 --> 00:03.000\n"
         "we were all so tired\n\n00:03.000 --> 00:04.000\nwe were all so tired of it\n",
         "4-10 P [w](#t=1)e were all so tired of it"},
        {"1\n00:00:01,000 --> 00:00:02,000\n我们今天\n\n2\n00:00:02,000 --> 00:00:03,000\n"
         "我们今天讲桥\n",
         "3-7 P [我](#t=1)们今天 讲桥"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct document d = {0};
        struct err e = {0};
        struct str have = {0};
        assert_true(subtitle_read(&d, sv_from(cases[i].markdown), &e));
        assert_document(&d);
        show_document(&have, &d, true);
        assert_string_equal(str_c(&have), cases[i].blocks);
        str_release(&have);
        document_release(&d);
    }
}

static void test_nothing(void **state)
{
    (void)state;
    struct document d = {0};
    struct err e = {0};
    assert_false(subtitle_read(&d, SV("WEBVTT\n\nNOTE 空\n"), &e));
    assert_true(err_is(&e));
    document_release(&d);
}

// An hour of talk without a pause is many paragraphs.
static void test_long(void **state)
{
    (void)state;
    struct document d = {0};
    struct err e = {0};
    struct str text = {0};
    str_add(&text, SV("WEBVTT\n\n"));
    for (int i = 0; i < 3600; i++)
        str_addf(&text, "%02d:%02d.000 --> %02d:%02d.900\n这是第%d句话，%s\n\n", i / 60, i % 60,
                 i / 60, i % 60, i, i % 4 == 3 ? "说完。" : "没有完，");
    assert_true(subtitle_read(&d, str_sv(&text), &e));
    assert_document(&d);
    assert_true(d.block_count > 60 && d.block_count < 120);
    for (uint32_t i = 0; i + 1 < d.block_count; i++)
        assert_true(sv_ends(d.blocks[i].text, SV("说完。")));
    document_release(&d);
    str_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_is),
        cmocka_unit_test(test_read),
        cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_long),
    };
    return cmocka_run_group_tests_name("subtitle", tests, NULL, NULL);
}
