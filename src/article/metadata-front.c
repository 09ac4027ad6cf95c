// Front matter, read tolerantly: half of what people write there is no YAML that a parser takes
// (title: GPT-4: 最强, title: [独家] x), so a line is a key, a colon and the rest.
#include "metadata-internal.h"
#include "parse-chars.h"

enum {
    FRONT_LINES_MAX = 1000,    // a longer one is the article's own
    KEY_MAX = 48,
    KEY_BLANKS_MAX = 2,
    QUOTED_LINES_MAX = 40,    // of one value
};

static bool is_fence(struct sv line, char mark)
{
    line = text_trim(line);
    if (line.n < 3)
        return false;
    for (size_t i = 0; i < line.n; i++)
        if (line.p[i] != mark)
            return false;
    return true;
}

static size_t indent_of(struct sv line)
{
    return line.n - text_trim_start(line).n;
}

static bool is_key(struct sv key)
{
    int blanks = 0;
    for (size_t i = 0; i < key.n; i++) {
        blanks += key.p[i] == ' ';
        if (key.p[i] == '[' || key.p[i] == '*' || key.p[i] == '#' || key.p[i] == '>' ||
            key.p[i] == '|' || key.p[i] == '{')
            return false;
    }
    return blanks <= KEY_BLANKS_MAX && text_has_letter(key);
}

static bool split_yaml(struct sv line, struct sv *key, struct sv *value)
{
    struct sv rest = line;
    for (int i = 0; i < KEY_MAX && rest.n > 0; i++) {
        struct sv at = rest;
        if (!char_is_colon(char_take(&rest)))
            continue;
        *key = metadata_unquote(sv_slice(line, 0, line.n - at.n));
        *value = text_trim(rest);
        return is_key(*key);
    }
    return false;
}

static bool split_toml(struct sv line, struct sv *key, struct sv *value)
{
    ptrdiff_t at = sv_find(line, SV("="));
    if (at <= 0)
        return false;
    *key = metadata_unquote(sv_slice(line, 0, (size_t)at));
    *value = text_trim(sv_slice(line, (size_t)at + 1, line.n));
    return is_key(*key);
}

bool front_split(char mark, struct sv line, struct sv *key, struct sv *value)
{
    return mark == '+' ? split_toml(line, key, value) : split_yaml(line, key, value);
}

static bool is_list_item(struct sv line)
{
    return line.p[0] == '-' && (line.n == 1 || line.p[1] == ' ' || line.p[1] == '\t');
}

// A word of a program's own: layout, commentsEnabled.  People's names begin with a capital.
static bool is_program_word(struct sv key)
{
    for (size_t i = 0; i < key.n; i++)
        if (!(key.p[i] >= 'a' && key.p[i] <= 'z') &&
            (i == 0 ||
             (!char_is_latin((unsigned char)key.p[i]) && !char_is_digit((unsigned char)key.p[i]) &&
              key.p[i] != '_' && key.p[i] != '-' && key.p[i] != '.')))
            return false;
    return key.n > 0;
}

enum shape front_shape(struct sv line, char mark, size_t base)
{
    struct sv inner = text_trim(line), key, value;
    if (inner.n == 0)
        return SHAPE_BLANK;
    if (inner.p[0] == '#')
        return SHAPE_NOTE;
    if (is_fence(line, mark) || (mark == '-' && sv_eq(inner, SV("..."))))
        return SHAPE_FENCE;
    if (indent_of(line) > base || is_list_item(inner) || inner.p[0] == ']' || inner.p[0] == '}')
        return SHAPE_MORE;
    if (mark == '+' && inner.p[0] == '[')
        return SHAPE_WORD;
    if (!front_split(mark, inner, &key, &value))
        return SHAPE_BAD;
    return metadata_key(key) != META_NONE ? SHAPE_KNOWN
           : is_program_word(key)         ? SHAPE_WORD
                                          : SHAPE_OTHER;
}

struct extent {
    size_t bytes;
    uint32_t lines, known, words, others;
    bool title, closed;
};

// What has been seen on the way down.
struct way {
    char mark;    // of the fence
    enum shape before;
    bool blank;    // an empty line
    bool block;    // the key before opened a text of many lines
    bool doubt;    // a line that only a key below it makes one of the front matter
    char quote;    // a value that it opens goes on
    int quoted;    // lines of it
};

// Whether a line of SHAPE may stand here in a front matter.
static bool may_follow(const struct extent *e, const struct way *w, enum shape shape)
{
    switch (shape) {
    case SHAPE_MORE:
        return e->known + e->words + e->others > 0 && (w->before != SHAPE_BLANK || w->block) &&
               w->before != SHAPE_BAD;
    case SHAPE_WORD:
        return w->before != SHAPE_BAD;
    case SHAPE_OTHER:
        return !w->doubt && !w->blank;
    case SHAPE_BAD:
        return !w->doubt && !w->blank && e->known > 0;
    case SHAPE_KNOWN:
        return true;
    default:
        return !w->doubt;
    }
}

