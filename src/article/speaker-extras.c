// What fits the scheme without being a candidate of it: question headings without a label among
// those with one, answers that only follow a question, labels in the middle of a line.
#include <stdlib.h>

#include "parse-blocks.h"
#include "parse-chars.h"
#include "speaker-internal.h"

enum { INNER_MAX = 16 };    // characters of a label in the middle of a line

static int compare_marks(const void *a, const void *b)
{
    const struct mark *x = a, *y = b;
    if (x->block != y->block)
        return x->block < y->block ? -1 : 1;
    return x->off < y->off ? -1 : x->off > y->off;
}

static bool is_question_heading(const struct talk *t, const struct mark *m)
{
    return t->d->blocks[m->block].kind == BLOCK_HEADING &&
           t->names.all.v[m->name].hint == ROLE_HOST;
}

// The level of the headings that are questions here; 0 when there are fewer than two.
static uint8_t question_level(const struct talk *t, uint32_t *name)
{
    uint32_t counts[8] = {0};
    for (size_t i = 0; i < t->marks.n; i++)
        if (is_question_heading(t, &t->marks.v[i])) {
            counts[t->d->blocks[t->marks.v[i].block].level & 7]++;
            *name = t->marks.v[i].name;
        }
    uint8_t best = 0;
    for (uint8_t i = 1; i < 8; i++)
        if (counts[i] >= 2 && counts[i] > counts[best])
            best = i;
    return best;
}

// Where questions are headings with a label, one without it that a turn follows is a question too.
static void add_headings(struct talk *t)
{
    uint32_t asker = NAME_NONE;
    uint8_t level = question_level(t, &asker);
    size_t n = t->marks.n;
    for (size_t i = 0; level && i < n; i++) {
        uint32_t turn = t->marks.v[i].block, k = turn;
        if (t->d->blocks[turn].kind == BLOCK_HEADING || t->marks.v[i].off > 0)
            continue;
        while (k > 0 &&
               (t->d->blocks[k - 1].kind == BLOCK_IMAGE || t->d->blocks[k - 1].kind == BLOCK_RULE))
            k--;
        const struct block *b = k > 0 ? &t->d->blocks[k - 1] : NULL;
        bool marked = i > 0 && t->marks.v[i - 1].block + 1 >= k;
        if (b && b->kind == BLOCK_HEADING && b->level == level && text_asks(b->text) && !marked)
            vec_push(&t->marks, (struct mark){k - 1, 0, 0, b->line, asker});
    }
}

static bool is_quote(const struct block *b)
{
    return b->quote > 0 || b->kind == BLOCK_QUOTE;
}

static enum role hint_of(const struct talk *t, size_t mark)
{
    return t->names.all.v[t->marks.v[mark].name].hint;
}

// Whether questions stand in block quotes under a label of their own, and answers do not.
static bool asks_in_quotes(const struct talk *t)
{
    uint32_t hosts = 0, quoted = 0, answers = 0;
    for (size_t i = 0; i < t->marks.n; i++) {
        const struct mark *m = &t->marks.v[i];
        uint32_t next = block_after(t->d, m->block);
        bool alone = m->end == t->d->blocks[m->block].text.n;
        hosts += hint_of(t, i) == ROLE_HOST;
        quoted += hint_of(t, i) == ROLE_HOST && alone && next < t->d->block_count &&
                  is_quote(&t->d->blocks[next]);
        answers += hint_of(t, i) != ROLE_HOST &&
                   is_quote(&t->d->blocks[alone && next < t->d->block_count ? next : m->block]);
    }
    return hosts >= 2 && quoted * 3 >= hosts * 2 && answers == 0;
}

