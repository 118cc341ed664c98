"""What concerns the open vault: another passphrase, another recovery code, a backup now.

Phrases go in; key files and backups come out, with a sentence that says what was done.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from routekaart.casework import (
    Changes,
    Desk,
    forget_recovery_and_make_new,
    new_passphrase,
    set_recovery_reminder,
)
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.first_start.recovery import RecoveryCard
from routekaart.gui.kit import Button, Card, FlowLayout, PlainLabel, announce
from routekaart.gui.passphrase_field import PassphraseField, forget
from routekaart.gui.preferences import Preferences
from routekaart.gui.session import Session

__all__ = ["BackupCard", "NewCodeCard", "NewPhraseCard"]


class _VaultCard(Card):
    """A card with a button at the bottom and a sentence about how it went."""

    def __init__(self, session: Session, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(title, hint, parent)
        self.session = session
        self.body.setSpacing(theme.px(9))
        self.told = PlainLabel("", "good").indented()

    def finish(self, text: str) -> Button:
        """In: what the button says. Out: the button, below all fields."""
        button = Button(text)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addWidget(self.told, 1)
        self.body.addLayout(row)
        return button

    def tell(self, text: str, *, well: bool = True) -> None:
        """In: how it went."""
        self.told.set_style("good" if well else "error")
        self.told.setText(text)
        announce(self.told, text)

    def failed(self, error: RoutekaartError) -> None:
        """It did not work out; nothing changed."""
        self.tell(error.message, well=False)


class NewPhraseCard(_VaultCard):
    """Another passphrase; the present one is asked first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, "", "", parent)
        self.title.setText(self.tr("Wachtzin veranderen"))
        self.title.set_style("section")
        self.title.show()
        self.old = PassphraseField(self.tr("Uw wachtzin nu"))
        self.new = PassphraseField(self.tr("Nieuwe wachtzin"), self.tr("Minstens 12 tekens."))
        self.add(self.old)
        self.add(self.new)
        self.button = self.finish(self.tr("Wachtzin veranderen"))
        self.button.clicked.connect(lambda _checked=False: self.change())
        self.new.entered.connect(self.change)

    def change(self) -> None:
        """Change it; a phrase that does not fit is told at its field."""
        old, new = self.old.text(), self.new.text()
        self.old.show_error("")
        self.new.show_error("")
        self.session.desk_run(
            lambda desk: new_passphrase(desk.env, desk.vault.folder, old, new), lambda _done: self._done(), self.failed
        )

    def failed(self, error: RoutekaartError) -> None:
        if error.code == "KEY-001":
            self.old.show_error(error.message)
        elif error.code == "KEY-005":
            self.new.show_error(error.message)
        else:
            super().failed(error)

    def _done(self) -> None:
        forget(self.session, (self.old, self.new))
        self.tell(self.tr("Uw wachtzin is veranderd. De herstelcode blijft gelden."))


class NewCodeCard(_VaultCard):
    """Another recovery code; the old one no longer works."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, "", "", parent)
        self.title.setText(self.tr("Nieuwe herstelcode"))
        self.title.set_style("section")
        self.title.show()
        self.hint.setText(self.tr("De oude code werkt daarna niet meer."))
        self.hint.show()
        self.phrase = PassphraseField(self.tr("Uw wachtzin"))
        self.sheet = RecoveryCard()
        self.sheet.hide()
        self.add(self.phrase)
        self.button = self.finish(self.tr("Nieuwe code maken"))
        self.add(self.sheet)
        self.button.clicked.connect(lambda _checked=False: self.make())
        self.phrase.entered.connect(self.make)

    def make(self) -> None:
        """Make the code and show it once."""
        phrase = self.phrase.text()
        self.phrase.show_error("")

        def work(desk: Desk) -> tuple[str, str]:
            code = forget_recovery_and_make_new(desk.env, desk.vault.folder, phrase)
            set_recovery_reminder(desk, False)
            return desk.owner.name, code

        self.session.desk_run(work, self._show, self.failed)

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


class BackupCard(_VaultCard):
    """A backup now, checked by reading it back, and a second folder for copies."""

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(session, "", "", parent)
        self.title.setText(self.tr("Reservekopie"))
        self.title.set_style("section")
        self.title.show()
        self.hint.setText(self.tr("Routekaart maakt er zelf ook. De laatste tien blijven staan, versleuteld."))
        self.hint.show()
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
