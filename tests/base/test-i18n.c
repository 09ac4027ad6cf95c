#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <string.h>

#include "folder.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"

struct entry {
    const char *text;
    size_t text_n;
    const char *translation;
    size_t translation_n;
};

#define ENTRY(text, translation)                                                                   \
    {                                                                                              \
        text, sizeof(text) - 1, translation, sizeof(translation) - 1                               \
    }

static const struct entry chinese[] = {
    ENTRY("", "Plural-Forms: nplurals=1; plural=0;\n"),
    ENTRY("%d turn\0%d turns", "%d 轮"),
    ENTRY("list", "目录"),
    ENTRY("untranslated", ""),
};
static const struct entry german[] = {
    ENTRY("", "Plural-Forms: nplurals=2; plural=(n != 1);\n"),
    ENTRY("%d turn\0%d turns", "%d Beitrag\0%d Beiträge"), ENTRY("list", "Liste"),
    ENTRY("quote\0quotes", "Zitat"),    // the second form is missing
};

static void add_number(struct str *out, size_t n, bool swap)
{
    uint32_t number = (uint32_t)n;
    char bytes[4], turned[4];
    memcpy(bytes, &number, 4);
    for (int i = 0; i < 4; i++) {
        turned[i] = bytes[3 - i];
    }
    str_add(out, (struct sv){swap ? turned : bytes, 4});
}

// A .mo file as msgfmt writes it.
static void make_mo(struct str *out, const struct entry *entries, size_t count, bool swap)
{
    const size_t head[] = {0x950412DE, 0, count, 28, 28 + 8 * count, 0, 0};
    for (size_t i = 0; i < ARRAY_LEN(head); i++) {
        add_number(out, head[i], swap);
    }
    size_t at = 28 + 16 * count;
    for (size_t i = 0; i < 2 * count; i++) {
        const struct entry *entry = &entries[i % count];
        size_t n = i < count ? entry->text_n : entry->translation_n;
        add_number(out, n, swap);
        add_number(out, at, swap);
        at += n + 1;
    }
    for (size_t i = 0; i < 2 * count; i++) {
        const struct entry *entry = &entries[i % count];
        str_add(out, i < count ? (struct sv){entry->text, entry->text_n}
                               : (struct sv){entry->translation, entry->translation_n});
        str_add_char(out, '\0');
    }
}

static void put_bytes(const char *folder, const char *language, struct sv bytes)
{
    struct str path = {0};
    str_addf(&path, "%s/%s/LC_MESSAGES/yulu.mo", folder, language);
    assert_true(file_make_parents(path.p, NULL));
    assert_true(file_write(path.p, bytes, NULL));
    str_release(&path);
}

static void put(const char *folder, const char *language, const struct entry *entries, bool swap)
{
    struct str mo = {0};
    make_mo(&mo, entries, 4, swap);
    put_bytes(folder, language, str_sv(&mo));
    str_release(&mo);
}

// The languages of the test and nothing of the machine's.
static void speak(const char *language, const char *lc_all, const char *lang)
{
    static const char *const names[] = {"LANGUAGE", "LC_ALL", "LANG"};
    const char *values[] = {language, lc_all, lang};
    unsetenv("LC_MESSAGES");
    unsetenv("LC_CTYPE");
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (values[i]) {
            setenv(names[i], values[i], 1);
        } else {
            unsetenv(names[i]);
        }
    }
    i18n_init();
}

