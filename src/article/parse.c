// The pipeline from bytes to a document.
#include "yulu/article/parse.h"

#include <string.h>

#include "parse-chars.h"
#include "yulu/article/furniture.h"
#include "yulu/article/html.h"
#include "yulu/article/markdown.h"
#include "yulu/article/metadata.h"
#include "yulu/article/speaker.h"
#include "yulu/article/subtitle.h"
#include "yulu/article/topic.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"
#include "yulu/text/encoding.h"

static bool check_lines(struct sv text, const char *path, struct err *e)
{
    for (const char *p = text.p, *end = text.p + text.n; end - p > PARSE_LINE_MAX;) {
        const char *newline = memchr(p, '\n', (size_t)(end - p));
        const char *next = newline ? newline : end;
        if (next - p > PARSE_LINE_MAX)
            return err_set(e, _("%s: a line is longer than %d MB"), path, PARSE_LINE_MAX >> 20);
        p = next + 1;
    }
    return true;
}

static bool decode(struct document *d, const struct parse_input *in, struct str *text,
                   struct err *e)
{
    struct encoding found;
    if (in->bytes.n > PARSE_FILE_MAX)
        return err_set(e, _("%s: larger than %d MB"), in->path, PARSE_FILE_MAX >> 20);
    struct err why = {0};
    if (!encoding_decode(in->bytes, in->encoding, text, &found, &why))
        return err_set(e, "%s: %s", in->path, why.text);
    d->encoding = found.name;
    d->replaced = found.replaced > UINT32_MAX ? UINT32_MAX : (uint32_t)found.replaced;
    if (text_trim(str_sv(text)).n == 0)
        return err_set(e, _("%s: there is no text in it"), in->path);
    return check_lines(str_sv(text), in->path, e);
}

static void title_from_path(struct document *d)
{
    struct sv name = file_name(d->path), extension = file_extension(d->path);
    if (extension.n > 0 && extension.n + 1 < name.n)
        name.n -= extension.n + 1;
    if (d->title.n == 0)
        d->title = arena_sv(&d->arena, name);
}

// Those of turns have been counted, but for their labels.
static uint32_t count_characters(const struct document *d)
{
    size_t n = 0;
    for (uint32_t i = 0; i < d->block_count; i++)
        if (d->blocks[i].turn < 0 &&
            !(d->blocks[i].flags & (BLOCK_FURNITURE | BLOCK_REPEATED_TITLE)))
            n += text_characters(d->blocks[i].text);
    for (uint32_t i = 0; i < d->turn_count; i++) {
        const struct turn *t = &d->turns[i];
        n += t->characters;
        if (d->blocks[t->block].turn >= 0)
            n += text_characters(sv_slice(d->blocks[t->block].text, 0, t->label_end));
    }
    return n > UINT32_MAX ? UINT32_MAX : (uint32_t)n;
}

static bool has_extension(const struct document *d, const char *const *extensions)
{
    for (; *extensions; extensions++)
        if (sv_eq_ignore_case(file_extension(d->path), sv_from(*extensions)))
            return true;
    return false;
}

// Markdown with its head; or what the name or the first lines say it is.
static bool blocks_read(struct document *d, struct sv text, struct err *e)
{
    static const char *const pages[] = {"html", "htm", "xhtml", NULL};
    static const char *const subtitles[] = {"vtt", "srt", NULL};
    struct err why = {0};
    bool page = has_extension(d, pages) || html_is(text);
    if (page || has_extension(d, subtitles) || subtitle_is(text))
        return (page ? html_read(d, text, &why) : subtitle_read(d, text, &why)) ||
               err_set(e, "%.*s: %s", (int)d->path.n, d->path.p, why.text);
    uint32_t lines;
    size_t head = metadata_read_head(d, text, &lines);
    return markdown_read(d, sv_slice(text, head, text.n), lines + 1, e);
}

static bool parse_text(struct document *d, const struct parse_input *in, struct sv text,
                       struct err *e)
{
    if (!blocks_read(d, text, e))
        return false;
    metadata_read_blocks(d);
    furniture_mark(d, in->rules);
    speakers_find(d);
    topics_find(d, in->rules);
    title_from_path(d);
    d->characters = count_characters(d);
    return true;
}

bool parse_article(struct document *d, const struct parse_input *in, struct err *e)
{
    struct str text = {0};
    *d = (struct document){0};
    d->path = arena_sv(&d->arena, sv_from(in->path));
    bool ok = decode(d, in, &text, e) && parse_text(d, in, str_sv(&text), e);
    str_release(&text);
    return ok;
}
