// HTML: what tags make of the text between them, for what stands in Markdown and for whole pages.
#ifndef YULU_ARTICLE_HTML_INTERNAL_H
#define YULU_ARTICLE_HTML_INTERNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "block-internal.h"
#include "html-tags.h"
#include "yulu/base/str.h"

static inline bool html_is_white(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool html_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void text_add_char(struct str *out, uint32_t c);       // as UTF-8; what is no character as U+FFFD
bool entity_add(struct sv entity, struct str *out);    // "&amp;": its text; false if it is none
void entities_decode(struct sv text, struct str *out);

enum html_kind { HTML_TEXT, HTML_OPEN, HTML_CLOSE, HTML_COMMENT };

struct html_token {
    enum html_kind kind;
    struct sv text;                // of a text or comment; in Markdown the tag as written
    struct sv name;                // of a tag
    const struct html_tag *tag;    // what it does, NULL for nothing
    struct sv attributes;          // of an opening tag in Markdown
    const char *const *pairs;      // of one on a page: name, value or NULL, ..., NULL
};

// The value of attribute NAME, entities decoded, replaces VALUE.  False where there is none.
bool html_attribute(const struct html_token *t, const char *name, struct str *value);
bool html_attribute_in(struct sv attributes, struct sv name, struct str *value);
// What STYLE says of a property; empty where nothing.
struct sv html_style(struct sv style, const char *property);
bool html_has_word(struct sv list, const char *word);    // of words with spaces between

// Markdown's: takes the next token off what is left.  Text is as written.
struct html_lexer {
    struct sv rest;
    bool no_more_tags;
};
bool html_next(struct html_lexer *l, struct html_token *t);

// Writes tokens into blocks.
struct html {
    struct builder *b;
    bool inside;         // of a paragraph that somebody else opened and will close
    struct sv hidden;    // name of the element whose text is not shown; static
    unsigned hidden_depth;
    unsigned tables;    // around
    unsigned rows, column, aligned;
    bool in_code, in_caption;
    VEC(enum container_kind) opened;
    struct str scratch;
};

void html_put(struct html *h, const struct html_token *t);    // text is decoded
void html_finish(struct html *h);    // closes what was opened and is not yet
// A whole fragment as written, whose first line is b->line.
void html_put_all(struct html *h, struct sv text);
void html_release(struct html *h);

#endif
