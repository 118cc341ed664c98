"""Opening a vault: passphrase or recovery code, and in plain words why it did not open.

A vault folder and a secret go in; an open desk comes out, or a sentence at the field it is about.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart import casework
from routekaart.casework.vault.cards import ways_in
from routekaart.errors import RoutekaartError
from routekaart.gui.kit import Banner, Button, Link, PlainLabel, ScrollPage, announce
from routekaart.gui.passphrase_field import PassphraseField, forget, with_phrases
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.way_in import way_in

if TYPE_CHECKING:
    from routekaart.casework import Desk, RestoreResult
    from routekaart.gui.code_way import CodeWay

__all__ = ["UnlockPage"]

# These say something about the secret that was typed; all others are about the vault.
_AT_THE_FIELD = ("KEY-001", "KEY-004", "KEY-005", "KEY-007", "KEY-009")
# With these the vault file itself is damaged or gone, so an earlier copy helps.
_KEY_FILE_DAMAGED = "KEY-002"
_A_COPY_HELPS = ("VLT-001", "VLT-002", "VLT-009")
# Damaged, and no copy that helps: what is whole can be looked at.
_PARTS_MAY_BE_WHOLE = ("VLT-001", "VLT-014")


class UnlockPage(Place):
    """One vault, closed. Where people go after opening it: `after`, the list of cases by default."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.folder: Path | None = None
        self._case_id = ""
        self._owner = ""
        self._busy = False
        self._page = ScrollPage(self.tr("Kluis openen"), width=640, middle=True)
        self.phrase = PassphraseField(self.tr("Wachtzin"))
        self.open_button = Button(self.tr("Openen"), "primary")
        self.busy = PlainLabel("", "hint")
        self.use_code = Link(self.tr("Herstelcode gebruiken"))
        self.use_ring = Button(self.tr("Openen met deze computer"))
        self.use_organisation = Link(self.tr("Openen met de sleutel van de organisatie"))
        self.way = 0
        self.by_code: CodeWay | None = None
        """Made when somebody asks for it: most people never do."""
        self._vault_trouble = QVBoxLayout()
        self._lay_out()
        self._connect()

    def arrive(self, **details: object) -> None:
        """In: `folder` of the vault (else the one open last, else the first), and `case_id` to go on with."""
        # Who comes here again wants to choose anew, perhaps another vault.
        self.doors.give_up()
        self._case_id = str(details.get("case_id") or "")
        folder = details.get("folder")
        cards = casework.vault_cards(self.session.env)
        last = Path(self.preferences.settings.last_vault or "")
        known = [card for card in cards if card.folder in (folder, last)] or list(cards)
        if not known:
            self.navigator.go("start")
            return
        chosen = next((card for card in known if card.folder == folder), known[0])
        self.folder, self._owner = chosen.folder, chosen.name
        self._page.title.setText(self.tr("Welkom terug, {name}").format(name=chosen.name))
        self._forget_what_was_typed()
        self._offer(ways_in(chosen.folder))
        self.show_way(0)

    def _offer(self, ways: frozenset[str]) -> None:
        """Only what this vault opens with; the ring is looked for beside, because that can take a moment."""
        self.use_organisation.setVisible("organisation" in ways)
        self.use_ring.hide()
        if "keyring" in ways:
            self.session.run_apart(lambda: casework.computer_ring() is not None, self.use_ring.setVisible)

    def show_way(self, way: int) -> None:
        """In: 0 for the passphrase, 1 for the recovery code."""
        self.way = way
        by_code = self.with_code() if way == 1 else self.by_code
        self._by_phrase.setVisible(way == 0)
        if by_code is not None:
            by_code.setVisible(way == 1)
        lead = (
            self.tr("Typ of plak uw wachtzin.") if way == 0 else self.tr("De code staat op uw blad of in uw bestand.")
        )
        self._page.set_lead(lead)
        if by_code is None or way == 0:
            self.phrase.focus_field()
        else:
            by_code.code.focus_field()

    def with_code(self) -> CodeWay:
        """Out: the card of the recovery code."""
        if self.by_code is None:
            from routekaart.gui.code_way import CodeWay

            self.by_code = CodeWay(self.session, self.tr("Openen met herstelcode"), lambda: (self._owner,))
            self.by_code.sent.connect(self.open_with_code)
            self.by_code.phrase_wanted.connect(lambda: self.show_way(0))
            self._page.body.insertWidget(self._page.body.indexOf(self._by_phrase) + 1, self.by_code)
        return self.by_code

    def open_with_phrase(self) -> None:
        """Try the passphrase; the page stays usable meanwhile."""
        folder, env = self.folder, self.session.env
        if self._busy:
            return
        if self.phrase.empty:
            self.phrase.show_error(self.tr("Typ uw wachtzin."))
            self.phrase.focus_field()
        elif folder is not None:
            self._try(with_phrases(lambda phrase: casework.unlock(env, folder, phrase), self.phrase))

    def open_with_code(self) -> None:
        """Try the recovery code; it opens the vault and sets a new passphrase."""
        folder, env, way = self.folder, self.session.env, self.with_code()
        if self._busy:
            return
        code = way.typed()
        if code and folder is not None:
            self._try(with_phrases(lambda phrase: casework.recover(env, folder, code, phrase), way.new_phrase))

    def open_with_ring(self) -> None:
        """Try what the key ring of this computer keeps."""
        folder, env = self.folder, self.session.env
        if folder is not None and not self._busy:
            self._try(lambda: casework.unlock_with_ring(env, folder))

    def _try(self, work: Callable[[], Desk]) -> None:
        self._clear_errors()
        self._set_busy(True)
        self.doors.enter(work, self._opened, self._refused, lambda: self._set_busy(False))

    def _opened(self) -> None:
        self._set_busy(False)
        self.preferences.update(last_vault=str(self.folder))
        wanted = self._case_id
        self.session.desk_run(lambda desk: any(row.id == wanted for row in desk.cases()), self._go_on)
        self._forget_what_was_typed()
        forget(self.session, self._phrases())

    def _go_on(self, found: bool) -> None:
        """Back to the case that was on screen at the lock, else to the list."""
        if found:
            self.navigator.go("case", case_id=self._case_id)
        else:
            self.navigator.go("cases")

    def _refused(self, error: RoutekaartError) -> None:
        self._set_busy(False)
        if error.code not in _AT_THE_FIELD:
            self._show_vault_trouble(error)
        elif self.way == 0:
            self.phrase.show_error(error.message)
            self.phrase.focus_field()
        else:
            self.with_code().refuse(error)

    def _show_vault_trouble(self, error: RoutekaartError) -> None:
        link, mend = self._way_out(error.code)
        banner = Banner(error.message, self.tr("Code {code}").format(code=error.code), kind="warning", link=link)
        banner.action.connect(mend)
        self._vault_trouble.addWidget(banner)
        announce(self, error.message, urgent=True)
        banner.show()  # what is not on screen yet takes no focus
        if banner.link is not None:
            banner.link.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self.phrase if self.way == 0 else self.with_code().new_phrase).focus_field()

    def _way_out(self, code: str) -> tuple[str, Callable[[], None]]:
        """What can be put back for this trouble, and how; an empty text when there is nothing."""
        folder, second = self.folder, self._second()
        if folder is None:
            return "", self.restore_backup
        if code == _KEY_FILE_DAMAGED:
            there = casework.has_key_copy(folder, second)
            return self.tr("Vorig sleutelbestand terugzetten") if there else "", self.restore_key_file
        if code in _A_COPY_HELPS and casework.has_backup(folder, second):
            return self.tr("Reservekopie terugzetten"), self.restore_backup
        look = code in _PARTS_MAY_BE_WHOLE and self.way == 0
        return self.tr("Bekijken wat heel is") if look else "", self.look_at_what_is_whole

    def look_at_what_is_whole(self) -> None:
        """Open a damaged vault for reading the cases in it that are whole, with the passphrase that was just typed."""
        folder, env = self.folder, self.session.env
        if folder is not None:
            self._try(with_phrases(lambda phrase: casework.look_at_what_is_whole(env, folder, phrase), self.phrase))

    def restore_key_file(self) -> None:
        """Put an earlier key file back; no secret is needed for that, only to open the vault after it."""
        folder, second = self.folder, self._second()
        if folder is not None:
            self._clear_errors()
            self._set_busy(True)
            self.session.run(lambda: casework.restore_key_file(folder, second), self._say_key_file, self._refused)

    def _say_key_file(self, what: str) -> None:
        done = self.tr("Teruggezet: {what}.").format(what=what)
        self._say_mended(done, self.tr("Daarbij hoort de wachtzin die toen gold. Kies Openen om verder te gaan."))

    def restore_backup(self) -> None:
        """Put the newest good copy back, with the secret that was just typed; the vault is opened after that."""
        folder, env, with_code = self.folder, self.session.env, self.way == 1
        second = self._second()
        code = str(self.with_code().code.value() or "") if with_code else ""

        def put_back(folder: Path, secret: str) -> RestoreResult:
            return casework.restore(env, folder, secret, with_code=with_code, second=second)

        if folder is not None:
            self._clear_errors()
            self._set_busy(True)
            self.busy.setText(self.tr("De reservekopie wordt nagelezen en teruggezet…"))
            typed = (lambda: put_back(folder, code)) if with_code else None
            work = typed or with_phrases(lambda phrase: put_back(folder, phrase), self.phrase)
            self.session.run(work, self._say_restored, self._refused)

    def _second(self) -> Path | None:
        folder = self.preferences.settings.backup_folder
        return Path(folder) if folder else None

    def _say_restored(self, result: RestoreResult) -> None:
        done = self.tr("De reservekopie van {when} is teruggezet.").format(when=result.backup.label)
        lines = [self.tr("Wat u daarna nog deed, staat er niet in. Kies Openen om verder te gaan.")]
        if result.set_aside is not None:
            aside = self.tr("Het beschadigde bestand is bewaard in de map {name}.")
            lines.append(aside.format(name=result.set_aside.name))
        if result.skipped:
            lines.append(self.tr("Niet te lezen waren: {names}.").format(names=", ".join(result.skipped)))
        self._say_mended(done, *lines)

    def _say_mended(self, done: str, *lines: str) -> None:
        self._set_busy(False)
        self._vault_trouble.addWidget(Banner(done, " ".join(lines)))
        announce(self, f"{done} {lines[0]}", urgent=True)
        (self.open_button if self.way == 0 else self.with_code().button).setFocus(Qt.FocusReason.OtherFocusReason)

    def vault_trouble(self) -> str:
        """Out: what is the matter with the vault itself, as shown; empty when nothing is."""
        item = self._vault_trouble.itemAt(0)
        banner = item.widget() if item is not None else None
        return banner.strong.text() if isinstance(banner, Banner) else ""

    def offer(self) -> Link | None:
        """Out: the way out that is offered, when there is one."""
        item = self._vault_trouble.itemAt(0)
        banner = item.widget() if item is not None else None
        return banner.link if isinstance(banner, Banner) else None

    def _clear_errors(self) -> None:
        self.phrase.show_error("")
        if self.by_code is not None:
            self.by_code.clear_errors()
        while (item := self._vault_trouble.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()

    def _forget_what_was_typed(self) -> None:
        self._clear_errors()
        self.phrase.clear()
        self.phrase.set_shown(False)
        if self.by_code is not None:
            self.by_code.empty()

    def _phrases(self) -> tuple[PassphraseField, ...]:
        return (self.phrase,) if self.by_code is None else (self.phrase, self.by_code.new_phrase)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        buttons = [self.open_button, self.use_ring, *([self.by_code.button] if self.by_code is not None else [])]
        for button in buttons:
            button.setEnabled(not busy)
        self.busy.setText(self.tr("De kluis gaat open…") if busy else "")

    def _lay_out(self) -> None:
        self._page.body.addLayout(self._vault_trouble)
        self._by_phrase = way_in([self.phrase], self.open_button, self.use_ring, self.use_code, self.use_organisation)
        self._page.add(self._by_phrase)
        self._page.add(self.busy)
        other = Link(self.tr("Terug naar het begin"))
        other.clicked.connect(lambda _checked=False: self.navigator.go("start"))
        self._page.add(other)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)

    def _connect(self) -> None:
        self.phrase.entered.connect(self.open_with_phrase)
        self.open_button.clicked.connect(lambda _checked=False: self.open_with_phrase())
        self.use_ring.clicked.connect(lambda _checked=False: self.open_with_ring())
        self.use_organisation.clicked.connect(
            lambda _checked=False: self.navigator.go("organisation", folder=self.folder)
        )
        self.use_code.clicked.connect(lambda _checked=False: self.show_way(1))
