"""How far people are is never pretended: counts are of what is known, and walking on never leads back."""

from __future__ import annotations

import ast
import random
import re
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.casework import CaseView, Desk, open_practice
from routekaart.casework.case.eventing import bodies_of
from routekaart.gui.case.plan import make_plan
from routekaart.gui.case.river_stops import phase_note, phase_of, where_text
from tests.casework.desks import environment
from tests.routes import PRACTICE, practice_data, practice_facts

GUI = Path(__file__).parents[3] / "routekaart" / "gui"
COUNT = re.compile(r"(\d+) van (\d+) (gewogen|overlegd)")
CHILD = [path.stem for path in PRACTICE if practice_data(path.stem)["route"] in ("residentieel", "crisis", "terugkeer")]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = open_practice(replace(environment(tmp_path_factory.mktemp("pad")), new_id=lambda: uuid.uuid4().hex))
    yield made
    made.close()


def path_of(desk: Desk, name: str, number: int) -> Iterator[CaseView]:
    """A case that is filled in bit by bit, in an order and up to a point that chance chooses."""
    chance = random.Random(f"{name} {number}")
    bodies = bodies_of(practice_facts(name))
    chance.shuffle(bodies)
    data = practice_data(name)
    case = str(desk.open_case(data["route"], region=data.get("regio") or "foodvalley").created)
    rest = bodies[: chance.randint(1, len(bodies))]
    yield desk.case(case)
    while rest:
        size = chance.randint(15, 120)
        part, rest = rest[:size], rest[size:]
        desk.write(case, part)
        yield desk.case(case)


@given(st.sampled_from(CHILD), st.integers(0, 2**32))
def test_walking_on_never_leads_back_and_every_count_is_of_what_is_known(desk: Desk, name: str, number: int) -> None:
    for view in path_of(desk, name, number):
        phases = [phase.id for phase in view.checklist.route.phases]
        places = [phase_of(view, page.step) for page in make_plan(view) if page.step is not None]
        order = [phases.index(place) for place in places if place is not None]
        assert order == sorted(order)
        for phase in phases:
            counted(view, phase)


def counted(view: CaseView, phase: str) -> None:
    """What a phase says of itself: a count of exactly those that have to be weighed or asked, or no count."""
    note = phase_note(view, phase)
    found = COUNT.fullmatch(note)
    if found is None:
        assert note in ("", "niet aan de orde")
        return
    done, known = int(found[1]), int(found[2])
    assert 0 <= done <= known
    steps = [step for step in view.checklist.steps if step.phase == phase and step.id in view.assessment.steps]
    if found[3] == "gewogen":
        names = {name for step in steps for name in step.alternatives}
        standing = [state.standing for name, state in view.assessment.alternatives.items() if name in names]
        assert known == len([one for one in standing if one != "niet_aan_de_orde"])
        assert done == len([one for one in standing if one in ("geconcludeerd", "niet_van_toepassing")])
    else:
        due = [item for item in view.assessment.consultations.values() if item.due is True]
        asked = [item for item in due if item.step in {step.id for step in view.checklist.steps if step.phase == phase}]
        assert (done, known) == (sum(item.held is True for item in asked), len(asked))


@pytest.mark.parametrize("name", CHILD[:3])
def test_no_page_says_step_n_of_m_or_a_percentage(desk: Desk, name: str) -> None:
    *_, view = path_of(desk, name, 1)
    for page in make_plan(view):
        assert not re.search(r"\d\s?%|\b[Ss]tap \d+ van|\b[Bb]lad(zijde)? \d+ van", where_text(view, page, None))


def test_a_bar_of_progress_only_stands_where_the_whole_is_known() -> None:
    users = {path.name for path in GUI.rglob("*.py") if "QProgressBar(" in path.read_text(encoding="utf-8")}
    # Checking a vault counts its events; sealing shows a bar that says no more than that it is busy.
    assert users == {"vault_check_card.py", "seal_card.py"}


def test_no_text_of_the_window_counts_steps() -> None:
    said = [
        (path.name, node.value)
        for path in GUI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        and re.search(r"\b[Ss]tap \{?\w*\}? van|voltooid|\{\w*\} ?%", node.value)
    ]  # fmt: skip
    assert said == []
