#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "yulu/base/clock.h"
#include "yulu/base/mem.h"

static void wall_clock_is_in_milliseconds(void **state)
{
    (void)state;
    const int64_t year_2020 = 1577836800000, year_2200 = 7258118400000;
    assert_true(clock_now() > year_2020 && clock_now() < year_2200);
}

static void monotonic_never_goes_back(void **state)
{
    (void)state;
    int64_t last = clock_mono();
    for (int i = 0; i < 1000; i++) {
        int64_t now = clock_mono();
        assert_true(now >= last);
        last = now;
    }
}

static void hybrid_clock_always_advances(void **state)
{
    (void)state;
    int64_t last = 0;
    for (int i = 0; i < 10000; i++) {
        int64_t next = clock_hybrid(last);
        assert_true(next > last);
        last = next;
    }
    assert_true(last / 65536 - clock_now() < 1000);
    int64_t from_a_fast_machine = (clock_now() + 3600000) * 65536 + 7;
    assert_int_equal(clock_hybrid(from_a_fast_machine), from_a_fast_machine + 1);
}

static void uuids_have_the_form_of_version_4_and_differ(void **state)
{
    (void)state;
    char last[UUID_SIZE] = "";
    for (int i = 0; i < 200; i++) {
        char id[UUID_SIZE];
        uuid_new(id);
        assert_int_equal(strlen(id), UUID_SIZE - 1);
        assert_int_equal(strspn(id, "0123456789abcdef-"), UUID_SIZE - 1);
        static const int dashes[] = {8, 13, 18, 23};
        for (size_t k = 0; k < ARRAY_LEN(dashes); k++) {
            assert_int_equal(id[dashes[k]], '-');
        }
        assert_int_equal(id[14], '4');
        assert_non_null(strchr("89ab", id[19]));
        assert_string_not_equal(id, last);
        memcpy(last, id, sizeof(last));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wall_clock_is_in_milliseconds),
        cmocka_unit_test(monotonic_never_goes_back),
        cmocka_unit_test(hybrid_clock_always_advances),
        cmocka_unit_test(uuids_have_the_form_of_version_4_and_differ),
    };
    return cmocka_run_group_tests_name("clock", tests, NULL, NULL);
}
