"""Going on with a case on another route: choose the route, see what travels along, and begin.

A `CaseView` goes in; a new case in the same vault comes out, and the window goes there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView, Changes, Journey, NextRoute, continue_on, journey, next_routes
from routekaart.errors import RoutekaartError
from routekaart.gui.case.page import CasePage
from routekaart.gui.kit import Banner, Button, Card, PlainLabel, ScrollPage, SectionHeader
from routekaart.gui.session import Navigator, Session
from routekaart.gui.tiles import Tile, TileGrid

__all__ = ["ContinuePage"]

_NAMED = 4
"""Of what stays behind no more questions are named than this."""


class ContinuePage(CasePage):
    """Tiles to choose from, what travels and what does not, and one button."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.routes: tuple[NextRoute, ...] = ()
        self.chosen = ""
        self.sheet = ScrollPage(self.tr("Verder op een andere route"), width=860)
        self.gone_on = Banner("", link=self.tr("Open dat dossier"))
        self.trouble = Banner("", kind="warning")
        self.usual_head, self.other_head = SectionHeader(self.tr("Volgt vaak")), SectionHeader("")
        self.usual, self.others = TileGrid(least=330), TileGrid(least=330)
        self.along, self.behind = Card(self.tr("Dit gaat mee")), Card(self.tr("Dit gaat niet mee"))
        self.along_text, self.behind_text = PlainLabel("").indented(), PlainLabel("").indented()
        self.begin_button = Button("", "primary")
        self._lay_out()
        self.gone_on.action.connect(self._open_last)
        self.begin_button.clicked.connect(lambda _checked=False: self._begin())

    def _lay_out(self) -> None:
        self.along.add(self.along_text)
        self.behind.add(self.behind_text)
        for piece in (self.gone_on, self.trouble, self.usual_head, self.usual, self.other_head, self.others,
                      self.along, self.behind, self.begin_button):  # fmt: skip
            self.sheet.add(piece)
            piece.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)

    # what is shown -------------------------------------------------------------------------------------------

    def show_case(self, view: CaseView, **details: object) -> None:
        """In: the view; the routes follow when they have been read."""
        self.chosen = ""
        for piece in (self.trouble, self.along, self.behind, self.begin_button):
            piece.hide()
        self.refresh()
        case_id = self.case_id
        self.session.desk_run(lambda desk: next_routes(desk, case_id), self._show_routes)

    def refresh(self) -> None:
        """Where people went on before, and what would travel now."""
        view = self.view
        if view is None:
            return
        on = view.dossier.continued_in
        self.gone_on.setVisible(bool(on))
        if on:
            said = self.tr("Dit dossier gaat verder in {number}: {route}.")
            self.gone_on.strong.setText(said.format(number=on[-1].number, route=on[-1].route_title))
        if self.chosen:
            self._look(self.chosen)

    def _show_routes(self, routes: tuple[NextRoute, ...]) -> None:
        self.routes = routes
        lead = self.tr("U begint een nieuw dossier. Wat u al weet, gaat mee. Dit dossier blijft zoals het is.")
        none = self.tr("Vanaf deze route gaat u niet verder op een andere.")
        self.sheet.set_lead(lead if routes else none)
        usual, others = ([item for item in routes if item.named is named] for named in (True, False))
        self.other_head.setText((self.tr("Andere routes") if usual else self.tr("Kies een route")).upper())
        for head, grid, items in ((self.usual_head, self.usual, usual), (self.other_head, self.others, others)):
            grid.set_tiles([self._tile(item) for item in items])
            head.setVisible(bool(items))
            grid.setVisible(bool(items))
        first = next(iter(self.tiles()), None)
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def tiles(self) -> tuple[Tile, ...]:
        """Out: the routes to choose from, in order."""
        return (*self.usual.tiles(), *self.others.tiles())

    def _tile(self, route: NextRoute) -> Tile:
        tile = Tile(route.title, route.tile)
        tile.setCheckable(True)
        tile.setProperty("route", route.id)
        tile.clicked.connect(lambda _checked=False: self.choose(route.id))
        return tile

    def choose(self, route: str) -> None:
        """In: the route to look at; nothing is written yet."""
        self.chosen = route
        for tile in self.tiles():
            tile.setChecked(tile.property("route") == route)
        self._look(route)

    def _look(self, route: str) -> None:
        case_id = self.case_id
        self.session.desk_run(lambda desk: journey(desk, case_id, route), self._show_journey, self._fail)

    def _show_journey(self, found: Journey) -> None:
        if found.route != self.chosen:
            return
        self.trouble.hide()
        self.along_text.setText("\n".join(_travelling(found)) or self.tr("Nog niets. U begint met een leeg dossier."))
        behind = "\n".join(_staying(found))
        if self.view is not None:
            behind = self.view.labels.fill(behind)  # questions name the child
        self.behind_text.setText(behind)
        self.begin_button.setText(self.tr("Begin {route}").format(route=found.title))
        self.along.show()
        self.behind.setVisible(bool(behind))
        self.begin_button.setEnabled(True)
        self.begin_button.show()
        QTimer.singleShot(0, self, lambda: self.sheet.ensureWidgetVisible(self.begin_button))

    def _fail(self, error: RoutekaartError) -> None:
        self.trouble.strong.setText(error.message)
        self.trouble.show()
        for piece in (self.along, self.behind, self.begin_button):
            piece.hide()

    # what is done --------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        case_id, route = self.case_id, self.chosen
        self.begin_button.setEnabled(False)  # one press makes one case
        self.session.desk_run(lambda desk: continue_on(desk, case_id, route), self._begun, self._fail)

    def _begun(self, changes: Changes) -> None:
        self.navigator.go("case", case_id=changes.created)

    def _open_last(self) -> None:
        if self.view is not None and self.view.dossier.continued_in:
            self.navigator.go("case", case_id=self.view.dossier.continued_in[-1].dossier)


def _travelling(found: Journey) -> Iterator[str]:
    if found.answers:
        yield _counted(found.answers, "antwoord", "antwoorden")
    for title, count in found.lists:
        yield f"{title}: {count}"
    if found.own_alternatives:
        yield _counted(found.own_alternatives, "eigen idee", "eigen ideeën")
    if found.weighings:
        yield _counted(found.weighings, "afweging", "afwegingen")


_WHY_STAYS = {
    "Toestemming": "Toestemming voor de ene plek geldt niet voor een andere.",
    "Het besluit": "Op de nieuwe route besluit u opnieuw.",
}


def _staying(found: Journey) -> Iterator[str]:
    for title, count in found.stays:
        counted = f"{title}: {count}." if count else f"{title}."
        yield f"{counted} {_WHY_STAYS.get(title, '')}".strip()
    asked = [item.title for item in found.left if item.kind == "vraag"]
    if asked:
        yield f"{_counted(len(asked), 'antwoord', 'antwoorden')} zonder plek op deze route: {_named(asked)}."
    rungs = [item.title for item in found.left if item.kind == "weging"]
    if rungs:
        yield f"{_counted(len(rungs), 'afweging', 'afwegingen')} die hier niet voorkomen: {_named(rungs)}."
    rest = sum(item.kind in ("veld", "lijst") for item in found.left)
    if rest:
        yield f"{_counted(rest, 'onderdeel', 'onderdelen')} van lijsten."


def _named(texts: Sequence[str]) -> str:
    shown = ", ".join(f"‘{text}’" for text in texts[:_NAMED])
    return f"{shown} en nog {len(texts) - _NAMED}" if len(texts) > _NAMED else shown


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
