// What looks like markup and is none: the <nick> of a chat, the indent that a paragraph begins
// with.
#include "markdown-dialect.h"

#include <string.h>

#include "label-rare.h"
#include "label-words.h"
#include "markdown-internal.h"
#include "parse-chars.h"
#include "yulu/base/file.h"

enum { LOOK_AT = 64 << 10, LINES_MIN = 3, NICK_BYTES = 30, INDENT = 4 };

// 10:01 <anna> hello
static bool is_said_by_nick(struct sv line)
{
    if (line.n == 0 || !memchr(line.p, '<', line.n))
        return false;
    struct sv rest = text_trim_start(line);
    if (label_take_stamp(&rest))
        rest = text_trim_start(rest);
    if (!sv_starts(rest, SV("<")))
        return false;
    ptrdiff_t end = sv_find(sv_slice(rest, 0, rest.n < NICK_BYTES ? rest.n : NICK_BYTES), SV("> "));
    return end > 1 && sv_find(sv_slice(rest, 0, (size_t)end), SV(" ")) < 0 &&
           sv_find(rest, SV("</")) < 0;
}

static bool has_nicks(struct sv text)
{
    unsigned nicks = 0;
    struct sv line;
    if (text.n == 0 || !memchr(text.p, '<', text.n))
        return false;
    while (line_next(&text, &line))
        nicks += is_said_by_nick(line);
    return nicks >= LINES_MIN;
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

// More Chinese than anything else, where a table or a program has blanks and Latin letters.
static bool is_chinese_prose(struct sv text)
{
    enum { HEAD_BYTES = 2000 };
    size_t wide = 0, count = 0;
    for (text = sv_slice(text, 0, HEAD_BYTES); text.n >= INDENT;) {
        uint32_t c = char_take(&text);
        count += !char_is_space(c);
        wide += char_is_wide(c);
    }
    return wide * 2 > count;
}

// Records of questions are set in, and texts as a whole that were copied out of a list.
static bool has_indents(struct sv text)
{
    unsigned indents = 0, lines = 0, set_in = 0;
    struct sv line, rest = text;
    bool blank = true, opened = false;
    while (line_next(&rest, &line)) {
        bool indented = is_indented(line);
        lines += !line_is_blank(line);
        set_in += indented;
        indents += (opened && !line_is_blank(line) && line.p[0] != ' ') ||
                   (indented && is_asked_or_answered(line));
        opened = blank && indented;
        blank = line_is_blank(line);
    }
    return indents >= LINES_MIN ||
           (set_in == lines && lines >= LINES_MIN && is_chinese_prose(text));
}

struct dialect markdown_dialect(struct sv path, struct sv text)
{
    struct sv head = sv_slice(text, 0, LOOK_AT);
    bool typed = sv_eq_ignore_case(file_extension(path), SV("txt"));
    return (struct dialect){.nicks = has_nicks(head), .indents = typed && has_indents(head)};
}
