"""An alternative that one question decides, on the shipped crisis route: its answer is conclusion and reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.engine import AlternativeState, assess
from tests.routes import route

ON = date(2026, 11, 20)
CHILD = {"id": "kind", "rol": "kind", "codenaam": "T.", "geboren": "2014-05-18"}


def state_of(name: str, **parts: Any) -> AlternativeState:
    return assess(route("crisis"), Facts(on=ON, lists={"personen": (CHILD,)}, **parts)).alternatives[name]


@pytest.mark.parametrize(
    ("answer", "standing", "conclusion", "reasons"),
    [
        ("komt", "geconcludeerd", "inzetten", ()),
        ("niemand", "geconcludeerd", "niet_passend", ("R4",)),
        ("niet_veilig", "geconcludeerd", "niet_passend", ("R3",)),
        ("wil_niet", "geconcludeerd", "niet_passend", ("R5",)),
        ("nog_niet", "nog_onderzoeken", "nog_onderzoeken", ()),
    ],
)
def test_the_answer_is_the_conclusion(answer: str, standing: str, conclusion: str, reasons: tuple[str, ...]) -> None:
    state = state_of("ALT01", answers={"netwerk_in_gezin": answer})

    assert (state.standing, state.conclusion, state.reasons) == (standing, conclusion, reasons)
    assert state.missing == ()


def test_without_an_answer_it_is_open() -> None:
    assert state_of("ALT01").standing == "open"
    assert state_of("ALT01", unknown={"netwerk_in_gezin": "niet_bekend"}).conclusion is None


def test_a_weighing_of_its_own_goes_before_the_short_answer() -> None:
    """A case that came from another route keeps what was weighed there."""
    weighed = {"ALT01": {"conclusie": "combineren", "waarom": "De familie helpt al."}}
    state = state_of("ALT01", answers={"netwerk_in_gezin": "niemand"}, weighings=weighed)

    assert (state.conclusion, state.reasons) == ("combineren", ())


def test_what_people_chose_is_decided_by_that_choice() -> None:
    decision = {"plek": "ALT90", "datum": "2026-11-20", "motivering": "Er was niets anders."}

    assert state_of("ALT90", decision=decision).conclusion == "inzetten"
    assert state_of("ALT08", decision=decision).conclusion is None


def test_a_question_that_is_not_asked_does_not_say_that_there_is_nobody() -> None:
    """The other parent is only asked when home is not enough: until then nothing is known about that parent."""
    assert state_of("ALT14", answers={"thuis_genoeg": "ja"}).standing == "open"
    assert state_of("ALT14", answers={"thuis_genoeg": "nee", "andere_ouder_gevraagd": "geen_andere_ouder"}).reasons == (
        "R7",
    )


def test_complete_is_not_final_on_a_route_that_knows_no_final_papers() -> None:
    state = assess(route("crisis"), Facts(on=ON))

    assert not state.complete
    assert not state.may_final
    assert state.may_provisional
