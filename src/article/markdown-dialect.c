// What looks like markup and is none: the <nick> of a chat, the indent that a paragraph begins
// with.
#include "markdown-dialect.h"

#include "label-rare.h"
#include "label-words.h"
#include "markdown-internal.h"
#include "parse-chars.h"
#include "yulu/base/file.h"

enum { LOOK_AT = 64 << 10, LINES_MIN = 3, NICK_BYTES = 30, INDENT = 4 };

// 10:01 <anna> hello
static bool is_said_by_nick(struct sv line)
{
    struct sv rest = text_trim_start(line);
    if (label_take_stamp(&rest))
        rest = text_trim_start(rest);
    if (!sv_starts(rest, SV("<")))
        return false;
    ptrdiff_t end = sv_find(sv_slice(rest, 0, rest.n < NICK_BYTES ? rest.n : NICK_BYTES), SV("> "));
    return end > 1 && sv_find(sv_slice(rest, 0, (size_t)end), SV(" ")) < 0 &&
           sv_find(rest, SV("</")) < 0;
}

static bool is_indented(struct sv line)
{
    size_t n = 0;
    while (n < line.n && line.p[n] == ' ')
        n++;
    return n >= INDENT && n < line.n;
}

// Q. and A. of a record, set in like all of it.
static bool is_asked_or_answered(struct sv line)
{
    struct label l;
    line = text_trim(line);
    if (line.n < 2 || !label_read(line, 0, &l) || l.delim != DELIM_COLON || l.name.n > 3)
        return false;
    enum word word = word_class(l.name);
    return word == WORD_QUESTION || word == WORD_ANSWER;
}

struct dialect markdown_dialect(struct sv path, struct sv text)
{
    struct dialect d = {0};
    struct sv rest = sv_slice(text, 0, text.n < LOOK_AT ? text.n : LOOK_AT), line;
    unsigned nicks = 0, indents = 0;
    bool blank = true, opened = false;
    while (line_next(&rest, &line)) {
        nicks += is_said_by_nick(line);
        bool indented = is_indented(line);
        indents += (opened && !line_is_blank(line) && line.p[0] != ' ') ||
                   (indented && is_asked_or_answered(line));
        opened = blank && indented;
        blank = line_is_blank(line);
    }
    d.nicks = nicks >= LINES_MIN;
    d.indents = indents >= LINES_MIN && sv_eq_ignore_case(file_extension(path), SV("txt"));
    return d;
}
