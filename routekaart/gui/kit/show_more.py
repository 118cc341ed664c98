"""The first part of many: a button "Toon meer" that says how many are left, and a long text that unfolds bit by bit.

In go records or lines of any number; out come those to show now.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce
from routekaart.gui.kit.buttons import Button
from routekaart.gui.kit.labels import PlainLabel

__all__ = ["PART", "ShowMore", "UnfoldingText", "is_long"]

PART: Final = 25
"""More cards than this take so long to make that people see it."""
_SIGNS: Final = 1_500
"""Signs of a text that are shown at once, about a page."""
T = TypeVar("T")


class ShowMore(Button):
    """Below a list of which only a part is shown; hidden when that is all of it.

    In: how many are shown at first, and added at each press. Out: `more_wanted` when the list is to be filled again.
    """

    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, part: int = PART) -> None:
        super().__init__("", parent=parent, small=True)
        self._part = self._most = part
        self._told = ""
        self.hide()
        self.clicked.connect(lambda _checked=False: self._grow())

    def begin_anew(self) -> None:
        """Another list from now on: again its first part."""
        self._most = self._part

    def first(self, items: Sequence[T], *, ahead: Callable[[T], bool] | None = None, of: str = "") -> list[T]:
        """Those to show now, in the order given; the button follows. Those `ahead` are in the first part.

        `of` says which of those ahead are left when even they do not fit ("wacht op antwoord").
        """
        urgent = [place for place, item in enumerate(items) if ahead is not None and ahead(item)]
        by_need = dict.fromkeys([*urgent, *range(len(items))])
        shown = sorted(list(by_need)[: self._most])
        self._told = self.tr("{shown} van {all} in beeld").format(shown=len(shown), all=len(items))
        self._name(len(items) - len(shown), max(0, len(urgent) - len(shown)), of)
        return [items[place] for place in shown]

    def _name(self, left: int, urgent: int, of: str) -> None:
        if left == 0 and self.hasFocus():
            self.focusPreviousChild()  # else the focus would jump ahead, past what was just added
        text = self.tr("Toon meer (nog {count})").format(count=left)
        if urgent and of:
            text = self.tr("Toon meer (nog {count}; {urgent} {what})").format(count=left, urgent=urgent, what=of)
        self.setText(text)
        self.setVisible(left > 0)

    def _grow(self) -> None:
        self._most += self._part
        self.more_wanted.emit()
        announce(self, self._told)


class UnfoldingText(QWidget):
    """A text of any length, of which a page is shown; the button below it shows as much again, until all is there."""

    def __init__(self, text: str, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._text, self._most = text, _SIGNS
        self.label = PlainLabel("").indented()
        self.more = Button("", small=True)
        self.more.setAccessibleDescription(name)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(2))
        box.addWidget(self.label)
        box.addWidget(self.more)
        self.more.clicked.connect(lambda _checked=False: self._unfold())
        self._show()

    def _unfold(self) -> None:
        self._most *= 2
        self._show()
        announce(self.label, self.label.text())

    def _show(self) -> None:
        shown = _first_part(self._text, self._most)
        left = self._text[len(shown) :]
        lines, words = len(left.splitlines()), len(left.split())
        self.label.setText(f"{shown.rstrip()} …" if left else shown)
        rest = self.tr("nog {count} regels").format(count=lines)
        if lines < 2:
            rest = self.tr("nog {count} woorden").format(count=words)
        self.more.setText(self.tr("Toon meer ({rest})").format(rest=rest))
        if not left and self.more.hasFocus():
            self.focusPreviousChild()
        self.more.setVisible(bool(left))


def is_long(text: str) -> bool:
    """Out: whether `UnfoldingText` would show less than all of it."""
    return _first_part(text, _SIGNS) != text


def _first_part(text: str, most: int) -> str:
    """The beginning of a text: whole lines or words, at most about a page for each `_SIGNS` signs."""
    lines = PART * most // _SIGNS
    end = 0
    for line in text.splitlines(keepends=True)[:lines]:
        if end + len(line) > most:
            break
        end += len(line)
    if end == 0 and len(text) > most:
        cut = text.rfind(" ", 0, most)
        end = cut if cut > 0 else most
    return text[:end] if end < len(text) else text
