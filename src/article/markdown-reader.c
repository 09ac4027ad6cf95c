#include "markdown-reader.h"

#include <string.h>

#include "emphasis-internal.h"
#include "markdown-internal.h"
#include "parse-chars.h"

static size_t newline_from(const struct reader *r, size_t off)
{
    const char *p = memchr(r->source.p + off, '\n', r->source.n - off);
    return p ? (size_t)(p - r->source.p) : r->source.n;
}

void reader_begin(struct reader *r)
{
    r->newline = newline_from(r, r->off);
    r->plain_from = r->plain_to = 0;
    r->notes = sv_find(str_sv(&r->source), SV("[^")) >= 0;
}

void reader_pass_lines(struct reader *r, size_t off)
{
    for (; r->newline < off; r->newline = newline_from(r, r->newline + 1))
        r->b.line++;
}

static struct sv rest_of(const struct reader *r, size_t off)
{
    return sv_slice(str_sv(&r->source), off, r->source.n);
}

static size_t line_start(const struct reader *r, size_t off)
{
    while (off > 0 && r->source.p[off - 1] != '\n')
        off--;
    return off;
}

// Goes to the next line, from where the parser is, that IS says yes to.  The line that the parser
// is in counts if none of its text has been passed.
static bool move_to_line(struct reader *r, bool (*is)(struct sv line))
{
    struct sv rest = rest_of(r, r->off), line;
    if (r->off > 0 && r->source.p[r->off - 1] != '\n')
        line_next(&rest, &line);
    for (const char *at = rest.p; line_next(&rest, &line); at = rest.p) {
        if (is(line)) {
            reader_move(r, (size_t)(at - r->source.p));
            return true;
        }
    }
    return false;
}

static void move_past_line(struct reader *r)
{
    // The next line begins when something in it is met.
    if (r->newline < r->source.n)
        r->off = r->newline;
}

// Tags in a paragraph come one by one, those that go over lines in parts.
void read_tags_met(struct reader *r)
{
    struct html_lexer lexer = {.rest = str_sv(&r->html_text)};
    struct html_token t;
    r->html.inside = true;
    while (html_next(&lexer, &t)) {
        if (t.kind != HTML_TEXT)
            html_put(&r->html, &t);
    }
    str_clear(&r->html_text);
}

void read_html_end(struct reader *r)
{
    uint32_t line = r->b.line;
    r->b.line = r->html_line;
    r->html.inside = false;
    html_put_all(&r->html, str_sv(&r->html_text));
    r->b.line = line;
    str_clear(&r->html_text);
}

void read_html_part(struct reader *r, struct sv raw)
{
    if (r->html_text.n == 0)
        r->html_line = r->b.line;
    text_restore(raw, true, &r->html_text);
}

static bool is_rule_line(struct sv line)
{
    struct margin m = margin_of(line);
    return line_is_rule(sv_slice(line, m.off, line.n));
}

void read_code(struct reader *r, char fence)
{
    build_leaf_end(&r->b);
    r->in_code = true;
    r->code_placed = false;
    r->fence = fence;
}

static bool is_blank_in_quote(struct sv line)
{
    return line_is_blank(sv_slice(line, margin_of(line).quote, line.n));
}

// The lines from the fence, which the parser does not give, to where it is: the code's first text.
static uint32_t lines_since_fence(const struct reader *r)
{
    size_t end = line_start(r, r->off);
    for (uint32_t lines = 1; end > r->first; lines++) {
        size_t start = line_start(r, end - 1);
        struct sv line = sv_slice(str_sv(&r->source), start, end - 1);
        if (fence_opened(sv_slice(line, margin_of(line).off, line.n)).mark == r->fence)
            return lines;
        if (!is_blank_in_quote(line))
            break;
        end = start;
    }
    return 0;
}

static void end_last_block(struct reader *r, size_t before, uint32_t line)
{
    if (r->b.blocks.n > before && r->b.blocks.v[r->b.blocks.n - 1].end_line < line)
        r->b.blocks.v[r->b.blocks.n - 1].end_line = line;
}

// The fence that ends the code belongs to it.
void read_code_end(struct reader *r)
{
    size_t before = r->b.blocks.n;
    build_leaf_end(&r->b);
    r->in_code = false;
    struct sv rest = rest_of(r, r->off), line;
    if (!r->fence || !r->code_placed || !line_next(&rest, &line))
        return;
    while (is_blank_in_quote(line) && line_next(&rest, &line))
        ;
    if (fence_closed((struct fence){r->fence, 3}, line)) {
        reader_move(r, (size_t)(line.p - r->source.p));
        end_last_block(r, before, r->b.line);
        move_past_line(r);
    }
}

// # …
static bool is_marked_heading(struct sv text)
{
    size_t n = 0;
    while (n < text.n && text.p[n] == '#')
        n++;
    return n > 0 && n <= 6 && (n == text.n || text.p[n] == ' ' || text.p[n] == '\t');
}

