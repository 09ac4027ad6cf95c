// What must not be lost: quotes, when programs die, disks fill, and others write.
#include "story.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "../../src/library/internal.h"

static const char talk[] = "主持人：请先介绍一下自己。\n"
                           "周明：我在做翻译。很难。\n"
                           "做了三十年，还想做下去。";

static size_t quote_count(struct db *db)
{
    struct quote_list l;
    struct err e = {0};
    assert_ok(quotes_load(db, NULL, &l, &e));
    for (size_t i = 0; i < l.n; i++) {
        assert_sv(l.v[i].text, "做了三十年");
        assert_sv(l.v[i].speaker, "周明");
    }
    size_t n = l.n;
    quote_list_release(&l);
    return n;
}

// The same words are kept again and again: so each quote loses its place at once.
static bool keep_one(struct db *db, int64_t article, struct err *e)
{
    int64_t quote;
    err_clear(e);
    if (!db_begin(db, e)) {
        return false;
    }
    bool ok = quote_add_text(db, article, SV("做了三十年"), &quote, e);
    if (ok) {
        struct query q = query_on(db, SQL_QUOTE_LOSE);
        query_int(&q, quote);
        query_run(&q);
    }
    return db_finish(db, ok, e);
}

// Keeps quotes until it is killed (or N times), one byte to FD for each that is kept.
static void keep_quotes(const char *path, int64_t article, int n, int fd)
{
    struct db *db;
    struct err e = {0};
    if (!db_open(&db, path, &e)) {
        _exit(2);
    }
    for (int i = 0; n < 0 || i < n; i++) {
        if (!keep_one(db, article, &e) || (fd >= 0 && write(fd, "x", 1) != 1)) {
            _exit(3);
        }
    }
    db_close(db);
    _exit(0);
}

static void test_kill(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    size_t kept = 0;
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    for (int round = 0; round < 12; round++) {
        int fds[2];
        char got[256];
        assert_int_equal(pipe(fds), 0);
        pid_t child = fork();
        if (child == 0) {
            close(fds[0]);
            keep_quotes(w->home.path, id, -1, fds[1]);
        }
        close(fds[1]);
        for (int i = 0; i < 3 + round; i++) {
            kept += (size_t)(read(fds[0], got, 1) == 1);
        }
        usleep((useconds_t)(round * 311));
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        for (ssize_t n; (n = read(fds[0], got, sizeof got)) > 0;) {
            kept += (size_t)n;
        }
        close(fds[0]);
        struct db *db;
        assert_ok(db_open(&db, w->home.path, &e));
        size_t now = quote_count(db);
        assert_in_range(now, kept, kept + 1);    // one may be kept and not yet told
        kept = now;
        assert_ok(db_check(db, &e));
        db_close(db);
    }
    assert_true(kept > 60);
}

static void test_two_programs(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    pid_t children[2];
    for (int i = 0; i < 2; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            keep_quotes(w->home.path, id, 40, -1);
        }
    }
    for (int i = 0; i < 20; i++) {
        assert_ok(keep_one(w->db, id, &e));
    }
    for (int i = 0; i < 2; i++) {
        int status;
        waitpid(children[i], &status, 0);
        assert_int_equal(status, 0);
    }
    assert_int_equal(quote_count(w->db), 100);
    assert_ok(db_check(w->db, &e));
}

// Many programs that find no library all make one: the same.
static void test_many_open_a_new_library(void **state)
{
    (void)state;
    struct home h;
    struct db *db;
    struct err e = {0};
    pid_t children[6];
    home_make(&h);
    for (size_t i = 0; i < ARRAY_LEN(children); i++) {
        children[i] = fork();
        if (children[i] == 0) {
            char name[16];
            snprintf(name, sizeof name, "child %zu", i);
            bool ok = db_open(&db, h.path, &e) && setting_set(db, name, "here", &e);
            if (!ok) {
                print_message("  %s\n", e.text);
            }
            db_close(ok ? db : NULL);
            _exit(ok ? 0 : 1);
        }
    }
    for (size_t i = 0; i < ARRAY_LEN(children); i++) {
        int status;
        waitpid(children[i], &status, 0);
        assert_int_equal(status, 0);
    }
    assert_ok(db_open(&db, h.path, &e));
    for (size_t i = 0; i < ARRAY_LEN(children); i++) {
        char name[16];
        struct str value = {0};
        snprintf(name, sizeof name, "child %zu", i);
        assert_true(setting_get(db, name, &value));
        str_release(&value);
    }
    db_close(db);
    home_remove(&h);
}

static void test_locked(void **state)
{
    struct world *w = *state;
    struct db *other;
    struct err e = {0};
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    assert_ok(db_open(&other, w->home.path, &e));
    db_wait(w->db, 20);
    assert_ok(db_begin(other, &e));
    assert_false(keep_one(w->db, id, &e));
    assert_non_null(strstr(e.text, "another program"));
    assert_true(db_was_busy(w->db));
    err_clear(&e);
    assert_false(article_set_read(w->db, id, true, &e));
    assert_true(db_was_busy(w->db));
    err_clear(&e);
    assert_ok(db_commit(other, &e));
    assert_false(article_set_read(w->db, id + 7, true, &e));
    assert_false(db_was_busy(w->db));
    assert_ok(keep_one(w->db, id, &e));
    db_close(other);
}

