"""The key of the trainer: closed until somebody asks for it, and then what lay to hand to ask and to see.

A view of the key goes in; `wanted` and `paper_wanted` come out. It never scores.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.practice.lessons import KeyEntry, TeacherKey
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, FlowLayout, PlainLabel, SoftCard

__all__ = ["KeyCard"]


class KeyCard(Card):
    """`inside` holds what is shown; nothing of the key is in memory before it was asked for."""

    wanted = Signal()
    paper_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("Antwoordsleutel"))
        self.title.show()
        self.hint.setText(
            self.tr("Alleen voor de trainer. Kijkt de groep mee op het scherm? Zet dan eerst de beamer uit.")
        )
        self.hint.show()
        self.show_button = Button(self.tr("Antwoordsleutel tonen"))
        self.hide_button = Button(self.tr("Antwoordsleutel verbergen"))
        self.paper_button = Button(self.tr("Antwoordsleutel bewaren…"))
        row = FlowLayout(gap=8)
        for button in (self.show_button, self.hide_button, self.paper_button):
            row.addWidget(button)
        self.body.addLayout(row)
        self.inside = QWidget()
        self.add(self.inside)
        self.show_button.clicked.connect(lambda _checked=False: self.wanted.emit())
        self.hide_button.clicked.connect(lambda _checked=False: self._close())
        self.paper_button.clicked.connect(lambda _checked=False: self.paper_wanted.emit())
        self.hide_key()

    def show_key(self, view: TeacherKey) -> None:
        """In: the key, to read now."""
        box = self._fresh()
        box.addWidget(PlainLabel(self.tr("Er is geen goed of fout. Dit lag voor de hand."), "hint").indented())
        for entry in view.entries:
            box.addWidget(self._entry(entry))
        self._part(box, self.tr("Stemmen die ontbreken"),
                   [f"{voice.who}. {voice.why}".strip() for voice in view.voices])  # fmt: skip
        playing = [f"{item.title} ({item.state}). {item.text}" for item in view.warnings]
        self._part(box, self.tr("Waarschuwingen in deze casus"),
                   playing or [self.tr("Zoals de casus is ingevuld, speelt er geen waarschuwing.")])  # fmt: skip
        if view.flips:
            box.addWidget(PlainLabel(self.tr("Welk antwoord zou dat veranderen?"), "strong").indented())
            note = self.tr("Dit is geen advies om iets anders te antwoorden.")
            box.addWidget(PlainLabel(note, "hint").indented())
        for flip in view.flips:
            box.addWidget(SoftCard(f"{flip.title} ({flip.state})", *flip.changes))
        self._open(True)
        self.hide_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_key(self) -> None:
        """Put it away; what was shown is gone."""
        self._fresh()
        self._open(False)

    def _close(self) -> None:
        self.hide_key()
        self.show_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entry(self, entry: KeyEntry) -> SoftCard:
        card = SoftCard(entry.title)
        for title, lines in (
            (self.tr("Wat lag voor de hand om te vragen?"), entry.ask),
            (self.tr("Wat is hier ten minste te zien?"), entry.see),
            (self.tr("Om te bespreken"), (entry.discuss,) if entry.discuss else ()),
        ):
            if lines:
                card.body.addWidget(PlainLabel(title, "hint"))
            for line in lines:
                card.body.addWidget(PlainLabel(line))
        return card

    def _part(self, box: QVBoxLayout, title: str, lines: Iterable[str]) -> None:
        found = list(lines)
        if found:
            box.addWidget(SoftCard(title, *found))

    def _fresh(self) -> QVBoxLayout:
        old, self.inside = self.inside, QWidget()
        self.body.replaceWidget(old, self.inside)
        old.hide()
        old.deleteLater()
        box = QVBoxLayout(self.inside)
        box.setContentsMargins(0, theme.px(6), 0, 0)
        box.setSpacing(theme.px(8))
        return box

    def _open(self, shown: bool) -> None:
        self.inside.setVisible(shown)
        self.show_button.setVisible(not shown)
        self.hide_button.setVisible(shown)
