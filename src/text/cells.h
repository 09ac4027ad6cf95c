// The generated table behind cell_width(): a nibble for each code point of planes 0 to 3.
#ifndef YULU_SRC_TEXT_CELLS_H
#define YULU_SRC_TEXT_CELLS_H

#include <stdint.h>

enum {
    CELLS_WIDTH = 7,          // mask: 0, 1, 2 or one of these four
    CELLS_AMBIGUOUS = 3,      // 1 or 2, as the terminal says
    CELLS_ONE_OR_NONE = 4,    // 1; none where ambiguous ones are wide (xterm -cjk_width)
    CELLS_UNASSIGNED = 5,     // not in Unicode 14: terminals disagree
    CELLS_TWO_OR_ONE = 6,     // 2; 1 where ambiguous ones are wide
    CELLS_INVISIBLE = 8,      // Default_Ignorable_Code_Point: never sent to a terminal
    CELLS_PAGES = 0x400,
};

extern const uint8_t cells_page[CELLS_PAGES];    // page of 256 → row of cells_word
extern const uint16_t cells_word[][16];          // 16 code points → place in cells_bits
extern const uint64_t cells_bits[];

// The nibble of any code point.
unsigned cells_of(uint32_t code);

#endif
