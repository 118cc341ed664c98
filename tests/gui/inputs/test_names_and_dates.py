"""More than five hundred odd texts in the fields for names and dates: none breaks a field or is changed silently.

Names as people have them stay as they are, from one letter to two hundred.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.answers import clean_text
from routekaart.gui.inputs import AnswerInput, InputSpec, make_input
from routekaart.gui.inputs.fields import DateInput, TextField
from routekaart.gui.kit import DateField, LineText, is_name_typed, read_date, write_date
from tests.faults.corpus import corpus
from tests.plain.rules import shortcomings

NAMES = (
    "O", "Ng", "Sem", "Jeanne d'Arc", "'t Hooft", "’t Hooft", "D’Angelo", "Zoë", "Renée-Françoise", "Łukasz", "Şükran",
    "José María de la Cruz", "Nguyễn Thị Hạnh", "Björk Guðmundsdóttir", "van der Veen-de Vries", "Anne-Marie", "N.",
    "Mohammed el Ouali", "Ælfgifu", "Øyvind", "Ĳsbrand", "Ng'ang'a", "O’Brien Jr.", "Jan 3", "李小龙", "محمد", "Мария",
    "A" * 200, "Wolfeschlegelsteinhausenbergerdorff " * 5,
)  # fmt: skip
ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
TODAY = date(2026, 11, 22)


def field(qtbot: QtBot, kind: str, label: str) -> AnswerInput:
    made = make_input(kind, InputSpec(kind, label, id="veld"))
    qtbot.addWidget(made)
    made.show()
    return made


def paste(line: LineText, text: str) -> None:
    """As people get a text into a field that no keyboard has: over what stands there."""
    QApplication.clipboard().setText(text)
    line.selectAll()
    line.paste()


def as_one_line(text: str) -> str:
    """What Qt's clipboard and a field of one line make of it: half signs and control signs cannot be in there."""
    return re.sub(r"\s", " ", clean_text(text))


def test_there_are_enough_texts() -> None:
    assert len(corpus()) >= 500


def test_no_text_breaks_a_field_for_a_name_or_leaves_it_other_than_it_looks(qtbot: QtBot) -> None:
    made = field(qtbot, "tekst", "Hoe heet u?")
    assert isinstance(made.field, TextField) and made.field.line is not None
    line = made.field.line
    for text in corpus():
        line.clear()
        paste(line, text)
        shown = line.text()
        line.left.emit()
        assert line.text() == shown, ascii(text)
        assert made.value() == (shown if shown.strip() else None), ascii(text)
        if not any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
            assert as_one_line(shown) == as_one_line(text), ascii(text)


@pytest.mark.parametrize("name", NAMES)
def test_names_as_people_have_them_stay_whole(qtbot: QtBot, name: str) -> None:
    made = field(qtbot, "tekst", "Hoe heet u?")
    assert isinstance(made.field, TextField) and made.field.line is not None
    paste(made.field.line, name)
    made.field.line.left.emit()
    assert made.value() == name
    assert made.field.line.note() == "", "it fits"
    assert made.problem() == "" and made.error.text() == ""
    made.set_value(None)
    made.set_value(name)
    assert made.value() == name


def test_every_text_in_a_field_for_a_date_is_a_date_or_gets_a_kind_question(qtbot: QtBot) -> None:
    made = field(qtbot, "datum", "Wanneer was dat?")
    assert isinstance(made.field, DateInput)
    line = made.field.date.line
    for text in (*corpus(), *NAMES):
        line.clear()
        paste(line, text)
        shown, value, problem = line.text(), made.value(), made.problem()
        line.left.emit()
        if value is None:
            assert line.text() == shown, f"not what was typed any more: {text!a}"
            assert bool(problem) is bool(shown.strip("\u200b\u200e\u200f\ufeff").strip()), ascii(text)
            assert shortcomings(problem) == ()
        else:
            assert isinstance(value, str) and ISO.fullmatch(value), ascii(text)
            assert line.text() == write_date(value)


def test_a_date_hidden_in_another_text_is_never_taken_out_of_it() -> None:
    for text in corpus():
        for mixed in (f"{text}1-2-2015", f"1-2-2015{text}"):
            read = read_date(mixed, TODAY)
            hidden = mixed.translate(dict.fromkeys(map(ord, "\u200b\u200e\u200f\ufeff"))).split()
            assert read.problem or " ".join(hidden).endswith("1-2-2015") or hidden[0] == "1-2-2015", ascii(mixed)


def test_today_is_read_by_the_clock_and_shown_as_a_date(qtbot: QtBot) -> None:
    made = DateField("Wanneer")
    qtbot.addWidget(made)
    before = date.today()
    made.line.setText("vandaag")
    made.line.left.emit()
    assert made.line.text() in (write_date(before.isoformat()), write_date(date.today().isoformat()))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("d'arc", "d’Arc"),
        (" 't hooft ", "‘t Hooft"),
        ("Anne-Marie", "anne‑marie"),
        ("Zoe\u0308", "Zoë"),
        ("van  der   Veen", "van der Veen"),
        ("ß", "SS"),
    ],
)
def test_a_name_typed_over_need_not_be_typed_on_the_same_keyboard(typed: str, name: str) -> None:
    assert is_name_typed(typed, name)


@pytest.mark.parametrize(("typed", "name"), [("Zoe", "Zoë"), ("N", "N."), ("", ""), (" ", " "), ("dArc", "d’Arc")])
def test_another_name_is_another_name(typed: str, name: str) -> None:
    assert not is_name_typed(typed, name)
