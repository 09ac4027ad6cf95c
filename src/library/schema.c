// The tables.  Rows that can travel between machines (article, quote, tag, alias, mark) have a
// uuid, a hybrid clock and a tombstone.  The raw bytes and the map lie in tables of their own, so
// that no list walks over them.
#include "migrate.h"
#include "yulu/base/clock.h"
#include "yulu/base/mem.h"

static const char *const schema_1[] = {
    "CREATE TABLE device("
    " uuid TEXT PRIMARY KEY, clock INTEGER NOT NULL, self INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE setting("
    " name TEXT PRIMARY KEY, value TEXT NOT NULL"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE article("
    " id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE,"
    " clock INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,"
    " title TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '',"
    " author TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT '',"
    " url TEXT NOT NULL DEFAULT '', path TEXT NOT NULL DEFAULT '',"
    " language TEXT NOT NULL DEFAULT '', encoding TEXT NOT NULL DEFAULT '',"
    " speakers TEXT NOT NULL DEFAULT '',"
    " parser INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 0,"
    " characters INTEGER NOT NULL DEFAULT 0, blocks INTEGER NOT NULL DEFAULT 0,"
    " turns INTEGER NOT NULL DEFAULT 0, topics INTEGER NOT NULL DEFAULT 0,"
    " bytes INTEGER NOT NULL DEFAULT 0,"
    " starred INTEGER NOT NULL DEFAULT 0, read INTEGER NOT NULL DEFAULT 0,"
    " permille INTEGER NOT NULL DEFAULT 0,"
    " place_block INTEGER NOT NULL DEFAULT 0, place_off INTEGER NOT NULL DEFAULT 0,"
    " added INTEGER NOT NULL, opened INTEGER NOT NULL DEFAULT 0"
    ") STRICT",
    "CREATE INDEX article_url ON article(url) WHERE url <> ''",
    "CREATE INDEX article_path ON article(path) WHERE path <> ''",
    "CREATE INDEX article_title ON article(title, source)",

    // form 0: as read; form 1: zlib.  The bytes come last, so that size and form are read without
    // them.
    "CREATE TABLE revision("
    " id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id),"
    " number INTEGER NOT NULL, size INTEGER NOT NULL, form INTEGER NOT NULL,"
    " bytes BLOB NOT NULL, UNIQUE(article, number)"
    ") STRICT",

    "CREATE TABLE map("
    " article INTEGER PRIMARY KEY, speaker BLOB NOT NULL, topic BLOB NOT NULL"
    ") STRICT",

    "CREATE TABLE block("
    " article INTEGER NOT NULL, seq INTEGER NOT NULL, kind INTEGER NOT NULL,"
    " level INTEGER NOT NULL, quote INTEGER NOT NULL, flags INTEGER NOT NULL,"
    " ordinal INTEGER NOT NULL, line INTEGER NOT NULL, end_line INTEGER NOT NULL,"
    " turn INTEGER NOT NULL, topic INTEGER NOT NULL, start INTEGER NOT NULL,"
    " spans BLOB NOT NULL, text TEXT NOT NULL, PRIMARY KEY(article, seq)"
    ") STRICT, WITHOUT ROWID",
    "CREATE INDEX block_start ON block(article, start)",

    "CREATE TABLE turn("
    " article INTEGER NOT NULL, seq INTEGER NOT NULL, block INTEGER NOT NULL,"
    " end_block INTEGER NOT NULL, label_end INTEGER NOT NULL, line INTEGER NOT NULL,"
    " speaker INTEGER NOT NULL, question INTEGER NOT NULL, characters INTEGER NOT NULL,"
    " ask TEXT NOT NULL, PRIMARY KEY(article, seq)"
    ") STRICT, WITHOUT ROWID",
    "CREATE INDEX turn_block ON turn(article, block)",
    "CREATE INDEX turn_speaker ON turn(article, speaker, block)",

    "CREATE TABLE speaker("
    " article INTEGER NOT NULL, seq INTEGER NOT NULL, name TEXT NOT NULL,"
    " role INTEGER NOT NULL, turns INTEGER NOT NULL, characters INTEGER NOT NULL,"
    " about TEXT NOT NULL, PRIMARY KEY(article, seq)"
    ") STRICT, WITHOUT ROWID",

    "CREATE TABLE topic("
    " article INTEGER NOT NULL, seq INTEGER NOT NULL, kind INTEGER NOT NULL,"
    " level INTEGER NOT NULL, block INTEGER NOT NULL, line INTEGER NOT NULL,"
    " title TEXT NOT NULL, PRIMARY KEY(article, seq)"
    ") STRICT, WITHOUT ROWID",
    "CREATE INDEX topic_block ON topic(article, block)",

    "CREATE TABLE alias("
    " id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE,"
    " clock INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,"
    " other TEXT NOT NULL UNIQUE, name TEXT NOT NULL"
    ") STRICT",
    "CREATE INDEX alias_name ON alias(name)",

    // revision: that of the article's text the place is in.  made: the last one where the anchor
    // was sure.
    "CREATE TABLE quote("
    " id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE,"
    " clock INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,"
    " article INTEGER NOT NULL REFERENCES article(id),"
    " from_block INTEGER NOT NULL, from_off INTEGER NOT NULL,"
    " to_block INTEGER NOT NULL, to_off INTEGER NOT NULL,"
    " anchor INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL, made INTEGER NOT NULL,"
    " text TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,"
    " speaker TEXT NOT NULL, question TEXT NOT NULL, section TEXT NOT NULL,"
    " note TEXT NOT NULL DEFAULT '', colour TEXT NOT NULL DEFAULT '',"
    " created INTEGER NOT NULL, modified INTEGER NOT NULL"
    ") STRICT",
    "CREATE INDEX quote_article ON quote(article, deleted)",

    "CREATE TABLE tag("
    " id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE,"
    " clock INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,"
    " name TEXT NOT NULL UNIQUE"
    ") STRICT",
    "CREATE TABLE quote_tag("
    " quote INTEGER NOT NULL REFERENCES quote(id), tag INTEGER NOT NULL REFERENCES tag(id),"
    " PRIMARY KEY(quote, tag)"
    ") STRICT, WITHOUT ROWID",
    "CREATE INDEX quote_tag_tag ON quote_tag(tag)",

    "CREATE TABLE mark("
    " id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE,"
    " clock INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,"
    " article INTEGER NOT NULL REFERENCES article(id), letter TEXT NOT NULL,"
    " block INTEGER NOT NULL, off INTEGER NOT NULL, UNIQUE(article, letter)"
    ") STRICT",
    NULL,
};

static void add_device(struct db *db)
{
    char uuid[UUID_SIZE];
    uuid_new(uuid);
    struct query q = query_on(db, SQL_DEVICE_ADD);
    query_text(&q, sv_from(uuid));
    query_run(&q);
}

const struct migration migrations[] = {
    {schema_1, add_device},
};
const int migration_count = ARRAY_LEN(migrations);
