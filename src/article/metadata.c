// Metadata: the fields, the words that name them, and the head of a text without front matter.
#include "metadata-internal.h"

#include <time.h>

#include "parse-chars.h"

struct sv metadata_line(struct sv *rest)
{
    struct sv line;
    if (!sv_cut(rest, '\n', &line))
        return (struct sv){0};
    if (line.n > 0 && line.p[line.n - 1] == '\r')
        line.n--;
    return line;
}

uint32_t metadata_lines(struct sv text)
{
    uint32_t n = 0;
    while (text.n > 0) {
        metadata_line(&text);
        n++;
    }
    return n;
}

struct sv metadata_unquote(struct sv v)
{
    static const char *const pairs[] = {"\"\"", "''", "()", "“”", "「」"};
    v = text_trim(v);
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
        struct sv pair = sv_from(pairs[i]);
        struct sv open = sv_slice(pair, 0, pair.n / 2), close = sv_slice(pair, pair.n / 2, pair.n);
        struct sv inside = sv_slice(v, open.n, v.n - (v.n >= pair.n ? close.n : 0));
        // a title in quotes of its own keeps them where they are part of a longer text
        if (v.n >= pair.n && i < 3 && sv_starts(v, open) && sv_ends(v, close) &&
            sv_find(inside, open) < 0)
            return text_trim(inside);
    }
    return v;
}

bool metadata_split(struct sv line, struct sv *key, struct sv *value)
{
    struct sv rest = line;
    for (int i = 0; i < 24 && rest.n > 0; i++) {
        struct sv at = rest;
        uint32_t c = char_take(&rest);
        if (char_is_colon(c) || c == '|' || c == 0xff5c) {
            *key = text_trim(sv_slice(line, 0, line.n - at.n));
            *value = text_trim(rest);
            return key->n > 0;
        }
    }
    return false;
}

// A dash or bar that parts a title from the name of its site.
static bool is_title_mark(uint32_t c)
{
    return c == '-' || c == '_' || c == '|' || c == 0xff5c || char_is_dash(c) || c == 0xb7;
}

// TITLE without the last of its parts, where that part is WORD, or ends with it.
static struct sv without_part(struct sv title, struct sv word, bool whole)
{
    struct sv head = sv_slice(title, 0, title.n - word.n);
    bool blank = false;
    size_t n;
    for (uint32_t c; (c = char_last(head, &n)) != 0; head.n -= n) {
        if (is_title_mark(c) && (blank || whole)) {
            while (is_title_mark(char_last(head, &n)))
                head = text_trim(sv_slice(head, 0, head.n - n));
            return text_has_letter(head) ? head : title;
        }
        if (whole && !char_is_space(c))
            return title;
        blank = char_is_space(c);
    }
    return title;
}

// Sites and clippers add their names to a title; they are no part of it.
static struct sv title_without_site(struct sv title)
{
    static const char *const sites[] = {"结构化文稿",
                                        "知乎",
                                        "简书",
                                        "掘金",
                                        "腾讯新闻",
                                        "腾讯视频",
                                        "澎湃号",
                                        "澎湃新闻",
                                        "36氪",
                                        "虎嗅网",
                                        "虎嗅",
                                        "少数派",
                                        "微信公众号",
                                        "YouTube",
                                        "bilibili",
                                        "哔哩哔哩",
                                        "豆瓣",
                                        "CSDN博客",
                                        "博客园",
                                        "人人都是产品经理",
                                        "InfoQ",
                                        "Medium",
                                        "新浪网",
                                        "新浪财经",
                                        "搜狐网",
                                        "网易订阅",
                                        "凤凰网",
                                        "新华网",
                                        "人民网",
                                        "财新网",
                                        "雪球",
                                        "爱思想",
                                        "思否",
                                        "今日头条",
                                        "The Verge",
                                        "Substack",
                                        "SegmentFault 思否"};
    static const char *const blogs[] = {"的博客", "的专栏"};
    for (size_t i = 0; i < ARRAY_LEN(sites); i++)
        if (sv_ends(title, sv_from(sites[i])))
            title = without_part(title, sv_from(sites[i]), true);
    for (size_t i = 0; i < ARRAY_LEN(blogs); i++)
        if (sv_ends(title, sv_from(blogs[i])))
            title = without_part(title, sv_from(blogs[i]), false);
    return title;
}

