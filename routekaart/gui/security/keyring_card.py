"""Opening the vault with the key ring of this computer: off unless somebody turns it on; not there without a ring.

The passphrase goes in once; afterwards the vault opens on this computer without it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from routekaart import casework
from routekaart.casework.vault.cards import ways_in
from routekaart.errors import RoutekaartError
from routekaart.gui.passphrase_field import PassphraseField, forget, with_phrases
from routekaart.gui.session import Session
from routekaart.gui.setting_card import SettingCard

__all__ = ["KeyRingCard"]


class KeyRingCard(SettingCard):
    """On or off, with what that means."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.on = False
        self.name(self.tr("Openen zonder wachtzin op deze computer"))
        self.explain(
            self.tr(
                "De sleutelbos van deze computer bewaart dan een sleutel. Wie hier met uw account is aangemeld, kan de "
                "kluis openen. Op elke andere computer blijft de wachtzin nodig."
            )
        )
        self.phrase = PassphraseField(self.tr("Uw wachtzin"))
        self.add(self.phrase)
        self.button = self.finish(self.tr("Aanzetten"))
        self.button.clicked.connect(lambda _checked=False: self.switch())
        self.phrase.entered.connect(self.switch)
        self.hide()

    def look_again(self) -> None:
        """See whether there is a ring, and whether it opens this vault."""

        def look(folder_ways: frozenset[str]) -> tuple[bool, bool]:
            return casework.computer_ring() is not None, "keyring" in folder_ways

        self.session.desk_run(lambda desk: look(ways_in(desk.vault.folder)), self._show)

    def switch(self) -> None:
        """Turn it on with the passphrase, or off."""
        desk = self.session.desk
        if desk is None:
            return
        self.phrase.show_error("")
        if self.on:
            self._run(lambda: casework.stop_ringing(desk, casework.computer_ring()))
        elif self.phrase.empty:
            self.phrase.show_error(self.tr("Typ uw wachtzin."))
            self.phrase.focus_field()
        else:
            self._run(with_phrases(lambda phrase: casework.begin_ringing(desk, phrase), self.phrase))

    def _run(self, work: Callable[[], None]) -> None:
        self.session.run(work, lambda _none: self._switched(), self.failed)

    def failed(self, error: RoutekaartError) -> None:
        if error.code == "KEY-001":
            self.phrase.show_error(error.message)
            self.phrase.focus_field()
        else:
            super().failed(error)

    def _switched(self) -> None:
        forget(self.session, (self.phrase,))
        self.tell(self.tr("Uitgezet. De wachtzin is weer nodig.") if self.on else self.tr("Aangezet."))
        self.look_again()

    def _show(self, found: tuple[bool, bool]) -> None:
        there, self.on = found
        # A slot that is left from before the ring went must be possible to turn off.
        self.setVisible(there or self.on)
        self.phrase.setVisible(not self.on)
        self.button.setText(self.tr("Uitzetten") if self.on else self.tr("Aanzetten"))
