"""Who sealed the document and who still has to: how it goes to the others, and how it comes back.

A sealed document goes in; `returned(bytes)` comes out when people take in a file that came back.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from routekaart.atomicfile import read_at_most
from routekaart.casework import missing_sealers
from routekaart.dossier import MadeDocument
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, PlainLabel, announce

__all__ = ["SealsCard"]

_MOST = 100 * 1024 * 1024


def _ask_file(parent: QWidget) -> Path | None:
    title = parent.tr("Welk document kwam terug?")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(Path.home()), "PDF (*.pdf)")
    return Path(chosen) if chosen else None


class SealsCard(Card):
    """Only there when somebody besides the author was named to seal."""

    returned = Signal(bytes)

    def __init__(
        self, parent: QWidget | None = None, *, choose_file: Callable[[QWidget], Path | None] = _ask_file
    ) -> None:
        super().__init__(self.tr("Zegels van anderen"), parent=parent)
        self._choose_file = choose_file
        self.body.setSpacing(theme.px(8))
        self.lines = PlainLabel("").indented()
        self.button = Button(self.tr("Teruggekomen document toevoegen…"), small=True)
        self.note = PlainLabel("", "good").indented()
        self.trouble = PlainLabel("", "error").indented()
        for piece in (self.lines, self.button, self.note, self.trouble):
            self.add(piece)
        self._say()
        self.button.clicked.connect(lambda _checked=False: self._take())

    def show_seals(self, made: MadeDocument | None) -> None:
        """In: the sealed document as the dossier knows it."""
        self.setVisible(made is not None and bool(made.sealers))
        if made is None:
            return
        missing = missing_sealers(made)
        count = self.tr("Er staan {count} van {all} zegels op het document.")
        lines = [count.format(count=len(made.sealed_fields), all=len(made.sealers) + 1)]
        if missing:
            lines.append(self.tr("Nog te verzegelen door: {names}.").format(names="; ".join(missing)))
            lines.append(
                self.tr(
                    "Bewaar de PDF en stuur die door, de een na de ander. "
                    "Zij kiezen Een document controleren en verzegelen daar. Voeg toe wat terugkomt."
                )
            )
        self.lines.setText("\n".join(lines))
        self.button.setVisible(bool(missing))

    def show_added(self) -> None:
        """The file is in the dossier."""
        self._say(good=self.tr("Het document is toegevoegd. Wat u hiernaast ziet, is het nieuwste."))

    def show_trouble(self, text: str) -> None:
        """In: why nothing was added."""
        self._say(trouble=text)

    def _take(self) -> None:
        self._say()
        path = self._choose_file(self)
        if path is None:
            return
        try:
            pdf = read_at_most(path, _MOST)
        except OSError:
            self._say(trouble=self.tr("Dit bestand kan niet worden gelezen. Kopieer het eerst naar deze computer."))
            return
        self.returned.emit(pdf)

    def _say(self, *, good: str = "", trouble: str = "") -> None:
        for label, text in ((self.note, good), (self.trouble, trouble)):
            label.setText(text)
            label.setVisible(bool(text))
        if good or trouble:
            announce(self, good or trouble, urgent=bool(trouble))
