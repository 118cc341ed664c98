"""With a family looking along, nothing private is anywhere on screen: words planted all over a vault are looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from routekaart.casework import Desk, Standpoint, take_stand, unlock
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case_place import CasePlace
from routekaart.gui.main_window import MainWindow
from routekaart.gui.table.company import Company

from .conftest import PHRASE

Settle = Callable[[], None]
SECRET = "GEHEIM"
OF_OTHERS = ("cases", "case_record", "about_person", "corrections", "consultations", "log", "new_case", "redact")


def plant(desk: Desk) -> str:
    """Every way in which something is not for everybody at the table, each with a word of its own."""
    other = str(desk.open_case("residentieel").created)
    desk.save_record(other, "personen", {"rol": "kind", "codenaam": f"{SECRET}-ANDER-KIND"})
    case = str(desk.open_case("residentieel").created)
    people = {
        name: str(desk.save_record(case, "personen", {"rol": role, "codenaam": name, "gezag": "ja"}).created)
        for name, role in (("Moeder", "ouder"), ("Vader", "ouder"))
    }
    people["kind"] = str(desk.save_record(case, "personen", {"rol": "kind", "codenaam": "N."}).created)
    _hidden_records(desk, case, people)
    desk.answer(case, "kader", "drang")
    desk.answer(case, "route_start", "ja") if "route_start" in desk.case(case).checklist.questions else None
    desk.weigh(case, "ALT02", {"conclusie": "later", "waarom": f"{SECRET}-WEGING", "delen": "alleen_dossier"})
    desk.keep_draft(case, "vastlopen", f"{SECRET}-CONCEPT")
    desk.keep_draft(case, "woorden/nieuw", f'{{"tekst": "{SECRET}-CONCEPT-WOORD"}}')
    take_stand(desk, case, Standpoint(people["kind"], "ALT02", "JIM", "niet_eens", f"{SECRET}-STANDPUNT"))
    return case


def _hidden_records(desk: Desk, case: str, people: dict[str, str]) -> None:
    day = "2026-11-01"
    for share in ("alleen_dossier", ["niet_voor", people["Vader"]]):
        name = share if isinstance(share, str) else share[0]
        word = f"{SECRET}-{name}".upper()
        desk.save_record(case, "feiten", {"wat": f"{word}-FEIT", "bron": f"{word}-BRON", "delen": share})
        desk.save_record(case, "oordelen", {"tekst": f"{word}-OORDEEL", "delen": share})
        desk.save_record(case, "personen", {"rol": "netwerk", "codenaam": f"{word}-MENS", "delen": share})
        desk.save_record(case, "hulp", {"vorm": f"{word}-HULP", "van": day, "delen": share})
        desk.save_record(case, "broers_zussen", {"codenaam": f"{word}-ZUS", "delen": share})
        desk.save_record(case, "afspraken", {"wat": f"{word}-AFSPRAAK", "delen": share})
        desk.save_record(case, "aanvragen", {"bij_wie": f"{word}-AANVRAAG", "datum": day, "delen": share})
        words = {"wie": people["Moeder"], "datum": day, "tekst": f"{word}-WOORD", "delen": share}
        desk.save_record(case, "woorden", words)
        asked = {"orgaan": "RET", "datum": day, "vraag": f"{word}-VRAAG", "advies": f"{word}-ADVIES", "delen": share}
        desk.save_record(case, "consulten", asked)
    desk.save_record(case, "woorden", {"wie": people["kind"], "datum": day, "tekst": f"{SECRET}-KINDWOORD"})


@pytest.fixture
def screen(window: MainWindow, vault: Path, settle: Settle) -> CaseScreen:
    """The planted case at the table: mother, father and child look along."""
    env = window.session.env
    window.resize(1280, 720)
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: None)
    settle()
    made: list[str] = []
    window.session.desk_run(plant, made.append)
    settle()
    window.go("case", case_id=made[0])
    settle()
    page = window.pages["case"]
    assert isinstance(page, CasePlace)
    page.case_screen.toggle_table()
    settle()
    return page.case_screen


@pytest.fixture
def company(screen: CaseScreen, settle: Settle) -> CaseScreen:
    assert screen.view is not None
    everybody = tuple(str(row["id"]) for row in screen.view.facts.records("personen"))
    screen.at_table.set_company(Company(everybody))
    settle()
    assert len(screen.at_table.company.people) == 3, "who may not be named is no choice"
    return screen


def seen() -> Iterator[str]:
    """All that can be read, hovered or heard in any window of the program that is open."""
    for top in QApplication.topLevelWidgets():
        if not top.isVisible():
            continue
        yield top.windowTitle()
        for piece in (top, *top.findChildren(QWidget)):
            if piece.isVisible():
                yield from _said_by(piece)
        yield from (action.text() for action in top.findChildren(QAction))


def _said_by(piece: QWidget) -> Iterator[str]:
    yield from (piece.toolTip(), piece.statusTip(), piece.whatsThis(), piece.accessibleName())
    yield piece.accessibleDescription()
    if isinstance(piece, QLabel | QLineEdit):
        yield piece.text()
    elif isinstance(piece, QPlainTextEdit):
        yield piece.toPlainText()
    elif isinstance(piece, QAbstractItemView) and piece.model() is not None:
        model, wide = piece.model(), isinstance(piece, QTableView)
        rows, columns = range(model.rowCount()), range(piece.model().columnCount(QModelIndex()) if wide else 1)
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        yield from (str(model.index(row, column).data(role)) for row in rows for column in columns for role in roles)
    else:
        text = getattr(piece, "text", None)
        yield str(text()) if callable(text) else ""


def leaks() -> list[str]:
    return sorted({text for text in seen() if SECRET in text})


def test_the_planted_words_are_there_when_nobody_looks_along(screen: CaseScreen, settle: Settle) -> None:
    """Else the tests below would prove nothing."""
    screen.toggle_table()
    settle()
    found = set()
    for target in ("feiten", "woorden", "personen", "taken"):
        screen.go_to(target)
        settle()
        found |= set(leaks())
    assert len(found) > 4


def test_no_page_shows_any_of_them(company: CaseScreen, settle: Settle) -> None:
    found = {}
    for target in (*company.plan, "taken", "kaart", "gezelschap", "consulten", "controleren", "documenten"):
        company.go_to(target)
        settle()
        if leaks():
            found[str(target)] = leaks()
    assert found == {}
    assert company.ref is not None and company.ref.kind == "gezelschap", "the rest is not for the table"


def test_the_map_with_everything_said_aloud_shows_none(company: CaseScreen, settle: Settle) -> None:
    company.go_to("kaart")
    settle()
    told = [str(stop) for stop in company._stops]
    assert told and not [text for text in told if SECRET in text]


def test_nor_do_switcher_palette_help_and_window_title(
    qtbot: QtBot, window: MainWindow, company: CaseScreen, settle: Settle
) -> None:
    for open_it in (window.show_switcher, window.show_commands, lambda: window.show_help(keys=True), window.show_help):
        open_it()
        settle()
        assert leaks() == []
        for name in ("picker", "help"):
            dialog = window.dialog(name)
            if dialog is not None:
                dialog.close()
        settle()
    assert window.windowTitle() == "Routekaart"


def test_no_key_leads_to_other_cases(window: MainWindow, company: CaseScreen, settle: Settle) -> None:
    for place in OF_OTHERS:
        window.go(place)
        settle()
        assert window.place == "case" and company.table, place
        assert leaks() == []
    assert window.session.desk is not None and company.view is not None
    here = company.view.id
    other = next(row.id for row in window.session.desk.cases() if row.id != here)
    window.go("case", case_id=other)
    settle()
    assert company.view.id == here and leaks() == []


def test_one_key_hides_at_once_what_was_on_screen(
    qtbot: QtBot, window: MainWindow, screen: CaseScreen, settle: Settle
) -> None:
    screen.toggle_table()
    screen.go_to("feiten")
    settle()
    assert leaks() != []
    qtbot.keyClick(screen, Qt.Key.Key_F11)
    assert leaks() == [], "before anything else is worked out"
    settle()
    assert leaks() == []


def test_undo_at_the_table_shows_none(company: CaseScreen, settle: Settle) -> None:
    for _ in range(6):
        company.undo()
        settle()
        assert leaks() == []
