// What is done to Markdown before the parser sees it, line by line.
#include "markdown-internal.h"

#include <string.h>

#include "block-internal.h"
#include "emphasis-internal.h"
#include "parse-chars.h"

// Beyond these md4c takes time that grows with the square, and no writer means them.
enum { LINKS_MAX = 1000, CELLS_MAX = 128, NESTING_MAX = 32, INDENT_MAX = 128 };

// Whether C comes more than MOST times.
static bool count_over(struct sv text, char c, size_t most)
{
    size_t count = 0;
    if (text.n <= most)
        return false;
    for (const char *p = text.p, *end = p + text.n; p < end && count <= most; p++, count++) {
        p = memchr(p, c, (size_t)(end - p));
        if (!p)
            break;
    }
    return count > most;
}

struct prepare prepare_new(struct sv article)
{
    return (struct prepare){.article = article,
                            .many_links = count_over(article, '[', LINKS_MAX),
                            .many_cells = count_over(article, '|', CELLS_MAX),
                            .stand_ins = has_stand_ins(article)};
}

static size_t skip_blanks(struct sv text, size_t off)
{
    while (off < text.n && (text.p[off] == ' ' || text.p[off] == '\t'))
        off++;
    return off;
}

static bool closes_quote(uint32_t c)
{
    return c == 0x201D || c == 0x2019 || c == 0x300D || c == 0x300F || c == 0xFF09 || c == '*';
}

// Ends as a sentence in Chinese or Japanese does.
static bool ends_sentence(struct sv line)
{
    line = sv_trim(line);
    for (int i = 0; i < 4; i++) {
        size_t size = 0;
        uint32_t c = char_last(line, &size);
        if (c >= 0x80 && (char_ends_sentence(c) || c == 0x2026))
            return true;
        if (!closes_quote(c))
            return false;
        line = sv_slice(line, 0, line.n - size);
    }
    return false;
}

// Lines of running text, which a paragraph may consist of.
static bool is_running(struct sv line)
{
    struct margin m = margin_of(line);
    struct sv text = sv_slice(line, m.off, line.n);
    return m.marks == 0 && m.off < 4 && text.n > 0 && !strchr("#|<`~=-:", text.p[0]);
}

static bool may_open_fence(struct sv line)
{
    size_t off = skip_blanks(line, 0);
    return line.n - off >= 3 && (line.p[off] == '`' || line.p[off] == '~') &&
           line.p[off + 1] == line.p[off] && line.p[off + 2] == line.p[off];
}

// Whether nothing or an empty line follows LINE, which TEXT begins with.
static bool stands_alone(struct sv text, struct sv line)
{
    struct sv rest = sv_slice(text, line.n, text.n);
    while (rest.n > 0 && rest.p[0] == '\r')
        rest = sv_slice(rest, 1, rest.n);
    return rest.n == 0 || (rest.p[0] == '\n' && (rest.n == 1 || rest.p[1] == '\n'));
}

// The paragraph that TEXT begins with, and its lines, of which LINE is the first.
static struct sv paragraph_at(struct sv text, struct sv line, size_t *lines)
{
    enum { LOOK_AT = 1 << 20 };
    struct sv rest = sv_slice(text, 0, LOOK_AT);
    *lines = 1;
    if (stands_alone(text, line))
        return sv_slice(line, 0, LOOK_AT);
    size_t n = 0;
    for (*lines = 0; line_next(&rest, &line) && !line_is_blank(line); ++*lines) {
        if (*lines > 0 && may_open_fence(line))
            break;
        n = (size_t)(line.p - text.p) + line.n;
    }
    return sv_slice(text, 0, n);
}

// Text that was typed a paragraph a line shows by its lines' ends: a line that was wrapped by a
// program ends with a sentence by chance only.
static bool is_typed_by_line(struct sv paragraph, size_t lines)
{
    size_t ended = 0;
    bool last_ended = false;
    struct sv line;
    if (lines < 3)
        return false;
    while (line_next(&paragraph, &line)) {
        if (!is_running(line))
            return false;
        last_ended = ends_sentence(line);
        ended += last_ended;
    }
    return (ended - last_ended) * 5 >= (lines - 1) * 4;
}

