#include "yulu/article/terms.h"

#include <math.h>
#include <stdlib.h>

#include "term-internal.h"

struct part {
    uint32_t token, where;    // the first token of a text
};

struct terms {
    struct arena arena;
    struct stop_words *stop;
    struct tokens tokens;
    struct tokens scratch;
    struct tally rest;
    size_t rest_size;
    VEC(struct part) parts;
    struct sv title;
    VEC(struct sv) left_out;
};

void term_list_release(struct term_list *l)
{
    arena_release(&l->arena);
    *l = (struct term_list){0};
}

struct terms *terms_new(void)
{
    struct terms *t = mem_zalloc(sizeof *t);
    t->stop = stop_words_new();
    return t;
}

void terms_free(struct terms *t)
{
    if (!t)
        return;
    arena_release(&t->arena);
    stop_words_free(t->stop);
    vec_release(&t->tokens.list);
    vec_release(&t->scratch.list);
    tally_release(&t->rest);
    vec_release(&t->parts);
    vec_release(&t->left_out);
    mem_free(t);
}

void terms_add(struct terms *t, struct sv text, uint32_t where)
{
    if (t->parts.n == 0 || t->parts.v[t->parts.n - 1].where != where)
        vec_push(&t->parts, ((struct part){(uint32_t)t->tokens.list.n, where}));
    tokens_add(&t->tokens, t->stop, arena_sv(&t->arena, text));
}

void terms_compare(struct terms *t, struct sv text)
{
    vec_clear(&t->scratch.list);
    tokens_add(&t->scratch, t->stop, text);
    for (size_t i = 0; i < t->scratch.list.n; i++) {
        uint64_t seed = token_seed(&t->scratch, i);
        if (!seed)
            continue;
        tally_add(&t->rest, seed, 1);
        t->rest_size++;
    }
}

void terms_title(struct terms *t, struct sv title)
{
    t->title = arena_sv(&t->arena, title);
}

void terms_leave_out(struct terms *t, struct sv name)
{
    if (name.n > 0)
        vec_push(&t->left_out, arena_sv(&t->arena, name));
}

static void keep_places(const struct terms *t, const struct term_found *f, struct term *term,
                        struct arena *arena)
{
    VEC(struct term_place) places = {0};
    size_t part = 0;
    for (uint32_t i = 0; i < f->count; i++) {
        while (part + 1 < t->parts.n && t->parts.v[part + 1].token <= f->at[i])
            part++;
        uint32_t where = t->parts.v[part].where;
        if (!places.n || places.v[places.n - 1].where != where)
            vec_push(&places, ((struct term_place){.where = where}));
        places.v[places.n - 1].count++;
    }
    term->places = arena_array(arena, places.n, sizeof *places.v);
    memcpy(term->places, places.v, places.n * sizeof *places.v);
    term->place_count = (uint32_t)places.n;
    vec_release(&places);
}

struct spread_term {
    struct term term;
    double weight;
};

static int by_weight(const void *a, const void *b)
{
    const struct spread_term *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    return sv_cmp(x->term.text, y->term.text);
}

// Now and then in several places counts for more than often in one; said once, it is not what a
// place is about.
static double spread_weight(const struct term *t)
{
    double sum = 0;
    for (uint32_t i = 0; i < t->place_count; i++)
        sum += t->places[i].count > 1 ? sqrt((double)t->places[i].count) : 0;
    return sum;
}

// And what is said everywhere, in this library or not, is worth little each time.
static void choose_spread(struct term_list *l, const struct term_finds *found, size_t most)
{
    struct spread_term *all = mem_array(NULL, l->n, sizeof *all);
    for (size_t i = 0; i < l->n; i++)
        all[i] = (struct spread_term){l->v[i], spread_weight(&l->v[i]) * found->list.v[i].weight /
                                                   l->v[i].count};
    if (l->n)
        qsort(all, l->n, sizeof *all, by_weight);
    l->n = l->n < most ? l->n : most;
    for (size_t i = 0; i < l->n; i++)
        l->v[i] = all[i].term;
    mem_free(all);
}

enum { SPREAD_EACH = 8 };    // terms looked at for each that is wanted by spread

void terms_find(const struct terms *t, size_t most, bool spread, struct term_list *out)
{
    struct term_scope scope = {.tokens = &t->tokens,
                               .to = t->tokens.list.n,
                               .stop = t->stop,
                               .rest = &t->rest,
                               .rest_size = t->rest_size,
                               .title = t->title,
                               .left_out = t->left_out.v,
                               .left_out_count = t->left_out.n};
    struct term_finds found;
    *out = (struct term_list){0};
    terms_in_scope(&scope, spread ? most * SPREAD_EACH : most, &found);
    out->n = found.list.n;
    out->v = arena_array(&out->arena, out->n + 1, sizeof *out->v);
    for (size_t i = 0; i < out->n; i++) {
        const struct term_found *f = &found.list.v[i];
        out->v[i].text = arena_sv(&out->arena, term_text(&t->tokens, f));
        out->v[i].count = f->count;
        keep_places(t, f, &out->v[i], &out->arena);
    }
    if (spread)
        choose_spread(out, &found, most);
    term_finds_release(&found);
}
