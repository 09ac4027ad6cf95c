// Articles: whatever the bytes are, the document holds together.
#include "fuzz/document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_as("fuzz.md", data, size);
    return 0;
}
