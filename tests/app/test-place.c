// The place in the article, and another program that has the library.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

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

// As somebody without rights: nobody, where the tests run as root.
static int read_as_nobody(struct small *s)
{
    struct err e = {0};
    struct db *db;
    struct app *a = mem_zalloc(sizeof(*a));
    if (geteuid() == 0 && (setgid(65534) || setuid(65534)))
        return 2;
    if (!db_open_reading(&db, db_path(s->db), &e) || !app_init(a, db, &e))
        return 3;
    bool told = strstr(str_c(&a->message.text), "nothing can be kept") != NULL;
    app_resize(a, 40, 140);
    bool opens = reader_open(a, s->tea) && reader_open(a, s->harbour);
    str_clear(&a->message.text);
    app_tick(a, 1, true);
    bool silent = !a->message.text.n;
    type_keys(a, "<Enter>a");
    bool refused = strstr(str_c(&a->message.text), "no permission") != NULL;
    app_release(a);
    mem_free(a);
    db_close(db);
    return !told ? 4 : !opens ? 5 : !silent ? 6 : !refused ? 7 : 0;
}

static void without_permission_one_reads(void **state)
{
    struct small *s = *state;
    int status;
    assert_int_equal(chmod(db_path(s->db), 0444), 0);
    assert_int_equal(chmod(s->folder, 0555), 0);
    pid_t child = fork();
    if (child == 0)
        _exit(read_as_nobody(s));
    waitpid(child, &status, 0);
    chmod(s->folder, 0700);
    chmod(db_path(s->db), 0600);
    assert_int_equal(status, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_lock_is_waited_out_in_silence, small_setup,
                                        small_teardown),
        cmocka_unit_test_setup_teardown(the_last_try_says_why, small_setup, small_teardown),
        cmocka_unit_test_setup_teardown(without_permission_one_reads, small_setup, small_teardown),
    };
    return cmocka_run_group_tests_name("place", tests, NULL, NULL);
}
