#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "yulu/article/terms.h"

static const struct {
    const char *text;
    const char *compared;    // what it is weighed against, said a thousand times
    const char *first;       // its terms, parted by '|'
    const char *title;
} found[] = {
    // pairs grow to words
    {"人工智能很新。我们谈人工智能。他也做人工智能。", "", "人工智能(3)", ""},
    {"大语言模型来了，大语言模型很大，训练大语言模型。", "", "大语言模型(3)", ""},
    {"比尔·盖茨来了，他见比尔·盖茨，又是比尔·盖茨。", "", "比尔·盖茨(3)", ""},
    // so do words to names
    {"Sam Altman说，Sam Altman又说，听Sam Altman的。", "", "Sam Altman(3)", ""},
    {"Y Combinator很好，在Y Combinator，去Y Combinator。", "", "Y Combinator(3)", ""},
    {"GPT-3.5是新的，GPT-3.5和C++，用GPT-3.5写C++。", "", "GPT-3.5(3)|C++(2)", ""},
    // case and width do not part a word; it is shown as first written
    {"The Tape is old. A tape, another tape and ＴＡＰＥ.", "", "Tape(4)", ""},
    {"臺灣的磁帶。台湾的磁带。", "", "磁帶(2)|臺灣(2)", ""},
    // stop words are no terms and end them
    {"因为我们的灯塔，所以我们的灯塔，但是他们的灯塔。", "", "灯塔(3)", ""},
    {"He said that he would, and she said that she would.", "", "", ""},
    {"", "", "", ""},
    // numbers belong to what they count
    {"十一盏油灯，两盏油灯，3 盏油灯，2023 年 11 月发布，3 日发布。", "", "油灯(3)|发布(2)", ""},
    // what others say as often is not what this one is about
    {"公司公司公司的灯塔，公司的灯塔。", "公司公司公司公司公司公司，公司公司公司，公司的公司。",
     "灯塔(2)", ""},
    // what all the world says stands behind what it does not
    {"这项技术，那个灯塔。技术与灯塔。", "", "灯塔(2)|技术(2)", ""},
    {"A company, a lighthouse. The company, the lighthouse.", "", "lighthouse(2)|company(2)", ""},
    // the title tells what it is about, and makes a term of what is said but once
    {"磁带和灯塔，磁带和灯塔。", "", "灯塔(2)|磁带(2)", "灯塔"},
    {"他们守着灯塔，我们看着它。", "", "", ""},
    {"他们守着灯塔，我们看着它。", "", "灯塔(1)", "最后的灯塔"},
    {"He went to Faro and stayed there.", "", "Faro(1)", ""},
    // a term is no part of a word: 上, 中 and 内 begin one where the text has it so
    {"桌面上灯塔，屋子上灯塔，书架上灯塔，河上灯塔。", "", "灯塔(4)", ""},
    {"内核很新，换了内核，编译内核，内核快。", "", "内核(4)", ""},
    {"中间件很新，换了中间件，写中间件，中间件快。", "", "中间件(4)", ""},
    {"往灯塔走，往灯塔做，往灯塔去。", "", "灯塔(3)", ""},
    // the same letters are the same name, and an address is no name
    {"Open AI很新。OpenAI很大。Open AI来了。OpenAI来了。OpenAI好。", "", "OpenAI(3)", ""},
    {"看 https://lamp.example/Tower?a=b&c=d 和 https://lamp.example/Tower 的灯塔，灯塔。", "",
     "灯塔(2)", ""},
};

static void show_terms(const struct term_list *l, struct str *out)
{
    str_clear(out);
    for (size_t i = 0; i < l->n; i++)
        str_addf(out, "%s%.*s(%u)", i ? "|" : "", (int)l->v[i].text.n, l->v[i].text.p,
                 l->v[i].count);
}

static void test_terms(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(found); i++) {
        struct terms *t = terms_new();
        struct term_list l;
        struct str have = {0};
        terms_title(t, sv_from(found[i].title));
        terms_add(t, sv_from(found[i].text), 1);
        for (int k = 0; k < 1000; k++)
            terms_compare(t, sv_from(found[i].compared));
        terms_find(t, 10, false, &l);
        show_terms(&l, &have);
        if (strcmp(str_c(&have), found[i].first) != 0)
            fail_msg("%s: %s, not %s", found[i].text, str_c(&have), found[i].first);
        str_release(&have);
        term_list_release(&l);
        terms_free(t);
    }
}

