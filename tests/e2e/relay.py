#!/usr/bin/env python3
"""A program on a terminal of ours, so that a test can type and ask where the cursor is.

usage: relay.py cursor OUT KEYS COMMAND...   in a terminal: passes everything on both ways, types KEYS, then writes
                                             to OUT the column of the cursor after them, and after Home and End
       relay.py silent OUT COMMAND...        on a terminal that answers no question: writes the milliseconds until
                                             the screen was drawn, then types Q, and writes the exit status
       relay.py paper OUT PIECES COMMAND...  on a terminal that answers the question for its background once the
                                             screen is drawn, in PIECES parted by commas, \\e for Escape; types j
                                             and Q; writes whether it was asked, the colours drawn last, whether
                                             the answer was taken for keys, and the exit status
       relay.py first OUT COMMAND...         on a light terminal that answers at once: writes whether anything was
                                             drawn for a dark one
       relay.py late OUT COMMAND...          on one that answers only after Q was typed: writes the bytes that are
                                             left for the shell, and the exit status
"""
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
import tty

QUIET = 0.5


WHITE = b"\033]11;rgb:ffff/ffff/ffff\033\\"


def start(command, rows, cols, keep=False):
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
    child = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
                             preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
    if keep:
        return child, ours, theirs
    os.close(theirs)
    return child, ours


def pass_on(ours, wanted=b"", most=30.0):
    """Until something came that has WANTED, and then nothing for a while."""
    end, seen = time.time() + most, b""
    while time.time() < end:
        ready = select.select([ours, 0], [], [], QUIET)[0]
        if not ready and seen and wanted in seen:
            return
        if ours in ready:
            data = os.read(ours, 65536)
            seen += data
            os.write(1, data)
        if 0 in ready:
            os.write(ours, os.read(0, 65536))


def column():
    os.write(1, b"\033[6n")
    data, end = b"", time.time() + 5
    while time.time() < end:
        if select.select([0], [], [], 0.5)[0]:
            data += os.read(0, 65536)
        found = re.search(rb"\x1b\[\d+;(\d+)R", data)
        if found:
            return int(found.group(1)) - 1
    return -1


def cursor(out, keys, command):
    size = os.get_terminal_size(0)
    tty.setraw(0)
    child, ours = start(command, size.lines, size.columns)
    pass_on(ours, b"article")
    columns = []
    for typed in (keys.encode(), b"\x01", b"\x05"):
        os.write(ours, typed)
        pass_on(ours, keys[-1].encode() if typed == keys.encode() else b"")
        columns.append(column())
    with open(out + ".new", "w") as f:
        print(columns[0], columns[2], file=f)
    os.rename(out + ".new", out)
    os.close(ours)
    child.wait(10)


def silent(out, command):
    began, seen = time.time(), b""
    child, ours = start(command, 24, 80)
    while b"article" not in seen and time.time() - began < 20:
        if select.select([ours], [], [], 1)[0]:
            seen += os.read(ours, 65536)
    took = time.time() - began
    os.write(ours, b"Q")
    while child.poll() is None and time.time() - began < 30:
        if select.select([ours], [], [], 0.1)[0]:
            try:
                seen += os.read(ours, 65536)
            except OSError:
                break
    with open(out, "w") as f:
        print(int(took * 1000), child.wait(5), b"\033[6n" in seen, file=f)


def read_until(ours, seen, done, most=20.0):
    end = time.time() + most
    while not done(seen) and time.time() < end:
        if select.select([ours], [], [], 0.2)[0]:
            try:
                seen += os.read(ours, 65536)
            except OSError:
                break
    return seen


def paper(out, pieces, command):
    child, ours = start(command, 24, 80)
    seen = read_until(ours, b"", lambda seen: b"article 1" in seen)
    for piece in pieces.split(","):
        os.write(ours, piece.replace("\\e", "\033").encode())
        seen = read_until(ours, seen, lambda seen: False, 0.2)
    os.write(ours, b"j")
    before = len(seen)
    # what of the line changed is sent: the number at least
    seen = read_until(ours, seen, lambda seen: b"2" in re.sub(rb"\x1b[^A-Za-z]*[A-Za-z]", b"", seen[before:]))
    os.write(ours, b"Q")
    seen = read_until(ours, seen, lambda seen: child.poll() is not None)
    colours = re.findall(rb"48;5;(17|189)m", seen)
    with open(out, "w") as f:
        print(b"\033]11;?" in seen, {b"17": "dark", b"189": "light"}.get(colours[-1] if colours else b"", "none"),
              b"does nothing" in seen or b"jump" in seen, child.wait(5), file=f)


def first(out, command):
    child, ours = start(command, 24, 80)
    seen = read_until(ours, b"", lambda seen: b"\033]11;?" in seen)
    os.write(ours, WHITE)
    seen = read_until(ours, seen, lambda seen: b"48;5;189m" in seen and b"article" in seen)
    os.write(ours, b"Q")
    seen = read_until(ours, seen, lambda seen: child.poll() is not None)
    with open(out, "w") as f:
        print(b"48;5;17m" in seen, b"48;5;189m" in seen, child.wait(5), file=f)


def late(out, command):
    child, ours, theirs = start(command, 24, 80, keep=True)
    seen = read_until(ours, b"", lambda seen: b"article" in seen)
    os.write(ours, b"Q")
    time.sleep(0.02)
    os.write(ours, WHITE + b"\033[2;2R")
    read_until(ours, seen, lambda seen: child.poll() is not None)
    tty.setraw(theirs, termios.TCSANOW)
    left = b""
    while select.select([theirs], [], [], 0.2)[0]:
        left += os.read(theirs, 65536)
    with open(out, "w") as f:
        print(len(left), child.wait(5), file=f)


if __name__ == "__main__":
    if sys.argv[1] in ("first", "late"):
        {"first": first, "late": late}[sys.argv[1]](sys.argv[2], sys.argv[3:])
    elif sys.argv[1] == "paper":
        paper(sys.argv[2], sys.argv[3], sys.argv[4:])
    elif sys.argv[1] == "cursor":
        cursor(sys.argv[2], sys.argv[3], sys.argv[4:])
    else:
        silent(sys.argv[2], sys.argv[3:])
