"""`python -m tests.faults.remote`: the real program, with somebody at a distance at its keys and buttons.

Orders come in as lines of JSON on the standard input; answers go out on the pipe named in the environment. A passphrase
comes sign by sign, so that whatever is found in memory was put there by the program.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from routekaart import app as entrance
from routekaart.gui import lock
from routekaart.gui.application import make_application
from routekaart.gui.main_window import MainWindow
from tests.faults.table import sabotage_if_asked

__all__ = ["ANSWERS", "MODULE"]

ANSWERS = "ROUTEKAART_ANSWERS"
MODULE = "tests.faults.remote"
_PATIENCE = 60.0
"""Seconds."""
_ROUNDS = 10
_REST = 800
"""Milliseconds."""
_PR_SET_DUMPABLE = 4
CTRL, NO_KEY = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Remote:
    """Carries out orders in the window that is open."""

    def __init__(self) -> None:
        self._answers = int(os.environ[ANSWERS])
        self._waiting = b""
        self._field: QWidget | None = None
        self._ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self._ear.activated.connect(lambda *_: self._hear())
        self._orders: dict[str, Callable[..., Any]] = {
            "key": self.key, "focus": self.focus, "press": self.press, "settle": self.settle, "go": self.go,
            "see": self.see, "lock": self.lock, "close": self.close, "titles": self.titles, "call": self.call,
            "readable": self.readable, "rest": self.rest,
        }  # fmt: skip

    @property
    def window(self) -> MainWindow:
        """The one window."""
        return next(piece for piece in QApplication.topLevelWidgets() if isinstance(piece, MainWindow))

    def say(self, what: Any) -> None:
        os.write(self._answers, json.dumps(what).encode() + b"\n")

    def _hear(self) -> None:
        heard = os.read(0, 65536)
        if not heard:
            self._ear.setEnabled(False)
            return
        *lines, self._waiting = (self._waiting + heard).split(b"\n")
        self._ear.setEnabled(False)  # an order may wait for the program, and the next one for this one
        try:
            for line in lines:
                self._obey(json.loads(line))
        finally:
            self._ear.setEnabled(True)

    def _obey(self, order: dict[str, Any]) -> None:
        try:
            answer = self._orders[order.pop("do")](**order)
        except Exception:
            self.say({"trouble": traceback.format_exc()})
        else:
            self.say({"answer": answer})

    # orders -------------------------------------------------------------------------------------------------------

    def key(self, code: int = 0, name: str = "", ctrl: bool = False) -> None:
        """One key: a sign, or a named one such as Return."""
        # Without a window manager no window has the focus of the keyboard.
        held = QApplication.focusWidget() or self._field or self.window
        if name:
            QTest.keyClick(held, Qt.Key[f"Key_{name}"], CTRL if ctrl else NO_KEY)
        elif code < 128:
            QTest.keyClick(held, chr(code))
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(held, QKeyEvent(kind, 0, NO_KEY, chr(code)))

    def focus(self, field: str) -> None:
        """The field whose accessible name holds these words, among what is on screen."""
        self._field = self._piece(QLineEdit, field)
        self._field.setFocus()

    def press(self, button: str) -> None:
        """The button that begins with these words."""
        from PySide6.QtWidgets import QAbstractButton

        named = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible() and b.text().startswith(button)]
        named[0].click()

    def settle(self) -> bool:
        """Wait until nothing is being done any more."""
        end, rounds = time.monotonic() + _PATIENCE, 0
        while rounds < _ROUNDS and time.monotonic() < end:
            QTest.qWait(1)
            rounds = rounds + 1 if self.window.session.idle else 0
        return rounds == _ROUNDS

    def rest(self) -> None:
        """Longer than the program takes to tidy up after a passphrase."""
        QTest.qWait(_REST)
        self.settle()

    def go(self, place: str, **details: str) -> None:
        self.window.go(place, **details)

    def see(self) -> dict[str, Any]:
        """What is on screen, as far as a tester has to know."""
        desk = self.window.session.desk
        return {"place": self.window.place, "open": desk is not None, "errors": self._errors(), "pid": os.getpid()}

    def _errors(self) -> list[str]:
        from routekaart.gui.passphrase_field import PassphraseField

        fields = [field for field in self.window.findChildren(PassphraseField) if field.error.isVisible()]
        return [field.error.text() for field in fields]

    def lock(self) -> None:
        """Ctrl+L; the answer comes from the program that takes its place."""
        self.window.lock()

    def close(self) -> None:
        self.window.close()

    def titles(self) -> list[str]:
        return [piece.windowTitle() for piece in QApplication.topLevelWidgets()]

    def call(self, what: str) -> Any:
        """A function `module:name` of the tests, given this remote."""
        import importlib

        module, _, name = what.partition(":")
        return getattr(importlib.import_module(module), name)(self)

    def readable(self) -> None:
        """Let the tester read this memory, where the program forbids it to all but the administrator."""
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 1)

    def _piece(self, kind: type[QWidget], words: str) -> QWidget:
        shown = [piece for piece in self.window.findChildren(kind) if piece.isVisible()]
        return next(piece for piece in shown if words.casefold() in piece.accessibleName().casefold())


def _start() -> int:
    sabotage_if_asked()
    lock.program_command = lambda: [sys.executable, "-m", MODULE]  # type: ignore[attr-defined]
    app = make_application([])
    app.setQuitOnLastWindowClosed(True)
    remote = Remote()
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, lambda: remote.say({"answer": "ready"}))
    assert QGuiApplication.instance() is app
    return entrance.run([])


if __name__ == "__main__":
    sys.exit(_start())
