// Turns and topics, one at a time or by walking from a block.
#include "internal.h"
#include "yulu/base/i18n.h"
#include "yulu/library/content.h"

// The columns of SQL_TURN.
static struct turn_info read_turn(const struct query *q)
{
    int64_t question = query_col(q, 6);
    return (struct turn_info){
        .index = query_col_u32(q, 0),
        .turn =
            {
                .block = query_col_u32(q, 1),
                .end_block = query_col_u32(q, 2),
                .label_end = query_col_u32(q, 3),
                .line = query_col_u32(q, 4),
                .speaker = query_col_u32(q, 5),
                .question = question < 0 || question > INT32_MAX ? -1 : (int32_t)question,
                .characters = query_col_u32(q, 7),
            },
    };
}

bool turn_load(struct db *db, int64_t article, uint32_t index, struct turn_info *out, struct err *e)
{
    *out = (struct turn_info){0};
    struct query q = query_on(db, SQL_TURN);
    query_int(&q, article);
    query_int(&q, index);
    bool there = query_row(&q);
    if (there) {
        *out = read_turn(&q);
    }
    query_done(&q);
    return db_ok(db, e) && (there || err_set(e, _("%u: there is no such turn"), index));
}

bool turn_seek(struct db *db, const struct turn_query *want, struct turn_info *out, bool *found,
               struct err *e)
{
    static const enum sql by[2][2] = {
        {SQL_TURNS_BEFORE, SQL_TURNS_BEFORE_OF},
        {SQL_TURNS_AFTER, SQL_TURNS_AFTER_OF},
    };
    *found = false;
    struct query q = query_on(db, by[want->direction > 0][want->speaker >= 0]);
    query_int(&q, want->article);
    query_int(&q, want->block);
    if (want->speaker >= 0) {
        query_int(&q, want->speaker);
    }
    query_int(&q, want->count > 1 ? want->count : 1);
    while (query_row(&q)) {
        *out = read_turn(&q);
        *found = true;
    }
    query_done(&q);
    return db_ok(db, e);
}

bool turn_question(struct db *db, int64_t article, uint32_t index, struct str *out, struct err *e)
{
    struct query q = query_on(db, SQL_TURN_ASK);
    query_int(&q, article);
    query_int(&q, index);
    if (query_row(&q)) {
        str_add(out, query_col_sv(&q, 0));
    }
    query_done(&q);
    return db_ok(db, e);
}

void topic_list_release(struct topic_list *l)
{
    arena_release(&l->arena);
    *l = (struct topic_list){0};
}

// The columns of SQL_TOPICS.
static struct topic read_topic(const struct query *q, struct arena *arena)
{
    int64_t kind = query_col(q, 0);
    return (struct topic){
        .kind =
            kind == TOPIC_QUESTION || kind == TOPIC_PASSAGE ? (enum topic_kind)kind : TOPIC_SECTION,
        .level = (uint8_t)query_col(q, 1),
        .block = query_col_u32(q, 2),
        .line = query_col_u32(q, 3),
        .title = query_col_copy(q, 4, arena),
    };
}

static bool read_topics(struct query *q, struct topic_list *out, struct err *e)
{
    VEC(struct topic) rows = {0};
    *out = (struct topic_list){0};
    while (query_row(q)) {
        vec_push(&rows, read_topic(q, &out->arena));
    }
    query_done(q);
    out->v = rows_keep(&out->arena, rows.v, rows.n, sizeof *rows.v);
    out->n = rows.n;
    vec_release(&rows);
    if (!db_ok(q->db, e)) {
        topic_list_release(out);
        return false;
    }
    return true;
}

bool topics_load(struct db *db, int64_t article, struct topic_list *out, struct err *e)
{
    struct query q = query_on(db, SQL_TOPICS);
    query_int(&q, article);
    return read_topics(&q, out, e);
}

bool topic_load(struct db *db, int64_t article, uint32_t index, struct topic_list *out,
                struct err *e)
{
    struct query q = query_on(db, SQL_TOPIC);
    query_int(&q, article);
    query_int(&q, index);
    return read_topics(&q, out, e);
}

bool topic_seek(struct db *db, int64_t article, uint32_t block, int direction, int count,
                uint32_t *found_block, bool *found, struct err *e)
{
    *found = false;
    struct query q = query_on(db, direction > 0 ? SQL_TOPICS_AFTER : SQL_TOPICS_BEFORE);
    query_int(&q, article);
    query_int(&q, block);
    query_int(&q, count > 1 ? count : 1);
    while (query_row(&q)) {
        *found_block = query_col_u32(&q, 0);
        *found = true;
    }
    query_done(&q);
    return db_ok(db, e);
}
