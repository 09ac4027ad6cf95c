// Addresses that articles name, made fit to be opened and to be written down.
#ifndef YULU_LIBRARY_ADDRESS_H
#define YULU_LIBRARY_ADDRESS_H

#include "yulu/base/str.h"

// Appends what a browser may be given: http and https; "//host/…" is taken as https.  What could
// not be seen in it, and < and >, stand as %XX.  False, with nothing appended, for any other scheme
// and where there are blanks or controls.
bool web_address(struct sv target, struct str *out);

#endif
