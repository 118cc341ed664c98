"""The outcome as bare data: every key and word of it, and nothing that people typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from routekaart.conditions import NOT_APPLICABLE, UNKNOWN, Missing, Truth
from routekaart.conditions.values import DateSpan, NumberSpan
from routekaart.engine.model import AlternativeState, Assessment, ConsultationState, OpenPoint, Rung, WarningState
from routekaart.engine.names import NamePlace
from routekaart.engine.outcome import bare_outcome

SECRET = "Woorden van mensen"
LACKS = Missing("veld", "hulp", "h1", "tot")
STATE = Assessment(
    visible={"a": True, "b": False, "c": None},
    steps=("begin", "slot"),
    alternatives={
        "A": AlternativeState(
            Rung("A", SECRET, SECRET, 10, "thuis"), "geconcludeerd", "later", ("R2",), False, ("feiten",), True, None,
            True, SECRET,
        )
    },
    warnings={"W": WarningState("W", SECRET, True, "M", SECRET, SECRET, "begin", (SECRET,), (LACKS,), SECRET)},
    consultations={"RAAD": ConsultationState("RAAD", SECRET, "R", True, None, True, ("c1", "c2"), (SECRET,), None)},
    open_provisional=(OpenPoint("lijst", "personen", SECRET, SECRET, None),),
    open_final=(OpenPoint("waarschuwing", "W", SECRET, SECRET, None, "M", blocks=False, unknown=True),),
    missing=(Missing("vraag", "a"),),
    may_provisional=True,
    complete=False,
    may_final=True,
    derived={
        "span": NumberSpan(8, 9), "days": DateSpan(date(2025, 1, 1), date(2025, 12, 31)), "unknown": UNKNOWN,
        "none": NOT_APPLICABLE, "number": 7, "half": 0.5, "word": "ja", "nothing": None, "row": ("a",),
    },
    names_left=(NamePlace("gemist", "begin", SECRET, (SECRET,)),),
    court_requested=True,
)  # fmt: skip


def test_every_key_of_it() -> None:
    assert bare_outcome(STATE) == {
        "zichtbaar": {"a": "waar", "b": "onwaar", "c": "onbekend"},
        "stappen": ["begin", "slot"],
        "alternatieven": {
            "A": {
                "stand": "geconcludeerd", "conclusie": "later", "redenen": ["R2"], "compleet": False,
                "ontbreekt": ["feiten"], "voorlopig": True, "t_m_besluit": "onbekend", "gekozen": True,
            }
        },
        "waarschuwingen": {
            "W": {
                "waarde": "waar", "niveau": "M", "reden_gegeven": True, "ontbreekt": [["veld", "hulp", "h1", "tot"]],
            }
        },
        "consulten": {"RAAD": {"nodig": "waar", "gehouden": "onbekend", "gevraagd": True, "aantal": 2}},
        "open": {
            "voorlopig": [{"soort": "lijst", "id": "personen", "houdt_tegen": True, "onbekend": False}],
            "definitief": [{"soort": "waarschuwing", "id": "W", "houdt_tegen": False, "onbekend": True}],
        },
        "ontbreekt": [["vraag", "a", None, None]],
        "afgeleid": {
            "span": [8, 9], "days": ["2025-01-01", "2025-12-31"], "unknown": "onbekend", "none": "nvt", "number": 7,
            "half": 0.5, "word": "ja", "nothing": None, "row": "('a',)",
        },
        "compleet": False,
        "mag_definitief": True,
        "machtiging_gevraagd": True,
        "namen_over": ["gemist"],
    }  # fmt: skip
    assert SECRET not in str(bare_outcome(STATE))


@pytest.mark.parametrize(
    ("value", "level", "reason", "given"),
    [
        (True, "M", "Zo is het.", True), (True, "M", None, False), (True, "B", "Zo is het.", False),
        (None, "M", "Zo is het.", False), (False, "M", "Zo is het.", False), (True, "M", "", True),
    ],
)  # fmt: skip
def test_a_reason_counts_only_where_one_is_asked_for(value: Truth, level: str, reason: str | None, given: bool) -> None:
    warning = replace(STATE.warnings["W"], value=value, level=level, reason=reason)  # type: ignore[arg-type]
    found = bare_outcome(replace(STATE, warnings={"W": warning}))
    assert found["waarschuwingen"]["W"]["reden_gegeven"] is given
