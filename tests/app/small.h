// A library of three short articles and an app on it, for the tests of the app; and typing by name.
#ifndef YULU_TESTS_APP_SMALL_H
#define YULU_TESTS_APP_SMALL_H

#include <string.h>

#include "base/folder.h"
#include "yulu/app/app.h"

struct small {
    void *folder;    // of folder_setup
    struct db *db;
    struct app app;
    int64_t harbour, tea, type;    // the articles
};

struct small_line {
    char kind;    // 'S' a section, 'H' a turn of the host, 'G' of the guest, 'P' a paragraph of no
                  // turn
    const char *text;
};

struct small_article {
    const char *path, *title, *source, *date, *host, *guest;
    const struct small_line *lines;
    uint32_t count;
};

static const struct small_line small_harbour[] = {
    {'P', "港口的清晨，我们在灯塔下谈了两个小时。"},
    {'S', "海上的日子"},
    {'H', "林问：您第一次出海是哪一年？"},
    {'G', "周答：一九六二年。那年冬天特别冷，缆绳都冻成了铁棍。我记得很清楚。"},
    {'H', "林问：怕不怕？"},
    {'G', "周答：怕。可是怕也要去，家里等着米下锅。"},
    {'S', "回到岸上"},
    {'H', "林问：后来为什么守了灯塔？"},
    {'G', "周答：有人要守，我正好在。灯亮着，船就知道家在哪里。"},
};
static const struct small_line small_tea[] = {
    {'H', "记者：这座茶山有多少年了？"},
    {'G', "陈老：我爷爷的爷爷就在这里种茶了。"},
};
static const struct small_line small_type[] = {
    {'P', "A short essay about type on paper and on the screen."},
    {'P', "Paper forgives; the screen does not."},
};
static const struct small_article small_articles[] = {
    {"harbour.md", "灯塔下的谈话", "海港日报", "2024-05-01", "林问", "周答", small_harbour,
     ARRAY_LEN(small_harbour)},
    {"tea.md", "山中访茶", "茶事", "2023-03-08", "记者", "陈老", small_tea, ARRAY_LEN(small_tea)},
    {"type.md", "Paper and Screen", "Letters", "2025-11-30", NULL, NULL, small_type,
     ARRAY_LEN(small_type)},
};

static inline uint32_t small_characters(const char *text)
{
    uint32_t n = 0;
    for (; *text; text++) {
        n += ((unsigned char)*text & 0xC0) != 0x80;
    }
    return n;
}

static inline void small_add_turn(struct document *d, const struct small_line *l, uint32_t block)
{
    bool host = l->kind == 'H';
    struct speaker *s = &d->speakers[!host];
    uint32_t turn = d->turn_count++;
    uint32_t characters = small_characters(strstr(l->text, "：") + strlen("："));
    d->turns[turn] = (struct turn){
        .block = block,
        .end_block = block + 1,
        .label_end = (uint32_t)(strstr(l->text, "：") + strlen("：") - l->text),
        .line = 2 * block + 1,
        .speaker = !host,
        .question = host ? -1 : (int32_t)turn - 1,
        .characters = characters,
    };
    s->turns++;
    s->characters += characters;
    d->blocks[block].turn = (int32_t)turn;
}

static inline void small_add_line(struct document *d, const struct small_line *l)
{
    uint32_t block = d->block_count++;
    bool topic = l->kind == 'S' || l->kind == 'H';
    d->blocks[block] = (struct block){
        .kind = l->kind == 'S' ? BLOCK_HEADING : BLOCK_PARAGRAPH,
        .level = l->kind == 'S' ? 2 : 0,
        .line = 2 * block + 1,
        .end_line = 2 * block + 1,
        .turn = -1,
        .topic = (int32_t)d->topic_count - !topic,
        .text = sv_from(l->text),
    };
    if (topic) {
        const char *words = strstr(l->text, "：");
        d->topics[d->topic_count++] = (struct topic){
            .kind = l->kind == 'S' ? TOPIC_SECTION : TOPIC_QUESTION,
            .level = l->kind == 'S' ? 2 : 0,
            .block = block,
            .line = 2 * block + 1,
            .title = sv_from(words ? words + strlen("：") : l->text),
        };
    }
    if (l->kind == 'H' || l->kind == 'G') {
        small_add_turn(d, l, block);
    }
    d->characters += small_characters(l->text);
}

static inline bool small_import(struct db *db, const struct small_article *v, int64_t *id,
                                struct err *e)
{
    struct document d = {0};
    enum import_outcome outcome;
    d.path = sv_from(v->path);
    d.title = sv_from(v->title);
    d.source = sv_from(v->source);
    d.date = sv_from(v->date);
    d.language = SV("zh");
    d.encoding = "UTF-8";
    d.blocks = arena_array(&d.arena, v->count, sizeof(*d.blocks));
    d.turns = arena_array(&d.arena, v->count, sizeof(*d.turns));
    d.topics = arena_array(&d.arena, v->count, sizeof(*d.topics));
    d.speakers = arena_array(&d.arena, 2, sizeof(*d.speakers));
    if (v->host) {
        d.speakers[0] = (struct speaker){.name = sv_from(v->host), .role = ROLE_HOST};
        d.speakers[1] = (struct speaker){.name = sv_from(v->guest), .role = ROLE_GUEST};
        d.speaker_count = 2;
    }
    for (uint32_t i = 0; i < v->count; i++) {
        small_add_line(&d, &v->lines[i]);
    }
    bool ok = import_document(db, &d, sv_from(v->title), id, &outcome, e);
    document_release(&d);
    return ok;
}

static inline struct str small_path(const struct small *s, const char *name)
{
    struct str path = {0};
    str_addf(&path, "%s/%s", (const char *)s->folder, name);
    return path;
}

// The screen is 140 columns wide: all three panes are on it.
static inline int small_setup(void **state)
{
    struct small *s = mem_zalloc(sizeof(*s));
    struct err e = {0};
    *state = s;
    if (folder_setup(&s->folder)) {
        return -1;
    }
    setenv("XDG_CONFIG_HOME", s->folder, 1);
    struct str path = small_path(s, "library.db");
    bool ok = db_open(&s->db, str_c(&path), &e) &&
              small_import(s->db, &small_articles[0], &s->harbour, &e) &&
              small_import(s->db, &small_articles[1], &s->tea, &e) &&
              small_import(s->db, &small_articles[2], &s->type, &e) && app_init(&s->app, s->db, &e);
    str_release(&path);
    if (!ok) {
        print_error("%s\n", e.text);
        return -1;
    }
    app_resize(&s->app, 40, 140);
    return 0;
}

static inline int small_teardown(void **state)
{
    struct small *s = *state;
    app_release(&s->app);
    db_close(s->db);
    int failed = folder_teardown(&s->folder);
    mem_free(s);
    return failed;
}

// Keys one after the other: "jj<Enter>灯".  A '<' itself is "<lt>".
static inline void type_keys(struct app *a, const char *keys)
{
    for (size_t n; *keys; keys += n) {
        unsigned char first = (unsigned char)*keys;
        n = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        uint32_t key = first;
        if (first == '<') {
            n = (size_t)(strchr(keys, '>') - keys) + 1;
        }
        if (first != ' ' && !key_parse((struct sv){keys, n}, &key)) {
            fail_msg("no such key: %.*s", (int)n, keys);
        }
        app_key(a, key);
    }
}

#endif
