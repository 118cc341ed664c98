"""A table of answers: rows by columns, every cell of a simple kind.

In go rows, columns and {row: {column: value}}; out comes the same form with only the cells that have an
answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.inputs.fields import ChoiceField, DateInput, Field, NumberField, TextField
from routekaart.gui.inputs.spec import Column, InputSpec, Option, RecordChoice
from routekaart.gui.kit.accessible import describe
from routekaart.gui.kit.labels import PlainLabel

__all__ = ["GridField"]

_CELLS: dict[str, type[ChoiceField] | type[NumberField] | type[DateInput] | type[TextField]] = {
    "ja_nee": ChoiceField,
    "keuze": ChoiceField,
    "schaal": ChoiceField,
    "getal": NumberField,
    "datum": DateInput,
    "tekst": TextField,
}
# Side by side up to this many columns; beyond it a row becomes a block with its columns below each other.
_SIDE_BY_SIDE = 3


class GridField(Field):
    """`raster`. Every cell is named "row, column" for screen readers; few columns stand side by side."""

    def __init__(self, spec: InputSpec, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec, self._name = spec, name
        self._cells: dict[tuple[str, str], Field] = {}
        self._table: QWidget | None = None
        self._build(spec.rows)

    def set_options(self, options: Sequence[Option | RecordChoice]) -> None:
        """In: the rows from now on; answers of rows that stay are kept."""
        before = self.value()
        self._build([o if isinstance(o, Option) else Option(o.id, o.label, o.sub) for o in options])
        self.set_value(before)
        self._describe_anew()

    def value(self) -> object | None:
        result: dict[str, dict[str, object]] = {}
        for (row, column), cell in self._cells.items():
            value = cell.value()
            if value is not None:
                result.setdefault(row, {})[column] = value
        return result or None

    def problem(self) -> str:
        return next((cell.problem() for cell in self._cells.values() if cell.problem()), "")

    def cell(self, row: str, column: str) -> Field:
        """In: two ids. Out: the field in that cell. Raises KeyError when there is none."""
        return self._cells[row, column]

    def describe(self, text: str) -> None:
        """In: as for any field; heard with the table and its first cell, not with every cell again."""
        self._about = text
        describe(self, text)
        for cell in self._cells.values():
            cell.describe(text)
            return

    def focus_first(self) -> None:
        for cell in self._cells.values():
            cell.focus_first()
            return

    def _put(self, value: object | None) -> None:
        answers = value if isinstance(value, dict) else {}
        for (row, column), cell in self._cells.items():
            cells = answers.get(row)
            cell.set_value(cells.get(column) if isinstance(cells, dict) else None)

    def _build(self, rows: Sequence[Option]) -> None:
        if self._table is not None:
            self.box.removeWidget(self._table)
            self._table.setParent(None)
            self._table.deleteLater()
        self._cells = {}
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(4))
        wide = len(self._spec.columns) <= _SIDE_BY_SIDE
        if wide:
            for place, column in enumerate(self._spec.columns, 1):
                grid.addWidget(PlainLabel(column.label, "small").indented(), 0, place)
                grid.setColumnStretch(place, 2)
        grid.setColumnStretch(0, 1)
        for row in rows:
            self._add_row(grid, row, wide=wide)
        self.box.addWidget(self._table)

    def _add_row(self, grid: QGridLayout, row: Option, *, wide: bool) -> None:
        line = QFrame()
        line.setProperty("frame", "line")
        at = grid.rowCount()
        grid.addWidget(line, at, 0, 1, -1)
        grid.addWidget(PlainLabel(row.label, "strong").indented(), at + 1, 0, Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(self._spec.columns):
            cell = self._make(row, column)
            if wide:
                grid.addWidget(cell, at + 1, place + 1)
            else:
                grid.addWidget(PlainLabel(column.label, "small").indented(), at + 2 + place, 0)
                grid.addWidget(cell, at + 2 + place, 1)

    def _make(self, row: Option, column: Column) -> Field:
        default = InputSpec("keuze" if self._spec.options else "ja_nee", "", options=self._spec.options)
        spec = column.cell or default
        name = f"{row.label}, {column.label}"
        bare = InputSpec(
            spec.kind, name, options=spec.options, minimum=spec.minimum, maximum=spec.maximum,
            unit=spec.unit, lines=spec.lines, show_keys=False,
        )  # fmt: skip
        cell = _CELLS[spec.kind](bare, name)
        cell.edited.connect(self.edited)
        cell.committed.connect(self._commit)
        self._cells[row.id, column.id] = cell
        return cell
