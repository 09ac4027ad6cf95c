// Metadata: the fields, the words that name them, and the head of a text without front matter.
#include "metadata-internal.h"

#include "parse-chars.h"

struct key {
    const char *word;
    enum meta field;
};

// Keys of front matters and header lines, of clippers, exporters and blog engines.
static const struct key keys[] = {
    {"title", META_TITLE},
    {"标题", META_TITLE},
    {"文章标题", META_TITLE},
    {"headline", META_TITLE},
    {"author", META_AUTHOR},
    {"authors", META_AUTHOR},
    {"post_author", META_AUTHOR},
    {"byline", META_AUTHOR},
    {"creator", META_AUTHOR},
    {"writer", META_AUTHOR},
    {"channel", META_AUTHOR},
    {"作者", META_AUTHOR},
    {"文章作者", META_AUTHOR},
    {"著者", META_AUTHOR},
    {"source", META_SOURCE},
    {"site", META_SOURCE},
    {"site_name", META_SOURCE},
    {"sitename", META_SOURCE},
    {"publication", META_SOURCE},
    {"account", META_SOURCE},
    {"公众号", META_SOURCE},
    {"来源", META_SOURCE},
    {"出处", META_SOURCE},
    {"url", META_URL},
    {"link", META_URL},
    {"source_url", META_URL},
    {"original_url", META_URL},
    {"originallink", META_URL},
    {"original", META_URL},
    {"canonical", META_URL},
    {"canonical_url", META_URL},
    {"refurl", META_URL},
    {"via", META_URL},
    {"authorlink", META_OTHER},
    {"原文链接", META_URL},
    {"链接", META_URL},
    {"文章链接", META_URL},
    {"原文地址", META_URL},
    {"date", META_DATE},
    {"published", META_DATE},
    {"publish_date", META_DATE},
    {"published_at", META_DATE},
    {"date_published", META_DATE},
    {"pubdate", META_DATE},
    {"publishdate", META_DATE},
    {"created_on", META_DATE},
    {"created", META_DATE},
    {"发布时间", META_DATE},
    {"发布日期", META_DATE},
    {"日期", META_DATE},
    {"时间", META_DATE},
    {"发表时间", META_DATE},
    {"language", META_LANGUAGE},
    {"lang", META_LANGUAGE},
    {"发布地", META_OTHER},
    {"封面图链接", META_OTHER},
    {"封面", META_OTHER},
    {"tags", META_OTHER},
    {"categories", META_OTHER},
    {"category", META_OTHER},
    {"标签", META_OTHER},
    {"fetch_date", META_OTHER},
    {"keywords", META_OTHER},
    {"阅读量", META_OTHER},
    {"导出时间", META_OTHER},
    {"main", META_OTHER},
    {"字数", META_OTHER},
    {"slug", META_OTHER},
    {"description", META_OTHER},
};

static const struct key credits[] = {
    {"作者", META_AUTHOR},   {"文", META_AUTHOR},        {"撰文", META_AUTHOR},
    {"撰稿", META_AUTHOR},   {"by", META_AUTHOR},        {"author", META_AUTHOR},
    {"原作者", META_AUTHOR}, {"采写", META_AUTHOR},      {"written by", META_AUTHOR},
    {"via", META_URL},       {"原文", META_URL},         {"原文链接", META_URL},
    {"原文地址", META_URL},  {"来源", META_SOURCE},      {"出处", META_SOURCE},
    {"source", META_SOURCE}, {"发布于", META_DATE},      {"发表于", META_DATE},
    {"发布时间", META_DATE}, {"时间", META_DATE},        {"日期", META_DATE},
    {"编译", META_OTHER},    {"编辑", META_OTHER},       {"译者", META_OTHER},
    {"校对", META_OTHER},    {"翻译", META_OTHER},       {"选题", META_OTHER},
    {"责编", META_OTHER},    {"责任编辑", META_OTHER},   {"审校", META_OTHER},
    {"整理", META_OTHER},    {"排版", META_OTHER},       {"设计", META_OTHER},
    {"监制", META_OTHER},    {"出品", META_OTHER},       {"策划", META_OTHER},
    {"採訪", META_OTHER},    {"摄影", META_OTHER},       {"图片来源", META_OTHER},
    {"photo", META_OTHER},   {"図版", META_OTHER},       {"訳した人", META_OTHER},
    {"訳", META_OTHER},      {"translator", META_OTHER}, {"editor", META_OTHER},
    {"头图", META_OTHER},    {"入力", META_OTHER},       {"校正", META_OTHER},
    {"底本", META_OTHER},    {"初出", META_OTHER},       {"插画", META_OTHER},
    {"运营", META_OTHER},
};

