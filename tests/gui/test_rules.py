"""Rules for every page, checked on the real pages of a practice case: one walk, and a test for each rule.

In goes the practice case "noor-bij-oma"; each test reads what the walk saw, and names all pages that break its rule.
"""

from __future__ import annotations

import ast
import itertools
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from routekaart.casework import Environment, open_practice, start_practice_case, system_environment
from routekaart.gui import theme
from routekaart.gui.application import make_application, open_window
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case.check_answers_page import CheckAnswersPage
from routekaart.gui.case_place import CasePlace
from routekaart.gui.first_start import FirstStart
from routekaart.gui.help_window import HelpWindow
from routekaart.gui.inputs import AnswerInput
from routekaart.gui.kit import Button, Link
from routekaart.gui.kit.banners import ErrorSummary
from routekaart.gui.kit.option_button import OptionButton
from routekaart.gui.main_window import MainWindow
from routekaart.gui.tidying import let_go
from routekaart.keys import Cost

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
UNWANTED = re.compile(r"\b(ongeldige?|verboden|sorry|oeps|alstublieft)\b", re.IGNORECASE)
MAIN = ("start", "practice", "trainer", "groups", "cases", "consultations", "check", "rules", "settings", "new_case")
LEAST = 24
LEAST_AT_TABLE = 44


@dataclass
class Seen:
    """What one page showed."""

    name: str
    headings: list[str] = field(default_factory=list)
    primary: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    nameless: list[str] = field(default_factory=list)
    small: list[str] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)
    doorgaan: list[tuple[int, int]] = field(default_factory=list)
    help_at: list[int] = field(default_factory=list)
    bars: int = 0
    marked_as_practice: bool = False


class Walk:
    """A window with the practice case open, and what each page looked like."""

    def __init__(self, folder: Path) -> None:
        self.app = make_application([])
        theme.apply(self.app, "light", 1.0)
        found = system_environment({**os.environ, "ROUTEKAART_HOME": str(folder)})
        cheap = Cost(memory_kib=8, passes=1, lanes=1)
        self.env: Environment = replace(found, now=lambda: NOW, key_cost=cheap)
        self.window: MainWindow = open_window(self.app, self.env, lambda _here: None)
        self.troubles: list[str] = []
        self.window.session.trouble.connect(lambda error: self.troubles.append(str(error)))
        self.window.session.crashed.connect(lambda fault: self.troubles.append(repr(fault)))
        self.window.resize(1280, 800)
        self.window.show()
        self.case_id = ""
        self.window.doors.enter(lambda: open_practice(self.env), lambda: None)
        self.settle()
        case = self.env.places.checklists / "oefencasussen" / "noor-bij-oma.yaml"
        self.window.session.desk_run(
            lambda desk: start_practice_case(desk, case), lambda made: self._made(made.created)
        )
        self.settle()

    def _made(self, created: object) -> None:
        self.case_id = str(created)

    @property
    def screen(self) -> CaseScreen:
        page = self.window.pages["case"]
        assert isinstance(page, CasePlace)
        return page.case_screen

    def open_case(self) -> CaseScreen:
        self.window.go("case", case_id=self.case_id)
        self.settle()
        return self.screen

    def settle(self) -> None:
        """Until nothing is going on; a page is complete after a few rounds."""
        patience = QDeadlineTimer(60_000)
        while not (self.window.session.idle or patience.hasExpired()):
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        for _ in range(4):
            self.app.processEvents()
        assert self.window.session.idle
        assert self.troubles == []

    def in_front(self) -> None:
        """With the keyboard in the window, also after a dialog was closed."""
        self.window.activateWindow()
        self.settle()

    def look(self, name: str, least: int = LEAST) -> Seen:
        seen = Seen(name, marked_as_practice=self.window.frame.practice.isVisible())
        for piece in self.window.findChildren(QWidget):
            if piece.isVisible() and not piece.objectName().startswith("qt_"):
                self._note(seen, piece, least)
        return seen

    def _note(self, seen: Seen, piece: QWidget, least: int) -> None:
        if isinstance(piece, QLabel):
            seen.texts.append(piece.text())
            if piece.property("heading_level") == 1:
                seen.headings.append(piece.text())
        if isinstance(piece, QAbstractButton):
            seen.texts.append(piece.text())
            enough = least if isinstance(piece, (Button, OptionButton)) else LEAST
            if min(piece.width(), piece.height()) < enough:
                seen.small.append(f"{piece.text() or piece.accessibleName()} {piece.width()}x{piece.height()}")
        if isinstance(piece, Button):
            self._note_button(seen, piece)
        if isinstance(piece, AnswerInput) and piece.spec.optional and "(niet verplicht)" not in piece.label.text():
            seen.unmarked.append(piece.label.text())
        seen.bars += isinstance(piece, QProgressBar)
        if piece.focusPolicy() != Qt.FocusPolicy.NoFocus and piece.focusProxy() is None:
            face = QAccessible.queryAccessibleInterface(piece)
            if not face.text(QAccessible.Text.Name).strip() or face.role() == QAccessible.Role.NoRole:
                seen.nameless.append(f"{type(piece).__name__} {piece.objectName()}")

    def _note_button(self, seen: Seen, button: Button) -> None:
        place = button.mapTo(self.window, QPoint(0, 0))
        if button.role == "primary":
            seen.primary.append(button.text())
        if button.text() == "Doorgaan":
            seen.doorgaan.append((place.x(), place.y()))
        if button.accessibleName().startswith("Hulp"):
            seen.help_at.append(place.y())


