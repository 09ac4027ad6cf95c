// From a seed to a term: 工智 grows to 人工智能, because 人 and 能 nearly always stand beside it. A
// term ends where its neighbours vary: branching entropy, asked in its simplest form.
#include "parse-chars.h"
#include "term-internal.h"

enum { HAN_MAX = 8, WORDS_MAX = 4, RUN_MAX = 5, SHARE_PERCENT = 70, BOUND_LEAST = 3 };

static const struct token *token_at(const struct term_scope *s, size_t i)
{
    return &s->tokens->list.v[i];
}

// The token before (SIDE -1) or behind (1) occurrence I, if it belongs to the same run.
static const struct token *neighbour(const struct term_scope *s, const struct term_found *f,
                                     uint32_t i, int side)
{
    size_t at = f->at[i];
    if (side < 0)
        return at > s->from && token_at(s, at)->joined ? token_at(s, at - 1) : NULL;
    at += f->length;
    return at < s->to && token_at(s, at)->joined ? token_at(s, at) : NULL;
}

// The neighbour that most occurrences have, if any does (Boyer and Moore's vote).
static uint64_t majority(const struct term_scope *s, const struct term_found *f, int side)
{
    uint64_t key = 0;
    uint32_t lead = 0;
    for (uint32_t i = 0; i < f->count; i++) {
        const struct token *t = neighbour(s, f, i, side);
        uint64_t have = t ? t->key : 0;
        if (lead == 0)
            key = have;
        lead = have == key ? lead + 1 : lead - 1;
    }
    return key;
}

static bool grow_once(const struct term_scope *s, struct term_found *f, int side)
{
    uint64_t key = majority(s, f, side);
    uint32_t have = 0;
    for (uint32_t i = 0; key && i < f->count; i++) {
        const struct token *t = neighbour(s, f, i, side);
        have += t && t->key == key;
    }
    if (have < 2 || (uint64_t)have * 100 < (uint64_t)f->count * SHARE_PERCENT)
        return false;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < f->count; i++) {
        const struct token *t = neighbour(s, f, i, side);
        if (t && t->key == key)
            f->at[kept++] = side < 0 ? f->at[i] - 1 : f->at[i];
    }
    f->count = kept;
    f->length++;
    return true;
}

// Whether a mark or a stop word stands on that side of any of its places.
static bool stands_free(const struct term_scope *s, const struct term_found *f, int side)
{
    for (uint32_t i = 0; i < f->count; i++)
        if (!neighbour(s, f, i, side))
            return true;
    return false;
}

// What seldom begins or ends a term does so where most of it in this text stands in that pair, and
// the pair is seen alone: 内 in 内核.
static bool is_loose(const struct term_scope *s, const struct term_found *f, int side)
{
    static const enum stop_edge never[] = {EDGE_NOT_FIRST, EDGE_NOT_LAST};
    static const enum stop_edge seldom[] = {EDGE_SELDOM_FIRST, EDGE_SELDOM_LAST};
    bool last = side > 0;
    size_t edge = f->at[0] + (last ? f->length - 1 : 0);
    const struct token *t = token_at(s, edge);
    if (t->kept || stop_edge_is(s->stop, t->key, never[last]))
        return !t->kept;
    if (!stop_edge_is(s->stop, t->key, seldom[last]))
        return false;
    uint32_t together = tally_count(s->seeds, token_seed(s->tokens, edge - last));
    return together < BOUND_LEAST || together * 2 < tally_count(s->singles, t->key) ||
           !stands_free(s, f, side);
}

static void trim(const struct term_scope *s, struct term_found *f)
{
    while (f->length > 1 && is_loose(s, f, -1)) {
        for (uint32_t i = 0; i < f->count; i++)
            f->at[i]++;
        f->length--;
    }
    while (f->length > 1 && is_loose(s, f, 1))
        f->length--;
}

bool term_grow(const struct term_scope *s, struct term_found *f)
{
    bool han = token_at(s, f->at[0])->kind == TOKEN_HAN;
    uint32_t most = han ? HAN_MAX : WORDS_MAX;
    while (f->length < most && (grow_once(s, f, 1) || grow_once(s, f, -1)))
        ;
    if (han)
        trim(s, f);
    return f->length >= (han ? 2u : 1u);
}

static bool is_name(const struct token *t)
{
    return char_is_upper(char_first((struct sv){t->p, t->n}));
}

bool term_take_run(const struct term_scope *s, struct term_found *f)
{
    size_t from = f->at[0], to = from + f->length;
    bool han = token_at(s, from)->kind == TOKEN_HAN;
    while (from > s->from && token_at(s, from)->joined && (han || is_name(token_at(s, from - 1))))
        from--;
    while (to < s->to && token_at(s, to)->joined && (han || is_name(token_at(s, to))))
        to++;
    f->at[0] = (uint32_t)from;
    f->length = (uint32_t)(to - from);
    if (!han)
        return f->length <= WORDS_MAX && is_name(token_at(s, from));
    if (sv_find(s->title, term_text(s->tokens, f)) < 0)
        return false;
    return f->length <= RUN_MAX && !is_loose(s, f, -1) && !is_loose(s, f, 1);
}
