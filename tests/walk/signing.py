"""The last pages: everybody signs, all pages are read, the seal, and a copy on disk; or only the copy of a sheet.

A walk on the signing page (or past it) goes in; a PDF on disk comes out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea

from routekaart.gui.case.signer_card import SignerCard
from routekaart.gui.kit import ChoiceRow, LineText
from routekaart.gui.signature_pad import StrokeArea
from tests.walk.filling import button, choose, labelled, seen, tick
from tests.walk.hands import MouseHand, wheel

if TYPE_CHECKING:
    from tests.walk.driver import Walk

__all__ = ["WalkSigning"]


class WalkSigning:
    """`sign_and_seal` from the signing page; `save_sheet` from the documents of a route that nobody signs."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.hand = walk, walk.hand

    def sign_and_seal(self, path: Path) -> None:
        """Final where the route has that, everybody signs, all pages are read, the seal, and a copy on disk."""
        walk, hand = self.walk, self.hand
        chooser = labelled(walk.page, ChoiceRow, "Welk document tekent u?")
        final = [item for item in chooser.buttons() if item.text().startswith("Definitief")]
        if final:
            choose(hand, chooser, "Definitief")
        hand.press(button(walk.page, "Onderteken "))
        walk.come("ondertekenen")
        cards = sorted(seen(walk.page, SignerCard), key=lambda card: card.mapToGlobal(QPoint()).y())
        for number, card in enumerate(cards, 1):
            self._sign(card, number)
        walk.at("getekend")
        self._read_to_the_end()
        walk.at("gelezen")
        hand.press(button(walk.page, "Verzegelen"))
        walk.at("verzegelen")
        hand.press(button(walk.page, "Verzegel dit "))
        walk.come("verzegeld")
        self._to_the_paper()
        walk.file_dialog(path, lambda: hand.press(button(walk.page, "PDF bewaren")))
        assert path.is_file(), "the PDF was not saved"
        walk.at("bewaard")

    def save_sheet(self, path: Path) -> None:
        """The only document, looked at and saved."""
        walk = self.walk
        self.hand.press(button(walk.page, "Bekijk"))
        walk.come("blad-bekeken")
        walk.file_dialog(path, lambda: self.hand.press(button(walk.page, "Bewaar…")))
        assert path.is_file(), "the PDF was not saved"

    def _sign(self, card: SignerCard, number: int) -> None:
        hand = self.hand
        if card.want_button.isVisible():
            if isinstance(hand, MouseHand):
                return  # a child never has to
            hand.press(card.want_button)
        choose(hand, card, "Eens")
        if isinstance(hand, MouseHand):
            hand.draw(seen(card, StrokeArea)[0])
        else:
            hand.press(button(card, "Naam typen"))
            hand.write(labelled(card, LineText, "Naam van"), "Zelf Getypt")
            tick(hand, card, "Dit is mijn handtekening")
        hand.press(button(card, "Klaar"))
        self.walk.at(f"getekend-{number}")

    def _to_the_paper(self) -> None:
        """With little room the sealed document lies behind a button."""
        for item in seen(self.walk.page, QAbstractButton):
            if item.text() == "Lees het document":
                self.hand.press(item)
                return

    def _read_to_the_end(self) -> None:
        page = self.walk.page
        turns = [item for item in seen(page, QAbstractButton) if item.text() == "Lees het document"]
        if turns:
            self.hand.press(turns[0])
            self.walk.at("lezen")
        area = labelled(page, QAbstractScrollArea, "Document")
        if isinstance(self.hand, MouseHand):
            for _ in range(600):
                bar = area.verticalScrollBar()
                if bar.value() >= bar.maximum():
                    break
                wheel(area.viewport(), -120)
        else:
            self.hand.walk_to(area)  # type: ignore[attr-defined]
            for _ in range(60):
                self.hand.key(Qt.Key.Key_PageDown)
                if area.verticalScrollBar().value() >= area.verticalScrollBar().maximum():
                    break
        self.walk.watch.settle()
        if turns:
            self.hand.press(button(page, "‹ Terug"))
