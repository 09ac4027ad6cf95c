// The place in the article, and another program that has the library.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "app/small.h"
#include "yulu/base/clock.h"

static struct db *open_again(const struct small *s)
{
    struct err e = {0};
    struct db *other;
    if (!db_open(&other, db_path(s->db), &e)) {
        fail_msg("%s", e.text);
    }
    return other;
}

static void a_lock_is_waited_out_in_silence(void **state)
{
    struct small *s = *state;
    struct app *a = &s->app;
    struct err e = {0};
    struct db *other = open_again(s);
    assert_true(reader_open(a, s->tea));
    assert_true(db_begin(other, &e));
    int64_t before = clock_mono();
    app_tick(a, 1, true);
    assert_in_range(clock_mono() - before, 0, 1000000);    // microseconds
    assert_true(a->reader.place_dirty);
    assert_string_equal(str_c(&a->message.text), "");
    db_rollback(other);
    app_tick(a, 1, true);
    assert_false(a->reader.place_dirty);
    assert_string_equal(str_c(&a->message.text), "");
    db_close(other);
}

static void the_last_try_says_why(void **state)
{
    struct small *s = *state;
    struct app *a = &s->app;
    struct err e = {0};
    struct db *other = open_again(s);
    assert_true(reader_open(a, s->tea));
    assert_true(db_begin(other, &e));
    int64_t before = clock_mono();
    assert_false(reader_save_place(a, PLACE_LAST_MS, &e));
    assert_in_range(clock_mono() - before, 0, 2500000);
    assert_non_null(strstr(e.text, "another program"));
    db_rollback(other);
    db_close(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_lock_is_waited_out_in_silence, small_setup,
                                        small_teardown),
        cmocka_unit_test_setup_teardown(the_last_try_says_why, small_setup, small_teardown),
    };
    return cmocka_run_group_tests_name("place", tests, NULL, NULL);
}
