"""The focus can be seen on every kind of piece, in every theme: two pixels all round, three to one with before.

A piece goes in, drawn without and with the focus; what differs enough between the two pictures is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui import theme
from routekaart.gui.case.task_row import TaskRow
from routekaart.gui.case.tasks import Task
from routekaart.gui.kit import (
    Button,
    ChoiceList,
    ChoiceRow,
    DateField,
    FreeText,
    IconButton,
    LineText,
    Link,
    Navigation,
    Option,
    TickBox,
)
from routekaart.gui.tiles import Tile

FEW = [Option("a", "Thuis"), Option("b", "Bij familie", "ook voor korte tijd")]
MANY = [Option(str(n), f"Plek {n}") for n in range(15)]
_THICK, _RATIO = 2, 3.0
_CORNERS = 0.8
"""Round corners take a part of the straight sides."""


def chosen(piece: ChoiceRow) -> QWidget:
    piece.set_value("a")
    return piece.buttons()[0]


def first(piece: QWidget, kind: type[QWidget]) -> QWidget:
    found = piece.findChild(kind)
    assert found is not None
    return found


def page_name(current: str) -> QWidget:
    row = Navigation()
    row.set_pages([("a", "Dossiers"), ("b", "Overleggen")], current)
    return row.findChildren(QWidget)[0]


def text_area() -> QWidget:
    field = FreeText("Waarom?")
    field.area.field = field  # type: ignore[attr-defined]  # nobody else holds it
    return field.area


KINDS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: Button("Bewaar"),
    "primary": lambda: Button("Doorgaan", "primary"),
    "quiet": lambda: Button("Verwijder", "quiet", small=True),
    "danger": lambda: Button("Vernietig", "danger"),
    "icon": lambda: IconButton("✕", "Sluiten"),
    "link": lambda: Link("Waarom vragen we dit?"),
    "tick": lambda: TickBox("Alles staat erbij"),
    "option": lambda: ChoiceRow(FEW, name="Waar?").buttons()[0],
    "option with a hint": lambda: ChoiceRow(FEW, name="Waar?", multiple=True).buttons()[1],
    "chosen option": lambda: chosen(ChoiceRow(FEW, name="Waar?")),
    "quiet option": lambda: ChoiceRow(FEW, name="Waar?", quiet=True).buttons()[0],
    "page name": lambda: page_name("b"),
    "present page": lambda: page_name("a"),
    "tile": lambda: Tile("Oefenen", "Met verzonnen gegevens"),
    "strong tile": lambda: Tile("Beginnen", "Vijf minuten", strong=True),
    "task": lambda: TaskRow(Task("Vraag de gedragswetenschapper", "Overleg", "taken", blocks=True)),
    "line": lambda: LineText("Uw naam"),
    "text": text_area,
    "list": lambda: first(ChoiceList(MANY, name="Waar?"), QListWidget),
    "filter": lambda: first(ChoiceList(MANY, name="Waar?"), QLineEdit),
    "date": lambda: DateField("Geboren").line,
    "calendar button": lambda: DateField("Geboren").button,
}


@pytest.fixture(params=["light", "dark", "contrast"])
def themed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    theme.apply(qapp, request.param, 1.0)
    yield str(request.param)
    theme.apply(qapp, "light", 1.0)


def picture(window: QWidget, piece: QWidget) -> QImage:
    """The piece with what lies behind it."""
    QApplication.processEvents()
    whole = window.grab().toImage()
    place = piece.mapTo(window, QPoint())
    return whole.copy(place.x(), place.y(), piece.width(), piece.height())


def strong(before: QImage, after: QImage) -> int:
    """How many pixels differ enough between the two pictures."""
    pairs: dict[tuple[int, int], int] = {}
    for x in range(before.width()):
        for y in range(before.height()):
            pair = before.pixel(x, y), after.pixel(x, y)
            if pair[0] != pair[1]:
                pairs[pair] = pairs.get(pair, 0) + 1
    colors = {pair: theme.contrast_ratio(*(QColor(value) for value in pair)) for pair in pairs}
    return sum(count for pair, count in pairs.items() if colors[pair] >= _RATIO)


@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_is_two_pixels_all_round_and_stands_out(qtbot: QtBot, themed: str, kind: str) -> None:
    window = QWidget()
    window.setProperty("frame", "page")
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    piece, other = KINDS[kind](), Button("Ergens anders")
    root = piece
    while root.parentWidget() is not None:
        root = root.parentWidget()
    box.addWidget(root)
    box.addWidget(other)
    window.resize(600, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    before = picture(window, piece)
    piece.setFocus(Qt.FocusReason.TabFocusReason)
    after = picture(window, piece)
    wanted = _THICK * 2 * (piece.width() + piece.height()) * _CORNERS
    assert strong(before, after) >= wanted, f"{kind} in {themed}"