@pytest.fixture(autouse=True)
def light_theme() -> None:
    """Not put on anew for each test: with a whole case open that takes seconds."""


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    made = Walk(tmp_path_factory.mktemp("wandeling"))
    yield made
    made.window.close()
    let_go(made.window)  # with all pages of a case in it, each change of looks would be put on it too


@pytest.fixture(scope="module")
def main_pages(walk: Walk) -> list[Seen]:
    seen = []
    for place in MAIN:
        walk.window.go(place)
        walk.settle()
        seen.append(walk.look(place))
    return seen


@pytest.fixture(scope="module")
def case_pages(walk: Walk) -> list[Seen]:
    """Every page of the case, and those outside the plan."""
    screen = walk.open_case()
    seen = []
    for target in ("taken", "kaart", *(page.key for page in screen.plan)):
        screen.go_to(target)
        walk.settle()
        assert screen.ref is not None
        seen.append(walk.look(screen.ref.key))
    return seen


@pytest.fixture(scope="module")
def table_pages(walk: Walk, case_pages: list[Seen]) -> list[Seen]:
    """Of each kind of page at the table the first two."""
    screen = walk.open_case()
    screen.toggle_table()
    walk.settle()
    seen = []
    for _kind, pages in itertools.groupby(sorted(screen.plan, key=lambda page: page.kind), lambda page: page.kind):
        for page in itertools.islice(pages, 2):
            screen.go_to(page)
            walk.settle()
            seen.append(walk.look(f"tafel {page.key}", LEAST_AT_TABLE))
    screen.toggle_table()
    walk.settle()
    return seen


@pytest.fixture(scope="module")
def all_pages(main_pages: list[Seen], case_pages: list[Seen], table_pages: list[Seen]) -> list[Seen]:
    assert len(case_pages) > 40 and len(table_pages) > 8
    return [*main_pages, *case_pages, *table_pages]


def test_every_page_has_one_heading(all_pages: list[Seen]) -> None:
    assert {page.name: page.headings for page in all_pages if len(page.headings) != 1} == {}


def test_one_primary_button_in_a_case_and_it_is_doorgaan_at_the_left(
    case_pages: list[Seen], table_pages: list[Seen]
) -> None:
    own_act = ("ondertekenen/",)  # there the button names the act
    pages = [page for page in (*case_pages, *table_pages) if not page.name.removeprefix("tafel ").startswith(own_act)]
    assert {page.name: page.primary for page in pages if page.primary != ["Doorgaan"]} == {}
    assert {page.name: page.doorgaan for page in pages if not page.doorgaan or page.doorgaan[0][0] > 300} == {}


