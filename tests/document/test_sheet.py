"""The sheets of routes F, G and H: what stands on them, what may not, and that they are sound PDFs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from routekaart.document.compose import compose, to_pdf
from routekaart.errors import RoutekaartError
from tests.document.gate import faults
from tests.document.sheets import LOOKING_BACK, PROVIDER, SIGNAL, changed, request, sheet, signed
from tests.routes import practice_facts


@pytest.mark.parametrize(("name", "pages"), [(LOOKING_BACK, 2), (SIGNAL, 3), (PROVIDER, 3)])
def test_every_sheet_is_an_accessible_pdf_within_its_length(name: str, pages: int) -> None:
    pdf = to_pdf(sheet(name, signatures=signed(name)))

    assert faults(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as made:
        assert len(made.pages) <= pages


@pytest.mark.parametrize("name", [LOOKING_BACK, SIGNAL, PROVIDER])
def test_the_same_request_gives_the_same_paper(name: str) -> None:
    assert sheet(name) == sheet(name)


@pytest.mark.parametrize("kind", ["gezin", "kind", "bijblad", "bespreekblad"])
def test_a_route_with_a_sheet_has_no_other_papers(kind: str) -> None:
    asked = replace(request(SIGNAL), kind=kind, reader="moeder")

    with pytest.raises(RoutekaartError) as error:
        compose(asked)

    assert error.value.code == "DOC-022"
    assert "afsprakenblad" in error.value.message


# the agreement sheet of a signal ------------------------------------------------------------------------


def test_the_family_reads_who_does_what_first_and_the_child_before_the_parents() -> None:
    text = sheet(SIGNAL).text
    order = [
        "Wat we afspreken", "Vader brengt D. op woensdag", "Wat kind en ouders zeggen", "Dan maak ik zelf brood",
        "Ik slaap slecht sinds", "Wat er is gezien", "Hoe veilig het is", "Rechten",
    ]  # fmt: skip

    places = [text.index(part) for part in order]

    assert places == sorted(places)
    assert sheet(SIGNAL).title == "Afsprakenblad: D."
    assert sheet(SIGNAL).file_name == "RK-2026-0007-afsprakenblad-v1.pdf"


def test_words_of_the_child_that_were_not_released_are_not_on_the_sheet() -> None:
    words = tuple({**row, "delen": "alleen_dossier"} if row["wie"] == "kind" else row
                  for row in practice_facts(SIGNAL).records("woorden"))  # fmt: skip
    text = sheet(SIGNAL, changed(SIGNAL, woorden=words)).text

    assert "zelf brood" not in text
    assert "niet opgenomen op wens van D." in text


def test_what_is_not_known_is_told_and_not_taken_for_no() -> None:
    facts = practice_facts(SIGNAL)
    rest = {key: value for key, value in facts.answers.items() if key != "een_plan"}
    text = sheet(SIGNAL, replace(facts, answers=rest, unknown={"een_plan": "niet_bekend"}), "voorlopig").text

    assert "Werkt iedereen vanuit één plan voor het hele gezin? | Dat weten we niet." in text


def test_signing_does_not_change_what_was_signed() -> None:
    bare, full = sheet(SIGNAL), sheet(SIGNAL, signatures=signed(SIGNAL))

    assert bare.content_hash == full.content_hash
    assert bare.may_seal
    assert "Ik wil in januari ook een weekend afspreken" in full.text


# the learning sheet -------------------------------------------------------------------------------------


def test_nothing_on_a_learning_sheet_leads_back_to_a_case() -> None:
    paper = sheet(LOOKING_BACK)

    for part in ("RK-2026-0007", "S. Jansen", "ab" * 32, "22 november"):
        assert part not in paper.text
        assert part not in paper.xml
    assert (paper.meta.author, paper.meta.subject) == ("", "1")
    assert "RK-2026" not in f"{paper.file_name}{paper.meta.document_id}{paper.meta.footer_left}"
    assert not paper.may_seal
    assert "november 2026" in paper.text


def test_the_names_that_may_not_stand_on_it_are_not_printed() -> None:
    text = sheet(LOOKING_BACK).text

    assert "Jip" not in text
    assert "Bedachtdorp" not in text


def test_a_name_that_was_left_in_a_text_is_told_on_top_without_being_told() -> None:
    paper = sheet(LOOKING_BACK, changed(LOOKING_BACK, {"werkte_tekst": "Juf van De Regenboog belde."}), "voorlopig")
    top = paper.text[: paper.text.index("Wat er gebeurde")]

    assert "Nog niet delen" in top
    assert "Hier staat nog een naam of een dag: Waardoor werkte dat?" in top
    assert "Regenboog" not in top


# the sheet that compares ----------------------------------------------------------------------------------


def test_last_year_stands_beside_this_year() -> None:
    before = replace(
        changed(
            PROVIDER,
            {"contact_wijkteams": "weinig"},
            ontwikkelafspraken=(
                {"id": "x", "wat": "Een proef in de avond.", "uiterlijk": "2026-03-01", "gedaan": "ja"},
            ),
        ),
        on=date(2025, 11, 20),
    )
    text = sheet(PROVIDER, earlier=before).text

    assert "Hoe is het contact met de wijkteams? | Alleen als er een kind is | Weinig of geen" in text
    assert "20 november 2025" in text
    assert "Een proef in de avond, 1 maart 2026 (gedaan)" in text


def test_without_a_year_before_there_is_no_empty_column() -> None:
    text = sheet(PROVIDER).text

    assert "Vorige keer" not in text
    assert "Afsprakenblad: De Bedachte Brug" in text


def test_everybody_who_was_there_has_a_place_to_sign() -> None:
    xml = sheet(PROVIDER, signatures=signed(PROVIDER)).xml

    assert xml.count("<signature ") == 4
    assert 'name="S. Bedacht" role="Wijkteam"' in xml


def test_a_text_cannot_become_markup() -> None:
    told = "<b>vet</b> {{ 7 * 7 }} </document>"
    paper = sheet(PROVIDER, changed(PROVIDER, {"loopt_goed": told}))

    assert told in paper.text
