#include "yulu/app/command.h"

#include "reader-verbs.h"
#include "verbs.h"
#include "yulu/base/i18n.h"

enum {
    ANYWHERE = 1u << CONTEXT_ANYWHERE,
    LIST = 1u << CONTEXT_LIST,
    READER = 1u << CONTEXT_READER,
    SELECT = 1u << CONTEXT_SELECT,
    QUOTES = 1u << CONTEXT_QUOTES,
    PANEL = 1u << CONTEXT_PANEL,
    PROMPT = 1u << CONTEXT_PROMPT,
};
#define NONE ARGUMENT_NONE
#define KEY  ARGUMENT_KEY
#define TEXT ARGUMENT_TEXT

const struct command commands[] = {
    // moving
    {"down", ANYWHERE, NONE, verb_down, N_("Go down a line")},
    {"up", ANYWHERE, NONE, verb_up, N_("Go up a line")},
    {"page-down", ANYWHERE, NONE, verb_page_down, N_("Go down a page")},
    {"page-up", ANYWHERE, NONE, verb_page_up, N_("Go up a page")},
    {"half-down", ANYWHERE, NONE, verb_half_down, N_("Go down half a page")},
    {"half-up", ANYWHERE, NONE, verb_half_up, N_("Go up half a page")},
    {"top", ANYWHERE, NONE, verb_top, N_("Go to the top")},
    {"bottom", ANYWHERE, NONE, verb_bottom, N_("Go to the bottom")},
    {"jump-back", ANYWHERE, NONE, verb_jump_back, N_("Go back to where the last jump began")},
    {"jump-forward", ANYWHERE, NONE, verb_jump_forward, N_("Go forward again after going back")},
    // panes
    {"next-pane", ANYWHERE, NONE, verb_next_pane, N_("Go to the next pane")},
    {"previous-pane", ANYWHERE, NONE, verb_previous_pane, N_("Go to the previous pane")},
    {"pane-left", ANYWHERE, NONE, verb_pane_left, N_("Go to the pane on the left")},
    {"pane-right", ANYWHERE, NONE, verb_pane_right, N_("Go to the pane on the right")},
    {"pane-list", ANYWHERE, NONE, verb_pane_list, N_("Go to the list")},
    {"pane-reader", ANYWHERE, NONE, verb_pane_reader, N_("Go to the reader")},
    {"pane-quotes", ANYWHERE, NONE, verb_pane_quotes, N_("Go to the quotes")},
    {"zoom", ANYWHERE, NONE, verb_zoom, N_("Give the pane the whole screen, or take it back")},
    // finding
    {"find", ANYWHERE, TEXT, verb_find, N_("Find words in the pane, narrow a panel to them")},
    {"find-next", ANYWHERE, NONE, verb_find_next_here, N_("Go to the next place found")},
    {"find-previous", ANYWHERE, NONE, verb_find_previous_here,
     N_("Go to the previous place found")},
    {"find-clear", ANYWHERE, NONE, verb_find_clear, N_("Stop marking what was found")},
    // the program
    {"command", ANYWHERE, NONE, verb_command, N_("Type a command by its name")},
    {"help", ANYWHERE, NONE, verb_help, N_("List all keys and commands")},
    {"cancel", ANYWHERE, NONE, verb_cancel,
     N_("Leave the panel, the selection, the search or the filter; stop adding")},
    {"back", ANYWHERE, NONE, verb_back, N_("Go back: to the pane before, and from the list out")},
    {"quit", ANYWHERE, NONE, verb_quit, N_("Quit; everything is saved")},
    {"q", ANYWHERE, NONE, verb_quit, N_("Quit, for fingers used to :q")},
    {"redraw", ANYWHERE, NONE, verb_redraw, N_("Draw the screen anew")},
    {"suspend", ANYWHERE, NONE, verb_suspend, N_("Suspend the program")},
    {"mouse", ANYWHERE, NONE, verb_mouse, N_("Turn the mouse on or off")},
    {"set", ANYWHERE, TEXT, verb_set,
     N_("Set an option: set measure 60; without a value, show it")},
    {"add", ANYWHERE, TEXT, verb_add, N_("Add a file or a folder to the library")},
    {"undo", LIST | QUOTES, NONE, verb_undo, N_("Bring back what was removed or deleted last")},
    // list
    {"open", LIST, NONE, verb_open, N_("Open the article")},
    {"sort", ANYWHERE, TEXT, verb_sort,
     N_("Sort by date, title, source, added, read: the next or the one named")},
    {"filter", ANYWHERE, TEXT, verb_filter, N_("Show only the articles with these words")},
    {"star", LIST, NONE, verb_star, N_("Star the article, or take the star away")},
    {"toggle-read", LIST, NONE, verb_toggle_read, N_("Mark the article read or unread")},
    {"remove", LIST, NONE, verb_remove, N_("Remove the article from the library; its quotes stay")},
    // reader
    {"next-turn", READER, NONE, verb_next_turn, N_("Go to the next turn")},
    {"previous-turn", READER, NONE, verb_previous_turn, N_("Go to the previous turn")},
    {"next-same-speaker", READER, NONE, verb_next_same_speaker,
     N_("Go to the next turn of the same speaker")},
    {"previous-same-speaker", READER, NONE, verb_previous_same_speaker,
     N_("Go to the previous turn of the same speaker")},
    {"next-topic", READER, NONE, verb_next_topic, N_("Go to the next topic: section or question")},
    {"previous-topic", READER, NONE, verb_previous_topic, N_("Go to the previous topic")},
    {"go-turn", READER, TEXT, verb_go_turn, N_("Go to the turn of that number")},
    {"go-percent", READER, TEXT, verb_go_percent, N_("Go to that percent of the article")},
    {"set-mark", READER, KEY, verb_set_mark, N_("Set a mark: a letter follows")},
    {"go-mark", READER, KEY, verb_go_mark,
     N_("Go to a mark: its letter follows, or ' for where the last jump began")},
    {"speakers", READER | PANEL, NONE, verb_speakers,
     N_("Show the speakers and their share of the talk")},
    {"topics", READER | PANEL, NONE, verb_topics, N_("Show the outline: sections and questions")},
    {"only-speaker", READER, NONE, verb_only_speaker,
     N_("Show only the turns of who speaks here, or all again")},
    {"furniture", READER, NONE, verb_furniture, N_("Show or hide page furniture")},
    {"links", READER, NONE, verb_links, N_("Follow a link by the letters shown beside it")},
    {"measure", READER, NONE, verb_measure_toggle,
     N_("Set the text in the measure or as wide as the pane")},
    {"wider", READER, NONE, verb_wider, N_("Make the lines longer")},
    {"narrower", READER, NONE, verb_narrower, N_("Make the lines shorter")},
    {"select", READER, NONE, verb_select,
     N_("Select, beginning with the sentence, or stop selecting")},
    {"keep", READER, NONE, verb_keep, N_("Keep the selection, or the sentence, as a quote")},
    {"keep-note", READER, NONE, verb_keep_note, N_("Keep it as a quote with a note")},
    {"copy", READER, NONE, verb_copy, N_("Copy the selection, or the sentence, to the clipboard")},
    // selection
    {"select-down", SELECT, NONE, verb_select_down, N_("Select the next sentence instead")},
    {"select-up", SELECT, NONE, verb_select_up, N_("Select the previous sentence instead")},
    {"select-extend", SELECT, NONE, verb_select_extend, N_("Select one sentence more")},
    {"select-shrink", SELECT, NONE, verb_select_shrink, N_("Select one sentence less")},
    {"select-left", SELECT, NONE, verb_select_left, N_("End the selection a character earlier")},
    {"select-right", SELECT, NONE, verb_select_right, N_("End the selection a character later")},
    {"select-turn", SELECT, NONE, verb_select_turn, N_("Select the whole turn")},
    // quotes
    {"go-quote", QUOTES, NONE, verb_go_quote, N_("Go to the quote in its article")},
    {"note", QUOTES, NONE, verb_note, N_("Edit the quote's note")},
    {"tags", QUOTES, NONE, verb_tags, N_("Edit the quote's tags")},
    {"colour", QUOTES, TEXT, verb_colour, N_("Give the quote the next colour, or the one named")},
    {"all-quotes", QUOTES, NONE, verb_all_quotes,
     N_("Show the quotes of all articles, or of the open one")},
    {"group", QUOTES, TEXT, verb_group, N_("Group the quotes: by speaker, article, tag, none")},
    {"delete", QUOTES, NONE, verb_delete, N_("Delete the quote")},
    {"export", ANYWHERE, TEXT, verb_export,
     N_("Write the quotes shown to a file: .md, .json, or plain text")},
    {"write", ANYWHERE, TEXT, verb_export, N_("Write the quotes, as export does")},
    // panels
    {"choose", PANEL, NONE, verb_choose, N_("Go there; in the help, run the command")},
    {"choose-only", PANEL, NONE, verb_choose_only,
     N_("Show only this speaker's turns, or all again")},
    // prompt
    {"prompt-accept", PROMPT, NONE, verb_prompt_accept, N_("Accept what was typed")},
    {"prompt-cancel", PROMPT, NONE, verb_prompt_cancel,
     N_("Leave the prompt; the text stays in its history")},
    {"prompt-left", PROMPT, NONE, verb_prompt_left, N_("Go left by a character")},
    {"prompt-right", PROMPT, NONE, verb_prompt_right, N_("Go right by a character")},
    {"prompt-start", PROMPT, NONE, verb_prompt_start, N_("Go to the start of the text")},
    {"prompt-end", PROMPT, NONE, verb_prompt_end, N_("Go to the end of the text")},
    {"prompt-delete-before", PROMPT, NONE, verb_prompt_delete_before,
     N_("Delete the character before the cursor")},
    {"prompt-delete-after", PROMPT, NONE, verb_prompt_delete_after,
     N_("Delete the character under the cursor")},
    {"prompt-delete-word", PROMPT, NONE, verb_prompt_delete_word,
     N_("Delete the word before the cursor")},
    {"prompt-delete-to-start", PROMPT, NONE, verb_prompt_delete_to_start,
     N_("Delete all before the cursor")},
    {"prompt-delete-to-end", PROMPT, NONE, verb_prompt_delete_to_end,
     N_("Delete all after the cursor")},
    {"prompt-older", PROMPT, NONE, verb_prompt_older, N_("Take an older line of the history")},
    {"prompt-newer", PROMPT, NONE, verb_prompt_newer, N_("Take a newer line of the history")},
    {"prompt-complete", PROMPT, NONE, verb_prompt_complete,
     N_("Complete the command or its argument")},
    {"prompt-complete-back", PROMPT, NONE, verb_prompt_complete_back,
     N_("Go back to the completion before")},
    {"prompt-editor", PROMPT, NONE, verb_prompt_editor,
     N_("Edit the note in $EDITOR; in other prompts, go to the end")},
};

