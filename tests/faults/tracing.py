"""System calls of a child, with strace: listed, and one of them killed at or made to fail.

Work goes in; the calls that touch a folder, or what came of the child with a fault put in, come out.
"""

from __future__ import annotations

import ctypes
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.faults.children import Child, Ended, Work

__all__ = ["CHANGING", "READING", "Call", "available", "changing", "concerning", "fail", "kill_at", "record", "traced"]

CHANGING = (
    "open,openat,creat,write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,truncate,fallocate,rename,renameat,"
    "renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,chmod,fchmod,fchmodat"
)
"""What can leave something behind, or be what something is left behind by."""
READING = "read,pread64,lseek,getdents64,stat,newfstatat,fstat,access,statfs,flock"
_SET_PTRACER, _ANY = 0x59616D61, -1
_CALL = re.compile(r"(\w+)\((.*)\) += (-?\w+)(.*)")


@dataclass(frozen=True, slots=True)
class Call:
    """One system call: its name, the how manieth of that name, and all that was said of it."""

    name: str
    number: int
    arguments: str
    result: int
    fault: str


@cache
def available() -> str:
    """Why calls cannot be traced here, or "" when they can."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return "strace is not there (packaging/system-libraries.sh installs it)"
    try:
        traced(lambda say: None)
    except OSError as error:
        return str(error)
    return ""


def traced(work: Work, *injections: str, log: Path | None = None, calls: str = CHANGING, data: bool = False) -> Ended:
    """Let a child do the work under strace. Raises OSError when tracing is not allowed."""
    child = Child(work, first=_let_be_traced)
    shown = ["-s", "99999999"] if data else ["-s", "256"]
    wanted = ["-e", f"trace={calls}"] if log else ["-e", f"trace={_names(injections)}"]
    extra = [part for injection in injections for part in ("-e", f"inject={injection}")]
    command = ["strace", "-y", "-xx", *shown, "-o", str(log or "/dev/null"), *wanted, *extra, "-p", str(child.pid)]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert tracer.stderr is not None
    first = tracer.stderr.readline()
    if "attached" not in first:
        child.kill()
        child.end()
        tracer.wait()
        tracer.stderr.close()
        raise OSError(f"strace: {first.strip()}")
    child.go()
    ended = child.end()
    tracer.stderr.read()
    tracer.wait()
    tracer.stderr.close()
    return ended


def record(
    work: Work, log: Path, *injections: str, calls: str = CHANGING, data: bool = False
) -> tuple[Ended, list[Call]]:
    """Let a child do the work, with its calls in order; `data` shows every byte that was written."""
    ended = traced(work, *injections, log=log, calls=calls, data=data)
    found, seen = [], Counter[str]()
    for line in log.read_text(encoding="ascii", errors="replace").splitlines():
        match = _CALL.match(line)
        if match is None:
            continue
        name, arguments, result, rest = match.groups()
        seen[name] += 1
        found.append(Call(name, seen[name], arguments, int(result, 0) if result != "?" else 0, rest.strip()))
    return ended, found


def concerning(calls: Sequence[Call], folder: Path) -> list[Call]:
    """Those that name something in this folder, or speak to the one who waits for an acknowledgement."""
    inside = _hex(str(folder))
    pipe = _hex("pipe:")
    return [call for call in calls if inside in call.arguments or (call.name == "write" and pipe in call.arguments)]


def changing(calls: Sequence[Call]) -> list[Call]:
    """Those that can leave something else behind: opening to read is none of them."""
    return [call for call in calls if not call.name.startswith("open") or re.search("O_CREAT|O_TRUNC", call.arguments)]


def kill_at(call: Call) -> str:
    """The injection that kills the child as it enters this call."""
    return f"{call.name}:signal=SIGKILL:when={call.number}"


def fail(calls: Sequence[Call], error: str, *, onwards: Sequence[Call] = ()) -> list[str]:
    """The injections that make these calls fail; `onwards` are of each name the first that fails from then on."""
    once = [f"{call.name}:error={error}:when={call.number}" for call in calls]
    return once + [f"{call.name}:error={error}:when={call.number}+" for call in onwards]


def _let_be_traced() -> None:
    # Where only a parent may trace (Yama), the child says that anybody may: strace is its sister.
    prctl: Callable[..., int] = ctypes.CDLL(None).prctl
    prctl(_SET_PTRACER, ctypes.c_ulong(_ANY), 0, 0, 0)


def _names(injections: Sequence[str]) -> str:
    return ",".join(sorted({injection.partition(":")[0] for injection in injections})) or "none"


def _hex(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())
