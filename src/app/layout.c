#include "yulu/app/layout.h"

#include "layout-justify.h"
#include "layout-table.h"
#include "yulu/base/vec.h"

enum { QUOTE_INDENT = 2, ITEM_INDENT = 3, CODE_INDENT = 2 };

static int digits(uint32_t n)
{
    int count = 1;
    for (; n >= 10; n /= 10)
        count++;
    return count;
}

static int kind_margin(const struct block *b, enum ambiguous ambiguous)
{
    int level = b->level ? b->level : 1;
    switch (b->kind) {
    case BLOCK_ITEM: {
        int number = b->ordinal ? digits(b->ordinal) + 2 : 0;
        return (level - 1) * ITEM_INDENT + (number > ITEM_INDENT ? number : ITEM_INDENT);
    }
    case BLOCK_PARAGRAPH:
        return b->level * ITEM_INDENT;
    case BLOCK_CODE:
        return CODE_INDENT;
    case BLOCK_IMAGE:    // "▣ 12 "
        return cell_width(0x25A3, ambiguous) + digits(b->ordinal) + 2;
    default:
        return 0;
    }
}

int layout_margin(const struct block *b, const struct layout_style *s)
{
    int margin = b->quote * QUOTE_INDENT + kind_margin(b, s->ambiguous);
    int most = s->width / 2;
    return margin < most ? margin : most;
}

static int first_indent(const struct block *b, const struct layout_style *s)
{
    bool plain = b->kind == BLOCK_PARAGRAPH && !b->level && !b->quote;
    return plain && !(b->flags & BLOCK_CONTINUED) ? s->indent : 0;
}

static bool is_prose(const struct block *b)
{
    return b->kind == BLOCK_PARAGRAPH || b->kind == BLOCK_ITEM || b->kind == BLOCK_QUOTE;
}

struct segments {
    VEC(struct segment) v;
};

struct row_style {
    int row, margin;
    bool justify;
};

static void add_line(struct segments *segments, const struct wrap *w, const struct wrap_line *line,
                     struct row_style how)
{
    struct segment pieces[JUSTIFY_PIECES] = {{line->off, line->end, 0, line->indent, line->cells}};
    int n = how.justify ? layout_justify(w, line, w->style->width, pieces) : 0;
    for (int i = 0; i < (n ? n : 1); i++) {
        pieces[i].row = how.row;
        pieces[i].col += how.margin;
        vec_push(&segments->v, pieces[i]);
    }
}

static struct layout layout_text(const struct block *b, const struct layout_style *s,
                                 struct wrap_scratch *scratch)
{
    int margin = layout_margin(b, s);
    struct wrap_style style = {
        .width = s->width - margin < 2 ? 2 : s->width - margin,
        .first_indent = first_indent(b, s),
        .ambiguous = s->ambiguous,
        .lang = s->lang,
        .hang = b->kind == BLOCK_CODE ? HANG_OFF : s->hang,
    };
    struct segments segments = {0};
    struct wrap w = wrap_begin(b->text, &style, scratch);
    bool justify = s->justify && is_prose(b);
    int rows = 0;
    for (struct wrap_line line; wrap_next(&w, &line); rows++)
        add_line(&segments, &w, &line, (struct row_style){rows, margin, justify});
    return (struct layout){.v = segments.v.v, .n = (uint32_t)segments.v.n, .rows = rows ? rows : 1};
}

struct layout layout_block(const struct block *b, const struct layout_style *s,
                           struct wrap_scratch *scratch)
{
    if (b->kind == BLOCK_TABLE) {
        struct layout table;
        if (layout_table(b, s, scratch, &table))
            return table;
    }
    return layout_text(b, s, scratch);
}

void layout_release(struct layout *l)
{
    mem_free(l->v);
    mem_free(l->edges);
    *l = (struct layout){0};
}

// The first segment whose row is not before ROW.
static uint32_t first_of_row(const struct layout *l, int row)
{
    uint32_t low = 0, high = l->n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (l->v[middle].row < row)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct segment *layout_row(const struct layout *l, int row, uint32_t *count)
{
    uint32_t first = first_of_row(l, row), n = 0;
    while (first + n < l->n && l->v[first + n].row == row)
        n++;
    *count = n;
    return l->v + first;
}

int layout_row_of(const struct layout *l, uint32_t off)
{
    // A table's cells are sorted by row, not by byte: the nearest segment that starts at or before
    // OFF.
    const struct segment *best = NULL;
    for (uint32_t i = 0; i < l->n; i++)
        if (l->v[i].off <= off && (!best || l->v[i].off >= best->off))
            best = &l->v[i];
    return best ? best->row : 0;
}

uint32_t layout_at(const struct layout *l, const struct block *b, int row, int col,
                   enum ambiguous ambiguous)
{
    uint32_t count;
    const struct segment *s = layout_row(l, row, &count);
    if (!count)
        return row <= 0 ? 0 : (uint32_t)b->text.n;
    const struct segment *at = s;
    for (uint32_t i = 1; i < count && s[i].col <= col; i++)
        at = &s[i];
    struct sv rest = sv_slice(b->text, at->off, at->end);
    int x = at->col;
    uint32_t off = at->off;
    for (struct cluster c; cluster_next(&rest, ambiguous, &c); off += (uint32_t)c.bytes.n) {
        if (x + c.cells > col)
            break;
        x += c.cells;
    }
    return off;
}
