"""Every item of the route for a threatening breakdown has a place, support comes first, and staying asks no more.

The shipped route and its practice case go in; what is missing, out of order or asked in vain is named.
"""

from __future__ import annotations

from typing import Any

import pytest

from routekaart.answers import AnswersFault
from routekaart.checklist.compiled import Checklist
from routekaart.engine import assess
from routekaart.examples import facts_of_file, merge_given
from tests.routes import asked_in, practice_data, practice_facts, route

CASE = "s-blijft-in-pleeggezin"

# Item of the skeleton → (step, what asks for it there).
ITEMS = {
    "B1 signal": ("start", ["breuk_gemeld_door", "breuk_sinds", "feiten"]),
    "B1 crisis": ("start", ["binnen_48_uur"]),
    "B1 form and duration": ("kind", ["woont_nu", "woont_sinds"]),
    "B1 frame": ("kader", ["kader", "maatregel_tot", "wie_beslist"]),
    "B1 safety of all children": ("veiligheid", ["veilig_nu", "veilig_iedereen", "veiligheidsafspraken", "VT"]),
    "B2 child": ("stem_kind", ["kind_gesproken", "kind_wil_blijven", "woorden"]),
    "B2 carers": ("stem_opvoeders", ["opvoeders_willen", "OPVOEDERS", "woorden"]),
    "B2 parents": ("stem_ouders", ["ouders_gesproken", "woorden"]),
    "B2 confidant": ("rechten", ["vertrouwenspersoon_ouders", "vertrouwenspersoon_kind"]),
    "B3 factors": (
        "factoren",
        ["eerdere_verplaatsingen", "factor_gedrag", "factor_ervaringen", "factor_ouders", "factor_kinderen",
         "factor_match", "factor_band"],
    ),
    "B3 worker of the family": ("balans", ["PLEEGZORG", "kind_nodig"]),
    "B4 support so far": ("eerdere_steun", ["hulp", "hulp.reden_einde", "begeleiding_om_de_weken"]),
    "B5 guidance, treatment": ("steun_begeleiding", ["ALT12a", "ALT15", "pleegtraining", "behandeling_start"]),
    "B5 network": ("steun_mensen", ["ALT01", "ALT02", "ALT03"]),
    "B5 respite, hub home": ("steun_adem", ["ALT06", "ALT12c", "mockingbird_nagevraagd"]),
    "B5 module X, in the house, money": ("steun_praktisch", ["ALT12b", "modulex_zorg", "ALT04", "ALT12d"]),
    "B6 perspective": ("ouders_en_perspectief", ["perspectief_duidelijk", "perspectief_op", "perspectief_waarom"]),
    "B6 parents and carers": ("ouders_en_perspectief", ["herstelgesprek", "herstelgesprek_op"]),
    "B7 consultation": ("overleg", ["GW", "RET", "GI", "verblijf_overwogen"]),
    "B8 break without breaking": ("adempauze", ["adempauze", "adempauze_bij", "adempauze_plek", "adempauze_terug_op"]),
    "B9 support first": ("voor_verplaatsen", ["wachten_schadelijk", "wachten_feiten"]),
    "B9 another family": ("gezinsvorm", ["ALT07", "ALT08", "ALT09", "ALT10"]),
    "B9 siblings": ("broers_zussen_samen", ["broers_zussen.reden_apart", "broers_zussen.contact"]),
    "B9 consent": ("toestemming", ["toestemmingen", "machtigingen"]),
    "B9 right to refuse": ("maatregel", ["toestemming_verplaatsen", "verzorgers_akkoord"]),
    "B9 farewell": ("afscheid", ["afscheid", "contact_vorig_gezin", "contact"]),
    "weighing: bond, time": ("hier_blijven", ["ALT12", "blijven_band", "blijven_tijd"]),
}  # fmt: skip
SUPPORT = ["ALT12a", "ALT15", "ALT01", "ALT02", "ALT03", "ALT06", "ALT12c", "ALT12b", "ALT04", "ALT12d"]
MOVING = ("verplaatsen", "maatregel", "afscheid", "gewone_leven")


def route_b() -> Checklist:
    return route("breakdown")


def assessed(**change: Any) -> Any:
    return assess(route_b(), facts_of_file(merge_given(practice_data(CASE), change), route_b()))


@pytest.mark.parametrize("item", ITEMS)
def test_every_item_has_a_place(item: str) -> None:
    step, wanted = ITEMS[item]

    assert [name for name in wanted if name not in asked_in(route_b(), step)] == []


def test_support_comes_in_its_order_then_staying_then_another_family() -> None:
    assert list(route_b().alternatives) == [*SUPPORT, "ALT12", "ALT07", "ALT08", "ALT09", "ALT10"]
    steps = [name for step in route_b().steps for name in step.alternatives]
    assert steps == list(route_b().alternatives)


def test_staying_asks_nothing_of_moving() -> None:
    checklist, state = route_b(), assessed()
    moving = [step for step in checklist.steps if step.phase in MOVING or step.id in MOVING]
    asked = [question.id for step in moving for question in step.questions if state.visible[question.id] is not False]

    assert len(moving) >= 10
    assert {step.id for step in moving} & set(state.steps) == set()
    assert asked == []
    assert {state.alternatives[name].standing for name in ("ALT07", "ALT08", "ALT09", "ALT10")} == {"niet_aan_de_orde"}


def test_an_empty_case_is_not_asked_about_moving() -> None:
    state = assess(route_b(), facts_of_file({"op": "2026-11-22"}, route_b()))
    assert [step.id for step in route_b().steps if step.phase == "verplaatsen" and step.id in state.steps] == []


def test_when_staying_cannot_everything_of_moving_is_asked_before_the_decision() -> None:
    given = {
        "wegingen": {"ALT12": {"conclusie": "niet_passend", "redenen": ["R2"]}},
        "besluit": {"plek": None, "datum": None},
    }
    state = assessed(**given)
    before = ["voor_verplaatsen", "netwerk_en_plan", "analyse", "veilig_of_ongewenst", "gezinsvorm"]

    assert [name for name in before if name not in state.steps] == []
    assert "afscheid" not in state.steps


def test_staying_is_decided_as_staying() -> None:
    state = assess(route_b(), practice_facts(CASE))
    assert state.alternatives["ALT12"].up_to_decision is True
    assert state.alternatives["ALT07"].up_to_decision is False

    with pytest.raises(AnswersFault, match="besluit"):
        assessed(besluit={"plek": "ALT12"})


def test_every_heading_of_the_document_is_fed_by_facts_and_judgements() -> None:
    headings = {item.id: (item.facts, item.judgements) for item in route_b().route.headings}

    assert sorted(headings) == ["analyse", "balans", "hulp", "minst_schadelijk", "netwerk", "onveilig_ongewenst"]
    assert [name for name, (facts, judgements) in headings.items() if not facts or not judgements] == []


def test_what_could_hurt_a_child_that_reads_along_stays_in_the_dossier() -> None:
    kept = {name for name, question in route_b().questions.items() if question.share == "alleen_dossier"}
    assert kept == {"kind_wil_blijven", "opvoeders_willen", "factor_band", "factor_match"}
