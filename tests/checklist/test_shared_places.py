"""What is wrong in a shared file is told there; what only all routes together show is told when all are given."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.checklist import Finding, check_files
from tests.checklist.samples import ON, write

QUESTIONS = """\
gedeeld: vragen
versie: 2026.1
vragen:
  - id: waar
    vraag: Waar woont het kind?
    waarom: Dat is het begin.
    soort: keuze
    opties: {thuis: Thuis, elders: Ergens anders}
    bron: {titel: Jeugdwet}
  - id: sinds
    vraag: Sinds wanneer?
    waarom: Lang is anders dan kort.
    soort: datum
    toon_als: {vraag: waar, is: elders}
    bron: {titel: Jeugdwet}
"""
BODIES = """\
gedeeld: consulten
versie: 2026.1
consulten:
  - {id: RET, titel: Team, wie: Het team, status: R, stap: slot, bron: {titel: Convenant}}
"""
ROUTE = """\
routekaart: %s
titel: Proef
versie: 2026.1
geldig_vanaf: 2026-01-01
onderwerp: signaal
gebruikt: [gedeeld/vragen, gedeeld/consulten]
stappen:
  - id: begin
    titel: Begin
    vragen:
      - {gebruik: waar}
      - {gebruik: sinds}
  - id: tussen
    titel: Lezen
  - id: %s
    titel: Slot
    consulten: [RET]
    vragen:
      - {id: klaar, vraag: Klaar?, waarom: Daarom., soort: ja_nee, verplicht: ja, bron: {titel: Jeugdwet}}
"""


def told(folder: Path, questions: str = QUESTIONS, bodies: str = BODIES, *, route: str = "") -> tuple[Finding, ...]:
    """What the checker says of two routes and the files they share."""
    shared = [write(folder, questions, "gedeeld/vragen.yaml"), write(folder, bodies, "gedeeld/consulten.yaml")]
    one = write(folder, route or ROUTE % ("een", "slot"), "een.yaml")
    other = write(folder, ROUTE % ("ander", "eind"), "ander.yaml")
    return check_files([one, other, *shared], folder=folder, on=ON).errors


def test_sound_files_say_nothing(tmp_path: Path) -> None:
    assert told(tmp_path) == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("{vraag: waar, is: elders}", "{vraag: waa, is: elders}", "RG-202", 14),
        ("{vraag: waar, is: elders}", "{vraag: waar, is: weg}", "RG-206", 14),
        ("{thuis: Thuis, elders: Ergens anders}", "{}", "RG-237", 8),
        ("id: sinds", "id: waar", "RG-201", 10),
        ("vraag: Sinds wanneer?", "vraag: ''", "RG-109", 11),
        ("    waarom: Lang is anders dan kort.\n", "", "RG-236", 10),
    ],
)
def test_a_fault_of_a_shared_question_is_told_in_the_shared_file(
    tmp_path: Path, old: str, new: str, code: str, line: int
) -> None:
    found = told(tmp_path, QUESTIONS.replace(old, new))
    assert ("gedeeld/vragen.yaml", line, code) in {(one.path, one.line, one.code) for one in found}


def test_a_step_that_no_route_has_is_told_when_all_routes_are_looked_at(tmp_path: Path) -> None:
    (found,) = told(tmp_path, bodies=BODIES.replace("stap: slot", "stap: slto"))
    assert (found.path, found.line, found.code) == ("gedeeld/consulten.yaml", 4, "RG-202")
    assert "bedoelde u 'slot'" in found.message
    alone = check_files([tmp_path / "een.yaml", tmp_path / "gedeeld" / "consulten.yaml"], folder=tmp_path, on=ON)
    assert alone.errors == ()


def test_a_step_without_questions_may_not_wait_for_a_later_answer(tmp_path: Path) -> None:
    route = ROUTE % ("een", "slot")
    late = route.replace("    titel: Lezen", "    titel: Lezen\n    toon_als: {vraag: klaar, is: ja}")
    (found,) = told(tmp_path, route=late)
    assert (found.code, found.line) == ("RG-252", 15)
    early = route.replace("    titel: Lezen", "    titel: Lezen\n    toon_als: {vraag: waar, is: elders}")
    assert told(tmp_path, route=early) == ()
