"""Putting a vault on this computer, from a stick or a copied folder: which folder, whose vault, and what opens it.

A folder and a passphrase or recovery code go in; the open vault comes out, and which copy it was made of.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from routekaart import casework
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.code_way import CodeWay
from routekaart.gui.kit import Banner, Button, Card, ChoiceRow, Link, Option, PlainLabel, ScrollPage, announce
from routekaart.gui.passphrase_field import PassphraseField, forget, with_phrases
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.way_in import way_in

if TYPE_CHECKING:
    from routekaart.casework import FoundVault, RestoredHere

__all__ = ["RestorePage"]


class RestorePage(Place):
    """Three small steps on one page; the next appears when the one before is clear."""

    def __init__(
        self, around: Surroundings, parent: QWidget | None = None, *, ask_folder: Callable[[], str] | None = None
    ) -> None:
        super().__init__(around, parent)
        self._ask_folder = ask_folder or self._folder_dialog
        self.found: tuple[FoundVault, ...] = ()
        self.chosen: FoundVault | None = None
        self._page = ScrollPage(
            self.tr("Een kluis terugzetten"),
            self.tr("Kies de map waar uw kopie staat, zoals een USB-stick. De kopie zelf blijft zoals hij is."),
            width=640,
            middle=True,
        )
        self.choose_button = Button(self.tr("Map kiezen…"), "primary")
        self.place_text = PlainLabel("", "hint").indented()
        self.which = PlainLabel("").indented()
        self.vaults = QVBoxLayout()
        self.choice: ChoiceRow | None = None
        self.phrase = PassphraseField(self.tr("Wachtzin"))
        self.open_button = Button(self.tr("Terugzetten en openen"), "primary")
        self.use_code = Link(self.tr("Herstelcode gebruiken"))
        self.by_code = CodeWay(
            self.session, self.tr("Terugzetten en openen"), lambda: (self.chosen.name if self.chosen else "",)
        )
        self.on_button = Button(self.tr("Naar mijn dossiers"), "primary")
        self.busy = PlainLabel("", "hint").indented()
        self.told = QVBoxLayout()
        self.way = 0
        self._busy = False
        self._lay_out()
        self._connect()

    def arrive(self, **details: object) -> None:
        """In: `folder` to look in at once."""
        self._start_anew()
        folder = details.get("folder")
        if isinstance(folder, Path):
            self.look_in(folder)
        else:
            self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_in(self, folder: Path) -> None:
        """See which vaults have copies there; the page stays usable meanwhile."""
        self._start_anew()
        self.place_text.setText(str(folder))
        self.place_text.show()
        self.busy.setText(self.tr("Er wordt gekeken wat er in deze map staat…"))
        self.session.run_apart(lambda: casework.find_vaults(folder), self._show_found, self._refused)

    def show_way(self, way: int) -> None:
        """In: 0 for the passphrase, 1 for the recovery code."""
        self.way = way
        for place, piece in enumerate(self._ways):
            piece.setVisible(place == way and self.chosen is not None)
        if self.chosen is not None and way == 0:
            self.phrase.focus_field()
        elif self.chosen is not None:
            self.by_code.code.focus_field()

    def restore_with_phrase(self) -> None:
        """Put it back with the passphrase of that vault."""
        env, found = self.session.env, self.chosen
        if self._busy:
            return
        if self.phrase.empty:
            self.phrase.show_error(self.tr("Typ de wachtzin van deze kluis."))
            self.phrase.focus_field()
        elif found is not None:
            self._restore(with_phrases(lambda phrase: casework.restore_here(env, found, phrase), self.phrase))

    def restore_with_code(self) -> None:
        """Put it back with the recovery code; the vault gets a new passphrase."""
        if self._busy:
            return
        env, found, code = self.session.env, self.chosen, self.by_code.typed()
        if code and found is not None:
            self._restore(
                with_phrases(
                    lambda phrase: casework.restore_here(env, found, code, new_passphrase=phrase),
                    self.by_code.new_phrase,
                )
            )

    def _restore(self, work: Callable[[], RestoredHere]) -> None:
        self._clear_errors()
        self._set_busy(True)
        self.doors.bring(work, lambda done: done.desk, self._restored, self._refused, lambda: self._set_busy(False))

    def _restored(self, done: RestoredHere) -> None:
        self._set_busy(False)
        self.preferences.update(last_vault=str(done.desk.vault.folder))
        forget(self.session, (self.phrase, self.by_code.new_phrase))
        self._start_anew()
        self._page.set_lead("")
        self._where.hide()
        first = self.tr("De kluis van {name} staat op deze computer.").format(name=done.desk.owner.name)
        lines = [self.tr("Hij komt uit de kopie van {when}.").format(when=done.copy.label)]
        lines.append(self.tr("Wat er daarna nog in de oude kluis kwam, staat er niet in."))
        for copy, reason in done.skipped:
            lines.append(self.tr("Overgeslagen: de kopie van {when}, {why}.").format(when=copy.label, why=reason))
        self.told.addWidget(Banner(first, "\n".join(lines)))
        announce(self, f"{first} {' '.join(lines)}", urgent=True)
        self.on_button.show()
        self.on_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_found(self, found: tuple[FoundVault, ...]) -> None:
        self.busy.setText("")
        self.found = found
        if not found:
            self._say(
                self.tr("In deze map staat geen kopie van een kluis."),
                self.tr("Kies de USB-stick zelf, of de map van de kluis of van de reservekopieën."),
            )
            self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif len(found) == 1:
            self.which.setText(f"{self._title(found[0])}. {self._when(found[0])}")
            self.which.show()
            announce(self, self.which.text())
            self._choose(found[0].vault)
        else:
            self.which.setText(self.tr("Hier staan kopieën van meer kluizen. Welke zet u terug?"))
            self.which.show()
            self.choice = ChoiceRow(
                [Option(vault.vault, self._title(vault), self._when(vault)) for vault in found],
                name=self.which.text(),
                show_keys=False,
            )
            self.choice.changed.connect(self._choose)
            self.vaults.addWidget(self.choice)
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self, vault: FoundVault) -> str:
        return self.tr("Kluis van {name}").format(name=vault.name)

    def _when(self, vault: FoundVault) -> str:
        newest = vault.copies[0].label
        if len(vault.copies) == 1:
            return self.tr("Eén kopie, van {when}.").format(when=newest)
        return self.tr("{count} kopieën, de nieuwste van {when}.").format(count=len(vault.copies), when=newest)

    def _choose(self, vault: object) -> None:
        self.chosen = next((one for one in self.found if one.vault == vault), None)
        self.show_way(self.way)

    def _refused(self, error: RoutekaartError) -> None:
        self._set_busy(False)
        if error.code == "KEY-001":
            self.phrase.show_error(error.message)
            self.phrase.focus_field()
        elif error.code in ("KEY-004", "KEY-005"):
            self.by_code.refuse(error)
        else:
            self._say(error.message, self.tr("Code {code}").format(code=error.code))

    def _say(self, first: str, text: str) -> None:
        self.told.addWidget(Banner(first, text, kind="warning"))
        announce(self, f"{first} {text}", urgent=True)

    def _start_anew(self) -> None:
        self.found, self.chosen, self.way = (), None, 0
        self._clear_errors()
        self.phrase.clear()
        self.phrase.set_shown(False)
        self.by_code.empty()
        self._empty(self.vaults)
        self.choice = None
        self.busy.setText("")
        self._where.show()
        for piece in (self.place_text, self.which, self.on_button, *self._ways):
            piece.hide()

    def _clear_errors(self) -> None:
        self.phrase.show_error("")
        self.by_code.clear_errors()
        self._empty(self.told)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for button in (self.open_button, self.by_code.button, self.choose_button):
            button.setEnabled(not busy)
        self.busy.setText(self.tr("De kopie wordt nagelezen en teruggezet…") if busy else "")

    @staticmethod
    def _empty(box: QVBoxLayout) -> None:
        while (item := box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()

    def _folder_dialog(self) -> str:
        return QFileDialog.getExistingDirectory(self, self.tr("Map met een kopie van de kluis"))

    def _pick(self) -> None:
        chosen = self._ask_folder()
        if chosen:
            self.look_in(Path(chosen))

    def _lay_out(self) -> None:
        where = self._where = Card()
        where.body.setSpacing(theme.px(9))
        for piece in (self.choose_button, self.place_text, self.which):
            where.add(piece)
        where.body.setAlignment(self.choose_button, Qt.AlignmentFlag.AlignLeft)
        where.body.addLayout(self.vaults)
        self._ways = [way_in([self.phrase], self.open_button, self.use_code), self.by_code]
        self._page.add(where)
        self._page.body.addLayout(self.told)
        for way in self._ways:
            self._page.add(way)
        self._page.add(self.busy)
        self._page.add(self.on_button)
        self._page.body.setAlignment(self.on_button, Qt.AlignmentFlag.AlignLeft)
        self.back = Link(self.tr("Terug naar het begin"))
        self._page.add(self.back)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(lambda _checked=False: self._pick())
        self.phrase.entered.connect(self.restore_with_phrase)
        self.by_code.sent.connect(self.restore_with_code)
        self.open_button.clicked.connect(lambda _checked=False: self.restore_with_phrase())
        self.use_code.clicked.connect(lambda _checked=False: self.show_way(1))
        self.by_code.phrase_wanted.connect(lambda: self.show_way(0))
        self.on_button.clicked.connect(lambda _checked=False: self.navigator.go("cases"))
        self.back.clicked.connect(lambda _checked=False: self.navigator.go("start"))
