// Who the speakers are: biographies in the form "name: who that is".
#include "parse-blocks.h"
#include "parse-chars.h"
#include "speaker-internal.h"

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
