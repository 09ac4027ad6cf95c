// The ties between an old and a new row.
#include <stdlib.h>
#include <string.h>

#include "anchor.h"

// Of very long rows only a part of the grams is tied, chosen by their hash and so alike in both;
// spreading makes up for the others, and what is sorted stays small.
enum { GRAM = 6, GRAMS_MAX = 4 << 20, REACH = 256 };

struct gram {
    uint64_t hash;
    uint32_t at;
};

static int by_hash(const void *a, const void *b)
{
    const struct gram *x = a, *y = b;
    if (x->hash != y->hash) {
        return x->hash < y->hash ? -1 : 1;
    }
    return (x->at > y->at) - (x->at < y->at);
}

// FNV-1a over the codes, its high bits folded in.
static uint64_t hash_gram(const uint32_t *code)
{
    uint64_t h = 14695981039346656037u;
    for (int i = 0; i < GRAM; i++) {
        h = (h ^ code[i]) * 1099511628211u;
    }
    return h ^ h >> 29;
}

// One in SHARE of those that occur once, sorted by hash.
static struct gram *unique_grams(const code_row *row, size_t share, size_t *count)
{
    VEC(struct gram) grams = {0};
    for (size_t i = 0; i + GRAM <= row->n; i++) {
        struct gram g = {hash_gram(row->v + i), (uint32_t)i};
        if ((g.hash >> 32) % share == 0) {
            vec_push(&grams, g);
        }
    }
    if (grams.n > 0) {
        qsort(grams.v, grams.n, sizeof *grams.v, by_hash);
    }
    *count = 0;
    for (size_t i = 0, next; i < grams.n; i = next) {
        for (next = i + 1; next < grams.n && grams.v[next].hash == grams.v[i].hash; next++) {
        }
        if (next == i + 1) {
            grams.v[(*count)++] = grams.v[i];
        }
    }
    return grams.v;
}

static void tie_grams(struct anchor_map *m)
{
    const code_row *a_row = &m->old->code, *b_row = &m->now->code;
    size_t old_n, now_n, share = 1 + (a_row->n > b_row->n ? a_row->n : b_row->n) / GRAMS_MAX;
    struct gram *old = unique_grams(a_row, share, &old_n);
    struct gram *now = unique_grams(b_row, share, &now_n);
    for (size_t i = 0, j = 0; i < old_n && j < now_n;) {
        if (old[i].hash != now[j].hash) {
            old[i].hash < now[j].hash ? i++ : j++;
            continue;
        }
        const uint32_t *a = a_row->v + old[i].at, *b = b_row->v + now[j].at;
        if (memcmp(a, b, GRAM * sizeof *a) == 0) {
            m->pair[old[i].at] = (int32_t)now[j].at;
        }
        i++, j++;
    }
    mem_free(old);
    mem_free(now);
}

// Neighbours of a tie that are equal are tied too: this brings the ties up to the edges of a
// change.
static void spread_ties(struct anchor_map *m)
{
    const code_row *old = &m->old->code, *now = &m->now->code;
    for (size_t i = 1; i < old->n; i++) {
        int32_t next = m->pair[i - 1] + 1;
        if (m->pair[i] < 0 && next > 0 && (size_t)next < now->n && old->v[i] == now->v[next]) {
            m->pair[i] = next;
        }
    }
    for (size_t i = old->n; i-- > 1;) {
        int32_t before = m->pair[i] - 1;
        if (m->pair[i - 1] < 0 && before >= 0 && old->v[i - 1] == now->v[before]) {
            m->pair[i - 1] = before;
        }
    }
}

void anchor_map_init(struct anchor_map *m, const struct anchor_text *old,
                     const struct anchor_text *now)
{
    size_t n = old->code.n;
    *m = (struct anchor_map){.old = old, .now = now};
    m->same = n == now->code.n &&
              (n == 0 || memcmp(old->code.v, now->code.v, n * sizeof *old->code.v) == 0);
    m->pair = mem_array(NULL, n + 1, sizeof *m->pair);
    for (size_t i = 0; i <= n; i++) {
        m->pair[i] = m->same ? (int32_t)i : -1;
    }
    if (!m->same) {
        tie_grams(m);
        spread_ties(m);
    }
}

void anchor_map_release(struct anchor_map *m)
{
    mem_free(m->pair);
}

bool anchor_follow(const struct anchor_map *m, size_t at, size_t *index)
{
    size_t n = m->old->code.n;
    for (size_t i = at; i < n && i < at + REACH; i++) {
        if (m->pair[i] >= 0) {
            int64_t back = (int64_t)(i - at);
            *index = (size_t)(m->pair[i] > back ? m->pair[i] - back : 0);
            return true;
        }
    }
    for (size_t i = at; i-- > 0 && i + REACH > at;) {
        if (m->pair[i] >= 0 && i < n) {
            size_t index_after = (size_t)m->pair[i] + 1;
            *index = index_after < m->now->code.n ? index_after : (size_t)m->pair[i];
            return true;
        }
    }
    return false;
}
