// What a page says of itself: in its head, in data for search engines, in the scripts of WeChat,
// and in the comment of the program that saved it.
#include "html-page.h"
#include "metadata-internal.h"
#include "parse-chars.h"

enum fact { FACT_TITLE, FACT_AUTHOR, FACT_SOURCE, FACT_URL, FACT_DATE, FACT_COUNT };

enum place {
    PLACE_TEXT,    // of the element
    PLACE_ID,      // text of the element that has it
    PLACE_META,    // property, name or itemprop
    PLACE_ATTRIBUTE,
    PLACE_COMMENT,
    PLACE_JSON,      // a string, or the name of an object
    PLACE_SCRIPT,    // var name = …"value"
};

// Where a fact may stand, the surest last.
static const struct sign {
    enum place place;
    const char *name;
    enum fact fact;
} signs[] = {
    {PLACE_TEXT, "title", FACT_TITLE},
    {PLACE_SCRIPT, "msg_title", FACT_TITLE},
    {PLACE_ID, "activity-name", FACT_TITLE},
    {PLACE_JSON, "headline", FACT_TITLE},
    {PLACE_META, "twitter:title", FACT_TITLE},
    {PLACE_META, "og:title", FACT_TITLE},
    {PLACE_JSON, "author", FACT_AUTHOR},
    {PLACE_ID, "js_author_name", FACT_AUTHOR},
    {PLACE_META, "og:article:author", FACT_AUTHOR},
    {PLACE_META, "article:author", FACT_AUTHOR},
    {PLACE_META, "author", FACT_AUTHOR},
    {PLACE_JSON, "publisher", FACT_SOURCE},
    {PLACE_META, "og:site_name", FACT_SOURCE},
    // WeChat's own name is the site's, the account's is what is looked for
    {PLACE_SCRIPT, "nickname", FACT_SOURCE},
    {PLACE_ID, "js_name", FACT_SOURCE},
    {PLACE_COMMENT, "saved from url=", FACT_URL},
    {PLACE_COMMENT, " url: ", FACT_URL},
    {PLACE_SCRIPT, "msg_link", FACT_URL},
    {PLACE_ATTRIBUTE, "canonical", FACT_URL},
    {PLACE_META, "og:url", FACT_URL},
    {PLACE_ATTRIBUTE, "datetime", FACT_DATE},
    {PLACE_META, "date", FACT_DATE},
    {PLACE_META, "pubdate", FACT_DATE},
    {PLACE_META, "publishdate", FACT_DATE},
    {PLACE_JSON, "datePublished", FACT_DATE},
    {PLACE_META, "datePublished", FACT_DATE},
    {PLACE_META, "article:published_time", FACT_DATE},
    {PLACE_SCRIPT, "createTime", FACT_DATE},
    {PLACE_SCRIPT, "publish_time", FACT_DATE},
    {PLACE_SCRIPT, "ct", FACT_DATE},
};

enum { TELLS_MIN = 16 };    // bytes of a script or comment that can tell anything

struct head {
    struct str facts[FACT_COUNT];
    size_t ranks[FACT_COUNT];    // of what was found; the greater is kept
    struct str value, name;
    const struct sign *wanted;    // whose text is being read into VALUE
    unsigned depth;               // of elements in it
    bool script, json;            // it is that of a script
};

struct head *head_new(void)
{
    return mem_zalloc(sizeof(struct head));
}

void head_free(struct head *h)
{
    for (size_t i = 0; i < FACT_COUNT; i++)
        str_release(&h->facts[i]);
    str_release(&h->value);
    str_release(&h->name);
    mem_free(h);
}

static void keep(struct head *h, const struct sign *sign, struct sv value)
{
    size_t rank = (size_t)(sign - signs) + 1;
    value = text_trim(value);
    bool address = sv_starts(value, SV("http"));
    if (value.n == 0 || rank <= h->ranks[sign->fact] || (address && sign->fact == FACT_AUTHOR))
        return;
    h->ranks[sign->fact] = rank;
    str_clear(&h->facts[sign->fact]);
    str_add(&h->facts[sign->fact], value);
}

static const struct sign *sign_of(enum place place, struct sv name)
{
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        if (signs[i].place == place && sv_eq_ignore_case(name, sv_from(signs[i].name)))
            return &signs[i];
    }
    return NULL;
}

static void read_meta(struct head *h, const struct html_token *t)
{
    static const char *const keys[] = {"property", "name", "itemprop"};
    for (size_t k = 0; k < ARRAY_LEN(keys); k++) {
        const struct sign *sign = NULL;
        if (html_attribute(t, keys[k], &h->name))
            sign = sign_of(PLACE_META, str_sv(&h->name));
        if (sign && html_attribute(t, "content", &h->value))
            keep(h, sign, str_sv(&h->value));
    }
}

// What follows NAME, which is written as BEFORE, NAME, AFTER.
static struct sv after_name(struct str *scratch, struct sv text, const char *format,
                            const char *name)
{
    str_clear(scratch);
    str_addf(scratch, format, name);
    ptrdiff_t at = sv_find(text, str_sv(scratch));
    return at < 0 ? (struct sv){0} : sv_slice(text, (size_t)at + scratch->n, text.n);
}

// The string that begins within the first few characters of TEXT, its escapes undone.
static struct sv take_string(struct sv text, struct str *out)
{
    enum { LOOK_AT = 24 };
    size_t i = 0;
    while (i < text.n && i < LOOK_AT && text.p[i] != '"' && text.p[i] != '\'' && text.p[i] != ';')
        i++;
    str_clear(out);
    if (i == text.n || i == LOOK_AT || text.p[i] == ';')
        return (struct sv){0};
    size_t from = i + 1, end = from;
    while (end < text.n && text.p[end] != text.p[i])
        end += text.p[end] == '\\' ? 2 : 1;
    metadata_unescape(out, sv_slice(text, from, end));
    return str_sv(out);
}

