#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "yulu/article/metadata.h"

static const struct {
    const char *text, *date;
} dates[] = {
    {"2023-03-28", "2023-03-28"},
    {"2023-3-8", "2023-03-08"},
    {"2023/3/8 13:40", "2023-03-08"},
    {"2023.03.08", "2023-03-08"},
    {"20230308", "2023-03-08"},
    {"2023年3月8日", "2023-03-08"},
    {"2023 年 3 月 8 日 星期三", "2023-03-08"},
    {"二〇二三年三月八日", "2023-03-08"},
    {"二零二三年十二月二十一日", "2023-12-21"},
    {"２０２３年３月８日", "2023-03-08"},
    {"2023년 3월 8일", "2023-03-08"},
    {"令和6年1月2日", "2024-01-02"},
    {"平成26年4月8日", "2014-04-08"},
    {"8 Mar 2023", "2023-03-08"},
    {"8th of March 2023", ""},
    {"Mar 8, 2023", "2023-03-08"},
    {"March 8th, 2023", "2023-03-08"},
    {"Wed, 08 Mar 2023 13:40:00 +0800", "2023-03-08"},
    {"2018-06-22T19:01:51+08:00", "2018-06-22"},
    {"3/8/2023", "2023-03-08"},
    {"28/3/2023", "2023-03-28"},
    {"发表于 2023年03月07日 13时40分 星期二", "2023-03-07"},
    {"http://example.org/2014/04/08/pie", "2014-04-08"},
    {"https://example.org/a20230308b", ""},
    {"2024-02-29", "2024-02-29"},
    {"2023-13-01", ""},
    {"2023-02-32", ""},
    {"1234567890123", ""},
    {"第 12 期", ""},
    {"", ""},
    {"marching 3 4567", ""},
};

static void test_dates(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(dates); i++) {
        char out[11] = "";
        bool found = date_parse(sv_from(dates[i].text), out);
        if (found != (dates[i].date[0] != '\0'))
            fail_msg("%s: %s", dates[i].text, found ? out : "no date found");
        assert_string_equal(found ? out : "", dates[i].date);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_dates)};
    return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