static bool is_url(struct sv v)
{
    return sv_starts(v, SV("http://")) || sv_starts(v, SV("https://")) || sv_starts(v, SV("//"));
}

// "Name https://example.org/name", "[Name](…)", "[Name][a]": the name
static struct sv author_only(struct sv v)
{
    ptrdiff_t at = sv_find(v, SV("http"));
    if (at > 0)
        v = text_trim(sv_slice(v, 0, (size_t)at));
    ptrdiff_t close = sv_find(v, SV("]"));
    if (v.n > 2 && v.p[0] == '[' && close > 1)
        v = text_trim(sv_slice(v, 1, (size_t)close));
    return v;
}

bool metadata_day(int64_t seconds, char out[11])
{
    time_t time = (time_t)seconds;
    struct tm t;
    return gmtime_r(&time, &t) && strftime(out, 11, "%Y-%m-%d", &t) > 0;
}

// Seconds, or thousandths of them, since 1970.
static bool epoch_date(struct sv v, char out[11])
{
    long n;
    if ((v.n != 10 && v.n != 13) || !sv_to_long(v, &n) || n <= 0)
        return false;
    return metadata_day(v.n == 13 ? n / 1000 : n, out);
}

static bool set_date(struct document *d, struct sv *place, struct sv value)
{
    char date[11];
    if (place->n > 0 || !(epoch_date(value, date) || date_parse(value, date)))
        return false;
    *place = arena_sv(&d->arena, sv_from(date));
    return true;
}

// "[shown](address)" at the start of V, or "<address>": its two parts.
static bool split_link(struct sv v, struct sv *shown, struct sv *address)
{
    ptrdiff_t middle = sv_find(v, SV("](")), end = sv_find(v, SV(")"));
    if (v.n > 2 && v.p[0] == '<' && v.p[v.n - 1] == '>') {
        *shown = *address = sv_slice(v, 1, v.n - 1);
        return true;
    }
    if (v.n == 0 || v.p[0] != '[' || middle < 0 || end < middle)
        return false;
    *shown = text_trim(sv_slice(v, 1, (size_t)middle));
    *address = text_trim(sv_slice(v, (size_t)middle + 2, (size_t)end));
    return true;
}

// An address or a source may be written as a link; a source is often nothing but an address.
static enum meta place_of_link(struct document *d, enum meta field, struct sv *value)
{
    struct sv shown, address;
    if ((field == META_URL || field == META_SOURCE) && split_link(*value, &shown, &address)) {
        if (field == META_SOURCE && is_url(address) && !is_url(shown)) {
            metadata_set(d, META_URL, address);
            *value = shown;
        } else {
            *value = address;
        }
    }
    return field == META_SOURCE && is_url(*value) ? META_URL : field;
}

bool metadata_set(struct document *d, enum meta field, struct sv value)
{
    struct sv *const places[] = {
        [META_TITLE] = &d->title,      [META_AUTHOR] = &d->author, [META_SOURCE] = &d->source,
        [META_URL] = &d->url,          [META_DATE] = &d->date,     [META_CREATED] = &d->created,
        [META_LANGUAGE] = &d->language};
    value = text_trim(value);
    field = place_of_link(d, field, &value);
    if (field == META_DATE || field == META_CREATED)
        return set_date(d, places[field], value);
    if (field == META_AUTHOR)
        value = author_only(value);
    if (field == META_TITLE)
        value = title_without_site(value);
    if (field == META_NONE || field == META_OTHER || value.n == 0 || places[field]->n > 0)
        return false;
    if (field == META_URL && !is_url(value))
        return false;
    *places[field] = arena_sv(&d->arena, value);
    return true;
}
