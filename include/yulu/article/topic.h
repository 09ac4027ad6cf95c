// What about: the outline of a document.
#ifndef YULU_ARTICLE_TOPIC_H
#define YULU_ARTICLE_TOPIC_H

#include "yulu/article/furniture.h"

// Sets d->topics and topic of the blocks: sections (headings, strong lines that act as headings),
// under them the host's questions by their first sentence, and passages where over 3,000 characters
// have neither, named by their key terms.  A section or question goes on with the first passage
// that it holds.  RULES, or NULL, have the words that name nothing.
void topics_find(struct document *d, const struct rules *rules);

// Where passages start among the COUNT blocks of a text: to STARTS, which has room for COUNT, the
// first being 0; returns how many.  Linear in the text.
size_t topics_cut(const struct sv *texts, size_t count, uint32_t *starts);

#endif
