"""Hears that nobody is in front of the screen any more: screen locked, lid closed, somebody else at the computer.

The buses of the system and of the session (on Linux) go in; `left` comes out. Elsewhere nothing is heard: there the key
to lock and the time without a sign of life have to do.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

__all__ = ["AwayWatch", "session_path"]

_SESSION: Final = "org.freedesktop.login1.Session"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_LID: Final = "org.freedesktop.UPower"
_SCREENS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
"""KDE and others, GNOME, Cinnamon, MATE: the same signal under four names."""


class AwayWatch(QObject):
    """`listen()` starts it; what was heard twice is told twice, and the second lock does nothing."""

    left = Signal()

    def __init__(self, parent: QObject | None = None, *, session: str | None = None) -> None:
        """In: the name of the session of this user; without it the one that the system started us in."""
        super().__init__(parent)
        self._path = session_path(os.environ.get("XDG_SESSION_ID", "") if session is None else session)

    def listen(self, system: QDBusConnection | None = None, session: QDBusConnection | None = None) -> bool:
        """In: the buses; without them those of this computer. Out: whether there is one to listen to."""
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return False
        system, session = system or QDBusConnection.systemBus(), session or QDBusConnection.sessionBus()
        screen: Any = SLOT("on_screen(bool)")  # declared as bytes; only text works
        locked: Any = SLOT("on_lock(QDBusMessage)")
        changed: Any = SLOT("on_change(QString,QVariantMap)")
        heard = [system.connect("", self._path, _SESSION, "Lock", self, locked)]
        for path in (self._path, "/org/freedesktop/UPower"):
            heard.append(system.connect("", path, _PROPERTIES, "PropertiesChanged", self, changed))
        heard += [session.connect("", "", name, "ActiveChanged", self, screen) for name in _SCREENS]
        return any(heard)

    @Slot(bool)
    def on_screen(self, locked: bool) -> None:
        """The screen saver of the desktop says that it begins or ends."""
        if locked:
            self.left.emit()

    @Slot("QDBusMessage")
    def on_lock(self, _message: QDBusMessage) -> None:
        """The system asks the session to lock."""
        self.left.emit()

    @Slot(str, "QVariantMap")
    def on_change(self, about: str, values: dict[str, Any]) -> None:
        """Something of the session or of the lid is different: is another user at the screen, or is the lid closed?"""
        gone = about == _SESSION and values.get("Active") is False
        if gone or (about == _LID and values.get("LidIsClosed") is True):
            self.left.emit()


def session_path(name: str) -> str:
    """In: the name of a session, such as `2` or `c1`. Out: where the system bus has it; empty for any session."""

    def written(place: int, sign: str) -> str:
        plain = sign.isascii() and (sign.isalpha() or (sign.isdigit() and place > 0))
        return sign if plain else "".join(f"_{byte:02x}" for byte in sign.encode())

    escaped = "".join(written(place, sign) for place, sign in enumerate(name))
    return f"/org/freedesktop/login1/session/{escaped}" if name else ""
