// Documents written as short stories, and a folder for a library that goes away after the test.
//
// A story has one block a line:  "# Title" a section, "!words" furniture, "名：words" a turn of 名,
// "+words" a paragraph cut from the one before; other lines are paragraphs that go on with the
// turn.  Turns of 主持人 and Q are questions, and the next turn of another answers them.
#ifndef YULU_TESTS_STORY_H
#define YULU_TESTS_STORY_H

// cmocka needs the first three before it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "yulu/library/content.h"
#include "yulu/library/import.h"
#include "yulu/library/quotes.h"

struct story {
    struct document d;
    VEC(struct block) blocks;
    VEC(struct turn) turns;
    VEC(struct speaker) speakers;
    VEC(struct topic) topics;
    int32_t question, answering;
};

static inline uint32_t story_speaker(struct story *s, struct sv name)
{
    for (uint32_t i = 0; i < s->speakers.n; i++) {
        if (sv_eq(s->speakers.v[i].name, name)) {
            return i;
        }
    }
    bool host = sv_eq(name, SV("主持人")) || sv_eq(name, SV("Q"));
    vec_push(&s->speakers, (struct speaker){.name = name, .role = host ? ROLE_HOST : ROLE_GUEST});
    return (uint32_t)s->speakers.n - 1;
}

static inline void story_turn(struct story *s, struct block *b, size_t label)
{
    uint32_t speaker = story_speaker(s, sv_slice(b->text, 0, label));
    bool host = s->speakers.v[speaker].role == ROLE_HOST;
    uint32_t end = (uint32_t)(label + strlen("："));
    struct turn t = {.block = (uint32_t)s->blocks.n,
                     .label_end = end,
                     .line = b->line,
                     .speaker = speaker,
                     .question = host ? -1 : s->question,
                     .characters = (uint32_t)(b->text.n - end)};
    s->question = host ? (int32_t)s->turns.n : s->question;
    s->answering = (int32_t)s->turns.n;
    s->speakers.v[speaker].turns++;
    s->speakers.v[speaker].characters += t.characters;
    b->spans = arena_array(&s->d.arena, 1, sizeof *b->spans);
    b->spans[0] = (struct span){.end = end, .kind = SPAN_LABEL};
    b->span_count = 1;
    vec_push(&s->turns, t);
}

static inline void story_line(struct story *s, struct sv line)
{
    uint32_t number = (uint32_t)s->blocks.n + 1;
    struct block b = {.kind = BLOCK_PARAGRAPH, .line = number, .end_line = number};
    ptrdiff_t colon = sv_find(line, SV("："));
    b.text = line;
    if (sv_starts(line, SV("# "))) {
        b.kind = BLOCK_HEADING;
        b.level = 2;
        b.text = sv_slice(line, 2, line.n);
        s->answering = -1;
        vec_push(&s->topics, (struct topic){TOPIC_SECTION, 2, number - 1, number, b.text});
    } else if (sv_starts(line, SV("!"))) {
        b.flags = BLOCK_FURNITURE;
        b.text = sv_slice(line, 1, line.n);
    } else if (sv_starts(line, SV("+"))) {
        b.flags = BLOCK_CONTINUED;
        b.text = sv_slice(line, 1, line.n);
    } else if (colon > 0) {
        story_turn(s, &b, (size_t)colon);
    }
    b.turn = s->answering;
    b.topic = (int32_t)s->topics.n - 1;
    s->d.characters += (uint32_t)b.text.n;
    vec_push(&s->blocks, b);
    if (s->answering >= 0) {
        s->turns.v[s->answering].end_block = (uint32_t)s->blocks.n;
    }
}

// STORY is borrowed.  The caller releases the story.
static inline void story_init(struct story *s, const char *title, const char *text)
{
    *s = (struct story){.question = -1, .answering = -1};
    s->d.encoding = "UTF-8";
    s->d.title = sv_from(title);
    struct sv rest = sv_from(text), line;
    while (sv_cut(&rest, '\n', &line)) {
        story_line(s, line);
    }
    s->d.blocks = s->blocks.v;
    s->d.turns = s->turns.v;
    s->d.speakers = s->speakers.v;
    s->d.topics = s->topics.v;
    s->d.block_count = (uint32_t)s->blocks.n;
    s->d.turn_count = (uint32_t)s->turns.n;
    s->d.speaker_count = (uint32_t)s->speakers.n;
    s->d.topic_count = (uint32_t)s->topics.n;
}

static inline void story_release(struct story *s)
{
    arena_release(&s->d.arena);
    vec_release(&s->blocks);
    vec_release(&s->turns);
    vec_release(&s->speakers);
    vec_release(&s->topics);
}

#define assert_ok(call)                                                                            \
    do {                                                                                           \
        if (!(call)) {                                                                             \
            fail_msg("%s: %s", #call, e.text);                                                     \
        }                                                                                          \
    } while (0)

#define assert_sv(slice, text)                                                                     \
    do {                                                                                           \
        struct sv assert_got = (slice), assert_want = sv_from(text);                               \
        if (!sv_eq(assert_got, assert_want)) {                                                     \
            fail_msg("\"%.*s\" is not \"%s\"", (int)assert_got.n, assert_got.p, assert_want.p);    \
        }                                                                                          \
    } while (0)

// Imports a story whose bytes are its text; the id.
static inline int64_t story_add(struct db *db, const char *title, const char *text,
                                enum import_outcome *outcome)
{
    struct story s;
    struct err e = {0};
    int64_t id = 0;
    enum import_outcome ignored;
    story_init(&s, title, text);
    s.d.source = SV("测试");
    assert_ok(import_document(db, &s.d, sv_from(text), &id, outcome ? outcome : &ignored, &e));
    story_release(&s);
    return id;
}

// A folder of its own, and a path in it.
struct home {
    char folder[64];
    char path[512];
};

static inline void home_make(struct home *h)
{
    snprintf(h->folder, sizeof h->folder, "/tmp/yulu-test-XXXXXX");
    assert_non_null(mkdtemp(h->folder));
    snprintf(h->path, sizeof h->path, "%s/library.db", h->folder);
}

// The path of NAME in the folder, in BUFFER.
static inline const char *home_file(const struct home *h, const char *name, struct str *buffer)
{
    str_clear(buffer);
    str_addf(buffer, "%s/%s", h->folder, name);
    return str_c(buffer);
}

static inline void home_remove_folder(const char *folder)
{
    struct str path = {0};
    DIR *d = opendir(folder);
    for (struct dirent *entry; d && (entry = readdir(d));) {
        bool self = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
        str_clear(&path);
        str_addf(&path, "%s/%s", folder, entry->d_name);
        if (!self && unlink(str_c(&path)) != 0) {
            home_remove_folder(str_c(&path));
        }
    }
    if (d) {
        closedir(d);
    }
    rmdir(folder);
    str_release(&path);
}

static inline void home_remove(struct home *h)
{
    home_remove_folder(h->folder);
}

static inline void home_write(const char *path, const char *text)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
    assert_int_equal(fclose(f), 0);
}

// A test's state: a library in a folder of its own.
struct world {
    struct home home;
    struct db *db;
};

static inline int world_make(void **state)
{
    struct world *w = calloc(1, sizeof *w);
    struct err e = {0};
    home_make(&w->home);
    assert_ok(db_open(&w->db, w->home.path, &e));
    *state = w;
    return 0;
}

static inline int world_remove(void **state)
{
    struct world *w = *state;
    db_close(w->db);
    home_remove(&w->home);
    free(w);
    return 0;
}

#define in_world(test) cmocka_unit_test_setup_teardown(test, world_make, world_remove)

#endif
