#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "yulu/view/paint.h"
#include "yulu/view/theme.h"

enum { TRUE_COLOURS = 1 << 24 };

// What a terminal's own colours may be.
static const struct {
    enum theme_kind kind;
    int32_t ink, paper;
} terminals[] = {
    {THEME_DARK, 0xD0D0D0, 0x000000},
    {THEME_DARK, 0xC5C8C6, 0x1D1F21},
    {THEME_LIGHT, 0x000000, 0xFFFFFF},
    {THEME_LIGHT, 0x303030, 0xFDF6E3},
};

// By Newton's method: the tests are linked without the mathematical library.
static double fifth_root(double x)
{
    double root = 1;
    for (int i = 0; i < 60; i++)
        root -= (root - x / (root * root * root * root)) / 5;
    return root;
}

static double channel(int32_t rgb, int shift)
{
    double c = (double)(rgb >> shift & 255) / 255;
    double linear = (c + 0.055) / 1.055;    // to the power of 2.4
    return c <= 0.03928 ? c / 12.92 : linear * linear * fifth_root(linear * linear);
}

// WCAG 2.1, relative luminance and contrast ratio.
static double luminance(int32_t rgb)
{
    return 0.2126 * channel(rgb, 16) + 0.7152 * channel(rgb, 8) + 0.0722 * channel(rgb, 0);
}

static double contrast(int32_t a, int32_t b)
{
    double x = luminance(a), y = luminance(b);
    return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}

static int32_t rgb_of(int32_t colour, int colours, int32_t own)
{
    if (colour < 0)
        return own;
    return colours == 256 ? (int32_t)theme_rgb_of_256(colour) : colour;
}

static double contrast_of(struct style s, size_t terminal, int colours)
{
    struct theme t = {terminals[terminal].kind, colours};
    struct look look = theme_look(&t, s);
    return contrast(rgb_of(look.fg, colours, terminals[terminal].ink),
                    rgb_of(look.bg, colours, terminals[terminal].paper));
}

static void expect_contrast(struct style s, double least)
{
    static const int depths[] = {256, TRUE_COLOURS};
    for (size_t i = 0; i < ARRAY_LEN(terminals); i++)
        for (size_t d = 0; d < ARRAY_LEN(depths); d++)
            if (contrast_of(s, i, depths[d]) < least)
                fail_msg("ink %d on paper %d, terminal %zu, %d colours: contrast %.2f", s.ink,
                         s.paper, i, depths[d], contrast_of(s, i, depths[d]));
}

static void every_ink_can_be_read(void **state)
{
    (void)state;
    for (int ink = 0; ink < INK_COUNT; ink++)
        expect_contrast((struct style){.ink = (uint8_t)ink}, ink == INK_BORDER ? 2.5 : 4.5);
}

static void speakers_can_be_read_on_every_paper(void **state)
{
    (void)state;
    for (int paper = 0; paper < PAPER_COUNT; paper++) {
        expect_contrast((struct style){.ink = INK_TEXT, .paper = (uint8_t)paper}, 4.5);
        for (int32_t speaker = 0; speaker < SPEAKER_INKS; speaker++)
            expect_contrast((struct style){(uint8_t)speaker_ink(speaker), (uint8_t)paper, 0}, 3.0);
    }
}

static void speakers_differ(void **state)
{
    (void)state;
    static const int depths[] = {8, 256, TRUE_COLOURS};
    for (size_t d = 0; d < ARRAY_LEN(depths); d++)
        for (int kind = THEME_DARK; kind <= THEME_LIGHT; kind++)
            for (int32_t i = 0; i < SPEAKER_INKS; i++)
                for (int32_t j = 0; j < i; j++) {
                    struct theme t = {(enum theme_kind)kind, depths[d]};
                    struct look a = theme_look(&t, style_of(speaker_ink(i)));
                    struct look b = theme_look(&t, style_of(speaker_ink(j)));
                    assert_true(a.fg != b.fg || a.attrs != b.attrs);
                }
}

// Without colours, what the eye must find is still set apart by weight, line or reversal.
static void without_colour_meaning_remains(void **state)
{
    (void)state;
    struct theme t = theme_choose(THEME_AUTO, NULL, true, TRUE_COLOURS);
    static const enum paper papers[] = {PAPER_BAR_FOCUS, PAPER_CURSOR, PAPER_HIT, PAPER_HIT_NOW,
                                        PAPER_SELECTION, PAPER_HINT,   PAPER_MAP, PAPER_QUOTE};
    for (size_t i = 0; i < ARRAY_LEN(papers); i++) {
        struct look look = theme_look(&t, (struct style){.paper = (uint8_t)papers[i]});
        assert_int_equal(look.fg, -1);
        assert_int_equal(look.bg, -1);
        assert_int_not_equal(look.attrs, 0);
    }
    for (int ink = 0; ink < INK_COUNT; ink++)
        assert_int_equal(theme_look(&t, (struct style){.ink = (uint8_t)ink}).fg, -1);
}

static const struct {
    enum theme_kind asked;
    const char *colorfgbg;
    bool no_colour;
    int colours;
    enum theme_kind kind;
} choices[] = {
    {THEME_AUTO, NULL, false, 256, THEME_DARK},
    {THEME_AUTO, "15;0", false, 256, THEME_DARK},
    {THEME_AUTO, "0;15", false, 256, THEME_LIGHT},
    {THEME_AUTO, "0;default;7", false, 8, THEME_LIGHT},
    {THEME_AUTO, "0;8", false, 8, THEME_DARK},
    {THEME_AUTO, "garbage;", false, 8, THEME_DARK},
    {THEME_LIGHT, "15;0", false, 256, THEME_LIGHT},
    {THEME_DARK, "0;15", false, TRUE_COLOURS, THEME_DARK},
    {THEME_LIGHT, NULL, true, 256, THEME_MONO},
    {THEME_AUTO, NULL, false, 0, THEME_MONO},
    {THEME_MONO, NULL, false, 256, THEME_MONO},
};

static void the_theme_follows_wish_and_terminal(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(choices); i++) {
        struct theme t = theme_choose(choices[i].asked, choices[i].colorfgbg, choices[i].no_colour,
                                      choices[i].colours);
        assert_int_equal(t.kind, choices[i].kind);
    }
}

// Signs that make columns take one cell, whatever the terminal does with ambiguous characters.
static void signs_keep_to_their_column(void **state)
{
    (void)state;
    for (int s = 0; s < SIGN_COUNT; s++) {
        assert_int_equal(text_cells(sign((enum sign)s, AMBIGUOUS_NARROW), AMBIGUOUS_NARROW), 1);
        if (s != SIGN_ELLIPSIS && s != SIGN_IMAGE)
            assert_int_equal(text_cells(sign((enum sign)s, AMBIGUOUS_WIDE), AMBIGUOUS_WIDE), 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_ink_can_be_read),
        cmocka_unit_test(speakers_can_be_read_on_every_paper),
        cmocka_unit_test(speakers_differ),
        cmocka_unit_test(without_colour_meaning_remains),
        cmocka_unit_test(the_theme_follows_wish_and_terminal),
        cmocka_unit_test(signs_keep_to_their_column),
    };
    return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}
