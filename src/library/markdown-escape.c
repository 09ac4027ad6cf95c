#include "markdown-escape.h"

#include <string.h>

static bool is_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Bytes up to and with the delimiter of "1. " and "1) " at the start of LINE; 0 where there is
// none.
static size_t number_length(struct sv line)
{
    size_t n = 0;
    while (n < line.n && line.p[n] >= '0' && line.p[n] <= '9')
        n++;
    if (n == 0 || n == line.n || (line.p[n] != '.' && line.p[n] != ')'))
        return 0;
    return n + 1 == line.n || line.p[n + 1] == ' ' || line.p[n + 1] == '\t' ? n + 1 : 0;
}

static bool is_entity(struct sv text)
{
    size_t n = 1;
    while (n < text.n && (is_word(text.p[n]) || text.p[n] == '#'))
        n++;
    return n < text.n && text.p[n] == ';';
}

// C# and snake_case, 50% and AT&T are to stay legible.
static bool is_mark(struct sv line, size_t at)
{
    char c = line.p[at];
    char before = at > 0 ? line.p[at - 1] : ' ';
    char after = at + 1 < line.n ? line.p[at + 1] : ' ';
    if (c == '_')
        return !is_word(before) || !is_word(after);
    if (c == '#' || c == '^')
        return !is_word(before);
    if (c == '%' || c == '=')
        return at == 0 || before == c || after == c;
    if (c == '&')
        return is_entity(sv_slice(line, at, line.n));
    if (c == '+' || c == '-')
        return at == 0;
    return c && strchr("\\`*[]<>~|$", c) != NULL;
}

void markdown_escape(struct str *out, struct sv line)
{
    line = sv_trim(line);
    size_t number = number_length(line);
    for (size_t i = 0; i < line.n; i++) {
        if (i + 1 == number || is_mark(line, i))
            str_add_char(out, '\\');
        str_add_char(out, line.p[i]);
    }
}
