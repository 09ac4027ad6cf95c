#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "app/small.h"
#include "yulu/app/config.h"

static void values_and_messages(void **state)
{
    (void)state;
    static const struct {
        const char *name, *value, *message;    // message NULL: it is set
    } rows[] = {
        {"measure", "60", NULL},
        {"measure", "8", NULL},
        {"measure", "7", "measure: a number from 8 to 1000"},
        {"measure", "wide", "measure: a number from 8 to 1000"},
        {"measure", "99999999999999999999", "measure: a number from 8 to 1000"},
        {"indent", "4", NULL},
        {"indent", "-1", "indent: a number from 0 to 16"},
        {"hang", "half", NULL},
        {"hang", "Half", "hang: one of off, half, full"},
        {"justify", "on", NULL},
        {"justify", "1", "justify: one of off, on"},
        {"theme", "mono", NULL},
        {"theme", "", "theme: one of auto, dark, light, mono"},
        {"mouse", "off", NULL},
        {"sort", "read", NULL},
        {"sort", "size", "sort: one of date, title, source, added, read"},
        {"colour", "blue", "colour: no such option"},
        {"", "", ": no such option"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct config c = config_defaults();
        struct err e = {0};
        struct str got = {0};
        bool ok = config_set(&c, sv_from(rows[i].name), sv_from(rows[i].value), &e);
        assert_int_equal(ok, !rows[i].message);
        assert_string_equal(e.text, rows[i].message ? rows[i].message : "");
        if (ok) {
            config_get(&c, sv_from(rows[i].name), &got);
            assert_string_equal(str_c(&got), rows[i].value);
        }
        str_release(&got);
    }
}

static void each_option_has_a_default_that_may_be_set(void **state)
{
    (void)state;
    size_t count = 0;
    for (; config_name(count); count++) {
        struct config c = config_defaults();
        struct sv name = sv_from(config_name(count));
        struct str value = {0};
        config_get(&c, name, &value);
        assert_true(value.n > 0);
        assert_true(config_set(&c, name, str_sv(&value), NULL));
        str_release(&value);
    }
    assert_int_equal(count, 7);
    assert_null(config_value(SV("measure"), 0));
    assert_null(config_value(SV("nothing"), 0));
    assert_string_equal(config_value(SV("hang"), 2), "full");
    assert_null(config_value(SV("hang"), 3));
    assert_null(config_value(SV("hang"), 99));
}

static void options_are_kept_in_the_library(void **state)
{
    struct small *s = *state;
    struct config c = config_defaults();
    struct err e = {0};
    assert_true(config_set(&c, SV("measure"), SV("64"), &e));
    assert_true(config_set(&c, SV("theme"), SV("light"), &e));
    assert_true(config_save(&c, SV("measure"), s->db, &e));
    assert_false(config_save(&c, SV("nothing"), s->db, &e));
    struct config again = config_defaults();
    config_load(&again, s->db);
    assert_int_equal(again.measure, 64);
    assert_int_equal(again.theme, THEME_AUTO);    // was set, and not saved
    assert_true(setting_set(s->db, "option.measure", "huge", NULL));
    again = config_defaults();
    config_load(&again, s->db);
    assert_int_equal(again.measure, 76);    // what makes no sense is passed over
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_and_messages),
        cmocka_unit_test(each_option_has_a_default_that_may_be_set),
        cmocka_unit_test_setup_teardown(options_are_kept_in_the_library, small_setup,
                                        small_teardown),
    };
    return cmocka_run_group_tests_name("config", tests, NULL, NULL);
}
