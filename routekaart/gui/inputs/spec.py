"""What a question looks like to the interface, free of rule files and dossiers.

In go the words and options of one question; out comes a frozen description from which an input is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from routekaart.gui.kit.choices import Option
from routekaart.gui.kit.records import RecordChoice

__all__ = ["KINDS", "SPECIALS", "Column", "InputSpec", "Option", "RecordChoice", "SpecialAnswer"]

KINDS: Final = (
    "ja_nee",
    "keuze",
    "meerkeuze",
    "schaal",
    "getal",
    "datum",
    "tekst",
    "verwijzing",
    "raster",
    "afgeleid",
)
SpecialKind = Literal["onbekend", "wil_niet_zeggen", "nvt"]
SPECIALS: Final[tuple[SpecialKind, ...]] = ("onbekend", "wil_niet_zeggen", "nvt")


@dataclass(frozen=True)
class SpecialAnswer:
    """An answer beside the kind itself: not known, will not say, or not applicable with a short reason."""

    kind: SpecialKind
    reason: str = ""


@dataclass(frozen=True)
class Column:
    """One column of a `raster`; `cell` describes the simple kind in it, yes or no when left out."""

    id: str
    label: str
    cell: InputSpec | None = None


@dataclass(frozen=True)
class InputSpec:
    """One question. `kind` is a `soort` of the rule language; what does not belong to that kind is ignored.

    `lines` "een" or "meer" (tekst); `unit`, `minimum`, `maximum` (getal); `options` (keuze, meerkeuze,
    schaal);
    `records`, `add_label`, `multiple` (verwijzing); `rows`, `columns` (raster); `allow` from SPECIALS.
    `why` unfolds under "Waarom vragen we dit?"; `optional` adds "(niet verplicht)" to the label.
    `show_keys` draws the digit keys on the options.
    """

    kind: str
    label: str
    hint: str = ""
    id: str = ""
    why: str = ""
    example: str = ""
    optional: bool = False
    options: tuple[Option, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    lines: Literal["een", "meer"] = "een"
    rows: tuple[Option, ...] = ()
    columns: tuple[Column, ...] = ()
    allow: frozenset[str] = field(default_factory=frozenset)
    records: tuple[RecordChoice, ...] = ()
    add_label: str = ""
    multiple: bool = True
    show_keys: bool = True
