// Quotes as text, Markdown and JSON.
#include <string.h>
#include <time.h>

#include "markdown-escape.h"
#include "yulu/base/i18n.h"
#include "yulu/base/json.h"
#include "yulu/library/address.h"
#include "yulu/library/quotes.h"
#include "yulu/text/sanitize.h"

static const char *const anchor_names[] = {"sure", "review", "lost"};

// TEXT, each line but the first after PREFIX.
static void add_lines(struct str *out, struct sv text, const char *prefix)
{
    struct str clean = {0};
    sanitize(&clean, text, SANITIZE_TEXT);
    struct sv rest = sv_trim(str_sv(&clean)), line;
    for (bool first = true; sv_cut(&rest, '\n', &line); first = false) {
        if (!first) {
            str_addf(out, "\n%s", prefix);
        }
        str_add(out, line);
    }
    str_release(&clean);
}

// "Title (source, date)", what is not known left out.
static void add_article(struct str *out, const struct quote *q)
{
    sanitize(out, q->title, SANITIZE_NAME);
    if (q->source.n + q->date.n > 0) {
        str_add(out, SV(" ("));
        sanitize(out, q->source, SANITIZE_NAME);
        str_add(out, q->source.n && q->date.n ? SV(", ") : SV(""));
        sanitize(out, q->date, SANITIZE_NAME);
        str_add_char(out, ')');
    }
}

static void add_origin(struct str *out, const struct quote *q)
{
    str_add(out, SV("— "));
    if (q->speaker.n > 0) {
        sanitize(out, q->speaker, SANITIZE_NAME);
        str_add(out, SV(", "));
    }
    add_article(out, q);
    if (q->anchor != ANCHOR_SURE) {
        str_addf(out, " [%s]",
                 q->anchor == ANCHOR_LOST ? _("lost in the article") : _("to review"));
    }
}

// "#one #two".
static void add_tags(struct str *out, struct sv tags)
{
    struct sv rest = tags, tag;
    for (bool first = true; tags.n > 0 && sv_cut(&rest, ',', &tag); first = false) {
        str_add(out, first ? SV("#") : SV(" #"));
        sanitize(out, tag, SANITIZE_NAME);
    }
}

static void write_text(struct str *out, const struct quote *q)
{
    static const char indent[] = "    ";
    str_add(out, SV("“"));
    add_lines(out, q->text, "");
    str_addf(out, "”\n%s", indent);
    add_origin(out, q);
    const struct {
        const char *label;
        struct sv text;
    } lines[] = {
        {_("Question: "), q->question}, {_("Section: "), q->section}, {_("Note: "), q->note}};
    for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
        if (lines[i].text.n > 0) {
            str_addf(out, "\n%s%s", indent, lines[i].label);
            add_lines(out, lines[i].text, "        ");
        }
    }
    if (q->tags.n > 0) {
        str_addf(out, "\n%s", indent);
        add_tags(out, q->tags);
    }
    str_add_char(out, '\n');
}

// The words of the article, a paragraph a line, with nothing in them that would be markup.
static void quote_lines(struct str *out, struct sv text)
{
    struct str clean = {0};
    sanitize(&clean, text, SANITIZE_TEXT);
    struct sv rest = sv_trim(str_sv(&clean)), line;
    for (bool first = true; sv_cut(&rest, '\n', &line); first = false) {
        str_add(out, first ? SV("> ") : SV("\n>\n> "));
        markdown_escape(out, line);
    }
    str_release(&clean);
}

static void quote_origin(struct str *out, const struct quote *q)
{
    struct str origin = {0};
    add_origin(&origin, q);
    str_add(out, SV("\n>\n> "));
    markdown_escape(out, str_sv(&origin));
    str_release(&origin);
}

// To be clicked where it can be, else to be read.
static void quote_address(struct str *out, struct sv url)
{
    struct str text = {0};
    bool web = web_address(url, &text);
    str_add(out, SV("\n> "));
    if (web) {
        str_addf(out, "<%s>", str_c(&text));
    } else {
        sanitize(&text, url, SANITIZE_NAME);
        markdown_escape(out, str_sv(&text));
    }
    str_release(&text);
}

static void add_question(struct str *out, struct sv question)
{
    struct str clean = {0};
    sanitize(&clean, question, SANITIZE_LINE);
    str_addf(out, "\n\n*%s", _("Question: "));
    markdown_escape(out, str_sv(&clean));
    str_add_char(out, '*');
    str_release(&clean);
}

