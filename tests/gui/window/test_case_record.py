"""Who saw a case, what happened, and destroying it: only with its name typed, and really gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from routekaart.casework import Environment, unlock
from routekaart.gui.case_record_page import CaseRecordPage
from routekaart.gui.kit import ChoiceRow
from routekaart.gui.log_words import event_words
from routekaart.gui.main_window import MainWindow

from .conftest import PHRASE

Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, env: Environment, vault: Path, settle: Settle) -> CaseRecordPage:
    """A real case with a code name, a copy of it elsewhere, and this page reached by its button."""
    desk = unlock(env, vault, PHRASE)
    case_id = str(desk.open_case("residentieel").created)
    desk.save_record(case_id, "personen", {"rol": "kind", "codenaam": "Wilg"})
    desk.backup()
    window.doors.adopt(desk)
    window.go("case", case_id=case_id, part="documenten")
    settle()
    window.pages["case"].case_screen.page.record_link.click()  # type: ignore[attr-defined]
    settle()
    found = window.pages["case_record"]
    assert isinstance(found, CaseRecordPage)
    return found


def lines(shown: object) -> list[str]:
    return [shown.item(row).text() for row in range(shown.count())]  # type: ignore[attr-defined]


def choose(row: ChoiceRow, value: str) -> None:
    row.set_value(value)
    row.changed.emit(value)


def test_both_logs_and_the_retention_date(page: CaseRecordPage) -> None:
    assert lines(page.seen) == [
        "22 november 2026, 14:32 · S. Jansen · ingezien",
        "22 november 2026, 14:32 · S. Jansen · geopend",
    ]
    assert lines(page.happened) == [
        "22 november 2026, 14:32 · S. Jansen · regel toegevoegd",
        "22 november 2026, 14:32 · S. Jansen · dossier begonnen",
    ]
    assert "20 jaar te bewaren, tot en met 22 november 2046" in page.keeping.term.text()


def test_only_the_code_name_destroys_and_then_nothing_is_left(
    qtbot: QtBot, page: CaseRecordPage, window: MainWindow, env: Environment, vault: Path, settle: Settle
) -> None:
    case_id = page.case_id
    card = page.destroying
    assert not card.button.isEnabled()
    choose(card.ground, "vergissing")
    qtbot.keyClicks(card.typed, "Wil")
    card.destroy_it()
    settle()
    desk = window.session.desk
    assert desk is not None and [row.id for row in desk.cases()] == [case_id]
    qtbot.keyClicks(card.typed, "g")
    old = [info.folder for info in desk.vault.backups()]
    card.button.click()
    settle()
    assert desk.cases() == () and page.result.isVisible()
    assert "case" not in window.pages  # nothing of it stays in memory behind another page
    assert old and not any(folder.exists() for folder in old)
    assert b"Wilg" not in (vault / "kluis.db").read_bytes()
    page.done_button.click()
    settle()
    assert window.place == "cases"
    assert window.pages["cases"].table.model_.rowCount() == 0  # type: ignore[attr-defined]


def test_a_copy_out_of_reach_is_named(
    qtbot: QtBot, page: CaseRecordPage, window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    desk = window.session.desk
    assert desk is not None
    stick = tmp_path / "usb-stick"
    desk.vault.backup(stick, now=desk.env.now())
    stick.rename(tmp_path / "meegenomen")
    choose(page.destroying.ground, "vergissing")
    qtbot.keyClicks(page.destroying.typed, "Wilg")
    page.destroying.button.click()
    settle()
    assert str(stick) in page.left.text()


def test_without_a_fresh_copy_the_case_is_gone_and_that_is_said(
    qtbot: QtBot, page: CaseRecordPage, window: MainWindow, vault: Path, settle: Settle
) -> None:
    copies = vault / "reservekopieen"
    copies.rename(vault / "eerder")
    copies.write_bytes(b"een bestand op de plek van de map")
    choose(page.destroying.ground, "vergissing")
    qtbot.keyClicks(page.destroying.typed, "Wilg")
    page.destroying.button.click()
    settle()
    assert window.session.desk is not None and window.session.desk.cases() == ()
    assert "niet meer in uw kluis, nog wel in de oude reservekopieën" in page.left.text()
    assert "case" not in window.pages
    copies.unlink()


def test_without_a_ground_the_name_alone_destroys_nothing(qtbot: QtBot, page: CaseRecordPage) -> None:
    qtbot.keyClicks(page.destroying.typed, "Wilg")
    assert not page.destroying.button.isEnabled()


def test_a_hold_takes_away_the_way_to_destroy(
    qtbot: QtBot, page: CaseRecordPage, window: MainWindow, settle: Settle
) -> None:
    page.keeping.button.click()
    settle()
    assert page.keeping.trouble.isVisible()  # without a reason
    qtbot.keyClicks(page.keeping.reason, "Er loopt een klacht over dit besluit.")
    page.keeping.button.click()
    settle()
    assert "tegengehouden door S. Jansen sinds 22 november 2026: Er loopt een klacht" in page.keeping.hold.text()
    assert page.destroying.held.isVisible() and not page.destroying.button.isVisible()
    qtbot.keyClicks(page.keeping.reason, "De klacht is afgehandeld.")
    page.keeping.button.click()
    settle()
    assert not page.keeping.hold.isVisible() and page.destroying.button.isVisible()


def test_a_request_shows_its_term_and_can_be_refused(qtbot: QtBot, page: CaseRecordPage, settle: Settle) -> None:
    card = page.erasure
    card.ask_button.click()
    card.keep_button.click()
    assert card.trouble.text() == "Kies wie het vraagt."
    choose(card.who, "jeugdige")
    card.on.line.setText("november 2026")
    card.keep_button.click()
    assert "hele datum" in card.trouble.text()
    card.on.set_iso("2026-11-30")
    card.keep_button.click()
    assert "moet nog komen" in card.trouble.text()
    card.on.set_iso("2026-11-20")
    card.keep_button.click()
    settle()
    assert "uiterlijk op 20 februari 2027" in card.open.text() and "de jeugdige, 12 jaar of ouder" in card.open.text()
    qtbot.keyClicks(card.reason, "De GI heeft dit dossier nog nodig.")
    card.refuse_button.click()
    settle()
    assert not card.open.isVisible()
    assert "Geweigerd op 22 november 2026: De GI heeft dit dossier nog nodig." in card.earlier.text()


def test_the_record_of_a_destruction_can_be_saved(
    qtbot: QtBot, page: CaseRecordPage, window: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    page.erasure.ask_button.click()
    choose(page.erasure.who, "ouder")
    page.erasure.keep_button.click()
    settle()
    choose(page.destroying.ground, "verzoek")
    qtbot.keyClicks(page.destroying.typed, "wilg")
    page.destroying.button.click()
    settle()
    goal = tmp_path / "verklaring.pdf"
    page._choose_path = lambda _parent, _name: goal
    page.record_button.click()
    settle()
    assert goal.read_bytes().startswith(b"%PDF-") and "Bewaard als" in page.kept.text()
    assert page.done is not None and page.done.record.asker == "ouder"


def test_every_kind_of_event_has_words() -> None:
    from routekaart.dossier.events import KINDS

    assert [kind for kind in KINDS if event_words(kind) == kind] == []
