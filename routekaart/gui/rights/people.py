"""The people of a case to choose one of, each with a role.

People go in; the id of the one that was chosen comes out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.rights.aboutperson import PersonChoice
from routekaart.gui.kit import ChoiceList, ChoiceRow, Option, make_choice

__all__ = ["PeopleChoice"]


class PeopleChoice(QWidget):
    """Buttons for a few people, a list for many."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.people: tuple[PersonChoice, ...] = ()
        self.person = ""
        self._choice: ChoiceRow | ChoiceList | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_people(self, people: Sequence[PersonChoice], person: str = "") -> None:
        """In: who can be chosen, and who is now."""
        if self._choice is not None:
            self._box.removeWidget(self._choice)
            self._choice.setParent(None)
            self._choice.deleteLater()
        self.people, self.person = tuple(people), person
        options = [Option(item.id, _called(item)) for item in people]
        self._choice = make_choice(options, name=self._name, show_keys=False)
        self._choice.set_value(person or None)
        self._choice.changed.connect(self._take)
        self._box.addWidget(self._choice)

    def choose(self, person: str) -> None:
        """Choose somebody, as a click would."""
        if self._choice is not None:
            self._choice.set_value(person)
            self._take(person)

    def _take(self, person: object) -> None:
        self.person = str(person or "")
        if self.person:
            self.chosen.emit(self.person)


def _called(person: PersonChoice) -> str:
    """`Moeder (ouder)`, and only once what says the same."""
    same = person.role.casefold().startswith(person.name.casefold()) or not person.role
    return person.name if same else f"{person.name} ({person.role[:1].lower()}{person.role[1:]})"