static enum meta find_key(const struct key *table, size_t n, struct sv word)
{
    for (size_t i = 0; i < n && word.n > 0; i++)
        if ((table[i].word[0] | 0x20) == (word.p[0] | 0x20) &&
            sv_eq_ignore_case(sv_from(table[i].word), word))
            return table[i].field;
    return META_NONE;
}

enum meta metadata_key(struct sv key)
{
    return find_key(keys, ARRAY_LEN(keys), key);
}

enum meta metadata_credit(struct sv word)
{
    return find_key(credits, ARRAY_LEN(credits), word);
}

struct sv metadata_line(struct sv *rest)
{
    struct sv line;
    if (!sv_cut(rest, '\n', &line))
        return (struct sv){0};
    if (line.n > 0 && line.p[line.n - 1] == '\r')
        line.n--;
    return line;
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

// Clippers add these to a title; they are no part of it.
static struct sv title_without_suffix(struct sv title)
{
    static const char *const suffixes[] = {
        " - 结构化文稿", " - 知乎", " - 简书", " - 掘金",       "-腾讯新闻",  "_腾讯新闻",
        "_腾讯视频",     "_澎湃号", "_36氪",   " - 微信公众号", " - YouTube", " - bilibili"};
    for (size_t i = 0; i < ARRAY_LEN(suffixes); i++)
        if (sv_ends(title, sv_from(suffixes[i])))
            return text_trim(sv_slice(title, 0, title.n - sv_from(suffixes[i]).n));
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

static bool set_date(struct document *d, struct sv value)
{
    char date[11];
    if (d->date.n > 0 || !date_parse(value, date))
        return false;
    d->date = arena_sv(&d->arena, sv_from(date));
    return true;
}

bool metadata_set(struct document *d, enum meta field, struct sv value)
{
    struct sv *const places[] = {[META_TITLE] = &d->title,
                                 [META_AUTHOR] = &d->author,
                                 [META_SOURCE] = &d->source,
                                 [META_URL] = &d->url,
                                 [META_LANGUAGE] = &d->language};
    value = text_trim(value);
    if (field == META_DATE)
        return set_date(d, value);
    if (field == META_SOURCE && is_url(value))
        field = META_URL;
    if (field == META_AUTHOR)
        value = author_only(value);
    if (field == META_TITLE)
        value = title_without_suffix(value);
    if (field == META_NONE || field == META_OTHER || value.n == 0 || places[field]->n > 0)
        return false;
    if (field == META_URL && !is_url(value))
        return false;
    *places[field] = arena_sv(&d->arena, value);
    return true;
}

// Lines "key: value" at the very top with keys we know: Pelican, MultiMarkdown, exporters.
static size_t header_lines_read(struct document *d, struct sv text, uint32_t *lines)
{
    struct sv rest = text, key, value;
    size_t taken = 0;
    uint32_t n = 0, known = 0, taken_lines = 0;
    while (rest.n > 0) {
        struct sv line = metadata_line(&rest);
        n++;
        if (text_trim(line).n == 0) {
            if (known == 0)
                continue;
            break;
        }
        if (!metadata_split(line, &key, &value) || metadata_key(key) == META_NONE)
            break;
        known++;
        taken = text.n - rest.n;
        taken_lines = n;
    }
    if (known < 2)
        return 0;
    for (struct sv head = sv_slice(text, 0, taken); head.n > 0;)
        if (metadata_split(metadata_line(&head), &key, &value))
            metadata_set(d, metadata_key(key), metadata_unquote(value));
    *lines = taken_lines;
    return taken;
}

static bool plain_and_short(struct sv line, size_t most)
{
    size_t n = text_characters(line);
    return n > 0 && n <= most && !char_ends_sentence(char_last(line, NULL)) && line.p[0] != '#' &&
           !text_has(line, "：") && !text_has(line, ":") && !text_has(line, "，") &&
           text_letters(line) * 2 > n;
}

// Plain texts open with the title and, on the next line, who wrote it; then an empty line.
static void plain_title_read(struct document *d, struct sv text)
{
    struct sv rest = text_trim_start(text);
    struct sv first = text_trim(metadata_line(&rest));
    struct sv second = text_trim(metadata_line(&rest));
    struct sv third = text_trim(metadata_line(&rest));
    if (third.n == 0 && plain_and_short(first, 40) && plain_and_short(second, 12)) {
        metadata_set(d, META_TITLE, first);
        metadata_set(d, META_AUTHOR, second);
    }
}

size_t metadata_read_head(struct document *d, struct sv text, uint32_t *lines)
{
    *lines = 0;
    size_t taken = front_matter_read(d, text, lines);
    if (taken == 0)
        taken = header_lines_read(d, text, lines);
    if (taken == 0)
        plain_title_read(d, text);
    return taken;
}
