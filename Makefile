# yulu: make help lists what there is to do.

MODE ?= release
O ?= build/$(MODE)
PREFIX ?= /usr/local
DESTDIR ?=

CC ?= cc
PKG_CONFIG ?= pkg-config
LAYERS := base text article library app view term cli

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla \
        -Wwrite-strings -Wconversion
FLAGS_release := -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
LINK_release := -pie -Wl,-z,relro,-z,now
FLAGS_debug := -O0 -g3
FLAGS_san := -O1 -g3 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
LINK_san := -fsanitize=address,undefined
FLAGS_cov := -O0 -g3 --coverage
LINK_cov := --coverage

CPPFLAGS_ALL := -Iinclude -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -DYULU_LOCALEDIR='"$(PREFIX)/share/locale"' $(CPPFLAGS)
CFLAGS_ALL := -std=c11 $(WARN) $(if $(WERROR),-Werror) $(FLAGS_$(MODE)) $(CFLAGS)
LDFLAGS_ALL := $(LINK_$(MODE)) $(LDFLAGS)
LIBS := -lncursesw -ltinfo -lmd4c -lsqlite3 -lunistring -lz

# One archive a layer.  A test of a layer is linked with that layer's and those to its left alone, so that a
# call to the right does not even link.
upto = $(if $(filter $(1),$(firstword $(2))),$(1),$(firstword $(2)) $(call upto,$(1),$(wordlist 2,9,$(2))))
reverse = $(if $(1),$(call reverse,$(wordlist 2,9,$(1))) $(firstword $(1)))
archives = $(patsubst %,$(O)/%.a,$(call reverse,$(call upto,$(1),$(LAYERS))))

.PHONY: all
all: yulu

define layer_rules
SRC_$(1) := $$(wildcard src/$(1)/*.c)
OBJ_$(1) := $$(SRC_$(1):src/%.c=$$(O)/%.o)
$$(O)/$(1).a: $$(OBJ_$(1)) $$(EXTRA_$(1))
	@rm -f $$@ && ar rcs $$@ $$^
UNIT_$(1) := $$(patsubst tests/$(1)/%.c,$$(O)/tests/$(1)/%,$$(wildcard tests/$(1)/test-*.c))
$$(UNIT_$(1)): $$(O)/tests/$(1)/%: tests/$(1)/%.c $$(call archives,$(1))
	@mkdir -p $$(@D)
	$$(CC) $$(CPPFLAGS_ALL) -Itests $$(CFLAGS_ALL) -Wno-missing-prototypes -MMD -MP -MF $$@.d -MT $$@ -o $$@ $$< $$(call archives,$(1)) $$(LDFLAGS_ALL) -lcmocka $$(LIBS)
.PHONY: test-$(1)
test-$(1): $$(UNIT_$(1))
	@for t in $$^; do $$$$t || exit 1; done
endef
EXTRA_base := $(O)/assets.o
$(foreach l,$(LAYERS),$(eval $(call layer_rules,$(l))))

$(O)/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

# assets/ built into the program
ASSETS := $(sort $(wildcard assets/keys.conf assets/samples/*.md assets/furniture/*.rules assets/tables/*))
$(O)/assets.c: $(ASSETS) Makefile
	@mkdir -p $(@D)
	@{ echo '#include "yulu/base/asset.h"'; i=0; \
	for f in $(ASSETS); do i=$$((i+1)); printf 'static const unsigned char a%d[] = {\n' $$i; \
	  od -An -v -tu1 "$$f" | sed 's/\([0-9][0-9]*\)/\1,/g'; echo '0};'; done; \
	echo 'const struct asset assets[] = {'; i=0; \
	for f in $(ASSETS); do i=$$((i+1)); \
	  printf '{"%s", {(const char *)a%d, sizeof a%d - 1}},\n' "$${f#assets/}" $$i $$i; done; \
	echo '{0, {0, 0}}};'; echo "const size_t asset_count = $$i;"; } > $@.new && mv $@.new $@
$(O)/assets.o: $(O)/assets.c
	$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -c -o $@ $<

yulu: $(O)/main.o $(call archives,cli)
	$(CC) $(CFLAGS_ALL) -o $@ $^ $(LDFLAGS_ALL) $(LIBS)

.PHONY: clean
clean:
	rm -rf build yulu

-include $(wildcard $(O)/*.d $(O)/*/*.d $(O)/tests/*/*.d)
