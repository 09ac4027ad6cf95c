#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "article/article.h"

// Front matters as people write them, half of which no YAML parser takes.  Below each stands one
// paragraph, "正文。", which must be the first block, on LINE.
struct front {
    const char *what, *text, *title, *author, *source, *date, *url;
    uint32_t line;
};

#define END "---\n正文。\n"

static const struct front scalars[] = {
    {"a colon in a value", "---\ntitle: GPT-4: 最强\n" END, "GPT-4: 最强", "", "", "", "", 4},
    {"a bracket at its start", "---\ntitle: [独家] 深夜谈话\n" END, "[独家] 深夜谈话", "", "", "",
     "", 4},
    {"brackets at both ends of one word", "---\ntitle: [独家]\n" END, "独家", "", "", "", "", 4},
    {"stars, no alias", "---\ntitle: *重磅* 来了\n" END, "*重磅* 来了", "", "", "", "", 4},
    {"an at sign", "---\ntitle: x\nauthor: @某人\n" END, "x", "@某人", "", "", "", 5},
    {"a percent sign", "---\ntitle: 100% 的把握\n" END, "100% 的把握", "", "", "", "", 4},
    {"a back quote", "---\ntitle: `git` 怎么用\n" END, "`git` 怎么用", "", "", "", "", 4},
    {"an exclamation mark", "---\ntitle: !重要\n" END, "!重要", "", "", "", "", 4},
    {"an ampersand", "---\ntitle: &后来\n" END, "&后来", "", "", "", "", 4},
    {"a question mark", "---\ntitle: ? 为什么\n" END, "? 为什么", "", "", "", "", 4},
    {"a dash at its start", "---\ntitle: - 一封信\n" END, "- 一封信", "", "", "", "", 4},
    {"a brace that opens nothing", "---\ntitle: {旧}书\n" END, "{旧}书", "", "", "", "", 4},
    {"double quotes", "---\ntitle: \"引号里的\"\n" END, "引号里的", "", "", "", "", 4},
    {"single quotes", "---\ntitle: '单引号'\n" END, "单引号", "", "", "", "", 4},
    {"escaped quotes", "---\ntitle: \"a \\\"b\\\" c\"\n" END, "a \"b\" c", "", "", "", "", 4},
    {"a doubled single quote", "---\ntitle: 'it''s'\n" END, "it's", "", "", "", "", 4},
    {"an apostrophe not doubled", "---\ntitle: 'it's so'\n" END, "it's so", "", "", "", "", 4},
    {"escapes of four digits", "---\ntitle: \"\\u4e2d\\u6587 \\ud83d\\ude00\"\n" END, "中文 😀", "",
     "", "", "", 4},
    {"a quote that is not closed", "---\ntitle: \"没关上\nauthor: 甲\n" END, "没关上", "甲", "", "",
     "", 5},
    {"an apostrophe at the start", "---\ntitle: '90s 的歌\n" END, "'90s 的歌", "", "", "", "", 4},
    {"quotes inside, text behind", "---\ntitle: \"甲\"和\"乙\"的区别\n" END, "\"甲\"和\"乙\"的区别",
     "", "", "", "", 4},
    {"two quoted words", "---\ntitle: \"A\" and \"B\"\n" END, "\"A\" and \"B\"", "", "", "", "", 4},
    {"a quoted text of two lines", "---\ntitle: \"第一行\n  第二行\"\nauthor: 甲\n" END,
     "第一行 第二行", "甲", "", "", "", 6},
    {"Chinese quotes stay", "---\ntitle: “是时候了”\n" END, "“是时候了”", "", "", "", "", 4},
    {"a comment behind quotes", "---\ntitle: \"x\" # a note\n" END, "x", "", "", "", "", 4},
    {"a comment behind a plain value", "---\ntitle: x # a note\n" END, "x", "", "", "", "", 4},
    {"a number sign that is none", "---\ntitle: C# 与 #12 号\n" END, "C# 与 #12 号", "", "", "", "",
     4},
    {"a tab behind the colon", "---\ntitle:\t制表符\n" END, "制表符", "", "", "", "", 4},
    {"no blank behind the colon", "---\ntitle:挨着\nauthor:甲\n" END, "挨着", "甲", "", "", "", 5},
    {"a blank before the colon", "---\ntitle : 空格\n" END, "空格", "", "", "", "", 4},
    {"entities", "---\ntitle: A &amp; B &#39;x&#39; &lt;甲&gt;\n" END, "A & B 'x' <甲>", "", "", "",
     "", 4},
    {"null and ~", "---\ntitle: x\nauthor: null\nsource: ~\n" END, "x", "", "", "", "", 6},
    {"empty values", "---\ntitle: x\nauthor:\nsource: \"\"\n" END, "x", "", "", "", "", 6},
    {"a template not filled in", "---\ntitle: x\nauthor: {{ author }}\n" END, "x", "", "", "", "",
     5},
    {"the same key twice", "---\ntitle: 一\ntitle: 二\n" END, "一", "", "", "", "", 5},
    {"an empty one first", "---\ntitle:\ntitle: 二\n" END, "二", "", "", "", "", 5},
    {"a value that goes on at the margin", "---\ntitle: 很长的题目\n写到了第二行\nauthor: 甲\n" END,
     "很长的题目 写到了第二行", "甲", "", "", "", 6},
};

