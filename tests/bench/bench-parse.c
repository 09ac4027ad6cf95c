// Bytes a second of reading articles, all stages, beside md4c alone with empty callbacks on the
// same bytes: the samples, and the articles of ../shared where they are, over and over as documents
// of their own.  A second line: how the time grows with the size of one document.
#include <glob.h>
#include <md4c.h>
#include <stdio.h>
#include <time.h>

#include "yulu/article/furniture.h"
#include "yulu/article/parse.h"
#include "yulu/base/asset.h"
#include "yulu/base/file.h"
#include "yulu/base/vec.h"
#include "yulu/text/encoding.h"

enum { SIZE = 100 << 20, GROWTH = 10, GROWTH_BYTES = 1 << 20, RUNS = 3 };

struct article {
    struct str text;    // UTF-8
    char path[256];
};

struct articles {
    VEC(struct article) all;
    size_t bytes;
    struct rules *rules;    // read once, as an import does
};

static void add(struct articles *a, const char *path, struct sv bytes)
{
    struct article one = {0};
    struct encoding found;
    if (!encoding_decode(bytes, NULL, &one.text, &found, NULL) || one.text.n == 0) {
        str_release(&one.text);
        return;
    }
    snprintf(one.path, sizeof(one.path), "%s", path);
    vec_push(&a->all, one);
    a->bytes += one.text.n;
}

static void add_files(struct articles *a, const char *pattern)
{
    glob_t found;
    if (glob(pattern, 0, NULL, &found) == 0)
        for (size_t i = 0; i < found.gl_pathc; i++) {
            struct str file = {0};
            if (file_read(found.gl_pathv[i], PARSE_FILE_MAX, &file, NULL))
                add(a, found.gl_pathv[i], str_sv(&file));
            str_release(&file);
        }
    globfree(&found);
}

// Processor time: other work on the machine disturbs it least.
static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int block_nothing(MD_BLOCKTYPE type, void *detail, void *user)
{
    (void)type, (void)detail, (void)user;
    return 0;
}

static int span_nothing(MD_SPANTYPE type, void *detail, void *user)
{
    (void)type, (void)detail, (void)user;
    return 0;
}

static int text_nothing(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE n, void *user)
{
    (void)type, (void)text, (void)n, (void)user;
    return 0;
}

static void parse_alone(const struct articles *a, const char *path, struct sv text)
{
    (void)a, (void)path;
    MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH,
                        .enter_block = block_nothing,
                        .leave_block = block_nothing,
                        .enter_span = span_nothing,
                        .leave_span = span_nothing,
                        .text = text_nothing};
    md_parse(text.p, (MD_SIZE)text.n, &parser, NULL);
}

static void parse_all_stages(const struct articles *a, const char *path, struct sv text)
{
    struct document d;
    struct err e = {0};
    struct parse_input in = {.bytes = text, .path = path, .rules = a->rules};
    if (!parse_article(&d, &in, &e))
        fprintf(stderr, "bench-parse: %s\n", e.text);
    document_release(&d);
}

// Seconds for SIZE bytes.
static double run_over(const struct articles *a,
                       void (*parse)(const struct articles *, const char *, struct sv))
{
    size_t done = 0;
    double start = now();
    while (done < SIZE)
        for (size_t i = 0; i < a->all.n; i++) {
            parse(a, a->all.v[i].path, str_sv(&a->all.v[i].text));
            done += a->all.v[i].text.n;
        }
    return (now() - start) * SIZE / (double)done;
}

// Seconds for one document that is all the articles' text, TIMES over.
static double run_one(const struct articles *a, int times)
{
    struct str text = {0};
    double best = 0;
    while (text.n < (size_t)GROWTH_BYTES * (size_t)times)
        for (size_t i = 0; i < a->all.n; i++) {
            str_add(&text, str_sv(&a->all.v[i].text));
            str_add(&text, SV("\n\n"));
        }
    for (int run = 0; run < RUNS; run++) {
        double start = now();
        parse_all_stages(a, "growth.md", str_sv(&text));
        double took = now() - start;
        best = run == 0 || took < best ? took : best;
    }
    best /= (double)text.n;
    str_release(&text);
    return best * GROWTH_BYTES * times;
}

int main(void)
{
    struct articles a = {.rules = rules_new()};
    for (const struct asset *s = NULL; (s = asset_next(s, "samples/"));)
        add(&a, s->name, s->bytes);
    add_files(&a, "../shared/seeds/*.txt");
    add_files(&a, "../shared/corpus/files/*");
    double alone = run_over(&a, parse_alone), ours = run_over(&a, parse_all_stages);
    printf("parse %zu articles: %.1f MB/s, %.2f times md4c alone (at most 6)\n", a.all.n,
           (SIZE >> 20) / ours, ours / alone);
    double small = run_one(&a, 1), large = run_one(&a, GROWTH);
    printf("parse one document: %d times the text takes %.1f times as long (at most 12)\n", GROWTH,
           large / small);
    for (size_t i = 0; i < a.all.n; i++)
        str_release(&a.all.v[i].text);
    vec_release(&a.all);
    rules_free(a.rules);
    return 0;
}
