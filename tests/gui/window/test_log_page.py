"""The log on screen: of one client and a period, with everything an entry has, and as a file nobody can be hurt by."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from routekaart.casework import Desk, Environment, unlock
from routekaart.gui.log_page import LogPage
from routekaart.gui.main_window import MainWindow

from .conftest import NOW, PHRASE

Settle = Callable[[], None]


@pytest.fixture
def desk(env: Environment, vault: Path) -> Desk:
    """Two cases; the first was looked at three days later."""
    desk = unlock(replace(env, station="laptop-7"), vault, PHRASE)
    first = str(desk.open_case("residentieel").created)
    desk.save_record(first, "personen", {"rol": "kind", "codenaam": "Wilg"})
    other = str(desk.open_case("residentieel").created)
    desk.save_record(other, "personen", {"rol": "kind", "codenaam": "Eik"})
    desk.env = replace(desk.env, now=lambda: NOW + timedelta(days=3))
    desk.case(first, viewed=True)
    return desk


@pytest.fixture
def page(window: MainWindow, desk: Desk, settle: Settle) -> LogPage:
    window.doors.adopt(desk)
    window.go("log")
    settle()
    found = window.pages["log"]
    assert isinstance(found, LogPage)
    return found


def lines(page: LogPage) -> list[str]:
    return [page.lines.item(row).text() for row in range(page.lines.count())]


def first_case(page: LogPage) -> str:
    desk = page.session.desk
    assert desk is not None
    return next(row.id for row in desk.cases() if row.name == "Wilg")


def test_all_that_an_entry_has_is_shown(page: LogPage) -> None:
    when, rest = lines(page)[0].split("\n")
    assert when == "25 november 2026, 14:32 · S. Jansen · bekeken"
    assert rest.startswith("dossier RK-2026-0001 · gelukt · verantwoordelijk: S. Jansen, jeugdbeschermer · Routekaart ")
    assert rest.endswith(" op laptop-7")
    assert "lijst personen" in lines(page)[1]
    assert page.count.text() == f"{len(lines(page))} regels. De laatste staat boven."
    assert not any("Wilg" in line for line in lines(page))


def test_one_client_and_one_period(page: LogPage, settle: Settle) -> None:
    page.case.set_value(first_case(page))
    page.refresh()
    settle()
    assert [line.split(" · ")[2].split("\n")[0] for line in lines(page)] == [
        "bekeken", "regel toegevoegd", "dossier begonnen",
    ]  # fmt: skip
    page.since.set_iso("2026-11-23")
    page.refresh()
    settle()
    assert len(lines(page)) == 1
    page.since.set_iso("")
    page.until.set_iso("2026-11-24")
    page.refresh()
    settle()
    assert len(lines(page)) == 2
    page.until.line.setText("ooit")
    page.refresh()
    assert "Schrijf een hele datum" in page.trouble.text() and len(lines(page)) == 2


def test_saving_a_table_and_a_text(page: LogPage, tmp_path: Path, settle: Settle) -> None:
    page.case.set_value(first_case(page))
    page.refresh()
    settle()
    for name in ("logboek.csv", "logboek.txt"):
        page.save(tmp_path / name)
        settle()
        assert page.told.text() == f"Bewaard: {name}"
    with (tmp_path / "logboek.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file, delimiter=";"))
    assert table[0] == [
        "nummer", "wanneer", "wie", "verantwoordelijk", "wat", "waarop", "dossier", "uitkomst", "waar",
    ]  # fmt: skip
    assert len(table) == 4 and table[1][4] == "bekeken"
    text = (tmp_path / "logboek.txt").read_text("utf-8")
    assert "Dossier RK-2026-0001." in text and "S. Jansen: bekeken" in text
    page.refresh()
    settle()
    assert "logboek als bestand bewaard" in lines(page)[0]


def test_a_command_and_the_settings_lead_to_it(window: MainWindow, page: LogPage, settle: Settle) -> None:
    assert any(command.id == "log_page" for command in window.commands())
    window.go("settings")
    settle()
    window.pages["settings"].log_link.click()  # type: ignore[attr-defined]
    settle()
    assert window.place == "log"


def test_the_vault_is_checked_from_the_settings(window: MainWindow, page: LogPage, settle: Settle) -> None:
    window.go("settings")
    settle()
    card = window.pages["settings"].check  # type: ignore[attr-defined]
    card.button.click()
    settle()
    assert card.told.text().startswith("Alles klopt. Bekeken: 2 dossiers")
    assert window.session.desk is not None
    connection = window.session.desk.vault._connection
    connection.execute("DROP TRIGGER event_is_fixed")
    connection.execute("UPDATE event SET at = 'x' WHERE seq = 2 AND text LIKE '%Wilg%'")
    card.button.click()
    settle()
    assert card.told.text().startswith("Er klopt iets niet.")
    assert "RK-2026-0001 · Wilg: regel 2 van het logboek klopt niet." in card.findings.text()
    assert card.button.isEnabled() and card.bar.isHidden()
