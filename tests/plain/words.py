"""Professional words and abbreviations: which a text uses, and which of them are explained where its reader can look.

Texts go in; the words that nobody explains come out, each with the first place where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from routekaart.checklist import load_route
from routekaart.checklist.check.language import read_words
from tests.plain.texts import ROOT, Text

__all__ = ["explained_in_manual", "explained_in_rules", "unexplained"]

_ABBREVIATION = re.compile(r"(?<![\w{-])[A-Z]{2,}\d*(?![\w}])")
_EVERYDAY = {"PDF", "PIN", "USB", "MB", "GB", "PNG", "JPG", "CSV"}
"""Abbreviations that people know from their own papers and devices."""
_SHOUTED = {"OEFENEN", "OEFENING", "HERSTELCODE", "VAN", "ROUTEKAART", "NAAM", "MAP", "DATUM", "PAD", "HET", "EN"}
"""Whole words in capitals."""
_ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


@cache
def explained_in_rules() -> frozenset[str]:
    """Every word of the word lists of all routes, in small letters: a case explains these beside its questions."""
    routes = [path.stem for path in (ROOT / "checklists").glob("*.yaml") if not path.name.endswith(".tests.yaml")]
    terms = [term for name in routes for term in load_route(name, folder=ROOT / "checklists").terms]
    return frozenset(word.lower() for term in terms for word in (term.word, *term.also))


@cache
def explained_in_manual() -> dict[str, str]:
    """The words of the chapter with words, in small letters, each with its explanation."""
    text = (ROOT / "resources" / "handleiding" / "woorden.md").read_text(encoding="utf-8")
    return {word.strip().lower(): told.strip() for word, told in _ROW.findall(text)}


def unexplained(texts: Iterable[Text], explained: Iterable[str]) -> dict[str, Text]:
    """In: texts, and the words that their reader can look up. Out: the others, with where each stands first."""
    known = {word.lower() for word in explained}
    found: dict[str, Text] = {}
    for text in texts:
        for word in _used_in(text.words):
            if word.lower() not in known:
                found.setdefault(word, text)
    return found


def _used_in(words: str) -> list[str]:
    abbreviations = [word for word in _ABBREVIATION.findall(words) if word not in _EVERYDAY | _SHOUTED]
    return [*(hit[0].lower() for hit in _professional().finditer(words)), *abbreviations]


@cache
def _professional() -> re.Pattern[str]:
    listed = read_words((ROOT / "resources" / "taal" / "vakwoorden.txt").read_text(encoding="utf-8"))
    # In capitals only: "ret" and "gi" are parts of names and orders, "drang" is an ordinary word as well.
    ordered = sorted((word for word in listed if not word.isupper()), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)", re.IGNORECASE)
