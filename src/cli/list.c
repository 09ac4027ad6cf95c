// yulu list
#include "yulu/base/i18n.h"
#include "yulu/base/json.h"
#include "yulu/cli/cli.h"
#include "yulu/library/articles.h"

static void names_inline(struct sv names, struct str *out)
{
    struct sv name;
    str_clear(out);
    for (bool first = true; names.n && sv_cut(&names, '\n', &name); first = false) {
        if (!first)
            str_add(out, SV("、"));
        str_add(out, name);
    }
}

static void write_table(const struct article_list *l, struct str *out)
{
    struct cli_table t = {.columns = 8, .right = {[0] = true, [5] = true, [6] = true, [7] = true}};
    struct str names = {0};
    for (size_t i = 0; i < l->n; i++) {
        const struct article *a = &l->v[i];
        names_inline(a->speakers, &names);
        cli_cellf(&t, "%lld", (long long)a->id);
        cli_cell(&t, a->date);
        cli_cell(&t, a->source);
        cli_cell(&t, a->title);
        cli_cell(&t, str_sv(&names));
        cli_cellf(&t, "%u", a->turns);
        cli_cellf(&t, "%u", a->characters);
        cli_cellf(&t, "%u%%", a->read_permille / 10u);
    }
    cli_table_write(&t, out);
    str_release(&names);
}

static void write_article(struct json *j, const struct article *a)
{
    struct sv names = a->speakers, name;
    json_object(j);
    json_member_int(j, "id", a->id);
    json_member(j, "title", a->title);
    json_member(j, "source", a->source);
    json_member(j, "author", a->author);
    json_member(j, "date", a->date);
    json_member(j, "url", a->url);
    json_member(j, "path", a->path);
    json_member(j, "language", a->language);
    json_key(j, "speakers");
    json_array(j);
    while (names.n && sv_cut(&names, '\n', &name))
        json_string(j, name);
    json_array_end(j);
    json_member_int(j, "turns", a->turns);
    json_member_int(j, "characters", a->characters);
    json_member_int(j, "percent", a->read_permille / 10);
    json_member_int(j, "quotes", a->quotes);
    json_key(j, "read");
    json_bool(j, a->read);
    json_key(j, "starred");
    json_bool(j, a->starred);
    json_object_end(j);
}

static void write_json(const struct article_list *l, struct str *out)
{
    struct json j = json_on(out);
    json_array(&j);
    for (size_t i = 0; i < l->n; i++)
        write_article(&j, &l->v[i]);
    json_array_end(&j);
    str_add_char(out, '\n');
}

int cli_list(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 0, 0, .reads = true};
    struct article_list l = {0};
    struct str out = {0};
    struct err e = {0};
    struct cli_work work;
    int status;
    if (!cli_begin(c, argc, argv, &wants, &work))
        return work.status;
    if (!articles_load(work.db, &l, &e)) {
        status = cli_fail(&e);
    } else {
        if (c->json)
            write_json(&l, &out);
        else
            write_table(&l, &out);
        status = cli_print(&out);
        if (!l.n)
            status = EXIT_NOTHING;
    }
    str_release(&out);
    article_list_release(&l);
    db_close(work.db);
    return status;
}