static void test_places(void **state)
{
    (void)state;
    struct terms *t = terms_new();
    struct term_list l;
    terms_add(t, SV("灯塔建在礁石上，灯塔很高。"), 3);
    terms_add(t, SV("这一行谈别的。"), 5);
    terms_add(t, SV("灯塔又亮了。"), 8);
    terms_find(t, 1, false, &l);
    assert_int_equal(l.n, 1);
    assert_int_equal(l.v[0].place_count, 2);
    assert_int_equal(l.v[0].places[0].where, 3);
    assert_int_equal(l.v[0].places[0].count, 2);
    assert_int_equal(l.v[0].places[1].where, 8);
    assert_int_equal(l.v[0].places[1].count, 1);
    term_list_release(&l);
    terms_free(t);
}

static void test_names_are_left_out(void **state)
{
    (void)state;
    struct terms *t = terms_new();
    struct term_list l;
    struct str have = {0};
    terms_leave_out(t, SV("Sam Altman"));
    terms_add(t, SV("Altman的灯塔，Altman的灯塔，Sam Altman。"), 1);
    terms_find(t, 10, false, &l);
    show_terms(&l, &have);
    assert_string_equal(str_c(&have), "灯塔(2)");
    str_release(&have);
    term_list_release(&l);
    terms_free(t);
}

static void test_by_spread(void **state)
{
    (void)state;
    struct terms *t = terms_new();
    struct term_list l;
    struct str have = {0};
    terms_add(t, SV("灯塔、灯塔、灯塔、灯塔、灯塔。磁带、磁带。"), 0);
    terms_add(t, SV("磁带、磁带。"), 1);
    terms_add(t, SV("磁带、磁带。"), 2);
    terms_find(t, 2, true, &l);
    show_terms(&l, &have);
    assert_string_equal(str_c(&have), "磁带(6)|灯塔(5)");
    term_list_release(&l);
    terms_find(t, 1, false, &l);
    show_terms(&l, &have);
    assert_string_equal(str_c(&have), "磁带(6)");
    str_release(&have);
    term_list_release(&l);
    terms_free(t);
}

static void test_what_all_the_world_says_is_no_term_of_many(void **state)
{
    (void)state;
    struct terms *t = terms_new();
    struct term_list l;
    struct str have = {0};
    for (uint32_t i = 0; i < 200; i++)
        terms_add(t, SV("公司、公司，灯塔、灯塔。"), i / 50);
    terms_find(t, 2, true, &l);
    show_terms(&l, &have);
    assert_string_equal(str_c(&have), "灯塔(400)|公司(400)");
    str_release(&have);
    term_list_release(&l);
    terms_free(t);
}

// Nothing is a term and a part of another term in the same list, whatever the text.
static void test_terms_stand_apart(void **state)
{
    (void)state;
    static const char *const parts[] = {"模型", "大",   "语言",  "训练", "，",
                                        "的",   "数据", "Tape ", "old "};
    uint32_t seed = 11;
    for (int round = 0; round < 50; round++) {
        struct terms *t = terms_new();
        struct str text = {0};
        struct term_list l;
        for (int i = 0; i < 400; i++) {
            seed = seed * 1664525u + 1013904223u;
            str_add(&text, sv_from(parts[(seed >> 16) % ARRAY_LEN(parts)]));
        }
        terms_add(t, str_sv(&text), 1);
        terms_find(t, 10, false, &l);
        assert_true(l.n > 0 && l.n <= 10);
        for (size_t i = 0; i < l.n; i++)
            for (size_t k = 0; k < l.n; k++)
                assert_true(i == k || sv_find(l.v[i].text, l.v[k].text) < 0);
        term_list_release(&l);
        str_release(&text);
        terms_free(t);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_terms),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_names_are_left_out),
        cmocka_unit_test(test_by_spread),
        cmocka_unit_test(test_what_all_the_world_says_is_no_term_of_many),
        cmocka_unit_test(test_terms_stand_apart),
    };
    return cmocka_run_group_tests_name("terms", tests, NULL, NULL);
}
