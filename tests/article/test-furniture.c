#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdlib.h>
#include <unistd.h>

#include "../../src/article/furniture-rules.h"
#include "article/article.h"
#include "yulu/base/file.h"

static const struct {
    enum rule_kind kind;
    const char *line;
    bool hidden;
} lines[] = {
    {RULE_LINE, "微信扫一扫", true},
    {RULE_LINE, "微信扫一扫就好了", false},
    {RULE_HAS, "👇关注公众号后设🌟标，不错过第一手观点", true},
    {RULE_HAS, "欢迎大家向公众号留言提问", false},
    {RULE_TAIL, "预览时标签不可点", true},
    {RULE_TAIL, "via: https://example.org/a", true},
    {RULE_TAIL, "via the river", false},
    {RULE_TAIL, "喜欢此内容的人还喜欢", true},
    {RULE_TAIL, "喜欢此内容的人", false},
    {RULE_LINE, "扫一扫，分享到微信", true},
    {RULE_LINE, "扫一扫，分享到微信以后", false},
    {RULE_LINKS, "往期精选", true},
    {RULE_LINKS, "往期精选：", true},
    {RULE_LINKS, "往期精选的文章", false},
    {RULE_LINKS, "▼ 往期精选 ▼", true},
    {RULE_LINKS, "🏷️ 往期精选✨✨", true},
    {RULE_SECTION, "关注我们：", false},
    {RULE_IMAGE, "跳转二维码", true},
    {RULE_LINE, "去阅读", true},
    {RULE_LINE, "去阅读一本书", false},
    {RULE_WORD, "微信号 river", true},
    {RULE_WORD, "微信号的故事", false},
    {RULE_WORD, "功能介绍 一条河的两岸", true},
    {RULE_WORD, "功能介绍", false},
    {RULE_TAGS, "收录于合集", true},
    {RULE_TAGS, "这篇收录于合集", false},
    {RULE_START, "点击上方“某号”，选择星标", true},
    {RULE_START, "点击上方的按钮就能看到", false},
    {RULE_HAS, "关注我们，并选择星标", true},
    {RULE_HAS, "我们选择了一颗星，把它当作航标", false},
    {RULE_HAS, "长按扫码，进群", true},
    {RULE_HAS, "他扫了码，进了门", false},
    {RULE_LINE, "写留言", true},
    {RULE_LINE, "写留言的人很多", false},
    {RULE_LINE, "Leave a comment", true},
    {RULE_LINE, "Leave a comment in the code", false},
    {RULE_HAS, "This site uses cookies. Accept?", true},
    {RULE_HAS, "The session is kept in cookies", false},
    {RULE_START, "上一篇：河的上游", true},
    {RULE_START, "上一篇文章里说过", false},
    {RULE_LINKS, "相关推荐", true},
    {RULE_LINKS, "相关推荐算法", false},
    {RULE_START, "本文由 简悦 SimpRead 转码， 原文地址 a.org", true},
    {RULE_START, "本文由 甲 写成", false},
    {RULE_START, "Exported from Medium on June 5, 2024.", true},
    {RULE_START, "Exported from the editor", false},
    {RULE_START, "风险提示：用户发表的所有文章仅代表个人观点，与雪球的立场无关。", true},
    {RULE_START, "风险提示：河水会涨", false},
    {RULE_START, "著作权归作者所有。商业转载请联系作者获得授权，非商业转载请注明出处。", true},
    {RULE_START, "著作权归作者所有，这是书上写的", false},
};

static void test_rules(void **state)
{
    (void)state;
    struct rules rules = {0};
    rules_load(&rules);
    struct rules_here here = {.rules = &rules};
    for (size_t i = 0; i < ARRAY_LEN(lines); i++)
        if (rules_match(&here, lines[i].kind, sv_from(lines[i].line)) != lines[i].hidden)
            fail_msg("%s: %s", lines[i].line, lines[i].hidden ? "is not hidden" : "is hidden");
    rules_release(&rules);
}