static const struct front lists[] = {
    {"a list in brackets", "---\ntitle: x\nauthor: [甲, 乙]\n" END, "x", "甲、乙", "", "", "", 5},
    {"with quotes", "---\ntitle: x\nauthor: [\"甲\", '乙']\n" END, "x", "甲、乙", "", "", "", 5},
    {"over lines", "---\ntitle: x\nauthor: [\n  甲,\n  乙\n]\nsource: 某报\n" END, "x", "甲、乙",
     "某报", "", "", 9},
    {"strokes at the margin", "---\ntitle: x\nauthor:\n- 甲\n- 乙\n" END, "x", "甲、乙", "", "", "",
     7},
    {"strokes indented", "---\ntitle: x\nauthor:\n  - 甲\n  - 乙\n" END, "x", "甲、乙", "", "", "",
     7},
    {"a list of nothing", "---\ntitle: x\nauthor:\n  -\n" END, "x", "", "", "", "", 6},
    {"colons in items", "---\ntitle: x\n# a comment\ntags:\n- a: b\n" END, "x", "", "", "", "", 7},
    {"links of a note book", "---\ntitle: x\nauthor:\n  - \"[[甲]]\"\n  - \"[[人/乙|老乙]]\"\n" END,
     "x", "甲、老乙", "", "", "", 7},
    {"such links in brackets", "---\ntitle: x\nauthor: [\"[[甲]]\", \"[[乙]]\"]\n" END, "x",
     "甲、乙", "", "", "", 5},
    {"one such link", "---\ntitle: x\nauthor: [[甲]]\n" END, "x", "甲", "", "", "", 5},
    {"a map", "---\ntitle: x\nauthor:\n  name: 甲\n  url: https://a.org\n" END, "x", "甲", "", "",
     "", 7},
    {"a map in braces", "---\ntitle: x\nauthor: {name: 甲, url: https://a.org}\n" END, "x", "甲",
     "", "", "", 5},
    {"a list of maps",
     "---\ntitle: x\nauthors:\n  - name: 甲\n    link: https://a.org\n  - name: 乙\n" END, "x",
     "甲、乙", "", "", "", 8},
    {"a map for the source",
     "---\ntitle: x\nsource:\n  kind: repost\n  title: 某报\n  url: https://a.org/b\n" END, "x", "",
     "某报", "", "https://a.org/b", 8},
    {"a folded text", "---\ntitle: >\n  折叠的\n  标题\n" END, "折叠的 标题", "", "", "", "", 6},
    {"folded, its end cut", "---\ntitle: >-\n  折叠的：标题\n" END, "折叠的：标题", "", "", "", "",
     5},
    {"a text of lines", "---\ntitle: |\n  一行\n" END, "一行", "", "", "", "", 5},
    {"with a number and a sign", "---\ntitle: |2+\n    一行\n\nauthor: 甲\n" END, "一行", "甲", "",
     "", "", 7},
    {"a text of lines with an empty one",
     "---\ntitle: x\nexcerpt: |\n  一行\n\n  又一行\nauthor: 甲\n" END, "x", "甲", "", "", "", 9},
    {"below its key", "---\ntitle:\n  下一行的题目\n" END, "下一行的题目", "", "", "", "", 5},
    {"a date as a list", "---\ntitle: x\ndate: [2020-01-02]\n" END, "x", "", "", "2020-01-02", "",
     5},
};

