"""The trainer's tools in the window: lessons, the key only when asked for, groups side by side, cases of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from routekaart.casework import Desk, Environment, start_practice_case, unlock
from routekaart.casework.practice.cases import own_cases_folder
from routekaart.casework.practice.papers import save_handout, save_key
from routekaart.gui.main_window import MainWindow
from routekaart.gui.practice.groups_page import GroupsPage
from routekaart.gui.practice.large_page import LargePage
from routekaart.gui.practice.lesson_page import LessonPage
from routekaart.gui.practice.trainer_page import TrainerPage
from tests.routes import CHECKLISTS

from .conftest import PHRASE
from .test_practice_page import Settle, practice_of

NOOR = CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml"
KEY_WORDS = "Is vader zelf gevraagd, of hebben we dat voor hem ingevuld?"


def words(page: QWidget) -> str:
    """Everything a person can read on a page now."""
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def trainer_of(window: MainWindow, settle: Settle) -> TrainerPage:
    window.go("trainer")
    settle()
    page = window.pages["trainer"]
    assert isinstance(page, TrainerPage)
    return page


def lesson_of(window: MainWindow, settle: Settle, path: Path = NOOR) -> LessonPage:
    window.go("lesson", path=path)
    settle()
    page = window.pages["lesson"]
    assert isinstance(page, LessonPage)
    return page


def test_from_practice_to_a_lesson_by_keyboard(
    window: MainWindow, settle: Settle, qtbot: QtBot, tab_to: Callable[[QWidget], None]
) -> None:
    page = practice_of(window, settle)
    tab_to(page.first_tiles()[1])
    qtbot.keyClick(page.first_tiles()[1], Qt.Key.Key_Return)
    settle()
    trainer = window.pages["trainer"]
    assert isinstance(trainer, TrainerPage) and window.frame.practice.isVisible()
    tab_to(trainer.lessons.tiles()[0])
    held = QApplication.focusWidget()
    assert held is not None
    qtbot.keyClick(held, Qt.Key.Key_Return)
    settle()
    lesson = window.pages["lesson"]
    assert isinstance(lesson, LessonPage) and lesson.group_button.hasFocus()
    assert lesson.page.title.text() == trainer.lessons.tiles()[0].text()


def test_the_key_is_only_there_after_it_was_asked_for(window: MainWindow, settle: Settle) -> None:
    page = lesson_of(window, settle)
    assert "Om samen te bespreken" in words(page)
    assert KEY_WORDS not in " ".join(label.text() for label in page.findChildren(QLabel)), "not even out of sight"
    page.key.show_button.click()
    settle()
    assert KEY_WORDS in words(page) and page.key.hide_button.hasFocus()
    page.key.hide_button.click()
    settle()
    assert KEY_WORDS not in words(page) and page.key.show_button.hasFocus()
    page.key.show_button.click()
    settle()
    window.go("trainer")
    assert KEY_WORDS not in words(lesson_of(window, settle)), "coming back the key is closed"


def test_a_group_begins_without_the_weighings(window: MainWindow, settle: Settle) -> None:
    lesson_of(window, settle).group_button.click()
    settle()
    desk = window.session.desk
    assert desk is not None and desk.practice and window.place == "case"
    assert not desk.case(desk.cases()[0].id).facts.weighings
    lesson_of(window, settle).filled_button.click()
    settle()
    assert len(desk.cases()) == 2 and any(desk.case(row.id).facts.weighings for row in desk.cases())


def test_a_route_without_weighings_has_one_way_to_begin(window: MainWindow, settle: Settle) -> None:
    page = lesson_of(window, settle, CHECKLISTS / "oefencasussen" / "terugblik-groep.yaml")
    assert page.filled_button.isHidden() and page.group_button.isVisible()


def test_story_and_questions_large_and_back(window: MainWindow, settle: Settle) -> None:
    lesson_of(window, settle).large_button.click()
    settle()
    page = window.pages["lesson_large"]
    assert isinstance(page, LargePage) and len(page.lines) == 4
    assert KEY_WORDS not in words(page)
    page.back_button.click()
    settle()
    assert window.place == "lesson" and lesson_of(window, settle).path == NOOR


@pytest.mark.parametrize("save", [save_handout, save_key])
def test_papers_are_written(window: MainWindow, settle: Settle, tmp_path: Path, save: Callable[..., None]) -> None:
    page = lesson_of(window, settle)
    page.save(save, tmp_path / "stuk.pdf")
    settle()
    assert page.told.text() == "Bewaard als stuk.pdf." and (tmp_path / "stuk.pdf").read_bytes().startswith(b"%PDF")
    page.save(save, tmp_path / "nergens" / "stuk.pdf")
    settle()
    assert "kon niet worden bewaard" in page.told.text()


def test_a_copy_of_ones_own_is_a_tile_and_tells_its_faults(
    window: MainWindow, settle: Settle, env: Environment, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile()))
    page = lesson_of(window, settle)
    page.copy_button.click()
    settle()
    assert page.told.text().startswith("Uw oefencasus heeft nog geen naam.")
    page.name.setText("K. van 8")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    settle()
    assert page.told.text().startswith("Gemaakt: k-van-8.yaml.")
    assert "K. van 8" in [tile.text() for tile in practice_of(window, settle).tiles()]
    trainer = trainer_of(window, settle)
    assert "K. van 8" in words(trainer)
    trainer.folder_button.click()
    path = own_cases_folder(env.places) / "k-van-8.yaml"
    trainer.edit(path)
    assert opened == [str(path.parent), str(path)]
    path.write_text(path.read_text(encoding="utf-8").replace("bij: ALT07", "bij: ALT77"), encoding="utf-8")
    trainer.again_button.click()
    settle()
    assert "Regel 427: ALT77 staat niet in deze routekaart" in words(trainer)
    assert "K. van 8" not in [tile.text() for tile in practice_of(window, settle).tiles()]


def test_two_groups_side_by_side_and_on_paper(window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    window.go("groups")
    settle()
    page = window.pages["groups"]
    assert isinstance(page, GroupsPage) and page.none.isVisible() and not page.cases.isVisible()

    def begin(desk: Desk) -> None:
        for _ in range(2):
            start_practice_case(desk, NOOR)
        start_practice_case(desk, NOOR, "wegen")

    window.session.desk_run(begin)
    settle()
    window.go("groups")
    settle()
    assert page.cases.value() == str(NOOR) and page.view is not None
    assert (page.view.left, page.view.right) == ("Groep 1, met de uitwerking", "Groep 2, met de uitwerking")
    page.right.buttons()[2].click()
    settle()
    assert page.view is not None and page.view.right == "Groep 3"
    assert "Nog geen besluit." in words(page) and "N. en L. blijven samen" in words(page)
    page.left.buttons()[2].click()
    settle()
    assert page.view is None and page.told.text().startswith("Kies twee groepen met dezelfde casus.")
    page.left.buttons()[0].click()
    settle()
    page.save(tmp_path / "groepen.pdf")
    settle()
    assert (tmp_path / "groepen.pdf").read_bytes().startswith(b"%PDF")


def test_everything_back_to_the_start(window: MainWindow, settle: Settle) -> None:
    assert trainer_of(window, settle).over.isHidden(), "nothing was practised yet"
    lesson_of(window, settle).group_button.click()
    settle()
    desk = window.session.desk
    assert desk is not None
    before = desk.cases()[0].id
    page = trainer_of(window, settle)
    page.over.ask.begin.click()
    assert page.over.ask.no.hasFocus(), "it asks once more, and the safe answer has the focus"
    page.over.ask.sure.click()
    settle()
    assert page.over.told.text() == "Alle oefencasussen staan weer aan het begin." and page.over.ask.begin.hasFocus()
    desk = window.session.desk
    assert desk is not None and desk.practice
    assert len(desk.cases()) == 1 and desk.cases()[0].id != before
    assert "case" not in window.pages and window.frame.practice.isVisible()


def test_a_vault_with_real_cases_is_only_left_when_somebody_says_so(
    window: MainWindow, settle: Settle, env: Environment, vault: Path
) -> None:
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: None)
    settle()
    real = window.session.desk
    page = trainer_of(window, settle)
    assert "Uw eigen kluis gaat op slot" in words(page)
    assert "Uw eigen kluis gaat op slot" in words(lesson_of(window, settle))
    window.go("groups")
    settle()
    groups = window.pages["groups"]
    assert isinstance(groups, GroupsPage) and groups.open_button.hasFocus()
    assert window.session.desk is real and real is not None and not real.practice
    groups.open_button.click()
    settle()
    assert window.session.desk is not None and window.session.desk.practice
    assert groups.none.isVisible() and groups.open_button.isHidden()


def test_large_type_for_the_beamer_and_what_it_was_before(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.preferences.update(text_scale=110)
    page = trainer_of(window, settle)
    page.size_button.click()
    assert window.preferences.settings.text_scale == 150
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.preferences.settings.text_scale == 110
    assert page.size_button.text() == "Grote letters voor de beamer"
    settle()
    assert trainer_of(window, settle) is not page, "made anew for the other size; the former one hears nothing more"
    settle()
    page = trainer_of(window, settle)
    page.size_button.click()
    page.size_button.click()
    window.preferences.update(text_scale=100)
