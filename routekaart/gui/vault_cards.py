"""What concerns the open vault: another passphrase, another recovery code, a backup now.

Phrases go in; key files and backups come out, with a sentence that says what was done.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from routekaart.casework import (
    Changes,
    Desk,
    forget_recovery_and_make_new,
    needs_recovery_code,
    new_passphrase,
    set_recovery_reminder,
)
from routekaart.errors import RoutekaartError
from routekaart.gui.first_start.recovery import RecoveryCard, code_is_kept
from routekaart.gui.kit import Button, FlowLayout, PlainLabel
from routekaart.gui.passphrase_field import PassphraseField, forget, with_phrases
from routekaart.gui.preferences import Preferences
from routekaart.gui.session import Session
from routekaart.gui.setting_card import SettingCard
from routekaart.gui.strength_meter import StrengthMeter, owner_words

__all__ = ["BackupCard", "NewCodeCard", "NewPhraseCard"]


class NewPhraseCard(SettingCard):
    """Another passphrase; the present one is asked first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name(self.tr("Wachtzin veranderen"))
        self.old = PassphraseField(self.tr("Uw wachtzin nu"))
        self.new = PassphraseField(self.tr("Nieuwe wachtzin"), self.tr("Minstens 12 tekens."))
        self.meter = StrengthMeter(session, self.new, lambda: owner_words(session))
        for piece in (self.old, self.new, self.meter):
            self.add(piece)
        self.button = self.finish(self.tr("Wachtzin veranderen"))
        self.button.clicked.connect(lambda _checked=False: self.change())
        self.new.entered.connect(self.change)

    def change(self) -> None:
        """Change it; a phrase that does not fit is told at its field."""
        self.old.show_error("")
        self.new.show_error("")
        desk = self.session.desk
        if desk is not None:
            env, folder = desk.env, desk.vault.folder
            work = with_phrases(lambda old, new: new_passphrase(env, folder, old, new), self.old, self.new)
            self.session.run(work, lambda _done: self._done(), self.failed)

    def failed(self, error: RoutekaartError) -> None:
        if error.code == "KEY-001":
            self.old.show_error(error.message)
        elif error.code == "KEY-005":
            self.new.show_error(error.message)
        else:
            super().failed(error)

    def _done(self) -> None:
        forget(self.session, (self.old, self.new))
        self.meter.clear()
        self.tell(self.tr("Uw wachtzin is veranderd. De herstelcode blijft gelden."))


class NewCodeCard(SettingCard):
    """Another recovery code; the old one no longer works."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name(self.tr("Nieuwe herstelcode"))
        self.explain(self.tr("De oude code werkt daarna niet meer."))
        self.phrase = PassphraseField(self.tr("Uw wachtzin"))
        self.sheet = RecoveryCard()
        self.sheet.hide()
        self.add(self.phrase)
        self.button = self.finish(self.tr("Nieuwe code maken"))
        self.add(self.sheet)
        self.button.clicked.connect(lambda _checked=False: self.make())
        self.phrase.entered.connect(self.make)
        self.sheet.put_away.connect(lambda: code_is_kept(session))

    def make(self) -> None:
        """Make the code and show it once; until it was put away a reminder stands."""
        self.phrase.show_error("")
        desk = self.session.desk

        def work(phrase: str) -> tuple[str, str]:
            assert desk is not None
            return desk.owner.name, _new_code(desk, phrase)

        if desk is not None:
            self.session.run(with_phrases(work, self.phrase), self._show, self.failed)

    def failed(self, error: RoutekaartError) -> None:
        if error.code == "KEY-001":
            self.phrase.show_error(error.message)
        else:
            super().failed(error)

    def _show(self, made: tuple[str, str]) -> None:
        forget(self.session, (self.phrase,))
        self.sheet.show_code(*made)
        self.sheet.show()
        self.tell(self.tr("Bewaar deze code nu. U ziet hem één keer."))
        self.session.changed.emit(Changes(vault=True))


def _new_code(desk: Desk, phrase: str) -> str:
    """Out: the new code. The reminder comes first: cut off in between, the old code may be dead and no new one seen."""
    before = needs_recovery_code(desk)
    set_recovery_reminder(desk, True)
    try:
        return forget_recovery_and_make_new(desk.env, desk.vault.folder, phrase)
    except BaseException:
        set_recovery_reminder(desk, before)
        raise


class BackupCard(SettingCard):
    """A backup now, checked by reading it back, and a second folder for copies."""

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name(self.tr("Reservekopie"))
        self.explain(self.tr("Routekaart maakt er zelf ook. De laatste tien blijven staan, versleuteld."))
        self.button = self.finish(self.tr("Nu een reservekopie maken"))
        self.second = PlainLabel("", "hint").indented()
        self.choose_button = Button(self.tr("Tweede map kiezen…"), small=True)
        self.stop_button = Button(self.tr("Geen tweede map"), small=True)
        self.add(self.second)
        row = FlowLayout(gap=4)
        row.addWidget(self.choose_button)
        row.addWidget(self.stop_button)
        self.body.addLayout(row)
        self.button.clicked.connect(lambda _checked=False: self.make())
        self.choose_button.clicked.connect(lambda _checked=False: self._choose())
        self.stop_button.clicked.connect(lambda _checked=False: self.use_folder(None))
        self._preferences = preferences
        self.show_second()

    def make(self) -> None:
        """Make it, in the second folder as well when that is there, and say so."""

        def work(desk: Desk) -> bool:
            desk.backup()
            return desk.backup_elsewhere()

        self.session.desk_run(work, self._made, self.failed)

    def use_folder(self, folder: Path | None) -> None:
        """In: the second folder from now on; None stops it. What stands there already stays."""
        try:
            self._preferences.update(backup_folder=str(folder) if folder else None)
        except RoutekaartError as error:
            self.failed(error)
        self.show_second()

    def show_second(self) -> None:
        """Say where the second copies go."""
        folder = self._preferences.settings.backup_folder
        none = self.tr("Zet er ook een op een andere plek, zoals een USB-stick. Een computer kan stukgaan.")
        there = self.tr("Ook in {folder}, als die map er is.").format(folder=folder)
        self.second.setText(there if folder else none)
        self.stop_button.setVisible(folder is not None)

    def _choose(self) -> None:
        title = self.tr("Tweede map voor reservekopieën")
        chosen = QFileDialog.getExistingDirectory(self, title, self._preferences.settings.backup_folder or "")
        if chosen:
            self.use_folder(Path(chosen))

    def _made(self, elsewhere: bool) -> None:
        text = self.tr("Gemaakt en nagelezen.")
        if elsewhere:
            text = self.tr("Gemaakt en nagelezen, ook in de tweede map.")
        elif self._preferences.settings.backup_folder:
            text = self.tr("Gemaakt en nagelezen. De tweede map is er nu niet.")
        self.tell(text)
