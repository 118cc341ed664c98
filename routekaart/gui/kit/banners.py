"""Messages in the page: a notice with an action, and the summary of what must be looked at.

In go texts and what a link does; out come `action` and `jump(field)` signals.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QHideEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce, describe, set_role
from routekaart.gui.kit.buttons import Link
from routekaart.gui.kit.labels import PlainLabel
from routekaart.gui.phrasebook import said

__all__ = ["Banner", "ErrorSummary"]


class Banner(QFrame):
    """A notice. In: kind, a bold first sentence, the rest, and the text of a link.

    `action` tells it was pressed.
    """

    action = Signal()

    def __init__(
        self,
        strong: str,
        text: str = "",
        kind: Literal["info", "warning", "practice"] = "info",
        link: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("frame", kind)
        set_role(self, QAccessible.Role.AlertMessage)
        self.setAccessibleName(f"{said(strong)} {said(text)}".strip())
        body = QVBoxLayout(self)
        body.setContentsMargins(theme.px(14), theme.px(9), theme.px(14), theme.px(9))
        body.setSpacing(theme.px(1))
        self.strong = PlainLabel(strong, "strong")
        body.addWidget(self.strong)
        self.text = PlainLabel(text)
        body.addWidget(self.text)
        self.text.setVisible(bool(text))  # only now: a label without a parent would be a window
        self.link: Link | None = None
        if link:
            self.link = Link(link)
            self.link.clicked.connect(lambda _checked=False: self.action.emit())
            body.addWidget(self.link)


class ErrorSummary(QFrame):
    """ "Er is een probleem" on top of a page: a line per field, each a link that jumps there.

    `show_problems` takes the focus, and the window title begins with "Fout: " as long as something is told.
    """

    jump = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "error")
        set_role(self, QAccessible.Role.AlertMessage)
        self._links: list[Link] = []
        self._body = QVBoxLayout(self)
        side = theme.px(16)
        self._body.setContentsMargins(side, theme.px(12), side, theme.px(12))
        self._body.setSpacing(0)
        self._body.addWidget(PlainLabel(self.tr("Er is een probleem"), "section").as_heading(2))
        self.setAccessibleName(self.tr("Er is een probleem"))
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """In: (field id, sentence) pairs, the sentence the same as at the field; empty hides the summary."""
        for link in self._links:
            self._body.removeWidget(link)
            link.setParent(None)
            link.deleteLater()
        self._links = [self._make(field, sentence) for field, sentence in problems]
        self.setVisible(bool(problems))
        told = self.title()
        for link in self._links:
            describe(link, told)
        self.setAccessibleDescription(" ".join(link.text() for link in self._links))
        if self.isVisible() or not problems:
            self.window().setWindowTitle(self.tr("Fout: Routekaart") if problems else "Routekaart")
        if self._links:
            self._links[0].setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, told, urgent=True)
            QTimer.singleShot(0, self, self._into_view)

    def _into_view(self) -> None:
        """All of it, once it has its size: the focus alone brings only the first line."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, theme.px(12))

    def hideEvent(self, event: QHideEvent) -> None:
        """With the form or the page it stands on: the window has nothing to tell any more."""
        super().hideEvent(event)
        if self._links and not event.spontaneous():
            self.window().setWindowTitle("Routekaart")

    def title(self) -> str:
        """Out: its heading."""
        return self.accessibleName()

    def links(self) -> tuple[Link, ...]:
        """Out: the links in order."""
        return tuple(self._links)

    def _make(self, field: str, sentence: str) -> Link:
        link = Link(sentence, self)
        link.clicked.connect(lambda _checked=False: self.jump.emit(field))
        self._body.addWidget(link)
        link.show()
        return link
