#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "internal.h"
#include "migrate.h"
#include "rescue.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"

// SQLite's file format: the header's first 16 bytes, and where the application id stands in it.
enum { HEADER_SIZE = 100, HEADER_APPLICATION = 68, CHECKED_SIZE = 16 << 20 };

enum seen { SEEN_NOTHING, SEEN_LIBRARY, SEEN_JOURNAL, SEEN_OTHER };

static bool journal_waits(const char *path)
{
    struct str journal = {0};
    struct stat st;
    str_addf(&journal, "%s-journal", path);
    bool waits = stat(str_c(&journal), &st) == 0 && st.st_size > 0;
    str_release(&journal);
    return waits;
}

// What lies at PATH, without SQLite, which may write to what it opens.  A journal beside it belongs
// to an unfinished write that SQLite has to undo before the header can be believed.
static bool look(const char *path, enum seen *seen, struct err *e)
{
    unsigned char head[HEADER_SIZE] = {0};
    *seen = SEEN_NOTHING;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return errno == ENOENT || err_set(e, "%s: %s", path, strerror(errno));
    }
    ssize_t n = read(fd, head, sizeof head);
    int why = errno;
    close(fd);
    if (n < 0) {
        return err_set(e, "%s: %s", path, strerror(why));
    }
    const unsigned char *id = head + HEADER_APPLICATION;
    unsigned application =
        (unsigned)id[0] << 24 | (unsigned)id[1] << 16 | (unsigned)id[2] << 8 | id[3];
    bool sqlite = n == HEADER_SIZE && memcmp(head, "SQLite format 3", 16) == 0;
    if (journal_waits(path)) {
        *seen = SEEN_JOURNAL;
    } else if (sqlite && application == APPLICATION_ID) {
        *seen = SEEN_LIBRARY;
    } else if (n > 0) {
        *seen = SEEN_OTHER;
    }
    return true;
}

static bool make_file(const char *path, struct err *e)
{
    if (!file_make_parents(path, e)) {
        return false;
    }
    int fd = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0) {
        return err_set(e, "%s: %s", path, strerror(errno));
    }
    close(fd);
    return true;
}

// A library is data from elsewhere once it was copied or merged: nothing in its schema may run.
static void harden(sqlite3 *handle)
{
    static const struct {
        int option, on;
    } options[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(options); i++) {
        sqlite3_db_config(handle, options[i].option, options[i].on, NULL);
    }
    sqlite3_busy_timeout(handle, DB_WAIT_USUAL);
}

// cache_spill: a long import keeps its pages in memory up to 256 MB, so that others can read
// meanwhile.
static const char settings[] = "PRAGMA cell_size_check = ON;"
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA mmap_size = 0;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA cache_size = -16384;"
                               "PRAGMA cache_spill = 65536;"
                               "PRAGMA journal_mode = TRUNCATE;"
                               "PRAGMA synchronous = FULL;";

// SQLite writes to the library and to a journal beside it.
static bool may_write(const char *path)
{
    struct str folder = {0};
    const char *slash = strrchr(path, '/');
    str_add(&folder, slash ? (struct sv){path, (size_t)(slash - path) + 1} : SV("."));
    bool may = access(path, W_OK) == 0 && access(str_c(&folder), W_OK) == 0;
    str_release(&folder);
    return may;
}

static bool start(struct db *db, struct err *e)
{
    const char *path = str_c(&db->path);
    db->read_only = !may_write(path);
    if (db->read_only && !db->reading) {
        return err_set(e, _("%s: cannot be written: no permission"), path);
    }
    int mode = db->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    int code = sqlite3_open_v2(path, &db->handle, mode | SQLITE_OPEN_EXRESCODE, NULL);
    if (code != SQLITE_OK) {
        return err_set(e, "%s: %s", path, sqlite3_errstr(code));
    }
    harden(db->handle);
    if (!db->read_only && sqlite3_db_readonly(db->handle, "main") == 1) {
        return err_set(e, _("%s: cannot be written: no permission"), path);
    }
    return true;
}

// Undoing an unfinished write is the first thing that reading the application id does.
static bool is_ours(struct db *db, struct err *e)
{
    // In this order: who makes a library signs it before it has tables, maybe at this moment.
    int64_t tables = query_number(db, SQL_TABLE_COUNT, 0, 0);
    int64_t application = query_number(db, SQL_APPLICATION_ID, 0, 0);
    if (!db_ok(db, e)) {
        return false;
    }
    if (application != APPLICATION_ID && (application != 0 || tables != 0)) {
        return err_set(e, _("%s: not a yulu library"), str_c(&db->path));
    }
    return true;
}

static bool set_up(struct db *db, struct err *e)
{
    db_exec(db, settings);
    if (query_number(db, SQL_APPLICATION_ID, 0, 0) == 0) {
        char set[64];
        snprintf(set, sizeof set, "PRAGMA application_id = %d", APPLICATION_ID);
        db_exec(db, set);
    }
    return db_ok(db, e) && migrate(db, migrations, migration_count, e);
}

