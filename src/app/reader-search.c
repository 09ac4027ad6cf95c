// '/' in the article: from the eye to the end, then from the start to the eye, a little at a time.
#include "reader-internal.h"
#include "yulu/base/clock.h"
#include "yulu/base/i18n.h"

enum { SCAN_BLOCKS = 256, SCAN_MICROSECONDS = 15000 };

void reader_search_release(struct search *s)
{
    find_release(&s->find);
    str_release(&s->phrase);
    str_release(&s->live_phrase);
    vec_release(&s->after);
    vec_release(&s->before);
    *s = (struct search){0};
}

size_t reader_hit_count(const struct reader *r)
{
    return r->search.after.n + r->search.before.n;
}

// Hits in the order of the article: those before the origin come first.
static const struct hit *hit_at(const struct search *s, size_t i)
{
    return i < s->before.n ? &s->before.v[i] : &s->after.v[i - s->before.n];
}

static struct place hit_place(const struct hit *h)
{
    return (struct place){h->block, h->off};
}

// The number of hits that start before AT.
static size_t hits_before(const struct search *s, struct place at)
{
    size_t low = 0, high = s->before.n + s->after.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (place_cmp(hit_place(hit_at(s, middle)), at) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t reader_hit_number(const struct reader *r)
{
    const struct search *s = &r->search;
    return s->now.end ? hits_before(s, hit_place(&s->now)) + 1 : 0;
}

struct scan {
    struct search *search;
    uint32_t block;
    uint64_t start;    // of the block
};

static bool add_hit(void *arg, struct range place)
{
    struct scan *scan = arg;
    struct search *s = scan->search;
    struct hit h = {scan->block, (uint32_t)place.off, (uint32_t)place.end,
                    scan->start + place.off};
    if (s->wrapped)
        vec_push(&s->before, h);
    else
        vec_push(&s->after, h);
    return s->after.n + s->before.n < HIT_MAX;
}

// Looks through one load of blocks.  False when all is done.
static bool scan_some(struct app *a)
{
    struct reader *r = &a->reader;
    struct search *s = &r->search;
    struct block_page page = {0};
    struct err e = {0};
    uint32_t end = s->wrapped ? s->origin : r->info.v[0].blocks;
    uint32_t count = end - s->next < SCAN_BLOCKS ? end - s->next : SCAN_BLOCKS;
    if (count && !blocks_load(a->db, r->article, s->next, count, &page, &e)) {
        app_fail(a, &e);
        count = 0;
        s->wrapped = true;
        s->next = end = s->origin;
    }
    for (uint32_t i = 0; i < page.count; i++) {
        struct scan scan = {s, page.first + i, page.start[i]};
        if (!reader_hides(a, &page.v[i]))
            find_all(&s->find, page.v[i].text, add_hit, &scan);
    }
    s->next += count;
    block_page_release(&page);
    if (s->next >= end && !s->wrapped) {
        s->wrapped = true;
        s->next = 0;
    }
    s->done = (s->wrapped && s->next >= s->origin) || reader_hit_count(r) >= HIT_MAX;
    return !s->done;
}

static void go_to_hit(struct app *a, const struct hit *h)
{
    struct search *s = &a->reader.search;
    s->now = *h;
    s->seeking = false;
    reader_show(a, hit_place(h));
}

static void say_where(struct app *a, bool past_end, bool past_start)
{
    if (past_end)
        app_say(a, _("past the end: on from the start"));
    else if (past_start)
        app_say(a, _("past the start: on from the end"));
}

static void seek_forward(struct app *a)
{
    struct search *s = &a->reader.search;
    struct place origin = {s->origin, 0};
    size_t all = s->before.n + s->after.n;
    size_t i = hits_before(s, s->seek_from);
    bool ahead_known = place_cmp(s->seek_from, origin) >= 0 || s->done;
    if (i < all && (ahead_known || i < s->before.n)) {
        go_to_hit(a, hit_at(s, i));
        return;
    }
    bool end_known = place_cmp(s->seek_from, origin) >= 0 ? s->wrapped : s->done;
    if (end_known && all && (s->before.n || s->done)) {
        go_to_hit(a, hit_at(s, 0));
        say_where(a, true, false);
    }
}

static void seek_backward(struct app *a)
{
    struct search *s = &a->reader.search;
    struct place origin = {s->origin, 0};
    size_t all = s->before.n + s->after.n;
    size_t i = hits_before(s, s->seek_from);
    if (i > s->before.n || (i && (s->done || place_cmp(s->seek_from, origin) < 0))) {
        go_to_hit(a, hit_at(s, i - 1));
    } else if (s->done && all) {
        go_to_hit(a, hit_at(s, all - 1));
        say_where(a, false, true);
    }
}

static void seek(struct app *a)
{
    struct search *s = &a->reader.search;
    if (!s->seeking)
        return;
    if (s->seek_direction > 0)
        seek_forward(a);
    else
        seek_backward(a);
    if (s->seeking && s->done) {
        s->seeking = false;
        if (!reader_hit_count(&a->reader))
            app_say(a, _("not found: %s"), str_c(&s->phrase));
    }
}

bool reader_tick(struct app *a)
{
    struct search *s = &a->reader.search;
    if (!a->reader.article || !s->phrase.n || s->done)
        return false;
    int64_t until = clock_mono() + SCAN_MICROSECONDS;
    while (scan_some(a) && clock_mono() < until)
        continue;
    seek(a);
    return !s->done;
}

static void forget_hits(struct search *s)
{
    vec_clear(&s->after);
    vec_clear(&s->before);
    s->wrapped = s->done = s->seeking = false;
    s->now = (struct hit){0};
}

static void set_phrase(struct search *s, struct sv phrase)
{
    forget_hits(s);
    str_clear(&s->phrase);
    str_add(&s->phrase, phrase);
    find_set(&s->find, phrase);
}

void reader_search_anew(struct app *a)
{
    struct search *s = &a->reader.search;
    if (!s->phrase.n)
        return;
    forget_hits(s);
    s->origin = s->next = a->reader.eye.block;
    reader_tick(a);
}

static void begin_live(struct reader *r)
{
    struct search *s = &r->search;
    if (s->live)
        return;
    s->live = true;
    s->live_eye = r->eye;
    s->live_top_block = r->top_block;
    s->live_top_row = r->top_row;
    s->live_now = s->now;
    str_clear(&s->live_phrase);
    str_add(&s->live_phrase, str_sv(&s->phrase));
}

static void back_to_live(struct app *a)
{
    struct search *s = &a->reader.search;
    a->reader.eye = s->live_eye;
    reader_set_top(a, (struct row_at){s->live_top_block, s->live_top_row});
}

void reader_find(struct app *a, struct sv phrase, bool incremental)
{
    struct reader *r = &a->reader;
    struct search *s = &r->search;
    if (!r->article)
        return;
    begin_live(r);
    bool same = s->phrase.n && sv_eq(phrase, str_sv(&s->phrase));
    if (!incremental) {
        if (phrase.n && place_cmp(s->live_eye, r->eye))
            jumps_add(&a->jumps, (struct jump){r->article, s->live_eye});
        s->live = false;
    }
    if (same && (incremental || s->seeking || s->now.end))
        return;
    back_to_live(a);
    set_phrase(s, phrase);
    if (!phrase.n)
        return;
    s->origin = s->next = r->eye.block;
    s->seek_from = s->live_eye;
    s->seek_direction = 1;
    s->seeking = true;
    reader_tick(a);
}

// n goes on with what was looked for before, as if nothing had been typed.
void reader_find_cancel(struct app *a)
{
    struct search *s = &a->reader.search;
    if (!s->live)
        return;
    back_to_live(a);
    s->live = false;
    set_phrase(s, str_sv(&s->live_phrase));
    reader_search_anew(a);
    s->now = s->live_now;
}

// From the current hit while it is seen; who has gone elsewhere goes on from there.
static struct place seek_start(struct app *a, int direction)
{
    const struct hit *now = &a->reader.search.now;
    if (!now->end || !reader_on_screen(a, hit_place(now)))
        return a->reader.eye;
    return (struct place){now->block, now->off + (direction > 0)};
}

static void find_again(struct app *a, int direction, int count)
{
    struct reader *r = &a->reader;
    struct search *s = &r->search;
    if (!r->article || !s->phrase.n) {
        app_say(a, _("nothing was looked for yet: / asks"));
        return;
    }
    reader_jump_from(a);
    for (int i = 0; i < count; i++) {
        s->seek_from = seek_start(a, direction);
        s->seek_direction = direction;
        s->seeking = true;
        seek(a);
        if (s->seeking)
            break;
    }
}

void verb_find_next(struct app *a, const struct call *c)
{
    find_again(a, 1, c->count);
}

void verb_find_previous(struct app *a, const struct call *c)
{
    find_again(a, -1, c->count);
}

void verb_find_clear(struct app *a, const struct call *c)
{
    (void)c;
    forget_hits(&a->reader.search);
    str_clear(&a->reader.search.phrase);
}

struct marks {
    struct reader *reader;
    uint32_t block;
};

static bool add_mark(void *arg, struct range place)
{
    struct marks *m = arg;
    const struct hit *now = &m->reader->search.now;
    bool current = now->end && now->block == m->block && now->off == place.off;
    vec_push(&m->reader->highlights,
             (struct highlight){.block = m->block,
                                .off = (uint32_t)place.off,
                                .end = (uint32_t)place.end,
                                .kind = current ? HIGHLIGHT_HIT_NOW : HIGHLIGHT_HIT});
    return true;
}

void reader_search_marks(struct app *a, uint32_t block, const struct block *b)
{
    struct search *s = &a->reader.search;
    struct marks m = {&a->reader, block};
    if (s->phrase.n)
        find_all(&s->find, b->text, add_mark, &m);
}
