#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "yulu/base/asset.h"
#include "yulu/base/mem.h"

static void assets_are_sorted_and_found_by_name(void **state)
{
    (void)state;
    for (size_t i = 0; i < asset_count; i++) {
        assert_true(i == 0 || strcmp(assets[i - 1].name, assets[i].name) < 0);
        struct sv bytes = asset_bytes(assets[i].name);
        assert_ptr_equal(bytes.p, assets[i].bytes.p);
        assert_int_equal(bytes.n, assets[i].bytes.n);
        assert_int_equal(bytes.p[bytes.n], '\0');
    }
    assert_null(asset_bytes("no/such.asset").p);
}

static void walking_visits_a_folder_and_no_more(void **state)
{
    (void)state;
    size_t walked = 0, counted = 0;
    for (const struct asset *a = NULL; (a = asset_next(a, "samples/"));) {
        assert_memory_equal(a->name, "samples/", 8);
        walked++;
    }
    for (size_t i = 0; i < asset_count; i++) {
        counted += strncmp(assets[i].name, "samples/", 8) == 0;
    }
    assert_int_equal(walked, counted);
    assert_null(asset_next(NULL, "no-such-folder/"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(assets_are_sorted_and_found_by_name),
        cmocka_unit_test(walking_visits_a_folder_and_no_more),
    };
    return cmocka_run_group_tests_name("asset", tests, NULL, NULL);
}
