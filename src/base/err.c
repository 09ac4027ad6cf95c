#include "yulu/base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

// Half a character at the end would show as rubbish.
static void cut_between_characters(char *text, size_t length)
{
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80) {
        length--;
    }
    text[length] = '\0';
}

bool err_set(struct err *e, const char *format, ...)
{
    if (!e || e->text[0]) {
        return false;
    }
    char text[sizeof(e->text) + 1];    // one byte more than fits, to see where the cut falls
    va_list args;
    va_start(args, format);
    int length = vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    if (length < 0) {
        snprintf(text, sizeof(text), "%s", format);
    } else if ((size_t)length >= sizeof(e->text)) {
        cut_between_characters(text, sizeof(e->text) - 1);
    }
    memcpy(e->text, text, sizeof(e->text));
    e->text[sizeof(e->text) - 1] = '\0';
    return false;
}

bool err_is(const struct err *e)
{
    return e && e->text[0] != '\0';
}

void err_clear(struct err *e)
{
    if (e) {
        e->text[0] = '\0';
    }
}
