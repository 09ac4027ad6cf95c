// Title, author, source, url, date and language: from front matter and the head of the article.
#ifndef YULU_ARTICLE_METADATA_H
#define YULU_ARTICLE_METADATA_H

#include "yulu/article/document.h"

// Reads what stands before the article: YAML or TOML front matter (tolerantly: key, colon, rest of
// line), the exporter's header lines, LCTT's [#]: lines.  Returns the bytes it took; *LINES counts
// their lines.
size_t metadata_read_head(struct document *d, struct sv text, uint32_t *lines);

// After the blocks are there: headings, bylines, credits fill what is still empty; the repeated
// title and the lines used up are flagged; the language is counted from the characters.
void metadata_read_blocks(struct document *d);

// The first date in TEXT, in any common form (2023年3月8日, 8 Mar 2023, 2023/3/8 13:40, RFC 3339,
// 令和5年3月8日), as YYYY-MM-DD.
bool date_parse(struct sv text, char out[11]);

#endif