static void test_foot_rules(void **state)
{
    (void)state;
    struct rules rules = {0};
    rules_add(&rules, SV("foot 版权\n"));
    struct rules_here here = {.rules = &rules};
    assert_true(rules_match(&here, RULE_FOOT, SV("其余内容的版权归作者")));
    assert_false(rules_match(&here, RULE_FOOT, SV("其余内容")));
    rules_release(&rules);
}

static void test_rules_of_a_site(void **state)
{
    (void)state;
    static const char file[] =
        "# a comment\nline 一\nsite example.org\nline 二\nsite *\nline 三\nnonsense 四\n";
    struct rules rules = {0};
    rules_add(&rules, SV(file));
    struct rules_here here = {&rules, SV("https://example.org/a")},
                      there = {&rules, SV("https://other.org/a")};
    assert_true(rules_match(&here, RULE_LINE, SV("二")));
    assert_false(rules_match(&there, RULE_LINE, SV("二")));
    assert_true(rules_match(&there, RULE_LINE, SV("一")));
    assert_true(rules_match(&there, RULE_LINE, SV("三")));
    assert_int_equal(rules.all.n, 3);
    rules_release(&rules);
}

static void test_rules_of_the_user(void **state)
{
    (void)state;
    char folder[] = "/tmp/yulu-rules-XXXXXX";
    struct str path = {0};
    struct err e = {0};
    assert_non_null(mkdtemp(folder));
    str_addf(&path, "%s/yulu/furniture/mine.rules", folder);
    assert_true(file_make_parents(str_c(&path), &e));
    assert_true(file_write(str_c(&path), SV("line 我的规则\n"), &e));
    setenv("XDG_CONFIG_HOME", folder, 1);
    struct rules rules = {0};
    rules_load(&rules);
    assert_true(rules_match(&(struct rules_here){.rules = &rules}, RULE_LINE, SV("我的规则")));
    rules_release(&rules);
    unsetenv("XDG_CONFIG_HOME");
    unlink(str_c(&path));
    str_release(&path);
}

// clang-format off
#define PROSE \
    "河水很长，从山里流出来，经过三个县，最后到了海里，沿途的人都喝它的水，也都记得它涨水的年份，" \
    "没有人忘记，也没有人能说清楚。"
// clang-format on

