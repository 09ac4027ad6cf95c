// The pipeline from bytes to a document: encoding, metadata, markdown, furniture, speakers, topics.
#ifndef YULU_ARTICLE_PARSE_H
#define YULU_ARTICLE_PARSE_H

#include "yulu/article/document.h"
#include "yulu/base/err.h"

// Grows whenever the same bytes may give another document: the library then parses its articles
// anew.
enum { PARSER_VERSION = 5 };

struct parse_input {
    struct sv bytes;            // as read; outlives the call only
    const char *path;           // for the title where nothing else gives one, and for the kind
    const char *encoding;       // forced, or NULL
    const struct rules *rules;  // of furniture, read for many articles; or NULL
};

// Fills D, which the caller releases also after a failure.  Fails on what is no article: no text at
// all, a binary file, a line over PARSE_LINE_MAX.
enum { PARSE_LINE_MAX = 64 << 20, PARSE_FILE_MAX = 512 << 20 };
bool parse_article(struct document *d, const struct parse_input *in, struct err *e);

#endif
