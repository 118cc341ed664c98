"""Hears from the system that the computer goes to sleep, so that nothing of a case wakes up with it.

The system bus (login1, on Linux) goes in; `going` comes out in time to hide and store. Without a bus nothing happens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

__all__ = ["SleepWatch"]

_SERVICE: Final = "org.freedesktop.login1"
_PATH: Final = "/org/freedesktop/login1"
_INTERFACE: Final = "org.freedesktop.login1.Manager"


class SleepWatch(QObject):
    """`listen()` starts it. The system waits for us: sleep begins when `going` was handled, or after its own limit."""

    going = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: QDBusConnection | None = None
        self._delay: QDBusUnixFileDescriptor | None = None
        self._asking: QDBusPendingCallWatcher | None = None

    def listen(self, bus: QDBusConnection | None = None) -> bool:
        """In: the bus; without it that of the system. Out: whether there is one to listen to."""
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return False
        bus = bus or QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        self._bus = bus
        slot: Any = SLOT("on_sleep(bool)")  # declared as bytes; only text works
        heard = bus.connect(_SERVICE, _PATH, _INTERFACE, "PrepareForSleep", self, slot)
        if heard:
            self._ask_delay()
        return bool(heard)

    @property
    def holds_delay(self) -> bool:
        """Out: whether the system promised to wait."""
        return self._delay is not None

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """The system says that sleep begins, or that it is over."""
        if not begins:
            self._ask_delay()
            return
        try:
            self.going.emit()
        finally:
            self._delay = None  # its end tells the system that we are ready

    def _ask_delay(self) -> None:
        """Ask the system to wait a moment before it sleeps; not waited for, and no harm if it will not."""
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        if self._bus is None:
            return
        call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Inhibit")
        call.setArguments(["sleep", "Routekaart", "De kluis gaat op slot", "delay"])
        self._asking = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
        self._asking.finished.connect(self._promised)

    def _promised(self, asked: QDBusPendingCallWatcher) -> None:
        from PySide6.QtDBus import QDBusUnixFileDescriptor

        answer = asked.reply().arguments() if not asked.isError() else []
        self._delay = answer[0] if answer and isinstance(answer[0], QDBusUnixFileDescriptor) else None
        asked.deleteLater()
