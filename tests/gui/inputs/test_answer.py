"""Every kind of answer: value in and out, signals, errors, and what else may be answered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.inputs import (
    KINDS,
    AnswerInput,
    Column,
    InputSpec,
    Option,
    RecordChoice,
    RecordEditor,
    SpecialAnswer,
    make_input,
)
from routekaart.gui.inputs.fields import read_number, write_number
from routekaart.gui.kit import Button

OPTIONS = (Option("iag", "IAG"), Option("jim", "JIM"), Option("mst", "MST"))
EVERY = frozenset({"onbekend", "wil_niet_zeggen", "nvt"})
VALUES: dict[str, object] = {
    "ja_nee": "nee",
    "keuze": "jim",
    "meerkeuze": ["iag", "mst"],
    "schaal": "enigszins",
    "getal": 2.5,
    "datum": "2015-02",
    "tekst": "“Ik wil bij oma.” & <b>meer</b>",
    "verwijzing": ["oma"],
    "raster": {"jim": {"v1": "ja"}},
    "afgeleid": 9,
}


def spec(kind: str, **more: object) -> InputSpec:
    options = OPTIONS if kind in ("keuze", "meerkeuze") else ()
    return InputSpec(
        kind,
        "Wat loopt er?",
        "Kies wat past.",
        options=options,
        records=(RecordChoice("oma", "Oma"), RecordChoice("juf", "Juf")),
        rows=(Option("jim", "JIM"), Option("hulp", "Hulp thuis")),
        columns=(Column("v1", "Nacht"), Column("v2", "Weekend")),
        **more,  # type: ignore[arg-type]
    )


def shown(qtbot: QtBot, kind: str, **more: object) -> AnswerInput:
    entry = make_input(kind, spec(kind, **more))
    qtbot.addWidget(entry)
    entry.resize(700, 400)
    entry.show()
    entry.activateWindow()
    qtbot.waitUntil(entry.isActiveWindow)
    return entry


def test_values_name_every_kind() -> None:
    assert set(VALUES) == set(KINDS)
    with pytest.raises(ValueError):
        make_input("kleur", spec("tekst"))


@pytest.mark.parametrize("kind", KINDS)
def test_value_goes_in_and_out_silently(qtbot: QtBot, kind: str) -> None:
    entry = shown(qtbot, kind)
    heard: list[str] = []
    entry.edited.connect(lambda: heard.append("edited"))
    entry.committed.connect(lambda: heard.append("committed"))
    assert entry.value() is None
    entry.set_value(VALUES[kind])
    assert entry.value() == VALUES[kind]
    assert entry.problem() == ""
    entry.set_value(None)
    assert entry.value() is None
    assert heard == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("special", ["onbekend", "wil_niet_zeggen"])
def test_unknown_takes_the_place_of_an_answer_and_back(qtbot: QtBot, kind: str, special: str) -> None:
    entry = shown(qtbot, kind, allow=EVERY)
    entry.set_value(VALUES[kind])
    assert entry.more is not None
    button = entry.more.buttons()[("onbekend", "wil_niet_zeggen").index(special)]
    with qtbot.waitSignal(entry.committed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert entry.value() == SpecialAnswer(special)  # type: ignore[arg-type]
    entry.set_value(VALUES[kind])
    assert entry.value() == VALUES[kind]


def test_an_answer_after_unknown_wins(qtbot: QtBot) -> None:
    entry = shown(qtbot, "ja_nee", allow=EVERY)
    entry.set_value(SpecialAnswer("onbekend"))
    entry.focus_field()
    focused = entry.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_1)
    assert entry.value() == "ja"


def test_not_applicable_asks_a_reason(qtbot: QtBot) -> None:
    entry = shown(qtbot, "ja_nee", allow=EVERY)
    assert entry.more is not None
    qtbot.mouseClick(entry.more.buttons()[2], Qt.MouseButton.LeftButton)
    assert entry.reason.isVisible() and entry.reason.hasFocus()
    assert "waarom" in entry.problem()
    qtbot.keyClicks(entry.reason, "Opa is er niet meer.")
    with qtbot.waitSignal(entry.committed):
        entry.reason.editingFinished.emit()
    assert entry.value() == SpecialAnswer("nvt", "Opa is er niet meer.")
    assert entry.problem() == "" and entry.error.isHidden()


def test_typing_edits_and_leaving_commits_once(qtbot: QtBot) -> None:
    entry = shown(qtbot, "tekst")
    line = entry.field.findChild(QLineEdit)
    assert line is not None
    heard: list[str] = []
    entry.edited.connect(lambda: heard.append("edited"))
    entry.committed.connect(lambda: heard.append("committed"))
    qtbot.keyClicks(line, "ab")
    line.editingFinished.emit()
    line.editingFinished.emit()
    assert heard == ["edited", "edited", "committed"]


def test_number_limits_say_what_to_do(qtbot: QtBot) -> None:
    entry = shown(qtbot, "getal", minimum=0, maximum=24, unit="uur")
    line = entry.field.findChild(QLineEdit)
    assert line is not None and "uur" in line.accessibleName()
    for typed, says in (("25", "van 0 tot en met 24"), ("veel", "zoals 8 of 2,5"), ("-1", "van 0")):
        line.setText(typed)
        line.editingFinished.emit()
        assert says in entry.error.text() and entry.error.isVisible()
        assert entry.value() is None and line.text() == typed
        assert says in entry.field.accessibleDescription()
    line.setText("2,5")
    line.editingFinished.emit()
    assert entry.value() == 2.5 and entry.error.isHidden()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("8", 8),
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("1.250", 1250),
        ("1.250,5", 1250.5),
        ("-3", -3),
        ("1,2,3", None),
        ("", None),
    ],
)
def test_dutch_numbers(text: str, number: object) -> None:
    assert read_number(text) == number


def test_numbers_are_written_with_a_comma() -> None:
    assert [write_number(n) for n in (8, 8.0, 2.5)] == ["8", "8", "2,5"]


def test_date_problem_shows_on_leaving_and_keeps_the_text(qtbot: QtBot) -> None:
    entry = shown(qtbot, "datum")
    line = entry.field.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, "30-2-2015")
    line.editingFinished.emit()
    assert "28 dagen" in entry.error.text() and line.text() == "30-2-2015"


def test_scale_asks_to_explain_only_the_lower_two(qtbot: QtBot) -> None:
    entry = shown(qtbot, "schaal")
    area = entry.findChild(QPlainTextEdit)
    assert area is not None and not area.isVisible()
    entry.set_value("niet")
    assert area.isVisible()
    entry.set_explanation("Er is niemand thuis.")
    assert entry.explanation() == "Er is niemand thuis." and entry.value() == "niet"
    entry.set_value("volledig")
    assert not area.isVisible() and entry.explanation() == ""


def test_why_unfolds_under_the_question(qtbot: QtBot) -> None:
    entry = shown(qtbot, "ja_nee", why="Familie gaat voor.")
    assert entry.why is not None
    labels = [w for w in entry.findChildren(QWidget) if getattr(w, "text", str)() == "Familie gaat voor."]
    assert not labels[0].isVisible()
    entry.why.click()
    assert labels[0].isVisible()


def test_options_can_change_while_shown(qtbot: QtBot) -> None:
    entry = shown(qtbot, "keuze")
    entry.set_value("jim")
    entry.set_options([Option("jim", "JIM"), Option("nieuw", "Nieuw")])
    assert entry.value() == "jim"
    refs = shown(qtbot, "verwijzing")
    refs.set_options([RecordChoice("tante", "Tante")])
    refs.set_value(["tante"])
    assert refs.value() == ["tante"]
    with qtbot.waitSignal(refs.add_wanted):
        refs.findChildren(Button)[0].click()


@pytest.mark.parametrize("kind", KINDS)
def test_everything_with_focus_has_a_name(qtbot: QtBot, kind: str) -> None:
    entry = shown(qtbot, kind, allow=EVERY, why="Daarom.", lines="meer")
    nameless = []
    for child in entry.findChildren(QWidget):
        if child.focusPolicy() == Qt.FocusPolicy.NoFocus or child.objectName().startswith("qt_"):
            continue
        face = QAccessible.queryAccessibleInterface(child)
        if not face.text(QAccessible.Text.Name).strip():
            nameless.append(child)
    assert nameless == []


def test_grid_cells_are_named_by_row_and_column(qtbot: QtBot) -> None:
    entry = shown(qtbot, "raster")
    said = [w.accessibleDescription() for w in entry.findChildren(QWidget)]
    assert any(words.startswith("JIM, Nacht") for words in said) and "Hulp thuis, Weekend" in said


def test_record_editor_asks_what_is_needed_then_saves(qtbot: QtBot) -> None:
    editor = RecordEditor(
        "Iemand toevoegen",
        [
            InputSpec("tekst", "Hoe heet deze persoon?", id="naam"),
            InputSpec("datum", "Geboren", id="geboren"),
        ],
        frozenset({"naam"}),
    )
    qtbot.addWidget(editor)
    editor.show()
    assert editor.save() is False
    assert editor.input("naam").error.text() == f"Nog niet ingevuld: {editor.input('naam').spec.label}"
    assert [link.text() for link in editor.errors.links()] == [editor.input("naam").error.text()]
    editor.set_values({"naam": "Tante", "geboren": "1980"})
    with qtbot.waitSignal(editor.saved) as caught:
        editor.save_button.click()
    assert caught.args == [{"naam": "Tante", "geboren": "1980"}]
    with qtbot.waitSignal(editor.cancelled):
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
