// Front matter, read tolerantly: half of what people write there is no YAML that a parser takes
// (title: GPT-4: 最强, title: [独家] x), so a line is a key, a colon and the rest.
#include "metadata-internal.h"
#include "parse-chars.h"

enum { FRONT_LINES_MAX = 400 };

struct front {
    struct document *d;
    struct sv key;    // of the line before: lists and block scalars belong to it
    enum meta field;
    bool folded;    // a block scalar or list is being read
    struct str value;
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

// [a, b] as "a、b"; a value that only begins with a bracket ([独家] x) is left alone.
static void add_flow_list(struct str *out, struct sv v)
{
    struct sv inside = sv_slice(v, 1, v.n - 1), field;
    while (sv_cut(&inside, ',', &field)) {
        field = metadata_unquote(field);
        if (out->n > 0 && field.n > 0)
            str_add(out, SV("、"));
        str_add(out, field);
    }
}

static bool is_flow_list(struct sv v)
{
    return v.n >= 2 && v.p[0] == '[' && v.p[v.n - 1] == ']' &&
           sv_find(sv_slice(v, 1, v.n), SV("[")) < 0;
}

static struct sv unescape(struct str *out, struct sv v)
{
    for (size_t i = 0; i < v.n; i++) {
        if (v.p[i] == '\\' && i + 1 < v.n && (v.p[i + 1] == '"' || v.p[i + 1] == '\\'))
            i++;
        str_add_char(out, v.p[i]);
    }
    return str_sv(out);
}

static void front_flush(struct front *f)
{
    if (f->value.n > 0)
        metadata_set(f->d, f->field, str_sv(&f->value));
    str_clear(&f->value);
    f->folded = false;
    f->field = META_NONE;
}

static void front_key(struct front *f, struct sv key, struct sv v)
{
    front_flush(f);
    f->field = metadata_key(metadata_unquote(key));
    if (v.n == 0 || ((v.p[0] == '|' || v.p[0] == '>') && v.n <= 2)) {
        f->folded = true;
    } else if (is_flow_list(v)) {
        add_flow_list(&f->value, v);
    } else if (v.p[0] == '"' || v.p[0] == '\'') {
        ptrdiff_t end = sv_find(sv_slice(v, 1, v.n), sv_slice(v, 0, 1));
        bool comment = end > 0 && sv_starts(text_trim(sv_slice(v, (size_t)end + 2, v.n)), SV("#"));
        bool closed = v.n > 1 && v.p[v.n - 1] == v.p[0];
        unescape(&f->value, comment  ? sv_slice(v, 1, (size_t)end + 1)
                            : closed ? sv_slice(v, 1, v.n - 1)
                                     : v);
    } else {
        str_add(&f->value, v);
    }
}

// A line of a list or block scalar, or of a map below the key ("author:", "  name: x").
static void front_more(struct front *f, struct sv line)
{
    struct sv key, value;
    bool item = line.p[0] == '-' && line.n > 1;
    if (item)
        line = text_trim(sv_slice(line, 1, line.n));
    if (metadata_split(line, &key, &value) && sv_eq_ignore_case(key, SV("name")))
        line = value;
    if (f->value.n > 0)
        str_add(&f->value, item ? SV("、") : SV(" "));
    str_add(&f->value, metadata_unquote(line));
}

static bool is_key(struct sv key)
{
    for (size_t i = 0; i < key.n; i++)
        if (key.p[i] == '[' || key.p[i] == '*' || key.p[i] == '#' || key.p[i] == '>')
            return false;
    return text_has_letter(key);
}

static bool split_toml(struct sv line, struct sv *key, struct sv *value)
{
    ptrdiff_t at = sv_find(line, SV("="));
    if (at <= 0)
        return false;
    *key = text_trim(sv_slice(line, 0, (size_t)at));
    *value = text_trim(sv_slice(line, (size_t)at + 1, line.n));
    return true;
}

// False where LINE can be no line of a front matter.
static bool front_line(struct front *f, struct sv line, char mark)
{
    struct sv key, value, inner = text_trim(line);
    bool indented = line.n > 0 && char_is_space((unsigned char)line.p[0]);
    bool split =
        mark == '+' ? split_toml(inner, &key, &value) : metadata_split(inner, &key, &value);
    if (inner.n == 0 || inner.p[0] == '#')
        return true;
    if (f->folded && (indented || inner.p[0] == '-')) {
        front_more(f, inner);
        return true;
    }
    if (!split || !is_key(key))
        return indented || inner.p[0] == '-' || inner.p[0] == '[' || inner.p[0] == ']';
    if (!indented)
        front_key(f, key, value);
    return true;
}

// Lines between two fences of MARK.  An unclosed one ends before the first line that cannot belong
// to it.
static size_t fenced_read(struct document *d, struct sv text, char mark, uint32_t *lines)
{
    struct front f = {.d = d};
    struct sv rest = text_trim_start(text);
    for (struct sv before = sv_slice(text, 0, text.n - rest.n), line; sv_cut(&before, '\n', &line);)
        *lines += before.p != NULL;
    metadata_line(&rest);
    *lines += 1;
    for (int i = 0; i < FRONT_LINES_MAX && rest.n > 0; i++) {
        struct sv here = rest;
        struct sv line = metadata_line(&rest);
        if (is_fence(line, mark) || sv_eq(text_trim(line), SV("..."))) {
            *lines += 1;
            break;
        }
        if (!front_line(&f, line, mark)) {
            rest = here;
            break;
        }
        *lines += 1;
    }
    front_flush(&f);
    str_release(&f.value);
    return text.n - rest.n;
}

// The heading that follows at once, "# x" or "x" over "===".
static struct sv heading_next(struct sv rest)
{
    rest = text_trim_start(rest);
    struct sv first = text_trim(metadata_line(&rest)), second = metadata_line(&rest);
    if (sv_starts(first, SV("# ")))
        return text_trim(sv_slice(first, 2, first.n));
    return is_fence(second, '=') ? first : (struct sv){0};
}

// LCTT's [#]: key: "value" or (value): link references that no page shows.
static size_t lctt_read(struct document *d, struct sv text, uint32_t *lines)
{
    struct sv rest = text_trim_start(text), key, value, subject = {0};
    while (sv_starts(rest, SV("[#]:"))) {
        struct sv line = metadata_line(&rest);
        *lines += 1;
        if (!metadata_split(text_trim(sv_slice(line, 4, line.n)), &key, &value))
            continue;
        value = metadata_unquote(value);
        if (sv_eq_ignore_case(key, SV("subject")))
            subject = value;
        else
            metadata_set(d, metadata_key(key), value);
    }
    // the subject is in the language translated from; the heading is the article's own title
    metadata_set(d, META_TITLE, heading_next(rest));
    metadata_set(d, META_TITLE, subject);
    return text.n - rest.n;
}

size_t front_matter_read(struct document *d, struct sv text, uint32_t *lines)
{
    struct sv rest = text_trim_start(text), key, value;
    if (sv_starts(rest, SV("[#]:")))
        return lctt_read(d, text, lines);
    struct sv first = metadata_line(&rest);
    bool yaml = is_fence(first, '-'), toml = is_fence(first, '+');
    if (!yaml && !toml)
        return 0;
    struct sv second = metadata_line(&rest);
    bool split = toml ? split_toml(second, &key, &value) : metadata_split(second, &key, &value);
    // a rule at the top of a text is no front matter: a key must follow
    if (!split || !is_key(key) || text_trim(second).n == 0)
        return 0;
    return fenced_read(d, text, toml ? '+' : '-', lines);
}
