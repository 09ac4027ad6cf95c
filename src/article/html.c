// Saved pages, read twice: to find the article, and to make blocks of it.
#include "yulu/article/html.h"

#include "html-page.h"
#include "parse-chars.h"
#include "yulu/base/i18n.h"

bool html_is(struct sv text)
{
    static const char *const starts[] = {"<!doctype html", "<html", "<head", "<!-- saved from"};
    enum { LOOK_AT = 4096 };
    struct sv rest = sv_trim(sv_slice(text, 0, LOOK_AT));
    if (sv_starts(rest, SV("<?xml"))) {
        ptrdiff_t end = sv_find(rest, SV("?>"));
        rest = sv_trim(sv_slice(rest, end < 0 ? rest.n : (size_t)end + 2, rest.n));
    }
    for (size_t i = 0; i < ARRAY_LEN(starts); i++) {
        struct sv start = sv_from(starts[i]);
        if (sv_eq_ignore_case(sv_slice(rest, 0, start.n), start))
            return true;
    }
    return false;
}

// What an element is to the text in it.
enum {
    AROUND_BOLD = 1,
    AROUND_NOTE = 2,       // a link to a place on a page
    AROUND_RAISED = 4,     // <sup>
    AROUND_READING = 8,    // <rt>
};

struct page {
    struct finder find;
    struct head *head;
    unsigned hidden;    // elements around, from the one that is not shown
    // The second time:
    struct builder b;
    struct html html;
    VEC(uint8_t) around;      // flags of each element of the article that is open
    uint32_t box, article;    // the number of the last one met; of the article
    bool inside;              // the article
    bool bold;                // a span is open that an element or its style asked for
    struct str scratch;
};

// Numbers beside lines of code, as the programs that colour code call them.
static bool is_line_number(struct sv classes)
{
    static const char *const names[] = {"gutter", "linenos", "lineno", "rouge-gutter", "lnt"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (html_has_word(classes, names[i]))
            return true;
    }
    return false;
}

// A page may have more than its reader is shown.  Some hide all of themselves, until a script runs.
static bool is_hidden(struct page *p, const struct html_token *t)
{
    if (t->tag && t->tag->action == ACTION_HIDE)
        return true;
    if (!t->pairs || sv_eq(t->name, SV("body")))
        return false;
    return html_attribute(t, "hidden", &p->scratch) ||
           (html_attribute(t, "class", &p->scratch) && is_line_number(str_sv(&p->scratch))) ||
           (html_attribute(t, "style", &p->scratch) &&
            sv_starts(html_style(str_sv(&p->scratch), "display"), SV("none")));
}

// Whether T is shown.
static bool is_shown(struct page *p, const struct html_token *t)
{
    if (t->kind == HTML_OPEN && (p->hidden > 0 || is_hidden(p, t)))
        p->hidden++;
    bool shown = p->hidden == 0 && t->kind != HTML_COMMENT;
    if (t->kind == HTML_CLOSE && p->hidden > 0)
        p->hidden--;
    return shown;
}

static void take_first(void *to, const struct html_token *t, uint32_t line)
{
    struct page *p = to;
    (void)line;
    head_take(p->head, t);
    if (is_shown(p, t))
        finder_take(&p->find, t);
}

static bool is_strong(const struct html_tag *tag)
{
    return tag && tag->action == ACTION_SPAN && tag->arg == SPAN_STRONG;
}

// Whether a style makes text bold; AROUND where it says nothing.
static bool is_bold(struct sv style, bool around)
{
    struct sv weight = html_style(style, "font-weight");
    long number;
    if (sv_to_long(weight, &number))
        return number >= 600;
    return weight.n == 0 ? around : sv_starts(weight, SV("bold"));
}

static uint8_t flags_of(struct page *p, const struct html_token *t)
{
    const struct html_tag *tag = t->tag;
    uint8_t flags = p->around.n > 0 ? p->around.v[p->around.n - 1] : 0;
    bool bold = flags & AROUND_BOLD || is_strong(t->tag);
    if (html_attribute(t, "style", &p->scratch))
        bold = is_bold(str_sv(&p->scratch), bold);
    flags = (uint8_t)((flags & ~AROUND_BOLD) | (bold ? AROUND_BOLD : 0));
    if (tag && tag->action == ACTION_RAISED)
        flags |= AROUND_RAISED;
    if (tag && tag->action == ACTION_READING)
        flags |= AROUND_READING;
    if (tag && tag->action == ACTION_LINK && html_attribute(t, "href", &p->scratch) &&
        sv_find(str_sv(&p->scratch), SV("#")) >= 0)
        flags |= AROUND_NOTE;
    return flags;
}

