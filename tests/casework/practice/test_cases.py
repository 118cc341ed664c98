"""The made-up cases that come along all open in practice, and nowhere else."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from routekaart.casework import (
    Environment,
    Owner,
    create_vault,
    open_practice,
    practice_cases,
    start_practice_case,
    system_environment,
)
from routekaart.errors import RoutekaartError
from routekaart.keys import Cost


@pytest.fixture
def env(own_home: Path) -> Environment:
    return replace(system_environment(os.environ), key_cost=Cost(memory_kib=8, passes=1, lanes=1))


def test_every_practice_case_that_comes_along_opens(env: Environment) -> None:
    files = list((env.places.checklists / "oefencasussen").glob("*.yaml"))
    found = practice_cases(env.places.checklists)
    assert len(found) == len(files)
    assert all(case.title and case.note for case in found)
    desk = open_practice(env)
    for case in found:
        changes = start_practice_case(desk, case.path)
        assert desk.case(str(changes.created)).facts.answers
    assert len(desk.cases()) == len(found)
    desk.close()


def test_no_made_up_case_in_a_real_vault(env: Environment) -> None:
    desk, _ = create_vault(env, Owner(name="S. Jansen"), "vier losse woorden")
    with pytest.raises(RoutekaartError) as refused:
        start_practice_case(desk, practice_cases(env.places.checklists)[0].path)
    assert refused.value.code == "OEF-001"
    assert desk.cases() == ()
    desk.close()


def test_a_file_that_is_no_made_up_case_is_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "oefencasussen"
    folder.mkdir()
    (folder / "kapot.yaml").write_text("antwoorden: [", encoding="utf-8")
    (folder / "echt.yaml").write_text("naam: Echt\nroute: residentieel\n", encoding="utf-8")
    (folder / "goed.yaml").write_text("naam: 'Verzonnen: kind'\noefening: ja\nroute: residentieel\n", encoding="utf-8")
    assert [case.title for case in practice_cases(tmp_path)] == ["Kind"]
