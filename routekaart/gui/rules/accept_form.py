"""Accepting one rule file: its fingerprint to compare, and its full name to type.

A file goes in; `accepted` comes out when the name was typed in full.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.rules.files import RuleFile
from routekaart.gui import theme
from routekaart.gui.kit import Button, FlowLayout, LineText, PlainLabel, announce
from routekaart.gui.rules.words import fingerprint

__all__ = ["AcceptForm"]


class AcceptForm(QWidget):
    """Unfolds below a card. Without a vault of one's own it says what to do first."""

    accepted = Signal()
    cancelled = Signal()

    def __init__(self, file: RuleFile, *, possible: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = file.name
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.px(6), 0, 0)
        box.setSpacing(theme.px(6))
        self.asked = PlainLabel(self.tr("Vertrouwt u dit bestand?"), "card").as_heading(3).indented()
        why = self.tr(
            "De regels erin bepalen wat er in een dossier wordt gevraagd. "
            "Vergelijk de vingerafdruk met die van de maker."
        )
        self.hash = PlainLabel(fingerprint(file.hash)).indented()
        self.hash.setAccessibleName(self.tr("Vingerafdruk: {hash}").format(hash=self.hash.text()))
        self.hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name = LineText(self.tr("Typ de volledige naam van het bestand"), "", 34, cap=200)
        self.button = Button(self.tr("Aanvaarden"), "primary")
        self.cancel = Button(self.tr("Toch niet"))
        self.trouble = PlainLabel("", "error").indented()
        label = PlainLabel(self.tr("Typ de volledige naam van het bestand"), "strong").indented()
        row = FlowLayout(gap=8)
        row.addWidget(self.button)
        row.addWidget(self.cancel)
        pieces: tuple[QWidget, ...] = (self.asked, PlainLabel(why, "hint").indented(), self.hash, label, self.name)
        if not possible:
            first = self.tr("Open eerst uw eigen kluis. Daarin staat wie wat heeft aanvaard.")
            pieces = (PlainLabel(first).indented(),)
            self.button.hide()
        for piece in pieces:
            box.addWidget(piece)
        box.addLayout(row)
        box.addWidget(self.trouble)
        self.trouble.hide()
        self.button.clicked.connect(lambda _checked=False: self._try())
        self.name.returnPressed.connect(self._try)
        self.cancel.clicked.connect(lambda _checked=False: self.cancelled.emit())

    def focus_first(self) -> None:
        """The field for the name, or the way back."""
        stop = self.name if self.name.isVisibleTo(self) else self.cancel
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: str) -> None:
        """In: why it did not work."""
        self.trouble.setText(text)
        self.trouble.show()
        announce(self.trouble, text)

    def _try(self) -> None:
        if self.name.text().strip() == self._wanted:
            self.accepted.emit()
            return
        self.tell(self.tr("Typ de naam precies zo: {name}.").format(name=self._wanted))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
