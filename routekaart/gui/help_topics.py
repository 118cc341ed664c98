"""Which chapter of the manual belongs to what is on screen.

The name of a place, and in a case the kind of page and the route, go in; the file name of a chapter comes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from routekaart.gui.case.case_screen import CaseScreen
    from routekaart.gui.place import Place

__all__ = ["FIRST", "OF_KIND", "OF_PLACE", "OF_ROUTE", "chapter_of"]

FIRST = "00-begin.md"
_ROUTES = "welke-route.md"
_TRAINER = "trainer.md"
_QUESTIONS = "vragen-beantwoorden.md"
OF_PLACE: Mapping[str, str] = {
    "start": FIRST,
    "first_start": "eerste-keer.md",
    "unlock": "bewaren-en-vergrendelen.md",
    "restore": "bewaren-en-vergrendelen.md",
    "organisation": "bewaren-en-vergrendelen.md",
    "practice": "oefenen.md",
    "trainer": _TRAINER,
    "lesson": _TRAINER,
    "lesson_large": _TRAINER,
    "groups": _TRAINER,
    "new_case": "een-dossier-beginnen.md",
    "cases": "een-dossier-beginnen.md",
    "case": _QUESTIONS,
    "case_record": "rechten.md",
    "redact": "rechten.md",
    "log": "veiligheid.md",
    "about_person": "rechten.md",
    "corrections": "rechten.md",
    "consultations": "overleg.md",
    "check": "controleren.md",
    "rules": "regels.md",
    "rule_changes": "regels.md",
    "settings": "bewaren-en-vergrendelen.md",
}
"""Per page of the window."""
OF_KIND: Mapping[str, str] = {
    "vragen": _QUESTIONS,
    "lijst": _QUESTIONS,
    "snelle_ronde": "wegen.md",
    "wegen": "wegen.md",
    "naast_elkaar": "besluit.md",
    "besluit": "besluit.md",
    "consulten": "overleg.md",
    "controleren": _QUESTIONS,
    "ondertekenen": "ondertekenen.md",
    "documenten": "ondertekenen.md",
    "taken": "een-dossier-beginnen.md",
    "kaart": "een-dossier-beginnen.md",
    "verder": "verder.md",
    "nieuwe_versie": "verder.md",
    "gezelschap": "aan-tafel.md",
}
"""Per kind of page in a case."""
OF_ROUTE: Mapping[str, tuple[str, frozenset[str]]] = {
    "crisis": ("crisis.md", frozenset({"vragen", "lijst", "besluit"})),
    "terugblik": ("terugkijken.md", frozenset({"vragen", "lijst", "documenten"})),
    "ontwikkelagenda": ("gesprek-met-aanbieder.md", frozenset({"vragen", "lijst", "documenten"})),
}
"""Routes that go otherwise, with the kinds of page where their own chapter helps more."""


def chapter_of(place: str, page: Place | None) -> str:
    """Out: the file name of the chapter for this page; the first chapter when none belongs to it."""
    screen: CaseScreen | None = getattr(page, "case_screen", None)
    if screen is not None and screen.view is not None and screen.ref is not None:
        return _of_case(screen.ref.kind, screen.view.dossier.route)
    routes = getattr(page, "routes", None)
    if routes is not None and getattr(page, "current", None) is routes:
        return _ROUTES
    return OF_PLACE.get(place, FIRST)


def _of_case(kind: str, route: str) -> str:
    own, kinds = OF_ROUTE.get(route, ("", frozenset()))
    return own if kind in kinds else OF_KIND.get(kind, _QUESTIONS)
