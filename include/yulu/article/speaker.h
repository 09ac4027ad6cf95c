// Who says what.
#ifndef YULU_ARTICLE_SPEAKER_H
#define YULU_ARTICLE_SPEAKER_H

#include "yulu/article/document.h"

// Sets d->turns and d->speakers, and turn of the blocks; cuts blocks where a turn starts inside
// one; adds SPAN_LABEL spans.  Candidates by shape, evidence for each scheme over the whole
// document, the best scheme wins, and under a threshold there is no dialogue; then biographies may
// still name people, who are speakers without turns.
void speakers_find(struct document *d);

#endif
