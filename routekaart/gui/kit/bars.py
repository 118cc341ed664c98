"""The bars above and below every page, whose buttons go into a menu when there is little room.

In go the place, the status and buttons; out come the signals of those buttons.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce, set_role
from routekaart.gui.kit.buttons import Button, Link
from routekaart.gui.kit.labels import Pill, PlainLabel
from routekaart.gui.kit.literal import set_tip
from routekaart.gui.kit.navigation import Navigation

__all__ = ["FooterBar", "HeaderBar", "Wordmark"]

_LEAST_REST = 80
"""Pixels at 100 % in which a cut off route can still be recognised."""


class Wordmark(QWidget):
    """The name in two colours: Route and kaart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Routekaart")
        set_role(self, QAccessible.Role.StaticText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(theme.font(20, bold=True))
        return QSize(metrics.horizontalAdvance("Route") + metrics.horizontalAdvance("kaart") + 2, metrics.height())

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
    """A left and a right group. Buttons at the right that do not fit go into the menu "Meer"."""

    def __init__(self, frame: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.left_row, self.right_row = QHBoxLayout(), QHBoxLayout()
        self.setProperty("frame", frame)
        self.buttons: list[Button] = []
        self._left_out: set[Button] = set()
        self._space()
        self.row.addLayout(self.left_row, 1)
        self.row.addLayout(self.right_row)
        self.more_button = Button(self.tr("Meer…"))
        self.more_button.clicked.connect(lambda _checked=False: self.open_menu())
        self.more_button.hide()
        self.row.addWidget(self.more_button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add_button(self, text: str, key: str = "", *, small: bool = False) -> Button:
        """In: text and key name of a right-hand button. Out: the button, to connect `clicked` to."""
        button = Button(text, small=small, key=key)
        self.buttons.append(button)
        self.right_row.addWidget(button)
        self.more_button.set_small(small)
        self.fit()
        return button

    def offer(self, button: Button, on: bool) -> None:
        """In: a button of this bar, and whether it has a place on it at all."""
        if on == (button in self._left_out):
            (self._left_out.discard if on else self._left_out.add)(button)
            self.fit()

    def _offered(self) -> list[Button]:
        return [button for button in self.buttons if button not in self._left_out]

    def open_menu(self) -> QMenu:
        """Opens the menu with the buttons that did not fit. Out: the menu.

        Choosing in it presses the button.
        """
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(menu)
        for button in self._offered():
            action = menu.addAction(f"{button.text()}\t{button.key}" if button.key else button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _checked=False, pressed=button: pressed.click())
        height = menu.sizeHint().height()
        above = self.mapToGlobal(self.more_button.pos()) - QPoint(0, height)
        below = self.mapToGlobal(self.more_button.geometry().bottomLeft())
        menu.popup(above if above.y() > 0 else below)
        return menu

    def _fill_menu(self, menu: QMenu) -> None:
        """What comes above the buttons; nothing by default."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()  # the text size may be another one now

    def _space(self) -> None:
        self.row.setContentsMargins(theme.px(18), theme.px(5), theme.px(18), theme.px(5))
        for row, gap in ((self.row, 6), (self.left_row, 10), (self.right_row, 4)):
            row.setSpacing(theme.px(gap))

    def fit(self) -> None:
        """Shows the buttons if there is room for all of them, else the menu button."""
        offered = self._offered()
        narrow = bool(offered) and self._left_width() + theme.px(60) + self._buttons_width() > self.width()
        for button in self.buttons:
            _show(button, not narrow and button in offered)
        _show(self.more_button, narrow)

    def _buttons_width(self) -> int:
        return sum(button.sizeHint().width() + self.right_row.spacing() for button in self._offered())

    def _left_width(self) -> int:
        return self.left_row.sizeHint().width() + self.left_row.spacing()


def _show(piece: QWidget, on: bool) -> None:
    if piece.isHidden() == on:
        piece.setVisible(on)


class _Shortened(PlainLabel):
    """A label that ends with "…" when there is too little room; the whole text is its tooltip."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.px(20), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme.color("muted"))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        set_tip(self, self.text() if text != self.text() else "")
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), text)


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
        self._rest = _Shortened("", "hint", wrap=False)
        self.pill = Pill("", "warning")
        self.navigation = Navigation()
        for piece in (self.wordmark, self._back, self._place, self._rest, self.pill, self.navigation):
            self.left_row.addWidget(piece)
            piece.setVisible(piece is self.wordmark)
        self.left_row.addStretch(1)
        self.status = PlainLabel("", "good", wrap=False)
        self.status.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.status.hide()
        self.row.insertWidget(1, self.status)
        self._back.clicked.connect(lambda _checked=False: self.back_chosen.emit())
        self.navigation.chosen.connect(self.page_chosen)

    def _left_width(self) -> int:
        """What the left needs with everything on it; the route may be cut short before any button goes."""
        least = min(self._rest.sizeHint().width(), theme.px(_LEAST_REST)) if self._rest.text() else 0
        return self._fixed_width() + least + self._with_gap(self.wordmark) + sum(self.navigation.widths())

    def _fixed_width(self) -> int:
        """What always stays: where people are, the state of the case, and that it is saved."""
        texts = (self._back, self._place, self.pill, self.status)
        return sum(self._with_gap(piece) for piece in texts if piece.text())

    def _with_gap(self, piece: QWidget) -> int:
        return piece.sizeHint().width() + self.left_row.spacing()

    def fit(self) -> None:
        """Shows what there is room for.

        The buttons go into the menu first, then the route and the name of the program go, then pages go into the menu.
        """
        super().fit()
        ends = self.row.contentsMargins()
        room = self.width() - ends.left() - ends.right() - 2 * self.row.spacing() - self._fixed_width()
        room -= self._buttons_width() if self.more_button.isHidden() else self.more_button.sizeHint().width()
        pages, name = sum(self.navigation.widths()), self._with_gap(self.wordmark)
        # Worked out first and then shown: each change on screen makes Qt lay out everything at once.
        least = theme.px(_LEAST_REST) + self.left_row.spacing()
        _show(self._rest, bool(self._rest.text()) and pages + name + least <= room)
        _show(self.wordmark, pages + name <= room)
        self.navigation.fit(room - (0 if self.wordmark.isHidden() else name))

    def _fill_menu(self, menu: QMenu) -> None:
        for name, button in self.navigation.left_out():
            menu.addAction(name).triggered.connect(lambda _checked=False, pressed=button: pressed.click())
        if self.navigation.left_out():
            menu.addSeparator()

    def set_place(self, back: str, strong: str, rest: str = "", pill: str = "") -> None:
        """In: "Dossiers" (a link back), "N., 9 jaar", "Plaatsing residentieel · Foodvalley" and "Concept"."""
        self.navigation.hide()
        for label, text in ((self._back, back), (self._place, strong), (self._rest, rest), (self.pill, pill)):
            label.setText(f"{text} ›" if label is self._back and text else text)
            label.setVisible(bool(text))
        # The way back is never cut short; what stands behind it is.
        self._back.setMinimumWidth(self._back.sizeHint().width())
        self._back.setAccessibleName(back)
        self.fit()

    def set_navigation(self, pages: Sequence[tuple[str, str]], current: str) -> None:
        """In: (id, name) pairs of the main pages and the id of the one on screen."""
        self.set_place("", "")
        self.navigation.set_pages(pages, current)
        self.navigation.show()
        self.fit()

    def set_status(self, text: str, *, aloud: bool = True) -> None:
        """In: "Bewaard 14:32"; shown with a tick and, unless `aloud` is off, told to screen readers."""
        self.status.setText(f"✓ {text}" if text else "")
        self.status.setVisible(bool(text))
        self.fit()
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
        self.fit()

    def _left_width(self) -> int:
        # A text that may wrap asks for little room, and would be cut off in a bar of one line.
        walk = [button for button in (self.back_button, self.forward_button) if not button.isHidden()]
        words = self.text.fontMetrics().horizontalAdvance(self.text.text())
        return sum(button.sizeHint().width() + self.left_row.spacing() for button in walk) + words + self.row.spacing()

    def show_walk(self, *, back: bool, forward: bool) -> None:
        """In: which of the two buttons make sense here; the others are not shown."""
        self.back_button.setVisible(back)
        self.forward_button.setVisible(forward)