def test_no_asterisks_and_optional_is_said_in_words(all_pages: list[Seen]) -> None:
    assert {
        page.name: [text for text in page.texts if "*" in text] for page in all_pages if "*" in "".join(page.texts)
    } == {}
    assert {page.name: page.unmarked for page in all_pages if page.unmarked} == {}
    assert any("(niet verplicht)" in text for page in all_pages for text in page.texts)


def test_every_question_says_why(walk: Walk) -> None:
    view = walk.open_case().view
    assert view is not None
    steps = {step.id: step for step in view.checklist.steps}
    silent = [
        question.id
        for question in view.checklist.questions.values()
        if not question.why and not steps[view.checklist.step_of[question.id]].why
    ]
    assert silent == []


def test_everything_with_focus_has_a_name_and_a_role(all_pages: list[Seen]) -> None:
    assert {page.name: page.nameless for page in all_pages if page.nameless} == {}


def test_targets_are_large_enough(all_pages: list[Seen]) -> None:
    assert {page.name: page.small for page in all_pages if page.small} == {}


def test_no_count_of_steps_that_is_not_certain(all_pages: list[Seen]) -> None:
    told = [text for page in all_pages for text in page.texts if re.search(r"\b[Ss]tap \d+ van\b", text)]
    assert told == []
    assert [page.name for page in all_pages if page.bars] == []


def test_practice_is_marked_everywhere(all_pages: list[Seen]) -> None:
    assert [page.name for page in all_pages if not page.marked_as_practice] == []


def test_help_is_in_the_same_place(main_pages: list[Seen], case_pages: list[Seen]) -> None:
    pages = (*main_pages, *case_pages)
    assert [page.name for page in pages if not any(place < 90 for place in page.help_at)] == []


def test_no_page_says_what_nobody_should_read(all_pages: list[Seen]) -> None:
    assert {page.name: hit[0] for page in all_pages if (hit := UNWANTED.search("\n".join(page.texts)))} == {}


def test_f1_opens_help_on_every_kind_of_page(qtbot: QtBot, walk: Walk, case_pages: list[Seen]) -> None:
    kinds = {page.name.split("/")[0]: page.name for page in case_pages}
    for place in (*MAIN, *kinds.values()):
        if place in MAIN:
            walk.window.go(place)
        else:
            walk.open_case().go_to(place)
        walk.in_front()
        qtbot.keyClick(walk.window, Qt.Key.Key_F1)
        help_window = walk.window.dialog("help")
        assert isinstance(help_window, HelpWindow), place
        help_window.close()
        walk.settle()


def test_no_single_letter_is_a_shortcut(walk: Walk) -> None:
    walk.open_case()
    keys = [shortcut.key().toString() for shortcut in walk.window.findChildren(QShortcut)]
    keys += [command.key for command in walk.window.commands() if command.key]
    assert len(keys) > 10
    assert [key for key in keys if not re.match(r"(Ctrl\+|Alt\+|F\d+$)", key)] == []
    buttons = walk.window.findChildren(QAbstractButton)
    assert [button.text() for button in buttons if re.search(r"&\w", button.text())] == []


def test_an_answer_is_saved_at_once_and_nobody_is_asked_to_save(walk: Walk) -> None:
    screen = walk.open_case()
    screen.go_to(next(page.key for page in screen.plan if page.kind == "vragen"))
    walk.settle()
    options = [piece for piece in screen.stack.currentWidget().findChildren(OptionButton) if piece.isVisible()]
    next(option for option in options if not option.isChecked()).click()
    walk.settle()
    assert screen.header.status.text() == "✓ Bewaard 14:32"
    screen.undo()
    walk.settle()
    buttons = [button.text() for button in walk.window.findChildren(Button) if button.isVisible()]
    assert [text for text in buttons if re.match(r"(Opslaan|Bewaren)$", text)] == []


