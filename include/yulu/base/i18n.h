// Messages in the user's language: English in the source, catalogues in gettext's .mo format.
// The catalogue is read here and not by libintl, which gives no translation unless the system has
// the locale installed: minimal machines have C.UTF-8 and no more.
#ifndef YULU_BASE_I18N_H
#define YULU_BASE_I18N_H

#include <stdbool.h>

#if defined(__GNUC__)
#define FORMAT_OF(arg) __attribute__((__format_arg__(arg)))
#else
#define FORMAT_OF(arg)
#endif

#define _(text)          i18n_text(text)
#define N_(text)         (text)    // marks a text in a table; _() it when shown
#define P_(one, many, n) i18n_plural(one, many, (unsigned long)(n))

// setlocale, with C.UTF-8 where the user's locale is not UTF-8; then loads the catalogue of the
// first language of LANGUAGE, LC_ALL, LC_MESSAGES or LANG that has one.  It lies in YULU_LOCALEDIR,
// in build/locale or ../share/locale beside the program, or where `make install` put it.
// False when no UTF-8 locale is to be had; messages work all the same.
bool i18n_init(void);
void i18n_release(void);    // back to English; frees the catalogue

const char *i18n_text(const char *text) FORMAT_OF(1);    // TEXT itself where it has no translation

// Catalogues with one form for all numbers (Chinese), or English's two.
const char *i18n_plural(const char *one, const char *many, unsigned long n) FORMAT_OF(1)
    FORMAT_OF(2);

#endif
