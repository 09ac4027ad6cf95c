// Texts as rows of characters that count.
#include "anchor.h"
#include "yulu/text/fold.h"

enum { ELLIPSIS = 0x2026 };

static bool is_space(uint32_t code)
{
    return code <= ' ' || code == 0xa0 || code == 0x3000 || (code >= 0x2000 && code <= 0x200a) ||
           code == 0x2028 || code == 0x2029;
}

static bool is_mark(uint32_t code)
{
    return code == '*' || code == '_' || code == '`' || code == '#' || code == '>' || code == '~' ||
           (code >= 0x200b && code <= 0x200f) || code == 0xfeff;
}

// Punctuation that an editor or a site changes at will.
static uint32_t plain_punctuation(uint32_t code)
{
    static const struct {
        uint32_t from, to;    // inclusive
        uint32_t plain;
    } table[] = {
        {'\'', '\'', '"'},         {0x2010, 0x2015, '-'}, {0x2018, 0x201f, '"'},
        {ELLIPSIS, ELLIPSIS, '.'}, {0x3001, 0x3001, ','}, {0x3002, 0x3002, '.'},
        {0x300c, 0x300f, '"'},     {0xff61, 0xff61, '.'},
    };
    for (size_t i = 0; i < ARRAY_LEN(table); i++) {
        if (code >= table[i].from && code <= table[i].to) {
            return table[i].plain;
        }
    }
    return code;
}

// 0 for what does not count.
static uint32_t reduce(uint32_t code)
{
    if (is_space(code) || is_mark(code)) {
        return 0;
    }
    uint32_t folded = fold_char(code, FOLD_ALL);
    return folded <= ' ' ? 0 : plain_punctuation(folded);
}

// Takes one character off REST; broken bytes come one at a time.
static uint32_t take_code(struct sv *rest)
{
    unsigned char lead = (unsigned char)*rest->p;
    size_t size = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    uint32_t code = size == 1 ? lead : lead & (0x7fu >> size);
    if (size > rest->n) {
        size = rest->n;
    }
    for (size_t i = 1; i < size; i++) {
        code = code << 6 | ((unsigned char)rest->p[i] & 0x3f);
    }
    *rest = sv_slice(*rest, size, rest->n);
    return code;
}

// An ellipsis is one full stop however many characters write it.
static bool counts(uint32_t code, uint32_t reduced, const code_row *row)
{
    return reduced != 0 && !(code == ELLIPSIS && row->n > 0 && row->v[row->n - 1] == '.');
}

void code_row_add(code_row *row, struct sv text)
{
    while (text.n > 0) {
        uint32_t code = take_code(&text), reduced = reduce(code);
        if (counts(code, reduced, row)) {
            vec_push(row, reduced);
        }
    }
}

void anchor_text_add(struct anchor_text *t, struct sv block)
{
    vec_push(&t->start, (uint32_t)t->code.n);
    size_t before = t->code.n;
    for (struct sv rest = block; rest.n > 0;) {
        uint32_t off = (uint32_t)(block.n - rest.n);
        uint32_t code = take_code(&rest), reduced = reduce(code);
        uint32_t end = (uint32_t)(block.n - rest.n);
        if (counts(code, reduced, &t->code)) {
            vec_push(&t->code, reduced);
            vec_push(&t->off, off);
            vec_push(&t->end, end);
        } else if (t->code.n > before && t->end.v[t->end.n - 1] == off && !is_space(code)) {
            // Joiners and marks belong to the character before them: no passage ends inside a
            // cluster.
            t->end.v[t->end.n - 1] = end;
        }
    }
}

void anchor_text_release(struct anchor_text *t)
{
    vec_release(&t->code);
    vec_release(&t->off);
    vec_release(&t->end);
    vec_release(&t->start);
}

// The codes of block I, counted from the text's first, are [*from, *to).
static void block_codes(const struct anchor_text *t, size_t i, size_t *from, size_t *to)
{
    *from = i < t->start.n ? t->start.v[i] : t->code.n;
    *to = i + 1 < t->start.n ? t->start.v[i + 1] : t->code.n;
}

size_t anchor_index(const struct anchor_text *t, struct place at)
{
    if (at.block < t->first) {
        return 0;
    }
    size_t low, high;
    block_codes(t, at.block - t->first, &low, &high);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (t->off.v[middle] < at.off) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

// The last block that starts at or before INDEX: blocks without codes before it share its start.
static size_t block_of(const struct anchor_text *t, size_t index)
{
    size_t low = 0, high = t->start.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (t->start.v[middle] <= index) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low ? low - 1 : 0;
}

struct place anchor_place(const struct anchor_text *t, size_t index)
{
    size_t block = block_of(t, index);
    return (struct place){t->first + (uint32_t)block, index < t->off.n ? t->off.v[index] : 0};
}

struct place anchor_place_end(const struct anchor_text *t, size_t index)
{
    return (struct place){t->first + (uint32_t)block_of(t, index), t->end.v[index]};
}
