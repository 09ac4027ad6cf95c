// Filling lines, greedily, by cells.  Nothing is lost: the lines joined are the text, but for the
// newlines and the white space at breaks, which belong to no line's [off, end) and lie before the
// next line's off.  White space is the space, the tab, U+3000, U+1680, U+205F and U+2000 to U+200A
// (but for U+2007), also at the end of the text; at the start of a paragraph it stays.
#ifndef YULU_TEXT_WRAP_H
#define YULU_TEXT_WRAP_H

#include <stdbool.h>
#include <stdint.h>

#include "yulu/base/str.h"
#include "yulu/text/cluster.h"
#include "yulu/text/linebreak.h"

// Punctuation past the measure: none, 、。，．only, any closing mark.
enum hang { HANG_OFF, HANG_HALF, HANG_FULL };

struct wrap_style {
    int width;             // cells, 2 or more; lines are never wider (but for one hanging mark)
    int first_indent;      // cells before the first line
    int hanging_indent;    // cells before the others
    enum ambiguous ambiguous;
    enum lang lang;
    enum hang hang;
};

struct wrap_line {
    uint32_t off, end;    // bytes of the text: [off, end)
    int indent;           // cells before it
    int cells;            // of the text in the line, the indent not counted
    int hang;             // cells of it past the width: a hanging mark, 0 to 2
    bool last;            // the paragraph ends here (or a newline stands after it)
};

// Memory that one paragraph after the other reuses.
struct wrap_scratch {
    struct str breaks, copy;
};

void wrap_scratch_release(struct wrap_scratch *s);

// An iterator by value; TEXT, STYLE and SCRATCH outlive it.
struct wrap {
    struct sv text;
    const struct wrap_style *style;
    const char *breaks;
    uint32_t next;
    bool first, done;
};

struct wrap wrap_begin(struct sv text, const struct wrap_style *style,
                       struct wrap_scratch *scratch);
bool wrap_next(struct wrap *w, struct wrap_line *line);    // an empty text gives one empty line
int wrap_count(struct sv text, const struct wrap_style *style);    // lines that TEXT takes

#endif
