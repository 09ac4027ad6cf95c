// Passages: long stretches cut where the words change.
#ifndef YULU_ARTICLE_TOPIC_INTERNAL_H
#define YULU_ARTICLE_TOPIC_INTERNAL_H

#include "term-internal.h"
#include "yulu/article/document.h"

// A stretch over this many characters without a section or a question is cut; no passage is longer
// unless it is one paragraph.
enum { PASSAGE_MAX = 3000 };

struct piece {
    struct sv text;
    uint32_t characters;
    bool start;    // a passage may start here
};

// Pieces [from, next passage's from).  The title is empty where nothing was asked to name it.
struct passage {
    uint32_t from;
    struct sv title;
};

struct passages {
    VEC(struct passage) list;
};

// Units are pieces that stay together.
struct unit {
    uint32_t piece, token;        // where it starts
    uint32_t characters, size;    // size: seeds
    uint32_t word, once;          // its first in cutter.words; how many seeds come nowhere else
};

struct unit_word {
    uint32_t entry, count;    // in cutter.seeds; in the unit
};

struct cutter {
    const struct stop_words *stop;
    struct stop_words *own;    // read for this one; or NULL
    struct tokens tokens;      // of the window that is being cut
    struct tally seeds;
    VEC(struct unit) units;         // with one more, the end
    VEC(struct unit_word) words;    // those seeds of the units that come again
    uint32_t unit_least;            // characters of a unit
    VEC(uint32_t) cuts;             // units that passages start with
    double *gain;                   // of having a word that often
};

void cutter_init(struct cutter *c, const struct stop_words *stop);    // NULL: they are read
void cutter_release(struct cutter *c);
// Fills c->cuts for the units there are.  Costs their number times how many fit in a passage.
void cutter_cut(struct cutter *c);
// Adds passages to d->topics.
void topics_add_passages(struct document *d, const struct stop_words *stop);

#endif
