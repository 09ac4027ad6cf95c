#include "yulu/article/markdown.h"

#include <limits.h>
#include <md4c.h>
#include <string.h>

#include "block-internal.h"
#include "emphasis-internal.h"
#include "html-internal.h"
#include "markdown-internal.h"
#include "parse-chars.h"
#include "yulu/base/i18n.h"

enum {
    PADDING = 8,    // md4c 0.4.8 looks past the end of its input
    PIECE_SIZE = 8 << 20,
    DEFINITIONS_MAX = 64 << 10,
    BUDGET_LEAST = 1 << 20,
    BUDGET_FACTOR = 8,
    STOP = -1,    // from a callback; md4c 0.4.8 forgets positive ones on its way out
};
static const size_t MD_SIZE_MAX = UINT_MAX / 2;

struct reader {
    struct builder b;
    struct str source;    // prepared
    size_t off;           // how far the parser's text has come; b.line is the line there
    size_t budget;        // bytes of addresses and titles that may still come
    struct str scratch;
    struct html html;
    struct str html_text;         // met and not yet read
    uint32_t html_line;           // where it began
    bool in_code, code_placed;    // in a block of code; its first text was met
    bool in_html;                 // block
    char fence;
    bool first_cell;
    unsigned rows;
};

// The parser tells where it is by its text only, which points into the source.
static void move_to(struct reader *r, size_t off)
{
    const char *p = r->source.p + r->off, *end = r->source.p + off;
    while (p < end && (p = memchr(p, '\n', (size_t)(end - p)))) {
        p++;
        r->b.line++;
    }
    if (off > r->off)
        r->off = off;
}

static bool is_source(const struct reader *r, const char *p)
{
    return p >= r->source.p && p < r->source.p + r->source.n;
}

static struct sv rest_of(const struct reader *r, size_t off)
{
    return sv_slice(str_sv(&r->source), off, r->source.n);
}

static size_t line_start(const struct reader *r)
{
    size_t off = r->off;
    while (off > 0 && r->source.p[off - 1] != '\n')
        off--;
    return off;
}

// Goes to the next line, from where the parser is, that IS says yes to.  The line that the parser
// is in counts if none of its text has been passed.
static bool move_to_line(struct reader *r, bool (*is)(const struct reader *r, struct sv line))
{
    struct sv rest = rest_of(r, r->off), line;
    if (r->off > 0 && r->source.p[r->off - 1] != '\n')
        line_next(&rest, &line);
    for (const char *at = rest.p; line_next(&rest, &line); at = rest.p) {
        if (is(r, line)) {
            move_to(r, (size_t)(at - r->source.p));
            return true;
        }
    }
    return false;
}

static void move_past_line(struct reader *r)
{
    const char *newline = memchr(r->source.p + r->off, '\n', r->source.n - r->off);
    // The next line begins when something in it is met.
    if (newline)
        r->off = (size_t)(newline - r->source.p);
}

// Tags in a paragraph come one by one, those that go over lines in parts.
static void read_tags(struct reader *r)
{
    if (r->html_text.n == 0)
        return;
    struct html_lexer lexer = {.rest = str_sv(&r->html_text)};
    struct html_token t;
    r->html.inside = true;
    while (html_next(&lexer, &t)) {
        if (t.kind != HTML_TEXT)
            html_put(&r->html, &t);
    }
    str_clear(&r->html_text);
}

static void read_html(struct reader *r)
{
    uint32_t line = r->b.line;
    r->b.line = r->html_line;
    r->html.inside = false;
    html_put_all(&r->html, str_sv(&r->html_text));
    r->b.line = line;
    str_clear(&r->html_text);
}

static void add_html(struct reader *r, struct sv raw)
{
    if (r->html_text.n == 0)
        r->html_line = r->b.line;
    text_restore(raw, true, &r->html_text);
}

static bool spend(struct reader *r, const MD_ATTRIBUTE *address, const MD_ATTRIBUTE *title)
{
    size_t size = (size_t)address->size + title->size;
    bool enough = size <= r->budget;
    r->budget -= enough ? size : r->budget;
    return enough;
}

