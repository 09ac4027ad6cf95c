// The reader: one article, by (block, offset).  Blocks are loaded by page and laid out only around
// what is seen.
#ifndef YULU_APP_READER_H
#define YULU_APP_READER_H

#include "yulu/app/key.h"
#include "yulu/app/layout.h"
#include "yulu/library/content.h"
#include "yulu/library/quotes.h"
#include "yulu/text/find.h"

struct app;

enum { PAGE_BLOCKS = 64, PAGES_KEPT = 512, LAYOUTS_KEPT = 1024, ROWS_MAX = 500 };

// Blocks and layouts near the eye; the reader's own.
struct page_slot {
    struct block_page page;
    uint64_t used;    // clock of the last use; 0: empty
};
struct layout_slot {
    struct layout layout;
    uint32_t block;
    uint64_t used;
};

struct reader_line {    // one row of the text on the screen
    uint32_t block;
    int row;                  // of the block's layout; below 0: a blank row above the block
    const struct block *b;    // valid until the next settle
    const struct layout *layout;
    int32_t speaker;    // who speaks in the block: index into speakers, -1 nobody
};

enum highlight_kind { HIGHLIGHT_QUOTE, HIGHLIGHT_HIT, HIGHLIGHT_SELECTION, HIGHLIGHT_HIT_NOW };

struct highlight {    // on the screen, sorted by block, then kind
    uint32_t block, off, end;
    enum highlight_kind kind;
    int quote;    // HIGHLIGHT_QUOTE: index into reader.quotes
};

struct selection {
    bool on;
    struct place from, to;    // [from, to), from before to
    struct place anchor;      // where it was begun
};

enum { HIT_MAX = 100000 };
struct hit {
    uint32_t block, off, end;
    uint64_t start;    // bytes of the article's text before it
};
struct search {    // '/' in the article
    struct find find;
    struct str phrase;                // as typed; empty: no search
    VEC(struct hit) after, before;    // from where it began on; and up to there
    uint32_t origin;                  // the block where it began
    uint32_t next;                    // the next block to look at
    bool wrapped, done;               // past the end; all seen
    bool seeking;                     // jump to the next hit as soon as one is known
    int seek_direction;
    struct place seek_from;
    struct hit now;           // the one jumped to; end 0: none
    bool live;                // the phrase is still being typed
    struct place live_eye;    // where the eye was before, and the first row
    uint32_t live_top_block;
    int live_top_row;
    struct str live_phrase;    // and what was looked for, which Esc brings back
    struct hit live_now;
};

struct link_hint {    // f: letters beside the links on the screen
    char letters[4];
    uint32_t block, off;
    struct str target;
};

struct reader {
    int64_t article;             // 0: none is open
    struct article_list info;    // v[0] is the article
    struct speaker_list speakers;
    struct content_map map;
    struct quote_list quotes;    // of this article, for highlights and the map
    bool furniture;              // R: page furniture is shown
    int32_t only;                // F: only this speaker's turns; -1: all
    struct place eye;            // the words that matter now: saved, and what jumps go from
    uint32_t top_block;          // first row of the text on the screen …
    int top_row;                 // … below 0 a blank row above the block
    struct selection selection;
    struct search search;
    VEC(struct link_hint) hints;
    struct str hint_typed;
    int hint_chosen;    // index of the link whose target is shown, to be confirmed; -1: none
    // What settle makes for the view
    VEC(struct reader_line) lines;
    VEC(struct highlight) highlights;
    struct sv speaking;     // name of who speaks at the eye; empty outside turns
    int32_t speaker;        // index, -1 outside turns
    uint32_t turn_index;    // turn of the eye (or the last before it), from 0
    bool in_turn;
    struct str question;    // that the turn answers, or that it asks
    struct str topic;       // title of the topic at the eye
    unsigned permille;      // how far the bottom of the screen is
    bool at_end;
    // Caches
    struct page_slot pages[PAGES_KEPT];
    struct layout_slot layouts[LAYOUTS_KEPT];
    struct wrap_scratch scratch;
    uint64_t clock;
    bool place_dirty;    // the library does not know the place yet
};

bool reader_open(struct app *a,
                 int64_t article);    // goes to the saved place; false with a message
void reader_close(struct app *a);     // saves the place
void reader_reload(struct app *a);    // the library changed: read anew, the eye stays
void reader_reload_quotes(struct app *a);
void reader_release(struct reader *r);
void reader_relayout(struct app *a);                      // width or options changed
void reader_show_only(struct app *a, int32_t speaker);    // F: -1 shows all
void reader_settle(struct app *a);    // makes what the view needs; after every event
// Waits at most PATIENCE milliseconds for another program's lock; the place stays to be saved when
// this fails.  A library that is only read keeps no place.
enum { PLACE_SOON_MS = 50, PLACE_LAST_MS = 1000 };
bool reader_save_place(struct app *a, int patience, struct err *e);

// Going places.  reader_go records a jump; the others do not.
void reader_go(struct app *a, struct place to);
void reader_show(
    struct app *a,
    struct place to);    // scrolls as little as is needed (a third from the top if far)
void reader_scroll(struct app *a, int rows);          // down when positive
bool reader_key_hint(struct app *a, uint32_t key);    // while hints are on; false when they are not
bool reader_tick(struct app *a);                      // searches on; true while there is more to do
// Looks for PHRASE from the eye on.  INCREMENTAL: while it is typed; each call starts from where
// the eye was at the first.  An empty phrase ends the search.
void reader_find(struct app *a, struct sv phrase, bool incremental);
void reader_find_cancel(struct app *a);    // typing was given up: back to where the eye was
// Hits in the order of the article: how many are known, and the number of the current one (from 1;
// 0: none).
size_t reader_hit_count(const struct reader *r);
size_t reader_hit_number(const struct reader *r);
const struct block *reader_block(struct app *a,
                                 uint32_t block);    // NULL past the end or on an error

void reader_mouse(struct app *a, enum mouse kind, int row, int col);    // in the text rectangle

#endif
