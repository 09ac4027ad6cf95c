# Sourced by the tests beside it: a terminal (tmux, with a server of its own), and what is seen in it.
# Each test prints TAP.  YULU is the program.

: "${YULU:=$PWD/yulu}" "${TMPDIR:=/tmp}"
case $YULU in
/*) ;;
*) YULU=$PWD/$YULU ;;
esac
work=$(mktemp -d "$TMPDIR/e2e.XXXXXX") || exit 1
socket=yulu-$$
mkdir "$work/tmp"
export TMUX_TMPDIR="$work" TMPDIR="$work/tmp" HOME="$work" LC_ALL=C.UTF-8
unset TMUX XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME
library=$work/library.db
number=0

term() {
    tmux -L "$socket" -f /dev/null "$@"
}

finish() {
    term kill-server 2> "$work/said"
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

plan() {
    if ! command -v tmux > /dev/null 2>&1; then
        echo "1..0 # SKIP there is no tmux"
        exit 0
    fi
    echo "1..$1"
}

ok() {
    number=$((number + 1))
    echo "ok $number - $1"
}

not_ok() {
    number=$((number + 1))
    echo "not ok $number - $1"
    screen | sed 's/^/# /'
}

# A shell in a terminal of COLUMNS and ROWS.
open_terminal() {
    term new-session -d -x "$1" -y "$2" "TERM=${3:-tmux-256color} PS1='ready> ' exec sh -i"
    see 'ready>'
}

keys() {
    term send-keys "$@"
}

# A command line for the shell.
type_line() {
    term send-keys -l "$1"
    term send-keys Enter
}

screen() {
    term capture-pane -p 2> "$work/said"
}

# Nothing is waited for by the clock: the machine may be busy.  Tries a command until it succeeds, for at most
# half a minute.
soon() {
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ "$tries" -ge 150 ] && return 1
        sleep 0.2
    done
}

seen() {
    screen | grep -q -e "$1"
}

unseen() {
    ! seen "$1"
}

# Is PATTERN on the screen, as soon as it can be?
see() {
    soon seen "$1"
}

# Is it gone?
gone() {
    soon unseen "$1"
}

expect() {
    if see "$1"; then ok "$2"; else not_ok "$2"; fi
}

# What the terminal is asked to be: alternate screen, cursor, mouse.
modes() {
    term display-message -p '#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag}'
}

process() {
    pgrep -n -f "^$YULU --library $library" 2> "$work/said"
}

# After the program has ended: the shell prompt is there, and the terminal is as it was.
expect_restored() {
    see "$2" || { not_ok "$1"; return; }
    type_line "stty -a > $work/after; echo seen-\$?"
    see 'seen-0'
    if [ "$(modes)" = "0 1 0 0" ] && cmp -s "$work/before" "$work/after"; then
        ok "$1"
    else
        not_ok "$1"
        echo "# modes $(modes)"
        diff "$work/before" "$work/after" | sed 's/^/# /'
    fi
}
