// Follows the parser through its source, and hands what it finds to the builder.  The parser itself
// is in markdown.c only.
#ifndef YULU_ARTICLE_MARKDOWN_READER_H
#define YULU_ARTICLE_MARKDOWN_READER_H

#include "block-internal.h"
#include "html-internal.h"
#include "markdown-dialect.h"
#include "yulu/base/str.h"

struct reader {
    struct builder b;
    struct str source;              // prepared
    size_t first;                   // where that of the article begins
    size_t off;                     // how far the parser's text has come; b.line is the line there
    size_t newline;                 // the first from there on, or the source's end
    size_t plain_from, plain_to;    // of the source: no stand-in is there
    bool notes;                     // "[^" stands somewhere in it
    size_t budget;                  // bytes of addresses and titles that may still come
    struct str scratch;
    struct html html;
    struct str html_text;         // met and not yet read
    uint32_t html_line;           // where it began
    bool in_code, code_placed;    // in a block of code; its first text was met
    bool in_html;                 // block
    size_t image_off;             // off when the image began
    char fence;
    unsigned column;    // of the next cell
    struct dialect dialect;
};

void reader_begin(struct reader *r);    // the source is whole

// The parser tells where it is by its text only, which points into the source.
static inline bool reader_holds(const struct reader *r, const char *p)
{
    return p >= r->source.p && p < r->source.p + r->source.n;
}

void reader_pass_lines(struct reader *r, size_t off);

// b.line follows; back is nowhere
static inline void reader_move(struct reader *r, size_t off)
{
    if (off > r->newline)
        reader_pass_lines(r, off);
    if (off > r->off)
        r->off = off;
}

void read_rule(struct reader *r);
void read_heading_end(struct reader *r);
void read_code(struct reader *r, char fence);    // 0 where it is indented
void read_code_text(struct reader *r, struct sv raw,
                    bool placed);    // PLACED: RAW is in the source
void read_code_end(struct reader *r);
void read_html(struct reader *r);    // a block of it
void read_html_part(struct reader *r, struct sv raw);
void read_html_end(struct reader *r);
void read_tags_met(struct reader *r);
// Those in a paragraph, before whatever comes next.
static inline void read_tags(struct reader *r)
{
    if (r->html_text.n > 0)
        read_tags_met(r);
}
void read_image_end(struct reader *r);
void read_text(struct reader *r, struct sv raw, bool literal);
void read_entity(struct reader *r, struct sv raw);

#endif
