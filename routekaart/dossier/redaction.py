"""What stays of an event whose words are taken out: of most nothing, of some the fact without its words.

A signature, a new version and a hold decide how a case stands; without them it would be another case. The body of such
an event goes in; the same body comes out with a mark in the place of its words.
"""

from __future__ import annotations

from pydantic import ValidationError

from routekaart.dossier.events import KINDS, Body
from routekaart.dossier.lifetime import Left

__all__ = ["GONE", "read_left", "what_stays", "words_beside"]

GONE = "(weggehaald)"
_WORDS = {
    "signed": "words",
    "reopened": "reason",
    "hold_placed": "reason",
    "hold_lifted": "reason",
    "erasure_refused": "reason",
}
"""The kinds whose fact stays, and where their words stand."""


def words_beside(body: Body) -> str:
    """The words of such an event; empty for other kinds, and when nothing was written."""
    return str(getattr(body, _WORDS[body.kind])) if body.kind in _WORDS else ""


def what_stays(body: Body, actor: str) -> Left | None:
    """What to lay down of an event by `actor` whose words go; None when nothing of it has to stay."""
    if body.kind not in _WORDS:
        return None
    without = body.model_copy(update={_WORDS[body.kind]: GONE})
    return Left(actor=actor, body=without.model_dump(mode="json", exclude={"kind"}))


def read_left(kind: str, left: Left) -> Body | None:
    """The event without its words; None when this is none that may be left so: it could say something else then."""
    if kind not in _WORDS or left.body.get(_WORDS[kind]) != GONE:
        return None
    try:
        return KINDS[kind].model_validate(left.body)  # type: ignore[return-value]
    except ValidationError:
        return None
