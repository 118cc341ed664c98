"""Numbers of questions, as they stand on the empty checklist and on screen.

A route goes in; every question that shows a number shows one of its own.
"""

from __future__ import annotations

from collections import Counter

import pytest

from tests.routes import route

ROUTES = (
    "residentieel", "breakdown", "crisis", "terugkeer", "gesloten", "terugblik", "vroegsignalering",
    "ontwikkelagenda",
)  # fmt: skip


@pytest.mark.parametrize("name", ROUTES)
def test_no_two_questions_of_a_route_show_the_same_number(name: str) -> None:
    shown = Counter(question.number for step in route(name).steps for question in step.questions if question.number)
    assert shown, "a route without numbers proves nothing"
    assert [number for number, count in shown.items() if count > 1] == []