// The line under a heading's text: '=' or '-', or 0 where the heading is marked by '#'.
static char underline_of(const struct reader *r, size_t *at)
{
    struct sv here = rest_of(r, line_start(r, r->off)), line = {0};
    line_next(&here, &line);
    struct sv text = sv_slice(line, margin_of(line).off, line.n);
    if (is_marked_heading(text) || !line_next(&here, &line))
        return 0;
    *at = (size_t)(line.p - r->source.p);
    text = sv_slice(line, margin_of(line).quote, line.n);
    return line_is_underline(text, '=') ? '=' : line_is_underline(text, '-') ? '-' : 0;
}

// A row of dashes right below prose was meant as a rule, not to make a heading of it.
static bool is_prose(const struct builder *b)
{
    struct sv text = str_sv(&b->text);
    uint32_t last = char_last(text, NULL);
    bool wide = char_is_wide(char_first(text)) || char_is_wide(last);
    return wide && (b->starts.n > 0 || char_ends_sentence(last));
}

void read_heading_end(struct reader *r)
{
    size_t at = 0, before = r->b.blocks.n;
    char mark = underline_of(r, &at);
    bool rule = mark == '-' && is_prose(&r->b);
    if (rule)
        r->b.leaf.kind = BLOCK_PARAGRAPH, r->b.leaf.level = 0;
    build_leaf_end(&r->b);
    if (!mark)
        return;
    reader_move(r, at);
    if (rule)
        build_rule(&r->b);
    else
        end_last_block(r, before, r->b.line);
    move_past_line(r);
}

void read_rule(struct reader *r)
{
    move_to_line(r, is_rule_line);
    build_rule(&r->b);
    move_past_line(r);
}

void read_html(struct reader *r)
{
    build_leaf_end(&r->b);
    r->in_html = true;
}

// The parser gives the indentation as spaces of its own, which do not tell where they stand.
void read_code_text(struct reader *r, struct sv raw, bool placed)
{
    if (!r->b.open)
        build_code(&r->b);
    if (placed && !r->code_placed)
        r->b.leaf.line = r->b.line - (r->fence ? lines_since_fence(r) : 0);
    r->code_placed = r->code_placed || placed;
    str_clear(&r->scratch);
    text_restore(raw, true, &r->scratch);
    build_verbatim(&r->b, str_sv(&r->scratch));
}

// A footnote's number is shown as its note has it: [1], not [^1].
static void unmark_notes(struct str *text)
{
    ptrdiff_t at;
    for (size_t from = 0; (at = sv_find(sv_slice(str_sv(text), from, text->n), SV("[^"))) >= 0;) {
        size_t off = from + (size_t)at + 1, end = off + 1;
        while (end < text->n && text->p[end] >= '0' && text->p[end] <= '9')
            end++;
        if (end > off + 1 && end < text->n && text->p[end] == ']')
            str_splice(text, off, off + 1, (struct sv){0});
        from = off;
    }
}

// Text comes in the order of the source, which is gone through once: from stand-in to stand-in.
static bool needs_restoring(struct reader *r, struct sv raw)
{
    if (!reader_holds(r, raw.p))
        return has_stand_ins(raw);
    size_t off = (size_t)(raw.p - r->source.p);
    if (off < r->plain_from)
        return has_stand_ins(raw);
    if (off >= r->plain_to) {
        r->plain_from = off;
        r->plain_to = next_stand_in(str_sv(&r->source), off);
    }
    return off + raw.n > r->plain_to;
}

void read_text(struct reader *r, struct sv raw, bool literal)
{
    bool notes = r->notes && !literal && sv_find(raw, SV("[^")) >= 0;
    if (!notes && !needs_restoring(r, raw)) {
        build_text(&r->b, raw);
        return;
    }
    if (!literal && sv_starts(raw, SV(STAND_IN_BREAK)))
        build_join(&r->b, JOIN_PARAGRAPH);
    str_clear(&r->scratch);
    text_restore(raw, literal, &r->scratch);
    if (!literal)
        unmark_notes(&r->scratch);
    build_text(&r->b, str_sv(&r->scratch));
}

void read_entity(struct reader *r, struct sv raw)
{
    str_clear(&r->scratch);
    if (!entity_add(raw, &r->scratch))
        str_add(&r->scratch, raw);
    build_text(&r->b, str_sv(&r->scratch));
}

// An image without a description gives no text that would tell its line.
void read_image_end(struct reader *r)
{
    ptrdiff_t at = -1;
    if (r->off == r->image_off)
        at = sv_find(rest_of(r, r->off), SV("!["));
    if (at >= 0)
        reader_move(r, r->off + (size_t)at + 2);
    if (r->b.images.n > 0)
        r->b.images.v[r->b.images.n - 1].line = r->b.line;
    build_span_end(&r->b, SPAN_IMAGE);
}
