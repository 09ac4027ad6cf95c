// Where the reader was, the marks, and the program's own settings.
#include "internal.h"
#include "yulu/base/clock.h"
#include "yulu/base/i18n.h"
#include "yulu/library/articles.h"

bool article_place(struct db *db, int64_t id, struct place *at, struct err *e)
{
    *at = (struct place){0};
    struct query q = query_on(db, SQL_PLACE);
    query_int(&q, id);
    bool there = query_row(&q);
    if (there) {
        *at = (struct place){query_col_u32(&q, 0), query_col_u32(&q, 1)};
    }
    query_done(&q);
    return db_ok(db, e) &&
           (there || err_set(e, _("%lld: there is no such article"), (long long)id));
}

bool article_save_place(struct db *db, int64_t id, struct place at, unsigned permille,
                        struct err *e)
{
    if (!db_begin(db, e)) {
        return false;
    }
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_PLACE_SET);
    query_int(&q, at.block);
    query_int(&q, at.off);
    query_int(&q, permille < 1000 ? permille : 1000);
    query_int(&q, clock_now());
    query_int(&q, clock);
    query_int(&q, id);
    query_run(&q);
    if (!db_changed(db)) {
        db_fail(db, _("%lld: there is no such article"), (long long)id);
    }
    return db_commit(db, e);
}

bool mark_set(struct db *db, int64_t article, char letter, struct place at, struct err *e)
{
    if (!db_begin(db, e)) {
        return false;
    }
    char uuid[UUID_SIZE];
    uuid_new(uuid);
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_MARK_SET);
    query_text(&q, sv_from(uuid));
    query_int(&q, clock);
    query_int(&q, article);
    query_text(&q, (struct sv){&letter, 1});
    query_int(&q, at.block);
    query_int(&q, at.off);
    query_run(&q);
    return db_commit(db, e);
}

bool mark_get(struct db *db, int64_t article, char letter, struct place *at, struct err *e)
{
    *at = (struct place){0};
    struct query q = query_on(db, SQL_MARK);
    query_int(&q, article);
    query_text(&q, (struct sv){&letter, 1});
    bool there = query_row(&q);
    if (there) {
        *at = (struct place){query_col_u32(&q, 0), query_col_u32(&q, 1)};
    }
    query_done(&q);
    return db_ok(db, e) && (there || err_set(e, _("%c: there is no such mark"), letter));
}

bool setting_set(struct db *db, const char *name, const char *value, struct err *e)
{
    struct query q = query_on(db, SQL_SETTING_SET);
    query_text(&q, sv_from(name));
    query_text(&q, sv_from(value));
    query_run(&q);
    return db_ok(db, e);
}

bool setting_get(struct db *db, const char *name, struct str *value)
{
    struct query q = query_on(db, SQL_SETTING);
    query_text(&q, sv_from(name));
    bool there = query_row(&q);
    if (there) {
        str_add(value, query_col_sv(&q, 0));
    }
    query_done(&q);
    return db_ok(db, NULL) && there;
}
