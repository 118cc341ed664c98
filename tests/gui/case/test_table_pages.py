"""Every page at the table: one decision, words for the child, targets for a finger, and nothing cut off on a projector.

The whole practice case is walked through once at each size; the tests look at what was written down on the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QScrollArea,
    QScroller,
    QWidget,
)

from routekaart.gui import theme
from routekaart.gui.case.plan import PageKind
from routekaart.gui.case.table_view import LEAST_TARGET, shared_view, table_plan
from routekaart.gui.case.together_text import TogetherText
from routekaart.gui.inputs import AnswerInput
from routekaart.gui.kit import Button, PlainLabel
from routekaart.gui.kit.pages import ScrollPage
from routekaart.gui.table.people import People
from tests.casework.desks import practice_case
from tests.gui.case.sitting import Sitting
from tests.routes import CHECKLISTS

CASES = sorted(path.stem for path in (CHECKLISTS / "oefencasussen").glob("*.yaml"))
SIGNING: PageKind = "ondertekenen"
"""Each person signs for themself there: as many decisions as there are people, each in a card of its own."""
SEATED = ("kind", "moeder", "vader", "oma")


@dataclass
class Seen:
    """What one page showed."""

    key: str
    kind: PageKind
    decisions: int
    small: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    by_finger: bool = True


def look(sitting: Sitting) -> Seen:
    page, ref = sitting.screen.page, sitting.screen.ref
    assert page is not None and ref is not None
    mine = [piece for piece in page.findChildren(QWidget) if piece.isVisible()]
    asked = [piece for piece in mine if isinstance(piece, AnswerInput | TogetherText)]
    areas = [piece for piece in mine if isinstance(piece, ScrollPage)]
    touched = all(QScroller.hasScroller(area.viewport()) for area in areas)
    found = Seen(ref.key, ref.kind, len([piece for piece in asked if not _inside(piece, People)]), by_finger=touched)
    for piece in sitting.screen.findChildren(QWidget):
        if piece.isVisible() and not piece.objectName().startswith("qt_"):
            found.small += _small(piece)
            found.cut += _cut(piece, sitting.screen)
    return found


def _inside(piece: QWidget, kind: type[QWidget]) -> bool:
    around = piece.parentWidget()
    while around is not None and not isinstance(around, kind):
        around = around.parentWidget()
    return around is not None


def _small(piece: QWidget) -> Iterator[str]:
    pressed = piece.focusPolicy() & Qt.FocusPolicy.ClickFocus and piece.focusProxy() is None
    scrolls = isinstance(piece, QAbstractScrollArea) and not isinstance(piece, QPlainTextEdit)
    if isinstance(piece, QAbstractButton | QLineEdit) or (pressed and not scrolls):
        if min(piece.width(), piece.height()) < LEAST_TARGET:
            yield f"{piece.accessibleName() or type(piece).__name__} {piece.width()}x{piece.height()}"
    elif isinstance(piece, QListWidget) and piece.count():
        row = min(piece.visualItemRect(piece.item(place)).height() for place in range(piece.count()))
        if row < LEAST_TARGET:
            yield f"row of {piece.accessibleName()} {row}"


def _cut(piece: QWidget, screen: QWidget) -> Iterator[str]:
    """Words that do not fit, and whatever sticks out at the side."""
    if isinstance(piece, PlainLabel) and piece.text() and piece.wordWrap():
        if piece.heightForWidth(piece.width()) > piece.height() + 1:
            yield f"{piece.text()[:40]!r} {piece.height()} of {piece.heightForWidth(piece.width())}"
    elif isinstance(piece, Button) and piece.width() < piece.sizeHint().width():
        yield f"{piece.text()} {piece.width()} of {piece.sizeHint().width()}"
    elif isinstance(piece, QScrollArea) and piece.horizontalScrollBar().maximum() > 0:
        yield f"{type(piece).__name__} scrolls sideways"
    right = piece.mapTo(screen, QPoint(piece.width(), 0)).x()
    if right > screen.width() + 1:
        yield f"{type(piece).__name__} ends at {right}"


@pytest.fixture(autouse=True)
def light_theme() -> None:
    """Put on once for each walk: with a whole case open that takes seconds."""


def _walk(qapp: QApplication, folder: Path, scale: float, every: int) -> list[Seen]:
    theme.apply(qapp, "light", scale)
    sitting = Sitting(folder)
    seen = []
    try:
        sitting.seat(*SEATED)
        kinds: set[PageKind] = set()
        for place, ref in enumerate(sitting.screen.plan):
            if place % every and ref.kind in kinds:
                continue
            kinds.add(ref.kind)
            sitting.show(ref)
            seen.append(look(sitting))
        sitting.show("gezelschap")
        seen.append(look(sitting))
    finally:
        sitting.end()
        theme.apply(qapp, "light", 1.0)
    return seen


@pytest.fixture(scope="module")
def pages(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> list[Seen]:
    return _walk(qapp, tmp_path_factory.mktemp("tafel"), 1.0, 1)


@pytest.fixture(scope="module")
def large_pages(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> list[Seen]:
    """At 200 % of each kind the first, and then one in six."""
    return _walk(qapp, tmp_path_factory.mktemp("groot"), 2.0, 6)


def test_there_is_one_decision_on_each_page(pages: list[Seen]) -> None:
    assert len(pages) > 100
    assert {page.key: page.decisions for page in pages if page.decisions > 1 and page.kind != SIGNING} == {}
    asking = [page for page in pages if page.kind in ("vragen", "wegen", "besluit")]
    assert [page.key for page in asking if page.decisions != 1] == []


def test_every_target_is_large_enough_for_a_finger(pages: list[Seen], large_pages: list[Seen]) -> None:
    assert {page.key: page.small for page in (*pages, *large_pages) if page.small} == {}


def test_nothing_is_cut_off_on_a_projector(pages: list[Seen], large_pages: list[Seen]) -> None:
    assert {page.key: page.cut for page in pages if page.cut} == {}
    assert {page.key: page.cut for page in large_pages if page.cut} == {}


def test_every_page_scrolls_by_finger(pages: list[Seen]) -> None:
    assert [page.key for page in pages if not page.by_finger] == []


@pytest.mark.parametrize("name", CASES)
def test_every_question_that_a_family_sees_has_words_for_the_child(tmp_path: Path, name: str) -> None:
    desk, case = practice_case(tmp_path, name)
    view = shared_view(desk.case(case))
    plan = table_plan(view)
    assert plan
    with_child = view.checklist.route.subject in ("jeugdige", "signaal")
    asked = [ref.ids[0] for ref in plan if ref.kind == "vragen"]
    without = [question for question in asked if view.checklist.questions[question].child_prompt is None]
    assert not (with_child and without)
    fields = view.checklist.weighing.fields if view.checklist.weighing else ()
    words = {item.id: item.child_prompt for item in fields}
    assert [ref.ids for ref in plan if ref.kind == "wegen" and words.get(ref.ids[1], "") is None] == []
    assert len({ref.key for ref in plan}) == len(plan), "each page is one place in the plan"
    desk.close()
