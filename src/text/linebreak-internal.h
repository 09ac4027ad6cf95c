// The stages of linebreak_find, for its own files and its tests.
#ifndef YULU_SRC_TEXT_LINEBREAK_INTERNAL_H
#define YULU_SRC_TEXT_LINEBREAK_INTERNAL_H

#include <stdbool.h>

#include "yulu/text/linebreak.h"

// Which stand-ins a language wants; the repair of LB29 is for all.
enum tailoring {
    TAILOR_QUOTES = 1,    // “ ‘ open, ” ’ close, " by parity: not the ambiguous class QU
    TAILOR_SIGNS = 2,     // fullwidth digits and letters, ～ ／ + ~, [1] and ①
    TAILOR_DASHES = 4,    // — · • : never at the start of a line; 和/或 whole
    TAILOR_WORDS = 8,     // hangul breaks at spaces alone
    TAILOR_ADDRESSES = 16,    // https://… and www.… are one word, in every language
    TAILOR_ALL = 31,
};

unsigned linebreak_tailoring(struct sv text, enum lang lang);

// Copies the bytes [FROM, TO) of TEXT to COPY with each character whose class is wrong replaced by
// one of the right class and of as many bytes.  *QUOTES counts the straight quotes of the
// paragraph.
void linebreak_stand_in(struct sv text, size_t from, size_t to, unsigned tailoring,
                        unsigned *quotes, char *copy);

// Gives the places inside addresses verdicts of their own.
void linebreak_mark_addresses(struct sv text, char *breaks);
bool linebreak_is_address(struct sv text, size_t colon);    // :// and more stand there
// The end of the address that goes on at AFTER.
size_t linebreak_address_end(struct sv text, size_t after);

// As linebreak_find; FAST lays out runs of Han, Latin letters and marks without the library.
void linebreak_run(struct sv text, unsigned tailoring, bool fast, struct str *scratch,
                   char *breaks);

#endif
