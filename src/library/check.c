// The library's own rules, beside SQLite's.
#include "internal.h"
#include "yulu/base/i18n.h"

static const struct {
    enum sql sql;          // counts the rows that break the rule
    const char *broken;    // what then is wrong
} rules[] = {
    {SQL_CHECK_BLOCKS, N_("articles whose blocks are not all there")},
    {SQL_CHECK_TURNS, N_("turns of an unknown speaker or block")},
    {SQL_CHECK_QUOTES, N_("quotes without an article")},
    {SQL_CHECK_REVISIONS, N_("articles without their bytes")},
};

void db_quick_check(struct db *db)
{
    struct query q = query_on(db, SQL_QUICK_CHECK);
    if (query_row(&q) && !sv_eq(query_col_sv(&q, 0), SV("ok"))) {
        struct sv why = query_col_sv(&q, 0);
        db_fail(db, _("%s: damaged: %.*s"), str_c(&db->path), (int)why.n, why.p);
        db->damaged = true;
    }
    query_done(&q);
}

bool db_check(struct db *db, struct err *e)
{
    db_quick_check(db);
    for (size_t i = 0; i < ARRAY_LEN(rules); i++) {
        int64_t n = query_number(db, rules[i].sql, 0, 0);
        if (n > 0) {
            db_fail(db, "%s: %s: %lld", str_c(&db->path), _(rules[i].broken), (long long)n);
        }
    }
    return db_ok(db, e);
}
