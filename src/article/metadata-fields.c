// The fields of a front matter, once it is known where it ends.
#include "metadata-internal.h"
#include "parse-chars.h"

enum mode {
    MODE_PLAIN,    // the value goes on where lines are indented
    MODE_OPEN,     // nothing behind the key: a list, a map or a text below it
    MODE_BLOCK,    // | or >: all that is indented is text
    MODE_FLOW,     // an open [
};

struct front {
    struct document *d;
    enum meta field;    // of the key before
    enum mode mode;
    char mark;           // of its fence: - or +
    struct str raw;      // as written
    struct str value;    // of a list or map, cleaned
};

static void add_joined(struct str *out, struct sv v, struct sv between)
{
    struct str clean = {0};
    metadata_value(&clean, v);
    if (out->n > 0 && clean.n > 0)
        str_add(out, between);
    str_add(out, str_sv(&clean));
    str_release(&clean);
}

// "[a, b]"; a value that only begins with a bracket ([独家] x) is none, nor is a note's [[link]].
static bool is_flow_list(struct sv v)
{
    return v.n >= 2 && v.p[0] == '[' && v.p[v.n - 1] == ']' &&
           (sv_find(sv_slice(v, 1, v.n), SV("[")) < 0 || sv_starts(v, SV("[\"[[")));
}

static void add_flow_list(struct str *out, struct sv v)
{
    struct sv inside = sv_slice(v, 1, v.n - 1), field;
    while (sv_cut(&inside, ',', &field))
        add_joined(out, field, SV("、"));
}

static bool names_person(struct sv key)
{
    static const char *const words[] = {"name", "nickname", "nick",     "displayname", "fullname",
                                        "姓名", "名字",     "username", "names"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (sv_eq_ignore_case(key, sv_from(words[i])))
            return true;
    return false;
}

// A field of a map below a key: of author, its name; of source, its name and address.
static void front_map(struct front *f, struct sv key, struct sv v)
{
    bool first = f->value.n == 0;
    if (names_person(key) || (f->field == META_SOURCE && metadata_key(key) == META_TITLE) ||
        (first && (f->field == META_TITLE || f->field == META_DATE)))
        add_joined(&f->value, v, SV("、"));
    else if (f->field == META_SOURCE && metadata_key(key) == META_URL)
        metadata_set(f->d, META_URL, metadata_unquote(v));
}

// {name: x, url: y}
static void add_flow_map(struct front *f, struct sv v)
{
    struct sv inside = sv_slice(v, 1, v.n - 1), field, key, value;
    while (sv_cut(&inside, ',', &field))
        if (front_split('-', text_trim(field), &key, &value))
            front_map(f, key, value);
}

static void front_flush(struct front *f)
{
    struct sv raw = text_trim(str_sv(&f->raw));
    if (f->mode == MODE_FLOW || is_flow_list(raw))
        add_flow_list(&f->value, raw);
    else if (raw.n > 2 && raw.p[0] == '{' && raw.p[1] != '{' && raw.p[raw.n - 1] == '}')
        add_flow_map(f, raw);
    else if (f->mode == MODE_PLAIN)
        metadata_value(&f->value, raw);
    if (f->value.n > 0)
        metadata_set(f->d, f->field, str_sv(&f->value));
    str_clear(&f->raw);
    str_clear(&f->value);
    f->field = META_NONE;
    f->mode = MODE_PLAIN;
}

// "|", ">-", "|2+"
bool front_is_block_mark(struct sv v)
{
    if (v.n == 0 || v.n > 3 || (v.p[0] != '|' && v.p[0] != '>'))
        return false;
    for (size_t i = 1; i < v.n; i++)
        if (v.p[i] != '+' && v.p[i] != '-' && !char_is_digit((unsigned char)v.p[i]))
            return false;
    return true;
}

static void front_key(struct front *f, struct sv key, struct sv v)
{
    front_flush(f);
    f->field = metadata_key(key);
    if (v.n == 0 || v.p[0] == '#')
        f->mode = MODE_OPEN;
    else if (front_is_block_mark(v))
        f->mode = MODE_BLOCK;
    else if (v.p[0] == '[' && (v.n == 1 || v.p[v.n - 1] == ','))
        f->mode = MODE_FLOW;
    if (f->mode == MODE_PLAIN || f->mode == MODE_FLOW)
        str_add(&f->raw, f->mark == '+' && sv_starts(v, SV("\"\"\"")) ? sv_slice(v, 2, v.n) : v);
}

// A line of a list or map, or a text below its key.
static void front_open(struct front *f, struct sv line)
{
    struct sv key, value;
    bool item = line.p[0] == '-' && (line.n == 1 || char_is_space((unsigned char)line.p[1]));
    if (item)
        line = text_trim(sv_slice(line, 1, line.n));
    bool map =
        front_split('-', line, &key, &value) && key.n < line.n &&
        (value.n == 0 || char_is_space((unsigned char)line.p[key.n + 1]) || names_person(key));
    if (map && (!item || names_person(key)))
        front_map(f, key, value);
    else if (line.n > 0)
        add_joined(&f->value, line, item ? SV("、") : SV(" "));
}

static void front_more(struct front *f, struct sv line)
{
    switch (f->mode) {
    case MODE_OPEN:
        front_open(f, line);
        break;
    case MODE_BLOCK:
        str_add(&f->value, f->value.n > 0 ? SV(" ") : SV(""));
        str_add(&f->value, line);
        break;
    default:
        str_add_char(&f->raw, ' ');
        str_add(&f->raw, line);
        break;
    }
}

static void front_line(struct front *f, struct sv line, size_t base)
{
    struct sv inner = text_trim(line), key, value;
    switch (front_shape(line, f->mark, base)) {
    case SHAPE_KNOWN:
    case SHAPE_WORD:
    case SHAPE_OTHER:
        if (front_split(f->mark, inner, &key, &value))
            front_key(f, key, value);
        else
            front_flush(f);
        break;
    case SHAPE_MORE:
    case SHAPE_BAD:
        front_more(f, inner);
        break;
    default:
        break;
    }
}

void front_lines_read(struct document *d, struct sv text, char mark, size_t base)
{
    struct front f = {.d = d, .mark = mark};
    for (struct sv rest = text; rest.n > 0;)
        front_line(&f, metadata_line(&rest), base);
    front_flush(&f);
    str_release(&f.raw);
    str_release(&f.value);
}