static void paragraph_begin(struct prepare *p, struct sv text, struct sv line)
{
    size_t lines;
    struct sv paragraph = paragraph_at(text, line, &lines);
    bool many_links = p->many_links && count_over(paragraph, '[', LINKS_MAX);
    p->line_by_line = is_typed_by_line(paragraph, lines);
    p->emphasis =
        (struct emphasis){.no_links = p->no_links || many_links, .stand_ins = p->stand_ins};
    p->inside = p->first = true;
}

// [^name]: at the start of a line.  Bytes up to its text; 0 where it is none.
static size_t footnote_mark(struct sv text, struct sv *name)
{
    enum { NAME_MAX = 40 };
    if (!sv_starts(text, SV("[^")))
        return 0;
    struct sv window = sv_slice(text, 2, NAME_MAX);
    const char *end = memchr(window.p, ']', window.n);
    if (!end || end == window.p || (size_t)(end - text.p) + 1 >= text.n || end[1] != ':')
        return 0;
    *name = (struct sv){window.p, (size_t)(end - window.p)};
    return (size_t)(end - text.p) + 2;
}

// The parser would take the note for the address of a link and drop it.
static size_t put_footnote(struct str *out, struct sv text)
{
    struct sv name;
    size_t n = footnote_mark(text, &name);
    if (n == 0)
        return 0;
    str_add(out, SV(STAND_IN_BREAK));
    hide_char(out, '[');
    str_add(out, name);
    str_add(out, SV("] "));
    return skip_blanks(text, n);
}

// ":   text" below a term as ": text", in one piece.
static size_t put_definition(struct str *out, struct sv text)
{
    size_t n = text.n > 0 && text.p[0] == ':' ? skip_blanks(text, 1) : 0;
    if (n < 2)
        return 0;
    str_add(out, SV(": "));
    return n;
}

static void hide_marks(struct str *out, struct sv margin)
{
    for (size_t i = 0; i < margin.n; i++) {
        if (strchr(STAND_IN_CHARS, margin.p[i]) && margin.p[i])
            hide_char(out, margin.p[i]);
        else
            str_add_char(out, margin.p[i]);
    }
}

// Chinese prose that its writer indented is no code.
static bool is_indented_prose(const struct prepare *p, struct sv text)
{
    enum { LOOK_AT = 400 };
    size_t wide = 0, count = 0;
    if (p->in_list || !p->first)
        return false;
    for (struct sv rest = sv_slice(text, 0, LOOK_AT); rest.n >= 4; count++)
        wide += char_is_wide(char_take(&rest));
    return wide * 10 > count * 6;
}

// |-|:-| below a table's head: md4c 0.4.8 wants three dashes in each.
static bool is_delimiter_row(struct sv text)
{
    bool cells = false, dashes = false;
    for (size_t i = 0; i < text.n; i++) {
        cells = cells || text.p[i] == '|';
        dashes = dashes || text.p[i] == '-';
        if (text.p[i] != '|' && text.p[i] != '-' && text.p[i] != ':' && text.p[i] != ' ' &&
            text.p[i] != '\t')
            return false;
    }
    return cells && dashes;
}

static void put_delimiter_row(struct str *out, struct sv text)
{
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '-' && (i == 0 || text.p[i - 1] != '-'))
            str_add(out, SV("--"));
        str_add_char(out, text.p[i]);
    }
}

static void put_line(struct prepare *p, struct sv line, struct margin m, struct sv from_here,
                     struct str *out)
{
    struct sv text = sv_slice(line, m.off, line.n);
    struct sv margin = sv_slice(line, 0, m.off);
    if (m.item)
        p->in_list = true;
    else if (m.marks == 0 && m.off == 0 && p->first)
        p->in_list = false;

    size_t put = 0;
    bool plain = m.marks == 0;
    if (m.marks > NESTING_MAX) {
        hide_marks(out, margin);
    } else if (plain && m.off >= 4 && is_indented_prose(p, text)) {
        p->line_by_line = true;
    } else {
        size_t skipped = margin.n > INDENT_MAX ? margin.n - INDENT_MAX : 0;
        str_add(out, sv_slice(margin, skipped, margin.n));
        if (plain && m.off < 4)
            put = p->first ? 0 : put_definition(out, text);
        if (plain && m.off < 4 && put == 0)
            put = put_footnote(out, text);
    }
    if (p->line_by_line && !p->first)
        str_add(out, SV(STAND_IN_BREAK));
    if (put == 0 && text.n > 0 && text.p[0] == '[' &&
        line_is_talk(p, sv_slice(from_here, m.off, from_here.n))) {
        hide_char(out, '[');
        put = 1;
    }
    p->emphasis.no_cells = p->many_cells && count_over(text, '|', CELLS_MAX);
    if (!p->first && !p->emphasis.no_cells && is_delimiter_row(text))
        put_delimiter_row(out, text);
    else
        emphasis_line(&p->emphasis, sv_slice(text, put, text.n), out);
    p->first = false;
}

