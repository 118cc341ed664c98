"""Saying again, without its words, what stands in a case at a place whose words are taken out.

Each event says how its piece stands as a whole. Without the last ones an earlier version would stand again that people
had left: another decision, a consent that was withdrawn. Facts before and after go in; the event that mends it comes
out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from routekaart.answers import Facts
from routekaart.casework.rights.typed import ALTERNATIVE, DECISION, WARNING, Rules, without_text
from routekaart.dossier import Body
from routekaart.dossier import events as ev
from routekaart.dossier.asking import present
from routekaart.dossier.carrying import ANSWER, WEIGHING, Key

__all__ = ["restated"]


def restated(now: Facts, then: Facts, key: Key, rules: Rules) -> Body | None:
    """In: the facts as they stand, and as they would once the words of this piece are gone.

    Out: the event after which the piece stands as it does now but for its words; None when it does so by itself.
    """
    stands, left = _piece(now, key), _piece(then, key)
    wanted = without_text(key, stands, rules) if stands is not None else None
    return None if wanted == left else _saying(now, then, key, wanted)


def _piece(facts: Facts, key: Key) -> Mapping[str, Any] | None:
    place, name = key
    if place == WARNING:
        return None  # all there is to it is words
    if place == ALTERNATIVE:
        return next((item for item in facts.own_alternatives if item.get("id") == name), None)
    return present(facts, place, name)


def _saying(now: Facts, then: Facts, key: Key, wanted: dict[str, Any] | None) -> Body:
    place, name = key
    if place == ANSWER:
        return _answering(name, wanted)
    if place == WEIGHING:
        return ev.Weighed(alternative=name, weighing=wanted or {})
    if place == DECISION:
        return ev.Decided(decision=wanted or {})
    if place == ALTERNATIVE:
        return ev.AlternativeRemoved(id=name) if wanted is None else ev.AlternativeAdded(alternative=wanted)
    if wanted is None:
        return ev.RecordWithdrawn(list=place, id=name)
    if then.record(place, name) is not None:
        return ev.RecordChanged(list=place, record=wanted)
    where = next(number for number, row in enumerate(now.records(place)) if row.get("id") == name)
    return ev.RecordAdded(list=place, record=wanted, position=where)


def _answering(question: str, wanted: dict[str, Any] | None) -> Body:
    if wanted is None:
        return ev.Withdrawn(question=question)
    if "onbekend" in wanted:
        return ev.Answered(question=question, unknown=wanted["onbekend"])
    return ev.Answered(question=question, value=wanted["waarde"])
