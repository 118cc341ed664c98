"""Sealing with a card in the window: offered when the settings name one, the PIN asked each time and never kept."""

from __future__ import annotations

import operator
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from PySide6.QtTest import QTest

from routekaart.casework.documents.papers import check_pdf
from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.signing_page import SigningPage
from routekaart.signing import PRACTICE_UNIT
from tests.gui.case.conftest import Shown
from tests.gui.idle import until_idle
from tests.softcard import MODULE, PIN, Issuer, SoftCard, needs_softhsm

Start = Callable[..., Shown]


def signing(case: Shown) -> SigningPage:
    case.desk.papers.open_signing(case.case_id, final=True)
    page = case.page(SigningPage, PageRef("ondertekenen", "ondertekenen"))
    assert isinstance(page, SigningPage)
    for number in range(1, page.panel.preview.page_count + 1):
        page.panel.preview.go_to_page(number)
        case.qtbot.waitUntil(partial(operator.contains, page.panel.preview._seen, number - 1))
    page.seal.seal_button.click()
    return page


def settled(case: Shown) -> None:
    """Reader and card are processes of their own: on a busy machine they take longer than a page does."""
    until_idle(case.session, seconds=60)
    case.settle()


def picture(page: SigningPage, name: str) -> None:
    """For who wants to look: ROUTEKAART_PICTURES names a folder."""
    folder = os.environ.get("ROUTEKAART_PICTURES")
    if folder:
        QTest.qWait(200)
        page.seal.grab().save(f"{folder}/{name}.png")


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftCard:
    return SoftCard(tmp_path / "kaart").use(monkeypatch)


def fill(case: Shown, card: SoftCard, *names: str) -> None:
    issuer = Issuer(case.desk.env.now())
    card.token()
    for number, name in enumerate(names, start=1):
        key = ec.generate_private_key(ec.SECP256R1())
        others = (issuer.certificate, issuer.root) if number == 1 else ()
        card.put(key, issuer.person(name, key, unit=PRACTICE_UNIT), f"0{number}", others=others)


def test_without_a_module_in_the_settings_no_card_is_offered(shown: Start) -> None:
    case = shown()
    page = signing(case)
    assert page.seal.confirm.card_link.isHidden()


def test_no_card_and_no_module_are_told(shown: Start, tmp_path: Path) -> None:
    case = shown()
    case.session.card_module = str(tmp_path / "weg.so")
    page = signing(case)
    page.seal.confirm.card_link.click()
    settled(case)
    assert "Kijk bij Instellingen" in page.seal.trouble.text()
    picture(page, "kaart-geen-module")


@needs_softhsm
def test_a_document_is_sealed_with_the_card_in_the_reader(shown: Start, card: SoftCard) -> None:
    case = shown()
    fill(case, card, "S. Jansen")
    case.session.card_module = MODULE
    page = signing(case)
    picture(page, "kaart-aangeboden")
    page.seal.confirm.card_link.click()
    settled(case)
    pin = page.seal.confirm.card.pin
    assert "op naam van S. Jansen" in page.seal.confirm.card.about.text()
    picture(page, "kaart-pin")
    page.seal.confirm.yes.click()
    assert page.seal.confirm.card.error.text() == "Vul de PIN van de kaart in."
    pin.setText("0000")
    page.seal.confirm.yes.click()
    assert pin.text() == ""
    settled(case)
    assert page.seal.trouble.text().startswith("De PIN klopt niet.")
    picture(page, "kaart-verkeerde-pin")
    assert case.view.dossier.sealed is None
    pin.setText(PIN)
    page.seal.confirm.yes.click()
    settled(case)
    sealed = case.desk.papers.sealed(case.case_id)
    report = check_pdf(sealed.pdf, case.desk.env.now())
    assert (report.verdict, report.sealers[0].name) == ("onbekende_sleutel", "S. Jansen")


@needs_softhsm
def test_of_several_certificates_one_is_chosen(shown: Start, card: SoftCard) -> None:
    case = shown()
    fill(case, card, "S. Jansen", "Team Voorbeeld")
    case.session.card_module = MODULE
    page = signing(case)
    page.seal.confirm.card_link.click()
    settled(case)
    picker = page.seal.confirm.card
    picture(page, "kaart-kiezen")
    assert [button.text() for button in picker.choice.buttons()] == ["S. Jansen", "Team Voorbeeld"]
    picker.pin.setText(PIN)
    page.seal.confirm.yes.click()
    assert picker.error.text() == "Kies eerst een certificaat."
    picker.choice.buttons()[1].click()
    picker.pin.setText(PIN)
    picker.ready.emit()
    settled(case)
    assert check_pdf(case.desk.papers.sealed(case.case_id).pdf, case.desk.env.now()).sealers[0].name == "Team Voorbeeld"


@needs_softhsm
def test_people_can_go_back_to_their_own_key(shown: Start, card: SoftCard) -> None:
    case = shown()
    fill(case, card, "S. Jansen")
    case.session.card_module = MODULE
    page = signing(case)
    page.seal.confirm.card_link.click()
    settled(case)
    page.seal.confirm.own_link.click()
    assert page.seal.confirm.card.isHidden() and not page.seal.confirm.card.asked
    page.seal.confirm.yes.click()
    settled(case)
    assert check_pdf(case.desk.papers.sealed(case.case_id).pdf, case.desk.env.now()).sealers[0].name == "S. Oefening"