static struct sv read_json(struct head *h, struct sv text, const char *name)
{
    enum { OBJECT_MAX = 400 };
    struct sv rest = sv_trim(after_name(&h->name, text, "\"%s\"", name));
    rest = sv_trim(sv_slice(rest, sv_starts(rest, SV(":")), rest.n));
    if (sv_starts(rest, SV("\"")))
        return take_string(rest, &h->name);
    if (!sv_starts(rest, SV("{")) && !sv_starts(rest, SV("[")))
        return (struct sv){0};
    rest = sv_trim(after_name(&h->name, sv_slice(rest, 0, OBJECT_MAX), "\"%s\"", "name"));
    return take_string(sv_trim(sv_slice(rest, 1, rest.n)), &h->name);
}

// Seconds, as WeChat has them.  The accounts are Chinese, and so is their day.
static struct sv day_of(struct sv text, char day[static 11])
{
    enum { DIGITS = 10, HOURS = 8 };
    long seconds;
    if (text.n > DIGITS || !sv_to_long(text, &seconds) || seconds < 0 ||
        !metadata_day((int64_t)seconds + HOURS * 3600, day))
        return text;
    return sv_from(day);
}

static void read_script(struct head *h, struct sv text)
{
    struct str decoded = {0};
    char day[11];
    for (size_t i = 0; i < ARRAY_LEN(signs) && text.n >= TELLS_MIN; i++) {
        struct sv value = {0};
        if (h->json && signs[i].place == PLACE_JSON)
            value = read_json(h, text, signs[i].name);
        else if (!h->json && signs[i].place == PLACE_SCRIPT)
            value = take_string(after_name(&h->name, text, "var %s =", signs[i].name), &h->name);
        str_clear(&decoded);
        entities_decode(value, &decoded);
        value = str_sv(&decoded);
        keep(h, &signs[i], signs[i].fact == FACT_DATE ? day_of(value, day) : value);
    }
    str_release(&decoded);
}

static void read_comment(struct head *h, struct sv text)
{
    for (size_t i = 0; i < ARRAY_LEN(signs) && text.n >= TELLS_MIN; i++) {
        if (signs[i].place != PLACE_COMMENT)
            continue;
        struct sv rest = after_name(&h->name, text, "%s", signs[i].name);
        // Its length may stand before it: (0021)https://…
        ptrdiff_t at = sv_find(sv_slice(rest, 0, 12), SV("http"));
        size_t end = at < 0 ? 0 : (size_t)at;
        while (at >= 0 && end < rest.n && (unsigned char)rest.p[end] > ' ')
            end++;
        keep(h, &signs[i], at < 0 ? (struct sv){0} : sv_slice(rest, (size_t)at, end));
    }
}

static void read_open(struct head *h, const struct html_token *t)
{
    bool tells = t->tag && t->tag->use == TAG_TELLS;
    h->script = tells && sv_eq(t->name, SV("script"));
    if (h->wanted && !h->script) {
        h->depth++;    // its text counts
        return;
    }
    if (h->wanted)
        keep(h, h->wanted, str_sv(&h->value));
    h->wanted = NULL;
    str_clear(&h->value);
    h->depth = 0;
    if (!tells) {
        if (html_attribute(t, "id", &h->name))
            h->wanted = sign_of(PLACE_ID, str_sv(&h->name));
        return;
    }
    h->json = h->script && html_attribute(t, "type", &h->value) &&
              sv_find(str_sv(&h->value), SV("ld+json")) >= 0;
    if (sv_eq(t->name, SV("meta")))
        read_meta(h, t);
    if (sv_eq(t->name, SV("link")) && html_attribute(t, "rel", &h->name) &&
        html_attribute(t, "href", &h->value))
        h->wanted = sign_of(PLACE_ATTRIBUTE, str_sv(&h->name));
    if (sv_eq(t->name, SV("time")) && html_attribute(t, "datetime", &h->value))
        h->wanted = sign_of(PLACE_ATTRIBUTE, SV("datetime"));
    if (h->wanted)
        keep(h, h->wanted, str_sv(&h->value));
    h->wanted = sign_of(PLACE_TEXT, t->name);
    str_clear(&h->value);
}

static void read_close(struct head *h)
{
    if (h->script)
        read_script(h, str_sv(&h->value));
    h->script = false;
    if (!h->wanted || h->depth-- > 0)
        return;
    keep(h, h->wanted, str_sv(&h->value));
    h->wanted = NULL;
}

void head_take(struct head *h, const struct html_token *t)
{
    if (t->kind == HTML_COMMENT)
        read_comment(h, t->text);
    else if (t->kind == HTML_OPEN)
        read_open(h, t);
    else if (t->kind == HTML_TEXT && (h->script || h->wanted))
        str_add(&h->value, t->text);
    else if (t->kind == HTML_CLOSE)
        read_close(h);
}

static void fill(struct document *d, struct sv *field, const struct str *value)
{
    if (field->n == 0 && value->n > 0)
        *field = arena_sv(&d->arena, str_sv(value));
}

void head_fill(const struct head *h, struct document *d)
{
    char date[11];
    fill(d, &d->title, &h->facts[FACT_TITLE]);
    fill(d, &d->author, &h->facts[FACT_AUTHOR]);
    fill(d, &d->source, &h->facts[FACT_SOURCE]);
    fill(d, &d->url, &h->facts[FACT_URL]);
    if (d->date.n == 0 && date_parse(str_sv(&h->facts[FACT_DATE]), date))
        d->date = arena_sv(&d->arena, sv_from(date));
}
