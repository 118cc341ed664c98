"""The extract is a choice that is off, is told again before sealing, and says why it cannot be."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtWidgets import QScrollArea

from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.signing_page import SigningPage
from tests.gui.case.conftest import Shown

Start = Callable[..., Shown]
SIGNING = PageRef("ondertekenen", "ondertekenen")


def signing(case: Shown) -> SigningPage:
    page = case.page(SigningPage, SIGNING)
    assert isinstance(page, SigningPage)
    return page


def picture(page: SigningPage, name: str) -> None:
    """For who wants to look: ROUTEKAART_PICTURES names a folder."""
    folder = os.environ.get("ROUTEKAART_PICTURES")
    if folder:
        for area in page.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        page.grab().save(f"{folder}/{name}.png")


def open_with(case: Shown, page: SigningPage, *, tick: bool) -> None:
    page.choice.choice.buttons()[1].click()
    if tick:
        page.choice.extract.tick.click()
    page.choice.button.click()
    case.settle()


def test_without_a_choice_nothing_goes_along(shown: Start) -> None:
    case = shown()
    page = signing(case)
    assert not page.choice.extract.tick.isChecked()
    open_with(case, page, tick=False)
    assert not case.view.dossier.documents[-1].extract
    page.seal._ask()
    assert "uittreksel" not in page.seal.confirm.facts.text().lower()


def test_a_ticked_extract_is_in_the_document_and_told_before_sealing(shown: Start) -> None:
    case = shown()
    page = signing(case)
    page.choice.choice.buttons()[1].click()
    page.choice.extract.tick.click()
    picture(page, "uittreksel-keuze")
    page.choice.button.click()
    case.settle()
    assert case.view.dossier.documents[-1].extract
    assert page.table is not None and page.table.current is not None
    assert "Uittreksel: sha256" in page.table.current.paper.text
    page.seal._ask()
    picture(page, "uittreksel-zegel")
    assert "Het uittreksel zit in het bestand." in page.seal.confirm.facts.text()
    page.seal.other_link.click()
    case.settle()
    assert page.choice.extract.tick.isChecked()
    page.choice.extract.tick.click()
    page.choice.button.click()
    case.settle()
    assert not case.view.dossier.documents[-1].extract


def test_why_it_cannot_be_is_told_at_the_choice(shown: Start) -> None:
    case = shown()
    facts = case.view.facts.records("consulten")
    case.desk.save_record(case.case_id, "consulten", {**facts[0], "delen": "alleen_dossier"})
    page = signing(case)
    page.choice.choice.buttons()[0].click()
    page.choice.extract.tick.click()
    page.choice.button.click()
    case.settle()
    assert not page.choice.extract.trouble.isHidden()
    assert "wat niet iedereen mag lezen" in page.choice.extract.trouble.text()
    assert not case.view.dossier.documents
    picture(page, "uittreksel-kan-niet")
    page.choice.extract.tick.click()
    assert page.choice.extract.trouble.isHidden()
    page.choice.button.click()
    case.settle()
    assert len(case.view.dossier.documents) == 1


def test_a_paper_without_names_has_no_such_choice(shown: Start) -> None:
    page = signing(shown("terugblik-groep"))
    assert page.choice.extract.isHidden()
    assert not page.choice.extract.chosen()
