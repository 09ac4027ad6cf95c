// Inputs that make parsers slow or greedy, read in all stages: how the time of each grows with its
// size, and its memory beside the text.
//     bench-hostile             the worst growth, time and memory of all kinds
//     bench-hostile MB [KIND]   a line a kind: seconds and memory at that size
//     bench-hostile MB KIND -   that text on stdout
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "yulu/article/parse.h"

// '$' in a text is the number of the repetition; a growing one has its first character that often.
struct kind {
    const char *name, *before, *text, *after;
    bool grows;
};

static const struct kind kinds[] = {
    {"items", "", "- a\n", "", false},
    {"numbered items", "", "1. a\n", "", false},
    {"underlined headings", "", "a\n=\n", "", false},
    {"headings", "", "# a\n", "", false},
    {"empty headings", "", "#\n", "", false},
    {"paragraphs", "", "a\n\n", "", false},
    {"Chinese paragraphs", "", "\xE5\xA5\xBD\n\n", "", false},
    {"questions", "", "a?\n\n", "", false},
    {"rules", "", "---\n\n", "", false},
    {"lines", "", "a\n", "", false},
    {"hard lines", "", "a\\\n", "", false},
    {"quotes", "", "> a\n\n", "", false},
    {"lazy quotes", "> > > a\n", "b\n", "", false},
    {"nested quotes", "", ">", " a\n", false},
    {"rising quotes", "", ">", "a\n", true},
    {"nested items", "", "- ", "a\n", false},
    {"indented items", "", "  - a\n   - b\n    - c\n", "", false},
    {"nested numbers", "", "1. ", "a\n", false},
    {"labels", "", "\xE7\x94\xB2\xEF\xBC\x9A\xE5\xA5\xBD\n\n", "", false},
    {"bold labels", "", "**a:** b\n\n", "", false},
    {"many labels", "", "a$:b\n\n", "", false},
    {"front matter", "---\n", "a: b\n", "", false},
    {"link definitions", "", "[x$]: /u\n", "", false},
    {"one link definition", "", "[x]: /u\n", "", false},
    {"bracketed talk", "", "[x$]: a\n", "", false},
    {"half definitions", "", "[a]: x 'y\n", "", false},
    {"footnotes", "", "[^1]: a\n", "", false},
    {"references", "", "[a$][b$] ", "", false},
    {"brackets", "", "[", "", false},
    {"brackets of a line", "", "[[[[[[[[\n", "", false},
    {"closed brackets", "", "[]", "", false},
    {"links", "", "[a](b) ", "", false},
    {"half links", "", "[a](b", "", false},
    {"images", "", "![](b)\n", "", false},
    {"addresses", "", "http://a ", "", false},
    {"half addresses", "", "://", "", false},
    {"bracketed addresses", "", "http://a(", "", false},
    {"autolinks", "", "<http://a>", "", false},
    {"stars", "", "*", "", false},
    {"stars and letters", "", "*a ", "", false},
    {"spaced stars", "", "a** ", "", false},
    {"joined bold", "", "**a****b", "", false},
    {"mixed emphasis", "", "*a **b ", "", false},
    {"underscores", "", "_a ", "", false},
    {"stars and underscores", "", "*a_ ", "", false},
    {"tildes", "", "~~a", "", false},
    {"bold", "", "**a** ", "", false},
    {"backticks", "", "`", "", false},
    {"rising backticks", "", "`", "a", true},
    {"code spans", "", "`a` ", "", false},
    {"fences", "", "```\na\n```\n", "", false},
    {"empty fences", "", "```\n", "", false},
    {"two fences", "", "```\n~~~\n", "", false},
    {"indented code", "", "    a\n\n\n", "", false},
    {"code lines", "```\n", "a\n", "", false},
    {"open tags", "", "<a ", "", false},
    {"open attributes", "", "<a x=\"", "", false},
    {"open tags on lines", "", "<a\n", "", false},
    {"tags", "", "<b>", "", false},
    {"closing tags", "", "</b>", "", false},
    {"divisions", "", "<div>\n", "", false},
    {"paragraph tags", "", "<p>a", "", false},
    {"comments", "", "<!--", "", false},
    {"comments in text", "a ", "<!-- ", "", false},
    {"instructions", "", "<?", "", false},
    {"declarations", "a", "<!A ", "", false},
    {"character data", "", "<![CDATA[", "", false},
    {"entities", "", "&amp;", "", false},
    {"half entities", "", "&", "", false},
    {"escapes", "", "\\", "", false},
    {"escaped stars", "", "\\*", "", false},
    {"wide table", "|", "a|", "\n|-|\n", false},
    {"wide head", "a|b\n-|-\n", "a|", "\n", false},
    {"pipes", "", "|", "", false},
    {"table rows", "|a|b|\n|-|-|\n", "|a|b|\n", "", false},
    {"empty rows", "|a|\n|-|\n", "|\n", "", false},
    {"tables", "", "|a|\n|-|\n|b|\n\n", "", false},
    {"column dashes", "a|b\n", "-|", "\n", false},
    {"definitions", "", ": a\n", "", false},
    {"definition lists", "", "a\n: b\n\n", "", false},
    {"one line", "", "a", "", false},
    {"one Chinese line", "", "\xE5\xA5\xBD", "", false},
    {"words", "", "a ", "", false},
    {"sentences", "", "\xE5\xA5\xBD\xE3\x80\x82", "", false},
    {"newlines", "x", "\n", "", false},
    {"returns", "", "a\r", "", false},
    {"hashes", "", "#", "", false},
    {"blanks", "", " ", "a", false},
    {"tabs", "", "\t", "a", false},
    {"marks", "", "e\xCC\x81\xCC\x81", "", false},
    {"bad bytes", "\xE5\xA5\xBD\xE5\xA5\xBD\xE5\xA5\xBD",
     "\xE5\xA5\xBD\xFF\xE5\xA5\xBD\xE5\xA5\xBD", "", false},
    {"subtitles", "WEBVTT\n\n", "00:01.000 --> 00:02.000\na\n\n", "", false},
    {"page", "<!DOCTYPE html><body>", "<p>a", "", false},
    {"page of one paragraph", "<!DOCTYPE html><body><p>", "a\n", "", false},
};

