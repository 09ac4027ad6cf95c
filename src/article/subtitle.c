#include "yulu/article/subtitle.h"

#include <inttypes.h>
#include <string.h>

#include "block-internal.h"
#include "emphasis-internal.h"
#include "html-internal.h"
#include "markdown-internal.h"
#include "parse-chars.h"
#include "yulu/base/i18n.h"

// Where a paragraph ends: after a sentence when there is a pause or it is long; without sentences
// sooner.
enum {
    PAUSE_MS = 3000,
    LONG_BYTES = 1200,
    LONG_UNMARKED_BYTES = 400,
    LABEL_MAX = 40,
    GROWING_BYTES = 8,    // of a caption that the next one says once more and goes on
    NUMBER_BYTES = 12,    // of the number above a time, however broken
};

struct cue {
    int64_t from, to;    // ms
    uint32_t line;       // of its first line of text
    struct sv text;      // its lines
};

struct talk {
    struct builder b;
    struct str speaker;       // named by the last <v>
    struct str label;         // the name before a colon that stood there last
    struct str line, last;    // plain text of a line, and the one before it
    int64_t end;              // of the last cue
    bool marked;              // the text has punctuation
    bool named;               // a <v> stood in this line
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int64_t take_number(struct sv s, size_t *off, size_t *digits)
{
    int64_t n = 0;
    size_t from = *off;
    for (; *off < s.n && is_digit(s.p[*off]) && *off - from < 6; (*off)++)
        n = n * 10 + (s.p[*off] - '0');
    *digits = *off - from;
    return n;
}

// 01:02:03.456, 02:03,456
static bool take_time(struct sv s, size_t *off, int64_t *ms)
{
    int64_t total = 0, fraction = 0;
    size_t digits = 0, parts = 0;
    for (;; (*off)++) {
        total = total * 60 + take_number(s, off, &digits);
        if (digits == 0)
            return false;
        parts++;
        if (*off >= s.n || s.p[*off] != ':' || parts == 3)
            break;
    }
    if (*off < s.n && (s.p[*off] == '.' || s.p[*off] == ',')) {
        (*off)++;
        fraction = take_number(s, off, &digits);
        for (; digits < 3; digits++)
            fraction *= 10;
    }
    *ms = total * 1000 + fraction % 1000;
    return parts >= 2;
}

static bool read_timing(struct sv line, struct cue *c)
{
    size_t off = 0;
    line = sv_trim(line);
    if (!take_time(line, &off, &c->from))
        return false;
    while (off < line.n && line.p[off] == ' ')
        off++;
    if (!sv_starts(sv_slice(line, off, line.n), SV("-->")))
        return false;
    off += 3;
    while (off < line.n && line.p[off] == ' ')
        off++;
    return take_time(line, &off, &c->to);
}

static bool is_number(struct sv line)
{
    line = sv_trim(line);
    return line.n > 0 && line.n <= NUMBER_BYTES && is_digit(line.p[0]) && !text_has_letter(line);
}

// Whether a cue begins at TEXT, whose first line is LINE: its number, or its time.
static bool begins_cue(struct sv line, struct sv rest)
{
    struct sv next;
    struct cue c;
    return read_timing(line, &c) ||
           (is_number(line) && line_next(&rest, &next) && read_timing(next, &c));
}

// A blank alone is a line of captions that roll.
static bool is_empty(struct sv line)
{
    return line.n == 0 || (line.n == 1 && line.p[0] == '\r');
}

// Takes the next cue off REST, whose first line is *LINE.  The blank line after it may be missing.
static bool cue_next(struct sv *rest, uint32_t *line, struct cue *c)
{
    struct sv text;
    while (line_next(rest, &text)) {
        (*line)++;
        if (!read_timing(text, c))
            continue;
        c->line = *line;
        const char *from = rest->p, *to = from;
        for (struct sv ahead = *rest;
             line_next(&ahead, &text) && !is_empty(text) && !begins_cue(text, ahead);
             *rest = ahead) {
            to = text.p + text.n;
            (*line)++;
        }
        c->text = (struct sv){from, (size_t)(to - from)};
        return true;
    }
    return false;
}

bool subtitle_is(struct sv text)
{
    struct sv line = {0};
    if (sv_starts(text, SV("WEBVTT")))
        return text.n == 6 || strchr(" \t\r\n", text.p[6]) != NULL;
    while (line_next(&text, &line) && line_is_blank(line))
        ;
    return begins_cue(line, text);
}

// <v Name>, <v.loud Name>: who speaks.  The other tags only say how it looks.
static void read_tag(struct talk *t, struct sv tag)
{
    if (tag.n < 2 || tag.p[0] != 'v' || (tag.p[1] != ' ' && tag.p[1] != '.'))
        return;
    const char *space = memchr(tag.p, ' ', tag.n);
    if (!space)
        return;
    struct sv name = sv_trim(sv_slice(tag, (size_t)(space - tag.p), tag.n));
    t->named = !sv_eq(name, str_sv(&t->speaker));
    str_clear(&t->speaker);
    entities_decode(name, &t->speaker);
}

// The text of LINE to t->line: without tags and {\an8}.
static void read_line(struct talk *t, struct sv line)
{
    struct str raw = {0};
    t->named = false;
    str_clear(&t->line);
    for (size_t i = 0; i < line.n; i++) {
        struct sv rest = sv_slice(line, i, line.n);
        char close = sv_starts(rest, SV("{\\")) ? '}' : '>';
        bool tag = rest.n > 1 && rest.p[0] == '<' && rest.p[1] != ' ';
        const char *end = tag || close == '}' ? memchr(rest.p, close, rest.n) : NULL;
        if (end && tag)
            read_tag(t, (struct sv){rest.p + 1, (size_t)(end - rest.p) - 1});
        if (end)
            i = (size_t)(end - line.p);
        else if (tag || close == '}')
            i = line.n;
        else
            str_add_char(&raw, line.p[i]);
    }
    entities_decode(sv_trim(str_sv(&raw)), &t->line);
    str_release(&raw);
}

// The bytes of "Name:" at the start of LINE; 0 where there is none.
static size_t label_bytes(struct sv line)
{
    struct sv rest = line;
    for (int i = 0; i < LABEL_MAX && rest.n > 0; i++) {
        uint32_t c = char_take(&rest);
        if (char_is_colon(c))
            return i > 0 && (c != ':' || rest.n == 0 || rest.p[0] == ' ') ? line.n - rest.n : 0;
        if (char_ends_sentence(c) || c == ',' || c == 0xFF0C || c == '?')
            return 0;
    }
    return 0;
}

// ">> …" and "- …" begin what somebody else says.
static bool starts_talk(struct sv line)
{
    return sv_starts(line, SV(">>")) || sv_starts(line, SV("- ")) || sv_starts(line, SV("—"));
}

static void put_time(struct talk *t, int64_t ms)
{
    struct str target = {0};
    str_addf(&target, "#t=%" PRId64, ms / 1000);
    if (ms % 1000)
        str_addf(&target, ".%03d", (int)(ms % 1000));
    while (target.n > 0 && ms % 1000 && target.p[target.n - 1] == '0')
        str_splice(&target, target.n - 1, target.n, (struct sv){0});
    build_span(&t->b, SPAN_LINK, arena_sv(&t->b.d->arena, str_sv(&target)));
    str_release(&target);
}

// The label that a <v> stands for: 甲：, Ann: .
static void put_label(struct talk *t)
{
    struct sv name = str_sv(&t->speaker);
    bool wide = char_is_wide(char_last(name, NULL));
    build_span(&t->b, SPAN_STRONG, (struct sv){0});
    build_text(&t->b, name);
    build_text(&t->b, wide ? SV("：") : SV(":"));
    build_span_end(&t->b, SPAN_STRONG);
    build_span_end(&t->b, SPAN_LINK);
    if (!wide)
        build_text(&t->b, SV(" "));
}

// The first character alone carries the time where there is no label.
static void put_first(struct talk *t, struct sv text)
{
    struct sv rest = text;
    char_take(&rest);
    build_text(&t->b, sv_slice(text, 0, text.n - rest.n));
    build_span_end(&t->b, SPAN_LINK);
    build_text(&t->b, rest);
}

static bool ends_sentence(struct sv text)
{
    for (int i = 0; i < 3 && text.n > 0; i++) {
        size_t size;
        uint32_t c = char_last(text, &size);
        if (char_ends_sentence(c) || c == '.' || c == '?')
            return true;
        text = sv_slice(text, 0, text.n - size);
    }
    return false;
}

static bool is_due(const struct talk *t, const struct cue *c)
{
    size_t n = t->b.text.n;
    bool pause = c->from - t->end >= PAUSE_MS;
    if (!t->marked)
        return pause || n > LONG_UNMARKED_BYTES;
    return n > 4 * (size_t)LONG_BYTES ||
           ((pause || n > LONG_BYTES) && ends_sentence(str_sv(&t->b.text)));
}

static void put_line(struct talk *t, const struct cue *c, uint32_t line, bool first)
{
    struct sv text = str_sv(&t->line);
    bool changes = t->named || starts_talk(text);
    while (sv_starts(text, SV(">>")))
        text = sv_trim(sv_slice(text, 2, text.n));
    struct sv label = sv_slice(text, 0, label_bytes(text));
    // a name that every line repeats says it once
    bool again = label.n > 0 && !changes && sv_eq(label, str_sv(&t->label));
    if (again)
        text = sv_trim(sv_slice(text, label.n, text.n));
    bool begins = !t->b.open || changes || (label.n > 0 && !again) || (first && is_due(t, c));
    if ((changes || label.n > 0) && !again) {
        str_clear(&t->label);
        str_add(&t->label, label);
    }
    t->b.line = line;
    if (begins) {
        build_paragraph(&t->b);
        put_time(t, c->from);
        if (t->named)
            put_label(t);
    } else {
        // Without punctuation a space is all that parts what was said.
        if (t->marked)
            build_join(&t->b, JOIN_FLOW);
        else
            build_text(&t->b, SV(" "));
    }
    if (begins && !t->named)
        put_first(t, text);
    else
        build_text(&t->b, text);
}

// Captions that grow: what LINE adds to the one before it.
static void drop_said(struct talk *t)
{
    struct sv last = str_sv(&t->last);
    if (last.n >= GROWING_BYTES && sv_starts(str_sv(&t->line), last) && t->line.n > last.n &&
        (t->line.p[last.n] == ' ' || ((unsigned char)t->line.p[last.n] & 0x80)))
        str_splice(&t->line, 0, last.n + (t->line.p[last.n] == ' '), (struct sv){0});
}

static void put_cue(struct talk *t, const struct cue *c)
{
    struct sv rest = c->text, line;
    bool first = true;
    for (uint32_t at = c->line + 1; line_next(&rest, &line); at++) {
        read_line(t, line);
        // Captions that roll say each line twice.
        if (t->line.n == 0 || sv_eq(str_sv(&t->line), str_sv(&t->last)))
            continue;
        struct str whole = {0};
        str_add(&whole, str_sv(&t->line));
        if (c->from - t->end < PAUSE_MS)
            drop_said(t);
        put_line(t, c, at, first);
        first = false;
        str_clear(&t->last);
        str_add(&t->last, str_sv(&whole));
        str_release(&whole);
    }
    t->end = c->to;
}

// Machines write subtitles without punctuation.
static bool has_marks(struct sv text)
{
    enum { LOOK_AT = 64 << 10, SELDOM = 100 };
    size_t letters = 0, marks = 0;
    uint32_t line = 0;
    struct cue c;
    text = sv_slice(text, 0, LOOK_AT);
    while (cue_next(&text, &line, &c)) {
        for (struct sv rest = c.text; rest.n > 0; letters++) {
            uint32_t mark = char_take(&rest);
            marks += char_ends_sentence(mark) || mark == 0xFF0C || mark == ',' || mark == '.';
        }
    }
    return marks * SELDOM >= letters;
}

bool subtitle_read(struct document *d, struct sv text, struct err *e)
{
    struct talk t = {.b = {.d = d}, .marked = has_marks(text)};
    struct cue c;
    uint32_t line = 0;
    size_t count = 0;
    for (; cue_next(&text, &line, &c); count++)
        put_cue(&t, &c);
    builder_finish(&t.b);
    builder_release(&t.b);
    str_release(&t.speaker);
    str_release(&t.label);
    str_release(&t.line);
    str_release(&t.last);
    return count > 0 || err_set(e, "%s", _("no subtitles in it"));
}
