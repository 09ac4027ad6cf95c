// Cutting blocks: spans and source lines are divided with the text.
#include "block-internal.h"

#include <assert.h>

#include "yulu/article/markdown.h"

static void add_part(struct block *b, struct span s, uint32_t from, uint32_t to)
{
    if (s.end < from || (s.end == from && s.off < from))
        return;
    s.off = s.off > from ? s.off - from : 0;
    s.end = (s.end < to ? s.end : to) - from;
    b->spans[b->span_count++] = s;
}

void span_parts_take(struct span_parts *p, struct arena *arena, uint32_t from, uint32_t to,
                     struct block *b)
{
    size_t end = p->next;
    while (end < p->count && (p->spans[end].off < to || to == p->total))
        end++;
    b->span_count = 0;
    b->spans = arena_array(arena, p->carried_count + end - p->next, sizeof *b->spans);

    size_t carried = 0;
    for (size_t i = 0; i < p->carried_count; i++) {
        struct span s = p->carried[i];
        add_part(b, s, from, to);
        if (s.end > to)
            p->carried[carried++] = s;
    }
    for (; p->next < end; p->next++) {
        struct span s = p->spans[p->next];
        add_part(b, s, from, to);
        if (s.end > to && carried < ARRAY_LEN(p->carried))
            p->carried[carried++] = s;
    }
    p->carried_count = carried;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

static uint32_t skip_space(const struct block *b, uint32_t off)
{
    while (off < b->text.n && is_space(b->text.p[off]))
        off++;
    return off;
}

// The part of WHOLE from FROM to TO: white space before a cut is dropped.
static struct block part_of(const struct block *whole, struct span_parts *spans,
                            struct arena *arena, uint32_t from, uint32_t to)
{
    struct block part = *whole;
    while (to > from && to < whole->text.n && is_space(whole->text.p[to - 1]))
        to--;
    uint32_t first = from > 0 ? block_line_at(whole, from) - whole->line : 0;
    uint32_t last = to > from ? block_line_at(whole, to - 1) - whole->line : first;
    part.text = sv_slice(whole->text, from, to);
    part.start_count = last - first;
    part.starts = arena_array(arena, part.start_count, sizeof *part.starts);
    for (uint32_t i = 0; i < part.start_count; i++)
        part.starts[i] = whole->starts[first + i] - from;
    span_parts_take(spans, arena, from, to, &part);
    return part;
}

// Writes the parts of WHOLE, cut at CUTS, to OUT: COUNT + 1 of them.
static void cut_block(struct arena *arena, const struct block *whole, const struct block_cut *cuts,
                      size_t count, struct block *out)
{
    struct span_parts spans = {
        .spans = whole->spans, .count = whole->span_count, .total = (uint32_t)whole->text.n};
    uint32_t from = 0;
    for (size_t i = 0; i <= count; i++) {
        uint32_t to = i < count ? cuts[i].off : (uint32_t)whole->text.n;
        assert(from <= to);
        out[i] = part_of(whole, &spans, arena, from, to);
        if (i > 0) {
            out[i].line = cuts[i - 1].line;
            out[i].flags &= (uint8_t)~BLOCK_CONTINUED;
        }
        out[i].end_line = out[i].line + out[i].start_count;
        if (i == count && out[i].end_line < whole->end_line)
            out[i].end_line = whole->end_line;
        from = skip_space(whole, to);
    }
}

static void make_room(struct document *d, uint32_t count)
{
    uint32_t need = d->block_count + count;
    if (need <= d->block_cap)
        return;
    uint32_t half_more = d->block_count + d->block_count / 2;
    d->block_cap = need > half_more ? need : half_more;
    d->blocks = arena_resize(&d->arena, d->blocks, d->block_cap, sizeof *d->blocks);
}

void blocks_cut_all(struct document *d, const struct block_cut *cuts, size_t count)
{
    uint32_t left = d->block_count;
    make_room(d, (uint32_t)count);
    d->block_count += (uint32_t)count;
    // From the end, so that each moves into room that is free.
    for (struct block *out = d->blocks + d->block_count; count > 0; left--) {
        size_t here = 0;
        while (here < count && cuts[count - here - 1].block == left - 1)
            here++;
        struct block whole = d->blocks[left - 1];
        out -= here + 1;
        count -= here;
        if (here == 0)
            *out = whole;
        else
            cut_block(&d->arena, &whole, cuts + count, here, out);
    }
}
