// Key terms: the words that a text is about.
//
// Candidates are words (Latin and the like; katakana runs) and pairs of Chinese characters, grown
// by the neighbours that nearly always stand beside them, so that 工智 becomes 人工智能 and Altman
// becomes Sam Altman; a term ends where its neighbours vary.  No dictionary is needed, which new
// names would not be in.
//
// They are weighed by the log-likelihood ratio of how often they come here and would be expected to
// (Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993): unlike tf-idf
// it knows how far a few occurrences can be trusted, so that in a short text chance makes no terms.
// What is expected is counted in the other articles of the library, before which
// assets/tables/common-words.txt stands as a Dirichlet prior, so that the first articles of a
// library have something to be weighed against too.  Terms in the title weigh double (Edmundson,
// "New methods in automatic extracting", 1969), longer ones a little more; a term that mostly comes
// inside a longer one gives way to it (as in the C-value of Frantzi and Ananiadou, 1996).  Stop
// words are in assets/tables too.
#ifndef YULU_ARTICLE_TERMS_H
#define YULU_ARTICLE_TERMS_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/arena.h"
#include "yulu/base/str.h"
#include "yulu/base/vec.h"

struct term_place {
    uint32_t where;    // as given to terms_add
    uint32_t count;
};

struct term {
    struct sv text;    // as it is first written
    uint32_t count;
    struct term_place *places;    // in the order in which they were added
    uint32_t place_count;
};

struct term_list {
    struct arena arena;    // owns all
    struct term *v;
    size_t n;
};

void term_list_release(struct term_list *l);

struct terms;

struct terms *terms_new(void);
void terms_free(struct terms *t);
// A text that is looked at; WHERE it stands never goes down. All texts are copied.
void terms_add(struct terms *t, struct sv text, uint32_t where);
void terms_compare(struct terms *t, struct sv text);      // one that it is weighed against
void terms_title(struct terms *t, struct sv title);       // a term that is in it weighs double
void terms_leave_out(struct terms *t, struct sv name);    // no term is a part of it

// The weightiest MOST at most; with SPREAD, those that come in many places are weightier.
void terms_find(const struct terms *t, size_t most, bool spread, struct term_list *out);

#endif
