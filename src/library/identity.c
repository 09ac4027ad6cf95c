#include "identity.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void path_canonical(const char *path, struct str *out)
{
    char real[PATH_MAX];
    if (!path || !*path || strcmp(path, "-") == 0) {
        return;
    }
    if (strncmp(path, SAMPLE_PREFIX, strlen(SAMPLE_PREFIX)) == 0) {
        str_add(out, sv_from(path));
    } else if (realpath(path, real)) {
        str_add(out, sv_from(real));
    } else if (*path != '/' && getcwd(real, sizeof real)) {
        str_addf(out, "%s/%s", real, path);
    } else {
        str_add(out, sv_from(path));
    }
}

bool identity_same_bytes(struct db *db, int64_t article, int64_t revision, struct sv bytes)
{
    struct query q = query_on(db, SQL_REVISION_FIND);
    query_int(&q, article);
    query_int(&q, revision);
    int64_t id = 0;
    if (query_row(&q) && (uint64_t)query_col(&q, 1) == bytes.n) {
        id = query_col(&q, 0);
    }
    query_done(&q);
    if (id == 0) {
        return false;
    }
    q = query_on(db, SQL_REVISION_BYTES);
    query_int(&q, id);
    bool same = query_row(&q) && sv_eq(query_col_sv(&q, 0), bytes);
    query_done(&q);
    return same;
}

static bool differ(struct sv a, struct sv b)
{
    return a.n > 0 && b.n > 0 && !sv_eq(a, b);
}

// The same path is the same article, unless both the address and the title say that another one was
// saved over it.
static int64_t find_by_path(struct db *db, const struct document *d, struct sv path)
{
    struct query q = query_on(db, SQL_SAME_PATH);
    query_text(&q, path);
    int64_t id = 0;
    if (query_row(&q) &&
        !(differ(query_col_sv(&q, 1), d->url) && differ(query_col_sv(&q, 2), d->title))) {
        id = query_col(&q, 0);
    }
    query_done(&q);
    return id;
}

struct candidate {
    int64_t id;
    bool clear;    // nothing speaks against it
};

static struct candidate next_by_title(struct query *q, const struct document *d)
{
    if (!query_row(q)) {
        return (struct candidate){0};
    }
    return (struct candidate){
        .id = query_col(q, 0),
        .clear = !differ(query_col_sv(q, 1), d->url) && !differ(query_col_sv(q, 2), d->date),
    };
}

// A title without a source says little (many files are called "notes"): then the bytes decide.
static int64_t find_by_title(struct db *db, const struct document *d, struct sv bytes)
{
    struct query q = query_on(db, SQL_SAME_TITLE);
    query_text(&q, d->title);
    query_text(&q, d->source);
    struct candidate c;
    while ((c = next_by_title(&q, d)).id != 0) {
        int64_t revision = d->source.n ? 0 : query_number(db, SQL_REVISION_OF, c.id, 0);
        if (c.clear && (d->source.n || identity_same_bytes(db, c.id, revision, bytes))) {
            break;
        }
    }
    query_done(&q);
    return c.id;
}

int64_t identity_find(struct db *db, const struct document *d, struct sv path, struct sv bytes)
{
    struct query q = query_on(db, SQL_SAME_URL);
    query_text(&q, d->url);
    int64_t id = query_row(&q) ? query_col(&q, 0) : 0;
    query_done(&q);
    if (id == 0) {
        id = find_by_path(db, d, path);
    }
    if (id == 0) {
        id = find_by_title(db, d, bytes);
    }
    return id;
}
