// What an article holds, a page at a time: nothing here costs more for a longer article.
#ifndef YULU_LIBRARY_CONTENT_H
#define YULU_LIBRARY_CONTENT_H

#include "yulu/article/document.h"
#include "yulu/library/articles.h"

// Blocks [first, first + count).
struct block_page {
    struct arena arena;    // owns all
    uint32_t first, count;
    struct block *v;    // turn and topic are indices into the article's turns and topics
    uint64_t *start;    // bytes of block text before each block, in the article
};

void block_page_release(struct block_page *p);
// Loads up to COUNT blocks from FIRST on; fewer at the end of the article, none past it (count 0,
// still true).
bool blocks_load(struct db *db, int64_t article, uint32_t first, uint32_t count,
                 struct block_page *out, struct err *e);
// The block that holds byte START of the article's text: where "go to 40 %" lands.
bool block_at_start(struct db *db, int64_t article, uint64_t start, uint32_t *block, struct err *e);

struct turn_info {
    struct turn turn;
    uint32_t index;    // of the turn in the article
};

bool turn_load(struct db *db, int64_t article, uint32_t index, struct turn_info *out,
               struct err *e);
// The COUNTth turn whose block is after (DIRECTION 1) or before (-1) BLOCK; only of SPEAKER unless
// it is -1. The last there is when there are fewer; *found false when there is none at all.
struct turn_query {
    int64_t article;
    uint32_t block;
    int direction;
    int count;
    int32_t speaker;
};
bool turn_seek(struct db *db, const struct turn_query *q, struct turn_info *out, bool *found,
               struct err *e);
// What a guest's turn answers: the last question of the host's turn, or how that begins.  Empty
// when not known.
bool turn_question(struct db *db, int64_t article, uint32_t index, struct str *out, struct err *e);

struct speaker_list {
    struct arena arena;
    struct speaker *v;    // indices are those of turn.speaker
    size_t n;
};
void speaker_list_release(struct speaker_list *l);
bool speakers_load(struct db *db, int64_t article, struct speaker_list *out, struct err *e);

struct topic_list {
    struct arena arena;
    struct topic *v;
    size_t n;
};
void topic_list_release(struct topic_list *l);
bool topics_load(struct db *db, int64_t article, struct topic_list *out, struct err *e);
// The topic at INDEX alone, for the line above the text.
bool topic_load(struct db *db, int64_t article, uint32_t index, struct topic_list *out,
                struct err *e);
// As turn_seek, for topics of any kind.
bool topic_seek(struct db *db, int64_t article, uint32_t block, int direction, int count,
                uint32_t *found_block, bool *found, struct err *e);

// The whole article in MAP_CELLS even parts of its text, made when it is imported: for the margin.
enum { MAP_CELLS = 1024, MAP_NOBODY = 255 };
struct content_map {
    uint8_t speaker[MAP_CELLS];    // who speaks most there: index into speakers, MAP_NOBODY for
                                   // none or 255th and on
    uint8_t topic[MAP_CELLS];      // 0 none starts there, 1 a question or passage, 2 a section
};
bool map_load(struct db *db, int64_t article, struct content_map *out, struct err *e);

// Links, images and so on stand in the blocks' spans.

#endif
