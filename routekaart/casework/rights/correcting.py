"""Requests to correct something in a case: written down, decided with a reason, and the own statement kept.

A desk, a case and what somebody says go in; events and readable requests come out. The earlier text stays in the
events, and changing the field itself goes the way it always goes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from routekaart.answers import clean_text
from routekaart.casework.base import Changes
from routekaart.casework.case.given import checked_reason
from routekaart.casework.rights.aboutperson import PersonItem, about_person, person_request
from routekaart.dossier import events as ev
from routekaart.dossier.asking import DECISION, Correction, present
from routekaart.dossier.carrying import ANSWER, WEIGHING
from routekaart.errors import RoutekaartError

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = [
    "NEW_DRAFT", "CorrectionRow", "answer_correction", "ask_correction", "correctable", "corrections_of",
    "reason_draft", "statement_draft",
]  # fmt: skip

Decision = Literal["veranderd", "niet_veranderd"]
NEW_DRAFT = "verbetering/nieuw"
"""Draft of what somebody says it should be."""


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One request as the professional reads it."""

    id: str
    about: str
    was: str
    """What stood there when it was asked."""
    who: str
    on: str
    wanted: str
    decision: str
    decided_on: str
    reason: str
    statement: str
    changed: bool
    """Something else stands there now."""
    target: str
    """Where in the work view it can be changed: a question, a list or an alternative."""

    def __repr__(self) -> str:
        return f"CorrectionRow({self.id})"


def reason_draft(request_id: str) -> str:
    """Name of the draft of why it is not changed."""
    return f"verbetering/{request_id}/reden"


def statement_draft(request_id: str) -> str:
    """Name of the draft of the own statement."""
    return f"verbetering/{request_id}/verklaring"


def correctable(desk: Desk, case_id: str, person: str) -> tuple[PersonItem, ...]:
    """Everything that stands in the case now and can be said to be wrong, what is about this person first."""
    places = {ANSWER, WEIGHING, DECISION, *desk.case(case_id).checklist.lists}
    items = about_person(desk, case_id, person).items
    return tuple(item for item in items if "@" not in item.key and item.key.split("/", 1)[0] in places)


def ask_correction(desk: Desk, case_id: str, person: str, key: str, on: str, wanted: str) -> Changes:
    """Write down what somebody says is not right. `key` is that of an item.

    Raises ANT-003 when it does not say what it should be, DOS-013 when nothing stands there.
    """
    place, _, name = key.partition("/")
    if not present(desk.load(case_id)[1].facts, place, name):
        raise RoutekaartError("DOS-013", "Dit staat niet meer in het dossier. Kies iets anders. Er is niets veranderd.")
    body = ev.CorrectionAsked(
        id=desk.env.new_id()[:12], place=place, name=name, person=person, on=on, wanted=checked_reason(wanted)
    )
    return desk.write(case_id, [body], fields=[NEW_DRAFT])


def answer_correction(
    desk: Desk, case_id: str, request_id: str, decision: Decision, *, reason: str = "", statement: str = ""
) -> Changes:
    """Say what was decided; the own statement stands in the file from now on, word for word.

    Raises DOS-014 when it should be changed and still reads the same, ANT-003 for a refusal without a reason, DOS-015
    for a request that is not there or was answered.
    """
    dossier = desk.load(case_id)[1]
    asked = next((item for item in dossier.requests.corrections if item.id == request_id and not item.decision), None)
    if asked is None:
        raise RoutekaartError("DOS-015", "Over dit verzoek is al besloten. Er is niets veranderd.")
    if decision == "veranderd" and not _changed(desk, case_id, asked):
        raise RoutekaartError(
            "DOS-014", "De tekst is nog dezelfde. Verander haar eerst in het dossier. Kies daarna Veranderd."
        )
    body = ev.CorrectionAnswered(
        id=request_id,
        on=desk.today.isoformat(),
        decision=decision,
        reason=checked_reason(reason) if decision == "niet_veranderd" else clean_text(reason),
        statement=clean_text(statement),
    )
    return desk.write(case_id, [body], fields=[reason_draft(request_id), statement_draft(request_id)])


def corrections_of(desk: Desk, case_id: str) -> tuple[CorrectionRow, ...]:
    """All requests of this case, those still open first, the latest on top."""
    asked = desk.load(case_id)[1].requests.corrections
    rows = [_row(desk, case_id, item) for item in reversed(asked)]
    return tuple(sorted(rows, key=lambda row: bool(row.decision)))


def _row(desk: Desk, case_id: str, item: Correction) -> CorrectionRow:
    from routekaart.document.paper.case import Case
    from routekaart.document.paper.person import title_of, was_of

    request = person_request(desk, case_id, item.person)
    case = Case(request.base, request.base.facts)
    return CorrectionRow(
        id=item.id,
        about=title_of(case, item),
        was=was_of(replace(request, full_names=True), case, item),
        who=case.person(item.person) or "iemand die niet meer in het dossier staat",
        on=item.on,
        wanted=item.wanted,
        decision=item.decision,
        decided_on=item.decided_on,
        reason=item.reason,
        statement=item.statement,
        changed=_changed(desk, case_id, item),
        target={ANSWER: item.name, WEIGHING: item.name, DECISION: "besluit"}.get(item.place, item.place),
    )


def _changed(desk: Desk, case_id: str, item: Correction) -> bool:
    # Where nothing stood any more the words were taken out since: nobody asks to correct nothing.
    return item.before is None or present(desk.load(case_id)[1].facts, item.place, item.name) != item.before
