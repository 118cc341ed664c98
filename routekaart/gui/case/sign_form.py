"""Where one person signs: own words, then drawing, a typed name, on paper, or the reason for not signing.

The stance goes in; `done(method, words, strokes)` comes out, or `cancelled`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit import Button, FlowLayout, FreeText, LineText, PlainLabel, announce
from routekaart.gui.signature_pad import SignaturePad, Strokes

__all__ = ["SignForm", "strokes_text"]

_NEEDS_WORDS = ("eens_met_opmerking",)


def strokes_text(strokes: Strokes) -> str:
    """A drawing as it is stored: `x,y x,y;x,y` in a box of 1000 by 300. No time, no pressure."""
    return ";".join(" ".join(f"{x},{y}" for x, y in stroke) for stroke in strokes)


class SignForm(QWidget):
    """The open part of a signer's card. Escape closes it without signing."""

    done = Signal(str, str, str)
    edited = Signal()
    cancelled = Signal()

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stance = ""
        words = self.tr("In uw eigen woorden. Dit komt op blad 1.")
        self.words = FreeText(f"{person}: {words}", lines=2)
        self.pad = SignaturePad(person)
        self.paper_button = Button(self.tr("Op papier tekenen"), small=True)
        self.not_button = Button(self.tr("Tekent niet…"), small=True)
        self.done_button = Button(self.tr("Klaar"), "primary", small=True)
        self.cancel_button = Button(self.tr("Annuleer"), small=True)
        self.trouble = PlainLabel("", "error").indented()
        self.trouble.hide()
        self._why = QWidget()
        self.why_not = LineText(self.tr("Waarom tekent {person} niet?").format(person=person), cap=300)
        self.not_done = Button(self.tr("Leg vast"), "primary", small=True)
        self._lay_out(words)
        for button in (self.paper_button, self.not_button, self.done_button, self.cancel_button):
            button.setAccessibleDescription(person)
        self._connect()

    def _lay_out(self, words: str) -> None:
        why = QVBoxLayout(self._why)
        why.setContentsMargins(0, 0, 0, 0)
        hint = self.tr("Wat is er gevraagd en wat was het antwoord? Bijvoorbeeld: was er niet, wil niet tekenen.")
        why.addWidget(PlainLabel(hint, "hint").indented())
        why.addWidget(self.why_not)
        why.addWidget(self.not_done)
        self._why.hide()
        row = FlowLayout(gap=2)
        for button in (self.done_button, self.paper_button, self.not_button, self.cancel_button):
            row.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(6))
        box.addWidget(PlainLabel(words, "hint").indented())
        for piece in (self.words, self.pad, self.trouble):
            box.addWidget(piece)
        box.addLayout(row)
        box.addWidget(self._why)

    def _connect(self) -> None:
        self.words.edited.connect(self.edited)
        self.done_button.clicked.connect(lambda _checked=False: self._finish())
        self.paper_button.clicked.connect(lambda _checked=False: self._finish("papier"))
        self.not_button.clicked.connect(lambda _checked=False: self._ask_why())
        self.not_done.clicked.connect(lambda _checked=False: self._not_signing())
        self.why_not.returnPressed.connect(self._not_signing)
        self.cancel_button.clicked.connect(lambda _checked=False: self.cancelled.emit())

    def show_stance(self, stance: str) -> None:
        """In: the stance for which is signed."""
        self._stance = stance
        self._why.hide()
        self._say("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def _finish(self, method: str = "") -> None:
        words = self.words.text().strip()
        if self._stance in _NEEDS_WORDS and not words:
            self._say(self.tr("Schrijf eerst de opmerking op."))
            self.words.setFocus()
            return
        if method != "papier" and not self.pad.is_signed():
            self._say(self.tr("Teken eerst in het vak. Of kies Naam typen en zet het vinkje."))
            return
        typed = self.pad.mode() == "typen"
        kind = method or ("getypt" if typed else "getekend")
        self.done.emit(kind, words, strokes_text(self.pad.strokes()) if kind == "getekend" else "")

    def _ask_why(self) -> None:
        self._why.show()
        self.why_not.setFocus()

    def _not_signing(self) -> None:
        why = self.why_not.text().strip()
        if not why:
            self._say(self.tr("Schrijf kort op waarom deze persoon niet tekent."))
            return
        self.done.emit("geen", why, "")

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)
