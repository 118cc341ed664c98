"""Rule files of one's own: practice may use them, a real case only what was accepted by name and hash."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from routekaart.casework import Desk, Environment, create_vault, open_practice
from routekaart.casework.rules.files import (
    FINGERPRINTS,
    RuleFile,
    fingerprints,
    make_own_folder,
    own_folder,
    rule_files,
    shipped_hash,
)
from routekaart.casework.rules.trust import accept_file, accepted_files, take_back
from routekaart.checklist import ChecklistFault
from tests.casework.desks import OWNER, PHRASE, environment, refused
from tests.routes import CHECKLISTS

START = CHECKLISTS.parent / "resources" / "templates" / "nieuwe-routekaart.yaml"
OWN = START.read_text(encoding="utf-8").replace("mijn_route", "logeren").replace("Mijn route", "Logeren")
ASKED = "Is het kind gesproken?"


@pytest.fixture
def env(tmp_path: Path) -> Environment:
    return environment(tmp_path / "thuis")


@pytest.fixture
def desk(env: Environment) -> Iterator[Desk]:
    made = create_vault(env, OWNER, PHRASE)[0]
    yield made
    made.close()


@pytest.fixture
def own(desk: Desk) -> Path:
    path = make_own_folder(desk.env.places) / "logeren.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


def line(desk: Desk, name: str) -> RuleFile:
    return next(file for file in rule_files(desk.env.places, accepted_files(desk)) if file.name == name)


def accept(desk: Desk, name: str) -> None:
    accept_file(desk, name, line(desk, name).hash)


def test_the_folder_of_the_user_is_made_empty(desk: Desk) -> None:
    assert not own_folder(desk.env.places).exists()
    assert list(make_own_folder(desk.env.places).iterdir()) == []


def test_what_came_along_counts_at_once(desk: Desk) -> None:
    file = line(desk, "residentieel.yaml")
    assert (file.standing, file.counts, file.own, file.kind) == ("meegeleverd", True, False, "route")
    assert file.as_of and file.seen <= "2026-11-22"
    assert line(desk, "regio/foodvalley.yaml").kind == "regio"
    assert desk.open_case("residentieel").created


def test_an_own_route_is_for_practice_until_it_is_accepted(desk: Desk, own: Path) -> None:
    file = line(desk, "logeren.yaml")
    assert (file.standing, file.counts, file.title, file.own) == ("nieuw", False, "Logeren", True)
    assert "logeren" not in {route.id for route in desk.routes()}
    for name in ("logeren", str(own)):
        with pytest.raises(ChecklistFault, match="Routekaarten"):
            desk.open_case(name)
    assert desk.cases() == ()
    practice = open_practice(desk.env)
    assert "logeren" in {route.id for route in practice.routes()}
    assert practice.open_case(str(own)).created
    practice.close()


def test_accepting_holds_for_this_hash_only(desk: Desk, own: Path) -> None:
    accept(desk, "logeren.yaml")
    file = line(desk, "logeren.yaml")
    assert file.standing == "aanvaard" and file.accepted is not None
    assert (file.accepted.by, file.accepted.on) == ("S. Jansen", "2026-11-22")
    assert "logeren" in {route.id for route in desk.routes()}
    case_id = str(desk.open_case("logeren").created)
    own.write_text(OWN.replace(ASKED, "Is er met het kind gepraat?"), encoding="utf-8")
    assert line(desk, "logeren.yaml").standing == "nieuw"
    assert "logeren" not in {route.id for route in desk.routes()}
    with pytest.raises(ChecklistFault):
        desk.open_case("logeren")
    assert desk.case(case_id).checklist.questions["kind_gesproken"].prompt == ASKED, "a case keeps its rules"


def test_layout_and_comments_do_not_count(desk: Desk, own: Path) -> None:
    accept(desk, "logeren.yaml")
    own.write_text("# Een opmerking\n" + OWN, encoding="utf-8")
    assert line(desk, "logeren.yaml").counts


def test_a_file_that_changed_while_somebody_looked_is_not_accepted(desk: Desk, own: Path) -> None:
    seen = line(desk, "logeren.yaml").hash
    own.write_text(OWN.replace("titel: Logeren", "titel: Iets anders"), encoding="utf-8")
    with refused("RKT-002"):
        accept_file(desk, "logeren.yaml", seen)
    own.unlink()
    with refused("RKT-002"):
        accept_file(desk, "logeren.yaml", "")
    assert accepted_files(desk) == ()


def test_every_file_a_route_uses_counts(desk: Desk, own: Path) -> None:
    """An own list of terms beside the route is as much a rule file as the route itself."""
    shared = own.parent / "gedeeld"
    shared.mkdir()
    (shared / "eigen.yaml").write_text(
        "gedeeld: eigen\nversie: 2026.1\nbegrippen:\n  - {woord: proefwoord, uitleg: Een woord om te proberen.}\n",
        encoding="utf-8",
    )
    own.write_text(OWN.replace("gebruikt: [", "gebruikt: [gedeeld/eigen, "), encoding="utf-8")
    accept(desk, "logeren.yaml")
    with pytest.raises(ChecklistFault, match=r"gedeeld/eigen\.yaml"):
        desk.open_case("logeren")
    accept(desk, "gedeeld/eigen.yaml")
    assert desk.open_case("logeren").created


def test_a_name_that_came_along_stays_with_what_came_along(desk: Desk, own: Path) -> None:
    own.write_text(OWN.replace("routekaart: logeren", "routekaart: residentieel"), encoding="utf-8")
    with refused("RKT-003"):
        accept(desk, "logeren.yaml")


def test_taking_back_and_the_log(desk: Desk, own: Path) -> None:
    accept(desk, "logeren.yaml")
    take_back(desk, "logeren.yaml")
    assert not line(desk, "logeren.yaml").counts
    actions = [row.entry.action for row in desk.vault.vault_log()]
    assert actions[-2:] == ["aanvaard", "niet meer aanvaard"]


def test_practice_has_nothing_to_accept(desk: Desk, own: Path) -> None:
    practice = open_practice(desk.env)
    with refused("RKT-001"):
        accept(practice, "logeren.yaml")
    practice.close()


def test_a_file_that_cannot_be_read_is_listed_with_why(desk: Desk, own: Path) -> None:
    own.write_text("routekaart: [", encoding="utf-8")
    file = line(desk, "logeren.yaml")
    assert file.standing == "onleesbaar" and file.problem
    assert "logeren" not in {route.id for route in desk.routes()}


def test_in_a_build_a_file_that_was_changed_falls_back(tmp_path: Path) -> None:
    """A build keeps what every file was: somebody who changes one in the program's folder is noticed."""
    env = environment(tmp_path / "thuis")
    rules = tmp_path / "checklists"
    shutil.copytree(CHECKLISTS, rules)
    (rules / FINGERPRINTS).write_text(json.dumps(fingerprints(rules)), encoding="utf-8")
    env = replace(env, places=replace(env.places, checklists=rules))
    desk = create_vault(env, OWNER, PHRASE)[0]
    assert desk.open_case("residentieel").created
    assert {file.standing for file in rule_files(env.places, ())} == {"meegeleverd"}
    region = rules / "regio" / "foodvalley.yaml"
    region.write_text(region.read_text(encoding="utf-8").replace("titel:", "titel: Anders", 1), encoding="utf-8")
    assert line(desk, "regio/foodvalley.yaml").standing == "gewijzigd"
    with pytest.raises(ChecklistFault, match=r"regio/foodvalley\.yaml"):
        desk.open_case("residentieel")
    accept(desk, "regio/foodvalley.yaml")
    assert desk.open_case("residentieel").created
    assert shipped_hash(rules, "bestaat-niet.yaml") is None
    desk.close()
