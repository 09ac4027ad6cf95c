// yulu topics [ARTICLE]: its outline, sections numbered as `show --section` takes them, and its key
// terms with the lines where they stand; or the key terms of the library with their articles.
#include "yulu/base/i18n.h"
#include "yulu/base/json.h"
#include "yulu/cli/cli.h"
#include "yulu/library/content.h"
#include "yulu/library/terms.h"
#include "yulu/text/cluster.h"
#include "yulu/text/sanitize.h"

enum {
    ARTICLE_TERMS = 10,
    LIBRARY_TERMS = 30,
    PLACES_SHOWN = 6,
    LINES_MAX = 1000,    // in JSON
    QUESTION_CELLS = 30
};

static const char *kind_name(enum topic_kind kind)
{
    static const char *const names[] = {"section", "question", "passage"};
    return names[kind];
}

// A question as far as it tells which one it is; JSON has the whole.
static void write_title(const struct topic *t, struct str *out)
{
    struct str line = {0};
    sanitize(&line, t->title, SANITIZE_LINE);
    struct sv shown = str_sv(&line);
    bool cut = t->kind == TOPIC_QUESTION && text_cells(shown, AMBIGUOUS_NARROW) > QUESTION_CELLS;
    str_add(out, cut ? text_fit(shown, QUESTION_CELLS - 1, AMBIGUOUS_NARROW, NULL) : shown);
    str_add(out, cut ? SV("…\n") : SV("\n"));
    str_release(&line);
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
        write_title(t, out);
    }
}

// The first few; "…" stands for the rest.
static void list_places(const struct term *t, struct str *out)
{
    str_clear(out);
    for (uint32_t i = 0; i < t->place_count && i < PLACES_SHOWN; i++)
        str_addf(out, i ? ", %u" : "%u", t->places[i].where);
    if (t->place_count > PLACES_SHOWN)
        str_add(out, SV(", …"));
}

static void write_terms(const struct term_list *terms, struct str *out)
{
    struct cli_table t = {.columns = 3, .right = {[1] = true}};
    struct str lines = {0};
    for (size_t i = 0; i < terms->n; i++) {
        list_places(&terms->v[i], &lines);
        cli_cell(&t, terms->v[i].text);
        cli_cellf(&t, "%u", terms->v[i].count);
        cli_cell(&t, str_sv(&lines));
    }
    if (out->n && terms->n)
        str_add_char(out, '\n');
    cli_table_write(&t, out);
    str_release(&lines);
}

static void add_outline(struct json *j, const struct topic_list *l)
{
    json_key(j, "outline");
    json_array(j);
    for (size_t i = 0; i < l->n; i++) {
        const struct topic *t = &l->v[i];
        json_object(j);
        json_member(j, "kind", sv_from(kind_name(t->kind)));
        if (t->kind == TOPIC_SECTION)
            json_member_int(j, "level", t->level);
        json_member_int(j, "line", t->line);
        json_member(j, "title", t->title);
        json_object_end(j);
    }
    json_array_end(j);
}

static void add_lines(struct json *j, const struct term *t)
{
    json_key(j, "lines");
    json_array(j);
    for (uint32_t i = 0; i < t->place_count && i < LINES_MAX; i++)
        json_int(j, t->places[i].where);
    json_array_end(j);
}

static void add_articles(struct json *j, const struct term *t, const struct article_list *articles)
{
    json_key(j, "articles");
    json_array(j);
    for (uint32_t i = 0; i < t->place_count; i++) {
        const struct article *a = &articles->v[t->places[i].where];
        json_object(j);
        json_member_int(j, "id", a->id);
        json_member(j, "title", a->title);
        json_member_int(j, "count", t->places[i].count);
        json_object_end(j);
    }
    json_array_end(j);
}

// Places are lines, or with ARTICLES those of a library.
static void add_terms(struct json *j, const struct term_list *terms,
                      const struct article_list *articles)
{
    json_key(j, "terms");
    json_array(j);
    for (size_t i = 0; i < terms->n; i++) {
        json_object(j);
        json_member(j, "term", terms->v[i].text);
        json_member_int(j, "count", terms->v[i].count);
        if (articles)
            add_articles(j, &terms->v[i], articles);
        else
            add_lines(j, &terms->v[i]);
        json_object_end(j);
    }
    json_array_end(j);
}

static void write_article(const struct cli *c, const struct topic_list *topics,
                          const struct term_list *terms, struct str *out)
{
    if (!c->json) {
        write_outline(topics, out);
        write_terms(terms, out);
        return;
    }
    struct json j = json_on(out);
    json_object(&j);
    add_outline(&j, topics);
    add_terms(&j, terms, NULL);
    json_object_end(&j);
    str_add_char(out, '\n');
}

static void write_library(const struct cli *c, const struct article_list *articles,
                          const struct term_list *terms, struct str *out)
{
    if (!c->json) {
        struct cli_table t = {.columns = 4, .right = {[1] = true, [2] = true}};
        struct str ids = {0};
        for (size_t i = 0; i < terms->n; i++) {
            const struct term *term = &terms->v[i];
            str_clear(&ids);
            for (uint32_t k = 0; k < term->place_count && k < PLACES_SHOWN; k++)
                str_addf(&ids, k ? ", %lld" : "%lld",
                         (long long)articles->v[term->places[k].where].id);
            if (term->place_count > PLACES_SHOWN)
                str_add(&ids, SV(", …"));
            cli_cell(&t, term->text);
            cli_cellf(&t, "%u", term->count);
            cli_cellf(&t, "%u", term->place_count);
            cli_cell(&t, str_sv(&ids));
        }
        cli_table_write(&t, out);
        str_release(&ids);
        return;
    }
    struct json j = json_on(out);
    json_object(&j);
    add_terms(&j, terms, articles);
    json_object_end(&j);
    str_add_char(out, '\n');
}

static bool topics_of_article(const struct cli *c, struct db *db, const char *spec, struct str *out,
                              bool *any, struct err *e)
{
    struct topic_list topics = {0};
    struct term_list terms = {0};
    int64_t id;
    bool ok = article_resolve(db, spec, &id, e) && topics_load(db, id, &topics, e) &&
              article_terms(db, id, ARTICLE_TERMS, &terms, e);
    if (ok)
        write_article(c, &topics, &terms, out);
    *any = topics.n || terms.n;
    topic_list_release(&topics);
    term_list_release(&terms);
    return ok;
}

static bool topics_of_library(const struct cli *c, struct db *db, struct str *out, bool *any,
                              struct err *e)
{
    struct article_list articles = {0};
    struct term_list terms = {0};
    bool ok =
        articles_load(db, &articles, e) && library_terms(db, &articles, LIBRARY_TERMS, &terms, e);
    if (ok)
        write_library(c, &articles, &terms, out);
    *any = terms.n;
    article_list_release(&articles);
    term_list_release(&terms);
    return ok;
}

int cli_topics(struct cli *c, int argc, char **argv)
{
    struct cli_wants wants = {NULL, 0, 1, .reads = true};
    struct str out = {0};
    struct err e = {0};
    struct cli_work work;
    bool any;
    if (!cli_begin(c, argc, argv, &wants, &work))
        return work.status;
    bool ok = work.count ? topics_of_article(c, work.db, work.words[0], &out, &any, &e)
                         : topics_of_library(c, work.db, &out, &any, &e);
    int status = ok ? cli_print(&out) : cli_fail(&e);
    if (!status && !any)
        status = EXIT_NOTHING;
    str_release(&out);
    db_close(work.db);
    return status;
}
