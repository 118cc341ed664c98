"""The keys that pages and fields listen to themselves, beside the commands: for the list of keys under F1.

Whether digits choose goes in; groups come out, each with where it holds and what every key does.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

__all__ = ["KeyGroup", "page_keys"]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Where these keys hold, and per line the keys (as Qt calls them), their text and what they do."""

    title: str
    lines: tuple[tuple[tuple[str, ...], str, str], ...]
    in_case: bool = False
    """Only pages of a case have it."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)


def page_keys(*, digits: bool = True) -> tuple[KeyGroup, ...]:
    """Out: every group, the most general one first. In: whether the digits choose now."""
    chosen = ((("1",), _tr("1 tot en met 9"), _tr("Een antwoord kiezen")),) if digits else ()
    return (
        KeyGroup(
            _tr("Op elke bladzijde"),
            (
                (("Tab",), "Tab", _tr("Naar het volgende veld")),
                (("Backtab",), "Shift Tab", _tr("Naar het vorige veld")),
                (("Return", "Enter", "Space"), _tr("Enter of spatie"), _tr("Kiezen")),
                (("Escape",), "Esc", _tr("Een venster of een formulier sluiten")),
            ),
        ),
        KeyGroup(
            _tr("In een rij met antwoorden"),
            (
                *chosen,
                (("Left", "Right", "Up", "Down"), _tr("Pijlen"), _tr("Naar een ander antwoord")),
                (("Delete", "Backspace"), _tr("Delete of Backspace"), _tr("Uw keuze weghalen")),
            ),
        ),
        KeyGroup(
            _tr("In een formulier"),
            ((("Ctrl+Return",), "Ctrl Enter", _tr("Bewaren, vanuit elk veld")),),
        ),
        KeyGroup(
            _tr("In de rivier en op de kaart"),
            (
                (("Left", "Right", "Up", "Down"), _tr("Pijlen"), _tr("Naar een andere halte")),
                (("Home", "End"), _tr("Home of End"), _tr("Naar de eerste of de laatste halte")),
            ),
            in_case=True,
        ),
        KeyGroup(
            _tr("Op de kaart"),
            (
                (("Plus", "Equal", "Minus"), _tr("+ of -"), _tr("Groter of kleiner")),
                (("0",), "0", _tr("Weer gewone grootte")),
                (("Ctrl+Left", "Ctrl+Right"), _tr("Ctrl met een pijl"), _tr("De kaart verschuiven")),
                (
                    ("PageUp", "PageDown"),
                    _tr("Page Up of Page Down"),
                    _tr("Langs de rivier naar de vorige of volgende halte"),
                ),
            ),
            in_case=True,
        ),
        KeyGroup(
            _tr("In een lijst"),
            (
                (("Up", "Down"), _tr("Pijl omhoog of omlaag"), _tr("Naar een andere regel")),
                (("PageUp", "PageDown"), _tr("Page Up of Page Down"), _tr("Een stuk verder of terug")),
            ),
        ),
    )
