// What the stages ask of a block.
#ifndef YULU_ARTICLE_PARSE_BLOCKS_H
#define YULU_ARTICLE_PARSE_BLOCKS_H

#include "yulu/article/document.h"

// Source lines that its text has.
static inline uint32_t block_lines(const struct block *b)
{
    return b->start_count + 1;
}

static inline uint32_t block_line_off(const struct block *b, uint32_t i)
{
    return i == 0 ? 0 : b->starts[i - 1];
}

struct sv block_line(const struct block *b, uint32_t i);    // the text of one, from 0, trimmed
bool block_is_strong(const struct block *b);                // all of its text, marks aside
// A strong line that stands alone and acts as a heading: short, and no sentence.
// 采访、撰文：x, 编译 | x: a line of credits; a field, or several, and who that is.
bool text_is_credit(struct sv line);
bool block_is_strong_title(const struct block *b);
// 一、缘起, （二）开店, Part 3: a plain line that numbers what follows.
bool block_is_numbered_title(const struct block *b);
// The end of the strong span that starts at OFF (or 2 bytes at most behind it); OFF when there is
// none.
uint32_t block_strong_end(const struct block *b, uint32_t off);
bool block_is_text(const struct block *b);         // has words: no image, rule or empty block
size_t block_link_bytes(const struct block *b);    // bytes of its text inside links

#endif
