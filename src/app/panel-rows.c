// The rows of the speakers panel and of the topics panel.
#include "verbs.h"
#include "yulu/base/i18n.h"

static uint64_t all_characters(const struct speaker_list *l)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < l->n; i++) {
        sum += l->v[i].characters;
    }
    return sum ? sum : 1;
}

bool panel_add_speakers(struct app *a)
{
    struct panel *p = &a->panel;
    const struct speaker_list *l = &a->reader.speakers;
    uint64_t all = all_characters(l);
    if (l->n == 0) {
        app_say(a, _("nobody is named as a speaker in this article"));
        return false;
    }
    for (size_t i = 0; i < l->n; i++) {
        const struct speaker *s = &l->v[i];
        if ((int32_t)i == a->reader.speaker) {
            p->cursor = i;
        }
        vec_push(&p->rows, (struct panel_row){
                               .speaker = (int32_t)i,
                               .left = arena_sv(&p->arena, s->name),
                               .right = arena_sv(&p->arena, s->about),
                               .share = (unsigned)(s->characters * (uint64_t)1000 / all),
                               .turns = s->turns,
                               .characters = s->characters,
                           });
    }
    return true;
}

// Sections by their level, the highest of the article at depth 0; questions and passages under the
// last section.
static int depth_of(const struct topic *t, int highest, int *section_depth)
{
    if (t->kind != TOPIC_SECTION) {
        return *section_depth + 1;
    }
    *section_depth = t->level - highest;
    return *section_depth;
}

static int highest_level(const struct topic_list *l)
{
    int highest = UINT8_MAX;
    for (size_t i = 0; i < l->n; i++) {
        if (l->v[i].kind == TOPIC_SECTION && l->v[i].level < highest) {
            highest = l->v[i].level;
        }
    }
    return highest;
}

bool panel_add_topics(struct app *a)
{
    struct panel *p = &a->panel;
    struct topic_list l = {0};
    struct err e = {0};
    int section_depth = -1;    // questions before the first section stand at depth 0
    if (!topics_load(a->db, a->reader.article, &l, &e)) {
        topic_list_release(&l);
        return app_fail(a, &e);
    }
    int highest = highest_level(&l);
    for (size_t i = 0; i < l.n; i++) {
        const struct topic *t = &l.v[i];
        if (t->block <= a->reader.eye.block) {
            p->cursor = i;
        }
        vec_push(&p->rows, (struct panel_row){
                               .depth = depth_of(t, highest, &section_depth),
                               .block = t->block,
                               .speaker = -1,
                               .left = arena_sv(&p->arena, t->title),
                               .question = t->kind == TOPIC_QUESTION,
                           });
    }
    topic_list_release(&l);
    if (p->rows.n == 0) {
        app_say(a, _("this article has no sections and no questions"));
    }
    return p->rows.n > 0;
}
