// Markdown that is long, in one way or another: what is cut, and that time and memory stay in
// bounds.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "markdown-show.h"
#include "yulu/article/html.h"

static struct str repeated(const char *text, size_t count)
{
    struct str s = {0};
    for (size_t i = 0; i < count; i++)
        str_add(&s, sv_from(text));
    return s;
}

static void test_long_paragraphs(void **state)
{
    (void)state;
    struct document d = {0};
    struct err e = {0};
    struct str text = repeated("**这是第一句**话，它不长。又是一句 http://a.cn/b 的话！", 20000);
    assert_true(markdown_read(&d, str_sv(&text), 7, &e));
    assert_document(&d);
    assert_true(d.block_count > 60);
    size_t total = 0, links = 0;
    for (uint32_t i = 0; i < d.block_count; i++) {
        const struct block *b = &d.blocks[i];
        assert_int_equal(b->line, 7);
        assert_int_equal(b->flags, i > 0 ? BLOCK_CONTINUED : 0);
        assert_true(i + 1 == d.block_count || sv_ends(b->text, SV("！")) ||
                    sv_ends(b->text, SV("。")));
        assert_true(i + 1 == d.block_count || b->text.n > BLOCK_TEXT_MAX / 2);
        for (uint32_t k = 0; k < b->span_count; k++)
            links += b->spans[k].kind == SPAN_LINK;
        total += b->text.n;
    }
    assert_int_equal(total, text.n - (size_t)4 * 20000);
    assert_int_equal(links, 20000);
    document_release(&d);
    str_release(&text);
}

static void test_long_blocks_without_sentences(void **state)
{
    (void)state;
    struct err e = {0};
    struct str hard = repeated("一行  \n", 10000), code = {0}, one = repeated("长", 100000);
    str_addf(&code, "```\n");
    for (int i = 0; i < 10000; i++)
        str_addf(&code, "line %d\n", i);
    str_addf(&code, "```\n");
    const struct str *texts[] = {&hard, &code, &one};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct document d = {0};
        assert_true(markdown_read(&d, str_sv(texts[i]), 1, &e));
        assert_document(&d);
        assert_true(d.block_count > 3);
        const struct block *last = &d.blocks[d.block_count - 1];
        if (texts[i] != &one)
            assert_int_equal(last->end_line, texts[i] == &code ? 10002 : 10000);
        if (texts[i] == &code)
            assert_true(sv_starts(d.blocks[1].text, SV("line ")));
        document_release(&d);
    }
    str_release(&hard), str_release(&code), str_release(&one);
}

// A text of several pieces gives what its parts give: lines go on, links are known in all.
static void test_pieces(void **state)
{
    (void)state;
    enum { PARTS = 120000 };
    struct document d = {0};
    struct err e = {0};
    struct str text = {0};
    for (int i = 0; i < PARTS; i++)
        str_addf(&text,
                 "### 第 %d 节\n\n- 项 **一**，见[注][x]\n\n```\n\n码 %d\n\n```\n\n段落%s\n\n", i,
                 i, "文字很长，占一些地方，占一些地方。");
    str_addf(&text, "[x]: http://a.cn/x\n");
    assert_true(text.n > (size_t)12 << 20);
    assert_true(markdown_read(&d, str_sv(&text), 1, &e));
    assert_int_equal(d.block_count, 4 * PARTS);
    for (uint32_t i = 0; i < PARTS; i++) {
        const struct block *b = &d.blocks[4 * i];
        assert_int_equal(b[0].kind, BLOCK_HEADING);
        assert_int_equal(b[0].line, 1 + 12 * i);
        assert_int_equal(b[1].kind, BLOCK_ITEM);
        assert_int_equal(b[1].span_count, 2);
        assert_true(sv_eq(b[1].spans[1].target, SV("http://a.cn/x")));
        assert_int_equal(b[2].kind, BLOCK_CODE);
        assert_int_equal(b[2].line, 5 + 12 * i);
        assert_int_equal(b[2].end_line, 9 + 12 * i);
        assert_int_equal(b[3].line, 11 + 12 * i);
    }
    document_release(&d);
    str_release(&text);
}

