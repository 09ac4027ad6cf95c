// What tags mean for blocks.
#include <string.h>

#include "html-internal.h"

static struct sv target(struct html *h)
{
    return arena_sv(&h->b->d->arena, str_sv(&h->scratch));
}

bool html_attribute(const struct html_token *t, const char *name, struct str *value)
{
    for (const char *const *pair = t->pairs; pair && pair[0]; pair += 2) {
        if (strcmp(pair[0], name) != 0)
            continue;
        str_clear(value);
        str_add(value, sv_from(pair[1]));
        return true;
    }
    return t->attributes.n > 0 && html_attribute_in(t->attributes, sv_from(name), value);
}

static void put_image(struct html *h, const struct html_token *t)
{
    // Pages that load their images late have the address elsewhere.
    static const char *const names[] = {"data-src", "data-original", "data-lazy-src",
                                        "data-actualsrc", "src"};
    str_clear(&h->scratch);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (html_attribute(t, names[i], &h->scratch) && h->scratch.n > 0 &&
            !sv_starts(str_sv(&h->scratch), SV("data:")))
            break;
    }
    build_span(h->b, SPAN_IMAGE, target(h));
    str_clear(&h->scratch);
    if (html_attribute(t, "alt", &h->scratch))
        build_text(h->b, str_sv(&h->scratch));
    build_span_end(h->b, SPAN_IMAGE);
}

static void put_link(struct html *h, const struct html_token *t)
{
    str_clear(&h->scratch);
    html_attribute(t, "href", &h->scratch);
    build_span(h->b, SPAN_LINK, target(h));
}

struct sv html_style(struct sv style, const char *property)
{
    struct sv part, found = {0};
    while (sv_cut(&style, ';', &part)) {
        struct sv name, value = part;
        if (sv_cut(&value, ':', &name) && sv_eq_ignore_case(sv_trim(name), sv_from(property)))
            found = sv_trim(value);
    }
    return found;
}

bool html_has_word(struct sv list, const char *word)
{
    struct sv part;
    while (sv_cut(&list, ' ', &part)) {
        if (sv_eq(sv_trim(part), sv_from(word)))
            return true;
    }
    return false;
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
    h->rows = h->aligned = 0;
}

static enum align align_of(struct html *h, const struct html_token *t)
{
    static const char *const names[] = {
        [ALIGN_LEFT] = "left", [ALIGN_CENTRE] = "center", [ALIGN_RIGHT] = "right"};
    struct sv value = {0};
    if (html_attribute(t, "style", &h->scratch))
        value = html_style(str_sv(&h->scratch), "text-align");
    if (value.n == 0 && html_attribute(t, "align", &h->scratch))
        value = str_sv(&h->scratch);
    for (int i = ALIGN_LEFT; i <= ALIGN_RIGHT; i++) {
        if (sv_eq_ignore_case(value, sv_from(names[i])))
            return (enum align)i;
    }
    return ALIGN_NONE;
}

