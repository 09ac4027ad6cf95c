#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

#include "yulu/app/layout.h"

static struct block block_of(enum block_kind kind, const char *text)
{
    return (struct block){.kind = kind, .text = sv_from(text), .turn = -1, .topic = -1};
}

static struct layout lay(const struct block *b, int width)
{
    struct layout_style style = {.width = width, .ambiguous = AMBIGUOUS_NARROW, .lang = LANG_ZH};
    struct wrap_scratch scratch = {0};
    struct layout l = layout_block(b, &style, &scratch);
    wrap_scratch_release(&scratch);
    return l;
}

// A layout as text: segments parted by '|', rows ended by '/'; the column stands before a segment
// not at 0.
static void show(const struct block *b, const struct layout *l, struct str *out)
{
    str_clear(out);
    for (int row = 0; row < l->rows; row++) {
        uint32_t count;
        const struct segment *s = layout_row(l, row, &count);
        for (uint32_t i = 0; i < count; i++) {
            if (i)
                str_add_char(out, '|');
            if (s[i].col)
                str_addf(out, "%d:", s[i].col);
            str_add(out, sv_slice(b->text, s[i].off, s[i].end));
        }
        str_add_char(out, '/');
    }
}

static void test_rows(void **state)
{
    static const struct {
        int width;
        struct block block;
        const char *rows;
    } cases[] = {
        {8, {.kind = BLOCK_PARAGRAPH, .text = {"道可道非常道", 18}}, "道可道非/常道/"},
        {8, {.kind = BLOCK_PARAGRAPH, .text = {"", 0}}, "/"},
        {9, {.kind = BLOCK_ITEM, .level = 1, .text = {"一二三四", 12}}, "3:一二三/3:四/"},
        {12, {.kind = BLOCK_ITEM, .level = 2, .text = {"一二三四", 12}}, "6:一二三/6:四/"},
        {10, {.kind = BLOCK_QUOTE, .quote = 1, .text = {"一二三四五", 15}}, "2:一二三四/2:五/"},
        {10, {.kind = BLOCK_CODE, .text = {"a = 1\n  b", 9}}, "2:a = 1/2:  b/"},
        {20, {.kind = BLOCK_TABLE, .level = 1, .text = {"名\t值\na\tb\n", 12}}, "名|5:值//a|5:b/"},
        {20, {.kind = BLOCK_TABLE, .text = {"a\tb", 3}}, "a|4:b/"},
        {20,
         {.kind = BLOCK_TABLE, .ordinal = ALIGN_RIGHT, .text = {"一百\tb\n9\tb", 12}},
         "一百|7:b/3:9|7:b/"},
        {20,
         {.kind = BLOCK_TABLE, .ordinal = ALIGN_CENTRE << 2, .text = {"a\t一二三\nb\t四", 17}},
         "a|4:一二三/b|6:四/"},
        {11,
         {.kind = BLOCK_TABLE, .ordinal = ALIGN_RIGHT, .text = {"一二三\tbbbb", 14}},
         "一二|7:bbbb/2:三/"},
    };
    struct str got = {0};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct layout l = lay(&cases[i].block, cases[i].width);
        show(&cases[i].block, &l, &got);
        assert_string_equal(str_c(&got), cases[i].rows);
        layout_release(&l);
    }
    str_release(&got);
}

static void test_wide_table_wraps_in_its_columns(void **state)
{
    struct block b = block_of(BLOCK_TABLE, "名字\t一个很长很长的说明文字\n");
    struct layout l = lay(&b, 19);
    struct str got = {0};
    (void)state;
    show(&b, &l, &got);
    assert_string_equal(str_c(&got), "名字|7:一个很长很长/7:的说明文字/");
    assert_int_equal(l.edge_count, 1);
    assert_int_equal(l.edges[0], 5);
    layout_release(&l);
    str_release(&got);
}

static void test_too_many_columns_are_set_as_text(void **state)
{
    struct block b = block_of(BLOCK_TABLE, "a\tb\tc\td\te\tf");
    struct layout l = lay(&b, 10);
    (void)state;
    assert_int_equal(l.edge_count, 0);
    assert_true(l.n > 0);
    layout_release(&l);
}

static void test_offset_and_column(void **state)
{
    struct block b = block_of(BLOCK_PARAGRAPH, "道可道非常道名可名");
    struct layout l = lay(&b, 8);
    (void)state;
    assert_int_equal(layout_row_of(&l, 0), 0);
    assert_int_equal(layout_row_of(&l, 11), 0);
    assert_int_equal(layout_row_of(&l, 12), 1);
    assert_int_equal(layout_row_of(&l, 26), 2);
    assert_int_equal(layout_row_of(&l, 1000), 2);
    assert_int_equal(layout_at(&l, &b, 1, 0, AMBIGUOUS_NARROW), 12);
    assert_int_equal(layout_at(&l, &b, 1, 3, AMBIGUOUS_NARROW), 15);
    assert_int_equal(layout_at(&l, &b, 1, 99, AMBIGUOUS_NARROW), 24);
    layout_release(&l);
}

static void test_margin_leaves_room(void **state)
{
    struct block b = block_of(BLOCK_ITEM, "一二三四五六");
    b.level = 200;
    (void)state;
    for (int width = 2; width < 40; width++) {
        struct layout l = lay(&b, width);
        for (uint32_t i = 0; i < l.n; i++)
            assert_true(l.v[i].col + l.v[i].cells <= (width < 4 ? 4 : width));
        layout_release(&l);
    }
}

// Gaps stand behind marks first; the text that is shown is the same, and every line but the last
// ends together.
static void test_justified_lines_end_together(void **state)
{
    static const struct {
        int width;
        const char *text, *rows;
    } cases[] = {
        {9, "道可道非常道", "道可|5:道非/常道/"},
        {9, "天下皆知，美之为", "天下皆/知，|5:美之/为/"},
        {11, "道，可道。非常道", "道，|5:可道。/非常道/"},
        {8, "道可道非常道", "道可道非/常道/"},
        {12, "supercalifragilistic", "supercalifra/gilistic/"},
    };
    struct str got = {0};
    struct wrap_scratch scratch = {0};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct block b = block_of(BLOCK_PARAGRAPH, cases[i].text);
        struct layout_style style = {.width = cases[i].width,
                                     .ambiguous = AMBIGUOUS_NARROW,
                                     .lang = LANG_ZH,
                                     .justify = true};
        struct layout l = layout_block(&b, &style, &scratch);
        show(&b, &l, &got);
        assert_string_equal(str_c(&got), cases[i].rows);
        layout_release(&l);
    }
    wrap_scratch_release(&scratch);
    str_release(&got);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_wide_table_wraps_in_its_columns),
        cmocka_unit_test(test_too_many_columns_are_set_as_text),
        cmocka_unit_test(test_offset_and_column),
        cmocka_unit_test(test_margin_leaves_room),
        cmocka_unit_test(test_justified_lines_end_together),
    };
    return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
