// Markdown to blocks, by md4c, with emphasis marks next to CJK repaired before it (markdown-cjk-friendly) and
// WeChat's "****" undone.
#ifndef YULU_ARTICLE_MARKDOWN_H
#define YULU_ARTICLE_MARKDOWN_H

#include "yulu/article/document.h"
#include "yulu/base/err.h"

// Sets d->blocks from TEXT: valid UTF-8 whose first line is line FIRST_LINE of the file.  turn and topic of
// the blocks are -1.  Linear in the text, whatever it holds.
bool markdown_read(struct document *d, struct sv text, uint32_t first_line, struct err *e);

// Helpers for the stages after it.
// Cuts block I at byte OFF into two; LINE is where the second begins.  Spans are divided; d->blocks moves.
void blocks_cut(struct document *d, uint32_t i, uint32_t off, uint32_t line);

#endif
