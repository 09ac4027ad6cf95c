#include "yulu/app/key.h"

static const struct {
    const char *name;
    uint32_t key;
} names[] = {
    // The first name of a key is the one shown.
    {"Tab", K_TAB},
    {"Enter", K_ENTER},
    {"Return", K_ENTER},
    {"CR", K_ENTER},
    {"Esc", K_ESC},
    {"BS", K_BACKSPACE},
    {"Backspace", K_BACKSPACE},
    {"Space", ' '},
    {"lt", '<'},
    {"Hash", '#'},
    {"Up", K_UP},
    {"Down", K_DOWN},
    {"Left", K_LEFT},
    {"Right", K_RIGHT},
    {"Home", K_HOME},
    {"End", K_END},
    {"PageUp", K_PAGE_UP},
    {"PageDown", K_PAGE_DOWN},
    {"Insert", K_INSERT},
    {"Delete", K_DELETE},
    {"S-Tab", K_BACKTAB},
};

static size_t decode_length(unsigned char first)
{
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xF0) {
        return 4;
    }
    return first >= 0xE0 ? 3 : 2;
}

static bool is_scalar(uint32_t code)
{
    return code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
}

// TEXT is one character of UTF-8 and nothing else.
static bool decode_one(struct sv text, uint32_t *code)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (text.n == 0 || text.n != decode_length((unsigned char)text.p[0])) {
        return false;
    }
    uint32_t value = (unsigned char)text.p[0] & (text.n == 1 ? 0x7Fu : 0xFFu >> (text.n + 1));
    for (size_t i = 1; i < text.n; i++) {
        unsigned char byte = (unsigned char)text.p[i];
        if ((byte & 0xC0) != 0x80) {
            return false;
        }
        value = value << 6 | (byte & 0x3Fu);
    }
    *code = value;
    return value >= least[text.n] && is_scalar(value);
}

static void encode(uint32_t code, struct str *out)
{
    if (code < 0x80) {
        str_add_char(out, (char)code);
        return;
    }
    int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const uint32_t lead[] = {0, 0xC0, 0xE0, 0xF0};
    str_add_char(out, (char)(lead[more] | code >> (6 * more)));
    while (more-- > 0) {
        str_add_char(out, (char)(0x80u | (code >> (6 * more) & 0x3Fu)));
    }
}

bool key_text(uint32_t key, struct str *out)
{
    if (key < ' ' || (key >= 0x7F && key < 0xA0) || !is_scalar(key)) {
        return false;
    }
    encode(key, out);
    return true;
}

// "C-f", what stands between the angle brackets.
static bool parse_control(struct sv name, uint32_t *key)
{
    if (name.n != 3 || (name.p[0] != 'C' && name.p[0] != 'c') || name.p[1] != '-') {
        return false;
    }
    unsigned char letter = (unsigned char)name.p[2];
    if (letter < '@' || letter > 'z' || letter == '`') {
        return false;
    }
    *key = K_CTRL(letter);
    return true;
}

// "F1" to "F12"
static bool parse_function(struct sv name, uint32_t *key)
{
    long number;
    if (name.n < 2 || (name.p[0] != 'F' && name.p[0] != 'f') || name.p[1] < '1' ||
        !sv_to_long(sv_slice(name, 1, name.n), &number) || number > 12) {
        return false;
    }
    *key = K_F1 + (uint32_t)number - 1;
    return true;
}

bool key_parse(struct sv name, uint32_t *key)
{
    if (name.n < 3 || name.p[0] != '<' || name.p[name.n - 1] != '>') {
        return decode_one(name, key) && *key > ' ' && (*key < 0x7F || *key >= 0xA0);
    }
    struct sv inner = sv_slice(name, 1, name.n - 1);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (sv_eq_ignore_case(inner, sv_from(names[i].name))) {
            *key = names[i].key;
            return true;
        }
    }
    return parse_control(inner, key) || parse_function(inner, key);
}

void key_spell(uint32_t key, struct str *out)
{
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (names[i].key == key) {
            str_addf(out, "<%s>", names[i].name);
            return;
        }
    }
    if (key >= K_F1 && key <= K_F12) {
        str_addf(out, "<F%d>", (int)(key - K_F1 + 1));
    } else if (key < ' ') {
        str_addf(out, "<C-%c>", (char)(key >= 1 && key <= 26 ? key + 'a' - 1 : key + '@'));
    } else if (!key_text(key, out)) {
        str_addf(out, "<%x>", (unsigned)key);    // bound to nothing: no name says it
    }
}
