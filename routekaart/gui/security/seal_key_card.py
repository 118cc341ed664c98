"""The own key to seal with: whose it is, until when, and a new one when it no longer fits.

An open vault goes in; the former key stays known, so that what was sealed with it stays recognised.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from routekaart.casework import Changes
from routekaart.casework.seals.keys import OwnKey, own_key_now, renew_own_key
from routekaart.errors import RoutekaartError
from routekaart.groups import in_groups
from routekaart.gui.kit import AskedTwice, PlainLabel, write_date
from routekaart.gui.session import Session
from routekaart.gui.setting_card import SettingCard

__all__ = ["SealKeyCard"]


class SealKeyCard(SettingCard):
    """Tells and renews; before the first seal there is nothing to renew."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name(self.tr("Uw sleutel om te verzegelen"))
        self.who = PlainLabel("").indented()
        self.print = PlainLabel("").indented()
        self.advice = PlainLabel("", "strong").indented()
        self.what = PlainLabel(
            self.tr("Wat u eerder verzegelde, blijft gelden en blijft bekend als van u."), "hint"
        ).indented()
        for piece in (self.who, self.print, self.advice, self.what):
            self.add(piece)
        self.ask = AskedTwice(self.tr("Nieuwe sleutel maken…"), self.tr("Ja, een nieuwe sleutel"))
        self.add(self.ask)
        self.add(self.told)
        self.what.hide()
        self.ask.turned.connect(self.what.setVisible)
        self.ask.chosen.connect(self.renew)
        self.hide()

    def look_again(self) -> None:
        """See which key there is now."""
        self.session.desk_run(own_key_now, self._show, self.failed)

    def renew(self) -> None:
        """Make a new key; the former one stays known."""
        self.session.desk_run(renew_own_key, self._renewed, self.failed)

    def failed(self, error: RoutekaartError) -> None:
        self.ask.calm(focus=True)
        super().failed(error)

    def _renewed(self, _changes: Changes) -> None:
        self.ask.calm(focus=True)
        self.tell(self.tr("Er is een nieuwe sleutel. Vertel mensen met wie u samenwerkt de nieuwe vingerafdruk."))
        self.look_again()

    def _show(self, key: OwnKey | None) -> None:
        self.setVisible(key is not None)
        if key is None:
            return
        whose = self.tr("Op naam van {name}. Verzegelt tot en met {day}.")
        self.who.setText(whose.format(name=key.name, day=write_date(key.until.isoformat())))
        self.print.setText(self.tr("Vingerafdruk: {print}").format(print=in_groups(key.fingerprint)))
        advice = ""
        if not key.holds:
            advice = self.tr(
                "Met deze sleutel kunt u vandaag niet verzegelen. Staat de klok goed? Maak dan een nieuwe."
            )
        elif not key.named:
            advice = self.tr("Uw naam of organisatie is veranderd. In de sleutel staat nog de oude.")
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
