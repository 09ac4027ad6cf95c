#include "yulu/library/quotes.h"

#include "internal.h"
#include "yulu/base/clock.h"
#include "yulu/base/i18n.h"
#include "yulu/base/vec.h"

bool quote_list_has(const struct quote_list *l, int64_t id)
{
    for (size_t i = 0; i < l->n; i++) {
        if (l->v[i].id == id) {
            return true;
        }
    }
    return false;
}

void quote_list_release(struct quote_list *l)
{
    arena_release(&l->arena);
    *l = (struct quote_list){0};
}

static struct quote read_quote(const struct query *q, struct arena *arena)
{
    int64_t anchor = query_col(q, 7);
    return (struct quote){
        .id = query_col(q, 0),
        .uuid = query_col_copy(q, 1, arena),
        .article = query_col(q, 2),
        .from = {query_col_u32(q, 3), query_col_u32(q, 4)},
        .to = {query_col_u32(q, 5), query_col_u32(q, 6)},
        .anchor = anchor == ANCHOR_SURE     ? ANCHOR_SURE
                  : anchor == ANCHOR_REVIEW ? ANCHOR_REVIEW
                                            : ANCHOR_LOST,
        .text = query_col_copy(q, 8, arena),
        .before = query_col_copy(q, 9, arena),
        .after = query_col_copy(q, 10, arena),
        .speaker = query_col_copy(q, 11, arena),
        .question = query_col_copy(q, 12, arena),
        .section = query_col_copy(q, 13, arena),
        .note = query_col_copy(q, 14, arena),
        .colour = query_col_copy(q, 15, arena),
        .created = query_col(q, 16),
        .modified = query_col(q, 17),
        .title = query_col_copy(q, 18, arena),
        .source = query_col_copy(q, 19, arena),
        .date = query_col_copy(q, 20, arena),
        .url = query_col_copy(q, 21, arena),
        .tags = query_col_copy(q, 22, arena),
        .start = (uint64_t)query_col(q, 23),
    };
}

bool quotes_load(struct db *db, const struct quote_filter *f, struct quote_list *out, struct err *e)
{
    VEC(struct quote) rows = {0};
    struct quote_filter all = {0};
    f = f ? f : &all;
    *out = (struct quote_list){0};
    struct query q = query_on(db, f->article ? SQL_QUOTES_OF : SQL_QUOTES);
    query_int(&q, f->article);
    query_text(&q, sv_from(f->speaker));
    query_text(&q, sv_from(f->tag));
    query_int(&q, f->state);
    while (query_row(&q)) {
        vec_push(&rows, read_quote(&q, &out->arena));
    }
    query_done(&q);
    out->v = rows_keep(&out->arena, rows.v, rows.n, sizeof *rows.v);
    out->n = rows.n;
    vec_release(&rows);
    if (!db_ok(db, e)) {
        quote_list_release(out);
        return false;
    }
    return true;
}

static bool finish_change(struct db *db, int64_t id, struct err *e)
{
    if (!db_changed(db)) {
        db_fail(db, _("%lld: there is no such quote"), (long long)id);
    }
    return db_commit(db, e);
}

// The rest of a statement that ends in: clock, modified, id.
static void run_stamped(struct query *q, int64_t clock, int64_t id)
{
    query_int(q, clock);
    query_int(q, clock_now());
    query_int(q, id);
    query_run(q);
}

static bool set_text(struct db *db, enum sql sql, int64_t id, struct sv text, struct err *e)
{
    if (!db_begin(db, e)) {
        return false;
    }
    int64_t clock = db_tick(db);
    struct query q = query_on(db, sql);
    query_text(&q, text);
    run_stamped(&q, clock, id);
    return finish_change(db, id, e);
}

bool quote_set_note(struct db *db, int64_t id, struct sv note, struct err *e)
{
    return set_text(db, SQL_QUOTE_NOTE, id, note, e);
}

bool quote_set_colour(struct db *db, int64_t id, struct sv colour, struct err *e)
{
    return set_text(db, SQL_QUOTE_COLOUR, id, colour, e);
}

static bool set_deleted(struct db *db, int64_t id, bool deleted, struct err *e)
{
    if (!db_begin(db, e)) {
        return false;
    }
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_QUOTE_DELETED);
    query_int(&q, deleted);
    run_stamped(&q, clock, id);
    return finish_change(db, id, e);
}

bool quote_delete(struct db *db, int64_t id, struct err *e)
{
    return set_deleted(db, id, true, e);
}

bool quote_restore(struct db *db, int64_t id, struct err *e)
{
    return set_deleted(db, id, false, e);
}

// Bytes of the separator that TEXT begins with, 0 for none.
static size_t separator(struct sv text)
{
    static const char *const separators[] = {",", " ", "\t", "\n", "，", "、", "\u3000"};
    for (size_t i = 0; i < ARRAY_LEN(separators); i++) {
        struct sv s = sv_from(separators[i]);
        if (sv_starts(text, s)) {
            return s.n;
        }
    }
    return 0;
}

// Takes the next tag off REST, "#" before it not counted.
static bool next_tag(struct sv *rest, struct sv *tag)
{
    for (size_t n; rest->n > 0 && (n = *rest->p == '#' ? 1 : separator(*rest)) > 0;) {
        *rest = sv_slice(*rest, n, rest->n);
    }
    size_t n = 0;
    while (n < rest->n && separator(sv_slice(*rest, n, rest->n)) == 0) {
        n++;
    }
    *tag = sv_slice(*rest, 0, n);
    *rest = sv_slice(*rest, n, rest->n);
    return n > 0;
}

static void add_tag(struct db *db, int64_t quote, struct sv tag)
{
    char uuid[UUID_SIZE];
    uuid_new(uuid);
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_TAG_ADD);
    query_text(&q, sv_from(uuid));
    query_int(&q, clock);
    query_text(&q, tag);
    query_run(&q);
    q = query_on(db, SQL_QUOTE_TAG_ADD);
    query_int(&q, quote);
    query_text(&q, tag);
    query_run(&q);
}

bool quote_set_tags(struct db *db, int64_t id, struct sv tags, struct err *e)
{
    if (!db_begin(db, e)) {
        return false;
    }
    int64_t clock = db_tick(db);
    struct query q = query_on(db, SQL_QUOTE_TOUCH);
    run_stamped(&q, clock, id);
    if (!db_changed(db)) {
        db_fail(db, _("%lld: there is no such quote"), (long long)id);
    }
    q = query_on(db, SQL_QUOTE_TAGS_DROP);
    query_int(&q, id);
    query_run(&q);
    for (struct sv tag; next_tag(&tags, &tag);) {
        add_tag(db, id, tag);
    }
    return db_commit(db, e);
}