def test_reading_back_each_row_can_be_changed_and_brings_people_back(qtbot: QtBot, walk: Walk) -> None:
    screen = walk.open_case()
    screen.go_to("controleren")
    walk.settle()
    page = screen.page
    assert isinstance(page, CheckAnswersPage)
    qtbot.waitUntil(lambda: len(page.findChildren(Link)) > 30)
    links = [link for link in page.findChildren(Link) if link.text() == "Wijzig"]
    assert all(link.accessibleName().startswith("Wijzig: ") for link in links)
    assert any(label.text() == "Niet ingevuld" for label in page.findChildren(QLabel))
    links[3].click()
    walk.settle()
    assert screen.page is not page
    screen.forward()
    walk.settle()
    assert screen.page is page


def test_the_button_names_the_act_of_signing(walk: Walk) -> None:
    screen = walk.open_case()
    screen.go_to("ondertekenen")
    walk.settle()
    buttons = [button.text() for button in screen.stack.currentWidget().findChildren(Button)]
    assert "Onderteken de verantwoording" in buttons


def check_problem(walk: Walk, summary: ErrorSummary, inputs: dict[str, AnswerInput]) -> None:
    """The same words on top and at the field, the focus on top, and every line leads to its field."""
    assert summary.isVisible()
    assert "Er is een probleem" in [label.text() for label in summary.findChildren(QLabel)]
    assert walk.window.windowTitle().startswith("Fout: ")
    links = summary.links()
    assert links[0].hasFocus()
    at_fields = {made.error.text() for made in inputs.values() if made.error.isVisible()}
    assert {link.text() for link in links} == at_fields
    links[0].click()
    here = QApplication.focusWidget()
    assert any(made.isAncestorOf(here) for made in inputs.values())


def test_a_problem_is_told_on_top_and_at_the_field(qtbot: QtBot, walk: Walk) -> None:
    walk.window.go("first_start")
    walk.settle()
    flow = walk.window.pages["first_start"]
    assert isinstance(flow, FirstStart)
    walk.in_front()
    flow.about.inputs["function"].set_value("jeugdprofessional")
    flow.go_on()
    walk.settle()
    check_problem(walk, flow.about.errors, flow.about.inputs)
    assert flow.about.text("function") == "jeugdprofessional", "what was typed stays"
    assert not [hit for label in flow.findChildren(QLabel) if (hit := UNWANTED.search(label.text()))]


def texts_in(path: Path) -> Iterator[str]:
    """Every text in a Python file that is no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    loose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in loose:
            yield node.value


def test_no_file_says_what_nobody_should_read() -> None:
    found = {}
    sources = [(path, "\n".join(texts_in(path))) for path in (ROOT / "routekaart").rglob("*.py")]
    for folder, ending in (("checklists", "yaml"), ("resources", "md"), ("resources", "j2")):
        sources += [(path, path.read_text(encoding="utf-8")) for path in (ROOT / folder).rglob(f"*.{ending}")]
    assert len(sources) > 200
    for path, text in sources:
        if path.name == "wording.py":  # looks for these words itself
            continue
        if hit := UNWANTED.search(text):
            found[str(path.relative_to(ROOT))] = text[max(0, hit.start() - 40) : hit.end() + 40]
    assert found == {}


def test_the_focus_can_be_seen_on_every_kind_of_piece(walk: Walk) -> None:
    """At least a ring of two pixels changes, on one of each kind of piece that takes the focus."""
    screen, unseen, done = walk.open_case(), [], set[type]()
    walk.in_front()
    for page in {page.kind: page for page in screen.plan}.values():
        screen.go_to(page)
        walk.settle()
        for piece in screen.stack.currentWidget().findChildren(QWidget):
            stops = piece.focusPolicy() & Qt.FocusPolicy.TabFocus and piece.isVisible() and piece.isEnabled()
            if (
                not stops
                or piece.focusProxy() is not None
                or type(piece) in done
                or min(piece.width(), piece.height()) < 8
            ):
                continue
            done.add(type(piece))
            screen.footer.back_button.setFocus()
            before = piece.grab().toImage()
            piece.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            after = piece.grab().toImage()
            changed = sum(
                before.pixel(x, y) != after.pixel(x, y)
                for x in range(0, before.width(), 2)
                for y in range(0, before.height(), 2)
            )
            if changed * 2 < before.width():
                unseen.append((type(piece).__name__, piece.accessibleName(), changed))
    assert len(done) > 4
    assert unseen == []