static void write_markdown(struct str *out, const struct quote *q)
{
    quote_lines(out, q->text);
    quote_origin(out, q);
    if (q->url.n > 0)
        quote_address(out, q->url);
    if (q->question.n > 0)
        add_question(out, q->question);
    if (q->note.n > 0) {    // Markdown, if who wrote it wants
        str_add(out, SV("\n\n"));
        add_lines(out, q->note, "");
    }
    if (q->tags.n > 0) {
        str_add(out, SV("\n\n"));
        add_tags(out, q->tags);
    }
    str_add_char(out, '\n');
}

static void json_time(struct json *j, const char *key, int64_t milliseconds)
{
    char text[32];
    struct tm tm;
    time_t seconds = (time_t)(milliseconds / 1000);
    if (gmtime_r(&seconds, &tm) && strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm) > 0) {
        json_member(j, key, sv_from(text));
    }
}

static void json_text(struct json *j, const char *key, struct sv text, enum sanitize kind)
{
    struct str clean = {0};
    sanitize(&clean, text, kind);
    json_member(j, key, str_sv(&clean));
    str_release(&clean);
}

static void json_article(struct json *j, const struct quote *q)
{
    json_key(j, "article");
    json_object(j);
    json_member_int(j, "id", q->article);
    json_text(j, "title", q->title, SANITIZE_NAME);
    json_text(j, "source", q->source, SANITIZE_NAME);
    json_text(j, "date", q->date, SANITIZE_NAME);
    json_text(j, "url", q->url, SANITIZE_NAME);
    json_object_end(j);
}

static void json_tags(struct json *j, struct sv tags)
{
    struct str clean = {0};
    struct sv rest = tags, tag;
    json_key(j, "tags");
    json_array(j);
    while (tags.n > 0 && sv_cut(&rest, ',', &tag)) {
        str_clear(&clean);
        sanitize(&clean, tag, SANITIZE_NAME);
        json_string(j, str_sv(&clean));
    }
    json_array_end(j);
    str_release(&clean);
}

static void write_json(struct json *j, const struct quote *q)
{
    json_object(j);
    json_member_int(j, "id", q->id);
    json_member(j, "uuid", q->uuid);
    json_article(j, q);
    json_text(j, "speaker", q->speaker, SANITIZE_NAME);
    json_text(j, "question", q->question, SANITIZE_TEXT);
    json_text(j, "section", q->section, SANITIZE_LINE);
    json_text(j, "text", q->text, SANITIZE_TEXT);
    json_text(j, "before", q->before, SANITIZE_TEXT);
    json_text(j, "after", q->after, SANITIZE_TEXT);
    json_text(j, "note", q->note, SANITIZE_TEXT);
    json_tags(j, q->tags);
    json_text(j, "colour", q->colour, SANITIZE_NAME);
    json_member(j, "anchor", sv_from(anchor_names[q->anchor]));
    json_time(j, "created", q->created);
    json_time(j, "modified", q->modified);
    json_object_end(j);
}

static void write_all_json(const struct quote_list *l, struct str *out)
{
    struct json j = json_on(out);
    json_array(&j);
    for (size_t i = 0; i < l->n; i++) {
        write_json(&j, &l->v[i]);
    }
    json_array_end(&j);
    str_add_char(out, '\n');
}

static const struct {
    const char *name;
    void (*one)(struct str *out, const struct quote *q);    // an empty line stands between two
    void (*all)(const struct quote_list *l, struct str *out);
} formats[] = {
    [QUOTE_TEXT] = {"text", write_text, NULL},
    [QUOTE_MARKDOWN] = {"md", write_markdown, NULL},
    [QUOTE_JSON] = {"json", NULL, write_all_json},
};
_Static_assert(ARRAY_LEN(formats) == QUOTE_FORMAT_COUNT, "each format has a name and a writer");

const char *quote_format_name(enum quote_format f)
{
    return formats[f].name;
}

bool quote_format_from(const char *name, enum quote_format *f)
{
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        if (strcmp(name, formats[i].name) == 0) {
            *f = (enum quote_format)i;
            return true;
        }
    }
    return false;
}

void quotes_write(const struct quote_list *l, enum quote_format f, struct str *out)
{
    if (formats[f].all) {
        formats[f].all(l, out);
        return;
    }
    for (size_t i = 0; i < l->n; i++) {
        str_add(out, i > 0 ? SV("\n") : SV(""));
        formats[f].one(out, &l->v[i]);
    }
}
