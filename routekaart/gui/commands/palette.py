"""The two lists that come up over the window by a key: all commands, and the cases.

The window goes in; a list to choose from comes out, which does what was chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from routekaart.gui.commands.command import Command, key_text
from routekaart.gui.commands.on_page import page_commands
from routekaart.gui.commands.picker import Entry, Picker
from routekaart.gui.commands.table import CaseScreenLike

if TYPE_CHECKING:
    from routekaart.casework import Desk

__all__ = ["LATEST", "case_lines", "palette", "palette_commands", "switcher"]

LATEST = 10
"""Cases shown before anything is typed."""
_WITH_FAMILY = ("commands", "beamer", "keys", "help", "manual", "lock")
"""What can be done at the table besides the case itself: nothing that leads to other cases."""


class _Screen(CaseScreenLike, Protocol):
    def destinations(self) -> tuple[tuple[str, str], ...]: ...


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)


def palette_commands(commands: Sequence[Command], page: QWidget | None, screen: _Screen | None) -> list[Command]:
    """Out: what can be done now: commands, pages of the case, and what can be pressed here; each name once."""
    found = [command for command in commands if command.ready]
    if screen is not None:
        rest = [item for item in found if not item.of_case and (not screen.table or item.id in _WITH_FAMILY)]
        found = [*[item for item in found if item.of_case], *rest]
        found += _pages(screen)
    found += page_commands(page) if page is not None else []
    named: dict[str, Command] = {}
    for command in found:
        named.setdefault(command.title, command)
    return list(named.values())


def _pages(screen: _Screen) -> Iterator[Command]:
    """Every page of the case; of a step that takes more pages each with its number."""
    times = Counter[str]()
    for target, title in screen.destinations():
        times[title] += 1
        part = _tr(" · deel {number}").format(number=times[title]) if times[title] > 1 else ""
        yield Command(f"page:{target}", title + part, partial(screen.go_to, target))


def palette(commands: Sequence[Command], parent: QWidget) -> Picker:
    """Out: the list of these commands with their keys."""
    known = {command.id: command for command in commands}
    picker = Picker(_tr("Opdrachten"), [Entry(item.id, item.title, key_text(item.key)) for item in commands], parent)
    picker.chosen.connect(lambda name: known[name].run())
    return picker


def switcher(cases: Sequence[tuple[str, str, str]], open_case: Callable[[str], None], parent: QWidget) -> Picker:
    """Out: the list of cases, the latest ones first; all of them by typing."""
    picker = Picker(_tr("Naar een dossier"), [Entry(*case) for case in cases], parent, first=LATEST)
    picker.chosen.connect(open_case)
    return picker


def case_lines(desk: Desk) -> tuple[tuple[str, str, str], ...]:
    """Out: id, who it is about and the route of every case, last changed first."""
    return tuple((row.id, ", ".join(part for part in (row.name, row.age) if part), row.route) for row in desk.cases())
