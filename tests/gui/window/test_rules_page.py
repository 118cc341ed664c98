"""Routekaarten: looking without a vault, checking beside the window, trying out, papers, and accepting by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from routekaart.casework import Environment, unlock
from routekaart.casework.rulecheck import make_form, make_map
from routekaart.casework.rules.files import own_folder
from routekaart.gui.main_window import MainWindow
from routekaart.gui.rules.rule_card import RuleCard
from routekaart.gui.rules.rules_page import RulesPage

from .conftest import PHRASE

Settle = Callable[[], None]
START = Path(__file__).parents[3] / "resources" / "templates" / "nieuwe-routekaart.yaml"
OWN = START.read_text(encoding="utf-8").replace("mijn_route", "logeren").replace("Mijn route", "Logeren")


@pytest.fixture
def own(env: Environment) -> Path:
    folder = own_folder(env.places)
    folder.mkdir(parents=True)
    path = folder / "logeren.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


def rules_of(window: MainWindow, settle: Settle) -> RulesPage:
    window.go("rules")
    settle()
    page = window.pages["rules"]
    assert isinstance(page, RulesPage)
    return page


def texts(card: RuleCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def open_vault(window: MainWindow, env: Environment, vault: Path, settle: Settle) -> None:
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: None)
    settle()


def test_from_the_start_page_without_a_vault(window: MainWindow, settle: Settle) -> None:
    start = window.pages["start"]
    start.rules.click()  # type: ignore[attr-defined]
    settle()
    page = window.pages["rules"]
    assert isinstance(page, RulesPage)
    card = page.card("residentieel.yaml")
    assert card.pill.text() == "Meegeleverd"
    assert "residentieel.yaml · versie " in texts(card) and "oudste brontekst" in texts(card)
    assert "accept" not in card.buttons
    assert "nog geen eigen bestanden" in page.mine.text()
    assert any(command.id == "rules" for command in window.commands())


def test_open_the_folder_makes_it_empty(window: MainWindow, settle: Settle, env: Environment) -> None:
    class Shower(QObject):
        shown: str = ""

        @Slot(QUrl)
        def show(self, url: QUrl) -> None:
            self.shown = url.toLocalFile()

    shower = Shower()
    QDesktopServices.setUrlHandler("file", shower, "show")
    try:
        page = rules_of(window, settle)
        page.folder_button.click()
        settle()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert Path(shower.shown) == own_folder(env.places)
    assert list(own_folder(env.places).iterdir()) == []


def test_checking_says_line_and_remedy_and_keeps_the_focus(
    window: MainWindow, settle: Settle, own: Path, qtbot: QtBot
) -> None:
    own.write_text(OWN.replace("soort: ja_nee", "soort: janee"), encoding="utf-8")
    page = rules_of(window, settle)
    button = page.card("logeren.yaml", own=True).buttons["check"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.checks.running, timeout=20_000)
    assert "Logeren (1 van 1)" in page.checks.text.text()
    qtbot.waitUntil(lambda: not page.checks.running, timeout=60_000)
    card = page.card("logeren.yaml", own=True)
    assert card.outcome.text().startswith("1 fout en geen waarschuwingen.")
    line = OWN.splitlines().index("        soort: ja_nee") + 1
    assert f"logeren.yaml, regel {line}: " in texts(card) and "ja_nee" in texts(card)
    assert window.focusWidget() is card.buttons["check"]


def test_a_good_route_shows_its_examples_and_what_they_cover(
    window: MainWindow, settle: Settle, own: Path, qtbot: QtBot
) -> None:
    examples = START.with_name("nieuwe-routekaart.tests.yaml").read_text(encoding="utf-8")
    own.with_name("logeren.tests.yaml").write_text(examples.replace("mijn_route", "logeren"), encoding="utf-8")
    page = rules_of(window, settle)
    page.check(own)
    qtbot.waitUntil(lambda: page.card("logeren.yaml", own=True).outcome.isVisible(), timeout=60_000)
    said = page.card("logeren.yaml", own=True).outcome.text()
    assert said.startswith("Geen fouten en geen waarschuwingen.")
    assert "voorbeelden kloppen" in said and "1 van 1 regels zijn waar, onwaar en onbekend gezien" in said


def test_stopping_lets_go_of_what_runs_and_what_waits(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    page = rules_of(window, settle)
    page.check_all_button.click()
    qtbot.waitUntil(lambda: page.checks.running, timeout=20_000)
    page.checks.stop_button.click()
    assert not page.checks.running
    settle()
    assert not any(card.outcome.isVisible() for card in page.cards.values())
    page.check_all_button.click()
    qtbot.waitUntil(lambda: page.checks.running, timeout=20_000)
    window.go("start")
    assert not page.checks.running, "nobody waits for it on another page"
    settle()


def test_trying_out_begins_an_empty_practice_case(window: MainWindow, settle: Settle, own: Path) -> None:
    page = rules_of(window, settle)
    page.card("logeren.yaml", own=True).buttons["try"].click()
    settle()
    assert window.place == "case"
    desk = window.session.desk
    assert desk is not None and desk.practice
    (case,) = desk.cases()
    assert case.route == "Logeren"


def test_papers_of_a_route(window: MainWindow, settle: Settle, own: Path, tmp_path: Path) -> None:
    page = rules_of(window, settle)
    card = page.card("logeren.yaml", own=True)
    for make, name in ((make_map, "beschrijving.pdf"), (make_form, "lijst.pdf")):
        page.save_paper(card.file, make, tmp_path / name)
        settle()
        assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
        assert card.outcome.text() == f"Bewaard als {name}."


def test_a_paper_that_cannot_be_written_says_so(window: MainWindow, settle: Settle, own: Path, tmp_path: Path) -> None:
    page = rules_of(window, settle)
    card = page.card("logeren.yaml", own=True)
    page.save_paper(card.file, make_form, tmp_path / "er-is-geen-map" / "lijst.pdf")
    settle()
    assert card.outcome.property("look") == "error" and card.outcome.text()


def test_without_a_vault_of_ones_own_nothing_can_be_accepted(window: MainWindow, settle: Settle, own: Path) -> None:
    page = rules_of(window, settle)
    card = page.card("logeren.yaml", own=True)
    assert card.pill.text() == "Alleen om te oefenen"
    assert "Nog niet aanvaard: alleen om te oefenen." in texts(card)
    card.buttons["accept"].click()
    assert card.form is not None and not card.form.button.isVisible()
    assert "Open eerst uw eigen kluis." in texts(card)


def test_accepting_by_name_and_falling_back_when_the_file_changes(
    window: MainWindow, settle: Settle, env: Environment, vault: Path, own: Path, qtbot: QtBot
) -> None:
    open_vault(window, env, vault, settle)
    page = rules_of(window, settle)
    card = page.card("logeren.yaml", own=True)
    card.buttons["accept"].click()
    form = card.form
    assert form is not None and form.name.hasFocus()
    assert form.hash.text().replace(" ", "") == card.file.hash
    qtbot.keyClicks(form.name, "logeren")
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.trouble.text() == "Typ de naam precies zo: logeren.yaml."
    qtbot.keyClicks(form.name, ".yaml")
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    settle()
    card = page.card("logeren.yaml", own=True)
    assert card.pill.text() == "Aanvaard"
    assert "Aanvaard door S. Jansen op 22 november 2026." in texts(card)
    assert window.focusWidget() is card.buttons["check"]
    assert window.session.desk is not None
    assert "logeren" in {route.id for route in window.session.desk.routes()}
    own.write_text(OWN.replace("titel: Logeren", "titel: Anders"), encoding="utf-8")
    window.go("start")
    page = rules_of(window, settle)
    assert page.card("logeren.yaml", own=True).pill.text() == "Alleen om te oefenen"
    own.write_text(OWN, encoding="utf-8")
    window.go("start")
    card = rules_of(window, settle).card("logeren.yaml", own=True)
    card.buttons["take_back"].click()
    settle()
    assert page.card("logeren.yaml", own=True).pill.text() == "Alleen om te oefenen"


def test_a_file_that_changed_under_the_form_is_told_there(
    window: MainWindow, settle: Settle, env: Environment, vault: Path, own: Path
) -> None:
    open_vault(window, env, vault, settle)
    page = rules_of(window, settle)
    card = page.card("logeren.yaml", own=True)
    card.buttons["accept"].click()
    assert card.form is not None
    own.write_text(OWN.replace("titel: Logeren", "titel: Anders"), encoding="utf-8")
    card.form.name.setText("logeren.yaml")
    card.form.button.click()
    settle()
    assert card.form.trouble.text().startswith("Het bestand logeren.yaml is intussen veranderd.")


def test_the_cards_of_another_vault_do_not_stay(
    window: MainWindow, settle: Settle, env: Environment, vault: Path, own: Path
) -> None:
    open_vault(window, env, vault, settle)
    page = rules_of(window, settle)
    page.card("logeren.yaml", own=True).accept_wanted.emit()
    settle()
    assert page.card("logeren.yaml", own=True).pill.text() == "Aanvaard"
    window.doors.leave()
    settle()
    page = rules_of(window, settle)
    assert page.card("logeren.yaml", own=True).pill.text() == "Alleen om te oefenen"


def test_back_from_an_editor_the_page_shows_the_file_as_it_is_now(
    window: MainWindow, settle: Settle, own: Path, qtbot: QtBot
) -> None:
    page = rules_of(window, settle)
    button = page.card("logeren.yaml", own=True).buttons["check"]
    button.setFocus()
    own.write_text(OWN.replace("titel: Logeren", "titel: Logeren bij oma"), encoding="utf-8")
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    settle()
    card = page.card("logeren.yaml", own=True)
    assert card.title.text() == "Logeren bij oma"
    assert window.focusWidget() is card.buttons["check"]
