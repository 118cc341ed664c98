"""What people decide together, in their own words: one text, shown on two pages and stored once.

A view goes in; the text goes to the desk as the reason of the decision, and as a draft while it is typed.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from routekaart.casework import CaseView
from routekaart.gui.case.page import CasePage
from routekaart.gui.kit import Card, FreeText

__all__ = ["TogetherText"]

_KEY = "motivering"
_FIELD = f"besluit/{_KEY}"


class TogetherText(Card):
    """A card with the text."""

    def __init__(self, page: CasePage, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, hint, parent)
        self._page = page
        self._stored = ""
        self.text = FreeText(title, lines=4)
        self.add(self.text)
        self.body.addStretch(1)
        self.text.edited.connect(lambda: page.keep_draft(_FIELD, self.text.text))
        self.text.left.connect(self.commit)

    def show_text(self, view: CaseView) -> None:
        """In: the view; a text that is being typed stays."""
        stored = str(view.facts.decision.get(_KEY) or "")
        typing = self.text.text() != self._stored
        self._stored = stored
        if not typing:
            self.text.set_text(view.drafts.get(_FIELD, stored))

    def commit(self) -> None:
        """Store the text when it differs from what is stored."""
        text, case_id = self.text.text(), self._page.case_id
        if text != self._stored and case_id:
            self._stored = text
            self._page.store(lambda desk: desk.decide(case_id, motivering=text or None), field=_FIELD)
