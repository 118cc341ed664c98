"""Several learning sheets as one: what is counted, what is never shown, and who is never named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.answers import Facts
from routekaart.document.layout import render
from routekaart.document.paper.tally import shown_counts
from routekaart.document.tally import TallyPaper, TallyRequest, compose_tally
from routekaart.engine import assess
from routekaart.errors import RoutekaartError
from tests.document.gate import faults
from tests.document.sheets import AT, LOOKING_BACK, SIGNAL, changed
from tests.routes import route_of

FEW, KEPT = "minder dan 3", "niet getoond"


def combined(cases: Sequence[Facts], name: str = LOOKING_BACK) -> TallyPaper:
    rules = route_of(name)
    return compose_tally(TallyRequest(rules, tuple((facts, assess(rules, facts)) for facts in cases), AT))


def looking_back(*answers: dict[str, object]) -> list[Facts]:
    return [changed(LOOKING_BACK, dict(given)) for given in answers]


def test_options_are_counted_over_the_cases() -> None:
    five = looking_back(*[{"crisis_toen": "ja"}] * 3, *[{"crisis_toen": "nee"}] * 3)
    text = combined(five).text

    assert "Opgeteld: 6 terugblikken." in text
    assert "Was de plaatsing in een crisis?\nJa | 3\nNee | 3\nNiet bekend of niet ingevuld | minder dan 3" in text


def test_a_small_number_is_not_shown_and_cannot_be_worked_out() -> None:
    assert shown_counts([4, 1], several=False) == (KEPT, FEW)
    assert shown_counts([5, 4, 2], several=False) == ("5", KEPT, FEW)
    assert shown_counts([7, 3, 0], several=False) == ("7", "3", FEW)
    assert shown_counts([5, 1, 2], several=False) == ("5", FEW, FEW)
    assert shown_counts([9, 1, 0], several=True) == ("9", FEW, FEW)


@given(st.lists(st.integers(0, 9), min_size=2, max_size=6))
def test_no_single_child_can_be_found_from_what_is_shown(counts: list[int]) -> None:
    shown = shown_counts(counts, several=False)
    hidden = [count for count, told in zip(counts, shown, strict=True) if told in (FEW, KEPT)]

    assert all(told not in ("0", "1", "2") for told in shown)
    # One hidden number follows from the total; then it may only be nought, which is nobody.
    assert len(hidden) != 1 or hidden == [0]


def test_fewer_than_three_cases_are_refused() -> None:
    with pytest.raises(RoutekaartError) as error:
        combined(looking_back({}, {}))

    assert error.value.code == "DOC-041"


def test_a_case_with_a_name_in_it_is_refused() -> None:
    named = changed(LOOKING_BACK, {"gemist_tekst": "In Bedachtdorp was geen hulp."})

    with pytest.raises(RoutekaartError) as error:
        combined([*looking_back({}, {}), named])

    assert error.value.code == "DOC-042"
    assert "Bedachtdorp" not in error.value.message


def test_a_route_that_does_not_add_up_is_refused() -> None:
    with pytest.raises(RoutekaartError) as error:
        combined([changed(SIGNAL)] * 3, SIGNAL)

    assert error.value.code == "DOC-040"


def test_only_lessons_that_may_go_along_are_on_it_and_the_same_lesson_once() -> None:
    text = combined(looking_back({}, {}, {})).text

    assert text.count("Vraag de familie bij het eerste signaal") == 1
    assert "Spreek bij de start af wie de regie heeft" not in text


def test_the_order_of_the_cases_tells_nothing() -> None:
    cases = looking_back({"crisis_toen": "ja"}, {"crisis_toen": "nee"}, {"crisis_toen": "ja"})

    assert combined(cases) == combined(cases[::-1])


def test_hidden_and_unknown_answers_count_as_not_filled_in() -> None:
    facts = changed(LOOKING_BACK)
    rest = {key: value for key, value in facts.answers.items() if key != "stem_toen"}
    unknown = replace(facts, answers=rest, unknown={"stem_toen": "niet_bekend"})

    assert "Niet bekend of niet ingevuld | 3" in combined([unknown] * 3).text


def test_the_combined_sheet_is_an_accessible_pdf() -> None:
    paper = combined(looking_back({}, {}, {}, {}))

    assert faults(render(paper.xml, paper.meta)) == []
