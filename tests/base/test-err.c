#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "yulu/base/err.h"

static void the_first_error_sticks(void **state)
{
    (void)state;
    struct err e = {0};
    assert_false(err_is(&e));
    assert_false(err_set(&e, "%s: %s", "a.md", "no such file"));
    assert_false(err_set(&e, "later"));
    assert_true(err_is(&e));
    assert_string_equal(e.text, "a.md: no such file");
    err_clear(&e);
    assert_false(err_is(&e));
    assert_false(err_set(NULL, "nobody asks"));
    assert_false(err_is(NULL));
    err_clear(NULL);
}

static void long_ones_are_cut_between_characters(void **state)
{
    (void)state;
    for (int shift = 0; shift < 3; shift++) {
        char text[700];
        memset(text, 'a', (size_t)shift);
        for (size_t at = (size_t)shift; at + 3 < sizeof(text); at += 3) {
            memcpy(text + at, "语", 4);
        }
        struct err e = {0};
        err_set(&e, "%s", text);
        size_t n = strlen(e.text);
        assert_true(n > 508 && n < sizeof(e.text));
        assert_int_equal((n - (size_t)shift) % 3, 0);
        assert_memory_equal(e.text + n - 3, "语", 3);
    }
}

static void what_just_fits_is_whole(void **state)
{
    (void)state;
    char text[512];
    memset(text, 'a', 508);
    memcpy(text + 508, "语", 4);
    struct err e = {0};
    err_set(&e, "%s", text);
    assert_string_equal(e.text, text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_error_sticks),
        cmocka_unit_test(long_ones_are_cut_between_characters),
        cmocka_unit_test(what_just_fits_is_whole),
    };
    return cmocka_run_group_tests_name("err", tests, NULL, NULL);
}
