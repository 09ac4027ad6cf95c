#include "block-internal.h"

#include <assert.h>
#include <string.h>

#include "emphasis-internal.h"
#include "parse-chars.h"

enum { TAB_COLUMNS = 4, NESTING_MAX = UINT8_MAX };

void builder_release(struct builder *b)
{
    vec_release(&b->blocks);
    vec_release(&b->around);
    vec_release(&b->spans);
    vec_release(&b->starts);
    vec_release(&b->images);
    str_release(&b->text);
}

static void leaf_clear(struct builder *b)
{
    memset(b->depth, 0, sizeof b->depth);
    str_clear(&b->text);
    vec_clear(&b->spans);
    vec_clear(&b->starts);
    vec_clear(&b->images);
    b->waiting = 0;
    b->join = JOIN_NONE;
    b->open = b->defines = b->in_cell = false;
}

void builder_finish(struct builder *b)
{
    build_leaf_end(b);
    struct document *d = b->d;
    arena_keep(&d->arena, b->blocks.v);
    d->blocks = arena_resize(&d->arena, b->blocks.v, b->blocks.n, sizeof *d->blocks);
    d->block_count = d->block_cap = (uint32_t)b->blocks.n;
    b->blocks.v = NULL;
    vec_release(&b->blocks);
}

void builder_reset(struct builder *b, size_t blocks, uint32_t images)
{
    for (; b->blocks.n > blocks; b->blocks.n--)
        b->lines -= b->blocks.v[b->blocks.n - 1].start_count + 1;
    b->image_count = images;
    vec_clear(&b->around);
    b->quotes = b->lists = 0;
    leaf_clear(b);
}

size_t builder_lines_most(size_t bytes)
{
    enum { LEAST = 1 << 20, LINE_BYTES = 128 };
    return LEAST + bytes / LINE_BYTES;
}

bool builder_is_full(const struct builder *b)
{
    return b->lines_most > 0 && b->lines + b->starts.n >= b->lines_most;
}

void builder_push(struct builder *b, struct block block)
{
    uint32_t before = b->blocks.n > 0 ? b->blocks.v[b->blocks.n - 1].line : 0;
    if (block.line < before) {
        uint32_t late = before - block.line;
        uint32_t dropped = late < block.start_count ? late : block.start_count;
        block.starts = dropped > 0 ? block.starts + dropped : block.starts;
        block.start_count -= dropped;
        block.line = before;
    }
    if (block.end_line < block.line)
        block.end_line = block.line;
    b->lines += block.start_count + 1;
    vec_push(&b->blocks, block);
}

static uint8_t nesting(unsigned n)
{
    return n < NESTING_MAX ? (uint8_t)n : NESTING_MAX;
}

static struct container *innermost(struct builder *b)
{
    return b->around.n > 0 ? &b->around.v[b->around.n - 1] : NULL;
}

static void line_begin(struct builder *b)
{
    b->line_off = b->text.n;
    b->line_has_text = false;
    vec_clear(&b->images);
}

static void leaf_begin(struct builder *b, enum block_kind kind, unsigned level)
{
    build_leaf_end(b);
    struct container *c = innermost(b);
    b->leaf = (struct block){.kind = kind,
                             .level = nesting(level),
                             .quote = nesting(b->quotes),
                             .turn = -1,
                             .topic = -1};
    if (c && c->kind == CONTAINER_ITEM && c->fresh && kind == BLOCK_PARAGRAPH) {
        b->leaf.kind = BLOCK_ITEM;
        b->leaf.ordinal = c->ordinal;
    }
    if (c)
        c->fresh = false;
    if (b->goes_on)
        b->leaf.flags = BLOCK_CONTINUED;
    b->goes_on = false;
    b->open = true;
    b->column = 0;
    line_begin(b);
}

void build_paragraph(struct builder *b)
{
    const struct container *c = innermost(b);
    if (c && c->kind == CONTAINER_QUOTE)
        leaf_begin(b, BLOCK_QUOTE, b->quotes);
    else
        leaf_begin(b, BLOCK_PARAGRAPH, b->lists);
}

