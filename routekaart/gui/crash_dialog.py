"""When the program itself goes wrong: a report to read and copy that holds no answers of anybody.

An exception goes in; out come where in the program it happened and the versions, never what was typed.
"""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

import PySide6
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from routekaart import __version__
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, PlainLabel

__all__ = ["CrashDialog", "crash_report"]

_LONGEST = 200


def crash_report(fault: BaseException) -> str:
    """The report: kinds of exceptions with files and lines. Messages are left out, since they may hold case text."""
    lines = [
        f"Routekaart {__version__}",
        f"Python {platform.python_version()}, Qt {PySide6.__version__}, {platform.system()} {platform.release()}",
        "",
    ]
    link: BaseException | None = fault
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        lines += _one(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
        if link is not None:
            lines.append("door:")
    return "\n".join(lines[:_LONGEST])


def _one(fault: BaseException) -> list[str]:
    kind = type(fault)
    code = f" {fault.code}" if isinstance(fault, RoutekaartError) else ""
    frames = traceback.extract_tb(fault.__traceback__)
    return [
        f"{kind.__module__}.{kind.__qualname__}{code}",
        *(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames),
    ]


def _short(path: str) -> str:
    """From the package on: a full path may hold the name of a person."""
    parts = Path(path).parts
    for root in ("routekaart", "site-packages"):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return parts[-1] if parts else ""


class CrashDialog(QDialog):
    """Says what is safe and shows the report. The program goes on after it is closed."""

    def __init__(self, fault: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Routekaart")
        self.setMinimumSize(theme.px(560), theme.px(420))
        self.report = QPlainTextEdit(crash_report(fault))
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("Verslag van wat er misging"))
        self.copy_button = Button(self.tr("Verslag kopiëren"))
        self.close_button = Button(self.tr("Verder werken"), "primary")
        self._lay_out()
        self.copy_button.clicked.connect(lambda _checked=False: self._copy())
        self.close_button.clicked.connect(lambda _checked=False: self.accept())
        self.close_button.setFocus()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        side = theme.px(24)
        box.setContentsMargins(side, side, side, side)
        box.setSpacing(theme.px(10))
        box.addWidget(PlainLabel(self.tr("Er ging iets mis in het programma"), "section").as_heading(1))
        box.addWidget(
            PlainLabel(
                self.tr(
                    "Wat als bewaard was gemeld, staat veilig in uw kluis. Kijk of uw laatste antwoord er nog staat. "
                    "Gebeurt dit vaker? Geef dan dit verslag aan uw beheerder. Er staan geen gegevens van mensen in."
                )
            )
        )
        box.addWidget(self.report, 1)
        row = QHBoxLayout()
        row.addWidget(self.close_button)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        box.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(self.tr("Gekopieerd"))
