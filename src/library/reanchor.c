#include "reanchor.h"

#include "anchor.h"
#include "rows.h"

// Text that stays the same around a change is compared too, so that passages at its edge have
// surroundings.
enum { MARGIN_BYTES = 2048 };

struct kept_quote {
    int64_t id;
    struct place from, to;
    enum anchor_state anchor;
    struct sv text, before, after;    // in the arena
};

struct job {
    struct db *db;
    int64_t article, revision;
    const struct document *d;
    struct arena arena;
    VEC(struct kept_quote) quotes;
    struct anchor_text old, now;      // the stretch that changed, and its margins
    uint32_t old_blocks;              // of the whole article
    uint32_t head, tail;              // blocks that are equal and left out, at both ends
    uint64_t old_bytes, now_bytes;    // of the whole article's text
};

static void load_quotes(struct job *j)
{
    struct query q = query_on(j->db, SQL_QUOTE_ANCHORS);
    query_int(&q, j->article);
    while (query_row(&q)) {
        int64_t anchor = query_col(&q, 5);
        struct kept_quote kept = {
            .id = query_col(&q, 0),
            .from = {query_col_u32(&q, 1), query_col_u32(&q, 2)},
            .to = {query_col_u32(&q, 3), query_col_u32(&q, 4)},
            .anchor = anchor == ANCHOR_SURE     ? ANCHOR_SURE
                      : anchor == ANCHOR_REVIEW ? ANCHOR_REVIEW
                                                : ANCHOR_LOST,
            .text = query_col_copy(&q, 6, &j->arena),
            .before = query_col_copy(&q, 7, &j->arena),
            .after = query_col_copy(&q, 8, &j->arena),
        };
        vec_push(&j->quotes, kept);
    }
    query_done(&q);
}

// Calls of EACH with the text of the old blocks [first, end), until it returns false.
static void each_old(struct job *j, uint32_t first, uint32_t end,
                     bool (*each)(struct job *j, uint32_t seq, struct sv text))
{
    struct query q = query_on(j->db, SQL_BLOCKS);
    query_int(&q, j->article);
    query_int(&q, first);
    query_int(&q, end - first);
    while (query_row(&q) && each(j, query_col_u32(&q, 0), query_col_sv(&q, 11))) {
    }
    query_done(&q);
}

static bool count_head(struct job *j, uint32_t seq, struct sv text)
{
    if (seq >= j->d->block_count || !sv_eq(text, j->d->blocks[seq].text)) {
        return false;
    }
    j->head = seq + 1;
    return true;
}

static bool matches_tail(struct job *j, uint32_t seq, struct sv text)
{
    uint32_t from_end = j->old_blocks - seq;
    return from_end <= j->d->block_count - j->head &&
           sv_eq(text, j->d->blocks[j->d->block_count - from_end].text);
}

// Keeps in tail the length of the run of equal blocks that goes on up to SEQ.
static bool count_tail(struct job *j, uint32_t seq, struct sv text)
{
    j->tail = matches_tail(j, seq, text) ? j->tail + 1 : 0;
    return true;
}

// A quote across an edge moves the edge.  True when it did.
static bool widen_for(struct job *j, const struct kept_quote *k)
{
    uint32_t head = j->head, tail = j->tail, tail_at = j->old_blocks - j->tail;
    if (k->anchor == ANCHOR_LOST) {
        j->head = j->tail = 0;    // it may have come back anywhere
    } else {
        if (k->from.block < head && k->to.block >= head) {
            j->head = k->from.block;
        }
        if (k->from.block < tail_at && k->to.block >= tail_at) {
            j->tail = k->to.block < j->old_blocks ? j->old_blocks - k->to.block - 1 : 0;
        }
    }
    return j->head != head || j->tail != tail;
}

