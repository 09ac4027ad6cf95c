// Messages by gettext: English in the source, the catalogue chosen by the locale.
#ifndef YULU_BASE_I18N_H
#define YULU_BASE_I18N_H

#include <libintl.h>
#include <stdbool.h>

#define _(text) gettext(text)
#define N_(text) (text)                                     // marks a text in a table; _() it when shown
#define P_(one, many, n) ngettext(one, many, (unsigned long)(n))

// setlocale, with C.UTF-8 where the user's locale is not UTF-8; binds the catalogue.
// False when no UTF-8 locale is to be had.  YULU_LOCALEDIR overrides where catalogues lie.
bool i18n_init(void);

#endif
