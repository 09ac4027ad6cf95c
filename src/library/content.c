#include "yulu/library/content.h"

#include "internal.h"
#include "spans.h"
#include "yulu/base/i18n.h"

static int32_t index_or_none(int64_t value)
{
    return value < 0 || value > INT32_MAX ? -1 : (int32_t)value;
}

// The columns of SQL_BLOCKS.
static struct block read_block(const struct query *q, struct arena *arena)
{
    struct block b = {
        .level = (uint8_t)query_col(q, 2),
        .quote = (uint8_t)query_col(q, 3),
        .flags = (uint8_t)query_col(q, 4),
        .ordinal = query_col_u32(q, 5),
        .line = query_col_u32(q, 6),
        .end_line = query_col_u32(q, 7),
        .turn = index_or_none(query_col(q, 8)),
        .topic = index_or_none(query_col(q, 9)),
        .text = query_col_copy(q, 11, arena),
    };
    uint32_t kind = query_col_u32(q, 1);
    b.kind = (uint8_t)(kind < BLOCK_KIND_COUNT ? kind : BLOCK_PARAGRAPH);
    spans_unpack(&b, query_col_sv(q, 12), arena);
    return b;
}

void block_page_release(struct block_page *p)
{
    arena_release(&p->arena);
    *p = (struct block_page){0};
}

bool blocks_load(struct db *db, int64_t article, uint32_t first, uint32_t count,
                 struct block_page *out, struct err *e)
{
    VEC(struct block) blocks = {0};
    VEC(uint64_t) starts = {0};
    *out = (struct block_page){.first = first};
    struct query q = query_on(db, SQL_BLOCKS);
    query_int(&q, article);
    query_int(&q, first);
    query_int(&q, count);
    while (query_row(&q)) {
        vec_push(&blocks, read_block(&q, &out->arena));
        vec_push(&starts, (uint64_t)query_col(&q, 10));
    }
    query_done(&q);
    out->count = (uint32_t)blocks.n;
    out->v = rows_keep(&out->arena, blocks.v, blocks.n, sizeof *blocks.v);
    out->start = rows_keep(&out->arena, starts.v, starts.n, sizeof *starts.v);
    vec_release(&blocks);
    vec_release(&starts);
    if (!db_ok(db, e)) {
        block_page_release(out);
        return false;
    }
    return true;
}

bool block_at_start(struct db *db, int64_t article, uint64_t start, uint32_t *block, struct err *e)
{
    *block = 0;
    struct query q = query_on(db, SQL_BLOCK_AT_START);
    query_int(&q, article);
    query_int(&q, start > INT64_MAX ? INT64_MAX : (int64_t)start);
    if (query_row(&q)) {
        *block = query_col_u32(&q, 0);
    }
    query_done(&q);
    return db_ok(db, e);
}

void speaker_list_release(struct speaker_list *l)
{
    arena_release(&l->arena);
    *l = (struct speaker_list){0};
}

static struct speaker read_speaker(const struct query *q, struct arena *arena)
{
    int64_t role = query_col(q, 1);
    return (struct speaker){
        .name = query_col_copy(q, 0, arena),
        .role = role == ROLE_HOST || role == ROLE_GUEST ? (enum role)role : ROLE_UNKNOWN,
        .turns = query_col_u32(q, 2),
        .characters = query_col_u32(q, 3),
        .about = query_col_copy(q, 4, arena),
    };
}

bool speakers_load(struct db *db, int64_t article, struct speaker_list *out, struct err *e)
{
    VEC(struct speaker) rows = {0};
    *out = (struct speaker_list){0};
    struct query q = query_on(db, SQL_SPEAKERS);
    query_int(&q, article);
    while (query_row(&q)) {
        vec_push(&rows, read_speaker(&q, &out->arena));
    }
    query_done(&q);
    out->v = rows_keep(&out->arena, rows.v, rows.n, sizeof *rows.v);
    out->n = rows.n;
    vec_release(&rows);
    if (!db_ok(db, e)) {
        speaker_list_release(out);
        return false;
    }
    return true;
}

// A short blob leaves the rest as it was.
static void fill(uint8_t *to, size_t size, struct sv from)
{
    for (size_t i = 0; i < size && i < from.n; i++) {
        to[i] = (uint8_t)from.p[i];
    }
}

bool map_load(struct db *db, int64_t article, struct content_map *out, struct err *e)
{
    *out = (struct content_map){0};
    memset(out->speaker, MAP_NOBODY, sizeof out->speaker);
    struct query q = query_on(db, SQL_MAP);
    query_int(&q, article);
    if (query_row(&q)) {
        fill(out->speaker, MAP_CELLS, query_col_sv(&q, 0));
        fill(out->topic, MAP_CELLS, query_col_sv(&q, 1));
    }
    query_done(&q);
    return db_ok(db, e);
}
