"""What the rules made of a case as bare data: ids, truths and levels, and not one word that people typed.

An assessment goes in; plain data comes out that can be written down, hashed and compared on another machine.
"""

from __future__ import annotations

from typing import Any

from routekaart.conditions import Missing, truth_word
from routekaart.conditions.values import DateSpan, NumberSpan
from routekaart.engine.model import AlternativeState, Assessment, ConsultationState, OpenPoint, WarningState

__all__ = ["bare_outcome"]


def bare_outcome(state: Assessment) -> dict[str, Any]:
    """Standings, warnings, consultations, open points and what is missing; the same state gives the same data."""
    return {
        "zichtbaar": {name: truth_word(shown) for name, shown in state.visible.items()},
        "stappen": list(state.steps),
        "alternatieven": {name: _alternative(item) for name, item in state.alternatives.items()},
        "waarschuwingen": {name: _warning(item) for name, item in state.warnings.items()},
        "consulten": {name: _consultation(item) for name, item in state.consultations.items()},
        "open": {"voorlopig": _points(state.open_provisional), "definitief": _points(state.open_final)},
        "ontbreekt": [_missing(item) for item in state.missing],
        "afgeleid": {name: _cell(value) for name, value in state.derived.items()},
        "compleet": state.complete,
        "mag_definitief": state.may_final,
        "machtiging_gevraagd": state.court_requested,
        "namen_over": [place.id for place in state.names_left],
    }


def _alternative(item: AlternativeState) -> dict[str, Any]:
    return {
        "stand": item.standing,
        "conclusie": item.conclusion,
        "redenen": list(item.reasons),
        "compleet": item.complete,
        "ontbreekt": list(item.missing),
        "voorlopig": item.provisional,
        "t_m_besluit": truth_word(item.up_to_decision),
        "gekozen": item.chosen,
    }


def _warning(item: WarningState) -> dict[str, Any]:
    # A reason counts where it takes the point off the list: a warning that is true and asks for one.
    answered = item.value is True and item.level == "M" and item.reason is not None
    return {
        "waarde": truth_word(item.value),
        "niveau": item.level,
        "reden_gegeven": answered,
        "ontbreekt": [_missing(lacking) for lacking in item.missing],
    }


def _consultation(item: ConsultationState) -> dict[str, Any]:
    return {
        "nodig": truth_word(item.due),
        "gehouden": truth_word(item.held),
        "gevraagd": item.requested,
        "aantal": len(item.records),
    }


def _points(points: tuple[OpenPoint, ...]) -> list[dict[str, Any]]:
    return [
        {"soort": point.kind, "id": point.id, "houdt_tegen": point.blocks, "onbekend": point.unknown}
        for point in points
    ]


def _missing(item: Missing) -> list[str | None]:
    return [item.kind, item.id, item.record, item.name]


def _cell(value: object) -> Any:
    """A derived value: a number, a span of numbers or days, or the word for not known and not applicable."""
    match value:
        case NumberSpan():
            return [value.low, value.high]
        case DateSpan():
            return [value.first.isoformat(), value.last.isoformat()]
        case None | bool() | int() | float() | str():
            return value
    return str(getattr(value, "value", value))
