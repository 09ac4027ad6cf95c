// HTML, whole or inside of Markdown: entities, tags, and what they make of the text between them.
#ifndef YULU_ARTICLE_HTML_INTERNAL_H
#define YULU_ARTICLE_HTML_INTERNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "block-internal.h"
#include "yulu/base/str.h"

void text_add_char(struct str *out, uint32_t c);       // as UTF-8; what is no character as U+FFFD
bool entity_add(struct sv entity, struct str *out);    // "&amp;": its text; false if it is none
void entities_decode(struct sv text, struct str *out);

enum html_kind { HTML_TEXT, HTML_OPEN, HTML_CLOSE, HTML_COMMENT };

struct html_token {
    enum html_kind kind;
    struct sv text;          // as written, tag and all
    struct sv name;          // of a tag
    struct sv attributes;    // of an opening tag
};

// Takes the next token off what is left.  Scripts and styles come as their opening tag, text, and
// closing tag.
struct html_lexer {
    struct sv rest;
    struct sv raw;    // name of the element whose text is no HTML
    bool no_more_tags;
};
bool html_next(struct html_lexer *l, struct html_token *t);

// The value of attribute NAME, entities decoded, replaces VALUE.  False where there is none.
bool html_attribute(struct sv attributes, const char *name, struct str *value);

// Writes tokens into blocks.
struct html {
    struct builder *b;
    bool whole;          // a page: what its style hides is not shown
    bool inside;         // of a paragraph that somebody else opened and will close
    struct sv hidden;    // name of the element whose text is not shown; static
    unsigned hidden_depth;
    unsigned tables;    // around
    unsigned rows;
    bool in_code;
    VEC(enum container_kind) opened;
    struct str scratch;
};

void html_put(struct html *h, const struct html_token *t);
// A whole fragment, whose first line is b->line; what it opened and did not close is closed.
void html_put_all(struct html *h, struct sv text);
// What the page says of itself, where D does not know better.
void html_read_head(struct document *d, struct sv text);
void html_release(struct html *h);

#endif
