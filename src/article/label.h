// Labels by shape: what stands at the start of a line and may say who speaks.
#ifndef YULU_ARTICLE_LABEL_H
#define YULU_ARTICLE_LABEL_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/str.h"

enum delim {
    DELIM_COLON,      // 名：
    DELIM_TYPO,       // 名； where a colon was meant
    DELIM_BRACKET,    // 【名】
    DELIM_WIDE,       // 名　text (ideographic space)
    DELIM_TIME,       // Name (03:15), with or without a colon
    DELIM_TERM,       // the term of a definition list
    DELIM_STRONG,     // __名__ text
    DELIM_ALONE,      // a line or block that is nothing but a name
    DELIM_TITLED,     // a block that is a name, a dash and a title: Ann Lee -- CEO
    DELIM_DASH,       // a dash before what somebody without a name asks
    DELIM_POINT,      // NAME. text, Senator Name. text
    DELIM_BLANK,      // NAME text: capitals, or Japanese; nothing but a blank
    DELIM_COUNT
};

struct label {
    enum delim delim;
    uint32_t off, end;    // of the whole label, delimiter and blanks after it included
    struct sv name;       // as written, in the text
    struct sv about;      // the title of TITLED and behind a comma; else empty
    bool numbered;        // 2、名：
};

// Reads the label that begins at OFF of TEXT.  COLON, TYPO, BRACKET, WIDE, TIME, ALONE (the line
// ends with the name), POINT and BLANK are found here; the others depend on markup or on the whole
// block.  A COLON may also be a bar (主持｜, 罗新 | ) or, after Q and A, a point (Q1. A. ).  False
// when the line begins with none.
bool label_read(struct sv text, uint32_t off, struct label *l);

// The dashes that TEXT opens with: true, and *END behind them, where something follows.
bool label_opens_with_dash(struct sv text, size_t *end);

// A digit time 1:02, 01:02, 1:02:03 off REST, brackets around it included.
bool label_take_time(struct sv *rest);

#endif
