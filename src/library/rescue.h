// What can still be had from a damaged library.
#ifndef YULU_LIBRARY_RESCUE_H
#define YULU_LIBRARY_RESCUE_H

#include "internal.h"

// Sets the file at PATH aside under a name with the date, and makes a library there with what can
// be read of the old one, quotes first.  Always false: E says where everything is.
bool rescue(const char *path, struct err *e);

#endif