static void test_library_full(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    size_t kept = 0;
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    db_exec(w->db, "PRAGMA max_page_count = 1");    // SQLite makes it the number of pages there are
    while (keep_one(w->db, id, &e)) {
        kept++;
    }
    assert_non_null(strstr(e.text, "full"));
    err_clear(&e);
    struct story s;
    enum import_outcome outcome;
    story_init(&s, "长", talk);
    struct str bytes = {0};
    str_reserve(&bytes, 1 << 20);
    bytes.n = 1 << 20;
    memset(bytes.p, 'x', bytes.n);
    assert_false(import_document(w->db, &s.d, str_sv(&bytes), &id, &outcome, &e));
    assert_non_null(strstr(e.text, "full"));
    story_release(&s);
    str_release(&bytes);
    assert_int_equal(quote_count(w->db), kept);
    db_exec(w->db, "PRAGMA max_page_count = 1000000");
    assert_ok(keep_one(w->db, 1, &e));
    assert_int_equal(quote_count(w->db), kept + 1);
    assert_ok(db_check(w->db, &e));
}

// A limit on the size of files stands in for a disk that fills up.
static void fill_disk(const char *path, int64_t article)
{
    struct db *db;
    struct err e = {0};
    struct rlimit limit;
    struct stat st;
    signal(SIGXFSZ, SIG_IGN);
    if (!db_open(&db, path, &e) || stat(path, &st) != 0 || getrlimit(RLIMIT_FSIZE, &limit) != 0) {
        _exit(2);
    }
    size_t kept = 0;
    rlim_t before = limit.rlim_cur;
    limit.rlim_cur = (rlim_t)st.st_size + 8192;
    setrlimit(RLIMIT_FSIZE, &limit);
    while (keep_one(db, article, &e)) {
        kept++;
    }
    bool ok = err_is(&e) && quote_count(db) == kept;
    limit.rlim_cur = before;
    setrlimit(RLIMIT_FSIZE, &limit);
    ok = ok && keep_one(db, article, &e) && quote_count(db) == kept + 1 && db_check(db, &e);
    db_close(db);
    _exit(ok && kept > 0 ? 0 : 3);
}

static void test_disk_full(void **state)
{
    struct world *w = *state;
    int status;
    int64_t id = story_add(w->db, "访谈", talk, NULL);
    pid_t child = fork();
    if (child == 0) {
        fill_disk(w->home.path, id);
    }
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
}

// A VFS over the system's, whose Nth write, sync or truncation fails, and all later ones if it
// stays broken.
struct faulty_file {
    sqlite3_file base;
    sqlite3_file *real;
};

static struct {
    sqlite3_vfs vfs, *system;
    sqlite3_io_methods methods;
    int countdown;    // 0: never
    bool stays, failed;
    int code;
} fault;

static bool fails(void)
{
    if (fault.countdown > 0 && --fault.countdown == 0) {
        fault.failed = true;
        fault.countdown = fault.stays ? 1 : 0;
        return true;
    }
    return false;
}

#define REAL(file)            ((struct faulty_file *)(void *)(file))->real
#define PASS(file, call, ...) REAL(file)->pMethods->call(REAL(file), __VA_ARGS__)

static int file_close(sqlite3_file *f)
{
    int code = REAL(f)->pMethods ? REAL(f)->pMethods->xClose(REAL(f)) : SQLITE_OK;
    sqlite3_free(REAL(f));
    return code;
}

static int file_read_at(sqlite3_file *f, void *p, int n, sqlite3_int64 at)
{
    return PASS(f, xRead, p, n, at);
}

static int file_write_at(sqlite3_file *f, const void *p, int n, sqlite3_int64 at)
{
    return fails() ? fault.code : PASS(f, xWrite, p, n, at);
}

static int file_truncate(sqlite3_file *f, sqlite3_int64 size)
{
    return fails() ? SQLITE_IOERR_TRUNCATE : PASS(f, xTruncate, size);
}

