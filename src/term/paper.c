#include "yulu/term/paper.h"

#include <string.h>

#include "term-internal.h"
#include "yulu/base/clock.h"

enum { ANSWER_LEAST = 6, ANSWER_MOST = 48, ANSWER_US = 1000 * 1000, BELL = 7, ESCAPE = 27 };

// The answer while it comes in; the rest of it may be on its way.
static struct {
    bool asked, coming;
    char text[ANSWER_MOST];
    size_t n;
    int64_t until;    // an answer that stops half way takes no keys after this
    enum theme_kind theme;
} paper;

// "ff" and "ffff" are both 1000; -1: no number.
static int permille_of(struct sv digits)
{
    unsigned value = 0, most = 0;
    for (size_t i = 0; i < digits.n; i++) {
        int digit = hex_digit(digits.p[i]);
        if (digit < 0 || i >= 4)
            return -1;
        value = value * 16 + (unsigned)digit;
        most = most * 16 + 15;
    }
    return most ? (int)(value * 1000 / most) : -1;
}

enum theme_kind paper_theme(struct sv answer)
{
    static const int weights[] = {299, 587, 114};    // of red, green and blue for the eye (BT.601)
    struct sv form = {0}, rest = answer, digits;
    int light = 0;
    sv_cut(&rest, ':', &form);
    if (!sv_eq(form, SV("11;rgb")) && !sv_eq(form, SV("11;rgba")))
        return THEME_AUTO;
    for (size_t i = 0; i < ARRAY_LEN(weights); i++) {
        int part = sv_cut(&rest, '/', &digits) ? permille_of(digits) : -1;
        if (part < 0)
            return THEME_AUTO;
        light += part * weights[i];
    }
    return light > 500 * 1000 ? THEME_LIGHT : THEME_DARK;
}

// Consoles that may take what they do not know of this for text.
static bool would_show_it(struct sv name)
{
    static const char *const names[] = {"linux", "eterm", "cons25", "sun", "wsvt"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (sv_starts(name, sv_from(names[i])))
            return true;
    return false;
}

bool paper_ask(void)
{
    if (paper.asked || COLORS < 8 || would_show_it(sv_from(termname())))
        return false;
    paper.asked = true;
    define_key("\033]", PAPER_KEY);
    return term_write(SV("\033]11;?\033\\"));
}

enum theme_kind paper_answer(void)
{
    return paper.theme;
}

static enum paper_step end(void)
{
    enum theme_kind theme = paper_theme((struct sv){paper.text, paper.n});
    paper.coming = false;
    paper.theme = theme ? theme : paper.theme;
    return PAPER_DONE;
}

// Of the answer its digits alone; of another, which some other program may have asked for, more.
// Whoever pressed Alt and ] goes on with something else.
static bool fits(wint_t code)
{
    static const char begins[] = "11;rgb";
    const char *more = ";:/?#";
    char c = code < 128 ? (char)code : 0;
    bool ours = paper.n >= ANSWER_LEAST && memcmp(paper.text, begins, ANSWER_LEAST) == 0;
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (paper.n >= sizeof(paper.text) || !c)
        return false;
    if (hex_digit(c) >= 0 && (paper.n || c <= '9'))
        return true;
    return paper.n && (ours ? c == ':' || c == '/' : letter || strchr(more, c));
}

enum paper_step paper_take(int got, wint_t code)
{
    if (got == KEY_CODE_YES && code == PAPER_KEY) {
        paper.coming = true;
        paper.n = 0;
        paper.until = clock_mono() + ANSWER_US;
        return PAPER_MORE;
    }
    if (!paper.coming || got == ERR)
        return PAPER_NOT;
    if (got == OK && clock_mono() < paper.until) {
        if (fits(code)) {
            paper.text[paper.n++] = (char)code;
            return PAPER_MORE;
        }
        if (code == ESCAPE && paper.n >= ANSWER_LEAST)    // then '\'
            return PAPER_MORE;
        if (code == BELL || (code == '\\' && paper.n >= ANSWER_LEAST))
            return end();
    }
    paper.coming = false;
    return PAPER_NOT;
}
