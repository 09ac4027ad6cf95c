// yulu show ARTICLE|FILE: the blocks of an article through the reader's own layout and drawing, row
// by row.
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "show-source.h"
#include "show-write.h"
#include "yulu/base/i18n.h"
#include "yulu/cli/cli.h"

enum { WIDTH_DEFAULT = 76, WIDTH_LEAST = 10 };

struct wanted {
    const char *width, *speaker, *section, *color;
    bool plain, raw;
};

static int terminal_width(void)
{
    struct winsize size;
    if (isatty(STDOUT_FILENO) && !ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) &&
        size.ws_col >= WIDTH_LEAST)
        return size.ws_col;
    return WIDTH_DEFAULT;
}

static bool colour_wanted(const char *when, bool *on)
{
    const char *no_color = getenv("NO_COLOR");
    bool terminal = isatty(STDOUT_FILENO) && !(no_color && *no_color);
    if (!when || !strcmp(when, "auto"))
        *on = terminal;
    else if (!strcmp(when, "always"))
        *on = true;
    else if (!strcmp(when, "never"))
        *on = false;
    else
        return cli_complain(_("--color %s: auto, always or never"), when), false;
    return true;
}

// Blocks [*from, *to) of the section with that number.
static bool section_blocks(const struct show_source *s, int number, uint32_t *from, uint32_t *to)
{
    const struct topic *found = NULL;
    for (size_t i = 0; i < s->topics.n; i++) {
        const struct topic *t = &s->topics.v[i];
        if (t->kind != TOPIC_SECTION)
            continue;
        if (found && t->level <= found->level) {
            *to = t->block;
            return true;
        }
        if (!found && !--number) {
            found = t;
            *from = t->block;
        }
    }
    return found != NULL;
}

static int32_t speaker_index(const struct show_source *s, const char *name)
{
    for (size_t i = 0; i < s->speakers.n; i++)
        if (sv_eq_ignore_case(s->speakers.v[i].name, sv_from(name)))
            return (int32_t)i;
    return -1;
}

static bool shown(struct show_source *s, const struct block *b, const struct show_style *style)
{
    if (b->flags & BLOCK_REPEATED_TITLE || (b->flags & BLOCK_FURNITURE && !style->raw))
        return false;
    return style->speaker < 0 || show_source_speaker(s, b) == style->speaker;
}

static int write_blocks(struct show_source *s, struct show_style *style, uint32_t from, uint32_t to)
{
    struct show_writer *w = show_writer_new(s, style);
    int status = EXIT_NOTHING;
    struct err e = {0};
    for (uint32_t i = from; i < to; i++) {
        const struct block *b = show_source_block(s, i, &e);
        if (!b)
            break;
        if (!shown(s, b, style))
            continue;
        struct str *out = show_writer_block(w, b);
        if ((status = cli_print(out)) != EXIT_DONE)
            break;
        str_clear(out);
    }
    show_writer_free(w);
    return err_is(&e) ? cli_fail(&e) : status;
}

static int show(struct show_source *s, const struct wanted *want)
{
    struct show_style style = {.width = terminal_width(), .plain = want->plain, .raw = want->raw};
    uint32_t from = 0, to = s->blocks;
    int section = 0;
    style.speaker = -1;
    if ((want->width && !cli_number("width", want->width, WIDTH_LEAST, &style.width)) ||
        (want->section && !cli_number("section", want->section, 1, &section)) ||
        !colour_wanted(want->color, &style.colour))
        return EXIT_USAGE;
    if (section && !section_blocks(s, section, &from, &to))
        return cli_complain(_("section %d: there is no such section"), section);
    if (want->speaker && (style.speaker = speaker_index(s, want->speaker)) < 0)
        return cli_complain(_("%s: nobody of this name speaks in the article"), want->speaker);
    return write_blocks(s, &style, from, to);
}

int cli_show(struct cli *c, int argc, char **argv)
{
    struct wanted want = {0};
    const struct cli_option options[] = {
        {"width", &want.width, NULL},
        {"speaker", &want.speaker, NULL},
        {"section", &want.section, NULL},
        {"color", &want.color, NULL},
        {"plain", NULL, &want.plain},
        {"raw", NULL, &want.raw},
        {NULL, NULL, NULL},
    };
    struct cli_wants wants = {options, 1, 1, .reads = true};
    struct show_source source = {0};
    struct err e = {0};
    int first, status;
    if (!cli_parse(c, argc, argv, &wants, &first, &status))
        return status;
    if (show_source_open(&source, c, argv[first], &e))
        status = show(&source, &want);
    else
        status = cli_fail(&e);
    show_source_close(&source);
    return status;
}
