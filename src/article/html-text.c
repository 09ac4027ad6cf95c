// What tags mean for blocks.
#include <string.h>

#include "html-internal.h"
#include "html-tags.h"

static struct sv target(struct html *h)
{
    return arena_sv(&h->b->d->arena, str_sv(&h->scratch));
}

static void put_image(struct html *h, struct sv attributes)
{
    str_clear(&h->scratch);
    // Pages that load their images late have the address elsewhere.
    if (!html_attribute(attributes, "data-src", &h->scratch))
        html_attribute(attributes, "src", &h->scratch);
    build_span(h->b, SPAN_IMAGE, target(h));
    str_clear(&h->scratch);
    if (html_attribute(attributes, "alt", &h->scratch))
        build_text(h->b, str_sv(&h->scratch));
    build_span_end(h->b, SPAN_IMAGE);
}

static void put_link(struct html *h, struct sv attributes)
{
    str_clear(&h->scratch);
    html_attribute(attributes, "href", &h->scratch);
    build_span(h->b, SPAN_LINK, target(h));
}

// Text goes on in another paragraph; in a table, and in a paragraph that Markdown opened, it
// cannot.
static void put_paragraph(struct html *h)
{
    if (h->tables > 0)
        build_join(h->b, JOIN_FLOW);
    else if (h->inside)
        build_join(h->b, JOIN_HARD);
    else
        build_leaf_end(h->b);
}

static void leave_to(struct html *h, size_t depth)
{
    while (h->opened.n > depth) {
        build_leave(h->b);
        h->opened.n--;
    }
}

static void enter(struct html *h, enum container_kind kind, uint32_t ordinal)
{
    if (kind == CONTAINER_QUOTE)
        build_quote(h->b);
    else if (kind == CONTAINER_LIST)
        build_list(h->b, ordinal);
    else
        build_item(h->b);
    vec_push(&h->opened, kind);
}

static void leave(struct html *h, enum container_kind kind)
{
    put_paragraph(h);
    for (size_t depth = h->opened.n; depth > 0; depth--) {
        if (h->opened.v[depth - 1] == kind) {
            leave_to(h, depth - 1);
            return;
        }
        if (kind == CONTAINER_ITEM && h->opened.v[depth - 1] == CONTAINER_LIST)
            return;
    }
}

static void enter_item(struct html *h)
{
    leave(h, CONTAINER_ITEM);
    if (h->opened.n > 0 && h->opened.v[h->opened.n - 1] == CONTAINER_LIST)
        enter(h, CONTAINER_ITEM, 0);
}

static void enter_table(struct html *h)
{
    if (h->tables++ > 0)
        return;
    build_table(h->b, 0);
    h->rows = 0;
}

static void enter_cell(struct html *h, bool head)
{
    if (h->tables != 1)
        return;
    if (head && h->rows <= 1)
        h->b->leaf.level = 1;
    build_cell(h->b, !h->b->in_cell);
}

static void leave_row(struct html *h)
{
    if (h->tables == 1 && h->b->in_cell)
        build_row_end(h->b);
}

// Tags that make blocks, where they may.
static void open_block(struct html *h, const struct html_tag *tag)
{
    switch (tag->action) {
    case ACTION_HEADING:
        build_heading(h->b, (unsigned)tag->arg);
        break;
    case ACTION_RULE:
        build_rule(h->b);
        break;
    case ACTION_QUOTE:
        enter(h, CONTAINER_QUOTE, 0);
        break;
    case ACTION_LIST:
        enter(h, CONTAINER_LIST, (uint32_t)tag->arg);
        break;
    case ACTION_ITEM:
        enter_item(h);
        break;
    case ACTION_TERM:
        build_paragraph(h->b);
        build_span(h->b, SPAN_STRONG, (struct sv){0});
        break;
    case ACTION_DEFINITION:
        build_join(h->b, JOIN_HARD);
        break;
    case ACTION_CODE:
        build_code(h->b);
        h->in_code = true;
        break;
    default:
        put_paragraph(h);
    }
}

static void close_block(struct html *h, const struct html_tag *tag)
{
    switch (tag->action) {
    case ACTION_QUOTE:
        leave(h, CONTAINER_QUOTE);
        break;
    case ACTION_LIST:
        leave(h, CONTAINER_LIST);
        break;
    case ACTION_ITEM:
        leave(h, CONTAINER_ITEM);
        break;
    case ACTION_TERM:
        build_span_end(h->b, SPAN_STRONG);
        break;
    default:
        put_paragraph(h);
        h->in_code = false;
    }
}

static void put_table_tag(struct html *h, const struct html_tag *tag, bool open)
{
    if (h->inside || (!open && h->tables == 0))
        return;
    if (tag->action == ACTION_TABLE && open) {
        enter_table(h);
    } else if (tag->action == ACTION_TABLE) {
        leave_row(h);
        if (--h->tables == 0)
            build_leaf_end(h->b);
    } else if (tag->action == ACTION_ROW) {
        leave_row(h);
        h->rows += open;
    } else if (open) {
        enter_cell(h, tag->arg != 0);
    }
}

static void put_span(struct html *h, const struct html_tag *tag, bool open)
{
    if (h->in_code)
        return;
    if (open)
        build_span(h->b, (enum span_kind)tag->arg, (struct sv){0});
    else
        build_span_end(h->b, (enum span_kind)tag->arg);
}

// An element within <pre> may have ended the code.
static bool is_in_code(const struct html *h)
{
    return h->in_code && h->b->open && h->b->leaf.kind == BLOCK_CODE;
}

