#include "yulu/library/people.h"

#include "internal.h"
#include "yulu/base/clock.h"
#include "yulu/base/i18n.h"
#include "yulu/base/vec.h"

void person_list_release(struct person_list *l)
{
    arena_release(&l->arena);
    *l = (struct person_list){0};
}

bool people_load(struct db *db, struct person_list *out, struct err *e)
{
    VEC(struct person) rows = {0};
    *out = (struct person_list){0};
    struct query q = query_on(db, SQL_PEOPLE);
    while (query_row(&q)) {
        struct person p = {
            .name = query_col_copy(&q, 0, &out->arena),
            .articles = query_col_u32(&q, 1),
            .turns = query_col_u32(&q, 2),
            .characters = (uint64_t)query_col(&q, 3),
            .about = query_col_copy(&q, 4, &out->arena),
        };
        vec_push(&rows, p);
        out->characters += p.characters;
    }
    query_done(&q);
    out->v = rows_keep(&out->arena, rows.v, rows.n, sizeof *rows.v);
    out->n = rows.n;
    vec_release(&rows);
    if (!db_ok(db, e)) {
        person_list_release(out);
        return false;
    }
    return true;
}

// The name that NAME stands for, itself where it stands for none.
static void add_root(struct db *db, struct sv name, struct str *out)
{
    struct query q = query_on(db, SQL_ALIAS_OF);
    query_text(&q, name);
    str_add(out, query_row(&q) ? query_col_sv(&q, 0) : name);
    query_done(&q);
}

static void drop(struct db *db, struct sv other)
{
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_ALIAS_DROP);
    query_int(&q, clock);
    query_text(&q, other);
    query_run(&q);
}

static void turn_to(struct db *db, struct sv name, struct sv from)
{
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_ALIAS_TURN);
    query_text(&q, name);
    query_int(&q, clock);
    query_text(&q, from);
    query_run(&q);
}

static void set(struct db *db, struct sv name, struct sv other)
{
    char uuid[UUID_SIZE];
    uuid_new(uuid);
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_ALIAS_SET);
    query_text(&q, sv_from(uuid));
    query_int(&q, clock);
    query_text(&q, other);
    query_text(&q, name);
    query_run(&q);
}

// Aliases are kept one step deep: what pointed to OTHER now points to NAME's own root.  When OTHER
// is that root already, the two change places: the last word on which name is shown is the user's.
bool person_alias(struct db *db, struct sv name, struct sv other, struct err *e)
{
    if (name.n == 0 || other.n == 0 || sv_eq(name, other)) {
        return err_set(e, _("an alias needs two names"));
    }
    if (!db_begin(db, e)) {
        return false;
    }
    struct str root = {0};
    add_root(db, name, &root);
    if (sv_eq(str_sv(&root), other)) {
        drop(db, name);
        str_clear(&root);
        str_add(&root, name);
    }
    turn_to(db, str_sv(&root), other);
    set(db, str_sv(&root), other);
    bool ok = db_commit(db, e);
    str_release(&root);
    return ok;
}