// What makes parsers slow, or go past their end, or too deep.  That this test ends is what it says.
static void test_hostile(void **state)
{
    (void)state;
    static const struct {
        const char *before, *text, *after;
        size_t count;
    } cases[] = {
        {"", ">", " x\n", 20000},
        {"", "- ", "x\n", 100000},
        {"", "1. ", "x\n", 100000},
        {"", "[", "\n", 50000},
        {"", "[a](b", "\n", 50000},
        {"", "![a](b) ", "\n", 50000},
        {"", "*a **b ", "\n", 50000},
        {"", "*a_ ", "\n", 100000},
        {"", "**a****b", "\n", 100000},
        {"", "****a", "      ", 100000},
        {"", "a`b``c```", "", 50000},
        {"|", "|", "\n|-|-|\n", 50000},
        {"a|b\n-|-\n", "a|", "\n", 50000},
        {"", "<!-- ", "\n", 100000},
        {"a ", "<!-- ", "\n", 100000},
        {"", "<a x=\"", "\n", 100000},
        {"<div>\n", "<div x=\">", "\n", 100000},
        {"<p>", "<!--", "", 100000},
        {"", "<?", "", 100000},
        {"", "<![CDATA[", "", 100000},
        {"[a]: <javascript:x>\n", "[a][a]\n", "", 50000},
        {"", "[a]: x 'y\n", "", 50000},
        {"", "\\", "", 200000},
        {"", "&", "", 200000},
        {"", "\t", "x", 200000},
        {"x", "\n", "", 300000},
        {"", "```\n~~~\n", "", 50000},
        {"> > > a\n", "b\n", "", 100000},
        {"", "文。\n---\n", "", 50000},
        {"", "http://a(", "", 100000},
        {"", "://", "", 100000},
        {"", "a\r", "", 100000},
        {"", "e\xCC\x81\xCC\x81\xCC\x81", "", 100000},
        {"", "~~a", "", 100000},
        {"", "<b>", "", 100000},
        {"", "[^1]: a\n", "", 50000},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct document d = {0};
        struct err e = {0};
        struct str text = {0}, middle = repeated(cases[i].text, cases[i].count);
        str_addf(&text, "%s", cases[i].before);
        str_add(&text, str_sv(&middle));
        str_addf(&text, "%s", cases[i].after);
        assert_true(markdown_read(&d, str_sv(&text), 1, &e));
        assert_document(&d);
        // Nothing grows with the square.
        assert_true(d.arena.total < 64 * text.n + (1 << 20));
        document_release(&d);
        str_release(&text);
        str_release(&middle);
    }
}

// A definition of a megabyte, used a hundred thousand times.
static void test_reference_bomb(void **state)
{
    (void)state;
    struct document d = {0};
    struct err e = {0};
    struct str text = {0}, address = repeated("x", 1 << 20), uses = repeated("[a] [a]\n\n", 50000);
    str_addf(&text, "[a]: %s\n\n%s", str_c(&address), str_c(&uses));
    assert_true(markdown_read(&d, str_sv(&text), 1, &e));
    assert_document(&d);
    assert_true(d.arena.total < 64 * text.n);
    assert_true(d.block_count >= 50000);
    document_release(&d);
    str_release(&text), str_release(&address), str_release(&uses);
}

static void assert_text_kept(const struct document *d, struct sv text)
{
    struct str kept = {0};
    for (uint32_t i = 0; i < d->block_count; i++)
        str_add(&kept, d->blocks[i].text);
    assert_int_equal(kept.n, text.n);
    assert_memory_equal(kept.p, text.p, text.n);
    str_release(&kept);
}

// A line of several pieces is a paragraph in parts, whatever its parts begin with.
static void test_line_of_pieces(void **state)
{
    (void)state;
    static const char *const texts[] = {"说完一句。- 又一句。", "# 一句。# 两句！",
                                        "1. 一。2. 二？"};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct document d = {0};
        struct err e = {0};
        struct str line = repeated(texts[i], 120000), text = {0};
        str_addf(&text, "题\n\n字%s\n\n尾", str_c(&line));
        assert_true(markdown_read(&d, str_sv(&text), 1, &e));
        assert_document(&d);
        for (uint32_t k = 1; k + 1 < d.block_count; k++) {
            assert_int_equal(d.blocks[k].kind, BLOCK_PARAGRAPH);
            assert_int_equal(d.blocks[k].line, 3);
            assert_int_equal(d.blocks[k].flags, k > 1 ? BLOCK_CONTINUED : 0);
        }
        assert_int_equal(d.blocks[d.block_count - 1].line, 5);
        d.blocks[0].text = d.blocks[d.block_count - 1].text = (struct sv){0};
        assert_text_kept(&d, sv_slice(str_sv(&text), 5, text.n - 5));
        document_release(&d);
        str_release(&line), str_release(&text);
    }
}

// Where no blank line comes, a piece ends at any line: nothing is lost, and lines are those of the
// file.
static void test_lines_of_pieces(void **state)
{
    (void)state;
    enum { LINES = 1 << 20 };
    static const struct {
        const char *line, *text;
        enum block_kind kind;
    } cases[] = {{"- 项\n", "项", BLOCK_ITEM},
                 {"- 项\n  - 子\n", "子", BLOCK_ITEM},
                 {"# 题\n", "题", BLOCK_HEADING}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct document d = {0};
        struct err e = {0};
        struct str text = repeated(cases[i].line, LINES);
        uint32_t lines = i == 1 ? 2 * LINES : LINES;
        assert_true(markdown_read(&d, sv_slice(str_sv(&text), 0, 5 << 20), 1, &e));
        assert_document(&d);
        assert_true(d.block_count <= lines);
        for (uint32_t k = 0; k < d.block_count && d.blocks[k].kind != BLOCK_CODE; k++) {
            assert_int_equal(d.blocks[k].line, k + 1);
            assert_int_equal(d.blocks[k].kind, cases[i].kind);
        }
        document_release(&d);
        str_release(&text);
    }
}

