#include "yulu/library/articles.h"

#include "internal.h"
#include "yulu/base/i18n.h"
#include "yulu/base/vec.h"

static struct article read_article(const struct query *q, struct arena *arena)
{
    return (struct article){
        .id = query_col(q, 0),
        .title = query_col_copy(q, 1, arena),
        .source = query_col_copy(q, 2, arena),
        .author = query_col_copy(q, 3, arena),
        .date = query_col_copy(q, 4, arena),
        .url = query_col_copy(q, 5, arena),
        .path = query_col_copy(q, 6, arena),
        .language = query_col_copy(q, 7, arena),
        .speakers = query_col_copy(q, 8, arena),
        .characters = query_col_u32(q, 9),
        .blocks = query_col_u32(q, 10),
        .turns = query_col_u32(q, 11),
        .topics = query_col_u32(q, 12),
        .bytes = (uint64_t)query_col(q, 13),
        .revision = query_col_u32(q, 14),
        .read_permille = (uint16_t)(query_col_u32(q, 15) > 1000 ? 1000 : query_col_u32(q, 15)),
        .read = query_col(q, 16) != 0,
        .starred = query_col(q, 17) != 0,
        .added = query_col(q, 18),
        .opened = query_col(q, 19),
        .quotes = query_col_u32(q, 20),
    };
}

// Runs Q to its end; the list is whole or empty.
static bool read_list(struct query *q, struct article_list *out, struct err *e)
{
    VEC(struct article) rows = {0};
    *out = (struct article_list){0};
    while (query_row(q)) {
        vec_push(&rows, read_article(q, &out->arena));
    }
    query_done(q);
    out->v = rows_keep(&out->arena, rows.v, rows.n, sizeof *rows.v);
    out->n = rows.n;
    vec_release(&rows);
    if (!db_ok(q->db, e)) {
        article_list_release(out);
        return false;
    }
    return true;
}

void article_list_release(struct article_list *l)
{
    arena_release(&l->arena);
    *l = (struct article_list){0};
}

bool articles_load(struct db *db, struct article_list *out, struct err *e)
{
    struct query q = query_on(db, SQL_ARTICLES);
    return read_list(&q, out, e);
}

bool article_load(struct db *db, int64_t id, struct article_list *out, struct err *e)
{
    struct query q = query_on(db, SQL_ARTICLE);
    query_int(&q, id);
    if (!read_list(&q, out, e)) {
        return false;
    }
    if (out->n == 0) {
        article_list_release(out);
        return err_set(e, _("%lld: there is no such article"), (long long)id);
    }
    return true;
}

// One column of one article: VALUE, the clock, the id, in the statement's order.
static bool set_flag(struct db *db, enum sql sql, int64_t id, bool on, struct err *e)
{
    if (!db_begin(db, e)) {
        return false;
    }
    int64_t clock = db_tick(db);
    struct query q = query_on(db, sql);
    query_int(&q, on);
    query_int(&q, clock);
    query_int(&q, id);
    query_run(&q);
    if (!db_changed(db)) {
        db_fail(db, _("%lld: there is no such article"), (long long)id);
    }
    return db_commit(db, e);
}

bool article_set_star(struct db *db, int64_t id, bool on, struct err *e)
{
    return set_flag(db, SQL_ARTICLE_STAR, id, on, e);
}

bool article_set_read(struct db *db, int64_t id, bool on, struct err *e)
{
    return set_flag(db, SQL_ARTICLE_READ, id, on, e);
}

bool article_remove(struct db *db, int64_t id, struct err *e)
{
    return set_flag(db, SQL_ARTICLE_DELETED, id, true, e);
}

bool article_restore(struct db *db, int64_t id, struct err *e)
{
    return set_flag(db, SQL_ARTICLE_DELETED, id, false, e);
}
