// What looks like markup and is none: the <nick> of a chat, the indent that a paragraph begins
// with.
#include "markdown-dialect.h"

#include "label-rare.h"
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

struct dialect markdown_dialect(struct sv path, struct sv text)
{
    struct dialect d = {0};
    struct sv rest = sv_slice(text, 0, text.n < LOOK_AT ? text.n : LOOK_AT), line;
    unsigned nicks = 0, indents = 0;
    bool blank = true, opened = false;
    while (line_next(&rest, &line)) {
        nicks += is_said_by_nick(line);
        indents += opened && !line_is_blank(line) && line.p[0] != ' ';
        opened = blank && is_indented(line);
        blank = line_is_blank(line);
    }
    d.nicks = nicks >= LINES_MIN;
    d.indents = indents >= LINES_MIN && sv_eq_ignore_case(file_extension(path), SV("txt"));
    return d;
}
