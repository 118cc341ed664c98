"""The table of commands: those that are always there and those of the case on screen.

The window and the case screen go in; commands with their keys come out, one for everything that can be done.
"""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton

from routekaart.gui.commands.command import Command
from routekaart.gui.session import Session

__all__ = ["CaseScreenLike", "WindowLike", "case_commands", "general_commands"]


class WindowLike(Protocol):
    """What commands ask of the window."""

    session: Session

    def go(self, place: str, **details: object) -> None: ...
    def lock(self) -> None: ...
    def show_commands(self) -> None: ...
    def show_switcher(self) -> None: ...
    def show_help(self, *, keys: bool = False, here: bool = False) -> None: ...


class CaseScreenLike(Protocol):
    """What commands ask of the case screen."""

    log_button: QAbstractButton
    table_button: QAbstractButton

    def go_to(self, target: str) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def show_record(self) -> None: ...
    def show_person(self) -> None: ...
    def show_corrections(self) -> None: ...


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)


def general_commands(window: WindowLike) -> list[Command]:
    """Out: what can be done from every page."""

    def to(place: str) -> partial[None]:
        return partial(window.go, place)

    return [
        Command("commands", _tr("Alle opdrachten"), window.show_commands, "Ctrl+K"),
        Command("switch", _tr("Naar een dossier"), window.show_switcher, "Ctrl+O"),
        Command("new", _tr("Nieuwe routekaart"), to("new_case"), "Ctrl+N"),
        Command("cases", _tr("Alle dossiers"), to("cases"), "Ctrl+D"),
        Command("consultations", _tr("Overleggen van alle dossiers"), to("consultations"), "Ctrl+Shift+O"),
        Command("check", _tr("Een document controleren"), to("check"), "Ctrl+Shift+D"),
        Command("log_page", _tr("Logboek: wie deed wat, en wanneer"), to("log")),
        Command("practice", _tr("Oefenen met verzonnen gegevens"), to("practice")),
        Command("rules", _tr("Routekaarten bekijken en nakijken"), to("rules")),
        Command("settings", _tr("Instellingen"), to("settings"), "Ctrl+,"),
        Command("keys", _tr("Toetsen en hulp"), partial(window.show_help, keys=True), "F1"),
        Command("manual", _tr("Handleiding"), window.show_help),
        Command("lock", _tr("Kluis vergrendelen"), window.lock, "Ctrl+L"),
        Command("start", _tr("Naar het begin"), to("start")),
    ]


def case_commands(screen: CaseScreenLike) -> list[Command]:
    """Out: what can be done in a case; the case screen listens for these keys itself."""
    return [
        Command("log", _tr("Overleg vastleggen"), screen.log_button.click, "Ctrl+G", own_key=False),
        Command("table", _tr("Overleg-weergave"), screen.table_button.click, "F11", own_key=False),
        Command("undo", _tr("Ongedaan maken"), screen.undo, "Ctrl+Z", own_key=False),
        Command("redo", _tr("Opnieuw doen"), screen.redo, "Ctrl+Shift+Z", own_key=False),
        Command("tasks", _tr("Wat is er nog te doen in dit dossier?"), partial(screen.go_to, "taken")),
        Command("map", _tr("De hele route op een kaart"), partial(screen.go_to, "kaart")),
        Command("answers", _tr("Antwoorden nalezen"), partial(screen.go_to, "controleren")),
        Command("record", _tr("Over dit dossier: wie zag het, bewaren, vernietigen"), screen.show_record),
        Command("person", _tr("Alles over één persoon: inzage geven"), screen.show_person),
        Command("corrections", _tr("Iemand zegt dat iets niet klopt: verbeteren"), screen.show_corrections),
        Command("papers", _tr("Documenten van dit dossier"), partial(screen.go_to, "documenten")),
        Command("continue", _tr("Verder op een andere route…"), partial(screen.go_to, "verder")),
        Command("version", _tr("Nieuwere versie van deze routekaart"), partial(screen.go_to, "nieuwe_versie")),
    ]
