"""Groups on the same case: without the weighings, side by side in words, and all back to the start."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.casework import Desk, open_practice, start_practice_case
from routekaart.casework.practice import cases as module
from routekaart.casework.practice.cases import own_cases_folder
from routekaart.casework.practice.groups import groups, restart_practice, side_by_side
from routekaart.casework.practice.own import copy_case
from routekaart.checklist import Checklist
from routekaart.dossier import events as ev
from tests.casework.desks import environment, refused
from tests.routes import CHECKLISTS

FOLDER = CHECKLISTS / "oefencasussen"
NOOR, A = FOLDER / "noor-bij-oma.yaml", FOLDER / "meisje-a.yaml"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_practice(environment(tmp_path))


def test_a_group_begins_with_the_facts_and_without_what_others_made_of_them(desk: Desk) -> None:
    case = str(start_practice_case(desk, NOOR, "wegen").created)
    facts = desk.case(case).facts
    assert facts.answers and facts.records("personen") and facts.records("woorden")
    assert not facts.weighings and not facts.decision and not facts.warnings_answered


def test_cases_of_one_file_are_numbered_groups(desk: Desk) -> None:
    for path, form in ((NOOR, "wegen"), (A, "wegen"), (NOOR, "ingevuld"), (NOOR, "wegen")):
        start_practice_case(desk, path, form)  # type: ignore[arg-type]
    desk.open_case("residentieel")
    found = [(group.file.stem, group.number, group.form) for group in groups(desk)]
    assert found == [
        ("meisje-a", 1, "wegen"),
        ("noor-bij-oma", 1, "wegen"),
        ("noor-bij-oma", 2, "ingevuld"),
        ("noor-bij-oma", 3, "wegen"),
    ]


def test_two_groups_side_by_side_in_their_own_words(desk: Desk) -> None:
    start_practice_case(desk, NOOR)
    case = str(start_practice_case(desk, NOOR, "wegen").created)
    desk.write(case, [ev.Weighed(alternative="ALT07", weighing={"conclusie": "niet_passend", "redenen": ["R2"],
                                                                 "waarom": "Oma is zelf op."})])  # fmt: skip
    view = side_by_side(desk, *groups(desk))
    assert (view.left, view.right) == ("Groep 1, met de uitwerking", "Groep 2")
    rows = {row.title: row for row in view.rows}
    assert rows["Netwerkpleegzorg"].left.conclusion == "Inzetten."
    assert rows["Netwerkpleegzorg"].right.conclusion == "Niet passend."
    assert "Oma is zelf op." in rows["Netwerkpleegzorg"].right.why
    assert rows["Het besluit"].right.conclusion == "Nog geen besluit."
    assert rows["Het besluit"].left.why[-1].startswith("De nachten thuis zijn niet veilig")
    assert list(rows)[-1] == "Het besluit"
    assert "Leefgroep of behandelgroep" not in rows, "what neither group weighed takes no room"


def test_what_is_not_the_same_case_does_not_stand_side_by_side(desk: Desk) -> None:
    start_practice_case(desk, NOOR)
    start_practice_case(desk, A)
    one, other = groups(desk)
    with refused("OEF-007"):
        side_by_side(desk, one, other)
    with refused("OEF-007"):
        side_by_side(desk, one, one)


def test_everything_back_to_the_start(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Within three seconds: each route is read and checked once, and each case is one write (make bench measures)."""
    env, own = desk.env, copy_case(desk.env, A, "K. van 8")
    for path in (NOOR, NOOR, A, own):
        start_practice_case(desk, path, "wegen")
    desk.open_case("residentieel")
    changed = groups(desk)[0].case_id
    desk.answer(changed, "kader", "ots")
    desk.close()
    compiled: list[str] = []
    rules = module.current_rules

    def counted(on: Desk, route: str, region: str | None) -> Checklist:
        compiled.append(route)
        return rules(on, route, region)

    monkeypatch.setattr(module, "current_rules", counted)
    again = restart_practice(env)
    assert compiled == ["residentieel"]
    assert sorted((group.title, group.number) for group in groups(again)) == [
        ("A. van 15 gaat van gesloten naar een gezin vlak bij moeder", 1),
        ("K. van 8", 1),
        ("N. van 9 gaat met haar zus bij oma wonen", 1),
        ("N. van 9 gaat met haar zus bij oma wonen", 2),
    ]
    assert len(again.cases()) == 4, "what somebody made up from nothing is gone"
    assert all(again.case(group.case_id).facts.answers["kader"] == "vrijwillig" for group in groups(again))
    assert own.is_file() and own.parent == own_cases_folder(env.places)
    again.close()


def test_back_to_the_start_goes_on_without_a_file_that_is_gone(desk: Desk) -> None:
    env, own = desk.env, copy_case(desk.env, A, "K. van 8")
    for path in (NOOR, own):
        start_practice_case(desk, path)
    desk.close()
    own.unlink()
    again = restart_practice(env)
    assert [group.file for group in groups(again)] == [NOOR]
    again.close()


def test_back_to_the_start_before_anybody_practised(tmp_path: Path) -> None:
    desk = restart_practice(environment(tmp_path))
    assert desk.cases() == ()
    desk.close()
