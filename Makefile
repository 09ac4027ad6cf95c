# yulu: `make help` lists what there is to do.

MODE ?= release
O ?= build/$(MODE)
PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_SECONDS ?= 60
RUN_ARGS ?=
JOBS ?= $(shell nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2)

CC ?= cc
CLANG ?= clang
MSGFMT ?= msgfmt
LAYERS := base text article library app view term cli
SYSTEM := $(shell uname -s)

# Flags: MODE chooses them, and the object folder with them, so that no mode needs a clean.
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla \
        -Wwrite-strings -Wconversion
FLAGS_release := -O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
FLAGS_debug := -O0 -g3
FLAGS_san := -O1 -g3 -fsanitize=address,undefined -fno-sanitize-recover=undefined \
             -fno-omit-frame-pointer
FLAGS_fuzz := -O1 -g -fsanitize=fuzzer-no-link,address,undefined \
              -fno-sanitize-recover=undefined -fno-omit-frame-pointer
FLAGS_cov := -O0 -g3 --coverage
LINK_san := -fsanitize=address,undefined
LINK_fuzz := -fsanitize=fuzzer,address,undefined
LINK_cov := --coverage
ifneq ($(SYSTEM),Darwin)
LINK_release := -pie -Wl,-z,relro,-z,now
endif
ifeq ($(FLAGS_$(MODE)),)
$(error MODE is release, debug, san or cov, not $(MODE))
endif

# Libraries: found without pkg-config, which small systems lack.  Where ncurses keeps its terminfo
# part apart, that has to be named too.  Homebrew keeps some libraries out of the common folders, and
# libxml2 keeps its headers in one of its own.
LIBS := -lncursesw -lmd4c -lxml2 -lsqlite3 -lunistring -lz -lm
LIBS += $(if $(findstring /,$(shell $(CC) -print-file-name=libtinfo.so 2>/dev/null)),-ltinfo)
ifeq ($(SYSTEM),Darwin)
BREW := $(shell brew --prefix 2>/dev/null)
KEGS := $(if $(BREW),$(BREW) $(addprefix $(BREW)/opt/,libxml2 ncurses sqlite zlib))
CPPFLAGS_SYSTEM := -D_DARWIN_C_SOURCE $(KEGS:%=-I%/include) $(KEGS:%=-isystem %/include/libxml2)
LDFLAGS_SYSTEM := $(KEGS:%=-L%/lib)
LIBS += -liconv
endif
CPPFLAGS_SYSTEM += $(addprefix -isystem ,$(wildcard /usr/include/libxml2 /usr/local/include/libxml2))

CPPFLAGS_ALL := -Iinclude -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE $(CPPFLAGS_SYSTEM) \
                -DYULU_LOCALEDIR='"$(PREFIX)/share/locale"' $(CPPFLAGS)
CFLAGS_ALL := -std=c11 $(WARN) $(if $(WERROR),-Werror) $(FLAGS_$(MODE)) $(CFLAGS)
LDFLAGS_ALL := $(LINK_$(MODE)) $(LDFLAGS_SYSTEM) $(LDFLAGS)
TEST_FLAGS := -Itests -Wno-missing-prototypes
TEST_LIBS := -lcmocka
TEST_LIBS_term := -lvterm

# A short line for each command; V=1 shows the command.
say = $(if $(V),,@printf '  %-5s %s\n' $(1) '$(2)';)

.PHONY: all
all: yulu locale    ## build ./yulu (the default)

.PHONY: help
help:               ## list the targets
	@awk -F ':.*## *' '/^[a-z][a-z-]*:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile
	@echo 'MODE=release|debug|san|cov chooses the flags, O= the object folder, WERROR=1 adds -Werror, V=1 shows commands.'

# One archive a layer.  A test of a layer is linked with that layer's and those to its left alone,
# so that a call to the right does not even link.
upto = $(if $(filter $(1),$(firstword $(2))),$(1),$(firstword $(2)) $(call upto,$(1),$(wordlist 2,9,$(2))))
reverse = $(if $(1),$(call reverse,$(wordlist 2,9,$(1))) $(firstword $(1)))
archives = $(patsubst %,$(O)/%.a,$(call reverse,$(call upto,$(1),$(LAYERS))))

