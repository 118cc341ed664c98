"""The log: who did what, when and where, of one client or of all, in a period; to read, and to hand over as a file.

The access log of the open vault goes in; lines on screen, and a table or a text in a file, come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import LogChoice, LogRow, log_choices, log_rows, save_log
from routekaart.gui import theme
from routekaart.gui.kit import (
    Button,
    Card,
    DateField,
    FlowLayout,
    Link,
    Option,
    Outcome,
    PlainLabel,
    ScrollPage,
    ShowMore,
    announce,
    make_choice,
    write_date,
)
from routekaart.gui.log_lines import LogLines
from routekaart.gui.log_words import action_words, clock_words
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.saving import ask_save

__all__ = ["LogPage"]

_ALL = "alles"
_STEP = 200
"""Lines made at once; "Toon meer" makes the next ones."""


class LogPage(Place):
    """The choice above, the lines below it, and two buttons to save them."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.rows: tuple[LogRow, ...] = ()
        self._wanted = ""
        lead = self.tr("Wie deed wat, en wanneer. Wat er in een dossier staat, komt hier niet in.")
        self._page = ScrollPage(self.tr("Logboek"), lead, middle=True)
        self.back_link = Link(self.tr("Terug naar het dossier"))
        self.case = make_choice([], name=self.tr("Welk dossier?"), show_keys=False)
        self.since = DateField(self.tr("Vanaf"))
        self.until = DateField(self.tr("Tot en met"))
        self.show_button = Button(self.tr("Toon"), "primary")
        self.trouble = PlainLabel("", "error").indented()
        self.count = PlainLabel("", "strong").indented()
        self.lines = LogLines(self.tr("Logboek"))
        self.more = ShowMore(part=_STEP)
        self.table_button = Button(self.tr("Bewaren als tabel (CSV)…"))
        self.text_button = Button(self.tr("Bewaren als tekst…"))
        self.told = Outcome().indented()
        self._lay_out()
        self.back_link.clicked.connect(lambda _checked=False: self.navigator.go("case_record", case_id=self._wanted))
        self.show_button.clicked.connect(lambda _checked=False: self.refresh())
        self.more.more_wanted.connect(self._fill)
        self.table_button.clicked.connect(lambda _checked=False: self._choose_file("logboek.csv", "CSV (*.csv)"))
        self.text_button.clicked.connect(lambda _checked=False: self._choose_file("logboek.txt", "Tekst (*.txt)"))

    def arrive(self, **details: object) -> None:
        """In: optionally `case_id`, to begin with the log of one dossier."""
        self._wanted = str(details.get("case_id") or "")
        self.back_link.setVisible(bool(self._wanted))
        self.told.hide()
        self.session.desk_run(log_choices, self._show_choices)

    def refresh(self) -> None:
        """Read the lines of the chosen dossier and period."""
        period = self._period()
        if period is None:
            return
        case_id = self.chosen_case()
        self.session.desk_run(lambda desk: log_rows(desk, case_id, *period), self._show)

    def chosen_case(self) -> str:
        """Out: id of the chosen dossier; empty for all."""
        value = str(self.case.value() or _ALL)
        return "" if value == _ALL else value

    def save(self, path: Path) -> None:
        """Write what is on screen to a file, all lines of it; the log says that it left."""
        rows, case_id = self.rows, self.chosen_case()
        self.session.desk_run(
            lambda desk: save_log(desk, rows, action_words, path, case_id),
            lambda _changes: self.told.tell(self.tr("Bewaard: {name}").format(name=path.name)),
            self.told.refuse,
        )

    def _period(self) -> tuple[date | None, date | None] | None:
        found: list[date | None] = []
        for field in (self.since, self.until):
            reading = field.reading()
            empty = not field.line.text().strip()
            if not empty and len(reading.iso) != len("2026-11-22"):
                self.trouble.setText(self.tr("Schrijf een hele datum, zoals 1-2-2026, of laat het veld leeg."))
                self.trouble.show()
                field.line.setFocus(Qt.FocusReason.OtherFocusReason)
                return None
            found.append(None if empty else date.fromisoformat(reading.iso))
        self.trouble.hide()
        return found[0], found[1]

    def _show_choices(self, choices: Sequence[LogChoice]) -> None:
        options = [Option(_ALL, self.tr("Alle dossiers en de kluis zelf"))]
        options += [
            Option(item.case_id, " · ".join(part for part in (item.name, item.number) if part)) for item in choices
        ]
        fresh = make_choice(options, name=self.tr("Welk dossier?"), show_keys=False)
        self._filters.body.replaceWidget(self.case, fresh)
        self.case.hide()
        self.case.deleteLater()
        self.case = fresh
        known = {item.case_id for item in choices}
        fresh.set_value(self._wanted if self._wanted in known else _ALL)
        self.refresh()

    def _show(self, rows: tuple[LogRow, ...]) -> None:
        self.rows = rows
        self.more.begin_anew()
        many = self.tr("{count} regels. De laatste staat boven.").format(count=len(rows))
        self.count.setText(many if rows else self.tr("In deze periode staat er niets in het logboek."))
        announce(self.count, self.count.text())
        self._fill()
        self.show_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        self.lines.show_lines([self._line(row) for row in self.more.first(self.rows)])
        self.lines.setVisible(bool(self.rows))
        for button in (self.table_button, self.text_button):
            button.setEnabled(bool(self.rows))

    def _line(self, row: LogRow) -> tuple[str, str]:
        first = f"{write_date(row.at[:10])}, {row.at[11:16]} · {row.who} · {action_words(row.what)}"
        about = self.tr("dossier {number}").format(number=row.case) if row.case else self.tr("de kluis")
        subject = "" if row.subject == "dossier" else row.subject
        who = self.tr("verantwoordelijk: {who}").format(who=row.responsible)
        second = " · ".join(
            part for part in (about, subject, row.result, clock_words(row.before), who, row.origin) if part
        )
        return first, second

    def _choose_file(self, name: str, kinds: str) -> None:
        path = ask_save(self, self.tr("Logboek bewaren"), name, self.tr(kinds))
        if path is not None:
            self.save(path)

    def _lay_out(self) -> None:
        self._filters = Card(self.tr("Wat wilt u zien?"))
        self._filters.body.setSpacing(theme.px(8))
        days = FlowLayout(gap=16)
        for title, field in ((self.tr("Vanaf"), self.since), (self.tr("Tot en met"), self.until)):
            piece = QWidget()
            box = QVBoxLayout(piece)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(theme.px(3))
            box.addWidget(PlainLabel(title).indented())
            box.addWidget(field)
            days.addWidget(piece)
        self._filters.add(PlainLabel(self.tr("Welk dossier?")).indented())
        self._filters.add(self.case)
        self._filters.body.addLayout(days)
        self._filters.add(self.trouble)
        row = FlowLayout(gap=8)
        row.addWidget(self.show_button)
        self._filters.body.addLayout(row)
        found = Card()
        found.body.setSpacing(theme.px(8))
        for piece in (self.count, self.lines, self.more):
            found.add(piece)
        saving = FlowLayout(gap=8)
        for button in (self.table_button, self.text_button):
            saving.addWidget(button)
        found.body.addLayout(saving)
        found.add(self.told)
        self.trouble.hide()
        for piece in (self.back_link, self._filters, found):
            self._page.add(piece)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
