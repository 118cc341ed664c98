"""What is shown at a field of a request to correct it: who asked, what it should be, and what was decided.

A `CaseView` and what people look at go in; a few lines come out, empty when nobody asked. The view at the table holds
no requests: what one person said about a text is not for everybody there.
"""

from __future__ import annotations

from routekaart.casework import CaseView
from routekaart.dossier.asking import Correction
from routekaart.dossier.carrying import ANSWER, WEIGHING
from routekaart.gui.case.pointer_choices import person_name
from routekaart.gui.kit import write_date

__all__ = ["corrected_answer", "corrected_record", "corrected_weighing"]


def corrected_answer(view: CaseView, question: str) -> str:
    """`Moeder vroeg op 20 november 2026 om dit te verbeteren: “…” Hierover is nog niet besloten.`"""
    return _lines(view, ANSWER, question)


def corrected_weighing(view: CaseView, alternative: str) -> str:
    """The same for the weighing of one alternative."""
    return _lines(view, WEIGHING, alternative)


def corrected_record(view: CaseView, list_name: str, record: str) -> str:
    """The same for one record of a list."""
    return _lines(view, list_name, record)


def _lines(view: CaseView, place: str, name: str) -> str:
    return "\n".join(_line(view, item) for item in view.dossier.requests.corrections_of(place, name))


def _line(view: CaseView, item: Correction) -> str:
    known = view.facts.record("personen", item.person) is not None
    who = person_name(view, item.person) if known else "Iemand"
    asked = f"{who} vroeg op {write_date(item.on)} om dit te verbeteren: “{item.wanted}”"
    if item.decision == "veranderd":
        return f"{asked} Veranderd op {write_date(item.decided_on)}."
    if not item.decision:
        return f"{asked} Hierover is nog niet besloten."
    own = f" Eigen verklaring: “{item.statement}”" if item.statement else ""
    return f"{asked} Niet veranderd: {item.reason}{own}"
