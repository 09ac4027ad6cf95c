// Blocks as lines of text, with escapes for colour or without.
#ifndef YULU_CLI_SHOW_WRITE_H
#define YULU_CLI_SHOW_WRITE_H

#include "show-source.h"

struct show_style {
    int width;     // cells
    bool plain;    // a line a block, nothing but its words
    bool raw;      // with furniture
    bool colour;
    int32_t speaker;    // only this one's turns; -1: all
};

struct show_writer;

struct show_writer *show_writer_new(struct show_source *s, const struct show_style *style);
void show_writer_free(struct show_writer *w);
// The lines of a block, with the blank one before it.  The writer's own, to be cleared after use.
struct str *show_writer_block(struct show_writer *w, const struct block *b);

#endif
