"""Which open cases rest on an earlier text of a rule file: by file, by text, and what was changed by whom."""

from __future__ import annotations

import itertools
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from routekaart.casework import Desk, move_to_version, touched_case, version_difference
from routekaart.casework.case.earlierrules import EarlierText, cases_behind
from routekaart.casework.rules.files import fingerprints, rule_files
from routekaart.casework.rules.trust import accept_file, accepted_files
from tests.casework.case.test_continuing import checklists
from tests.casework.case.test_versions import NEWER
from tests.casework.desks import new_desk
from tests.routes import CHECKLISTS
from tests.small_route import TEXT

SHORT = TEXT.replace("routekaart: klein", "routekaart: kort").replace("Kleine route", "Korte route")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = new_desk(tmp_path / "home")
    rules = checklists(tmp_path / "routes", klein=TEXT, kort=SHORT)
    (rules / "regio").unlink()
    shutil.copytree(CHECKLISTS / "regio", rules / "regio")
    numbers = itertools.count(1)
    made.env = replace(
        made.env,
        places=replace(made.env.places, checklists=rules),
        new_id=lambda: f"{next(numbers):012x}".ljust(32, "0"),
    )
    return made


def publish(desk: Desk, text: str = NEWER) -> None:
    (desk.env.places.checklists / "klein.yaml").write_text(text, encoding="utf-8")


def publish_region(desk: Desk, was: str, now: str) -> None:
    path = desk.env.places.checklists / "regio" / "foodvalley.yaml"
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now), encoding="utf-8")


def behind(desk: Desk) -> dict[str, tuple[EarlierText, ...]]:
    places = desk.env.places
    found = cases_behind(desk, rule_files(places, accepted_files(desk)))
    return {path.relative_to(places.checklists).as_posix(): texts for path, texts in found.items()}


def begun(desk: Desk, route: str = "klein") -> str:
    case = str(desk.open_case(route).created)
    desk.answer(case, "tolk", "ja")
    return case


def test_nothing_is_behind_as_long_as_the_files_mean_the_same(desk: Desk) -> None:
    begun(desk)
    assert behind(desk) == {}
    publish(desk, f"# opnieuw opgemaakt\n{TEXT.replace('versie: 2026.1', 'versie: 2026.2')}")
    assert behind(desk) == {}


def test_open_cases_are_counted_with_the_text_they_rest_on(desk: Desk) -> None:
    first, other = begun(desk), begun(desk, "kort")
    publish(desk)
    second = begun(desk)
    publish(desk, NEWER.replace("versie: 2026.2", "versie: 2026.3").replace("Is er een tolk nodig?", "Spreekt u NL?"))
    found = behind(desk)
    assert set(found) == {"klein.yaml"}
    assert {text.version: [case.id for case in text.cases] for text in found["klein.yaml"]} == {
        "2026.1": [first], "2026.2": [second],
    }  # fmt: skip
    newest = next(text for text in found["klein.yaml"] if text.version == "2026.2")
    assert [(told.group, told.line, told.details) for told in newest.changes] == [
        ("Vragen", "Anders: Spreekt u NL?", ("De vraag was ‘Is er een tolk nodig?’ Nu: ‘Spreekt u NL?’",))
    ]
    assert other not in newest.newer and newest.newer[second].version == "2026.3"


def test_a_case_that_moved_or_was_sealed_is_behind_no_more(desk: Desk) -> None:
    moved, sealed = begun(desk), begun(desk)
    made = desk.papers.open_signing(sealed, final=False)
    desk.papers.seal(sealed, made.sha256)
    publish(desk)
    ((text,),) = behind(desk).values()
    assert [case.id for case in text.cases] == [moved]
    difference = version_difference(desk, moved)
    assert difference is not None
    move_to_version(desk, moved, difference.new_hash)
    assert behind(desk) == {}


def test_an_older_or_unreadable_file_is_no_reason_to_look(desk: Desk) -> None:
    begun(desk)
    publish(desk, NEWER.replace("versie: 2026.2", "versie: 2025.9"))
    assert behind(desk) == {}
    publish(desk, "routekaart: klein\n")
    assert behind(desk) == {}


def test_a_region_counts_the_cases_of_every_route_in_it(desk: Desk) -> None:
    cases = {begun(desk), begun(desk, "kort")}
    elsewhere = str(desk.open_case("klein", region="ijsselland").created)
    publish_region(desk, "RET: RET Foodvalley", "RET: Expertteam Foodvalley")
    found = behind(desk)
    assert set(found) == {"regio/foodvalley.yaml"}
    (text,) = found["regio/foodvalley.yaml"]
    assert {case.id for case in text.cases} == cases and elsewhere not in text.newer
    assert [(told.group, told.details) for told in text.changes] == [
        ("Regio", ("De naam van RET was ‘RET Foodvalley’. Nu: ‘Expertteam Foodvalley’.",))
    ]


def test_route_and_region_are_told_apart_when_both_changed(desk: Desk) -> None:
    case = begun(desk)
    publish(desk, TEXT.replace("Is een tolk nodig?", "Is er een tolk nodig?"))
    publish_region(desk, "RET: RET Foodvalley", "RET: Expertteam Foodvalley")
    found = behind(desk)
    assert {name: {told.group for text in texts for told in text.changes} for name, texts in found.items()} == {
        "klein.yaml": {"Vragen"}, "regio/foodvalley.yaml": {"Regio"},
    }  # fmt: skip
    answers = {name: touched_case(desk, case, texts[0].newer[case]).answers for name, texts in found.items()}
    assert answers == {"klein.yaml": ("Is een tolk nodig?",), "regio/foodvalley.yaml": ()}


def test_a_file_that_nobody_accepted_yet_is_told_but_not_usable(desk: Desk) -> None:
    begun(desk)
    folder = desk.env.places.checklists
    (folder / "vingerafdrukken.json").write_text(str(fingerprints(folder)).replace("'", '"'), encoding="utf-8")
    publish(desk)
    assert [text.usable for text in behind(desk)["klein.yaml"]] == [False]
    files = rule_files(desk.env.places, accepted_files(desk))
    changed = next(file for file in files if file.name == "klein.yaml")
    accept_file(desk, changed.name, changed.hash)
    assert [text.usable for text in behind(desk)["klein.yaml"]] == [True]