static void count_shape(struct extent *e, struct way *w, enum shape shape, struct sv line)
{
    struct sv key, value;
    bool empty = w->before == SHAPE_BLANK;
    e->known += shape == SHAPE_KNOWN;
    e->words += shape == SHAPE_WORD;
    e->others += shape == SHAPE_OTHER;
    w->before = shape;
    // a value that goes on at the margin, or a heading of the article
    w->doubt = shape == SHAPE_BAD || (shape == SHAPE_NOTE && empty);
    w->blank = w->blank || shape == SHAPE_BLANK;
    if (shape != SHAPE_KNOWN && shape != SHAPE_WORD && shape != SHAPE_OTHER)
        return;
    if (!front_split(w->mark, text_trim(line), &key, &value))
        return;
    w->block = front_is_block_mark(value);
    e->title = e->title || (shape == SHAPE_KNOWN && metadata_key(key) == META_TITLE && value.n > 0);
}

// "text that ends some lines below, with empty ones between, in another quote".
static bool goes_on_quoted(struct way *w, struct sv line)
{
    struct sv text = text_trim(line), key, value;
    if (w->quote) {
        bool ends = text.n > 0 && text.p[text.n - 1] == w->quote;
        w->quote = ends || ++w->quoted > QUOTED_LINES_MAX ? '\0' : w->quote;
        return true;
    }
    if (!front_split(w->mark, text, &key, &value) || value.n < 2)
        return false;
    char first = value.p[0], last = value.p[value.n - 1];
    if ((first == '"' || first == '\'') && last != first)
        w->quote = first;
    return false;
}

// How far the front matter reaches from the line after its fence.  One that is not closed ends at
// the first empty line, or before the first that may be the article's.
static struct extent extent_of(struct sv text, char mark, size_t base)
{
    struct extent e = {0}, open = {0};
    struct way w = {.mark = mark, .before = SHAPE_FENCE};
    struct sv rest = text;
    bool ended = false;
    for (uint32_t n = 1; rest.n > 0; n++) {
        struct sv line = metadata_line(&rest);
        enum shape shape = front_shape(line, mark, base);
        if (n > FRONT_LINES_MAX)
            return (struct extent){0};
        if (shape != SHAPE_FENCE && goes_on_quoted(&w, line))
            continue;
        if (!may_follow(&e, &w, shape))
            break;
        count_shape(&e, &w, shape, line);
        if (!w.doubt) {
            e.bytes = text.n - rest.n;
            e.lines = n;
        }
        e.closed = shape == SHAPE_FENCE;
        if (e.closed)
            return e;
        ended = ended || shape == SHAPE_OTHER || shape == SHAPE_NOTE || w.doubt;
        if (!ended)
            open = e;
        ended = ended || shape == SHAPE_BLANK;
    }
    return open;
}

// Between two rules may also stand what is said in an article.
static bool is_front(const struct extent *e)
{
    if (!e->closed)
        return e->known > 1 || e->title;
    return e->known + e->words + e->others == 0 ? e->lines == 1
           : e->known > 0                       ? e->others <= e->known + e->words
                                                : e->words > 1 && e->others == 0;
}

// The blanks before the first line with a key: all of a front matter may be indented.
static size_t base_indent(struct sv text)
{
    struct sv line;
    while (sv_cut(&text, '\n', &line))
        if (text_trim(line).n > 0)
            return indent_of(line);
    return 0;
}

// "---" or "+++", perhaps with the name of the language behind it; 0 when LINE is none.
static char fence_mark(struct sv line)
{
    struct sv name = text_trim(line);
    char mark = name.n > 2 ? name.p[0] : '\0';
    if ((mark != '-' && mark != '+') || !sv_starts(name, mark == '-' ? SV("---") : SV("+++")))
        return '\0';
    while (name.n > 0 && name.p[0] == mark)
        name = sv_slice(name, 1, name.n);
    name = text_trim(name);
    return name.n == 0 || sv_eq(name, SV("yaml")) || sv_eq(name, SV("yml")) ? mark : '\0';
}

size_t front_matter_read(struct document *d, struct sv text, uint32_t *lines)
{
    struct sv rest = text_trim_start(text);
    struct sv before = sv_slice(text, 0, text.n - rest.n), line;
    uint32_t skipped = 0;
    while (sv_cut(&before, '\n', &line))
        skipped += before.p != NULL;
    struct sv inner = rest;
    char mark = fence_mark(metadata_line(&inner));
    // old Hexo has no fence above
    bool fenced = mark != '\0';
    if (fenced)
        skipped++;
    else
        inner = rest;
    mark = fenced ? mark : '-';
    size_t base = base_indent(sv_slice(inner, 0, KEY_MAX * KEY_MAX));
    struct extent e = extent_of(inner, mark, base);
    if (!is_front(&e) || (!fenced && !(e.closed && e.title && e.others == 0)))
        return 0;
    front_lines_read(d, sv_slice(inner, 0, e.bytes), mark, base);
    *lines = skipped + e.lines;
    return text.n - inner.n + e.bytes;
}
