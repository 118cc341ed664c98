"""The first five minutes, with the keyboard alone: from three doors to the first stored answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart.casework import needs_recovery_code, unlock
from routekaart.gui.desk_notes import read_notes
from routekaart.gui.first_start import FirstStart
from routekaart.gui.first_start.recovery import RecoveryCard
from routekaart.gui.main_window import MainWindow

from .conftest import PHRASE

Settle = Callable[[], None]
TabTo = Callable[[QWidget], None]


class Typist:
    """Types where the focus is and counts what a person has to fill in."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.inputs = qtbot, 0

    def key(self, key: Qt.Key) -> None:
        here = QApplication.focusWidget()
        assert here is not None
        self.qtbot.keyClick(here, key)

    def fill(self, text: str) -> None:
        here = QApplication.focusWidget()
        assert here is not None
        self.qtbot.keyClicks(here, text)
        self.inputs += 1

    def choose(self) -> None:
        self.key(Qt.Key.Key_Space)
        self.inputs += 1


@pytest.fixture
def typist(qtbot: QtBot) -> Typist:
    return Typist(qtbot)


def on_first_start(window: MainWindow) -> FirstStart:
    page = window.pages["first_start"]
    assert isinstance(page, FirstStart)
    return page


def go_on(page: FirstStart, typist: Typist, tab_to: TabTo, settle: Settle) -> None:
    tab_to(page.foot.forward_button)
    typist.key(Qt.Key.Key_Return)
    settle()


def test_keyboard_alone_leads_to_the_first_answer(
    window: MainWindow, settle: Settle, tab_to: TabTo, typist: Typist
) -> None:
    settle()
    typist.key(Qt.Key.Key_Right)
    typist.key(Qt.Key.Key_Return)
    settle()
    page = on_first_start(window)
    seen = [page.current]

    def next_page() -> None:
        go_on(page, typist, tab_to, settle)
        seen.append(page.current)

    typist.fill("S. Jansen")
    tab_to(page.about.inputs["function"])
    typist.fill("jeugdbeschermer")
    tab_to(page.about.inputs["region"])
    typist.choose()
    next_page()
    typist.fill(PHRASE)
    typist.key(Qt.Key.Key_Return)
    typist.fill(PHRASE)
    next_page()
    assert window.session.desk is not None
    tab_to(page.recovery.card.noted)
    typist.choose()
    next_page()
    typist.choose()  # the first route; choosing it goes on
    settle()
    seen.append(page.current)
    typist.fill("N.")
    tab_to(page.child.inputs["geboren"])
    typist.fill("2017")
    next_page()
    tab_to(page.frame.inputs["woont_nu"])
    typist.key(Qt.Key.Key_Return)
    typist.inputs += 1
    next_page()
    view = window.session.desk.case(page.case_id)
    assert view.facts.answers["woont_nu"] == next(iter(view.checklist.questions["woont_nu"].options))
    assert (view.child_name, view.age) == ("N.", "8 of 9 jaar")
    assert len(set(seen)) <= 8
    assert typist.inputs <= 25


def test_parents_become_people_and_the_case_opens(window: MainWindow, settle: Settle) -> None:
    page = in_frame_of_new_case(window, settle)
    page.go_on()
    settle()
    page.authority.rows[0].name.setText("Moeder")
    page.authority.rows[0].what.set_value("ouder_ja")
    page.authority.rows[1].name.setText("Vader")
    page.go_on()
    settle()
    assert window.place == "case"
    assert window.session.desk is not None
    people = window.session.desk.case(page.case_id).facts.records("personen")
    assert [(row["rol"], row["codenaam"], row.get("gezag")) for row in people] == [
        ("kind", "N.", None),
        ("ouder", "Moeder", "ja"),
        ("ouder", "Vader", None),
    ]


def at_the_code(window: MainWindow, settle: Settle) -> FirstStart:
    window.go("first_start")
    settle()
    page = on_first_start(window)
    page.about.inputs["name"].set_value("S. Jansen")
    page.about.inputs["function"].set_value("jeugdbeschermer")
    page.about.inputs["region"].set_value("foodvalley")
    page.go_on()
    page.phrase.phrase.line.setText(PHRASE)
    page.phrase.again.line.setText(PHRASE)
    page.go_on()
    settle()
    assert page.current is page.recovery
    return page


def in_frame_of_new_case(window: MainWindow, settle: Settle) -> FirstStart:
    page = at_the_code(window, settle)
    page.recovery.later.setChecked(True)
    page.go_on()
    settle()
    page.routes.choose("residentieel")
    settle()
    page.child.inputs["codenaam"].set_value("N.")
    page.go_on()
    settle()
    assert page.current is page.frame
    return page


