"""The extract that travels inside a signed document, when people chose so.

A case goes in; whether it can have one, and its bytes, come out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routekaart import __version__
from routekaart.errors import RoutekaartError

if TYPE_CHECKING:
    from routekaart.casework.case.views import CaseView

__all__ = ["extract_as_chosen", "extract_of", "may_have_extract"]


def may_have_extract(view: CaseView) -> bool:
    """A paper that is sealed and holds names; one without names would give them away in its extract."""
    sheet = view.checklist.route.document.sheet
    return sheet is None or (sheet.sign == "ja" and sheet.no_names != "ja")


def extract_of(view: CaseView, *, practice: bool) -> bytes:
    """The bytes for inside the document. Raises DOC-046 when this case cannot have one, DOC-047 for too much of it."""
    from routekaart.dossier.extract import make_extract

    if not may_have_extract(view):
        raise RoutekaartError(
            "DOC-046", "Bij een blad zonder namen gaat geen uittreksel mee. Er is niets veranderd. Laat de keuze weg."
        )
    return make_extract(view.checklist, view.facts, view.assessment, app_version=__version__, practice=practice)


def extract_as_chosen(view: CaseView, *, practice: bool) -> bytes:
    """The same for a text that was opened with one; empty when it cannot be made now, which changes the text."""
    try:
        return extract_of(view, practice=practice)
    except RoutekaartError:
        return b""