# $(call test_program,sources and archives)
test_program = $(call say,LINK,$@) $(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(TEST_FLAGS) -MMD -MP -MF $@.d -MT $@ -o $@ \
               $(1) $(LDFLAGS_ALL)

# tests/<layer>/test-*.c are programs, as is tests/view/stories.c; any other .c there is help that
# each of them is linked with.
define layer_rules
SRC_$(1) := $$(wildcard src/$(1)/*.c)
OBJ_$(1) := $$(SRC_$(1):src/%.c=$$(O)/%.o)
$$(O)/$(1).a: $$(OBJ_$(1)) $$(EXTRA_$(1))
	@rm -f $$@ && ar rcs $$@ $$^

MAIN_$(1) := $$(wildcard tests/$(1)/test-*.c tests/$(1)/stories.c)
HELP_$(1) := $$(patsubst tests/%.c,$$(O)/tests/%.o,$$(filter-out $$(MAIN_$(1)),$$(wildcard tests/$(1)/*.c)))
UNIT_$(1) := $$(patsubst tests/%.c,$$(O)/tests/%,$$(MAIN_$(1)))
$$(HELP_$(1)): $$(O)/tests/%.o: tests/%.c | $$(O)/.ready
	@mkdir -p $$(@D)
	$$(call say,CC,$$<) $$(CC) $$(CPPFLAGS_ALL) $$(CFLAGS_ALL) $$(TEST_FLAGS) -MMD -MP -c -o $$@ $$<
$$(UNIT_$(1)): $$(O)/tests/%: tests/%.c $$(HELP_$(1)) $$(call archives,$(1))
	@mkdir -p $$(@D)
	$$(call test_program,$$(filter %.c %.o %.a,$$^)) $$(TEST_LIBS) $$(TEST_LIBS_$(1)) $$(LIBS)
UNITS += $$(UNIT_$(1))

.PHONY: test-$(1)
test-$(1): $$(UNIT_$(1))
	@for t in $$^; do $$$$t || exit 1; done
endef
EXTRA_base := $(O)/assets.o
$(foreach l,$(LAYERS),$(eval $(call layer_rules,$(l))))

$(O)/%.o: src/%.c | $(O)/.ready
	@mkdir -p $(@D)
	$(call say,CC,$<) $(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

# Before the first compilation: what is missing is better said in one line than in compiler errors.
$(O)/.ready: tests/deps
	@mkdir -p $(@D)
	@CC='$(CC) $(CPPFLAGS_SYSTEM) $(LDFLAGS_SYSTEM)' tests/deps --check build
	@touch $@

# assets/ built into the program
ASSETS := $(sort $(wildcard assets/keys.conf assets/samples/*.md assets/furniture/*.rules \
                            assets/tables/*))
$(O)/assets.c: $(ASSETS) Makefile
	@mkdir -p $(@D)
	@{ echo '#include "yulu/base/asset.h"'; i=0; \
	for f in $(ASSETS); do i=$$((i+1)); printf 'static const unsigned char a%d[] = {\n' $$i; \
	  od -An -v -tu1 "$$f" | sed 's/\([0-9][0-9]*\)/\1,/g'; echo '0};'; done; \
	echo 'const struct asset assets[] = {'; i=0; \
	for f in $(ASSETS); do i=$$((i+1)); \
	  printf '{"%s", {(const char *)a%d, sizeof a%d - 1}},\n' "$${f#assets/}" $$i $$i; done; \
	echo '{0, {0, 0}}};'; echo "const size_t asset_count = $$i;"; } > $@.new && mv $@.new $@
$(O)/assets.o: $(O)/assets.c | $(O)/.ready
	$(call say,CC,assets) $(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -c -o $@ $<

$(O)/yulu: $(O)/main.o $(call archives,cli)
	$(call say,LINK,$@) $(CC) $(CFLAGS_ALL) -o $@ $^ $(LDFLAGS_ALL) $(LIBS)

# Compared, as times say nothing once another MODE was built in between.
.PHONY: FORCE
yulu: $(O)/yulu FORCE
	@cmp -s $< $@ || { cp $< $@.new && mv $@.new $@; }

# The catalogues: read from build/locale by a program run from the checkout.
CATALOGUES := $(patsubst assets/po/%.po,build/locale/%/LC_MESSAGES/yulu.mo,$(wildcard assets/po/*.po))
.PHONY: locale
locale: $(CATALOGUES)
build/locale/%/LC_MESSAGES/yulu.mo: assets/po/%.po
	@mkdir -p $(@D)
	@if command -v $(MSGFMT) >/dev/null; then $(MSGFMT) --check-format -o $@.new $< && mv $@.new $@; \
	else echo 'yulu: no msgfmt (package gettext): built without translations' >&2; fi

SOURCES := $(sort $(wildcard src/*.c src/*/*.c include/yulu/*/*.h src/*/*.h))
.PHONY: pot
pot:                ## extract the messages of the sources to build/yulu.pot
	@mkdir -p build
	@LC_ALL=C.UTF-8 xgettext --language=C --from-code=UTF-8 --keyword=_ --keyword=N_ \
	  --keyword=P_:1,2 --package-name=yulu --no-wrap --sort-by-file -o build/yulu.pot.new $(SOURCES)
	@sed '/^"POT-Creation-Date/d; s/charset=CHARSET/charset=UTF-8/' build/yulu.pot.new > build/yulu.pot
	@rm build/yulu.pot.new

