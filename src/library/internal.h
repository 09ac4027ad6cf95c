// What the sources of the library share: the open library, its statements, and queries on them.
#ifndef YULU_LIBRARY_INTERNAL_H
#define YULU_LIBRARY_INTERNAL_H

#include <sqlite3.h>

#include "statements.h"
#include "yulu/base/arena.h"
#include "yulu/base/str.h"
#include "yulu/library/db.h"

struct db {
    sqlite3 *handle;
    struct str path;
    unsigned depth;        // of transactions
    bool reading;          // may be opened without permission to write
    bool read_only;        // and was
    bool damaged;          // SQLite has said so
    bool busy;             // the last failure is that of another program's lock
    struct err failure;    // sticks until db_ok has told it, or the transaction is undone
    sqlite3_stmt *prepared[SQL_COUNT];    // made when first used
};

// One run of a statement.  Parameters are bound in order; after a failure all of it does nothing,
// so a caller binds, steps, and asks db_ok once.  The statement is free again after query_done or
// query_run.
struct query {
    struct db *db;
    sqlite3_stmt *stmt;    // NULL after a failure
    int bound;
};

struct query query_on(struct db *db, enum sql id);
void query_int(struct query *q, int64_t value);
void query_text(struct query *q, struct sv text);     // borrowed until the statement is free
void query_blob(struct query *q, struct sv bytes);    // likewise
bool query_row(struct query *q);                      // false at the end and after a failure
void query_done(struct query *q);
void query_run(struct query *q);    // to the end, then done

int64_t query_col(const struct query *q, int col);
uint32_t query_col_u32(const struct query *q, int col);    // clamped
struct sv query_col_sv(const struct query *q, int col);    // good until the next row
struct sv query_col_copy(const struct query *q, int col, struct arena *arena);

// A copy of rows that were gathered in a VEC:
//     out->v = rows_keep(&out->arena, rows.v, rows.n, sizeof *rows.v);
void *rows_keep(struct arena *arena, const void *rows, size_t n, size_t size);

// The one number that a statement with at most one int parameter gives; OTHERWISE where it gives no
// row.
int64_t query_number(struct db *db, enum sql id, int64_t parameter, int64_t otherwise);

// Failures.  db_fail keeps the first; db_ok passes it on to E, and forgets it outside a
// transaction.
void db_fail(struct db *db, const char *format, ...) PRINTF_LIKE(2, 3);
void db_fail_sqlite(struct db *db, int code);
bool db_ok(struct db *db, struct err *e);
bool db_changed(struct db *db);    // the last statement changed a row

// Commits when OK, else undoes.
bool db_finish(struct db *db, bool ok, struct err *e);

// The hybrid clock's next value, kept in the library; inside a transaction only.
int64_t db_tick(struct db *db);

void db_quick_check(struct db *db);    // fails when the file is damaged

void db_exec(struct db *db, const char *sql);    // fixed texts only

#endif