// The edges give way to a margin, and to quotes; each step may bring another quote across the edge.
static void widen(struct job *j)
{
    size_t bytes = 0;
    while (j->head > 0 && bytes < MARGIN_BYTES) {
        bytes += j->d->blocks[--j->head].text.n;
    }
    for (bytes = 0; j->tail > 0 && bytes < MARGIN_BYTES; j->tail--) {
        bytes += j->d->blocks[j->d->block_count - j->tail].text.n;
    }
    bool moved;
    do {
        moved = false;
        for (size_t i = 0; i < j->quotes.n; i++) {
            moved |= widen_for(j, &j->quotes.v[i]);
        }
    } while (moved);
}

static bool add_old(struct job *j, uint32_t seq, struct sv text)
{
    (void)seq;
    anchor_text_add(&j->old, text);
    return true;
}

static void read_texts(struct job *j)
{
    each_old(j, 0, j->old_blocks, count_head);
    each_old(j, j->head, j->old_blocks, count_tail);
    widen(j);
    j->old.first = j->now.first = j->head;
    each_old(j, j->head, j->old_blocks - j->tail, add_old);
    for (uint32_t i = j->head; i < j->d->block_count - j->tail; i++) {
        anchor_text_add(&j->now, j->d->blocks[i].text);
    }
}

static uint32_t shift_tail(const struct job *j, uint32_t block)
{
    return block - j->old_blocks + j->d->block_count;
}

static bool in_tail(const struct job *j, uint32_t block)
{
    return block >= j->old_blocks - j->tail;
}

static uint64_t old_start(struct job *j, uint32_t block)
{
    struct query q = query_on(j->db, SQL_BLOCK_START);
    query_int(&q, j->article);
    query_int(&q, block);
    uint64_t start = query_row(&q) ? (uint64_t)query_col(&q, 0) : 0;
    query_done(&q);
    return start;
}

// Where nothing ties a place to the new text: as far into the article as it was.
static struct place by_share(struct job *j, struct place at)
{
    uint64_t start = old_start(j, at.block);
    double share = j->old_bytes ? (double)start / (double)j->old_bytes : 0;
    uint64_t wanted = (uint64_t)(share * (double)j->now_bytes), sum = 0;
    for (uint32_t i = 0; i < j->d->block_count; i++) {
        const struct block *b = &j->d->blocks[i];
        sum += block_is_hidden(b) ? 0 : b->text.n;
        if (sum > wanted) {
            return (struct place){i, 0};
        }
    }
    return (struct place){0};
}

static struct place move_place(struct job *j, const struct anchor_map *m, struct place at)
{
    size_t index;
    if (at.block < j->head) {
        return at;
    }
    if (in_tail(j, at.block)) {
        return at.block < j->old_blocks ? (struct place){shift_tail(j, at.block), at.off}
                                        : (struct place){0};
    }
    size_t old = anchor_index(m->old, at);
    if (!anchor_follow(m, old, &index)) {
        return by_share(j, at);
    }
    struct place now = anchor_place(m->now, index);
    bool opens = index == 0 || anchor_place(m->now, index - 1).block != now.block;
    return at.off == 0 && opens ? (struct place){now.block, 0} : now;
}

static void move_reader(struct job *j, const struct anchor_map *m)
{
    struct query q = query_on(j->db, SQL_PLACE);
    query_int(&q, j->article);
    struct place at = {0};
    if (query_row(&q)) {
        at = (struct place){query_col_u32(&q, 0), query_col_u32(&q, 1)};
    }
    query_done(&q);
    if (at.block != 0 || at.off != 0) {
        at = move_place(j, m, at);
        q = query_on(j->db, SQL_PLACE_MOVE);
        query_int(&q, at.block);
        query_int(&q, at.off);
        query_int(&q, j->article);
        query_run(&q);
    }
}

