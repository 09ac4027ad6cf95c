// Blocks in the making: containers, leaves, text and marks go in, in document order; the document's
// blocks come out.  It knows no syntax: Markdown, HTML and subtitles are read into it.
#ifndef YULU_ARTICLE_BLOCK_INTERNAL_H
#define YULU_ARTICLE_BLOCK_INTERNAL_H

#include "yulu/article/document.h"

enum container_kind { CONTAINER_QUOTE, CONTAINER_LIST, CONTAINER_ITEM };

struct container {
    enum container_kind kind;
    uint32_t ordinal;    // list: that of the next item, 0 for bullets; item: its own
    bool fresh;          // item: its first paragraph is still to come
};

// How a line of a paragraph goes on where the one before ends.
enum join {
    JOIN_NONE,
    JOIN_FLOW,    // with a space or without, as the script wants it
    JOIN_SOFT,    // the same, but lines that were typed as lines stay lines
    JOIN_HARD,
    JOIN_PARAGRAPH
};

struct image {
    size_t span;    // index into spans
    uint32_t line;
    struct sv link;    // target of the link around it
};

struct builder {
    struct document *d;
    uint32_t line;    // the source line of what comes next: set by the caller
    VEC(struct block) blocks;
    VEC(struct container) around;
    unsigned quotes, lists;
    uint32_t image_count;
    size_t lines;         // of text, in all blocks
    size_t lines_most;    // after which the builder is full; 0: never

    // The open leaf.
    bool open;
    struct block leaf;
    struct str text;
    VEC(struct span) spans;    // in the order they were entered
    VEC(uint32_t) starts;
    unsigned depth[SPAN_KIND_COUNT];
    size_t entered[SPAN_KIND_COUNT];    // index into spans, while depth is not 0
    unsigned waiting;                   // open spans that have no text yet
    enum join join;
    bool defines;    // a definition list's text
    bool goes_on;    // the next leaf goes on where the last one ended
    bool in_cell;
    int column;    // of code, for tabs
    // The source line being filled.
    size_t line_off, last_line_off;
    bool line_has_text;
    VEC(struct image) images;
};

void builder_release(struct builder *b);    // {.d = document} is a new one
// Whether there are more lines than any article has: what follows is best taken by build_plain().
bool builder_is_full(const struct builder *b);
size_t builder_lines_most(size_t bytes);    // for a text of BYTES
// Goes back to when it had BLOCKS blocks and IMAGES images, between leaves and outside containers.
void builder_reset(struct builder *b, size_t blocks, uint32_t images);
void builder_finish(struct builder *b);    // hands the blocks to the document

void build_quote(struct builder *b);
void build_list(struct builder *b, uint32_t ordinal);    // of the first item; 0 for bullets
void build_item(struct builder *b);
void build_leave(struct builder *b);    // the innermost of the three

void build_paragraph(struct builder *b);    // an item's or a quote's, by what is around it
void build_heading(struct builder *b, unsigned level);
void build_code(struct builder *b);    // begins on b->line
void build_table(struct builder *b, unsigned head_rows);
void build_leaf_end(struct builder *b);    // nothing when no leaf is open
void build_rule(struct builder *b);

// Into the open leaf; without one, a paragraph is opened.
void build_text(struct builder *b, struct sv text);    // valid UTF-8 without newlines
void build_join(struct builder *b, enum join join);
void build_verbatim(struct builder *b,
                    struct sv text);    // into code, newlines and tabs as they are
// A line as it is: what becomes of text once the builder is full.
void build_plain(struct builder *b, struct sv line);
void build_align(struct builder *b, unsigned column, enum align align);    // of the open table
void build_cell(struct builder *b, bool first);
void build_row_end(struct builder *b);
void build_span(struct builder *b, enum span_kind kind,
                struct sv target);                              // TARGET lives in the arena
void build_span_end(struct builder *b, enum span_kind kind);    // nothing when it is not open

// Between the files of the builder.
void builder_push(struct builder *b, struct block block);    // lines never go back
#define SPAN_WAITING UINT32_MAX    // off of a span whose text is still to come
// Makes blocks of the open leaf's text: finishes its spans, finds bare addresses, cuts what is too
// long.
void builder_emit(struct builder *b);
void builder_emit_image(struct builder *b, const struct image *image, struct sv caption);
// Whether a line that begins with TEXT is one by itself, whatever stood before: 1、… ①… •… 编辑：…
bool line_is_apart(struct sv text);
// Whether LINE is so short that a program that wraps lines had put the first word of AFTER on it.
bool line_is_short(struct sv line, struct sv after);
// Where TEXT, which is longer than MOST, is best cut: at most MOST bytes, more than BLOCK_TEXT_MAX,
// or so.
size_t text_cut(struct sv text, size_t most);
// Whether LINE is nothing but a name and a time: the head of a message.
bool line_is_stamped(struct sv line);
enum join line_join(struct sv before, struct sv after);    // JOIN_NONE or, for a space, JOIN_FLOW

// Parts SPANS, sorted, among consecutive ranges of their text.  Spans that cross a cut are in both
// parts.
struct span_parts {
    const struct span *spans;
    size_t count, next;
    uint32_t total;    // bytes of the whole text
    struct span carried[2 * SPAN_KIND_COUNT];
    size_t carried_count;
};
void span_parts_take(struct span_parts *p, struct arena *arena, uint32_t from, uint32_t to,
                     struct block *b);

#endif
