"""Which documents can be made of a case, and for whom: the justification, copies for the family, and work sheets.

A view goes in; frozen offers come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from routekaart.casework import CaseView
from routekaart.dossier.sharing import addendum_readers
from routekaart.gui.case.pointer_choices import person_name

__all__ = ["DocumentOffer", "offers"]

_FAMILY = ("ouder", "voogd", "pleegouder", "gezinshuisouder", "netwerk", "jim")
Kind = Literal["verantwoording", "bijblad", "gezin", "kind", "bespreekblad", "vergelijking"]


@dataclass(frozen=True, slots=True)
class DocumentOffer:
    """One document that can be looked at, saved and printed."""

    kind: Kind
    reader: str | None
    title: str
    hint: str

    @property
    def key(self) -> str:
        """The same document keeps the same key."""
        return f"{self.kind}/{self.reader or ''}"


def offers(view: CaseView) -> tuple[DocumentOffer, ...]:
    """All documents of this case, the signed one first."""
    return tuple(_offers(view))


def _offers(view: CaseView) -> Iterator[DocumentOffer]:
    if view.checklist.route.document.sheet is not None:
        yield _sheet(view)
        return
    yield DocumentOffer("verantwoording", None, "De verantwoording", _status(view))
    people = view.facts.records("personen")
    for row in people:
        if row.get("rol") in _FAMILY:
            name = person_name(view, row["id"])
            hint = "Kort en in gewone woorden, om mee naar huis te nemen."
            yield DocumentOffer("gezin", str(row["id"]), f"Gezinsversie voor {name}", hint)
    if any(row.get("rol") == "kind" for row in people):
        child = view.labels.fill("[naam]")
        yield DocumentOffer("kind", None, f"Kindversie voor {child}", "Kort, in woorden voor een kind.")
    readers = addendum_readers(view.facts)
    for row in people:
        if str(row["id"]) in readers:
            name = person_name(view, row["id"])
            hint = "Alleen voor deze lezer. Geef het niet aan anderen."
            yield DocumentOffer("bijblad", str(row["id"]), f"Bijblad voor {name}", hint)
    yield DocumentOffer("bespreekblad", None, "Bespreekblad", "Zonder namen, om met anderen mee te denken.")
    if view.assessment.alternatives:
        hint = "Alle mogelijkheden op één A4, overal dezelfde kolommen."
        yield DocumentOffer("vergelijking", None, "Alles naast elkaar", hint)


def _sheet(view: CaseView) -> DocumentOffer:
    """The only paper of a route with a sheet."""
    document, state = view.checklist.route.document, view.assessment
    signs = document.sheet is not None and document.sheet.sign == "ja"
    if state.names_left:
        where = "; ".join(view.labels.fill(place.prompt).rstrip("?.") for place in state.names_left)
        hint = f"Er staan nog namen of dagen in, bij: {where}. Haal ze weg voor u dit blad deelt."
    elif signs:
        hint = _status(view)
    elif state.may_final:
        hint = "Klaar om te bewaren en te delen."
    else:
        hint = "Nog niet af. Op het blad staat wat nog open is."
    return DocumentOffer("verantwoording", None, document.main_title, hint)


def _status(view: CaseView) -> str:
    if view.dossier.sealed is not None:
        return f"Verzegeld, versie {view.dossier.version}."
    made = [item for item in view.dossier.documents if item.document == "verantwoording"]
    if made and made[-1].version == view.dossier.version:
        return "Ligt voor om te tekenen. Nog niet verzegeld."
    return "Nog niet getekend. Dit is een voorlopige versie."
