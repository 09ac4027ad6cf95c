// Words that labels are made of, as tables.
#ifndef YULU_ARTICLE_LABEL_WORDS_H
#define YULU_ARTICLE_LABEL_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/str.h"

enum word {
    WORD_NONE,
    WORD_HOST,        // 主持人, Interviewer
    WORD_GUEST,       // 嘉宾
    WORD_QUESTION,    // 问, Q
    WORD_ANSWER,      // 答, A
    WORD_NARRATOR,    // 旁白, 一同
    WORD_FIELD,       // 内容导读, 时间: never a speaker
};

enum word word_class(struct sv word);                 // of a whole label; letter case is nothing
enum word word_prefix(struct sv label, size_t *n);    // the role word it begins with, and its bytes
enum word word_suffix(struct sv label, size_t *n);    // 提问, 答 at its end
enum word word_ending(struct sv label);               // 记者 at its end
bool word_is_surname(struct sv name, size_t *n);    // NAME begins with a Chinese surname of N bytes
bool word_is_common(struct sv word);                // 方法: begins like a name and is none
size_t word_title_end(
    struct sv label);    // end of the last title (主任, CEO, 教授) in it; 0 if none
size_t word_honorific(struct sv label);    // bytes of さん, 님, 氏 at its end
bool word_is_title(struct sv word);        // Mr, Senator: before a name
bool word_is_address(struct sv label);     // 任总, 王老师: a surname and a form of address
// What TEXT gives away: who speaks to whom, or who somebody is.
enum says {
    SAYS_I = 1,
    SAYS_YOU = 2,
    SAYS_TALK = 4,
    SAYS_QUESTION = 8,
    SAYS_WHO = 16,
    SAYS_WE = 32,
    SAYS_CAPITAL = 64,    // of a word in the tables: only with a capital letter (Sie)
    SAYS_SMALL = 256,     // and only where not all of it is in capitals (eu, not EU)
};
unsigned words_say(struct sv text);
// No further than the first word that says one of ENOUGH.
unsigned words_say_until(struct sv text, unsigned enough);
bool word_closes(
    struct sv heading);    // a heading that ends a dialogue: 参考文献, About the author
bool word_introduces(struct sv heading);     // 嘉宾简介, About the guests: biographies follow
bool word_is_of_titles(struct sv word);      // The, Interview: in titles, not in names
bool word_ends_as_field(struct sv label);    // 验收标准: as no name does
bool word_is_trade(struct sv label);         // 编辑, Author: a field, or somebody who speaks
bool word_is_function(uint32_t c);           // Chinese characters that no name has: 的 了 是

#endif
