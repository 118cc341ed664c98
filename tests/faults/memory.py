"""The memory of another process, searched for things that should not be in it any more.

A process id and needles go in; out comes how often each was found, in every form in which a program keeps text.
"""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

__all__ = ["FORMS", "children_of", "forms", "found_in", "memory_of", "pieces", "regions"]

FORMS = ("utf-8", "utf-16-le", "utf-32-le", "latin-1")
"""Python keeps a text in one, two or four bytes a sign, Qt in two; files and libraries use the first."""
_CHUNK = 8 * 1024 * 1024
_LINE = re.compile(rb"([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ (\d+)\s*(.*)")


def forms(text: str) -> tuple[bytes, ...]:
    """In: a text. Out: how it may stand in memory, each form once."""
    wide = max(map(ord, text), default=0) > 255
    written = [text.encode(form) for form in FORMS if not (wide and form == "latin-1")]
    return tuple(dict.fromkeys(written))


def pieces(text: str, size: int) -> tuple[str, ...]:
    """In: a text. Out: every stretch of so many signs: half a passphrase is a good start for who wants it all."""
    return tuple(text[start : start + size] for start in range(len(text) - size + 1))


def found_in(pid: int, needles: Mapping[str, tuple[bytes, ...]]) -> dict[str, int]:
    """In: needles by name, each in all its forms. Out: for every name how many times it stands in memory."""
    names: dict[bytes, str] = {form: name for name, all_forms in needles.items() for form in all_forms if form}
    hunt = re.compile(b"|".join(re.escape(form) for form in sorted(names, key=len, reverse=True)))
    counts = dict.fromkeys(needles, 0)
    longest = max(len(form) for form in names)
    for block in memory_of(pid, overlap=longest - 1):
        for match in hunt.finditer(block):
            counts[names[match.group()]] += 1
    return counts


def memory_of(pid: int, *, overlap: int = 0) -> Iterator[bytes]:
    """Everything the process can write to, and what is no file, in blocks; it stands still meanwhile."""
    with _stopped(pid), open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for start, end in regions(pid):
            for place in range(start, end, _CHUNK):
                try:
                    yield os.pread(memory.fileno(), min(_CHUNK + overlap, end - place), place)
                except OSError:  # a guard page, or memory of a device
                    continue


def regions(pid: int | str) -> list[tuple[int, int]]:
    """From and to which address the process keeps what it made; read-only memory of a file holds nothing of it."""
    found = []
    with open(f"/proc/{pid}/maps", "rb") as maps:
        for line in maps:
            match = _LINE.match(line)
            if match is None:
                continue
            start, end, rights, inode, name = match.groups()
            if name in (b"[vvar]", b"[vsyscall]", b"[vdso]") or not rights.startswith(b"r"):
                continue
            if b"w" in rights or inode == b"0":
                found.append((int(start, 16), int(end, 16)))
    return found


def children_of(pid: int) -> set[int]:
    """Every process that this one started, and that is still there."""
    found = set()
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            except OSError:  # it ended just now
                continue
            if int(parent) == pid and state != "Z":
                found.add(int(folder.name))
    return found


@contextmanager
def _stopped(pid: int) -> Iterator[None]:
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)
