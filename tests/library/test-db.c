#include "story.h"

#include <fcntl.h>
#include <sys/wait.h>

#include "../../src/library/migrate.h"
#include "yulu/base/file.h"

static bool same_file(const char *path, const char *bytes, size_t n)
{
    struct str now = {0};
    struct err e = {0};
    assert_ok(file_read(path, 1 << 24, &now, &e));
    bool same = sv_eq(str_sv(&now), (struct sv){bytes, n});
    str_release(&now);
    return same;
}

static mode_t mode_of(const char *path)
{
    struct stat st;
    assert_int_equal(stat(path, &st), 0);
    return st.st_mode & 0777;
}

// A database that is not ours, with one table.
static void make_foreign(const char *path)
{
    sqlite3 *handle;
    assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
    assert_int_equal(sqlite3_exec(handle, "CREATE TABLE t(x); PRAGMA user_version = 7", 0, 0, 0),
                     SQLITE_OK);
    sqlite3_close(handle);
}

static void run_sql(const char *path, const char *sql)
{
    sqlite3 *handle;
    assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
    assert_int_equal(sqlite3_exec(handle, sql, 0, 0, 0), SQLITE_OK);
    sqlite3_close(handle);
}

static void test_new_library_is_private(void **state)
{
    (void)state;
    struct home h;
    struct db *db;
    struct err e = {0};
    struct str path = {0};
    home_make(&h);
    home_file(&h, "deep/er/library.db", &path);
    mode_t old = umask(0);
    assert_ok(db_open(&db, str_c(&path), &e));
    umask(old);
    assert_int_equal(mode_of(str_c(&path)), 0600);
    struct str folder = {0};
    assert_int_equal(mode_of(home_file(&h, "deep", &folder)), 0700);
    assert_string_equal(db_path(db), str_c(&path));
    assert_ok(db_check(db, &e));
    db_close(db);
    str_release(&folder);
    str_release(&path);
    home_remove(&h);
}

