"""What plain Dutch (B1) is here: short sentences, no words that scold or shut out, no codes, no asterisks.

A text goes in; what is wrong with it comes out, in Dutch words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from routekaart.checklist.check.language import MAX_WORDS, sentences
from routekaart.checklist.check.wording import STAR, UNWANTED

__all__ = ["AVERAGE", "average", "shortcomings"]

AVERAGE = 12.0
"""Words a sentence, over a whole set of texts."""
_STIFF = (
    r"mislukt|"
    r"dient te|dienen te|middels|teneinde|derhalve|omtrent|betreffende|tevens|reeds|indien|echter|hetgeen|alsmede|"
    r"danwel|gelieve|conform|aldus|alvorens|thans|gaarne|geschieden|zulks|ingevolge|krachtens|jegens|ter zake|"
    r"desbetreffende?|voornoemde?|bovengenoemde?|onderstaande?|bovenstaande?|uploaden?|downloaden?|inloggen|wizard"
)
_WORDS = re.compile(rf"(?<![\w-])(?:{_STIFF})(?![\w-])", re.IGNORECASE)
_CODE = re.compile(r"\b[A-Z]{2,4}-\d{3}\b(?!\d)|\b0x[0-9a-f]+\b")
_STANDARD = re.compile(r"\b(?:AES|SHA|OEF|ISO)-\d{3}\b")
"""Names that look like a code of an error and are none."""


def shortcomings(text: str) -> tuple[str, ...]:
    """Out: what to mend, one line for each; empty when the text is plain."""
    found = [
        f"{count} woorden in een zin (hoogstens {MAX_WORDS}): {start}…"
        for count, start in sentences(text)
        if count > MAX_WORDS
    ]
    found += [f"niet zeggen: '{hit[0]}'" for pattern in (UNWANTED, _WORDS) for hit in pattern.finditer(text)]
    found += [f"een code in de tekst: '{hit[0]}'" for hit in _CODE.finditer(_STANDARD.sub("", text))]
    found += ["een sterretje: zeg het in woorden"] if STAR.search(text) else []
    return tuple(found)


def average(texts: Iterable[str]) -> float:
    """Out: how many words a sentence of these texts has on average; 0 without sentences."""
    counts = [count for text in texts for count, _ in sentences(text) if count]
    return sum(counts) / len(counts) if counts else 0.0
