"""One record as a card: what it is called, a few of its fields, who may read it, and what can be done with it.

A `CaseView` and a record go in; `change_wanted` and `remove_wanted` come out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui import theme
from routekaart.gui.case.carried import carried_records
from routekaart.gui.case.corrected import corrected_record
from routekaart.gui.case.pointer_choices import record_label
from routekaart.gui.case.share_field import share_note
from routekaart.gui.case.wording import record_lines
from routekaart.gui.kit import Button, Card, Pill, PlainLabel

__all__ = ["RecordCard"]

_LINES = 4


class RecordCard(Card):
    """Shows a record; it is made anew when the record changes.

    `fixed` records are never removed. At the table nothing is changed: what may not be read there could get lost.
    """

    change_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(
        self,
        view: CaseView,
        list_name: str,
        record: Mapping[str, Any],
        parent: QWidget | None = None,
        *,
        fixed: bool = False,
        table: bool = False,
    ) -> None:
        name = record_label(view, list_name, record)
        super().__init__(name, parent=parent)
        self.record = record
        identity = str(record["id"])
        self._add_lines(record_lines(view, list_name, record, table=table)[:_LINES])
        came = carried_records(view, list_name, [identity])
        if came:
            self.add(PlainLabel(came, "small").indented())
        corrected = corrected_record(view, list_name, identity)
        if corrected:
            self.add(PlainLabel(corrected, "small").indented())
        note = share_note(view, list_name, record)
        if note:
            self.add(Pill(note))
        self.change_button = Button(self.tr("Wijzig"), small=True)
        self.change_button.setAccessibleName(self.tr("Wijzig {name}").format(name=name))
        self.remove_button = Button(self.tr("Verwijder"), "quiet", small=True)
        self.remove_button.setAccessibleName(self.tr("Verwijder {name}").format(name=name))
        self.title_row.addWidget(self.change_button)
        self.title_row.addWidget(self.remove_button)
        self.change_button.setVisible(not table)
        self.remove_button.setVisible(not fixed and not table)
        self.change_button.clicked.connect(lambda _checked=False: self.change_wanted.emit(identity))
        self.remove_button.clicked.connect(lambda _checked=False: self.remove_wanted.emit(identity))

    def _add_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """What was asked at the left, what was answered at the right."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(2))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for place, (asked, said) in enumerate(lines):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(PlainLabel(asked, "hint").indented(), place, 0, top)
            grid.addWidget(PlainLabel(said), place, 1, top)
        self.body.addLayout(grid)
