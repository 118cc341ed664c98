"""What an alternative is, folded away until somebody asks: for whom, rather not, how long, what is needed, sources.

An alternative of the rules goes in; out comes a link with the explanation below it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.checklist.model import Alternative
from routekaart.gui import theme
from routekaart.gui.case.wording import source_text
from routekaart.gui.kit import Card, Link, PlainLabel, announce
from routekaart.gui.kit.labels import TextStyle

__all__ = ["AboutAlternative"]


class AboutAlternative(QWidget):
    """The link "Voor wie, liever niet als, duur en nodig" and what it unfolds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(8))
        self._card = Card()
        self.link = Link(self.tr("Meer over deze mogelijkheid"))
        self.link.clicked.connect(lambda _checked=False: self.unfold(self._card.isHidden()))
        self._box.addWidget(self.link)
        self._box.addWidget(self._card)
        self._card.hide()
        self._pieces: list[PlainLabel] = []
        self._lines: tuple[tuple[str, TextStyle], ...] = ()

    def show_alternative(self, view: CaseView, alternative: Alternative) -> None:
        """In: the alternative to explain; it is folded again, and only written out once somebody asks."""
        for piece in self._pieces:
            self._card.body.removeWidget(piece)
            piece.setParent(None)
            piece.deleteLater()
        self._pieces = []
        self._lines = tuple(self._words(view, alternative))
        self.unfold(False)

    def unfold(self, on: bool) -> None:
        """In: whether the explanation is shown."""
        if on and not self._pieces:
            for text, style in self._lines:
                self._add(PlainLabel(text, style).indented())
        self._card.setVisible(on)
        folded = self.tr("Meer over deze mogelijkheid")
        self.link.setText(self.tr("Minder over deze mogelijkheid") if on else folded)
        if on:
            announce(self.link, self.tr("De uitleg staat nu hieronder."))

    def _words(self, view: CaseView, alternative: Alternative) -> Iterator[tuple[str, TextStyle]]:
        for title, text in self._parts(alternative):
            yield title, "strong"
            yield view.labels.fill(text), "body"
        sources = [source_text(view, source) for source in alternative.sources]
        if sources:
            yield self.tr("Bron: {lines}").format(lines="; ".join(sources)), "small"

    def _parts(self, alternative: Alternative) -> Iterator[tuple[str, str]]:
        yield self.tr("Voor wie"), alternative.for_whom
        yield self.tr("Liever niet als"), alternative.rather_not
        if alternative.duration:
            yield self.tr("Hoe lang"), alternative.duration
        if alternative.needed:
            yield self.tr("Wat is nodig"), alternative.needed
        if alternative.forms:
            yield self.tr("Vormen"), " · ".join(alternative.forms)

    def _add(self, piece: PlainLabel) -> None:
        self._card.add(piece)
        self._pieces.append(piece)
