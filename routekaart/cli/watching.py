"""Files to watch go in; a fresh report is shown after every change, until somebody presses Ctrl+C.

It looks twice a second at time and size of the files, and does nothing in between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from routekaart.cli.arguments import FOUND
from routekaart.errors import RoutekaartError

__all__ = ["PAUSE", "watch"]

PAUSE = 0.5
_RULE = "─" * 60


def watch(
    paths: Sequence[Path],
    shipped: Path,
    report: Callable[[], int],
    pause: Callable[[float], None],
    out: TextIO,
) -> int:
    """Report now and after every change; out comes the exit code of the last report.

    `shipped` holds the shared files that every route reads; `pause` waits and may raise KeyboardInterrupt.
    """
    code = FOUND
    seen: Mapping[Path, tuple[int, int]] | None = None
    try:
        while True:
            now = _stamps(paths, shipped)
            if now != seen:
                code = _shown(report, out, again=seen is not None)
                seen = now
            pause(PAUSE)
    except KeyboardInterrupt:
        print("\nGestopt.", file=out)
        return code


def _shown(report: Callable[[], int], out: TextIO, *, again: bool) -> int:
    if again:
        print(f"\n{_RULE}", file=out)
    try:
        code = report()
    except RoutekaartError as error:
        # Some editors take a file away for a moment while they save it.
        print(error.message, file=out)
        code = FOUND
    print("Ik kijk opnieuw zodra een bestand verandert. Stoppen: Ctrl+C.", file=out, flush=True)
    return code


def _stamps(paths: Sequence[Path], shipped: Path) -> dict[Path, tuple[int, int]]:
    """Time and size of every rule file that counts."""
    found: dict[Path, tuple[int, int]] = {}
    for path in _watched(paths, shipped):
        try:
            state = path.stat()
        except OSError:
            continue
        found[path] = (state.st_mtime_ns, state.st_size)
    return found


def _watched(paths: Sequence[Path], shipped: Path) -> Iterator[Path]:
    """The files themselves, their examples, and the shared files beside them or shipped."""
    for path in paths:
        if path.is_dir():
            yield from path.rglob("*.yaml")
            continue
        yield path
        yield path.with_name(f"{path.stem}.tests.yaml")
        yield from path.parent.glob("gedeeld/*.yaml")
    yield from shipped.glob("gedeeld/*.yaml")
    yield from shipped.glob("regio/*.yaml")
