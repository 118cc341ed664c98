"""Consultations across cases: still to ask, waiting, the agenda of the RET, and held; with their sheets.

The consultations of the open vault go in; a case to open, or a sheet on paper or in a file, comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from routekaart.casework import Changes, ConsultationRow, Desk, MadePdf
from routekaart.gui import theme
from routekaart.gui.dates import day_text
from routekaart.gui.kit import (
    Button,
    Card,
    ChoiceRow,
    Link,
    Option,
    Outcome,
    Pill,
    PlainLabel,
    ScrollPage,
    ShowMore,
)
from routekaart.gui.phrasebook import leave_typed
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.saving import ask_save

__all__ = ["ConsultationsPage"]

_BESIDE_UP_TO = 1.4
"""Size of the text up to which the buttons of a card fit beside its words."""
_STEP = 40
"""Rows made at once; "Toon meer" makes the next ones."""
_VIEWS: dict[str, Callable[[ConsultationRow], bool]] = {
    "wachten": lambda row: row.status == "gevraagd" or (row.overdue and row.status == "gehouden"),
    "agenda": lambda row: row.body == "RET" and row.status in ("nodig", "gevraagd", "gepland"),
    "gepland": lambda row: row.status == "gepland",
    "vragen": lambda row: row.status == "nodig",
    "gehouden": lambda row: row.status == "gehouden",
}


class ConsultationsPage(Place):
    """All consultations, by what has to happen."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._rows: tuple[ConsultationRow, ...] = ()
        self._today = date.min
        self._just_here = False
        self._page = ScrollPage(self.tr("Overleggen"), self.tr("Van al uw dossiers bij elkaar."), width=1080)
        self.views = ChoiceRow([], name=self.tr("Toon welke overleggen"), show_keys=False)
        self.list = QWidget()
        self.more = ShowMore(part=_STEP)
        self.told = Outcome()
        for piece in (self.views, self.told, self.list, self.more):
            self._page.add(piece)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        self.views.changed.connect(lambda _value: self._show_view())
        self.more.more_wanted.connect(self._fill)

    def arrive(self, **details: object) -> None:
        self._just_here = True
        self.refresh()

    def refresh(self) -> None:
        """Read all consultations anew; the chosen view stays."""
        self.session.desk_run(lambda desk: (desk.consultations(), desk.today), lambda got: self._show(*got))

    def on_changed(self, changes: Changes) -> None:
        if changes.dossiers:
            self.refresh()

    def rows_in(self, view: str) -> list[ConsultationRow]:
        """Out: the rows of one view, soonest first; those held, latest first."""
        rows = [row for row in self._rows if _VIEWS[view](row)]
        rows.sort(key=lambda row: (row.held_on or row.asked_on or "9999", row.child), reverse=view == "gehouden")
        return rows

    def _show(self, rows: tuple[ConsultationRow, ...], today: date) -> None:
        if (rows, today) == (self._rows, self._today) and self.views.value() is not None:
            if self._just_here:
                self.views.focus_first()
            self._just_here = False
            return
        self._rows, self._today = rows, today
        leave_typed([row.about for row in rows])
        titles = {
            "wachten": self.tr("Wacht op antwoord"),
            "agenda": self.tr("Agenda RET"),
            "gepland": self.tr("Gepland"),
            "vragen": self.tr("Nog te vragen"),
            "gehouden": self.tr("Gehouden"),
        }
        chosen = self.views.value() or next((name for name in titles if self.rows_in(name)), "wachten")
        self.views.set_options([Option(name, f"{title} ({len(self.rows_in(name))})") for name, title in titles.items()])
        self.views.set_value(chosen)
        if self._just_here:
            self.views.focus_first()
        self._just_here = False
        self._show_view()

    def _show_view(self) -> None:
        self.more.begin_anew()
        self._fill()

    def _fill(self) -> None:
        # A new widget for each list: one that is on screen keeps the heights of its former content.
        fresh = QWidget()
        box = QVBoxLayout(fresh)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(8))
        view = str(self.views.value() or "wachten")
        rows = self.rows_in(view)
        if not rows:
            box.addWidget(PlainLabel(self._empty(view), "lead"))
        for row in self.more.first(rows):
            box.addWidget(self._card(row))
        self._page.body.replaceWidget(self.list, fresh)
        self.list.hide()
        self.list.deleteLater()
        self.list = fresh
        fresh.show()
        # Without this the cards are seen for a moment before their heights are known.
        self._page.settle()

    def _empty(self, view: str) -> str:
        texts = {
            "wachten": self.tr("U wacht nu nergens op."),
            "agenda": self.tr("Er staat niets voor het RET. Vraag het RET gerust al vroeg om mee te denken."),
            "gepland": self.tr("Er is geen overleg gepland."),
            "vragen": self.tr("Alle overleggen die nodig zijn, zijn gevraagd."),
            "gehouden": self.tr("Er is nog geen overleg vastgelegd. In een dossier kan dat met Ctrl G."),
        }
        return texts[view]

    def _card(self, row: ConsultationRow) -> Card:
        card = Card()
        line = QHBoxLayout()
        line.setSpacing(theme.px(10))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(row.body_title, "strong"))
        words.addWidget(PlainLabel(self._when(row), "hint"))
        if row.about:
            words.addWidget(PlainLabel(row.about, "hint"))
        who = Link(row.child or self.tr("Dossier"))
        who.setAccessibleDescription(self.tr("Open het dossier"))
        who.clicked.connect(lambda _checked=False: self.navigator.go("case", case_id=row.case_id, part="consulten"))
        who.setMinimumWidth(theme.px(130))
        line.addWidget(who)
        line.addLayout(words, 1)
        if row.overdue:
            text = self.tr("Advies ontbreekt nog") if row.status == "gehouden" else self.tr("Wacht lang")
            line.addWidget(Pill(text, "warning"), 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(line)
        buttons = self._buttons(row)
        if theme.scale() > _BESIDE_UP_TO:
            buttons.addStretch(1)
            card.body.addLayout(buttons)
        else:
            line.addLayout(buttons)
        return card

    def _buttons(self, row: ConsultationRow) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(10))
        for text, act in ((self.tr("Afdrukken…"), self._print), (self.tr("Bewaren als PDF…"), self._save)):
            button = Button(text, small=True)
            button.setAccessibleDescription(self.tr("Bespreekblad van {who}").format(who=row.child))
            button.clicked.connect(lambda _checked=False, do=act: do(row))
            buttons.addWidget(button)
        return buttons

    def _when(self, row: ConsultationRow) -> str:
        if row.status == "gepland" and row.held_on:
            return self.tr("Gepland: {day}").format(day=day_text(row.held_on, self._today).lower())
        if row.status == "gehouden" and row.held_on:
            return self.tr("Gehouden: {day}").format(day=day_text(row.held_on, self._today).lower())
        if row.status == "gevraagd" and row.asked_on:
            return self.tr("Gevraagd: {day}").format(day=day_text(row.asked_on, self._today).lower())
        return self.tr("Nog te vragen")

    # the sheet --------------------------------------------------------------------------------------------------

    def _save(self, row: ConsultationRow) -> None:
        path = ask_save(self, self.tr("Bespreekblad bewaren"), "bespreekblad.pdf", self.tr("PDF (*.pdf)"))
        if path is not None:
            self.save_sheet(row, path)

    def save_sheet(self, row: ConsultationRow, path: Path) -> None:
        """Make the sheet of a case and write it to a file; the vault notes that it left."""

        def work(desk: Desk) -> Changes:
            made = desk.papers.preview(row.case_id, "bespreekblad")
            return desk.papers.save(row.case_id, made, path)

        self.session.desk_run(work, lambda _done: self.told.tell(self.tr("Bewaard: {name}").format(name=path.name)))

    def _print(self, row: ConsultationRow) -> None:
        self.session.desk_run(
            lambda desk: desk.papers.preview(row.case_id, "bespreekblad"), lambda made: self._print_made(row, made)
        )

    def _print_made(self, row: ConsultationRow, made: MadePdf) -> None:
        from routekaart.gui.pdf_preview import PdfPreview

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if not QPrintDialog(printer, self).exec():
            return
        preview = PdfPreview(self)
        preview.hide()
        preview.show_pdf(made.pdf)
        if preview.print_(printer):
            self.session.desk_run(lambda desk: desk.papers.printed(row.case_id, made))
            self.told.tell(self.tr("Het bespreekblad is naar de printer gestuurd."))
        preview.deleteLater()

    def shown_cards(self) -> Sequence[Card]:
        """Out: the cards on screen, in order."""
        return self.list.findChildren(Card)
