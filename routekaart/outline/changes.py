"""What changed between two versions of a route, for who uses it: no names of the rule file, conditions in words.

Two compiled routes go in; per change a heading, a line and what is different come out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from routekaart.checklist import Checklist
from routekaart.checklist.difference import Change, Detail, differences
from routekaart.conditions import Condition
from routekaart.conditions.model import Node, ParameterRef, Period
from routekaart.conditions.phrase import Phrase
from routekaart.outline.words import RouteWords

__all__ = ["Told", "tell", "told_changes"]

_LONGEST = 200
"""A condition of more signs than this is not read on a screen; that it differs is told."""
_CLAUSES = ("Wanneer ", "Of ", "Wat ", "Wie ", "Waar ", "Waarom ", "Hoe ", "Voor ")
_IDS = frozenset({"bron", "fase", "niveau", "plek", "routekaart", "soort", "stap", "status", "regio"})
"""Keys whose values are names for authors."""
_NAMES: Mapping[str, str] = {
    "aantal": "Het aantal",
    "afstand": "De afstand tot thuis",
    "alleen_blijven": "Of het alleen over blijven gaat",
    "alleen_voorlopig": "Wat voorlopig blijft",
    "alternatieven": "De rij alternatieven",
    "als": "Wanneer dit geldt",
    "bijzonder": "De inhoud van de stap",
    "blijft_is": "Wat blijven wonen betekent",
    "blijft_vraag": "De vraag over blijven wonen",
    "bron": "De bron",
    "consulten": "Het overleg bij deze stap",
    "delen": "Wie het mag lezen",
    "doe": "Wat u dan doet",
    "document": "Het document",
    "doel": "Het doel",
    "duur": "De duur",
    "eenheid": "De eenheid",
    "fase": "De fase",
    "gaat_verder_in": "Waar het verder kan gaan",
    "geldt_als": "Wanneer dit geldt",
    "geldt_niet": "Waarom het niet geldt",
    "kindtitel": "De naam voor het kind",
    "kopjes": "De indeling van het document",
    "kort": "De korte naam",
    "kort_gewogen": "Wat kort gewogen mag worden",
    "lijsten": "De rij lijsten bij deze stap",
    "liever_niet_als": "Wanneer liever niet",
    "mag": "Wat u ook mag antwoorden",
    "niveau": "Hoe zwaar dit telt",
    "niveaus": "Hoe zwaar dit telt",
    "nodig": "Wat er nodig is",
    "nummer": "Het nummer",
    "plek": "De soort plek",
    "onderwerp": "Over wie het gaat",
    "ook": "De rij andere woorden hiervoor",
    "reden_uit": "Waar de reden uit komt",
    "regio": "De regio",
    "regio_mag": "Of een regio dit mag veranderen",
    "routekaart": "De naam van de routekaart",
    "soort": "De soort antwoord",
    "stap": "De stap",
    "status": "Hoe vast dit overleg staat",
    "stand_van": "De datum van de bron",
    "gezien_op": "Wanneer de bron is bekeken",
    "tafeltitel": "De naam aan tafel",
    "tegel": "De tekst op de tegel",
    "tekst": "De tekst",
    "titel": "De naam",
    "toetsvragen": "De rij toetsvragen",
    "toon_als": "Wanneer dit in beeld komt",
    "uitleg": "De uitleg",
    "velden": "De rij velden",
    "verplicht": "Of het antwoord nodig is",
    "verplicht_als": "Wanneer dit overleg nodig is",
    "voor_wie": "Voor wie het is",
    "voorbeeld": "Het voorbeeld",
    "vormen": "De rij vormen",
    "vraag": "De vraag",
    "vragen": "De rij vragen die erbij horen",
    "vraagt": "Wat u dan invult",
    "waarde": "De grens",
    "waarom": "De uitleg waarom",
    "wat": "Wat het is",
    "wie": "Wie het is",
    "woord": "Het woord",
}
"""What the keys of a rule file are about; a key that is not here is told by its own name."""


@dataclass(frozen=True, slots=True)
class Told:
    """One change. `group` is the heading it stands under."""

    group: str
    line: str
    """`Anders: Is er een tolk nodig?`"""
    details: tuple[str, ...] = ()


def told_changes(old: Checklist, new: Checklist) -> tuple[Told, ...]:
    """Every difference in meaning, in reading order, each part once; empty when there is none."""
    words, found = (RouteWords(old), RouteWords(new)), dict[tuple[str, str, str], Told]()
    for change in differences(old, new):
        told, key = _told(change, words), (change.group, change.kind, change.id)
        known = found.get(key)
        found[key] = replace(known, details=(*known.details, *told.details)) if known is not None else told
    return tuple(found.values())


def tell(change: Change, old: Checklist, new: Checklist) -> tuple[str, ...]:
    """What is different in one part, a sentence each."""
    return _told(change, (RouteWords(old), RouteWords(new))).details


def _told(change: Change, words: tuple[RouteWords, RouteWords]) -> Told:
    title = words[change.kind != "weg"].fill(change.title) or ("de regio" if change.group == "Regio" else change.id)
    list_name = change.id if change.group == "Lijsten" else ""
    lines = [_line(detail, words, list_name) for detail in change.parts if detail.key or detail.plain]
    return Told(change.group, f"{change.kind.capitalize()}: {title}", tuple(dict.fromkeys(lines)))


def _line(detail: Detail, words: tuple[RouteWords, RouteWords], list_name: str) -> str:
    if not detail.key:
        return words[1].fill(detail.plain)
    name = _name(detail.key)
    if detail.of:
        name = f"Bij ‘{words[0].fill(detail.of)}’: {name[:1].lower()}{name[1:]}"
    is_, was = (", is", ", was") if _name(detail.key).startswith(_CLAUSES) else (" is", " was")
    before, after = (
        _words(value, side, list_name) for value, side in zip((detail.before, detail.after), words, strict=True)
    )
    if detail.key in _IDS or before is None or after is None or before == after:
        return f"{name}{is_} anders."
    if not before:
        return _ended(f"{name}{is_} nieuw: {after}")
    if not after:
        return _ended(f"{name} vervalt. Het was {before}")
    return f"{_ended(f'{name}{was} {before}')} {_ended(f'Nu: {after}')}"


def _ended(sentence: str) -> str:
    """With a full stop, unless what it quotes ends in one."""
    return sentence if sentence.endswith((".’", "?’", "!’")) else f"{sentence}."


def _name(key: str) -> str:
    if key.startswith("naam van "):
        return f"De {key}"
    return _NAMES.get(key) or f"Het onderdeel ‘{key}’"


def _words(value: Any, words: RouteWords, list_name: str) -> str | None:
    """A value inside a sentence, empty when there is none; None when it takes the language of rules to say it."""
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, str):
        return value if value in ("ja", "nee") else f"‘{words.fill(value)}’"
    if isinstance(value, int | float):
        return f"{value:g}".replace(".", ",")
    if isinstance(value, Node) and not isinstance(value, ParameterRef | Period):
        # The only nodes that are no conditions stand above.
        found = words.condition(cast(Condition, value), list_name)
        said = _flat(found) if found else ""
        return f"“{said}”" if len(said) <= _LONGEST else None
    return None


def _flat(found: Phrase) -> str:
    """A phrase with its parts on one line."""
    return f"{found.text} ({'; '.join(_flat(part) for part in found.parts)})" if found.parts else found.text