// No power fails here: syncing would only cost time.
static int file_sync(sqlite3_file *f, int flags)
{
    (void)f;
    (void)flags;
    return fails() ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int file_size(sqlite3_file *f, sqlite3_int64 *size)
{
    return PASS(f, xFileSize, size);
}

static int file_lock(sqlite3_file *f, int level)
{
    return PASS(f, xLock, level);
}

static int file_unlock(sqlite3_file *f, int level)
{
    return PASS(f, xUnlock, level);
}

static int file_reserved(sqlite3_file *f, int *out)
{
    return PASS(f, xCheckReservedLock, out);
}

static int file_control(sqlite3_file *f, int op, void *arg)
{
    return PASS(f, xFileControl, op, arg);
}

static int file_sector(sqlite3_file *f)
{
    return REAL(f)->pMethods->xSectorSize(REAL(f));
}

static int file_traits(sqlite3_file *f)
{
    (void)f;
    return 0;
}

static int fault_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *out)
{
    (void)vfs;
    f->pMethods = NULL;
    REAL(f) = sqlite3_malloc(fault.system->szOsFile);
    memset(REAL(f), 0, (size_t)fault.system->szOsFile);
    int code = fault.system->xOpen(fault.system, name, REAL(f), flags, out);
    if (code != SQLITE_OK) {
        sqlite3_free(REAL(f));
        return code;
    }
    f->pMethods = &fault.methods;
    return SQLITE_OK;
}

static void fault_install(void)
{
    fault.methods = (sqlite3_io_methods){
        .iVersion = 1,
        .xClose = file_close,
        .xRead = file_read_at,
        .xWrite = file_write_at,
        .xTruncate = file_truncate,
        .xSync = file_sync,
        .xFileSize = file_size,
        .xLock = file_lock,
        .xUnlock = file_unlock,
        .xCheckReservedLock = file_reserved,
        .xFileControl = file_control,
        .xSectorSize = file_sector,
        .xDeviceCharacteristics = file_traits,
    };
    fault.system = sqlite3_vfs_find(NULL);
    fault.vfs = *fault.system;
    fault.vfs.zName = "faulty";
    fault.vfs.szOsFile = sizeof(struct faulty_file);
    fault.vfs.xOpen = fault_open;
    fault.vfs.pNext = NULL;
    sqlite3_vfs_register(&fault.vfs, 1);
}

static bool act_keep(struct db *db, int round, struct err *e)
{
    (void)round;
    return keep_one(db, 1, e);
}

// One write of the program with its Nth call failing: either done or not at all, said truly; and it
// goes on. False when N is past the last call.
static bool survives(int n, bool stays, int code,
                     bool (*act)(struct db *db, int round, struct err *e))
{
    struct home h;
    struct db *db;
    struct err e = {0};
    home_make(&h);
    assert_ok(db_open(&db, h.path, &e));
    int64_t id = story_add(db, "访谈", talk, NULL);
    assert_ok(keep_one(db, id, &e));
    fault.countdown = n;
    fault.stays = stays;
    fault.code = code;
    fault.failed = false;
    bool done = act(db, 1, &e);
    bool hit = fault.failed;
    fault.countdown = 0;
    assert_true(done || err_is(&e));
    err_clear(&e);
    size_t kept = quote_count(db);
    // Where only the last sync fails the quote is written, but nobody can promise that it is on the
    // disk.
    assert_in_range(kept, act == act_keep ? 1 + done : 1, act == act_keep ? 2 : 1);
    assert_ok(act(db, 2, &e));
    assert_ok(db_check(db, &e));
    db_close(db);
    assert_ok(db_open(&db, h.path, &e));
    assert_true(quote_count(db) >= kept);
    assert_ok(db_check(db, &e));
    db_close(db);
    home_remove(&h);
    return hit;
}

static bool act_refresh(struct db *db, int round, struct err *e)
{
    struct story s;
    int64_t id;
    enum import_outcome outcome;
    struct str text = {0};
    str_addf(&text, "甲：第%d次来过。\n%s", round, talk);
    story_init(&s, "访谈", str_c(&text));
    s.d.source = SV("测试");
    bool ok = import_document(db, &s.d, str_sv(&text), &id, &outcome, e);
    story_release(&s);
    str_release(&text);
    return ok;
}

static void test_every_write_may_fail(void **state)
{
    static const struct {
        const char *what;
        bool (*act)(struct db *db, int round, struct err *e);
    } acts[] = {{"quote", act_keep}, {"refresh", act_refresh}};
    static const int codes[] = {SQLITE_FULL, SQLITE_IOERR_WRITE};
    (void)state;
    fault_install();
    int points = 0;
    for (size_t a = 0; a < ARRAY_LEN(acts); a++) {
        for (size_t c = 0; c < ARRAY_LEN(codes); c++) {
            for (int stays = 0; stays < 2; stays++) {
                int n = 1;
                while (survives(n, stays, codes[c], acts[a].act)) {
                    n++;
                }
                points += n - 1;
            }
        }
    }
    sqlite3_vfs_register(fault.system, 1);
    sqlite3_vfs_unregister(&fault.vfs);
    print_message("  %d calls failed in turn\n", points);
    assert_true(points > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_world(test_kill),
        in_world(test_two_programs),
        cmocka_unit_test(test_many_open_a_new_library),
        in_world(test_locked),
        in_world(test_library_full),
        in_world(test_disk_full),
        cmocka_unit_test(test_every_write_may_fail),
    };
    return cmocka_run_group_tests_name("safety", tests, NULL, NULL);
}
