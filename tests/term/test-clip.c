#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "yulu/term/clip.h"

// RFC 4648, section 10, and text as it comes.
static const struct {
    const char *text, *base64;
} table[] = {
    {"", ""},
    {"f", "Zg=="},
    {"fo", "Zm8="},
    {"foo", "Zm9v"},
    {"foob", "Zm9vYg=="},
    {"fooba", "Zm9vYmE="},
    {"foobar", "Zm9vYmFy"},
    {"语录", "6K+t5b2V"},
    {"\xFF\xFE", "//4="},
};

static void text_goes_out_as_base64(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(table); i++) {
        struct str got = {0}, wanted = {0};
        struct err e = {0};
        str_addf(&wanted, "\033]52;c;%s\033\\", table[i].base64);
        assert_true(clip_sequence(sv_from(table[i].text), &got, &e));
        assert_string_equal(str_c(&got), str_c(&wanted));
        str_release(&got);
        str_release(&wanted);
    }
}

static void too_long_a_text_is_refused(void **state)
{
    (void)state;
    struct str text = {0}, got = {0};
    struct err e = {0};
    while (text.n < CLIP_MAX / 4 * 3)
        str_add_char(&text, 'a');
    assert_true(clip_sequence(str_sv(&text), &got, &e));
    str_add_char(&text, 'a');
    str_clear(&got);
    assert_false(clip_sequence(str_sv(&text), &got, &e));
    assert_int_equal(got.n, 0);
    assert_true(err_is(&e));
    str_release(&text);
    str_release(&got);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_goes_out_as_base64),
        cmocka_unit_test(too_long_a_text_is_refused),
    };
    return cmocka_run_group_tests_name("clip", tests, NULL, NULL);
}
