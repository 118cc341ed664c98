"""What people record besides answers: records of lists, weighings, alternatives of their own, reasons, the decision.

A case and what was filled in go in; events are written, and `Changes` come out. A desk is built on this.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from routekaart.answers import substantive
from routekaart.casework.base import Changes, Environment
from routekaart.casework.case.given import checked_reason, checked_record, checked_weighing, checked_words
from routekaart.dossier import Body, Dossier, Event
from routekaart.dossier import events as ev
from routekaart.errors import RoutekaartError

if TYPE_CHECKING:
    from routekaart.checklist import Checklist

__all__ = ["Recording"]


class Recording(ABC):
    """The commands about lists, weighings and the decision, on a desk that can load and write cases."""

    env: Environment

    @property
    @abstractmethod
    def today(self) -> date:
        """The case date of every open case."""

    @abstractmethod
    def load(self, case_id: str) -> tuple[tuple[Event, ...], Dossier]:
        """The events of a case and what follows from them."""

    @abstractmethod
    def checklist_of(self, dossier: Dossier) -> Checklist:
        """The rules a case is pinned to."""

    @abstractmethod
    def write(self, case_id: str, bodies: Sequence[Body], *, fields: Sequence[str] = ()) -> Changes:
        """Append events: on disk when this returns, or an error and nothing changed."""

    # lists -----------------------------------------------------------------------------------------------

    def save_record(self, case_id: str, list_name: str, record: Mapping[str, Any], *, reason: str = "") -> Changes:
        """Add a record (no id yet) or change one; consultations and consents get events of their own."""
        _, dossier = self.load(case_id)
        checked = checked_record(self.checklist_of(dossier).lists[list_name], record, self.env.new_id()[:12])
        known = dossier.facts.record(list_name, checked["id"]) is not None
        body: Body
        if list_name == "consulten":
            logged = ev.ConsultationLogged(record=checked)
            body = ev.ConsultationCorrected(record=checked, reason=checked_words(reason)) if known else logged
        elif list_name == "toestemmingen" and not known:
            body = ev.ConsentGiven(record=checked)
        else:
            change = ev.RecordChanged(list=list_name, record=checked)
            body = change if known else ev.RecordAdded(list=list_name, record=checked)
        changes = self.write(case_id, [body], fields=[f"{list_name}/{checked['id']}", f"{list_name}/nieuw"])
        return Changes(changes.dossiers, created=checked["id"], saved_at=changes.saved_at)

    def remove_record(self, case_id: str, list_name: str, record_id: str, reason: str = "") -> Changes:
        """Take a record out of the case; the events keep it."""
        return self.write(case_id, [ev.RecordWithdrawn(list=list_name, id=record_id, reason=checked_words(reason))])

    def complete_list(self, case_id: str, list_name: str, complete: bool) -> Changes:
        """Say that a list holds everything, or take that back."""
        return self.write(case_id, [ev.ListCompleted(list=list_name, complete=complete)])

    def withdraw_consent(self, case_id: str, record_id: str) -> Changes:
        """A person withdraws consent; what was signed for it no longer counts."""
        return self.write(case_id, [ev.ConsentWithdrawn(id=record_id, on=self.today.isoformat())])

    # weighing and decision ---------------------------------------------------------------------------------

    def weigh(self, case_id: str, alternative: str, fields: Mapping[str, Any]) -> Changes:
        """Set or clear (None) fields of one weighing; the others stay."""
        _, dossier = self.load(case_id)
        former = dossier.facts.weighings.get(alternative, {})
        body = checked_weighing(self.checklist_of(dossier), former, fields)
        drafts = [f"{alternative}/{name}" for name in fields]
        return self.write(case_id, [ev.Weighed(alternative=alternative, weighing=body)], fields=drafts)

    def weigh_many(self, case_id: str, bodies: Mapping[str, Mapping[str, Any]]) -> Changes:
        """The quick round: several weighings in one go, one event each."""
        _, dossier = self.load(case_id)
        checklist, known = self.checklist_of(dossier), dossier.facts.weighings
        merged = {key: checked_weighing(checklist, known.get(key, {}), body) for key, body in bodies.items()}
        return self.write(case_id, [ev.Weighed(alternative=key, weighing=body) for key, body in merged.items()])

    def add_alternative(self, case_id: str, title: str, idea_of: str, distance: int, place: str) -> Changes:
        """An alternative of this case only, with the same weighing as the others."""
        if not substantive(title):
            raise RoutekaartError("ANT-003", "Geef het nieuwe alternatief een naam. Uw andere antwoorden staan veilig.")
        own = {
            "id": f"EIGEN-{self.env.new_id()[:8]}",
            "titel": checked_words(title),
            "idee_van": checked_words(idea_of),
            "afstand": max(0, min(100, distance)),
            "plek": place,
        }
        changes = self.write(case_id, [ev.AlternativeAdded(alternative=own)])
        return Changes(changes.dossiers, created=str(own["id"]), saved_at=changes.saved_at)

    def answer_warning(self, case_id: str, warning: str, reason: str) -> Changes:
        """Give the reason a warning asks for; it is printed."""
        return self.write(
            case_id, [ev.WarningAnswered(warning=warning, reason=checked_reason(reason))], fields=[f"!{warning}"]
        )

    def decide(self, case_id: str, **parts: Any) -> Changes:
        """Set parts of the decision: plek, datum, samen_met, motivering; None clears a part."""
        _, dossier = self.load(case_id)
        decision = {key: value for key, value in {**dossier.facts.decision, **parts}.items() if value not in (None, "")}
        if isinstance(decision.get("motivering"), str):
            decision["motivering"] = checked_words(decision["motivering"])
        return self.write(case_id, [ev.Decided(decision=decision)], fields=[f"besluit/{key}" for key in parts])
