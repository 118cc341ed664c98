"""What somebody at a distance asks of the program at work, as more than one key or button.

A remote goes in; what was asked happens in its window.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case_place import CasePlace
from routekaart.gui.first_start.flow import FirstStart
from tests.faults.remote import Remote

__all__ = [
    "about_you", "begin_draft", "case_screen", "draft_there", "draw", "forward", "move_about", "nobody_there",
    "open_first_case", "walk_pages",
]  # fmt: skip


def open_first_case(remote: Remote) -> None:
    """The case in the vault, on screen."""
    desk = remote.window.session.desk
    assert desk is not None
    remote.window.go("case", case_id=desk.cases()[0].id)
    remote.settle()


def walk_pages(remote: Remote) -> int:
    """Every page of the case, one after another, as with Doorgaan. Out: how many."""
    screen = case_screen(remote)
    targets = [target for target, _ in screen.destinations()]
    for target in targets:
        screen.go_to(target)
        remote.settle()
    return len(targets)


def nobody_there(remote: Remote) -> None:
    """No key and no click for as long as is set; a minute takes no time here."""
    watch = remote.window.idle
    watch._second = 0
    assert remote.window.preferences.settings.idle_minutes == 5, "what holds when nobody chose anything"
    watch.set_minutes(5)


def begin_draft(remote: Remote) -> dict[str, str]:
    """Type in a text field of the case that is not left. Out: where, and what stands there."""
    screen = case_screen(remote)
    for target, _ in screen.destinations():
        if _text_field(remote) is not None:
            break
        screen.go_to(target)
        remote.settle()
    area = _text_field(remote)
    assert area is not None, "no page with room to type"
    area.setFocus()
    QTest.keyClicks(area, "Nog even dit ")
    return draft_there(remote)


def draft_there(remote: Remote) -> dict[str, str]:
    """The page of the case that is on screen, and what stands in its first text field."""
    area = _text_field(remote)
    return {"page": str(case_screen(remote).ref), "text": area.toPlainText() if area is not None else ""}


def _text_field(remote: Remote) -> QPlainTextEdit | None:
    shown = [piece for piece in remote.window.findChildren(QPlainTextEdit) if piece.isVisible()]
    return next((piece for piece in shown if not piece.isReadOnly()), None)


def case_screen(remote: Remote) -> CaseScreen:
    """The work view that is on screen."""
    place = remote.window.frame.stack.currentWidget()
    assert isinstance(place, CasePlace), f"not in a case but on {type(place).__name__}"
    return place.case_screen


def draw(remote: Remote) -> int:
    """The document of the case, as on the page for documents. Out: the process that drew it."""
    session, drawn = remote.window.session, []
    desk = session.desk
    assert desk is not None
    case_id = desk.cases()[0].id
    session.desk_run(lambda desk: desk.papers.make(case_id, "verantwoording"), drawn.append, drawn.append)
    remote.settle()
    assert drawn, "no document and no word about it"
    assert not isinstance(drawn[0], Exception), drawn[0]
    assert drawn[0].pdf.startswith(b"%PDF")
    return int(getattr(session.env.drawing, "pid", 0))


def move_about(remote: Remote) -> None:
    """Move the pointer over the window, as people do."""
    for step in range(200):
        QCursor.setPos(remote.window.mapToGlobal(QPoint(100 + 3 * step, 100 + 2 * step)))
    remote.settle()


def about_you(remote: Remote) -> None:
    """The first page of the first start: name, function and region."""
    page = _first_start(remote).current
    for name, value in {"name": "K. Verzonnen", "function": "trainer", "region": "anders"}.items():
        page.inputs[name].set_value(value)
    forward(remote)


def forward(remote: Remote) -> None:
    """Doorgaan at the first start."""
    _first_start(remote).current.forward_wanted.emit()
    remote.settle()


def _first_start(remote: Remote) -> FirstStart:
    place: Any = remote.window.frame.stack.currentWidget()
    assert isinstance(place, FirstStart)
    return place


def titles(remote: Remote) -> list[str]:
    """What stands in the title bar of every window."""
    return [piece.windowTitle() for piece in QApplication.topLevelWidgets()]


def folder(remote: Remote) -> str:
    """Where the open vault is."""
    desk = remote.window.session.desk
    assert desk is not None
    return str(Path(desk.vault.folder))
