"""The field for a passphrase: hidden or shown, paste allowed, with a hint when Caps Lock seems to be on.

A label goes in; out come what was typed, `edited` and `entered` (Enter pressed).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit import Button, LineText, PlainLabel, announce, describe
from routekaart.gui.rinsing import begin_rinsing, rinse, rinse_thread
from routekaart.gui.session import Session
from routekaart.wiping import wipe

__all__ = ["PassphraseField", "forget", "with_phrases"]

T = TypeVar("T")

_CAP = 1000
_LATER = 500
"""Milliseconds."""
_FILLING = "*"


def forget(session: Session, fields: Iterable[PassphraseField]) -> None:
    """Empty the fields, and leave nothing in this process of what stood there: for when it opened the vault."""
    for field in fields:
        field.clear()
        field.set_shown(False)
    rinse_thread()
    # The worker made a key of it, and has memory of its own; the page that is waited for goes first.
    QTimer.singleShot(_LATER, session, lambda: session.desk_run(lambda _desk: rinse()))


def with_phrases(work: Callable[..., T], *fields: PassphraseField) -> Callable[[], T]:
    """In: work that wants what now stands in the fields. Out: the same work, after which nothing is left of that."""
    phrases = [field.text() for field in fields]

    def run() -> T:
        try:
            return work(*phrases)
        finally:
            for phrase in phrases:
                wipe(phrase)

    return run


class _PhraseLine(LineText):
    """Counts what stands in it without leaving a copy of that."""

    def used(self) -> int:
        shown = self.displayText()
        units = sum(2 if ord(sign) > 0xFFFF else 1 for sign in shown)
        wipe(shown)
        rinse_thread()
        return units


class PassphraseField(QWidget):
    """One passphrase. `shown_changed` tells whether it can be read on screen."""

    edited = Signal()
    entered = Signal()
    shown_changed = Signal(bool)

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None, *, can_show: bool = True) -> None:
        super().__init__(parent)
        self._hint = hint
        self.label = PlainLabel(label, "card").as_heading(3).indented()
        self.error = PlainLabel("", "error").indented()
        self.caps = PlainLabel(self.tr("Let op: Caps Lock lijkt aan te staan."), "small").indented()
        self.line = _PhraseLine(label, width=40, cap=_CAP)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        # Nothing may learn the phrase: no spelling help, no word list of an on-screen keyboard.
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)
        self.show_button = Button(self.tr("Tonen"), small=True)
        self.show_button.setCheckable(True)
        self.show_button.setAccessibleName(self.tr("Wachtzin tonen"))
        if not can_show:
            self.show_button.hide()
        self.setFocusProxy(self.line)
        self._lay_out()
        # Straight on: by way of Python every letter would leave another copy.
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.entered)
        self.show_button.clicked.connect(self.set_shown)
        self.line.installEventFilter(self)

    def text(self) -> str:
        """Out: what was typed or pasted, in a text that nobody else has."""
        typed = self.line.text()
        rinse_thread()  # on the way from Qt to Python it was copied
        return typed

    @property
    def empty(self) -> bool:
        """Nothing stands there."""
        return not self.line.used()

    def clear(self) -> None:
        """Empty the field, also what it remembers of it."""
        silent = self.line.blockSignals(True)
        # In the memory where it stands; then over what is kept to undo typing, which goes at a new text.
        for filling in (_FILLING * self.line.used(), _FILLING * _CAP):
            self.line.selectAll()
            self.line.insert(filling)
            self.line.setText("")
        self.line.blockSignals(silent)

    def showEvent(self, event: QShowEvent) -> None:
        begin_rinsing()
        super().showEvent(event)

    def set_shown(self, shown: bool) -> None:
        """In: whether the phrase can be read."""
        self.show_button.setChecked(shown)
        self.show_button.setText(self.tr("Verbergen") if shown else self.tr("Tonen"))
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.shown_changed.emit(shown)

    def show_error(self, text: str) -> None:
        """In: the sentence at the field; empty takes it away. What was typed stays."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.line.setProperty("error", "true" if text else "false")
        theme.restyle(self.line)
        describe(self.line, text, self._hint)
        if text:
            announce(self.line, text, urgent=True)

    def focus_field(self) -> None:
        """Sets the focus here, with the text selected so that typing replaces it."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text().isalpha():
            # Qt cannot ask for Caps Lock; a capital without Shift (or the reverse) gives it away.
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.setVisible(event.text().isupper() != shift)
        return super().eventFilter(_watched, event)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(5))
        box.addWidget(self.label)
        if self._hint:
            box.addWidget(PlainLabel(self._hint, "hint").indented())
            describe(self.line, self._hint)
        box.addWidget(self.error)
        row = QHBoxLayout()
        row.addWidget(self.line)
        row.addWidget(self.show_button)
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self.caps)
        self.error.hide()
        self.caps.hide()