static struct sv attribute(struct reader *r, const MD_ATTRIBUTE *a)
{
    str_clear(&r->scratch);
    for (unsigned i = 0; a->size > 0 && a->substr_offsets[i] < a->size; i++) {
        struct sv part = {a->text + a->substr_offsets[i],
                          a->substr_offsets[i + 1] - a->substr_offsets[i]};
        if (a->substr_types[i] != MD_TEXT_ENTITY || !entity_add(part, &r->scratch))
            text_restore(part, true, &r->scratch);
    }
    return arena_sv(&r->b.d->arena, str_sv(&r->scratch));
}

static bool is_rule_line(const struct reader *r, struct sv line)
{
    (void)r;
    struct margin m = margin_of(line);
    return line_is_rule(sv_slice(line, m.off, line.n));
}

static bool is_fence_line(const struct reader *r, struct sv line)
{
    struct sv text = sv_slice(line, margin_of(line).off, line.n);
    return fence_opened(text).mark == r->fence;
}

static void enter_code(struct reader *r, const MD_BLOCK_CODE_DETAIL *detail)
{
    r->in_code = true;
    r->code_placed = false;
    r->fence = detail->fence_char;
    if (!r->fence)
        return;
    uint32_t line = r->b.line;
    if (move_to_line(r, is_fence_line))
        line = r->b.line;
    build_code(&r->b);
    r->b.leaf.line = line;
    move_past_line(r);
}

static void end_last_block(struct reader *r, size_t before, uint32_t line)
{
    if (r->b.blocks.n > before && r->b.blocks.v[r->b.blocks.n - 1].end_line < line)
        r->b.blocks.v[r->b.blocks.n - 1].end_line = line;
}

// The fence that ends the code belongs to it.
static void leave_code(struct reader *r)
{
    size_t before = r->b.blocks.n;
    build_leaf_end(&r->b);
    r->in_code = false;
    struct sv rest = rest_of(r, r->off), line;
    if (!r->fence || !line_next(&rest, &line))
        return;
    struct sv text = line;
    while (rest.n > 0 && line_is_blank(text) && line_next(&rest, &line))
        text = sv_slice(line, margin_of(line).off, line.n);
    if (fence_closed((struct fence){r->fence, 3}, text)) {
        move_to(r, (size_t)(line.p - r->source.p));
        end_last_block(r, before, r->b.line);
        move_past_line(r);
    }
}

