"""All documents of a case: look at them, save them, print them; each copy that leaves the vault is logged.

A view goes in; documents are made by the desk, on the worker.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from routekaart.casework import ENDS_HERE, CaseView, Desk, MadePdf, SealedPdf
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.case.document_list import DocumentOffer, offers
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.paper_panel import PaperPanel
from routekaart.gui.case.plan import standing_ref
from routekaart.gui.kit import Button, Card, FlowLayout, Link, PlainLabel, ScrollPage, ShowMore
from routekaart.gui.phrasebook import said
from routekaart.gui.session import Navigator, Session

__all__ = ["DocumentsPage"]

_BESIDE_FROM = 760


class DocumentRow(Card):
    """One document with its three buttons."""

    wanted = Signal(str)
    """`bekijk`, `bewaar` or `druk`."""

    def __init__(self, offer: DocumentOffer, parent: QWidget | None = None) -> None:
        super().__init__(offer.title, offer.hint, parent)
        self.offer = offer
        self.buttons: dict[str, Button] = {}
        row = FlowLayout(gap=2)
        names = {"bekijk": self.tr("Bekijk"), "bewaar": self.tr("Bewaar…"), "druk": self.tr("Druk af…")}
        for key, text in names.items():
            button = Button(text, small=True)
            button.setAccessibleName(f"{text} {said(offer.title)}")
            button.clicked.connect(lambda _checked=False, chosen=key: self.wanted.emit(chosen))
            row.addWidget(button)
            self.buttons[key] = button
        self.body.addLayout(row)


class DocumentsPage(CasePage):
    """The list at the left, the chosen document at the right; with little room they take turns."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        lead = self.tr("Ieder krijgt een eigen versie. Wat u bewaart of afdrukt, komt in het logboek.")
        self._page = ScrollPage(self.tr("Documenten"), lead, width=0)
        self.panel = PaperPanel(session)
        self.record_link = Link(self.tr("Wie zag dit dossier?"))
        self.record_link.clicked.connect(lambda _checked=False: self.navigator.go("case_record", case_id=self.case_id))
        self.continue_card = Card(
            self.tr("Hoe gaat het verder?"),
            self.tr("Op een andere route hoeft u niets opnieuw te vragen. Uw antwoorden gaan mee."),
        )
        self.continue_button = Button(self.tr("Verder op een andere route"), small=True)
        self.continue_card.add(self.continue_button)
        self.continue_button.clicked.connect(lambda _checked=False: self.go_wanted.emit(standing_ref("verder")))
        self.rows: dict[str, DocumentRow] = {}
        self._offers: tuple[DocumentOffer, ...] = ()
        self._shown: DocumentOffer | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(8))
        self.more = ShowMore()
        self.more.more_wanted.connect(lambda: self._build(self._offers))
        self.trouble = PlainLabel("", "error")
        self.trouble.hide()
        self._page.add(self.trouble)
        self._page.body.addLayout(self._list)
        self._page.add(self.more)
        self._page.add(self.record_link)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addWidget(self._page, 1)
        sides.addWidget(self.panel, 1)
        self.panel.show_nothing(self.tr("Kies Bekijk bij een document. Dan staat het hier."))
        self.panel.back_wanted.connect(lambda: self._take_turns(False))

    def show_case(self, view: CaseView, **details: object) -> None:
        """In: the view."""
        self.refresh()

    def refresh(self) -> None:
        """The list follows the case; a document on screen is made again."""
        view = self.view
        if view is None:
            return
        self._place_continue(view)
        found = offers(view)
        if view.checklist.route.document.sheet is not None:
            self._page.set_lead(self.tr("Wat u bewaart of afdrukt, komt in het logboek."))
        if found != self._offers:
            self._offers = found
            self._build(found)
        if self._shown is not None and self._shown.key in self.rows:
            self._load(self._shown, lambda: None, reading=self._page.isHidden())

    def _place_continue(self, view: CaseView) -> None:
        """On top where other routes usually follow, else below the documents."""
        body, route = self._page.body, view.checklist.route
        body.removeWidget(self.continue_card)
        body.insertWidget(0 if route.continues_in else body.indexOf(self.record_link), self.continue_card)
        self.continue_card.setVisible(route.subject not in ENDS_HERE)

    def _build(self, found: tuple[DocumentOffer, ...]) -> None:
        """Only what differs is made anew, so that the focus stays; what is for nobody in particular is always there."""
        wanted = {offer.key: offer for offer in self.more.first(found, ahead=lambda offer: offer.reader is None)}
        for key in [key for key, row in self.rows.items() if key not in wanted or row.offer != wanted[key]]:
            row = self.rows.pop(key)
            self._list.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        for place, (key, offer) in enumerate(wanted.items()):
            if key not in self.rows:
                self.rows[key] = DocumentRow(offer)
                self.rows[key].wanted.connect(lambda what, chosen=offer: self._do(chosen, what))
            self._list.insertWidget(place, self.rows[key])

    def _do(self, offer: DocumentOffer, what: str) -> None:
        then = {"bewaar": self.panel.save_paper, "druk": self.panel.print_paper}.get(what, lambda: None)
        self._load(offer, then)

    def _load(self, offer: DocumentOffer, then: Callable[[], None], *, reading: bool = True) -> None:
        case_id = self.case_id
        self._shown = offer

        def show(paper: MadePdf | SealedPdf) -> None:
            self._say("")
            self.panel.show_paper(case_id, paper, offer.title)
            self._take_turns(reading)
            then()

        self.session.desk_run(lambda desk: _make(desk, case_id, offer), show, self._fail)

    def _fail(self, error: RoutekaartError) -> None:
        self._say(error.message)
        self.panel.show_nothing(error.message)

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._take_turns(self._page.isHidden())

    def _take_turns(self, reading: bool) -> None:
        """With little room the list and the document take turns."""
        narrow = self.width() < theme.px(_BESIDE_FROM)
        self.panel.back_button.setVisible(narrow)
        self.panel.setVisible(reading or not narrow)
        self._page.setVisible(not (narrow and reading))


def _make(desk: Desk, case_id: str, offer: DocumentOffer) -> MadePdf | SealedPdf:
    """The sealed justification when there is one, else as it lies there to be signed, else provisional.

    A sheet that nobody signs is final as soon as nothing is open.
    """
    papers, view = desk.papers, desk.case(case_id)
    sheet = view.checklist.route.document.sheet
    if offer.kind != "verantwoording" or (sheet is not None and sheet.sign == "nee"):
        return papers.preview(case_id, offer.kind, reader=offer.reader, final=view.assessment.may_final)
    if desk.case(case_id).dossier.sealed is not None:
        return papers.sealed(case_id)
    return papers.current(case_id) or papers.preview(case_id, "verantwoording")
