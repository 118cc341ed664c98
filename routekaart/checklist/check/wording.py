"""Warnings about single words and signs: what scolds, what only insiders know, and chances that cannot be compared.

The data of a file goes in; findings of severity `waarschuwing` come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from routekaart.checklist.check.language import texts
from routekaart.checklist.findings import Finding
from routekaart.checklist.source import Located

__all__ = ["STAR", "UNWANTED", "check_wording"]

UNWANTED = re.compile(
    r"(?<![\w-])(?:ongeldige?|verboden|sorry|oeps|alstublieft|alsjeblieft|a\.u\.b\.?|helaas|error)(?![\w-])",
    re.IGNORECASE,
)
"""Words that blame people, command them or beg them: say what there is and what to do."""
STAR = re.compile(r"(?<![\w(])\*(?!\.\w)|\w\*(?=\s|$)")
"""A sign that something must be filled in, but not to who has never seen it."""
_CHANCE = re.compile(r"(?<!\w)\d+(?:[.,]\d+)?\s?(?:%|procent\b)|(?<![\w-])(?:1|één|een) op de \d+(?!\w)", re.IGNORECASE)
_OUT_OF = re.compile(r"(?<!\w)\d+ van de (\d+)(?!\w)")


def check_wording(file: Located) -> Iterator[Finding]:
    """Each at its place. Numbers of children out of so many can be compared only when that is one number."""
    numbers: set[str] = set()
    for path, text in texts(file.data):
        line, column = file.place(path)

        def found(code: str, message: str, line: int = line, column: int = column) -> Finding:
            return Finding(file.name, line, column, code, message, "waarschuwing")

        for hit in UNWANTED.finditer(text):
            yield found("RG-315", f"het woord '{hit[0]}' staat tussen u en de lezer in")
        if STAR.search(text):
            yield found("RG-316", "een sterretje zegt niet wat er moet: schrijf het in woorden")
        for hit in _CHANCE.finditer(text):
            yield found("RG-317", f"een kans als '{hit[0]}' is moeilijk te vergelijken")
        for hit in _OUT_OF.finditer(text):
            numbers.add(hit[1])
            if len(numbers) > 1:
                yield found("RG-317", f"'{hit[0]}': eerder in dit bestand is het een aantal van een ander getal")
