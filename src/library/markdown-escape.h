// Text of an article within Markdown that yulu writes.
#ifndef YULU_LIBRARY_MARKDOWN_ESCAPE_H
#define YULU_LIBRARY_MARKDOWN_ESCAPE_H

#include "yulu/base/str.h"

// Appends LINE so that CommonMark and Obsidian show it as it stands: none of it is markup, HTML, a
// tag, a script of a plug-in, or code for its indent.  LINE has no newline and is sanitized.
void markdown_escape(struct str *out, struct sv line);

#endif
