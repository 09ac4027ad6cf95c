// yulu topics ARTICLE: its outline, sections numbered as `show --section` takes them.
#include "yulu/base/i18n.h"
#include "yulu/base/json.h"
#include "yulu/cli/cli.h"
#include "yulu/library/content.h"
#include "yulu/text/sanitize.h"

static const char *kind_name(enum topic_kind kind)
{
    static const char *const names[] = {"section", "question", "passage"};
    return names[kind];
}

static void write_outline(const struct topic_list *l, struct str *out)
{
    int section = 0, level = 1;
    for (size_t i = 0; i < l->n; i++) {
        const struct topic *t = &l->v[i];
        if (t->kind == TOPIC_SECTION) {
            level = t->level ? t->level : 1;
            str_addf(out, "%*s%d  ", 2 * (level - 1), "", ++section);
        } else {
            str_addf(out, "%*s", 2 * level + 1, "");
        }
        sanitize(out, t->title, SANITIZE_LINE);
        str_add_char(out, '\n');
    }
}

static void write_json(const struct topic_list *l, struct str *out)
{
    struct json j = json_on(out);
    json_array(&j);
    for (size_t i = 0; i < l->n; i++) {
        const struct topic *t = &l->v[i];
        json_object(&j);
        json_member(&j, "kind", sv_from(kind_name(t->kind)));
        if (t->kind == TOPIC_SECTION)
            json_member_int(&j, "level", t->level);
        json_member_int(&j, "line", t->line);
        json_member(&j, "title", t->title);
        json_object_end(&j);
    }
    json_array_end(&j);
    str_add_char(out, '\n');
}

int cli_topics(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 1, 1};
    struct topic_list l = {0};
    struct str out = {0};
    struct err e = {0};
    struct db *db;
    int64_t id;
    int first, status;
    if (!cli_parse(c, argc, argv, &wants, &first, &status))
        return status;
    if (!cli_open(c, &db))
        return EXIT_NOTHING;
    if (!article_resolve(db, argv[first], &id, &e) || !topics_load(db, id, &l, &e)) {
        status = cli_fail(&e);
    } else {
        if (c->json)
            write_json(&l, &out);
        else
            write_outline(&l, &out);
        status = cli_print(&out);
        if (!status && !l.n)
            status = EXIT_NOTHING;
    }
    str_release(&out);
    topic_list_release(&l);
    db_close(db);
    return status;
}
