#include "yulu/article/markdown.h"

#include <limits.h>
#include <md4c.h>
#include <string.h>

#include "emphasis-internal.h"
#include "markdown-internal.h"
#include "markdown-reader.h"
#include "yulu/base/i18n.h"

enum {
    PADDING = 8,    // md4c 0.4.8 looks past the end of its input
    PIECE_SIZE = 2 << 20,
    DEFINITIONS_MAX = 64 << 10,
    BUDGET_LEAST = 1 << 20,
    BUDGET_FACTOR = 2,
    STOP = -1,    // from a callback; md4c 0.4.8 forgets positive ones on its way out
};
static const size_t MD_SIZE_MAX = UINT_MAX / 2;

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

static void enter_container(struct reader *r, MD_BLOCKTYPE type, const void *detail)
{
    if (type == MD_BLOCK_QUOTE)
        build_quote(&r->b);
    else if (type == MD_BLOCK_UL)
        build_list(&r->b, 0);
    else if (type == MD_BLOCK_OL)
        build_list(&r->b, ((const MD_BLOCK_OL_DETAIL *)detail)->start);
    else
        build_item(&r->b);
}

static void enter_cell(struct reader *r, const MD_BLOCK_TD_DETAIL *detail)
{
    static const enum align aligns[] = {
        [MD_ALIGN_DEFAULT] = ALIGN_NONE,
        [MD_ALIGN_LEFT] = ALIGN_LEFT,
        [MD_ALIGN_CENTER] = ALIGN_CENTRE,
        [MD_ALIGN_RIGHT] = ALIGN_RIGHT,
    };
    build_align(&r->b, r->column, aligns[detail->align]);
    build_cell(&r->b, r->column++ == 0);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct reader *r = user;
    read_tags(r);
    switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
        enter_container(r, type, detail);
        break;
    case MD_BLOCK_HR:
        read_rule(r);
        break;
    case MD_BLOCK_H:
        build_heading(&r->b, ((MD_BLOCK_H_DETAIL *)detail)->level);
        break;
    case MD_BLOCK_CODE:
        read_code(r, ((MD_BLOCK_CODE_DETAIL *)detail)->fence_char);
        break;
    case MD_BLOCK_HTML:
        read_html(r);
        break;
    case MD_BLOCK_P:
        build_paragraph(&r->b);
        break;
    case MD_BLOCK_TABLE:
        build_table(&r->b, ((MD_BLOCK_TABLE_DETAIL *)detail)->head_row_count);
        break;
    case MD_BLOCK_TR:
        r->column = 0;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        enter_cell(r, detail);
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
        read_heading_end(r);
        break;
    case MD_BLOCK_CODE:
        read_code_end(r);
        break;
    case MD_BLOCK_TR:
        build_row_end(&r->b);
        break;
    case MD_BLOCK_P:
    case MD_BLOCK_TABLE:
        build_leaf_end(&r->b);
        break;
    case MD_BLOCK_HTML:
        read_html_end(r);
        r->in_html = false;
        break;
    default:
        break;
    }
    return 0;
}

static int enter_image(struct reader *r, const MD_SPAN_IMG_DETAIL *detail)
{
    r->image_off = r->off;
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
    if (type == MD_SPAN_IMG)
        read_image_end(r);
    else if (type < ARRAY_LEN(span_kinds))
        build_span_end(&r->b, span_kinds[type]);
    return 0;
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
        read_entity(r, raw);
        break;
    default:
        read_text(r, raw, type == MD_TEXT_CODE);
    }
}

static int text(MD_TEXTTYPE type, const MD_CHAR *p, MD_SIZE size, void *user)
{
    struct reader *r = user;
    struct sv raw = {p, size};
    bool placed = reader_holds(r, p);
    if (placed)
        reader_move(r, (size_t)(p - r->source.p));
    bool html = type == MD_TEXT_HTML || r->in_html;
    if (!html)
        read_tags(r);
    if (html)
        read_html_part(r, type == MD_TEXT_NULLCHAR ? SV("\xEF\xBF\xBD") : raw);
    else if (r->in_code)
        read_code_text(r, raw, placed);
    else if (r->html.hidden.n == 0)
        put_any(r, type, raw);
    if (placed)
        reader_move(r, (size_t)(p - r->source.p) + size);
    return 0;
}

static bool parse(struct reader *r)
{
    // To collapse blanks costs the parser a look at each, even where there is nothing to collapse.
    bool runs = has_blank_runs(str_sv(&r->source));
    const MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
                                       (runs ? MD_FLAG_COLLAPSEWHITESPACE : 0u) |
                                       (r->dialect.nicks ? MD_FLAG_NOHTML : 0u) |
                                       (r->dialect.indents ? MD_FLAG_NOINDENTEDCODEBLOCKS : 0u),
                              .enter_block = enter_block,
                              .leave_block = leave_block,
                              .enter_span = enter_span,
                              .leave_span = leave_span,
                              .text = text};
    str_reserve(&r->source, PADDING);
    memset(r->source.p + r->source.n, 0, PADDING);
    reader_begin(r);
    return md_parse(r->source.p, (MD_SIZE)r->source.n, &parser, r) == 0;
}

// What the parser has to know of what stands before the piece.
static void source_begin(struct reader *r, const struct prepare *p, struct sv definitions)
{
    str_clear(&r->source);
    str_add(&r->source, definitions);
    if (p->parted && p->fence.mark) {
        for (size_t i = 0; i < p->fence.length; i++)
            str_add_char(&r->source, p->fence.mark);
        str_add_char(&r->source, '\n');
    }
    r->off = r->first = r->source.n;
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
        source_begin(r, p, definitions);
        r->b.line = line;
        r->b.goes_on = p->parted;
        p->no_links = pass > 0;
        markdown_prepare(p, rest, PIECE_SIZE, &r->source);
        r->budget = BUDGET_LEAST + BUDGET_FACTOR * r->source.n;
        if (r->source.n > MD_SIZE_MAX)
            return false;
        if (parse(r)) {
            reader_move(r, r->source.n);
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
    struct reader r = {.b = {.d = d, .line = first_line},
                       .dialect = markdown_dialect(d->path, source)};
    r.html.b = &r.b;
    struct prepare p = prepare_new(source);
    struct str definitions = {0};
    if (source.n > PIECE_SIZE)
        markdown_definitions(source, DEFINITIONS_MAX, &definitions);
    if (definitions.n > 0)
        str_add_char(&definitions, '\n');
    bool ok = true;
    r.b.lines_most = builder_lines_most(source.n);
    while (ok && source.n > 0 && !builder_is_full(&r.b))
        ok = read_piece(&r, &p, &source, str_sv(&definitions));
    for (struct sv line; ok && line_next(&source, &line); r.b.line++)
        build_plain(&r.b, line);
    builder_finish(&r.b);
    builder_release(&r.b);
    str_release(&r.source);
    str_release(&r.scratch);
    str_release(&r.html_text);
    html_release(&r.html);
    str_release(&definitions);
    return ok || err_set(e, "%s", _("too long for the Markdown parser"));
}
