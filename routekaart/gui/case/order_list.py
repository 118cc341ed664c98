"""The authorisations and orders that apply or were asked for, a line each.

A view goes in; `add_wanted` and `list_wanted` come out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui import theme
from routekaart.gui.case.pointer_choices import record_label
from routekaart.gui.kit import Button, Card, FlowLayout, Link, PlainLabel, write_date

__all__ = ["OrderList"]

LIST = "machtigingen"


class OrderList(Card):
    """What the court or an authority decided, as far as it is recorded."""

    add_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(4))
        self._labels: list[PlainLabel] = []
        self.body.addLayout(self._lines)
        self.add_button = Button(self.tr("+ Machtiging toevoegen"), small=True)
        self.list_link = Link(self.tr("Wijzig de lijst"), size=15)
        row = FlowLayout(gap=6)
        row.addWidget(self.add_button)
        row.addWidget(self.list_link)
        self.body.addLayout(row)
        self.add_button.clicked.connect(lambda _checked=False: self.add_wanted.emit())
        self.list_link.clicked.connect(lambda _checked=False: self.list_wanted.emit())

    def show_orders(self, view: CaseView) -> None:
        """In: the view."""
        definition = view.checklist.lists.get(LIST)
        self.setVisible(definition is not None)
        if definition is None:
            return
        self.title.setText(definition.title)
        self.title.show()
        self.hint.setText(view.labels.fill(definition.hint or ""))
        self.hint.setVisible(bool(definition.hint))
        rows = view.facts.records(LIST)
        texts = [self._text(view, row) for row in rows]
        if not rows:
            complete = LIST in view.facts.complete
            texts = [self.tr("Er is er geen.") if complete else self.tr("Nog niets ingevuld.")]
        for label in self._labels:
            self._lines.removeWidget(label)
            label.setParent(None)
            label.deleteLater()
        self._labels = [PlainLabel(text).indented() for text in texts]
        for label in self._labels:
            self._lines.addWidget(label)

    def lines(self) -> tuple[str, ...]:
        """The texts on screen."""
        return tuple(label.text() for label in self._labels)

    def _text(self, view: CaseView, row: Mapping[str, Any]) -> str:
        parts = [record_label(view, LIST, row)]
        if row.get("gevraagd_op") and not row.get("verleend_op"):
            parts.append(self.tr("gevraagd op {day}").format(day=write_date(str(row["gevraagd_op"]))))
        if row.get("geldig_tot"):
            parts.append(self.tr("geldig tot {day}").format(day=write_date(str(row["geldig_tot"]))))
        return " · ".join(parts)
