"""One rule file on screen: what it is, how it stands, what the check found, and what can be done with it.

A file goes in; wishes (check, try out, papers, accept) come out as signals.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.rulecheck import RuleCheck
from routekaart.casework.rules.files import RuleFile
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, FlowLayout, Link, Outcome, Pill, PlainLabel, announce
from routekaart.gui.rules.accept_form import AcceptForm
from routekaart.gui.rules.words import about, found_lines, pill, summary, waits

__all__ = ["RuleCard"]


class RuleCard(Card):
    """A card per file. `may_accept` says whether a vault of one's own is open."""

    check_wanted = Signal()
    try_wanted = Signal()
    map_wanted = Signal()
    form_wanted = Signal()
    accept_wanted = Signal()
    take_back_wanted = Signal()
    changes_wanted = Signal()

    def __init__(self, file: RuleFile, *, may_accept: bool, parent: QWidget | None = None) -> None:
        super().__init__(file.title, about(file), parent)
        self.file, self._may_accept = file, may_accept
        self.form: AcceptForm | None = None
        text, kind = pill(file)
        self.pill = Pill(text, kind)
        self.title_row.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        self.standing = PlainLabel(waits(file)).indented()
        self.add(self.standing)
        self.standing.setVisible(bool(waits(file)))
        self.behind = PlainLabel("").indented()
        self.behind_link = Link(self.tr("Wat verandert er?"), size=15)
        self.behind_link.setAccessibleDescription(file.title)
        self.behind_link.clicked.connect(lambda _checked=False: self.changes_wanted.emit())
        self.add(self.behind)
        self.add(self.behind_link)
        self.show_behind("")
        self.outcome = Outcome().indented()
        self.more = Link(self.tr("Toon wat er is gevonden"), size=15)
        self.details = QWidget()
        self._lines = QVBoxLayout(self.details)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(3))
        for piece in (self.outcome, self.more, self.details):
            self.add(piece)
            piece.hide()
        self.more.clicked.connect(lambda _checked=False: self._unfold())
        self._row = FlowLayout(gap=6)
        self.buttons: dict[str, Button] = {}
        self._offer()
        self.body.addLayout(self._row)

    def show_check(self, found: RuleCheck) -> None:
        """In: what the check found."""
        clean = not (found.errors or found.failed)
        self.outcome.set_style("good" if clean else "error")
        self.outcome.setText(summary(found))
        self.outcome.show()  # not announced: people ask for the check of one file, and it is done for all at once too
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        for title, lines in found_lines(found):
            self._lines.addWidget(PlainLabel(title, "strong").indented())
            for line in lines:
                self._lines.addWidget(PlainLabel(line, "hint").indented())
        self.more.setVisible(bool(self._lines.count()))
        self._fold(open_=bool(self._lines.count()) and not clean)

    def show_behind(self, text: str) -> None:
        """In: how many open cases rest on an earlier version of this file; empty when none does."""
        self.behind.setText(text)
        self.behind.setVisible(bool(text))
        self.behind_link.setVisible(bool(text))

    def tell(self, text: str, *, well: bool = True) -> None:
        """In: how something went that was asked of this card."""
        self.outcome.tell(text, well=well)

    def come_back(self) -> None:
        """The focus on the first button, and aloud how the file stands now."""
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.pill, self.pill.text())

    def _offer(self) -> None:
        file = self.file
        wishes: list[tuple[str, str, Callable[[], None]]] = [("check", self.tr("Nakijken"), self.check_wanted.emit)]
        if file.kind == "route" and file.standing != "onleesbaar":
            wishes += [
                ("try", self.tr("Probeer uit"), self.try_wanted.emit),
                ("map", self.tr("Procesbeschrijving maken…"), self.map_wanted.emit),
                ("form", self.tr("Lege checklist maken…"), self.form_wanted.emit),
            ]
        if file.standing in ("nieuw", "gewijzigd"):
            wishes.append(("accept", self.tr("Aanvaarden…"), self._open_form))
        elif file.standing == "aanvaard" and self._may_accept:
            wishes.append(("take_back", self.tr("Niet meer aanvaarden"), self.take_back_wanted.emit))
        for name, text, wish in wishes:
            button = Button(text, small=True)
            button.setAccessibleDescription(file.title)
            button.clicked.connect(lambda _checked=False, act=wish: act())
            self.buttons[name] = button
            self._row.addWidget(button)

    def _open_form(self) -> None:
        if self.form is None:
            self.form = AcceptForm(self.file, possible=self._may_accept)
            self.form.accepted.connect(self.accept_wanted)
            self.form.cancelled.connect(self._close_form)
            self.add(self.form)
            self.form.show()  # what is not on screen yet takes no focus
        self.form.focus_first()

    def _close_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            self.body.removeWidget(form)
            form.hide()
            form.deleteLater()
            self.buttons["accept"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _unfold(self) -> None:
        self._fold(open_=self.details.isHidden())

    def _fold(self, *, open_: bool) -> None:
        self.details.setVisible(open_)
        self.more.setText(self.tr("Verberg wat er is gevonden") if open_ else self.tr("Toon wat er is gevonden"))
