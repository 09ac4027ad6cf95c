// Who the speakers are: biographies in the form "name: who that is".
#include "parse-blocks.h"
#include "parse-chars.h"
#include "speaker-internal.h"

enum { INTRODUCED_MAX = 40 };    // people below one heading

// A heading, a strong line or a line that ends with a colon.
static bool opens_introductions(const struct block *b)
{
    if (!block_speaks(b) || b->text.n > 120)
        return false;
    bool heading = b->kind == BLOCK_HEADING || block_is_strong_title(b);
    struct label l;
    if (heading)
        return word_introduces(text_trim(b->text));
    return label_read(b->text, 0, &l) && l.end == b->text.n && l.delim == DELIM_COLON &&
           word_introduces(l.name);
}

static uint32_t introductions_end(const struct document *d, uint32_t block)
{
    bool heading = d->blocks[block].kind == BLOCK_HEADING;
    uint8_t level = heading ? d->blocks[block].level : 6;
    for (block++; block < d->block_count; block++) {
        const struct block *b = &d->blocks[block];
        if ((b->kind == BLOCK_HEADING && b->level <= level) ||
            (!heading && block_is_strong_title(b)))
            break;
    }
    return block;
}

// The candidates [from, return) tell who somebody is: names that are all different, up to the end
// of the section or, where the talk begins without a heading of its own, to the first who talks.
static size_t introduced_until(struct talk *t, size_t from, uint32_t end)
{
    const struct candidate *all = t->candidates.v;
    size_t i = from, quiet = SIZE_MAX;
    for (; i < t->candidates.n && all[i].block < end && i - from < INTRODUCED_MAX; i++) {
        for (size_t k = from; k < i; k++)
            if (all[k].name == all[i].name && all[k].shape == all[i].shape)
                return quiet < i ? quiet : i;
        if (candidate_says(t, &t->candidates.v[i]) & SAYS_QUESTION)
            return quiet < i ? quiet : i;
        if (quiet == SIZE_MAX && candidate_talks(t, &t->candidates.v[i]))
            quiet = i;
    }
    return i < t->candidates.n && all[i].block < end ? from : i;
}

void introductions_find(struct talk *t)
{
    size_t next = 0;
    for (uint32_t k = 0; k < t->d->block_count; k++) {
        if (!opens_introductions(&t->d->blocks[k]))
            continue;
        while (next < t->candidates.n && t->candidates.v[next].block <= k)
            next++;
        size_t until = introduced_until(t, next, introductions_end(t->d, k));
        for (size_t i = next; i < until; i++)
            t->candidates.v[i].introduced = true;
    }
}

static struct sv about_of(const struct document *d, const struct candidate *c)
{
    return text_trim(body_after(d, c->block, c->end));
}

static bool is_guest_biography(struct talk *t, struct candidate *c)
{
    const struct name_entry *e = &t->names.all.v[c->name];
    return !c->turn && e->quality > 0 && e->word == WORD_NONE &&
           shape_delim(c->shape) == DELIM_COLON && candidate_is_biography(t, c);
}

// Before the blocks are cut: the text that a name's description will be.
void abouts_find(struct talk *t)
{
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        struct name_entry *e = &t->names.all.v[t->names.all.v[c->name].same_as];
        if (is_guest_biography(t, c) && e->about.n < 60)
            e->about = about_of(t->d, c);
    }
}

// Without a dialogue, two biographies or more still name the people an article is about.
void abouts_as_speakers(struct talk *t)
{
    struct document *d = t->d;
    uint32_t n = 0;
    for (size_t i = 0; i < t->candidates.n; i++)
        n += is_guest_biography(t, &t->candidates.v[i]);
    if (n < 2)
        return;
    d->speakers = arena_array(&d->arena, n, sizeof(*d->speakers));
    for (size_t i = 0; i < t->candidates.n; i++) {
        struct candidate *c = &t->candidates.v[i];
        const struct name_entry *e = &t->names.all.v[c->name];
        if (is_guest_biography(t, c) && e->count == 1)
            d->speakers[d->speaker_count++] = (struct speaker){
                .name = arena_sv(&d->arena, e->text), .about = arena_sv(&d->arena, about_of(d, c))};
    }
}
