"""Which certificate on the card, and the PIN: asked each time, and gone from the screen as soon as it is taken.

What is on the cards goes in; a certificate with its PIN comes out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from routekaart.casework import CardKey
from routekaart.gui import theme
from routekaart.gui.kit import ChoiceRow, LineText, Option, PlainLabel, announce, write_date

__all__ = ["CardPin"]


class CardPin(QWidget):
    """Words about the one certificate or a choice of several, and a field for the PIN."""

    ready = Signal()
    """Enter in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = PlainLabel("").indented()
        self.choice = ChoiceRow([], name=self.tr("Met welk certificaat op de kaart?"), show_keys=False)
        self.pin = LineText(self.tr("PIN van de kaart"), self.tr("PIN van de kaart"))
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.note = PlainLabel("", "hint").indented()
        self.error = PlainLabel("", "error").indented()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(6))
        for piece in (self.about, self.choice, self.pin, self.note, self.error):
            box.addWidget(piece)
        self.choice.changed.connect(lambda _value: self._show_chosen())
        self.pin.returnPressed.connect(self.ready)
        self._found: dict[str, CardKey] = {}

    @property
    def asked(self) -> bool:
        """Whether a card is what people chose to seal with."""
        return bool(self._found)

    def show_cards(self, found: Sequence[CardKey]) -> None:
        """In: what is on the cards; the first is chosen when it is the only one."""
        self._found = {f"{place}": each for place, each in enumerate(found)}
        self.choice.set_options(
            [Option(name, each.name, f"{each.card} · {each.issuer}") for name, each in self._found.items()]
        )
        one = len(found) == 1
        self.choice.set_value("0" if one else None)
        self.choice.setVisible(not one)
        self.pin.clear()
        self.show()
        self._show_chosen()
        if one:
            self.pin.setFocus()
        else:
            self.choice.focus_first()

    def close_card(self) -> None:
        """No card after all."""
        self._found = {}
        self.pin.clear()
        self.error.hide()
        self.hide()

    def take(self) -> tuple[CardKey | None, bytes]:
        """Out: the certificate and the PIN, once; None with words on screen when something is missing."""
        chosen, pin = self._chosen(), self.pin.text()
        self.pin.clear()
        if chosen is None:
            self._miss(self.tr("Kies eerst een certificaat."), self.choice)
            return None, b""
        if not pin and not chosen.pin_pad:
            self._miss(self.tr("Vul de PIN van de kaart in."), self.pin)
            return None, b""
        self.error.hide()
        return chosen, pin.encode()

    def _chosen(self) -> CardKey | None:
        return self._found.get(str(self.choice.value()))

    def _miss(self, text: str, where: QWidget) -> None:
        self.error.setText(text)
        self.error.show()
        where.setFocus()
        announce(self, text, urgent=True)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self.error.hide()
        if chosen is None:
            self.about.setText(self.tr("Er staat meer dan één certificaat op de kaart. Kies er een."))
            self.note.setText("")
            return
        text = self.tr("U verzegelt met {card}, op naam van {name}. Uitgegeven door {issuer}, geldig tot {day}.")
        day = write_date(chosen.until.date().isoformat())
        self.about.setText(text.format(card=chosen.card, name=chosen.name, issuer=chosen.issuer, day=day))
        pad = self.tr("Laat dit leeg en typ de PIN op de kaartlezer.")
        once = self.tr("De PIN wordt niet bewaard. Laat de kaart in de lezer tot het zegel er is.")
        self.note.setText(pad if chosen.pin_pad else once)
