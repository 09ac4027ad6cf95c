// Markdown to blocks, by md4c, with emphasis marks next to CJK repaired before it
// (markdown-cjk-friendly) and WeChat's "****" undone.
#ifndef YULU_ARTICLE_MARKDOWN_H
#define YULU_ARTICLE_MARKDOWN_H

#include "yulu/article/document.h"
#include "yulu/base/err.h"

// Sets d->blocks from TEXT: valid UTF-8 whose first line is line FIRST_LINE of the file.  turn and
// topic of the blocks are -1.  Linear in the text, whatever it holds.
//
// What the blocks look like:
// - Lines of a paragraph are joined, without a space between Chinese or Japanese; starts[] says
//   where each began.  '\n' stays where the writer broke the line: two spaces, <br>, a line too
//   short to have been wrapped, 1、 • or 编辑： at its start.  An ideographic space there begins a
//   paragraph.
// - The first paragraph of a list item is a BLOCK_ITEM, later ones are BLOCK_PARAGRAPH with the
//   same level.
// - Lines that hold nothing but images are BLOCK_IMAGE, one each, wherever they stand.
// - A definition list (term, next line ": text") is a paragraph: the term, strong, '\n', the text.
// - What follows a million lines of text, and one more for every 128 bytes, is lines as they are,
//   in BLOCK_CODE: no article has as many.
// - A footnote's text is a paragraph that begins with "[name] ".
bool markdown_read(struct document *d, struct sv text, uint32_t first_line, struct err *e);

// Helpers for the stages after it.
// A block is cut into two at byte OFF; LINE is where the second begins (block_line_at tells).
struct block_cut {
    uint32_t block, off, line;
};

// All CUTS at once, sorted by block and off; block numbers are those before.  Spans are divided;
// d->blocks moves.  White space at a cut is dropped.  Costs the number of blocks.
void blocks_cut_all(struct document *d, const struct block_cut *cuts, size_t count);

#endif