.PHONY: po
po: pot             ## merge the messages into the catalogues of assets/po
	@for f in assets/po/*.po; do msgmerge --quiet --update --backup=none --no-wrap \
	  --no-fuzzy-matching --no-location "$$f" build/yulu.pot; done

# What to run
SUBMAKE = $(MAKE) --no-print-directory $(if $(findstring -j,$(MAKEFLAGS)),,-j$(JOBS))

.PHONY: deps
deps:               ## install what is missing to build and test
	@tests/deps test

.PHONY: run
run:                ## install what is missing, build, and open the reader
	@tests/deps build
	@$(SUBMAKE) all
	@./yulu $(RUN_ARGS)

.PHONY: test
test:               ## run every test
	@tests/deps test
	@$(SUBMAKE) test-programs
	@YULU='$(O)/yulu' JOBS='$(JOBS)' tests/run $(UNITS)

.PHONY: test-programs
test-programs: $(O)/yulu $(UNITS) locale

.PHONY: check
check: layers style ## layers, style, and every test (MODE=san: with sanitizers)
	@$(MAKE) --no-print-directory test

.PHONY: layers
layers:             ## check who includes whom, and the calls that are banned
	@tests/check-layers

.PHONY: style
style:              ## measure functions, files and lines
	@tests/check-style

.PHONY: accept
accept: $(O)/tests/view/stories    ## rewrite what the screen stories expect; read the diff
	@ACCEPT=1 LC_ALL=C.UTF-8 $<

$(O)/tests/picture/picture: tests/picture/picture.c $(call archives,view)
	@mkdir -p $(@D)
	$(call test_program,$(filter %.c %.a,$^)) $(LIBS)

.PHONY: picture
picture: $(O)/tests/picture/picture    ## draw assets/screen.svg, the picture in the README
	@LC_ALL=C.UTF-8 $< > assets/screen.svg

BENCHES := $(patsubst tests/%.c,$(O)/tests/%,$(wildcard tests/bench/bench-*.c))
$(BENCHES): $(O)/tests/%: tests/%.c $(call archives,cli)
	@mkdir -p $(@D)
	$(call test_program,$(filter %.c %.a,$^)) $(LIBS)

.PHONY: bench
bench: $(BENCHES) $(O)/yulu    ## measure speed, a line a figure
	@YULU='$(O)/yulu' tests/bench/run $(BENCHES)

FUZZERS := $(patsubst tests/fuzz/%.c,$(O)/%,$(wildcard tests/fuzz/fuzz-*.c))
$(FUZZERS): $(O)/%: tests/fuzz/%.c $(call archives,view)
	$(call test_program,$(filter %.c %.a,$^)) $(LIBS)

.PHONY: fuzz fuzz-run
fuzz:               ## fuzz each target for FUZZ_SECONDS (clang)
	@$(SUBMAKE) MODE=fuzz CC=$(CLANG) O=$(O)/fuzz fuzz-run
fuzz-run: $(FUZZERS)
	@FUZZ_SECONDS='$(FUZZ_SECONDS)' FINDINGS='$(O)' tests/fuzz/run $(FUZZERS)

.PHONY: install
install: all        ## install below $(DESTDIR)$(PREFIX)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/yulu/samples
	install -m 755 yulu $(DESTDIR)$(PREFIX)/bin/yulu
	install -m 644 assets/yulu.1 $(DESTDIR)$(PREFIX)/share/man/man1/yulu.1
	install -m 644 assets/samples/*.md $(DESTDIR)$(PREFIX)/share/yulu/samples
	@for f in $(CATALOGUES:build/%=%); do [ -f "build/$$f" ] || continue; \
	  echo "install -m 644 build/$$f $(DESTDIR)$(PREFIX)/share/$$f"; \
	  install -d "$(DESTDIR)$(PREFIX)/share/$${f%/*}" && \
	  install -m 644 "build/$$f" "$(DESTDIR)$(PREFIX)/share/$$f" || exit 1; done

.PHONY: uninstall
uninstall:          ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/yulu $(DESTDIR)$(PREFIX)/share/man/man1/yulu.1
	rm -rf $(DESTDIR)$(PREFIX)/share/yulu
	rm -f $(CATALOGUES:build/%=$(DESTDIR)$(PREFIX)/share/%)

.PHONY: fmt
fmt:                ## format the sources (clang-format)
	clang-format -i $(SOURCES) $(wildcard tests/*/*.c tests/*/*.h)

.PHONY: clean
clean:              ## remove what was built
	rm -rf build yulu

-include $(wildcard $(O)/*.d $(O)/*/*.d $(O)/tests/*/*.d)