void build_heading(struct builder *b, unsigned level)
{
    leaf_begin(b, BLOCK_HEADING, level);
}

void build_code(struct builder *b)
{
    leaf_begin(b, BLOCK_CODE, 0);
    b->leaf.line = b->line;
}

void build_table(struct builder *b, unsigned head_rows)
{
    leaf_begin(b, BLOCK_TABLE, head_rows);
}

void build_rule(struct builder *b)
{
    leaf_begin(b, BLOCK_RULE, 0);
    b->leaf.line = b->leaf.end_line = b->line;
    builder_push(b, b->leaf);
    b->open = false;
}

static bool is_verbatim(const struct builder *b)
{
    return b->leaf.kind == BLOCK_CODE || b->leaf.kind == BLOCK_TABLE;
}

static void end_open_spans(struct builder *b)
{
    for (int kind = 0; kind < SPAN_KIND_COUNT; kind++) {
        if (b->depth[kind] > 0)
            b->spans.v[b->entered[kind]].end = (uint32_t)b->text.n;
    }
}

// What is emitted leaves the leaf open and empty; spans that are open go on in the rest of it.
static void leaf_emit(struct builder *b)
{
    struct span on[SPAN_KIND_COUNT];
    size_t count = 0;
    end_open_spans(b);
    for (int kind = 0; kind < SPAN_KIND_COUNT; kind++) {
        if (b->depth[kind] > 0)
            on[count++] = b->spans.v[b->entered[kind]];
    }
    builder_emit(b);
    str_clear(&b->text);
    vec_clear(&b->spans);
    vec_clear(&b->starts);
    for (size_t i = 0; i < count; i++) {
        on[i].off = SPAN_WAITING;
        b->entered[on[i].kind] = b->spans.n;
        vec_push(&b->spans, on[i]);
    }
    b->waiting = (unsigned)count;
    b->join = JOIN_NONE;
    b->defines = false;
    if (b->leaf.kind == BLOCK_ITEM) {
        b->leaf.kind = BLOCK_PARAGRAPH;
        b->leaf.ordinal = 0;
    }
}

static struct sv caption_of(const struct builder *b, const struct image *image)
{
    struct span s = b->spans.v[image->span];
    if (s.off == SPAN_WAITING)
        return (struct sv){0};
    size_t end = s.end < b->text.n ? s.end : b->text.n;
    return sv_trim(sv_slice(str_sv(&b->text), s.off, end));
}

// A source line that holds nothing but images is taken out of its paragraph: a block for each.
static void emit_images(struct builder *b)
{
    struct str captions = {0};
    VEC(size_t) ends = {0};
    for (size_t i = 0; i < b->images.n; i++) {
        str_add(&captions, caption_of(b, &b->images.v[i]));
        vec_push(&ends, captions.n);
        b->spans.v[b->images.v[i].span].off = SPAN_WAITING;
    }
    if (b->line_off < b->text.n)
        str_splice(&b->text, b->line_off, b->text.n, (struct sv){0});
    leaf_emit(b);
    for (size_t i = 0; i < b->images.n; i++) {
        size_t from = i > 0 ? ends.v[i - 1] : 0;
        builder_emit_image(b, &b->images.v[i], sv_slice(str_sv(&captions), from, ends.v[i]));
    }
    vec_release(&ends);
    str_release(&captions);
}

static void line_end(struct builder *b)
{
    if (b->images.n > 0 && !b->line_has_text && !is_verbatim(b))
        emit_images(b);
    b->last_line_off = b->line_off;
    line_begin(b);
}

void build_leaf_end(struct builder *b)
{
    if (!b->open)
        return;
    line_end(b);
    end_open_spans(b);
    builder_emit(b);
    leaf_clear(b);
}

static struct sv trim_start(struct sv text)
{
    for (struct sv rest = text; rest.n > 0; text = rest) {
        if (!char_is_white(char_take(&rest)))
            break;
    }
    return text;
}

