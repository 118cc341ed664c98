"""Before signing: provisional or final. Final only when nothing is open; what is open is named with links.

A view goes in; `chosen(final)` comes out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from routekaart.casework import CaseView
from routekaart.gui import theme
from routekaart.gui.case.extract_choice import ExtractChoice
from routekaart.gui.case.open_points import OpenPoints
from routekaart.gui.case.wording import this_paper
from routekaart.gui.kit import Button, Card, ChoiceRow, FreeText, Link, Option, PlainLabel

__all__ = ["StatusChoice"]

PROVISIONAL, FINAL = "voorlopig", "definitief"


class StatusChoice(Card):
    """Two options and one button; a provisional document is always possible."""

    chosen = Signal(bool)
    place_wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Welk document tekent u?"), parent=parent)
        self.body.setSpacing(theme.px(10))
        self.choice = ChoiceRow([], name=self.tr("Welk document tekent u?"))
        self.why = PlainLabel("", "hint").indented()
        self.open = OpenPoints()
        self.open_title = PlainLabel(self.tr("Nog nodig voor definitief"), "card").as_heading(3).indented()
        self.button = Button(self.tr("Onderteken de verantwoording"), "primary")
        self.others_link = Link(self.tr("Er verzegelt nog iemand anders…"), size=15)
        self.others_hint = PlainLabel(
            self.tr(
                "Wie verzegelt er nog meer? Schrijf naam en functie, voor elk één regel. "
                "Ieder krijgt een eigen plek in het document."
            ),
            "hint",
        ).indented()
        self.extract = ExtractChoice()
        self.others = FreeText(self.tr("Wie verzegelt er nog meer?"), lines=2, most=4, cap=400)
        above = (self.choice, self.why, self.open_title, self.open, self.others_link, self.others_hint, self.others)
        for piece in (*above, self.extract, self.button):
            self.add(piece)
        self.others_link.clicked.connect(lambda _checked=False: self._ask_others(True))
        self._ask_others(False)
        self.choice.changed.connect(lambda _value: self._show_why())
        self.button.clicked.connect(lambda _checked=False: self.chosen.emit(self.choice.value() == FINAL))
        self.open.chosen.connect(self.place_wanted)
        self.open.all_wanted.connect(self.all_wanted)
        self._may_final = False
        self._court = False
        self._expires = True
        self._never = ""

    def show_choice(self, view: CaseView) -> None:
        """In: the view."""
        state = view.assessment
        self._may_final, self._court = state.may_final, state.court_requested
        final = self.tr("Definitief, machtiging gevraagd") if self._court else self.tr("Definitief")
        never = view.checklist.route.only_provisional
        self._never = view.labels.fill(f"{never.why} {never.next}") if never else ""
        kinds = [Option(PROVISIONAL, self.tr("Voorlopig")), Option(FINAL, final)]
        self.choice.set_options(kinds[:1] if never else kinds)
        if never:
            self.choice.set_value(PROVISIONAL)
        else:
            self.choice.buttons()[1].setEnabled(self._may_final)
        self.button.setText(self.tr("Onderteken {paper}").format(paper=this_paper(view)))
        self._expires = view.checklist.route.document.sheet is None
        if self.choice.value() == FINAL and not self._may_final:
            self.choice.set_value(None)
        self.extract.show_view(view)
        self.open.show_points(view)
        self.open_title.setText(self.tr("Nog nodig") if never else self.tr("Nog nodig voor definitief"))
        for piece in (self.open, self.open_title):
            piece.setVisible(not state.complete)
        self._show_why()

    def show_sealers(self, names: Sequence[str]) -> None:
        """In: who were named before to seal besides the author."""
        self.others.set_text("\n".join(names))
        self._ask_others(bool(names))

    def sealers(self) -> list[str]:
        """Out: who seal besides the author, one line each."""
        return self.others.text().splitlines()

    def _ask_others(self, on: bool) -> None:
        had_focus = self.others_link.hasFocus()
        self.others_link.setVisible(not on)
        for piece in (self.others_hint, self.others):
            piece.setVisible(on)
        if on and had_focus:
            self.others.setFocus()

    def _show_why(self) -> None:
        if self._never:
            self.why.setText(self._never)
            self.button.setEnabled(True)
            return
        waits = self.tr("De machtiging is gevraagd. Plaatsen mag nog niet. Dat staat op blad 1.")
        texts = {
            PROVISIONAL: self.tr(
                "Op blad 1 staat wat nog open is. Het stuk vervalt op de dag waarop u opnieuw beslist."
            )
            if self._expires
            else self.tr("Op blad 1 staat wat nog open is."),
            FINAL: waits if self._court else self.tr("Er staat niets meer open."),
        }
        value = self.choice.value()
        nothing = self.tr("Kies hoe dit stuk heet.")
        blocked = self.tr("Definitief kan nog niet. Voorlopig kan altijd.")
        self.why.setText(texts[value] if isinstance(value, str) else nothing if self._may_final else blocked)
        self.button.setEnabled(value is not None)
