// Any bytes, told or guessed: what comes is valid UTF-8, or an error in one line.
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistr.h>

#include "yulu/text/encoding.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {NULL,      "UTF-8",       "UTF-16LE",  "UTF-16BE",
                                        "GB18030", "Big5",        "Shift_JIS", "EUC-JP",
                                        "EUC-KR",  "windows-1252"};
    if (size == 0)
        return 0;
    struct str out = {0};
    struct encoding found = {0};
    struct err e = {0};
    const char *forced = names[data[0] % ARRAY_LEN(names)];
    if (encoding_decode((struct sv){(const char *)data + 1, size - 1}, forced, &out, &found, &e)) {
        assert(found.name != NULL);
        assert(u8_check((const uint8_t *)str_c(&out), out.n) == NULL);
    } else {
        assert(forced == NULL && err_is(&e) && strchr(e.text, '\n') == NULL);
    }
    str_release(&out);
    return 0;
}
