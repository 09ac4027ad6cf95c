// Lines that say who wrote an article, where and when: 原创 x y 2020-01-02, 作者：x 来源：y, By x.
#include "metadata-internal.h"
#include "parse-blocks.h"
#include "parse-chars.h"

enum {
    LINE_MAX = 160,     // characters of a line with credits
    BYLINE_MAX = 60,    // of one that has names and a date and no word for them
    NAMES_MAX = 4,
    NAME_MAX = 24,    // characters
};

static bool parts_words(uint32_t c)
{
    return char_is_space(c) || c == '|' || c == 0xff5c || c == 0x4e28 || c == '/' || c == 0xff0f ||
           c == ',' || c == 0xff0c || c == 0x3001 || c == ';' || c == 0xff1b || c == '(' ||
           c == 0xff08 || c == '[' || c == 0x3010 || c == 0xb7 || c == 0x2022 || c == '>' ||
           c == '*';
}

// A word with a colon behind it: WORD stands in a line, VALUE is all that follows it.
struct field {
    enum meta meta;
    const char *word;
    struct sv value;
};

static bool is_sign(uint32_t c)
{
    return char_is_colon(c) || c == '|' || c == 0xff5c || c == 0x4e28 || c == '/' || c == 0xff0f;
}

// Most are letters; one of these is used as a bar.
static bool is_inside(uint32_t c)
{
    bool letter = char_is_letter(c) && c != 0x4e28;
    return letter || (!parts_words(c) && !is_sign(c));
}

// The word that TEXT ends with.
static struct sv last_word(struct sv text)
{
    struct sv rest = text = text_trim(text);
    for (size_t n; rest.n > 0 && is_inside(char_last(rest, &n));)
        rest.n -= n;
    return sv_slice(text, rest.n, text.n);
}

// The next word of a credit line that has a colon, bar or stroke behind it.
static bool next_field(struct sv *rest, struct field *f)
{
    struct sv start = *rest;
    for (size_t at; (at = text_sign(*rest)) < rest->n;) {
        struct sv sign = sv_slice(*rest, at, rest->n);
        struct sv word = last_word(sv_slice(start, 0, start.n - sign.n));
        char_take(&sign);
        *rest = sign;
        if ((f->meta = metadata_credit(word)) != META_NONE) {
            f->word = word.p;
            f->value = sign;
            return true;
        }
    }
    return false;
}

static struct sv without_ends(struct sv v)
{
    for (size_t n;;) {
        uint32_t last = char_last(v = text_trim(v), &n);
        if (v.n == 0 || !(parts_words(last) || last == 0x3002 || last == ')' || last == 0xff09 ||
                          last == ']' || last == 0x3011 || last == '.'))
            return v;
        if ((last == ')' && text_has(v, "(")) || (last == 0xff09 && text_has(v, "（")))
            return v;
        v.n -= n;
    }
}

static struct sv address_in(struct sv v)
{
    ptrdiff_t at = sv_find(v, SV("http"));
    struct sv rest = at < 0 ? (struct sv){0} : sv_slice(v, (size_t)at, v.n), start = rest;
    while (rest.n > 0) {
        uint32_t c = char_first(rest);
        if (c <= ' ' || c > 0x7f || c == ')' || c == ']' || c == '>')
            break;
        char_take(&rest);
    }
    return sv_slice(start, 0, start.n - rest.n);
}

// A Chinese name ends at the first blank; a source may be of several words, but not of a sentence,
// nor with a date behind it.
static struct sv first_words(enum meta meta, struct sv v)
{
    enum { SOURCE_REST = 12 };
    if (!char_is_cjk(char_first(v)) && char_first(v) != 0x300a)
        return v;
    for (struct sv rest = v; rest.n > 0;) {
        struct sv at = rest;
        uint32_t c = char_take(&rest);
        bool blank = char_is_space(c);
        if (c == '|' || c == 0xff5c || c == 0xff0c || c == 0x3002 ||
            ((blank || c == '/') && meta == META_AUTHOR) ||
            (blank && (char_is_digit(char_first(rest)) || text_is_longer(rest, SOURCE_REST))))
            return sv_slice(v, 0, v.n - at.n);
    }
    return v;
}

