"""Putting the interface together: application, theme, language, session and window.

The environment goes in; the exit status of the program comes out when the window closes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from routekaart.casework.base import Environment
from routekaart.casework.vault.cards import vault_cards
from routekaart.errors import RoutekaartError
from routekaart.gui.end_watch import EndWatch
from routekaart.gui.lock import Restart
from routekaart.gui.main_window import MainWindow
from routekaart.gui.preferences import Preferences
from routekaart.gui.session import Session
from routekaart.gui.translation import install_language

__all__ = ["make_application", "open_window", "run_application"]

_SIZE = (1280, 800)
_AFTER_FIRST_PAINT = 200
"""Milliseconds."""


def make_application(argv: Sequence[str]) -> QApplication:
    """Out: the one application of this process."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["routekaart", *argv])
    app.setApplicationName("Routekaart")
    app.setApplicationDisplayName("Routekaart")
    app.setDesktopFileName("routekaart")
    return app


def open_window(app: QApplication, env: Environment, restart: Restart, *, start: str = "") -> MainWindow:
    """In: the environment, what replaces the process after a lock, and where to begin (see START_VARIABLE).

    Out: the window.
    """
    preferences = Preferences(env.places, app)
    preferences.apply(app, env.places.resources)
    install_language(app, preferences.settings.language, env.places.resources, env.places.checklists)
    app.setWindowIcon(QIcon(str(env.places.resources / "icons" / "routekaart.png")))
    window = MainWindow(Session(env, app), preferences, restart)
    preferences.changed.connect(lambda _settings: preferences.apply(app, env.places.resources))
    window.resize(*_SIZE)
    first, _, trouble = start.partition("\n")
    how, _, case_id = first.partition(":")
    if how == "unlock" and vault_cards(env):
        window.go("unlock", case_id=case_id)
    else:
        window.go("start")
    if trouble:
        window.tell(RoutekaartError("", trouble))
    elif preferences.remark is not None:
        window.tell(preferences.remark)
    return window


def run_application(argv: Sequence[str], env: Environment, restart: Restart, *, start: str = "") -> int:
    """Open the window and stay until it closes. Faults of the program come in the crash dialog."""
    app = make_application(argv)
    window = open_window(app, env, restart, start=start)
    sys.excepthook = _reporter(window)
    window.show()
    QTimer.singleShot(_AFTER_FIRST_PAINT, lambda: window.session.run(_load_ahead))
    QTimer.singleShot(_AFTER_FIRST_PAINT, window.sleep.listen)
    QTimer.singleShot(_AFTER_FIRST_PAINT, window.away.listen)
    end = EndWatch(window)
    end.ending.connect(window.close)
    end.listen(app)
    # Qt would ask first whether something is still on screen, and stay for a window that nobody can reach.
    window.closed.connect(app.exit)
    return app.exec()


def _load_ahead() -> None:
    """While somebody reads or types a passphrase: what an opened vault needs."""
    import_module("routekaart.casework.vault.vaults")
    import_module("routekaart.casework.desk")


def _reporter(
    window: MainWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def report(_kind: type[BaseException], fault: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(fault, RoutekaartError):
            window.tell(fault)
        else:
            window.show_crash(fault)

    return report
