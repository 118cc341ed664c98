"""Destroying a case for good: on what ground, with the code name typed, and never while it is held off.

The record of a case goes in; `gone` tells that the case is no longer there, with the record of its destruction.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from routekaart.casework import CaseRecord
from routekaart.casework.rights.destroying import Ground, destroy_case
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, ChoiceRow, LineText, Option, PlainLabel, announce, is_name_typed
from routekaart.gui.session import Session

__all__ = ["DestroyCard"]


class DestroyCard(Card):
    """The ground, the name and the button; only when all three fit."""

    gone = Signal(object)
    """With `Destroyed`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("Vernietigen"))
        self.title.show()
        self._session = session
        self.record: CaseRecord | None = None
        self.held = PlainLabel(self.tr("Vernietigen is tegengehouden. Waarom staat hierboven, bij Bewaren."), "strong")
        self.held.indented()
        self.why = PlainLabel(self.tr("Waarom vernietigt u dit dossier?"), "strong").indented()
        self.ground = ChoiceRow([], name=self.why.text(), show_keys=False)
        self.copies = PlainLabel("", "hint").indented()
        self.question = PlainLabel("").indented()
        self.typed = LineText(self.tr("Codenaam van het dossier"))
        self.button = Button(self.tr("Dossier vernietigen…"), "danger")
        self.trouble = PlainLabel("", "error").indented()
        self.body.setSpacing(theme.px(8))
        self._steps = (self.why, self.ground, self.copies, self.question, self.typed, self.button)
        for piece in (self.held, *self._steps, self.trouble):
            self.add(piece)
        self.ground.changed.connect(lambda _value: self._allow())
        self.typed.textChanged.connect(lambda _text: self._allow())
        self.button.clicked.connect(lambda _checked=False: self.destroy_it())

    def show_record(self, record: CaseRecord) -> None:
        """In: the case as it stands; what was typed stays."""
        self.record = record
        held = record.requests.hold is not None
        self.held.setVisible(held)
        for piece in self._steps:
            piece.setVisible(not held)
        chosen = self.ground.value()
        self.ground.set_options(self._grounds(record))
        self.ground.set_value(chosen)
        self.copies.setText(self._copies_text(record))
        ask = self.tr("Vernietigen kan niet ongedaan worden gemaakt. Typ {name} om het te bevestigen.")
        self.question.setText(ask.format(name=record.code_name))
        self._say("")
        self._allow()

    def forget(self) -> None:
        """Nothing typed and nothing chosen."""
        self.typed.clear()
        self.ground.set_value(None)

    def destroy_it(self) -> None:
        """Destroy the case; only when the name was typed and a ground chosen."""
        record, ground = self.record, self.ground.value()
        if record is None or not self._complete():
            return
        case_id, why = record.case_id, cast("Ground", ground)
        self.button.setEnabled(False)
        self._session.desk_run(lambda desk: destroy_case(desk, case_id, why), self.gone.emit, self._failed)

    def _grounds(self, record: CaseRecord) -> list[Option]:
        """Only what holds: a request that lies there, a term that is over."""
        asked = [Option("verzoek", self.tr("Iemand vroeg erom"))] if record.requests.open_erasure else []
        over = [Option("termijn", self.tr("De bewaartermijn is voorbij"))] if record.over else []
        return [*asked, *over, Option("vergissing", self.tr("Het is per ongeluk of dubbel gemaakt"))]

    def _copies_text(self, record: CaseRecord) -> str:
        text = self.tr(
            "Daarna wordt een nieuwe reservekopie gemaakt. De oude gaan weg: {copies}. Documenten die u bewaarde, "
            "afdrukte of meegaf, blijven bestaan. Vraag die zelf terug."
        )
        labels = [info.label for info in record.backups]
        return text.format(copies=", ".join(labels) if labels else self.tr("er zijn er nu geen"))

    def _complete(self) -> bool:
        record = self.record
        typed = record is not None and is_name_typed(self.typed.text(), record.code_name)
        return typed and self.ground.value() is not None

    def _allow(self) -> None:
        self.button.setEnabled(self._complete())

    def _failed(self, error: RoutekaartError) -> None:
        self._say(error.message)
        self._allow()
        announce(self, error.message, urgent=True)

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
