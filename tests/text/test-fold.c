// Folding, and finding in folded text.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <string.h>

#include "yulu/text/find.h"
#include "yulu/text/fold.h"

static void test_fold(void **state)
{
    (void)state;
    static const struct {
        const char *text, *all, *keep;
    } rows[] = {
        {"", "", ""},
        {"ＧＰＴ－４！", "gpt-4!", "GPT-4!"},
        {"後來這說為個", "后来这说为个", "后来这说为个"},
        {"裡面遊戲開發", "里面游戏开发", "里面游戏开发"},
        {"頭髮發現餘額鐘錶", "头发发现余额钟表", "头发发现余额钟表"},
        {"〇零", "〇零", "〇零"},
        {"a \t\n　b", "a b", "a b"},
        {"a\u200bb\u00ad", "ab", "ab"},
        {"a \u200b b", "a b", "a b"},
        {"ÉΩЖ", "éωж", "ÉΩЖ"},
        {"ｱﾊﾟｰﾄ", "アハ゜ート", "アハ゜ート"},
        {"“好”", "“好”", "“好”"},
        {"𠮷野家", "𠮷野家", "𠮷野家"},
    };
    struct folded f = {0};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        fold_text(&f, sv_from(rows[i].text), FOLD_ALL);
        assert_string_equal(str_c(&f.text), rows[i].all);
        assert_int_equal(f.from.n, f.text.n + 1);
        assert_int_equal(f.from.v[f.text.n], strlen(rows[i].text));
        fold_text(&f, sv_from(rows[i].text), FOLD_KEEP_CASE);
        assert_string_equal(str_c(&f.text), rows[i].keep);
    }
    folded_release(&f);
}

// Folding a folded character changes nothing, whatever the character.
static void test_idempotent(void **state)
{
    (void)state;
    for (uint32_t c = 1; c < 0x110000; c++) {
        uint32_t once = fold_char(c, FOLD_ALL);
        assert_int_equal(once ? fold_char(once, FOLD_ALL) : 0, once);
    }
}

struct hits {
    struct sv text;
    struct str marked;
    size_t at, most;
};

static bool mark_hit(void *arg, struct range place)
{
    struct hits *h = arg;
    str_add(&h->marked, sv_slice(h->text, h->at, place.off));
    str_add_char(&h->marked, '{');
    str_add(&h->marked, sv_slice(h->text, place.off, place.end));
    str_add_char(&h->marked, '}');
    h->at = place.end;
    return --h->most > 0;
}

static size_t find_marked(struct sv phrase, struct sv text, size_t most, struct str *marked)
{
    struct find f = {0};
    struct hits h = {.text = text, .most = most};
    find_set(&f, phrase);
    size_t n = find_all(&f, text, mark_hit, &h);
    str_add(&h.marked, sv_slice(text, h.at, text.n));
    str_clear(marked);
    str_add(marked, str_sv(&h.marked));
    str_release(&h.marked);
    find_release(&f);
    return n;
}

static void test_find(void **state)
{
    (void)state;
    static const struct {
        const char *phrase, *marked;
    } rows[] = {
        {"说", "他{说}她{說}"},
        {"說", "他{说}她{說}"},
        {"gpt-4", "用{GPT-4}和{ＧＰＴ－４}"},
        {"GPT", "用{GPT}和gpt"},
        {"两 行", "这{两\n行}与{两   行}"},
        {"aa", "{aa}{aa}a"},
        {"ab", "{a\u200bb}c"},
        {"e", "{e\u0301}a"},
        {"👍", "好{👍🏽}好"},
        {"🇨", "a{🇨🇳}b"},
        {"没有", "不在"},
        {"", "什么"},
        {" ", "a{ }b{  }c"},
        {"的", "我{的}，你{的}"},
    };
    struct str plain = {0}, got = {0};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        str_clear(&plain);
        for (const char *p = rows[i].marked; *p; p++)
            if (*p != '{' && *p != '}')
                str_add_char(&plain, *p);
        find_marked(sv_from(rows[i].phrase), str_sv(&plain), 99, &got);
        assert_string_equal(str_c(&got), rows[i].marked);
    }
    assert_int_equal(find_marked(SV("a"), SV("aaaa"), 2, &got), 2);
    assert_string_equal(str_c(&got), "{a}{a}aa");
    str_release(&plain);
    str_release(&got);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_fold),
                                       cmocka_unit_test(test_idempotent),
                                       cmocka_unit_test(test_find)};
    return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