static void put_own(struct page *p, struct sv text)
{
    html_put(&p->html, &(struct html_token){.text = text});
}

// Elements and styles make text bold across paragraphs, spans end with them.
static void set_bold(struct page *p, bool bold)
{
    p->bold = p->bold && p->b.open && p->b.depth[SPAN_STRONG] > 0;
    bool is = p->b.open && p->b.depth[SPAN_STRONG] > 0;
    if (bold && !is && !p->html.in_code && !(p->b.open && p->b.leaf.kind == BLOCK_HEADING)) {
        build_span(&p->b, SPAN_STRONG, (struct sv){0});
        p->bold = true;
    } else if (!bold && p->bold) {
        build_span_end(&p->b, SPAN_STRONG);
        p->bold = false;
    }
}

static bool is_number(struct sv text)
{
    size_t digits = 0;
    while (digits < text.n && text.p[digits] >= '0' && text.p[digits] <= '9')
        digits++;
    return digits > 0 && digits == text.n;
}

static void put_text(struct page *p, const struct html_token *t)
{
    enum { IN_NOTE = AROUND_NOTE | AROUND_RAISED };
    uint8_t flags = p->around.n > 0 ? p->around.v[p->around.n - 1] : 0;
    bool note = (flags & IN_NOTE) == IN_NOTE && is_number(sv_trim(t->text));
    if (sv_trim(t->text).n > 0 && (p->html.tables == 0 || p->b.in_cell))
        set_bold(p, flags & AROUND_BOLD);
    // The number of a note is no part of the word before it.
    if (note)
        put_own(p, SV("["));
    html_put(&p->html, t);
    if (note)
        put_own(p, SV("]"));
}

// Some elements are over as they begin.
static bool is_empty(const struct html_tag *tag)
{
    return tag && (tag->action == ACTION_BREAK || tag->action == ACTION_IMAGE ||
                   tag->action == ACTION_RULE);
}

static void put_open(struct page *p, const struct html_token *t)
{
    uint8_t flags = flags_of(p, t);
    vec_push(&p->around, flags);
    if (flags & AROUND_READING)
        put_own(p, SV("（"));
    else if (!is_strong(t->tag))
        html_put(&p->html, t);
}

static void put_close(struct page *p, const struct html_token *t)
{
    if (p->around.n == 0)
        return;
    uint8_t flags = p->around.v[--p->around.n];
    uint8_t outer = p->around.n > 0 ? p->around.v[p->around.n - 1] : 0;
    if (flags & AROUND_READING)
        put_own(p, (outer & AROUND_READING) ? (struct sv){0} : SV("）"));
    else if (!is_empty(t->tag) && !is_strong(t->tag))
        html_put(&p->html, t);
    if (!(outer & AROUND_BOLD))
        set_bold(p, false);
}

static void take_second(void *to, const struct html_token *t, uint32_t line)
{
    struct page *p = to;
    if (!is_shown(p, t))
        return;
    p->b.line = line;
    if (p->inside && t->kind == HTML_TEXT) {
        put_text(p, t);
    } else if (p->inside && t->kind == HTML_OPEN) {
        put_open(p, t);
    } else if (p->inside) {
        p->inside = p->article == 0 || p->around.n > 0;
        put_close(p, t);
    }
    if (t->kind == HTML_OPEN && html_is_box(t) && ++p->box == p->article)
        p->inside = true;
}

static bool read_twice(struct page *p, struct sv text, struct err *e)
{
    if (!page_parse(text, take_first, p, e))
        return false;
    p->article = finder_article(&p->find);
    p->inside = p->article == 0;
    p->hidden = 0;
    bool ok = page_parse(text, take_second, p, e);
    html_finish(&p->html);
    return ok;
}

bool html_read(struct document *d, struct sv text, struct err *e)
{
    struct page p = {.b = {.d = d, .line = 1, .lines_most = builder_lines_most(text.n)},
                     .head = head_new()};
    struct str prepared = {0};
    p.html.b = &p.b;
    finder_init(&p.find);
    page_prepare(text, &prepared);
    bool ok = read_twice(&p, str_sv(&prepared), e);
    builder_finish(&p.b);
    head_fill(p.head, d);
    builder_release(&p.b);
    html_release(&p.html);
    finder_release(&p.find);
    head_free(p.head);
    vec_release(&p.around);
    str_release(&p.scratch);
    str_release(&prepared);
    return ok && (d->block_count > 0 || err_set(e, "%s", _("there is no text on the page")));
}
