"""Signing and sealing: who signs what, when it no longer counts, and that only what was seen is sealed."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea

from routekaart.dossier import events as ev
from routekaart.gui.case.plan import PageRef, standing_ref
from routekaart.gui.case.scan_view import ScanDialog
from routekaart.gui.case.sign_form import strokes_text
from routekaart.gui.case.signing_page import SigningPage
from tests.gui.case.conftest import Shown
from tests.gui.idle import until_idle

Start = Callable[..., Shown]


def signing(case: Shown) -> SigningPage:
    page = case.page(SigningPage, PageRef("ondertekenen", "ondertekenen"))
    assert isinstance(page, SigningPage)
    return page


def opened(case: Shown, *, final: bool = True) -> SigningPage:
    page = signing(case)
    page.choice.choice.set_value("definitief" if final else "voorlopig")
    page.choice.button.setEnabled(True)
    page.choice.button.click()
    case.settle()
    return page


def sign_typed(case: Shown, page: SigningPage, person: str, place: int, words: str = "") -> None:
    card = page.cards[person]
    card.stances.buttons()[place].click()
    card.form.words.set_text(words)
    card.form.pad.set_mode("typen")
    card.form.pad.name.setText("M. Verzonnen")
    card.form.pad.tick.setChecked(True)
    card.form.done_button.click()
    case.settle()


def marks(case: Shown) -> dict[str, tuple[str, str, str]]:
    return {item.person: (item.stance, item.method, item.words) for item in case.view.dossier.signatures}


def see_all(case: Shown, page: SigningPage) -> None:
    for number in range(1, page.panel.preview.page_count + 1):
        page.panel.preview.go_to_page(number)
        case.qtbot.waitUntil(partial(operator.contains, page.panel.preview._seen, number - 1))


def test_final_needs_that_nothing_is_open(shown: Start) -> None:
    case = shown("")
    page = signing(case)
    assert not page.choice.choice.buttons()[1].isEnabled()
    assert page.choice.open.lines()
    assert not page.choice.button.isEnabled()
    assert "Voorlopig kan altijd" in page.choice.why.text()


def test_the_author_is_no_signer_but_seals(shown: Start) -> None:
    page = opened(shown())
    assert list(page.cards) == ["moeder", "vader", "oma", "tante", "kind", "regisseur"]
    assert page.seal.author.text() == "S. Oefening, trainer, SKJ 100000000"


def test_of_many_people_those_who_are_asked_to_sign_come_first_and_the_others_are_counted(shown: Start) -> None:
    case = shown()
    people = [{"id": f"b{number}", "rol": "netwerk", "codenaam": f"Buur {number}"} for number in range(40)]
    case.desk.write(case.case_id, [ev.RecordAdded(list="personen", record=person) for person in people])
    page = opened(case)
    signers = [signer for signer in page.table.signers if signer.role != "opsteller"] if page.table else []
    assert len(signers) > 25 and len(page.cards) == 25
    assert "kind" not in page.cards, "who may sign but is not asked to comes after those who are"
    assert page.more.text() == f"Toon meer (nog {len(signers) - 25})"
    page.more.click()
    assert [signer.person for signer in signers] == sorted(
        page.cards, key=lambda person: page._people.indexOf(page.cards[person])
    )


def test_a_typed_name_signs_by_keyboard_alone(shown: Start) -> None:
    case = shown()
    page = opened(case)
    sign_typed(case, page, "moeder", 0)
    assert marks(case) == {"moeder": ("eens", "getypt", "")}
    assert page.cards["moeder"].pill.text() == "✓ getekend 14:32"


def test_a_remark_must_be_written_down(shown: Start) -> None:
    case = shown()
    page = opened(case)
    sign_typed(case, page, "moeder", 1)
    assert marks(case) == {}
    assert page.cards["moeder"].form.trouble.isVisibleTo(page)


def test_without_a_signature_nothing_is_stored(shown: Start) -> None:
    case = shown()
    page = opened(case)
    page.cards["oma"].stances.buttons()[0].click()
    page.cards["oma"].form.done_button.click()
    case.settle()
    assert marks(case) == {}


def test_signing_on_paper_and_not_signing_are_recorded(shown: Start) -> None:
    case = shown()
    page = opened(case)
    page.cards["oma"].stances.buttons()[0].click()
    page.cards["oma"].form.paper_button.click()
    case.settle()
    page.cards["tante"].stances.buttons()[3].click()
    page.cards["tante"].form.not_button.click()
    page.cards["tante"].form.why_not.setText("Tante was er niet.")
    page.cards["tante"].form.not_done.click()
    case.settle()
    assert marks(case) == {"oma": ("eens", "papier", ""), "tante": ("tekent_niet", "geen", "Tante was er niet.")}
    assert page.cards["tante"].pill.text() == "tekent niet"


def test_who_gave_consent_and_disagrees_is_asked_about_it(shown: Start) -> None:
    case = shown()
    page = opened(case)
    sign_typed(case, page, "vader", 2, "Ik wil vaker.")
    card = page.cards["vader"]
    assert card.consent.isVisibleTo(page)
    assert marks(case) == {}
    card.consent.keep_button.click()
    case.settle()
    assert marks(case) == {"vader": ("niet_eens", "getypt", "Ik wil vaker.")}


def test_withdrawing_consent_voids_what_was_signed(shown: Start) -> None:
    case = shown()
    page = opened(case)
    sign_typed(case, page, "moeder", 0)
    sign_typed(case, page, "vader", 2, "Ik wil vaker.")
    page.cards["vader"].consent.withdraw_button.click()
    case.settle()
    assert set(marks(case)) == {"moeder"}
    assert any(row.get("ingetrokken_op") for row in case.view.facts.records("toestemmingen"))
    assert page.changed_note.isVisibleTo(page)
    assert not page.seal.seal_button.isEnabled()
    assert page.changed_note.link is not None
    page.changed_note.link.click()
    case.settle()
    assert page.table is not None and page.table.same and page.table.status == "voorlopig"
    assert page.cards["moeder"].pill.text() == "opnieuw vragen"


def test_the_child_may_sign_and_does_not_have_to(shown: Start) -> None:
    page = opened(shown())
    card = page.cards["kind"]
    assert card.may.isVisibleTo(page) and not card.stances.isVisibleTo(page)
    card.want_button.click()
    assert card.stances.isVisibleTo(page)


def test_one_card_is_open_at_a_time(shown: Start) -> None:
    page = opened(shown())
    page.cards["moeder"].stances.buttons()[0].click()
    page.cards["vader"].stances.buttons()[0].click()
    assert [name for name, card in page.cards.items() if card.is_open] == ["vader"]


def test_sealing_waits_for_the_last_page_and_seals_what_was_seen(shown: Start) -> None:
    case = shown()
    page = opened(case)
    assert not page.seal.seal_button.isEnabled()
    see_all(case, page)
    assert page.seal.seal_button.isEnabled()
    digest = page.panel.preview.shown_sha256
    page.seal.seal_button.click()
    assert "moeder" in page.seal.confirm.facts.text().lower()
    page.seal.confirm.yes.click()
    case.settle()
    sealed = case.view.dossier.sealed
    assert sealed is not None and sealed.content_hash
    assert page.result.isVisibleTo(page)
    assert page.panel.preview.shown_sha256 != digest
    assert page.panel.preview.shown_sha256 == sealed.sealed_sha256


def test_a_new_signature_must_be_seen_before_sealing(shown: Start) -> None:
    case = shown()
    page = opened(case)
    see_all(case, page)
    sign_typed(case, page, "moeder", 0)
    assert not page.seal.seal_button.isEnabled()


def test_after_sealing_the_copies_are_one_step_away(shown: Start) -> None:
    case = shown()
    page = opened(case)
    see_all(case, page)
    page.seal.seal_button.click()
    page.seal.confirm.yes.click()
    case.settle()
    wanted: list[object] = []
    page.go_wanted.connect(wanted.append)
    page.result.documents_button.click()
    assert wanted == [standing_ref("documenten")]
    page.result.reopen_link.click()
    page.result.reason.setText("Vader kreeg een huis.")
    page.result.reopen_button.click()
    case.settle()
    assert case.view.dossier.version == 2
    assert page.choice.isVisibleTo(page)


def test_strokes_are_places_only() -> None:
    assert strokes_text((((1, 2), (3, 4)), ((5, 6),))) == "1,2 3,4;5,6"


def test_a_scan_comes_beside_a_signature_on_paper_and_can_be_looked_at(shown: Start, tmp_path: Path) -> None:
    case = shown()
    page = opened(case)
    card = page.cards["oma"]
    assert not card.scan_button.isVisibleTo(page)
    card.stances.buttons()[0].click()
    card.form.paper_button.click()
    case.settle()
    assert card.scan_button.isVisibleTo(page) and not card.look_button.isVisibleTo(page)
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    assert image.save(str(tmp_path / "blad.png"))
    card._choose_scan = lambda _parent: tmp_path / "blad.png"
    shown_before = page.panel.preview.shown_sha256
    card.scan_button.click()
    case.settle()
    until_idle(case.session)
    assert card.look_button.isVisibleTo(page)
    assert card.scan_button.text() == "Andere scan toevoegen…"
    assert page.panel.preview.shown_sha256 == shown_before  # never printed
    card.look_button.click()
    case.settle()
    (dialog,) = page.findChildren(ScanDialog)
    assert isinstance(dialog.view, QScrollArea) and dialog.isVisible()
    dialog.close()


def test_others_who_seal_are_named_before_signing_and_come_back_later(shown: Start, tmp_path: Path) -> None:
    from routekaart.casework import open_practice, seal_received
    from tests.casework.desks import environment

    case = shown()
    page = signing(case)
    assert not page.choice.others.isVisibleTo(page)
    page.choice.others_link.click()
    page.choice.others.set_text("B. de Wit, gedragswetenschapper")
    page.choice.choice.buttons()[0].click()
    page.choice.button.click()
    case.settle()
    assert page.table is not None and page.table.sealers == ("B. de Wit, gedragswetenschapper",)
    see_all(case, page)
    page.seal.seal_button.click()
    page.seal.confirm.yes.click()
    case.settle()
    card = page.result.seals
    assert card.isVisibleTo(page) and "1 van 2 zegels" in card.lines.text() and "B. de Wit" in card.lines.text()

    sent = page.panel.paper
    assert sent is not None
    other = open_practice(environment(tmp_path / "ander"))
    made = seal_received(other, sent.pdf, page.panel.preview.shown_sha256, "zegel_2", "a.pdf")
    back = tmp_path / "terug.pdf"
    card._choose_file = lambda _parent: back
    card.button.click()
    assert "kan niet worden gelezen" in card.trouble.text()
    back.write_bytes(sent.pdf)
    card.button.click()
    case.settle()
    assert "zit al in het dossier" in card.trouble.text()
    back.write_bytes(other.vault.blob(made.sha256))
    card.button.click()
    case.settle()
    assert "2 van 2 zegels" in card.lines.text() and not card.button.isVisibleTo(page)
    assert card.note.text().startswith("Het document is toegevoegd.")
    assert page.panel.paper is not None and page.panel.paper.pdf == back.read_bytes()
