"""One value against the kind of its question: the same test for files and for the screen.

A question (or cell) and a value go in; the value as it is stored comes out, or a Dutch sentence says why not.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from routekaart.checklist.model import Asked, CellKind
from routekaart.conditions.values import SCALE, parse_date

__all__ = ["TEXT_LIMIT", "clean_text", "normalise", "normalise_share", "normalise_text", "substantive"]

TEXT_LIMIT = 20_000
FIRST_YEAR = 1900
"""No day before this one is about anybody in a file."""
_EMPTY_REASONS = {"", "zie dossier", "zie het dossier", "nvt", "n.v.t.", "geen", "x", "idem"}


def substantive(text: object) -> bool:
    """Does a reason say something? Empty, a dash and 'zie dossier' do not."""
    if not isinstance(text, str):
        return text is not None and text != [] and text != {}
    bare = re.sub(r"[\s.\-–—_/]+", " ", text).strip().casefold()
    return bare not in {re.sub(r"[\s.\-–—_/]+", " ", item).strip() for item in _EMPTY_REASONS}


_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_BYTE_ORDER = "\ufeff"
_NO_SIGNS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
    + "]"
)
"""Control characters (but not the tab and the line end), half characters, and codes that Unicode never gives out."""


def clean_text(text: str) -> str:
    """The text as it is stored, and as every field of the screen gives it back.

    In NFC; each kind of line end is one; what is no sign becomes a space; marks of byte order go. All other signs stay,
    those that cannot be seen and those that turn the direction of writing as well.
    """
    kept = _NO_SIGNS.sub(" ", _LINE_ENDS.sub("\n", text).replace(_BYTE_ORDER, ""))
    return unicodedata.normalize("NFC", kept)


def normalise_share(value: Any) -> Any:
    """Who may read it, as it is stored: `in_document`, `alleen_dossier` or `["niet_voor", <person>, …]`.

    Raises ValueError with a Dutch sentence for anything else: half a choice must never read as 'everybody'.
    """
    if value in ("in_document", "alleen_dossier"):
        return value
    if isinstance(value, Mapping) and set(value) == {"niet_voor"}:
        people = value["niet_voor"]
        value = ["niet_voor", *(people if isinstance(people, list | tuple) else [people])]
    whole = isinstance(value, list | tuple) and len(value) > 1 and value[0] == "niet_voor"
    if whole and all(isinstance(item, str) for item in value):
        return list(value)
    raise ValueError("Kies in_document, alleen_dossier of [niet_voor, <persoon>].")


def normalise(asked: Asked | CellKind, value: Any) -> Any:
    """`value` in the form in which it is stored; raises ValueError with a Dutch sentence when it does not fit."""
    match asked.kind:
        case "ja_nee":
            return _one_of(value, ("ja", "nee"))
        case "keuze":
            return _one_of(value, tuple(asked.options))
        case "schaal":
            return _scale(value)
        case "meerkeuze":
            return _several(value, tuple(asked.options))
        case "getal":
            return _number(value, asked)
        case "datum":
            return _date(value)
        case "tekst":
            return normalise_text(value)
        case "verwijzing":
            return _pointer(value, asked)
        case "raster":
            return _grid(value, asked)
    raise ValueError("Dit wordt uitgerekend. U hoeft het niet in te vullen.")


def _one_of(value: Any, allowed: tuple[str, ...]) -> str:
    if isinstance(value, int | str) and not isinstance(value, bool) and str(value) in allowed:
        return str(value)
    raise ValueError(f"Kies één van: {', '.join(allowed)}.")


def _scale(value: Any) -> Any:
    if isinstance(value, Mapping):
        if set(value) - {"waarde", "toelichting"}:
            raise ValueError("Geef bij een schaal alleen waarde en toelichting.")
        note = normalise_text(value.get("toelichting") or "")
        return {"waarde": _one_of(value.get("waarde"), SCALE), **({"toelichting": note} if note else {})}
    return _one_of(value, SCALE)


def _several(value: Any, allowed: tuple[str, ...]) -> list[str]:
    if not isinstance(value, list | tuple):
        raise ValueError("Geef een lijst, ook als het er één is.")
    return list(dict.fromkeys(_one_of(item, allowed) for item in value))


def _number(value: Any, asked: Asked | CellKind) -> int | float:
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,12}([.,]\d{1,6})?", value.strip()):
        value = float(value.strip().replace(",", "."))
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("Vul een getal in.")
    low, high = getattr(asked, "minimum", None), getattr(asked, "maximum", None)
    if low is not None and value < low:
        raise ValueError(f"Vul {low:g} of meer in.")
    if high is not None and value > high:
        raise ValueError(f"Vul {high:g} of minder in.")
    return int(value) if float(value).is_integer() else value


def _date(value: Any) -> str:
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    try:
        span = parse_date(text)
    except ValueError:
        raise ValueError("Vul een datum in die bestaat, zoals 2026-11-22, 2026-11 of 2026.") from None
    if span.first.year < FIRST_YEAR:
        raise ValueError(f"Vul een jaar vanaf {FIRST_YEAR} in.")
    return text


def normalise_text(value: Any) -> str:
    """Typed text as it is stored; raises ValueError with a Dutch sentence when it is longer than fits."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        raise ValueError("Vul gewone tekst in.")
    text = clean_text(str(value))
    if len(text) > TEXT_LIMIT:
        raise ValueError(f"De tekst is te lang: {len(text)} tekens. Er passen {TEXT_LIMIT} tekens in.")
    return text


def _pointer(value: Any, asked: Asked | CellKind) -> Any:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list | tuple) or not all(isinstance(item, str) for item in items):
        raise ValueError("Verwijs met de id van een regel uit de lijst.")
    if getattr(asked, "many", "ja") == "nee":
        if len(items) != 1:
            raise ValueError("Verwijs naar precies één regel.")
        return items[0]
    return list(dict.fromkeys(items))


def _grid(value: Any, asked: Asked | CellKind) -> dict[str, dict[str, Any]]:
    cell = getattr(asked, "cell", None)
    if not isinstance(value, Mapping) or not all(isinstance(row, Mapping) for row in value.values()) or cell is None:
        raise ValueError("Vul de tabel in als rij, kolom en waarde.")
    return {
        str(row): {str(column): normalise(cell, item) for column, item in columns.items()}
        for row, columns in value.items()
    }
