"""Opening a vault with the private key of an organisation that its owner let in.

The file with the key, its passphrase and a new passphrase for the vault go in; the open vault comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from routekaart import casework
from routekaart.casework.vault.cards import vault_name
from routekaart.errors import RoutekaartError
from routekaart.gui.kit import Banner, Button, Link, PlainLabel, ScrollPage, announce
from routekaart.gui.passphrase_field import PassphraseField, forget, with_phrases
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.strength_meter import StrengthMeter
from routekaart.gui.way_in import way_in

__all__ = ["OrganisationPage"]


class OrganisationPage(Place):
    """For a director or manager, when the owner of a vault cannot open it any more."""

    def __init__(
        self, around: Surroundings, parent: QWidget | None = None, *, ask_file: Callable[[], str] | None = None
    ) -> None:
        super().__init__(around, parent)
        self._ask_file = ask_file or self._file_dialog
        self.folder: Path | None = None
        self.key_file: Path | None = None
        self._busy = False
        self._page = ScrollPage(
            self.tr("Openen met de sleutel van de organisatie"),
            self.tr("Dit komt in het logboek. De eigenaar van de kluis ziet het bij het volgende openen."),
            width=640,
            middle=True,
        )
        self.choose_button = Button(self.tr("Sleutelbestand kiezen…"))
        self.chosen = PlainLabel(self.tr("Nog geen bestand gekozen."), "hint").indented()
        self.file_error = PlainLabel("", "error").indented()
        self.its_phrase = PassphraseField(self.tr("Wachtzin van dat sleutelbestand"))
        self.new_phrase = PassphraseField(
            self.tr("Nieuwe wachtzin voor de kluis"),
            self.tr("Minstens 12 tekens. De oude wachtzin werkt daarna niet meer."),
        )
        self.meter = StrengthMeter(self.session, self.new_phrase, self._known)
        self.open_button = Button(self.tr("Openen"), "primary")
        self.use_phrase = Link(self.tr("Toch de wachtzin gebruiken"))
        self.busy = PlainLabel("", "hint").indented()
        self.told = QVBoxLayout()
        self._lay_out()

    def arrive(self, **details: object) -> None:
        """In: `folder` of the vault."""
        folder = details.get("folder")
        if not isinstance(folder, Path):
            self.navigator.go("start")
            return
        self.doors.give_up()  # who comes here again may want another vault
        self.folder, self.key_file = folder, None
        self._page.title.setText(self.tr("De kluis van {name} openen").format(name=vault_name(folder)))
        self.chosen.setText(self.tr("Nog geen bestand gekozen."))
        self._clear_errors()
        for field in (self.its_phrase, self.new_phrase):
            field.clear()
            field.set_shown(False)
        self.meter.clear()
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def use_file(self, path: Path) -> None:
        """In: the file with the private key."""
        self.key_file = path
        self.file_error.hide()
        self.chosen.setText(str(path))
        self.its_phrase.focus_field()

    def open(self) -> None:
        """Try it; what does not fit is told where it is."""
        if self._busy:
            return
        self._clear_errors()
        env, folder, key_file = self.session.env, self.folder, self.key_file
        if key_file is None:
            self._say_of_file(self.tr("Kies eerst het geheime sleutelbestand van de organisatie."))
        elif self.its_phrase.empty:
            self.its_phrase.show_error(self.tr("Typ de wachtzin van het sleutelbestand."))
            self.its_phrase.focus_field()
        elif self.new_phrase.empty:
            self.new_phrase.show_error(self.tr("Kies een nieuwe wachtzin voor de kluis."))
            self.new_phrase.focus_field()
        elif folder is not None:
            self._set_busy(True)
            work = with_phrases(
                lambda its, new: casework.unlock_as_organisation(env, folder, key_file, its, new),
                self.its_phrase,
                self.new_phrase,
            )
            self.doors.enter(work, self._opened, self._refused, lambda: self._set_busy(False))

    def _opened(self) -> None:
        self._set_busy(False)
        self.preferences.update(last_vault=str(self.folder))
        forget(self.session, (self.its_phrase, self.new_phrase))
        self.meter.clear()
        self.navigator.go("cases")

    def _refused(self, error: RoutekaartError) -> None:
        self._set_busy(False)
        fields = {"ORG-002": self.its_phrase, "KEY-005": self.new_phrase}
        if error.code in fields:
            fields[error.code].show_error(error.message)
            fields[error.code].focus_field()
        elif error.code == "ORG-001":
            self._say_of_file(error.message)
        else:
            banner = Banner(error.message, self.tr("Code {code}").format(code=error.code), kind="warning")
            self.told.addWidget(banner)
            announce(self, error.message, urgent=True)

    def _say_of_file(self, text: str) -> None:
        self.file_error.setText(text)
        self.file_error.show()
        announce(self.file_error, text, urgent=True)
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_errors(self) -> None:
        self.file_error.hide()
        for field in (self.its_phrase, self.new_phrase):
            field.show_error("")
        while (item := self.told.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.open_button.setEnabled(not busy)
        self.busy.setText(self.tr("De kluis gaat open…") if busy else "")

    def _known(self) -> tuple[str, ...]:
        return (vault_name(self.folder),) if self.folder is not None else ()

    def _file_dialog(self) -> str:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Geheime sleutel van de organisatie"), "", self.tr("Sleutelbestand (*.json)")
        )
        return chosen

    def _pick(self) -> None:
        chosen = self._ask_file()
        if chosen:
            self.use_file(Path(chosen))

    def _lay_out(self) -> None:
        fields = (self.choose_button, self.file_error, self.chosen, self.its_phrase, self.new_phrase, self.meter)
        card = way_in(fields, self.open_button, self.use_phrase)
        card.body.setAlignment(self.choose_button, Qt.AlignmentFlag.AlignLeft)
        self._page.body.addLayout(self.told)
        self._page.add(card)
        self._page.add(self.busy)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        self.choose_button.clicked.connect(lambda _checked=False: self._pick())
        self.new_phrase.entered.connect(self.open)
        self.open_button.clicked.connect(lambda _checked=False: self.open())
        self.use_phrase.clicked.connect(lambda _checked=False: self.navigator.go("unlock", folder=self.folder))
