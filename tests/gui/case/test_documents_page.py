"""The documents of a case: each can be looked at, saved and printed, and what leaves is logged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from routekaart.dossier import events as ev
from routekaart.gui.case.document_list import offers
from routekaart.gui.case.documents_page import DocumentsPage
from routekaart.gui.case.paper_panel import PaperPanel
from routekaart.gui.case.plan import standing_ref
from tests.gui.case.conftest import Shown

Start = Callable[..., Shown]


def documents(case: Shown) -> DocumentsPage:
    page = case.page(DocumentsPage, standing_ref("documenten"))
    assert isinstance(page, DocumentsPage)
    return page


def test_everybody_has_a_version_of_their_own(shown: Start) -> None:
    keys = [offer.key for offer in offers(shown().view)]
    assert keys == [
        "verantwoording/",
        "gezin/moeder",
        "gezin/vader",
        "gezin/oma",
        "gezin/tante",
        "kind/",
        "bespreekblad/",
        "vergelijking/",
    ]


def test_an_addendum_is_offered_only_to_who_may_read_what_others_may_not(shown: Start) -> None:
    case = shown()
    case.desk.weigh(case.case_id, "ALT02", {"delen": ["niet_voor", "vader"]})
    keys = [offer.key for offer in offers(case.view)]
    assert "bijblad/moeder" in keys
    assert "bijblad/vader" not in keys


def test_of_many_versions_the_first_are_shown_and_always_what_is_for_nobody_in_particular(shown: Start) -> None:
    case = shown()
    people = [{"id": f"b{number}", "rol": "netwerk", "codenaam": f"Buur {number}"} for number in range(40)]
    case.desk.write(case.case_id, [ev.RecordAdded(list="personen", record=person) for person in people])
    page = documents(case)
    assert len(page.rows) == 25 and page.more.text() == "Toon meer (nog 23)"
    for_nobody = ["verantwoording/", "kind/", "bespreekblad/", "vergelijking/"]
    assert [key for key in page.rows if key.endswith("/")] == for_nobody
    page.more.click()
    case.settle()
    wanted = [offer.key for offer in offers(case.view)]
    assert sorted(page.rows, key=lambda key: page.rows[key].y()) == wanted
    assert len(page.rows) == 48 and page.more.isHidden()


def test_every_document_can_be_looked_at(shown: Start) -> None:
    case = shown()
    page = documents(case)
    for row in page.rows.values():
        row.buttons["bekijk"].click()
        case.settle()
        assert page.panel.paper is not None
        assert page.panel.preview.page_count >= 1


def test_a_sealed_document_can_be_listened_to(shown: Start) -> None:
    case = shown()
    papers = case.desk.papers
    papers.open_signing(case.case_id, final=True)
    made = papers.current(case.case_id)
    assert made is not None
    papers.seal(case.case_id, made.sha256)
    page = documents(case)
    page.rows["verantwoording/"].buttons["bekijk"].click()
    case.settle()
    preview = page.panel.preview
    assert preview.text_button.isVisibleTo(page)
    assert "Verantwoording" in preview._text.toPlainText()
    # Also when the case went on since, and only the PDF itself still has the words.
    case.desk.answer(case.case_id, "wat_hielp", "Iets heel anders hielp.")
    page.refresh()
    case.settle()
    assert preview.text_button.isVisibleTo(page)
    assert "Verantwoording" in preview._text.toPlainText()


def test_saving_writes_the_shown_bytes_and_is_logged(shown: Start, tmp_path: Path) -> None:
    case = shown()
    page = documents(case)
    target = tmp_path / "kind.pdf"
    page.panel._choose_path = lambda _parent, _name: target
    page.rows["kind/"].buttons["bewaar"].click()
    case.settle()
    assert page.panel.paper is not None
    assert target.read_bytes() == page.panel.paper.pdf
    assert "geëxporteerd" in [action for _, _, action in case.desk.case_log(case.case_id)]
    assert page.panel.note.text() == "Bewaard als kind.pdf"
    assert page.panel.note.isVisibleTo(page)
    assert [item.document for item in case.view.dossier.documents] == ["kind"]


def test_changing_ones_mind_writes_nothing(shown: Start, tmp_path: Path) -> None:
    case = shown()
    page = documents(case)
    page.panel._choose_path = lambda _parent, _name: None
    page.rows["kind/"].buttons["bewaar"].click()
    case.settle()
    assert "geëxporteerd" not in [action for _, _, action in case.desk.case_log(case.case_id)]


def test_full_screen_and_back_keeps_what_was_seen(shown: Start) -> None:
    case = shown()
    page = documents(case)
    page.rows["kind/"].buttons["bekijk"].click()
    case.settle()
    panel: PaperPanel = page.panel
    dialog = panel.full_screen()
    case.qtbot.waitUntil(lambda: panel.was_seen())
    dialog.close()
    assert panel.preview.parentWidget() is panel
    assert panel.was_seen()
