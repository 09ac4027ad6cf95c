#include "reader-internal.h"

void reader_drop_layouts(struct reader *r)
{
    for (size_t i = 0; i < ARRAY_LEN(r->layouts); i++) {
        layout_release(&r->layouts[i].layout);
        r->layouts[i] = (struct layout_slot){0};
    }
}

void reader_drop_blocks(struct reader *r)
{
    for (size_t i = 0; i < ARRAY_LEN(r->pages); i++) {
        block_page_release(&r->pages[i].page);
        r->pages[i] = (struct page_slot){0};
    }
    vec_clear(&r->lines);
    reader_drop_layouts(r);
}

// The slot that holds the page from block FIRST on, or the one unused for longest.
static struct page_slot *page_slot(struct reader *r, uint32_t first)
{
    struct page_slot *oldest = &r->pages[0];
    for (size_t i = 0; i < ARRAY_LEN(r->pages); i++) {
        struct page_slot *s = &r->pages[i];
        if (s->used && s->page.first == first)
            return s;
        if (s->used < oldest->used)
            oldest = s;
    }
    return oldest;
}

static struct page_slot *page_of(struct app *a, uint32_t block)
{
    struct reader *r = &a->reader;
    uint32_t first = block - block % PAGE_BLOCKS;
    if (!r->article || block >= r->info.v[0].blocks)
        return NULL;
    struct page_slot *s = page_slot(r, first);
    if (!s->used || s->page.first != first) {
        struct err e = {0};
        block_page_release(&s->page);
        s->used = 0;
        if (!blocks_load(a->db, r->article, first, PAGE_BLOCKS, &s->page, &e)) {
            app_fail(a, &e);
            return NULL;
        }
    }
    s->used = ++r->clock;
    return s;
}

const struct block *reader_block(struct app *a, uint32_t block)
{
    struct page_slot *s = page_of(a, block);
    return s && block - s->page.first < s->page.count ? &s->page.v[block - s->page.first] : NULL;
}

uint64_t reader_start(struct app *a, uint32_t block)
{
    struct page_slot *s = page_of(a, block);
    if (!s || block - s->page.first >= s->page.count)
        return a->reader.article ? a->reader.info.v[0].bytes : 0;
    return s->page.start[block - s->page.first];
}

// A mark that hangs needs two cells right of the text: where they are not free, lines are shorter.
static int room_for_hanging(const struct app *a)
{
    enum { HANGING = 2 };
    const struct rect *text = &a->geometry.text, *map = &a->geometry.map;
    const struct rect *pane = &a->geometry.pane[PANE_READER];
    int edge = map->cols ? map->col : pane->col + pane->cols;
    int free = edge - text->col - text->cols;
    if (a->config.hang == HANG_OFF || free >= HANGING)
        return 0;
    return HANGING - (free > 0 ? free : 0);
}

static struct layout_style layout_style(const struct app *a)
{
    int width = a->geometry.text.cols - room_for_hanging(a);
    return (struct layout_style){
        .width = width < 2 ? 2 : width,
        .indent = a->config.indent,
        .ambiguous = a->ambiguous,
        .lang = a->lang ? a->lang : lang_from(a->reader.info.v[0].language),
        .hang = a->config.hang,
        .justify = a->config.justify,
    };
}

const struct layout *reader_layout(struct app *a, uint32_t block)
{
    struct reader *r = &a->reader;
    struct layout_slot *slot = &r->layouts[0];
    for (size_t i = 0; i < ARRAY_LEN(r->layouts); i++) {
        struct layout_slot *s = &r->layouts[i];
        if (s->used && s->block == block) {
            s->used = ++r->clock;
            return &s->layout;
        }
        if (s->used < slot->used)
            slot = s;
    }
    const struct block *b = reader_block(a, block);
    if (!b)
        return NULL;
    struct layout_style style = layout_style(a);
    layout_release(&slot->layout);
    *slot = (struct layout_slot){layout_block(b, &style, &r->scratch), block, ++r->clock};
    return &slot->layout;
}

static bool turn_hidden(struct app *a, int32_t turn)
{
    struct turn_info t;
    if (turn < 0)
        return true;
    return !turn_load(a->db, a->reader.article, (uint32_t)turn, &t, NULL) ||
           (int32_t)t.turn.speaker != a->reader.only;
}

bool reader_hides(struct app *a, const struct block *b)
{
    if (b->flags & BLOCK_REPEATED_TITLE)
        return true;
    if (b->flags & BLOCK_FURNITURE)
        return !a->reader.furniture;
    return a->reader.only >= 0 && turn_hidden(a, b->turn);
}

// With one speaker alone shown, everything up to his next turn is passed over at once.
static uint32_t pass_over(struct app *a, uint32_t block, int direction)
{
    struct reader *r = &a->reader;
    struct turn_info t;
    bool found = false;
    if (r->only < 0)
        return direction > 0 ? block + 1 : block - 1;
    struct turn_query q = {r->article, block, direction, 1, r->only};
    if (!turn_seek(a->db, &q, &t, &found, NULL) || !found)
        return NO_BLOCK;
    return direction > 0 || t.turn.end_block > block ? t.turn.block : t.turn.end_block - 1;
}

static uint32_t shown_from(struct app *a, uint32_t block, int direction)
{
    while (block != NO_BLOCK) {
        const struct block *b = reader_block(a, block);
        if (!b)
            return NO_BLOCK;
        if (!reader_hides(a, b))
            return block;
        block = pass_over(a, block, direction);
    }
    return NO_BLOCK;
}

uint32_t reader_step(struct app *a, uint32_t block, int direction)
{
    if (direction < 0 && !block)
        return NO_BLOCK;
    return shown_from(a, direction > 0 ? block + 1 : block - 1, direction);
}

uint32_t reader_nearest(struct app *a, uint32_t block)
{
    uint32_t count = a->reader.article ? a->reader.info.v[0].blocks : 0;
    if (!count)
        return NO_BLOCK;
    if (block >= count)
        block = count - 1;
    uint32_t at = shown_from(a, block, 1);
    return at != NO_BLOCK ? at : shown_from(a, block, -1);
}

static bool follows_closely(const struct block *b, const struct block *before)
{
    return b->flags & BLOCK_CONTINUED || (b->kind == BLOCK_ITEM && before->kind == BLOCK_ITEM);
}

int reader_space(struct app *a, uint32_t block)
{
    uint32_t before = reader_step(a, block, -1);
    if (before == NO_BLOCK)
        return 0;
    const struct block *b = reader_block(a, block);
    const struct block *p = reader_block(a, before);
    if (!b || !p || follows_closely(b, p))
        return 0;
    return b->kind == BLOCK_HEADING && p->kind != BLOCK_HEADING && a->geometry.text.rows > 12 ? 2
                                                                                              : 1;
}
