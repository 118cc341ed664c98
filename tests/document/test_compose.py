"""Papers of a fictional case: what stands on each kind, and that the same request gives the same paper."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from io import BytesIO
from subprocess import run
from typing import Any

import pikepdf
import pytest

from routekaart.answers import Facts
from routekaart.checklist.model import DocumentParts
from routekaart.document.compose import Kind, Paper, compose, to_pdf
from routekaart.errors import RoutekaartError
from tests.document.case import facts, request, route, signature
from tests.document.gate import faults

CASES = ("noor-bij-oma", "blijft-thuis", "gezinshuis-15", "meisje-a")
COPIES: tuple[tuple[Kind, str | None, int], ...] = (
    ("verantwoording", None, 6),
    ("gezin", "moeder", 2),
    ("kind", None, 1),
    ("bespreekblad", None, 4),
)


def pages(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


def changed(given: Facts, list_name: str, record_id: str, **fields: Any) -> Facts:
    rows = tuple({**row, **fields} if row["id"] == record_id else row for row in given.records(list_name))
    return replace(given, lists={**given.lists, list_name: rows})


def heads(paper: Paper) -> list[str]:
    return re.findall(r"<h2>(.*?)</h2>", paper.xml)


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize(("kind", "reader", "most"), COPIES)
def test_every_kind_of_every_case_is_an_accessible_pdf_within_its_length(
    name: str, kind: Kind, reader: str | None, most: int
) -> None:
    given = facts(name)
    data = to_pdf(compose(request(kind, given, reader=reader)))
    assert faults(data) == []
    assert pages(data) <= most


def test_nothing_of_a_program_shows_through() -> None:
    for name in CASES:
        for kind, reader, _ in COPIES:
            text = compose(request(kind, facts(name), reader=reader)).text
            assert re.findall(r"None|Undefined|\{\{|Detail\(|\bin_document\b|\bniet_passend\b", text) == []


def test_the_same_request_gives_the_same_bytes() -> None:
    assert to_pdf(compose(request())) == to_pdf(compose(request()))


def test_composing_loads_nothing_heavy_before_it_is_asked_for() -> None:
    program = (
        "import sys, routekaart.document, routekaart.document.compose\n"
        "heavy = {'jinja2', 'reportlab', 'pikepdf', 'PySide6'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    assert run([sys.executable, "-c", program], check=False).returncode == 0


# the justification -----------------------------------------------------------------------------------


def test_the_justification_follows_its_order() -> None:
    assert heads(compose(request())) == [
        "Besluit",
        "Wat N. zegt",
        "Wat de ouders zeggen",
        "Waarom",
        "Wat er is gewogen, van dicht bij huis naar ver",
        "Broers en zussen",
        "Met wie is overlegd",
        "Tegenspraak en antwoord",
        "Toestemming en machtiging",
        "Als N. ergens anders woont",
        "Afspraken",
        "Rechten",
        "Ondertekening",
        "Controleren",
    ]


def test_the_child_speaks_before_anybody_else() -> None:
    text = compose(request()).text
    assert text.index("Ik wil bij oma") < text.index("Ik kan het nu niet")


def test_the_six_headings_are_numbered_and_in_order() -> None:
    text = compose(request()).text
    found = [text.index(f"{number}. {item.title}") for number, item in enumerate(route().route.headings, start=1)]
    assert len(found) == 6 and found == sorted(found)


def test_a_fact_is_told_once_with_source_and_date_and_pointed_at_by_its_number() -> None:
    text = compose(request()).text
    assert text.count("De buren vonden N. en L. twee nachten alleen thuis.") == 1
    assert "2 De buren vonden N. en L. twee nachten alleen thuis. (Verslag van het wijkteam, 19 okt 2026)" in text
    assert "R2. Past niet bij wat er speelt. Feit 2." in text


def test_each_alternative_has_one_row_and_the_further_ones_share_one() -> None:
    xml = compose(request()).xml
    rows = re.findall(r'<row band="([\d.]+)"', xml)
    assert rows == sorted(rows, key=float)
    assert "<p>Pleegzorg, Gezinshuis</p>" in xml


def test_a_child_that_stays_at_home() -> None:
    paper = compose(request(given=facts("blijft-thuis")))
    assert paper.title == "Verantwoording: waar D. blijft wonen"
    assert "alternatief ingezet" in paper.text
    assert "D. blijft thuis wonen." in paper.text
    assert "Als D. ergens anders woont" not in heads(paper)


def test_a_provisional_justification_says_until_when_and_what_is_open() -> None:
    given = replace(facts(), decision={})
    text = compose(request(given=given, status="voorlopig", expires_on="2027-01-10")).text
    assert "Voorlopig, geldig tot 10 januari 2027" in text
    assert "Er is nog geen plek besloten. Leg vast waar het kind gaat wonen." in text
    assert text.index("Er is nog geen plek besloten") < text.index("Wat N. zegt")


def test_a_final_justification_has_no_open_points() -> None:
    given = replace(facts(), decision={})
    assert "Er is nog geen plek besloten" not in compose(request(given=given)).text


def test_a_justification_for_the_court_says_that_moving_is_not_allowed_yet() -> None:
    text = compose(request(status="machtiging_gevraagd")).text
    assert "definitief, machtiging gevraagd" in text
    assert "Plaatsen mag nog niet: eerst beslist de kinderrechter." in text


def test_who_was_not_asked_stands_there_only_when_the_decision_asks_for_consent() -> None:
    """At home, or with an order of the court, nobody has to; that nobody was asked would read as a fault."""
    title = "Toestemming en machtiging"
    assert title not in heads(compose(request("verantwoording", facts("blijft-thuis"))))
    given = {name: facts(name) for name in ("noor-bij-oma", "gezinshuis-15")}
    unasked = {
        name: compose(request("verantwoording", replace(known, lists={**known.lists, "toestemmingen": ()})))
        for name, known in given.items()
    }
    assert title in heads(unasked["noor-bij-oma"]) and "niet gevraagd" in unasked["noor-bij-oma"].text
    assert title in heads(unasked["gezinshuis-15"]) and "niet gevraagd" not in unasked["gezinshuis-15"].text


def test_refused_consent_is_dissent_of_equal_weight() -> None:
    given = changed(facts(), "toestemmingen", "t_vader", antwoord="nee", woorden="Dit gaat te snel.")
    xml = compose(request(given=replace(given, signing={}))).xml
    assert '<quote who="Vader" stance="geeft geen toestemming" tone="dissent">' in xml
    signed = compose(request(given=given)).xml
    assert '<quote who="Vader" stance="geeft geen toestemming; eens" tone="dissent">' in signed
    assert "Dit gaat te snel." in xml


def test_an_answered_warning_stands_with_its_reason() -> None:
    text = compose(request(given=facts("gezinshuis-15"))).text
    assert "Waarschuwingen met een reden" in text
    assert "W07" in text and "Reden:" in text


def test_a_practice_case_says_so_on_every_paper() -> None:
    for kind, reader, _ in COPIES:
        paper = compose(request(kind, reader=reader, practice=True))
        assert paper.meta.watermark == "OEFENING"
        assert "oefening" in paper.text.casefold()


def test_the_receipt_names_rules_program_log_and_answers() -> None:
    paper = compose(request())
    for part in (route().hash, "residentieel 2026", "Routekaart 0.1.0", "Logboek: 214 regels", "5c0e" * 16):
        assert part in paper.text


# signing ---------------------------------------------------------------------------------------------


def test_signing_never_changes_the_content_hash() -> None:
    bare = compose(request())
    given = (
        signature("moeder"),
        signature("vader", "niet_eens", words="Ik wil meer tijd."),
        signature("opsteller", "tekent_niet", method="geen", words="Ziek."),
    )
    full = compose(request(signatures=given))
    assert full.content_hash == bare.content_hash
    assert full.xml != bare.xml
    assert full.content_hash in full.text


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"head": "ab12" * 16},
        {"event_count": 215},
        {"status": "voorlopig"},
        {"given": replace(facts(), decision={**facts().decision, "motivering": "Om een andere reden."})},
        {"given": changed(facts(), "woorden", "w_kind", tekst="Ik wil naar huis.")},
    ],
)
def test_another_content_has_another_hash(change: dict[str, Any]) -> None:
    assert compose(request(**change)).content_hash != compose(request()).content_hash


def test_dissent_while_signing_stands_on_page_one_and_under_the_paper() -> None:
    words = "Ik wil dat zij ook doordeweeks bij mij slaapt."
    paper = compose(request(signatures=(signature("vader", "niet_eens", words=words),)))
    assert paper.text.count(words) == 2
    assert '<quote who="Vader" stance="geeft toestemming; niet eens" tone="dissent">' in paper.xml


def test_who_does_not_sign_is_recorded_with_day_and_answer() -> None:
    given = signature("vader", "tekent_niet", method="geen", words="Ik wacht op mijn advocaat.")
    text = compose(request(signatures=(given,))).text
    assert "tekent niet: Vader, " in text and "niet getekend, Gevraagd" in text
    assert "Gevraagd op 21 november 2026. “Ik wacht op mijn advocaat.”" in text


def test_the_moment_of_signing_is_in_the_time_zone_of_the_paper() -> None:
    assert "22 nov 2026 15:21" in compose(request(signatures=(signature("moeder"),))).text


def test_expected_sealers_have_a_field_each_and_copies_have_none() -> None:
    paper = compose(request(sealers=("S. Verzonnen", "R. Verzonnen")))
    assert paper.may_seal
    with pikepdf.open(BytesIO(to_pdf(paper))) as pdf:
        names = {str(item.T) for item in pdf.Root.AcroForm.Fields}
    assert names == {"zegel_1", "zegel_2"}
    for kind, reader, _ in COPIES[1:]:
        copy = compose(request(kind, reader=reader))
        assert not copy.may_seal and "<sealfield" not in copy.xml


# copies ----------------------------------------------------------------------------------------------


def test_a_family_copy_says_you_and_names_whoever_disagrees() -> None:
    given = (signature("vader", "niet_eens", words="Dit gaat te snel."),)
    hers = compose(request("gezin", reader="moeder", signatures=given))
    his = compose(request("gezin", reader="vader", signatures=given))
    assert "Wie het er niet mee eens is" in heads(hers)
    assert "Wie het er niet mee eens is" not in heads(his)
    assert "Ik kan het nu niet." in hers.text and "Ik wil ze vaker zien" in his.text
    assert compose(request()).content_hash in hers.text


def test_the_page_of_a_young_child_is_simpler_than_that_of_an_older_one() -> None:
    young, older = compose(request("kind")), compose(request("kind", facts("gezinshuis-15")))
    assert "Jij gaat wonen bij familie of bekenden. L. en jij blijven bij elkaar." in young.text
    assert "klacht" not in young.text and "klacht" in older.text
    assert str(facts().decision["motivering"]) not in young.text


def test_a_child_hears_that_the_court_comes_first() -> None:
    assert "Je verhuist nog niet." in compose(request("kind", status="machtiging_gevraagd")).text


@pytest.mark.parametrize("kind", ["gezin", "bijblad"])
@pytest.mark.parametrize("reader", [None, "", "niemand"])
def test_a_paper_for_one_reader_needs_a_reader(kind: Kind, reader: str | None) -> None:
    with pytest.raises(RoutekaartError) as caught:
        compose(request(kind, reader=reader))
    assert caught.value.code == "DOC-020"


def test_without_anything_kept_back_there_is_no_addendum() -> None:
    with pytest.raises(RoutekaartError) as caught:
        compose(request("bijblad", reader="moeder"))
    assert caught.value.code == "DOC-021"


def test_file_names_hold_no_names() -> None:
    assert compose(request()).file_name == "RK-2026-0001-verantwoording-v1.pdf"
    assert compose(request(number="../N. van 9/é")).file_name == "N-van-9-e-verantwoording-v1.pdf"
    assert compose(request("gezin", reader="moeder")).file_name == "RK-2026-0001-gezin-v1.pdf"


def test_the_route_names_what_has_a_place_of_its_own_on_paper() -> None:
    known = route()

    def story(**parts: Any) -> list[str]:
        named = known.route.model_copy(update={"document": DocumentParts.model_validate(parts)})
        paper = compose(request("bespreekblad", checklist=replace(known, route=named)))
        return re.findall(r"<p><b>(.*?):</b>", paper.xml.partition("<h2>Wat er speelt</h2>")[2].partition("<h2>")[0])

    assert story() == []
    assert story(verhaal={"wat_hielp": "Dit hielp [naam]"}) == ["Dit hielp het kind"]


def test_an_empty_case_makes_a_paper_too() -> None:
    empty = replace(facts(), answers={}, lists={}, weighings={}, decision={}, signing={}, complete=frozenset())
    for kind in ("verantwoording", "kind", "bespreekblad"):
        paper = compose(request(kind, empty, status="voorlopig"))
        assert faults(to_pdf(paper)) == []
        assert "het kind" in paper.text.casefold() or kind == "bespreekblad"