static void trim_text_end(struct builder *b)
{
    size_t n = b->text.n;
    while (n > 0 && (b->text.p[n - 1] == ' ' || b->text.p[n - 1] == '\t'))
        n--;
    if (n == b->text.n)
        return;
    str_splice(&b->text, n, b->text.n, (struct sv){0});
    // Only the last of each kind can reach that far.
    for (int kind = 0; kind < SPAN_KIND_COUNT; kind++) {
        struct span *s = b->entered[kind] < b->spans.n ? &b->spans.v[b->entered[kind]] : NULL;
        if (s && s->off != SPAN_WAITING && s->off > n)
            s->off = (uint32_t)n;
        if (s && s->end != SPAN_WAITING && s->end > n)
            s->end = (uint32_t)n;
    }
}

// "term" on a line, ": text" on the next.
static bool take_definition(struct builder *b, struct sv *text)
{
    bool marked = text->n > 1 && text->p[0] == ':' && (text->p[1] == ' ' || text->p[1] == '\t');
    bool place = b->leaf.kind == BLOCK_PARAGRAPH && (b->starts.n == 0 || b->defines);
    if (!marked || !place)
        return false;
    *text = trim_start(sv_slice(*text, 1, text->n));
    if (!b->defines) {
        struct span term = {.off = 0, .end = (uint32_t)b->text.n, .kind = SPAN_STRONG};
        vec_push(&b->spans, term);
    }
    b->defines = true;
    return true;
}

// Whether the writer meant TEXT to begin a line.
static bool begins_line(struct builder *b, struct sv *text)
{
    struct sv before = sv_slice(str_sv(&b->text), b->last_line_off, b->text.n);
    return take_definition(b, text) || line_is_apart(*text) || line_is_short(before, *text) ||
           line_is_stamped(before) || line_is_stamped(*text);
}

// Puts what joins TEXT, the beginning of a line, to the line before.
static void put_join(struct builder *b, struct sv *text)
{
    enum join join = b->join;
    b->join = JOIN_NONE;
    bool indented = char_first(*text) == 0x3000 && b->leaf.kind != BLOCK_HEADING;
    *text = trim_start(*text);
    trim_text_end(b);
    if (b->text.n == 0)
        return;
    if (join == JOIN_PARAGRAPH || indented)
        leaf_emit(b);
    else if (join == JOIN_HARD || (join == JOIN_SOFT && begins_line(b, text)))
        str_add_char(&b->text, '\n');
    else if (line_join(str_sv(&b->text), *text) == JOIN_FLOW)
        str_add_char(&b->text, ' ');
    if (b->line_off > b->text.n)
        b->line_off = b->text.n;
}

static void note_line(struct builder *b)
{
    // Code knows from its beginning where it stands; a table may have rows without text first.
    if (b->leaf.line == 0 || (b->text.n == 0 && b->leaf.kind != BLOCK_CODE))
        b->leaf.line = b->line;
    while (b->leaf.line + b->starts.n < b->line)
        vec_push(&b->starts, (uint32_t)b->text.n);
}

static void start_waiting(struct builder *b)
{
    for (int kind = 0; b->waiting > 0 && kind < SPAN_KIND_COUNT; kind++) {
        if (b->depth[kind] == 0 || b->spans.v[b->entered[kind]].off != SPAN_WAITING)
            continue;
        b->spans.v[b->entered[kind]].off = (uint32_t)b->text.n;
        b->waiting--;
    }
}

static void put(struct builder *b, struct sv text)
{
    note_line(b);
    start_waiting(b);
    str_add(&b->text, text);
}

static bool ends_with_space(const struct builder *b)
{
    return b->text.n > 0 && b->text.p[b->text.n - 1] == ' ';
}

// A full-width mark brings its own room: the space that exporters leave where markup ends is not
// the writer's.
static bool ends_with_wide_mark(const struct builder *b)
{
    static const char marks[] = "：，。；！？、";
    struct sv text = str_sv(&b->text);
    bool ascii = text.n < 3 || (unsigned char)text.p[text.n - 1] < 0x80;
    for (const char *mark = marks; *mark && !ascii; mark += 3)
        if (!memcmp(text.p + text.n - 3, mark, 3))
            return true;
    return false;
}

