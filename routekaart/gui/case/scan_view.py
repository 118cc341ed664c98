"""A scan of a signed paper: choosing the file, and looking at it in a window of its own.

The bytes of a PDF, PNG or JPG go in; pages on screen come out. Nothing of it is printed or kept elsewhere.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, PlainLabel
from routekaart.gui.pdf_preview import PdfPreview

__all__ = ["ScanDialog", "ask_scan"]


def ask_scan(parent: QWidget) -> Path | None:
    """Which file; None when people change their mind."""
    kinds = parent.tr("Scan (*.pdf *.png *.jpg *.jpeg)")
    chosen, _ = QFileDialog.getOpenFileName(parent, parent.tr("Scan toevoegen"), str(Path.home()), kinds)
    return Path(chosen) if chosen else None


class ScanDialog(QDialog):
    """The scan; Escape closes it."""

    def __init__(self, content: bytes, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Routekaart")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.px(760), theme.px(720))
        self.title = PlainLabel(self.tr("Scan: {name}").format(name=name), "section").as_heading(1).indented()
        self.view = _view(content, self.tr("Scan van het getekende blad van {name}").format(name=name))
        close = Button(self.tr("Sluiten"), "primary", small=True)
        close.clicked.connect(lambda _checked=False: self.close())
        box = QVBoxLayout(self)
        box.addWidget(self.title)
        box.addWidget(self.view, 1)
        box.addWidget(close)


def _view(content: bytes, name: str) -> QWidget:
    if content.startswith(b"%PDF-"):
        from routekaart.casework.documents.scans import may_be_shown

        preview = PdfPreview()
        with suppress(RoutekaartError):
            if may_be_shown(content):
                preview.show_pdf(content)
                return preview
        preview.deleteLater()
        return PlainLabel("Deze scan kan niet worden getoond. Hij staat nog wel in de kluis.", "error")
    image = QImage.fromData(QByteArray(content))
    if image.isNull():
        return PlainLabel("Deze scan kan niet worden getoond. Hij staat nog wel in de kluis.", "error")
    label = QLabel()
    label.setPixmap(QPixmap.fromImage(image))
    label.setAccessibleName(name)
    area = QScrollArea()
    area.setWidget(label)
    area.setAccessibleName(name)
    return area
