"""The author seals as the last one, and only what was on screen to its last page.

How it stands goes in; `seal_wanted(key, passphrase)` comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from routekaart.atomicfile import read_at_most
from routekaart.casework import CardKey
from routekaart.gui import theme
from routekaart.gui.case.card_pin import CardPin
from routekaart.gui.kit import Button, Card, FlowLayout, LineText, Link, PlainLabel, announce

__all__ = ["SealCard", "ask_key", "read_key"]


def ask_key(parent: QWidget) -> bytes | None:
    """The key file of an organisation; None when people change their mind."""
    kinds = "PKCS#12 (*.p12 *.pfx)"
    chosen, _ = QFileDialog.getOpenFileName(parent, parent.tr("Sleutel van de organisatie"), str(Path.home()), kinds)
    return read_key(Path(chosen)) if chosen else None


def read_key(path: Path) -> bytes:
    """The bytes of a key file; none when it cannot be read, which is told as any other file that is no key."""
    try:
        return read_at_most(path)
    except OSError:
        return b""


class SealCard(Card):
    """Who seals, why it cannot be done yet, and the confirmation in the page itself."""

    seal_wanted = Signal(object, bytes)
    """The chosen key (None: the own one, bytes: a file, CardKey: on a card) and its passphrase or PIN."""
    cards_wanted = Signal()
    other_wanted = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, choose_key: Callable[[QWidget], bytes | None] = ask_key
    ) -> None:
        super().__init__(parent=parent)
        self._choose_key = choose_key
        self._key: bytes | None = None
        self.body.setSpacing(theme.px(8))
        self.author = PlainLabel("", "card").as_heading(3).indented()
        self.state = PlainLabel("", "hint").indented()
        self.seal_button = Button(self.tr("Verzegelen…"), small=True)
        self.other_link = Link(self.tr("Kies voorlopig of definitief opnieuw"), size=14)
        self.confirm = _Confirm()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setAccessibleName(self.tr("Het document wordt verzegeld"))
        self.trouble = PlainLabel("", "error").indented()
        row = FlowLayout(gap=8)
        row.addWidget(self.seal_button)
        row.addWidget(self.other_link)
        self.add(self.author)
        self.add(self.state)
        self.body.addLayout(row)
        for piece in (self.confirm, self.busy, self.trouble):
            self.add(piece)
            piece.hide()
        self._connect()

    def _connect(self) -> None:
        self.seal_button.clicked.connect(lambda _checked=False: self._ask())
        self.other_link.clicked.connect(lambda _checked=False: self.other_wanted.emit())
        self.confirm.yes.clicked.connect(lambda _checked=False: self._go())
        self.confirm.no.clicked.connect(lambda _checked=False: self.confirm.hide())
        self.confirm.key_link.clicked.connect(lambda _checked=False: self._take_key())
        self.confirm.card_link.clicked.connect(lambda _checked=False: self._ask_card())
        self.confirm.own_link.clicked.connect(lambda _checked=False: self._take_own())
        self.confirm.card.ready.connect(self._go)

    def show_state(
        self,
        author: str,
        *,
        seen: bool,
        same: bool,
        unsigned: Sequence[str],
        status: str,
        time_from: str = "",
        sheet: bool = False,
        extract: bool = False,
    ) -> None:
        """In: who seals, whether all pages were seen of a text that is the same, who did not sign yet, which
        computer on the internet is asked for the time, if any, whether it is a sheet, and whether an extract
        goes along."""
        self.author.setText(author)
        self.seal_button.setEnabled(seen and same)
        self.confirm.show_facts(unsigned, status, time_from, sheet=sheet, extract=extract)
        if not same:
            text = self.tr("De tekst is veranderd. Vraag eerst opnieuw.")
        elif not seen:
            text = self.tr("Verzegelt als laatste. Bekijk eerst alle bladen hiernaast, tot en met het laatste.")
        elif unsigned:
            text = self.tr("Verzegelt als laatste · nog niet getekend: {names}").format(names=", ".join(unsigned))
        else:
            text = self.tr("Iedereen is gevraagd. U kunt verzegelen.")
        self.state.setText(text)
        if not self.seal_button.isEnabled():
            self.confirm.hide()

    def offer_card(self, on: bool) -> None:
        """In: whether a card can be used on this computer."""
        self.confirm.offer_card(on)

    def show_looking(self) -> None:
        """The reader is asked what is in it."""
        self.busy.show()

    def show_cards(self, found: Sequence[CardKey]) -> None:
        """In: what is on the cards that are in the reader."""
        self._key = None
        self.busy.hide()
        self.confirm.show_card(found)

    def show_busy(self, on: bool) -> None:
        """In: whether sealing is going on."""
        self.busy.setVisible(on)
        self.seal_button.setEnabled(not on)
        if on:
            self.confirm.hide()
            self.trouble.hide()
            announce(self, self.busy.accessibleName())

    def show_trouble(self, text: str) -> None:
        """In: why nothing was sealed."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        if self.confirm.card.asked:  # a wrong PIN is typed again at once, with the card still in
            self.confirm.show()
            self.confirm.card.pin.setFocus()
        announce(self, text, urgent=True)

    def _ask(self) -> None:
        self.trouble.hide()
        self.confirm.show()
        self.confirm.yes.setFocus()

    def _take_key(self) -> None:
        self._key = self._choose_key(self)
        self.confirm.show_key(self._key is not None)

    def _take_own(self) -> None:
        self._key = None
        self.trouble.hide()
        self.confirm.show_key(False)
        self.confirm.yes.setFocus()

    def _ask_card(self) -> None:
        self.trouble.hide()
        self.cards_wanted.emit()

    def _go(self) -> None:
        if self.confirm.card.asked:
            card, pin = self.confirm.card.take()
            if card is not None:
                self.seal_wanted.emit(card, pin)
            return
        self.seal_wanted.emit(self._key, self.confirm.passphrase.text().encode())
        self.confirm.passphrase.clear()