static void the_language_asked_for_is_spoken(void **state)
{
    setenv("YULU_LOCALEDIR", *state, 1);
    put(*state, "zh_CN", chinese, false);
    put(*state, "de", german, false);
    static const struct {
        const char *language, *lc_all, *lang, *want;
    } rows[] = {
        {NULL, NULL, "zh_CN.UTF-8", "目录"},    // installed on this machine or not
        {NULL, NULL, "zh_CN", "目录"},
        {NULL, NULL, "zh", "目录"},
        {NULL, NULL, "zh_TW.UTF-8", "目录"},
        {NULL, NULL, "zh_CN.GB18030@x", "目录"},
        {NULL, "zh_CN.UTF-8", "de_DE.UTF-8", "目录"},
        {NULL, NULL, "de_AT.UTF-8", "Liste"},
        {"de:zh_CN", NULL, "en_US.UTF-8", "Liste"},
        {"fr:zh_CN", NULL, "en_US.UTF-8", "目录"},
        {"en:zh_CN", NULL, "de_DE.UTF-8", "list"},
        {"zh_CN", NULL, "C.UTF-8", "目录"},
        {"zh_CN", "C", NULL, "list"},
        {"zh_CN", "POSIX", NULL, "list"},
        {"", NULL, "zh_CN.UTF-8", "目录"},
        {NULL, NULL, NULL, "list"},
        {NULL, NULL, "C.UTF-8", "list"},
        {NULL, NULL, "fr_FR.UTF-8", "list"},
        {NULL, NULL, "../zh_CN", "list"},
        {"en_GB", NULL, "zh_CN.UTF-8", "list"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        speak(rows[i].language, rows[i].lc_all, rows[i].lang);
        assert_string_equal(_("list"), rows[i].want);
        assert_string_equal(_("untranslated"), "untranslated");
        assert_string_equal(_("unknown"), "unknown");
        assert_string_equal(_(""), "");
    }
    i18n_release();
    assert_string_equal(_("list"), "list");
}

static void plurals_follow_the_language(void **state)
{
    setenv("YULU_LOCALEDIR", *state, 1);
    put(*state, "zh_CN", chinese, false);
    put(*state, "de", german, false);
    static const struct {
        const char *lang, *one, *two;
    } rows[] = {{"C", "%d turn", "%d turns"},
                {"zh_CN.UTF-8", "%d 轮", "%d 轮"},
                {"de_DE.UTF-8", "%d Beitrag", "%d Beiträge"}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        speak(NULL, NULL, rows[i].lang);
        assert_string_equal(P_("%d turn", "%d turns", 1), rows[i].one);
        assert_string_equal(P_("%d turn", "%d turns", 0), rows[i].two);
        assert_string_equal(P_("%d turn", "%d turns", 2), rows[i].two);
    }
    assert_string_equal(P_("quote", "quotes", 2), "Zitat");
    i18n_release();
}

static void a_catalogue_of_the_other_byte_order_is_read(void **state)
{
    setenv("YULU_LOCALEDIR", *state, 1);
    put(*state, "zh_CN", chinese, true);
    speak(NULL, NULL, "zh_CN.UTF-8");
    assert_string_equal(_("list"), "目录");
    i18n_release();
}

static void a_broken_catalogue_leaves_english(void **state)
{
    setenv("YULU_LOCALEDIR", *state, 1);
    struct str whole = {0}, broken = {0};
    make_mo(&whole, chinese, 4, false);
    for (size_t n = 0; n < whole.n; n++) {    // cut at every byte
        put_bytes(*state, "zh_CN", sv_slice(str_sv(&whole), 0, n));
        speak(NULL, NULL, "zh_CN");
        assert_string_equal(_("list"), "list");
    }
    for (size_t at = 0; at < 28 + 16 * 4; at++) {    // any damage to its numbers is survived
        str_clear(&broken);
        str_add(&broken, str_sv(&whole));
        broken.p[at] = (char)0xFF;
        put_bytes(*state, "zh_CN", str_sv(&broken));
        speak(NULL, NULL, "zh_CN");
        assert_true(strlen(_("list")) < whole.n);
        assert_true(strlen(P_("%d turn", "%d turns", 2)) < whole.n);
    }
    i18n_release();
    str_release(&whole);
    str_release(&broken);
}

static void characters_are_utf8_whatever_the_locale(void **state)
{
    (void)state;
    speak(NULL, NULL, "zh_CN.UTF-8");
    assert_true(i18n_init());
    assert_string_equal(nl_langinfo(CODESET), "UTF-8");
    speak(NULL, "C", NULL);
    assert_true(i18n_init());
    assert_string_equal(nl_langinfo(CODESET), "UTF-8");
    i18n_release();
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_setup, folder_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(the_language_asked_for_is_spoken),
        IN_FOLDER(plurals_follow_the_language),
        IN_FOLDER(a_catalogue_of_the_other_byte_order_is_read),
        IN_FOLDER(a_broken_catalogue_leaves_english),
        IN_FOLDER(characters_are_utf8_whatever_the_locale),
    };
    return cmocka_run_group_tests_name("i18n", tests, NULL, NULL);
}