// Then a quote after an answer is the next question of the same person, and what follows that is
// answered.
static void add_quotes(struct talk *t)
{
    uint32_t asker = NAME_NONE, answerer = NAME_NONE;
    size_t n = asks_in_quotes(t) ? t->marks.n : 0;
    for (size_t i = 0; i < n; i++) {
        enum role who = hint_of(t, i);
        bool quoted = false;
        uint32_t end = i + 1 < n ? t->marks.v[i + 1].block : t->marks.v[i].block;
        *(who == ROLE_HOST ? &asker : &answerer) = t->marks.v[i].name;
        for (uint32_t k = t->marks.v[i].block + 1; k < end && asker != NAME_NONE; k++) {
            const struct block *b = &t->d->blocks[k];
            if (!block_speaks(b) || b->kind == BLOCK_HEADING)
                continue;
            bool asks = is_quote(b), turns = asks != (who == ROLE_HOST) && (asks || quoted);
            quoted = quoted || asks;
            if (!turns || (!asks && answerer == NAME_NONE))
                continue;
            who = asks ? ROLE_HOST : ROLE_GUEST;
            vec_push(&t->marks, (struct mark){k, 0, 0, b->line, asks ? asker : answerer});
        }
    }
}

// The label that ends before the colon at COLON and begins after the end of a sentence; the name of
// a speaker.
static bool read_inner(const struct talk *t, struct sv text, size_t colon, struct mark *m)
{
    size_t from = colon, bytes;
    for (int i = 0; i < INNER_MAX && from > 0; i++) {
        uint32_t c = char_last(sv_slice(text, 0, from), &bytes);
        if (char_ends_sentence(c) || c == 0x201d || c == 0x300d || c == 0xff09 || c == ')' ||
            c == 0x2026) {
            struct name name = name_read(sv_slice(text, from, colon));
            uint32_t known = name.text.n > 0 ? names_find(&t->names, name.text) : NAME_NONE;
            if (known == NAME_NONE || t->names.all.v[known].count < 2 ||
                !t->names.all.v[known].speaks)
                return false;
            m->off = (uint32_t)from;
            m->name = known;
            return true;
        }
        from -= bytes;
    }
    return false;
}

// An interruption: a known name and a colon in the middle of a paragraph, after the end of a
// sentence.
static void add_inner(struct talk *t, const struct block *b, uint32_t block, uint32_t after)
{
    uint32_t line = 0;
    struct sv rest = sv_slice(b->text, after, b->text.n);
    while (rest = sv_slice(rest, text_colon(rest), rest.n), rest.n > 0) {
        size_t at = b->text.n - rest.n;
        struct mark m = {.block = block};
        char_take(&rest);
        if (!read_inner(t, b->text, at, &m))
            continue;
        while (line < b->start_count && b->starts[line] <= m.off)
            line++;
        m.line = b->line + line;
        m.end = (uint32_t)(b->text.n - text_trim_start(rest).n);
        vec_push(&t->marks, m);
    }
}

// In every paragraph of the talk, past the label that it begins with.
static void add_all_inner(struct talk *t)
{
    size_t n = t->marks.n, next = 0;
    for (size_t i = 0; i < n; i++)
        t->names.all.v[t->marks.v[i].name].speaks = true;
    for (uint32_t k = n > 0 ? t->marks.v[0].block : 0; n > 0 && k < t->d->block_count; k++) {
        uint32_t after = 0;
        for (; next < n && t->marks.v[next].block <= k; next++)
            after = t->marks.v[next].block == k ? t->marks.v[next].end : 0;
        const struct block *b = &t->d->blocks[k];
        if (block_speaks(b) && b->kind != BLOCK_HEADING)
            add_inner(t, b, k, after);
    }
}

static void sort_marks(struct talk *t)
{
    bool sorted = true;
    for (size_t i = 1; i < t->marks.n; i++)
        sorted = sorted && compare_marks(&t->marks.v[i - 1], &t->marks.v[i]) < 0;
    if (!sorted)
        qsort(t->marks.v, t->marks.n, sizeof(*t->marks.v), compare_marks);
}

void extras_find(struct talk *t)
{
    add_headings(t);
    add_quotes(t);
    sort_marks(t);
    add_all_inner(t);
    sort_marks(t);
}
