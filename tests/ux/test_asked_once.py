"""Nothing is asked twice: in no route do two questions ask the same of the same, and people are pointed at."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

import pytest

from routekaart.checklist import Checklist
from routekaart.checklist.model import Question
from routekaart.conditions import questions_in
from tests.routes import CHECKLISTS, route

ROUTES = sorted(path.stem for path in CHECKLISTS.glob("*.yaml") if not path.name.endswith(".tests.yaml"))
each_route = pytest.mark.parametrize("name", ROUTES)
OF_PEOPLE = {"woorden": "wie", "standpunten": "wie", "toestemmingen": "persoon", "afspraken": "wie"}
"""Lists in which every record is about one of the people in the case, and the field that says who."""


def plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def about(checklist: Checklist, question: Question) -> object:
    """What a question is about besides its words: its alternative, and the answers it waits for."""
    rung = next((rung for rung, one in checklist.alternatives.items() if question.id in {q.id for q in one.tests}), "")
    waits = questions_in(question.show_if) if question.show_if is not None else frozenset()
    return rung, frozenset(waits)


@each_route
def test_the_same_words_ask_about_different_things(name: str) -> None:
    checklist = route(name)
    same = defaultdict(list)
    for question in checklist.questions.values():
        same[plain(question.prompt)].append(question)
    twice = [
        (one.id, other.id)
        for questions in same.values()
        for one, other in combinations(questions, 2)
        if about(checklist, one) == about(checklist, other)
    ]
    assert twice == []


@each_route
def test_no_form_asks_the_same_twice(name: str) -> None:
    checklist = route(name)
    for form in [one.fields for one in checklist.lists.values()] + [
        checklist.weighing.fields if checklist.weighing else ()
    ]:
        words = [plain(field.prompt) for field in form]
        assert sorted(words) == sorted(set(words))


@each_route
def test_a_question_stands_in_one_step_only(name: str) -> None:
    checklist = route(name)
    asked = [question.id for step in checklist.steps for question in step.questions]
    asked += [question.id for rung in checklist.alternatives.values() for question in rung.tests]
    assert len(asked) == len(set(asked))
    assert set(asked) <= set(checklist.questions)


@each_route
def test_people_are_pointed_at_and_not_typed_again(name: str) -> None:
    lists = route(name).lists
    for list_name, field_name in OF_PEOPLE.items():
        if list_name in lists:
            field = next(item for item in lists[list_name].fields if item.id == field_name)
            assert (field.kind, field.points_at) == ("verwijzing", "personen")
