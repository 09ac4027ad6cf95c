#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "internal.h"
#include "yulu/base/clock.h"
#include "yulu/base/i18n.h"

void db_fail(struct db *db, const char *format, ...)
{
    char text[sizeof db->failure.text];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    db->busy = db->busy && err_is(&db->failure);    // the first failure is the one that is told
    err_set(&db->failure, "%s", text);
}

// The codes that have a remedy get a sentence of their own; the others are SQLite's words.
void db_fail_sqlite(struct db *db, int code)
{
    const char *path = str_c(&db->path);
    bool first = !err_is(&db->failure);
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        db_fail(db, _("%s: another program is writing to it; try again"), path);
        break;
    case SQLITE_FULL:
        db_fail(db, _("%s: the disk is full; nothing was changed"), path);
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        db_fail(db, _("%s: cannot be written: no permission"), path);
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        db->damaged = true;
        db_fail(db, _("%s: the library is damaged; \"yulu check\" says more"), path);
        break;
    case SQLITE_IOERR:
        db_fail(db, _("%s: reading or writing failed: %s"), path, sqlite3_errmsg(db->handle));
        break;
    default:
        db_fail(db, "%s: %s", path, sqlite3_errmsg(db->handle));
    }
    if (first) {
        db->busy = (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
    }
}

bool db_ok(struct db *db, struct err *e)
{
    if (!err_is(&db->failure)) {
        return true;
    }
    err_set(e, "%s", db->failure.text);
    if (db->depth == 0) {
        err_clear(&db->failure);
    }
    return false;
}

bool db_changed(struct db *db)
{
    return sqlite3_changes(db->handle) > 0;
}

static sqlite3_stmt *prepare(struct db *db, enum sql id)
{
    sqlite3_stmt **stmt = &db->prepared[id];
    if (!*stmt) {
        int code =
            sqlite3_prepare_v3(db->handle, sql_text[id], -1, SQLITE_PREPARE_PERSISTENT, stmt, NULL);
        if (code != SQLITE_OK) {
            db_fail_sqlite(db, code);
        }
    }
    return *stmt;
}

struct query query_on(struct db *db, enum sql id)
{
    struct query q = {.db = db};
    // SQLite may undo a whole transaction by itself (a full disk): what follows must not be written
    // alone.
    if (db->depth > 0 && sqlite3_get_autocommit(db->handle)) {
        db_fail(db, _("%s: the change was undone"), str_c(&db->path));
    }
    if (!err_is(&db->failure)) {
        q.stmt = prepare(db, id);
        assert(!q.stmt || !sqlite3_stmt_busy(q.stmt));
    }
    return q;
}

static void check(struct query *q, int code)
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) {
        db_fail_sqlite(q->db, code);
        query_done(q);
    }
}

void query_int(struct query *q, int64_t value)
{
    if (q->stmt) {
        check(q, sqlite3_bind_int64(q->stmt, ++q->bound, value));
    }
}

void query_text(struct query *q, struct sv text)
{
    if (q->stmt) {
        const char *p = text.p ? text.p : "";
        check(q, sqlite3_bind_text64(q->stmt, ++q->bound, p, text.n, SQLITE_STATIC, SQLITE_UTF8));
    }
}

void query_blob(struct query *q, struct sv bytes)
{
    if (q->stmt) {
        const char *p = bytes.p ? bytes.p : "";
        check(q, sqlite3_bind_blob64(q->stmt, ++q->bound, p, bytes.n, SQLITE_STATIC));
    }
}

bool query_row(struct query *q)
{
    if (!q->stmt) {
        return false;
    }
    int code = sqlite3_step(q->stmt);
    check(q, code);
    return code == SQLITE_ROW;
}

void query_done(struct query *q)
{
    if (q->stmt) {
        sqlite3_reset(q->stmt);
        sqlite3_clear_bindings(q->stmt);
        q->stmt = NULL;
    }
}

void query_run(struct query *q)
{
    while (query_row(q)) {
    }
    query_done(q);
}

int64_t query_col(const struct query *q, int col)
{
    return sqlite3_column_int64(q->stmt, col);
}

uint32_t query_col_u32(const struct query *q, int col)
{
    int64_t value = query_col(q, col);
    return value < 0 ? 0 : value > UINT32_MAX ? UINT32_MAX : (uint32_t)value;
}

struct sv query_col_sv(const struct query *q, int col)
{
    const void *p = sqlite3_column_blob(q->stmt, col);
    return (struct sv){p, p ? (size_t)sqlite3_column_bytes(q->stmt, col) : 0};
}

struct sv query_col_copy(const struct query *q, int col, struct arena *arena)
{
    struct sv text = query_col_sv(q, col);
    return text.n ? arena_sv(arena, text) : (struct sv){0};
}

void *rows_keep(struct arena *arena, const void *rows, size_t n, size_t size)
{
    void *copy = arena_array(arena, n, size);
    if (n > 0) {
        memcpy(copy, rows, n * size);
    }
    return copy;
}

int64_t query_number(struct db *db, enum sql id, int64_t parameter, int64_t otherwise)
{
    struct query q = query_on(db, id);
    if (q.stmt && sqlite3_bind_parameter_count(q.stmt) > 0) {
        query_int(&q, parameter);
    }
    int64_t value = query_row(&q) ? query_col(&q, 0) : otherwise;
    query_done(&q);
    return value;
}

int64_t db_tick(struct db *db)
{
    assert(db->depth > 0);
    int64_t next = clock_hybrid(query_number(db, SQL_CLOCK, 0, 0));
    struct query q = query_on(db, SQL_CLOCK_SET);
    query_int(&q, next);
    query_run(&q);
    return next;
}

void db_exec(struct db *db, const char *sql)
{
    if (err_is(&db->failure)) {
        return;
    }
    int code = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);
    if (code != SQLITE_OK) {
        db_fail_sqlite(db, code);
    }
}
