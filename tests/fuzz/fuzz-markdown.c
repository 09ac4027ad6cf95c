// Markdown, HTML and subtitles to blocks, and cuts of them.  The first byte says which; the second,
// where blocks are cut.  Text is made valid UTF-8 first, as parsing does.
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "yulu/article/html.h"
#include "yulu/article/markdown.h"
#include "yulu/article/subtitle.h"
#include "yulu/text/encoding.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_boundary(struct sv text, size_t off)
{
    return off == text.n || ((unsigned char)text.p[off] & 0xC0) != 0x80;
}

static void check_block(const struct block *b)
{
    assert(b->line <= b->end_line && b->line + b->start_count <= b->end_line);
    assert(b->text.n <= BLOCK_TEXT_MAX);
    for (uint32_t i = 0; i < b->span_count; i++) {
        const struct span *s = &b->spans[i];
        assert(s->off <= s->end && s->end <= b->text.n);
        assert(i == 0 || b->spans[i - 1].off <= s->off);
        assert(is_boundary(b->text, s->off) && is_boundary(b->text, s->end));
    }
    for (uint32_t i = 0; i < b->start_count; i++)
        assert(b->starts[i] <= b->text.n && (i == 0 || b->starts[i - 1] <= b->starts[i]));
}

static void check(const struct document *d)
{
    for (uint32_t i = 0; i < d->block_count; i++) {
        check_block(&d->blocks[i]);
        assert(i == 0 || d->blocks[i - 1].line <= d->blocks[i].line);
    }
}

// Cuts each block in two, about AT of 256 of its text; text is lost but white space.
static void cut(struct document *d, unsigned at)
{
    uint32_t count = d->block_count;
    struct block_cut *cuts = mem_array(NULL, count, sizeof *cuts);
    for (uint32_t i = 0; i < count; i++) {
        const struct block *b = &d->blocks[i];
        size_t off = b->text.n * at / 256;
        while (!is_boundary(b->text, off))
            off++;
        cuts[i] = (struct block_cut){i, (uint32_t)off, block_line_at(b, (uint32_t)off)};
    }
    blocks_cut_all(d, cuts, count);
    mem_free(cuts);
    assert(d->block_count == 2 * count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct document d = {0};
    struct encoding found;
    struct err e = {0};
    struct str text = {0};
    if (size < 2)
        return 0;
    struct sv bytes = {(const char *)data + 2, size - 2};
    if (encoding_decode(bytes, "UTF-8", &text, &found, &e)) {
        if (data[0] % 4 == 1)
            html_read(&d, str_sv(&text), &e);
        else if (data[0] % 4 == 2)
            subtitle_read(&d, str_sv(&text), &e);
        else
            assert(markdown_read(&d, str_sv(&text), 1, &e));
        check(&d);
        cut(&d, data[1]);
        check(&d);
    }
    document_release(&d);
    str_release(&text);
    return 0;
}
