// What no line end may part while it fits a line: dashes, ellipses, numbers with their signs and
// units, Latin words and addresses.  Found here by plain rules that know nothing of line breaking.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <string.h>

#include "corpus.h"
#include "yulu/base/vec.h"
#include "yulu/text/wrap.h"

#if defined(__SANITIZE_ADDRESS__)
enum { WIDTH_STEP = 11 };
#else
enum { WIDTH_STEP = 1 };
#endif

enum { WIDTH_FIRST = 10, WIDTH_LAST = 120, WIDTH_STRICT = 20 };

// ---- Finding them

enum kind { DASH, ELLIPSIS, NUMBER, WORD, ADDRESS, KIND_COUNT };

static const char *const kind_names[KIND_COUNT] = {"dashes", "ellipses", "numbers", "words",
                                                   "addresses"};

struct whole {
    size_t off, end;
    enum kind kind;
    int cells;    // with the marks that cling to it
};

struct wholes {
    VEC(struct whole) list;
};

static bool one_of(const char *const *set, struct sv text, size_t off, size_t *end)
{
    for (; *set; set++)
        if (sv_starts(sv_slice(text, off, text.n), sv_from(*set))) {
            *end = off + strlen(*set);
            return true;
        }
    return false;
}

static bool is_digit(struct sv text, size_t i)
{
    return i < text.n && text.p[i] >= '0' && text.p[i] <= '9';
}

static bool is_letter(struct sv text, size_t i)
{
    return i < text.n && (unsigned char)((text.p[i] | 0x20) - 'a') < 26;
}

static bool is_alnum(struct sv text, size_t i)
{
    return is_digit(text, i) || is_letter(text, i);
}

// Two and more of a mark.
static size_t row_end(struct sv text, size_t off, const char *mark)
{
    const char *const set[] = {mark, NULL};
    size_t end = off, n = 0;
    while (one_of(set, text, end, &end))
        n++;
    return n > 1 ? end : off;
}

// https://…, //… and www.…
static size_t address_end(struct sv text, size_t off)
{
    static const char *const scheme_ends[] = {"://", NULL}, *const starts[] = {"//", "www.", NULL};
    size_t end = off;
    if (off > 0 && (is_alnum(text, off - 1) || strchr("./=-_:", text.p[off - 1])) &&
        !is_letter(text, off))
        return off;
    while (is_letter(text, end))
        end++;
    if (!(end > off && one_of(scheme_ends, text, end, &end)) && !one_of(starts, text, off, &end))
        return off;
    while (end < text.n && text.p[end] > ' ' && text.p[end] < 0x7F &&
           !strchr("\"<>()[]{}|\\^`", text.p[end]))
        end++;
    while (strchr(".,:;!?*'_", text.p[end - 1]))
        end--;
    return end;
}

// -3.5%, $100, 12:30, 1,000, 37℃, 3.5万; the sign only where no word stands before it.
static size_t number_end(struct sv text, size_t off)
{
    static const char *const signs[] = {"+", "-", "−", "±", "$", "￥", "¥", "€", "£", NULL};
    static const char *const units[] = {"%",  "‰",  "℃",  "°",  "％", "万", "亿", "千",
                                        "百", "元", "年", "月", "日", "岁", "个", "倍",
                                        "分", "秒", "时", "天", "周", "次", "人", NULL};
    size_t end = off;
    if (one_of(signs, text, off, &end) && off > 0 &&
        (is_alnum(text, off - 1) || strchr("-+$", text.p[off - 1])))
        return off;
    if (!is_digit(text, end))
        return off;
    while (is_digit(text, end) ||
           (end + 1 < text.n && strchr(".,:", text.p[end]) && is_digit(text, end + 1)))
        end++;
    one_of(units, text, end, &end);
    return end;
}

// Letters and digits, with marks inside: Node.js, it’s, GPT-4.5, 5G, x86_64.
static size_t word_end(struct sv text, size_t off)
{
    static const char *const apostrophes[] = {"'", "’", NULL};
    size_t end = off, after;
    for (;;) {
        if (is_alnum(text, end))
            end++;
        else if (end > off && one_of(apostrophes, text, end, &after) && is_letter(text, after))
            end = after;
        else if (end > off && end < text.n && strchr("._", text.p[end]) && is_alnum(text, end + 1))
            end++;
        else if (end > off && end < text.n && strchr("-:", text.p[end]) && is_digit(text, end + 1))
            end++;
        else
            return end;
    }
}

static size_t whole_end(struct sv text, size_t off, enum kind kind)
{
    switch (kind) {
    case DASH:
        return row_end(text, off, "—");
    case ELLIPSIS:
        return row_end(text, off, "…");
    case NUMBER:
        return number_end(text, off);
    case WORD:
        return word_end(text, off);
    default:
        return address_end(text, off);
    }
}

// The end of the closing marks after END, from which no line may part it either, and of the word
// that such a mark of ASCII is glued to: (a).js
static size_t with_closing(struct sv text, size_t end)
{
    static const char *const closing[] = {")",  "]",  "}",  ">",  "\"", ",",   ".",   ";",
                                          ":",  "!",  "?",  "*",  "`",  "/",   "”",   "’",
                                          "）", "》", "」", "】", "，", "。",  "、",  "：",
                                          "；", "！", "？", "—",  "…",  " 。", " ，", NULL};
    for (size_t after = end; one_of(closing, text, end, &after);) {
        bool glues = (unsigned char)text.p[after - 1] < 0x80 && text.p[after - 1] != '/';
        end = glues ? word_end(text, after) : after;
    }
    return end;
}

