"""What stands below the decision on a page at the table: the words in another language, and a box for each person.

It is put at the end of the page's own column, so that everything scrolls together.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QScroller, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.case.page import CasePage
from routekaart.gui.kit import ScrollPage
from routekaart.gui.table.people import People
from routekaart.gui.table.translated_card import TranslatedCard

__all__ = ["BelowDecision", "below", "scroll_by_finger"]


class BelowDecision(QWidget):
    """Translation and boxes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.translated, self.people = TranslatedCard(), People()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(12))
        box.addWidget(self.translated)
        box.addWidget(self.people)


def below(page: CasePage) -> BelowDecision | None:
    """The part below the decision of this page, made the first time; None for a page without a column of its own."""
    found = page.findChild(BelowDecision)
    sheet = page.findChild(ScrollPage)
    if found is None and sheet is not None:
        found = BelowDecision()
        sheet.add(found)
    return found


def scroll_by_finger(page: CasePage) -> None:
    """From now on a finger scrolls this page, as a wheel does."""
    for area in page.findChildren(QScrollArea):
        if not QScroller.hasScroller(area.viewport()):
            area.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
            QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
