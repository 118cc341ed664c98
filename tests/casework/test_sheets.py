"""Routes without a living place in a vault: their sheets are made, signed, sealed, kept, compared and added up."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.casework import Desk, in_group, save_tally, start_practice_case, tally_offers
from routekaart.errors import RoutekaartError
from tests.casework.desks import Clock, practice_case
from tests.routes import CHECKLISTS

LOOKING_BACK, SIGNAL, PROVIDER = "terugblik-groep", "signaal-van-school", "gesprek-met-aanbieder"


def another(desk: Desk, name: str) -> str:
    return str(start_practice_case(desk, CHECKLISTS / "oefencasussen" / f"{name}.yaml").created)


@pytest.mark.parametrize("name", [SIGNAL, PROVIDER])
def test_an_agreement_sheet_is_signed_and_sealed_and_holds(tmp_path: Path, name: str) -> None:
    desk, case_id = practice_case(tmp_path, name)
    papers = desk.papers
    papers.open_signing(case_id, final=True)
    for signer in papers.signers(case_id):
        papers.sign(case_id, signer.person, "eens", "getypt")
    shown = papers.current(case_id)
    assert shown is not None

    sealed = papers.seal(case_id, shown.sha256)

    assert desk.case(case_id).status == "Verzegeld"
    assert sealed.file_name.endswith("-afsprakenblad-v1.pdf")
    assert papers.check(sealed.pdf).verdict == "onveranderd"


def test_everybody_on_the_list_of_the_route_is_asked_to_sign(tmp_path: Path) -> None:
    desk, case_id = practice_case(tmp_path, PROVIDER)

    names = [signer.name for signer in desk.papers.signers(case_id)]

    assert names == [
        "R. Verzonnen · Aanbieder", "S. Bedacht · Wijkteam", "T. Fictief · Gemeente of regio",
        "Een ouder uit de cliëntenraad · Ouders en jongeren met ervaring",
    ]  # fmt: skip


def test_a_learning_sheet_is_done_when_it_leaves_and_cannot_be_sealed(tmp_path: Path) -> None:
    desk, case_id = practice_case(tmp_path, LOOKING_BACK)
    made = desk.papers.preview(case_id, "verantwoording", final=True)

    desk.papers.save(case_id, made, tmp_path / made.file_name)

    row = next(row for row in desk.cases() if row.id == case_id)
    assert made.file_name == "leerblad-v1.pdf"
    assert not made.paper.may_seal
    assert row.status == "Klaar"
    assert in_group(row, "afgerond", desk.today)
    assert not in_group(row, "mij", desk.today)


def test_a_name_in_a_text_keeps_a_learning_sheet_from_being_final(tmp_path: Path) -> None:
    desk, case_id = practice_case(tmp_path, LOOKING_BACK)
    desk.answer(case_id, "gemist_tekst", "Jip kon nergens heen.")

    with pytest.raises(RoutekaartError) as error:
        desk.papers.make(case_id, "verantwoording", final=True)

    assert error.value.code == "DOC-030"
    assert "Jip" not in error.value.message
    assert [place.id for place in desk.case(case_id).assessment.names_left] == ["gemist_tekst"]


def test_cases_are_called_by_what_they_are_about(tmp_path: Path) -> None:
    desk, _ = practice_case(tmp_path, PROVIDER)
    another(desk, LOOKING_BACK)
    another(desk, SIGNAL)
    empty = str(desk.open_case("ontwikkelagenda").created)

    found = {(row.name, row.age) for row in desk.cases() if row.id != empty}

    assert found == {("De Bedachte Brug", ""), ("het kind", "6, 7 of 8 jaar"), ("D.", "7 jaar")}
    assert next(row for row in desk.cases() if row.id == empty).name == "de aanbieder"


def test_the_talk_of_last_year_is_found_by_the_name_of_the_provider(tmp_path: Path) -> None:
    clock = Clock()
    desk, first = practice_case(tmp_path, PROVIDER, clock)
    clock.later(days=360)
    second = str(desk.open_case("ontwikkelagenda").created)
    assert desk.case(second).earlier is None

    desk.answer(second, "naam_aanbieder", "  de bedachte  BRUG ")

    earlier = desk.case(second).earlier
    assert earlier is not None
    assert earlier.case_id == first
    assert earlier.facts.answers["contact_wijkteams"] == "per_kind"
    assert desk.case(first).earlier is None
    assert "Alleen als er een kind is" in desk.papers.preview(second, "verantwoording").paper.text


def test_another_provider_is_not_compared_with(tmp_path: Path) -> None:
    desk, _ = practice_case(tmp_path, PROVIDER)
    second = str(desk.open_case("ontwikkelagenda").created)

    desk.answer(second, "naam_aanbieder", "De Verzonnen Haven")

    assert desk.case(second).earlier is None


def test_learning_sheets_of_a_vault_become_one(tmp_path: Path) -> None:
    desk, first = practice_case(tmp_path, LOOKING_BACK)
    for _ in range(2):
        another(desk, LOOKING_BACK)
    waiting = str(desk.open_case("terugblik").created)
    another(desk, SIGNAL)
    (offer,) = tally_offers(desk, desk.routes())

    save_tally(desk, offer, tmp_path / "samen.pdf")

    assert (offer.route, offer.paper, len(offer.ready), offer.waiting) == ("terugblik", "Leerblad", 3, 1)
    assert first in offer.ready
    assert waiting not in offer.ready
    assert (tmp_path / "samen.pdf").read_bytes().startswith(b"%PDF-")


def test_one_case_alone_is_not_added_up(tmp_path: Path) -> None:
    desk, _ = practice_case(tmp_path, LOOKING_BACK)
    (offer,) = tally_offers(desk, desk.routes())

    with pytest.raises(RoutekaartError) as error:
        save_tally(desk, offer, tmp_path / "samen.pdf")

    assert error.value.code == "DOC-041"
    assert not (tmp_path / "samen.pdf").exists()
