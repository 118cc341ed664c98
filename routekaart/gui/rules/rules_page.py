"""Routekaarten: the rules in use and those of one's own, trying them out and accepting them.

The folders of program and user go in; cards come out, with a practice case, papers or an acceptance on request.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from routekaart.casework import open_practice
from routekaart.casework.case.earlierrules import EarlierText, cases_behind
from routekaart.casework.rulecheck import RuleCheck, make_form, make_map, try_out
from routekaart.casework.rules.files import RuleFile, make_own_folder, own_folder, rule_files
from routekaart.casework.rules.trust import accept_file, accepted_files, take_back
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.focus_order import FocusPlace
from routekaart.gui.kit import Button, PlainLabel, ScrollPage, SectionHeader
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.rules.checks import Checks
from routekaart.gui.rules.rule_card import RuleCard
from routekaart.gui.rules.words import behind
from routekaart.gui.saving import ask_save
from routekaart.paths import file_name

if TYPE_CHECKING:
    from routekaart.casework import Changes, Desk

__all__ = ["RulesPage"]

MakePaper = Callable[..., None]


class RulesPage(Place):
    """The rule files, one card each. Looking needs no vault; accepting needs one's own."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.cards: dict[Path, RuleCard] = {}
        self.checks = Checks(self.session)
        self._shown: object = None
        """The files on screen, and whether they could be accepted."""
        self._found: dict[tuple[Path, str], RuleCheck] = {}
        """What was found in a file as it was then."""
        self._behind: Mapping[Path, tuple[EarlierText, ...]] = {}
        """The open cases on earlier versions, in the vault that is open."""
        self._compared: object = None
        """The files and the vault that this was worked out for."""
        self._page = ScrollPage(
            self.tr("Routekaarten"),
            self.tr("Dit zijn de regels achter de vragen. U kunt ze nakijken, uitproberen en zelf maken."),
            width=900,
            middle=True,
        )
        self.check_all_button = Button(self.tr("Alles nakijken"))
        self.folder_button = Button(self.tr("Open de map"))
        self.mine = PlainLabel("", "hint").indented()
        self._shelf = QVBoxLayout()
        self._shelf.setSpacing(theme.px(12))
        self._lay_out()
        self.check_all_button.clicked.connect(lambda _checked=False: self.check_all())
        self.folder_button.clicked.connect(lambda _checked=False: self.open_folder())
        self.checks.found.connect(self._on_found)
        self.checks.failed.connect(self._on_failed)

    # showing -----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read which files there are now, and how they stand in the vault that is open."""
        self._compared = None  # cases may have come, moved or gone
        self._read()

    def on_changed(self, changes: Changes) -> None:
        if changes.vault:
            self._read()

    def event(self, event: QEvent) -> bool:
        """Back from the file manager or an editor: look again."""
        if event.type() == QEvent.Type.WindowActivate and self.isVisible():
            self._read()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.checks.stop()  # nobody waits for it on another page

    def card(self, name: str, *, own: bool = False) -> RuleCard:
        """Out: the card of a file, by the name on it."""
        return next(card for card in self.cards.values() if (card.file.name, card.file.own) == (name, own))

    @property
    def _real_desk(self) -> Desk | None:
        desk = self.session.desk
        return None if desk is None or desk.practice else desk

    def _read(self, then: Callable[[], None] | None = None) -> None:
        places, desk = self.session.env.places, self._real_desk

        def show(files: tuple[RuleFile, ...]) -> None:
            self._show(files)
            self._compare(files)
            if then is not None:
                then()

        self.session.run(lambda: rule_files(places, accepted_files(desk) if desk is not None else ()), show)

    def _show(self, files: tuple[RuleFile, ...]) -> None:
        now = (files, self._real_desk is not None)
        if now == self._shown:
            return
        self._shown, place = now, FocusPlace.of(self, QApplication.focusWidget())
        self._build(files)
        again = place.find(self) if place is not None else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self, files: tuple[RuleFile, ...]) -> None:
        """Look for open cases on earlier versions; again only when files or vault are others."""
        desk = self.session.desk
        now = (files, desk)
        if now == self._compared:
            return
        self._compared = now
        if desk is None:
            self._show_behind({})
            return

        def show(found: Mapping[Path, tuple[EarlierText, ...]]) -> None:
            if self.session.desk is desk:
                self._show_behind(found)

        self.session.desk_run(lambda open_desk: cases_behind(open_desk, files), show)

    def _show_behind(self, found: Mapping[Path, tuple[EarlierText, ...]]) -> None:
        self._behind = found
        for card in self.cards.values():
            self._say_behind(card)

    def _say_behind(self, card: RuleCard) -> None:
        count = sum(len(text.cases) for text in self._behind.get(card.file.path, ()))
        practice = self.session.desk is not None and self.session.desk.practice
        card.show_behind(behind(count, practice=practice) if count else "")

    def _build(self, files: tuple[RuleFile, ...]) -> None:
        while (item := self._shelf.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old is not self.mine:
                old.hide()
                old.deleteLater()
        self.cards = {}
        came_along = [file for file in files if not file.own]
        own = [file for file in files if file.own]
        mine = (self.tr("Uw eigen bestanden"), own, self._about_mine(bool(own)))
        groups = [
            (self.tr("Meegeleverde routes"), [file for file in came_along if file.kind == "route"], ""),
            (self.tr("Meegeleverde regio's"), [file for file in came_along if file.kind == "regio"], ""),
            (self.tr("Gewijzigd na de levering"), [file for file in came_along if file.kind == "gedeeld"], ""),
        ]
        # Who makes rules looks at those first; for everybody else it is a line at the end.
        for title, members, note in [mine, *groups] if own else [*groups, mine]:
            self._group(title, members, note)
        self._page.settle()

    def _about_mine(self, some: bool) -> str:
        folder = own_folder(self.session.env.places)
        if some:
            return self.tr("Ze staan in {folder}.").format(folder=folder)
        return self.tr("U hebt nog geen eigen bestanden. Kies Open de map en zet uw bestand daarin.")

    def _group(self, title: str, files: list[RuleFile], note: str = "") -> None:
        if not files and not note:
            return
        pieces: list[QWidget] = [SectionHeader(title).indented()]
        if note:
            self.mine.setText(note)
            pieces.append(self.mine)
        for file in files:
            self.cards[file.path] = self._card(file)
            pieces.append(self.cards[file.path])
        for piece in pieces:
            self._shelf.addWidget(piece)
            piece.show()  # what is not shown yet has no height to reckon with

    def _card(self, file: RuleFile) -> RuleCard:
        card = RuleCard(file, may_accept=self._real_desk is not None)
        found = self._found.get((file.path, file.hash))
        if found is not None:
            card.show_check(found)
        self._say_behind(card)
        card.changes_wanted.connect(partial(self.navigator.go, "rule_changes", path=file.path))
        card.check_wanted.connect(partial(self.check, file.path))
        card.try_wanted.connect(partial(self.try_out, file.path))
        card.map_wanted.connect(partial(self._ask_where, file, make_map, self.tr("procesbeschrijving")))
        card.form_wanted.connect(partial(self._ask_where, file, make_form, self.tr("lege-checklist")))
        card.accept_wanted.connect(partial(self._accept, file))
        card.take_back_wanted.connect(partial(self._take_back, file))
        return card

    # checking ----------------------------------------------------------------------------------------------------

    def check(self, path: Path) -> None:
        """Check one file as it is now."""
        self._read(lambda: self._begin([path]))

    def check_all(self) -> None:
        """Check every file that is listed, one after another."""
        self._read(lambda: self._begin(list(self.cards)))

    def _begin(self, paths: list[Path]) -> None:
        self.checks.begin([self.cards[path].file for path in paths if path in self.cards])

    def _on_found(self, file: RuleFile, found: RuleCheck) -> None:
        self._found[file.path, file.hash] = found
        card = self.cards.get(file.path)
        if card is not None:
            card.show_check(found)

    def _on_failed(self, file: RuleFile, error: RoutekaartError) -> None:
        self._tell(file.path, error.message, well=False)

    def _tell(self, path: Path, text: str, *, well: bool = True) -> None:
        card = self.cards.get(path)
        if card is not None:
            card.tell(text, well=well)

    # doing something with a route ----------------------------------------------------------------------------------

    def open_folder(self) -> None:
        """Show the folder of one's own files in the file manager; it is made when it is not there."""
        folder = make_own_folder(self.session.env.places)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        self._read()

    def try_out(self, path: Path) -> None:
        """An empty practice case on this route; an open vault with real cases goes on the lock first."""
        self.checks.stop()

        def begin() -> None:
            self.session.desk_run(
                lambda desk: try_out(desk, path), self._go, lambda error: self._tell(path, error.message, well=False)
            )

        desk = self.session.desk
        if desk is not None and desk.practice:
            begin()
        else:
            self.doors.enter(lambda: open_practice(self.session.env), begin)

    def _go(self, changes: Changes) -> None:
        self.navigator.go("case", case_id=str(changes.created))

    def _ask_where(self, file: RuleFile, make: MakePaper, kind: str) -> None:
        path = ask_save(self, self.tr("Waar bewaart u het?"), file_name(kind, file.id, ending="pdf"), "PDF (*.pdf)")
        if path is not None:
            self.save_paper(file, make, path)

    def save_paper(self, file: RuleFile, make: MakePaper, out: Path) -> None:
        """Write a paper of this route to a file, in the region of the vault that is open."""
        env, desk = self.session.env, self.session.desk
        region = desk.owner.region if desk is not None else None
        self._tell(file.path, self.tr("Bezig met maken…"))
        self.session.run_apart(
            lambda: make(env, file.path, out, region),
            lambda _none: self._tell(file.path, self.tr("Bewaard als {name}.").format(name=out.name)),
            lambda error: self._tell(file.path, error.message, well=False),
        )

    # accepting -----------------------------------------------------------------------------------------------------

    def _accept(self, file: RuleFile) -> None:
        def refused(error: RoutekaartError) -> None:
            card = self.cards.get(file.path)
            if card is not None and card.form is not None:
                card.form.tell(error.message)

        def done(_changes: Changes) -> None:
            self._read(lambda: self._after(file.path))

        self.session.desk_run(lambda desk: accept_file(desk, file.name, file.hash), done, refused)

    def _take_back(self, file: RuleFile) -> None:
        def done(_changes: Changes) -> None:
            self._read(lambda: self._after(file.path))

        self.session.desk_run(lambda desk: take_back(desk, file.name), done)

    def _after(self, path: Path) -> None:
        """The focus stays at the card, which says how it stands now."""
        card = self.cards.get(path)
        if card is not None:
            card.come_back()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        for button in (self.check_all_button, self.folder_button):
            row.addWidget(button)
        row.addStretch(1)
        self._page.body.addLayout(row)
        self._page.add(self.checks.bar)
        self._page.body.addLayout(self._shelf)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
