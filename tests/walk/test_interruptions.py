"""What happens to a case when people are interrupted: the power, the lock, a mistake, the family at the table.

A folder of the test goes in; that nothing was lost and nothing was shown comes out.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QWidget

from routekaart.gui.inputs import AnswerInput
from routekaart.gui.tiles import Tile
from tests.walk.driver import CTRL, Walk
from tests.walk.filling import button, choose, field_of, fill_record, seen
from tests.walk.half_typed import TYPED, type_and_stay

pytestmark = [pytest.mark.walk, pytest.mark.usefixtures("qapp")]


@pytest.fixture
def walks(tmp_path: Path) -> Iterator[list[Walk]]:
    """Every window of the test; they are closed at the end."""
    made: list[Walk] = []
    yield made
    for walk in made:
        walk.close()


def analysis(walk: Walk) -> AnswerInput:
    """The field that was being typed in, on screen now."""
    entry = field_of(walk.page, "analyse_wat")
    assert entry is not None, f"not on screen: {walk.watch.words()}"
    return entry


def test_what_was_typed_is_there_after_the_power_went(tmp_path: Path, walks: list[Walk]) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.walk.half_typed", str(tmp_path)],
        stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "getypt"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()

    walk = Walk(tmp_path, "muis")
    walks.append(walk)
    walk.hand.press(next(tile for tile in seen(walk.window, Tile) if tile.text().startswith("Verder als")))
    walk.unlock()
    walk.by_command("naar een dossier")
    walk.choose_first()

    assert analysis(walk).value() == TYPED


def test_the_lock_hides_at_once_and_leads_back_to_the_same_place(tmp_path: Path, walks: list[Walk]) -> None:
    walk = Walk(tmp_path, "toetsen")
    walks.append(walk)
    type_and_stay(walk)
    case = walk.screen.view
    assert case is not None

    walk.hand.key(Qt.Key.Key_L, CTRL)

    assert not walk.window.isVisible()
    assert walk.restarts == [case.id]
    back = Walk(tmp_path, "toetsen", start=f"unlock:{case.id}")
    walks.append(back)
    back.unlock()
    assert analysis(back).value() == TYPED


def test_a_choice_can_be_undone_and_done_again(tmp_path: Path, walks: list[Walk]) -> None:
    walk = Walk(tmp_path, "toetsen")
    walks.append(walk)
    walk.begin()
    walk.by_command("wat speelt er")
    made = field_of(walk.page, "analyse_gemaakt")
    assert made is not None
    choose(walk.hand, made.field, "Ja")

    walk.hand.key(Qt.Key.Key_Z, CTRL)
    undone = made.value()
    walk.hand.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)

    assert undone is None
    assert made.value() == "ja"


def test_the_table_view_shows_nothing_that_stays_in_the_file(tmp_path: Path, walks: list[Walk]) -> None:
    walk = Walk(tmp_path, "muis")
    walks.append(walk)
    walk.begin()
    walk.screen.go_to("stem_kind")
    walk.watch.settle()
    walk.screen.go_to("woorden")
    walk.watch.settle()
    walk.hand.press(button(walk.page, "+ "))
    form = getattr(walk.page, "form", None)
    assert isinstance(form, QWidget)
    secret = "Ik ben bang voor de nacht."
    fill_record(
        walk.hand, form, {"wie": "D.", "datum": "7-11-2026", "alleen": "ja", "tekst": secret, "delen": "Nee"}, str
    )
    walk.watch.settle()
    assert any(secret in text for text in walk.watch.words())

    walk.hand.key(Qt.Key.Key_F11)

    assert walk.screen.table
    for _ in range(60):
        assert not any(secret in text for text in walk.watch.words()), walk.watch.where
        assert not any(secret in _cells(table) for table in seen(walk.window, QTableWidget))
        if not walk.screen.table_footer.forward_button.isEnabled():
            break
        walk.hand.press(walk.screen.table_footer.forward_button)
    walk.hand.key(Qt.Key.Key_F11)
    assert not walk.screen.table


def _cells(table: QTableWidget) -> str:
    items = (table.item(row, column) for row in range(table.rowCount()) for column in range(table.columnCount()))
    return " ".join(item.text() for item in items if item is not None)