static void put_break(struct html *h)
{
    if (is_in_code(h))
        build_verbatim(h->b, SV("\n"));
    else
        build_join(h->b, h->tables > 0 ? JOIN_FLOW : JOIN_HARD);
}

static void hide(struct html *h, const struct html_tag *tag)
{
    h->hidden = sv_from(tag->name);
    h->hidden_depth = 1;
}

static void put_tag(struct html *h, const struct html_tag *tag, const struct html_token *t)
{
    bool open = t->kind == HTML_OPEN;
    switch (tag->action) {
    case ACTION_NONE:
    case ACTION_SHOW:
        break;
    case ACTION_SPAN:
        put_span(h, tag, open);
        break;
    case ACTION_LINK:
        if (open)
            put_link(h, t->attributes);
        else
            build_span_end(h->b, SPAN_LINK);
        break;
    case ACTION_IMAGE:
        put_image(h, t->attributes);
        break;
    case ACTION_BREAK:
        put_break(h);
        break;
    case ACTION_HIDE:
        if (open && !sv_ends(t->text, SV("/>")))
            hide(h, tag);
        break;
    case ACTION_TABLE:
    case ACTION_ROW:
    case ACTION_CELL:
        put_table_tag(h, tag, open);
        break;
    default:
        if (h->inside || h->tables > 0)
            put_paragraph(h);
        else if (open)
            open_block(h, tag);
        else
            close_block(h, tag);
    }
}

// Whether T is within an element that is not shown, or ends it.
static bool is_hidden(struct html *h, const struct html_token *t, const struct html_tag *tag)
{
    if (h->hidden.n == 0)
        return false;
    if (t->kind == HTML_CLOSE && tag && tag->action == ACTION_SHOW) {
        h->hidden = (struct sv){0};
        return false;
    }
    if (sv_eq_ignore_case(t->name, h->hidden)) {
        h->hidden_depth += t->kind == HTML_OPEN;
        h->hidden_depth -= t->kind == HTML_CLOSE;
        if (h->hidden_depth == 0)
            h->hidden = (struct sv){0};
    }
    return true;
}

static bool is_white(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// Words, with white space of any length as one space; between Chinese characters a line end is
// none.
static void put_words(struct html *h, struct sv text)
{
    struct builder *b = h->b;
    for (size_t i = 0; i < text.n;) {
        size_t from = i;
        bool newline = false;
        for (; i < text.n && is_white(text.p[i]); i++)
            newline = newline || text.p[i] == '\n';
        if (newline)
            build_join(b, JOIN_FLOW);
        else if (i > from && b->open)
            build_text(b, SV(" "));
        from = i;
        while (i < text.n && !is_white(text.p[i]))
            i++;
        if (i > from)
            build_text(b, sv_slice(text, from, i));
    }
}

static void put_text(struct html *h, struct sv text)
{
    if (is_in_code(h)) {
        str_clear(&h->scratch);
        entities_decode(text, &h->scratch);
        build_verbatim(h->b, str_sv(&h->scratch));
        return;
    }
    if (h->tables > 0 && !h->b->in_cell)
        return;
    str_clear(&h->scratch);
    entities_decode(text, &h->scratch);
    put_words(h, str_sv(&h->scratch));
}

static bool is_empty_element(struct sv name)
{
    static const char *const names[] = {"img", "br", "hr", "input", "meta", "link", "source"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (sv_eq_ignore_case(name, sv_from(names[i])))
            return true;
    }
    return false;
}

// A page may have more than its reader is shown.
static bool is_styled_away(struct html *h, const struct html_token *t)
{
    if (!h->whole || t->kind != HTML_OPEN || t->attributes.n == 0 || is_empty_element(t->name))
        return false;
    return html_attribute(t->attributes, "style", &h->scratch) &&
           (sv_find(str_sv(&h->scratch), SV("display:none")) >= 0 ||
            sv_find(str_sv(&h->scratch), SV("display: none")) >= 0);
}

void html_put(struct html *h, const struct html_token *t)
{
    const struct html_tag *tag = t->name.n > 0 ? html_tag(t->name) : NULL;
    if (is_hidden(h, t, tag))
        return;
    if (tag && is_styled_away(h, t)) {
        hide(h, tag);
        return;
    }
    if (t->kind == HTML_TEXT)
        put_text(h, t->text);
    else if (tag)
        put_tag(h, tag, t);
}

// Puts a token line by line, so that each block knows where it stands.
static void put_lines(struct html *h, const struct html_token *t)
{
    struct html_token line = *t;
    for (struct sv rest = t->text; rest.n > 0;) {
        const char *newline = memchr(rest.p, '\n', rest.n);
        size_t n = newline ? (size_t)(newline - rest.p) + 1 : rest.n;
        line.text = sv_slice(rest, 0, n);
        rest = sv_slice(rest, n, rest.n);
        if (t->kind == HTML_TEXT)
            html_put(h, &line);
        h->b->line += newline != NULL;
    }
}

void html_put_all(struct html *h, struct sv text)
{
    struct html_lexer lexer = {.rest = text};
    struct html_token t;
    while (html_next(&lexer, &t)) {
        if (t.kind != HTML_TEXT)
            html_put(h, &t);
        put_lines(h, &t);
    }
    build_leaf_end(h->b);
    leave_to(h, 0);
    h->tables = 0;
    h->in_code = false;
    h->hidden = (struct sv){0};
}

void html_release(struct html *h)
{
    vec_release(&h->opened);
    str_release(&h->scratch);
}
