// Spans as bytes, whole and broken.
#include "story.h"

#include "../../src/library/spans.h"

static void test_there_and_back(void **state)
{
    (void)state;
    static const struct {
        uint32_t off, end;
        enum span_kind kind;
        const char *target;
    } rows[] = {
        {0, 0, SPAN_STRONG, ""},
        {1, 127, SPAN_LINK, "a"},
        {128, 16384, SPAN_IMAGE, "https://例子.cn/"},
        {300000, 2100000, SPAN_LABEL, ""},
    };
    struct block b = {.text = {"", 3000000}}, back = b;
    struct span spans[ARRAY_LEN(rows)];
    struct str bytes = {0};
    struct arena arena = {0};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        spans[i] = (struct span){rows[i].off, rows[i].end, rows[i].kind, sv_from(rows[i].target)};
    }
    b.spans = spans;
    b.span_count = ARRAY_LEN(rows);
    spans_pack(&b, &bytes);
    spans_unpack(&back, str_sv(&bytes), &arena);
    assert_int_equal(back.span_count, b.span_count);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        assert_true(back.spans[i].off == rows[i].off && back.spans[i].end == rows[i].end);
        assert_int_equal(back.spans[i].kind, rows[i].kind);
        assert_sv(back.spans[i].target, rows[i].target);
    }
    arena_release(&arena);
    str_release(&bytes);
}

static void test_broken(void **state)
{
    (void)state;
    static const struct {
        struct sv bytes;
        uint32_t spans;    // that are read before it breaks
    } rows[] = {
        {{"", 0}, 0},
        {{"\x00\x00\x05\x00", 4}, 1},
        {{"\x00\x00\x05", 3}, 0},                            // cut off
        {{"\x00\x00\x05\x00\x00\x02", 6}, 1},                // the second cut off
        {{"\x07\x00\x05\x00", 4}, 0},                        // no such kind
        {{"\x00\x0b\x00\x00", 4}, 0},                        // beyond the text
        {{"\x00\x05\x06\x00", 4}, 0},                        // longer than the text
        {{"\x00\x00\xff\xff\xff\xff\x0f\x00", 8}, 0},        // the same, and nearly overflowing
        {{"\x00\x00\xff\xff\xff\xff\xff\x7f\x00", 9}, 0},    // more than 32 bits
        {{"\x04\x00\x05\x09http", 8}, 0},                    // a target that is not all there
        {{"\x80\x80\x80\x80\x80\x80\x80\x80", 8}, 0},        // a number without an end
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct block b = {.text = SV("0123456789")};
        struct arena arena = {0};
        spans_unpack(&b, rows[i].bytes, &arena);
        if (b.span_count != rows[i].spans) {
            fail_msg("row %zu: %u spans", i, b.span_count);
        }
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_there_and_back),
        cmocka_unit_test(test_broken),
    };
    return cmocka_run_group_tests_name("spans", tests, NULL, NULL);
}
