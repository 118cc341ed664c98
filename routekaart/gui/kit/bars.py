"""The bars above and below every page, which break into two rows when there is little room.

In go the place, the status and buttons; out come the signals of those buttons.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce, set_role
from routekaart.gui.kit.buttons import Button, Link
from routekaart.gui.kit.flow import FlowLayout
from routekaart.gui.kit.labels import Pill, PlainLabel
from routekaart.gui.kit.navigation import Navigation

from PySide6.QtGui import QAccessible  # isort: skip

__all__ = ["FooterBar", "HeaderBar", "Wordmark"]


class Wordmark(QWidget):
    """The name in two colours: Route and kaart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Routekaart")
        set_role(self, QAccessible.Role.StaticText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(theme.font(20, bold=True))
        return QSize(
            metrics.horizontalAdvance("Route") + metrics.horizontalAdvance("kaart") + 2, metrics.height()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        font = theme.font(20, bold=True)
        painter.setFont(font)
        base = QFontMetrics(font).ascent()
        painter.setPen(theme.color("primary"))
        painter.drawText(0, base, "Route")
        painter.setPen(theme.color("good"))
        painter.drawText(QFontMetrics(font).horizontalAdvance("Route"), base, "kaart")


class _Bar(QFrame):
    """A left and a right group; the right one drops to a second row when both do not fit."""

    def __init__(self, frame: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", frame)
        self.left = QWidget()
        self.left_row = QHBoxLayout(self.left)
        self.left_row.setContentsMargins(0, 0, 0, 0)
        self.left_row.setSpacing(theme.px(10))
        self.right = QWidget()
        self.right_flow = FlowLayout(self.right, gap=4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.right.setSizePolicy(policy)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(theme.px(18), theme.px(5), theme.px(18), theme.px(5))
        self._box.setSpacing(theme.px(4))
        self._box.addWidget(self.left, 1)
        self._box.addWidget(self.right)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add_button(self, text: str, key: str = "", *, small: bool = False) -> Button:
        """In: text and key name of a right-hand button. Out: the button, to connect `clicked` to."""
        button = Button(text, small=small, key=key)
        self.right_flow.addWidget(button)
        self._fit(self.width())
        return button

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        needed = self.left.sizeHint().width() + self.right.sizeHint().width() + theme.px(50)
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight if needed <= width else direction.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)


class HeaderBar(_Bar):
    """Wordmark, where you are, whether it is saved, and buttons.

    Use either `set_place` (in a case) or `set_navigation` (between the main pages).
    """

    back_chosen = Signal()
    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("head", parent)
        self.wordmark = Wordmark()
        self._back = Link("")
        self._place = PlainLabel("", "strong", wrap=False)
        self._rest = PlainLabel("", "hint", wrap=False)
        self._rest.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.pill = Pill("", "warning")
        self.navigation = Navigation()
        for piece in (self.wordmark, self._back, self._place, self._rest, self.pill, self.navigation):
            piece.setVisible(piece is self.wordmark)
            self.left_row.addWidget(piece, 1 if piece is self._rest else 0)
        self.left_row.addStretch(0)
        self.status = PlainLabel("", "good", wrap=False)
        self.status.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.status.hide()
        self.right_flow.addWidget(self.status)
        self._back.clicked.connect(lambda _checked=False: self.back_chosen.emit())
        self.navigation.chosen.connect(self.page_chosen)

    def set_place(self, back: str, strong: str, rest: str = "", pill: str = "") -> None:
        """In: "Dossiers" (a link back), "N., 9 jaar", "Plaatsing residentieel · Foodvalley" and "Concept"."""
        self.navigation.hide()
        for label, text in ((self._back, back), (self._place, strong), (self._rest, rest), (self.pill, pill)):
            label.setText(text)
            label.setVisible(bool(text))
        self._fit(self.width())

    def set_navigation(self, pages: Sequence[tuple[str, str]], current: str) -> None:
        """In: (id, name) pairs of the main pages and the id of the one on screen."""
        self.set_place("", "")
        self.navigation.set_pages(pages, current)
        self.navigation.show()
        self._fit(self.width())

    def set_status(self, text: str, *, aloud: bool = True) -> None:
        """In: "Bewaard 14:32"; shown with a tick and, unless `aloud` is off, told to screen readers."""
        self.status.setText(f"✓ {text}" if text else "")
        self.status.setVisible(bool(text))
        self._fit(self.width())
        if text and aloud:
            announce(self.status, text)


class FooterBar(_Bar):
    """‹ Terug and Doorgaan at the left, a text beside them, more buttons at the right."""

    back = Signal()
    forward = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("foot", parent)
        self.back_button = Button(self.tr("‹ Terug"))
        self.back_button.setAccessibleName(self.tr("Terug"))
        self.forward_button = Button(self.tr("Doorgaan"), "primary")
        self.text = PlainLabel("", "hint")
        self.left_row.addWidget(self.back_button)
        self.left_row.addWidget(self.forward_button)
        self.left_row.addWidget(self.text, 1)
        self.back_button.clicked.connect(lambda _checked=False: self.back.emit())
        self.forward_button.clicked.connect(lambda _checked=False: self.forward.emit())

    def set_text(self, text: str) -> None:
        """In: where we are ("Thuis met hulp · 2 van 6 gewogen")."""
        self.text.setText(text)
        self._fit(self.width())

    def show_walk(self, *, back: bool, forward: bool) -> None:
        """In: which of the two buttons make sense here; the others are not shown."""
        self.back_button.setVisible(back)
        self.forward_button.setVisible(forward)
