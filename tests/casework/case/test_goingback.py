"""Undoing as often as was done gives the start, whatever people did; redoing gives the end; one press is one step."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.casework import Desk, Standpoint, open_practice, take_stand
from routekaart.casework.practice.cases import start_practice_case
from routekaart.dossier import UNDO_LIMIT
from routekaart.errors import RoutekaartError
from tests.casework.desks import environment
from tests.routes import CHECKLISTS

WORDS = ("Oma helpt elke dag.", "De school belde.", "Dat wil hij niet.", "<b>vet</b>", "’s Avonds gaat het goed.")
NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
Act = Callable[[Desk, str, random.Random], None]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    # The first signs of an id become that of a record, so they must differ.
    env = replace(environment(tmp_path_factory.mktemp("terug")), new_id=lambda: uuid.uuid4().hex)
    made = open_practice(env)
    yield made
    made.close()


def filled(desk: Desk) -> str:
    return str(start_practice_case(desk, CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml").created)


def stands(desk: Desk, case: str) -> dict[str, Any]:
    """All that people recorded, read from the vault again."""
    desk.forget(case)
    facts = desk.load(case)[1].facts
    return {
        "answers": dict(facts.answers),
        "unknown": dict(facts.unknown),
        "not_applicable": dict(facts.not_applicable),
        "lists": {name: list(rows) for name, rows in facts.lists.items() if rows},
        "complete": set(facts.complete),
        "weighings": {name: dict(body) for name, body in facts.weighings.items() if body},
        "decision": dict(facts.decision),
        "own": list(facts.own_alternatives),
        "warnings": {name: body for name, body in facts.warnings_answered.items() if body.get("reden")},
    }


# what people do ----------------------------------------------------------------------------------------------


def _value(asked: Any, chance: random.Random) -> Any:
    options = list(asked.options or ())
    if asked.kind in ("keuze", "ja_nee") and (options or asked.kind == "ja_nee"):
        return chance.choice(options or ["ja", "nee"])
    if asked.kind == "meerkeuze":
        return chance.sample(options, chance.randint(1, len(options)))
    if asked.kind == "datum":
        return f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    if asked.kind in ("getal", "schaal"):
        return str(chance.randint(0, 10))
    return chance.choice(WORDS)


def answer(desk: Desk, case: str, chance: random.Random) -> None:
    asked = chance.choice(list(desk.checklist_of(desk.load(case)[1]).questions.values()))
    try:
        desk.answer(case, asked.id, _value(asked, chance))
    except RoutekaartError:  # this value does not fit this question: people then say that they do not know
        desk.answer_unknown(case, asked.id, "niet_bekend")


def not_known(desk: Desk, case: str, chance: random.Random) -> None:
    asked = chance.choice(list(desk.checklist_of(desk.load(case)[1]).questions))
    desk.answer_unknown(case, asked, chance.choice(("niet_bekend", "wil_niet_zeggen")))


def not_applicable(desk: Desk, case: str, chance: random.Random) -> None:
    desk.answer_not_applicable(case, chance.choice(list(desk.checklist_of(desk.load(case)[1]).questions)), "Geen zus.")


def withdraw(desk: Desk, case: str, chance: random.Random) -> None:
    given = list(desk.load(case)[1].facts.answers)
    desk.withdraw(case, chance.choice(given or ["kader"]))


def _list(desk: Desk, case: str, chance: random.Random, *, filled_only: bool = True) -> str:
    lists = desk.load(case)[1].facts.lists
    return chance.choice([name for name, rows in lists.items() if rows or not filled_only])


def add_record(desk: Desk, case: str, chance: random.Random) -> None:
    name = _list(desk, case, chance)
    row = dict(chance.choice(desk.load(case)[1].facts.records(name)))
    desk.save_record(case, name, {key: value for key, value in row.items() if key != "id"})


def change_record(desk: Desk, case: str, chance: random.Random) -> None:
    name = _list(desk, case, chance)
    row = dict(chance.choice(desk.load(case)[1].facts.records(name)))
    texts = [key for key, value in row.items() if isinstance(value, str) and " " in value]
    desk.save_record(case, name, {**row, **({chance.choice(texts): chance.choice(WORDS)} if texts else {})})


def remove_record(desk: Desk, case: str, chance: random.Random) -> None:
    name = _list(desk, case, chance)
    desk.remove_record(case, name, str(chance.choice(desk.load(case)[1].facts.records(name))["id"]), "Dubbel.")


def complete(desk: Desk, case: str, chance: random.Random) -> None:
    desk.complete_list(case, _list(desk, case, chance), chance.random() < 0.5)


def weigh(desk: Desk, case: str, chance: random.Random) -> None:
    rungs = list(desk.case(case).assessment.alternatives)
    desk.weigh(case, chance.choice(rungs), {"conclusie": chance.choice(("inzetten", "later", "nog_onderzoeken", None))})


def weigh_many(desk: Desk, case: str, chance: random.Random) -> None:
    rungs = chance.sample(list(desk.case(case).assessment.alternatives), 4)
    desk.weigh_many(case, {name: {"eerder": chance.choice(("nooit", "loopt"))} for name in rungs})


def own_idea(desk: Desk, case: str, chance: random.Random) -> None:
    desk.add_alternative(case, f"Bij {chance.choice(('opa', 'tante', 'de buren'))}", "moeder", 12, "netwerk")


def explain(desk: Desk, case: str, chance: random.Random) -> None:
    warnings = list(desk.checklist_of(desk.load(case)[1]).warnings)
    desk.answer_warning(case, chance.choice(warnings), chance.choice(WORDS))


def decide(desk: Desk, case: str, chance: random.Random) -> None:
    desk.decide(case, motivering=chance.choice((*WORDS, None)))


def withdraw_consent(desk: Desk, case: str, chance: random.Random) -> None:
    given = desk.load(case)[1].facts.records("toestemmingen")
    if given:
        desk.withdraw_consent(case, str(chance.choice(given)["id"]))


ACTS: tuple[Act, ...] = (
    answer, not_known, not_applicable, withdraw, add_record, change_record, remove_record, complete, weigh, weigh_many,
    own_idea, explain, decide, withdraw_consent,
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 2**32)), min_size=1, max_size=8))
def test_as_many_steps_back_as_were_done_give_the_start_and_forth_the_end(
    desk: Desk, done: list[tuple[Act, int]]
) -> None:
    case = filled(desk)
    stood = [stands(desk, case)]
    for act, number in done:
        before = desk.load(case)[1].count
        act(desk, case, random.Random(number))
        if desk.load(case)[1].count > before:  # the same answer again is no step
            stood.append(stands(desk, case))
    for former in reversed(stood[:-1]):
        assert desk.undo(case).dossiers == {case}
        assert stands(desk, case) == former
    for later in stood[1:]:
        assert desk.redo(case).dossiers == {case}
        assert stands(desk, case) == later
    assert desk.redo(case).dossiers == frozenset()
    for _ in stood[1:]:
        desk.undo(case)
    assert stands(desk, case) == stood[0]


def test_what_one_press_filled_in_goes_and_comes_in_one_step(desk: Desk) -> None:
    case = filled(desk)
    rungs = list(desk.case(case).assessment.alternatives)[:6]
    desk.weigh(case, rungs[0], {"kansrijk": "twijfel"})
    before = stands(desk, case)
    desk.weigh_many(case, {name: {"eerder": "loopt"} for name in rungs})
    after = stands(desk, case)
    assert desk.undo(case).went_back_at == rungs[0]
    assert stands(desk, case) == before
    desk.redo(case)
    assert stands(desk, case) == after


def test_words_and_where_somebody_stands_go_and_come_in_one_step(desk: Desk) -> None:
    case = filled(desk)
    people = [str(row["id"]) for row in desk.load(case)[1].facts.records("personen")][:2]
    stood = [stands(desk, case)]
    for person, text in ((people[0], "Ik wil bij oma."), (people[1], "Ik niet."), (people[0], "Toch niet.")):
        take_stand(desk, case, Standpoint(person, "ALT02", "JIM", "niet_eens", text))
        stood.append(stands(desk, case))
    take_stand(desk, case, Standpoint(people[0], "ALT02", "JIM", None, ""))
    stood.append(stands(desk, case))
    for former in reversed(stood[:-1]):
        desk.undo(case)
        assert stands(desk, case) == former
    for later in stood[1:]:
        desk.redo(case)
        assert stands(desk, case) == later


def test_two_people_who_speak_while_the_clock_stands_still_are_two_steps(tmp_path: Path) -> None:
    still = open_practice(replace(environment(tmp_path), now=lambda: NOW, new_id=lambda: uuid.uuid4().hex))
    case = filled(still)
    people = [str(row["id"]) for row in still.load(case)[1].facts.records("personen")][:2]
    take_stand(still, case, Standpoint(people[0], "ALT02", "JIM", "niet_eens", "Ik niet."))
    before = stands(still, case)
    take_stand(still, case, Standpoint(people[1], "ALT02", "JIM", "eens", "Ik wel."))
    after = stands(still, case)
    still.undo(case)
    assert stands(still, case) == before
    still.redo(case)
    assert stands(still, case) == after
    still.close()


def test_fifty_presses_are_kept_however_much_each_filled_in(desk: Desk) -> None:
    case = filled(desk)
    rungs = list(desk.case(case).assessment.alternatives)[:3]
    before = stands(desk, case)
    for number in range(UNDO_LIMIT):
        desk.weigh_many(case, {name: {"eerder": "loopt" if number % 2 else "nooit"} for name in rungs})
    for _ in range(UNDO_LIMIT):
        desk.undo(case)
    assert stands(desk, case) == before


def test_it_says_where_something_was_undone(desk: Desk) -> None:
    case = filled(desk)
    desk.answer(case, "wat_hielp", "Oma helpt.")
    assert desk.undo(case).went_back_at == "wat_hielp"
    assert desk.redo(case).went_back_at == "wat_hielp"
    idea = desk.add_alternative(case, "Bij opa", "moeder", 12, "netwerk").created
    assert desk.undo(case).went_back_at == ""
    assert desk.redo(case).went_back_at == idea
    desk.decide(case, motivering="Dat is beter.")
    assert desk.undo(case).went_back_at == "besluit"
    assert desk.case(case).can_undo
