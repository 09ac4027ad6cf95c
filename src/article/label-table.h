// The tables of words that labels and talk are known by.
#ifndef YULU_ARTICLE_LABEL_TABLE_H
#define YULU_ARTICLE_LABEL_TABLE_H

#include "label-words.h"

struct word_list {
    const struct sv *words;
    size_t n;
};

struct role_word {
    struct sv word;
    enum word class;
};

struct role_list {
    const struct role_word *words;
    size_t n;
};

// Sorted by word_compare, in small letters: role_words, field_words, common_words, titling_words,
// called_words, letter_words.
extern const struct role_list role_words, role_endings, role_prefixes, role_suffixes;
extern const struct word_list field_words, field_endings, trade_words, common_words;
extern const struct word_list title_words;
extern const uint_least16_t title_ends[];    // their last characters, sorted
extern const size_t title_end_count;
extern const struct word_list address_words;
extern const struct word_list honorific_words;
extern const struct word_list compound_surnames;
extern const struct word_list closing_words;
extern const struct word_list introducing_words;
extern const struct word_list titling_words, called_words;

struct said_word {
    struct sv word;
    unsigned says;    // enum says
};

extern const struct said_word said_words[], letter_words[];
// For each first character of said_words, at its word_said_place or the next that is free, the
// first of them + 1.
enum { SAID_PLACES = 512 };
extern const uint8_t said_places[SAID_PLACES];
unsigned word_said_place(const char *three_bytes);
int word_compare(struct sv a, struct sv b);    // the order of the sorted tables
extern const size_t said_word_count, letter_word_count;
enum { LETTER_BYTES = 19 };
// By length, a bit for each first byte, of its lowest five bits, that one of letter_words has.
extern const uint32_t letter_bits[LETTER_BYTES];
extern const char surnames[];    // of three bytes each, sorted
extern const size_t surname_count;

#endif
