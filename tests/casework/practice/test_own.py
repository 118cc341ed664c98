"""Practice cases of a trainer's own: a copy to change, faults with their line, and never over another file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from routekaart.casework import Environment, open_practice, start_practice_case
from routekaart.casework.practice.cases import own_cases_folder
from routekaart.casework.practice.own import copy_case, own_cases
from routekaart.checking import check_all
from tests.casework.desks import environment, refused
from tests.routes import CHECKLISTS

NOOR = CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml"


@pytest.fixture
def env(tmp_path: Path) -> Environment:
    return environment(tmp_path)


def line_of(path: Path, words: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_a_copy_has_its_own_name_says_what_it_is_and_opens(env: Environment) -> None:
    path = copy_case(env, NOOR, '  K. van 8: "en haar broer"  ')
    assert path.parent == own_cases_folder(env.places)
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Uw eigen oefencasus. Alles hierin is verzonnen")
    (own,) = own_cases(env)
    assert own.case is not None and own.case.title == "K. van 8: en haar broer"
    desk = open_practice(env)
    assert desk.case(str(start_practice_case(desk, path).created)).facts.answers
    desk.close()


def test_nothing_is_written_over_and_a_name_is_needed(env: Environment) -> None:
    first, second = copy_case(env, NOOR, "K. van 8"), copy_case(env, NOOR, "K. van 8")
    assert first != second and first.read_bytes() == second.read_bytes()
    with refused("OEF-005"):
        copy_case(env, NOOR, ' " ')
    assert len(own_cases(env)) == 2


def test_every_fault_is_told_with_its_line_in_plain_dutch(env: Environment) -> None:
    path = copy_case(env, NOOR, "K. van 8")
    text = path.read_text(encoding="utf-8")
    text = text.replace("kader: vrijwillig", "kader: vrijwilig").replace("bij: ALT07", "bij: ALT77")
    path.write_text(text.replace("  duur: 75 minuten", "  duurt: 75 minuten"), encoding="utf-8")
    (own,) = own_cases(env)
    assert own.case is None
    assert {item.line: item.message for item in own.findings} == {
        line_of(path, "duurt:"): "Deze sleutel kent een antwoordenbestand niet."
    }
    path.write_text(text, encoding="utf-8")
    (own,) = own_cases(env)
    assert {item.line for item in own.findings} == {line_of(path, "vrijwilig"), line_of(path, "ALT77")}
    assert next(item.message for item in own.findings if "ALT77" in item.message).startswith(
        "ALT77 staat niet in deze routekaart; bedoelde u"
    )
    assert own.case is None, "no tile"


def test_what_is_no_yaml_and_what_is_no_practice_case_are_told_too(env: Environment) -> None:
    path = copy_case(env, NOOR, "K. van 8")
    path.write_text("antwoorden: [", encoding="utf-8")
    assert own_cases(env)[0].findings[0].line >= 1
    path.write_text("naam: Los\n", encoding="utf-8")
    assert own_cases(env)[0].findings[0].message.startswith(f"{path.name} is geen oefencasus.")


def test_the_check_of_the_command_line_finds_the_same(env: Environment) -> None:
    path = copy_case(env, NOOR, "K. van 8")
    path.write_text(path.read_text(encoding="utf-8").replace("bij: ALT07", "bij: ALT77"), encoding="utf-8")
    report = check_all([path], folder=CHECKLISTS, on=date(2026, 11, 22), examples=False).report
    assert [(item.line, item.message) for item in report.errors] == [
        (item.line, item.message) for item in own_cases(env)[0].findings
    ]


def test_no_folder_is_no_cases(env: Environment) -> None:
    assert own_cases(env) == ()
    assert not own_cases_folder(env.places).exists()
