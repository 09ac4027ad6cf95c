#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "folder.h"
#include "yulu/base/file.h"
#include "yulu/base/log.h"

static void lines_have_a_time_and_no_controls(void **state)
{
    struct str path = {0}, got = {0};
    struct err e = {0};
    str_addf(&path, "%s/new/log", (const char *)*state);
    log_print("before it is open: %d", 1);
    assert_true(log_open(path.p, &e));
    log_print("opened %s", "语录");
    log_print("two\nlines \x1B[31m \xC2\x9B"
              "31m");
    log_close();
    log_print("after it was closed");
    assert_true(file_read(path.p, 10000, &got, &e));
    struct sv rest = str_sv(&got), line;
    assert_true(sv_cut(&rest, '\n', &line));
    assert_true(sv_ends(line, SV("Z opened 语录")));
    assert_int_equal(line.p[4], '-');
    assert_int_equal(line.p[10], 'T');
    assert_true(sv_cut(&rest, '\n', &line));
    assert_true(sv_ends(line, SV("Z two lines  [31m   31m")));
    assert_int_equal(rest.n, 0);
    struct stat s;
    assert_int_equal(stat(path.p, &s), 0);
    assert_int_equal(s.st_mode & 0777, 0600);
    str_release(&path);
    str_release(&got);
}

static void a_log_that_cannot_be_is_an_error(void **state)
{
    struct err e = {0};
    assert_false(log_open(*state, &e));
    assert_non_null(strstr(e.text, ": cannot open the log: "));
    log_print("nowhere to go");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(lines_have_a_time_and_no_controls, folder_setup,
                                        folder_teardown),
        cmocka_unit_test_setup_teardown(a_log_that_cannot_be_is_an_error, folder_setup,
                                        folder_teardown),
    };
    return cmocka_run_group_tests_name("log", tests, NULL, NULL);
}
