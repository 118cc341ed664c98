"""What is copied from a case stays on the clipboard for half a minute, and stays out of the history of clipboards.

The clipboard of the computer goes in; it is empty again after a while, unless somebody put something else on it.

Not covered: text that is only selected, which Linux lets other programs paste with the middle button until the lock,
and a program for clipboards that does not heed the mark. What was pasted elsewhere is where people wanted it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

__all__ = ["KEPT_SECONDS", "ClipboardGuard"]

KEPT_SECONDS: Final = 30
_MARKS: Final = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
}
"""KDE and those who follow it, macOS, and three of Windows: monitors, history, and other computers of the same user."""
_OWN: Final = "x-kde-passwordManagerHint"


class ClipboardGuard(QObject):
    """Watches from the moment it is made. `empty()` does at once what it does after a while."""

    def __init__(
        self,
        clipboard: QClipboard,
        guarded: Callable[[], bool],
        parent: QObject | None = None,
        *,
        owns: Callable[[], bool] | None = None,
        second: int = 1000,
    ) -> None:
        """In: the clipboard; whether what is copied now may be of a case; and whether what is on it came from us."""
        super().__init__(parent)
        self._clipboard, self._guarded, self._owns = clipboard, guarded, owns or clipboard.ownsClipboard
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_SECONDS * second)
        self._timer.timeout.connect(self.empty)
        clipboard.dataChanged.connect(self._on_changed)

    @property
    def waiting(self) -> bool:
        """Out: whether something is on the clipboard that will be taken off."""
        return self._timer.isActive()

    @property
    def wait(self) -> int:
        """Out: how long, in milliseconds."""
        return self._timer.interval()

    def empty(self) -> None:
        """Take it off, if it is still ours and of a case."""
        self._timer.stop()
        there = self._content()
        if there is not None and there.hasFormat(_OWN) and self._owns():
            self._clipboard.clear()

    def _content(self) -> QMimeData | None:
        """An empty clipboard may have no content at all, which Qt does not declare."""
        return self._clipboard.mimeData()

    def _on_changed(self) -> None:
        if not self._owns():
            # Something of another program: not ours to take off.
            self._timer.stop()
            return
        copied = self._content()
        if copied is None or copied.hasFormat(_OWN) or not copied.formats():
            return
        if not self._guarded():
            self._timer.stop()
            return
        self._timer.start()
        self._clipboard.setMimeData(_marked(copied))


def _marked(copied: QMimeData) -> QMimeData:
    """The same, with the marks that keep it out of a history."""
    marked = QMimeData()
    for name in copied.formats():
        marked.setData(name, copied.data(name))
    if copied.hasImage():
        marked.setImageData(copied.imageData())
    for name, value in _MARKS.items():
        marked.setData(name, value)
    return marked
