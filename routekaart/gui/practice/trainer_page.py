"""For the trainer: every lesson, cases of one's own, groups side by side, and everything back to the start.

The practice cases that came along and those of the user go in; out comes where the trainer wants to go.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.practice.cases import PracticeCase, own_cases_folder, practice_cases
from routekaart.casework.practice.groups import restart_practice
from routekaart.casework.practice.own import OwnCase, own_cases
from routekaart.casework.vault.vaults import has_practised
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, FlowLayout, PlainLabel, ScrollPage, SectionHeader
from routekaart.gui.place import Surroundings
from routekaart.gui.practice.practice_place import PracticePlace
from routekaart.gui.practice.presenter import change_size, is_large
from routekaart.gui.start_over import BackToStart
from routekaart.gui.tiles import Tile, TileGrid
from routekaart.paths import ensure

__all__ = ["TrainerPage"]


class TrainerPage(PracticePlace):
    """The desk of a trainer. `lessons` are the tiles; `own` holds the files of the user."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        page = ScrollPage(self.tr("Voor de trainer"), width=1080, middle=True)
        super().__init__(around, page, parent)
        self.lessons = TileGrid(least=330)
        self.own = QVBoxLayout()
        self.own.setSpacing(theme.px(8))
        self.folder_button = Button(self.tr("Open de map"))
        self.again_button = Button(self.tr("Kijk opnieuw na"))
        self.groups_button = Button(self.tr("Twee groepen naast elkaar"))
        self.size_button = Button("")
        self.over = BackToStart()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the cases anew, those of the user as they are now."""
        env = self.session.env
        self.over.show_anew(begun=has_practised(env))
        self._say_lead()
        self._say_size()
        self.session.run(lambda: (practice_cases(env.places.checklists), own_cases(env)), lambda got: self._show(*got))

    def open_folder(self) -> None:
        """Show the folder of one's own cases in the file manager; it is made when it is not there."""
        folder = ensure(own_cases_folder(self.session.env.places))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def edit(self, path: Path) -> None:
        """Open one's own case in the program for texts."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def restart(self) -> None:
        """Every practice case back to its start; a vault with real cases goes on the lock first."""
        self.doors.enter(lambda: restart_practice(self.session.env), self._restarted, self._refused)

    def _restarted(self) -> None:
        self.over.tell(self.tr("Alle oefencasussen staan weer aan het begin."))

    def _refused(self, error: RoutekaartError) -> None:
        self.over.tell(error.message, well=False)

    def _say_lead(self) -> None:
        desk = self.session.desk
        about = self.tr("Kies een casus. U krijgt het verhaal, de vragen, een hand-out en de antwoordsleutel.")
        locks = self.tr("Uw eigen kluis gaat op slot zodra een groep begint.")
        self.page.set_lead(about if desk is None or desk.practice else f"{about} {locks}")

    def _on_settings(self, _settings: object) -> None:
        self._say_size()

    def _say_size(self) -> None:
        self.size_button.setText(
            self.tr("Gewone letters") if is_large(self.preferences) else self.tr("Grote letters voor de beamer")
        )

    def _show(self, shipped: tuple[PracticeCase, ...], own: tuple[OwnCase, ...]) -> None:
        self.lessons.set_tiles([self._tile(case) for case in shipped])
        while (item := self.own.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for case in own:
            card = self._own_card(case)
            self.own.addWidget(card)
            card.show()
        if not own:
            label = PlainLabel(self.tr("U hebt nog geen eigen oefencasus. Kies een casus en maak er een kopie van."))
            self.own.addWidget(label)
            label.show()
        # The tiles know in how many columns they stand once they have a width, and with it how high they are.
        QTimer.singleShot(0, self, self.page.settle)
        focus = self.focusWidget()
        if self.isVisible() and self.lessons.tiles() and (focus is None or not focus.isVisible()):
            self.lessons.tiles()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tile(self, case: PracticeCase) -> Tile:
        tile = Tile(case.title, case.note)
        tile.clicked.connect(lambda _checked=False: self.navigator.go("lesson", path=case.path))
        return tile

    def _own_card(self, own: OwnCase) -> Card:
        card = Card(own.case.title if own.case else own.path.name, own.path.name if own.case else "")
        for finding in own.findings[:5]:
            card.add(PlainLabel(self._line(finding.line, finding.message), "error").indented())
        row = FlowLayout(gap=8)
        if own.case is not None:
            use = Button(self.tr("Gebruiken"), small=True)
            use.setAccessibleName(self.tr("Gebruiken: {title}").format(title=own.case.title))
            use.clicked.connect(lambda _checked=False: self.navigator.go("lesson", path=own.path))
            row.addWidget(use)
        edit = Button(self.tr("Bestand openen"), small=True)
        edit.setAccessibleName(self.tr("Bestand openen: {name}").format(name=own.path.name))
        edit.clicked.connect(lambda _checked=False: self.edit(own.path))
        row.addWidget(edit)
        card.body.addLayout(row)
        return card

    def _line(self, line: int, message: str) -> str:
        if not line:
            return message
        return self.tr("Regel {line}: {message}").format(line=line, message=message)

    def _connect(self) -> None:
        self.folder_button.clicked.connect(lambda _checked=False: self.open_folder())
        self.again_button.clicked.connect(lambda _checked=False: self.refresh())
        self.groups_button.clicked.connect(lambda _checked=False: self.navigator.go("groups"))
        self.size_button.clicked.connect(lambda _checked=False: change_size(self.preferences))
        self.over.chosen.connect(self.restart)
        # A method and no lambda: the page goes sooner than the preferences do.
        self.preferences.changed.connect(self._on_settings)

    def _lay_out(self) -> None:
        tools = FlowLayout(gap=8)
        for button in (self.groups_button, self.size_button):
            tools.addWidget(button)
        self.page.body.addLayout(tools)
        self.page.add(self.lessons)
        self.page.add(self.over)
        self.page.add(SectionHeader(self.tr("Uw eigen oefencasussen")).indented())
        about = self.tr(
            "Een casus is een bestand met gewone tekst. U kunt hem veranderen met elk programma voor tekst. "
            "Gebruik nooit een echte naam of een echt verhaal."
        )
        self.page.add(PlainLabel(about, "hint").indented())
        self.page.body.addLayout(self.own)
        row = FlowLayout(gap=8)
        for button in (self.folder_button, self.again_button):
            row.addWidget(button)
        self.page.body.addLayout(row)
