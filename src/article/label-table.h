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

extern const struct role_list role_words, role_endings, role_prefixes, role_suffixes;
extern const struct word_list field_words, common_words;
extern const struct word_list title_words;
extern const struct word_list address_words;
extern const struct word_list honorific_words;
extern const struct word_list compound_surnames;
extern const struct word_list closing_words;
extern const struct word_list introducing_words;
extern const struct word_list titling_words;

struct said_word {
    struct sv word;
    unsigned says;    // enum says
};

extern const struct said_word said_words[], english_words[];
extern const size_t said_word_count, english_word_count;
extern const char surnames[];

#endif