// The line under a heading's text: '=' or '-', or 0 where the heading is marked by '#'.
static char underline_of(const struct reader *r, size_t *at)
{
    struct sv here = rest_of(r, line_start(r)), line = {0};
    line_next(&here, &line);
    struct sv text = sv_slice(line, margin_of(line).off, line.n);
    bool marked = text.n > 0 && text.p[0] == '#' && r->b.leaf.line == r->b.line;
    if (marked || !line_next(&here, &line))
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

static void leave_heading(struct reader *r)
{
    size_t at = 0, before = r->b.blocks.n;
    char mark = underline_of(r, &at);
    bool rule = mark == '-' && is_prose(&r->b);
    if (rule)
        r->b.leaf.kind = BLOCK_PARAGRAPH, r->b.leaf.level = 0;
    build_leaf_end(&r->b);
    if (!mark)
        return;
    move_to(r, at);
    if (rule)
        build_rule(&r->b);
    else
        end_last_block(r, before, r->b.line);
    move_past_line(r);
}

static void leave_table(struct reader *r)
{
    size_t before = r->b.blocks.n;
    build_leaf_end(&r->b);
    if (r->rows == 1)
        end_last_block(r, before, r->b.line + 1);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct reader *r = user;
    struct builder *b = &r->b;
    read_tags(r);
    switch (type) {
    case MD_BLOCK_QUOTE:
        build_quote(b);
        break;
    case MD_BLOCK_UL:
        build_list(b, 0);
        break;
    case MD_BLOCK_OL:
        build_list(b, ((MD_BLOCK_OL_DETAIL *)detail)->start);
        break;
    case MD_BLOCK_LI:
        build_item(b);
        break;
    case MD_BLOCK_HR:
        move_to_line(r, is_rule_line);
        build_rule(b);
        move_past_line(r);
        break;
    case MD_BLOCK_H:
        build_heading(b, ((MD_BLOCK_H_DETAIL *)detail)->level);
        break;
    case MD_BLOCK_CODE:
        enter_code(r, detail);
        break;
    case MD_BLOCK_HTML:
        build_leaf_end(b);
        r->in_html = true;
        break;
    case MD_BLOCK_P:
        build_paragraph(b);
        break;
    case MD_BLOCK_TABLE:
        build_table(b, ((MD_BLOCK_TABLE_DETAIL *)detail)->head_row_count);
        r->rows = 0;
        break;
    case MD_BLOCK_TR:
        r->first_cell = true;
        r->rows++;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        build_cell(b, r->first_cell);
        r->first_cell = false;
        break;
    default:
        break;
    }
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    (void)detail;
    struct reader *r = user;
    if (!r->in_html)
        read_tags(r);
    r->html.hidden = (struct sv){0};
    switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
        build_leave(&r->b);
        break;
    case MD_BLOCK_H:
        leave_heading(r);
        break;
    case MD_BLOCK_CODE:
        leave_code(r);
        break;
    case MD_BLOCK_TABLE:
        leave_table(r);
        break;
    case MD_BLOCK_TR:
        build_row_end(&r->b);
        break;
    case MD_BLOCK_P:
        build_leaf_end(&r->b);
        break;
    case MD_BLOCK_HTML:
        read_html(r);
        r->in_html = false;
        break;
    default:
        break;
    }
    return 0;
}

// An image without a description gives no text that would tell its line.
static int enter_image(struct reader *r, const MD_SPAN_IMG_DETAIL *detail)
{
    ptrdiff_t at = sv_find(rest_of(r, r->off), SV("!["));
    if (at >= 0)
        move_to(r, r->off + (size_t)at + 2);
    if (!spend(r, &detail->src, &detail->title))
        return STOP;
    build_span(&r->b, SPAN_IMAGE, attribute(r, &detail->src));
    return 0;
}

static const enum span_kind span_kinds[] = {
    [MD_SPAN_EM] = SPAN_EMPHASIS, [MD_SPAN_STRONG] = SPAN_STRONG, [MD_SPAN_A] = SPAN_LINK,
    [MD_SPAN_IMG] = SPAN_IMAGE,   [MD_SPAN_CODE] = SPAN_CODE,     [MD_SPAN_DEL] = SPAN_STRIKE};

static int enter_link(struct reader *r, const MD_SPAN_A_DETAIL *detail)
{
    if (!spend(r, &detail->href, &detail->title))
        return STOP;
    build_span(&r->b, SPAN_LINK, attribute(r, &detail->href));
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *user)
{
    struct reader *r = user;
    read_tags(r);
    if (type == MD_SPAN_IMG)
        return enter_image(r, detail);
    if (type == MD_SPAN_A)
        return enter_link(r, detail);
    if (type < ARRAY_LEN(span_kinds))
        build_span(&r->b, span_kinds[type], (struct sv){0});
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *user)
{
    (void)detail;
    struct reader *r = user;
    read_tags(r);
    if (type < ARRAY_LEN(span_kinds))
        build_span_end(&r->b, span_kinds[type]);
    return 0;
}

