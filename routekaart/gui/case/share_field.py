"""Who may read a record: for most records one quiet line, for the words of a child a question to the child.

A record goes in; `share()` gives what is to be recorded, None when the child was not asked (it then stays inside).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui import theme
from routekaart.gui.case.share_choice import ShareChoice
from routekaart.gui.kit import ChoiceRow, Option, PlainLabel, RecordChoice, RecordPicker

__all__ = ["ShareField", "is_of_child", "share_note"]

_NOT_FOR = "niet_voor"


def is_of_child(view: CaseView, list_name: str, record: Mapping[str, Any]) -> bool:
    """Are these the words of a child? Then the child is asked, and no answer means: only in the file."""
    said_by = view.facts.record("personen", str(record.get("wie")))
    return list_name == "woorden" and said_by is not None and said_by.get("rol") == "kind"


def share_note(view: CaseView, list_name: str, record: Mapping[str, Any]) -> str:
    """What a card says about who may read it; empty when it simply may stand in the document."""
    share = record.get("delen")
    if isinstance(share, list | tuple) and len(share) > 1:
        people = (view.facts.record("personen", str(item)) for item in share[1:])
        return "Niet voor: " + ", ".join(view.labels.record("personen", row) for row in people if row)
    if share == "alleen_dossier":
        return "Alleen in het dossier"
    if share is None and is_of_child(view, list_name, record):
        return "Nog niet gevraagd of dit in het verslag mag. Nu alleen in het dossier."
    return ""


class ShareField(QWidget):
    """The choice `delen` of one record."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: object = None
        self._of_child = False
        self.quiet = ShareChoice()
        self.ask = PlainLabel(self.tr("Mag dit in het verslag?"), "card").indented()
        self.hint = PlainLabel(
            self.tr("Vraag het aan het kind. Zonder antwoord blijft het in het dossier."), "hint"
        ).indented()
        options = [
            Option("in_document", self.tr("Ja")),
            Option("alleen_dossier", self.tr("Nee")),
            Option(_NOT_FOR, self.tr("Ja, maar niet voor …")),
        ]
        self.choice = ChoiceRow(options, name=self.tr("Mag dit in het verslag?"))
        self.people = RecordPicker([], name=self.tr("Niet voor wie?"))
        self.people.add_button.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(4))
        for piece in (self.quiet, self.ask, self.hint, self.choice, self.people):
            box.addWidget(piece)
        self.quiet.changed.connect(self._take)
        self.choice.changed.connect(self._on_choice)
        self.people.changed.connect(lambda value: self._take([_NOT_FOR, *value] if value else None))

    def show_for(self, view: CaseView, list_name: str, record: Mapping[str, Any], share: object) -> None:
        """In: the record as it is now and what was chosen; the question changes with whose words they are."""
        self._share = share
        self._of_child = is_of_child(view, list_name, record)
        self.quiet.setVisible(not self._of_child)
        for piece in (self.ask, self.hint, self.choice):
            piece.setVisible(self._of_child)
        if not self._of_child:
            self.people.hide()
            self.quiet.show_share(view, share)
            return
        others = [row for row in view.facts.records("personen") if row.get("rol") != "kind"]
        self.people.set_records([RecordChoice(str(row["id"]), view.labels.record("personen", row)) for row in others])
        listed = list(share[1:]) if isinstance(share, list | tuple) else []
        if not (self.choice.value() == _NOT_FOR and not listed):
            self.choice.set_value(_NOT_FOR if listed else share)
            self.people.set_value(listed)
        self.people.setVisible(self.choice.value() == _NOT_FOR)

    def share(self) -> object:
        """Out: what is to be recorded under `delen`; None leaves it out."""
        if self._of_child and self.choice.value() == _NOT_FOR and not self.people.value():
            return "alleen_dossier"  # "not for …" without a name is not a yes
        return self._share

    def _on_choice(self, value: object) -> None:
        self.people.setVisible(value == _NOT_FOR)
        if value != _NOT_FOR:
            self._take(value)

    def _take(self, share: object) -> None:
        self._share = share
        self.changed.emit()
