// What stands above an article that has no fenced front matter.
#include "metadata-internal.h"
#include "parse-chars.h"

// The heading that follows at once, "# x" or "x" over "===".
static struct sv heading_next(struct sv rest)
{
    rest = text_trim_start(rest);
    struct sv first = text_trim(metadata_line(&rest)), second = metadata_line(&rest);
    if (sv_starts(first, SV("# ")))
        return text_trim(sv_slice(first, 2, first.n));
    return sv_starts(text_trim(second), SV("===")) ? first : (struct sv){0};
}

// LCTT's [#]: key: "value" or (value): link references that no page shows.
static size_t lctt_read(struct document *d, struct sv text, uint32_t *lines)
{
    struct sv rest = text_trim_start(text), key, value, subject = {0};
    if (!sv_starts(rest, SV("[#]:")))
        return 0;
    while (sv_starts(rest, SV("[#]:"))) {
        struct sv line = metadata_line(&rest);
        *lines += 1;
        if (!metadata_split(text_trim(sv_slice(line, 4, line.n)), &key, &value))
            continue;
        value = metadata_unquote(value);
        if (sv_eq_ignore_case(key, SV("subject")))
            subject = value;
        else
            metadata_set(d, metadata_key(key), value);
    }
    // the subject is in the language translated from; the heading is the article's own title
    metadata_set(d, META_TITLE, heading_next(rest));
    metadata_set(d, META_TITLE, subject);
    return text.n - rest.n;
}

// "#+TITLE: x" of Org, ".. title: x" of Nikola, as "title: x"
static struct sv without_mark(struct sv line)
{
    line = text_trim(line);
    if (sv_starts(line, SV("#+")) || sv_starts(line, SV("..")))
        line = text_trim(sv_slice(line, 2, line.n));
    return line;
}

static bool is_header_line(struct sv line, struct sv *key, struct sv *value)
{
    return metadata_split(without_mark(line), key, value) && metadata_key(*key) != META_NONE;
}

static void header_line_set(struct document *d, struct sv line)
{
    struct sv key, value;
    struct str clean = {0};
    if (is_header_line(line, &key, &value)) {
        metadata_value(&clean, metadata_unquote(value));
        metadata_set(d, metadata_key(key), str_sv(&clean));
    }
    str_release(&clean);
}

// Lines "key: value" at the very top with keys we know: Pelican, MultiMarkdown, Org, exporters.
static size_t header_lines_read(struct document *d, struct sv text, uint32_t *lines)
{
    struct sv rest = text, key, value;
    size_t taken = 0;
    uint32_t known = 0;
    while (rest.n > 0) {
        struct sv line = metadata_line(&rest);
        bool blank = text_trim(line).n == 0;
        if (blank && known == 0)
            continue;
        if (blank || !is_header_line(line, &key, &value))
            break;
        known++;
        taken = text.n - rest.n;
    }
    if (known < 2)
        return 0;
    for (struct sv head = sv_slice(text, 0, taken); head.n > 0;)
        header_line_set(d, metadata_line(&head));
    *lines = metadata_lines(sv_slice(text, 0, taken));
    return taken;
}

// Such lines in a comment at the top, which no page shows.
static void comment_read(struct document *d, struct sv text)
{
    enum { COMMENT_BYTES = 4096 };
    struct sv rest = text_trim_start(text), key, value;
    ptrdiff_t end = sv_find(sv_slice(rest, 0, COMMENT_BYTES), SV("-->"));
    if (!sv_starts(rest, SV("<!--")) || end < 0)
        return;
    uint32_t known = 0;
    struct sv inside = sv_slice(rest, 4, (size_t)end);
    for (struct sv all = inside; all.n > 0;)
        known += is_header_line(metadata_line(&all), &key, &value);
    for (struct sv all = inside; known > 1 && all.n > 0;)
        header_line_set(d, metadata_line(&all));
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
    size_t taken = lctt_read(d, text, lines);
    if (taken == 0)
        taken = json_front_read(d, text, lines);
    if (taken == 0)
        taken = front_matter_read(d, text, lines);
    if (taken == 0)
        taken = header_lines_read(d, text, lines);
    if (taken == 0)
        comment_read(d, text);
    if (taken == 0)
        plain_title_read(d, text);
    return taken;
}
