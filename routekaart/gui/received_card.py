"""A received document that waits for one more seal: seal it here, and keep and save the sealed copy.

A checked file goes in; the seal is put by the desk on exactly the bytes that were on screen.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from routekaart.casework import Reception, cards_in, forget_received, look_at_received, save_received, seal_received
from routekaart.gui import theme
from routekaart.gui.case.card_pin import CardPin
from routekaart.gui.kit import (
    Button,
    Card,
    ChoiceRow,
    FlowLayout,
    LineText,
    Link,
    Option,
    PlainLabel,
    announce,
    write_date,
)
from routekaart.gui.session import Session

if TYPE_CHECKING:
    from routekaart.casework import Desk, ReceivedSeal, VerificationReport
    from routekaart.errors import RoutekaartError

__all__ = ["ReceivedCard"]


def _ask_path(parent: QWidget, name: str) -> Path | None:
    from routekaart.gui.case.paper_panel import ask_path

    return ask_path(parent, name)


def _ask_key(parent: QWidget) -> bytes | None:
    from routekaart.gui.case.seal_card import ask_key

    return ask_key(parent)


class ReceivedCard(Card):
    """Which places are open, what still has to be done before sealing, or where the sealed copy is."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        choose_path: Callable[[QWidget, str], Path | None] = _ask_path,
        choose_key: Callable[[QWidget], bytes | None] = _ask_key,
    ) -> None:
        super().__init__(self.tr("Een ontvangen document verzegelen"), parent=parent)
        self._session, self._choose_path, self._choose_key = session, choose_path, choose_key
        self._pdf, self._name, self._shown = b"", "", ""
        self._key: bytes | None = None
        self.found = Reception()
        self.body.setSpacing(theme.px(8))
        self.state = PlainLabel("").indented()
        self.places = ChoiceRow([], name=self.tr("Op welke plek verzegelt u?"))
        self.seal_button = Button(self.tr("Verzegel en bewaar…"), "primary", small=True)
        self.key_link = Link("", size=14)
        self.passphrase = LineText(self.tr("Wachtwoord van de sleutel"), self.tr("Wachtwoord van de sleutel"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.card_link = Link(self.tr("Met een kaart of token…"), size=14)
        self.card = CardPin()
        self.card.hide()
        self.save_button = Button(self.tr("Bewaar de kopie…"), small=True)
        self.forget_link = Link(self.tr("Haal de kopie uit mijn kluis"), size=14)
        self.note = PlainLabel("", "good").indented()
        self.trouble = PlainLabel("", "error").indented()
        row = FlowLayout(gap=8)
        for button in (self.seal_button, self.key_link, self.card_link, self.save_button, self.forget_link):
            row.addWidget(button)
        for piece in (self.state, self.places, self.passphrase, self.card):
            self.add(piece)
        self.body.addLayout(row)
        self.add(self.note)
        self.add(self.trouble)
        self.seal_button.clicked.connect(lambda _checked=False: self._seal())
        self.key_link.clicked.connect(lambda _checked=False: self._take_key())
        self.card_link.clicked.connect(lambda _checked=False: self._look_at_cards())
        self.card.ready.connect(self.seal_button.click)  # which waits until everything was seen
        self.save_button.clicked.connect(lambda _checked=False: self._save())
        self.forget_link.clicked.connect(lambda _checked=False: self._forget())
        self.places.changed.connect(lambda _value: self._show())

    def look(self, pdf: bytes, name: str, report: VerificationReport) -> None:
        """In: a file as it was just checked. The card hides when there is nothing to do with it."""
        if pdf != self._pdf:
            self._shown, self._key = "", None
            self.card.close_card()
            self._say("")
        self._pdf, self._name = pdf, name
        self.hide()

        def found(result: Reception) -> None:
            if pdf is self._pdf:
                self._take(result)

        self._session.desk_run(lambda desk: look_at_received(desk, pdf, report), found)

    def seen(self, digest: str) -> None:
        """In: the SHA-256 of the bytes of which the last page was on screen."""
        self._shown = digest
        self._show()

    def _take(self, result: Reception) -> None:
        self.found = result
        if result.open and result.place == "here":
            self.places.set_options([Option(each.name, each.label or each.name) for each in result.open])
            if len(result.open) == 1:
                self.places.set_value(result.open[0].name)
        self.setVisible(bool(result))
        self._show()

    def _show(self) -> None:
        kept, here = self.found.kept, self.found.place == "here"
        sealing = kept is None and here
        for piece in (self.seal_button, self.key_link):
            piece.setVisible(sealing)
        self.card_link.setVisible(sealing and bool(self._session.card_module))
        if not sealing:
            self.card.close_card()
        self.places.setVisible(sealing and len(self.found.open) > 1)
        self.passphrase.setVisible(sealing and self._key is not None)
        for piece in (self.save_button, self.forget_link):
            piece.setVisible(kept is not None)
        self.seal_button.setEnabled(bool(self._shown) and self.places.value() is not None)
        other = self.tr("Sleutel van de organisatie gekozen. Kies een andere…")
        self.key_link.setText(other if self._key else self.tr("Met een sleutel van de organisatie…"))
        self.state.setText(self._kept_text(kept) if kept is not None else self._open_text(here=here))

    def _kept_text(self, kept: ReceivedSeal) -> str:
        text = self.tr("U hebt dit document verzegeld op {day}. De kopie met uw zegel staat in uw kluis.")
        return f"{text.format(day=write_date(kept.at[:10]))} {self.tr('Stuur die terug aan wie het document gaf.')}"

    def _open_text(self, *, here: bool) -> str:
        if not here and self.found.place == "practice":
            return self.tr("Dit is een document van Oefenen. Verzegelen kan alleen in Oefenen.")
        if not here:
            return self.tr("Dit is een echt document. Verzegelen kan alleen in uw eigen kluis, niet in Oefenen.")
        waits = self.tr("Dit document wacht nog op: {names}.")
        text = waits.format(names="; ".join(each.label or each.name for each in self.found.open))
        if not self._shown:
            return f"{text} {self.tr('Bekijk eerst alle bladen hiernaast, tot en met het laatste.')}"
        if self.places.value() is None:
            return f"{text} {self.tr('Kies de plek die voor u is.')}"
        return f"{text} {self.tr('U verzegelt het document zoals het hiernaast staat. De inhoud verandert niet.')}"

    def _look_at_cards(self) -> None:
        """What is in the reader now."""
        module = self._session.card_module or ""
        self._key = None
        self._say("")
        self._show()
        self._session.run_apart(lambda: cards_in(module), self.card.show_cards, self._failed)

    def _take_key(self) -> None:
        self.card.close_card()
        self._key = self._choose_key(self)
        self._show()
        if self._key is not None:
            self.passphrase.setFocus()

    def _seal(self) -> None:
        field, pdf, shown, name = self.places.value(), self._pdf, self._shown, self._name
        if not isinstance(field, str):
            return
        key, phrase, service = self._key, self.passphrase.text().encode(), self._session.timestamp_url
        card = None
        if self.card.asked:
            card, phrase = self.card.take()
            if card is None:
                return
        self.passphrase.clear()
        self.seal_button.setEnabled(False)
        self._say("")

        def work(desk: Desk) -> ReceivedSeal:
            return seal_received(
                desk, pdf, shown, field, name, p12=key, passphrase=phrase, card=card, timestamp_url=service
            )

        def done(made: ReceivedSeal) -> None:
            self._key = None
            self._take(Reception(kept=made))
            self._save()

        self._session.desk_run(work, done, self._failed)

    def _save(self) -> None:
        kept = self.found.kept
        path = self._choose_path(self, kept.file_name) if kept is not None else None
        if kept is None or path is None:
            return
        done = self.tr("Bewaard als {name}").format(name=path.name)
        self._session.desk_run(
            lambda desk: save_received(desk, kept, path), lambda _done: self._say(done), self._failed
        )

    def _forget(self) -> None:
        kept = self.found.kept
        if kept is not None:
            self._session.desk_run(
                lambda desk: forget_received(desk, kept), lambda _done: self.changed.emit(), self._failed
            )

    def _failed(self, error: RoutekaartError) -> None:
        self._show()
        self._say("", error.message)

    def _say(self, good: str, trouble: str = "") -> None:
        self.note.setText(good)
        self.note.setVisible(bool(good))
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if good or trouble:
            announce(self, good or trouble, urgent=bool(trouble))
