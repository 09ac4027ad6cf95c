// Where `show` has its blocks from: a file, parsed, or the library, by page.
#ifndef YULU_CLI_SHOW_SOURCE_H
#define YULU_CLI_SHOW_SOURCE_H

#include "yulu/cli/cli.h"
#include "yulu/library/content.h"

struct show_source {
    struct db *db;    // NULL when it is a file
    int64_t article;
    struct document document;
    struct block_page page;
    struct turn_info turn;    // the last one asked for, in the library
    uint32_t blocks;
    enum lang lang;    // asked for, or the article's
    struct article_list list;
    struct speaker_list speakers;    // borrowed from the document when it is a file
    struct topic_list topics;
};

// WHAT is a file that can be read, or an ARTICLE of the library.
bool show_source_open(struct show_source *s, const struct cli *c, const char *what, struct err *e);
void show_source_close(struct show_source *s);
const struct block *show_source_block(struct show_source *s, uint32_t block,
                                      struct err *e);                         // NULL at the end
int32_t show_source_speaker(struct show_source *s, const struct block *b);    // -1: nobody

#endif
