// What each element of HTML does to text.
#ifndef YULU_ARTICLE_HTML_TAGS_H
#define YULU_ARTICLE_HTML_TAGS_H

#include "yulu/base/str.h"

enum action {
    ACTION_NONE,
    ACTION_SPAN,    // arg: span kind
    ACTION_LINK,
    ACTION_IMAGE,
    ACTION_BREAK,
    ACTION_HIDE,       // its text is not shown
    ACTION_READING,    // of the characters before it
    ACTION_SHOW,       // ends what an element inside it hid
    ACTION_RAISED,
    ACTION_PARAGRAPH,    // a box of its own: text before and after it is in other paragraphs
    ACTION_HEADING,      // arg: level
    ACTION_RULE,
    ACTION_QUOTE,
    ACTION_LIST,    // arg: 1 for numbers
    ACTION_ITEM,
    ACTION_TERM,
    ACTION_DEFINITION,
    ACTION_CODE,
    ACTION_TABLE,
    ACTION_CAPTION,
    ACTION_ROW,
    ACTION_CELL,    // arg: 1 for a head
};

struct html_tag {
    const char *name;
    enum action action;
    int arg;
    enum { TAG_BOX = 1, TAG_TELLS = 2 } use;    // may hold the article; tells about the page
};

const struct html_tag *html_tag(struct sv name);    // NULL for those that do nothing

#endif
