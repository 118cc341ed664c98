"""Fields for text: what does not fit is told, what is kept is never cut, and looking at a text does not change it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from routekaart.answers import clean_text
from routekaart.gui.kit import FreeText, LineText


def paste(field: LineText, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.paste()


def test_a_line_tells_what_still_fits_and_what_did_not(qtbot: QtBot) -> None:
    field = LineText("Waarom?", cap=30)
    qtbot.addWidget(field)
    field.show()
    low = field.sizeHint().height()
    paste(field, "kort")
    assert field.note() == "" and field.sizeHint().height() == low
    paste(field, "x" * 21)
    assert field.note() == "Nog 5 tekens"
    paste(field, "y" * 6)
    assert field.text() == "kort" + "x" * 21 + "y" * 5
    assert "De rest is niet bewaard" in field.note() and field.sizeHint().height() > low
    paste(field, "z")
    assert "De rest is niet bewaard" in field.note()
    field.clear()
    assert field.note() == "" and field.sizeHint().height() == low


def test_half_a_sign_at_the_end_does_not_fit(qtbot: QtBot) -> None:
    field = LineText("Waarom?", cap=5)
    qtbot.addWidget(field)
    paste(field, "😀😀😀")
    assert field.text() == "😀😀" and "De rest is niet bewaard" in field.note()


def test_a_narrow_line_gets_room_for_its_message(qtbot: QtBot) -> None:
    field = LineText("Uren", width=4, cap=10)
    qtbot.addWidget(field)
    narrow = field.sizeHint().width()
    paste(field, "1" * 11)
    assert field.sizeHint().width() > narrow


def test_what_is_kept_is_never_cut(qtbot: QtBot) -> None:
    field = LineText("Waarom?", cap=10)
    qtbot.addWidget(field)
    field.setText("x" * 400)
    field.insert("y")
    assert field.text() == "x" * 400 and "De rest is niet bewaard" in field.note()


@pytest.mark.parametrize(
    "text", ["a\u00a0b", "a\u202fb\u3000c", "regel\n\nregel\tx ", " spatie ", "\u202eom\u2066", "😀\u200d👩"]
)
def test_looking_changes_nothing(qtbot: QtBot, text: str) -> None:
    area, line = FreeText("Wat zegt N.?"), LineText("Wie?")
    qtbot.addWidget(area)
    qtbot.addWidget(line)
    area.set_text(text)
    line.setText(text)
    assert area.text() == text == line.text() == clean_text(text)


def test_of_ten_megabytes_only_what_fits_is_put_in(qtbot: QtBot) -> None:
    field = FreeText("Wat zegt N.?", cap=100)
    qtbot.addWidget(field)
    put_in: list[int] = []
    field.area.document().contentsChange.connect(lambda _at, _gone, added: put_in.append(added))
    QGuiApplication.clipboard().setText("regel\n" * 1_700_000)
    field.area.paste()
    assert field.text() == ("regel\n" * 20)[:100] and "De rest is niet bewaard" in field.note()
    assert max(put_in) <= 102
