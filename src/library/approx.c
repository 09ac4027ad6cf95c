#include "approx.h"

#include <string.h>

void exact_init(struct exact *x, struct codes text, struct codes words)
{
    *x = (struct exact){.text = text, .words = words};
    x->border = mem_array(NULL, words.n + 1, sizeof *x->border);
    x->border[0] = 0;
    for (size_t i = 1, k = 0; i < words.n; i++) {
        while (k > 0 && words.v[i] != words.v[k]) {
            k = x->border[k - 1];
        }
        k += words.v[i] == words.v[k];
        x->border[i] = k;
    }
}

void exact_release(struct exact *x)
{
    mem_free(x->border);
}

bool exact_next(const struct exact *x, size_t *at)
{
    const uint32_t *words = x->words.v;
    size_t k = 0;
    for (size_t i = *at; x->words.n > 0 && i < x->text.n; i++) {
        while (k > 0 && x->text.v[i] != words[k]) {
            k = x->border[k - 1];
        }
        k += x->text.v[i] == words[k];
        if (k == x->words.n) {
            *at = i + 1 - k;
            return true;
        }
    }
    return false;
}

// A pattern for Myers' algorithm: for each of its codes, the bits of the places where that code
// stands. Codes are looked up by open addressing; slot 0 of the bits is for codes that the pattern
// has not.
struct pattern {
    size_t n, words;    // 64-bit words a column
    size_t mask;
    uint32_t *key;
    uint32_t *slot;            // 0: free
    uint64_t *bits;            // [slot * words]
    uint64_t *plus, *minus;    // the column: where it goes up and down
};

static size_t find_key(const struct pattern *p, uint32_t code)
{
    size_t i = (code * 2654435761u >> 7) & p->mask;
    while (p->slot[i] && p->key[i] != code) {
        i = (i + 1) & p->mask;
    }
    return i;
}

static void pattern_init(struct pattern *p, struct codes words, bool backwards)
{
    *p = (struct pattern){.n = words.n, .words = (words.n + 63) / 64, .mask = 63};
    while (p->mask < 2 * words.n) {
        p->mask = 2 * p->mask + 1;
    }
    p->key = mem_array(NULL, p->mask + 1, sizeof *p->key);
    p->slot = mem_zalloc((p->mask + 1) * sizeof *p->slot);
    p->bits = mem_zalloc((words.n + 1) * p->words * sizeof *p->bits);
    p->plus = mem_array(NULL, p->words, sizeof *p->plus);
    p->minus = mem_array(NULL, p->words, sizeof *p->minus);
    uint32_t slots = 0;
    for (size_t i = 0; i < words.n; i++) {
        uint32_t code = words.v[backwards ? words.n - 1 - i : i];
        size_t k = find_key(p, code);
        if (!p->slot[k]) {
            p->slot[k] = ++slots;
            p->key[k] = code;
        }
        p->bits[p->slot[k] * p->words + i / 64] |= (uint64_t)1 << (i % 64);
    }
    memset(p->plus, 0xff, p->words * sizeof *p->plus);
    memset(p->minus, 0, p->words * sizeof *p->minus);
}

static void pattern_release(struct pattern *p)
{
    mem_free(p->key);
    mem_free(p->slot);
    mem_free(p->bits);
    mem_free(p->plus);
    mem_free(p->minus);
}

// One word of one column (Myers 1999, figure 8, as Hyyrö 2003 puts it): CARRY comes in at the
// word's lowest place, what goes out at TOP is the value.
static int step_word(uint64_t *plus, uint64_t *minus, uint64_t equal, int carry, uint64_t top)
{
    uint64_t vertical = equal | *minus;
    equal |= carry < 0;
    uint64_t across = (((equal & *plus) + *plus) ^ *plus) | equal;
    uint64_t up = *minus | ~(across | *plus), down = *plus & across;
    int out = (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
    up = up << 1 | (carry > 0);
    down = down << 1 | (carry < 0);
    *plus = down | ~(vertical | up);
    *minus = up & vertical;
    return out;
}

// The next column, for CODE.  Returns by how much the errors at the pattern's end change.
static int step(struct pattern *p, uint32_t code, int carry)
{
    const uint64_t *equal = p->bits + p->slot[find_key(p, code)] * p->words;
    uint64_t last = (uint64_t)1 << ((p->n - 1) % 64);
    for (size_t w = 0; w < p->words; w++) {
        uint64_t top = w + 1 == p->words ? last : (uint64_t)1 << 63;
        carry = step_word(&p->plus[w], &p->minus[w], equal[w], carry, top);
    }
    return carry;
}

// Where the match that ends at the end of TEXT begins: backwards, among the beginnings with no more
// than ERRORS the one that makes the match as long as the words.
static size_t find_start(struct codes text, struct codes words, size_t errors)
{
    struct pattern p;
    pattern_init(&p, words, true);
    size_t score = words.n, best = text.n, best_gap = SIZE_MAX, reach = words.n + errors;
    for (size_t i = 1; i <= text.n && i <= reach; i++) {
        score = (size_t)((int64_t)score + step(&p, text.v[text.n - i], 1));
        size_t gap = i > words.n ? i - words.n : words.n - i;
        if (score <= errors && gap < best_gap) {
            best_gap = gap;
            best = i;
        }
    }
    pattern_release(&p);
    return text.n - best;
}

void approx_find(struct codes text, struct codes words, size_t limit, size_t max, approx_hits *out)
{
    vec_clear(out);
    if (words.n == 0 || words.n > APPROX_MAX) {
        return;
    }
    struct pattern p;
    pattern_init(&p, words, false);
    size_t score = words.n;
    for (size_t i = 0; i < text.n; i++) {
        score = (size_t)((int64_t)score + step(&p, text.v[i], 0));
        if (score > limit) {
            continue;
        }
        if (score < limit) {
            limit = score;
            vec_clear(out);
        }
        if (out->n < max) {
            vec_push(out, (struct approx_hit){.to = i + 1, .errors = score});
        }
    }
    pattern_release(&p);
    for (size_t i = 0; i < out->n; i++) {
        struct approx_hit *h = &out->v[i];
        h->from = find_start((struct codes){text.v, h->to}, words, h->errors);
    }
}

double approx_likeness(struct codes text, struct codes words)
{
    if (text.n == 0 || words.n == 0 || words.n > APPROX_MAX) {
        return 0;
    }
    struct pattern p;
    pattern_init(&p, words, false);
    size_t score = words.n, best = words.n;
    for (size_t i = 0; i < text.n; i++) {
        score = (size_t)((int64_t)score + step(&p, text.v[i], 0));
        best = score < best ? score : best;
    }
    pattern_release(&p);
    return 1.0 - (double)best / (double)words.n;
}
