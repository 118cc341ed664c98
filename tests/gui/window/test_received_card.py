"""A received document in the window: seen to its last page, sealed with the own key, kept, saved and taken out."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from PySide6.QtTest import QTest

from routekaart.casework import check_pdf, open_practice
from routekaart.casework.practice.cases import start_practice_case
from routekaart.gui.check_page import CheckPage
from routekaart.gui.main_window import MainWindow
from routekaart.signing import PRACTICE_UNIT
from tests.casework.desks import environment
from tests.routes import CHECKLISTS
from tests.softcard import MODULE, PIN, Issuer, SoftCard, needs_softhsm

Settle = Callable[[], None]
WIT, SMIT = "B. de Wit, gedragswetenschapper", "C. Smit, gezinsvoogd"


def received(folder: Path, *sealers: str) -> Path:
    """A document of another practice vault that waits for more seals."""
    desk = open_practice(environment(folder / "elders"))
    case = str(start_practice_case(desk, CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml").created)
    made = desk.papers.open_signing(case, final=False, sealers=sealers)
    path = folder / "RK-1-verantwoording-v1.pdf"
    path.write_bytes(desk.papers.seal(case, made.sha256).pdf)
    desk.close()
    return path


def checked(window: MainWindow, path: Path, settle: Settle) -> CheckPage:
    window.go("check", path=path)
    settle()
    page = window.pages["check"]
    assert isinstance(page, CheckPage)
    return page


def see_all(page: CheckPage, settle: Settle) -> None:
    assert page.preview is not None
    for number in range(1, page.preview.page_count + 1):
        page.preview.go_to_page(number)
        settle()
        page.preview.grab()


def test_the_next_sealer_reads_seals_and_saves(practising: MainWindow, settle: Settle, tmp_path: Path) -> None:
    path = received(tmp_path, WIT)
    page = checked(practising, path, settle)
    card = page.received
    assert card.isVisible() and f"Zegel van {WIT}" in card.state.text()
    assert not card.seal_button.isEnabled() and "Bekijk eerst alle bladen" in card.state.text()
    see_all(page, settle)
    assert card.seal_button.isEnabled()
    out = tmp_path / "terug.pdf"
    card._choose_path = lambda _parent, name: out if name == "RK-1-verantwoording-v1-verzegeld.pdf" else None
    card.seal_button.click()
    settle()
    assert out.read_bytes().startswith(path.read_bytes())
    assert card.note.text() == "Bewaard als terug.pdf"
    assert "De kopie met uw zegel staat in uw kluis" in card.state.text()

    # The same file later: the copy is still here, and can be taken out.
    page = checked(practising, path, settle)
    assert card.save_button.isVisible() and not card.seal_button.isVisible()
    desk = practising.session.desk
    assert desk is not None
    sha = hashlib.sha256(out.read_bytes()).hexdigest()
    assert desk.vault.blob(sha) == out.read_bytes()
    card.forget_link.click()
    settle()
    assert not card.save_button.isVisible() and card.seal_button.isVisible()
    with pytest.raises(KeyError):
        desk.vault.blob(sha)


@needs_softhsm
def test_the_next_sealer_uses_a_card(
    practising: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = SoftCard(tmp_path / "kaart").use(monkeypatch).token()
    issuer, private = Issuer(practising.session.env.now()), ec.generate_private_key(ec.SECP256R1())
    reader.put(
        private, issuer.person("B. de Wit", private, unit=PRACTICE_UNIT), "01", others=(issuer.certificate, issuer.root)
    )
    path, out = received(tmp_path, WIT), tmp_path / "terug.pdf"
    assert checked(practising, path, settle).received.card_link.isHidden()
    practising.session.card_module = MODULE
    page = checked(practising, path, settle)
    card = page.received
    card._choose_path = lambda _parent, _name: out
    card.card_link.click()
    settle()
    card.card.pin.setText(PIN)
    card.card.ready.emit()
    settle()
    assert not out.exists()  # not everything was seen yet
    see_all(page, settle)
    card.card.pin.setText("0000")
    card.seal_button.click()
    settle()
    assert card.trouble.text().startswith("De PIN klopt niet.") and card.card.asked
    folder = os.environ.get("ROUTEKAART_PICTURES")
    if folder:
        QTest.qWait(200)
        card.grab().save(f"{folder}/kaart-ontvangen.png")
    card.card.pin.setText(PIN)
    card.card.ready.emit()
    settle()
    report = check_pdf(out.read_bytes(), practising.session.env.now())
    assert (report.verdict, report.sealers[1].name) == ("onbekende_sleutel", "B. de Wit")
    assert not card.card.asked and card.card.isHidden()


def test_with_more_places_open_one_has_to_be_chosen(practising: MainWindow, settle: Settle, tmp_path: Path) -> None:
    page = checked(practising, received(tmp_path, WIT, SMIT), settle)
    see_all(page, settle)
    card = page.received
    assert not card.seal_button.isEnabled() and "Kies de plek" in card.state.text()
    card.places.buttons()[1].click()
    assert card.seal_button.isEnabled()
    card._choose_path = lambda _parent, _name: None  # people change their mind about the place
    card.seal_button.click()
    settle()
    assert card.found.kept is not None and card.found.kept.field == "zegel_3"


def test_a_key_that_does_not_open_is_told_and_nothing_is_kept(
    practising: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    page = checked(practising, received(tmp_path, WIT), settle)
    see_all(page, settle)
    card = page.received
    card._choose_key = lambda _parent: b"geen sleutel"
    card.key_link.click()
    assert card.passphrase.isVisible()
    card.seal_button.click()
    settle()
    assert "geen sleutelbestand" in card.trouble.text()
    assert card.seal_button.isEnabled() and card.found.kept is None


def test_without_a_vault_or_without_an_open_place_there_is_nothing_to_seal(
    practising: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    path = received(tmp_path)
    assert not checked(practising, path, settle).received.isVisible()
    waiting = received(tmp_path / "b", WIT) if (tmp_path / "b").mkdir() is None else path
    practising.lock()
    settle()
    assert not checked(practising, waiting, settle).received.isVisible()
