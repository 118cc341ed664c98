"""Who seals besides the author: named before the first seal, seen to be there or still missing after it.

Names or a made document go in; checked names, and who still has to seal, come out.
"""

from __future__ import annotations

from collections.abc import Iterable

from routekaart.answers import clean_text, substantive
from routekaart.dossier import MadeDocument
from routekaart.errors import RoutekaartError

__all__ = ["AUTHOR", "MOST", "checked_sealers", "field_of", "missing_sealers"]

AUTHOR = "opsteller"
MOST = 4
_LONGEST = 80


def checked_sealers(names: Iterable[str]) -> tuple[str, ...]:
    """The names as they are printed above their places, each once; empty lines are left out.

    Raises DOC-050 when there are too many or a name is too long.
    """
    found = [" ".join(clean_text(name).split()) for name in names]
    kept = tuple(dict.fromkeys(name for name in found if substantive(name)))
    if len(kept) > MOST or any(len(name) > _LONGEST for name in kept):
        raise RoutekaartError(
            "DOC-050",
            f"Naast u kunnen er {MOST} mensen verzegelen, met elk een naam van {_LONGEST} tekens. "
            "Er is niets veranderd. Maak de lijst korter.",
        )
    return kept


def field_of(place: int) -> str:
    """The name of the field of the author (0) or of the first, second … sealer besides the author."""
    return f"zegel_{place + 1}"


def missing_sealers(made: MadeDocument) -> tuple[str, ...]:
    """Who is named on the document and has not sealed it, as far as this dossier knows."""
    everybody = (AUTHOR, *made.sealers)
    return tuple(name for place, name in enumerate(everybody) if field_of(place) not in made.sealed_fields)
