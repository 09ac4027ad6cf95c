#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "yulu/base/json.h"

static void strings_are_valid_whatever_comes_in(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *want;
    } rows[] = {
        {"语录 yulu", "\"语录 yulu\""},
        {"", "\"\""},
        {"say \"hi\" \\ now", "\"say \\\"hi\\\" \\\\ now\""},
        {"a\nb\tc\rd\be\ff", "\"a\\nb\\tc\\rd\\be\\ff\""},
        {"\x01\x1B[31m\x7F", "\"\\u0001\\u001b[31m\\u007f\""},
        {"\xC2\x9B"
         "31m",
         "\"\\u009b31m\""},    // C1 introducer
        {"a\xE2\x80\xAE"
         "b",
         "\"a\\u202eb\""},    // right-to-left override
        {"\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\""},
        {"\xFF", "\"\xEF\xBF\xBD\""},
        {"a\xC0\xAF"
         "b",
         "\"a\xEF\xBF\xBD\xEF\xBF\xBD"
         "b\""},                                                         // overlong '/'
        {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},    // a surrogate
        {"\xF4\x90\x80\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {"\xE8\xAF", "\"\xEF\xBF\xBD\""},    // half a character at the end
        {"\xE8\xAF"
         "a",
         "\"\xEF\xBF\xBD"
         "a\""},
        {"\x80", "\"\xEF\xBF\xBD\""},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct str out = {0};
        struct json j = json_on(&out);
        json_string(&j, sv_from(rows[i].bytes));
        assert_string_equal(str_c(&out), rows[i].want);
        str_release(&out);
    }
}

static void a_nul_inside_is_escaped(void **state)
{
    (void)state;
    struct str out = {0};
    struct json j = json_on(&out);
    json_string(&j, SV("a\0b"));
    assert_string_equal(str_c(&out), "\"a\\u0000b\"");
    str_release(&out);
}

static void commas_stand_where_they_must(void **state)
{
    (void)state;
    struct str out = {0};
    struct json j = json_on(&out);
    json_object(&j);
    json_member(&j, "title", SV("语录"));
    json_member(&j, "author", (struct sv){0});
    json_member_int(&j, "turns", -9007199254740993);
    json_key(&j, "lines");
    json_array(&j);
    json_int(&j, 1);
    json_array(&j);
    json_array_end(&j);
    json_object(&j);
    json_object_end(&j);
    json_array_end(&j);
    json_key(&j, "star");
    json_bool(&j, true);
    json_key(&j, "read");
    json_bool(&j, false);
    json_key(&j, "a \"key\"");
    json_bool(&j, true);
    json_object_end(&j);
    assert_string_equal(str_c(&out),
                        "{\"title\":\"语录\",\"turns\":-9007199254740993,\"lines\":[1,[],{}],"
                        "\"star\":true,\"read\":false,\"a \\\"key\\\"\":true}");
    assert_int_equal(j.depth, 0);
    str_release(&out);
}

static void numbers_are_written_whole(void **state)
{
    (void)state;
    struct str out = {0};
    struct json j = json_on(&out);
    json_array(&j);
    json_int(&j, 0);
    json_int(&j, -1);
    json_int(&j, INT64_MAX);
    json_int(&j, INT64_MIN);
    json_array_end(&j);
    assert_string_equal(str_c(&out), "[0,-1,9223372036854775807,-9223372036854775808]");
    str_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_are_valid_whatever_comes_in),
        cmocka_unit_test(a_nul_inside_is_escaped),
        cmocka_unit_test(commas_stand_where_they_must),
        cmocka_unit_test(numbers_are_written_whole),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
