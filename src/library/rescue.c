#include "rescue.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "rows.h"
#include "yulu/article/parse.h"
#include "yulu/base/clock.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"

// In the order of what a reader would miss most.  The device is that of the new library.
static const char *const tables[] = {"quote", "tag",     "quote_tag", "article", "mark",
                                     "alias", "setting", "revision",  "map",     "speaker",
                                     "topic", "turn",    "block"};

enum { COLUMNS_MAX = 40 };

static bool set_aside(const char *path, struct str *aside, struct err *e)
{
    static const char *const parts[] = {"", "-journal", "-wal"};
    char date[32];
    struct tm tm;
    struct stat st;
    time_t now = (time_t)(clock_now() / 1000);
    if (!localtime_r(&now, &tm) || strftime(date, sizeof date, "%Y%m%d-%H%M%S", &tm) == 0) {
        snprintf(date, sizeof date, "%lld", (long long)now);
    }
    str_addf(aside, "%s.damaged-%s", path, date);
    while (file_exists(str_c(aside))) {
        str_add(aside, SV("-again"));
    }
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        struct str from = {0}, to = {0};
        str_addf(&from, "%s%s", path, parts[i]);
        str_addf(&to, "%s%s", str_c(aside), parts[i]);
        // An empty journal says nothing, and stays for the library that comes.
        bool empty = i > 0 && stat(str_c(&from), &st) == 0 && st.st_size == 0;
        bool moved = !empty && rename(str_c(&from), str_c(&to)) == 0;
        str_release(&from);
        str_release(&to);
        if (!moved && i == 0) {
            return err_set(e, _("%s: damaged, and cannot be set aside: %s"), path, strerror(errno));
        }
    }
    return true;
}

static sqlite3_stmt *prepare_insert(sqlite3 *to, const char *table, int columns)
{
    struct str sql = {0};
    sqlite3_stmt *insert = NULL;
    str_addf(&sql, "INSERT OR IGNORE INTO %s VALUES(?", table);
    for (int i = 1; i < columns; i++) {
        str_add(&sql, SV(", ?"));
    }
    str_add_char(&sql, ')');
    sqlite3_prepare_v2(to, str_c(&sql), -1, &insert, NULL);
    str_release(&sql);
    return insert;
}

static void copy_rows(sqlite3_stmt *select, sqlite3_stmt *insert, int columns)
{
    while (sqlite3_step(select) == SQLITE_ROW) {
        for (int i = 0; i < columns; i++) {
            sqlite3_bind_value(insert, i + 1, sqlite3_column_value(select, i));
        }
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
}

// From both ends: the rows before the first damaged page, and those after the last.
static void copy_table(sqlite3 *from, sqlite3 *to, const char *table)
{
    static const char *const orders[] = {"ASC", "DESC"};
    for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
        char sql[128];
        sqlite3_stmt *select = NULL;
        snprintf(sql, sizeof sql, "SELECT * FROM %s ORDER BY 1 %s, 2 %s", table, orders[i],
                 orders[i]);
        if (sqlite3_prepare_v2(from, sql, -1, &select, NULL) == SQLITE_OK) {
            int columns = sqlite3_column_count(select);
            sqlite3_stmt *insert =
                columns <= COLUMNS_MAX ? prepare_insert(to, table, columns) : NULL;
            if (insert) {
                copy_rows(select, insert, columns);
            }
            sqlite3_finalize(insert);
        }
        sqlite3_finalize(select);
    }
}

// Reads an article anew from its bytes, where its blocks are not all there.
static void read_again(struct db *db, int64_t article)
{
    struct str bytes = {0};
    struct document d = {0};
    struct query q = query_on(db, SQL_RESCUE_BYTES);
    query_int(&q, article);
    if (query_row(&q)) {
        str_add(&bytes, query_col_sv(&q, 0));
    }
    query_done(&q);
    rows_drop(db, article);
    if (bytes.n > 0 && parse_article(&d, &(struct parse_input){.bytes = str_sv(&bytes)}, NULL)) {
        rows_add(db, article, &d);
    }
    q = query_on(db, SQL_RESCUE_COUNT);
    query_int(&q, (int64_t)document_bytes(&d));
    query_int(&q, article);
    query_run(&q);
    document_release(&d);
    str_release(&bytes);
}

static void mend_articles(struct db *db)
{
    VEC(int64_t) broken = {0};
    struct query q = query_on(db, SQL_RESCUE_BROKEN);
    while (query_row(&q)) {
        vec_push(&broken, query_col(&q, 0));
    }
    query_done(&q);
    for (size_t i = 0; i < broken.n; i++) {
        read_again(db, broken.v[i]);
    }
    vec_release(&broken);
}

static bool fill(struct db *db, const char *aside, struct err *e)
{
    sqlite3 *old = NULL;
    if (!db_begin(db, e)) {
        return false;
    }
    if (sqlite3_open_v2(aside, &old, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK) {
        sqlite3_db_config(old, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
        sqlite3_db_config(old, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
        sqlite3_db_config(old, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
        for (size_t i = 0; i < ARRAY_LEN(tables); i++) {
            copy_table(old, db->handle, tables[i]);
        }
    }
    sqlite3_close(old);
    // A quote without its article would be in no list.
    struct query q = query_on(db, SQL_RESCUE_ARTICLES);
    query_int(&q, clock_now());
    query_run(&q);
    mend_articles(db);
    q = query_on(db, SQL_RESCUE_UNREAD);
    query_run(&q);
    return db_commit(db, e);
}

bool rescue(const char *path, struct err *e)
{
    struct str aside = {0};
    struct db *db = NULL;
    bool filled = set_aside(path, &aside, e) && db_open(&db, path, e);
    if (filled) {
        db_exec(db, "PRAGMA foreign_keys = OFF");
        filled = fill(db, str_c(&aside), e);
    }
    if (filled) {
        long long quotes = query_number(db, SQL_RESCUE_QUOTES, 0, 0);
        long long articles = query_number(db, SQL_RESCUE_ARTICLE_COUNT, 0, 0);
        err_set(e,
                _("%s: was damaged and is set aside as %s; %lld quotes and %lld articles could be "
                  "read and are "
                  "in a new library: start again"),
                path, str_c(&aside), quotes, articles);
    }
    db_close(db);
    str_release(&aside);
    return false;
}
