"""Signing: everybody reads the document beside the page and signs, also who disagrees; then the author seals it.

A view goes in; what people sign goes to the desk. What is sealed is exactly what was on screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from routekaart.casework import (
    CardKey,
    CaseView,
    Changes,
    Desk,
    SealedPdf,
    Signer,
    add_returned,
    add_scan,
    cards_in,
    read_scan,
)
from routekaart.casework.documents.papers import Method, Stance
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.paper_panel import PaperPanel
from routekaart.gui.case.plan import standing_ref
from routekaart.gui.case.scan_view import ScanDialog
from routekaart.gui.case.seal_card import SealCard
from routekaart.gui.case.sealed_result import SealedResult
from routekaart.gui.case.signer_card import SignerCard
from routekaart.gui.case.signing_desktop import Desktop, lay_out
from routekaart.gui.case.status_choice import StatusChoice
from routekaart.gui.kit import Banner, Button, ScrollPage, ShowMore, announce
from routekaart.gui.session import Navigator, Session

__all__ = ["SigningPage"]

_BESIDE_FROM = 760
_SETTLED = 60
"""Milliseconds in which a page that was filled anew finds its sizes."""
AUTHOR = "opsteller"
_NO_EXTRACT = ("DOC-046", "DOC-047")


class SigningPage(CasePage):
    """First the choice of provisional or final, then the signatures, then the seal and what comes after."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self._lead = self.tr(
            "Iedereen leest wat hiernaast staat en tekent, ook wie het niet eens is. Daarna verzegelt u het document."
        )
        self._page = ScrollPage(self.tr("Ondertekenen"), self._lead, width=0)
        self.panel = PaperPanel(session)
        self.choice = StatusChoice()
        self.changed_note = Banner(
            self.tr("De tekst is veranderd sinds het tekenen begon."),
            self.tr("Eerdere handtekeningen tellen niet meer. Laat iedereen de nieuwe tekst lezen en vraag opnieuw."),
            "warning",
            self.tr("Neem de nieuwe tekst en vraag opnieuw"),
        )
        self.seal = SealCard()
        self.result = SealedResult()
        self.cards: dict[str, SignerCard] = {}
        self._people = QVBoxLayout()
        self._people.setSpacing(theme.px(12))
        self.more = ShowMore()
        self.read_button = Button(self.tr("Lees het document"), small=True)
        self.table: Desktop | None = None
        self._choosing = False
        self._just_sealed = False
        self._just_opened = False
        self._reading = False
        self._waiting_at: QWidget | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._page, 5)
        row.addWidget(self.panel, 3)
        self._page.title_row.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignTop)
        for piece in (self.changed_note, self.choice, self.result):
            self._page.add(piece)
        self._page.body.addLayout(self._people)
        self._page.add(self.more)
        self._page.add(self.seal)
        # Until the table was read nothing is known, so nothing of it is shown.
        for unknown in (self.changed_note, self.choice, self.result, self.seal):
            unknown.hide()
        self.panel.show_nothing(self.tr("Het document wordt gemaakt…"))

    def _connect(self) -> None:
        self.read_button.clicked.connect(lambda _checked=False: self._show_reading(True))
        self.panel.back_wanted.connect(lambda: self._show_reading(False))
        self.choice.chosen.connect(lambda final: self._open(final, self.choice.sealers(), self.choice.extract.chosen()))
        self.choice.place_wanted.connect(lambda place: self.go_wanted.emit(place))
        self.choice.all_wanted.connect(lambda: self.go_wanted.emit(standing_ref("taken")))
        self.changed_note.action.connect(self._open_again)
        self.panel.seen.connect(self._show_seal)
        self.more.more_wanted.connect(self._show_more_people)
        self.seal.seal_button.clicked.connect(lambda _checked=False: QTimer.singleShot(0, self, self.show_focus))
        self.seal.seal_wanted.connect(self._seal)
        self.seal.other_wanted.connect(self._choose_again)
        self.seal.cards_wanted.connect(self._look_at_cards)
        self.result.documents_wanted.connect(lambda: self.go_wanted.emit(standing_ref("documenten")))
        self.result.continue_wanted.connect(lambda: self.go_wanted.emit(standing_ref("verder")))
        self.result.reopen_wanted.connect(self._reopen)
        self.result.seals.returned.connect(self._add_returned)

    # what is shown -----------------------------------------------------------------------------------------

    def show_case(self, view: CaseView, **details: object) -> None:
        """In: the view."""
        self._choosing = False
        self.refresh()

    def focus_start(self) -> None:
        """The first thing to do; the first time that follows when the table was read, unless people went elsewhere."""
        self._waiting_at = QApplication.focusWidget()
        super().focus_start()

    def refresh(self) -> None:
        """Read the table again; the page follows when that is done."""
        case_id = self.case_id
        self.session.desk_run(lambda desk: lay_out(desk, case_id), self._show_table, self._show_trouble)

    def _show_table(self, table: Desktop) -> None:
        view = self.view
        if view is None:
            return
        first, self.table = self.table is None, table
        choosing = table.sealed is None and (table.current is None or self._choosing)
        signing = table.sealed is None and not choosing
        self.result.setVisible(table.sealed is not None)
        self.choice.setVisible(choosing)
        self.changed_note.setVisible(signing and not table.same)
        self._show_people(view, table, signing)
        self._show_paper(view, table)
        if choosing:
            self.choice.show_choice(view)
        self._page.set_lead(self._lead if table.sealed is None else "")
        if table.sealed is not None:
            self.result.show_result(view, table.signers, table.author)
        self._show_seal()
        if first and self._waiting_at is QApplication.focusWidget():
            super().focus_start()
        elif self._just_opened and self.cards:
            next(iter(self.cards.values())).stances.focus_first()
            QTimer.singleShot(0, self, self.show_focus)
        self._just_opened = False
        if table.sealed is not None and self._just_sealed:
            self._just_sealed = False
            # The long page of signatures became a short one; it begins at its top.
            self._page.settle()
            self._page.verticalScrollBar().setValue(0)
            self.result.documents_button.setFocus()
            QTimer.singleShot(_SETTLED, self, self.show_focus)
            announce(self.result, self.tr("Het document is verzegeld."))

    def _show_people(self, view: CaseView, table: Desktop, signing: bool) -> None:
        signers = [signer for signer in table.signers if signer.role != AUTHOR] if signing else []
        signers = self.more.first(signers, ahead=_asked)
        wanted = {signer.person for signer in signers}
        for name in set(self.cards) - wanted:
            card = self.cards.pop(name)
            self._people.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        for place, signer in enumerate(signers):
            card = self.cards.get(signer.person) or self._make_card(signer)
            if self._people.indexOf(card) != place:
                self._people.insertWidget(place, card)
            card.show_signer(signer, table.consents.get(signer.person), view.drafts.get(_draft(signer.person)))
            card.setEnabled(table.same)

    def _show_more_people(self) -> None:
        if self.view is not None and self.table is not None:
            self._show_people(self.view, self.table, signing=True)

    def _make_card(self, signer: Signer) -> SignerCard:
        card, person = SignerCard(signer), signer.person
        self.cards[person] = card
        card.signed.connect(lambda *mark: self._sign(person, *mark))
        card.opened.connect(lambda: self._only_open(card))
        card.consent_withdrawn.connect(self._withdraw)
        card.scan_chosen.connect(lambda path: self._add_scan(person, path))
        card.scan_opened.connect(lambda sha256: self._look_at_scan(card.signer.name, sha256))
        card.words_edited.connect(lambda: self.keep_draft(_draft(person), card.form.words.text))
        return card

    def _only_open(self, opened: SignerCard) -> None:
        for card in self.cards.values():
            if card is not opened and card.is_open:
                card.close_form()
        self._page.ensureWidgetVisible(opened)

    def _show_paper(self, view: CaseView, table: Desktop) -> None:
        if table.sealed is not None:
            self.panel.show_paper(view.id, table.sealed, self.tr("Verzegeld document"))
        elif table.current is not None:
            title = self.tr("Dit wordt getekend") if table.same else self.tr("De nieuwe tekst")
            self.panel.show_paper(view.id, table.current, title)
        elif table.first_look is not None:
            title = self.tr("Zo ziet het er nu uit, voorlopig")
            self.panel.show_paper(view.id, table.first_look, title, may_leave=False)

    def _show_seal(self) -> None:
        table = self.table
        signing = table is not None and table.sealed is None and table.current is not None and not self._choosing
        self.seal.setVisible(signing)
        self.seal.offer_card(bool(self.session.card_module))
        if table is not None and signing:
            seen = self.panel.was_seen() and table.current is not None
            asked = [signer for signer in table.signers if signer.role != AUTHOR and not signer.may_sign_only]
            unsigned = [signer.name.split(" · ")[0] for signer in asked if signer.stance is None]
            self.seal.show_state(
                table.author, seen=seen, same=table.same, unsigned=unsigned, status=table.status,
                time_from=self._time_service(), sheet=self._is_sheet(), extract=table.extract,
            )  # fmt: skip

    def _is_sheet(self) -> bool:
        return self.view is not None and self.view.checklist.route.document.sheet is not None

    def _time_service(self) -> str:
        """The computer that will be asked for the time; empty when nothing leaves this one."""
        desk = self.session.desk
        real = desk is not None and not desk.practice
        return urlsplit(self.session.timestamp_url or "").netloc if real else ""

    def _show_trouble(self, error: RoutekaartError) -> None:
        """A document that cannot be made yet explains itself where it would stand."""
        self.panel.show_nothing(error.message)
        self.seal.hide()
        if self.view is not None:
            self.choice.show_choice(self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._show_reading(self._reading)

    def _show_reading(self, on: bool) -> None:
        """With little room page and document take turns."""
        narrow = self.width() < theme.px(_BESIDE_FROM)
        self._reading = on and narrow
        self.read_button.setVisible(narrow)
        self.panel.back_button.setVisible(narrow)
        self.panel.setVisible(not narrow or on)
        self._page.setVisible(not self._reading)
        self.panel.setMinimumWidth(0 if narrow else theme.px(320))
        if narrow and on:
            self.panel.back_button.setFocus()

    # what people do ------------------------------------------------------------------------------------------

    def _open(self, final: bool, sealers: Sequence[str] | None = None, extract: bool | None = None) -> None:
        case_id = self.case_id
        self._choosing = False

        def opened(_made: object) -> None:
            self._just_opened = True
            self.refresh()

        def failed(error: RoutekaartError) -> None:
            if error.code not in _NO_EXTRACT:
                self.session.trouble.emit(error)
                return
            self._choose_again()
            self.choice.extract.set_chosen(True)
            self.choice.extract.show_trouble(error.message)

        self.session.desk_run(
            lambda desk: desk.papers.open_signing(case_id, final=final, sealers=sealers, extract=extract),
            opened,
            failed,
        )

    def _open_again(self) -> None:
        """The new text is opened as final when it was and still may be; else it becomes provisional."""
        view = self.view
        was_final = self.table is not None and self.table.status != "voorlopig"
        self._open(was_final and view is not None and view.assessment.may_final)

    def _choose_again(self) -> None:
        self._choosing = True
        self.choice.show_sealers(self.table.sealers if self.table is not None else ())
        self.choice.extract.set_chosen(self.table is not None and self.table.extract)
        self.refresh()

    def _sign(self, person: str, stance: str, method: str, words: str, strokes: str) -> None:
        case_id, field = self.case_id, _draft(person)

        def sign(desk: Desk) -> Changes:
            changes = desk.papers.sign(
                case_id, person, cast(Stance, stance), cast(Method, method), words=words, strokes=strokes
            )
            desk.keep_draft(case_id, field, "")
            return changes

        self.store(sign, field=field)

    def _add_scan(self, person: str, path: Path) -> None:
        case_id = self.case_id
        self.store(lambda desk: add_scan(desk, case_id, person, path))

    def _look_at_scan(self, name: str, sha256: str) -> None:
        case_id = self.case_id
        self.session.desk_run(
            lambda desk: read_scan(desk, case_id, sha256), lambda content: ScanDialog(content, name, self).show()
        )

    def _withdraw(self, record: str) -> None:
        case_id = self.case_id
        self.store(lambda desk: desk.withdraw_consent(case_id, record))

    def _look_at_cards(self) -> None:
        """What is in the reader now; beside the casework, as a reader may take its time."""
        module = self.session.card_module or ""
        self.seal.show_looking()
        self.session.run_apart(lambda: cards_in(module), self.seal.show_cards, self._no_card)

    def _no_card(self, error: RoutekaartError) -> None:
        self.seal.busy.hide()
        self.seal.show_trouble(error.message)

    def _seal(self, key: bytes | CardKey | None, passphrase: bytes) -> None:
        p12, card = (None, key) if isinstance(key, CardKey) else (key, None)
        case_id, digest, service = self.case_id, self.panel.preview.shown_sha256, self.session.timestamp_url
        self.seal.show_busy(True)

        def failed(error: RoutekaartError) -> None:
            self.seal.show_busy(False)
            self.seal.show_trouble(error.message)

        def done(_sealed: SealedPdf) -> None:
            self.seal.show_busy(False)
            self._just_sealed = True
            self.session.changed.emit(Changes(frozenset({case_id}), documents=True))

        self.session.desk_run(
            lambda desk: desk.papers.seal(
                case_id, digest, p12=p12, passphrase=passphrase, card=card, timestamp_url=service
            ),
            done,
            failed,
        )

    def _add_returned(self, pdf: bytes) -> None:
        case_id = self.case_id
        self.session.desk_run(
            lambda desk: add_returned(desk, case_id, pdf), lambda _done: self.result.seals.show_added(),
            lambda error: self.result.seals.show_trouble(error.message),
        )  # fmt: skip

    def _reopen(self, reason: str) -> None:
        case_id = self.case_id
        self.store(lambda desk: desk.papers.reopen(case_id, reason))


def _asked(signer: Signer) -> bool:
    """Asked to sign, or signed already; others may sign when they want to."""
    return not signer.may_sign_only or signer.stance is not None


def _draft(person: str) -> str:
    """The draft of what somebody writes while signing."""
    return f"ondertekening/{person}"
