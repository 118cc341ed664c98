"""Starting practice over: quiet cards that ask once more before what was practised is gone.

Whether anything was practised goes in; `chosen` comes out when somebody is sure.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from routekaart.gui import theme
from routekaart.gui.kit import AskedTwice, Card, Outcome

__all__ = ["BackToStart", "StartOver"]


class _Emptying(Card):
    """Asks first, then tells how it went; not there when nothing was practised yet."""

    chosen = Signal()

    def __init__(self, title: str, hint: str, ask: AskedTwice, parent: QWidget | None = None) -> None:
        super().__init__(title, hint, parent)
        self.body.setSpacing(theme.px(9))
        self.ask = ask
        self.told = Outcome().indented()
        self.add(self.ask)
        self.add(self.told)
        self.ask.turned.connect(lambda asking: self.told.hide() if asking else None)
        self.ask.chosen.connect(self.chosen)

    def show_anew(self, *, begun: bool) -> None:
        """In: whether there is anything to empty."""
        self.setVisible(begun)
        self.told.hide()
        self.ask.calm()

    def tell(self, text: str, *, well: bool = True) -> None:
        """In: how it went."""
        self.told.tell(text, well=well)
        self.ask.calm(focus=True)


class StartOver(_Emptying):
    """Everything practised goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Opnieuw beginnen met oefenen?"),
            self.tr("Alle oefencasussen die u begon, gaan weg. Uw eigen dossiers blijven zoals ze zijn."),
            AskedTwice(self.tr("Oefenen leegmaken…"), self.tr("Ja, alles van het oefenen weg")),
            parent,
        )


class BackToStart(_Emptying):
    """Every practice case begins anew, for the next company."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Klaar voor de volgende groep?"),
            self.tr("Elke begonnen oefencasus staat dan weer aan het begin. Wat groepen invulden, gaat weg."),
            AskedTwice(self.tr("Alles terug naar het begin…"), self.tr("Ja, alle oefencasussen naar het begin")),
            parent,
        )
