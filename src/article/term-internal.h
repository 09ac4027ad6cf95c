// What key terms and passages are both made from: a text as tokens, and tallies of them.
#ifndef YULU_ARTICLE_TERM_INTERNAL_H
#define YULU_ARTICLE_TERM_INTERNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/str.h"
#include "yulu/base/vec.h"

// Counts by key.  The entries stand in the order in which their keys came.
struct tally_entry {
    uint64_t key;
    uint32_t count;
    uint32_t last;    // the caller's: 0 at first
};

struct tally {
    VEC(struct tally_entry) entries;
    uint32_t *slots;    // index + 1 of an entry; 0: free
    size_t slot_count;
};

void tally_release(struct tally *t);
void tally_clear(struct tally *t);                                    // empty, keeping the memory
void tally_reserve(struct tally *t, size_t n);                        // room for N keys
uint32_t tally_add(struct tally *t, uint64_t key, uint32_t count);    // index of the entry
const struct tally_entry *tally_find(const struct tally *t, uint64_t key);    // or NULL
uint32_t tally_count(const struct tally *t, uint64_t key);                    // 0 where it has none

// Words that say nothing of what a text is about: assets/tables/stop-words*.txt.
enum { STOP_FIRST = 0x4e00, STOP_COUNT = 0x8a00 };    // Han and Hangul
struct stop_words {
    struct tally words;             // count: enum stop_kind; what they begin with has none
    struct tally common;            // assets/tables/common-words.txt; count: in a million seeds
    uint8_t longest[STOP_COUNT];    // characters of the longest entry that begins with it
    uint8_t edges[STOP_COUNT];      // enum stop_edge
};

enum stop_kind { STOP_NONE, STOP_WORD, STOP_KEPT };
enum stop_edge {
    EDGE_NOT_FIRST = 1,
    EDGE_NOT_LAST = 2,
    EDGE_NUMERAL = 4,
    EDGE_UNIT = 8,
    EDGE_SELDOM_FIRST = 16,
    EDGE_SELDOM_LAST = 32
};

struct stop_words *stop_words_new(void);
void stop_words_free(struct stop_words *s);    // NULL is none
bool stop_word_is(const struct stop_words *s, uint64_t key);
// The entry that TEXT begins with, the longest: its bytes to *BYTES.
enum stop_kind stop_words_at(const struct stop_words *s, struct sv text, size_t *bytes);
bool stop_edge_is(const struct stop_words *s, uint64_t code, enum stop_edge edge);

// A Chinese character (or a Korean one), a word (Latin, Greek, Cyrillic, or a katakana run), or
// what may only be a part of a term: a number, a single letter.
enum token_kind { TOKEN_HAN, TOKEN_WORD, TOKEN_PART };

struct token {
    uint64_t key;     // the code point, or the hash of the folded word
    const char *p;    // in the text, which the caller keeps
    uint16_t n;
    uint8_t kind;
    bool joined;    // nothing but a space (between words) stands between it and the one before
    bool kept;      // of a word that stays whole
};

struct tokens {
    VEC(struct token) list;
};

void tokens_add(struct tokens *t, const struct stop_words *s, struct sv text);
uint64_t word_key(struct sv word);    // of a token, as folded
uint64_t key_mix(uint64_t a, uint64_t b);
// A seed is the least that may be a term: a word, or two Chinese characters.  The key of the one at
// token I; 0 where there is none.
uint64_t token_seed(const struct tokens *t, size_t i);

// Where terms are looked for, and what they are weighed against.
struct term_scope {
    const struct tokens *tokens;
    size_t from, to;    // tokens [from, to)
    const struct stop_words *stop;
    const struct tally *rest;     // seeds of the rest
    size_t rest_size;             // how many
    bool rest_holds_it;           // the rest was counted with the scope in it
    struct sv title;              // of the text: what is in it too is what it is about
    const struct sv *left_out;    // no term is a part of one of these
    size_t left_out_count;
    const struct tally *seeds, *singles;    // of [from, to): terms_in_scope sets them
};

// Tokens [at[i], at[i] + length) for each i < count are the term.
struct term_found {
    uint32_t *at;    // ascending
    uint32_t count, length;
    double weight;
};

struct term_finds {
    VEC(struct term_found) list;
};

void term_finds_release(struct term_finds *f);
// The terms of a scope, the weightiest first, none a part of another; about MOST of them at most.
void terms_in_scope(const struct term_scope *s, size_t most, struct term_finds *out);
struct sv term_text(const struct tokens *t, const struct term_found *f);
// From a seed to the whole term: takes in neighbours that nearly always stand there.  False when
// nothing is left that could be one.
bool term_grow(const struct term_scope *s, struct term_found *f);
// What comes once only is a term when it is all that stands between two stop words or marks and
// stands in the title too, or when it is a name by its capitals.
bool term_take_run(const struct term_scope *s, struct term_found *f);

#endif