static void set_field(struct document *d, enum meta meta, struct sv v)
{
    v = text_trim(v);
    if (meta == META_URL)
        v = address_in(v);
    else if (meta == META_AUTHOR || meta == META_SOURCE)
        v = sv_starts(v, SV("http")) ? address_in(v) : without_ends(first_words(meta, v));
    if ((meta == META_AUTHOR || meta == META_SOURCE) &&
        (text_is_longer(v, 2 * NAME_MAX) || text_has(v, "。")) && !sv_starts(v, SV("http")))
        return;
    metadata_set(d, meta, v);
}

// 作者：x 编辑：y | 来源 | z: each word with its colon or bar takes up to the next.
// *OPEN is the field of a last word whose value must stand on the next line.
static bool credit_line_read(struct document *d, struct sv line, enum meta *open)
{
    struct sv rest = line;
    struct field f, next;
    if (text_is_longer(line, LINE_MAX) || !next_field(&rest, &f))
        return false;
    // words before the first one make it prose, unless they tell when
    struct sv lead = sv_slice(line, 0, (size_t)(f.word - line.p)), before;
    char date[11];
    if (text_is_longer(lead, 4) && !date_find(lead, date, &before))
        return false;
    metadata_set(d, META_DATE, lead);
    for (bool more = true; more; f = next) {
        rest = f.value;
        more = next_field(&rest, &next);
        size_t n = more ? (size_t)(next.word - f.value.p) : f.value.n;
        struct sv value = text_trim(sv_slice(f.value, 0, n));
        set_field(d, f.meta, value);
        *open = value.n == 0 ? f.meta : META_NONE;
    }
    return true;
}

static bool take_word(struct sv *line, const char *const *words)
{
    for (; *words; words++) {
        struct sv word = sv_from(*words), after = sv_slice(*line, word.n, line->n);
        if (sv_eq_ignore_case(sv_slice(*line, 0, word.n), word) &&
            (after.n == 0 || char_is_space(char_first(after)))) {
            *line = text_trim(after);
            return true;
        }
    }
    return false;
}

static bool is_first_mark(struct sv *line)
{
    static const char *const words[] = {"原创", "Original", "转载", "首发", NULL};
    return take_word(line, words);
}

// "x 发表于", "x on": the names without the words that lead to the date
static struct sv without_lead(struct sv names)
{
    static const char *const words[] = {"发表于", "发布于", "发佈於", "更新于", "Posted on",
                                        " on",    " at",    "·",      "-",      "—"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        struct sv word = sv_from(words[i]);
        names = text_trim(names);
        if (sv_ends(names, word))
            names = sv_slice(names, 0, names.n - word.n);
    }
    return without_ends(names);
}

static size_t cut_names(struct sv names, struct sv *out)
{
    size_t n = 0;
    while ((names = text_trim_start(names)).n > 0) {
        struct sv rest = names;
        while (rest.n > 0 && !char_is_space(char_first(rest)))
            char_take(&rest);
        struct sv name = sv_slice(names, 0, names.n - rest.n);
        names = rest;
        if (n > 0 && sv_eq(out[n - 1], name))
            continue;
        if (n == NAMES_MAX)
            return NAMES_MAX + 1;
        out[n++] = name;
    }
    return n;
}

static bool is_latin_word(struct sv word)
{
    return word.n > 0 && char_is_latin(char_first(word));
}

static struct sv joined(struct sv first, struct sv last)
{
    return (struct sv){first.p, (size_t)(last.p + last.n - first.p)};
}

static bool is_weixin(const struct document *d, struct sv line)
{
    return sv_find(d->url, SV("mp.weixin.qq.com")) >= 0 || text_has(line, "发表于");
}

// "原创 author account", or one of the two; what has no mark is an author's name in English.
static void names_read(struct document *d, struct sv names, bool marked, struct sv line)
{
    struct sv name[NAMES_MAX];
    size_t n = cut_names(names, name);
    if (n == 0 || n > NAMES_MAX)
        return;
    bool latin = is_latin_word(name[0]) && is_latin_word(name[n - 1]);
    if (n == 1 && !marked && is_weixin(d, line)) {
        metadata_set(d, META_SOURCE, name[0]);
    } else if (!latin && !marked && !text_has(line, ":")) {
        return;    // 北京 2020年1月2日: without the hour it may be a place
    } else if (n == 1 || (latin && !marked)) {
        metadata_set(d, META_AUTHOR, joined(name[0], name[n - 1]));
    } else {
        metadata_set(d, META_AUTHOR, joined(name[0], name[n - 2]));
        metadata_set(d, META_SOURCE, name[n - 1]);
    }
}

