"""Everything about one person: chosen item by item, written whole, and logged as a fact without a name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from routekaart.casework import Desk
from routekaart.casework.rights.aboutperson import about_person, copy_printed, people_of, person_copy, save_copy
from routekaart.errors import RoutekaartError
from tests.casework.desks import new_desk, practice_case, refused


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, str]:
    return practice_case(tmp_path_factory.mktemp("kluis"))


def test_the_child_is_named_first_and_everybody_is_there(filled: tuple[Desk, str]) -> None:
    people = people_of(*filled)
    assert [(person.name, person.role) for person in people[:2]] == [("N.", "Het kind"), ("Moeder", "Ouder")]
    assert len(people) == 7


def test_each_item_says_why_it_stays_behind_and_whom_it_concerns(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    file = about_person(desk, case, "moeder")
    items = {item.key: item for item in file.items}
    assert "woorden/w_moeder" in file.by_itself
    assert items["woorden/w_moeder"].text == "“Ik kan het nu niet. Bij mijn moeder zijn ze goed.”"
    assert items["personen/moeder"].text.splitlines()[0] == "Heeft deze persoon gezag over het kind? Ja"
    assert all("?" in line for line in items["personen/moeder"].text.splitlines()), "no answer without its question"
    assert (items["woorden/w_vader"].ground, items["woorden/w_vader"].concerns) == ("ander", ("Vader",))
    assert items[":antwoord/woont_nu"].ground == "heel_dossier"
    assert [bool(item.ground) for item in file.items] == sorted(bool(item.ground) for item in file.items)


def test_a_copy_leaves_whole_and_the_log_tells_the_fact_only(filled: tuple[Desk, str], tmp_path: Path) -> None:
    desk, case = filled
    copy = person_copy(desk, case, "moeder", about_person(desk, case, "moeder").by_itself)
    for form in ("pdf", "json"):
        assert copy.file_name(form) == f"OEF-2026-0001-inzage.{form}"
        save_copy(desk, copy, tmp_path / f"uit.{form}", form)
    assert (tmp_path / "uit.pdf").read_bytes() == copy.pdf and copy.pdf.startswith(b"%PDF-")
    data = json.loads((tmp_path / "uit.json").read_bytes())
    assert data["persoon"] == {"naam": "Moeder", "rol": "Ouder"}
    copy_printed(desk, copy)
    told = [row.entry for row in desk.vault.vault_log(dossier=case) if row.entry.action == "inzage gegeven"]
    assert len(told) == 3
    assert not any("moeder" in str(entry).casefold() for entry in told)


def test_what_is_not_an_item_of_the_case_cannot_be_chosen(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    assert json.loads(person_copy(desk, case, "oma", ["woorden/verzonnen"]).paper.data)["onderdelen"] == []


def test_a_disk_that_refuses_is_told_and_nothing_is_logged(filled: tuple[Desk, str], tmp_path: Path) -> None:
    desk, case = filled
    copy = person_copy(desk, case, "oma", ())
    before = len(desk.vault.vault_log(dossier=case))
    with refused("DOC-035"):
        save_copy(desk, copy, tmp_path / "geen-map" / "uit.pdf", "pdf")
    assert len(desk.vault.vault_log(dossier=case)) == before


def test_a_person_who_was_taken_out_has_no_copy(filled: tuple[Desk, str]) -> None:
    with pytest.raises((RoutekaartError, KeyError)):
        about_person(*filled, "niemand")


def test_a_route_without_people_has_nobody_to_choose(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    case = str(desk.open_case("ontwikkelagenda").created)
    assert people_of(desk, case) == ()
    desk.close()
