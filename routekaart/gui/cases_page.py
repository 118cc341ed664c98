"""All cases: search, filter, go on; beside it what this week brings and the ways to begin.

The rows of the open vault go in; a case to open or a route to begin comes out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from routekaart.casework import (
    CaseRow,
    Changes,
    Desk,
    Group,
    TallyOffer,
    WeekItem,
    in_group,
    tally_offers,
    this_week,
)
from routekaart.casework.rights.keeping import over_term
from routekaart.checklist import RouteSummary
from routekaart.gui import theme
from routekaart.gui.cases_list import CaseTable
from routekaart.gui.dates import day_text
from routekaart.gui.kit import (
    Button,
    ChoiceRow,
    FlowLayout,
    LineText,
    Option,
    PlainLabel,
    SectionHeader,
    SidePanel,
    ThreeColumns,
    announce,
)
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.rights.term_list import TermList
from routekaart.gui.tally_card import TallyCard
from routekaart.gui.tiles import Tile, TileGrid

__all__ = ["CasesPage"]

_SIDE_BY_SIDE = 1340  # below this (at 100 %) the filters go under the search field


@dataclass(frozen=True, slots=True)
class _Shown:
    """Everything the page reads in one go."""

    rows: tuple[CaseRow, ...]
    week: tuple[WeekItem, ...]
    routes: tuple[RouteSummary, ...]
    today: date
    tallies: tuple[TallyOffer, ...]
    over: tuple[tuple[str, str, date], ...]
    """Cases whose term has passed: id, number, last day."""


def _read(desk: Desk) -> _Shown:
    rows = desk.cases()
    week, routes = this_week(rows, desk.consultations(), desk.today), desk.routes()
    return _Shown(rows, week, routes, desk.today, tally_offers(desk, routes), over_term(desk))


class CasesPage(Place):
    """The list of cases."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._shown: _Shown | None = None
        self._found: frozenset[str] | None = None
        self._asked = 0
        self.search = LineText(self.tr("Zoek een dossier"), self.tr("Zoek op naam, stap of overleg"))
        self.filters = ChoiceRow(
            [
                Option("alle", self.tr("Alle")),
                Option("mij", self.tr("Wacht op mij")),
                Option("iemand", self.tr("Wacht op iemand")),
                Option("evaluatie", self.tr("Evaluatie nadert")),
                Option("afgerond", self.tr("Afgerond")),
            ],
            name=self.tr("Toon welke dossiers"),
            show_keys=False,
        )
        self.filters.set_value("alle")
        self.table = CaseTable()
        self.note = PlainLabel("", "lead")
        self.new_button = Button(self.tr("Nieuwe routekaart"), "primary")
        self.check_button = Button(self.tr("Document controleren…"))
        self.panel = SidePanel()
        self._week = QVBoxLayout()
        self.over = TermList()
        self._learning = SectionHeader(self.tr("Samen leren"))
        self._tallies = QVBoxLayout()
        self.tallies: tuple[TallyCard, ...] = ()
        self.routes = TileGrid(least=10_000)
        self._lay_out()
        self._connect()

    def arrive(self, **details: object) -> None:
        self.refresh()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the rows anew; search, filter and place in the list stay."""
        self.session.desk_run(_read, self._show)

    def on_changed(self, changes: Changes) -> None:
        if changes.dossiers:
            self.refresh()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.table.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.model_.rowCount():
                self._open(self.table.model_.row_at(0).id)
                return True
        return False

    def _show(self, shown: _Shown) -> None:
        self._shown = shown
        self._narrow()
        self._show_week(shown.week)
        self._show_tallies(shown.tallies)
        self.over.show_cases(shown.over)
        self.routes.set_tiles([self._route_tile(route) for route in shown.routes])

    def _narrow(self) -> None:
        """Put the rows on screen that fit the filter and the search."""
        if self._shown is None:
            return
        group, today, found = self._group(), self._shown.today, self._found
        rows = [row for row in self._shown.rows if in_group(row, group, today) and (found is None or row.id in found)]
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.note.setVisible(not rows)
        self.note.setText(self._empty_text())
        self.new_button.set_role("primary")

    def _group(self) -> Group:
        known: dict[str, Group] = {
            "alle": "alle", "mij": "mij", "iemand": "iemand", "evaluatie": "evaluatie", "afgerond": "afgerond",
        }  # fmt: skip
        return known.get(str(self.filters.value()), "alle")

    def _empty_text(self) -> str:
        if self._shown is not None and not self._shown.rows:
            return self.tr(
                "U hebt nog geen dossiers. Kies Nieuwe routekaart, of kies hiernaast wat er aan de hand is. "
                "Eerst rondkijken? Kies boven Oefenen."
            )
        if self.search.text().strip():
            return self.tr("Geen dossier gevonden. Zoek op een ander woord, of kies Alle.")
        return self.tr("Hier staat nu niets. Kies Alle om alle dossiers te zien.")

    def _search(self) -> None:
        """Search off the main thread; only the answer to the last question counts."""
        text = self.search.text()
        self._asked += 1
        asked = self._asked
        if not text.strip():
            self._take(asked, None)
            return
        self.session.desk_run(lambda desk: frozenset(desk.search(text)), lambda found: self._take(asked, found))

    def _take(self, asked: int, found: frozenset[str] | None) -> None:
        if asked == self._asked:
            self._found = found
            self._narrow()
            count = self.table.model_.rowCount()
            announce(self.search, self.tr("{count} dossiers").format(count=count))

    def _show_week(self, week: tuple[WeekItem, ...]) -> None:
        while (item := self._week.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        if not week:
            self._week.addWidget(PlainLabel(self.tr("Deze week staat er niets gepland."), "hint"))
        today = self._shown.today if self._shown is not None else date.min
        for entry in week[:12]:
            late = self.tr(" · dit is te laat") if entry.late else ""
            tile = Tile(f"{day_text(entry.on, today)} · {entry.title}", f"{entry.text}{late}")
            tile.clicked.connect(lambda _checked=False, case_id=entry.case_id: self._open(case_id))
            self._week.addWidget(tile)

    def _show_tallies(self, offers: tuple[TallyOffer, ...]) -> None:
        """Sheets that can be added up; a card whose offer is the same stays, with what it told."""
        if offers != tuple(card.offer for card in self.tallies):
            for old in self.tallies:
                self._tallies.removeWidget(old)
                old.setParent(None)
                old.deleteLater()
            self.tallies = tuple(TallyCard(self.session, offer) for offer in offers)
            for card in self.tallies:
                self._tallies.addWidget(card)
        self._learning.setVisible(bool(offers))

    def _route_tile(self, route: RouteSummary) -> Tile:
        tile = Tile(route.title, route.tile or "")
        tile.clicked.connect(
            lambda _checked=False: self.navigator.go("new_case", route=route.id, subject=route.subject)
        )
        return tile

    def _open(self, case_id: str) -> None:
        self.navigator.go("case", case_id=case_id)

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setProperty("frame", "page")
        box = QVBoxLayout(middle)
        box.setContentsMargins(theme.px(34), theme.px(24), theme.px(34), theme.px(16))
        box.setSpacing(theme.px(8))
        head = QWidget()
        flow = FlowLayout(head, gap=8)
        for piece in (self.check_button, self.new_button):
            flow.addWidget(piece)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(self.tr("Dossiers"), "title").as_heading(1), 1)
        top.addWidget(head)
        box.addLayout(top)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.addWidget(self.search, 2)
        self._tools.addWidget(self.filters, 3)
        box.addLayout(self._tools)
        # Room for a few rows at any text size; in a low window the page scrolls.
        self.table.setMinimumHeight(theme.px(230))
        box.addWidget(self.table, 1)
        box.addWidget(self.note)
        box.addStretch(0)
        self.panel.add(SectionHeader(self.tr("Deze week")))
        self.panel.body.addLayout(self._week)
        self.panel.body.addSpacing(theme.px(8))
        self.panel.add(self.over)
        self.panel.add(self._learning)
        self.panel.body.addLayout(self._tallies)
        self._learning.hide()
        self.panel.add(SectionHeader(self.tr("Wat is er aan de hand?")))
        self.panel.add(self.routes)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setProperty("frame", "page")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        columns = ThreeColumns(self._area, None, self.panel)
        columns.help_button.setText(self.tr("Deze week"))
        outer.addWidget(columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < theme.px(_SIDE_BY_SIDE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._tools.setDirection(down if narrow else across)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._search())
        self.search.installEventFilter(self)
        self.filters.changed.connect(lambda _value: self._narrow())
        self.table.opened.connect(self._open)
        self.over.chosen.connect(lambda case_id: self.navigator.go("case_record", case_id=case_id))
        self.new_button.clicked.connect(lambda _checked=False: self.navigator.go("new_case"))
        self.check_button.clicked.connect(lambda _checked=False: self.navigator.go("check"))
