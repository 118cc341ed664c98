"""Checking a document in the window: one sentence, the facts with their marks, and no vault needed."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from routekaart.gui.check_page import CheckPage
from routekaart.gui.fact_mark import FactMark
from routekaart.gui.kit import PlainLabel
from routekaart.gui.main_window import MainWindow
from tests.verification import extracts

Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow) -> CheckPage:
    window.go("check")
    found = window.pages["check"]
    assert isinstance(found, CheckPage)
    return found


@pytest.fixture
def sealed(practising: MainWindow, tmp_path: Path) -> Path:
    """A sealed document of the practice case, as a file."""
    desk = practising.session.desk
    assert desk is not None
    case_id = desk.cases()[0].id
    made = desk.papers.open_signing(case_id, final=False)
    path = tmp_path / "verantwoording.pdf"
    path.write_bytes(desk.papers.seal(case_id, made.sha256).pdf)
    return path


def test_something_else_than_a_pdf_gets_one_sentence(page: CheckPage, settle: Settle, tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").write_text("geen pdf")
    page.check(tmp_path / "brief.pdf")
    settle()
    assert page.sentence.text().startswith("Dit is geen PDF-bestand.")
    assert page.mark.meaning == "niet in orde"
    assert page.preview is None


def test_a_file_that_is_gone_is_told(page: CheckPage, window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    page.check(tmp_path / "weg.pdf")
    settle()
    assert window.frame.messages.code.text() == "CHK-001"


def test_a_sealed_document_of_this_vault_is_known(practising: MainWindow, sealed: Path, settle: Settle) -> None:
    practising.go("check", path=sealed)
    settle()
    page = practising.pages["check"]
    assert isinstance(page, CheckPage)
    assert page.sentence.text().startswith("OEFENING. Dit document is compleet en niet veranderd.")
    assert page.mark.meaning == "in orde"
    assert page.keep.isHidden()
    assert page.preview is not None
    marks = page.facts.findChildren(FactMark)
    assert page.report is not None
    assert len(marks) == len(page.report.facts)


def test_an_unknown_key_has_a_mark_of_its_own_until_it_is_kept(
    practising: MainWindow, sealed: Path, settle: Settle, tmp_path: Path
) -> None:
    practising.lock()
    settle()
    practising.go("check", path=sealed)
    settle()
    page = practising.pages["check"]
    assert isinstance(page, CheckPage)
    assert "onbekende sleutel" in page.sentence.text()
    assert page.mark.meaning == "staat niet vast"
    assert page.keep.isHidden()  # without a vault there is nowhere to keep it


def test_a_changed_document_is_not_in_order(practising: MainWindow, sealed: Path, settle: Settle) -> None:
    sealed.write_bytes(sealed.read_bytes() + b"\n% erbij")
    practising.go("check", path=sealed)
    settle()
    page = practising.pages["check"]
    assert isinstance(page, CheckPage)
    assert page.mark.meaning == "niet in orde"


def test_keeping_a_key_makes_it_known(practising: MainWindow, sealed: Path, settle: Settle, vault: Path) -> None:
    from routekaart.casework import unlock

    from .conftest import PHRASE

    env = practising.session.env
    practising.lock()
    settle()
    practising.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: practising.go("check", path=sealed))
    settle()
    page = practising.pages["check"]
    assert isinstance(page, CheckPage)
    assert page.keep.isVisible()
    page.keep_name.setText("Collega van oefenen")
    page.keep_button.click()
    settle()
    assert "Collega van oefenen" in page.sentence.text()
    assert page.keep.isHidden()


@pytest.mark.parametrize("start", [b"", b"%PDF-1.7\n"])
def test_storing_does_not_wait_for_a_large_file(
    practising: MainWindow, settle: Settle, tmp_path: Path, start: bytes
) -> None:
    big = tmp_path / "groot.pdf"
    big.write_bytes(start + bytes(50 * 1024 * 1024))
    session, order = practising.session, list[str]()
    assert session.desk is not None
    case_id = session.desk.cases()[0].id
    practising.go("check")
    page = practising.pages["check"]
    assert isinstance(page, CheckPage)
    reading, going_on = threading.Event(), threading.Event()

    def slow() -> None:
        reading.set()
        assert going_on.wait(30)

    session.run_apart(slow)  # as long as this takes, no file is read
    page.check(big)
    assert reading.wait(30)
    session.desk_run(lambda desk: desk.keep_draft(case_id, "besluit/waarom", "oma"), lambda _: going_on.set())
    session.working.connect(lambda on: order.append("bezig" if on else "klaar"))
    settle()
    assert going_on.is_set()
    assert order[-1] == "klaar", "the busy sign stays until the file was judged"
    assert page.report is not None
    assert page.preview is None
    assert page.mark.meaning == "niet in orde"


def test_a_later_choice_replaces_an_earlier_one(page: CheckPage, settle: Settle, tmp_path: Path) -> None:
    for name in ("een.pdf", "twee.pdf"):
        (tmp_path / name).write_text(name)
        page.check(tmp_path / name)
    settle()
    assert page.name.text() == "twee.pdf"


def picture(page: CheckPage, name: str) -> None:
    """For who wants to look: ROUTEKAART_PICTURES names a folder."""
    folder = os.environ.get("ROUTEKAART_PICTURES")
    if folder:
        page.facts.grab().save(f"{folder}/{name}-feiten.png")
        page.window().grab().save(f"{folder}/{name}.png")


def told(page: CheckPage) -> str:
    return "\n".join(label.text() for label in page.facts.findChildren(PlainLabel))


def test_an_extract_is_run_again_without_a_vault(page: CheckPage, settle: Settle, tmp_path: Path) -> None:
    path = tmp_path / "met-uittreksel.pdf"
    path.write_bytes(extracts.honest())
    page.check(path)
    settle()
    assert "regels residentieel 2026.1" in told(page) and "zelfde uitkomst" in told(page)
    picture(page, "controle-uittreksel")


def test_another_outcome_is_told_on_top_and_marked(page: CheckPage, settle: Settle, tmp_path: Path) -> None:
    lying = extracts.other_outcome("alternatieven", "ALT04", stand="open")
    path = tmp_path / "andere-uitkomst.pdf"
    path.write_bytes(extracts.sealed(extracts.around(lying)))
    page.check(path)
    settle()
    assert page.sentence.text().endswith("De regels geven niet wat in het uittreksel staat.")
    assert page.mark.meaning == "niet in orde"
    assert "Bij alternatief ALT04 geven de regels iets anders" in told(page)
    picture(page, "controle-andere-uitkomst")
