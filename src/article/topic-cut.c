// Where the words change.  A cut of a text into passages is good when each passage could be told by
// few words of its own: the cost of a passage is that of spelling it by its own word counts
// (Utiyama & Isahara, "A statistical model for domain-independent text segmentation", ACL 2001),
// and a cost for a length that no reader would call a passage.  Dynamic programming finds the cut
// that costs least.
#include <float.h>
#include <math.h>

#include "topic-internal.h"

enum { GAIN_MAX = 1024 };

// Twice the characters of a usual passage, as Chinese characters count double; how much a length
// away from it costs, for each e-fold squared.
static const double usual_size = 2000, length_weight = 3;

void cutter_init(struct cutter *c)
{
    *c = (struct cutter){0};
    stop_words_load(&c->stop);
    c->gain = mem_array(NULL, GAIN_MAX, sizeof *c->gain);
    for (int i = 0; i < GAIN_MAX; i++)
        c->gain[i] = i * log(i + 1.0);
}

void cutter_release(struct cutter *c)
{
    stop_words_release(&c->stop);
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
    double gained;
    uint32_t tokens, characters, size;
};

static void grow(struct growing *g, const struct unit *u)
{
    const struct cutter *c = g->cutter;
    for (uint32_t i = u->word; i < u[1].word; i++) {
        uint32_t n = g->count[c->words.v[i]]++;
        if (n + 1 < GAIN_MAX)
            g->gained += c->gain[n + 1] - c->gain[n];
        else
            g->gained += log(n + 2.0) + 1;
    }
    g->gained += u->once * c->gain[1];
    g->tokens += u[1].word - u->word + u->once;
    g->characters += u->characters;
    g->size += u->size;
}

static void shrink_to_nothing(struct growing *g, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        g->count[g->cutter->words.v[i]] = 0;
    g->gained = 0;
    g->tokens = g->characters = g->size = 0;
}

static double cost(const struct growing *g)
{
    double n = g->tokens, away = log((g->size + 1.0) / usual_size);
    return n * log(n + (double)g->cutter->seeds.entries.n + 1) - g->gained +
           length_weight * away * away;
}

static void count_words(struct cutter *c)
{
    uint32_t n = (uint32_t)c->tokens.list.n, *entries = mem_array(NULL, n, sizeof *entries);
    tally_clear(&c->seeds);
    vec_clear(&c->words);
    for (uint32_t i = 0; i < n; i++) {
        uint64_t seed = token_seed(&c->tokens, i);
        entries[i] = seed ? tally_add(&c->seeds, seed, 1) : UINT32_MAX;
    }
    for (struct unit *u = c->units.v, *end = u + c->units.n - 1; u < end; u++) {
        u->word = (uint32_t)c->words.n;
        for (uint32_t i = u->token; i < u[1].token; i++)
            if (entries[i] != UINT32_MAX && c->seeds.entries.v[entries[i]].count == 1)
                u->once++;
            else if (entries[i] != UINT32_MAX)
                vec_push(&c->words, entries[i]);
    }
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
    struct growing g = {.cutter = c};
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