void build_text(struct builder *b, struct sv text)
{
    if (!b->open)
        build_paragraph(b);
    bool spaced = ends_with_space(b) || ends_with_wide_mark(b);
    if (spaced && text.n > 0 && text.p[0] == ' ' && b->depth[SPAN_CODE] == 0)
        text = sv_slice(text, 1, text.n);
    if (b->leaf.kind == BLOCK_TABLE) {
        put(b, text);
        return;
    }
    struct sv words = b->text.n == 0 || b->join != JOIN_NONE ? trim_start(text) : text;
    if (words.n == 0)
        return;
    if (b->join != JOIN_NONE)
        put_join(b, &text);
    else
        text = words;
    if (b->depth[SPAN_IMAGE] == 0 && !b->line_has_text)
        b->line_has_text = trim_start(text).n > 0;
    put(b, text);
}

void build_join(struct builder *b, enum join join)
{
    if (!b->open)
        return;
    if (b->leaf.kind == BLOCK_TABLE || b->depth[SPAN_IMAGE] > 0) {
        build_text(b, SV(" "));
        return;
    }
    if (join > JOIN_FLOW)
        line_end(b);
    if (join > b->join)
        b->join = join;
}

static void put_tab(struct builder *b)
{
    int count = TAB_COLUMNS - b->column % TAB_COLUMNS;
    b->column += count;
    put(b, (struct sv){"    ", (size_t)count});
}

void build_verbatim(struct builder *b, struct sv text)
{
    assert(b->open && b->leaf.kind == BLOCK_CODE);
    while (text.n > 0) {
        struct sv rest = text;
        size_t run = 0;
        for (uint32_t c = 0; rest.n > 0; run = text.n - rest.n) {
            c = char_take(&rest);
            if (c == '\t' || c == '\n')
                break;
            b->column += char_is_wide(c) ? 2 : 1;
        }
        if (run > 0)
            put(b, sv_slice(text, 0, run));
        text = sv_slice(text, run, text.n);
        if (text.n > 0 && text.p[0] == '\t')
            put_tab(b);
        if (text.n > 0 && text.p[0] == '\n' && b->text.n > 0) {
            str_add_char(&b->text, '\n');
            b->column = 0;
        }
        text = sv_slice(text, 1, text.n);
    }
}

void build_plain(struct builder *b, struct sv line)
{
    enum { ENOUGH = 64 << 10 };
    if (!b->open || b->leaf.kind != BLOCK_CODE || b->text.n > ENOUGH)
        build_code(b);
    build_verbatim(b, line);
    build_verbatim(b, SV("\n"));
}

void build_align(struct builder *b, unsigned column, enum align align)
{
    if (column < ALIGN_COLUMNS)
        b->leaf.ordinal |= (uint32_t)align << 2 * column;
}

void build_cell(struct builder *b, bool first)
{
    if (!first)
        str_add_char(&b->text, '\t');
    b->in_cell = true;
}

void build_row_end(struct builder *b)
{
    str_add_char(&b->text, '\n');
    b->in_cell = false;
}

void build_span(struct builder *b, enum span_kind kind, struct sv target)
{
    if (!b->open)
        build_paragraph(b);
    if (b->depth[kind]++ > 0)
        return;
    // An image that is its own address is of no use to anyone, and may be long.
    if (sv_starts(target, SV("data:")))
        target = (struct sv){0};
    b->entered[kind] = b->spans.n;
    b->waiting++;
    if (kind == SPAN_IMAGE) {
        struct image image = {.span = b->spans.n, .line = b->line};
        if (b->depth[SPAN_LINK] > 0)
            image.link = b->spans.v[b->entered[SPAN_LINK]].target;
        vec_push(&b->images, image);
    }
    vec_push(
        &b->spans,
        (struct span){.off = SPAN_WAITING, .end = SPAN_WAITING, .kind = kind, .target = target});
}

void build_span_end(struct builder *b, enum span_kind kind)
{
    if (!b->open || b->depth[kind] == 0 || --b->depth[kind] > 0)
        return;
    struct span *s = &b->spans.v[b->entered[kind]];
    s->end = (uint32_t)b->text.n;
    if (s->off != SPAN_WAITING)
        return;
    b->waiting--;
    if (kind == SPAN_IMAGE)
        s->off = s->end;
}
