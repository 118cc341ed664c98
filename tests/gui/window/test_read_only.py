"""A vault in a place that cannot be written: the window says so all the time, and reading goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel

from routekaart.casework import Environment, unlock
from routekaart.errors import RoutekaartError
from routekaart.gui.main_window import MainWindow
from routekaart.gui.unlock_page import UnlockPage

from .conftest import PHRASE

Settle = Callable[[], None]


def test_the_window_says_so_and_shows_the_case(
    window: MainWindow, env: Environment, vault: Path, settle: Settle, tmp_path: Path
) -> None:
    desk = unlock(env, vault, PHRASE)
    case = str(desk.open_case("residentieel").created)
    desk.close()
    (vault / "kluis.slot").unlink()
    (vault / "kluis.slot").mkdir()  # the lock cannot be taken, as where nothing may be written
    faults: list[object] = []
    window.session.crashed.connect(faults.append)
    window.session.trouble.connect(faults.append)

    window.go("unlock", folder=vault)
    page = window.pages["unlock"]
    assert isinstance(page, UnlockPage)
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    settle()
    assert window.place == "cases"
    window.go("case", case_id=case)
    settle()

    assert (window.place, faults) == ("case", [])
    assert window.frame.notices.isVisible()
    shown = " ".join(label.text() for label in window.frame.notices.findChildren(QLabel) if label.isVisible())
    assert "U kunt deze kluis alleen lezen" in shown
    assert "Afdrukken en een kopie maken kan." in shown

    opened = window.session.desk
    assert opened is not None
    made = opened.papers.preview(case, "verantwoording")
    opened.papers.save(case, made, tmp_path / "stuk.pdf")
    assert (tmp_path / "stuk.pdf").read_bytes() == made.pdf


def test_typing_is_refused_in_words(window: MainWindow, env: Environment, vault: Path, settle: Settle) -> None:
    desk = unlock(env, vault, PHRASE)
    case = str(desk.open_case("residentieel").created)
    desk.close()
    (vault / "kluis.slot").unlink()
    (vault / "kluis.slot").mkdir()
    window.go("unlock", folder=vault)
    page = window.pages["unlock"]
    assert isinstance(page, UnlockPage)
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    settle()
    told: list[RoutekaartError] = []
    window.session.trouble.connect(told.append)
    window.session.desk_run(lambda open_desk: open_desk.answer(case, "achtergrond", "iets"))
    settle()
    assert [error.code for error in told] == ["VLT-005"]
