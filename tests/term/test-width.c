#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <wchar.h>

#include "yulu/term/width.h"

// The program's wcwidth() is the layout's: curses, which calls it, can believe nothing else.
static void the_libraries_count_as_the_layout_does(void **state)
{
    (void)state;
    for (int ambiguous = AMBIGUOUS_NARROW; ambiguous <= AMBIGUOUS_WIDE; ambiguous++) {
        width_set((enum ambiguous)ambiguous);
        for (wchar_t c = 1; c < 0x30000; c++)
            assert_int_equal(wcwidth(c), cell_width((uint32_t)c, (enum ambiguous)ambiguous));
    }
    assert_int_equal(wcwidth(0), 0);
    assert_int_equal(wcswidth(L"“语”", 3), 6);
    width_set(AMBIGUOUS_NARROW);
    assert_int_equal(wcswidth(L"“语”", 3), 4);
    assert_int_equal(wcswidth(L"语录语录", 2), 4);
    assert_int_equal(wcswidth(L"a\033", 2), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_libraries_count_as_the_layout_does),
    };
    return cmocka_run_group_tests_name("width", tests, NULL, NULL);
}
