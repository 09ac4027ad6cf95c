#include "show-source.h"

#include "yulu/article/parse.h"
#include "yulu/base/file.h"

enum { SHOW_PAGE = 256 };    // blocks

static bool open_file(struct show_source *s, const struct cli *c, const char *path, struct err *e)
{
    struct str bytes = {0};
    bool ok = file_read(path, PARSE_FILE_MAX, &bytes, e);
    if (ok) {
        struct parse_input in = {.bytes = str_sv(&bytes), .path = path, .encoding = c->encoding};
        ok = parse_article(&s->document, &in, e);
    }
    str_release(&bytes);
    const struct document *d = &s->document;
    s->blocks = d->block_count;
    s->lang = lang_from(d->language);
    s->speakers.v = d->speakers;
    s->speakers.n = d->speaker_count;
    s->topics.v = d->topics;
    s->topics.n = d->topic_count;
    return ok;
}

static bool open_article(struct show_source *s, const struct cli *c, const char *what,
                         struct err *e)
{
    if (!db_open_reading(&s->db, c->library, e) || !article_resolve(s->db, what, &s->article, e) ||
        !article_load(s->db, s->article, &s->list, e) ||
        !speakers_load(s->db, s->article, &s->speakers, e) ||
        !topics_load(s->db, s->article, &s->topics, e))
        return false;
    s->blocks = s->list.v[0].blocks;
    s->lang = lang_from(s->list.v[0].language);
    s->turn.index = UINT32_MAX;
    return true;
}

bool show_source_open(struct show_source *s, const struct cli *c, const char *what, struct err *e)
{
    *s = (struct show_source){0};
    bool is_file = sv_eq(sv_from(what), SV("-")) || (file_exists(what) && !file_is_folder(what));
    bool ok = is_file ? open_file(s, c, what, e) : open_article(s, c, what, e);
    if (c->lang)
        s->lang = c->lang;
    return ok;
}

void show_source_close(struct show_source *s)
{
    if (s->db) {
        speaker_list_release(&s->speakers);
        topic_list_release(&s->topics);
        article_list_release(&s->list);
        block_page_release(&s->page);
        db_close(s->db);
    }
    document_release(&s->document);
}

const struct block *show_source_block(struct show_source *s, uint32_t block, struct err *e)
{
    if (block >= s->blocks)
        return NULL;
    if (!s->db)
        return &s->document.blocks[block];
    struct block_page *p = &s->page;
    if (block < p->first || block - p->first >= p->count) {
        block_page_release(p);
        if (!blocks_load(s->db, s->article, block, SHOW_PAGE, p, e) || !p->count)
            return NULL;
    }
    return &p->v[block - p->first];
}

int32_t show_source_speaker(struct show_source *s, const struct block *b)
{
    if (b->turn < 0)
        return -1;
    if (!s->db)
        return (int32_t)s->document.turns[b->turn].speaker;
    if (s->turn.index != (uint32_t)b->turn &&
        !turn_load(s->db, s->article, (uint32_t)b->turn, &s->turn, NULL))
        return -1;
    return (int32_t)s->turn.turn.speaker;
}
