"""What people said about an alternative, in their own words, and the field that points at those words.

The statements pointed at and the field go in; quotes with who and when stand below the field.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui import theme
from routekaart.gui.case.field_column import FieldColumn, ShownField
from routekaart.gui.case.pointer_choices import person_name, record_line
from routekaart.gui.kit import Card, PlainLabel, write_date

__all__ = ["WordsSaid"]


class WordsSaid(Card):
    """A card: the pointer to choose or add statements, and in full those that are too long for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._quotes = QVBoxLayout()
        self._quotes.setSpacing(theme.px(2))
        self._labels: list[QWidget] = []
        self.fields = FieldColumn()
        self.add(self.fields)
        self.body.addLayout(self._quotes)

    def show_words(self, view: CaseView, fields: Sequence[ShownField], pointed: Sequence[str]) -> None:
        """In: the field and the ids of the statements it points at."""
        self.setVisible(bool(fields))
        self.fields.show_fields(fields)
        for label in self._labels:
            self._quotes.removeWidget(label)
            label.setParent(None)
            label.deleteLater()
        self._labels = []
        rows = [view.facts.record("woorden", name) for name in pointed]
        for row in (row for row in rows if row is not None):
            if record_line(view, "woorden", row) == " ".join(str(row.get("tekst", "")).split()):
                continue  # the whole text already stands on its chip
            self._add(PlainLabel(self._who(view, row), "strong").indented())
            self._add(PlainLabel(f"“{row.get('tekst', '')}”", "hint").indented())

    def _who(self, view: CaseView, row: Mapping[str, Any]) -> str:
        parts = [person_name(view, row.get("wie"))]
        if isinstance(row.get("datum"), str):
            parts.append(write_date(row["datum"]))
        if row.get("alleen") == "ja":
            parts.append(self.tr("alleen gesproken"))
        return ", ".join(parts)

    def _add(self, label: PlainLabel) -> None:
        self._quotes.addWidget(label)
        self._labels.append(label)