static const struct front keys[] = {
    {"keys in Chinese",
     "---\n标题: 题\n作者: 甲\n来源: 某报\n链接: https://a.org\n日期: 2020年1月2日\n" END, "题",
     "甲", "某报", "2020-01-02", "https://a.org", 8},
    {"an account", "---\n标题: 题\n公众号: 某号\n创建时间: 2020/1/2 08:00\n" END, "题", "", "某号",
     "2020-01-02", "", 6},
    {"a full-width colon", "---\n标题：全角冒号\n作者：甲\n" END, "全角冒号", "甲", "", "", "", 5},
    {"keys in capitals", "---\nTITLE: x\nAuthor: 甲\nDATE: 2020-01-02\n" END, "x", "甲", "",
     "2020-01-02", "", 6},
    {"keys in quotes", "---\n\"title\": \"x\"\n'author': 甲\n" END, "x", "甲", "", "", "", 5},
    {"words of a key in any spelling",
     "---\ntitle: x\nPublish-Date: 2020-01-02\nsource_url: https://a.org\nSite Name: 某站\n" END,
     "x", "", "某站", "2020-01-02", "https://a.org", 7},
    {"an address as the source", "---\ntitle: x\nsource: https://example.org/a\n" END, "x", "", "",
     "", "https://example.org/a", 5},
    {"a link as the source", "---\ntitle: x\nsource: [某报](https://a.org/b)\n" END, "x", "",
     "某报", "", "https://a.org/b", 5},
    {"an address in brackets", "---\ntitle: x\nurl: <https://a.org/b>\n" END, "x", "", "", "",
     "https://a.org/b", 5},
    {"a note's own date is the last choice",
     "---\ntitle: x\ncreated: 2024-05-06\npublished: 2020-01-02\n" END, "x", "", "", "2020-01-02",
     "", 6},
    {"but better than none", "---\ntitle: x\npublished:\ncreated: 2024-05-06\n" END, "x", "", "",
     "2024-05-06", "", 6},
    {"a time zone", "---\ntitle: x\ndate: 2018-06-22T19:01:51+08:00\n" END, "x", "", "",
     "2018-06-22", "", 5},
    {"Greenwich", "---\ntitle: x\ndate: 2018-06-22 19:01:51 Z\n" END, "x", "", "", "2018-06-22", "",
     5},
    {"a mail's date", "---\ntitle: x\ndate: Fri, 22 Jun 2018 19:01:51 GMT\n" END, "x", "", "",
     "2018-06-22", "", 5},
    {"seconds since 1970", "---\ntitle: x\ndate: 1577923200\n" END, "x", "", "", "2020-01-02", "",
     5},
    {"thousandths of them", "---\ntitle: x\ndate: 1577923200000\n" END, "x", "", "", "2020-01-02",
     "", 5},
    {"a date in quotes", "---\ntitle: x\npublished: \"2026-04-27\"\n" END, "x", "", "",
     "2026-04-27", "", 5},
    {"keys that nobody knows", "---\nlayout: post\nfoo-bar: 1\n" END, "x", "", "", "", "", 5},
    {"an empty line inside", "---\ntitle: x\n\nauthor: 甲\n" END, "x", "甲", "", "", "", 6},
};