const size_t command_count = ARRAY_LEN(commands);

const struct command *command_find(struct sv name)
{
    for (size_t i = 0; i < command_count; i++) {
        if (sv_eq(name, sv_from(commands[i].name))) {
            return &commands[i];
        }
    }
    return NULL;
}

const struct command *command_complete(struct sv prefix, size_t index)
{
    for (size_t i = 0; i < command_count; i++) {
        if (!(commands[i].contexts & PROMPT) && sv_starts(sv_from(commands[i].name), prefix) &&
            index-- == 0) {
            return &commands[i];
        }
    }
    return NULL;
}

// ":34" is the 34th turn in the reader and the 34th row elsewhere; ":40%" a place in the article.
static bool run_number(struct app *a, struct sv line)
{
    bool percent = sv_ends(line, SV("%"));
    struct sv digits = percent ? sv_slice(line, 0, line.n - 1) : line;
    long number;
    if (!sv_to_long(digits, &number) || number < 0 || number > 1000000000) {
        return false;
    }
    struct call call = {.count = (int)number, .counted = true, .argument = digits};
    enum context here = app_context(a);
    if (percent) {
        verb_go_percent(a, &call);
    } else if (here == CONTEXT_READER || here == CONTEXT_SELECT) {
        verb_go_turn(a, &call);
    } else {
        verb_top(a, &call);
    }
    return true;
}

