"""What stands around a question is heard where it is answered: at every piece of it that takes the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.inputs import KINDS, Column, InputSpec, Option, RecordChoice, make_input
from routekaart.gui.kit import Link

HINT, WHY, ERROR = "Alleen het jaar mag ook.", "Dit bepaalt de route.", "Vul dit nog in."
FEW = tuple(Option(str(n), f"Keuze {n}", "met uitleg" if n else "") for n in range(3))
MANY = tuple(Option(str(n), f"Keuze {n}") for n in range(15))
PEOPLE = (RecordChoice("m", "Moeder"), RecordChoice("v", "Vader"))
SHAPES = [(kind, FEW) for kind in KINDS if kind != "afgeleid"] + [("keuze", MANY), ("meerkeuze", MANY)]


def stops(piece: QWidget) -> list[QWidget]:
    found = [w for w in piece.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    return [w for w in found if w.focusProxy() is None]


def heard(piece: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(piece)
    return " ".join((face.text(QAccessible.Text.Name), face.text(QAccessible.Text.Description)))


@pytest.mark.parametrize(("kind", "options"), SHAPES)
def test_hint_reason_and_error_are_heard_at_every_stop(qtbot: QtBot, kind: str, options: tuple[Option, ...]) -> None:
    spec = InputSpec(kind, "Wanneer is het kind geboren?", HINT, id="q", why=WHY, options=options,
                     rows=FEW, columns=(Column("a", "Nu"),), records=PEOPLE)  # fmt: skip
    entry = make_input(kind, spec)
    qtbot.addWidget(entry)
    entry.show()
    asked = [stop for stop in stops(entry) if not isinstance(stop, Link)]
    assert asked
    if kind == "raster":
        asked = asked[:1]  # with every cell it would be too much; each cell has its row and column
    fields = [stop for stop in asked if "oevoegen" not in heard(stop) and "Kalender" not in heard(stop)]
    assert all(HINT in heard(stop) and WHY in heard(stop) for stop in fields), [heard(stop) for stop in fields]
    entry.show_error(ERROR)
    assert all(ERROR in heard(stop) for stop in fields), [heard(stop) for stop in fields]
    entry.set_options(PEOPLE if kind == "verwijzing" else options)
    assert all(ERROR in heard(stop) for stop in stops(entry) if stop in fields)
    entry.show_error("")
    assert not any(ERROR in heard(stop) for stop in stops(entry))


def test_a_question_is_a_group_with_its_words(qtbot: QtBot) -> None:
    entry = make_input("keuze", InputSpec("keuze", "Waar woont het kind?", HINT, id="q", options=FEW))
    qtbot.addWidget(entry)
    face = QAccessible.queryAccessibleInterface(entry)
    assert face.role() == QAccessible.Role.Grouping
    assert (face.text(QAccessible.Text.Name), face.text(QAccessible.Text.Description)) == (entry.spec.label, HINT)
