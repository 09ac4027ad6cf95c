// yulu speakers [ARTICLE]
#include "yulu/base/i18n.h"
#include "yulu/base/json.h"
#include "yulu/cli/cli.h"
#include "yulu/library/content.h"
#include "yulu/library/people.h"

// One who speaks, in an article or in all of them.
struct row {
    struct sv name, about;
    const char *role;    // of an article's speaker; NULL for the library's
    uint32_t articles, turns;
    uint64_t characters;
    unsigned permille;    // of all that is said
};

struct rows {
    VEC(struct row) v;
};

static const char *role_name(enum role role)
{
    static const char *const names[] = {"unknown", "host", "guest"};
    return names[role];
}

static unsigned share(uint64_t part, uint64_t whole)
{
    return whole ? (unsigned)(part * 1000 / whole) : 0;
}

static void rows_of_article(const struct speaker_list *l, struct rows *out)
{
    uint64_t all = 0;
    for (size_t i = 0; i < l->n; i++)
        all += l->v[i].characters;
    for (size_t i = 0; i < l->n; i++) {
        const struct speaker *s = &l->v[i];
        struct row row = {s->name,  s->about,      role_name(s->role),       1,
                          s->turns, s->characters, share(s->characters, all)};
        vec_push(&out->v, row);
    }
}

static void rows_of_library(const struct person_list *l, struct rows *out)
{
    for (size_t i = 0; i < l->n; i++) {
        const struct person *p = &l->v[i];
        struct row row = {p->name,
                          p->about,
                          NULL,
                          p->articles,
                          p->turns,
                          p->characters,
                          share(p->characters, l->characters)};
        vec_push(&out->v, row);
    }
}

static void write_table(const struct rows *rows, struct str *out)
{
    struct cli_table t = {.columns = 5, .right = {[1] = true, [2] = true, [3] = true, [4] = true}};
    for (size_t i = 0; i < rows->v.n; i++) {
        const struct row *r = &rows->v.v[i];
        cli_cell(&t, r->name);
        cli_cellf(&t, "%u", r->articles);
        cli_cellf(&t, "%u", r->turns);
        cli_cellf(&t, "%llu", (unsigned long long)r->characters);
        cli_cellf(&t, "%u.%u%%", r->permille / 10, r->permille % 10);
    }
    cli_table_write(&t, out);
}

static void write_json(const struct rows *rows, struct str *out)
{
    struct json j = json_on(out);
    json_array(&j);
    for (size_t i = 0; i < rows->v.n; i++) {
        const struct row *r = &rows->v.v[i];
        json_object(&j);
        json_member(&j, "name", r->name);
        json_member(&j, "role", sv_from(r->role));
        json_member_int(&j, "articles", r->articles);
        json_member_int(&j, "turns", r->turns);
        json_member_int(&j, "characters", (int64_t)r->characters);
        json_member_int(&j, "permille", r->permille);
        json_member(&j, "about", r->about);
        json_object_end(&j);
    }
    json_array_end(&j);
    str_add_char(out, '\n');
}

static int print_rows(const struct cli *c, const struct rows *rows)
{
    struct str out = {0};
    if (c->json)
        write_json(rows, &out);
    else
        write_table(rows, &out);
    int status = cli_print(&out);
    str_release(&out);
    return status == EXIT_DONE && !rows->v.n ? EXIT_NOTHING : status;
}

static int print_article(const struct cli *c, struct db *db, const char *article)
{
    struct speaker_list l = {0};
    struct rows rows = {0};
    struct err e = {0};
    int64_t id;
    int status;
    if (!article_resolve(db, article, &id, &e) || !speakers_load(db, id, &l, &e)) {
        status = cli_fail(&e);
    } else {
        rows_of_article(&l, &rows);
        status = print_rows(c, &rows);
    }
    vec_release(&rows.v);
    speaker_list_release(&l);
    return status;
}

static int print_library(const struct cli *c, struct db *db)
{
    struct person_list l = {0};
    struct rows rows = {0};
    struct err e = {0};
    int status;
    if (!people_load(db, &l, &e)) {
        status = cli_fail(&e);
    } else {
        rows_of_library(&l, &rows);
        status = print_rows(c, &rows);
    }
    vec_release(&rows.v);
    person_list_release(&l);
    return status;
}

int cli_speakers(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 0, 1, .reads = true};
    struct cli_work work;
    if (!cli_begin(c, argc, argv, &wants, &work))
        return work.status;
    int status = work.count ? print_article(c, work.db, work.words[0]) : print_library(c, work.db);
    db_close(work.db);
    return status;
}
