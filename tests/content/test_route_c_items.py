"""Route C stays short: every item of the crisis route has a place, and no case walks more than fifteen pages.

The examples beside the route and its practice case go in; pages, items and the order of the four measures are counted.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from routekaart.casework import CaseView, open_practice
from routekaart.casework.practice.cases import start_practice_case
from routekaart.checklist import Checklist
from routekaart.checklist.merge import AGE
from routekaart.examples import examples_path, load_examples, merge_given
from routekaart.gui.case.plan import PER_PAGE, make_plan
from tests.casework.desks import environment, refused
from tests.routes import CHECKLISTS, practice_data, route, route_a

CASE = "vrijdagavond"
MOST_PAGES = 15
MOST_WORDS = 20
# Item of the skeleton → (step, what asks for it there).
ITEMS = {
    "C1 type": ("crisis", ["crisis_soort", "crisis_wat"]),
    "C1 gezien": ("crisis", ["veilig_gezien_door"]),
    "C1 eerste start": ("crisis", ["woont_nu", "kader"]),
    "C1 mensen": ("betrokkenen", ["personen"]),
    "C2 punten": ("veilig", ["veilig_nu", "punt_geen_geweld", "punt_verzorging", "punt_liefde", "punt_structuur",
                             "punt_toezicht", "punt_voelt_veilig", "punt_verandering", "punt_netwerk"]),
    "C2 vannacht": ("veroorzaker", ["thuis_genoeg"]),
    "C3 gesproken": ("veilig", ["kind_gesproken"]),
    "C3 woorden": ("stem_kind", ["woorden"]),
    "C3 nieuw moment": ("nog_niet_gesproken", ["kind_geprobeerd", "kind_nieuw_gesprek", "kind_observatie"]),
    "C4 een en twee": ("hulp_in_huis", ["netwerk_in_gezin", "netwerk_in_gezin_wie", "crisishulp", "crisishulp_wie"]),
    "C4 drie": ("veroorzaker", ["veroorzaker_weg", "veroorzaker_wie"]),
    "C4 vier": ("plek_zoeken", ["andere_ouder_gevraagd", "crisis_netwerkgezin", "crisis_pleeggezin",
                                "crisis_gezinshuis", "plek_wie"]),
    "C5 wie mag": ("veroorzaker", ["kan_zelf_beslissen"]),
    "C6 overleg": ("overleg", ["GW", "GI", "WIJKTEAM", "RET"]),
    "C6 Veilig Thuis": ("veilig", ["VT"]),
    "C7 broers en zussen": ("broers_zussen_samen", ["broers_zussen"]),
    "C7 school": ("vier_weken", ["school_en_spullen"]),
    "C8 hulp": ("hulp_in_huis", ["crisishulp_start"]),
    "C8 terug": ("veroorzaker", ["terug_als"]),
    "C8 dagen": ("vier_weken", ["evaluatie_op", "herbeslis_op"]),
    "C9 leren": ("vier_weken", ["leren_van_crisis"]),
}  # fmt: skip
WHOLE = ("Compleet, oma komt in huis", "Compleet, naar tante", "Compleet, crisispleeggezin met spoedmachtiging",
         "Compleet, toch een groep", "W03 het kind slaapt, morgen een nieuw moment", "W07 broer blijft thuis",
         "W03 te jong, met wat anderen zien")  # fmt: skip


def route_c() -> Checklist:
    return route("crisis")


def view_of(folder: Path, **change: Any) -> CaseView:
    """A made-up case of this route on a desk of its own."""
    path = folder / "zaak.yaml"
    given = merge_given(practice_data(CASE), change)
    path.write_text(yaml.safe_dump(given, allow_unicode=True, sort_keys=False), encoding="utf-8")
    desk = open_practice(environment(folder))
    return desk.case(str(start_practice_case(desk, path).created))


def example(name: str) -> dict[str, Any]:
    examples = load_examples(examples_path(CHECKLISTS / "crisis.yaml"))
    return next(dict(item.given) for item in examples if item.name == name)


@pytest.mark.parametrize("item", ITEMS)
def test_every_item_has_a_place(item: str) -> None:
    step_id, wanted = ITEMS[item]
    step = next(step for step in route_c().steps if step.id == step_id)
    offered = {*(question.id for question in step.questions), *step.lists, *step.consultations}

    assert [name for name in wanted if name not in offered] == []


@pytest.mark.parametrize("name", WHOLE)
def test_a_crisis_takes_at_most_fifteen_pages_from_start_to_documents(tmp_path: Path, name: str) -> None:
    plan = make_plan(view_of(tmp_path, **example(name)))

    assert (plan[0].step, plan[-1].kind) == ("crisis", "documenten")
    assert len(plan) <= MOST_PAGES, [page.key for page in plan]


def test_a_page_asks_at_most_five_things() -> None:
    assert [step.id for step in route_c().steps if len(step.questions) > 2 * PER_PAGE] == []


def test_the_practice_case_begins_with_the_facts_and_plans_two_days_within_four_weeks(tmp_path: Path) -> None:
    view = view_of(tmp_path)
    look, again = (date.fromisoformat(view.facts.answers[name]) for name in ("evaluatie_op", "herbeslis_op"))

    assert make_plan(view)[0].ids[0] == "crisis_wat"
    assert view.facts.on < look < again <= view.facts.on + timedelta(weeks=4)


def test_the_four_measures_come_in_their_order() -> None:
    assert list(route_c().alternatives)[:3] == ["ALT01", "ALT04", "ALT13"]
    assert [name for name in route_c().alternatives if route_c().alternatives[name].stays_only == "nee"][3:] == [
        "ALT14", "ALT07", "ALT08", "ALT09", "ALT16", "ALT90"
    ]  # fmt: skip
    phases = [step.phase for step in route_c().steps if step.alternatives]
    assert phases == ["blijven", "blijven", "weg"]


def test_the_fourth_measure_waits_until_home_is_not_enough(tmp_path: Path) -> None:
    assert "plek_zoeken" not in view_of(tmp_path).assessment.steps
    away = tmp_path / "weg"
    away.mkdir()
    assert "plek_zoeken" in view_of(away, **example("Compleet, naar tante")).assessment.steps


def test_a_final_paper_is_refused_with_why_and_what_next(tmp_path: Path) -> None:
    desk = open_practice(environment(tmp_path))
    case = str(start_practice_case(desk, CHECKLISTS / "oefencasussen" / f"{CASE}.yaml").created)
    view = desk.case(case)
    never = route_c().route.only_provisional

    assert never is not None
    assert view.assessment.complete
    assert not view.assessment.may_final
    with refused("DOC-031"):
        desk.papers.preview(case, "verantwoording", final=True)
    made = desk.papers.preview(case, "verantwoording")
    assert made.request.status == "voorlopig"
    assert never.why in made.paper.text
    assert made.request.expires_on == view.facts.answers["herbeslis_op"]
    desk.close()


def test_the_paper_says_who_was_asked_at_each_step(tmp_path: Path) -> None:
    desk = open_practice(environment(tmp_path))
    case = str(start_practice_case(desk, CHECKLISTS / "oefencasussen" / f"{CASE}.yaml").created)
    text = desk.papers.preview(case, "verantwoording").paper.text

    for name in ("netwerk_in_gezin_wie", "crisishulp_wie", "veroorzaker_wie"):
        assert practice_data(CASE)["antwoorden"][name].split(".")[0] in text
    desk.close()


def test_what_also_stands_in_route_a_asks_the_same() -> None:
    """Answers travel under the same id, so the same id asks the same and offers the same options."""
    shared = [name for name in route_c().questions if name in route_a().questions and name != AGE.id]

    assert len(shared) > 20
    for name in shared:
        here, there = route_c().questions[name], route_a().questions[name]
        assert (here.prompt, here.kind, list(here.options)) == (there.prompt, there.kind, list(there.options))


def test_who_was_asked_is_written_down_with_every_no() -> None:
    told = {name for rule in route_c().route.short_weighings.values() for name in rule.beside}
    needed = {name for name in told if route_c().questions[name].required == "ja"}

    assert needed == {"netwerk_in_gezin_wie", "crisishulp_wie", "veroorzaker_wie"}
    assert route_c().questions["plek_wie"].required == "ja"


def test_sentences_are_short_enough_to_say_on_the_phone() -> None:
    long = [
        sentence
        for question in route_c().questions.values()
        if route_c().step_of.get(question.id)
        for text in (question.prompt, question.hint or "")
        for sentence in text.replace("?", ".").split(".")
        if len(sentence.split()) > MOST_WORDS
    ]

    assert long == []
