// What goes to browsers and into Markdown is no more than it looks.
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "yulu/library/address.h"
#include "yulu/library/quotes.h"

static void test_addresses(void **state)
{
    static const struct {
        const char *target, *wanted;    // NULL: not opened
    } rows[] = {
        {"https://e.cn/a?b=1&c=%20#d", "https://e.cn/a?b=1&c=%20#d"},
        {"HTTP://e.cn", "HTTP://e.cn"},
        {"//e.cn/a", "https://e.cn/a"},
        {"https://e.cn/中文", "https://e.cn/中文"},
        {"https://e.cn/$(id)`id`';id;'|id", "https://e.cn/$(id)`id`';id;'|id"},
        {"https://e.cn/\u202efdp.exe", "https://e.cn/%E2%80%AEfdp.exe"},
        {"https://e.cn/a\u200bb", "https://e.cn/a%E2%80%8Bb"},
        {"https://e.cn/\xc2\x9b"
         "31m",
         "https://e.cn/%C2%9B31m"},
        {"https://e.cn/\x9b", "https://e.cn/%9B"},
        {"https://e.cn/<b>", "https://e.cn/%3Cb%3E"},
        {"https://e.cn/a b", NULL},
        {"https://e.cn/\033]0;x\007", NULL},
        {"https://e.cn/\x7f", NULL},
        {"https://e.cn/\n--help", NULL},
        {"javascript:alert(1)", NULL},
        {"file:///etc/passwd", NULL},
        {"data:text/html,x", NULL},
        {"mailto:a@b", NULL},
        {"ftp://e.cn", NULL},
        {"--help", NULL},
        {"-remote", NULL},
        {"\\\\host\\share", NULL},
        {"https:e.cn", NULL},
        {"http:/e.cn", NULL},
        {" https://e.cn", NULL},
        {"e.cn/https://", NULL},
        {"", NULL},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct str out = {0};
        bool opened = web_address(sv_from(rows[i].target), &out);
        if (opened != (rows[i].wanted != NULL))
            print_error("%s\n", rows[i].target);
        assert_int_equal(opened, rows[i].wanted != NULL);
        assert_string_equal(str_c(&out), rows[i].wanted ? rows[i].wanted : "");
        str_release(&out);
    }
}

static void test_markdown(void **state)
{
    static const struct {
        const char *text, *wanted;
    } rows[] = {
        {"一句平常的话。", "一句平常的话。"},
        {"snake_case, C# and AT&T: 50% - a+b=c!", "snake_case, C# and AT&T: 50% - a+b=c!"},
        {"**粗** _斜_ ~~删~~ `码`", "\\*\\*粗\\*\\* \\_斜\\_ \\~\\~删\\~\\~ \\`码\\`"},
        {"# 题", "\\# 题"},
        {"- 项", "\\- 项"},
        {"+ 项", "\\+ 项"},
        {"---", "\\---"},
        {"===", "\\=\\=\\="},
        {"1. 项", "1\\. 项"},
        {"23) 项", "23\\) 项"},
        {"3.14 项", "3.14 项"},
        {"> 引", "\\> 引"},
        {"    码", "码"},
        {"<script>x</script><!--", "\\<script\\>x\\</script\\>\\<!--"},
        {"&lt; &#60;", "\\&lt; \\&\\#60;"},
        {"[a](javascript:x) ![](y) [[../x]]", "\\[a\\](javascript:x) !\\[\\](y) \\[\\[../x\\]\\]"},
        {"<%* tR += 1 %>", "\\<%\\* tR += 1 %\\>"},
        {"```dataviewjs", "\\`\\`\\`dataviewjs"},
        {"a #tag ==亮== %%藏%% ^abc $x$ |a|",
         "a \\#tag \\=\\=亮\\=\\= \\%\\%藏\\%\\% \\^abc \\$x\\$ \\|a\\|"},
        {"a\\b", "a\\\\b"},
        {"一行\n# 两行", "一行\n>\n> \\# 两行"},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct quote q = {.text = sv_from(rows[i].text), .title = SV("*题*"), .source = SV("<报>")};
        struct quote_list l = {.v = &q, .n = 1};
        struct str out = {0}, wanted = {0};
        quotes_write(&l, QUOTE_MARKDOWN, &out);
        str_addf(&wanted, "> %s\n>\n> — \\*题\\* (\\<报\\>)\n", rows[i].wanted);
        assert_string_equal(str_c(&out), str_c(&wanted));
        str_release(&out);
        str_release(&wanted);
    }
}

static void test_markdown_origin(void **state)
{
    static const struct {
        const char *url, *wanted;
    } rows[] = {
        {"https://e.cn/>x<", "<https://e.cn/%3Ex%3C>"},
        {"javascript:x", "javascript:x"},
        {"https://e.cn/ <b>", "https://e.cn/ \\<b\\>"},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct quote q = {.text = SV("句"),
                          .title = SV("题"),
                          .question = SV("*为*\n# 何"),
                          .url = sv_from(rows[i].url)};
        struct quote_list l = {.v = &q, .n = 1};
        struct str out = {0}, wanted = {0};
        quotes_write(&l, QUOTE_MARKDOWN, &out);
        str_addf(&wanted, "> 句\n>\n> — 题\n> %s\n\n*Question: \\*为\\* \\# 何*\n", rows[i].wanted);
        assert_string_equal(str_c(&out), str_c(&wanted));
        str_release(&out);
        str_release(&wanted);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_markdown),
        cmocka_unit_test(test_markdown_origin),
    };
    return cmocka_run_group_tests_name("outward", tests, NULL, NULL);
}