static size_t with_opening(struct sv text, size_t off)
{
    static const char *const opening[] = {"(",  "[",  "{",  "<",  "\"", "“", "‘",
                                          "（", "《", "「", "【", "*",  "`", NULL};
    size_t before = off, after;
    while (off > 0) {
        before--;
        while (before > 0 && ((unsigned char)text.p[before] & 0xC0) == 0x80)
            before--;
        if (!one_of(opening, text, before, &after))
            break;
        off = before;
    }
    if (off > 0 && text.p[off - 1] == '=')    // src="…"
        for (off--; off > 0 && is_alnum(text, off - 1);)
            off--;
    return off;
}

// The longest that starts at OFF; false where none does.
static bool whole_at(struct sv text, size_t off, struct whole *w)
{
    *w = (struct whole){.off = off, .end = off};
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        size_t end = whole_end(text, off, (enum kind)kind);
        if (end > w->end) {
            w->end = end;
            w->kind = (enum kind)kind;
        }
    }
    if (w->end == off)
        return false;
    struct sv shown = sv_slice(text, with_opening(text, off), with_closing(text, w->end));
    w->cells = text_cells(shown, AMBIGUOUS_WIDE);
    return true;
}

static void find_wholes(struct sv text, struct wholes *out)
{
    struct whole w;
    vec_clear(&out->list);
    for (size_t i = 0; i<text.n; i = w.end> i ? w.end : i + 1)
        if (whole_at(text, i, &w))
            vec_push(&out->list, w);
}

// ---- Counting those that are parted

struct count {
    long lines, parted[KIND_COUNT], too_wide;
};

struct tally {
    struct wrap_scratch scratch;
    struct wholes wholes;
    struct count at[WIDTH_LAST + 1];    // by width
    long found[KIND_COUNT];
};

// The marks between two line ends, one step at a time: both lists are in order.
static void count_parted(struct tally *t, struct sv text, int width)
{
    struct wrap_style style = {.width = width, .ambiguous = AMBIGUOUS_WIDE};
    struct wrap w = wrap_begin(text, &style, &t->scratch);
    struct count *c = &t->at[width];
    size_t next = 0;
    for (struct wrap_line line; wrap_next(&w, &line); c->lines++) {
        c->too_wide += line.cells > width;
        while (next < t->wholes.list.n && t->wholes.list.v[next].end <= line.off)
            next++;
        if (next == t->wholes.list.n)
            continue;
        const struct whole *part = &t->wholes.list.v[next];
        if (part->off >= line.off || part->cells > width)
            continue;
        c->parted[part->kind]++;
        if (width >= WIDTH_STRICT)
            print_message("width %d: %.*s\n", width, (int)(line.end - part->off),
                          text.p + part->off);
    }
}

static void count_article(struct sv text, void *arg)
{
    struct tally *t = arg;
    struct sv line;
    while (sv_cut(&text, '\n', &line)) {
        find_wholes(line, &t->wholes);
        for (size_t i = 0; i < t->wholes.list.n; i++)
            t->found[t->wholes.list.v[i].kind]++;
        for (int width = WIDTH_FIRST; width <= WIDTH_LAST; width += WIDTH_STEP)
            count_parted(t, line, width);
    }
}

static void release(struct tally *t)
{
    wrap_scratch_release(&t->scratch);
    vec_release(&t->wholes.list);
}

// Prints the sums over widths from FIRST to LAST; returns that of all kinds and of too wide lines.
static long sum(const struct tally *t, int first, int last)
{
    struct count all = {0};
    long bad = 0;
    for (int width = first; width <= last; width++) {
        all.lines += t->at[width].lines;
        all.too_wide += t->at[width].too_wide;
        for (int kind = 0; kind < KIND_COUNT; kind++)
            all.parted[kind] += t->at[width].parted[kind];
    }
    print_message("widths %d to %d: %ld lines, %ld too wide; parted:", first, last, all.lines,
                  all.too_wide);
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        print_message(" %ld %s,", all.parted[kind], kind_names[kind]);
        bad += all.parted[kind];
    }
    print_message(" of %ld, %ld, %ld, %ld, %ld\n", t->found[0], t->found[1], t->found[2],
                  t->found[3], t->found[4]);
    return bad + all.too_wide;
}

static void test_articles(void **state)
{
    (void)state;
    struct tally t = {0};
    if (corpus_each(count_article, &t) == 0) {
        print_message("no articles in ../shared: skipped\n");
        skip();
    }
    release(&t);
    sum(&t, WIDTH_FIRST, WIDTH_STRICT - 1);
    assert_int_equal(sum(&t, WIDTH_STRICT, WIDTH_LAST), 0);
}

// What the scanner above takes for one: without this, a count of 0 says nothing.
static void test_finding(void **state)
{
    (void)state;
    static const struct {
        const char *text, *found;
    } rows[] = {
        {"走——停……好", "——|……|"},
        {"涨了-3.5%，花$100", "-3.5%|$100|"},
        {"2024年用GPT-4.5", "2024年|GPT-4.5|"},
        {"it’s Node.js", "it’s|Node.js|"},
        {"见https://a.example/b?c=1。又www.b.example", "https://a.example/b?c=1|www.b.example|"},
        {"道可道", ""},
    };
    struct wholes got = {0};
    struct str list = {0};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct sv text = sv_from(rows[i].text);
        find_wholes(text, &got);
        str_clear(&list);
        for (size_t k = 0; k < got.list.n; k++) {
            str_add(&list, sv_slice(text, got.list.v[k].off, got.list.v[k].end));
            str_add_char(&list, '|');
        }
        assert_string_equal(str_c(&list), rows[i].found);
    }
    vec_release(&got.list);
    str_release(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finding),
        cmocka_unit_test(test_articles),
    };
    return cmocka_run_group_tests_name("whole", tests, NULL, NULL);
}