static bool is_plain(struct sv names)
{
    for (struct sv rest = names; rest.n > 0;) {
        uint32_t c = char_take(&rest);
        if (char_ends_sentence(c) || char_is_colon(c) || c == 0xff0c || c == 0x300a || c == '#' ||
            c == 0x201c)
            return false;
    }
    return names.n > 0 && !text_is_longer(names, 2 * NAME_MAX) && text_has_letter(names);
}

// "2020-01-02 10:20:30 x 阅读数：3": x, where an hour shows that no place follows the date.
static void late_name_read(struct document *d, struct sv rest)
{
    static const char *const ends[] = {"阅读", "浏览", "评论", "分类",
                                       "来自", "来源", "发布", "发表"};
    ptrdiff_t colon = sv_find(rest, SV(":"));
    if (colon < 0)
        return;
    for (rest = sv_slice(rest, (size_t)colon, rest.n); rest.n > 0; char_take(&rest)) {
        uint32_t c = char_first(rest);
        if (!char_is_digit(c) && !char_is_colon(c) && !char_is_space(c) && c != '[')
            break;
    }
    for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
        ptrdiff_t at = sv_find(rest, sv_from(ends[i]));
        rest = at < 0 ? rest : sv_slice(rest, 0, (size_t)at);
    }
    rest = without_ends(rest);
    if (is_plain(rest) && char_is_letter(char_first(rest)) && !text_is_longer(rest, NAME_MAX) &&
        !text_has(rest, " "))
        metadata_set(d, META_AUTHOR, rest);
}

// Names before a date, or behind 原创.
static bool dated_line_read(struct document *d, struct sv line)
{
    char date[11];
    struct sv rest = text_trim(line), names;
    if (text_is_longer(line, BYLINE_MAX) || char_ends_sentence(char_last(rest, NULL)))
        return false;
    bool marked = is_first_mark(&rest), dated = date_find(rest, date, &names);
    if (!dated && !marked)
        return false;
    struct sv after = dated ? sv_slice(rest, names.n, rest.n) : (struct sv){0};
    names = without_lead(dated ? names : rest);
    if (is_plain(names))
        names_read(d, names, marked, line);
    else if (names.n == 0)
        late_name_read(d, after);
    if (dated)
        metadata_set(d, META_DATE, rest);
    return true;
}

static bool is_capital(struct sv word)
{
    uint32_t c = char_first(word);
    return char_is_upper(c) || !char_is_latin(c);
}

// "By Ann Lee", "by Ann Lee | Jan 2, 2020"
static bool by_line_read(struct document *d, struct sv line)
{
    static const char *const words[] = {"By", "Written by", "Posted by", NULL};
    char date[11];
    struct sv rest = text_trim(line), names, name[NAMES_MAX];
    if (text_is_longer(line, BYLINE_MAX) || !take_word(&rest, words) ||
        char_ends_sentence(char_last(rest, NULL)))
        return false;
    names = without_lead(date_find(rest, date, &names) ? names : rest);
    size_t n = cut_names(names, name);
    if (n == 0 || n > NAMES_MAX)
        return false;
    for (size_t i = 0; i < n; i++)
        if (!is_capital(name[i]) && !sv_eq(name[i], SV("and")) && name[i].n > 3)
            return false;
    metadata_set(d, META_AUTHOR, names);
    metadata_set(d, META_DATE, rest);
    return true;
}

// 博主「x」: the author that a site's notice on rights names
static void notice_read(struct document *d, struct sv line)
{
    ptrdiff_t open = sv_find(line, SV("博主「")), close = sv_find(line, SV("」"));
    if (open >= 0 && close > open)
        metadata_set(d, META_AUTHOR, sv_slice(line, (size_t)open + 9, (size_t)close));
}

// 以下文章来源于x ，作者y
static bool reprint_line_read(struct document *d, struct sv line)
{
    ptrdiff_t by = sv_find(line, SV("作者"));
    struct sv lead = SV("以下文章来源于");
    if (!sv_starts(line, lead) || text_is_longer(line, BYLINE_MAX))
        return false;
    set_field(d, META_SOURCE, sv_slice(line, lead.n, by < 0 ? line.n : (size_t)by));
    if (by > 0)
        set_field(d, META_AUTHOR, sv_slice(line, (size_t)by + 6, line.n));
    return true;
}

