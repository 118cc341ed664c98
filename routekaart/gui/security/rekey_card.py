"""A new key for the vault, after somebody may have had the old one.

The present and a new passphrase go in; the vault under another key comes out, its recovery code, and copies of before.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import (
    Changes,
    OldCopies,
    Rekeyed,
    computer_ring,
    old_copies,
    rekey,
    remove_old_copies,
    set_recovery_reminder,
)
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.first_start.recovery import RecoveryCard, code_is_kept
from routekaart.gui.kit import AskedTwice, Outcome, PlainLabel
from routekaart.gui.passphrase_field import PassphraseField, forget, with_phrases
from routekaart.gui.session import Session
from routekaart.gui.setting_card import SettingCard
from routekaart.gui.strength_meter import StrengthMeter, owner_words

__all__ = ["OldCopiesPart", "RekeyCard"]


class RekeyCard(SettingCard):
    """Makes the new key, shows the new recovery code once, and then offers to remove copies with the old key."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name(self.tr("Nieuwe sleutel voor de kluis"))
        self.explain(
            self.tr(
                "Doe dit als iemand uw wachtzin, uw herstelcode of uw computer had. Uw dossiers blijven zoals ze zijn. "
                "U krijgt een nieuwe herstelcode."
            )
        )
        self.old = PassphraseField(self.tr("Uw wachtzin nu"))
        self.new = PassphraseField(self.tr("Nieuwe wachtzin"), self.tr("Minstens 12 tekens."))
        self.meter = StrengthMeter(session, self.new, lambda: owner_words(session))
        self.sheet = RecoveryCard()
        self.copies = OldCopiesPart(session)
        for piece in (self.old, self.new, self.meter):
            self.add(piece)
        self.button = self.finish(self.tr("Nieuwe sleutel maken"))
        self.add(self.sheet)
        self.add(self.copies)
        self.sheet.hide()
        self.button.clicked.connect(lambda _checked=False: self.make())
        self.new.entered.connect(self.make)
        self.sheet.put_away.connect(lambda: code_is_kept(session))

    def look_again(self) -> None:
        """See whether copies with a former key are left."""
        self.copies.look_again()

    def make(self) -> None:
        """Make the key; what does not fit is told at its field."""
        desk = self.session.desk
        if desk is None:
            return
        for field in (self.old, self.new):
            field.show_error("")

        def work(old: str, new: str) -> tuple[str, Rekeyed]:
            made = rekey(desk, old, new, ring=computer_ring())
            set_recovery_reminder(desk, True)
            return desk.owner.name, made

        self.button.setEnabled(False)
        self.tell(self.tr("De kluis wordt overgezet en nagelezen. Even geduld…"))
        self.session.run(with_phrases(work, self.old, self.new), self._show, self.failed)

    def failed(self, error: RoutekaartError) -> None:
        self.button.setEnabled(True)
        fields = {"KEY-001": self.old, "KEY-005": self.new, "KEY-008": self.new}
        if error.code in fields:
            self.told.hide()
            fields[error.code].show_error(error.message)
            fields[error.code].focus_field()
        else:
            super().failed(error)

    def _show(self, outcome: tuple[str, Rekeyed]) -> None:
        name, made = outcome
        forget(self.session, (self.old, self.new))
        self.meter.clear()
        self.button.setEnabled(True)
        self.sheet.show_code(name, made.recovery_code)
        self.sheet.show()
        self.tell(self.tr("De nieuwe sleutel geldt. Bewaar deze herstelcode nu. U ziet hem één keer."))
        if made.trouble is not None:
            super().failed(made.trouble)
        self.sheet.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.session.changed.emit(Changes(vault=True))
        self.copies.look_again(just_now=True)


class OldCopiesPart(QWidget):
    """Names the copies that a former key opens, and removes them when somebody is sure; not there without any."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.what = PlainLabel(self.tr("Reservekopieën met de oude sleutel"), "card").as_heading(3).indented()
        self.why = PlainLabel(
            self.tr("De oude wachtzin en de oude herstelcode openen deze kopieën nog."), "hint"
        ).indented()
        self.names = PlainLabel("").indented()
        self.absent = PlainLabel("", "hint").indented()
        self.ask = AskedTwice(self.tr("Deze kopieën weghalen…"), self.tr("Ja, weghalen"))
        self.told = Outcome().indented()
        self.taken = PlainLabel(
            self.tr("Heeft iemand eerder een kopie meegenomen? Die blijft open gaan met de oude sleutel."), "hint"
        ).indented()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.px(6), 0, 0)
        for piece in (self.what, self.why, self.names, self.absent, self.ask, self.taken, self.told):
            box.addWidget(piece)
        self.ask.chosen.connect(self._go)
        self.hide()

    def look_again(self, *, just_now: bool = False) -> None:
        """See which there are. `just_now`: a new key was made, so places that are not there hold older ones too."""
        self._session.desk_run(old_copies, lambda found: self._show(found, just_now))

    def _go(self) -> None:
        self._session.desk_run(remove_old_copies, self._removed, self._failed)

    def _removed(self, left: OldCopies) -> None:
        self._show(left)
        self.show()
        if left.folders:
            self.told.tell(self.tr("Niet alles kon weg. Sluit programma's die de map openhouden."), well=False)
        else:
            self.told.tell(self.tr("Weggehaald. De kopieën die er nu zijn, hebben de nieuwe sleutel."))

    def _failed(self, error: RoutekaartError) -> None:
        self.ask.calm(focus=True)
        self.told.refuse(error)

    def _show(self, found: OldCopies, just_now: bool = False) -> None:
        self.told.hide()
        there = bool(found.folders)
        elsewhere = bool(found.absent) and (there or just_now)
        self.names.setText("\n".join(found.labels))
        places = ", ".join(str(place) for place in found.absent)
        later = self.tr("Ook hier kunnen oude kopieën staan: {places}. Sluit die plek aan en kom dan terug.")
        self.absent.setText(later.format(places=places))
        for piece in (self.what, self.why, self.names, self.taken):
            piece.setVisible(there)
        self.absent.setVisible(elsewhere)
        self.setVisible(there or elsewhere)
        self.ask.calm()
        self.ask.setVisible(there)
