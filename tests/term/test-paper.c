#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "yulu/term/paper.h"

static void answers(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        enum theme_kind theme;
    } rows[] = {
        {"11;rgb:0000/0000/0000", THEME_DARK},
        {"11;rgb:ffff/ffff/ffff", THEME_LIGHT},
        {"11;rgb:FF/FF/FF", THEME_LIGHT},
        {"11;rgb:f/f/f", THEME_LIGHT},
        {"11;rgb:0/0/0", THEME_DARK},
        {"11;rgb:2828/2c2c/3434", THEME_DARK},
        {"11;rgb:fdfd/f6f6/e3e3", THEME_LIGHT},
        {"11;rgb:00/00/ff", THEME_DARK},    // blue is dark to the eye
        {"11;rgb:ff/ff/00", THEME_LIGHT},
        {"11;rgba:ffff/ffff/ffff/8000", THEME_LIGHT},
        {"11;rgb:ffff/ffff", THEME_AUTO},
        {"11;rgb:ffff//ffff", THEME_AUTO},
        {"11;rgb:fffff/fffff/fffff", THEME_AUTO},
        {"11;rgb:gg/gg/gg", THEME_AUTO},
        {"11;rgb:", THEME_AUTO},
        {"11;?", THEME_AUTO},
        {"10;rgb:ffff/ffff/ffff", THEME_AUTO},
        {"", THEME_AUTO},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        enum theme_kind got = paper_theme(sv_from(rows[i].answer));
        if (got != rows[i].theme)
            fail_msg("%s: %d", rows[i].answer, (int)got);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(answers)};
    return cmocka_run_group_tests_name("paper", tests, NULL, NULL);
}
