#include "name.h"
#include "parse-chars.h"
#include "yulu/text/fold.h"

static uint64_t mix(uint64_t h, uint32_t c)
{
    return (h ^ c) * 0x100000001b3u;    // FNV-1a
}

static bool is_kept(uint32_t c)
{
    return char_is_letter(c) || char_is_digit(c) || c == 0x3001;
}

static uint64_t hash(struct sv text)
{
    uint64_t h = 0xcbf29ce484222325u;
    while (text.n > 0) {
        uint32_t c = char_take(&text);
        if (is_kept(c))
            h = mix(h, fold_char(c, FOLD_ALL));
    }
    return h ^ h >> 29;
}

static size_t slot_of(const struct names *t, struct sv text)
{
    size_t i = hash(text) & (t->slot_count - 1);
    while (t->slots[i] && !text_same(t->all.v[t->slots[i] - 1].text, text))
        i = (i + 1) & (t->slot_count - 1);
    return i;
}

static void grow(struct names *t)
{
    size_t count = t->slot_count ? t->slot_count * 2 : 64;
    mem_free(t->slots);
    t->slots = mem_zalloc(count * sizeof(*t->slots));
    t->slot_count = count;
    for (size_t i = 0; i < t->all.n; i++)
        t->slots[slot_of(t, t->all.v[i].text)] = (uint32_t)i + 1;
}

uint32_t names_find(const struct names *t, struct sv text)
{
    if (t->slot_count == 0)
        return UINT32_MAX;
    uint32_t found = t->slots[slot_of(t, text)];
    return found ? found - 1 : UINT32_MAX;
}

uint32_t names_add(struct names *t, const struct name *name)
{
    if (t->all.n * 2 >= t->slot_count)
        grow(t);
    size_t slot = slot_of(t, name->text);
    if (!t->slots[slot]) {
        uint32_t index = (uint32_t)t->all.n;
        vec_push(&t->all, (struct name_entry){.text = name->text,
                                              .about = name->about,
                                              .word = name->word,
                                              .hint = name->hint,
                                              .quality = name_quality(name),
                                              .first = UINT32_MAX,
                                              .same_as = index});
        t->slots[slot] = (uint32_t)t->all.n;
    }
    struct name_entry *e = &t->all.v[t->slots[slot] - 1];
    if (e->about.n == 0)
        e->about = name->about;
    if (e->hint == ROLE_UNKNOWN)
        e->hint = name->hint;
    e->count++;
    return t->slots[slot] - 1;
}

static size_t place_of(struct sv label)
{
    size_t h = label.n;
    for (size_t i = 0; i < label.n; i++)
        h = h * 31 + (unsigned char)label.p[i];
    return (h ^ h >> 7) % KNOWN_LABELS;
}

uint32_t names_add_label(struct names *t, struct sv label, enum word *word)
{
    struct known_label *known = &t->known[place_of(label)];
    if (known->label.p && sv_eq(known->label, label)) {
        t->all.v[known->name].count++;
        *word = known->word;
        return known->name;
    }
    struct name name = name_read(label);
    *word = WORD_NONE;
    if (!text_has_letter(name.text))
        return UINT32_MAX;
    *word = name.word;
    *known = (struct known_label){label, names_add(t, &name), name.word};
    return known->name;
}

void names_release(struct names *t)
{
    vec_release(&t->all);
    mem_free(t->slots);
    t->slots = NULL;
    t->slot_count = 0;
}
