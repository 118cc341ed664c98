"""Checking a document: is it whole, unchanged, and sealed by whom? Works without a vault.

A PDF goes in; one sentence, the facts apart and the pages beside them come out. Nothing leaves the computer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from routekaart.atomicfile import read_at_most
from routekaart.casework import check_pdf, printed_anchor, revision_hashes
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.fact_mark import FactMark
from routekaart.gui.kit import Button, Card, LineText, PlainLabel, ScrollPage, announce
from routekaart.gui.phrasebook import said
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.received_card import ReceivedCard

if TYPE_CHECKING:
    from routekaart.casework import PrintedAnchor, VerificationReport
    from routekaart.gui.pdf_preview import PdfPreview

__all__ = ["CheckPage"]

_MOST = 100 * 1024 * 1024
_PREVIEW_MOST = 20 * 1024 * 1024
"""Showing pages happens on the main thread; a larger file would make the window stand still."""


class CheckPage(Place):
    """Choose or drop a PDF and read what is known about it."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.report: VerificationReport | None = None
        self._asked = 0
        self._pdf = b""
        self._path: Path | None = None
        self.setAcceptDrops(True)
        self._page = ScrollPage(
            self.tr("Een document controleren"),
            self.tr("Is dit document nog zoals het is verzegeld? Het blijft op deze computer."),
        )
        self.choose_button = Button(self.tr("Kies een PDF…"), "primary")
        self.name = PlainLabel("", "hint")
        self.verdict = Card()
        self.mark = FactMark("unknown")
        self.sentence = PlainLabel("", "section").as_heading(2)
        self.facts = Card(self.tr("Wat is nagekeken"))
        self.facts_grid = QGridLayout()
        self.keep = Card(
            self.tr("Deze sleutel onthouden als…"),
            self.tr("Doe dit alleen als u zeker weet van wie het zegel is, bijvoorbeeld na een telefoontje."),
        )
        self.keep_name = LineText(self.tr("Naam bij deze sleutel"), self.tr("zoals Jeugdbescherming, S. Jansen"), 40)
        self.keep_button = Button(self.tr("Onthouden"))
        self.received = ReceivedCard(self.session)
        self._room = QWidget()
        self._preview_room = QVBoxLayout(self._room)
        self.preview: PdfPreview | None = None
        self._lay_out()
        self.choose_button.clicked.connect(lambda _checked=False: self._choose())
        self.keep_button.clicked.connect(lambda _checked=False: self._remember())
        self.received.changed.connect(lambda: self.check(self._path) if self._path is not None else None)

    def arrive(self, **details: object) -> None:
        """In: optionally `path` of the document to check at once."""
        path = details.get("path")
        if isinstance(path, Path):
            self.check(path)
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self, path: Path) -> None:
        """Check a file off the main thread and beside the casework; a later choice replaces an earlier one.

        Only the question which keys and seals this vault knows goes to the casework worker; reading and judging
        a large file would keep an answer that is being stored waiting.
        """
        self._asked += 1
        asked = self._asked
        self._path = path
        self.name.setText(self.tr("{name} wordt nagekeken…").format(name=path.name))
        self.session.run_apart(
            lambda: _read(path), lambda found: self._ask_vault(asked, *found), lambda error: self._failed(asked, error)
        )

    def _ask_vault(self, asked: int, pdf: bytes, revisions: tuple[str, ...], printed: PrintedAnchor | None) -> None:
        """Which keys are known here, and what the dossiers here say of this file; without a vault nothing is known."""
        if asked != self._asked:
            return
        if self.session.desk is None:
            self._judge(asked, pdf, partial(check_pdf, now=self.session.env.now()))
            return
        self.session.desk_run(
            lambda desk: desk.papers.checker(revisions, printed),
            lambda check: self._judge(asked, pdf, check),
            lambda error: self._failed(asked, error),
        )

    def _judge(self, asked: int, pdf: bytes, check: Callable[[bytes], VerificationReport]) -> None:
        self.session.run_apart(
            lambda: check(pdf),
            lambda report: self._checked(asked, pdf, report),
            lambda error: self._failed(asked, error),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.check(path)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Kies een PDF"), "", self.tr("PDF (*.pdf);;Alles (*)"))
        if chosen:
            self.check(Path(chosen))

    def _failed(self, asked: int, error: RoutekaartError) -> None:
        if asked == self._asked:
            self.name.setText("")
            self.session.trouble.emit(error)

    def _checked(self, asked: int, pdf: bytes, report: VerificationReport) -> None:
        if asked != self._asked or self._path is None:
            return
        self._pdf, self.report = pdf, report
        self.name.setText(self._path.name)
        self.sentence.setText(report.sentence)
        self.mark.set_state(_state_of(report))
        self._show_facts(report)
        unknown = any(seal.mark == "onbekend" for seal in report.sealers) and report.untouched
        self.keep.setVisible(unknown and self.session.desk is not None)
        for piece in (self.verdict, self.facts):
            piece.show()
        self.received.look(pdf, self._path.name, report)
        self._show_preview(pdf, report)
        announce(self.sentence, report.sentence, urgent=True)

    def _show_facts(self, report: VerificationReport) -> None:
        while (item := self.facts_grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        for row, (label, value, state) in enumerate(report.facts):
            mark = FactMark(state)
            self.facts_grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self.facts_grid.addWidget(PlainLabel(label), row, 1, Qt.AlignmentFlag.AlignTop)
            told = PlainLabel(value, "strong")
            told.setAccessibleName(f"{said(label)}: {told.text()} ({mark.meaning})")
            self.facts_grid.addWidget(told, row, 2)
        self.facts_grid.setColumnStretch(1, 2)
        self.facts_grid.setColumnStretch(2, 3)

    def _show_preview(self, pdf: bytes, report: VerificationReport) -> None:
        from routekaart.casework.documents.scans import may_be_shown
        from routekaart.gui.pdf_preview import PdfPreview

        if self.preview is not None:
            self._preview_room.removeWidget(self.preview)
            self.preview.deleteLater()
            self.preview = None
            self._room.hide()
        # A damaged or very large file is judged all the same; showing it is an extra.
        if report.problem is not None or len(pdf) > _PREVIEW_MOST or not may_be_shown(pdf):
            return
        preview = PdfPreview()
        try:
            preview.show_pdf(pdf)
        except RoutekaartError:
            preview.deleteLater()
            return
        self.preview = preview
        preview.last_page_seen.connect(self.received.seen)
        self._preview_room.addWidget(preview)
        self._room.show()

    def _remember(self) -> None:
        name = self.keep_name.text().strip()
        report, path = self.report, self._path
        if not name or report is None or path is None:
            self.keep_name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        prints = [seal.fingerprint for seal in report.sealers if seal.mark == "onbekend"]
        if prints:
            self.session.desk_run(lambda desk: desk.papers.keep_key(prints[0], name), lambda _done: self.check(path))
            self.keep_name.clear()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.choose_button)
        row.addWidget(self.name, 1)
        drop = Card(self.tr("Sleep een PDF hierheen"), self.tr("Of kies hem zelf. U hebt geen kluis nodig."))
        drop.body.addLayout(row)
        self._page.add(drop)
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.sentence, 1)
        self.verdict.body.addLayout(line)
        self.facts_grid.setHorizontalSpacing(theme.px(12))
        self.facts_grid.setVerticalSpacing(theme.px(8))
        self.facts.body.addLayout(self.facts_grid)
        keep_row = QHBoxLayout()
        keep_row.addWidget(self.keep_name)
        keep_row.addWidget(self.keep_button)
        keep_row.addStretch(1)
        self.keep.body.addLayout(keep_row)
        for piece in (self.verdict, self.received, self.facts, self.keep):
            piece.hide()
            self._page.add(piece)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self._page, 3)
        both.addWidget(self._room, 2)
        self._room.hide()


def _read(path: Path) -> tuple[bytes, tuple[str, ...], PrintedAnchor | None]:
    """The bytes, the SHA-256 of each revision, and what it names of logs; one byte too many tells it is too large."""
    try:
        pdf = read_at_most(path, _MOST)
        return pdf, revision_hashes(pdf), printed_anchor(pdf) if len(pdf) <= _MOST else None
    except OSError as error:
        raise RoutekaartError(
            "CHK-001", f"Het bestand {path.name} kan niet worden gelezen. Kies het opnieuw of kopieer het eerst."
        ) from error


def _state_of(report: VerificationReport) -> str:
    known = {
        "onveranderd": "ok",
        "onbekende_sleutel": "unknown",
        "niet_verzegeld": "unknown",
        "niet_van_ons": "unknown",
    }
    return "nok" if report.rules_rerun is False else known.get(report.verdict, "nok")


def _dropped(event: QDropEvent) -> Path | None:
    """The first file dropped, if it is one of this computer."""
    local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(local[0]) if local else None
