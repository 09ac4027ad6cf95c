
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include "yulu/app/geometry.h"

static void test_which_panes(void **state)
{
    static const struct {
        int rows, cols;
        enum pane focus;
        bool zoom;
        bool list, reader, quotes;
    } cases[] = {
        {40, 140, PANE_LIST, false, true, true, true},
        {40, 120, PANE_READER, false, true, true, true},
        {40, 140, PANE_READER, true, false, true, false},
        {30, 119, PANE_LIST, false, true, true, false},
        {30, 100, PANE_QUOTES, false, false, true, true},
        {24, 80, PANE_READER, false, false, true, false},
        {24, 79, PANE_LIST, false, true, false, false},
        {20, 60, PANE_QUOTES, false, false, false, true},
        {5, 20, PANE_READER, false, false, true, false},
        {1, 1, PANE_READER, false, false, true, false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct geometry g =
            geometry_of(cases[i].rows, cases[i].cols, cases[i].focus, cases[i].zoom, 76);
        assert_int_equal(g.pane[PANE_LIST].cols > 0, cases[i].list);
        assert_int_equal(g.pane[PANE_READER].cols > 0, cases[i].reader);
        assert_int_equal(g.pane[PANE_QUOTES].cols > 0, cases[i].quotes);
    }
}

static void check_inside(struct rect inner, struct rect outer)
{
    assert_true(inner.row >= outer.row && inner.col >= outer.col);
    assert_true(inner.row + inner.rows <= outer.row + outer.rows);
    assert_true(inner.col + inner.cols <= outer.col + outer.cols);
}

// At every size the panes lie on the screen, side by side, and the text in the reader.
static void test_all_sizes(void **state)
{
    (void)state;
    for (int rows = 0; rows < 50; rows++)
        for (int cols = 0; cols < 210; cols++)
            for (int focus = 0; focus < PANE_COUNT; focus++) {
                struct geometry g = geometry_of(rows, cols, (enum pane)focus, false, 76);
                struct rect screen = {0, 0, rows, cols};
                int end = -1;
                for (int p = 0; p < PANE_COUNT; p++) {
                    if (!g.pane[p].cols)
                        continue;
                    check_inside(g.pane[p], screen);
                    assert_true(g.pane[p].col > end);
                    end = g.pane[p].col + g.pane[p].cols - 1;
                }
                if (!rows || !cols)
                    continue;
                check_inside(g.panel, screen);
                check_inside(g.help, screen);
                assert_true(g.pane[focus].cols > 0);
                if (g.pane[PANE_READER].cols) {
                    check_inside(g.text, g.pane[PANE_READER]);
                    assert_true(g.text.rows > 0 && g.text.cols > 0 && g.text.cols <= 76);
                }
            }
}

static void test_nothing_on_no_screen(void **state)
{
    (void)state;
    struct geometry g = geometry_of(0, 0, PANE_LIST, false, 76);
    assert_int_equal(g.status_row, -1);
    assert_int_equal(g.pane[PANE_LIST].cols, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_which_panes),
        cmocka_unit_test(test_all_sizes),
        cmocka_unit_test(test_nothing_on_no_screen),
    };
    return cmocka_run_group_tests_name("geometry", tests, NULL, NULL);
}