static void test_code_of_pieces(void **state)
{
    (void)state;
    struct document d = {0};
    struct err e = {0};
    struct str lines = repeated("# 码\n\n", 1 << 19), text = {0};
    str_addf(&text, "~~~~\n```\n%s~~~~\n\n尾", str_c(&lines));
    assert_true(markdown_read(&d, str_sv(&text), 1, &e));
    assert_document(&d);
    uint32_t last = d.block_count - 1;
    for (uint32_t i = 0; i < last; i++) {
        const struct block *b = &d.blocks[i];
        assert_int_equal(b->kind, BLOCK_CODE);
        assert_int_equal(b->flags, i > 0 ? BLOCK_CONTINUED : 0);
        assert_true(i == 0 || sv_starts(b->text, SV("# 码")));
        assert_true(i == 0 || (b->line % 2 == 1 && b->line > b[-1].end_line));
    }
    assert_int_equal(d.blocks[last - 1].end_line, (1 << 20) + 3);
    assert_int_equal(d.blocks[last].line, (1 << 20) + 5);
    document_release(&d);
    str_release(&lines), str_release(&text);
}

// More blocks than any article has: the rest is kept as lines.
static void test_too_many_blocks(void **state)
{
    (void)state;
    enum { COUNT = 2 << 20 };
    struct document d = {0};
    struct err e = {0};
    struct str text = repeated("a\n\n", COUNT);
    str_add(&text, SV("**last**"));
    assert_true(markdown_read(&d, str_sv(&text), 1, &e));
    assert_document(&d);
    assert_in_range(d.block_count, 1 << 19, 2 << 20);
    const struct block *b = &d.blocks[d.block_count - 1];
    assert_int_equal(b->kind, BLOCK_CODE);
    assert_true(sv_ends(b->text, SV("**last**")));
    assert_int_equal(b->end_line, 2 * COUNT + 1);
    document_release(&d);
    str_release(&text);
}

static void test_too_many_on_a_page(void **state)
{
    (void)state;
    enum { COUNT = 1100000 };
    struct document d = {0};
    struct err e = {0};
    struct str text = repeated("<p>a", COUNT);
    size_t letters = 0;
    assert_true(html_read(&d, str_sv(&text), &e));
    assert_document(&d);
    for (uint32_t i = 0; i < d.block_count; i++)
        for (size_t k = 0; k < d.blocks[i].text.n; k++)
            letters += d.blocks[i].text.p[k] == 'a';
    assert_int_equal(letters, COUNT);
    assert_in_range(d.block_count, 1 << 20, COUNT - 1);
    assert_int_equal(d.blocks[d.block_count - 1].kind, BLOCK_CODE);
    document_release(&d);
    str_release(&text);
}

static void test_many_cuts(void **state)
{
    (void)state;
    enum { CUTS = 3000 };
    struct document d = {0};
    struct err e = {0};
    struct str text = repeated("一二三四五\n\n", CUTS);
    assert_true(markdown_read(&d, str_sv(&text), 1, &e));
    struct block_cut *cuts = mem_array(NULL, CUTS, sizeof *cuts);
    for (uint32_t i = 0; i < CUTS; i++)
        cuts[i] = (struct block_cut){i, 6, d.blocks[i].line};
    blocks_cut_all(&d, cuts, CUTS);
    mem_free(cuts);
    assert_int_equal(d.block_count, 2 * CUTS);
    assert_document(&d);
    assert_true(sv_eq(d.blocks[2 * CUTS - 1].text, SV("三四五")));
    assert_true(d.arena.total < (size_t)8 * 2 * CUTS * sizeof(struct block));
    document_release(&d);
    str_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_long_paragraphs),
        cmocka_unit_test(test_long_blocks_without_sentences),
        cmocka_unit_test(test_pieces),
        cmocka_unit_test(test_line_of_pieces),
        cmocka_unit_test(test_lines_of_pieces),
        cmocka_unit_test(test_code_of_pieces),
        cmocka_unit_test(test_too_many_blocks),
        cmocka_unit_test(test_too_many_on_a_page),
        cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_reference_bomb),
        cmocka_unit_test(test_many_cuts),
    };
    return cmocka_run_group_tests_name("markdown-large", tests, NULL, NULL);
}
