"""Every item of the way back has a place, it reads what the route before it set, and it invents no norm.

The table of items goes in; each id must exist in the shipped route, in the step of that item.
"""

from __future__ import annotations

from typing import Any

import pytest

from routekaart.checklist.compiled import Checklist
from routekaart.engine import assess
from routekaart.engine.model import Assessment
from routekaart.examples import facts_of_file, merge_given
from tests.routes import asked_in, practice_data, route

CASE = "weer-naar-huis"

# Item of the skeleton → (step, what asks for it there).
ITEMS = {
    "D1 place, since": ("start", ["woont_nu", "woont_sinds"]),
    "D1 perspective now": ("start", ["perspectief", "hoe_lang", "langer_dan_gedacht", "terugkeerplan"]),
    "D1 aim of the stay": ("doelen_toen", ["doelen.wat", "doelen.meetbaar", "voorwaarden"]),
    "D2 child": ("stem_kind", ["kind_gesproken", "kind_nieuw_gesprek", "woorden.alleen"]),
    "D2 parents, group, network": ("stem_ouders", ["ouders_gesproken", "verzorgers_gesproken", "woorden"]),
    "D2 confidant": ("rechten", ["vertrouwenspersoon_ouders", "vertrouwenspersoon_kind"]),
    "D3 reached": ("bereikt", ["doelen_nu.doel", "doelen_nu.bereikt", "doelen_nu.feiten"]),
    "D3 analysis anew": ("analyse", ["analyse_datum", "analyse_wat", "analyse_beschermt"]),
    "D4 balance": ("balans", ["ouders_nu", "ouders_met_hulp", "hulp_verandert"]),
    "D4 practising": ("oefenen", ["oefenmomenten.datum", "hulp_ouders"]),
    "D4 eight points": ("veiligheid_punten", ["punt_geen_geweld", "punt_netwerk"]),
    "D4 ten factors": ("thuis_goed_genoeg", ["zorgen_terug", "zorgen_terug_plan"]),
    "D5 home with help": ("thuis_met_hulp", ["ALT01", "ALT02", "ALT03", "ALT04"]),
    "D5 home, in part elsewhere": ("thuis_met_logeren", ["ALT05", "ALT06"]),
    "D5 family, small, alone": ("gezinsvorm", ["ALT14", "ALT07", "ALT08", "ALT09", "ALT17", "ALT10"]),
    "D5 staying": ("verblijf", ["ALT90", "verblijf_leert"]),
    "D6": ("overleg", ["GW", "GI", "RET", "vervolgplek"]),
    "D6 court": ("maatregel", ["rechter_weet_terug", "toestemming_verplaatsen"]),
    "D7 steps": ("teruggaan", ["stappen_terug.wanneer", "vertrek_op"]),
    "D7 school": ("gewone_leven", ["school_geregeld", "andere_school"]),
    "D7 after-care": (
        "nazorg_regelen",
        ["nazorg.wie", "nazorg.wat", "nazorg.start", "nazorg.geregeld", "vast_contact"],
    ),
    "D7 when it goes wrong": ("vangnet", ["crisisafspraak", "nacht_bellen", "terugvalplek", "terugval_hoe"]),
    "D8": ("besluit", ["evaluatie_op", "evaluaties.wanneer", "evaluaties.gedaan"]),
    "D8 nearly eighteen": (
        "bijna_achttien",
        ["achttien_hulp", "achttien_wonen", "achttien_inkomen", "achttien_school", "achttien_papieren"],
    ),
}


def route_d() -> Checklist:
    return route("terugkeer")


def assessed(**change: Any) -> Assessment:
    return assess(route_d(), facts_of_file(merge_given(practice_data(CASE), change), route_d()))


@pytest.mark.parametrize("item", ITEMS)
def test_every_item_has_a_place(item: str) -> None:
    step, wanted = ITEMS[item]

    assert [name for name in wanted if name not in asked_in(route_d(), step)] == []


def test_every_heading_of_the_document_is_fed_by_facts_and_judgements() -> None:
    headings = {item.id: (item.facts, item.judgements) for item in route_d().route.headings}

    assert sorted(headings) == ["analyse", "balans", "hulp", "minst_schadelijk", "netwerk", "onveilig_ongewenst"]
    assert [name for name, (facts, judgements) in headings.items() if not facts or not judgements] == []


def test_the_ladder_is_walked_from_home() -> None:
    distances = [item.distance for item in route_d().alternatives.values()]
    assert distances == sorted(distances)
    assert distances[0] == min(distances) and list(route_d().alternatives)[-2:] == ["ALT90", "ALT91"]


def test_what_was_set_when_the_child_left_travels_along() -> None:
    before, after = route("residentieel"), route_d()
    asked = ["hoe_lang", "terugkeerplan", "vast_contact", "hulp_ouders", "klaarzetten", "evaluatie_op"]
    lists = ["doelen", "voorwaarden", "contact", "afspraken"]

    assert [name for name in asked if before.questions[name].kind != after.questions[name].kind] == []
    shown = {name for checklist in (before, after) for step in checklist.steps for name in step.lists}
    assert set(lists) <= shown
    assert all(before.lists[name] == after.lists[name] for name in lists)


def test_the_ten_factors_are_said_to_be_a_reconstruction() -> None:
    asked = route_d().questions["zorgen_terug"]
    assert len(asked.options) == 11  # ten, and none of these
    assert "onze eigen lijst" in str(asked.hint)
    assert "niet gezien" in str(asked.hint)


def test_a_group_is_no_safety_net() -> None:
    assert set(route_d().questions["terugvalplek"].options) == {
        "familie", "steungezin", "logeergezin", "gezinshuis", "nog_geen"
    }  # fmt: skip


def test_the_rhythm_of_looking_again_is_a_proposal_that_a_region_may_set() -> None:
    limits = route_d().parameters
    rhythm = ("weken_terugkijken_1", "weken_terugkijken_2", "weken_terugkijken_3", "maanden_terugkijken_4")

    assert [limits[name].value for name in rhythm] == [2, 6, 12, 6]
    assert {source.ground for name in rhythm for source in limits[name].sources} == {"voorstel"}
    assert {limits[name].regional for name in rhythm} == {"ja"}


def test_going_home_needs_no_consent_but_after_care() -> None:
    home = assessed()
    assert not {"toestemming", "ergens_anders_wonen"} & set(home.steps)
    assert home.may_final
    without = assessed(lijsten={"nazorg": dict.fromkeys(("nz1", "nz2", "nz3", "nz4"))})
    assert without.warnings["W26"].value is True
    assert not without.may_final


def test_staying_is_setting_every_nearer_place_aside() -> None:
    stays = assessed(besluit={"plek": "blijft", "samen_met": []})
    waiting = [name for name, state in stays.alternatives.items() if state.up_to_decision and state.standing == "open"]

    assert waiting[:4] == ["ALT14", "ALT07", "ALT08", "ALT09"]
    assert not stays.may_final
