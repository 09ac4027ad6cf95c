// Names: labels without title, unit, number and brackets, and a table of those of a document.
#ifndef YULU_ARTICLE_NAME_H
#define YULU_ARTICLE_NAME_H

#include "label-words.h"
#include "yulu/article/document.h"

struct name {
    struct sv text;     // in the label
    struct sv about;    // unit and title, or what stood in parentheses; may be empty
    enum word word;     // the role that its words tell
    enum role hint;
    bool honoured;      // it had さん, 님 behind it
};

// What remains of a label.
struct name name_read(struct sv label);

// Moves *REST on past the next 简称 in it, with what stands before that and what somebody is
// called: 何远（以下简称何）.  False when there is none.
bool name_alias(struct sv *rest, struct sv *before, struct sv *alias);

// How much a text looks like what a speaker is called: -1 not at all, 0 maybe, 1 yes.
int name_quality(const struct name *name);

struct name_entry {
    struct sv text, about;    // borrowed
    enum word word;
    enum role hint;
    int quality;
    uint32_t count;      // labels with it
    uint32_t first;      // the first of them, an index of candidates
    uint32_t same_as;    // the entry that this one is a short form of; itself otherwise
    bool speaks;         // set by the scheme
};

// By folded letters and digits, so that "Sam  Altman" and "sam altman" are one.
struct known_label {
    struct sv label;    // borrowed
    uint32_t name;
    enum word word;
};

enum { KNOWN_LABELS = 64 };

struct names {
    VEC(struct name_entry) all;
    struct known_label known[KNOWN_LABELS];    // by hash; a newer one takes the place
    uint32_t *slots;                           // index + 1, 0 empty
    size_t slot_count;
};

uint32_t names_add(struct names *t, const struct name *name);
// The same for a label as written: one that is there already is not read again.  Its word to *WORD;
// UINT32_MAX where no letter remains of it.
uint32_t names_add_label(struct names *t, struct sv label, enum word *word);
uint32_t names_find(const struct names *t, struct sv text);    // UINT32_MAX when absent
void names_release(struct names *t);

#endif
