// One document into the library, in one transaction.
#include "identity.h"
#include "reanchor.h"
#include "revision.h"
#include "rows.h"
#include "yulu/article/furniture.h"
#include "yulu/article/parse.h"
#include "yulu/base/clock.h"
#include "yulu/base/file.h"
#include "yulu/library/import.h"

enum { SPEAKERS_NAMED = 64 };    // in the article's own row, for lists

struct state {    // of the article that is there
    int64_t revision, parser;
    bool same_encoding, path_holds;
};

struct incoming {
    const struct document *d;
    struct sv bytes;
    struct str path;    // canonical
};

static struct state load_state(struct db *db, int64_t id, const struct incoming *in)
{
    struct state s = {0};
    struct str path = {0};
    struct query q = query_on(db, SQL_IMPORT_STATE);
    query_int(&q, id);
    if (query_row(&q)) {
        s.revision = query_col(&q, 0);
        s.parser = query_col(&q, 1);
        s.same_encoding = sv_eq(query_col_sv(&q, 2), sv_from(in->d->encoding));
        str_add(&path, query_col_sv(&q, 3));
    }
    query_done(&q);
    // A copy elsewhere does not take the article away from a file that is still there.
    s.path_holds = in->path.n == 0 || (path.n > 0 && file_exists(str_c(&path)));
    str_release(&path);
    return s;
}

static void touch(struct db *db, int64_t id, const struct incoming *in, bool path_holds)
{
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_PATH_SET);
    query_text(&q, path_holds ? (struct sv){0} : str_sv(&in->path));
    query_int(&q, clock);
    query_int(&q, id);
    query_run(&q);
}

static int64_t add_article(struct db *db)
{
    char uuid[UUID_SIZE];
    uuid_new(uuid);
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_ARTICLE_ADD);
    query_text(&q, sv_from(uuid));
    query_int(&q, clock);
    query_int(&q, clock_now());
    query_run(&q);
    return sqlite3_last_insert_rowid(db->handle);
}

static void name_speakers(const struct document *d, struct str *out)
{
    for (uint32_t i = 0; i < d->speaker_count && i < SPEAKERS_NAMED; i++) {
        if (i > 0) {
            str_add_char(out, '\n');
        }
        str_add(out, d->speakers[i].name);
    }
}

static void fill_article(struct db *db, int64_t id, const struct incoming *in, int64_t revision)
{
    const struct document *d = in->d;
    struct str speakers = {0};
    name_speakers(d, &speakers);
    const struct sv texts[] = {
        d->title,         d->source,         d->author,   d->date,
        d->url,           str_sv(&in->path), d->language, sv_from(d->encoding),
        str_sv(&speakers)};
    const int64_t numbers[] = {PARSER_VERSION,
                               revision,
                               d->characters,
                               d->block_count,
                               d->turn_count,
                               d->topic_count,
                               (int64_t)document_bytes(d),
                               id};
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_ARTICLE_FILL);
    query_int(&q, clock);
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        query_text(&q, texts[i]);
    }
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
        query_int(&q, numbers[i]);
    }
    query_run(&q);
    str_release(&speakers);
}

// Another article that was read from this path before is no longer there.
static void free_path(struct db *db, int64_t id, const struct incoming *in)
{
    struct query q = query_on(db, SQL_PATH_FREE);
    query_text(&q, str_sv(&in->path));
    query_int(&q, id);
    query_run(&q);
}

// The document becomes the article's next revision.
static void replace(struct db *db, int64_t id, const struct incoming *in, int64_t before)
{
    if (before > 0) {
        reanchor(db, id, in->d, before + 1);
        rows_drop(db, id);
    }
    revision_add(db, id, before + 1, in->bytes);
    rows_add(db, id, in->d);
    fill_article(db, id, in, before + 1);
    revision_tidy(db, id, before + 1);
}

static enum import_outcome put(struct db *db, const struct incoming *in, int64_t *id)
{
    *id = identity_find(db, in->d, str_sv(&in->path), in->bytes);
    enum import_outcome outcome = *id ? IMPORT_REFRESHED : IMPORT_ADDED;
    struct state s = {0};
    if (*id == 0) {
        *id = add_article(db);
    } else {
        s = load_state(db, *id, in);
        if (s.parser == PARSER_VERSION && s.same_encoding &&
            identity_same_bytes(db, *id, s.revision, in->bytes)) {
            touch(db, *id, in, s.path_holds);
            return IMPORT_UNCHANGED;
        }
    }
    replace(db, *id, in, s.revision);
    free_path(db, *id, in);
    return outcome;
}

bool import_document(struct db *db, const struct document *d, struct sv bytes, int64_t *id,
                     enum import_outcome *outcome, struct err *e)
{
    struct incoming in = {.d = d, .bytes = bytes};
    struct str given = {0};
    if (!db_begin(db, e)) {
        return false;
    }
    str_add(&given, d->path);
    path_canonical(str_c(&given), &in.path);
    *outcome = put(db, &in, id);
    str_release(&given);
    str_release(&in.path);
    return db_commit(db, e);
}

struct outdated {
    int64_t id, revision;
    struct str bytes, path, encoding;
};

static bool find_outdated(struct db *db, struct outdated *o)
{
    struct query q = query_on(db, SQL_OUTDATED);
    query_int(&q, PARSER_VERSION);
    bool found = query_row(&q);
    if (found) {
        o->id = query_col(&q, 0);
        o->revision = query_col(&q, 1);
        str_add(&o->path, query_col_sv(&q, 2));
        str_add(&o->encoding, query_col_sv(&q, 3));
        str_add(&o->bytes, query_col_sv(&q, 4));
    }
    query_done(&q);
    return found;
}

static void renew(struct db *db, struct outdated *o, const struct rules *rules)
{
    struct document d = {0};
    const char *encoding = o->encoding.n ? str_c(&o->encoding) : NULL;
    struct parse_input input = {
        .bytes = str_sv(&o->bytes), .path = str_c(&o->path), .encoding = encoding, .rules = rules};
    if (parse_article(&d, &input, NULL)) {
        struct incoming in = {.d = &d, .bytes = str_sv(&o->bytes)};
        replace(db, o->id, &in, o->revision);
    } else {
        // What the parser no longer takes stays as it was, and is not tried again.
        struct query q = query_on(db, SQL_PARSED);
        query_int(&q, PARSER_VERSION);
        query_int(&q, o->id);
        query_run(&q);
    }
    document_release(&d);
}

bool import_renew(struct db *db, struct import *im, struct err *e)
{
    struct outdated o = {0};
    if (!db_begin(db, e)) {
        return false;
    }
    bool found = find_outdated(db, &o);
    if (found) {
        if (!im->rules) {
            im->rules = rules_new();
        }
        renew(db, &o, im->rules);
    }
    str_release(&o.bytes);
    str_release(&o.path);
    str_release(&o.encoding);
    return db_commit(db, e) && found;
}
