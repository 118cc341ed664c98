"""The list of all keys under F1: those of the program, those in a case, and those of each kind of page.

The commands of the page on screen go in; a chapter of the manual in Markdown comes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from routekaart.gui.commands.command import Command, key_text
from routekaart.gui.commands.page_keys import page_keys
from routekaart.gui.kit.digits import digits_choose

__all__ = ["keys_chapter"]


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)


def keys_chapter(commands: Sequence[Command]) -> str:
    """Out: a table for each place where keys hold; those of a case only when commands of a case are among them."""
    everywhere = [command for command in commands if not command.of_case]
    in_case = [command for command in commands if command.of_case]
    digits = digits_choose()
    parts = ["# " + _tr("Toetsen"), *_table(_tr("Overal"), _rows(everywhere))]
    parts += _table(_tr("In een dossier"), _rows(in_case))
    for group in page_keys(digits=digits):
        if in_case or not group.in_case:
            parts += _table(group.title, [(text, what) for _, text, what in group.lines])
    if not digits:
        parts += ["", _tr("De cijfers kiezen nu niet. Dat zet u aan bij Instellingen.")]
    return "\n".join([*parts, ""])


def _rows(commands: Sequence[Command]) -> list[tuple[str, str]]:
    return [(key_text(command.key), command.title) for command in commands if command.key]


def _table(title: str, rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    if rows:
        key, what = _tr("Toets"), _tr("Wat het doet")
        yield from ("", f"## {title}", "", f"| {key} | {what} |", "|---|---|")
        yield from (f"| {text} | {said} |" for text, said in rows)