// The containers that a fence stands in end it too.
static bool fence_left(const struct prepare *p, struct sv line, struct margin m)
{
    if (p->fence_margin.marks > 0 && !p->fence_margin.item && m.marks == 0)
        return true;
    return p->in_list && p->fence_margin.off >= 2 && m.off == 0 && !line_is_blank(line);
}

static void put_code(const struct prepare *p, struct sv line, struct str *out)
{
    if (p->stand_ins)
        scrub_line(line, out);
    else
        str_add(out, line);
}

static void put_any_line(struct prepare *p, struct sv line, struct sv from_here, struct str *out)
{
    struct margin m = margin_of(line);
    struct sv text = sv_slice(line, m.off, line.n);
    if (p->fence.mark && !fence_left(p, line, m)) {
        put_code(p, line, out);
        if (fence_closed(p->fence, line))
            p->fence.mark = 0;
        p->inside = false;
        return;
    }
    p->fence = (struct fence){0};
    if (m.off < 4 || m.marks > 0 || p->in_list)
        p->fence = fence_opened(text);
    if (p->fence.mark) {
        p->fence_margin = m;
        put_code(p, line, out);
    } else if (m.off == line.n && m.marks == 0) {
        p->inside = false;
    } else {
        if (!p->inside)
            paragraph_begin(p, from_here, line);
        put_line(p, line, m, from_here, out);
    }
}

static bool starts_left(struct sv rest)
{
    return rest.n > 0 && rest.p[0] != ' ' && rest.p[0] != '\t';
}

static bool may_part(const struct prepare *p, struct sv rest)
{
    struct sv line;
    if (p->inside || p->fence.mark || !line_next(&rest, &line))
        return false;
    struct margin m = margin_of(line);
    return m.off == 0 && line.n > 0 && line.p[0] != ':';
}

// A return that ends no line would be a line's end to the parser, and to nobody else.
static void blank_returns(struct str *out, size_t from)
{
    for (char *p = out->p + from; (p = memchr(p, '\r', out->n - (size_t)(p - out->p)));)
        *p = ' ';
}

// The more was taken, the less is asked of the place to stop.
static bool may_stop(const struct prepare *p, struct sv rest, size_t taken, size_t limit)
{
    if (taken < limit)
        return false;
    return may_part(p, rest) || taken > 2 * limit ||
           (taken > limit + limit / 2 && starts_left(rest));
}

// A line off REST, or what is to be taken of it.
static bool take_line(struct prepare *p, struct sv *rest, size_t limit, struct sv *line)
{
    struct sv here = *rest;
    if (!line_next(rest, line))
        return false;
    p->in_line = line->n > limit;
    if (p->in_line) {
        *line = sv_slice(*line, 0, text_cut(*line, limit));
        *rest = sv_slice(here, line->n, here.n);
    }
    while (line->n > 0 && line->p[line->n - 1] == '\r')
        line->n--;
    return true;
}

// What is left of a line is no heading, whatever it begins with.
static void resume(struct prepare *p, struct str *out)
{
    if (p->parted && p->in_line && !p->fence.mark)
        str_add(out, SV(STAND_IN_LETTER));
    p->inside = p->parted = false;
}

void markdown_prepare(struct prepare *p, struct sv *rest, size_t limit, struct str *out)
{
    struct sv line;
    size_t before = out->n;
    str_reserve(out, rest->n < limit ? rest->n + rest->n / 8 : limit + limit / 8);
    resume(p, out);
    for (struct sv here = *rest; take_line(p, rest, limit, &line); here = *rest) {
        put_any_line(p, line, here, out);
        if (!p->in_line && rest->p[-1] == '\n')
            str_add_char(out, '\n');
        if (p->in_line || may_stop(p, *rest, out->n - before, limit))
            break;
    }
    blank_returns(out, before);
    p->parted = rest->n > 0 && (p->in_line || !may_part(p, *rest));
}
