"""A second pair of eyes during a walk: what flashes, freezes, is cut off, or loses the focus.

The window goes in after every touch; sentences about what went wrong come out in `faults`.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QProgressBar, QWidget

from routekaart.gui.main_window import MainWindow
from tests.walk.hands import name_of

__all__ = ["Watch"]

_SILENT, _FROZEN, _STILL, _LONGEST = 1.0, 0.5, 0.03, 60.0
"""Seconds: work without a sign, a window that does not answer, rest before going on, and at most."""


class Watch:
    """Looks on. `settle` waits until nothing goes on any more."""

    def __init__(self, window: MainWindow, *, timing: bool = False) -> None:
        self.window, self.timing = window, timing
        self.faults: dict[str, None] = {}
        self.where = ""
        self.slowest: dict[str, float] = {}
        self.flashes = True

    def tell(self, what: str) -> None:
        """Note a fault once, with the page it was seen on."""
        self.faults.setdefault(f"{self.where}: {what}")

    def settle(self) -> None:
        """Let the program work until it rests; note what people would see meanwhile."""
        begun = still = time.monotonic()
        signed = False
        seen: dict[str, int] = {}
        # Asked anew each time: the worker can keep this thread waiting for longer than the rest lasts.
        while not self.window.session.idle or time.monotonic() - still < _STILL:
            if time.monotonic() - begun > _LONGEST:
                self.tell(f"na {_LONGEST:.0f} s nog bezig")
                break
            before = time.monotonic()
            QApplication.processEvents()
            took = time.monotonic() - before
            if self.timing and took > _FROZEN:
                self.tell(f"het venster antwoordt {took:.1f} s niet")
            if not self.window.session.idle:
                still = time.monotonic()
                signed = signed or self._busy()
                if self.flashes:
                    for text in self._words():
                        seen[text] = seen.get(text, 0) + 1
            time.sleep(0.002)
        lasted = time.monotonic() - begun - _STILL
        self.slowest[self.where] = max(self.slowest.get(self.where, 0.0), lasted)
        if self.timing and lasted > _SILENT and not signed:
            self.tell(f"{lasted:.1f} s werk zonder dat het te zien is")
        self._after = seen

    def look(self, *, focus: bool = False) -> None:
        """Judge the page as it stands now."""
        if QApplication.activeWindow() is None:
            self.tell("een ander venster nam de aandacht weg")
            self.window.activateWindow()
        if any(_cut_off(piece) for piece in self._pieces()):
            # A page that was just filled finds its sizes in a few rounds.
            begun = time.monotonic()
            while time.monotonic() - begun < 1.0 and any(_cut_off(piece) for piece in self._pieces()):
                QApplication.processEvents()
        for piece in self._pieces():
            cut = _cut_off(piece)
            if cut:
                self.tell(f"{name_of(piece)} {cut}")
        held = QApplication.focusWidget()
        if focus and (held is None or held.visibleRegion().isEmpty()):
            self.tell(f"de focus staat op {name_of(held)}, niet in beeld")

    def arrived(self, before: set[str]) -> None:
        """Just after going to another page: words that came and went again were a flash."""
        now = self._words()
        for text, times in self._after.items():
            if text not in now and text not in before and times and not text.endswith("…"):
                self.tell(f"flitst: '{text[:70]}'")

    def words(self) -> set[str]:
        """Every text on screen now."""
        return self._words()

    def _words(self) -> set[str]:
        return {label.text() for label in self.window.findChildren(QLabel) if label.isVisible() and label.text()}

    def _busy(self) -> bool:
        words = self._words()
        moving = any(bar.isVisible() for bar in self.window.findChildren(QProgressBar))
        return moving or "Bezig…" in words or any("gaat open…" in text for text in words)

    def _pieces(self) -> Iterator[QWidget]:
        for kind in (QLabel, QAbstractButton):
            yield from (piece for piece in self.window.findChildren(kind) if piece.isVisible())


def _cut_off(piece: QWidget) -> str:
    """Why a text cannot be read whole; empty when it can."""
    if isinstance(piece, QLabel) and not piece.text():
        return ""
    if type(piece).__name__ in ("_Shortened", "QToolButton"):
        return ""  # says so itself with three dots, and tells the rest
    if piece.hasHeightForWidth() and piece.heightForWidth(piece.width()) > piece.height() + 1:
        return f"is te laag: {piece.height()} van {piece.heightForWidth(piece.width())}"
    if not piece.hasHeightForWidth() and piece.minimumSizeHint().width() > piece.width() + 1:
        return f"is te smal: {piece.width()} van {piece.minimumSizeHint().width()}"
    if isinstance(piece, QLabel) and not piece.wordWrap() and piece.sizeHint().width() > piece.width() + 1:
        return f"is te smal: {piece.width()} van {piece.sizeHint().width()}"
    return _beside(piece)


def _beside(piece: QWidget) -> str:
    """Does it stick out at the side of the room it scrolls in?"""
    parent = piece.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    if parent is None or not isinstance(parent, QAbstractScrollArea) or not parent.viewport().isAncestorOf(piece):
        return ""
    place = QRect(piece.mapTo(parent.viewport(), QPoint()), piece.size())
    room = parent.viewport().width()
    return f"steekt uit: {place.right()} van {room}" if place.right() > room or place.left() < 0 else ""
