// Between the files that read Markdown.
#ifndef YULU_ARTICLE_MARKDOWN_INTERNAL_H
#define YULU_ARTICLE_MARKDOWN_INTERNAL_H

#include <stdbool.h>
#include <string.h>

#include "emphasis-internal.h"
#include "yulu/base/str.h"

// What a line of Markdown begins with.
struct margin {
    size_t off;        // past blanks, quote marks and list marks
    size_t quote;      // past blanks and quote marks only
    unsigned marks;    // quote and list marks
    bool item;         // the last of them is a list mark
};

struct margin margin_of(struct sv line);

struct fence {
    char mark;    // ` or ~; 0 outside
    size_t length;
};

bool line_is_blank(struct sv line);
bool line_is_rule(struct sv text);                        // ***, - - -, ___: past the margin
bool line_is_underline(struct sv text, char mark);        // of a heading: ===, ---
struct fence fence_opened(struct sv text);                // by a line; past the margin
bool fence_closed(struct fence fence, struct sv line);    // by a whole line

// Takes a line off REST, without its newline.
static inline bool line_next(struct sv *rest, struct sv *line)
{
    if (rest->n == 0)
        return false;
    const char *newline = memchr(rest->p, '\n', rest->n);
    size_t n = newline ? (size_t)(newline - rest->p) : rest->n, taken = newline ? n + 1 : n;
    *line = (struct sv){rest->p, n};
    *rest = (struct sv){rest->p + taken, rest->n - taken};
    return true;
}

// Prepares text for md4c, a piece at a time: emphasis repaired, WeChat's joints undone, footnotes
// and paragraphs of single lines marked, and what md4c would take too long for made text.  Lines
// stay what they are in number and order.  Text that comes back from md4c goes through
// text_restore().
struct prepare {
    struct sv article;                         // all of it
    bool many_links, many_cells, stand_ins;    // whether anything in it can be too many, or is one
    int searches;                              // of it, so far
    struct fence fence;
    struct margin fence_margin;    // of the line that opened it
    struct emphasis emphasis;
    bool no_links;        // anywhere: set by the caller
    bool in_list;         // a list item stands above, and no paragraph at the left edge since
    bool inside;          // of a paragraph
    bool first;           // its first line
    bool line_by_line;    // each of its lines is a paragraph
    bool parted;          // the last lines taken go on in those to come
    bool in_line;         // and the last of them itself
};

struct prepare prepare_new(struct sv article);

// Takes lines off REST and appends them to OUT: all, or LIMIT bytes and what follows up to a blank
// line after which nothing of before goes on.  Where none comes soon it stops at any line, and in a
// line that is longer than LIMIT.
void markdown_prepare(struct prepare *p, struct sv *rest, size_t limit, struct str *out);

// Whether the line that TEXT begins with says [Name]: words, and defines no link.
enum { SEARCHES_MAX = 32 };
bool line_is_talk(struct prepare *p, struct sv text);

// Appends the definitions of links, [name]: address, that TEXT holds, a line each.
void markdown_definitions(struct sv text, size_t limit, struct str *out);

#endif
