// Subtitles: WebVTT and SubRip.  Cues are joined to paragraphs; who speaks stands before them as a
// label, and the time is the target of a link on the first characters: #t=83.5 (Media Fragments URI
// 1.0).
#ifndef YULU_ARTICLE_SUBTITLE_H
#define YULU_ARTICLE_SUBTITLE_H

#include "yulu/article/document.h"
#include "yulu/base/err.h"

bool subtitle_is(struct sv text);    // by its first lines
// Sets d->blocks as markdown_read() does.  TEXT is valid UTF-8, the whole file.  Fails where no cue
// is in it.
bool subtitle_read(struct document *d, struct sv text, struct err *e);

#endif
