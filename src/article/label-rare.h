// Labels in the rarer shapes.
#ifndef YULU_ARTICLE_LABEL_RARE_H
#define YULU_ARTICLE_LABEL_RARE_H

#include "label.h"

// A time with or without fraction, date and brackets off REST, as chats and machines write it:
// [0:00:07.980], 12/05/2021, 10:01 - .
bool label_take_stamp(struct sv *rest);

// Whether the first line of TEXT is a name in Latin letters, and what is said stands below it.
bool label_names_line(struct sv text);

// Reads the label that begins at START, inside of TEXT: POINT, BLANK, and COLON and TIME behind a
// comma.
bool label_read_rare(struct sv text, struct sv start, struct label *l);

#endif
