"""What changed in one rule file since the open cases on it began, and which of their answers that touches.

The path of a route or region file goes in; its differences and the cases come out, with a link to each case.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.case.earlierrules import EarlierText, cases_behind
from routekaart.casework.rules.files import RuleFile, rule_files
from routekaart.casework.rules.trust import accepted_files
from routekaart.gui import theme
from routekaart.gui.kit import Banner, Card, Link, PlainLabel, ScrollPage, SectionHeader
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.rules.touched_cases import TouchedCases
from routekaart.gui.rules.words import behind
from routekaart.outline.changes import Told

if TYPE_CHECKING:
    from routekaart.casework import Desk

__all__ = ["ChangesPage", "GroupCard"]

_AT_FIRST = 6
"""Of a long list of changes this many are shown; the others come on request."""

Found = tuple[RuleFile | None, tuple[EarlierText, ...]]


class GroupCard(Card):
    """The changes in one part of the file, such as its questions."""

    def __init__(self, group: str, changes: Sequence[Told], parent: QWidget | None = None) -> None:
        super().__init__(group, "", parent)
        self._rest = list(changes[_AT_FIRST:])
        for told in changes[:_AT_FIRST]:
            self._tell(told)
        self.more = Link(self.tr("Toon alle {count}").format(count=len(changes)))
        self.more.setAccessibleDescription(group)
        self.add(self.more)
        self.more.setVisible(bool(self._rest))
        self.more.clicked.connect(lambda _checked=False: self.show_all())

    def show_all(self) -> None:
        """Show the changes that were left out."""
        self.more.hide()
        rest, self._rest = self._rest, []
        for told in rest:
            self._tell(told)

    def _tell(self, told: Told) -> None:
        pieces = [PlainLabel(told.line, "strong").indented()]
        pieces += [PlainLabel(line).indented() for line in told.details]
        for piece in pieces:
            self.add(piece)
            piece.show()


class ChangesPage(Place):
    """One section for every earlier text that cases rest on, then the cases."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.path = Path()
        self.touched: TouchedCases | None = None
        self.groups: list[GroupCard] = []
        self._page = ScrollPage(self.tr("Wat verandert er?"), width=860, middle=True)
        self.back_link = Link(self.tr("Terug naar Routekaarten"))
        self.busy = PlainLabel(self.tr("Bezig met vergelijken…"), "hint").indented()
        self.waits = Banner(
            self.tr("Dit bestand telt nog niet mee in uw kluis."),
            self.tr("Aanvaard het eerst bij Routekaarten. Daarna kunt u per dossier overstappen."),
        )
        self._shelf = QVBoxLayout()
        self._shelf.setSpacing(theme.px(12))
        for piece in (self.back_link, self.busy, self.waits):
            self._page.add(piece)
        self._page.body.addLayout(self._shelf)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        self.waits.hide()
        self.back_link.clicked.connect(lambda _checked=False: self.navigator.go("rules"))

    def arrive(self, **details: object) -> None:
        """In: `path` of the file."""
        self.path = Path(str(details.get("path") or self.path))
        self.refresh()
        self.back_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Compare the file as it is now with what the cases rest on."""
        path = self.path
        self._clear()
        self.busy.show()

        def look(desk: Desk) -> Found:
            files = rule_files(desk.env.places, accepted_files(desk))
            return next((file for file in files if file.path == path), None), cases_behind(desk, files).get(path, ())

        self.session.desk_run(look, lambda found: self._show(path, found))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.touched is not None:
            self.touched.stop()  # nobody waits for it on another page

    def _clear(self) -> None:
        if self.touched is not None:
            self.touched.stop()
        self.touched, self.groups = None, []
        while (item := self._shelf.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def _show(self, path: Path, found: Found) -> None:
        if path != self.path:
            return
        file, texts = found
        self._clear()
        self.busy.hide()
        self._page.set_lead(self._lead(file, texts))
        self.waits.setVisible(not all(text.usable for text in texts))
        for text in texts:
            self._compare(text, file, several=len(texts) > 1)
        if texts:
            self.touched = TouchedCases(self.session, texts)
            usable = {case.id for text in texts if text.usable for case in text.cases}
            self.touched.case_wanted.connect(lambda case_id: self._go(case_id, newer=case_id in usable))
            self._put(self.touched)
        self._page.settle()
        if self.touched is not None and self.isVisible():
            self.touched.begin()

    def _lead(self, file: RuleFile | None, texts: Sequence[EarlierText]) -> str:
        title = file.title if file is not None else self.path.name
        practice = self.session.desk is not None and self.session.desk.practice
        return f"{title}. {behind(sum(len(text.cases) for text in texts), practice=practice)}"

    def _compare(self, text: EarlierText, file: RuleFile | None, *, several: bool) -> None:
        now = file.version if file is not None else ""
        if text.version == now:
            said = self.tr("Veranderd, met hetzelfde versienummer {now}")
        else:
            said = self.tr("Van versie {old} naar versie {now}")
        title = said.format(old=text.version, now=now)
        if several:
            title = self.tr("{title} ({cases})").format(title=title, cases=", ".join(case.name for case in text.cases))
        self._put(SectionHeader(title).indented())
        for group in dict.fromkeys(told.group for told in text.changes):
            card = GroupCard(group, [told for told in text.changes if told.group == group])
            self.groups.append(card)
            self._put(card)

    def _put(self, piece: QWidget) -> None:
        self._shelf.addWidget(piece)
        piece.show()  # what is not shown yet has no height to reckon with

    def _go(self, case_id: str, *, newer: bool) -> None:
        part = {"part": "nieuwe_versie"} if newer else {}
        self.navigator.go("case", case_id=case_id, **part)
