// A document: what an article is once it has been read.  All of it lives in one arena.
#ifndef YULU_ARTICLE_DOCUMENT_H
#define YULU_ARTICLE_DOCUMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/arena.h"
#include "yulu/base/str.h"
#include "yulu/base/vec.h"

enum block_kind {
    BLOCK_HEADING,      // level 1 to 6
    BLOCK_PARAGRAPH,
    BLOCK_ITEM,         // of a list; level: nesting from 1; ordinal: its number, 0 for a bullet
    BLOCK_QUOTE,        // a paragraph of a block quote; level: nesting from 1
    BLOCK_CODE,         // lines kept as they are
    BLOCK_TABLE,        // rows end with '\n', cells are parted by '\t'; level: head rows, 0 or 1;
                        // ordinal: how its columns stand, see table_align
    BLOCK_IMAGE,        // text: its caption, if any; spans[0] has the link; ordinal: from 1
    BLOCK_RULE,         // no text
    BLOCK_KIND_COUNT
};

// How a column of a table stands: two bits of the table's ordinal, the first column's lowest.  The
// columns after those that have room there stand left.
enum align { ALIGN_NONE, ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };
enum { ALIGN_COLUMNS = 16 };

enum span_kind {
    SPAN_STRONG,
    SPAN_EMPHASIS,
    SPAN_CODE,
    SPAN_STRIKE,
    SPAN_LINK,          // target
    SPAN_IMAGE,         // target; an image inside a paragraph
    SPAN_LABEL,         // the words that say who speaks: "主持人Garry：" at the start of a turn
    SPAN_KIND_COUNT
};

struct span {
    uint32_t off, end;          // bytes of the block's text: [off, end)
    enum span_kind kind;
    struct sv target;           // URL of a link or image, as written; else empty
};

enum block_flag {
    BLOCK_FURNITURE = 1,        // the page put it there: hidden unless asked for
    BLOCK_CONTINUED = 2,        // goes on where the block before ends, which was too long
    BLOCK_REPEATED_TITLE = 4,   // says the title once more: never shown
};

// Longer paragraphs are cut in several blocks at the end of a sentence (or, failing that, of a
// cluster), so that what a reader pays for is bounded by what he sees.
enum { BLOCK_TEXT_MAX = 16 * 1024 };

struct block {
    enum block_kind kind : 8;
    uint8_t level;
    uint8_t quote;              // depth of block quotes around it, whatever its kind
    uint8_t flags;              // enum block_flag
    uint32_t ordinal;
    uint32_t line, end_line;    // source lines, from 1, both inclusive
    int32_t turn;               // index into turns, -1 outside
    int32_t topic;              // index of the last one at or before it, -1 before the first
    struct sv text;             // no markup; '\n' where lines are kept, in code and in tables
    struct span *spans;         // sorted by off; they may nest or cross; without caption an image
                                // is an empty one
    uint32_t *starts;           // of its later source lines: starts[i] is the first byte of line
                                // line + 1 + i
    uint32_t span_count, start_count;
};

enum role { ROLE_UNKNOWN, ROLE_HOST, ROLE_GUEST };

// A turn: one speaker's words from one label to the next.  It starts at the start of a block: where
// a label stands in the middle of a paragraph, the paragraph is cut there.
struct turn {
    uint32_t block, end_block;  // blocks [block, end_block)
    uint32_t label_end;         // bytes of the first block's text that are label
    uint32_t line;              // of the label
    uint32_t speaker;           // index into speakers
    int32_t question;           // index of the host's turn that this one answers, -1 if none
    uint32_t characters;        // without label and white space
};

struct speaker {
    struct sv name;             // normalized: 主持人Garry → Garry
    enum role role;
    uint32_t turns, characters;
    struct sv about;            // from a biography or credit line; may be empty
};

// The outline: sections, and under them the questions (or passages) they hold.
enum topic_kind { TOPIC_SECTION, TOPIC_QUESTION, TOPIC_PASSAGE };

struct topic {
    enum topic_kind kind;
    uint8_t level;              // section: that of its heading, from 1; others: 0
    uint32_t block, line;
    struct sv title;            // plain text; a question's is its first sentence, whole
};

struct document {
    struct arena arena;         // owns everything below
    struct sv path;             // as given
    const char *encoding;       // static
    uint32_t replaced;          // bad places in the bytes, now U+FFFD
    struct sv title, author, source, url, date, language;    // empty if unknown; date: YYYY-MM-DD
    struct sv created;          // when this copy was made; the date where no other is told
    uint32_t characters;        // of the article's own text: no white space, no furniture
    struct block *blocks;
    struct turn *turns;
    struct speaker *speakers;   // in order of first appearance
    struct topic *topics;
    uint32_t block_count, turn_count, speaker_count, topic_count;
    uint32_t block_cap;         // room in blocks; 0 where it is no more than block_count
};

void document_release(struct document *d);
uint32_t block_line_at(const struct block *b, uint32_t off);    // source line of byte OFF
enum align table_align(const struct block *b, unsigned column);
// Without its label; blocks are joined by '\n'.
struct sv turn_text(const struct document *d, const struct turn *t, struct str *scratch);

#endif
