// Front matter as JSON, which Hugo and some exporters write: an object at the top of the text.
#include "metadata-internal.h"
#include "parse-chars.h"

enum { JSON_BYTES_MAX = 1 << 18, JSON_DEPTH_MAX = 4 };

static bool is_between(char c)
{
    return c == ' ' || c == ',' || c == ':' || c == '\n' || c == '\r' || c == '\t';
}

// The end of the string that V begins with.
static size_t string_end(struct sv v)
{
    for (size_t i = 1; i < v.n; i++) {
        if (v.p[i] == '\\')
            i++;
        else if (v.p[i] == '"')
            return i + 1;
    }
    return v.n;
}

// The end of the object or list that V begins with; 0 where it has none.
static size_t nest_end(struct sv v)
{
    size_t depth = 0;
    for (size_t i = 0; i < v.n && i < JSON_BYTES_MAX; i++) {
        if (v.p[i] == '"')
            i += string_end(sv_slice(v, i, v.n)) - 1;
        else if (v.p[i] == '{' || v.p[i] == '[')
            depth++;
        else if ((v.p[i] == '}' || v.p[i] == ']') && --depth == 0)
            return i + 1;
    }
    return 0;
}

// Takes the next key or value off REST, as written; empty at the end.
static struct sv take(struct sv *rest)
{
    struct sv v = *rest;
    while (v.n > 0 && is_between(v.p[0]))
        v = sv_slice(v, 1, v.n);
    size_t n = 0;
    if (v.n > 0 && v.p[0] == '"')
        n = string_end(v);
    else if (v.n > 0 && (v.p[0] == '{' || v.p[0] == '['))
        n = nest_end(v);
    else
        while (n < v.n && !is_between(v.p[n]))
            n++;
    *rest = sv_slice(v, n, v.n);
    return sv_slice(v, 0, n);
}

// Adds a string, the strings of a list, the name of an object.
static void add_value(struct str *out, struct sv v, int depth)
{
    struct sv inside = v.n > 1 ? sv_slice(v, 1, v.n - 1) : v, field;
    if (v.n == 0 || depth > JSON_DEPTH_MAX)
        return;
    if (v.p[0] != '[' && v.p[0] != '{') {
        struct str clean = {0};
        metadata_value(&clean, v);
        if (out->n > 0 && clean.n > 0)
            str_add(out, SV("、"));
        str_add(out, str_sv(&clean));
        str_release(&clean);
        return;
    }
    while ((field = take(&inside)).n > 0) {
        if (v.p[0] == '[')
            add_value(out, field, depth + 1);
        else if (sv_eq(field, SV("\"name\"")))
            add_value(out, take(&inside), depth + 1);
        else
            take(&inside);
    }
}

static uint32_t fields_known(struct sv inside)
{
    uint32_t known = 0;
    for (struct sv key; (key = take(&inside)).n > 0; take(&inside))
        known += metadata_key(metadata_unquote(key)) != META_NONE;
    return known;
}

size_t json_front_read(struct document *d, struct sv text, uint32_t *lines)
{
    struct sv rest = text_trim_start(text);
    size_t end = rest.n > 0 && rest.p[0] == '{' ? nest_end(rest) : 0;
    struct sv inside = end > 2 ? sv_slice(rest, 1, end - 1) : (struct sv){0}, key;
    struct sv after = sv_slice(rest, end, rest.n);
    if (text_trim(metadata_line(&after)).n > 0 || fields_known(inside) < 2)
        return 0;
    while ((key = take(&inside)).n > 0) {
        struct str value = {0};
        add_value(&value, take(&inside), 0);
        if (value.n > 0)
            metadata_set(d, metadata_key(metadata_unquote(key)), str_sv(&value));
        str_release(&value);
    }
    *lines = metadata_lines(sv_slice(text, 0, text.n - after.n));
    return text.n - after.n;
}
