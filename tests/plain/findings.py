"""All that is to be mended in the texts of the program, set by set.

Nothing goes in; lines with file, line, text and what is wrong come out.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.plain.rules import shortcomings
from tests.plain.texts import SETS, Text, documents, manual, messages, rules, screens
from tests.plain.words import explained_in_manual, explained_in_rules, unexplained

__all__ = ["FOR_SPECIALISTS", "per_set", "sentences_to_mend", "words_to_explain"]

FOR_SPECIALISTS = ("beveiligingsdoel.md", "sjabloon-beveiliging.md")
"""These chapters say at their beginning that they are for who judges the security."""
_REGISTERS = {"NIP", "NVO", "GZ", "ID"}
"""Registrations, which only who has one chooses, and the card that everybody calls by these letters."""
_OF_FILES = {"residentieel", "MCID", "BDC", "UI", "WHERE", "FULL"}
"""Names in orders to files, and of the main route in an example."""


def sentences_to_mend(texts: list[Text]) -> list[str]:
    """Out: each text that is not plain, with why."""
    return [f"{text} ({problem})" for text in texts for problem in shortcomings(text.words)]


def words_to_explain() -> list[str]:
    """Out: each professional word that its reader cannot look up, with where it stands first.

    Beside a question a case explains the words of its rule files; everything else can be looked up in the manual.
    """
    shown = [*screens(), *messages(), *documents()]
    read = [text for text in manual() if not text.file.endswith((*FOR_SPECIALISTS, "woorden.md"))]
    found = [
        unexplained(rules(), {*explained_in_rules(), *_REGISTERS}),
        unexplained(shown, {*explained_in_manual(), *_OF_FILES}),
        unexplained(read, explained_in_manual()),
    ]
    return [f"{text} (niet uitgelegd: '{word}')" for part in found for word, text in part.items()]


def per_set() -> Iterator[tuple[str, list[Text]]]:
    """Out: each set with its texts."""
    for name, collect in SETS.items():
        yield name, list(collect())
