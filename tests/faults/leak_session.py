"""One whole session with a case, as steps at a distance: answer, draw, keep, print, sign, seal, copy, and a fault.

A remote goes in; files come out only in the folder that people chose.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from routekaart.gui.case.documents_page import DocumentsPage
from routekaart.gui.case.plan import standing_ref
from routekaart.gui.crash_dialog import CrashDialog
from tests.faults.leak_steps import begin_draft, case_screen, open_first_case, walk_pages
from tests.faults.planted import words
from tests.faults.remote import Remote

__all__ = ["CHOSEN", "go_through", "leave_the_case", "storm", "through_all_pages"]

CHOSEN = "gekozen"
"""The folder in the home where people choose to keep a document."""


def go_through(remote: Remote) -> list[str]:
    """The session. Out: the titles that windows had meanwhile."""
    seen: set[str] = set()
    for step in (open_first_case, begin_draft, _keep_and_print, _sign_and_seal, _copy_and_backup):
        step(remote)
        remote.settle()
        seen |= {piece.windowTitle() for piece in QApplication.topLevelWidgets()}
    return sorted(seen)


def through_all_pages(remote: Remote) -> list[str]:
    """Every page of the case. Out: the titles that windows had meanwhile."""
    walk_pages(remote)
    return sorted({piece.windowTitle() for piece in QApplication.topLevelWidgets()})


def _folder() -> Path:
    folder = Path(os.environ["ROUTEKAART_HOME"]) / CHOSEN
    folder.mkdir(exist_ok=True)
    return folder


def _keep_and_print(remote: Remote) -> None:
    screen = case_screen(remote)
    screen.go_to(standing_ref("documenten"))
    remote.settle()
    page = screen.page
    assert isinstance(page, DocumentsPage)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(_folder() / "afdruk.pdf"))
    page.panel._choose_path = lambda _parent, name: _folder() / name
    page.panel._choose_printer = lambda _parent: printer
    row = next(iter(page.rows.values()))
    for what in ("bekijk", "bewaar", "druk"):
        row.buttons[what].click()
        remote.settle()
    assert len(list(_folder().glob("*.pdf"))) == 2, "no document was kept, or none was printed"


def _sign_and_seal(remote: Remote) -> None:
    def work(desk: Any) -> Any:
        case_id = desk.cases()[0].id
        desk.papers.open_signing(case_id, final=False)
        for signer in desk.papers.signers(case_id):
            stance = "gezien" if signer.may_sign_only else "eens"
            desk.papers.sign(case_id, signer.person, stance, "getypt", words=f"Hierbij {words()[1]}.")
        sealed = desk.papers.seal(case_id, desk.papers.current(case_id).sha256)
        desk.papers.save(case_id, sealed, _folder() / "verzegeld.pdf")
        return sealed

    _done(remote, work)


def _copy_and_backup(remote: Remote) -> None:
    QApplication.clipboard().setText(f"Een zin met {words()[2]}.")
    _done(remote, lambda desk: desk.backup())


def _done(remote: Remote, work: Any) -> None:
    ended: list[Any] = []
    remote.window.session.desk_run(work, ended.append, ended.append)
    remote.settle()
    assert ended, "the work never ended"
    assert not isinstance(ended[0], Exception), ended[0]


def leave_the_case(remote: Remote) -> None:
    """To the list of cases."""
    remote.window.go("cases")
    remote.settle()


def storm(remote: Remote) -> str:
    """A fault of the program on a planted word. Out: the report that is shown of it."""

    def break_off(_desk: Any) -> None:
        told = words()[3]
        raise ValueError(f"niet te lezen: {told}")

    # A fault that came before this one would still be on screen, and be told instead.
    remote.window.session.desk_run(break_off)
    remote.settle()
    dialog = remote.window.dialog("crash")
    assert isinstance(dialog, CrashDialog), "no report came on screen"
    report = dialog.report.toPlainText()
    dialog.close()
    return report
