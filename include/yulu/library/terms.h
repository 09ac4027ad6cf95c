// Key terms of an article, weighed against the rest of the library, and of the library as a whole.
// They are found when asked for, from the blocks as stored.
#ifndef YULU_LIBRARY_TERMS_H
#define YULU_LIBRARY_TERMS_H

#include "yulu/article/terms.h"
#include "yulu/library/articles.h"

// Above this many bytes, terms and counts are those of an even part of the text, as large.
enum { TERMS_TEXT_MAX = 4 << 20 };

// where: the source line of a block.
bool article_terms(struct db *db, int64_t article, size_t most, struct term_list *out,
                   struct err *e);
// where: an index into ARTICLES; terms that are in many of them come first. Reads the beginning of
// each, as much as TERMS_TEXT_MAX lets, and at least LIBRARY_TERMS_EACH bytes of the newest.
enum { LIBRARY_TERMS_EACH = 4 << 10 };
bool library_terms(struct db *db, const struct article_list *articles, size_t most,
                   struct term_list *out, struct err *e);

#endif
