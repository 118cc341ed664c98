"""A new request to correct something: who asks, what is not right, and what it should be.

The people and items of a case go in; what people filled in comes out as one request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.rights.aboutperson import PersonChoice, PersonItem
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, ChoiceList, DateField, FreeText, Option, PlainLabel, announce
from routekaart.gui.rights.people import PeopleChoice

__all__ = ["CorrectionForm", "NewRequest"]

_LONG = 140


@dataclass(frozen=True, slots=True)
class NewRequest:
    """What was filled in, complete."""

    person: str
    key: str
    on: str
    wanted: str


class CorrectionForm(Card):
    """Three questions below each other; the second follows from the first."""

    person_chosen = Signal(str)
    asked = Signal(object)
    """With a `NewRequest`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("Een nieuw verzoek"))
        self.title.show()
        self._today = date.min
        self.people = PeopleChoice(self.tr("Wie vraagt het?"))
        self.what = ChoiceList([], name=self.tr("Wat klopt er niet?"))
        self.on = DateField(self.tr("Gevraagd op"))
        self.wanted = FreeText(self.tr("Wat moet het volgens deze persoon zijn?"), lines=3, cap=4000)
        self.button = Button(self.tr("Leg het verzoek vast"), "primary")
        self.trouble = PlainLabel("", "error").indented()
        self._lay_out()
        self.people.chosen.connect(self.person_chosen.emit)
        self.button.clicked.connect(lambda _checked=False: self.submit())

    def begin(self, people: Sequence[PersonChoice], today: date, wanted: str = "") -> None:
        """In: who is in the case, the day of today, and what was typed before; nothing else is filled in."""
        self._today = today
        self.people.show_people(people)
        self.on.set_iso(today.isoformat())
        self.wanted.set_text(wanted)
        self.what.set_value(None)
        self._rest.hide()
        self.say("")

    def show_items(self, items: Sequence[PersonItem]) -> None:
        """In: what can be said to be wrong, what is about this person first."""
        self.what.set_options([Option(item.key, _line(item)) for item in items])
        self._rest.setVisible(True)

    def submit(self) -> None:
        """Tell the request when everything is filled in, else what is missing."""
        what, reading = self.what.value(), self.on.reading()
        if not what:
            self.say(self.tr("Kies wat er niet klopt."))
        elif reading.problem or len(reading.iso) != len("2026-11-22") or reading.iso > self._today.isoformat():
            self.say(reading.problem or self.tr("Schrijf de hele datum van een dag die al is geweest."))
        else:
            self.say("")
            self.asked.emit(NewRequest(self.people.person, str(what), reading.iso, self.wanted.text()))

    def say(self, text: str) -> None:
        """In: what is missing or went wrong; empty hides it."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.px(8))
        self._rest = QWidget()
        self._rest.setProperty("frame", "clear")
        box = QVBoxLayout(self._rest)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(8))
        for label, field in (
            (self.tr("Wat klopt er niet?"), self.what),
            (self.tr("Gevraagd op"), self.on),
            (self.tr("Wat moet het volgens deze persoon zijn?"), self.wanted),
        ):
            box.addWidget(PlainLabel(label, "strong").indented())
            box.addWidget(field)
        box.addWidget(self.button)
        self.add(PlainLabel(self.tr("Wie vraagt het?"), "strong").indented())
        self.add(self.people)
        self.add(self._rest)
        self.add(self.trouble)


def _line(item: PersonItem) -> str:
    text = " ".join(f"{item.title} {item.text}".split())
    return text if len(text) <= _LONG else f"{text[:_LONG].rstrip()} …"
