// What it costs to open an article that is in the library: 10 kB, 1 MB, 100 MB.  The library is
// kept in build/bench (or the folder that is named), so that a second run only reads.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "yulu/article/parse.h"
#include "yulu/base/clock.h"
#include "yulu/base/file.h"
#include "yulu/library/content.h"
#include "yulu/library/import.h"

enum { SCREEN_BLOCKS = 64, RUNS = 21 };

static const struct {
    const char *title;
    size_t bytes;
} sizes[] = {{"bench 10 kB", 10 << 10}, {"bench 1 MB", 1 << 20}, {"bench 100 MB", 100 << 20}};

static void stop(const struct err *e)
{
    fprintf(stderr, "bench-library: %s\n", e->text);
    exit(1);
}

static uint32_t next_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33);
}

static void write_sentence(struct str *out, uint64_t *seed, const char *end)
{
    for (uint32_t i = 0, n = 12 + next_random(seed) % 30; i < n; i++) {
        uint32_t code = 0x4e00 + next_random(seed) % 2500;
        char utf8[] = {(char)(0xe0 | code >> 12), (char)(0x80 | (code >> 6 & 63)),
                       (char)(0x80 | (code & 63)), 0};
        str_add(out, sv_from(utf8));
        str_add(out, i % 11 == 10 ? SV("，") : SV(""));
    }
    str_add(out, sv_from(end));
}

// An interview in Markdown: a section for every ten questions.
static void write_article(struct str *out, const char *title, size_t bytes)
{
    uint64_t seed = bytes;
    str_addf(out, "# %s\n\n", title);
    for (unsigned turn = 0; out->n < bytes; turn++) {
        if (turn % 20 == 0) {
            str_addf(out, "## 第%u节\n\n", turn / 20 + 1);
        }
        str_add(out, turn % 2 ? SV("**周明：**") : SV("**主持人：**"));
        for (unsigned i = 0; i < (turn % 2 ? 6 : 1); i++) {
            write_sentence(out, &seed, turn % 2 ? "。" : "？");
        }
        str_add(out, SV("\n\n"));
    }
}

static double since(int64_t start)
{
    return (double)(clock_mono() - start) / 1000.0;
}

static int64_t import(struct db *db, const char *title, size_t bytes)
{
    struct str text = {0};
    struct document d = {0};
    struct err e = {0};
    int64_t id;
    enum import_outcome outcome;
    write_article(&text, title, bytes);
    int64_t start = clock_mono();
    if (!parse_article(&d, &(struct parse_input){.bytes = str_sv(&text), .path = title}, &e)) {
        stop(&e);
    }
    double parse = since(start);
    start = clock_mono();
    if (!import_document(db, &d, str_sv(&text), &id, &outcome, &e)) {
        stop(&e);
    }
    printf("%-14s parse %9.1f ms, import %9.1f ms, %u blocks, %u turns\n", title, parse,
           since(start), d.block_count, d.turn_count);
    document_release(&d);
    str_release(&text);
    return id;
}

static int64_t find_or_import(struct db *db, const char *title, size_t bytes)
{
    int64_t id;
    return article_resolve(db, title, &id, NULL) ? id : import(db, title, bytes);
}

// All that a first screen needs.
static double open_article(struct db *db, int64_t id)
{
    struct article_list article;
    struct block_page page;
    struct speaker_list speakers;
    struct content_map map;
    struct place at;
    struct err e = {0};
    int64_t start = clock_mono();
    if (!article_load(db, id, &article, &e) || !article_place(db, id, &at, &e) ||
        !blocks_load(db, id, at.block, SCREEN_BLOCKS, &page, &e) || !map_load(db, id, &map, &e) ||
        !speakers_load(db, id, &speakers, &e)) {
        stop(&e);
    }
    double ms = since(start);
    article_list_release(&article);
    block_page_release(&page);
    speaker_list_release(&speakers);
    return ms;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

// The median, each run with a library that was just opened: SQLite's own cache is empty.
static double median_open(const char *path, int64_t id)
{
    double ms[RUNS];
    for (int i = 0; i < RUNS; i++) {
        struct db *db;
        struct err e = {0};
        if (!db_open(&db, path, &e)) {
            stop(&e);
        }
        ms[i] = open_article(db, id);
        db_close(db);
    }
    qsort(ms, RUNS, sizeof *ms, by_value);
    return ms[RUNS / 2];
}

int main(int argc, char **argv)
{
    struct str path = {0};
    struct db *db;
    struct err e = {0};
    str_addf(&path, "%s/library.db", argc > 1 ? argv[1] : "build/bench");
    if (!db_open(&db, str_c(&path), &e)) {
        stop(&e);
    }
    int64_t ids[ARRAY_LEN(sizes)];
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        ids[i] = find_or_import(db, sizes[i].title, sizes[i].bytes);
    }
    db_close(db);
    double ms[ARRAY_LEN(sizes)];
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        ms[i] = median_open(str_c(&path), ids[i]);
        printf("%-14s opened in %7.3f ms\n", sizes[i].title, ms[i]);
    }
    printf("ratio 100 MB / 10 kB: %.2f\n", ms[2] / ms[0]);
    str_release(&path);
    return 0;
}