// A column stands as the first of its cells that says so.
static void enter_cell(struct html *h, const struct html_token *t, bool head)
{
    if (h->tables > 1)
        build_join(h->b, JOIN_FLOW);
    if (h->tables != 1)
        return;
    if (head && h->rows <= 1)
        h->b->leaf.level = 1;
    h->column = h->b->in_cell ? h->column + 1 : 0;
    build_cell(h->b, !h->b->in_cell);
    if (h->column >= ALIGN_COLUMNS || h->aligned >> h->column & 1)
        return;
    enum align align = align_of(h, t);
    build_align(h->b, h->column, align);
    h->aligned |= (unsigned)(align != ALIGN_NONE) << h->column;
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

// A table that begins with code, a heading or a list is there for its looks: line numbers beside
// the code, a frame, columns.
static void leave_layout(struct html *h, enum action action)
{
    bool layout = action == ACTION_CODE || action == ACTION_HEADING || action == ACTION_LIST;
    if (layout && !h->inside && h->tables == 1 && sv_trim(str_sv(&h->b->text)).n == 0) {
        build_leaf_end(h->b);
        h->tables = 0;
    }
}

// Stands before the table, of which nothing has come yet.
static void put_caption(struct html *h, bool open)
{
    bool put = open ? h->tables == 1 && h->b->text.n == 0 : h->in_caption;
    if (!put)
        return;
    build_leaf_end(h->b);
    h->in_caption = open;
    h->tables = !open;
    if (!open)
        build_table(h->b, 0);
}

static bool is_layout(struct html *h, const struct html_token *t)
{
    return h->tables == 0 && html_attribute(t, "role", &h->scratch) &&
           sv_eq(str_sv(&h->scratch), SV("presentation"));
}

static void put_table_tag(struct html *h, const struct html_tag *tag, const struct html_token *t)
{
    bool open = t->kind == HTML_OPEN;
    if (h->inside)
        return;
    bool table = tag->action == ACTION_TABLE && open && !is_layout(h, t);
    if (tag->action == ACTION_CAPTION) {
        put_caption(h, open);
    } else if (h->tables == 0 && !table) {
        build_leaf_end(h->b);
    } else if (table) {
        enter_table(h);
    } else if (tag->action == ACTION_TABLE) {
        leave_row(h);
        if (--h->tables == 0)
            build_leaf_end(h->b);
    } else if (tag->action == ACTION_ROW) {
        leave_row(h);
        h->rows += open;
    } else if (open) {
        enter_cell(h, t, tag->arg != 0);
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
    else if (h->tables > 0)
        build_join(h->b, JOIN_FLOW);
    else if (h->b->join >= JOIN_HARD && h->b->leaf.kind != BLOCK_HEADING)
        build_join(h->b, JOIN_PARAGRAPH);    // two of them make an empty line
    else
        build_join(h->b, JOIN_HARD);
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
    case ACTION_RAISED:
        break;
    case ACTION_SPAN:
        put_span(h, tag, open);
        break;
    case ACTION_LINK:
        if (open)
            put_link(h, t);
        else
            build_span_end(h->b, SPAN_LINK);
        break;
    case ACTION_IMAGE:
        put_image(h, t);
        break;
    case ACTION_BREAK:
        put_break(h);
        break;
    case ACTION_HIDE:
    case ACTION_READING:
        if (open && !sv_ends(t->text, SV("/>")))
            hide(h, tag);
        break;
    case ACTION_TABLE:
    case ACTION_CAPTION:
    case ACTION_ROW:
    case ACTION_CELL:
        put_table_tag(h, tag, t);
        break;
    default:
        if (open)
            leave_layout(h, tag->action);
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

// Words, with white space of any length as one space; between Chinese characters a line end is
// none.
static void put_words(struct html *h, struct sv text)
{
    struct builder *b = h->b;
    for (size_t i = 0; i < text.n;) {
        size_t from = i;
        bool newline = false;
        for (; i < text.n && html_is_white(text.p[i]); i++)
            newline = newline || text.p[i] == '\n';
        if (newline)
            build_join(b, JOIN_FLOW);
        else if (i > from && b->open)
            build_text(b, SV(" "));
        from = i;
        while (i < text.n && !html_is_white(text.p[i]))
            i++;
        if (i > from)
            build_text(b, sv_slice(text, from, i));
    }
}

static void put_line(struct html *h, struct sv text)
{
    if (is_in_code(h))
        build_verbatim(h->b, text);
    else if (h->tables == 0 || h->b->in_cell)
        put_words(h, text);
}

// Line by line, so that each block knows where it stands.
static void put_text(struct html *h, struct sv text)
{
    while (text.n > 0) {
        const char *newline = memchr(text.p, '\n', text.n);
        size_t n = newline ? (size_t)(newline - text.p) + 1 : text.n;
        put_line(h, sv_slice(text, 0, n));
        text = sv_slice(text, n, text.n);
        h->b->line += newline != NULL;
    }
}

void html_put(struct html *h, const struct html_token *t)
{
    if (is_hidden(h, t, t->tag))
        return;
    bool full = builder_is_full(h->b);
    if (t->kind == HTML_TEXT && full)
        build_plain(h->b, t->text);
    else if (t->kind == HTML_TEXT)
        put_text(h, t->text);
    else if (t->tag && !full)
        put_tag(h, t->tag, t);
}

void html_finish(struct html *h)
{
    build_leaf_end(h->b);
    leave_to(h, 0);
    h->tables = 0;
    h->in_code = h->in_caption = false;
    h->hidden = (struct sv){0};
}

void html_release(struct html *h)
{
    vec_release(&h->opened);
    str_release(&h->scratch);
}
