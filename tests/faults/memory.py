"""The memory of another process, searched for things that should not be in it any more.

A process id and needles go in; out comes how often each was found, in every form in which a program keeps text.
"""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

__all__ = ["FORMS", "children_of", "Needle", "forms", "found_in", "memory_of", "regions"]

FORMS = ("utf-8", "utf-16-le", "utf-32-le", "latin-1")
"""Python keeps a text in one, two or four bytes a sign, Qt in two; files and libraries use the first."""
_BEGIN = 4
"""Needles that begin alike in so many signs are looked for together."""
_CHUNK = 8 * 1024 * 1024
_LINE = re.compile(rb"([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ (\d+)\s*(.*)")


def forms(text: str) -> tuple[bytes, ...]:
    """In: a text. Out: how it may stand in memory, each form once."""
    wide = max(map(ord, text), default=0) > 255
    written = [text.encode(form) for form in FORMS if not (wide and form == "latin-1")]
    return tuple(dict.fromkeys(written))


@dataclass(frozen=True)
class Needle:
    """What to look for, in all its forms; with `least`, so many signs of it in a row are enough."""

    forms: tuple[bytes, ...]
    least: int = 0

    @classmethod
    def of(cls, *texts: str, least: int = 0) -> Needle:
        """In: texts. Out: each of them, however it is written in memory."""
        return cls(tuple(form for text in texts if text for form in forms(text)), least)

    def pieces_in(self, block: bytes) -> int:
        """How many stretches of it stand there."""
        return sum(_pieces(block, form, self.least * _width(form)) for form in self.forms)


def _width(form: bytes) -> int:
    """How many bytes a sign takes; what is looked for in pieces has only plain letters."""
    return 4 if form[1:4] == bytes(3) else 2 if form[1:2] == bytes(1) else 1


def _pieces(block: bytes, form: bytes, least: int) -> int:
    """Every stretch of `least` bytes holds a whole seed of half that size: only those are looked for."""
    half, found = least // 2, set[int]()
    seeds: dict[bytes, list[int]] = {}
    for start in range(0, len(form) - half + 1, half):
        seeds.setdefault(form[start : start + half], []).append(start)
    for seed, starts in seeds.items():
        place = block.find(seed)
        while place >= 0:
            found |= {place - start for start in starts if _run(block, place, form, start) >= least}
            place = block.find(seed, place + 1)
    return len(found)


def _run(block: bytes, place: int, form: bytes, start: int) -> int:
    """How many bytes around this place are as in the form around `start`."""
    before = after = 0
    while before < min(start, place) and block[place - before - 1] == form[start - before - 1]:
        before += 1
    while after < min(len(form) - start, len(block) - place) and block[place + after] == form[start + after]:
        after += 1
    return before + after


def found_in(pid: int, needles: Mapping[str, Needle]) -> dict[str, int]:
    """In: needles by name. Out: for every name how many times it stands in the memory of the process."""
    counts = dict.fromkeys(needles, 0)
    begins: dict[bytes, list[tuple[str, bytes]]] = {}
    for name, needle in needles.items():
        for form in needle.forms if not needle.least else ():
            begins.setdefault(form[: _BEGIN * _width(form)], []).append((name, form))
    for block in memory_of(pid, overlap=4096):
        for name, needle in needles.items():
            counts[name] += needle.pieces_in(block) if needle.least else 0
        for begin, wanted in begins.items():
            place = block.find(begin)
            while place >= 0:
                for name, form in wanted:
                    counts[name] += block.startswith(form, place)
                place = block.find(begin, place + 1)
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
