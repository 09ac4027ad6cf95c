#include "revision.h"

#include <zlib.h>

void revision_add(struct db *db, int64_t article, int64_t number, struct sv bytes)
{
    struct query q = query_on(db, SQL_REVISION_ADD);
    query_int(&q, article);
    query_int(&q, number);
    query_int(&q, (int64_t)bytes.n);
    query_int(&q, 0);
    query_blob(&q, bytes);
    query_run(&q);
}

static void pack(struct db *db, int64_t id, const struct str *packed)
{
    struct query q = query_on(db, SQL_REVISION_PACK);
    query_blob(&q, str_sv(packed));
    query_int(&q, id);
    query_run(&q);
}

// Takes one that is not compressed yet.  False when there is none left.
static bool pack_one(struct db *db, int64_t article, int64_t current)
{
    struct query q = query_on(db, SQL_REVISIONS_LEFT);
    query_int(&q, article);
    query_int(&q, current);
    if (!query_row(&q)) {
        query_done(&q);
        return false;
    }
    int64_t id = query_col(&q, 0);
    struct sv bytes = query_col_sv(&q, 1);
    struct str packed = {0};
    uLongf size = compressBound((uLong)bytes.n);
    str_reserve(&packed, size);
    int code = compress((Bytef *)packed.p, &size, (const Bytef *)bytes.p, (uLong)bytes.n);
    packed.n = size;
    query_done(&q);
    if (code == Z_OK) {
        pack(db, id, &packed);
    } else {
        db_fail(db, "%s: zlib: %s", str_c(&db->path), zError(code));
    }
    str_release(&packed);
    return code == Z_OK && db_ok(db, NULL);
}

void revision_tidy(struct db *db, int64_t article, int64_t current)
{
    struct query q = query_on(db, SQL_REVISIONS_DROP);
    query_int(&q, article);
    query_int(&q, current);
    query_run(&q);
    while (pack_one(db, article, current)) {
    }
}
