"""A route takes a question of a shared file with `gebruik`, and may only add what does not change what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.checklist import Checklist, ChecklistFault, from_canonical, load_route

SHARED = """\
gedeeld: vragen
versie: 2026.1
vragen:
  - id: woont_nu
    vraag: Waar woont het kind nu?
    waarom: Dat is het begin.
    soort: keuze
    opties: {thuis: Thuis, elders: Ergens anders}
    bron: {titel: Jeugdwet}
  - id: sinds
    vraag: Sinds wanneer?
    waarom: Lang is anders dan kort.
    soort: datum
    toon_als: {vraag: woont_nu, is: elders}
    bron: {titel: Jeugdwet}
"""
ROUTE = """\
routekaart: proef
titel: Proef
versie: 2026.1
geldig_vanaf: 2026-01-01
onderwerp: signaal
gebruikt: [gedeeld/vragen]
stappen:
  - id: start
    titel: Start
    vragen:
      - {gebruik: woont_nu, nummer: X1, uitleg: Kies er een.}
      - %s
"""


def load(tmp_path: Path, second: str) -> Checklist:
    (tmp_path / "gedeeld").mkdir()
    (tmp_path / "gedeeld" / "vragen.yaml").write_text(SHARED, encoding="utf-8")
    (tmp_path / "proef.yaml").write_text(ROUTE % second, encoding="utf-8")
    return load_route("proef", folder=tmp_path)


def test_a_shared_question_keeps_what_it_asks_and_gets_the_number_of_the_route(tmp_path: Path) -> None:
    route = load(tmp_path, "{gebruik: sinds}")
    question = route.questions["woont_nu"]
    assert (question.prompt, question.number, question.hint) == ("Waar woont het kind nu?", "X1", "Kies er een.")
    assert list(question.options) == ["thuis", "elders"]
    assert route.questions["sinds"].show_if is not None


def test_a_route_may_ask_it_always(tmp_path: Path) -> None:
    assert load(tmp_path, "{gebruik: sinds, toon_als: }").questions["sinds"].show_if is None


def test_what_a_case_is_pinned_to_holds_the_shared_question(tmp_path: Path) -> None:
    route = load(tmp_path, "{gebruik: sinds}")
    again = from_canonical(route.canonical)
    assert again.questions == route.questions
    assert again.hash == route.hash


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ("{gebruik: sind}", "onbekende gedeelde vraag 'sind'; bedoelde u 'sinds'?"),
        ("{gebruik: sinds, soort: tekst}", "'soort' kan niet naast gebruik staan"),
        ("{gebruik: sinds, nummr: X2}", "'nummr' kan niet naast gebruik staan"),
        ("{gebruik: woont_nu}", "'woont_nu' bestaat al: proef.yaml, regel 11"),
    ],
)
def test_what_does_not_fit_is_said_at_its_line(tmp_path: Path, second: str, said: str) -> None:
    with pytest.raises(ChecklistFault) as caught:
        load(tmp_path, second)
    finding = caught.value.findings[0]
    assert said in finding.message
    assert (finding.path, finding.line) == ("proef.yaml", 12)
