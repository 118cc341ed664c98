"""Fields for typed text: one line, or more lines that grow with what is typed.

In go a name and a limit; out come `edited` while typing and `left` when the person goes elsewhere.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce
from routekaart.gui.kit.labels import PlainLabel

__all__ = ["TEXT_CAP", "FreeText", "LineText"]

TEXT_CAP: Final = 20_000
# The counter appears when this share of the room is used; before that it would only be noise.
_COUNT_FROM: Final = 0.8


class LineText(QLineEdit):
    """A field of one line. In: its name, a grey example and its width in characters (0 = all the room)."""

    left = Signal()

    def __init__(
        self,
        name: str = "",
        example: str = "",
        width: int = 0,
        parent: QWidget | None = None,
        *,
        cap: int = TEXT_CAP,
    ) -> None:
        super().__init__(parent)
        self._width = width
        self.setAccessibleName(name)
        self.setPlaceholderText(example)
        self.setMaxLength(cap)
        if width:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self.left)

    def sizeHint(self) -> QSize:  # noqa: N802
        hint = super().sizeHint()
        if self._width:
            hint.setWidth(self.fontMetrics().averageCharWidth() * self._width + theme.px(30))
        return hint


class FreeText(QWidget):
    """A field of more lines that grows up to `most` lines; above the cap it cuts and says so.

    Tab goes to the next field, as everywhere else. `text`, `set_text`, `edited`, `left`.
    """

    edited = Signal()
    left = Signal()

    def __init__(
        self,
        name: str = "",
        example: str = "",
        parent: QWidget | None = None,
        *,
        lines: int = 3,
        most: int = 14,
        cap: int = TEXT_CAP,
    ) -> None:
        super().__init__(parent)
        self._lines, self._most, self._cap = lines, most, cap
        self.area = _Area(self)
        self.area.setAccessibleName(name)
        self.area.setPlaceholderText(example)
        self._note = PlainLabel("", "small").indented()
        self._note.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addWidget(self.area)
        box.addWidget(self._note)
        self.setFocusProxy(self.area)
        self.area.textChanged.connect(self._on_changed)
        self.area.left.connect(self.left)
        self.area.resized.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """Out: what stands in the field, as typed."""
        return self.area.toPlainText()

    def set_text(self, text: str) -> None:
        """In: the text from now on, cut at the cap; no signal is sent."""
        if text == self.text():
            return
        self.area.blockSignals(True)
        self.area.setPlainText(text[: self._cap])
        self.area.blockSignals(False)
        self._fit()
        self._count(cut=len(text) > self._cap)

    def note(self) -> str:
        """Out: the counter or the message about cut text; empty while there is plenty of room."""
        return self._note.text() if self._note.isVisibleTo(self) else ""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _on_changed(self) -> None:
        too_long = len(self.text()) > self._cap
        if too_long:
            self._cut()
        self._fit()
        self._count(cut=too_long)
        self.edited.emit()

    def _cut(self) -> None:
        """The rest is taken off at the end.

        The cursor stays where the person was typing, as far as that exists.
        """
        cursor = self.area.textCursor()
        place = min(cursor.position(), self._cap)
        self.area.blockSignals(True)
        self.area.setPlainText(self.text()[: self._cap])
        self.area.blockSignals(False)
        cursor = self.area.textCursor()
        cursor.setPosition(place)
        self.area.setTextCursor(cursor)

    def _count(self, *, cut: bool) -> None:
        used = len(self.text())
        self._note.setVisible(cut or used >= self._cap * _COUNT_FROM)
        if cut:
            cap = f"{self._cap:,}".replace(",", ".")
            message = self.tr("Hier passen {cap} tekens. De rest is niet bewaard. Maak de tekst korter.")
            self._note.set_style("error")
            self._note.setText(message.format(cap=cap))
            announce(self.area, self._note.text(), urgent=True)
        else:
            left = f"{self._cap - used:,}".replace(",", ".")
            self._note.set_style("small")
            self._note.setText(self.tr("Nog {left} tekens").format(left=left))

    def _fit(self) -> None:
        line = self.area.fontMetrics().lineSpacing()
        rows = int(self.area.document().size().height())
        shown = min(self._most, max(self._lines, rows))
        self.area.setFixedHeight(shown * line + theme.px(26))


class _Area(QPlainTextEdit):
    left = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.resized.emit()
