#include "rows.h"

#include "spans.h"
#include "yulu/text/cluster.h"
#include "yulu/text/sentence.h"

// A question is told in one line: its sentence is looked for in ASK_READ bytes and cut at ASK_MAX.
enum { ASK_READ = 4096, ASK_MAX = 400 };

bool block_is_hidden(const struct block *b)
{
    return (b->flags & (BLOCK_FURNITURE | BLOCK_REPEATED_TITLE)) != 0;
}

uint64_t document_bytes(const struct document *d)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < d->block_count; i++) {
        sum += block_is_hidden(&d->blocks[i]) ? 0 : d->blocks[i].text.n;
    }
    return sum;
}

void rows_drop(struct db *db, int64_t article)
{
    static const enum sql drops[] = {SQL_BLOCKS_DROP, SQL_TURNS_DROP, SQL_SPEAKERS_DROP,
                                     SQL_TOPICS_DROP};
    for (size_t i = 0; i < ARRAY_LEN(drops); i++) {
        struct query q = query_on(db, drops[i]);
        query_int(&q, article);
        query_run(&q);
    }
}

static void add_block(struct db *db, const struct block *b, const int64_t key[3], struct str *spans)
{
    str_clear(spans);
    spans_pack(b, spans);
    struct query q = query_on(db, SQL_BLOCK_ADD);
    query_int(&q, key[0]);
    query_int(&q, key[1]);
    query_int(&q, b->kind);
    query_int(&q, b->level);
    query_int(&q, b->quote);
    query_int(&q, b->flags);
    query_int(&q, b->ordinal);
    query_int(&q, b->line);
    query_int(&q, b->end_line);
    query_int(&q, b->turn);
    query_int(&q, b->topic);
    query_int(&q, key[2]);
    query_text(&q, b->text);
    query_blob(&q, str_sv(spans));
    query_run(&q);
}

static void add_blocks(struct db *db, int64_t article, const struct document *d)
{
    struct str spans = {0};
    int64_t start = 0;
    for (uint32_t i = 0; i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        add_block(db, b, (int64_t[]){article, i, start}, &spans);
        start += block_is_hidden(b) ? 0 : (int64_t)b->text.n;
    }
    str_release(&spans);
}

static void gather(const struct document *d, const struct turn *t, struct str *out)
{
    str_clear(out);
    for (uint32_t i = t->block; i < t->end_block && i < d->block_count && out->n < ASK_READ; i++) {
        const struct block *b = &d->blocks[i];
        if (!block_is_hidden(b)) {
            size_t from = i == t->block ? t->label_end : 0;
            struct sv text = sv_slice(b->text, from, b->text.n);
            str_add(out, sv_slice(text, 0, cluster_floor(text, ASK_READ)));
            str_add_char(out, '\n');
        }
    }
}

static bool is_asked(struct sv sentence)
{
    static const char *const marks[] = {"？", "?", "？”", "?”", "？」", "?\"", "？！", "?!"};
    for (size_t i = 0; i < ARRAY_LEN(marks); i++)
        if (sv_ends(sentence, sv_from(marks[i])))
            return true;
    return false;
}

// What a host's turn asks: its last question, which is the one that gets the answer; else how it
// begins.
static struct sv question_of(struct sv text)
{
    struct range r;
    struct sv found = {0};
    for (size_t off = 0; sentence_next(text, off, &r); off = r.end) {
        struct sv sentence = sv_slice(text, r.off, r.end);
        if (!found.n || is_asked(sentence))
            found = sentence;
    }
    return sv_slice(found, 0, cluster_floor(found, ASK_MAX));
}

// Only turns that another one answers are asked for their question.
static bool *mark_asked(const struct document *d)
{
    bool *asked = mem_zalloc((size_t)d->turn_count + 1);
    for (uint32_t i = 0; i < d->turn_count; i++) {
        int32_t question = d->turns[i].question;
        if (question >= 0 && (uint32_t)question < d->turn_count) {
            asked[question] = true;
        }
    }
    return asked;
}

static void add_turn(struct db *db, const int64_t key[2], const struct turn *t, struct sv ask)
{
    struct query q = query_on(db, SQL_TURN_ADD);
    query_int(&q, key[0]);
    query_int(&q, key[1]);
    query_int(&q, t->block);
    query_int(&q, t->end_block);
    query_int(&q, t->label_end);
    query_int(&q, t->line);
    query_int(&q, t->speaker);
    query_int(&q, t->question);
    query_int(&q, t->characters);
    query_text(&q, ask);
    query_run(&q);
}

static void add_turns(struct db *db, int64_t article, const struct document *d)
{
    struct str text = {0};
    bool *asked = mark_asked(d);
    for (uint32_t i = 0; i < d->turn_count; i++) {
        struct sv ask = {0};
        if (asked[i]) {
            gather(d, &d->turns[i], &text);
            ask = question_of(str_sv(&text));
        }
        add_turn(db, (int64_t[]){article, i}, &d->turns[i], ask);
    }
    mem_free(asked);
    str_release(&text);
}

static void add_speakers(struct db *db, int64_t article, const struct document *d)
{
    for (uint32_t i = 0; i < d->speaker_count; i++) {
        const struct speaker *s = &d->speakers[i];
        struct query q = query_on(db, SQL_SPEAKER_ADD);
        query_int(&q, article);
        query_int(&q, i);
        query_text(&q, s->name);
        query_int(&q, s->role);
        query_int(&q, s->turns);
        query_int(&q, s->characters);
        query_text(&q, s->about);
        query_run(&q);
    }
}

static void add_topics(struct db *db, int64_t article, const struct document *d)
{
    for (uint32_t i = 0; i < d->topic_count; i++) {
        const struct topic *t = &d->topics[i];
        struct query q = query_on(db, SQL_TOPIC_ADD);
        query_int(&q, article);
        query_int(&q, i);
        query_int(&q, t->kind);
        query_int(&q, t->level);
        query_int(&q, t->block);
        query_int(&q, t->line);
        query_text(&q, t->title);
        query_run(&q);
    }
}

static void add_map(struct db *db, int64_t article, const struct document *d)
{
    struct content_map map;
    map_make(d, &map);
    struct query q = query_on(db, SQL_MAP_SET);
    query_int(&q, article);
    query_blob(&q, (struct sv){(const char *)map.speaker, sizeof map.speaker});
    query_blob(&q, (struct sv){(const char *)map.topic, sizeof map.topic});
    query_run(&q);
}

void rows_add(struct db *db, int64_t article, const struct document *d)
{
    add_blocks(db, article, d);
    add_turns(db, article, d);
    add_speakers(db, article, d);
    add_topics(db, article, d);
    add_map(db, article, d);
}
