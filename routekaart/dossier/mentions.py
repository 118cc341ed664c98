"""Whom a piece of a case points at or calls by name.

A record with its form goes in; ids that are pointed at and texts come out. Texts and people go in; the ids of those
who are called by a name come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from routekaart.checklist.compiled import Checklist
from routekaart.checklist.model import Asked
from routekaart.dossier.carrying import ANSWER, WEIGHING

__all__ = ["PROFESSIONAL", "Mentions", "spoken_of"]

PROFESSIONAL = frozenset({"wijkteam", "gi", "gedragswetenschapper", "aanbieder", "school", "regisseur", "opsteller"})
"""Roles of people who speak in their profession; what they do in it is not about them."""


class Mentions:
    """The names of the people of a case, as whole words, whatever the capitals."""

    def __init__(self, people: Iterable[Mapping[str, Any]]) -> None:
        self._patterns = tuple((str(row["id"]), _pattern(row)) for row in people if _names(row))

    def in_texts(self, texts: Iterable[str]) -> set[str]:
        """Out: the ids of everybody who is called by name in one of these texts."""
        whole = "\n".join(texts)
        return {name for name, pattern in self._patterns if pattern.search(whole)}


def spoken_of(checklist: Checklist, place: str, name: str, body: Mapping[str, Any]) -> tuple[set[str], list[str]]:
    """Out: the ids of people and records that this piece points at, and all its words."""
    pointers: set[str] = set()
    texts: list[str] = []
    for key, value in body.items():
        if key in ("id", "delen"):
            continue
        if key == "idee_van":  # of an alternative that people added: somebody of the case, or a name
            pointers |= set(_strings(value))
        asked = _asked(checklist, place, name, key)
        if asked is None or asked.kind not in ("verwijzing", "raster", "keuze", "meerkeuze"):
            texts += _strings(value)
        elif asked.kind == "verwijzing":
            pointers |= set(_strings(value))
        elif asked.kind == "raster":
            pointers |= _corners(value)
            texts += _strings(value)
        elif isinstance(value, Mapping):  # the reason why a choice does not apply
            texts += _strings(value)
    return pointers, texts


def _asked(checklist: Checklist, place: str, name: str, key: str) -> Asked | None:
    if place == ANSWER:
        return checklist.questions.get(name) if key == "waarde" else None
    form = checklist.weighing if place == WEIGHING else checklist.lists.get(place)
    return next((field for field in form.fields if field.id == key), None) if form is not None else None


def _corners(value: Any) -> set[str]:
    """The rows and columns of a raster."""
    if not isinstance(value, Mapping):
        return set()
    return {str(row) for row in value} | {
        str(column) for columns in value.values() if isinstance(columns, Mapping) for column in columns
    }


def _strings(value: Any) -> list[str]:
    if isinstance(value, Mapping):
        return [text for item in value.values() for text in _strings(item)]
    if isinstance(value, list | tuple):
        return [text for item in value for text in _strings(item)]
    return [value] if isinstance(value, str) else []


def _names(row: Mapping[str, Any]) -> list[str]:
    found = (row.get("codenaam"), row.get("naam"))
    return [" ".join(name.split()) for name in found if isinstance(name, str) and name.strip()]


def _pattern(row: Mapping[str, Any]) -> re.Pattern[str]:
    """`N.` is found in 'N. slaapt', not in 'ANN.'; spaces may be of any kind and number."""
    words = (r"\s+".join(map(re.escape, name.split())) for name in _names(row))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
