// Long stretches as passages, window by window, so that a long article costs no more a page than a
// short one.
#include "parse-blocks.h"
#include "parse-chars.h"
#include "topic-internal.h"
#include "yulu/article/topic.h"
#include "yulu/text/sentence.h"

enum {
    // Characters: a paragraph of fewer goes with the next, which bounds how many units a passage
    // has, and with it the time that a character costs. More where the text is vast: a reader will
    // not miss the line, but would the seconds.
    UNIT_LEAST = 15,
    UNIT_LEAST_MAX = 100,
    VAST = 200000,
    WINDOW = 24000,          // characters
    READ_MAX = 16 * 1024,    // bytes of a unit whose words are looked at
    TITLE_TERMS = 3
};

// Reads units from piece FROM on; returns the piece behind the last.
static uint32_t read_window(struct cutter *c, const struct piece *pieces, size_t count,
                            uint32_t from)
{
    uint32_t i = from, characters = 0;
    size_t bytes = 0;
    vec_clear(&c->tokens.list);
    vec_clear(&c->units);
    for (; i < count; i++) {
        struct unit *last = c->units.n ? &c->units.v[c->units.n - 1] : NULL;
        if (!last || (pieces[i].start && last->characters >= c->unit_least)) {
            characters += last ? last->characters : 0;
            if (characters >= WINDOW)
                break;
            last = vec_add(&c->units);
            *last = (struct unit){.piece = i, .token = (uint32_t)c->tokens.list.n};
            bytes = 0;
        }
        last->characters += pieces[i].characters;
        if (bytes < READ_MAX)
            tokens_add(&c->tokens, c->stop, pieces[i].text);
        bytes += pieces[i].text.n;
    }
    vec_push(&c->units, ((struct unit){.piece = i, .token = (uint32_t)c->tokens.list.n}));
    return i;
}

static struct sv first_words(struct sv text)
{
    struct range r;
    return sentence_next(text, 0, &r) ? sv_slice(text, r.off, r.end) : text_trim(text);
}

// "智能 · 模型 · 规模"; where nothing comes twice, its first sentence.
static struct sv name_passage(struct cutter *c, const struct piece *first, uint32_t from,
                              uint32_t to, struct arena *titles)
{
    struct term_scope scope = {.tokens = &c->tokens,
                               .from = c->units.v[from].token,
                               .to = c->units.v[to].token,
                               .stop = c->stop,
                               .rest = &c->seeds,
                               .rest_holds_it = true};
    struct term_finds terms;
    struct str title = {0};
    scope.rest_size = c->tokens.list.n;
    terms_in_scope(&scope, TITLE_TERMS, &terms);
    for (size_t i = 0; i < terms.list.n; i++) {
        str_add(&title, i ? SV(" · ") : SV(""));
        str_add(&title, term_text(&c->tokens, &terms.list.v[i]));
    }
    struct sv kept = arena_sv(titles, terms.list.n ? str_sv(&title) : first_words(first->text));
    str_release(&title);
    term_finds_release(&terms);
    return kept;
}

static uint32_t choose_unit_least(const struct piece *pieces, size_t count)
{
    size_t characters = 0;
    for (size_t i = 0; i < count; i++)
        characters += pieces[i].characters;
    size_t least = UNIT_LEAST + characters / VAST;
    return least < UNIT_LEAST_MAX ? (uint32_t)least : UNIT_LEAST_MAX;
}

// Cuts and, with an arena for the titles, names; linear in the text.
static void passages_find(struct cutter *c, const struct piece *pieces, size_t count,
                          struct arena *titles, struct passages *out)
{
    c->unit_least = choose_unit_least(pieces, count);
    for (uint32_t from = 0; from < count;) {
        uint32_t end = read_window(c, pieces, count, from);
        cutter_cut(c);
        // The last passage of a window may go on behind it.
        size_t n = c->cuts.n - (end < count && c->cuts.n > 1);
        for (size_t i = 0; i < n; i++) {
            uint32_t unit = c->cuts.v[i];
            uint32_t next = i + 1 < c->cuts.n ? c->cuts.v[i + 1] : (uint32_t)c->units.n - 1;
            struct passage p = {.from = c->units.v[unit].piece};
            if (titles)
                p.title = name_passage(c, &pieces[p.from], unit, next, titles);
            vec_push(&out->list, p);
        }
        from = n < c->cuts.n ? c->units.v[c->cuts.v[n]].piece : end;
    }
}

