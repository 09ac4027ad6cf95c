// What about: the outline of a document.
#ifndef YULU_ARTICLE_TOPIC_H
#define YULU_ARTICLE_TOPIC_H

#include "yulu/article/document.h"

// Sets d->topics and topic of the blocks: sections (headings, strong lines that act as headings),
// under them the host's questions by their first sentence.
void topics_find(struct document *d);

#endif
