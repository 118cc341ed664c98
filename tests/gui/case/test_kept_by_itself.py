"""What people answer is kept by itself: no page to fill has a button to save, and nothing ever asks whether to."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.gui.case.small_case import SmallCase, opened  # noqa: F401

GUI = Path(__file__).parents[3] / "routekaart" / "gui"
SAVE = re.compile(r"\b(opslaan|bewaren?|save)\b", re.IGNORECASE)
FILLED_IN = ("vragen", "snelle_ronde", "wegen", "naast_elkaar", "besluit")


@pytest.fixture
def case(opened: Callable[[], SmallCase]) -> SmallCase:  # noqa: F811
    made = opened()
    made.open()
    return made


def test_no_page_to_fill_in_has_a_button_to_save(case: SmallCase) -> None:
    seen = set()
    for ref in case.screen.plan:
        if ref.kind not in FILLED_IN:
            continue
        seen.add(ref.kind)
        case.screen.go_to(ref)
        case.settle()
        buttons = [piece.text() for piece in case.screen.findChildren(QAbstractButton) if piece.isVisible()]
        assert [text for text in buttons if SAVE.search(text)] == [], ref.key
    assert seen == set(FILLED_IN)


def test_every_way_of_leaving_a_field_keeps_it_and_the_header_says_when(case: SmallCase) -> None:
    ways: tuple[Callable[[], None], ...] = (
        lambda: case.press(Qt.Key.Key_Tab),
        lambda: case.screen.forward(),
        lambda: case.screen.back(),
        lambda: case.screen.go_to("taken"),
        lambda: case.screen.leave(),
        lambda: case.screen.toggle_table(),
    )
    for number, leave in enumerate(ways):
        page = case.questions("adres_soort")
        entry = page.cards["adres_soort"].input
        assert entry is not None
        entry.focus_field()
        case.screen.focusWidget().selectAll()  # type: ignore[union-attr, attr-defined]
        case.qtbot.keyClicks(case.screen.focusWidget(), f"Dit is keer {number}")
        leave()
        case.settle()
        assert case.view.facts.answers["adres_soort"] == f"Dit is keer {number}", number
        assert case.screen.header.status.text() == "✓ Bewaard 14:32"
    case.screen.toggle_table()
    case.settle()


def test_nothing_ever_asks_whether_to_save() -> None:
    asked = []
    for path in GUI.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "QMessageBox" not in text, path.name
        asked += [
            (path.name, node.value)
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            and re.search(r"wilt u\b.*\b(opslaan|bewaren)\b.*\?", node.value, re.IGNORECASE)
        ]  # fmt: skip
    assert asked == []
