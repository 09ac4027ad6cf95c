#include "term-internal.h"

enum { SLOTS_FIRST = 64 };

void tally_release(struct tally *t)
{
    vec_release(&t->entries);
    mem_free(t->slots);
    *t = (struct tally){0};
}

void tally_clear(struct tally *t)
{
    vec_clear(&t->entries);
    if (t->slot_count)
        memset(t->slots, 0, t->slot_count * sizeof *t->slots);
}

uint64_t key_mix(uint64_t a, uint64_t b)
{
    uint64_t h = (a ^ (b + 0x9e3779b97f4a7c15u + (a << 6) + (a >> 2))) * 0xff51afd7ed558ccdu;
    return h ^ (h >> 32);
}

static size_t slot_of(const struct tally *t, uint64_t key)
{
    size_t mask = t->slot_count - 1, at = (size_t)(key * 0x9e3779b97f4a7c15u >> 32) & mask;
    while (t->slots[at] && t->entries.v[t->slots[at] - 1].key != key)
        at = (at + 1) & mask;
    return at;
}

static void set_slots(struct tally *t, size_t count)
{
    t->slot_count = count;
    mem_free(t->slots);
    t->slots = mem_zalloc(t->slot_count * sizeof *t->slots);
    for (size_t i = 0; i < t->entries.n; i++)
        t->slots[slot_of(t, t->entries.v[i].key)] = (uint32_t)i + 1;
}

static void make_room(struct tally *t)
{
    if (t->entries.n * 3 >= t->slot_count * 2)
        set_slots(t, t->slot_count ? t->slot_count * 2 : SLOTS_FIRST);
}

void tally_reserve(struct tally *t, size_t n)
{
    size_t count = t->slot_count ? t->slot_count : SLOTS_FIRST;
    while (n * 3 >= count * 2)
        count *= 2;
    if (count > t->slot_count)
        set_slots(t, count);
    t->entries.v = vec_grow(t->entries.v, n, &t->entries.cap, sizeof *t->entries.v);
}

uint32_t tally_add(struct tally *t, uint64_t key, uint32_t count)
{
    make_room(t);
    size_t at = slot_of(t, key);
    if (!t->slots[at]) {
        vec_push(&t->entries, ((struct tally_entry){.key = key}));
        t->slots[at] = (uint32_t)t->entries.n;
    }
    t->entries.v[t->slots[at] - 1].count += count;
    return t->slots[at] - 1;
}

const struct tally_entry *tally_find(const struct tally *t, uint64_t key)
{
    if (!t->slot_count)
        return NULL;
    uint32_t slot = t->slots[slot_of(t, key)];
    return slot ? &t->entries.v[slot - 1] : NULL;
}

uint32_t tally_count(const struct tally *t, uint64_t key)
{
    const struct tally_entry *e = tally_find(t, key);
    return e ? e->count : 0;
}
