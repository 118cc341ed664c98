"""The frame of a page: a scrolling column with one heading, and the three columns of the work view.

In go pieces for the columns; out comes a page that also works at 1280 x 720 and 200 %.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.banners import ErrorSummary
from routekaart.gui.kit.buttons import Button
from routekaart.gui.kit.labels import PlainLabel

__all__ = ["ScrollPage", "SidePanel", "ThreeColumns"]


class ScrollPage(QScrollArea):
    """A page that scrolls up and down only. In: the heading that is the question, and a line below it.

    `body` takes the cards; `title_row` takes buttons beside the heading; `errors` is the summary on top.
    `width` is the widest the column gets at 100 %; 0 uses all the room (tables). `middle` puts the column in the
    middle of the room, for pages with nothing beside them.
    """

    def __init__(
        self,
        title: str = "",
        lead: str = "",
        parent: QWidget | None = None,
        *,
        width: int = 760,
        middle: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("frame", "page")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("frame", "page")
        self.setWidget(inner)
        row = QHBoxLayout(inner)
        side = theme.px(40)
        row.setContentsMargins(side, theme.px(26), side, theme.px(30))
        column = QWidget()
        column.setProperty("frame", "clear")
        if width:
            column.setMaximumWidth(theme.px(width))
        if middle:
            row.addStretch(0)
        row.addWidget(column, 1)
        if width:
            row.addStretch(0)
            row.setAlignment(column, Qt.AlignmentFlag(0))
        self._build(column, title, lead)

    def _build(self, column: QWidget, title: str, lead: str) -> None:
        outer = QVBoxLayout(column)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(12))
        self.errors = ErrorSummary()
        outer.addWidget(self.errors)
        self.title_row = QHBoxLayout()
        self.title = PlainLabel(title, "title").as_heading(1)
        self.title_row.addWidget(self.title, 1)
        head = QVBoxLayout()
        head.setSpacing(theme.px(2))
        head.addLayout(self.title_row)
        self.lead = PlainLabel(lead, "lead")
        head.addWidget(self.lead)
        outer.addLayout(head)
        self.lead.setVisible(bool(lead))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(12))
        outer.addLayout(self.body)
        outer.addStretch(1)

    def add(self, piece: QWidget) -> None:
        """In: the next piece of the page."""
        self.body.addWidget(piece)

    def settle(self) -> None:
        """Give everything its height now, also what was just put in; otherwise it is squeezed until Qt looks again."""
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        if inner is not None and layout is not None:
            layout.activate()
            room = self.viewport()
            inner.resize(room.width(), max(room.height(), layout.totalHeightForWidth(room.width())))
            layout.activate()

    def set_lead(self, text: str) -> None:
        """In: the line below the heading; empty hides it."""
        self.lead.setText(text)
        self.lead.setVisible(bool(text))


class SidePanel(QScrollArea):
    """The column at the right ("Waarom deze stap") or left. `body` takes section headings and soft cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QFrame()
        inner.setProperty("frame", "aside")
        self.setWidget(inner)
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(theme.px(20), theme.px(20), theme.px(20), theme.px(20))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(8))
        outer.addLayout(self.body)
        outer.addStretch(1)

    def add(self, piece: QWidget) -> None:
        """In: the next piece of the panel."""
        self.body.addWidget(piece)


class ThreeColumns(QWidget):
    """River strip (300), page, right panel (320); folds when the window is narrow for the present scale.

    Below 1180 px the right panel goes behind the button "Uitleg"; below 860 px the strip goes behind "Route".
    An open fold takes the place of the page if there is no room beside it. `folded(str)` tells the new state.
    """

    WIDE = 1180
    MIDDLE = 860
    folded = Signal(str)

    def __init__(
        self,
        page: QWidget,
        strip: QWidget | None = None,
        aside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._strip, self._aside = page, strip, aside
        self._state = "wide"
        self._open = ""
        self.route_button = self._fold_button(self.tr("Route"), "strip")
        self.help_button = self._fold_button(self.tr("Uitleg"), "aside")
        self._fold_bar = QFrame()
        self._fold_bar.setProperty("frame", "head")
        bar = QHBoxLayout(self._fold_bar)
        bar.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        bar.addWidget(self.route_button)
        bar.addStretch(1)
        bar.addWidget(self.help_button)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        for piece, share in ((strip, 0), (page, 1), (aside, 0)):
            if piece is not None:
                columns.addWidget(piece, share)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._fold_bar)
        outer.addLayout(columns, 1)
        self._show()

    def state(self) -> str:
        """Out: `wide` (all three), `middle` (the right panel folded) or `narrow` (the strip too)."""
        return self._state

    def open_fold(self, which: str) -> None:
        """In: `strip`, `aside`, or empty for none. Opens that fold, as its button does."""
        self._open = which
        self._show()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Small, whatever is unfolded now: otherwise the window could never become narrow enough to fold."""
        return QSize(480, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        width = event.size().width()
        state = "wide" if width >= theme.px(self.WIDE) else "middle" if width >= theme.px(self.MIDDLE) else "narrow"
        if state != self._state:
            self._state = state
            self._open = ""
            self.folded.emit(state)
        self._show()

    def _fold_button(self, text: str, which: str) -> Button:
        button = Button(text, small=True)
        button.setCheckable(True)
        button.clicked.connect(lambda on: self.open_fold(which if on else ""))
        return button

    def _show(self) -> None:
        strip_folds = self._strip is not None and self._state == "narrow"
        aside_folds = self._aside is not None and self._state != "wide"
        self.route_button.setVisible(strip_folds)
        self.help_button.setVisible(aside_folds)
        self._fold_bar.setVisible(strip_folds or aside_folds)
        self.route_button.setChecked(self._open == "strip")
        self.help_button.setChecked(self._open == "aside")
        alone = bool(self._open) and self._state == "narrow"
        for piece, name, folds, width in (
            (self._strip, "strip", strip_folds, 300),
            (self._aside, "aside", aside_folds, 320),
        ):
            if piece is None:
                continue
            full = alone and self._open == name
            piece.setVisible(not folds or self._open == name)
            piece.setMinimumWidth(0 if full else theme.px(width))
            piece.setMaximumWidth(16_777_215 if full else theme.px(width))
        self._page.setVisible(not alone)
