// After every event: the rows on the screen, what is highlighted in them, who speaks and about
// what.
#include <stdlib.h>

#include "reader-internal.h"
#include "yulu/text/sentence.h"

static int32_t speaker_of(struct app *a, int32_t turn)
{
    struct turn_info t;
    bool known = turn >= 0 && turn_load(a->db, a->reader.article, (uint32_t)turn, &t, NULL);
    return known && t.turn.speaker < a->reader.speakers.n ? (int32_t)t.turn.speaker : -1;
}

static void settle_blocks(struct app *a)
{
    struct reader *r = &a->reader;
    int32_t turn = -1, speaker = -1;
    for (size_t i = 0; i < r->lines.n; i++) {
        struct reader_line *line = &r->lines.v[i];
        line->b = reader_block(a, line->block);
        line->layout = reader_layout(a, line->block);
        if (line->b && line->b->turn != turn) {
            turn = line->b->turn;
            speaker = speaker_of(a, turn);
        }
        line->speaker = speaker;
    }
}

static void settle_lines(struct app *a)
{
    struct reader *r = &a->reader;
    int rows = reader_rows(a);
    struct row_at at = {r->top_block, r->top_row};
    vec_clear(&r->lines);
    r->at_end = false;
    while ((int)r->lines.n < rows) {
        const struct layout *l = reader_layout(a, at.block);
        if (!l)
            break;
        for (; at.row < l->rows && (int)r->lines.n < rows; at.row++)
            vec_push(&r->lines, (struct reader_line){.block = at.block, .row = at.row});
        bool whole = at.row == l->rows;
        uint32_t next = whole ? reader_step(a, at.block, 1) : at.block;
        if (next == NO_BLOCK) {
            r->at_end = true;
            break;
        }
        if (!whole)
            break;
        at = (struct row_at){next, -reader_space(a, next)};
    }
    settle_blocks(a);
}

static unsigned permille_of(struct app *a, struct place p)
{
    uint64_t total = a->reader.info.v[0].bytes;
    uint64_t at = reader_start(a, p.block) + p.off;
    return total ? (unsigned)((at < total ? at : total) * 1000 / total) : 0;
}

static void settle_progress(struct app *a)
{
    struct reader *r = &a->reader;
    if (r->at_end || !r->lines.n) {
        r->permille = 1000;
        return;
    }
    const struct reader_line *last = &r->lines.v[r->lines.n - 1];
    r->permille = permille_of(a, reader_place_of(a, (struct row_at){last->block, last->row}));
}

// The turn that holds a block, or the last one before it.
static bool turn_at(struct app *a, uint32_t block, int32_t turn, struct turn_info *t, bool *inside)
{
    struct reader *r = &a->reader;
    *inside = turn >= 0;
    if (*inside)
        return turn_load(a->db, r->article, (uint32_t)turn, t, NULL);
    bool found = false;
    struct turn_query q = {r->article, block, -1, 1, -1};
    return turn_seek(a->db, &q, t, &found, NULL) && found;
}

// What a host's turn asks: the last question of its first block, else how it begins.
static void settle_own_question(struct app *a, const struct turn *t)
{
    const struct block *b = reader_block(a, t->block);
    struct range r;
    struct sv found = {0}, words = {0};
    if (b)
        words = sv_slice(b->text, t->label_end, b->text.n);
    for (size_t off = 0; sentence_next(words, off, &r); off = r.end) {
        struct sv sentence = sv_slice(words, r.off, r.end);
        if (!found.n || sv_ends(sentence, SV("？")) || sv_ends(sentence, SV("?")))
            found = sentence;
    }
    str_add(&a->reader.question, found);
}

static void settle_speaking(struct app *a, const struct block *b)
{
    struct reader *r = &a->reader;
    struct turn_info t;
    bool inside;
    r->in_turn = false;
    r->speaker = -1;
    r->speaking = (struct sv){0};
    str_clear(&r->question);
    r->turn_index = 0;
    if (!r->info.v[0].turns || !turn_at(a, r->eye.block, b->turn, &t, &inside))
        return;
    r->turn_index = t.index;
    r->in_turn = inside;
    if (!inside || t.turn.speaker >= r->speakers.n)
        return;
    r->speaker = (int32_t)t.turn.speaker;
    r->speaking = r->speakers.v[t.turn.speaker].name;
    turn_question(a->db, r->article, t.index, &r->question, NULL);
    if (!r->question.n && r->speakers.v[r->speaker].role == ROLE_HOST)
        settle_own_question(a, &t.turn);
}

static void settle_topic(struct app *a, const struct block *b)
{
    struct reader *r = &a->reader;
    struct topic_list l = {0};
    str_clear(&r->topic);
    if (b->topic >= 0 && topic_load(a->db, r->article, (uint32_t)b->topic, &l, NULL) && l.n)
        str_add(&r->topic, l.v[0].title);
    topic_list_release(&l);
}

// Adds the part of [from, to) that lies in a block.
static void highlight_range(struct reader *r, uint32_t block, const struct block *b,
                            struct place from, struct place to, struct highlight h)
{
    if (block < from.block || block > to.block)
        return;
    h.block = block;
    h.off = block == from.block ? from.off : 0;
    h.end = block == to.block ? to.off : (uint32_t)b->text.n;
    if (h.off < h.end)
        vec_push(&r->highlights, h);
}

static void highlight_quotes(struct reader *r, uint32_t block, const struct block *b)
{
    for (size_t i = 0; i < r->quotes.n; i++) {
        const struct quote *q = &r->quotes.v[i];
        if (q->anchor != ANCHOR_LOST)
            highlight_range(r, block, b, q->from, q->to,
                            (struct highlight){.kind = HIGHLIGHT_QUOTE, .quote = (int)i});
    }
}

static int by_block_and_kind(const void *a, const void *b)
{
    const struct highlight *x = a, *y = b;
    if (x->block != y->block)
        return x->block < y->block ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    return (x->off > y->off) - (x->off < y->off);
}

static void settle_highlights(struct app *a)
{
    struct reader *r = &a->reader;
    uint32_t done = NO_BLOCK;
    vec_clear(&r->highlights);
    for (size_t i = 0; i < r->lines.n; i++) {
        const struct reader_line *line = &r->lines.v[i];
        if (line->block == done || !line->b)
            continue;
        done = line->block;
        highlight_quotes(r, done, line->b);
        reader_search_marks(a, done, line->b);
        if (r->selection.on)
            highlight_range(r, done, line->b, r->selection.from, r->selection.to,
                            (struct highlight){.kind = HIGHLIGHT_SELECTION});
    }
    if (r->highlights.n)
        qsort(r->highlights.v, r->highlights.n, sizeof(*r->highlights.v), by_block_and_kind);
}

void reader_settle(struct app *a)
{
    struct reader *r = &a->reader;
    if (!r->article)
        return;
    uint32_t top = reader_nearest(a, r->top_block);
    if (top == NO_BLOCK) {
        vec_clear(&r->lines);
        vec_clear(&r->highlights);
        return;
    }
    if (top != r->top_block)
        reader_set_top(a, (struct row_at){top, 0});
    settle_lines(a);
    settle_highlights(a);
    settle_progress(a);
    const struct block *b = reader_block(a, r->eye.block);
    if (b) {
        settle_speaking(a, b);
        settle_topic(a, b);
    }
}
