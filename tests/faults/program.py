"""The program at work in a process of its own, and the keys and buttons of who sits in front of it.

A home folder goes in; out come what is on screen, and the process to look into.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.faults.remote import ANSWERS, MODULE

__all__ = ["Program", "started"]

ROOT = Path(__file__).parents[2]


class Program:
    """One run; a lock replaces the program, not the process."""

    def __init__(self, home: Path, *before: str, **environ: str) -> None:
        into, self._out = os.pipe()
        self._answers = os.fdopen(into, "rb")
        settings = {**os.environ, "ROUTEKAART_HOME": str(home), ANSWERS: str(self._out), "QT_QPA_PLATFORM": "offscreen"}
        self.display = environ.get("DISPLAY", "")
        self.process = subprocess.Popen(
            [*before, sys.executable, "-m", MODULE], cwd=ROOT, env={**settings, **environ}, stdin=subprocess.PIPE,
            pass_fds=(self._out,), start_new_session=True,
        )  # fmt: skip
        os.close(self._out)
        self.answer()

    @property
    def pid(self) -> int:
        return self.process.pid

    def answer(self) -> Any:
        """What the program says next. Raises AssertionError with its trouble."""
        line = self._answers.readline()
        assert line, "the program went away"
        said = json.loads(line)
        assert "trouble" not in said, said.get("trouble")
        return said["answer"]

    def do(self, order: str, **details: Any) -> Any:
        """Give an order and wait for the answer."""
        self.send(order, **details)
        return self.answer()

    def send(self, order: str, **details: Any) -> None:
        """Give an order."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": order, **details}).encode() + b"\n")
        self.process.stdin.flush()

    def type(self, field: str, text: str) -> None:
        """Sign by sign into a field."""
        self.do("focus", field=field)
        for sign in text:
            self.do("key", code=ord(sign))

    def end(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)  # with what it started, or what runs it
        self.process.wait()
        self._answers.close()
        if self.process.stdin is not None:
            self.process.stdin.close()


@contextmanager
def started(home: Path, *before: str, **environ: str) -> Iterator[Program]:
    """The program on this home, with a command `before` it that runs it; it is gone afterwards."""
    program = Program(home, *before, **environ)
    try:
        yield program
    finally:
        program.end()