// The parser gives the indentation as spaces of its own, which do not tell where they stand.
static void put_code(struct reader *r, struct sv raw, bool placed)
{
    if (!r->b.open)
        build_code(&r->b);
    if (placed && !r->fence && !r->code_placed)
        r->b.leaf.line = r->b.line;
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

static void put_text(struct reader *r, struct sv raw, bool literal)
{
    if (!has_stand_ins(raw) && (literal || sv_find(raw, SV("[^")) < 0)) {
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

static void put_entity(struct reader *r, struct sv raw)
{
    str_clear(&r->scratch);
    if (!entity_add(raw, &r->scratch))
        str_add(&r->scratch, raw);
    build_text(&r->b, str_sv(&r->scratch));
}

static void put_any(struct reader *r, MD_TEXTTYPE type, struct sv raw)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        build_text(&r->b, SV("\xEF\xBF\xBD"));
        break;
    case MD_TEXT_BR:
        build_join(&r->b, JOIN_HARD);
        break;
    case MD_TEXT_SOFTBR:
        build_join(&r->b, JOIN_SOFT);
        break;
    case MD_TEXT_ENTITY:
        put_entity(r, raw);
        break;
    default:
        put_text(r, raw, type == MD_TEXT_CODE);
    }
}

static int text(MD_TEXTTYPE type, const MD_CHAR *p, MD_SIZE size, void *user)
{
    struct reader *r = user;
    struct sv raw = {p, size};
    bool placed = is_source(r, p);
    if (placed)
        move_to(r, (size_t)(p - r->source.p));
    bool html = type == MD_TEXT_HTML || r->in_html;
    if (!html)
        read_tags(r);
    if (html)
        add_html(r, type == MD_TEXT_NULLCHAR ? SV("\xEF\xBF\xBD") : raw);
    else if (r->in_code)
        put_code(r, raw, placed);
    else if (r->html.hidden.n == 0)
        put_any(r, type, raw);
    if (placed)
        move_to(r, (size_t)(p - r->source.p) + size);
    return 0;
}

static bool parse(struct reader *r)
{
    static const MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                                              MD_FLAG_COLLAPSEWHITESPACE,
                                     .enter_block = enter_block,
                                     .leave_block = leave_block,
                                     .enter_span = enter_span,
                                     .leave_span = leave_span,
                                     .text = text};
    str_reserve(&r->source, PADDING);
    memset(r->source.p + r->source.n, 0, PADDING);
    return md_parse(r->source.p, (MD_SIZE)r->source.n, &parser, r) == 0;
}

// A definition of a link may be used any number of times, and each time costs its length.  Where
// that comes to many times the text, the piece is read once more without links.
static bool read_piece(struct reader *r, struct prepare *p, struct sv *rest, struct sv definitions)
{
    struct prepare before = *p;
    struct sv source = *rest;
    uint32_t line = r->b.line;
    size_t blocks = r->b.blocks.n;
    uint32_t images = r->b.image_count;
    for (int pass = 0; pass < 2; pass++) {
        str_clear(&r->source);
        str_add(&r->source, definitions);
        r->off = r->source.n;
        r->b.line = line;
        p->no_links = pass > 0;
        markdown_prepare(p, rest, PIECE_SIZE, &r->source);
        r->budget = BUDGET_LEAST + BUDGET_FACTOR * r->source.n;
        if (r->source.n > MD_SIZE_MAX)
            return false;
        if (parse(r)) {
            move_to(r, r->source.n);
            return true;
        }
        *p = before;
        *rest = source;
        builder_reset(&r->b, blocks, images);
        str_clear(&r->html_text);
        r->in_code = r->in_html = false;
    }
    return false;
}

bool markdown_read(struct document *d, struct sv source, uint32_t first_line, struct err *e)
{
    struct reader r = {.b = {.d = d, .line = first_line}};
    r.html.b = &r.b;
    struct prepare p = {0};
    struct str definitions = {0};
    if (source.n > PIECE_SIZE)
        markdown_definitions(source, DEFINITIONS_MAX, &definitions);
    if (definitions.n > 0)
        str_add_char(&definitions, '\n');
    bool ok = true;
    while (ok && source.n > 0)
        ok = read_piece(&r, &p, &source, str_sv(&definitions));
    builder_finish(&r.b);
    builder_release(&r.b);
    str_release(&r.source);
    str_release(&r.scratch);
    str_release(&r.html_text);
    html_release(&r.html);
    str_release(&definitions);
    return ok || err_set(e, "%s", _("too long for the Markdown parser"));
}