static const struct {
    const char *text, *block;
    bool hidden;
} shapes[] = {
    {"* [首页](/)\n* [文章](/a)\n* [图片](/b)\n\n" PROSE, "文章", true},
    {"* [首页](/)\n* [文章](/a)\n\n" PROSE, "文章", false},
    {PROSE "\n\n* [首页](/)\n* [文章](/a)\n* [图片](/b)\n", "文章", true},
    {PROSE "\n\n* [甲](/)\n* [乙](/a)\n* [丙](/b)\n\n" PROSE, "乙", false},
    {PROSE
     "\n\n* [这是一篇很长的文章的标题，讲的是一条河和它的两岸的人](/)\n* [甲](/a)\n* [乙](/b)\n",
     "甲", false},
    {PROSE "\n\n：\n\n，\n\n，\n\n。\n", "：", true},
    {PROSE "\n\n。\n\n" PROSE, "。", false},
    {PROSE "\n\n## 往期精选\n\n* [甲篇](/a)\n* [乙篇](/b)\n", "往期精选", true},
    {PROSE "\n\n## 往期精选\n\n" PROSE, "往期精选", false},
    {PROSE "\n\n欢迎关注我们的账号\n", "欢迎关注我们的账号", true},
    {PROSE "\n\n预览时标签不可点\n\n知道了吗\n", "知道了吗", true},
    {"---\nurl: https://www.solidot.org/a\n---\n\n## 消息\n\n看过\n\n## 题\n\n" PROSE, "看过",
     true},
    {"## 消息\n\n看过\n\n## 题\n\n" PROSE, "看过", false},
    {PROSE "\n\n* [首页](/)\n* [文章](/a)\n* [图片](/b)\n\n版权所有 © 某某网\n\n![](/x.png)\n",
     "首页", true},
    {PROSE "\n\n本站内容的著作权归各自的作者所有，不得转载，某某网只提供储存的地方，"
           "与内容无关，如有侵犯请与站方联系，电话见网站首页的最下面一行，工作日全天有人接听。\n",
     "本站内容", true},
    {PROSE "\n\n举报电话：000-0000　举报邮箱：a@example.org\n", "举报电话", true},
    {PROSE "\n\n————————\n版权声明：本文为某站博主「甲」的原创文章\n原文链接：https://a.org/b\n",
     "————", true},
    {PROSE "\n\n版权声明：本文为甲所写。\n\n" PROSE, "版权声明", false},
    {PROSE "\n\nRiver Notes is a reader-supported publication.\n", "River", true},
    {PROSE "\n\nPowered by Hexo, theme River\n", "Powered", true},
    {PROSE "\n\n本作品采用知识共享署名 4.0 国际许可协议进行许可。\n", "本作品", true},
    {PROSE "\n\n我用知识共享署名的协议，是因为我想让人读。\n", "我用", false},
    {PROSE "\n\n它是 powered by WordPress 的网站。\n\n" PROSE, "它是", false},
    // said by somebody, or in the middle
    {PROSE "\n\n我说，书的版权归我自己。\n", "我说", false},
    {PROSE "\n\n这本书的版权归出版社。\n\n" PROSE, "这本书的版权", false},
    {PROSE "\n\n[全文](/a)\n\nCopyright 2020\n", "全文", false},
    // between the title and the same title once more
    {"# 一条河\n\n* [首页](/)\n* [文章](/a)\n* [图片](/b)\n\n## 消息\n\n改版了。\n\n# "
     "一条河\n\n" PROSE,
     "改版了。", true},
    {"# 一条河\n\n## 消息\n\n改版了。\n\n# 一条河\n\n" PROSE, "改版了。", false},
    {"```\n微信扫一扫\n```\n\n" PROSE, "微信扫一扫", false},
    // lines of tags belong to the sign above them
    {"收录于合集\n\n\\#河流 12 个\n\n\\#两岸 3 个\n\n" PROSE, "#两岸", true},
    {"\\#河流 12 个\n\n" PROSE, "#河流", false},
    // what somebody says is no furniture, whatever it asks for
    {PROSE "\n\n甲：你好。\n\n乙：你也好。\n\n甲：再见，欢迎关注公众号。\n\n乙：再见。\n",
     "甲：再见", false},
    {PROSE "\n\n甲：一。\n\n乙：二。\n\n乙：三。\n\n乙：扫描二维码也行吗？\n", "乙：扫描", false},
    {PROSE "\n\n编辑：甲\n\n转载：欢迎关注公众号\n", "转载：", true},
};

static const struct block *block_beginning(const struct document *d, const char *text)
{
    for (uint32_t i = 0; i < d->block_count; i++)
        if (sv_starts(d->blocks[i].text, sv_from(text)))
            return &d->blocks[i];
    fail_msg("no block begins with '%s'", text);
    return NULL;
}

static void test_shapes(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(shapes); i++) {
        struct document d = parsed(shapes[i].text, "x.md");
        const struct block *b = block_beginning(&d, shapes[i].block);
        bool hidden = b->flags & BLOCK_FURNITURE;
        if (hidden != shapes[i].hidden)
            fail_msg("%s: %s is %s", shapes[i].text, shapes[i].block, hidden ? "hidden" : "shown");
        document_release(&d);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rules),           cmocka_unit_test(test_foot_rules),
        cmocka_unit_test(test_rules_of_a_site), cmocka_unit_test(test_rules_of_the_user),
        cmocka_unit_test(test_shapes),
    };
    return cmocka_run_group_tests_name("furniture", tests, NULL, NULL);
}
