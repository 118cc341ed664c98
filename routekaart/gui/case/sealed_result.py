"""After sealing: what was decided, who gets what, where the copy is, and how a new version begins.

The view and the people go in; `documents_wanted`, `continue_wanted` and `reopen_wanted(reason)` come out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView, Signer
from routekaart.gui import theme
from routekaart.gui.case.end_facts import EndFact, end_facts
from routekaart.gui.case.seals_card import SealsCard
from routekaart.gui.kit import Button, Card, LineText, Link, PlainLabel

__all__ = ["SealedResult"]


class SealedResult(QWidget):
    """Two cards: what there is now with what can follow, and who seals besides the author."""

    documents_wanted = Signal()
    continue_wanted = Signal()
    reopen_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card(self.tr("Het document is verzegeld"))
        self.card.body.setSpacing(theme.px(8))
        self.facts: tuple[EndFact, ...] = ()
        """What stands on the card now."""
        self._parts = QVBoxLayout()
        self._parts.setSpacing(theme.px(10))
        self.documents_button = Button(self.tr("Afschriften voor het gezin en anderen"), "primary")
        self.continue_button = Button(self.tr("Verder op een andere route"))
        self.reopen_link = Link(self.tr("Er is iets veranderd: begin een nieuwe versie"), size=15)
        self._why = QWidget()
        self.reason = LineText(self.tr("Waarom begint u een nieuwe versie?"), cap=300)
        self.reopen_button = Button(self.tr("Begin een nieuwe versie"), small=True)
        why = QVBoxLayout(self._why)
        why.setContentsMargins(0, 0, 0, 0)
        hint = self.tr("Het verzegelde document blijft zoals het is. Waarom begint u een nieuwe versie?")
        why.addWidget(PlainLabel(hint, "hint").indented())
        why.addWidget(self.reason)
        why.addWidget(self.reopen_button)
        self._why.hide()
        self.card.body.addLayout(self._parts)
        self.card.body.addSpacing(theme.px(6))
        for piece in (self.documents_button, self.continue_button, self.reopen_link, self._why):
            self.card.add(piece)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(12))
        box.addWidget(self.card)
        self.seals = SealsCard()
        box.addWidget(self.seals)
        self.documents_button.clicked.connect(lambda _checked=False: self.documents_wanted.emit())
        self.continue_button.clicked.connect(lambda _checked=False: self.continue_wanted.emit())
        self.reopen_link.clicked.connect(lambda _checked=False: self._ask())
        self.reopen_button.clicked.connect(lambda _checked=False: self._reopen())

    def show_result(self, view: CaseView, signers: Sequence[Signer], author: str = "") -> None:
        """In: the view after sealing, the people of the signing page, and the line of who wrote it."""
        copies = view.checklist.route.document.sheet is None
        self.documents_button.setText(
            self.tr("Afschriften voor het gezin en anderen") if copies else self.tr("Naar de documenten")
        )
        self.seals.show_seals(view.dossier.sealed)
        self._show_facts(end_facts(view, signers, author))
        self.continue_button.setVisible(bool(view.checklist.route.continues_in))

    def _show_facts(self, facts: tuple[EndFact, ...]) -> None:
        if facts == self.facts:
            return
        self.facts = facts
        while (item := self._parts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for fact in facts:
            self._parts.addWidget(_EndPart(fact))

    def _ask(self) -> None:
        self._why.show()
        self.reason.setFocus()

    def _reopen(self) -> None:
        if self.reason.text().strip():
            self.reopen_wanted.emit(self.reason.text().strip())
            self.reason.clear()
            self._why.hide()
        else:
            self.reason.setFocus()


class _EndPart(QWidget):
    """A small heading with its sentences close below it."""

    def __init__(self, fact: EndFact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(1))
        box.addWidget(PlainLabel(fact.title, "strong").as_heading(3).indented())
        for line in fact.lines:
            box.addWidget(PlainLabel(line).indented())
