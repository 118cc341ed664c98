"""Everything side by side as it comes out of the printer: one A4 on top of the page, to print or to save.

A case id goes in; the sheet is made by the desk, and each copy that leaves is logged.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from routekaart.casework import MadePdf
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.case.paper_panel import PaperPanel
from routekaart.gui.kit import Button
from routekaart.gui.session import Session

__all__ = ["ComparisonPaper"]

_SIZE = (760, 700)


class ComparisonPaper(QDialog):
    """Opens at once; the sheet follows as soon as it is drawn."""

    def __init__(self, session: Session, case_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Routekaart")  # no name of people: other programs can read it
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.panel = PaperPanel(session)
        self.panel.show_nothing(self.tr("Het blad wordt gemaakt."))
        self.close_button = Button(self.tr("Sluiten"), small=True)
        self.close_button.clicked.connect(lambda _checked=False: self.close())
        ground = QFrame()
        ground.setProperty("frame", "aside")
        foot = QVBoxLayout(ground)
        foot.setContentsMargins(theme.px(18), 0, theme.px(18), theme.px(14))
        foot.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.panel, 1)
        box.addWidget(ground)
        room = parent.window().size()
        self.resize(min(theme.px(_SIZE[0]), room.width()), min(theme.px(_SIZE[1]), room.height()))
        title = self.tr("Alles naast elkaar, op één A4")

        def show(made: MadePdf) -> None:
            if isValid(self):  # people may have closed it meanwhile
                self.panel.show_paper(case_id, made, title)

        def fail(error: RoutekaartError) -> None:
            if isValid(self):
                self.panel.show_nothing(error.message)

        session.desk_run(lambda desk: desk.papers.preview(case_id, "vergelijking"), show, fail)