static void move_marks(struct job *j, const struct anchor_map *m)
{
    struct mark {
        int64_t id;
        struct place at;
    };
    VEC(struct mark) marks = {0};
    struct query q = query_on(j->db, SQL_MARKS);
    query_int(&q, j->article);
    while (query_row(&q)) {
        struct mark mark = {query_col(&q, 0), {query_col_u32(&q, 1), query_col_u32(&q, 2)}};
        vec_push(&marks, mark);
    }
    query_done(&q);
    for (size_t i = 0; i < marks.n; i++) {
        struct place at = move_place(j, m, marks.v[i].at);
        q = query_on(j->db, SQL_MARK_MOVE);
        query_int(&q, at.block);
        query_int(&q, at.off);
        query_int(&q, marks.v[i].id);
        query_run(&q);
    }
    vec_release(&marks);
}

static void save_quote(struct job *j, const struct kept_quote *k)
{
    struct query q = query_on(j->db, k->anchor == ANCHOR_LOST ? SQL_QUOTE_LOSE : SQL_QUOTE_MOVE);
    if (k->anchor != ANCHOR_LOST) {
        query_int(&q, k->from.block);
        query_int(&q, k->from.off);
        query_int(&q, k->to.block);
        query_int(&q, k->to.off);
        query_int(&q, k->anchor);
        query_int(&q, j->revision);
    }
    query_int(&q, k->id);
    query_run(&q);
}

// Where the anchor is sure, what stands there is the passage, whatever became of its characters
// since it was kept; else the old place is believed only if the kept words stand there.
static void set_place(const struct anchor_text *old, const struct kept_quote *k,
                      struct anchor_want *want)
{
    size_t from = anchor_index(old, k->from), to = anchor_index(old, k->to);
    size_t n = to > from ? to - from : 0;
    bool same = n > 0 && n == want->words.n &&
                memcmp(old->code.v + from, want->words.v, n * sizeof *want->words.v) == 0;
    if (n > 0 && (same || k->anchor == ANCHOR_SURE)) {
        want->placed = true;
        want->from = from;
        want->to = to;
        vec_clear(&want->words);
        for (size_t i = from; i < to; i++) {
            vec_push(&want->words, old->code.v[i]);
        }
    }
}

static void find_quote(const struct anchor_map *m, struct kept_quote *k)
{
    struct anchor_want want = {0};
    code_row_add(&want.words, k->text);
    code_row_add(&want.before, k->before);
    code_row_add(&want.after, k->after);
    if (k->anchor != ANCHOR_LOST) {
        set_place(m->old, k, &want);
    }
    struct anchor_found found = anchor_find(m, &want);
    k->anchor = found.state;
    if (found.state != ANCHOR_LOST) {
        k->from = anchor_place(m->now, found.from);
        k->to = anchor_place_end(m->now, found.to - 1);
    }
    vec_release(&want.words);
    vec_release(&want.before);
    vec_release(&want.after);
}

static void move_quotes(struct job *j, const struct anchor_map *m)
{
    for (size_t i = 0; i < j->quotes.n; i++) {
        struct kept_quote *k = &j->quotes.v[i];
        if (k->anchor != ANCHOR_LOST && k->to.block < j->head) {
            save_quote(j, k);
        } else if (k->anchor != ANCHOR_LOST && in_tail(j, k->from.block)) {
            k->from.block = shift_tail(j, k->from.block);
            k->to.block = shift_tail(j, k->to.block);
            save_quote(j, k);
        } else {
            find_quote(m, k);
            save_quote(j, k);
        }
    }
}

void reanchor(struct db *db, int64_t article, const struct document *d, int64_t revision)
{
    struct job j = {.db = db, .article = article, .revision = revision, .d = d};
    j.old_blocks = (uint32_t)query_number(db, SQL_BLOCK_COUNT, article, 0);
    j.old_bytes = (uint64_t)query_number(db, SQL_ARTICLE_BYTES, article, 0);
    j.now_bytes = document_bytes(d);
    load_quotes(&j);
    read_texts(&j);
    struct anchor_map m;
    anchor_map_init(&m, &j.old, &j.now);
    move_reader(&j, &m);
    move_marks(&j, &m);
    move_quotes(&j, &m);
    anchor_map_release(&m);
    anchor_text_release(&j.old);
    anchor_text_release(&j.now);
    vec_release(&j.quotes);
    arena_release(&j.arena);
}
