"""Draw documents in a process of their own: document XML and meta data go over a pipe, the bytes of the PDF come back.

The libraries that draw, and the text of the case in them, so leave memory when the drawing is done for a while.
Nothing is written to disk; the other process ends with this one, whatever way this one ends.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from typing import IO, Any

from routekaart.document.drawing import COMMAND
from routekaart.document.meta import Attachment, PdfMeta
from routekaart.errors import RoutekaartError

__all__ = ["DrawingProcess", "serve"]

IDLE = 20.0
"""Seconds without work after which a drawing process ends by itself."""
LONGEST = 600.0
"""Seconds for one document: far more than any takes. Those of very large cases (T6) take two minutes, all together."""
_SIZE = 8


class DrawingProcess:
    """Starts the other process when it is needed, and anew when it has gone."""

    def __init__(self, program: Sequence[str], idle: float = IDLE, longest: float = LONGEST) -> None:
        """In: the command that starts this program, and two times in seconds.

        After `idle` without work the process ends; after `longest` on one document it is not waited for any more.
        """
        self._longest = longest
        self._command = [*program, COMMAND, str(idle)]
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    @property
    def pid(self) -> int:
        """Of the other process; 0 when there is none now."""
        return self._process.pid if self._process is not None and self._process.poll() is None else 0

    def prepare(self) -> None:
        """Start it ahead of work that is coming, so that the libraries are loaded by then."""
        with self._lock:
            self._running()

    def draw(self, xml: str, meta: PdfMeta) -> bytes:
        """Out: the finished PDF, the same as `layout.render` gives.

        Raises what `layout.render` raises, DOC-013 when the other process cannot be used, and RuntimeError for a fault
        of the program there.
        """
        with self._lock:
            # It may have ended by itself just now: then the first try finds the pipe closed.
            for _ in range(2):
                with suppress(OSError, EOFError):
                    return self._asked(self._running(), xml, meta)
                self._end()
        raise RoutekaartError(
            "DOC-013", "Het document kon niet worden gemaakt. Het dossier is niet veranderd. Probeer het nog een keer."
        )

    def end(self) -> None:
        """Let it go at once; the next document starts it again."""
        with self._lock:
            self._end()

    def _asked(self, process: subprocess.Popen[bytes], xml: str, meta: PdfMeta) -> bytes:
        # Who waits for a document waits with the vault open, also while closing: never for ever.
        alarm = threading.Timer(self._longest, process.kill)
        alarm.daemon = True
        alarm.start()
        try:
            return _ask(process, xml, meta)
        finally:
            alarm.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):  # what was not sent any more
                if stream is not None:
                    stream.close()


def serve(idle: float) -> int:
    """Draw what comes in on standard input until it closes, or until nothing came in for `idle` seconds."""
    given, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # A library that prints must not come between the answers.
    os.dup2(2, 1)
    from routekaart.document.layout import render

    while True:
        clock = threading.Timer(idle, os._exit, (0,))
        clock.daemon = True
        clock.start()
        try:
            order = _read(given)
        except EOFError:
            return 0
        clock.cancel()
        try:
            _write(answers, b"+" + render(*_taken(json.loads(order))))
        except RoutekaartError as error:
            _write(answers, b"-" + json.dumps([error.code, error.message]).encode())
        except Exception as error:
            # A fault of the program: where it happened, and none of the text it happened on.
            where = "".join(traceback.format_tb(error.__traceback__))
            _write(answers, b"!" + json.dumps([type(error).__name__, where]).encode())


def _ask(process: subprocess.Popen[bytes], xml: str, meta: PdfMeta) -> bytes:
    assert process.stdin is not None
    assert process.stdout is not None
    _write(process.stdin, json.dumps(_sent(xml, meta)).encode())
    answer = _read(process.stdout)
    if answer[:1] == b"+":
        return answer[1:]
    first, second = json.loads(answer[1:])
    if answer[:1] == b"-":
        raise RoutekaartError(first, second)
    raise RuntimeError(f"{first} in the drawing process\n{second}")


def _sent(xml: str, meta: PdfMeta) -> dict[str, Any]:
    files = [{**asdict(file), "data": base64.b64encode(file.data).decode()} for file in meta.attachments]
    return {"xml": xml, "meta": {**asdict(meta), "created": meta.created.isoformat(), "attachments": files}}


def _taken(order: dict[str, Any]) -> tuple[str, PdfMeta]:
    meta = order["meta"]
    files = tuple(Attachment(**{**file, "data": base64.b64decode(file["data"])}) for file in meta["attachments"])
    return order["xml"], PdfMeta(**{**meta, "created": datetime.fromisoformat(meta["created"]), "attachments": files})


def _write(stream: IO[bytes], content: bytes) -> None:
    stream.write(len(content).to_bytes(_SIZE, "big") + content)
    stream.flush()


def _read(stream: IO[bytes]) -> bytes:
    """Raises EOFError when the other side has gone."""
    size = _exactly(stream, _SIZE)
    return _exactly(stream, int.from_bytes(size, "big"))


def _exactly(stream: IO[bytes], size: int) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return content
