// The terms of a scope.  Seeds (words, pairs of Chinese characters) are counted and weighed, grown
// to whole terms, and those that are mostly parts of others give way.
#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "parse-chars.h"
#include "term-internal.h"

// What the title names counts double (Edmundson, "New methods in automatic extracting", 1969).
enum { TITLE_WORTH = 2 };

enum {
    SEEDS_EACH = 12,    // seeds looked at for each term wanted
    // Seeds that the prior is worth: what is read of an unknown world, and beside known neighbours.
    PRIOR_WORLD = 20000,
    PRIOR_NEAR = 5000
};

// Half the value that chi-squared, of one degree of freedom, exceeds once in a thousand times.
static const double CHANCE = 10.83 / 2;

struct ranking {
    const struct term_scope *scope;
    struct tally seeds;      // last: 1 + the place, from scope->from on, of the last one
    struct tally singles;    // Chinese characters, to tell pairs from chance
    uint32_t *before;        // 1 + the place of the same seed before; 0: none
    bool *covered;           // the seed there lies in a term found already
    size_t total;            // seeds
    double prior_size;       // seeds
};

static void count_seeds(struct ranking *r)
{
    const struct term_scope *s = r->scope;
    r->before = mem_zalloc((s->to - s->from) * sizeof *r->before);
    r->covered = mem_zalloc((s->to - s->from) * sizeof *r->covered);
    tally_reserve(&r->seeds, s->to - s->from);
    tally_reserve(&r->singles, (s->to - s->from) / 2);
    for (size_t i = s->from; i < s->to; i++) {
        const struct token *t = &s->tokens->list.v[i];
        uint64_t seed = i + 1 < s->to || t->kind == TOKEN_WORD ? token_seed(s->tokens, i) : 0;
        if (t->kind == TOKEN_HAN)
            tally_add(&r->singles, t->key, 1);
        if (!seed)
            continue;
        uint32_t at = tally_add(&r->seeds, seed, 1);
        r->before[i - s->from] = r->seeds.entries.v[at].last;
        r->seeds.entries.v[at].last = (uint32_t)(i - s->from) + 1;
        r->total++;
    }
}

// How often a seed comes elsewhere: in the rest, and in what was read before it.
struct elsewhere {
    double rest, prior;
};

static struct elsewhere count_elsewhere(const struct ranking *r, uint64_t seed, uint32_t here)
{
    const struct term_scope *s = r->scope;
    uint32_t rest = s->rest ? tally_count(s->rest, seed) : 0;
    uint32_t common = tally_count(&s->stop->common, seed);
    if (s->rest_holds_it)
        rest = rest > here ? rest - here : 0;
    return (struct elsewhere){rest, fmax(0.5, common * 1e-6 * r->prior_size)};
}

// How much more is said here than would be by chance: Dunning's log-likelihood ratio for what is
// rare (that of two Poisson counts), with what is expected smoothed by a Dirichlet prior, the
// common words.
static double weight_of(const struct ranking *r, uint32_t count, struct elsewhere e)
{
    double size = (double)r->scope->rest_size - (r->scope->rest_holds_it ? (double)r->total : 0);
    double expected = (double)(r->total + 1) * (e.rest + e.prior) / (size + r->prior_size);
    double ratio = count * log(count / expected) - (count - expected);
    return count > expected ? ratio : 0;
}

// Two characters that stand together no more often than chance would have it are no word.
static bool by_chance(const struct ranking *r, size_t token, uint32_t count)
{
    const struct token *t = &r->scope->tokens->list.v[token];
    if (t->kind != TOKEN_HAN)
        return false;
    double a = tally_count(&r->singles, t->key), b = tally_count(&r->singles, t[1].key);
    bool only_together = a + b <= 2.0 * count;
    return !only_together && (double)count * (double)r->total < 3.0 * a * b;
}

struct seed {
    double weight;
    uint32_t entry;
};

static int by_weight(const void *a, const void *b)
{
    const struct seed *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    return (x->entry > y->entry) - (x->entry < y->entry);
}

// Chinese that is said but once needs a title to make a term of it.
static bool is_hopeless(const struct ranking *r, const struct tally_entry *e)
{
    const struct term_scope *s = r->scope;
    return e->count == 1 && s->title.n == 0 &&
           s->tokens->list.v[s->from + e->last - 1].kind == TOKEN_HAN;
}

