"""Starting practice over: quiet cards that ask once more before what was practised is gone.

Whether anything was practised goes in; `chosen` comes out when somebody is sure.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, FlowLayout, Outcome

__all__ = ["BackToStart", "StartOver"]


class _AskedTwice(Card):
    """Asks first, then tells how it went; not there when nothing was practised yet."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setSpacing(theme.px(9))
        self.title.show()
        self.hint.show()
        self.begin = Button("")
        self.sure = Button("", "danger")
        self.no = Button(self.tr("Toch niet"))
        self.told = Outcome().indented()
        row = FlowLayout(gap=8)
        for button in (self.begin, self.sure, self.no):
            row.addWidget(button)
        self.body.addLayout(row)
        self.add(self.told)
        self.begin.clicked.connect(lambda _checked=False: self._ask())
        self.no.clicked.connect(lambda _checked=False: self._calm(focus=True))
        self.sure.clicked.connect(lambda _checked=False: self._go())
        self._calm()

    def show_anew(self, *, begun: bool) -> None:
        """In: whether there is anything to empty."""
        self.setVisible(begun)
        self.told.hide()
        self._calm()

    def tell(self, text: str, *, well: bool = True) -> None:
        """In: how it went."""
        self.told.tell(text, well=well)
        self._calm(focus=True)

    def _ask(self) -> None:
        self.told.hide()
        self._show(asking=True)
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        for button in (self.sure, self.no):
            button.setEnabled(False)
        self.chosen.emit()

    def _calm(self, *, focus: bool = False) -> None:
        self._show(asking=False)
        if focus:
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, asking: bool) -> None:
        self.begin.setVisible(not asking)
        for button in (self.sure, self.no):
            button.setVisible(asking)
            button.setEnabled(True)


class StartOver(_AskedTwice):
    """Everything practised goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Opnieuw beginnen met oefenen?"))
        self.hint.setText(self.tr("Alle oefencasussen die u begon, gaan weg. Uw eigen dossiers blijven zoals ze zijn."))
        self.begin.setText(self.tr("Oefenen leegmaken…"))
        self.sure.setText(self.tr("Ja, alles van het oefenen weg"))


class BackToStart(_AskedTwice):
    """Every practice case begins anew, for the next company."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Klaar voor de volgende groep?"))
        self.hint.setText(
            self.tr("Elke begonnen oefencasus staat dan weer aan het begin. Wat groepen invulden, gaat weg.")
        )
        self.begin.setText(self.tr("Alles terug naar het begin…"))
        self.sure.setText(self.tr("Ja, alle oefencasussen naar het begin"))
