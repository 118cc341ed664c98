"""The way into a vault with a recovery code: the code, a new passphrase with its strength, and the way back.

A session goes in; `sent` comes out when people want to open, and what was typed is there to read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.errors import RoutekaartError
from routekaart.gui.inputs import InputSpec, make_input
from routekaart.gui.kit import Button, Link
from routekaart.gui.passphrase_field import PassphraseField
from routekaart.gui.session import Session
from routekaart.gui.strength_meter import StrengthMeter
from routekaart.gui.way_in import way_in

__all__ = ["CodeWay"]


class CodeWay(QWidget):
    """One card. `owner_words` gives what a passphrase should not hold: names of the owner."""

    sent = Signal()
    phrase_wanted = Signal()

    def __init__(
        self, session: Session, opens: str, owner_words: Callable[[], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.code = make_input(
            "tekst",
            InputSpec("tekst", self.tr("Herstelcode"), self.tr("Streepjes en kleine letters mogen."), id="code"),
        )
        self.new_phrase = PassphraseField(
            self.tr("Nieuwe wachtzin"), self.tr("Minstens 12 tekens. Vier losse woorden onthoudt u goed.")
        )
        self.meter = StrengthMeter(session, self.new_phrase, owner_words)
        self.button = Button(opens, "primary")
        self.use_phrase = Link(self.tr("Toch de wachtzin gebruiken"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(way_in([self.code, self.new_phrase, self.meter], self.button, self.use_phrase))
        self.new_phrase.entered.connect(self.sent)
        self.button.clicked.connect(lambda _checked=False: self.sent.emit())
        self.use_phrase.clicked.connect(lambda _checked=False: self.phrase_wanted.emit())

    def typed(self) -> str:
        """Out: the code; empty, and told at the field, when it or the new passphrase is missing."""
        code = str(self.code.value() or "")
        if not code:
            self.code.show_error(self.tr("Typ uw herstelcode."))
            self.code.focus_field()
        elif self.new_phrase.empty:
            self.new_phrase.show_error(self.tr("Kies een nieuwe wachtzin."))
            self.new_phrase.focus_field()
            return ""
        return code

    def refuse(self, error: RoutekaartError) -> None:
        """In: what is the matter with the code or the new passphrase; told at its field."""
        field = self.new_phrase if error.code == "KEY-005" else self.code
        field.show_error(error.message)
        field.focus_field()

    def clear_errors(self) -> None:
        """Nothing is the matter any more."""
        self.new_phrase.show_error("")
        self.code.show_error("")

    def empty(self) -> None:
        """What was typed goes."""
        self.clear_errors()
        self.new_phrase.clear()
        self.new_phrase.set_shown(False)
        self.code.set_value(None)
        self.meter.clear()