static void test_refuses_politely(void **state)
{
    (void)state;
    struct home h;
    struct db *db;
    struct err e = {0};
    struct str path = {0}, bytes = {0};
    home_make(&h);
    home_write(home_file(&h, "text", &path), "not a database, but a note of mine\n");
    make_foreign(home_file(&h, "foreign", &path));
    mkdir(home_file(&h, "folder", &path), 0700);
    static const struct {
        const char *name, *why;
    } rows[] = {
        {"text", "not a yulu library"},
        {"foreign", "not a yulu library"},
        {"folder", "is a folder"},
        {"text/below", "Not a directory"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        err_clear(&e);
        bool opened = db_open(&db, home_file(&h, rows[i].name, &path), &e);
        if (opened || !strstr(e.text, rows[i].why)) {
            fail_msg("%s: %s", rows[i].name, e.text);
        }
        assert_null(db);
    }
    assert_true(
        same_file(home_file(&h, "text", &path), "not a database, but a note of mine\n", 35));
    err_clear(&e);
    assert_ok(file_read(home_file(&h, "foreign", &path), 1 << 20, &bytes, &e));
    assert_false(db_open(&db, str_c(&path), NULL));
    assert_true(same_file(str_c(&path), bytes.p, bytes.n));
    str_release(&bytes);
    str_release(&path);
    home_remove(&h);
}

static void test_refuses_newer(void **state)
{
    struct world *w = *state;
    struct db *again;
    struct err e = {0};
    run_sql(w->home.path, "PRAGMA user_version = 99");
    assert_false(db_open(&again, w->home.path, &e));
    assert_non_null(strstr(e.text, "99"));
    assert_non_null(strstr(e.text, "knows 1"));
    run_sql(w->home.path, "PRAGMA user_version = 1");
}

// Root may write everywhere, so it steps down for the moment.
static void test_no_permission(void **state)
{
    struct world *w = *state;
    struct db *again;
    struct err e = {0};
    bool root = geteuid() == 0;
    chmod(w->home.path, 0444);
    chmod(w->home.folder, 0755);
    assert_true(!root || seteuid(65534) == 0);
    bool opened = db_open(&again, w->home.path, &e);
    assert_true(!root || seteuid(0) == 0);
    assert_false(opened);
    assert_non_null(strstr(e.text, "no permission"));
}

static void test_every_statement_prepares(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    for (int id = 0; id < SQL_COUNT; id++) {
        assert_non_null(sql_text[id]);
        struct query q = query_on(w->db, (enum sql)id);
        query_done(&q);
        if (!db_ok(w->db, &e)) {
            fail_msg("%s: %s", sql_text[id], e.text);
        }
    }
}

static void test_transactions_nest(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct str value = {0};
    assert_ok(db_begin(w->db, &e));
    assert_ok(setting_set(w->db, "outer", "1", &e));
    assert_ok(db_begin(w->db, &e));
    assert_ok(setting_set(w->db, "inner", "1", &e));
    db_rollback(w->db);
    assert_ok(db_begin(w->db, &e));
    assert_ok(setting_set(w->db, "second", "1", &e));
    assert_ok(db_commit(w->db, &e));
    assert_ok(db_commit(w->db, &e));
    assert_true(setting_get(w->db, "outer", &value));
    assert_true(setting_get(w->db, "second", &value));
    assert_false(setting_get(w->db, "inner", &value));
    assert_ok(db_begin(w->db, &e));
    assert_ok(setting_set(w->db, "gone", "1", &e));
    db_rollback(w->db);
    assert_false(setting_get(w->db, "gone", &value));
    str_release(&value);
}

static void test_failure_sticks_in_a_transaction(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct str value = {0};
    assert_ok(db_begin(w->db, &e));
    assert_ok(setting_set(w->db, "half", "1", &e));
    db_fail(w->db, "it went wrong");
    assert_false(setting_set(w->db, "other", "1", &e));
    assert_false(db_commit(w->db, &e));
    assert_string_equal(e.text, "it went wrong");
    err_clear(&e);
    assert_false(setting_get(w->db, "half", &value));
    assert_ok(setting_set(w->db, "half", "2", &e));
}

static void test_version_tells_of_others(void **state)
{
    struct world *w = *state;
    struct db *other;
    struct err e = {0};
    struct str value = {0};
    assert_ok(db_open(&other, w->home.path, &e));
    int64_t before = db_version(w->db);
    assert_ok(setting_set(w->db, "mine", "1", &e));
    assert_int_equal(db_version(w->db), before);
    assert_ok(setting_set(other, "theirs", "1", &e));
    assert_int_not_equal(db_version(w->db), before);
    assert_true(setting_get(w->db, "theirs", &value));
    db_close(other);
    str_release(&value);
}

static void test_backup(void **state)
{
    struct world *w = *state;
    struct db *copy;
    struct err e = {0};
    struct str path = {0};
    int64_t id = story_add(w->db, "甲", "一段话。", NULL);
    home_file(&w->home, "copy.db", &path);
    assert_ok(db_backup(w->db, str_c(&path), &e));
    assert_int_equal(mode_of(str_c(&path)), 0600);
    assert_false(db_backup(w->db, str_c(&path), &e));
    assert_non_null(strstr(e.text, "there already"));
    err_clear(&e);
    struct str nowhere = {0}, want = {0};
    str_addf(&want, "%s: No such file or directory", home_file(&w->home, "no/copy.db", &nowhere));
    assert_false(db_backup(w->db, str_c(&nowhere), &e));    // told by the name that was given
    assert_string_equal(e.text, str_c(&want));
    err_clear(&e);
    str_release(&nowhere);
    str_release(&want);
    assert_ok(db_open(&copy, str_c(&path), &e));
    struct article_list l;
    assert_ok(article_load(copy, id, &l, &e));
    article_list_release(&l);
    assert_ok(db_check(copy, &e));
    db_close(copy);
    str_release(&path);
}

static const char *const second[] = {"CREATE TABLE extra(x INTEGER) STRICT", NULL};
static const char *const third_broken[] = {"CREATE TABLE more(x INTEGER) STRICT", "NOT SQL", NULL};

static void test_ladder_copies_first_and_undoes(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct str path = {0};
    struct db *old;
    const struct migration ladder[] = {{NULL, NULL}, {second, NULL}, {third_broken, NULL}};
    story_add(w->db, "甲", "一段话。", NULL);
    assert_ok(migrate(w->db, ladder, 2, &e));
    assert_int_equal(query_number(w->db, SQL_USER_VERSION, 0, 0), 2);
    assert_ok(db_open(&old, home_file(&w->home, "library.db.before-2", &path), &e));
    db_close(old);
    assert_false(migrate(w->db, ladder, 3, &e));
    assert_int_equal(query_number(w->db, SQL_USER_VERSION, 0, 0), 2);
    db_exec(w->db, "SELECT * FROM more");
    assert_false(db_ok(w->db, NULL));
    db_exec(w->db, "SELECT * FROM extra");
    assert_true(db_ok(w->db, NULL));
    str_release(&path);
}

static void test_check_finds_damage(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    story_add(w->db, "甲", "张三：一段话。\n又一段。", NULL);
    assert_ok(db_check(w->db, &e));
    db_exec(w->db, "DELETE FROM block WHERE seq = 1");
    assert_false(db_check(w->db, &e));
    assert_non_null(strstr(e.text, "blocks"));
}

static void test_nothing_in_the_schema_runs(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct db *db;
    struct str value = {0};
    run_sql(w->home.path, "CREATE TRIGGER spoil AFTER INSERT ON setting BEGIN"
                          " UPDATE setting SET value = 'spoilt'; END");
    assert_ok(db_open(&db, w->home.path, &e));
    assert_ok(setting_set(db, "name", "value", &e));
    assert_true(setting_get(db, "name", &value));
    assert_sv(str_sv(&value), "value");
    db_close(db);
    str_release(&value);
}

// As somebody without rights: nobody, where the tests run as root.
static int read_as_nobody(const char *path, int64_t id)
{
    struct db *db;
    struct err e = {0};
    struct article_list l = {0};
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) {
        return 2;
    }
    if (db_open(&db, path, &e) || !err_is(&e)) {
        return 3;
    }
    err_clear(&e);
    if (!db_open_reading(&db, path, &e) || !db_is_read_only(db)) {
        return 4;
    }
    bool reads = articles_load(db, &l, &e) && l.n == 1 && l.v[0].id == id && db_check(db, &e);
    bool writes = article_set_read(db, id, true, &e);
    article_list_release(&l);
    db_close(db);
    return !reads ? 5 : writes ? 6 : strstr(e.text, "no permission") ? 0 : 7;
}