// The part of a block that is read: without the label, and nothing of what is hidden.
static struct sv words_of(const struct document *d, uint32_t i)
{
    const struct block *b = &d->blocks[i];
    if ((b->flags & (BLOCK_FURNITURE | BLOCK_REPEATED_TITLE)) || b->kind == BLOCK_CODE ||
        !block_is_text(b))
        return (struct sv){0};
    bool labelled = b->turn >= 0 && d->turns[b->turn].block == i;
    return sv_slice(b->text, labelled ? d->turns[b->turn].label_end : 0, b->text.n);
}

struct stretch {
    VEC(struct piece) pieces;
    VEC(uint32_t) blocks;    // of each piece
    size_t characters;
};

// Bytes are had for nothing, and are no fewer than characters.
static bool may_be_long(const struct document *d, uint32_t from, uint32_t to)
{
    size_t bytes = 0;
    for (uint32_t i = from; i < to && bytes <= PASSAGE_MAX; i++)
        bytes += d->blocks[i].text.n;
    return bytes > PASSAGE_MAX;
}

static void read_stretch(const struct document *d, uint32_t from, uint32_t to, struct stretch *s)
{
    vec_clear(&s->pieces);
    vec_clear(&s->blocks);
    s->characters = 0;
    if (!may_be_long(d, from, to))
        return;
    for (uint32_t i = from; i < to; i++) {
        struct sv text = words_of(d, i);
        if (text.n == 0)
            continue;
        bool start = !(d->blocks[i].flags & BLOCK_CONTINUED);
        uint32_t characters = (uint32_t)text_characters(text);
        vec_push(&s->pieces, ((struct piece){text, characters, start}));
        vec_push(&s->blocks, i);
        s->characters += characters;
    }
}

struct adding {
    struct document *d;
    const struct stop_words *stop;
    struct cutter cutter;
    bool ready;
    struct stretch stretch;
    VEC(struct topic) topics;    // the new list
};

// The topic that a stretch stands under names its first passage.
static void add_stretch(struct adding *a, uint32_t from, uint32_t to, bool named)
{
    struct passages found = {0};
    read_stretch(a->d, from, to, &a->stretch);
    if (a->stretch.characters <= PASSAGE_MAX)
        return;
    if (!a->ready)
        cutter_init(&a->cutter, a->stop);
    a->ready = true;
    passages_find(&a->cutter, a->stretch.pieces.v, a->stretch.pieces.n, &a->d->arena, &found);
    for (size_t i = named ? 1 : 0; found.list.n > 1 && i < found.list.n; i++) {
        uint32_t block = a->stretch.blocks.v[found.list.v[i].from];
        vec_push(&a->topics, ((struct topic){.kind = TOPIC_PASSAGE,
                                             .block = block,
                                             .line = a->d->blocks[block].line,
                                             .title = found.list.v[i].title}));
    }
    vec_release(&found.list);
}

static void keep_topics(struct adding *a)
{
    struct document *d = a->d;
    uint32_t topic = 0;
    d->topics = arena_array(&d->arena, a->topics.n + 1, sizeof *d->topics);
    memcpy(d->topics, a->topics.v, a->topics.n * sizeof *d->topics);
    d->topic_count = (uint32_t)a->topics.n;
    for (uint32_t i = 0; i < d->block_count; i++) {
        while (topic < d->topic_count && d->topics[topic].block <= i)
            topic++;
        d->blocks[i].topic = (int32_t)topic - 1;
    }
}

void topics_add_passages(struct document *d, const struct stop_words *stop)
{
    struct adding a = {.d = d, .stop = stop};
    for (uint32_t i = 0; i <= d->topic_count; i++) {
        uint32_t from = i ? d->topics[i - 1].block : 0;
        uint32_t to = i < d->topic_count ? d->topics[i].block : d->block_count;
        if (i)
            vec_push(&a.topics, d->topics[i - 1]);
        add_stretch(&a, from, to, i > 0);
    }
    if (a.topics.n > d->topic_count)
        keep_topics(&a);
    if (a.ready)
        cutter_release(&a.cutter);
    vec_release(&a.stretch.pieces);
    vec_release(&a.stretch.blocks);
    vec_release(&a.topics);
}

size_t topics_cut(const struct sv *texts, size_t count, uint32_t *starts)
{
    struct cutter c;
    struct passages found = {0};
    VEC(struct piece) pieces = {0};
    cutter_init(&c, NULL);
    for (size_t i = 0; i < count; i++)
        vec_push(&pieces, ((struct piece){texts[i], (uint32_t)text_characters(texts[i]), true}));
    passages_find(&c, pieces.v, pieces.n, NULL, &found);
    size_t n = found.list.n;
    for (size_t i = 0; i < n; i++)
        starts[i] = found.list.v[i].from;
    vec_release(&found.list);
    vec_release(&pieces);
    cutter_release(&c);
    return n;
}
