// Bytes as damage to a library: each four say where (three of them) and what is written there.  All
// that reads a library then reads it: no damage may do more than make calls fail.
#include <stdio.h>
#include <stdlib.h>

#include "base/folder.h"
#include "yulu/base/file.h"
#include "yulu/library/content.h"
#include "yulu/library/import.h"
#include "yulu/library/people.h"
#include "yulu/library/quotes.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct str whole;    // the library's file before the damage
static struct str path;     // of the file in a folder that each input has for itself

static void require(bool ok, const struct err *e)
{
    if (!ok) {
        fprintf(stderr, "fuzz-library: %s\n", e->text);
        abort();
    }
}

static void add_article(struct db *db)
{
    struct err e = {0};
    struct span label = {.end = 9, .kind = SPAN_LABEL};
    struct block blocks[40];
    struct turn turns[40];
    struct speaker speakers[] = {{.name = SV("周明"), .role = ROLE_GUEST, .turns = 40}};
    struct topic topic = {TOPIC_SECTION, 1, 0, 1, SV("开场")};
    for (uint32_t i = 0; i < ARRAY_LEN(blocks); i++) {
        blocks[i] = (struct block){.kind = BLOCK_PARAGRAPH, .line = i + 1, .end_line = i + 1};
        blocks[i].turn = (int32_t)i;
        blocks[i].text = SV("周明：做了三十年的翻译，还想做下去。");
        blocks[i].spans = &label;
        blocks[i].span_count = 1;
        turns[i] = (struct turn){i, i + 1, 9, i + 1, 0, (int32_t)i - 1, 17};
    }
    struct document d = {.encoding = "UTF-8", .title = SV("访谈"), .source = SV("报")};
    d.blocks = blocks;
    d.turns = turns;
    d.speakers = speakers;
    d.topics = &topic;
    d.block_count = d.turn_count = ARRAY_LEN(blocks);
    d.speaker_count = d.topic_count = 1;
    int64_t id, quote;
    enum import_outcome outcome;
    require(import_document(db, &d, SV("周明：做了三十年的翻译"), &id, &outcome, &e), &e);
    require(quote_add_text(db, id, SV("三十年的翻译"), &quote, &e), &e);
    require(quote_set_tags(db, quote, SV("翻译"), &e), &e);
    require(mark_set(db, id, 'a', (struct place){3, 0}, &e), &e);
}

static void *enter_folder(void)
{
    void *folder = NULL;
    if (folder_setup(&folder) != 0) {
        abort();
    }
    str_clear(&path);
    str_addf(&path, "%s/library.db", (const char *)folder);
    return folder;
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    struct db *db;
    struct err e = {0};
    (void)argc;
    (void)argv;
    void *folder = enter_folder();
    require(db_open(&db, str_c(&path), &e), &e);
    add_article(db);
    db_close(db);
    require(file_read(str_c(&path), 1 << 24, &whole, &e), &e);
    folder_teardown(&folder);
    return 0;
}

static void write_damaged(const uint8_t *data, size_t size)
{
    struct str file = {0};
    struct err e = {0};
    str_add(&file, str_sv(&whole));
    for (size_t i = 0; i + 4 <= size; i += 4) {
        size_t at = ((size_t)data[i] << 16 | (size_t)data[i + 1] << 8 | data[i + 2]) % file.n;
        file.p[at] = (char)data[i + 3];
    }
    require(file_write(str_c(&path), str_sv(&file), &e), &e);
    str_release(&file);
}

static void read_article(struct db *db, int64_t id)
{
    struct block_page page;
    struct speaker_list speakers;
    struct topic_list topics;
    struct content_map map;
    struct turn_info turn;
    struct str question = {0};
    bool found;
    uint32_t block;
    if (blocks_load(db, id, 0, 100, &page, NULL)) {
        block_page_release(&page);
    }
    if (speakers_load(db, id, &speakers, NULL)) {
        speaker_list_release(&speakers);
    }
    if (topics_load(db, id, &topics, NULL)) {
        topic_list_release(&topics);
    }
    map_load(db, id, &map, NULL);
    turn_seek(db, &(struct turn_query){id, 3, 1, 5, 0}, &turn, &found, NULL);
    topic_seek(db, id, 9, -1, 1, &block, &found, NULL);
    block_at_start(db, id, 500, &block, NULL);
    turn_question(db, id, 7, &question, NULL);
    str_release(&question);
}

// What a reader does with a library: look, keep, change.
static void use(struct db *db)
{
    struct article_list articles;
    struct quote_list quotes;
    struct person_list people;
    struct str out = {0};
    int64_t id;
    if (articles_load(db, &articles, NULL)) {
        for (size_t i = 0; i < articles.n && i < 4; i++) {
            read_article(db, articles.v[i].id);
        }
        article_list_release(&articles);
    }
    if (quotes_load(db, NULL, &quotes, NULL)) {
        for (int f = 0; f < QUOTE_FORMAT_COUNT; f++) {
            quotes_write(&quotes, (enum quote_format)f, &out);
        }
        quote_list_release(&quotes);
    }
    if (people_load(db, &people, NULL)) {
        person_list_release(&people);
    }
    quote_add_text(db, 1, SV("做下去"), &id, NULL);
    article_save_place(db, 1, (struct place){2, 9}, 300, NULL);
    db_check(db, NULL);
    str_release(&out);
}

// The first opening may set the file aside; the second then finds a library.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct db *db;
    void *folder = enter_folder();
    write_damaged(data, size);
    for (int i = 0; i < 2; i++) {
        if (db_open(&db, str_c(&path), NULL)) {
            use(db);
            db_close(db);
        }
    }
    folder_teardown(&folder);
    return 0;
}
