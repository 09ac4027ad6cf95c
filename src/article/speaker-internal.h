// What the steps of finding speakers share.  The order: candidates by shape, the scheme of labels
// or of questions, extras that fit it, turns, and what is known of each speaker.
#ifndef YULU_ARTICLE_SPEAKER_INTERNAL_H
#define YULU_ARTICLE_SPEAKER_INTERNAL_H

#include "label.h"
#include "name.h"
#include "yulu/article/document.h"

enum container { IN_PARAGRAPH, IN_HEADING, IN_ITEM, IN_QUOTE, CONTAINER_COUNT };
enum weight {
    WEIGHT_PLAIN,
    WEIGHT_STRONG,
    WEIGHT_WHOLE,
    WEIGHT_COUNT
};    // of the label; the whole line

enum { SHAPE_COUNT = CONTAINER_COUNT * DELIM_COUNT * WEIGHT_COUNT };

// A line that may start a turn.
struct candidate {
    uint32_t block, off, end, line;    // the label is [off, end) of the block's text
    uint32_t name;                     // of names
    uint8_t shape;
    bool numbered;
    bool link;          // nothing but an address follows
    bool introduced;    // a biography below a heading that announces them
    unsigned says;      // of what follows the label; see candidate_says
    bool repeated;      // the name stands in other labels too
    bool turn;          // the scheme takes it
};

// Where a turn starts, once the scheme is known.
struct mark {
    uint32_t block, off, end, line;
    uint32_t name;
};

struct talk {
    struct document *d;
    struct names names;
    VEC(struct candidate) candidates;
    VEC(struct mark) marks;      // sorted by block and off
    VEC(uint32_t) announcing;    // blocks below which, or in which, people are introduced
    struct sv quiet;             // the last body that gave nothing away; see candidate_says
};

#define NAME_NONE UINT32_MAX

static inline uint8_t shape_of(enum container container, enum delim delim, enum weight weight)
{
    return (uint8_t)(((unsigned)container * DELIM_COUNT + delim) * WEIGHT_COUNT + weight);
}

static inline enum container shape_container(uint8_t shape)
{
    return (enum container)(shape / WEIGHT_COUNT / DELIM_COUNT);
}

static inline enum delim shape_delim(uint8_t shape)
{
    return (enum delim)(shape / WEIGHT_COUNT % DELIM_COUNT);
}

static inline enum weight shape_weight(uint8_t shape)
{
    return (enum weight)(shape % WEIGHT_COUNT);
}

// May hold a turn: shown text, no code or table.
static inline bool block_speaks(const struct block *b)
{
    return !(b->flags & (BLOCK_FURNITURE | BLOCK_REPEATED_TITLE)) && b->text.n > 0 &&
           (b->kind == BLOCK_PARAGRAPH || b->kind == BLOCK_HEADING || b->kind == BLOCK_ITEM ||
            b->kind == BLOCK_QUOTE);
}

struct sv body_after(const struct document *d, uint32_t block,
                     uint32_t off);    // what follows, cut short
uint32_t block_after(const struct document *d,
                     uint32_t block);    // the next that speaks; block_count at the end

void candidates_find(struct talk *t);
void introductions_find(struct talk *t);    // sets introduced
// What follows the label of a candidate, found out when it is first asked: enum says, of which a
// question, or else the first word for a person, is enough; and these two.
enum { SAYS_KNOWN = 128 };
unsigned candidate_says(struct talk *t, struct candidate *c);
bool candidate_talks(struct talk *t, struct candidate *c);           // is said to somebody
bool candidate_is_biography(struct talk *t, struct candidate *c);    // tells who that is
// Comes directly behind a turn that asks, of one whose role it is to ask.
bool candidate_is_asked(struct talk *t, const struct candidate *c);

void doubtful_names(struct talk *t);    // labels that are names after all

// Labels that are no names, and come back again and again in the same order: a form filled in.
bool doubtful_is_form(const struct talk *t, uint32_t speakers);

// BEFORE, who spoke before C, comes to a question at the end, which C takes up.
bool doubtful_asks_last(const struct talk *t, const struct candidate *before,
                        const struct candidate *c);

// Labels of SHAPE that say less, in a dialogue of which nearly every line has one.
void doubtful_below_turns(struct talk *t, uint8_t shape);
bool *names_speaking(const struct talk *t);    // for each name: has it a turn?  The caller's
bool scheme_choose(struct talk *t);            // labels: sets turn of candidates and marks
bool questions_choose(struct talk *t);         // questions without names and their answers
void extras_find(struct talk *t);              // what fits the scheme without being a candidate
uint32_t name_questioner(struct talk *t);      // of one who asks without a label
uint32_t name_answerer(struct talk *t);        // of one who answers without a label
bool name_is_short_of(struct sv short_form, struct sv full);
void names_join(struct talk *t);       // short forms to full names
void aliases_join(struct talk *t);     // what the text says that somebody is called
void castings_join(struct talk *t);    // lines that say who takes part
void turns_make(struct talk *t);       // marks to d->turns and d->speakers
void roles_find(struct talk *t);
void abouts_find(struct talk *t);    // before the turns: descriptions of names
void abouts_as_speakers(struct talk *t);

#endif
