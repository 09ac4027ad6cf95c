#include "yulu/term/clip.h"

#include "yulu/base/i18n.h"
#include "yulu/term/term.h"
#include "yulu/text/sanitize.h"

static void add_base64(struct str *out, struct sv bytes)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < bytes.n; i += 3) {
        size_t left = bytes.n - i;
        uint32_t three = (uint32_t)(unsigned char)bytes.p[i] << 16;
        if (left > 1)
            three |= (uint32_t)(unsigned char)bytes.p[i + 1] << 8;
        if (left > 2)
            three |= (unsigned char)bytes.p[i + 2];
        str_add_char(out, digits[three >> 18]);
        str_add_char(out, digits[three >> 12 & 63]);
        str_add_char(out, left > 1 ? digits[three >> 6 & 63] : '=');
        str_add_char(out, left > 2 ? digits[three & 63] : '=');
    }
}

bool clip_sequence(struct sv text, struct str *out, struct err *e)
{
    if ((text.n + 2) / 3 * 4 > CLIP_MAX)
        return err_set(e, _("%zu bytes: too long for the terminal's clipboard"), text.n);
    str_add(out, SV("\033]52;c;"));
    add_base64(out, text);
    str_add(out, SV("\033\\"));
    return true;
}

bool clip_copy(struct sv text, struct err *e)
{
    struct str out = {0}, safe = {0};
    sanitize(&safe, text, SANITIZE_TEXT);
    bool ok = clip_sequence(str_sv(&safe), &out, e);
    str_release(&safe);
    if (ok && !term_write(str_sv(&out)))
        ok = err_set(e, _("the terminal does not answer"));
    str_release(&out);
    return ok;
}
