"""Who may read this: one quiet line that says it, and the choice behind it.

What was chosen and the people of the case go in; out comes `changed` with `in_document`, `alleen_dossier` or
`["niet_voor", person, …]`.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui import theme
from routekaart.gui.case.pointer_choices import person_name
from routekaart.gui.kit import ChoiceRow, Link, Option, PlainLabel, RecordChoice, RecordPicker, announce

__all__ = ["ShareChoice"]

_NOT_FOR = "niet_voor"


class ShareChoice(QWidget):
    """In the document, in the file only, or not for certain people.

    "Niet voor …" without anybody named is not a yes: it stays in the file only until somebody is chosen, and says so.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = PlainLabel("", "hint", wrap=False).indented()
        self.link = Link(self.tr("Wijzig"), size=14)
        self.link.setAccessibleDescription(self.tr("Wie mag dit lezen?"))
        options = [
            Option("in_document", self.tr("In het document")),
            Option("alleen_dossier", self.tr("Alleen dossier")),
            Option(_NOT_FOR, self.tr("Niet voor …")),
        ]
        self.choice = ChoiceRow(options, name=self.tr("Wie mag dit lezen?"), show_keys=False)
        self.people = RecordPicker([], name=self.tr("Niet voor wie?"))
        self.people.add_button.hide()
        self.nobody = PlainLabel(
            self.tr("Kies voor wie niet. Tot dan staat het alleen in het dossier."), "hint"
        ).indented()
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self._line)
        row.addWidget(self.link)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(row)
        for piece in (self.choice, self.people, self.nobody):
            box.addWidget(piece)
            piece.hide()
        self.link.clicked.connect(lambda _checked=False: self._unfold())
        self.choice.changed.connect(self._on_choice)
        self.people.changed.connect(self._on_people)

    def show_share(self, view: CaseView, share: object) -> None:
        """In: what is recorded; nothing recorded means in the document."""
        people = view.facts.records("personen")
        names = [RecordChoice(str(row["id"]), view.labels.record("personen", row)) for row in people]
        self.people.set_records(names)
        kept_from = [str(item) for item in share[1:]] if isinstance(share, list | tuple) else []
        kind = _NOT_FOR if kept_from else str(share or "in_document")
        # Somebody is still choosing for whom not: that is not taken from their hands.
        choosing = self.people.isVisibleTo(self) and not self.people.value() and kind == "alleen_dossier"
        if not choosing:
            self.choice.set_value(kind)
            self.people.set_value(kept_from)
            self._show_people()
        self._line.setText(self._words(kind, [person_name(view, person) for person in kept_from]))

    def _words(self, kind: str, names: list[str]) -> str:
        if kind == _NOT_FOR:
            return self.tr("Niet voor: {names}").format(names=", ".join(names))
        if kind == "alleen_dossier":
            return self.tr("Staat alleen in het dossier.")
        return self.tr("Dit mag in het document.")

    def _unfold(self) -> None:
        shown = self.choice.isHidden()
        self.choice.setVisible(shown)
        if self.choice.value() == _NOT_FOR and not self.people.value():
            self.choice.set_value("alleen_dossier")
        self._show_people()
        if shown:
            self.choice.focus_first()

    def _show_people(self) -> None:
        chosen = self.choice.isVisibleTo(self) and self.choice.value() == _NOT_FOR
        self.people.setVisible(chosen)
        self.nobody.setVisible(chosen and not self.people.value())

    def _on_choice(self, value: object) -> None:
        self._show_people()
        if value == _NOT_FOR:
            self._on_people(self.people.value())
        elif value is not None:
            self.changed.emit(value)

    def _on_people(self, value: object) -> None:
        self._show_people()
        if isinstance(value, list) and value:
            self.changed.emit([_NOT_FOR, *value])
            return
        self._line.setText(self._words("alleen_dossier", []))
        announce(self, self.nobody.text())
        self.changed.emit("alleen_dossier")
