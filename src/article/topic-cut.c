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
    vec_release(&c->cuts);
    mem_free(c->gain);
    *c = (struct cutter){0};
}

// Passages that begin with one unit, growing to the right.
struct growing {
    const struct cutter *cutter;
    const uint32_t *words;    // the entry in seeds of each token that has one, else UINT32_MAX
    uint32_t *count;          // of each entry, in the passage
    double gained;
    uint32_t tokens, characters, size;
};

static void grow(struct growing *g, const struct unit *u)
{
    for (uint32_t i = u->token; i < u[1].token; i++) {
        if (g->words[i] == UINT32_MAX)
            continue;
        uint32_t n = g->count[g->words[i]]++;
        if (n + 1 < GAIN_MAX)
            g->gained += g->cutter->gain[n + 1] - g->cutter->gain[n];
        else
            g->gained += log(n + 2.0) + 1;
        g->tokens++;
    }
    g->characters += u->characters;
    g->size += u->size;
}

static void shrink_to_nothing(struct growing *g, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++)
        if (g->words[i] != UINT32_MAX)
            g->count[g->words[i]] = 0;
    g->gained = 0;
    g->tokens = g->characters = g->size = 0;
}

static double cost(const struct growing *g)
{
    double n = g->tokens, away = log((g->size + 1.0) / usual_size);
    return n * log(n + (double)g->cutter->seeds.entries.n + 1) - g->gained +
           length_weight * away * away;
}

static uint32_t *words_of(struct cutter *c)
{
    uint32_t *words = mem_array(NULL, c->tokens.list.n, sizeof *words);
    tally_release(&c->seeds);
    for (size_t i = 0; i < c->tokens.list.n; i++) {
        uint64_t seed = token_seed(&c->tokens, i);
        words[i] = seed ? tally_add(&c->seeds, seed, 1) : UINT32_MAX;
    }
    return words;
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
    uint32_t n = (uint32_t)c->units.n - 1, *words = words_of(c);
    double *best = mem_array(NULL, n + 1, sizeof *best);
    uint32_t *from = mem_zalloc((n + 1) * sizeof *from);
    struct growing g = {.cutter = c, .words = words};
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
        shrink_to_nothing(&g, c->units.v[i].token, c->units.v[end].token);
    }
    trace_back(c, from);
    mem_free(g.count);
    mem_free(from);
    mem_free(best);
    mem_free(words);
}
