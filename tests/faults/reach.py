"""Whether a text made the program reach for something: a file, another machine, or another program.

A folder with bait goes in; while watching, everything reached for comes out as lines. Reads of the bait are seen by
the kernel as well, so that a library that is not Python cannot hide one.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

__all__ = ["Bait", "reaching"]

ROOT = Path(__file__).parents[2]
_LINUX = sys.platform == "linux"
_OUTSIDE = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.sendmsg", "socket.gethostbyname",
            "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "webbrowser.open",
            "urllib.Request", "ctypes.dlopen")  # fmt: skip
_JUDGE = "pdftotext"
"""The tests themselves run it, to read what is on paper."""
_IN_ACCESS, _IN_OPEN, _IN_CREATE, _IN_MODIFY = 0x1, 0x20, 0x100, 0x2
_EVENT = struct.Struct("iIII")


def reaching(bait: Path) -> Iterator[str]:
    """Texts that would read, write or run something, were they more than text. In: a file in the folder of the bait."""
    made = bait.with_name("gemaakt")
    for shape in ('<img src="file://{}">', "<img src='{}'/>", '<object data="{}">', "<style>@import url({})</style>"):
        yield shape.format(bait)
    for shape in ('#read("{}")', '#include "{}"', "\\input{{{}}}", "\\include{{{}}}", "{{% include '{}' %}}"):
        yield shape.format(bait)
    for shape in ("![x](file://{})", "[x]({})", "file://{}", "{}", '<a href="{}">x</a>', "<!ENTITY x SYSTEM '{}'>"):
        yield shape.format(bait)
    for shape in (
        "$(touch {})",
        "`touch {}`",
        "; touch {} ;",
        "| touch {}",
        "\\write18{{touch {}}}",
        "=cmd|'/C touch {}'!A0",
    ):
        yield shape.format(made)
    yield f"{{{{ cycler.__init__.__globals__.os.popen('touch {made}').read() }}}}"
    yield f"__import__('os').system('touch {made}')"
    yield f"'; ATTACH DATABASE '{made}' AS x; CREATE TABLE x.y (z); --"
    yield f"' || readfile('{bait}') || '"


class Bait:
    """A folder with a file to reach for, and the eyes on it. Once looked at, it looks no more."""

    def __init__(self, folder: Path, own: Sequence[Path]) -> None:
        """In: where the bait may be put, and the folders in which the program works."""
        self.folder = folder / "verboden"
        self.folder.mkdir()
        self.file = self.folder / "lokaas.txt"
        self.file.write_text("lokaas", encoding="utf-8")
        self._own = tuple(str(path.resolve()) for path in (*own, *_system()))
        self._seen: list[str] = []
        self._on = False
        sys.addaudithook(self._hook)

    @contextmanager
    def watching(self) -> Iterator[list[str]]:
        """Out: what is reached for in the meantime; complete at the end."""
        eyes = _watch(self.folder) if _LINUX else -1
        self._seen, self._on = [], True
        try:
            yield self._seen
        finally:
            self._on = False
            self._seen += [*_read(eyes), *(f"made {path.name}" for path in self.folder.iterdir() if path != self.file)]

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._on:
            return
        if event == "subprocess.Popen" and str(arguments[0]).endswith(_JUDGE):
            return
        if event in _OUTSIDE:
            self._seen.append(f"{event} {arguments[:2]!r}"[:200])
        elif event == "open" and isinstance(arguments[0], str | bytes):
            path = os.path.realpath(os.fsdecode(arguments[0]))
            if not path.startswith(self._own) or path.startswith(str(self.folder)):
                self._seen.append(f"open {path}"[:200])


def _system() -> Iterator[Path]:
    """Where Python and its libraries are, and what every program on this machine reads."""
    yield from (ROOT, Path(sys.prefix), Path(sys.base_prefix), Path(sysconfig.get_paths()["purelib"]))
    yield from (Path("/proc"), Path("/dev"), Path("/usr/share"), Path("/etc/localtime"), Path("/usr/lib"))


def _watch(folder: Path) -> int:
    library = ctypes.CDLL(None, use_errno=True)
    eyes = int(library.inotify_init1(os.O_NONBLOCK))
    seen = library.inotify_add_watch(eyes, os.fsencode(folder), _IN_ACCESS | _IN_OPEN | _IN_CREATE | _IN_MODIFY)
    assert eyes >= 0 and seen >= 0, os.strerror(ctypes.get_errno())
    return eyes


def _read(eyes: int) -> list[str]:
    """What the kernel saw in the folder; a look at its list is no reading of a file."""
    if eyes < 0:
        return []
    try:
        raw = os.read(eyes, 1 << 16)
    except BlockingIOError:
        raw = b""
    finally:
        os.close(eyes)
    found, at = [], 0
    while at < len(raw):
        _, mask, _, length = _EVENT.unpack_from(raw, at)
        name = raw[at + _EVENT.size : at + _EVENT.size + length].rstrip(b"\0").decode()
        if name:
            found.append(f"kernel: {name} ({mask:#x})")
        at += _EVENT.size + length
    return found
