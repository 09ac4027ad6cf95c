// Emphasis that Chinese writers meant, said so that a CommonMark parser sees it; and the few
// properties of characters that this takes.
#ifndef YULU_ARTICLE_EMPHASIS_INTERNAL_H
#define YULU_ARTICLE_EMPHASIS_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "yulu/base/str.h"

bool char_is_symbol(uint32_t c);         // general category S, from U+0080
bool char_is_punctuation(uint32_t c);    // general category P or S
bool char_is_wide(uint32_t c);           // East Asian wide and half width forms, Hangul; no emoji
bool char_is_chinese_mark(uint32_t c);    // what Chinese shares with Latin: “ ” ‘ ’ — … ·
bool char_is_white(uint32_t c);    // CommonMark's white space: Zs, ASCII; 0, the end of a text, too

// Stand-ins: noncharacters, all of the form EF B7 xx, that hide a character from the parser or make
// it see one.  In what comes out of it, text_restore() gives the characters back.  An input that
// has them loses them.
#define STAND_IN_LETTER "\xEF\xB7\x90"    // a letter to the parser; nothing to the reader
#define STAND_IN_JOINT  "\xEF\xB7\x91"    // the "****" by which WeChat joins bold to bold
#define STAND_IN_HIDDEN "\xEF\xB7\x92"    // the first of ten: the characters of STAND_IN_CHARS
#define STAND_IN_CHARS  "[|>*-+~<.)"
// Punctuation to the parser, and in no text of today: U+0DF4 SINHALA PUNCTUATION KUNDDALIYA.
#define STAND_IN_PUNCTUATION "\xE0\xB7\xB4"
#define STAND_IN_BREAK       "\xEF\xB7\x9C"    // a paragraph begins here

// The state that emphasis carries from line to line.
struct emphasis {
    unsigned strong, depth;     // bold opened in this paragraph, and what of it is open
    bool no_links, no_cells;    // take [ and | for text
    bool stand_ins;             // there may be some in the lines
};

// Appends LINE, without its newline, so that its emphasis is seen.
void emphasis_line(struct emphasis *e, struct sv line, struct str *out);

// Whether blanks other than single spaces stand anywhere.
bool has_blank_runs(struct sv text);

void hide_char(struct str *out, char c);    // one of STAND_IN_CHARS
// Appends TEXT but for the stand-ins that it had.
void scrub_line(struct sv text, struct str *out);

size_t next_stand_in(struct sv text, size_t off);    // from OFF on; its end where there is none
bool has_stand_ins(struct sv text);
// Appends TEXT, as the parser gave it back, as it was; LITERAL for code and addresses, where joints
// are stars.
void text_restore(struct sv text, bool literal, struct str *out);

#endif
