"""A whole case, from the first start to its final document that checks out, walked in the real window.

A folder, a hand and a case in YAML go in; the time, inputs, pages and faults come out, and pictures when asked.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QMenu
from shiboken6 import isValid

from routekaart.casework import system_environment
from routekaart.document.apart import DrawingProcess
from routekaart.gui.application import make_application, open_window
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case.page import CasePage
from routekaart.gui.case_place import CasePlace
from routekaart.gui.first_start.flow import FirstStart
from routekaart.gui.first_start.new_case import AboutPage, AuthorityPage, ChildPage
from routekaart.gui.first_start.sequence import SequencePage
from routekaart.gui.inputs import AnswerInput
from routekaart.gui.kit import ChoiceRow, LineText
from routekaart.gui.main_window import MainWindow
from routekaart.gui.tiles import Tile
from routekaart.keys import Cost
from routekaart.paths import program_command
from tests.walk.filling import button, choose, field_of, fill, labelled, seen, tick
from tests.walk.hands import Hand, KeyHand, MouseHand, Unreachable
from tests.walk.pages import WalkPages
from tests.walk.script import own_case, practice_case
from tests.walk.signing import WalkSigning
from tests.walk.watch import Watch

__all__ = ["Report", "Walk", "walk_home", "walk_route"]

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@dataclass
class Report:
    """What a walk was like."""

    hand: str
    seconds: float = 0.0
    inputs: int = 0
    presses: int = 0
    pages: int = 0
    inputs_to_first_answer: int = 0
    pages_to_first_answer: int = 0
    faults: list[str] = field(default_factory=list)
    slowest: dict[str, float] = field(default_factory=dict)
    verdict: str = ""


class Walk:
    """The window with somebody in front of it."""

    def __init__(self, folder: Path, hand: str, *, pictures: Path | None = None, theme: str = "licht",
                 scale: int = 100, size: tuple[int, int] = (1280, 800), timing: bool = False,
                 start: str = "", case: dict[str, Any] | None = None) -> None:  # fmt: skip
        self.case: dict[str, Any] = case or own_case()
        self.folder, self.pictures = folder, pictures
        home = system_environment({**os.environ, "ROUTEKAART_HOME": str(folder / "home")})
        self.drawing = DrawingProcess(program_command())
        cheap = Cost(memory_kib=64, passes=1, lanes=1)
        now = datetime.fromisoformat(f"{self.case['op']}T14:32+00:00").astimezone(UTC)
        env = replace(home, now=lambda: now, key_cost=cheap, drawing=self.drawing)
        self.restarts: list[str] = []
        self.window: MainWindow = open_window(make_application([]), env, self.restarts.append, start=start)
        self.window.preferences.update(theme=theme, text_scale=scale)
        self.window.resize(*size)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.watch = Watch(self.window, timing=timing)
        self.hand: Hand = (KeyHand if hand == "toetsen" else MouseHand)(self.watch.settle)
        self.keys_only = hand == "toetsen"
        self.report = Report(self.hand.name)
        self.window.session.trouble.connect(lambda error: self.watch.tell(f"melding: {error}"))
        self.window.session.crashed.connect(lambda fault: self.watch.tell(f"storing: {fault!r}"))
        self.watch.settle()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()
        self.drawing.end()

    # moving about ------------------------------------------------------------------------------------------------

    @property
    def screen(self) -> CaseScreen:
        """The work view that is on screen."""
        place = self.window.frame.stack.currentWidget()
        assert isinstance(place, CasePlace), f"not in a case but on {place.objectName()}"
        return place.case_screen

    @property
    def page(self) -> CasePage:
        """The page of the case that is on screen."""
        page = self.screen.page
        assert page is not None
        return page

    def at(self, name: str) -> None:
        """Say where we are, judge the page and take its picture."""
        self.watch.look(focus=True)
        if self.pictures is not None:
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.window.grab().save(str(self.pictures / f"{self.report.pages:02d}-{name}.png"))

    def come(self, name: str) -> None:
        """A page came on screen."""
        self.report.pages += 1
        self.watch.where = name
        self.at(name)

    def go_on(self) -> None:
        """Doorgaan, with the key that says the same when there is only a keyboard."""
        before = self.watch.words()
        if self.keys_only and isinstance(self.window.frame.stack.currentWidget(), CasePlace):
            self.hand.key(Qt.Key.Key_Right, ALT)
        else:
            self.hand.press(button(self.window, "Doorgaan"))
        self.watch.arrived(before)

    def foot_button(self, words: str) -> None:
        """A button of the line at the bottom, or the same in its menu when there is no room for buttons."""
        foot = self.screen.footer
        shown = [item for item in seen(foot, QAbstractButton) if item.text().startswith(words)]
        if shown:
            self.hand.press(shown[0])
            return
        self.hand.press(button(foot, "Meer"))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu opened"
        action = next(item for item in menu.actions() if item.text().startswith(words))
        if self.keys_only:
            while menu.activeAction() is not action:
                QTest.keyClick(menu, Qt.Key.Key_Down)
            QTest.keyClick(menu, Qt.Key.Key_Return)
        else:
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        self.watch.settle()

    def file_dialog(self, path: Path, then: Callable[[], None]) -> None:
        """What follows opens the dialog of the system for files; a person types where and presses Enter."""

        def answer(tries: int = 100) -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QFileDialog):
                assert tries, "no dialog for files opened"
                QTimer.singleShot(50, lambda: answer(tries - 1))
                return
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            assert line is not None
            QTest.keyClick(line, Qt.Key.Key_A, CTRL)
            QTest.keyClicks(line, str(path))
            QTimer.singleShot(50, lambda: enter(dialog, line))

        def enter(dialog: QFileDialog, line: QLineEdit, tries: int = 20) -> None:
            """The first Enter may only close the list of names that fit."""
            if not isValid(dialog):
                return
            if dialog.isVisible() and tries:
                if line.text() != str(path):
                    # A completer that is still looking may have put in something else.
                    line.selectAll()
                    QTest.keyClicks(line, str(path))
                QTimer.singleShot(100, lambda: enter(dialog, line, tries - 1))
                QTest.keyClick(line, Qt.Key.Key_Return)
            elif dialog.isVisible():
                dialog.reject()

        QTimer.singleShot(0, answer)
        then()
        # Giving the window back to people is what the window manager does.
        self.window.activateWindow()
        self.watch.settle()

    # the walk ----------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """From the three doors to the first page of the case."""
        told, window, hand = self.case["begin"], self.window, self.hand
        self.come("begin")
        hand.press(button(window, "Beginnen"))
        self.come("wie-bent-u")
        for name, key in (("name", "naam"), ("function", "functie")):
            entry = field_of(window, name)
            assert entry is not None
            fill(hand, entry, told[key], str)
        region = field_of(window, "region")
        assert region is not None
        choose(hand, region.field, told["regio"])
        self.go_on()
        self.come("wachtzin")
        hand.write(labelled(window, QLineEdit, "Wachtzin"), told["wachtzin"])
        hand.write(labelled(window, QLineEdit, "Nog een keer"), told["wachtzin"])
        self.go_on()
        self.come("herstelcode")
        self._keep_code()
        self.go_on()
        self.come("wat-is-er")
        hand.inputs += 1
        hand.press(next(tile for tile in seen(window, Tile) if tile.text().startswith(told["tegel"])))
        while isinstance(window.frame.stack.currentWidget(), FirstStart):
            self._about_the_case()

    def _about_the_case(self) -> None:
        """One page of what a route asks before its first page."""
        place = self.window.frame.stack.currentWidget()
        assert isinstance(place, FirstStart)
        page, told = place.current, {**self.case["antwoorden"], **self.case["begin"]}
        self.come(f"vooraf-{type(page).__name__}")
        if isinstance(page, AuthorityPage):
            self._authority(page, told["gezag"])
        for name, entry in page.inputs.items():
            if name in told:
                fill(self.hand, entry, told[name], str)
        self.at(f"vooraf-{type(page).__name__}-klaar")
        if not self.report.inputs_to_first_answer and isinstance(page, ChildPage | AboutPage):
            # What the case is about is stored on going on: its first answer.
            self.report.inputs_to_first_answer, self.report.pages_to_first_answer = self.hand.inputs, self.report.pages
        self.go_on()
        if self.window.frame.stack.currentWidget() is place and place.current is page:
            raise Unreachable(f"{type(page).__name__} does not let people go on: {self.watch.words()}")

    def _keep_code(self) -> None:
        if self.keys_only:
            tick(self.hand, self.window, "Dat doe ik vandaag nog")
        else:
            path = self.folder / "herstelcode.txt"
            self.file_dialog(path, lambda: self.hand.press(button(self.window, "Opslaan in een bestand")))
            assert path.is_file(), "the recovery code was not saved"

    def _authority(self, page: SequencePage, people: list[list[str]]) -> None:
        for number, (name, what) in enumerate(people, 1):
            if number > 2:
                self.hand.press(button(page, "+ Nog iemand"))
            self.hand.write(labelled(page, LineText, f"Persoon {number}"), name)
            choose(self.hand, labelled(page, ChoiceRow, f"Wie is persoon {number}"), what)

    def through_the_case(self) -> None:
        """Page after page until signing, or until the documents where nobody signs."""
        pages = WalkPages(self)
        for _ in range(160):
            kind, here = type(self.page).__name__, self.screen.ref
            pages.do(kind)
            if kind in ("SigningPage", "DocumentsPage"):
                return
            self.go_on()
            if self.screen.ref == here:
                self.watch.tell(f"Doorgaan gaat niet verder: {sorted(_errors(self.page))}")
                self.at("blijft-staan")
                self.go_on()
        raise AssertionError("the case never ends")

    def to_paper(self, path: Path) -> None:
        """The document of the route, on disk."""
        last = WalkSigning(self)
        if type(self.page).__name__ == "SigningPage":
            last.sign_and_seal(path)
        else:
            last.save_sheet(path)

    def check_the_pdf(self, path: Path) -> None:
        """Een document controleren, from the list of cases, says that it is unchanged."""
        self.hand.press(button(self.window, "Dossiers ›"))
        self.come("dossiers")
        self.by_command("controleren")
        self.file_dialog(path, lambda: self.hand.press(button(self.window, "Kies een PDF")))
        self.come("controleren-pdf")
        self.report.verdict = str(getattr(self.window.pages["check"], "report").sentence)  # noqa: B009

    def by_command(self, words: str) -> None:
        """Ctrl+K, a few letters, Enter."""
        self.hand.key(Qt.Key.Key_K, CTRL)
        picker = self.window.dialog("picker")
        assert picker is not None, "Ctrl+K opens nothing"
        line = picker.findChild(QLineEdit)
        assert line is not None
        QTest.keyClicks(line, words)
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.window.activateWindow()
        self.watch.settle()

    def choose_first(self) -> None:
        """The first line of the list of commands or cases that is open."""
        picker = self.window.dialog("picker")
        assert picker is not None, "there is nothing to choose from"
        line = picker.findChild(QLineEdit)
        assert line is not None
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.window.activateWindow()
        self.watch.settle()

    def unlock(self) -> None:
        """Type the passphrase and press Enter."""
        self.hand.write(labelled(self.window, QLineEdit, "Wachtzin"), self.case["begin"]["wachtzin"])
        held = QApplication.focusWidget()
        assert held is not None
        QTest.keyClick(held, Qt.Key.Key_Return)
        self.watch.settle()

    def finish(self, begun: float) -> Report:
        """The report."""
        self.report.seconds = time.monotonic() - begun
        self.report.inputs, self.report.presses = self.hand.inputs, self.hand.presses
        self.report.faults, self.report.slowest = list(self.watch.faults), self.watch.slowest
        return self.report


def walk_home(folder: Path, hand: str, **how: Any) -> Report:
    """The short case that ends at home, and then the check of its PDF. Raises Unreachable where people get stuck."""
    return _whole(folder, hand, own_case(), **how)


def walk_route(folder: Path, hand: str, route: str, **how: Any) -> Report:
    """The practice case of a route, to its document. Raises Unreachable where people would be stuck."""
    return _whole(folder, hand, practice_case(route), **how)


def _whole(folder: Path, hand: str, case: dict[str, Any], **how: Any) -> Report:
    begun = time.monotonic()
    walk = Walk(folder, hand, case=case, **how)
    try:
        walk.begin()
        walk.through_the_case()
        path = folder / "verantwoording.pdf"
        walk.to_paper(path)
        walk.check_the_pdf(path)
        return walk.finish(begun)
    except Exception as stuck:
        stuck.add_note("; ".join([f"at {walk.watch.where}", *walk.watch.faults]))
        walk.at("vast")
        raise
    finally:
        walk.close()


def _errors(page: CasePage) -> set[str]:
    return {entry.error.text() for entry in seen(page, AnswerInput) if entry.error.text()}