static const struct front fences[] = {
    {"CR LF", "---\r\ntitle: 回车\r\nauthor: 甲\r\n---\r\n正文。\r\n", "回车", "甲", "", "", "", 5},
    {"a mark of byte order", "\xef\xbb\xbf---\ntitle: 记号\n" END, "记号", "", "", "", "", 4},
    {"empty lines above", "\n\n---\ntitle: 空行在前\n" END, "空行在前", "", "", "", "", 6},
    {"all of it indented", "  ---\n  title: 缩进\n  author:\n    - 甲\n  ---\n正文。\n", "缩进",
     "甲", "", "", "", 6},
    {"dots at the end", "---\ntitle: x\nauthor: 甲\n...\n正文。\n", "x", "甲", "", "", "", 5},
    {"more strokes", "-----\ntitle: x\n-----\n正文。\n", "x", "", "", "", "", 4},
    {"the name of the language", "---yaml\ntitle: x\n" END, "x", "", "", "", "", 4},
    {"nothing in it", "---\n" END, "x", "", "", "", "", 3},
    {"no fence above", "title: x\ndate: 2020-01-02\ntags:\n- a\n" END, "x", "", "", "2020-01-02",
     "", 6},
    {"not closed", "---\ntitle: 没有关上\nauthor: 甲\n\n正文。\n", "没有关上", "甲", "", "", "", 5},
    {"not closed, a rule far below", "---\ntitle: 没有关上\n\n正文。\n\n---\n\n完\n", "没有关上",
     "", "", "", "", 4},
    {"not closed, text at once", "---\ntitle: 没有关上\n正文。\n", "没有关上", "", "", "", "", 3},
    {"TOML", "+++\ntitle = \"TOML: x\"\nauthor = '甲'\ndate = 2020-01-02T00:00:00Z\n+++\n正文。\n",
     "TOML: x", "甲", "", "2020-01-02", "", 6},
    {"TOML, not closed", "+++\ntitle = \"x\"\n\n正文。\n", "x", "", "", "", "", 4},
    {"TOML with tables and lists",
     "+++\ntitle = \"x\"\ntags = [\n  \"a\",\n  \"b\",\n]\n\n[extra]\nauthors = [\"甲\", "
     "\"乙\"]\n+++\n"
     "正文。\n",
     "x", "甲、乙", "", "", "", 11},
    {"JSON",
     "{\n  \"title\": \"J: \\\"x\\\"\",\n  \"author\": {\"name\": \"甲\", \"id\": 1},\n"
     "  \"tags\": [\"a\"],\n  \"date\": \"2020-01-02\"\n}\n\n正文。\n",
     "J: \"x\"", "甲", "", "2020-01-02", "", 8},
    {"no fences at all", "title: 没有围栏\nauthor: 甲\ndate: 2020-01-02\n\n正文。\n", "没有围栏",
     "甲", "", "2020-01-02", "", 5},
    {"Org", "#+TITLE: x\n#+AUTHOR: 甲\n\n正文。\n", "x", "甲", "", "", "", 4},
    {"a comment", "<!--\n.. title: x\n.. author: 甲\n-->\n\n正文。\n", "x", "甲", "", "", "", 6},
    {"LCTT",
     "[#]: publisher: (x)\n[#]: subject: \"English\"\n[#]: author: \"Ann Lee https://a.org\"\n[#]: "
     "url: "
     "(https://a.org/b)\n\n正文。\n",
     "English", "Ann Lee", "", "", "https://a.org/b", 6},
};

static void check_front(const struct front *f)
{
    struct document d = parsed(f->text, "x.md");
    const struct block *b = d.blocks;
    if (d.block_count == 0 || b->line != f->line || !sv_starts(b->text, SV("正文。")))
        fail_msg("%s: the text begins on line %u: %.*s", f->what, d.block_count ? b->line : 0,
                 d.block_count ? (int)b->text.n : 0, d.block_count ? b->text.p : "");
    const struct {
        struct sv is;
        const char *want;
    } fields[] = {{d.title, f->title},
                  {d.author, f->author},
                  {d.source, f->source},
                  {d.date, f->date},
                  {d.url, f->url}};
    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        if (!sv_eq(fields[i].is, sv_from(fields[i].want)))
            fail_msg("%s: field %zu is '%.*s', not '%s'", f->what, i, (int)fields[i].is.n,
                     fields[i].is.p ? fields[i].is.p : "", fields[i].want);
    document_release(&d);
}

