"""The texts of a route in another language: every text of it by an id, and a file with their translations.

A checklist goes in; its Dutch texts come out. With a translation file beside it: what is missing or behind.
A file holds the Dutch beside each translation, so that a translator needs nothing else and a change is noticed.
What routes share is translated once: a text with the same id and the same Dutch counts from any file of the language.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import Field

from routekaart.checklist.compiled import Checklist
from routekaart.checklist.findings import ChecklistFault
from routekaart.checklist.messages import validate
from routekaart.checklist.model import Part
from routekaart.checklist.source import read_source

__all__ = [
    "FOLDER", "Gaps", "TranslatedText", "Translation", "beside", "gaps_of", "read_translation", "texts_of",
    "translated", "written",
]  # fmt: skip

FOLDER = "vertalingen"
"""Folder beside the routes, with a folder per language in it."""
_SHOWN = frozenset(
    {
        "titel", "kindtitel", "tafeltitel", "tegel", "doel", "waarom", "vraag", "kindvraag", "uitleg", "kort", "wat",
        "voor_wie", "liever_niet_als", "duur", "nodig", "geldt_niet", "enkelvoud", "compleet_vraag", "tekst", "doe",
        "wie", "eenheid", "woord", "inleiding", "hierna",
    }
)  # fmt: skip
"""Keys whose text people read."""
_PARTS = frozenset({"cel", "alleen_voorlopig", "document", "blad", "optellen"})
"""Keys with one part below them that has texts of its own."""
_INSIDE = frozenset({"opties", "velden", "niveaus", "conclusies", "redenen", "hoofdstukken", "delen"})
"""Keys with several such parts, in a list or under names; conditions and sources have no texts."""
_TEXTS = frozenset({"vormen", "verhaal"})
"""Keys with texts below them, in a list or under names."""
_SECTIONS = (
    ("lijst", "lists"),
    ("alternatief", "alternatives"),
    ("vraag", "questions"),
    ("waarschuwing", "warnings"),
    ("consult", "consultations"),
    ("regel", "definitions"),
    ("parameter", "parameters"),
)


class TranslatedText(Part):
    """One text with its translation; without `vertaling` it still has to be made."""

    original: str = Field(alias="nl")
    """The Dutch text."""
    before: str | None = Field(None, alias="was")
    """What the Dutch was when it was translated; a translator who has looked at it again takes this line out."""
    text: str = Field("", alias="vertaling")

    def behind(self, dutch: str) -> bool:
        """Was it translated from something else than this Dutch, or not looked at again since?"""
        return self.before is not None or self.original != dutch


class Translation(Part):
    """A file under `vertalingen/<taal>/`: the texts of one route in one language."""

    language: str = Field(alias="vertaling")
    """`en`, `ar`, `tr`, `pl`, `ti`, …"""
    route: str = Field(alias="routekaart")
    version: str = Field(alias="versie")
    texts: dict[str, TranslatedText] = Field(default_factory=dict, alias="teksten")

    @property
    def hash(self) -> str:
        """Of what is in the file, apart from its lay-out."""
        return hashlib.sha256(self.model_dump_json(by_alias=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Gaps:
    """What a translation lacks, by the ids of the texts."""

    total: int
    missing: tuple[str, ...]
    behind: tuple[str, ...]
    """Translated from a text that has changed since."""
    spare: tuple[str, ...]
    """Of texts that the route no longer has."""

    @property
    def done(self) -> int:
        """How many texts are translated from what they say now."""
        return self.total - len(self.missing) - len(self.behind)


def texts_of(checklist: Checklist) -> dict[str, str]:
    """Every text of a route that people read, by its id, in the order of the route."""
    found: dict[str, str] = {}
    found.update(_texts("route", _plain(checklist.route, "titel", "tafeltitel", "tegel", "alleen_voorlopig")))
    for phase in checklist.route.phases:
        found.update(_texts(f"fase.{phase.id}", _plain(phase)))
    for step in checklist.steps:
        found.update(_texts(f"stap.{step.id}", _plain(step)))
    for kind, attribute in _SECTIONS:
        for name, part in getattr(checklist, attribute).items():
            found.update(_texts(f"{kind}.{name}", _plain(part)))
    if checklist.weighing is not None:
        found.update(_texts("weging", _plain(checklist.weighing)))
    found.update(_texts("document", _plain(checklist.route.document)))
    for heading in checklist.route.headings:
        found.update(_texts(f"kopje.{heading.id}", _plain(heading)))
    for term in checklist.terms:
        found.update(_texts(f"begrip.{term.word}", _plain(term)))
    return found


def read_translation(path: Path) -> Translation:
    """Read a file; raises ChecklistFault with what is wrong in it, each with its line."""
    translation, findings = validate(Translation, read_source(path, f"{path.parent.name}/{path.name}"))
    if translation is None:
        raise ChecklistFault(findings)
    return translation


def beside(path: Path) -> tuple[Translation, ...]:
    """The other files of this language, by name; one with faults in it is left out, its own check tells them."""
    found = []
    for other in sorted(path.parent.glob("*.yaml")):
        if other.name != path.name:
            with suppress(ChecklistFault):
                found.append(read_translation(other))
    return tuple(found)


def translated(
    checklist: Checklist, own: Translation | None, others: Sequence[Translation] = ()
) -> dict[str, TranslatedText]:
    """What is translated of a route by the ids of its texts: by its own file, else by one of another route."""
    found: dict[str, TranslatedText] = {}
    for name, text in texts_of(checklist).items():
        mine = own.texts.get(name) if own else None
        if mine is not None and mine.text.strip():
            found[name] = mine
            continue
        theirs = (one.texts[name] for one in others if name in one.texts)
        shared = next((known for known in theirs if known.text.strip() and not known.behind(text)), None)
        if shared is not None:
            found[name] = shared
    return found


def gaps_of(checklist: Checklist, translation: Translation, others: Sequence[Translation] = ()) -> Gaps:
    """What is missing, behind or no longer needed; `others` are the other files of this language."""
    texts, known = texts_of(checklist), translated(checklist, translation, others)
    missing = tuple(name for name in texts if name not in known)
    behind = tuple(name for name in texts if name in known and known[name].behind(texts[name]))
    return Gaps(len(texts), missing, behind, tuple(name for name in translation.texts if name not in texts))


def written(
    checklist: Checklist, language: str, earlier: Translation | None = None, others: Sequence[Translation] = ()
) -> str:
    """The file for a translator: all texts, with what was translated before; what is behind shows its old Dutch too.

    Texts that the route no longer has are left out, and so are those that `others` say already.
    """
    known: Mapping[str, TranslatedText] = earlier.texts if earlier else {}
    elsewhere = translated(checklist, None, others)
    texts = {name: text for name, text in texts_of(checklist).items() if name in known or name not in elsewhere}
    rows = {name: _row(text, known.get(name)) for name, text in texts.items()}
    head = {"vertaling": language, "routekaart": checklist.route.id, "versie": checklist.route.version}
    note = "# Vul bij elke tekst de vertaling in. Laat nl staan: daaraan is te zien of de tekst later is veranderd.\n"
    return note + yaml.safe_dump({**head, "teksten": rows}, allow_unicode=True, sort_keys=False, width=10_000)


def _row(text: str, known: TranslatedText | None) -> dict[str, str]:
    if known is None or not known.text.strip():
        return {"nl": text, "vertaling": ""}
    before = known.original if known.original != text else known.before
    return {"nl": text, **({"was": before} if before is not None else {}), "vertaling": known.text}


def _plain(part: Part, *keys: str) -> dict[str, Any]:
    """The part as data with the keys of the file; only these keys when they are named."""
    data = part.model_dump(by_alias=True, exclude_none=True)
    return {key: data[key] for key in keys if key in data} if keys else data


def _texts(prefix: str, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in data.items():
        if key in _SHOWN and isinstance(value, str) and value.strip():
            yield f"{prefix}.{key}", value
        elif key in _PARTS:
            yield from _texts(f"{prefix}.{key}", value)
        elif key in _INSIDE:
            for name, part in _named(value):
                if isinstance(part, dict):  # `velden` of a consultation are ids
                    yield from _texts(f"{prefix}.{key}.{part.get('id', name)}", part)
        elif key in _TEXTS:
            yield from ((f"{prefix}.{key}.{name}", text) for name, text in _named(value))


def _named(value: Any) -> Iterable[tuple[object, Any]]:
    """What is in a list, by its place; or under names."""
    return value.items() if isinstance(value, dict) else enumerate(value)
