"""The three doors: look at a made-up case, begin (or go on in a vault), check a document.

The vaults on this laptop go in; out comes where people want to go, without a passphrase so far.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.vault.cards import VaultCard, vault_cards
from routekaart.gui import theme
from routekaart.gui.kit import Link, PlainLabel, ScrollPage, SectionHeader
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.river_band import RiverBand
from routekaart.gui.tiles import Tile, TileGrid

__all__ = ["StartPage"]


class StartPage(Place):
    """Where the program begins."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._page = ScrollPage(
            self.tr("Waar kan dit kind het beste wonen?"),
            self.tr(
                "Met Routekaart loopt u samen alle mogelijkheden langs, van dicht bij huis naar ver weg. "
                "U beslist zelf. Routekaart geeft geen cijfer en geen advies."
            ),
            width=1080,
            middle=True,
        )
        self._doors = TileGrid(least=290)
        self._vaults_title = SectionHeader(self.tr("Verder in uw kluis"))
        self._vaults = TileGrid(least=290)
        self._other = Link(self.tr("Een nieuwe kluis maken op deze computer"))
        self._other.clicked.connect(lambda _checked=False: self.navigator.go("first_start"))
        self.restore = Link(self.tr("Een kluis terugzetten, van een USB-stick of een andere computer"))
        self.restore.clicked.connect(lambda _checked=False: self.navigator.go("restore"))
        self.rules = Link(self.tr("De routekaarten bekijken"))
        self.rules.clicked.connect(lambda _checked=False: self.navigator.go("rules"))
        self._build()

    def doors_shown(self) -> tuple[Tile, ...]:
        """Out: the tiles in order, those of the vaults included."""
        return (*self._vaults.tiles(), *self._doors.tiles())

    def refresh(self) -> None:
        """Look again which vaults there are."""
        cards = vault_cards(self.session.env)
        self._vaults.set_tiles([self._card(card) for card in cards])
        for piece in (self._vaults_title, self._vaults, self._other):
            piece.setVisible(bool(cards))
        self._doors.set_tiles(self._three(begun=bool(cards)))
        self.doors_shown()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._page.title.set_style("table")
        self._page.body.addSpacing(theme.px(10))
        for piece in (
            self._vaults_title.indented(),
            self._vaults,
            self._doors,
            self._other,
            self.restore,
            RiverBand(),
            self.rules,
        ):
            self._page.add(piece)
        self._page.body.setSpacing(theme.px(16))
        privacy = PlainLabel(
            self.tr("Alles blijft op deze computer, op slot met uw wachtzin. Er is geen internet nodig."), "hint"
        )
        self._page.add(privacy.indented())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)

    def _card(self, card: VaultCard) -> Tile:
        tile = Tile(self.tr("Verder als {name}").format(name=card.name), self.tr("Open uw kluis met uw wachtzin."),
                    large=True, strong=True)  # fmt: skip
        tile.clicked.connect(lambda _checked=False: self.navigator.go("unlock", folder=card.folder))
        return tile

    def _three(self, *, begun: bool) -> list[Tile]:
        doors = [
            Tile(
                self.tr("Bekijk een oefencasus"),
                self.tr("Rondkijken met verzonnen gegevens. U hoeft niets te regelen."),
                large=True,
            ),
            Tile(
                self.tr("Een document controleren"),
                self.tr("Is deze verantwoording nog zoals zij is verzegeld?"),
                large=True,
            ),
        ]
        places = ["practice", "check"]
        if not begun:
            begin = Tile(
                self.tr("Beginnen"),
                self.tr("Maak uw eigen kluis en start uw eerste routekaart. Dat duurt vijf minuten."),
                large=True,
                strong=True,
            )
            doors.insert(1, begin)
            places.insert(1, "first_start")
        for door, place in zip(doors, places, strict=True):
            door.clicked.connect(lambda _checked=False, where=place: self.navigator.go(where))
        return doors