// A whole check costs 1 ms for 1 MB: large libraries get it only after a program died while
// writing.
static bool looks_whole(struct db *db, enum seen seen)
{
    struct stat st;
    if (seen == SEEN_JOURNAL || (stat(str_c(&db->path), &st) == 0 && st.st_size <= CHECKED_SIZE)) {
        db_quick_check(db);
    }
    return !db->damaged;
}

static bool open_at(struct db *db, struct err *e)
{
    const char *path = str_c(&db->path);
    enum seen seen;
    if (file_is_folder(path)) {
        return err_set(e, _("%s: is a folder"), path);
    }
    if (!look(path, &seen, e)) {
        return false;
    }
    if (seen == SEEN_OTHER) {
        return err_set(e, _("%s: not a yulu library"), path);
    }
    if (seen == SEEN_NOTHING && !make_file(path, e)) {
        return false;
    }
    return start(db, e) && is_ours(db, e) && looks_whole(db, seen) && set_up(db, e);
}

static bool open_library(struct db **out, const char *path, bool reading, struct err *e)
{
    struct db *db = mem_zalloc(sizeof *db);
    db->reading = reading;
    struct str where = {0};
    *out = NULL;
    bool ok = path || file_home(HOME_DATA, "library.db", &where, e);
    str_add(&where, sv_from(path));
    str_add(&db->path, str_sv(&where));
    ok = ok && open_at(db, e);
    bool damaged = db->damaged;
    if (ok) {
        *out = db;
    } else {
        db_close(db);
    }
    if (!ok && damaged) {
        struct err why = {0};
        rescue(str_c(&where), &why);
        if (e) {
            *e = why;    // it says more than the damage did
        }
    }
    str_release(&where);
    return ok;
}

bool db_open(struct db **out, const char *path, struct err *e)
{
    return open_library(out, path, false, e);
}

bool db_open_reading(struct db **out, const char *path, struct err *e)
{
    return open_library(out, path, true, e);
}

bool db_is_read_only(const struct db *db)
{
    return db->read_only;
}

void db_close(struct db *db)
{
    if (!db) {
        return;
    }
    for (size_t i = 0; i < SQL_COUNT; i++) {
        sqlite3_finalize(db->prepared[i]);
    }
    sqlite3_close(db->handle);
    str_release(&db->path);
    mem_free(db);
}

const char *db_path(const struct db *db)
{
    return str_c(&db->path);
}

void db_wait(struct db *db, int milliseconds)
{
    sqlite3_busy_timeout(db->handle, milliseconds);
}

bool db_was_busy(const struct db *db)
{
    return db->busy;
}

bool db_begin(struct db *db, struct err *e)
{
    db->busy = db->busy && err_is(&db->failure);
    struct query q = query_on(db, db->depth ? SQL_SAVEPOINT : SQL_BEGIN);
    query_run(&q);
    bool ok = db_ok(db, e);
    db->depth += ok;
    return ok;
}

bool db_commit(struct db *db, struct err *e)
{
    struct query q = query_on(db, db->depth > 1 ? SQL_RELEASE : SQL_COMMIT);
    query_run(&q);
    if (!db_ok(db, e)) {
        db_rollback(db);
        return false;
    }
    db->depth--;
    return true;
}

// The failure is forgotten with what failed, unless SQLite has undone the outer levels too.
void db_rollback(struct db *db)
{
    bool gone = sqlite3_get_autocommit(db->handle);
    db->depth--;
    if (!gone) {
        err_clear(&db->failure);
        db_exec(db, db->depth ? "ROLLBACK TO level; RELEASE level" : "ROLLBACK");
    }
    if (!gone || db->depth == 0) {
        err_clear(&db->failure);
    }
}

bool db_finish(struct db *db, bool ok, struct err *e)
{
    if (ok) {
        return db_commit(db, e);
    }
    db_ok(db, e);
    db_rollback(db);
    return false;
}

int64_t db_version(struct db *db)
{
    int64_t version = query_number(db, SQL_DATA_VERSION, 0, 0);
    db_ok(db, NULL);
    return version;
}

// VACUUM INTO takes a file that is there if it is empty: so it is made here, closed to others.
// PART becomes PATH, which is the name that the user gave and is told.
static bool copy_into(struct db *db, const char *part, const char *path, struct err *e)
{
    int fd = open(part, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0) {
        return err_set(e, "%s: %s", path, strerror(errno));
    }
    struct query q = query_on(db, SQL_COPY);
    query_text(&q, sv_from(part));
    query_run(&q);
    bool ok = db_ok(db, e) && (fsync(fd) == 0 || err_set(e, "%s: %s", path, strerror(errno)));
    close(fd);
    return ok;
}

bool db_backup(struct db *db, const char *path, struct err *e)
{
    if (file_exists(path)) {
        return err_set(e, _("%s: is there already"), path);
    }
    struct str part = {0};
    str_addf(&part, "%s.part-%ld", path, (long)getpid());
    bool ok = copy_into(db, str_c(&part), path, e);
    if (ok && rename(str_c(&part), path) != 0) {
        ok = err_set(e, "%s: %s", path, strerror(errno));
    }
    if (!ok) {
        unlink(str_c(&part));
    }
    str_release(&part);
    return ok;
}
