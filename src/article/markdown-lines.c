// What a line of Markdown is, as far as one can say without its context.
#include "markdown-internal.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool line_is_blank(struct sv line)
{
    size_t i = 0;
    while (i < line.n && is_blank(line.p[i]))
        i++;
    return i == line.n;
}

static bool is_bullet(char c)
{
    return c == '-' || c == '+' || c == '*';
}

// Bytes of the list mark at OFF, with the blank after it; 0 where there is none.
static size_t list_mark(struct sv line, size_t off)
{
    size_t end = off;
    while (end < line.n && end - off < 9 && is_digit(line.p[end]))
        end++;
    bool number = end > off && end < line.n && (line.p[end] == '.' || line.p[end] == ')');
    bool bullet = end == off && end < line.n && is_bullet(line.p[end]);
    if (!number && !bullet)
        return 0;
    end++;
    return end == line.n || is_blank(line.p[end]) ? end - off : 0;
}

bool line_is_rule(struct sv text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (is_blank(text.p[i]))
            continue;
        if ((text.p[i] != '*' && text.p[i] != '-' && text.p[i] != '_') || text.p[i] != text.p[0])
            return false;
        count++;
    }
    return count >= 3;
}

// "- - -" is a rule; past some marks it does not matter any more.
static bool rule_at(struct sv line, struct margin m)
{
    enum { LOOK_AT = 256, LOOK_FOR = 32 };
    if (m.marks == 0)
        return line_is_rule(sv_slice(line, m.off, line.n));
    return m.marks < LOOK_FOR && line_is_rule(sv_slice(line, m.off, m.off + LOOK_AT));
}

struct margin margin_of(struct sv line)
{
    struct margin m = {0};
    for (;;) {
        while (m.off < line.n && is_blank(line.p[m.off]))
            m.off++;
        if (!m.item)
            m.quote = m.off;
        bool quote = m.off < line.n && line.p[m.off] == '>';
        size_t mark = quote ? 1 : list_mark(line, m.off);
        if (mark == 0 || (!quote && rule_at(line, m)))
            return m;
        m.off += mark;
        m.marks++;
        m.item = !quote;
    }
}

bool line_is_underline(struct sv text, char mark)
{
    text = sv_trim(text);
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] != mark)
            return false;
    }
    return text.n > 0;
}

struct fence fence_opened(struct sv text)
{
    struct fence f = {0};
    if (text.n == 0 || (text.p[0] != '`' && text.p[0] != '~'))
        return f;
    while (f.length < text.n && text.p[f.length] == text.p[0])
        f.length++;
    bool inline_code = text.p[0] == '`' && memchr(text.p + f.length, '`', text.n - f.length);
    if (f.length >= 3 && !inline_code)
        f.mark = text.p[0];
    return f;
}

bool fence_closed(struct fence fence, struct sv line)
{
    struct sv text = sv_slice(line, margin_of(line).quote, line.n);
    size_t n = 0;
    while (n < text.n && text.p[n] == fence.mark)
        n++;
    return n >= fence.length && line_is_blank(sv_slice(text, n, text.n));
}
