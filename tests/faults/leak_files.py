"""What a session leaves behind: every file it wrote, every socket it opened, titles, reports and logs.

A vault goes in; out come the places where a planted word can be read, and what reached for the network.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
from pathlib import Path

from tests.faults.leak_memory import typed
from tests.faults.leak_session import CHOSEN
from tests.faults.memory import children_of, forms
from tests.faults.planted import Planted, words
from tests.faults.program import Program, started
from tests.faults.table import Tally

__all__ = ["has_strace", "headers", "quiet_session", "watched_session"]

_CALLS = "open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,socket,connect,sendto,bind"
_OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD, |\d+, )?"([^"]*)", ([A-Z_|]+)')
_MOVED = re.compile(r'(?:rename|link|symlink)\w*\(.*"([^"]*)"[^"]*\) += 0')
_SOCKET = re.compile(r"\b(socket|connect|sendto|bind)\((.*)")
_PRINT_SERVICE = re.compile(r'htons\(631\).*"(?:::1|127\.0\.0\.1)"')
_LOCAL = ("AF_UNIX", "AF_LOCAL")
_PLAIN = b"SQLite format 3"
_NO_FILES = ("/dev/", "/proc/", "/sys/", "/memfd:")


def has_strace() -> bool:
    """Tell whether every system call can be watched here."""
    return shutil.which("strace") is not None


def surroundings(home: Path) -> dict[str, str]:
    """All folders that a program writes to by itself, inside the one that is searched."""
    names = {
        "HOME": "thuis", "TMPDIR": "tijdelijk", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "share", "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "runtime",
    }  # fmt: skip
    for name in names.values():
        (home / name).mkdir(mode=0o700, exist_ok=True)
    return {key: str(home / name) for key, name in names.items()}


def watched_session(tally: Tally, planted: Planted, *, whole: bool) -> list[str]:
    """Go through a session under strace, where it is there. Out: the lines of strace."""
    home = planted.home
    log = home.with_name(home.name + ".strace")
    trace = (
        ["strace", "-f", "-qq", "--seccomp-bpf", "-s", "300", "-o", str(log), "-e", f"trace={_CALLS}"]
        if has_strace()
        else []
    )
    with started(home, *trace, **surroundings(home)) as program:
        typed(program, planted)
        titles = set(program.do("call", what="tests.faults.leak_session:go_through"))
        if whole:
            titles |= set(program.do("call", what="tests.faults.leak_session:through_all_pages"))
        report = program.do("call", what="tests.faults.leak_session:storm")
        tally.saw(f"a title holds a word: {titles}", not _holds(" ".join(titles).encode()))
        tally.saw(f"the report holds a word: {report}", "ValueError" in report and not _holds(report.encode()))
        if whole:
            _crash(tally, program, bool(trace), home)
    lines = log.read_text(errors="replace").splitlines() if trace else []
    _search(tally, home)
    if trace:
        outside = sorted(_written(lines, home))
        tally.saw(f"written outside: {outside[:5]}", not outside)
    return lines


def _crash(tally: Tally, program: Program, traced: bool, home: Path) -> None:
    """Below Python: its log tells functions and lines, and no memory is written to the disk."""
    pid = next(iter(children_of(program.pid)), program.pid) if traced else program.pid
    os.kill(pid, signal.SIGSEGV)
    program.process.wait(60)
    told = (home / "log" / "storing.log").read_bytes()
    tally.saw("the log of the crash", b"Segmentation fault" in told and not _holds(told))
    cores = [path.name for path in (*home.rglob("core*"), *Path.cwd().glob("core*")) if path.is_file()]
    tally.saw(f"memory on the disk: {cores}", not [name for name in cores if re.fullmatch(r"core(\.\d+)?", name)])


def quiet_session(tally: Tally, lines: list[str]) -> None:
    """In: the lines of strace. No socket but those of display and bus, and of the print service when people print.

    That service is asked on this computer itself; the library of the system does so for every program that prints.
    """
    calls = [match for match in map(_SOCKET.search, lines) if match is not None]
    printing = 0
    for match in calls:
        name, what = match.group(1), match.group(0)[:200]
        if name == "connect" and _PRINT_SERVICE.search(what):
            printing += 1
        elif name != "socket":
            # Without a family the call is on a socket that was judged when it was connected.
            tally.saw(what, "AF_" not in what or any(family in what for family in _LOCAL))
    made = [match.group(0) for match in calls if match.group(1) == "socket"]
    far = [what for what in made if not any(family in what for family in _LOCAL)]
    tally.saw(f"{len(far)} sockets, {printing} for printing: {far[:3]}", len(far) <= printing)


def headers(tally: Tally, home: Path, when: str) -> None:
    """No file in the home begins as a database that anybody can read, or holds such a beginning anywhere."""
    for path in _files(home):
        tally.saw(f"{when}: {path.name} is plain", _PLAIN not in path.read_bytes())


def _search(tally: Tally, home: Path) -> None:
    """Every file left behind, but the documents that were kept on purpose."""
    for path in _files(home):
        if CHOSEN not in path.relative_to(home).parts:
            tally.saw(f"{path.relative_to(home)} holds a word", not _holds(path.read_bytes()))
            tally.saw(f"the name {path.name} holds a word", not _holds(path.name.encode()))


def _files(home: Path) -> list[Path]:
    # One that is being written may go while it is looked at.
    return [path for path in sorted(home.rglob("*")) if path.is_file()]


def _holds(content: bytes) -> bool:
    return any(form in content for word in words() for form in forms(word))


def _written(lines: list[str], home: Path) -> set[str]:
    """Files that were opened for writing, or moved, outside the home."""
    found: set[str] = set()
    for line in lines:
        opened, moved = _OPENED.search(line), _MOVED.search(line)
        if (
            opened is not None
            and "= -1" not in line
            and re.search("O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE", opened.group(2))
        ):
            found.add(opened.group(1))
        if moved is not None:
            found.add(moved.group(1))
    return {path for path in found if not path.startswith((str(home), *_NO_FILES)) and not _cache_of_python(path)}


def _cache_of_python(path: str) -> bool:
    """Compiled modules of the program itself, beside their source; an installed program has them already."""
    return "__pycache__" in path