// The library cannot be written; then it can, but nothing beside it.
static void test_read_without_permission(void **state)
{
    struct world *w = *state;
    static const struct {
        mode_t file, folder;
    } rows[] = {{0444, 0777}, {0444, 0555}, {0666, 0555}};
    int64_t id = story_add(w->db, "访谈", "甲。\n乙。", NULL);
    assert_false(db_is_read_only(w->db));
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        int status;
        assert_int_equal(chmod(w->home.path, rows[i].file), 0);
        assert_int_equal(chmod(w->home.folder, rows[i].folder), 0);
        pid_t child = fork();
        if (child == 0) {
            _exit(read_as_nobody(w->home.path, id));
        }
        waitpid(child, &status, 0);
        chmod(w->home.folder, 0700);
        chmod(w->home.path, 0600);
        assert_int_equal(status, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_new_library_is_private),
        cmocka_unit_test(test_refuses_politely),
        in_world(test_refuses_newer),
        in_world(test_no_permission),
        in_world(test_read_without_permission),
        in_world(test_every_statement_prepares),
        in_world(test_transactions_nest),
        in_world(test_failure_sticks_in_a_transaction),
        in_world(test_version_tells_of_others),
        in_world(test_backup),
        in_world(test_ladder_copies_first_and_undoes),
        in_world(test_check_finds_damage),
        in_world(test_nothing_in_the_schema_runs),
    };
    return cmocka_run_group_tests_name("db", tests, NULL, NULL);
}
