#include "story.h"
#include "yulu/library/people.h"

static void add_talks(struct db *db)
{
    story_add(db, "一", "主持人：谁？\n段永平：本分，平常心。\nAltman：Yes.", NULL);
    story_add(db, "二", "段：做对的事情，把事情做对。\nSam Altman：No.", NULL);
}

static const struct person *person_of(const struct person_list *l, const char *name)
{
    for (size_t i = 0; i < l->n; i++) {
        if (sv_eq(l->v[i].name, sv_from(name))) {
            return &l->v[i];
        }
    }
    return NULL;
}

static void test_most_characters_first(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct person_list l;
    uint64_t sum = 0;
    add_talks(w->db);
    assert_ok(people_load(w->db, &l, &e));
    assert_int_equal(l.n, 5);
    assert_sv(l.v[0].name, "段");
    for (size_t i = 0; i < l.n; i++) {
        assert_true(i == 0 || l.v[i].characters <= l.v[i - 1].characters);
        sum += l.v[i].characters;
    }
    assert_int_equal(sum, l.characters);
    person_list_release(&l);
}

// Aliases in the order they are given, and who is left.
static void test_aliases(void **state)
{
    static const struct {
        const char *given[4][2];
        const char *name;    // is listed with
        unsigned articles;
        const char *gone;
    } rows[] = {
        {{{"段永平", "段"}}, "段永平", 2, "段"},
        {{{"段永平", "段"}, {"段永平", "段"}}, "段永平", 2, "段"},
        {{{"段永平", "段"}, {"段", "段永平"}}, "段", 2, "段永平"},
        {{{"Altman", "Sam Altman"}, {"山姆", "Altman"}}, "山姆", 2, "Altman"},
        {{{"山姆", "Altman"}, {"Altman", "Sam Altman"}}, "山姆", 2, "Sam Altman"},
        {{{"甲", "乙"}, {"乙", "段"}, {"段", "甲"}}, "段", 1, "甲"},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        void *own = NULL;
        struct err e = {0};
        struct person_list l;
        world_make(&own);
        struct world *w = own;
        add_talks(w->db);
        for (int k = 0; k < 4 && rows[i].given[k][0]; k++) {
            assert_ok(person_alias(w->db, sv_from(rows[i].given[k][0]),
                                   sv_from(rows[i].given[k][1]), &e));
        }
        assert_ok(people_load(w->db, &l, &e));
        const struct person *p = person_of(&l, rows[i].name);
        if (!p || p->articles != rows[i].articles || person_of(&l, rows[i].gone)) {
            fail_msg("row %zu: %s in %u", i, rows[i].name, p ? p->articles : 0);
        }
        person_list_release(&l);
        world_remove(&own);
    }
}

static void test_quotes_of_an_alias(void **state)
{
    struct world *w = *state;
    struct err e = {0};
    struct quote_list l;
    int64_t quote;
    add_talks(w->db);
    assert_ok(person_alias(w->db, SV("段永平"), SV("段"), &e));
    assert_ok(quote_add_text(w->db, 1, SV("平常心"), &quote, &e));
    assert_ok(quote_add_text(w->db, 2, SV("做对的事情"), &quote, &e));
    static const char *const names[] = {"段永平", "段"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        assert_ok(quotes_load(w->db, &(struct quote_filter){.speaker = names[i]}, &l, &e));
        assert_int_equal(l.n, 2);
        quote_list_release(&l);
    }
}

static void test_refused(void **state)
{
    struct world *w = *state;
    assert_false(person_alias(w->db, SV("甲"), SV("甲"), NULL));
    assert_false(person_alias(w->db, SV(""), SV("甲"), NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_world(test_most_characters_first),
        cmocka_unit_test(test_aliases),
        in_world(test_quotes_of_an_alias),
        in_world(test_refused),
    };
    return cmocka_run_group_tests_name("people", tests, NULL, NULL);
}
