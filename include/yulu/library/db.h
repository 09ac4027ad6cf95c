// The library: one SQLite file.  All that a reader made (quotes, places, stars) lives here and is
// on the disk when a call returns true.
#ifndef YULU_LIBRARY_DB_H
#define YULU_LIBRARY_DB_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/err.h"

struct db;

// Opens the library at PATH, or the user's ($XDG_DATA_HOME/yulu/library.db) when NULL; makes it
// where there is none; migrates an older one after a copy.  Refuses politely: a file that is no
// yulu library, a newer one, a folder, no permission.  A damaged one is set aside, and what can be
// read of it becomes a new library: this fails once, with a message that says where everything is.
bool db_open(struct db **out, const char *path, struct err *e);
// As db_open; but a library that cannot be written, it or its folder, is opened to be read.
bool db_open_reading(struct db **out, const char *path, struct err *e);
bool db_is_read_only(const struct db *db);
void db_close(struct db *db);    // NULL is fine
const char *db_path(const struct db *db);

// How long a call waits, at most, while another program has the library; DB_WAIT_USUAL at first.
enum { DB_WAIT_USUAL = 5000 };    // milliseconds
void db_wait(struct db *db, int milliseconds);
bool db_was_busy(const struct db *db);    // what failed last waited so long, for nothing

// Several writes as one: all of them or none.  They nest.  A commit that fails has undone its part.
bool db_begin(struct db *db, struct err *e);
bool db_commit(struct db *db, struct err *e);
void db_rollback(struct db *db);

// Changes when another program (or instance) has written to the library since; 0 when it cannot be
// asked now.
int64_t db_version(struct db *db);

bool db_check(struct db *db, struct err *e);    // PRAGMA quick_check and the library's own rules
// VACUUM INTO; PATH must not exist.
bool db_backup(struct db *db, const char *path, struct err *e);

#endif
