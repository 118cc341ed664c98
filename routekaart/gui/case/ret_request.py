"""Asking the RET to think along: a request in the log, and a sheet without names to send or print.

The case screen goes in; a stored request and a PDF the professional saves come out.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject

from routekaart.casework import MadePdf
from routekaart.gui.kit import Banner
from routekaart.gui.saving import ask_save

if TYPE_CHECKING:
    from routekaart.gui.case.case_screen import CaseScreen

__all__ = ["RetRequest"]

SHEET: Final = "bespreekblad"


class RetRequest(QObject):
    """From the button in the footer to the sheet on paper."""

    def __init__(self, screen: CaseScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def ask(self) -> None:
        """Open the form as a request: who and when are known, the question is what is left to type."""
        view = self._screen.view
        if view is not None:
            self._screen.log_consultation({"orgaan": "RET", "datum_gevraagd": view.facts.on.isoformat()})

    def offer_sheet(self, record: Mapping[str, Any]) -> None:
        """After a request was stored: the sheet for the discussion can be made now."""
        view = self._screen.view
        if view is None:
            return
        body = view.labels.consultation(str(record.get("orgaan")))
        banner = Banner(
            self.tr("De vraag aan {body} staat in het dossier.").format(body=body),
            self.tr("Op het bespreekblad staan geen namen."),
            link=self.tr("Maak het bespreekblad (PDF)"),
        )
        banner.action.connect(self.make_sheet)
        self._screen.show_notice(banner)

    def make_sheet(self) -> None:
        """Make the sheet and ask where to save it."""
        view = self._screen.view
        if view is not None:
            case_id = view.id
            self._screen.session.desk_run(lambda desk: desk.papers.preview(case_id, SHEET), self._save)

    def _save(self, made: MadePdf) -> None:
        view = self._screen.view
        if view is None:
            return
        path = ask_save(self._screen, self.tr("Bespreekblad opslaan"), made.file_name, self.tr("PDF (*.pdf)"))
        if path is not None:
            self.write(path, made)

    def write(self, path: Path, made: MadePdf) -> None:
        """Write the file where people chose, and log that it left the vault."""
        view, session = self._screen.view, self._screen.session
        if view is None:
            return
        case_id = view.id

        session.desk_run(lambda desk: desk.papers.save(case_id, made, path), lambda _done: self._said(path.name))

    def _said(self, name: str) -> None:
        self._screen.show_notice(Banner(self.tr("Opgeslagen: {name}").format(name=name)))