static bool works_in(const struct command *command, enum context here)
{
    unsigned allowed = ANYWHERE | 1u << here | (here == CONTEXT_SELECT ? READER : 0u);
    return command->contexts & allowed;
}

static void say_where(struct app *a, const struct command *command)
{
    struct err e = {0};
    struct str where = {0};
    for (int i = 0; i < CONTEXT_COUNT; i++) {
        if (command->contexts & 1u << i) {
            str_add(&where, where.n ? sv_from(_(", ")) : SV(""));
            str_add(&where, sv_from(context_title((enum context)i)));
        }
    }
    err_set(&e, _("%s: works only in: %s"), command->name, str_c(&where));
    app_fail(a, &e);
    str_release(&where);
}

void command_run(struct app *a, struct sv line, int count)
{
    line = sv_trim(line);
    if (line.n == 0 || run_number(a, line)) {
        return;
    }
    struct sv argument = line;
    struct sv name = {0};
    sv_cut(&argument, ' ', &name);
    const struct command *command = command_find(name);
    if (!command) {
        struct err e = {0};
        err_set(&e, _("%.*s: no such command (Tab completes, ? lists them)"), (int)name.n, name.p);
        app_fail(a, &e);
    } else if (!works_in(command, app_context(a))) {
        say_where(a, command);
    } else {
        struct call call = {count > 0 ? count : 1, count > 0, sv_trim(argument)};
        command->run(a, &call);
    }
}

void command_begin(struct app *a, struct sv line, int count)
{
    const struct command *c = command_find(sv_trim(line));
    if (c && c->argument == ARGUMENT_KEY && works_in(c, app_context(a))) {
        a->pending = (struct pending){.command = c, .command_count = count};
    } else {
        command_run(a, line, count);
    }
}
