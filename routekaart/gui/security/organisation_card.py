"""An organisation that may open the vault: let in, always visible, and taken out again.

The public file of the organisation and the passphrase of the owner go in; who can open the vault comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from routekaart import casework
from routekaart.casework import Changes, Desk
from routekaart.errors import RoutekaartError
from routekaart.gui.inputs import InputSpec, make_input
from routekaart.gui.kit import Button, FlowLayout, PlainLabel
from routekaart.gui.passphrase_field import PassphraseField, forget, with_phrases
from routekaart.gui.session import Session
from routekaart.gui.setting_card import SettingCard

if TYPE_CHECKING:
    from routekaart.casework import Access, OrganisationKey, Visit

__all__ = ["OrganisationCard"]


class OrganisationCard(SettingCard):
    """Three states: nobody, an organisation being let in, and one that can open the vault."""

    def __init__(
        self, session: Session, parent: QWidget | None = None, *, ask_file: Callable[[], str] | None = None
    ) -> None:
        super().__init__(session, parent)
        self._ask_file = ask_file or self._file_dialog
        self.key: OrganisationKey | None = None
        self.name(self.tr("Toegang voor uw organisatie"))
        self.explain(self.tr("Dit hoeft niet. Het helpt als u uitvalt en een collega bij uw dossiers moet."))
        self.who = PlainLabel("", "strong").indented()
        self.print = PlainLabel("").indented()
        self.advice = PlainLabel("", "hint").indented()
        self.visits = PlainLabel("", "strong").indented()
        self.seen_button = Button(self.tr("Ik heb dit gezien"), small=True)
        self.typed = make_input("tekst", InputSpec("tekst", self.tr("Typ de naam van de organisatie over"), id="name"))
        self.phrase = PassphraseField(self.tr("Uw wachtzin"))
        self.choose_button = Button(self.tr("Publiek bestand kiezen…"))
        self.give_button = Button(self.tr("Deze organisatie toelaten"))
        self.remove_button = Button(self.tr("Toegang weghalen…"))
        self.sure_button = Button(self.tr("Ja, weghalen"), "danger")
        self.no_button = Button(self.tr("Toch niet"))
        self._lay_out()

    def look_again(self) -> None:
        """See who can open the vault, and whether an organisation did."""
        self.session.desk_run(
            lambda desk: (casework.organisation_access(desk), casework.visits(desk)), self._show, self.failed
        )

    def use_file(self, path: Path) -> None:
        """In: the public file of an organisation; who it is, is shown before anything is given."""
        self.told.hide()
        self.session.run(lambda: casework.public_key_of(path), self._ask, self.failed)

    def give(self) -> None:
        """Let the organisation in; the typed name and the passphrase must fit."""
        desk, key = self.session.desk, self.key
        self.typed.show_error("")
        self.phrase.show_error("")
        if key is None or desk is None:
            return
        if str(self.typed.value() or "").strip().casefold() != key.name.strip().casefold():
            self.typed.show_error(self.tr("Typ de naam precies over: {name}.").format(name=key.name))
            self.typed.focus_field()
        elif self.phrase.empty:
            self.phrase.show_error(self.tr("Typ uw wachtzin."))
            self.phrase.focus_field()
        else:
            work = with_phrases(lambda phrase: casework.give_access(desk, key, phrase), self.phrase)
            self.session.run(work, self._changed, self.failed)

    def failed(self, error: RoutekaartError) -> None:
        if error.code == "KEY-001":
            self.phrase.show_error(error.message)
            self.phrase.focus_field()
        else:
            super().failed(error)

    def _changed(self, _changes: Changes) -> None:
        forget(self.session, (self.phrase,))
        self.tell(self.tr("Dat is veranderd."))
        self.look_again()

    def _ask(self, key: OrganisationKey) -> None:
        self.key = key
        self.who.setText(self.tr("Wilt u {name} toelaten?").format(name=key.name))
        self.print.setText(self.tr("Vingerafdruk: {print}").format(print=key.fingerprint))
        self.advice.setText(
            self.tr("Bel de organisatie en vergelijk de vingerafdruk. Daarna kan zij al uw dossiers lezen.")
        )
        self.typed.set_value(None)
        self._only(self.who, self.print, self.advice, self.typed, self.phrase, self.give_button, self.no_button)
        self.typed.focus_field()

    def _show(self, found: tuple[Access | None, tuple[Visit, ...]]) -> None:
        access, visits = found
        self.key = None
        self.visits.setText("\n".join(self._visit(one) for one in visits))
        if access is None:
            self.who.setText(self.tr("Niemand anders kan deze kluis openen."))
            self._only(self.who, self.choose_button)
        else:
            sentence = self.tr("Organisatie {name} kan deze kluis openen.")
            strange = self.tr(
                "In het sleutelbestand staat {name}. Die hebt u niet toegelaten, en die kan niets openen. Wel heeft "
                "iemand in het bestand geschreven. Haal de toegang weg en maak een nieuwe sleutel."
            )
            self.who.setText((sentence if access.by_owner else strange).format(name=access.name))
            self.print.setText(self.tr("Vingerafdruk: {print}").format(print=access.fingerprint))
            self._only(self.who, self.print, self.remove_button)
        for piece in (self.visits, self.seen_button):
            piece.setVisible(bool(visits))

    def _visit(self, visit: Visit) -> str:
        when = datetime.fromisoformat(visit.at).astimezone()
        text = self.tr("Op {when} opende {name} deze kluis en koos een nieuwe wachtzin.")
        return text.format(when=f"{when:%d-%m-%Y om %H:%M}", name=visit.name)

    def _ask_removal(self) -> None:
        self.told.hide()
        self.advice.setText(
            self.tr(
                "Opende de organisatie uw kluis al eens? Dan kan zij de sleutel nog hebben. Maak daarna ook een nieuwe "
                "sleutel voor de kluis."
            )
        )
        self._only(self.who, self.print, self.advice, self.sure_button, self.no_button)
        self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run(self, work: Callable[[Desk], Changes]) -> None:
        self.session.desk_run(work, self._changed, self.failed)

    def _back(self) -> None:
        self.phrase.clear()
        self.look_again()

    def _only(self, *pieces: QWidget) -> None:
        for piece in self._changing:
            piece.setVisible(piece in pieces)

    def _file_dialog(self) -> str:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Publiek bestand van de organisatie"), "", self.tr("Sleutelbestand (*.json)")
        )
        return chosen

    def _pick(self) -> None:
        chosen = self._ask_file()
        if chosen:
            self.use_file(Path(chosen))

    def _lay_out(self) -> None:
        buttons = (self.choose_button, self.give_button, self.remove_button, self.sure_button, self.no_button)
        self._changing: tuple[QWidget, ...] = (
            self.who, self.print, self.advice, self.typed, self.phrase, *buttons,
        )  # fmt: skip
        for piece in (self.visits, self.seen_button, *self._changing[:5]):
            self.add(piece)
        self.body.setAlignment(self.seen_button, Qt.AlignmentFlag.AlignLeft)
        row = FlowLayout(gap=8)
        for button in buttons:
            row.addWidget(button)
        self.body.addLayout(row)
        self.add(self.told)
        self._only(self.who, self.choose_button)
        for piece in (self.visits, self.seen_button):
            piece.hide()
        self.choose_button.clicked.connect(lambda _checked=False: self._pick())
        self.give_button.clicked.connect(lambda _checked=False: self.give())
        self.phrase.entered.connect(self.give)
        self.remove_button.clicked.connect(lambda _checked=False: self._ask_removal())
        self.sure_button.clicked.connect(lambda _checked=False: self._run(casework.take_access_away))
        self.no_button.clicked.connect(lambda _checked=False: self._back())
        self.seen_button.clicked.connect(lambda _checked=False: self._run(casework.acknowledge_visits))
