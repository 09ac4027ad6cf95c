// The rules of assets/furniture/*.rules and of $XDG_CONFIG_HOME/yulu/furniture/*.rules, as they are
// written at the top of generic.rules.
#ifndef YULU_ARTICLE_FURNITURE_RULES_H
#define YULU_ARTICLE_FURNITURE_RULES_H

#include <stdbool.h>
#include <stdint.h>

#include "term-internal.h"
#include "yulu/base/str.h"
#include "yulu/base/vec.h"

enum rule_kind {
    RULE_LINE,
    RULE_START,
    RULE_HAS,
    RULE_TAIL,
    RULE_SECTION,
    RULE_LINKS,
    RULE_IMAGE,
    RULE_ABOVE,
    RULE_FOOT,
    RULE_TAGS,
    RULE_WORD,
    RULE_KIND_COUNT
};

enum { RULES_OWN_MAX = 16, RULES_PLACES = 4096 };    // files of the user; of the table

struct rule {
    struct sv text, site;    // borrowed from the assets or OWN; no site: of all
    enum rule_kind kind;
    uint32_t next;    // rule of the same place, as below
};

struct rules {
    VEC(struct rule) all;
    // Index + 1 of the last one whose text begins with three bytes of that place, 0 for none; and
    // the kinds of all of them, a bit for each.
    uint32_t places[RULES_PLACES];
    uint16_t kinds[RULES_PLACES];
    struct str own[RULES_OWN_MAX];
    size_t own_count;
    struct stop_words *stop;    // read with them; or NULL
};

void rules_load(struct rules *r);
void rules_add(struct rules *r, struct sv file);
void rules_release(struct rules *r);

// The rules for an article from URL.
struct rules_here {
    const struct rules *rules;
    struct sv url;
};
// The kinds, a bit for each, of rules whose text may begin LINE.
unsigned rules_beginning(const struct rules_here *r, struct sv line);
// Whether a rule of KIND speaks of LINE.
bool rules_match(const struct rules_here *r, enum rule_kind kind, struct sv line);

#endif
