// The generated table behind cell_width(): a nibble for each code point of planes 0 to 3.
#ifndef YULU_SRC_TEXT_CELLS_H
#define YULU_SRC_TEXT_CELLS_H

#include <stdint.h>

enum {
    CELLS_MASK = 3,          // 0, 1, 2 …
    CELLS_AMBIGUOUS = 3,     // … or what the terminal says
    CELLS_UNASSIGNED = 4,    // not in Unicode 14: terminals disagree
    CELLS_INVISIBLE = 8,     // Default_Ignorable_Code_Point: never sent to a terminal
    CELLS_PAGES = 0x400,
};

extern const uint8_t cells_page[CELLS_PAGES];    // page of 256 → row of cells_word
extern const uint16_t cells_word[][16];          // 16 code points → place in cells_bits
extern const uint64_t cells_bits[];

// The nibble of any code point.
unsigned cells_of(uint32_t code);

#endif
