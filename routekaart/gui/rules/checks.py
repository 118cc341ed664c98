"""Checking rule files one after another beside the window, with a line that says so and a button to stop.

Files go in; `found` tells the outcome of each. Stopping lets go of the one that runs and of those that wait.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from routekaart.casework.rulecheck import RuleCheck, check_rule_file
from routekaart.casework.rules.files import RuleFile
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, PlainLabel, announce
from routekaart.gui.session import Session

__all__ = ["Checks"]


class Checks(QObject):
    """`bar` belongs on the page; it is only there while something runs."""

    found = Signal(object, object)
    """A RuleFile and its RuleCheck."""
    failed = Signal(object, object)
    """A RuleFile and the RoutekaartError."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._waiting: list[RuleFile] = []
        self._count = 0
        self._stopped = threading.Event()
        self.bar = QFrame()
        self.bar.setProperty("frame", "info")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(6))
        self.text = PlainLabel("")
        self.stop_button = Button(self.tr("Stoppen"), small=True)
        row.addWidget(self.text, 1)
        row.addWidget(self.stop_button)
        self.bar.hide()
        self.stop_button.clicked.connect(lambda _checked=False: self.stop())

    @property
    def running(self) -> bool:
        """Something is being checked."""
        return not self.bar.isHidden()

    def begin(self, files: Sequence[RuleFile]) -> None:
        """Check these, after letting go of what ran."""
        self.stop()
        self._stopped, self._waiting, self._count = threading.Event(), list(files), len(files)
        self._next(self._stopped)

    def stop(self) -> None:
        """Check no more."""
        self._stopped.set()
        self._waiting = []
        self.bar.hide()

    def _next(self, stopped: threading.Event) -> None:
        if stopped.is_set():
            return
        if not self._waiting:
            self.bar.hide()
            return
        file = self._waiting.pop(0)
        text = self.tr("Bezig met nakijken: {title} ({number} van {all})")
        number = self._count - len(self._waiting)
        self.text.setText(text.format(title=file.title, number=number, all=self._count))
        if self.bar.isHidden():
            self.bar.show()
            announce(self.text, self.text.text())
        env = self._session.env

        def done(found: RuleCheck) -> None:
            if not stopped.is_set():
                self.found.emit(file, found)
                self._next(stopped)

        def failed(error: RoutekaartError) -> None:
            if not stopped.is_set():
                self.failed.emit(file, error)
                self._next(stopped)

        self._session.run_apart(lambda: check_rule_file(env, file.path, stopped.is_set), done, failed)
