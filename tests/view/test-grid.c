#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "yulu/view/grid.h"

static const struct {
    int col, end;
    const char *text;
    const char *row;    // of six columns, under it "ABCDEF"
    int after;          // the column after it
} puts_table[] = {
    {0, 6, "ab", "abCDEF", 2},
    {1, 6, "语录", "A语录F", 5},
    {4, 6, "语录", "ABCD语", 6},
    {5, 6, "语录", "ABCDE", 6},    // half a character: a space, which the text has cut
    {0, 3, "语录", "语 DEF", 3},
    {0, 2, "abc", "abCDEF", 2},
    {3, 3, "x", "ABCDEF", 3},
    {0, 99, "abcdefgh", "abcdef", 6},
    {0, 6, "e\xCC\x81x", "e\xCC\x81xCDEF", 2},
    {0, 6, "\x1B[31m", "␛[31mF", 5},    // no control reaches the screen
    {-1, 6, "ab", "bBCDEF", 1},
};

static struct grid grid_with(const char *text)
{
    struct grid g = {.ambiguous = AMBIGUOUS_NARROW};
    grid_resize(&g, 1, 6);
    grid_put(&g, (struct strip){0, 0, 6}, sv_from(text), (struct style){0});
    return g;
}

static void assert_row(const struct grid *g, const char *row)
{
    struct str got = {0}, wanted = {0};
    str_addf(&wanted, "%s\n", row);
    grid_text(g, &got);
    assert_string_equal(str_c(&got), str_c(&wanted));
    str_release(&got);
    str_release(&wanted);
}

static void text_is_cut_to_its_strip(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(puts_table); i++) {
        struct grid g = grid_with("ABCDEF");
        struct strip at = {0, puts_table[i].col, puts_table[i].end};
        int after = grid_put(&g, at, sv_from(puts_table[i].text), (struct style){0});
        assert_row(&g, puts_table[i].row);
        assert_int_equal(after, puts_table[i].after);
        grid_release(&g);
    }
}

// Cells of a row add up whatever was written over what.
static void assert_whole(const struct grid *g)
{
    for (int row = 0; row < g->rows; row++)
        for (int col = 0; col < g->cols; col++) {
            const struct cell *c = grid_at(g, row, col);
            assert_int_equal(c->glyph[0] == '\0', c->cells == 0);
            if (c->cells == 0)
                assert_int_equal(grid_at(g, row, col - 1)->cells, 2);
            if (c->cells == 2)
                assert_int_equal(grid_at(g, row, col + 1)->cells, 0);
        }
}

static void no_half_of_a_character_is_left(void **state)
{
    (void)state;
    static const char *const over[] = {"a", "语", "ab", "一二", "x一"};
    for (int col = -1; col < 7; col++)
        for (size_t i = 0; i < ARRAY_LEN(over); i++) {
            struct grid g = grid_with("语录读");
            grid_put(&g, (struct strip){0, col, 6}, sv_from(over[i]), (struct style){0});
            assert_whole(&g);
            grid_fill(&g, (struct rect){0, col, 1, 1}, (struct style){0});
            assert_whole(&g);
            grid_release(&g);
        }
}

static void overwriting_one_half_blanks_the_other(void **state)
{
    (void)state;
    struct grid g = grid_with("语录读");
    grid_put(&g, (struct strip){0, 1, 6}, SV("x"), (struct style){0});
    assert_row(&g, " x录读");
    grid_put(&g, (struct strip){0, 4, 6}, SV("y"), (struct style){0});
    assert_row(&g, " x录y");
    grid_release(&g);
}

static void ambiguous_characters_take_what_the_terminal_gives(void **state)
{
    (void)state;
    struct grid g = grid_with("");
    g.ambiguous = AMBIGUOUS_WIDE;
    assert_int_equal(grid_put(&g, (struct strip){0, 0, 6}, SV("“…"), (struct style){0}), 4);
    assert_whole(&g);
    grid_release(&g);
}

static void styles_have_letters(void **state)
{
    (void)state;
    struct str got = {0};
    struct grid g = grid_with("");
    grid_put(&g, (struct strip){0, 0, 6}, SV("甲"), (struct style){.ink = INK_SPEAKER});
    grid_put(&g, (struct strip){0, 2, 6}, SV("b"), (struct style){.attrs = ATTR_BOLD});
    grid_shade(&g, (struct rect){0, 3, 1, 1}, PAPER_SELECTION, 0);
    grid_styles(&g, &got);
    assert_string_equal(str_c(&got), "11+S\n");
    str_release(&got);
    grid_release(&g);
}

static void a_grid_of_nothing_takes_nothing(void **state)
{
    (void)state;
    struct grid g = {.ambiguous = AMBIGUOUS_NARROW};
    grid_resize(&g, 0, 0);
    assert_int_equal(grid_put(&g, (struct strip){0, 0, 6}, SV("语"), (struct style){0}), 0);
    grid_fill(&g, (struct rect){0, 0, 5, 5}, (struct style){0});
    grid_shade(&g, (struct rect){-1, -1, 5, 5}, PAPER_BAR, 0);
    assert_null(grid_at(&g, 0, 0));
    grid_release(&g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_cut_to_its_strip),
        cmocka_unit_test(no_half_of_a_character_is_left),
        cmocka_unit_test(overwriting_one_half_blanks_the_other),
        cmocka_unit_test(ambiguous_characters_take_what_the_terminal_gives),
        cmocka_unit_test(styles_have_letters),
        cmocka_unit_test(a_grid_of_nothing_takes_nothing),
    };
    return cmocka_run_group_tests_name("grid", tests, NULL, NULL);
}
