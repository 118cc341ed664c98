"""Children of a row: forked from it, so that one more costs milliseconds, with a pipe on which they acknowledge.

Work goes in; what the child said and how it ended come out. What is said was true when it was said.
"""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Callable
from dataclasses import dataclass

from routekaart.errors import RoutekaartError, of_the_machine

__all__ = ["Child", "Ended", "Say", "Work", "run", "told"]

Say = Callable[[str], None]
Work = Callable[[Say], None]
REFUSED, BROKE = "!", "?"
"""A line that begins so is no acknowledgement: an error a person can act on, or one nobody foresaw."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of a child."""

    said: tuple[str, ...]
    killed: bool

    @property
    def acknowledged(self) -> list[str]:
        """What the child said it had stored."""
        return [line for line in self.said if not line.startswith((REFUSED, BROKE))]

    @property
    def refusals(self) -> list[str]:
        """The errors a person would have read, code first."""
        return [line[1:] for line in self.said if line.startswith(REFUSED)]

    @property
    def broke(self) -> str:
        """The first error nobody foresaw, or ""."""
        return next((line[1:] for line in self.said if line.startswith(BROKE)), "")


class Child:
    """A forked child that waits at a gate until `go`. Always `end` it."""

    def __init__(self, work: Work, *, first: Callable[[], None] | None = None) -> None:
        """Fork; with `first` the child does that before it waits, and has done it when this returns."""
        gate, self._gate = os.pipe()
        self._said, said = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._gate)
            os.close(self._said)
            _live(work, gate, said, first)
        os.close(gate)
        os.close(said)
        if first is not None:
            self.wait_for(1)

    def go(self) -> None:
        """Open the gate."""
        os.write(self._gate, b".")

    def kill(self) -> None:
        """Kill it where it stands. It may have ended by itself."""
        os.kill(self.pid, signal.SIGKILL)

    def wait_for(self, lines: int) -> bytes:
        """Read until it said so many lines or ended; hand what was read to `end`."""
        heard = b""
        while heard.count(b"\n") < lines:
            part = os.read(self._said, 4096)
            if not part:
                break
            heard += part
        return heard

    def end(self, heard: bytes = b"") -> Ended:
        """Wait until it is gone; what it still said is read as well."""
        while part := os.read(self._said, 65536):
            heard += part
        _, status = os.waitpid(self.pid, 0)
        os.close(self._said)
        os.close(self._gate)
        lines = heard.decode("utf-8", "replace").split("\n")[:-1]  # a line cut off by the kill was not said
        return Ended(tuple(lines), os.WIFSIGNALED(status))


def run(work: Work) -> Ended:
    """Let a child do the work to the end."""
    child = Child(work)
    child.go()
    return child.end()


def told(say: Say, error: BaseException) -> None:
    """Say an error as the window would: with its code, or as the fault of the program it is."""
    known = error if isinstance(error, RoutekaartError) else of_the_machine(error)
    if known is not None:
        say(f"{REFUSED}{known.code} {known.message}")
    else:
        say(f"{BROKE}{type(error).__name__}: {error}".replace("\n", " "))


def _live(work: Work, gate: int, said: int, first: Callable[[], None] | None) -> None:
    def say(line: str) -> None:
        os.write(said, f"{line}\n".encode())

    try:
        if first is not None:
            first()
            say("waits")
        select.select([gate], [], [])  # no reading: those calls are counted, and may be made to fail
        try:
            work(say)
        except BaseException as error:  # whatever it is, the row has to hear it
            told(say, error)
    finally:
        os._exit(0)
