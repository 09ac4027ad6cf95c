// What holds of every document, whatever it was read from.
#ifndef YULU_TESTS_FUZZ_DOCUMENT_H
#define YULU_TESTS_FUZZ_DOCUMENT_H

#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include "yulu/article/parse.h"

static void check_spans(const struct block *b)
{
    for (uint32_t i = 0; i < b->span_count; i++) {
        assert(b->spans[i].off <= b->spans[i].end && b->spans[i].end <= b->text.n);
        assert(i == 0 || b->spans[i - 1].off <= b->spans[i].off);
    }
    for (uint32_t i = 0; i < b->start_count; i++)
        assert(b->starts[i] <= b->text.n && (i == 0 || b->starts[i - 1] <= b->starts[i]));
}

static void check_blocks(const struct document *d)
{
    for (uint32_t i = 0; i < d->block_count; i++) {
        const struct block *b = &d->blocks[i];
        check_spans(b);
        assert(b->line <= b->end_line);
        assert(b->turn >= -1 && b->turn < (int32_t)d->turn_count);
        assert(b->topic >= -1 && b->topic < (int32_t)d->topic_count);
    }
}

static void check_turns(const struct document *d)
{
    for (uint32_t i = 0; i < d->turn_count; i++) {
        const struct turn *t = &d->turns[i];
        assert(t->block < t->end_block && t->end_block <= d->block_count);
        assert(i == 0 || d->turns[i - 1].end_block <= t->block);
        assert(t->label_end <= d->blocks[t->block].text.n);
        assert(t->speaker < d->speaker_count);
        assert(!(d->blocks[t->block].flags & BLOCK_FURNITURE));
    }
}

// The whole way from bytes to a document.
static void read_as(const char *path, const uint8_t *data, size_t size)
{
    struct document d;
    struct parse_input in = {.bytes = {(const char *)data, size}, .path = path};
    if (parse_article(&d, &in, NULL)) {
        assert(d.title.n > 0);
        check_blocks(&d);
        check_turns(&d);
    }
    document_release(&d);
}

#endif
