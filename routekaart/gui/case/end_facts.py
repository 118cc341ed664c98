"""What to know when a document is sealed: the decision, who gets what, what comes when, where it lies, who to ask.

A view and the people of the signing page go in; a few headed lines come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from routekaart.casework import CaseView, Signer, review_on
from routekaart.engine.again import decides_again_on
from routekaart.gui.case.document_list import offers
from routekaart.gui.case.pointer_choices import person_name
from routekaart.gui.kit import write_date

__all__ = ["EndFact", "end_facts"]

_CHOSEN = ("inzetten", "combineren")
_FOR_HELP = ("regisseur", "vertrouwenspersoon")
AUTHOR = "opsteller"


@dataclass(frozen=True, slots=True)
class EndFact:
    """One thing to know: what it is about, and the sentences."""

    title: str
    lines: tuple[str, ...]


def _tr(text: str) -> str:
    return QCoreApplication.translate("end", text)


def end_facts(view: CaseView, signers: Sequence[Signer], author: str = "") -> tuple[EndFact, ...]:
    """Out: those with something in them, in the order in which people ask. `author`: the line of who wrote it."""
    found = (
        EndFact(_tr("Wat is besloten"), tuple(_decided(view, signers))),
        EndFact(_tr("Wie krijgt wat"), tuple(_given(view))),
        EndFact(_tr("Wat gebeurt wanneer"), tuple(_when(view))),
        EndFact(_tr("Waar het document ligt"), tuple(_where(view))),
        EndFact(_tr("Bij wie iemand terecht kan"), tuple(_who(view, author))),
    )
    return tuple(fact for fact in found if fact.lines)


def _decided(view: CaseView, signers: Sequence[Signer]) -> Iterator[str]:
    place = str(view.facts.decision.get("plek") or "")
    if place:
        yield _sentence(view.labels.place(place))
    states = view.assessment.alternatives.values()
    chosen = [state.rung.short for state in states if state.conclusion in _CHOSEN and state.rung.id != place]
    if chosen:
        yield _sentence(_tr("Daarbij: {names}").format(names=", ".join(chosen)))
    asked = [signer for signer in signers if signer.role != AUTHOR]
    signed = [signer for signer in asked if signer.stance not in (None, "tekent_niet")]
    if asked:
        yield _tr("Getekend door {count} van {all} mensen.").format(count=len(signed), all=len(asked))
    against = [signer.name.split(" · ")[0] for signer in signed if signer.stance == "niet_eens"]
    if against:
        yield _tr("Niet eens: {names}. Dat staat op de eerste bladzijde.").format(names=", ".join(against))


def _given(view: CaseView) -> Iterator[str]:
    papers = offers(view)
    yield _tr("Wie tekende, krijgt het verzegelde document.")
    family = [person_name(view, paper.reader) for paper in papers if paper.kind == "gezin" and paper.reader]
    if family:
        yield _sentence(_tr("Een korte gezinsversie is er voor: {names}").format(names=", ".join(family)))
    yield from (_sentence(paper.title) for paper in papers if paper.kind == "kind")
    if view.checklist.route.document.sheet is None:
        # Said on every end page: whether there is one, is only for its own reader to know.
        yield _tr("Een bijblad gaat alleen naar wie erop staat.")


def _when(view: CaseView) -> Iterator[str]:
    status = view.dossier.sealed.status if view.dossier.sealed is not None else ""
    expires = decides_again_on(view.checklist, view.facts)
    if status == "voorlopig" and expires:
        yield _tr("Dit document is voorlopig. U besluit opnieuw op {day}.").format(day=write_date(expires))
    elif status == "voorlopig":
        yield _tr("Dit document is voorlopig. Spreek af wanneer u opnieuw besluit.")
    elif "machtiging" in status:
        yield _tr("De rechter beslist nog over de machtiging. Pas daarna kan het besluit ingaan.")
    again = review_on(view)
    if again:
        yield _tr("We kijken opnieuw op {day}.").format(day=write_date(again))
    else:
        yield _tr("Er is nog geen dag om opnieuw te kijken.")


def _where(view: CaseView) -> Iterator[str]:
    sealed = view.dossier.sealed
    if sealed is not None:
        day = write_date(datetime.fromisoformat(sealed.at).date().isoformat())
        yield _tr("In uw kluis: versie {version}, verzegeld op {day}.").format(version=sealed.version, day=day)
    yield _tr("U kunt het bewaren of afdrukken, bij het document zelf.")
    yield _tr("Wie het krijgt, kan met Routekaart nakijken of er niets aan veranderd is.")


def _who(view: CaseView, author: str) -> Iterator[str]:
    people = [row for row in view.facts.records("personen") if row.get("rol") in _FOR_HELP]
    yield from (_sentence(view.labels.record("personen", row)) for row in people)
    if author and not people:
        # Without a lead in the case it is whoever wrote it: the family always has somebody to ask.
        yield _sentence(author)


def _sentence(text: str) -> str:
    """A code name such as `N.` has its own full stop."""
    return f"{text.rstrip('.')}."
