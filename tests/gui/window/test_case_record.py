"""Who saw a case, what happened, and destroying it: only with its name typed, and really gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from routekaart.casework import Environment, unlock
from routekaart.gui.case_record_page import CaseRecordPage
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


def test_both_logs_and_the_retention_date(page: CaseRecordPage) -> None:
    assert lines(page.seen) == [
        "22 november 2026, 14:32 · S. Jansen · ingezien",
        "22 november 2026, 14:32 · S. Jansen · geopend",
    ]
    assert lines(page.happened) == [
        "22 november 2026, 14:32 · S. Jansen · regel toegevoegd",
        "22 november 2026, 14:32 · S. Jansen · dossier begonnen",
    ]
    assert "20 jaar te bewaren, tot en met 22 november 2046" in page.keeping.text()


def test_only_the_code_name_destroys_and_then_nothing_is_left(
    qtbot: QtBot, page: CaseRecordPage, window: MainWindow, env: Environment, vault: Path, settle: Settle
) -> None:
    case_id = page.case_id
    assert not page.destroy_button.isEnabled()
    qtbot.keyClicks(page.typed, "Wil")
    page.destroy_case()
    settle()
    desk = window.session.desk
    assert desk is not None and [row.id for row in desk.cases()] == [case_id]
    qtbot.keyClicks(page.typed, "g")
    old = [info.folder for info in desk.vault.backups()]
    page.destroy_button.click()
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
    qtbot.keyClicks(page.typed, "Wilg")
    page.destroy_button.click()
    settle()
    assert str(stick) in page.left.text()


def test_without_a_fresh_copy_the_case_is_gone_and_that_is_said(
    qtbot: QtBot, page: CaseRecordPage, window: MainWindow, vault: Path, settle: Settle
) -> None:
    copies = vault / "reservekopieen"
    copies.rename(vault / "eerder")
    copies.write_bytes(b"een bestand op de plek van de map")
    qtbot.keyClicks(page.typed, "Wilg")
    page.destroy_button.click()
    settle()
    assert window.session.desk is not None and window.session.desk.cases() == ()
    assert "niet meer in uw kluis, nog wel in de oude reservekopieën" in page.left.text()
    assert "case" not in window.pages
    copies.unlink()


def test_every_kind_of_event_has_words() -> None:
    from routekaart.dossier.events import KINDS

    assert [kind for kind in KINDS if event_words(kind) == kind] == []
