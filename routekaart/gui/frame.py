"""The frame around every page: header, practice bar, messages, the page itself and the line at the bottom.

In go where people are, whether it is saved and what went wrong; out come the choices in header and messages.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.busy_sign import BusySign
from routekaart.gui.kit import Banner, Button, HeaderBar, IconButton, PlainLabel, announce, set_role

__all__ = ["Frame", "MessageBar", "PracticeBar"]


class PracticeBar(QFrame):
    """The purple bar on every page of the practice vault, so that nobody takes a made-up case for a real one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "practice")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), theme.px(4))
        self.label = PlainLabel(self.tr("OEFENING · verzonnen gegevens"), "strong")
        row.addWidget(self.label)
        set_role(self, QAccessible.Role.StaticText)
        self.setAccessibleName(self.tr("Oefenen met verzonnen gegevens"))


class MessageBar(QFrame):
    """One message of trouble at a time: what happened, what is safe, what to do; the code small beside it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "warning")
        set_role(self, QAccessible.Role.AlertMessage)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(12), theme.px(8))
        self.text = PlainLabel("")
        self.code = PlainLabel("", "small", wrap=False)
        self.close_button = IconButton("✕", self.tr("Melding sluiten"))
        self.close_button.clicked.connect(lambda _checked=False: self.dismiss())
        row.addWidget(self.text, 1)
        row.addWidget(self.code)
        row.addWidget(self.close_button)
        self.hide()

    def tell(self, error: RoutekaartError) -> None:
        """In: what went wrong. The focus stays where it is; a screen reader hears it at once."""
        self.text.setText(error.message)
        self.code.setText(error.code)
        self.setAccessibleName(error.message)
        self.show()
        announce(self, error.message, urgent=True)

    def dismiss(self) -> None:
        """Take the message away."""
        self.hide()
        self.closed.emit()


class Frame(QWidget):
    """The whole window. `stack` holds the pages."""

    page_chosen = Signal(str)
    commands_wanted = Signal()
    lock_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "page")
        self.header = HeaderBar()
        self.help_button = self.header.add_button(self.tr("Hulp"), small=True)
        self.help_button.setAccessibleName(self.tr("Hulp, F1"))
        self.commands_button = self.header.add_button(self.tr("Opdrachten"), "Ctrl K", small=True)
        self.lock_button = self.header.add_button(self.tr("Vergrendelen"), "Ctrl L", small=True)
        self.practice = PracticeBar()
        self.messages = MessageBar()
        self.notices = QWidget()
        self._quiet = False
        self._notice_box = QVBoxLayout(self.notices)
        self._notice_box.setContentsMargins(0, 0, 0, 0)
        self._notice_box.setSpacing(0)
        self.stack = QStackedWidget()
        self.line = PlainLabel("", "hint")
        self.foot = QFrame()
        self._busy = BusySign(self.header, parent=self)
        self._lay_out()
        self._connect()

    def set_open(self, *, real: bool, practice: bool) -> None:
        """In: whether a vault is open, and whether that is the practice vault."""
        self.practice.setVisible(practice)
        is_open = real or practice
        # Without a vault there is nothing to lock: the button goes, so that the first screens stay calm.
        self.header.buttons[:] = [self.help_button, self.commands_button, *([self.lock_button] if is_open else [])]
        self.lock_button.setVisible(is_open)
        self.lock_button.setText(self.tr("Stoppen met oefenen") if practice else self.tr("Vergrendelen"))
        if not is_open:
            self.set_saved("")
        self.header.fit()

    def set_saved(self, text: str) -> None:
        """In: "Alles bewaard" or "Bewaard 14:32"; empty while no vault is open."""
        self._busy.set_saved(text)

    def set_working(self, working: bool) -> None:
        """In: whether work runs. After a moment the header says so."""
        self._busy.set_working(working)

    def set_navigation(self, pages: Sequence[tuple[str, str]], current: str) -> None:
        """In: (id, name) pairs of the main pages and the one on screen; none leaves only the name."""
        if pages:
            self.header.set_navigation(pages, current)
        else:
            self.header.set_place("", "")

    def set_line(self, text: str) -> None:
        """In: region and version, for the bottom of the window."""
        self.line.setText(text)

    def show_notices(self, messages: Sequence[str]) -> None:
        """In: what stays true while this vault is open, such as that it can only be read."""
        while (item := self._notice_box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        for text in messages:
            self._notice_box.addWidget(Banner(text, kind="warning"))
        self.set_quiet(self._quiet)

    def set_quiet(self, quiet: bool) -> None:
        """In: whether the notices wait for another page."""
        self._quiet = quiet
        self.notices.setVisible(not quiet and self._notice_box.count() > 0)

    def _lay_out(self) -> None:
        self.foot.setProperty("frame", "foot")
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(theme.px(22), theme.px(8), theme.px(22), theme.px(8))
        row.addWidget(self.line, 1)
        self.settings_button = Button(self.tr("Instellingen"), "quiet", small=True)
        row.addWidget(self.settings_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for piece in (self.header, self.practice, self.notices, self.messages):
            box.addWidget(piece)
        box.addWidget(self.stack, 1)
        box.addWidget(self.foot)
        self.practice.hide()
        self.notices.hide()

    def _connect(self) -> None:
        self.header.page_chosen.connect(self.page_chosen)
        self.commands_button.clicked.connect(lambda _checked=False: self.commands_wanted.emit())
        self.lock_button.clicked.connect(lambda _checked=False: self.lock_wanted.emit())
        self.settings_button.clicked.connect(lambda _checked=False: self.page_chosen.emit("settings"))
        self.help_button.clicked.connect(lambda _checked=False: self.help_wanted.emit())