// Seeds that come LEAST times.
static size_t sort_seeds(const struct ranking *r, uint32_t least, struct seed **out)
{
    VEC(struct seed) seeds = {0};
    for (size_t i = 0; i < r->seeds.entries.n; i++) {
        const struct tally_entry *e = &r->seeds.entries.v[i];
        if (e->count < least || is_hopeless(r, e) ||
            by_chance(r, r->scope->from + e->last - 1, e->count))
            continue;
        double weight = weight_of(r, e->count, count_elsewhere(r, e->key, e->count));
        if (weight > 0)
            vec_push(&seeds, ((struct seed){weight, (uint32_t)i}));
    }
    if (seeds.n)
        qsort(seeds.v, seeds.n, sizeof *seeds.v, by_weight);
    *out = seeds.v;
    return seeds.n;
}

// False when most of its occurrences lie in terms that are found already.
static bool seed_places(const struct ranking *r, uint32_t entry, struct term_found *f)
{
    const struct tally_entry *e = &r->seeds.entries.v[entry];
    uint32_t covered = 0, i = e->count;
    *f = (struct term_found){.at = mem_array(NULL, e->count, sizeof *f->at), .count = e->count};
    for (uint32_t at = e->last; at > 0; at = r->before[at - 1]) {
        f->at[--i] = (uint32_t)r->scope->from + at - 1;
        covered += r->covered[at - 1];
    }
    assert(i == 0);
    f->length = r->scope->tokens->list.v[f->at[0]].kind == TOKEN_HAN ? 2 : 1;
    return covered * 2 <= e->count;
}

static void cover(struct ranking *r, const struct term_found *f)
{
    bool han = r->scope->tokens->list.v[f->at[0]].kind == TOKEN_HAN;
    for (uint32_t i = 0; i < f->count; i++)
        for (uint32_t k = 0; k + han < f->length; k++)
            r->covered[f->at[i] + k - r->scope->from] = true;
}

struct sv term_text(const struct tokens *t, const struct term_found *f)
{
    const struct token *first = &t->list.v[f->at[0]], *last = first + f->length - 1;
    return (struct sv){first->p, (size_t)(last->p - first->p) + last->n};
}

static bool is_left_out(const struct term_scope *s, struct sv text)
{
    for (size_t i = 0; i < s->left_out_count; i++)
        if (sv_find(s->left_out[i], text) >= 0)
            return true;
    return false;
}

// Longer terms say more; a capital shows a name, even a name in small letters is shorter than two.
static double worth(const struct term_scope *s, const struct term_found *f, struct sv text)
{
    static const double by_length[] = {1, 1, 1, 1.25, 1.5};
    if (s->tokens->list.v[f->at[0]].kind == TOKEN_HAN)
        return by_length[f->length < 4 ? f->length : 4];
    bool name = false;
    for (struct sv rest = text; rest.n > 0;)
        name |= char_is_upper(char_take(&rest));
    return f->length > 1 ? 1.5 : name ? 1.25 : text.n < 4 ? 0.25 : 1;
}

// As often as the rarest of its seeds at most, or as is said of it as a whole.
static struct elsewhere count_term_elsewhere(const struct ranking *r, const struct term_found *f)
{
    const struct term_scope *s = r->scope;
    uint32_t common = tally_count(&s->stop->common, word_key(term_text(s->tokens, f)));
    struct elsewhere least = {HUGE_VAL, 0};
    for (uint32_t k = 0; k < f->length; k++) {
        size_t i = f->at[0] + k;
        uint64_t seed = token_seed(s->tokens, i);
        if (!seed || (k + 1 == f->length && s->tokens->list.v[i].kind == TOKEN_HAN))
            continue;
        struct elsewhere e = count_elsewhere(r, seed, tally_count(&r->seeds, seed));
        if (e.rest + e.prior < least.rest + least.prior)
            least = e;
    }
    least.prior = fmax(least.prior, common * 1e-6 * r->prior_size);
    return least;
}

static bool is_stop_word(const struct term_scope *s, struct sv text)
{
    return stop_word_is(s->stop, word_key(text));
}

static bool same_words(const struct tokens *t, const struct term_found *a, uint32_t from,
                       const struct term_found *b)
{
    for (uint32_t k = 0; k < b->length; k++)
        if (t->list.v[a->at[0] + from + k].key != t->list.v[b->at[0] + k].key)
            return false;
    return true;
}

static bool holds(const struct tokens *t, const struct term_found *a, const struct term_found *b)
{
    for (uint32_t from = 0; from + b->length <= a->length; from++)
        if (same_words(t, a, from, b))
            return true;
    return false;
}

