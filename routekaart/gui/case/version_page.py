"""A newer version of the rules of a case: what it changes for this case, and the choice to move or to stay.

A `CaseView` goes in; one logged step to the newer rules comes out, or nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from routekaart.casework import (
    CaseView,
    Changes,
    VersionDifference,
    move_to_version,
    stay_with_version,
    version_difference,
)
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.case.leftovers_card import leftover_text
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import standing_ref
from routekaart.gui.kit import Banner, Button, Card, FlowLayout, PlainLabel, ScrollPage
from routekaart.gui.session import Navigator, Session

__all__ = ["VersionPage"]


class VersionPage(CasePage):
    """The difference for this case in cards, and two buttons."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.found: VersionDifference | None = None
        self.sheet = ScrollPage(self.tr("Nieuwere versie van deze routekaart"), width=860)
        self.trouble = Banner("", kind="warning")
        self.sealed = Banner(
            self.tr("Het document van deze versie is verzegeld."),
            self.tr("Begin eerst een nieuwe versie van het document. Daarna kunt u overstappen."),
            link=self.tr("Naar Ondertekenen"),
        )
        self.cards: list[Card] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.px(12))
        self.note = PlainLabel("", "hint")
        self.move_button = Button(self.tr("Overstappen"), "primary")
        self.stay_button = Button(self.tr("Bij deze versie blijven"))
        self._buttons = QWidget()
        self._lay_out()
        self.move_button.clicked.connect(lambda _checked=False: self._move())
        self.stay_button.clicked.connect(lambda _checked=False: self._stay())
        self.sealed.action.connect(lambda: self.go_wanted.emit("ondertekenen"))

    def _lay_out(self) -> None:
        row = FlowLayout(self._buttons, gap=8)
        for button in (self.move_button, self.stay_button):
            row.addWidget(button)
        self.sheet.add(self.trouble)
        self.sheet.add(self.sealed)
        self.sheet.body.addLayout(self._cards)
        for piece in (self.note, self._buttons):
            self.sheet.add(piece)
        for piece in (self.trouble, self.sealed, self.note, self._buttons):
            piece.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)

    # what is shown -------------------------------------------------------------------------------------------

    def show_case(self, view: CaseView, **details: object) -> None:
        """In: the view; the difference follows when it was worked out."""
        self.trouble.hide()
        self.refresh()

    def refresh(self) -> None:
        """Work out the difference again: an answer may have changed."""
        case_id = self.case_id
        self.session.desk_run(lambda desk: version_difference(desk, case_id), self._show)

    def _show(self, found: VersionDifference | None) -> None:
        view = self.view
        if view is None:
            return
        self.found = found
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = self._make_cards(view, found) if found is not None else []
        for card in self.cards:
            self._cards.addWidget(card)
            card.show()
        self.sheet.set_lead(self._lead(view, found))
        may = found is not None and not found.sealed
        self.sealed.setVisible(found is not None and found.sealed)
        self.note.setText(self._note(view, found))
        self.note.setVisible(may)
        self._buttons.setVisible(may)
        self.move_button.setEnabled(may)
        held = QApplication.focusWidget()
        if may and self.isVisible() and (held is None or held is self or not self.isAncestorOf(held)):
            self.stay_button.setFocus()  # what cannot be undone is never one Enter away

    def _lead(self, view: CaseView, found: VersionDifference | None) -> str:
        if found is None:
            return self.tr("U werkt met de nieuwste regels van deze route. Er is niets te doen.")
        if found.old_version == found.new_version:
            return self.tr("De regels van deze route zijn veranderd. Hier ziet u wat dat betekent voor dit dossier.")
        text = self.tr("U werkt met versie {old}. Er is nu versie {new}. Hier ziet u wat dat betekent.")
        return text.format(old=found.old_version, new=found.new_version)

    def _note(self, view: CaseView, found: VersionDifference | None) -> str:
        text = self.tr("Overstappen staat in het logboek en kan niet ongedaan worden gemaakt. Er gaat niets verloren.")
        if found is not None and found.others:
            other = self.tr("Ook andere onderdelen zijn veranderd ({count}). Die raken dit dossier nu niet.")
            text = f"{other.format(count=found.others)} {text}"
        if any(item.document == "verantwoording" for item in view.dossier.documents):
            text += " " + self.tr("Verandert de tekst van het document? Dan tekent iedereen opnieuw.")
        return text

    def _make_cards(self, view: CaseView, found: VersionDifference) -> list[Card]:
        cards = []
        if found.gone:
            kept = self.tr("Het blijft in het dossier bewaard. Het telt niet meer mee en komt niet in het document.")
            lines = [(view.labels.fill(item.title), (leftover_text(view, item),)) for item in found.gone]
            cards.append(_card(self.tr("Dit past niet meer"), kept, lines))
        if found.changed:
            hint = self.tr("Uw antwoord blijft staan. Kijk of het nog klopt.")
            cards.append(_card(self.tr("Deze vragen zijn anders"), hint, [(i.title, i.what) for i in found.changed]))
        if found.weighed:
            hint = self.tr("Uw weging blijft staan. Kijk of zij nog klopt.")
            cards.append(
                _card(self.tr("Deze alternatieven zijn anders"), hint, [(i.title, i.what) for i in found.weighed])
            )
        if found.new:
            cards.append(_card(self.tr("Dit komt erbij"), "", [(text, ()) for text in found.new]))
        if found.rules:
            said = self.tr("Nu: {before}. Straks: {after}.")
            lines = [(i.title, (said.format(before=i.before, after=i.after),)) for i in found.rules]
            cards.append(_card(self.tr("Deze regels vallen anders uit"), "", lines))
        if not found.touches:
            cards.append(Card(self.tr("Voor dit dossier verandert er nu niets")))
        return cards

    # what is done --------------------------------------------------------------------------------------------

    def _move(self) -> None:
        case_id, found = self.case_id, self.found
        if found is not None:
            self.move_button.setEnabled(False)
            self.session.desk_run(lambda desk: move_to_version(desk, case_id, found.new_hash), None, self._fail)

    def _stay(self) -> None:
        case_id, found = self.case_id, self.found
        if found is None:
            return

        def done(_changes: Changes) -> None:
            self.go_wanted.emit(standing_ref("taken"))

        self.session.desk_run(lambda desk: stay_with_version(desk, case_id, found.new_hash), done, self._fail)

    def _fail(self, error: RoutekaartError) -> None:
        self.trouble.strong.setText(error.message)
        self.trouble.show()
        self.refresh()


def _card(title: str, hint: str, rows: Sequence[tuple[str, Sequence[str]]]) -> Card:
    """A card of lines: what it is about, and below it what is said of it."""
    card = Card(title, hint)
    for about, lines in rows:
        card.add(PlainLabel(about, "strong").indented())
        for line in lines:
            if line:
                card.add(PlainLabel(line).indented())
    return card
