#include "yulu/view/view-map.h"

#include <stdlib.h>

#include "yulu/view/paint.h"

// Where blocks lie in the text: of those that are loaded exactly, of the others by their number.
struct places {
    VEC(const struct block_page *) pages;    // loaded, in order
    uint64_t bytes;                          // of the article
    uint32_t blocks;
};

static int by_first(const void *a, const void *b)
{
    const struct block_page *const *x = a, *const *y = b;
    return ((*x)->first > (*y)->first) - ((*x)->first < (*y)->first);
}

static struct places places_of(const struct reader *r)
{
    struct places p = {.bytes = r->info.v[0].bytes, .blocks = r->info.v[0].blocks};
    for (size_t i = 0; i < PAGES_KEPT; i++)
        if (r->pages[i].used && r->pages[i].page.count)
            vec_push(&p.pages, &r->pages[i].page);
    if (p.pages.n)
        qsort(p.pages.v, p.pages.n, sizeof(*p.pages.v), by_first);
    return p;
}

static uint64_t page_end(const struct block_page *page)
{
    uint32_t last = page->count - 1;
    return page->start[last] + page->v[last].text.n;
}

static uint64_t start_of(const struct places *p, uint32_t block)
{
    size_t after = 0;
    while (after < p->pages.n && p->pages.v[after]->first <= block)
        after++;
    const struct block_page *page = after ? p->pages.v[after - 1] : NULL;
    if (page && block - page->first < page->count)
        return page->start[block - page->first];
    uint32_t low = page ? page->first + page->count : 0;
    uint32_t high = after < p->pages.n ? p->pages.v[after]->first : p->blocks;
    uint64_t from = page ? page_end(page) : 0;
    uint64_t to = after < p->pages.n ? p->pages.v[after]->start[0] : p->bytes;
    return high > low && to > from ? from + (to - from) * (block - low) / (high - low) : from;
}

struct map {
    const struct app *a;
    struct grid *g;
    struct rect r;
    struct places places;
    int least_topic;    // that has a tick
};

// The row of the map for a place; the last row for the end.
static int row_of(const struct map *m, struct place at)
{
    uint64_t start = start_of(&m->places, at.block) + at.off;
    if (!m->places.bytes)
        return 0;
    uint64_t row = start * (uint64_t)m->r.rows / m->places.bytes;
    return row < (uint64_t)m->r.rows ? (int)row : m->r.rows - 1;
}

static void mark(const struct map *m, int row, enum sign s, enum ink ink)
{
    struct pen p = pen_at(m->g, m->r, row);
    pen_sign(&p, s, style_of(ink));
}

// The cells of the map that a row stands for: [*from, *to), at least one.
static void cells_of(const struct map *m, int row, int *from, int *to)
{
    *from = row * MAP_CELLS / m->r.rows;
    *to = (row + 1) * MAP_CELLS / m->r.rows;
    if (*to <= *from)
        *to = *from + 1;
}

// Who has most of the row's cells; -1: nobody.
static int32_t speaker_of(const struct map *m, int row)
{
    const struct content_map *map = &m->a->reader.map;
    unsigned counts[256] = {0};
    int from, to, best = MAP_NOBODY;
    cells_of(m, row, &from, &to);
    for (int i = from; i < to && i < MAP_CELLS; i++) {
        int speaker = map->speaker[i];
        if (++counts[speaker] > counts[best])
            best = speaker;
    }
    return best == MAP_NOBODY ? -1 : best;
}

static int topic_of(const struct map *m, int row)
{
    int from, to, best = 0;
    cells_of(m, row, &from, &to);
    for (int i = from; i < to && i < MAP_CELLS; i++)
        if (m->a->reader.map.topic[i] > best)
            best = m->a->reader.map.topic[i];
    return best;
}

// Ticks say where to go only while they are few: when every third row would have one of a kind,
// none has.
static int least_topic(const struct map *m)
{
    int rows_with[3] = {0};
    for (int row = 0; row < m->r.rows; row++)
        for (int kind = topic_of(m, row); kind > 0; kind--)
            rows_with[kind]++;
    for (int kind = 1; kind <= 2; kind++)
        if (rows_with[kind] * 3 <= m->r.rows)
            return kind;
    return 3;
}

static void draw_speakers(const struct map *m)
{
    static const enum sign of_topic[] = {0, SIGN_QUESTION, SIGN_SECTION};
    for (int row = 0; row < m->r.rows; row++) {
        int32_t speaker = speaker_of(m, row);
        int topic = topic_of(m, row);
        if (topic >= m->least_topic)
            mark(m, row, of_topic[topic], speaker < 0 ? INK_TICK : speaker_ink(speaker));
        else if (speaker >= 0)
            mark(m, row, speaker_sign(speaker), speaker_ink(speaker));
    }
}

// A common word has hits on every row: they leave the ticks alone, and the speaker's colour.
static void draw_hit(const struct map *m, const struct hit *h)
{
    int row = row_of(m, (struct place){h->block, h->off});
    const struct cell *below = grid_at(m->g, m->r.row + row, m->r.col);
    if (!below || topic_of(m, row) >= m->least_topic)
        return;
    struct pen p = pen_at(m->g, m->r, row);
    enum ink ink = below->style.ink == INK_TEXT ? INK_DIM : (enum ink)below->style.ink;
    pen_sign(&p, SIGN_HIT, style_with(style_of(ink), PAPER_PLAIN, ATTR_DIM));
}

static void draw_marks(const struct map *m)
{
    const struct reader *r = &m->a->reader;
    for (size_t i = 0; i < r->search.before.n; i++)
        draw_hit(m, &r->search.before.v[i]);
    for (size_t i = 0; i < r->search.after.n; i++)
        draw_hit(m, &r->search.after.v[i]);
    for (size_t i = 0; i < r->quotes.n; i++)
        if (r->quotes.v[i].anchor != ANCHOR_LOST)
            mark(m, row_of(m, r->quotes.v[i].from), SIGN_QUOTE, INK_STAR);
    if (r->search.now.end)
        mark(m, row_of(m, (struct place){r->search.now.block, r->search.now.off}), SIGN_HIT,
             INK_LABEL);
}

static void shade_screen(const struct map *m)
{
    const struct reader *r = &m->a->reader;
    if (!r->lines.n)
        return;
    const struct reader_line *last = &r->lines.v[r->lines.n - 1];
    uint32_t count = 0, off = 0;
    const struct segment *s = NULL;
    if (last->layout && last->row >= 0)
        s = layout_row(last->layout, last->row, &count);
    if (count)
        off = s->off;
    int top = row_of(m, (struct place){r->lines.v[0].block, 0});
    int bottom = r->at_end ? m->r.rows - 1 : row_of(m, (struct place){last->block, off});
    grid_shade(m->g, (struct rect){m->r.row + top, m->r.col, bottom - top + 1, m->r.cols},
               PAPER_MAP, 0);
}

void view_map(const struct app *a, struct grid *g)
{
    struct map m = {.a = a, .g = g, .r = a->geometry.map};
    if (m.r.rows < 1 || m.r.cols < 1)
        return;
    m.places = places_of(&a->reader);
    m.least_topic = least_topic(&m);
    draw_speakers(&m);
    draw_marks(&m);
    shade_screen(&m);
    vec_release(&m.places.pages);
}
