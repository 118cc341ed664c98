"""A document beside the page: its pages, full screen, printing and saving; every copy that leaves is logged.

A `MadePdf` or `SealedPdf` goes in; `seen` tells when all of exactly those bytes were on screen.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from routekaart.casework import MadePdf, SealedPdf
from routekaart.gui import theme
from routekaart.gui.kit import Button, FlowLayout, PlainLabel, SectionHeader
from routekaart.gui.pdf_preview import PdfPreview
from routekaart.gui.saving import ask_save
from routekaart.gui.session import Session

__all__ = ["PaperPanel", "ask_path"]

Paper = MadePdf | SealedPdf


def ask_path(parent: QWidget, name: str) -> Path | None:
    """Where to save; the system asks before it writes over a file. None when people change their mind."""
    return ask_save(parent, parent.tr("PDF bewaren"), name, "PDF (*.pdf)")


def ask_printer(parent: QWidget) -> QPrinter | None:
    """Which printer; None when people change their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    return printer if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted else None


class PaperPanel(QFrame):
    """The preview with its buttons; without a document it says why there is none."""

    seen = Signal()
    back_wanted = Signal()
    saved = Signal(str)

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        choose_path: Callable[[QWidget, str], Path | None] = ask_path,
        choose_printer: Callable[[QWidget], QPrinter | None] = ask_printer,
    ) -> None:
        super().__init__(parent)
        self.setProperty("frame", "aside")
        self._session, self._choose_path, self._choose_printer = session, choose_path, choose_printer
        self._case_id = self._words = ""
        self.paper: Paper | None = None
        self.back_button = Button(self.tr("‹ Terug"), small=True)
        self.back_button.hide()
        self.header = SectionHeader("")
        self.empty = PlainLabel("", "hint")
        self.preview = PdfPreview()
        self.full_button = Button(self.tr("Volledig scherm"), small=True)
        self.print_button = Button(self.tr("Afdrukken…"), small=True)
        self.save_button = Button(self.tr("PDF bewaren…"), small=True)
        self.note = PlainLabel("", "good")
        self._room = QVBoxLayout()
        self._lay_out()
        self.back_button.clicked.connect(lambda _checked=False: self.back_wanted.emit())
        self.full_button.clicked.connect(lambda _checked=False: self.full_screen())
        self.print_button.clicked.connect(lambda _checked=False: self.print_paper())
        self.save_button.clicked.connect(lambda _checked=False: self.save_paper())
        self.preview.last_page_seen.connect(lambda _digest: self.seen.emit())
        self.show_nothing("")

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(18), theme.px(18), theme.px(18), theme.px(14))
        box.addWidget(self.back_button)
        box.addWidget(self.header)
        box.addWidget(self.empty)
        self._room.addWidget(self.preview)
        box.addLayout(self._room, 1)
        row = FlowLayout(gap=2)
        for button in (self.full_button, self.print_button, self.save_button):
            row.addWidget(button)
        box.addLayout(row)
        box.addWidget(self.note)
        box.addStretch(0)

    def show_nothing(self, why: str) -> None:
        """In: why there is no document to show."""
        self.paper = None
        self.empty.setText(why)
        self.empty.setVisible(bool(why))
        for piece in (self.preview, self.full_button, self.print_button, self.save_button):
            piece.hide()
        self.note.hide()

    def show_paper(self, case_id: str, paper: Paper, title: str, *, may_leave: bool = True) -> None:
        """In: the document, what stands above it, and whether it may be saved and printed.

        The same bytes stay as they were, seen pages included.
        """
        self._case_id = case_id
        changed = self.paper is None or self.paper.pdf != paper.pdf
        words = paper.paper.text if isinstance(paper, MadePdf) else paper.text
        if words != self._words:
            self.note.hide()  # it was about another text
        self._words = words
        self.paper = paper
        self.header.setText(title.upper())
        self.header.setAccessibleName(title)
        self.empty.hide()
        self.preview.show()
        self.full_button.show()
        self.print_button.setVisible(may_leave)
        self.save_button.setVisible(may_leave)
        if changed:
            self.preview.show_pdf(paper.pdf, (words,) if words else ())

    def was_seen(self) -> bool:
        """Were all pages of exactly these bytes on screen?"""
        return self.paper is not None and self.preview.all_pages_painted

    def full_screen(self) -> QDialog:
        """The same preview as large as the screen; Escape brings it back."""
        dialog = QDialog(self)
        dialog.setWindowTitle("Routekaart")  # no name of people: other programs can read it
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = Button(self.tr("Sluiten"), "primary", small=True)
        box = QVBoxLayout(dialog)
        box.addWidget(self.preview, 1)
        box.addWidget(close)
        close.clicked.connect(lambda _checked=False: dialog.close())
        QShortcut(QKeySequence(Qt.Key.Key_Escape), dialog, dialog.close)
        dialog.finished.connect(lambda _result: self._room.addWidget(self.preview))
        dialog.showMaximized()
        return dialog

    def save_paper(self) -> None:
        """Ask where, write it there whole or not at all, and log that it left the vault."""
        paper, case_id = self.paper, self._case_id
        path = self._choose_path(self, paper.file_name) if paper is not None else None
        if paper is not None and path is not None:
            done = self.tr("Bewaard als {name}").format(name=path.name)
            self._session.desk_run(lambda desk: desk.papers.save(case_id, paper, path), lambda _done: self._tell(done))

    def print_paper(self) -> None:
        """Ask which printer, print all pages and log it."""
        paper, case_id = self.paper, self._case_id
        printer = self._choose_printer(self) if paper is not None else None
        if printer is None or not self.preview.print_(printer):
            return
        done = self.tr("Naar de printer gestuurd.")
        if paper is not None:
            self._session.desk_run(lambda desk: desk.papers.printed(case_id, paper), lambda _done: self._tell(done))

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()
        self.saved.emit(text)
