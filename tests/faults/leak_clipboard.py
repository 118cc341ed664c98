"""The clipboard while a case is open: copied, replaced by somebody else, copied again, and left alone.

A seed goes in; out comes whether what was copied went, and what others put there stayed.
"""

from __future__ import annotations

import os
import random

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from routekaart.gui.clipboard_guard import KEPT_SECONDS, ClipboardGuard
from tests.faults.table import Tally

__all__ = ["copied"]

_OURS, _THEIRS = "van een dossier", "van iemand anders"
_ROUNDS = 50


def copied(tally: Tally, trials: int, seed: int = 1) -> None:
    """So many times one to four things happen to the clipboard, and then the time passes; a second takes none here."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    chance, clipboard = random.Random(seed), app.clipboard()
    for number in range(trials):
        clipboard.clear()
        with_us = _Desk(clipboard)
        for _ in range(chance.randint(1, 4)):
            with_us.happens(chance.choice(("ours", "ours", "theirs", "practice")))
        marked = with_us.expected != _OURS or with_us.marked()
        for _ in range(_ROUNDS):
            app.processEvents()
        left = clipboard.text()
        gone = left == ("" if with_us.expected == _OURS else with_us.expected)
        tally.saw(f"{number}: {with_us.story}: {left!r} is left, marked: {marked}", gone and marked)
        with_us.guard.deleteLater()
        clipboard.dataChanged.disconnect()
    usual = ClipboardGuard(clipboard, lambda: True)
    tally.saw("it waits another time than told", usual.wait == KEPT_SECONDS * 1000 == 30_000)
    clipboard.dataChanged.disconnect()
    clipboard.clear()  # what is left would outlive the application, and Qt breaks on that


class _Desk:
    """Somebody at a vault, and another program."""

    def __init__(self, clipboard: QClipboard) -> None:
        self.clipboard, self.ours, self.real = clipboard, True, True
        self.guard = ClipboardGuard(clipboard, lambda: self.real, owns=lambda: self.ours, second=0)
        self.expected, self.story = "", list[str]()

    def happens(self, what: str) -> None:
        """One copy: from a case, by another program, or from a practice case, which may stay."""
        self.story.append(what)
        self.ours, self.real = what != "theirs", what == "ours"
        self.expected = {"ours": _OURS, "theirs": _THEIRS, "practice": f"{_OURS} van een oefencasus"}[what]
        self.clipboard.setText(self.expected)

    def marked(self) -> bool:
        """Whether those who keep a history of clipboards are told to leave it out."""
        data = self.clipboard.mimeData()
        names = " ".join(data.formats())
        told = bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
        return told and "ExcludeClipboardContentFromMonitorProcessing" in names
