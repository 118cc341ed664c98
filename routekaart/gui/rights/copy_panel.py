"""The copy of one person beside the page: its pages, and the ways in which it leaves, each of them logged.

A `PersonCopy` goes in; files and paper come out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from routekaart.casework.rights.aboutperson import PersonCopy, copy_printed, save_copy
from routekaart.gui import theme
from routekaart.gui.asked_file import ask_file
from routekaart.gui.case.paper_panel import ask_printer
from routekaart.gui.kit import Button, FlowLayout, Outcome
from routekaart.gui.pdf_preview import PdfPreview
from routekaart.gui.session import Session

__all__ = ["CopyPanel"]


class CopyPanel(QFrame):
    """The preview with its buttons."""

    back_wanted = Signal()

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        choose_path: Callable[[QWidget, str], Path | None] = ask_file,
        choose_printer: Callable[[QWidget], QPrinter | None] = ask_printer,
    ) -> None:
        super().__init__(parent)
        self.setProperty("frame", "aside")
        self._session, self._choose_path, self._choose_printer = session, choose_path, choose_printer
        self.copy: PersonCopy | None = None
        self.back_button = Button(self.tr("‹ Terug"), small=True)
        self.preview = PdfPreview()
        self.pdf_button = Button(self.tr("PDF bewaren…"), small=True)
        self.json_button = Button(self.tr("Als gegevens bewaren (JSON)…"), small=True)
        self.print_button = Button(self.tr("Afdrukken…"), small=True)
        self.note = Outcome()
        self._lay_out()
        self.back_button.clicked.connect(lambda _checked=False: self.back_wanted.emit())
        self.pdf_button.clicked.connect(lambda _checked=False: self.save_as("pdf"))
        self.json_button.clicked.connect(lambda _checked=False: self.save_as("json"))
        self.print_button.clicked.connect(lambda _checked=False: self.print_copy())
        self.clear()

    def show_copy(self, copy: PersonCopy) -> None:
        """In: the copy as it will leave."""
        self.copy = copy
        self.note.hide()
        self.preview.show_pdf(copy.pdf, (copy.paper.text,))
        self.show()

    def clear(self) -> None:
        """Nothing to show: another person or other choices."""
        self.copy = None
        self.hide()

    def save_as(self, form: Literal["pdf", "json"]) -> None:
        """Ask where, write it there whole or not at all, and log that it left the vault."""
        copy = self.copy
        path = self._choose_path(self, copy.file_name(form)) if copy is not None else None
        if copy is not None and path is not None:
            done = self.tr("Bewaard als {name}. Het staat in het logboek.").format(name=path.name)
            self._session.desk_run(
                lambda desk: save_copy(desk, copy, path, form), lambda _changes: self.note.tell(done), self.note.refuse
            )

    def print_copy(self) -> None:
        """Ask which printer, print all pages and log it."""
        copy = self.copy
        printer = self._choose_printer(self) if copy is not None else None
        if copy is None or printer is None or not self.preview.print_(printer):
            return
        done = self.tr("Naar de printer gestuurd. Het staat in het logboek.")
        self._session.desk_run(lambda desk: copy_printed(desk, copy), lambda _changes: self.note.tell(done))

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(18), theme.px(18), theme.px(18), theme.px(14))
        box.addWidget(self.back_button)
        box.addWidget(self.preview, 1)
        row = FlowLayout(gap=2)
        for button in (self.pdf_button, self.json_button, self.print_button):
            row.addWidget(button)
        box.addLayout(row)
        box.addWidget(self.note)