class _Confirm(QWidget):
    """The last question, in the page: what happens, who did not sign, and with which key."""

    def __init__(self) -> None:
        super().__init__()
        self.facts = PlainLabel("").indented()
        self.yes = Button(self.tr("Verzegel dit document"), "primary", small=True)
        self.no = Button(self.tr("Nog niet"), small=True)
        self.key_link = Link(self.tr("Met een sleutel van de organisatie…"), size=14)
        self.passphrase = LineText(self.tr("Wachtwoord van de sleutel"), self.tr("Wachtwoord van de sleutel"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.hide()
        self.card_link = Link(self.tr("Met een kaart of token…"), size=14)
        self.own_link = Link(self.tr("Toch met mijn eigen sleutel"), size=14)
        self.own_link.hide()
        self.card = CardPin()
        self.card.hide()
        self._offers_card = False
        row = FlowLayout(gap=4)
        for piece in (self.yes, self.no, self.key_link, self.card_link, self.own_link):
            row.addWidget(piece)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        for above in (self.facts, self.passphrase, self.card):
            box.addWidget(above)
        box.addLayout(row)
        self.offer_card(False)

    def show_facts(self, unsigned: Sequence[str], status: str, time_from: str, *, sheet: bool, extract: bool) -> None:
        """In: who did not sign, what kind of document it is, where the time comes from when not from here, and
        whether an extract is inside."""
        kind = self.tr("voorlopige") if status == "voorlopig" else self.tr("definitieve")
        text = self.tr("U verzegelt de {kind} verantwoording zoals die hiernaast staat.").format(kind=kind)
        if sheet:
            text = self.tr("U verzegelt dit blad zoals het hiernaast staat.")
        if unsigned:
            missing = self.tr("Nog niet getekend: {names}. Dat houdt het zegel niet tegen.")
            text = f"{text} {missing.format(names=', '.join(unsigned))}"
        if extract:
            text = f"{text} {self.tr('Het uittreksel zit in het bestand.')}"
        if time_from:
            service = self.tr("De tijd wordt via internet gevraagd bij {name}. Wat er in staat, gaat niet mee.")
            text = f"{text} {service.format(name=time_from)}"
        self.facts.setText(text)

    def offer_card(self, on: bool) -> None:
        """In: whether a card can be used on this computer."""
        self._offers_card = on
        self.card_link.setVisible(on)

    def show_card(self, found: Sequence[CardKey]) -> None:
        """In: what is on the cards; the PIN is asked."""
        self.show_key(False)
        self.own_link.show()
        self.card_link.setText(self.tr("Kijk opnieuw wat er op de kaart staat"))
        self.card.show_cards(found)

    def show_key(self, chosen: bool) -> None:
        """In: whether a key of an organisation was chosen; without it the own key is used."""
        self.card.close_card()
        self.card_link.setText(self.tr("Met een kaart of token…"))
        self.own_link.setVisible(chosen)
        self.passphrase.setVisible(chosen)
        own = self.tr("Met een sleutel van de organisatie…")
        self.key_link.setText(self.tr("Sleutel van de organisatie gekozen. Kies een andere…") if chosen else own)
        if chosen:
            self.passphrase.setFocus()
