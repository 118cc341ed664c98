"""The report of a fault tells where in the program it was, and nothing that anybody typed."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from routekaart.errors import RoutekaartError
from routekaart.gui.crash_dialog import CrashDialog, crash_report

SECRET = "Noor woont bij oma Gerda in Ede"


def fault() -> BaseException:
    text = SECRET
    try:
        try:
            raise ValueError(text)
        except ValueError as inner:
            raise KeyError(text) from inner
    except KeyError as outer:
        return outer


def test_no_word_of_an_answer_is_in_the_report() -> None:
    report = crash_report(fault())
    for word in ("Noor", "oma", "Gerda", "Ede"):
        assert word not in report.split()
    assert "builtins.KeyError" in report
    assert "builtins.ValueError" in report
    assert "in fault" in report


def test_a_folder_that_may_hold_a_name_is_left_out() -> None:
    assert __file__ not in crash_report(fault())


def test_a_code_of_our_own_is_named() -> None:
    assert "RoutekaartError VLT-006" in crash_report(RoutekaartError("VLT-006", SECRET))
    assert "Gerda" not in crash_report(RoutekaartError("VLT-006", SECRET))


def test_the_whole_report_can_be_read_and_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog(fault())
    qtbot.addWidget(dialog)
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText() == crash_report(fault())
