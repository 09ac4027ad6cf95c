// Where the words change.  A cut of a text into passages is good when each passage could be told by
// few words of its own: the cost of a passage is that of spelling it by its own word counts, and
// log n for one passage more in a text of n words (Utiyama & Isahara, "A statistical model for
// domain-independent text segmentation", ACL 2001).  Dynamic programming finds the cut that costs
// least.  It has no measure to set: nothing was fitted to the articles it is judged by.
#include <float.h>
#include <math.h>

#include "topic-internal.h"

enum { GAIN_MAX = 1024 };

void cutter_init(struct cutter *c, const struct stop_words *stop)
{
    *c = (struct cutter){.own = stop ? NULL : stop_words_new()};
    c->stop = stop ? stop : c->own;
    c->gain = mem_array(NULL, GAIN_MAX, sizeof *c->gain);
    for (int i = 0; i < GAIN_MAX; i++)
        c->gain[i] = i * log(i + 1.0);
}

void cutter_release(struct cutter *c)
{
    stop_words_free(c->own);
    vec_release(&c->tokens.list);
    tally_release(&c->seeds);
    vec_release(&c->units);
    vec_release(&c->words);
    vec_release(&c->cuts);
    mem_free(c->gain);
    *c = (struct cutter){0};
}

// Passages that begin with one unit, growing to the right.
struct growing {
    const struct cutter *cutter;
    uint32_t *count;    // of each entry, in the passage
    double gained, prior;
    uint32_t tokens, characters;
};

static double gain_of(const struct cutter *c, uint32_t n)
{
    return n < GAIN_MAX ? c->gain[n] : n * log(n + 1.0);
}

static void grow(struct growing *g, const struct unit *u)
{
    const struct cutter *c = g->cutter;
    for (const struct unit_word *w = c->words.v + u->word; w < c->words.v + u[1].word; w++) {
        uint32_t n = g->count[w->entry];
        g->count[w->entry] = n + w->count;
        g->gained += gain_of(c, n + w->count) - gain_of(c, n);
    }
    g->gained += u->once * c->gain[1];
    g->tokens += u->size;
    g->characters += u->characters;
}

static void shrink_to_nothing(struct growing *g, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        g->count[g->cutter->words.v[i].entry] = 0;
    g->gained = 0;
    g->tokens = g->characters = 0;
}

static double cost(const struct growing *g)
{
    double n = g->tokens;
    return n * log(n + (double)g->cutter->seeds.entries.n + 1) - g->gained + g->prior;
}

// A unit of one word said over and over has one word: no text costs more than a usual one.
static void count_unit(struct cutter *c, struct unit *u, const uint32_t *entries)
{
    u->word = (uint32_t)c->words.n;
    for (uint32_t i = u->token; i < u[1].token; i++) {
        if (entries[i] == UINT32_MAX)
            continue;
        struct tally_entry *e = &c->seeds.entries.v[entries[i]];
        u->size++;
        if (e->count == 1) {
            u->once++;
        } else if (e->last > u->word) {
            c->words.v[e->last - 1].count++;
        } else {
            vec_push(&c->words, ((struct unit_word){entries[i], 1}));
            e->last = (uint32_t)c->words.n;
        }
    }
}

static void count_words(struct cutter *c)
{
    uint32_t n = (uint32_t)c->tokens.list.n, *entries = mem_array(NULL, n, sizeof *entries);
    tally_clear(&c->seeds);
    tally_reserve(&c->seeds, n);
    vec_clear(&c->words);
    for (uint32_t i = 0; i < n; i++) {
        uint64_t seed = token_seed(&c->tokens, i);
        entries[i] = seed ? tally_add(&c->seeds, seed, 1) : UINT32_MAX;
    }
    for (size_t i = 0; i + 1 < c->units.n; i++)
        count_unit(c, &c->units.v[i], entries);
    c->units.v[c->units.n - 1].word = (uint32_t)c->words.n;
    mem_free(entries);
}

static void trace_back(struct cutter *c, const uint32_t *from)
{
    vec_clear(&c->cuts);
    for (uint32_t end = (uint32_t)c->units.n - 1; end > 0; end = from[end])
        vec_push(&c->cuts, from[end]);
    for (size_t i = 0, k = c->cuts.n; i + 1 < k--; i++) {
        uint32_t swap = c->cuts.v[i];
        c->cuts.v[i] = c->cuts.v[k];
        c->cuts.v[k] = swap;
    }
}

void cutter_cut(struct cutter *c)
{
    count_words(c);
    uint32_t n = (uint32_t)c->units.n - 1;
    double *best = mem_array(NULL, n + 1, sizeof *best);
    uint32_t *from = mem_zalloc((n + 1) * sizeof *from);
    struct growing g = {.cutter = c, .prior = log((double)c->tokens.list.n + 1)};
    g.count = mem_zalloc((c->seeds.entries.n + 1) * sizeof *g.count);
    for (uint32_t i = 0; i <= n; i++)
        best[i] = i ? DBL_MAX : 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t end = i;
        while (end < n && (end == i || g.characters + c->units.v[end].characters <= PASSAGE_MAX)) {
            grow(&g, &c->units.v[end++]);
            double whole = best[i] + cost(&g);
            if (whole < best[end]) {
                best[end] = whole;
                from[end] = i;
            }
        }
        shrink_to_nothing(&g, c->units.v[i].word, c->units.v[end].word);
    }
    trace_back(c, from);
    mem_free(g.count);
    mem_free(from);
    mem_free(best);
}
