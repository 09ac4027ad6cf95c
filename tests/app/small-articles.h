// Three short articles for a library: an interview by the sea, one in the hills, and an essay.
#ifndef YULU_TESTS_APP_SMALL_ARTICLES_H
#define YULU_TESTS_APP_SMALL_ARTICLES_H

#include <string.h>

#include "yulu/library/import.h"

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

#endif