static void check_all(const struct front *table, size_t n)
{
    for (size_t i = 0; i < n; i++)
        check_front(&table[i]);
}

static void test_scalars(void **state)
{
    (void)state;
    check_all(scalars, ARRAY_LEN(scalars));
}

static void test_lists(void **state)
{
    (void)state;
    check_all(lists, ARRAY_LEN(lists));
}

static void test_keys(void **state)
{
    (void)state;
    check_all(keys, ARRAY_LEN(keys));
}

static void test_fences(void **state)
{
    (void)state;
    check_all(fences, ARRAY_LEN(fences));
}

// What only looks like a front matter: all of it stays in the text.
static const struct {
    const char *what, *text, *first;
} bodies[] = {
    {"a rule", "---\n一条横线下面的正文。\n", "一条横线"},
    {"a rule and an empty line", "---\n\ntext: not a key\n", "text: not a key"},
    {"talk between two rules", "---\n\n主持人：你好。\n\n嘉宾：你也好。\n\n---\n",
     "主持人：你好。"},
    {"talk at once", "---\n主持人：你好。\n嘉宾：你也好。\n---\n", "主持人：你好。"},
    {"talk in English", "---\nAnn: Hello.\nBob: Hello.\n---\n", "Ann: Hello."},
    {"who met when and where", "---\n时间：2020年1月2日\n地点：北京\n嘉宾：甲\n主持：乙\n---\n",
     "时间：2020年1月2日"},
    {"a text between two rules", "---\n来源：某报\n这一段是导语。\n---\n", "来源：某报"},
    {"talk below an open front matter", "---\ntitle: x\n主持人：你好。\n嘉宾：你也好。\n",
     "主持人：你好。"},
    {"a heading below an open one", "---\ntitle: x\n\n# 一\n\n---\n", "一"},
    {"a list below an open one", "---\ntitle: x\nauthor: 甲\n\n- 一\n\n---\n", "一"},
    {"a brace", "{ 一段话 }\n", "{ 一段话 }"},
    {"JSON of another kind", "{\"a\": 1, \"b\": 2}\n", "{\"a\""},
};

static void test_bodies(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(bodies); i++) {
        struct document d = parsed(bodies[i].text, "x.md");
        uint32_t k = 0;
        while (k < d.block_count && d.blocks[k].text.n == 0)
            k++;
        if (k == d.block_count || !sv_starts(d.blocks[k].text, sv_from(bodies[i].first)))
            fail_msg("%s: '%s' is not the first text", bodies[i].what, bodies[i].first);
        document_release(&d);
    }
}

// One that never ends is the article's own from the line on where it cannot go on.
static void test_endless(void **state)
{
    (void)state;
    struct str text = {0};
    str_add(&text, SV("---\ntitle: x\n"));
    for (int i = 0; i < 200000; i++)
        str_add(&text, SV("a: b\n"));
    struct document d = parsed(str_c(&text), "x.md");
    uint32_t lines = 0;
    for (uint32_t i = 0; i < d.block_count; i++)
        lines += d.blocks[i].kind == BLOCK_RULE ? 0 : d.blocks[i].end_line - d.blocks[i].line + 1;
    assert_int_equal(lines, 200001);
    document_release(&d);
    str_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_scalars), cmocka_unit_test(test_lists),
        cmocka_unit_test(test_keys),    cmocka_unit_test(test_fences),
        cmocka_unit_test(test_bodies),  cmocka_unit_test(test_endless),
    };
    return cmocka_run_group_tests_name("front", tests, NULL, NULL);
}
