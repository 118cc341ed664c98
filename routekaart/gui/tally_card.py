"""Learning sheets of several cases as one: how many are ready, and the button that makes the combined sheet.

The offer of a route goes in; a file of people's choice comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from routekaart.casework import TallyOffer, save_tally
from routekaart.gui.kit import Button, Card, Outcome
from routekaart.gui.saving import ask_save
from routekaart.gui.session import Session
from routekaart.paths import file_name

__all__ = ["LEAST", "TallyCard"]

LEAST = 3
"""With fewer cases a sheet would be about one child."""


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Where to save; None when people change their mind."""
    return ask_save(parent, parent.tr("PDF bewaren"), name, "PDF (*.pdf)")


class TallyCard(Card):
    """One route whose sheets can be added up."""

    def __init__(
        self,
        session: Session,
        offer: TallyOffer,
        parent: QWidget | None = None,
        *,
        choose: Callable[[QWidget, str], Path | None] = ask_file,
    ) -> None:
        super().__init__(offer.title, parent=parent)
        self._session, self._choose, self.offer = session, choose, offer
        self.button = Button(self.tr("Maak één blad van alles…"), small=True)
        self.told = Outcome().indented()
        self.hint.setText(self._hint())
        self.hint.show()
        self.add(self.button)
        self.add(self.told)
        self.button.setEnabled(len(offer.ready) >= LEAST)
        self.button.clicked.connect(lambda _checked=False: self._save())

    def _hint(self) -> str:
        ready, all_ = len(self.offer.ready), len(self.offer.ready) + self.offer.waiting
        told = self.tr("{ready} van {all} dossiers zijn klaar.").format(ready=ready, all=all_)
        if ready >= LEAST:
            return f"{told} {self.tr('In het blad staan aantallen en lessen, geen namen.')}"
        return f"{told} {self.tr('Vanaf drie kunt u er samen één blad van maken.')}"

    def _save(self) -> None:
        path, offer = self._choose(self, file_name("opgeteld", self.offer.route, ending="pdf")), self.offer
        if path is not None:
            done = self.tr("Bewaard als {name}").format(name=path.name)
            self._session.desk_run(
                lambda desk: save_tally(desk, offer, path), lambda _done: self.told.tell(done), self.told.refuse
            )