static void add_numbered(struct str *out, const char *text, size_t number)
{
    for (const char *p = text; *p; p++) {
        if (*p == '$')
            str_addf(out, "%zu", number);
        else
            str_add_char(out, *p);
    }
}

static void make(const struct kind *k, size_t size, struct str *out)
{
    str_reserve(out, size + 4096);
    str_add(out, sv_from(k->before));
    for (size_t i = 1; out->n < size; i++) {
        if (k->grows) {
            for (size_t n = 0; n < i; n++)
                str_add_char(out, k->text[0]);
            str_add(out, sv_from(k->after));
        } else {
            add_numbered(out, k->text, i);
        }
    }
    str_add(out, sv_from(k->after));
}

static void parse(struct sv text)
{
    struct document d;
    struct err e = {0};
    struct parse_input in = {.bytes = text, .path = "hostile.md"};
    if (!parse_article(&d, &in, &e))
        fprintf(stderr, "bench-hostile: %s\n", e.text);
    _exit(EXIT_SUCCESS);
}

struct cost {
    double seconds;    // of the processor
    double memory;     // times the text, without it
};

static double seconds_of(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec * 1e-6;
}

// In a process of its own, whose memory can be told.
static struct cost measure(const struct kind *k, size_t size)
{
    struct str text = {0};
    struct rusage usage = {0};
    int status = 0;
    make(k, size, &text);
    fflush(stdout);
    pid_t child = fork();
    if (child == 0)
        parse(str_sv(&text));
    if (child < 0 || wait4(child, &status, 0, &usage) < 0 || status != 0)
        fprintf(stderr, "bench-hostile: %s: ended with %d\n", k->name, status);
    struct cost c = {seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
                     (double)usage.ru_maxrss * 1024 / (double)text.n - 1};
    str_release(&text);
    return c;
}

static void tell_each(size_t size, const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (name && strcmp(kinds[i].name, name) != 0)
            continue;
        struct cost c = measure(&kinds[i], size);
        printf("%-24s %7.2f s %6.1f times the text\n", kinds[i].name, c.seconds, c.memory);
    }
}

static void write_text(size_t size, const char *name)
{
    struct str text = {0};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (strcmp(kinds[i].name, name) == 0)
            make(&kinds[i], size, &text);
    fwrite(str_c(&text), 1, text.n, stdout);
    str_release(&text);
}

// What takes less time than a tick or two tells nothing of growth.
static void tell_worst(void)
{
    enum { SMALL = 1 << 20, GROWTH = 10 };
    const double seconds_least = 0.03;
    const char *slowest = "", *greediest = "", *steepest = "";
    double seconds = 0, memory = 0, growth = 0;
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        struct cost small = measure(&kinds[i], SMALL), large = measure(&kinds[i], GROWTH * SMALL);
        double least = small.seconds > seconds_least ? small.seconds : seconds_least;
        if (large.seconds / least > growth)
            growth = large.seconds / least, steepest = kinds[i].name;
        if (large.seconds > seconds)
            seconds = large.seconds, slowest = kinds[i].name;
        if (large.memory > memory)
            memory = large.memory, greediest = kinds[i].name;
    }
    printf(
        "parse %zu hostile kinds: %d times the text takes at most %.1f times as long (%s; at most "
        "12)\n",
        ARRAY_LEN(kinds), GROWTH, growth, steepest);
    printf("parse %zu hostile kinds: at most %.2f s for 10 MB (%s), %.0f times the text in memory "
           "(%s)\n",
           ARRAY_LEN(kinds), seconds, slowest, memory, greediest);
}

int main(int argc, char **argv)
{
    size_t size = argc > 1 ? (size_t)(strtod(argv[1], NULL) * (1 << 20)) : 0;
    if (argc > 3)
        write_text(size, argv[2]);
    else if (argc > 1)
        tell_each(size, argc > 2 ? argv[2] : NULL);
    else
        tell_worst();
    return 0;
}
