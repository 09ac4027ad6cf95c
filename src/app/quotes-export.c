// Quotes to a file.
#include "verbs.h"
#include "yulu/base/file.h"
#include "yulu/base/i18n.h"

static enum quote_format format_of(struct sv path)
{
    struct sv extension = file_extension(path);
    if (sv_eq_ignore_case(extension, SV("md")) || sv_eq_ignore_case(extension, SV("markdown"))) {
        return QUOTE_MARKDOWN;
    }
    return sv_eq_ignore_case(extension, SV("json")) ? QUOTE_JSON : QUOTE_TEXT;
}

// The quotes in the order of the pane; the slices stay the pane's.
static void write_shown(const struct quotes_pane *p, enum quote_format format, struct str *out)
{
    struct quote_list shown = {.n = p->shown.n};
    shown.v = mem_array(NULL, p->shown.n, sizeof(*shown.v));
    for (size_t i = 0; i < p->shown.n; i++) {
        shown.v[i] = p->list.v[p->shown.v[i]];
    }
    quotes_write(&shown, format, out);
    mem_free(shown.v);
}

static void ask(struct app *a, const char *path)
{
    struct str label = {0};
    str_addf(&label, _("%s exists already. Overwrite it? (y/n) "), path);
    prompt_open(a, PROMPT_CONFIRM, str_c(&label), SV(""));
    str_clear(&a->prompt.subject);
    str_add(&a->prompt.subject, sv_from(path));
    str_release(&label);
}

static void write_file(struct app *a, const char *path)
{
    struct err e = {0};
    struct str text = {0};
    size_t count = a->quotes.shown.n;
    write_shown(&a->quotes, format_of(sv_from(path)), &text);
    if (file_write(path, str_sv(&text), &e)) {
        app_say(a, P_("%zu quote written to %s", "%zu quotes written to %s", count), count, path);
    } else {
        app_fail(a, &e);
    }
    str_release(&text);
}

enum { NAMES_MOST = 1000 };

// The export before is not to be lost by pressing Enter.
void quotes_export_name(struct str *out)
{
    str_clear(out);
    str_add(out, SV("quotes.md"));
    for (int n = 2; file_exists(str_c(out)) && n <= NAMES_MOST; n++) {
        str_clear(out);
        str_addf(out, "quotes-%d.md", n);
    }
}

void quotes_pane_export(struct app *a, struct sv path, bool overwrite)
{
    struct str full = {0};
    path_expand(path, &full);
    if (full.n == 0) {
        app_say(a, _("nothing was written: a file name is wanted"));
    } else if (!overwrite && file_exists(str_c(&full)) && !file_is_folder(str_c(&full))) {
        ask(a, str_c(&full));
    } else {
        write_file(a, str_c(&full));
    }
    str_release(&full);
}
