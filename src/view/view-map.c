#include "yulu/view/view-map.h"

#include "yulu/view/paint.h"

struct map {
    const struct app *a;
    struct grid *g;
    struct rect r;
    uint64_t bytes;     // of the article
    int least_topic;    // that has a tick
};

// The row of the map for a place, given by the bytes before it; the last row for the end.
static int row_of(const struct map *m, uint64_t start)
{
    if (!m->bytes)
        return 0;
    uint64_t row = start * (uint64_t)m->r.rows / m->bytes;
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
    int row = row_of(m, h->start);
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
            mark(m, row_of(m, r->quotes.v[i].start), SIGN_QUOTE, INK_STAR);
    if (r->search.now.end)
        mark(m, row_of(m, r->search.now.start), SIGN_HIT, INK_LABEL);
}

// Bytes before a block on the screen, which is loaded.
static uint64_t start_of(const struct reader *r, uint32_t block)
{
    for (size_t i = 0; i < PAGES_KEPT; i++) {
        const struct block_page *page = &r->pages[i].page;
        if (r->pages[i].used && block >= page->first && block - page->first < page->count)
            return page->start[block - page->first];
    }
    return 0;
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
    int top = row_of(m, start_of(r, r->lines.v[0].block));
    int bottom = r->at_end ? m->r.rows - 1 : row_of(m, start_of(r, last->block) + off);
    grid_shade(m->g, (struct rect){m->r.row + top, m->r.col, bottom - top + 1, m->r.cols},
               PAPER_MAP, 0);
}

void view_map(const struct app *a, struct grid *g)
{
    struct map m = {.a = a, .g = g, .r = a->geometry.map};
    if (m.r.rows < 1 || m.r.cols < 1)
        return;
    m.bytes = a->reader.info.v[0].bytes;
    m.least_topic = least_topic(&m);
    draw_speakers(&m);
    draw_marks(&m);
    shade_screen(&m);
}
