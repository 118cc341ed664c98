"""An open vault and everything a professional can do in it: the only thing the interface calls.

Commands go in, events are written (encrypted, chained, synced), and `Changes` come out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from routekaart.answers import Facts, clean_text
from routekaart.casework.base import Changes, Environment
from routekaart.casework.case.earlier import earlier_of
from routekaart.casework.case.eventing import bodies_of
from routekaart.casework.case.given import checked_reason, checked_value
from routekaart.casework.case.goingback import place_of
from routekaart.casework.case.opening import begin_case, current_rules
from routekaart.casework.case.overview import ConsultationRow, consultations_in
from routekaart.casework.case.recording import Recording
from routekaart.casework.case.views import CaseRow, CaseView, last_step, row_of, summary_of, timeline
from routekaart.casework.documents.papers import Papers
from routekaart.casework.owner import Owner
from routekaart.casework.rights.logbook import CHANGES, origin_of, said_of
from routekaart.casework.rules.fitting import Leftover, fitting
from routekaart.casework.rules.trust import startable_routes
from routekaart.casework.seals.checkpoint import keep_checkpoint
from routekaart.casework.secondplace import second_place
from routekaart.checklist import Checklist, RouteSummary, from_canonical
from routekaart.dossier import (
    Body,
    Dossier,
    Event,
    History,
    Stamp,
    Undoable,
    apply,
    chain,
    last_act,
    read_chain,
    replay_with_history,
)
from routekaart.dossier import events as ev
from routekaart.engine import CaseLabels, assess
from routekaart.errors import RoutekaartError
from routekaart.store import Blob, Projection, Summary, Vault, VaultLogEntry

__all__ = ["Desk"]

ENGINE_VERSION = "2"


class Desk(Recording):
    """One professional at work in one vault. Not safe for two threads: the interface has one worker for it."""

    def __init__(self, env: Environment, vault: Vault, owner: Owner, *, practice: bool = False) -> None:
        self.env = env
        self.vault = vault
        self.owner = owner
        self.practice = practice
        self.second_backups: Path | None = None
        """A second folder for copies, such as a USB stick; the window sets it."""
        self.visitor = ""
        """The organisation that opened this vault with its own key; what is done then is its doing, not the owner's."""
        self.reminder_waits = False
        """The owner put the recovery code off a moment ago: the reminder comes at the next opening, not now."""
        self._events: dict[str, tuple[Event, ...]] = {}
        self._dossiers: dict[str, Dossier] = {}
        self._histories: dict[str, History] = {}
        self._checklists: dict[str, Checklist] = {}
        self._views: dict[str, CaseView] = {}
        self._written = False
        self.papers = Papers(self)
        """Documents, signatures and seals of the cases on this desk."""

    # the vault -----------------------------------------------------------------------------------------

    @property
    def today(self) -> date:
        """The case date of every open case."""
        return self.env.now().date()

    def close(self) -> None:
        """Leave the vault, with a backup when something was written; practice needs none. Raises VLT-013."""
        try:
            if self._written and not self.practice:
                if self.vault.still_ours():
                    self.cases()  # the summaries go into the copy as well
                self.backup()
                self.backup_elsewhere()
        finally:
            self.vault.close()

    def backup(self) -> Changes:
        """Make a backup now and check it by reading it back."""
        keep_checkpoint(self)
        self.vault.backup(now=self.env.now())
        return Changes(vault=True)

    def backup_elsewhere(self) -> bool:
        """Make a checked copy in the second folder as well; False when there is none or it is not there now.

        Raises VLT-013 when the folder is there and the copy does not succeed.
        """
        root = self.second_backups
        if self.practice or root is None or not root.is_dir():
            return False
        self.vault.backup(second_place(self.vault.folder, root), now=self.env.now())
        return True

    def log(self, action: str, subject: str, case_id: str = "", result: str = "gelukt") -> None:
        """Write one line in the access log (NEN 7513): the fact, never the content.

        In a vault that can only be read nothing can be noted, and looking must stay possible; the window says so.
        """
        if not self.vault.read_only:
            self.vault.log(self.log_entry(action, subject, case_id, result))

    def log_entry(self, action: str, subject: str, case_id: str = "", result: str = "gelukt") -> VaultLogEntry:
        """The line itself, to be written together with what it is about."""
        # In UTC: the log is filtered as text, and an hour that comes twice in October must not.
        at = self.env.now().astimezone(UTC).isoformat(timespec="milliseconds")
        origin, responsible = origin_of(self.env), self.owner.line
        return VaultLogEntry(at, action, subject, result, self.actor, case_id, origin, responsible)

    @property
    def actor(self) -> str:
        """Who is at work: the owner, or the organisation that opened the vault."""
        return self.visitor or self.owner.name

    def set_owner(self, owner: Owner) -> Changes:
        """Change name, function, organisation or registration of the professional."""
        clean = owner.cleaned()
        self.vault.set_value("owner", clean.model_dump_json())
        self.owner = clean
        return Changes(vault=True)

    # routes and cases ------------------------------------------------------------------------------------

    def routes(self) -> tuple[RouteSummary, ...]:
        """The routes that can be started: the tiles of 'Wat is er aan de hand?'."""
        return startable_routes(self)

    def open_case(self, route: str, *, region: str | None = None) -> Changes:
        """Start a case on a route; the compiled rules are kept with it, so new rules never change it."""
        return begin_case(self, current_rules(self, route, region or self.owner.region))

    def cases(self) -> tuple[CaseRow, ...]:
        """All cases, last changed first. A summary is made here, not at each answer: storing stays quick."""
        return tuple(row_of(item.dossier, self._summary(item)) for item in self.vault.summaries())

    def _summary(self, item: Summary) -> str:
        if item.fresh and item.engine == ENGINE_VERSION:
            return item.summary
        made = self._projection(item.dossier)
        if not self.vault.read_only:
            self.vault.put_projection(item.dossier, made)
        return made.summary

    def consultations(self) -> tuple[ConsultationRow, ...]:
        """The consultations of all cases: still to be asked, asked, planned and held."""
        found = self.vault.summaries()
        rows = (consultations_in(item.dossier, self._summary(item), self.today) for item in found)
        return tuple(row for rows_of_case in rows for row in rows_of_case)

    def search(self, text: str) -> tuple[str, ...]:
        """Ids of the cases in which every word occurs."""
        cases = self.cases()  # what was changed since can be found as well
        return tuple(self.vault.search(text)) if text.strip() else tuple(row.id for row in cases)

    def case(self, case_id: str, *, viewed: bool = False) -> CaseView:
        """One case as it stands; `viewed` writes that somebody opened it."""
        if viewed:
            self.log("ingezien", "dossier", case_id)
        view = self._view(case_id)
        return replace(view, drafts=self.vault.concepts(case_id), earlier=earlier_of(self, view))

    def _view(self, case_id: str) -> CaseView:
        """The case without drafts; worked out once for each event and each day, however many pages ask."""
        kept = self._views.get(case_id)
        if kept is None or kept.dossier is not self.load(case_id)[1] or kept.facts.on != self.today:
            self._views[case_id] = kept = self.case_on(case_id, self.today)
        return kept

    def case_on(self, case_id: str, day: date) -> CaseView:
        """The case as the rules see it on another day, such as the day on which signing began; without drafts."""
        events, dossier = self.load(case_id)
        checklist = self.checklist_of(dossier)
        facts, left = self._facts(dossier, checklist, day)
        history = self._histories[case_id]
        return CaseView(
            dossier=dossier,
            checklist=checklist,
            facts=facts,
            assessment=assess(checklist, facts),
            labels=CaseLabels(checklist, facts),
            drafts={},
            can_undo=bool(history.undo),
            can_redo=bool(history.redo),
            last_step=last_step(checklist, events),
            timeline=timeline(events),
            leftovers=left,
        )

    def _facts(self, dossier: Dossier, checklist: Checklist, day: date) -> tuple[Facts, tuple[Leftover, ...]]:
        """The facts the rules look at; after a move to newer rules without what no longer fits."""
        facts = dossier.facts_on(day)
        if not dossier.former_hashes:
            return facts, ()
        fit = fitting(facts, checklist, [self.rules(one) for one in reversed(dossier.former_hashes)])
        return fit.facts, fit.left

    def checklist_of(self, dossier: Dossier) -> Checklist:
        """The rules this case is pinned to, from the vault."""
        return self.rules(dossier.checklist_hash)

    def rules(self, pinned: str) -> Checklist:
        """Rules kept in the vault, by their hash."""
        found = self._checklists.get(pinned)
        if found is None:
            found = from_canonical(self.vault.blob(pinned).decode())
            self._checklists[pinned] = found
        return found

    def know_rules(self, checklist: Checklist) -> None:
        """Rules that were just compiled and kept in the vault need not be read back from it."""
        self._checklists[checklist.hash] = checklist

    def load(self, case_id: str) -> tuple[tuple[Event, ...], Dossier]:
        """The events of a case and what follows from them; raises DOS-001 to -004."""
        if case_id not in self._events:
            stored = self.vault.events(case_id)
            if not stored:
                raise RoutekaartError("DOS-003", "Dit dossier bestaat niet meer. De andere dossiers zijn veilig.")
            events = read_chain(stored)
            dossier, history = replay_with_history(events)
            if dossier.practice != self.practice:
                raise RoutekaartError(
                    "DOS-004",
                    "Een oefencasus opent alleen in Oefenen, een echt dossier alleen in uw kluis. "
                    "Er is niets veranderd.",
                )
            self._events[case_id], self._dossiers[case_id] = events, dossier
            self._histories[case_id] = history
        return self._events[case_id], self._dossiers[case_id]

    # writing ---------------------------------------------------------------------------------------------

    def write(
        self,
        case_id: str,
        bodies: Sequence[Body],
        *,
        undoes: Sequence[int] = (),
        fields: Sequence[str] = (),
        blobs: Sequence[Blob] = (),
        values: Mapping[str, str | None] | None = None,
        action: str | None = None,
        at: datetime | None = None,
    ) -> Changes:
        """Append events: on disk when this returns, or an error and nothing changed.

        `undoes` names, for each of them, the event that it takes back.
        """
        events, dossier = (
            self.load(case_id) if case_id in self._events or self.vault.events(case_id) else ((), Dossier())
        )
        at, made, history = at or self.env.now(), list(events), self._histories.get(case_id, History())
        for place, body in enumerate(bodies):
            back = undoes[place] if undoes else None
            stamp = Stamp(self.env.new_id(), self.actor, at.isoformat(timespec="milliseconds"), back)
            event = chain(case_id, self._vault_id, dossier.head, dossier.count + 1, body, stamp)
            history = history.after(dossier, event)
            dossier = apply(dossier, event)
            made.append(event)
        new = made[len(events) :]
        self.vault.append(
            case_id, new[0].prev, new, clear_concepts=fields, blobs=blobs, values=values,
            log=self.log_entry(*said_of(bodies, action), case_id),
        )  # fmt: skip
        # Only what is on disk is shown: memory follows the vault, never the other way round.
        self._events[case_id], self._dossiers[case_id] = tuple(made), dossier
        self._histories[case_id] = history
        self._written = True
        return Changes(frozenset({case_id}), documents=bool(blobs), saved_at=at)

    @cached_property
    def _vault_id(self) -> str:
        """Stands in every event; it never changes, so it is read once."""
        found = self.vault.value("vault/id")
        if found is None:
            found = self.env.new_id()
            self.vault.set_value("vault/id", found)
        return found

    def _projection(self, case_id: str) -> Projection:
        view = self._view(case_id)
        summary, words = summary_of(view)
        return Projection(ENGINE_VERSION, view.dossier.checklist_hash, summary, words)

    # answers ---------------------------------------------------------------------------------------------

    def answer(self, case_id: str, question: str, value: Any) -> Changes:
        """Answer a question; ValueError-like faults become ANT-002 with a Dutch sentence."""
        _, dossier = self.load(case_id)
        asked = self.checklist_of(dossier).questions[question]
        body = ev.Answered(question=question, value=checked_value(asked, value))
        if dossier.facts.answers.get(question) == body.value and body.value is not None:
            self.vault.clear_concept(case_id, question)
            return Changes(saved_at=self.env.now())
        return self.write(case_id, [body], fields=[question])

    def answer_unknown(self, case_id: str, question: str, reason: str) -> Changes:
        """`niet_bekend` or `wil_niet_zeggen`."""
        body = ev.Answered.model_validate({"question": question, "unknown": reason})
        return self.write(case_id, [body], fields=[question])

    def answer_not_applicable(self, case_id: str, question: str, reason: str) -> Changes:
        """Not applicable, with a short reason that says something."""
        return self.write(
            case_id, [ev.Answered(question=question, not_applicable=checked_reason(reason))], fields=[question]
        )

    def withdraw(self, case_id: str, question: str) -> Changes:
        """Take an answer back: not asked yet."""
        return self.write(case_id, [ev.Withdrawn(question=question)], fields=[question])

    def keep_draft(self, case_id: str, field: str, text: str) -> Changes:
        """Keep what is being typed, a second behind the fingers; on disk when this returns."""
        self.vault.put_concept(case_id, field, clean_text(text))
        return Changes(saved_at=self.env.now())

    # undo, and later life ------------------------------------------------------------------------------------

    def undo(self, case_id: str) -> Changes:
        """Undo what people did last in one press; 50 deep, also after a restart, until signing. Says where it was."""
        self.load(case_id)
        return self._back(case_id, last_act(self._histories[case_id].undo))

    def redo(self, case_id: str) -> Changes:
        """Do again what was undone last, and say where."""
        self.load(case_id)
        return self._back(case_id, last_act(self._histories[case_id].redo, again=True))

    def _back(self, case_id: str, act: Sequence[Undoable]) -> Changes:
        if not act:
            return Changes()
        changes = self.write(case_id, [item.body for item in act], undoes=[item.seq for item in act])
        return replace(changes, went_back_at=place_of(act[-1].body))

    def fill(self, case_id: str, facts: Facts) -> Changes:
        """Put the facts of an answers file into a fresh case, as the events people would have made."""
        bodies = bodies_of(facts)
        return self.write(case_id, bodies) if bodies else Changes()

    def case_log(self, case_id: str) -> tuple[tuple[str, str, str], ...]:
        """Who opened, viewed, printed or exported this case: when (in local time), who, what."""
        entries = [row.entry for row in self.vault.vault_log(dossier=case_id)]
        return tuple((_local(entry.at), entry.actor, entry.action) for entry in entries if entry.action not in CHANGES)

    def destroy(self, case_id: str) -> Sequence[str]:
        """Destroy a case for good; says which copies could not be reached.

        Raises DOS-010 while a hold stands, and VLT-013 when no fresh backup could be made: the case is gone then, the
        older backups remain.
        """
        self.load(case_id)[1].requests.require_no_hold()
        try:
            said = self.log_entry("vernietigd", case_id, case_id)
            result = self.vault.destroy(
                case_id, now=self.env.now(), actor=said.actor, origin=said.origin, responsible=said.responsible
            )
        finally:
            self.forget(case_id)  # also after VLT-013: a case that is gone must not stay readable here
        return (*result.left, *result.unreachable)

    def forget(self, case_id: str) -> None:
        """Let go of what is in memory of a case; it is read anew when somebody asks for it."""
        for kept in (self._events, self._dossiers, self._histories, self._views):
            kept.pop(case_id, None)


def _local(at: str) -> str:
    """A moment of the log, kept in UTC, as people here read it."""
    return datetime.fromisoformat(at).astimezone().isoformat()
