"""Every item of the closed route has a place, and what the law asks for stands where it is looked for.

The table of items goes in; each id must exist in the shipped route, in the step of that item.
"""

from __future__ import annotations

import pytest

from routekaart.checklist.compiled import Checklist
from tests.routes import practice_data, route

# Item of the skeleton → (step, what asks for it there).
ITEMS = {
    "E0": ("start", ["eerdere_route", "eerdere_route_op", "eerdere_route_waarom_niet", "feiten"]),
    "E1 places": ("plekken", ["plekken.plek", "plekken.van", "plekken.tot", "plekken.reden_einde"]),
    "E1 help": ("voorgeschiedenis", ["hulp", "steeds_mis", "aantal_plekken"]),
    "E2a": ("gevaar_noodzaak", ["ernstig_probleem", "ernstig_probleem_feiten", "feiten.bron", "feiten.datum"]),
    "E2b": ("gevaar_noodzaak", ["onttrekken", "onttrekken_hoe", "onttrekken_feiten"]),
    "E3": ("stem_kind", ["kind_gesproken", "wat_accepteren", "woorden"]),
    "E3 rights": ("rechten", ["vertrouwenspersoon_kind", "advocaat_uitgelegd"]),
    "E4 at home": ("zonder_slot_thuis", ["ALT02", "ALT04", "ALT06"]),
    "E4 family": ("zonder_slot_gezin", ["ALT07", "ALT09", "time_out", "time_out_plekken.nachten"]),
    "E4 made to measure": ("zonder_slot_op_maat", ["ALT10", "ALT11", "plan_zonder_slot", "plan_zonder_slot_kan"]),
    "E4 open": ("open_verblijf", ["ALT16", "ALT90"]),
    "E4 consultation": ("overleg", ["RET", "BEN", "GW", "consulten"]),
    "E5": ("voorwaardelijk", ["voorwaardelijk_gewogen", "voorwaardelijk_waarom", "plan_bij_machtiging"]),
    "E5 conditions": ("voorwaardelijk", ["voorwaarden_machtiging.wat", "voorwaarden_machtiging.als_het_niet_lukt"]),
    "E6 decision": ("wettelijke_toets", ["besluit_verblijf", "besluit_verblijf_op"]),
    "E6 scientist": ("wettelijke_toets", ["GW_ONAFHANKELIJK", "gw_onderzocht_op", "gw_behandelaar", "gw_instemming"]),
    "E6 opinion": ("wettelijke_toets", ["mening_jongere", "waarom_dwang"]),
    "E7": ("verzoek", ["verzoek_door", "verzoek_soort", "zitting_op", "advocaat", "machtigingen.geldig_tot"]),
    "E8": ("ergens_anders_wonen", ["doelen", "terugkeerplan", "vanaf_dag_een", "weken_terugkijken", "contact"]),
    "E8 prepared": ("ergens_anders_wonen", ["klaarzetten", "klaarzetten_op"]),
    "E8 school": ("gewone_leven", ["onderwijs_geregeld", "andere_school"]),
}


@pytest.fixture(scope="module")
def closed() -> Checklist:
    return route("gesloten")


@pytest.mark.parametrize("item", ITEMS)
def test_every_item_has_a_place(item: str, closed: Checklist) -> None:
    step_id, wanted = ITEMS[item]
    step = next(step for step in closed.steps if step.id == step_id)
    offered = {*(question.id for question in step.questions), *step.lists, *step.alternatives, *step.consultations}
    offered |= {f"{name}.{field.id}" for name in step.lists for field in closed.lists[name].fields}

    assert [name for name in wanted if name not in offered] == []


def test_everything_lighter_comes_before_closed(closed: Checklist) -> None:
    order = [name for step in closed.steps for name in step.alternatives]

    assert order[-1] == "ALT91"
    assert len(order) == len(set(order)) == len(closed.alternatives)
    assert order.index("ALT07") < order.index("ALT11") < order.index("ALT90")


def test_what_is_not_read_as_law_never_holds_back_the_conditional_order(closed: Checklist) -> None:
    levels = closed.warnings["W20"].levels

    assert levels[0].level == "M" and levels[0].when is not None
    assert levels[0].when.model_dump(by_alias=True, exclude_none=True) == {"regel": "plek_gesloten", "is": "nee"}
    assert closed.warnings["E09"].level == "M"


@pytest.mark.parametrize("name", ["RET", "BEN", "GW_ONAFHANKELIJK"])
def test_the_practice_case_asked_who_must_be_asked(name: str) -> None:
    asked = {row["orgaan"]: row for row in practice_data("vrij-met-voorwaarden")["lijsten"]["consulten"]}
    decided = practice_data("vrij-met-voorwaarden")["besluit"]["datum"]

    assert asked[name]["datum"] <= decided


def test_what_only_this_route_asks_at_the_table_has_words_for_the_young_person(closed: Checklist) -> None:
    shared = route("residentieel").questions
    table = [step for step in closed.steps if step.sitting in ("kind", "aan_tafel")]
    own = [question for step in table for question in step.questions if question.id not in shared]

    assert len(own) >= 10
    assert [question.id for question in own if not question.child_prompt] == []
    for name in ("plekken", "time_out_plekken", "voorwaarden_machtiging"):
        assert [field.id for field in closed.lists[name].fields if not field.child_prompt] == []
