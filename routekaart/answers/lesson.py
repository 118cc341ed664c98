"""The lesson of a practice case: its story, roles and questions, the key for the trainer, and a tour of the program.

A checked part of an answers file goes in; what does not fit the route of that case comes out. Nothing in it scores.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from routekaart.checklist.asked import Part
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.findings import nearest

__all__ = ["AbsentVoice", "KeyPoint", "Lesson", "Role", "TourStep", "unknown_points"]

DECISION = "besluit"
PointsAt = Literal["rivier", "vraag", "uitleg", "doorgaan", "terug", "taken", "overleg", "tafel", "opdrachten", "hulp"]
DoneWhen = Literal["knop", "antwoord", "pagina", "taken", "kaart", "overleg", "tafel_aan", "tafel_uit"]


class Role(Part):
    """Somebody a member of the group can play."""

    who: str = Field(alias="wie", description="Wie deze persoon is, zoals Moeder.")
    what: str = Field(alias="wat", description="Wat deze persoon weet, wil of vindt.")


class KeyPoint(Part):
    """What lay to hand at one decision of the case."""

    about: str = Field(alias="bij", description="Een vraag, alternatief, waarschuwing of consult, of: besluit.")
    ask: tuple[str, ...] = Field((), alias="vragen", description="Wat voor de hand lag om te vragen.")
    see: tuple[str, ...] = Field((), alias="zien", description="Wat een groep ten minste zag.")
    discuss: str = Field("", alias="bespreken", description="Waarover u daarna met de groep praat.")


class AbsentVoice(Part):
    """Somebody who is not heard in the case as it is told."""

    who: str = Field(alias="wie", description="Wie niet is gehoord.")
    why: str = Field("", alias="waarom", description="Waarom deze stem iets kan veranderen.")


class TourStep(Part):
    """One step of a tour: what it says, what it points at, and when it goes on."""

    text: str = Field(alias="tekst", description="Wat er in de kantlijn staat.")
    points_at: PointsAt | None = Field(None, alias="wijst", description="Het deel van het scherm waar het om gaat.")
    done_when: DoneWhen = Field("knop", alias="verder_na", description="Wat iemand doet voor de volgende stap.")


class Lesson(Part):
    """What a trainer uses around a practice case."""

    minutes: str = Field("", alias="duur", description="Hoe lang de les duurt, zoals 60 minuten.")
    story: str = Field("", alias="verhaal", description="Het verhaal dat de groep leest.")
    roles: tuple[Role, ...] = Field((), alias="rollen", description="Wie er aan tafel zitten.")
    questions: tuple[str, ...] = Field((), alias="gespreksvragen", description="Vragen om samen te bespreken.")
    key: tuple[KeyPoint, ...] = Field((), alias="sleutel", description="De antwoordsleutel voor de trainer.")
    absent: tuple[AbsentVoice, ...] = Field((), alias="stemmen", description="Stemmen die in het verhaal ontbreken.")
    tour: tuple[TourStep, ...] = Field((), alias="rondleiding", description="Stappen van een rondleiding.")


def unknown_points(lesson: Lesson, checklist: Checklist) -> tuple[tuple[int, str], ...]:
    """The points of the key that are about nothing in this route: their place and what to say of it."""
    known = {
        *checklist.questions, *checklist.alternatives, *checklist.consultations, *checklist.lists,
        *checklist.warnings, DECISION,
    }  # fmt: skip
    return tuple(
        (index, f"{point.about} staat niet in deze routekaart{nearest(point.about, known) or '.'}")
        for index, point in enumerate(lesson.key)
        if point.about not in known and checklist.warning_named(point.about) is None
    )