def test_back_and_forth_makes_no_second_child(window: MainWindow, settle: Settle) -> None:
    page = in_frame_of_new_case(window, settle)
    page.go_back()
    assert page.child.text("codenaam") == "N."
    page.child.inputs["codenaam"].set_value("K.")
    page.go_on()
    settle()
    assert window.session.desk is not None
    assert [row.name for row in window.session.desk.cases()] == ["K."]
    children = window.session.desk.case(page.case_id).facts.records("personen")
    assert [row["codenaam"] for row in children] == ["K."]


def test_what_is_missing_is_said_on_top_and_at_the_field(window: MainWindow, settle: Settle) -> None:
    window.go("first_start")
    settle()
    page = on_first_start(window)
    page.about.inputs["function"].set_value("jeugdbeschermer")
    page.go_on()
    assert page.current is page.about
    told = [link.text() for link in page.about.errors.links()]
    assert told == ["Vul uw naam in.", "Kies uw regio, of kies: Een andere regio."]
    assert page.about.inputs["name"].error.text() == "Vul uw naam in."
    assert page.about.text("function") == "jeugdbeschermer"
    assert window.windowTitle().startswith("Fout: ")
    page.about.errors.links()[0].click()
    assert page.about.inputs["name"].isAncestorOf(QApplication.focusWidget())


def test_two_different_phrases_make_no_vault(window: MainWindow, settle: Settle) -> None:
    window.go("first_start")
    page = on_first_start(window)
    page.about.inputs["name"].set_value("S. Jansen")
    page.about.inputs["function"].set_value("jeugdbeschermer")
    page.about.inputs["region"].set_value("anders")
    settle()
    page.go_on()
    page.phrase.phrase.line.setText(PHRASE)
    page.phrase.again.line.setText(PHRASE + "x")
    page.go_on()
    settle()
    assert page.current is page.phrase
    assert "niet gelijk" in page.phrase.again.error.text()
    assert window.session.desk is None
    page.phrase.phrase.set_shown(True)  # who can read it need not type it twice
    page.go_on()
    settle()
    assert page.current is page.recovery


def test_a_code_that_was_put_off_is_asked_for_at_the_next_opening(window: MainWindow, settle: Settle) -> None:
    in_frame_of_new_case(window, settle)
    window.go("cases")
    window.doors.changed.emit()
    settle()
    assert not window.frame.notices.isVisible(), "it was put off a moment ago"
    assert window.session.desk is not None
    folder = window.session.desk.vault.folder
    window.close()
    desk = unlock(window.session.env, folder, PHRASE)
    assert [text for text in read_notes(desk).warnings if text.startswith("Uw herstelcode is nog niet bewaard.")]
    desk.close()


@pytest.mark.parametrize("end", ["lock", "close"])
def test_a_code_that_was_on_screen_at_the_end_is_asked_for_again(window: MainWindow, settle: Settle, end: str) -> None:
    page = at_the_code(window, settle)
    page.recovery.card.noted.setChecked(True)  # that counts on going on
    assert window.session.desk is not None
    folder = window.session.desk.vault.folder
    getattr(window, end)()
    desk = unlock(window.session.env, folder, PHRASE)
    assert [text for text in read_notes(desk).warnings if text.startswith("Uw herstelcode is nog niet bewaard.")]
    desk.close()


def test_a_code_that_was_left_on_screen_is_asked_for_at_once(window: MainWindow, settle: Settle) -> None:
    at_the_code(window, settle)
    assert not window.frame.notices.isVisible(), "the page itself asks for it"
    window.go("settings")
    settle()
    assert window.frame.notices.isVisible()


def test_a_code_that_was_kept_is_not_asked_for_again(window: MainWindow, settle: Settle) -> None:
    page = at_the_code(window, settle)
    desk = window.session.desk
    assert desk is not None and needs_recovery_code(desk)
    page.recovery.card.noted.setChecked(True)
    page.go_on()
    settle()
    assert page.current is page.routes and not needs_recovery_code(desk)
    window.go("cases")
    settle()
    assert not window.frame.notices.isVisible()


def test_the_saved_code_opens_the_vault(qtbot: QtBot, tmp_path: Path) -> None:
    card = RecoveryCard(lambda: str(tmp_path / "code.txt"))
    qtbot.addWidget(card)
    card.show_code("S. Jansen", "ABCDE-FGHJK")
    assert not card.kept
    card.save_button.click()
    assert card.kept
    assert "ABCDE-FGHJK" in (tmp_path / "code.txt").read_text(encoding="utf-8")


def test_the_vault_made_opens_with_its_phrase(window: MainWindow, settle: Settle) -> None:
    in_frame_of_new_case(window, settle)
    assert window.session.desk is not None
    folder = window.session.desk.vault.folder
    window.doors.leave()
    settle()
    desk = unlock(window.session.env, folder, PHRASE)
    assert [row.name for row in desk.cases()] == ["N."]
    desk.close()
