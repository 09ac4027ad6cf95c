// yulu inspect FILE: what the parser sees, as JSON.
#include <stdio.h>

#include "yulu/article/parse.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"
#include "yulu/base/json.h"
#include "yulu/cli/cli.h"

static const char *const kind_names[] = {
    [BLOCK_HEADING] = "heading", [BLOCK_PARAGRAPH] = "paragraph", [BLOCK_ITEM] = "item",
    [BLOCK_QUOTE] = "quote",     [BLOCK_CODE] = "code",           [BLOCK_TABLE] = "table",
    [BLOCK_IMAGE] = "image",     [BLOCK_RULE] = "rule",
};
_Static_assert(ARRAY_LEN(kind_names) == BLOCK_KIND_COUNT, "a name for each kind of block");

enum { FLUSH_BYTES = 64 << 10 };    // JSON that is held before it is written

// False once it cannot be written; *STATUS then says so.
static bool flush(struct json *j, size_t least, int *status)
{
    if (j->out->n < least)
        return true;
    *status = cli_print(j->out);
    str_clear(j->out);
    return *status == EXIT_DONE;
}

static const char *role_name(enum role role)
{
    return role == ROLE_HOST ? "host" : role == ROLE_GUEST ? "guest" : "unknown";
}

// Hidden blocks that follow one another are one range of lines.
static void write_furniture(struct json *j, const struct document *d)
{
    json_key(j, "furniture");
    json_array(j);
    for (uint32_t i = 0; i < d->block_count; i++) {
        if (!(d->blocks[i].flags & BLOCK_FURNITURE))
            continue;
        uint32_t first = d->blocks[i].line, last = d->blocks[i].end_line;
        for (; i + 1 < d->block_count && (d->blocks[i + 1].flags & BLOCK_FURNITURE); i++)
            last = d->blocks[i + 1].end_line;
        json_array(j);
        json_int(j, first);
        json_int(j, last);
        json_array_end(j);
    }
    json_array_end(j);
}

static void write_sections(struct json *j, const struct document *d)
{
    json_key(j, "sections");
    json_array(j);
    for (uint32_t i = 0; i < d->topic_count; i++) {
        if (d->topics[i].kind != TOPIC_SECTION)
            continue;
        json_object(j);
        json_member_int(j, "line", d->topics[i].line);
        json_member_int(j, "level", d->topics[i].level);
        json_member(j, "title", d->topics[i].title);
        json_object_end(j);
    }
    json_array_end(j);
}

static void write_speakers(struct json *j, const struct document *d)
{
    json_key(j, "speakers");
    json_array(j);
    for (uint32_t i = 0; i < d->speaker_count; i++) {
        const struct speaker *s = &d->speakers[i];
        json_object(j);
        json_member(j, "name", s->name);
        json_member(j, "role", sv_from(role_name(s->role)));
        json_member_int(j, "turns", s->turns);
        json_member_int(j, "characters", s->characters);
        json_member(j, "about", s->about);
        json_object_end(j);
    }
    json_array_end(j);
}

// The title of the section that BLOCK stands in; empty before the first.  *NEXT walks along the
// topics.
static struct sv section_of(const struct document *d, uint32_t block, struct sv before,
                            uint32_t *next)
{
    for (; *next < d->topic_count && d->topics[*next].block <= block; ++*next)
        if (d->topics[*next].kind == TOPIC_SECTION)
            before = d->topics[*next].title;
    return before;
}

static int write_turns(struct json *j, const struct document *d)
{
    struct str scratch = {0};
    struct sv section = {0};
    uint32_t topic = 0;
    int status = EXIT_DONE;
    json_key(j, "turns");
    json_array(j);
    for (uint32_t i = 0; i < d->turn_count && flush(j, FLUSH_BYTES, &status); i++) {
        const struct turn *t = &d->turns[i];
        json_object(j);
        json_member_int(j, "line", t->line);
        json_member(j, "speaker", d->speakers[t->speaker].name);
        json_member(j, "role", sv_from(role_name(d->speakers[t->speaker].role)));
        section = section_of(d, t->block, section, &topic);
        json_member(j, "section", section);
        json_member(j, "text", turn_text(d, t, &scratch));
        json_object_end(j);
    }
    json_array_end(j);
    str_release(&scratch);
    return status;
}

static int write_blocks(struct json *j, const struct document *d)
{
    int status = EXIT_DONE;
    json_key(j, "blocks");
    json_array(j);
    for (uint32_t i = 0; i < d->block_count && flush(j, FLUSH_BYTES, &status); i++) {
        const struct block *b = &d->blocks[i];
        json_object(j);
        json_member_int(j, "line", b->line);
        json_member_int(j, "end_line", b->end_line);
        json_member(j, "kind", sv_from(kind_names[b->kind]));
        if (b->level > 0)
            json_member_int(j, "level", b->level);
        if (b->turn >= 0)
            json_member_int(j, "turn", b->turn);
        json_member(j, "text", b->text);
        json_object_end(j);
    }
    json_array_end(j);
    return status;
}

static int write_document(struct json *j, const struct document *d)
{
    json_object(j);
    json_member(j, "path", d->path);
    json_member(j, "encoding", sv_from(d->encoding));
    json_member(j, "title", d->title);
    json_member(j, "author", d->author);
    json_member(j, "source", d->source);
    json_member(j, "url", d->url);
    json_member(j, "date", d->date);
    json_member(j, "language", d->language);
    json_member_int(j, "characters", d->characters);
    write_furniture(j, d);
    write_sections(j, d);
    write_speakers(j, d);
    int status = write_turns(j, d);
    if (status == EXIT_DONE)
        status = write_blocks(j, d);
    json_object_end(j);
    str_add_char(j->out, '\n');
    if (status == EXIT_DONE)
        flush(j, 0, &status);
    return status;
}

static int inspect(const char *path, const char *encoding)
{
    struct err e = {0};
    struct str bytes = {0}, out = {0};
    struct document d = {0};
    bool ok = file_read(path, PARSE_FILE_MAX, &bytes, &e);
    struct parse_input in = {.bytes = str_sv(&bytes), .path = path, .encoding = encoding};
    ok = ok && parse_article(&d, &in, &e);
    str_release(&bytes);
    struct json j = json_on(&out);
    int status = ok ? write_document(&j, &d) : cli_fail(&e);
    str_release(&out);
    document_release(&d);
    return status;
}

int cli_inspect(struct cli *c, int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, _("usage: yulu %s\n"), "inspect FILE");
        return EXIT_USAGE;
    }
    return inspect(argv[1], c->encoding);
}