static bool is_found(const struct ranking *r, const struct term_finds *all,
                     const struct term_found *f)
{
    for (size_t i = 0; i < all->list.n; i++)
        if (all->list.v[i].length == f->length &&
            same_words(r->scope->tokens, &all->list.v[i], 0, f))
            return true;
    return false;
}

// What chance might do is no term, unless the title has it too.
static bool is_term(const struct ranking *r, struct term_found *f)
{
    const struct term_scope *s = r->scope;
    struct sv text = term_text(s->tokens, f);
    bool titled = sv_find(s->title, text) >= 0;
    f->weight = weight_of(r, f->count, count_term_elsewhere(r, f));
    if (f->weight <= (titled ? 0 : CHANCE) || is_left_out(s, text) || is_stop_word(s, text))
        return false;
    f->weight *= worth(s, f, text) * (titled ? TITLE_WORTH : 1);
    return true;
}

static void take(struct ranking *r, uint32_t entry, struct term_finds *out)
{
    struct term_found f;
    const struct term_scope *s = r->scope;
    if (!seed_places(r, entry, &f) || !(f.count > 1 ? term_grow(s, &f) : term_take_run(s, &f)) ||
        is_found(r, out, &f) || !is_term(r, &f)) {
        mem_free(f.at);
        return;
    }
    cover(r, &f);
    vec_push(&out->list, f);
}

static void take_all(struct ranking *r, uint32_t least, size_t most, struct term_finds *out)
{
    struct seed *seeds;
    size_t n = sort_seeds(r, least, &seeds);
    for (size_t i = 0; i < n && i < most; i++)
        take(r, seeds[i].entry, out);
    mem_free(seeds);
}

// What a term is worth beyond the most frequent longer term it is a part of (as in C-value).
static void discount(const struct tokens *t, struct term_finds *all)
{
    for (size_t i = 0; i < all->list.n; i++) {
        struct term_found *f = &all->list.v[i];
        uint32_t within = 0;
        for (size_t k = 0; k < all->list.n; k++)
            if (all->list.v[k].length > f->length && all->list.v[k].count > within &&
                holds(t, &all->list.v[k], f))
                within = all->list.v[k].count;
        if (within)
            f->weight *= within < f->count ? 1 - (double)within / f->count : 0;
    }
}

static int by_found_weight(const void *a, const void *b)
{
    const struct term_found *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    return (x->at[0] > y->at[0]) - (x->at[0] < y->at[0]);
}

// Open AI is OpenAI: the same letters, whatever stands between.
static bool says_the_same(const struct tokens *t, const struct term_found *a,
                          const struct term_found *b)
{
    return holds(t, a, b) || holds(t, b, a) || text_same(term_text(t, a), term_text(t, b));
}

// The weightiest; what holds one of them or is held by one says nothing new.
static void choose(const struct tokens *t, size_t most, struct term_finds *all)
{
    size_t kept = 0;
    if (all->list.n)
        qsort(all->list.v, all->list.n, sizeof *all->list.v, by_found_weight);
    for (size_t i = 0; i < all->list.n; i++) {
        struct term_found f = all->list.v[i];
        bool wanted = kept < most && f.weight > 0;
        for (size_t k = 0; wanted && k < kept; k++)
            wanted = !says_the_same(t, &all->list.v[k], &f);
        if (wanted)
            all->list.v[kept++] = f;
        else
            mem_free(f.at);
    }
    all->list.n = kept;
}

void term_finds_release(struct term_finds *f)
{
    for (size_t i = 0; i < f->list.n; i++)
        mem_free(f->list.v[i].at);
    vec_release(&f->list);
}

void terms_in_scope(const struct term_scope *given, size_t most, struct term_finds *out)
{
    struct term_scope scope = *given, *s = &scope;
    struct ranking r = {.scope = s};
    s->seeds = &r.seeds;
    s->singles = &r.singles;
    *out = (struct term_finds){0};
    count_seeds(&r);
    bool near = s->rest_holds_it && s->rest_size >= 2 * r.total;
    r.prior_size = near ? PRIOR_NEAR : PRIOR_WORLD;
    take_all(&r, 2, most * SEEDS_EACH, out);
    if (out->list.n < most)
        take_all(&r, 1, most * SEEDS_EACH, out);
    discount(s->tokens, out);
    choose(s->tokens, most, out);
    mem_free(r.before);
    mem_free(r.covered);
    tally_release(&r.seeds);
    tally_release(&r.singles);
}
