"""The slips of a beginner: the line where it went wrong, not where the parser stopped, and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.checking.remedies import remedy
from routekaart.checklist import ChecklistFault, Finding
from routekaart.checklist.source import read_source
from tests.checklist.samples import ROUTE, report

TEXT = """\
routekaart: proef
titel: Een weekend weg
stappen:
  - id: begin
    nummer: "1"
    vragen:
      - id: wie
        nummer: "1.1"
        vraag: Wie gaat mee?
        soort: keuze
        opties: {opa: Opa, oma: Oma}
        mag: [onbekend]
      - id: waar
        nummer: "1.2"
        vraag: Waar is dat?
waarschuwingen:
  - id: niemand
"""

# old text, new text, line, column, code, words of the message
SLIPS = [
    (
        "        vraag: Wie",
        "         vraag: Wie",
        9,
        10,
        "RG-015",
        "er 9 spaties voor, bij de regel erboven 8",
    ),
    ("        vraag: Wie", "      vraag: Wie", 9, 7, "RG-015", "hier staan er 6 spaties voor, bij de regel erboven 8"),
    ("        soort: keuze", "          soort: keuze", 10, 11, "RG-015", "hier staan er 10 spaties voor"),
    ("      - id: waar", "     - id: waar", 13, 6, "RG-015", "hier staan er 5 spaties voor"),
    ("      - id: waar", "      -id: waar", 13, 7, "RG-019", "na het streepje hoort een spatie"),
    ("      - id: waar", "      – id: waar", 13, 7, "RG-004", "bijzonder streepje (–)"),
    ("      - id: waar", "        id: waar", 13, 9, "RG-013", "hier mist een streepje (-)"),
    ("vraag: Wie gaat", "vraag:Wie gaat", 9, 14, "RG-019", "na de dubbele punt hoort een spatie"),
    ("vraag: Wie gaat", "vraag: Let op: wie gaat", 9, 22, "RG-016", "zet de tekst tussen aanhalingstekens"),
    ("titel: Een weekend", "titel: “Een: weekend”", 2, 8, "RG-004", "gebogen aanhalingsteken (“)"),
    ("        soort: keuze", "        soort:\u00a0keuze", 10, 15, "RG-004", "bijzondere spatie"),
    ("        soort: keuze", "\u00a0\u00a0\u00a0\u00a0soort: keuze", 10, 1, "RG-004", "bijzondere spatie"),
    ('nummer: "1.1"', 'nummer: "1.1', 8, 17, "RG-018", "niet gesloten"),
    ("vraag: Waar is", "vraag: 's Avonds is", 15, 16, "RG-018", "niet gesloten"),
    ("vraag: Wie gaat", 'vraag: "Wie" gaat', 9, 16, "RG-016", "enkele (') aanhalingstekens"),
    ("vraag: Wie gaat", "vraag: 'Wie' gaat", 9, 16, "RG-016", 'dubbele (") aanhalingstekens'),
    ("vraag: Wie gaat", "vraag: [Wie] gaat", 9, 16, "RG-016", "een tekst kan niet met [ beginnen"),
    ("vraag: Wie gaat", "vraag: @Wie gaat", 9, 16, "RG-016", "een tekst kan niet met @ beginnen"),
    ("vraag: Wie gaat", "vraag: *Wie gaat", 9, 16, "RG-007", "*"),
    ("oma: Oma}", "oma: Oma", 11, 17, "RG-017", "deze haak { wordt niet gesloten"),
    ("[onbekend]", "[onbekend", 12, 14, "RG-017", "deze haak [ wordt niet gesloten"),
    ("opa: Opa, oma", "opa: Opa oma", 11, 30, "RG-017", "mist een komma"),
    ("waarschuwingen:\n", "waarschuwingen\n", 16, 1, "RG-019", "mist een dubbele punt"),
    ("gaat mee?", "gaat\nmee?", 10, 1, "RG-019", "hoort bij de tekst erboven"),
]


def refusal(source: str | bytes) -> Finding:
    with pytest.raises(ChecklistFault) as caught:
        read_source(source, "x.yaml")
    (found,) = caught.value.findings
    return found


@pytest.mark.parametrize(("old", "new", "line", "column", "code", "words"), SLIPS)
def test_a_slip_is_told_where_it_was_made(old: str, new: str, line: int, column: int, code: str, words: str) -> None:
    assert TEXT.count(old) == 1
    found = refusal(TEXT.replace(old, new))
    assert (found.line, found.column, found.code) == (line, column, code), found
    assert words in found.message
    assert remedy(code)


def test_the_text_itself_can_be_read() -> None:
    assert read_source(TEXT, "x.yaml").data["titel"] == "Een weekend weg"


def test_a_quotation_over_lines_is_no_slip_of_something_below_it() -> None:
    text = TEXT.replace("titel: Een weekend weg", 'titel: "Een weekend\n  weg"')
    assert read_source(text, "x.yaml").data["titel"] == "Een weekend weg"
    found = refusal(text.replace("[onbekend]", "[onbekend"))
    assert (found.line, found.code) == (13, "RG-017")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_another_encoding_is_told(encoding: str) -> None:
    found = refusal(TEXT.replace("weg", "weg met Zoë “samen”").encode(encoding))
    assert found.code in ("RG-003", "RG-004")
    assert remedy(found.code)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_may_end_in_other_ways(end: str) -> None:
    found = refusal(TEXT.replace("[onbekend]", "[onbekend").replace("\n", end).encode())
    assert (found.line, found.column) == (12, 14)


def test_an_empty_file_is_called_empty() -> None:
    assert "leeg" in refusal("# alleen uitleg\n").message


ROUTE_SLIPS = [
    ("mag: [onbekend]", "mag: onbekend", "bedoelde u [onbekend]?"),
    ("max: 52", "max: 5,5", "bedoelde u 5.5?"),
    ("{vraag: weken, meer_dan: {parameter: grens}}", "{vraag: weken, groter_dan: 3}", "bedoelde u 'meer_dan'"),
    ("opties: {vrijwillig: Vrijwillig, ots: OTS, voogdij: Voogdij}", "opties: [Vrijwillig, OTS]", "zonder streepje"),
    ("    stap: start\n    bron: {uit: jw}", "    stap: start\n    bron: jw", "bedoelde u {uit: jw}?"),
    ("    stap: start\n", "    stap: START\n", "bedoelde u 'start'?"),
    ("    doe: Vraag waarom.", "    doe: #Vraag waarom.", "er staat niets"),
]


@pytest.mark.parametrize(("old", "new", "words"), ROUTE_SLIPS)
def test_what_was_written_is_shown_as_it_should_be(tmp_path: Path, old: str, new: str, words: str) -> None:
    base = ROUTE if old in ROUTE else ROUTE.replace("        soort: getal", f"        soort: getal\n        {old}", 1)
    assert old in base
    found = report(tmp_path, base.replace(old, new, 1)).errors
    assert any(words in one.message for one in found), found
    assert all(remedy(one.code) for one in found)
