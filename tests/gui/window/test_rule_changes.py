"""Routekaarten with a vault open: how many cases rest on an earlier version, what changed, and what it touches."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from routekaart.casework import Desk, Environment, open_practice, unlock
from routekaart.casework.case.earlierrules import EarlierText, cases_behind
from routekaart.casework.rules.files import fingerprints, rule_files
from routekaart.casework.rules.trust import accept_file
from routekaart.gui.case.plan import standing_ref
from routekaart.gui.case.version_page import VersionPage
from routekaart.gui.case_place import CasePlace
from routekaart.gui.main_window import MainWindow
from routekaart.gui.rules import ChangesPage, RulesPage
from routekaart.gui.rules.touched_cases import TouchedCases
from tests.casework.case.test_versions import NEWER
from tests.routes import CHECKLISTS
from tests.small_route import TEXT

from .conftest import PHRASE

Settle = Callable[[], None]


@pytest.fixture
def env(env: Environment, tmp_path: Path) -> Environment:
    """The shipped shared files and regions, with one small route."""
    rules = tmp_path / "routes"
    shutil.copytree(CHECKLISTS / "regio", rules / "regio")
    (rules / "gedeeld").symlink_to(CHECKLISTS / "gedeeld")
    (rules / "klein.yaml").write_text(TEXT, encoding="utf-8")
    return replace(env, places=replace(env.places, checklists=rules))


@pytest.fixture
def desk(window: MainWindow, env: Environment, vault: Path, settle: Settle) -> Desk:
    """The open vault with two cases: in one something was said, in the other nothing."""
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: None)
    settle()
    found = window.session.desk
    assert found is not None

    def fill(desk: Desk) -> None:
        case = str(desk.open_case("klein").created)
        for question, value in (("kader", "drang"), ("tolk", "ja")):
            desk.answer(case, question, value)
        desk.save_record(case, "personen", {"rol": "kind", "codenaam": "Wilg"})
        desk.weigh(case, "DICHT", {"conclusie": "inzetten"})
        desk.decide(case, plek="MIDDEN")
        other = str(desk.open_case("klein").created)
        desk.save_record(other, "personen", {"rol": "kind", "codenaam": "Beuk"})

    window.session.desk_run(fill)
    settle()
    return found


def publish(desk: Desk, text: str = NEWER) -> None:
    (desk.env.places.checklists / "klein.yaml").write_text(text, encoding="utf-8")


def publish_region(desk: Desk) -> None:
    path = desk.env.places.checklists / "regio" / "foodvalley.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("RET: RET Foodvalley", "RET: Expertteam Foodvalley"), encoding="utf-8")


def rules_of(window: MainWindow, settle: Settle) -> RulesPage:
    window.go("rules")
    settle()
    settle()  # the comparison was asked for when the files had been read
    page = window.pages["rules"]
    assert isinstance(page, RulesPage)
    return page


def changes_of(window: MainWindow, name: str, qtbot: QtBot, settle: Settle) -> ChangesPage:
    rules_of(window, settle).card(name).behind_link.click()
    settle()
    page = window.pages["rule_changes"]
    assert isinstance(page, ChangesPage) and window.place == "rule_changes"
    qtbot.waitUntil(lambda: page.touched is not None and not page.touched.running, timeout=30_000)
    return page


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def test_nothing_is_said_while_all_cases_rest_on_the_file_as_it_is(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    page = rules_of(window, settle)
    assert not any(card.behind.isVisible() or card.behind_link.isVisible() for card in page.cards.values())


def test_a_calm_line_on_the_card_of_the_route_and_not_on_that_of_its_region(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    publish(desk)
    page = rules_of(window, settle)
    card = page.card("klein.yaml")
    assert card.behind.text() == "2 lopende dossiers staan op een eerdere versie."
    assert card.behind_link.isVisible()
    assert not page.card("regio/foodvalley.yaml").behind.isVisible()


def test_without_a_vault_there_is_no_line(window: MainWindow, desk: Desk, settle: Settle) -> None:
    publish(desk)
    assert rules_of(window, settle).card("klein.yaml").behind.isVisible()
    window.doors.leave()
    settle()
    assert not rules_of(window, settle).card("klein.yaml").behind.isVisible()


def test_the_difference_in_words_and_what_it_touches_in_each_case(
    window: MainWindow, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    publish(desk)
    page = changes_of(window, "klein.yaml", qtbot, settle)
    said = texts(page)
    for text in (
        "Kleine route. 2 lopende dossiers staan op een eerdere versie.", "VAN VERSIE 2026.1 NAAR VERSIE 2026.2",
        "Vragen", "Erbij: Gaat het kind naar school?", "Weg: Voor welke taal?", "Anders: Is er een tolk nodig?",
        "De vraag was ‘Is een tolk nodig?’ Nu: ‘Is er een tolk nodig?’", "Keuze weg: ‘Drang’.",
    ):  # fmt: skip
        assert text in said, said
    assert page.touched is not None
    wilg, beuk = sorted(page.touched.cases.values(), key=lambda lines: lines.case.name, reverse=True)
    assert [line.text() for line in wilg.lines] == [
        "Antwoorden om nog eens te bekijken: ‘In welk kader werkt u?’, ‘Is een tolk nodig?’.",
        "Dit valt anders uit: ‘Alles is gewogen’.",
        "Er komt 1 onderdeel bij.",
    ]
    assert wilg.about.text() == "RK-2026-0001 · Kleine route"
    assert beuk.lines[0].text() == "Geen antwoord of weging is geraakt."
    assert not page.waits.isVisible()


def test_a_link_leads_to_the_page_of_that_case(window: MainWindow, desk: Desk, settle: Settle, qtbot: QtBot) -> None:
    publish(desk)
    page = changes_of(window, "klein.yaml", qtbot, settle)
    assert page.touched is not None
    wilg = next(lines for lines in page.touched.cases.values() if lines.case.name == "Wilg")
    wilg.link.setFocus()
    qtbot.keyClick(wilg.link, Qt.Key.Key_Return)
    settle()
    place = window.pages["case"]
    assert isinstance(place, CasePlace) and place.case_id == wilg.case.id
    assert place.case_screen.ref == standing_ref("nieuwe_versie")
    version = place.case_screen.page
    assert isinstance(version, VersionPage)
    version.move_button.click()
    settle()
    card = rules_of(window, settle).card("klein.yaml")
    assert card.behind.text() == "1 lopend dossier staat op een eerdere versie."


def test_the_same_for_a_region(window: MainWindow, desk: Desk, settle: Settle, qtbot: QtBot) -> None:
    publish(desk)
    publish_region(desk)
    page = rules_of(window, settle)
    assert page.card("klein.yaml").behind.isVisible()
    assert not page.card("regio/ijsselland.yaml").behind.isVisible()
    assert page.card("regio/foodvalley.yaml").behind.text() == "2 lopende dossiers staan op een eerdere versie."
    found = changes_of(window, "regio/foodvalley.yaml", qtbot, settle)
    assert [card.title.text() for card in found.groups] == ["Regio"]
    assert "De naam van RET was ‘RET Foodvalley’. Nu: ‘Expertteam Foodvalley’." in texts(found)
    assert "VERANDERD, MET HETZELFDE VERSIENUMMER 2026.1" in texts(found)
    assert found.touched is not None
    said = {lines.lines[0].text() for lines in found.touched.cases.values()}
    assert said == {"Geen antwoord of weging is geraakt."}, "what the route changed stands on the page of the route"


def test_practice_speaks_of_practice_cases(window: MainWindow, settle: Settle, env: Environment) -> None:
    window.doors.enter(lambda: open_practice(env), lambda: None)
    settle()
    desk = window.session.desk
    assert desk is not None
    window.session.desk_run(lambda desk: desk.open_case("klein"))
    settle()
    publish(desk)
    assert rules_of(window, settle).card("klein.yaml").behind.text() == "1 oefencasus staat op een eerdere versie."


def test_a_file_that_changes_while_the_page_is_open_is_seen_on_coming_back_to_the_window(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    page = rules_of(window, settle)
    publish(desk)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    settle()
    settle()
    assert page.card("klein.yaml").behind.text() == "2 lopende dossiers staan op een eerdere versie."


def test_a_file_to_accept_first_says_so_and_its_cases_open_where_people_were(
    window: MainWindow, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    folder = desk.env.places.checklists
    (folder / "vingerafdrukken.json").write_text(str(fingerprints(folder)).replace("'", '"'), encoding="utf-8")
    publish(desk)
    page = changes_of(window, "klein.yaml", qtbot, settle)
    assert page.waits.isVisible()
    assert page.touched is not None
    next(iter(page.touched.cases.values())).link.click()
    settle()
    place = window.pages["case"]
    assert isinstance(place, CasePlace) and place.case_screen.ref != standing_ref("nieuwe_versie")
    card = rules_of(window, settle).card("klein.yaml")
    window.session.desk_run(lambda desk: accept_file(desk, card.file.name, card.file.hash))
    settle()
    assert not changes_of(window, "klein.yaml", qtbot, settle).waits.isVisible()


def test_stopping_lets_go_of_the_cases_that_wait(window: MainWindow, desk: Desk, settle: Settle, qtbot: QtBot) -> None:
    publish(desk)
    path = rules_of(window, settle).card("klein.yaml").file.path
    made: list[TouchedCases] = []

    def begin(texts: tuple[EarlierText, ...]) -> None:
        touched = TouchedCases(window.session, texts)
        qtbot.addWidget(touched)
        made.append(touched)
        touched.begin()
        assert touched.running and touched.text.text() == "Bezig met dossier 1 van 2"
        touched.stop_button.click()

    window.session.desk_run(lambda desk: cases_behind(desk, rule_files(desk.env.places, ()))[path], begin)
    settle()
    settle()
    (touched,) = made
    assert not touched.running
    assert len(touched.cases) == 2 and not any(lines.lines for lines in touched.cases.values())


def test_a_long_list_of_changes_unfolds_on_request(
    window: MainWindow, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    extra = "".join(
        f"      - {{id: extra_{number}, vraag: Wat is {number}?, waarom: Dat telt., bron: {{uit: JW}}, soort: tekst}}\n"
        for number in range(8)
    )
    publish(desk, TEXT.replace("  - id: wegen\n    titel: Wegen", f"{extra}  - id: wegen\n    titel: Wegen"))
    page = changes_of(window, "klein.yaml", qtbot, settle)
    card = next(card for card in page.groups if card.title.text() == "Vragen")
    assert card.more.text() == "Toon alle 8" and "Erbij: Wat is 7?" not in texts(card)
    card.more.click()
    assert "Erbij: Wat is 7?" in texts(card) and not card.more.isVisible()


def test_the_way_back(window: MainWindow, desk: Desk, settle: Settle, qtbot: QtBot) -> None:
    publish(desk)
    page = changes_of(window, "klein.yaml", qtbot, settle)
    assert page.back_link.hasFocus()
    page.back_link.click()
    settle()
    assert window.place == "rules"
