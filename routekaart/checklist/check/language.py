"""Warnings about the words in a rule file: sentences over twenty words, and professional words not explained.

The data of a file and the words that are explained go in; findings of severity `waarschuwing` come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from routekaart.checklist.findings import Finding
from routekaart.checklist.model import Term
from routekaart.checklist.source import Key, Located

MAX_WORDS = 20
_READ_BY_PEOPLE = frozenset(
    {
        "vraag",
        "kindvraag",
        "uitleg",
        "waarom",
        "titel",
        "kindtitel",
        "tekst",
        "doe",
        "wat",
        "wie",
        "hierna",
        "voor_wie",
        "liever_niet_als",
        "duur",
        "nodig",
        "doel",
        "compleet_vraag",
        "tegel",
        "tafeltitel",
        "geldt_niet",
        "vormen",
        "kort",
        "inleiding",
    }
)
_NOT_TEXT = frozenset({"bron", "bronnen", "als", "toon_als", "geldt_als", "verplicht_als", "tenzij", "waar"})
_END = re.compile(r"[.!?…]+(?:[\"'”’)]*)(?:\s+|$)|\n\s*\n|[;:]\s")
_WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*")


def read_words(lines: str) -> tuple[str, ...]:
    """The list of professional words: one per line, remarks after #."""
    cleaned = (line.split("#", 1)[0].strip() for line in lines.splitlines())
    return tuple(word for word in cleaned if word)


def check_language(file: Located, terms: Iterable[Term], words: Iterable[str]) -> Iterator[Finding]:
    """Long sentences at their place; of each unexplained word the first place only."""
    explained = {word.lower() for term in terms for word in (term.word, *term.also)}
    wanted = [word for word in words if word.lower() not in explained]
    pattern = _pattern(wanted)
    told: set[str] = set()
    for path, text in texts(file.data):
        line, column = file.place(path)
        for count, start in sentences(text):
            if count <= MAX_WORDS:
                continue
            message = f"deze zin heeft {count} woorden (hoogstens {MAX_WORDS}): '{start}…'"
            yield Finding(file.name, line, column, "RG-311", message, "waarschuwing")
        for found in pattern.finditer(text) if pattern else ():
            word = found[0].lower()
            if word not in told:
                told.add(word)
                message = f"het vakwoord '{found[0]}' wordt nergens uitgelegd (begrippen)"
                yield Finding(file.name, line, column, "RG-312", message, "waarschuwing")


def _pattern(words: list[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)", re.IGNORECASE)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Of each sentence how many words it has, and how it begins; a colon or semicolon ends one too."""
    for sentence in _END.split(text):
        yield len(_WORD.findall(sentence)), " ".join(sentence.split()[:6])


def texts(data: object, path: tuple[Key, ...] = (), own: bool = False) -> Iterator[tuple[tuple[Key, ...], str]]:
    """Every text in a file that people read, with its path; sources and conditions are passed over."""
    if isinstance(data, str):
        if own:
            yield path, data
    elif isinstance(data, dict):
        for key, part in data.items():
            if key not in _NOT_TEXT:
                # Below `opties` the keys are ids and the values are titles.
                readable = key in _READ_BY_PEOPLE or (bool(path) and path[-1] in ("opties", "conclusies"))
                yield from texts(part, (*path, key), readable)
    elif isinstance(data, list):
        for index, part in enumerate(data):
            yield from texts(part, (*path, index), own)
