"""A display of its own for the program, and another program that has something on its clipboard.

Nothing goes in, or a text; out come the number of the display, and a clipboard that is filled meanwhile.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["clipboard_with", "display", "has_display"]

_OWNER = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
app.clipboard().setText(sys.stdin.readline())
app.processEvents()
print("full", flush=True)
app.exec()
"""


def has_display() -> bool:
    """Tell whether a display can be made here."""
    return shutil.which("Xvfb") is not None


@contextmanager
def display() -> Iterator[str]:
    """A display on which nobody looks; gone afterwards. Out: what DISPLAY has to say."""
    into, out = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(out), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=(out,), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(out)
    try:
        with os.fdopen(into) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def clipboard_with(text: str, where: str) -> Iterator[None]:
    """Another program on that display has this text on its clipboard meanwhile."""
    owner = subprocess.Popen(
        [sys.executable, "-c", _OWNER], env={**os.environ, "DISPLAY": where, "QT_QPA_PLATFORM": "xcb"},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert owner.stdin is not None
    assert owner.stdout is not None
    try:
        owner.stdin.write(text)
        owner.stdin.close()
        assert owner.stdout.readline() == "full\n", "the other program did not start"
        yield
    finally:
        owner.kill()
        owner.wait()
        owner.stdout.close()
