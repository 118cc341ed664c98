"""The items of one person with one ground, to tick: what goes along, and what stays behind unless somebody chooses.

Items go in; the keys that are ticked come out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.rights.aboutperson import PersonItem
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, FlowLayout, PlainLabel, SectionHeader, TickBox

__all__ = ["ItemCard"]

_LONG = 220


class ItemCard(Card):
    """One group: folded when it stays behind, so that the page begins with what leaves."""

    changed = Signal()

    def __init__(
        self,
        title: str,
        hint: str,
        items: Sequence[PersonItem],
        parent: QWidget | None = None,
        *,
        folded: bool = True,
    ) -> None:
        super().__init__(title, hint, parent)
        self.items = tuple(items)
        self.folded = folded
        self.chosen = {item.key for item in items if not item.ground}
        self.boxes: dict[str, TickBox] = {}
        self.count = PlainLabel("", "strong").indented()
        self.fold_button = Button("", small=True)
        self.all_button = Button(self.tr("Kies alles"), small=True)
        self.none_button = Button(self.tr("Kies niets"), small=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(2))
        self._lay_out()
        self.fold_button.clicked.connect(lambda _checked=False: self.fold(not self.folded))
        self.all_button.clicked.connect(lambda _checked=False: self._choose_all(True))
        self.none_button.clicked.connect(lambda _checked=False: self._choose_all(False))
        self.fold(folded)

    def fold(self, on: bool) -> None:
        """Hide the items, or show them; they are made the first time."""
        self.folded = on
        if not on and not self.boxes:
            self._make_rows()
        for piece in (self.all_button, self.none_button, self._room):
            piece.setVisible(not on)
        self.fold_button.setText(self.tr("Toon wat het is") if on else self.tr("Klap in"))
        self.fold_button.setAccessibleName(f"{self.fold_button.text()}: {self.title.text()}")
        self._count()

    def _make_rows(self) -> None:
        group = ""
        for item in self.items:
            if item.group != group:
                group = item.group
                self._rows.addWidget(SectionHeader(group))
            box = TickBox(_line(item))
            box.setChecked(item.key in self.chosen)
            box.toggled.connect(lambda on, key=item.key: self._take(key, on))
            self.boxes[item.key] = box
            self._rows.addWidget(box)

    def _take(self, key: str, on: bool) -> None:
        (self.chosen.add if on else self.chosen.discard)(key)
        self._count()
        self.changed.emit()

    def _choose_all(self, on: bool) -> None:
        for box in self.boxes.values():
            box.setChecked(on)

    def _count(self) -> None:
        text = self.tr("{chosen} van {all} gaan mee").format(chosen=len(self.chosen), all=len(self.items))
        self.count.setText(text)

    def _lay_out(self) -> None:
        self.add(self.count)
        row = FlowLayout(gap=2)
        for button in (self.fold_button, self.all_button, self.none_button):
            row.addWidget(button)
        self.body.addLayout(row)
        self._room = QWidget()
        self._room.setProperty("frame", "clear")
        self._room.setLayout(self._rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.add(self._room)


def _line(item: PersonItem) -> str:
    """In: an item. Out: its title with what stands there, or below it one line for each of several answers."""
    lines = [_short(line) for line in item.text.splitlines() if line.strip()]
    about = f"({', '.join(item.concerns)})" if item.concerns else ""
    title = _asked(item.title) if lines else item.title
    if len(lines) < 2:
        return " ".join(part for part in (title, *lines, about) if part)
    return "\n".join((" ".join(part for part in (item.title, about) if part), *(f"– {line}" for line in lines)))


def _short(line: str) -> str:
    text = " ".join(line.split())
    return text if len(text) <= _LONG else f"{text[:_LONG].rstrip()} …"


def _asked(title: str) -> str:
    return title if title.endswith("?") else f"{title.rstrip('.:')}:"
