"""The one window: which page is on screen, who may go where, locking, and what to say when something goes wrong.

Navigation and signals of the session go in; pages, messages and at last a closed vault come out.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from routekaart.errors import RoutekaartError
from routekaart.gui.away_watch import AwayWatch
from routekaart.gui.clipboard_guard import ClipboardGuard
from routekaart.gui.commands import Command
from routekaart.gui.commands.table import case_commands, general_commands
from routekaart.gui.cover import Cover
from routekaart.gui.desk_notes import DeskNotes, read_notes
from routekaart.gui.dialogs import Dialogs
from routekaart.gui.doors import Doors
from routekaart.gui.focus_order import next_in_order
from routekaart.gui.frame import Frame
from routekaart.gui.help_topics import chapter_of
from routekaart.gui.lock import DIM_MINUTES, IdleWatch, Restart
from routekaart.gui.page_table import MADE_ANEW, NEEDS_DESK, OF_ONE_CASE, OF_ONE_DESK, PAGES
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.preferences import Preferences
from routekaart.gui.session import Session
from routekaart.gui.sleep_watch import SleepWatch

if TYPE_CHECKING:
    from routekaart.casework import Changes
    from routekaart.gui.case.case_screen import CaseScreen

__all__ = ["MainWindow"]


class MainWindow(QMainWindow):
    """Also the Navigator of every page. `restart` replaces the process after a lock."""

    closed = Signal()
    """The vault is closed and nothing is left to tell: the program may end."""

    def __init__(self, session: Session, preferences: Preferences, restart: Restart) -> None:
        super().__init__()
        # Never the name of a child: titles stand in task bars and in lists of windows.
        self.setWindowTitle("Routekaart")
        self.session, self.preferences, self._restart = session, preferences, restart
        self.doors = Doors(session, self)
        self.around = Surroundings(session, self, preferences, self.doors)
        self.frame = Frame()
        self.setCentralWidget(self.frame)
        self.place = ""
        self.pages: dict[str, Place] = {}
        self._stale: set[str] = set()
        self._dialogs = Dialogs()
        self._looked = self._looks()
        self.idle = IdleWatch(self)
        self.cover = Cover(self)
        self.sleep, self.away = SleepWatch(self), AwayWatch(self)
        self.clipboard = ClipboardGuard(QApplication.clipboard(), self._real_vault, self)
        self._connect()
        self._take_settings()
        self._shortcuts()
        self._on_desk()

    # going somewhere --------------------------------------------------------------------------------------------

    def go(self, place: str, **details: object) -> None:
        """Show a place; without an open vault the pages with cases lead to the start."""
        if place == "manual":
            self.show_help()
            return
        if place in NEEDS_DESK and self.session.desk is None:
            place, details = "start", {}
        screen = self._table_screen()
        if screen is not None and self._is_of_others(place, details):
            self._refuse_at_table()
            return
        self._flush()
        if screen is not None and place != "case":
            screen.toggle_table()
        before, self.place = self.place, place
        page = self._page(place)
        self.frame.stack.setCurrentWidget(page)
        self.setWindowTitle("Routekaart")
        self._show_frame(page)
        page.arrive(**details)
        if before in self._stale and before != place:
            self._drop(before)

    def _is_of_others(self, place: str, details: dict[str, object]) -> bool:
        """Would this show other cases, or of this one what is not for everybody at the table?"""
        here = getattr(self.pages.get("case"), "case_id", "")
        same = place == "case" and str(details.get("case_id") or here) == here
        return place in NEEDS_DESK and not same

    def _refuse_at_table(self) -> None:
        text = self.tr("Sluit eerst de overleg-weergave met F11. Dan ziet niemand hier andere dossiers.")
        self.tell(RoutekaartError("VEN-001", text))

    def _page(self, name: str) -> Place:
        if name in self._stale:
            self._drop(name)
        page = self.pages.get(name)
        if page is None:
            page = PAGES[name](self.around)
            self.pages[name] = page
            self.frame.stack.addWidget(page)
            screen = getattr(page, "case_screen", None)
            if screen is not None:
                screen.commands_wanted.connect(self.show_commands)
                screen.lock_wanted.connect(self.lock)
                for button in (screen.help_button, screen.table_help_button):
                    button.clicked.connect(lambda _checked=False: self.show_help(here=True))
                screen.table_changed.connect(lambda _on: self._on_table())
        return page

    def _drop(self, name: str) -> None:
        self._stale.discard(name)
        page = self.pages.pop(name, None)
        if page is not None:
            self.frame.stack.removeWidget(page)
            page.hide()
            # Work it asked for may still come back to it; the worker is serial, so after this nothing does.
            self.session.run(lambda: None, lambda _none: page.deleteLater())

    def _show_frame(self, page: Place) -> None:
        self.frame.header.setVisible(not page.own_header)
        self.frame.foot.setVisible(not page.own_footer)
        self.frame.set_quiet(page.own_notices)
        self.frame.set_navigation(self._navigation(), "practice" if page.practising else self.place)
        self._say_practice()

    def _say_practice(self) -> None:
        page, desk = self.pages.get(self.place), self.session.desk
        self.frame.practice.setVisible((desk is not None and desk.practice) or (page is not None and page.practising))

    def _navigation(self) -> list[tuple[str, str]]:
        if self.place in ("start", "first_start", "unlock"):
            return []
        manual, rules = ("manual", self.tr("Handleiding")), ("rules", self.tr("Routekaarten"))
        if self.session.desk is None:
            return [("start", self.tr("Begin")), ("practice", self.tr("Oefenen")), rules, manual]
        cases = [("cases", self.tr("Dossiers")), ("consultations", self.tr("Overleggen"))]
        return [*cases, ("practice", self.tr("Oefenen")), rules, manual]

    # the open vault ---------------------------------------------------------------------------------------------

    def _on_desk(self) -> None:
        """Another vault is open, or none: pages that show cases of the former one go."""
        desk = self.session.desk
        self._dialogs.close("picker")
        self._stale |= set(self.pages) & OF_ONE_DESK
        for name in self._stale - {self.place}:
            self._drop(name)
        practice = desk is not None and desk.practice
        self.frame.set_open(real=desk is not None and not practice, practice=practice)
        self._say_practice()
        self.frame.show_notices([])
        self._take_settings()
        if desk is not None:
            self.frame.set_saved(self.tr("Alles bewaard"))
            self.session.desk_run(read_notes, self._show_notes)
        else:
            self.frame.set_line(self.tr("Alles blijft op deze computer · geen internet nodig"))

    def _show_notes(self, notes: DeskNotes) -> None:
        self.frame.set_line(notes.line)
        self.frame.show_notices(notes.warnings)

    def _take_settings(self) -> None:
        """What was set holds from now on, also on pages that are open."""
        settings, desk = self.preferences.settings, self.session.desk
        self.session.timestamp_url = settings.timestamp_url
        self.session.card_module = settings.card_module
        if desk is not None:
            desk.second_backups = Path(settings.backup_folder) if settings.backup_folder else None
        self._set_idle()

    def _on_settings(self) -> None:
        """Another text size: pages measured for the former are made anew; what is typed or read there stays."""
        looks = self._looks()
        if looks != self._looked:
            self._looked = looks
            self._stale |= set(self.pages) & MADE_ANEW
        self._take_settings()

    def _looks(self) -> tuple[str, int]:
        return self.preferences.settings.theme, self.preferences.settings.text_scale

    def _set_idle(self) -> None:
        desk = self.session.desk
        # In practice there is nothing to protect, and a trainer talks for a long time.
        settings, real = self.preferences.settings, desk is not None and not desk.practice
        if real and self._table_screen() is not None:
            # At the table people talk more than they type: the case is covered soon, the vault stays open longer.
            self.idle.set_minutes(settings.table_idle_minutes, dim_after=DIM_MINUTES)
        else:
            self.idle.set_minutes(settings.idle_minutes if real else 0)

    def _on_table(self) -> None:
        """The table view came or went; a list that names other cases is not for who looks along."""
        self._dialogs.close("picker")
        self._set_idle()

    def _table_screen(self) -> CaseScreen | None:
        """The case screen, when its table view is what people look at."""
        screen = getattr(self.pages.get(self.place), "case_screen", None)
        return screen if screen is not None and screen.table else None

    def lock(self) -> None:
        """Hide at once, store, close the vault, and begin anew at the unlock screen; practice just ends.

        Also for a vault that is on its way: it is not waited for any more, and closed before anything is shown.
        """
        desk = self.session.desk
        if desk is None and not self.doors.opening:
            return
        if desk is not None and desk.practice:
            self.go("start")
            self.doors.leave()
            return
        page = self.pages.get(self.place)
        here = str(getattr(page, "case_id", "")) if self.place == "case" else ""
        self._hide_everything()
        faults = self._flushed()
        self.doors.give_up()
        faults += self.session.close()
        told = " ".join(getattr(fault, "message", self._unknown_fault()) for fault in faults)
        self._restart(f"{here}\n{told}" if told else here)

    def _unknown_fault(self) -> str:
        return self.tr("Bij het vergrendelen ging iets mis. Kijk na of uw laatste antwoord er staat.")

    def _real_vault(self) -> bool:
        return self.session.desk is not None and not self.session.desk.practice

    def _hide_everything(self) -> None:
        self.clipboard.empty()
        for window in QApplication.topLevelWidgets():
            window.hide()

    def _flush(self) -> None:
        page = self.pages.get(self.place)
        if page is not None and self.session.desk is not None:
            page.flush()

    def _flushed(self) -> list[Exception]:
        """The same at the end: whatever goes wrong there, the vault closes after it. Out: what went wrong."""
        try:
            self._flush()
        except Exception as fault:
            return [fault]
        return []

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab follows the order of reading."""
        goal = next_in_order(self, QApplication.focusWidget(), forward=forward)
        if goal is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        goal.setFocus(reason)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store, close the vault, and go; when that gives trouble it is told first, and closing again goes."""
        self._hide_everything()
        faults = self._flushed()
        self.idle.set_minutes(0)
        self.doors.give_up()
        faults += self.session.close_desk()
        if faults:
            event.ignore()
            self._stay_to_tell(faults)
            return
        self.session.close()
        event.accept()
        self.closed.emit()

    def _stay_to_tell(self, faults: list[Exception]) -> None:
        """Come back at the start, where nothing of a case is, with what went wrong."""
        self._on_desk()
        self.go("start")
        self.show()
        for fault in faults:
            if isinstance(fault, RoutekaartError):
                told = self.tr("{message} U kunt het programma nu sluiten.").format(message=fault.message)
                self.tell(RoutekaartError(fault.code, told))
            else:
                self.show_crash(fault)

    # saying something -------------------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.saved_at is not None:
            self.frame.set_saved(self.tr("Bewaard {time}").format(time=f"{changes.saved_at:%H:%M}"))
        if changes.vault:
            self.session.desk_run(read_notes, self._show_notes)
        if changes.destroyed:
            for name in OF_ONE_CASE:
                self._stale.add(name)
                if self.place != name:
                    self._drop(name)
        page = self.pages.get(self.place)
        if page is not None and not page.own_header:
            page.on_changed(changes)

    def tell(self, error: RoutekaartError) -> None:
        """Show a message of trouble above the page."""
        self.frame.messages.tell(error)

    def show_crash(self, fault: BaseException) -> None:
        """Show the report of a fault of the program; one at a time."""
        if self._dialogs.get("crash") is None:
            from routekaart.gui.crash_dialog import CrashDialog

            self._dialogs.show("crash", CrashDialog(fault, self))

    def _warn_of_lock(self, seconds: int) -> None:
        text = self.tr("Over {seconds} seconden gaat de kluis op slot. Druk op een toets om door te gaan.")
        self.tell(RoutekaartError("", text.format(seconds=seconds)))
        self.cover.tell(text.format(seconds=seconds))

    # commands ---------------------------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Out: everything that can be done now, with its key."""
        page = self.pages.get(self.place)
        screen = getattr(page, "case_screen", None)
        return [*general_commands(self), *(case_commands(screen) if screen is not None else [])]

    def show_commands(self) -> None:
        """The command palette: all that can be done now, every page of the case, and what can be pressed here."""
        from routekaart.gui.commands.palette import palette, palette_commands  # not needed to start

        page = self.pages.get(self.place)
        commands = palette_commands(self.commands(), page, getattr(page, "case_screen", None))
        self._dialogs.show("picker", palette(commands, self))

    def show_switcher(self) -> None:
        """The quick switcher: the latest cases, or any case by typing; never where a family looks along."""
        if self._table_screen() is not None:
            self._refuse_at_table()
            return

        from routekaart.gui.commands.palette import case_lines, switcher

        desk = self.session.desk

        def show(cases: tuple[tuple[str, str, str], ...]) -> None:
            # It was read beside the screen: another vault, or the table view, may have come meanwhile.
            if self.session.desk is desk and self._table_screen() is None:
                self._dialogs.show("picker", switcher(cases, lambda case_id: self.go("case", case_id=case_id), self))

        self.session.desk_run(case_lines, show)

    def show_help(self, *, keys: bool = False, here: bool = False) -> None:
        """The manual from its beginning; `here` opens it at what is on screen, `keys` at the list of keys."""
        from routekaart.gui.help_saving import save_from_help
        from routekaart.gui.help_window import HelpWindow

        window = HelpWindow(self.session.env.places.resources, self.commands(), self)
        window.save_wanted.connect(partial(save_from_help, self.session, window))
        if here:
            window.show_chapter(chapter_of(self.place, self.pages.get(self.place)))
        if keys:
            window.show_keys()
        self._dialogs.show("help", window)

    def dialog(self, name: str) -> QWidget | None:
        """Out: the dialog of that name that is open: picker, help or crash."""
        return self._dialogs.get(name)

    # wiring -----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        frame, session = self.frame, self.session
        frame.page_chosen.connect(self.go)
        frame.commands_wanted.connect(self.show_commands)
        frame.help_wanted.connect(lambda: self.show_help(here=True))
        frame.lock_wanted.connect(self.lock)
        session.changed.connect(self._on_changed)
        session.trouble.connect(self.tell)
        session.crashed.connect(self.show_crash)
        session.working.connect(frame.set_working)
        self.doors.changed.connect(self._on_desk)
        self.preferences.changed.connect(lambda _settings: self._on_settings())
        self.idle.dim.connect(self.cover.raise_over)
        self.idle.soon.connect(self._warn_of_lock)
        self.idle.awake.connect(frame.messages.dismiss)
        self.idle.expired.connect(self.lock)
        session.changed.connect(lambda _changes: self.idle.touch())  # who answers without keys is there too
        # More contrast in the system is no other theme to Qt.
        QApplication.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow_system_theme)
        self.sleep.going.connect(self.lock)
        self.away.left.connect(self.lock)

    def _shortcuts(self) -> None:
        for command in general_commands(self):
            if command.key and not command.of_case:
                QShortcut(QKeySequence(command.key), self, command.run)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            QTimer.singleShot(0, self._follow_system_theme)

    def _follow_system_theme(self) -> None:
        app = QApplication.instance()
        if self.preferences.settings.theme == "systeem" and isinstance(app, QApplication):
            self.preferences.apply(app, self.session.env.places.resources)