// The credits of LINE; a value may stand on the line after its word, whose field is *OPEN.
static bool credits_of_line(struct document *d, struct sv line, enum meta *open)
{
    enum meta waiting = *open;
    *open = META_NONE;
    if (credit_line_read(d, line, open))
        return true;
    if (waiting != META_NONE)
        set_field(d, waiting, line);
    return waiting != META_NONE;
}

void credits_read(struct document *d, const struct block *b)
{
    enum meta open = META_NONE;
    for (uint32_t k = 0; b->kind == BLOCK_PARAGRAPH && k < block_lines(b); k++) {
        struct sv line = block_line(b, k);
        // below an English article it is that of the picture above
        if (!sv_starts(line, SV("Source")))
            credits_of_line(d, line, &open);
        if (sv_starts(line, SV("版权声明")))
            notice_read(d, line);
    }
}

void byline_read(struct document *d, const struct block *b)
{
    enum meta open = META_NONE;
    if (b->kind != BLOCK_PARAGRAPH && b->kind != BLOCK_QUOTE && b->kind != BLOCK_ITEM)
        return;
    for (uint32_t k = 0; k < block_lines(b); k++) {
        struct sv line = block_line(b, k);
        if (!credits_of_line(d, line, &open) && !reprint_line_read(d, line) &&
            !by_line_read(d, line) && b->kind != BLOCK_ITEM)
            dated_line_read(d, line);
    }
}

static const struct span *link_after(const struct block *b, size_t off)
{
    for (uint32_t i = 0; i < b->span_count; i++)
        if (b->spans[i].kind == SPAN_LINK && b->spans[i].end > off &&
            sv_starts(b->spans[i].target, SV("http")))
            return &b->spans[i];
    return NULL;
}

// 原载《x》, 首发于公众号「x」: x
static void origin_source(struct document *d, struct sv text)
{
    static const char *const pairs[] = {"《", "》", "「", "」", "【", "】", "“", "”", "『", "』"};
    enum { BEFORE = 24 };    // bytes
    for (size_t i = 0; i < ARRAY_LEN(pairs); i += 2) {
        ptrdiff_t open = sv_find(text, sv_from(pairs[i])), close;
        struct sv rest = open < 0 ? (struct sv){0} : sv_slice(text, (size_t)open + 3, text.n);
        if (open >= 0 && open < BEFORE && (close = sv_find(rest, sv_from(pairs[i + 1]))) > 0) {
            metadata_set(d, META_SOURCE, sv_slice(rest, 0, (size_t)close));
            return;
        }
    }
    ptrdiff_t account = sv_find(sv_slice(text, 0, BEFORE), SV("公众号"));
    struct sv name = account < 0 ? (struct sv){0} : sv_slice(text, (size_t)account + 9, text.n);
    if (char_is_colon(char_first(name)))
        set_field(d, META_SOURCE, sv_slice(name, char_first(name) == ':' ? 1 : 3, name.n));
}

// What the words for an origin have in common: most texts have none of it.
static bool may_tell_origin(struct sv text)
{
    return text_has(text, "原") || text_has(text, "riginal") || text_has(text, "转") ||
           text_has(text, "首发") || text_has(text, "来源") || text_has(text, "irst ") ||
           text_has(text, "Source:") || text_has(text, "Canonical");
}

void origin_read(struct document *d, const struct block *b, bool head)
{
    // the last of them tell of pictures, too, where they do not stand in the head
    static const char *const words[] = {"riginally published",
                                        "irst published",
                                        "irst appeared",
                                        "Read Original",
                                        "Canonical link",
                                        "View original",
                                        "原文地址",
                                        "原文链接",
                                        "本文转自",
                                        "本文首发于",
                                        "本文原载",
                                        "原载",
                                        "转载自",
                                        "原文：",
                                        "Source:",
                                        "来源："};
    size_t n = ARRAY_LEN(words) - (head ? 0 : 3);
    bool known = d->url.n > 0 && d->source.n > 0;
    if (known || !block_is_text(b) || b->kind == BLOCK_CODE ||
        text_is_longer(b->text, 2 * LINE_MAX) || !may_tell_origin(b->text))
        return;
    for (size_t i = 0; i < n; i++) {
        ptrdiff_t at = sv_find(b->text, sv_from(words[i]));
        if (at < 0)
            continue;
        size_t off = (size_t)at, end = off + sv_from(words[i]).n;
        const struct span *link = link_after(b, off);
        struct sv rest = sv_slice(b->text, end, b->text.n);
        metadata_set(d, META_URL, link ? link->target : address_in(rest));
        origin_source(d, rest);
        return;
    }
}
