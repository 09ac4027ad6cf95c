// ARTICLE of the command line.
#include "identity.h"
#include "yulu/base/i18n.h"
#include "yulu/library/articles.h"
#include "yulu/text/cluster.h"
#include "yulu/text/fold.h"
#include "yulu/text/sanitize.h"

enum { NAMED_MAX = 3 };    // articles that the message about several names

struct matches {
    int64_t id;       // the last found
    unsigned n;       // that begin so
    int64_t exact;    // the last whose whole title it is
    unsigned exact_n;
    struct str named;
};

static int64_t by_text(struct db *db, enum sql sql, struct sv text)
{
    struct query q = query_on(db, sql);
    query_text(&q, text);
    int64_t id = query_row(&q) ? query_col(&q, 0) : 0;
    query_done(&q);
    return id;
}

static int64_t by_id(struct db *db, struct sv spec)
{
    long id;
    return sv_to_long(spec, &id) ? query_number(db, SQL_ARTICLE_HAS, id, 0) : 0;
}

static int64_t by_path(struct db *db, const char *spec)
{
    struct str path = {0};
    path_canonical(spec, &path);
    int64_t id = by_text(db, SQL_ARTICLE_BY_PATH, str_sv(&path));
    str_release(&path);
    return id;
}

static void note_match(struct matches *m, int64_t id, struct sv title)
{
    m->id = id;
    if (++m->n <= NAMED_MAX) {
        str_addf(&m->named, "%s%lld ", m->n > 1 ? ", " : "", (long long)id);
        sanitize(&m->named, sv_slice(title, 0, cluster_floor(title, 60)), SANITIZE_NAME);
    } else if (m->n == NAMED_MAX + 1) {
        str_add(&m->named, SV(", …"));
    }
}

static void match_titles(struct db *db, struct sv spec, struct matches *m)
{
    struct folded want = {0}, title = {0};
    fold_text(&want, sv_trim(spec), FOLD_ALL);
    struct query q = query_on(db, SQL_TITLES);
    while (want.text.n > 0 && query_row(&q)) {
        fold_text(&title, query_col_sv(&q, 1), FOLD_ALL);
        if (!sv_starts(str_sv(&title.text), str_sv(&want.text))) {
            continue;
        }
        note_match(m, query_col(&q, 0), query_col_sv(&q, 1));
        if (title.text.n == want.text.n) {
            m->exact = m->id;
            m->exact_n++;
        }
    }
    query_done(&q);
    folded_release(&want);
    folded_release(&title);
}

static bool by_title(struct db *db, const char *spec, int64_t *id, struct err *e)
{
    struct matches m = {0};
    match_titles(db, sv_from(spec), &m);
    bool ok = db_ok(db, e);
    if (ok && (m.n == 1 || m.exact_n == 1)) {
        *id = m.exact_n == 1 ? m.exact : m.id;
    } else if (ok && m.n == 0) {
        ok = err_set(e, _("%s: no such article"), spec);
    } else if (ok) {
        ok = err_set(e, _("%s: several articles begin so: %s"), spec, str_c(&m.named));
    }
    str_release(&m.named);
    return ok;
}

bool article_resolve(struct db *db, const char *spec, int64_t *id, struct err *e)
{
    if ((*id = by_id(db, sv_from(spec))) != 0 || (*id = by_path(db, spec)) != 0 ||
        (*id = by_text(db, SQL_ARTICLE_BY_URL, sv_from(spec))) != 0) {
        return true;
    }
    return by_title(db, spec, id, e);
}
