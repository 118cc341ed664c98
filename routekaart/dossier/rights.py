"""What people ask about their own data, and that a case may not be destroyed for now.

One class for each kind of event, in the form in which it is stored. The earlier text is never copied into them: it
stands in the events before, so that what is redacted there is gone here as well.
"""

from __future__ import annotations

from typing import Literal

from routekaart.dossier.body import EventBody

__all__ = [
    "CorrectionAnswered",
    "CorrectionAsked",
    "ErasureAsked",
    "ErasureRefused",
    "HoldLifted",
    "HoldPlaced",
]


class CorrectionAsked(EventBody):
    """Somebody says that something in the case is not right."""

    kind: Literal["correction_asked"] = "correction_asked"
    id: str
    place: str
    """`:antwoord`, `:weging`, `:besluit` or the name of a list, as in `carrying`."""
    name: str
    """Id of the question, alternative or record."""
    person: str
    """Id of the person who asks."""
    on: str
    wanted: str
    """What it should be, in the words of who asks."""


class CorrectionAnswered(EventBody):
    """What was decided on it; the own statement stands in the file from then on."""

    kind: Literal["correction_answered"] = "correction_answered"
    id: str
    on: str
    decision: Literal["veranderd", "niet_veranderd"]
    reason: str = ""
    statement: str = ""
    """Own statement of who asked, word for word."""


class ErasureAsked(EventBody):
    """Somebody asks to destroy the case."""

    kind: Literal["erasure_asked"] = "erasure_asked"
    id: str
    asker: Literal["jeugdige", "ouder", "voogd", "ander"]
    on: str


class ErasureRefused(EventBody):
    """It is not destroyed, with the reason; when it is, no event remains to say so."""

    kind: Literal["erasure_refused"] = "erasure_refused"
    id: str
    on: str
    reason: str


class HoldPlaced(EventBody):
    """The case may not be destroyed until the hold is lifted, whoever asks and however long it takes."""

    kind: Literal["hold_placed"] = "hold_placed"
    reason: str


class HoldLifted(EventBody):
    kind: Literal["hold_lifted"] = "hold_lifted"
    reason: str
