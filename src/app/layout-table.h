#ifndef YULU_APP_LAYOUT_TABLE_H
#define YULU_APP_LAYOUT_TABLE_H

#include "yulu/app/layout.h"

// Sets a table in columns with a rule between them; cells that do not fit are wrapped in their
// column. False when there are more columns than the width can hold: then nothing is allocated.
bool layout_table(const struct block *b, const struct layout_style *s, struct wrap_scratch *scratch,
                  struct layout *out);

#endif
