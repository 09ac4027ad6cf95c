#include "yulu/article/document.h"

void document_release(struct document *d)
{
    arena_release(&d->arena);
    *d = (struct document){0};
}

uint32_t block_line_at(const struct block *b, uint32_t off)
{
    uint32_t low = 0, high = b->start_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (b->starts[middle] <= off)
            low = middle + 1;
        else
            high = middle;
    }
    return b->line + low;
}

enum align table_align(const struct block *b, unsigned column)
{
    return column < ALIGN_COLUMNS ? (enum align)(b->ordinal >> 2 * column & 3) : ALIGN_NONE;
}

struct sv turn_text(const struct document *d, const struct turn *t, struct str *scratch)
{
    if (t->block >= t->end_block)
        return (struct sv){0};
    struct sv first = d->blocks[t->block].text;
    first = sv_slice(first, t->label_end, first.n);
    if (t->end_block - t->block == 1)
        return sv_trim(first);

    str_clear(scratch);
    str_add(scratch, sv_trim(first));
    for (uint32_t i = t->block + 1; i < t->end_block; i++) {
        const struct block *b = &d->blocks[i];
        if ((b->flags & (BLOCK_FURNITURE | BLOCK_REPEATED_TITLE)) || b->text.n == 0)
            continue;
        if (scratch->n > 0 && !(b->flags & BLOCK_CONTINUED))
            str_add_char(scratch, '\n');
        str_add(scratch, b->text);
    }
    return str_sv(scratch);
}
