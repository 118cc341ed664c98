"""Fields for typed text: one line, or more lines that grow with what is typed.

In go a name and a limit; out come `edited` while typing and `left` when the person goes elsewhere.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce
from routekaart.gui.kit.labels import PlainLabel
from routekaart.gui.kit.spoken import Spoken
from routekaart.gui.phrasebook import said

__all__ = ["TEXT_CAP", "FreeText", "LineText"]

TEXT_CAP: Final = 20_000
_PARAGRAPH: Final = "\u2029"
# The counter appears when this share of the room is used; before that it would only be noise.
_COUNT_FROM: Final = 0.8


class LineText(Spoken, QLineEdit):
    """A field of one line. In: its name, a grey example and its width in characters (0 = all the room).

    Below what is typed it says how much still fits, and that something did not fit. What is already kept always fits.
    """

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
        self._width, self._cap, self._refused = width, cap, False
        self._note = PlainLabel("", "small", self)
        self._note.hide()
        self.setAccessibleName(name)
        self.setPlaceholderText(said(example))
        self.setMaxLength(cap)
        if width:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self.left)
        self.textChanged.connect(self._tell)  # without the text: of a passphrase no letter may be copied
        self.inputRejected.connect(self._refuse)

    def setText(self, text: str | None) -> None:  # noqa: N802
        # Cutting what is kept would lose it without a word as soon as somebody types here.
        self._refused = False
        self.setMaxLength(max(self._cap, _units(text or "")))
        super().setText(text)

    def event(self, event: QEvent) -> bool:
        if _for_the_page(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def note(self) -> str:
        """Out: the counter or the message about what did not fit; empty while there is plenty of room."""
        return self._note.text() if self._note.isVisibleTo(self) else ""

    def sizeHint(self) -> QSize:  # noqa: N802
        hint = super().sizeHint()
        if self._width:
            wanted = self.fontMetrics().averageCharWidth() * self._width + theme.px(30)
            hint.setWidth(max(wanted, self._note_width() if self.note() else 0))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_note()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place_note()

    def _refuse(self) -> None:
        """Qt says so before it puts in what does fit; nothing is put in when the field is full already."""
        self._refused = True
        if self._full():
            self._tell()

    def _tell(self) -> None:
        used = self.used()
        # That something did not fit stays told until there is room again.
        cut = self._refused = self._refused and self._full()
        self._note.setVisible(cut or used >= self._cap * _COUNT_FROM)
        if self._note.isVisibleTo(self):
            self._note.set_style("error" if cut else "small")
            self._note.setText(_cut_words(self._cap) if cut else _room_words(self._cap - used))
        if cut:
            announce(self, self._note.text(), urgent=True)
        self._place_note()

    def _full(self) -> bool:
        # Half of a sign that counts double does not fit either.
        return self.used() >= self._cap - 1

    def used(self) -> int:
        """Out: how much room is taken, counted as Qt does."""
        return _units(self.text())

    def _note_width(self) -> int:
        return self._note.fontMetrics().horizontalAdvance(self._note.text()) // 2 + theme.px(60)

    def _place_note(self) -> None:
        """The note takes the room below the text, inside the field, whatever stands around it."""
        side = theme.px(12)
        width = max(1, self.width() - 2 * side)
        height = self._note.heightForWidth(width) + theme.px(6) if self._note.isVisibleTo(self) else 0
        self._note.setGeometry(side, self.height() - height, width, height)
        if self.textMargins().bottom() != height:
            self.setTextMargins(0, 0, 0, height)
            self.updateGeometry()


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
        self.area = _Area(cap, self)
        self.area.setAccessibleName(name)
        self.area.setPlaceholderText(said(example))
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
        # Not `toPlainText`: that makes common spaces of those that keep words together.
        return self.area.document().toRawText().replace(_PARAGRAPH, "\n")

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
            self._note.set_style("error")
            self._note.setText(_cut_words(self._cap))
            announce(self.area, self._note.text(), urgent=True)
        else:
            self._note.set_style("small")
            self._note.setText(_room_words(self._cap - used))

    def _fit(self) -> None:
        line = self.area.fontMetrics().lineSpacing()
        rows = int(self.area.document().size().height())
        shown = min(self._most, max(self._lines, rows))
        self.area.setFixedHeight(shown * line + theme.px(26))


class _Area(Spoken, QPlainTextEdit):
    left = Signal()
    resized = Signal()

    def __init__(self, cap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = cap
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        # Ten megabytes of lines would keep the window busy for seconds, only to be cut off after that.
        text = source.text()
        if len(text) <= self._cap:
            super().insertFromMimeData(source)
            return
        self.insertPlainText(text[: self._cap + 1])  # one too many: that is told
        self.ensureCursorVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        if _for_the_page(event, self.document().isUndoAvailable(), self.document().isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.resized.emit()


def _for_the_page(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """Undo and redo are of the field as long as there is typing to take back; after that they are of the case."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    return (event.matches(undo) and not can_undo) or (event.matches(redo) and not can_redo)


def _cut_words(cap: int) -> str:
    message = QCoreApplication.translate(
        "FreeText", "Hier passen {cap} tekens. De rest is niet bewaard. Maak de tekst korter."
    )
    return message.format(cap=_count_text(cap))


def _room_words(left: int) -> str:
    return QCoreApplication.translate("FreeText", "Nog {left} tekens").format(left=_count_text(max(0, left)))


def _count_text(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _units(text: str) -> int:
    """How long Qt finds a text: a sign above U+FFFF counts double."""
    return len(text) + sum(sign > "\uffff" for sign in text)
