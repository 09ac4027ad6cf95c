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
        {"1\n\n00:00:01,000 --> 00:00:02,000", false},
        {"# 标题\n\n正文", false},
        {"1\n正文", false},
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
