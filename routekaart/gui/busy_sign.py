"""The sign in a header that work goes on: after a moment `Bezig…` takes the place of `Bewaard 14:32`.

Whether work runs and what was saved go in; the line in every header that was given comes out.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from routekaart.gui.kit import HeaderBar, announce

__all__ = ["BusySign"]

BUSY_AFTER: Final = 400
"""Milliseconds; shorter work needs no sign."""


class BusySign(QObject):
    """Keeps what was saved, and shows it whenever nothing goes on."""

    def __init__(self, *bars: HeaderBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bars, self._saved, self._shown = bars, "", False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BUSY_AFTER)
        self._timer.timeout.connect(self._show_busy)

    def set_saved(self, text: str) -> None:
        """In: "Bewaard 14:32"; empty while no vault is open. Said aloud when it is another text, so once a minute."""
        fresh, self._saved = text != self._saved, text
        if not self._shown:
            self._show_saved()
        seen = next((bar for bar in self._bars if bar.isVisible()), None)
        if fresh and text and seen is not None:
            announce(seen.status, text)

    def set_working(self, working: bool) -> None:
        """In: whether work runs."""
        if working and not self._shown and not self._timer.isActive():
            self._timer.start()
        elif not working:
            self._timer.stop()
            if self._shown:
                self._shown = False
                self._show_saved()

    def _show_busy(self) -> None:
        self._shown = True
        for bar in self._bars:
            bar.set_status(self.tr("Bezig…"), aloud=False)
            bar.status.setText(self.tr("Bezig…"))  # without the tick of what is done

    def _show_saved(self) -> None:
        for bar in self._bars:
            bar.set_status(self._saved, aloud=False)
