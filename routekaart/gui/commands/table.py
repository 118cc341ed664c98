"""The table of commands: those that are always there and those of the case on screen.

The window and the case screen go in; commands with their keys come out, one for everything that can be done.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton

from routekaart.gui.commands.command import Command
from routekaart.gui.practice.presenter import change_size
from routekaart.gui.preferences import Preferences
from routekaart.gui.session import Session

if TYPE_CHECKING:
    from routekaart.casework import CaseView

__all__ = ["CaseScreenLike", "WindowLike", "case_commands", "general_commands"]


class WindowLike(Protocol):
    """What commands ask of the window."""

    session: Session
    preferences: Preferences

    def go(self, place: str, **details: object) -> None: ...
    def lock(self) -> None: ...
    def show_commands(self) -> None: ...
    def show_switcher(self) -> None: ...
    def show_help(self, *, keys: bool = False, here: bool = False) -> None: ...


class AtTableLike(Protocol):
    """What commands ask of the table view."""

    def pass_turn(self) -> None: ...
    def ask_language(self) -> None: ...


class CaseScreenLike(Protocol):
    """What commands ask of the case screen."""

    view: CaseView | None
    table: bool

    @property
    def at_table(self) -> AtTableLike: ...
    @property
    def log_button(self) -> QAbstractButton: ...
    @property
    def ret_button(self) -> QAbstractButton: ...
    @property
    def table_button(self) -> QAbstractButton: ...
    def go_to(self, target: str) -> None: ...
    def back(self) -> None: ...
    def forward(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def leave_for(self, place: str) -> None: ...


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)


def general_commands(window: WindowLike) -> list[Command]:
    """Out: what can be done from every page; without an open vault only what needs none is ready."""
    is_open = window.session.desk is not None

    def to(place: str) -> partial[None]:
        return partial(window.go, place)

    beamer = partial(change_size, window.preferences)
    return [
        Command("commands", _tr("Alle opdrachten"), window.show_commands, "Ctrl+K"),
        Command("switch", _tr("Naar een dossier"), window.show_switcher, "Ctrl+O", ready=is_open),
        Command("new", _tr("Nieuwe routekaart"), to("new_case"), "Ctrl+N", ready=is_open),
        Command("cases", _tr("Alle dossiers"), to("cases"), "Ctrl+D", ready=is_open),
        Command(
            "consultations", _tr("Overleggen van alle dossiers"), to("consultations"), "Ctrl+Shift+O", ready=is_open
        ),
        Command("check", _tr("Een document controleren"), to("check"), "Ctrl+Shift+D"),
        Command("log_page", _tr("Logboek: wie deed wat, en wanneer"), to("log"), ready=is_open),
        Command("practice", _tr("Oefenen met verzonnen gegevens"), to("practice")),
        Command("trainer", _tr("Voor de trainer: lessen, hand-outs en groepen"), to("trainer")),
        Command("beamer", _tr("Grote letters voor de beamer, of weer gewone"), beamer, "Ctrl+Shift+B"),
        Command("rules", _tr("Routekaarten bekijken en nakijken"), to("rules")),
        Command("settings", _tr("Instellingen"), to("settings"), "Ctrl+,"),
        Command("keys", _tr("Toetsen en hulp"), partial(window.show_help, keys=True), "F1"),
        Command("help", _tr("Hulp bij deze bladzijde"), partial(window.show_help, here=True)),
        Command("manual", _tr("Handleiding"), window.show_help),
        Command("lock", _tr("Kluis vergrendelen"), window.lock, "Ctrl+L", ready=is_open),
        Command("start", _tr("Naar het begin"), to("start")),
    ]


def case_commands(screen: CaseScreenLike) -> list[Command]:
    """Out: what can be done in a case; the case screen listens for these keys itself.

    At the table is ready only what people do there together.
    """
    view, alone = screen.view, not screen.table
    asks = view is not None and bool(view.checklist.consultations)

    def command(name: str, title: str, run: Callable[[], None], key: str = "", *, ready: bool = True) -> Command:
        return Command(name, title, run, key, of_case=True, ready=ready)

    def to(target: str) -> partial[None]:
        return partial(screen.go_to, target)

    def leave_for(place: str) -> partial[None]:
        return partial(screen.leave_for, place)

    return [
        command("back", _tr("Naar de vorige bladzijde"), screen.back, "Alt+Left"),
        command("forward", _tr("Naar de volgende bladzijde"), screen.forward, "Alt+Right"),
        command("log", _tr("Overleg vastleggen"), screen.log_button.click, "Ctrl+G", ready=alone and asks),
        command("ret", _tr("Vraag RET om mee te denken"), screen.ret_button.click, ready=alone and _asks_ret(screen)),
        command("table", _tr("Overleg-weergave"), screen.table_button.click, "F11"),
        command("turn", _tr("Aan tafel: de beurt doorgeven"), screen.at_table.pass_turn, "F9", ready=not alone),
        command("company", _tr("Aan tafel: kiezen wie er zit"), to("gezelschap"), ready=not alone),
        command("language", _tr("Aan tafel: een taal naast het Nederlands"), screen.at_table.ask_language,
                ready=not alone),
        command("undo", _tr("Ongedaan maken"), screen.undo, "Ctrl+Z", ready=view is not None and view.can_undo),
        command("redo", _tr("Opnieuw doen"), screen.redo, "Ctrl+Shift+Z", ready=view is not None and view.can_redo),
        command("tasks", _tr("Wat is er nog te doen in dit dossier?"), to("taken"), ready=alone),
        command("map", _tr("De hele route op een kaart"), to("kaart")),
        command("answers", _tr("Antwoorden nalezen"), to("controleren"), ready=alone),
        command("record", _tr("Over dit dossier: wie zag het, bewaren, vernietigen"), leave_for("case_record"),
                ready=alone),
        command("person", _tr("Alles over één persoon: inzage geven"), leave_for("about_person"), ready=alone),
        command("corrections", _tr("Iemand zegt dat iets niet klopt: verbeteren"), leave_for("corrections"),
                ready=alone),
        command("papers", _tr("Documenten van dit dossier"), to("documenten"), ready=alone),
        command("continue", _tr("Verder op een andere route…"), to("verder"), ready=alone),
        command("version", _tr("Nieuwere versie van deze routekaart"), to("nieuwe_versie"), ready=alone),
    ]  # fmt: skip


def _asks_ret(screen: CaseScreenLike) -> bool:
    known = screen.view is not None and "RET" in screen.view.checklist.consultations
    return known and screen.ret_button.isEnabled()
