"""Everything about one person of a case: choose who, see what leaves and what stays behind, and hand over a copy.

A case id goes in; a PDF or a JSON file comes out, with a line in the log.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from routekaart.casework.rights.aboutperson import (
    PersonChoice,
    PersonCopy,
    PersonFile,
    PersonItem,
    about_person,
    people_of,
    person_copy,
)
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, Link, PlainLabel, ScrollPage, TickBox, announce
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.rights.copy_panel import CopyPanel
from routekaart.gui.rights.item_card import ItemCard
from routekaart.gui.rights.people import PeopleChoice

__all__ = ["AboutPersonPage"]

_BESIDE_FROM = 900


class AboutPersonPage(Place):
    """The choices at the left, the copy at the right; with little room they take turns."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.case_id = ""
        self.person = ""
        self.file: PersonFile | None = None
        self.cards: dict[str, ItemCard] = {}
        lead = self.tr("Iemand mag weten wat er over hem of haar in het dossier staat. U ziet eerst wat meegaat.")
        self._page = ScrollPage(self.tr("Alles over één persoon"), lead)
        self.back_link = Link(self.tr("Terug naar Over dit dossier"))
        self.people = PeopleChoice(self.tr("Over wie?"))
        self.nobody = PlainLabel(self.tr("In dit dossier staan geen mensen. Er is dus niets om te geven."), "lead")
        self.full_names = TickBox(self.tr("Ook volledige namen en adressen meegeven"))
        self.make_button = Button(self.tr("Maak de kopie en bekijk die"), "primary")
        self.trouble = PlainLabel("", "error").indented()
        self.panel = CopyPanel(self.session)
        self._items = QVBoxLayout()
        self._lay_out()
        self.back_link.clicked.connect(lambda _checked=False: self.navigator.go("case_record", case_id=self.case_id))
        self.full_names.toggled.connect(lambda _on: self._stale())
        self.make_button.clicked.connect(lambda _checked=False: self.make_copy())
        self.panel.back_wanted.connect(self._stale)
        self.people.chosen.connect(self.choose)

    def arrive(self, **details: object) -> None:
        """In: `case_id`."""
        self.case_id, self.person = str(details.get("case_id") or self.case_id), ""
        self.full_names.setChecked(False)
        self._show_items(None)
        self.refresh()
        self.back_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read who is in the case."""
        case_id = self.case_id
        self.session.desk_run(lambda desk: people_of(desk, case_id), self._show_people)

    def choose(self, person: str) -> None:
        """Show what there is about this person."""
        case_id, self.person = self.case_id, person
        self._stale()
        self.session.desk_run(lambda desk: about_person(desk, case_id, person), self._show_items, self._failed)

    @property
    def chosen(self) -> frozenset[str]:
        """Keys of what goes along."""
        return frozenset(key for card in self.cards.values() for key in card.chosen)

    def make_copy(self) -> None:
        """Make the copy of exactly what is ticked, and show it."""
        case_id, person, chosen, full = self.case_id, self.person, self.chosen, self.full_names.isChecked()
        self.make_button.setEnabled(False)
        self.session.desk_run(
            lambda desk: person_copy(desk, case_id, person, chosen, full_names=full), self._show_copy, self._failed
        )

    def _show_people(self, people: tuple[PersonChoice, ...]) -> None:
        self.people.show_people(people, self.person)
        self.nobody.setVisible(not people)
        self._who.setVisible(bool(people))

    def _show_items(self, file: PersonFile | None) -> None:
        self.file = file
        self.make_button.setEnabled(True)
        self._say("")
        for card in self.cards.values():
            self._items.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        self.cards = {}
        for ground, title, hint in self._grounds():
            items = [item for item in file.items if item.ground == ground] if file is not None else []
            if items:
                self._add_card(ground, title, hint, items)
        for piece in (self.full_names, self.make_button):
            piece.setVisible(file is not None)
        self._page.settle()

    def _add_card(self, ground: str, title: str, hint: str, items: list[PersonItem]) -> None:
        card = ItemCard(title, hint, items, folded=bool(ground))
        card.changed.connect(self._stale)
        self.cards[ground] = card
        self._items.addWidget(card)

    def _grounds(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("", self.tr("Dit gaat mee"), self.tr("Eigen woorden, en wat er over deze persoon staat.")),
            ("niet_voor", self.tr("Niet voor deze persoon"),
             self.tr("Iemand vroeg om dit niet te delen met deze persoon. Overleg eerst, voor u het toch meegeeft.")),
            ("alleen_dossier", self.tr("Staat alleen in het dossier"),
             self.tr("Dit staat in geen enkel stuk. Kijk per onderdeel of deze persoon het mag weten.")),
            ("ander", self.tr("Gaat ook over iemand anders"),
             self.tr("Tussen haakjes staat over wie. Geef mee wat die ander niet schaadt.")),
            ("heel_dossier", self.tr("Gaat over het hele dossier"),
             self.tr("Hierin komt deze persoon niet voor. Wie gezag heeft, mag vaak meer zien.")),
            ("eerder", self.tr("Stond er eerder"), self.tr("Deze tekst is later veranderd. De oude blijft bewaard.")),
            ("weg", self.tr("Is weggehaald"), self.tr("Dit staat niet meer in het dossier, nog wel in het logboek.")),
        )  # fmt: skip

    def _show_copy(self, copy: PersonCopy) -> None:
        self.make_button.setEnabled(True)
        self._say("")
        self.panel.show_copy(copy)
        self._take_turns()
        announce(self, self.tr("De kopie staat klaar. Er is nog niets bewaard of afgedrukt."))

    def _stale(self) -> None:
        """Other choices: the copy on screen is no longer what would leave."""
        self.panel.clear()
        self._take_turns()

    def _failed(self, error: RoutekaartError) -> None:
        self.make_button.setEnabled(True)
        self._say(error.message)

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._take_turns()

    def _take_turns(self) -> None:
        narrow, reading = self.width() < theme.px(_BESIDE_FROM), self.panel.copy is not None
        self.panel.setVisible(reading)
        self.panel.back_button.setVisible(narrow)
        self._page.setVisible(not (narrow and reading))

    def _lay_out(self) -> None:
        self._who = Card(self.tr("Over wie?"))
        self._who.add(self.people)
        self._items.setSpacing(theme.px(12))
        self._page.add(self.back_link)
        self._page.add(self.nobody)
        self._page.add(self._who)
        self._page.body.addLayout(self._items)
        for piece in (self.full_names, self.make_button, self.trouble):
            self._page.add(piece)
        self.nobody.hide()
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addWidget(self._page, 1)
        sides.addWidget(self.panel, 1)
