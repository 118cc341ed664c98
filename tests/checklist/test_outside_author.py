# ruff: noqa: E501 - a rule file is written on long lines
"""A route as somebody writes it who only read the description of the language: short forms, defaults, shared stock."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from routekaart.checklist import Checklist, ChecklistFault, check_files, from_canonical, load_route
from routekaart.examples import load_examples, run_example
from tests.checklist.samples import write
from tests.routes import CHECKLISTS

SOURCE = "{titel: Jeugdwet, artikel: '7.3.4', stand_van: 2023-01-24, gezien_op: 2026-11-22}"
ROUTE = f"""\
routekaart: voorbeeld
titel: Voorbeeld
onderwerp: jeugdige
versie: 2026.1
taalversie: 1
geldig_vanaf: 2026-01-01
gebruikt: [gedeeld/alternatieven, gedeeld/consulten, gedeeld/begrippen]
parameters:
  grens: {{waarde: 2, bron: {SOURCE}}}
lijsten:
  - id: huisdieren
    titel: Huisdieren
    velden:
      - {{id: naam, vraag: Hoe heet het dier?, soort: tekst}}
      - {{id: van, vraag: Van wie is het dier?, soort: verwijzing, naar: personen}}
stappen:
  - id: kader_bekijken
    titel: Kader
    fase: begin
    vragen:
      - id: kader
        vraag: Welk kader geldt?
        waarom: Het kader bepaalt wie beslist.
        soort: keuze
        opties: {{vrijwillig: Vrijwillig, drang: Drang, ots: OTS}}
        bron: {SOURCE}
      - {{id: begin, vraag: Sinds wanneer?, waarom: Dat telt mee., soort: datum, bron: {SOURCE}}}
      - {{id: duur, vraag: Hoe lang?, waarom: Dat telt mee., soort: afgeleid, maanden_tussen: [begin, op], bron: {SOURCE}}}
      - {{id: gezag, vraag: Hoeveel?, waarom: Dat telt mee., soort: afgeleid, aantal: {{in: personen, waar: {{veld: gezag, is: ja}}}}, bron: {SOURCE}}}
      - {{id: oud, vraag: Hoe oud?, waarom: Dat telt mee., soort: afgeleid, leeftijd_op: op, bron: {SOURCE}}}
      - {{id: past, vraag: Wat past?, waarom: Dat telt mee., soort: raster, rijen: personen, kolommen: huisdieren, cel: ja_nee, bron: {SOURCE}}}
  - id: netwerk_bekijken
    nummer: A8
    fase: gezinsvorm
    zitting: aan_tafel
    titel: Netwerk
    vragen:
      - id: netwerkgezin_bekend
        vraag: Is er een gezin bekend?
        waarom: Een bekend gezin is dichtbij.
        soort: ja_nee
        bron: {SOURCE}
      - id: netwerkscreening
        vraag: Hoe ver is de screening van het netwerkgezin?
        waarom: Zonder screening kan het niet blijven.
        soort: keuze
        opties: {{niet: Nog niet gestart, loopt: Loopt, positief: Positief, negatief: Negatief}}
        toon_als: {{vraag: netwerkgezin_bekend, is: ja}}
        bron: {SOURCE}
waarschuwingen:
  - id: W04_vrijwillig
    niveau: B
    als:
      alle:
        - {{vraag: kader, in: [vrijwillig, drang]}}
        - {{vraag: leeftijd, minder_dan: 16}}
        - {{besluit: plek_uit_huis, is: ja}}
        - niet:
            alle:
              - {{aantal: {{in: personen, waar: {{veld: gezag, is: ja}}}}, minstens: 1}}
              - voor_alle: {{in: personen, waar: {{veld: gezag, is: ja}}, geldt: {{voor_een: {{in: toestemmingen, waar: {{veld: persoon, is_zelfde: id}}, geldt: {{veld: antwoord, is: ja}}}}}}}}
    tekst: Niet iedereen met gezag geeft toestemming. Dat is nodig.
    doe: Vraag het.
    bron: {SOURCE}
  - {{id: W08_screening, niveau: I, als: {{vraag: netwerkscreening, in: [niet, loopt]}}, tekst: Nog niet klaar., doe: Vraag het., bron: {SOURCE}}}
  - {{id: W40_lang, niveau: I, als: {{vraag: duur, meer_dan: {{parameter: grens}}}}, tekst: Lang., doe: Kijk., bron: {SOURCE}}}
  - {{id: W41_gezag, niveau: I, als: {{vraag: gezag, is: 1}}, tekst: Eén., doe: Kijk., bron: {SOURCE}}}
  - {{id: W42_oud, niveau: I, als: {{vraag: oud, tussen: [8, 10]}}, tekst: Acht tot tien., doe: Kijk., bron: {SOURCE}}}
  - {{id: W43_past, niveau: I, als: {{voor_een: {{in: past, geldt: {{veld: waarde, is: nee}}}}}}, tekst: Past niet., doe: Kijk., bron: {SOURCE}}}
  - {{id: W44_ret, niveau: I, als: {{consult: RET, gehouden: ja}}, tekst: Gevraagd., doe: Kijk., bron: {SOURCE}}}
"""
EXAMPLES = """\
- naam: Netwerk bekend, screening loopt nog
  gegeven: {antwoorden: {netwerkgezin_bekend: ja, netwerkscreening: loopt}}
  verwacht:
    waarschuwingen: {W08: waar, W04: onbekend}
    alternatieven: {ALT07: bezig}
    mist: [kader]
    mag_definitief: nee
- naam: Uit huis zonder toestemming
  gegeven:
    op: 2026-11-22
    antwoorden: {kader: vrijwillig, netwerkgezin_bekend: nee, begin: 2026-01-01, past: {moeder: {rex: nee}}}
    lijsten:
      personen:
        - {id: kind, rol: kind, codenaam: N., geboren: 2017-03-02}
        - {id: moeder, rol: ouder, gezag: ja}
      huisdieren: [{id: rex, naam: Rex, van: kind}]
      toestemmingen: [{id: t1, persoon: moeder, antwoord: nee, datum: 2026-11-20}]
    compleet: [personen, toestemmingen, huisdieren, consulten]
    wegingen: {ALT03: {conclusie: niet_passend, redenen: [R2], nodig_om_wel: Tijd.}}
    waarschuwingen_beantwoord: {W08: {reden: De screening is gepland.}}
    besluit: {plek: ALT07, datum: 2026-11-20, motivering: Dicht bij huis.}
  verwacht:
    waarschuwingen: {W04: waar, W08: onwaar, W40: waar, W41: waar, W42: waar, W43: waar, W44: onwaar}
    alternatieven: {ALT03: niet_passend}
"""


@pytest.fixture
def route(tmp_path: Path) -> Checklist:
    return load_route(write(tmp_path, ROUTE, "voorbeeld.yaml"), folder=CHECKLISTS)


def test_loads_and_can_be_pinned(route: Checklist) -> None:
    assert from_canonical(route.canonical) == route
    assert route.warnings["W04_vrijwillig"].title == "Niet iedereen met gezag geeft toestemming"
    assert [(phase.id, phase.title) for phase in route.route.phases] == [
        ("begin", "Begin"),
        ("gezinsvorm", "Gezinsvorm"),
    ]
    assert route.lists["huisdieren"].label == "naam"


def test_a_question_of_the_route_replaces_the_shared_one(route: Checklist) -> None:
    assert route.questions["netwerkscreening"].options["niet"].title == "Nog niet gestart"
    assert {"netwerkscreening", "netwerkgezin_bekend"} <= set(route.alternatives["ALT07"].related)


def test_shared_consultations_of_other_routes_are_no_duty(tmp_path: Path, route: Checklist) -> None:
    assert route.consultations["RET"].due_if is None
    assert "SCHOOL" not in route.consultations
    assert route.consultations["GW"].due_if is not None
    found = check_files([write(tmp_path, ROUTE, "voorbeeld.yaml")], folder=CHECKLISTS, on=date(2026, 11, 22))
    assert found.errors == ()
    assert {one.code for one in found.warnings} >= {"RG-313", "RG-314"}


def test_a_consultation_that_a_step_asks_for_must_fit(tmp_path: Path) -> None:
    text = ROUTE.replace("    titel: Kader\n", "    titel: Kader\n    consulten: [SCHOOL]\n")
    with pytest.raises(ChecklistFault) as caught:
        load_route(write(tmp_path, text, "voorbeeld.yaml"), folder=CHECKLISTS)
    assert "informatie_bij" in str(caught.value.findings)


def test_examples_name_a_warning_by_its_number(tmp_path: Path, route: Checklist) -> None:
    for example in load_examples(write(tmp_path, EXAMPLES, "voorbeeld.tests.yaml")):
        assert run_example(route, example).differences == ()


def test_a_number_that_two_warnings_have_is_no_name(tmp_path: Path) -> None:
    again = ROUTE.replace("id: W40_lang", "id: W04_lang")
    made = load_route(write(tmp_path, again, "voorbeeld.yaml"), folder=CHECKLISTS)
    assert made.warning_named("W04") is None
    assert made.warning_named("W04_lang") == "W04_lang"
    assert made.warning_named("W41") == "W41_gezag"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("maanden_tussen: [begin, op]", "maanden_tussen: [begn, op]", "bedoelde u 'begin'"),
        ("maanden_tussen: [begin, op]", "maanden_tussen: [begin, vandaag]", "onbekende vraag of dag 'vandaag'"),
        ("leeftijd_op: op", "leeftijd_op: beslut", "bedoelde u 'besluit'"),
        (
            "aantal: {in: personen, waar: {veld: gezag, is: ja}}, bron",
            "aantal: {in: persoon}, bron",
            "bedoelde u 'personen'",
        ),
        ("naar: personen", "lijst: personen", "bedoelde u 'naar'"),
        ("kolommen: huisdieren", "kolommen: huisdier", "bedoelde u 'huisdieren'"),
    ],
)
def test_short_forms_are_checked_on_their_line(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert ROUTE.count(old) == 1
    changed = ROUTE.replace(old, new)
    line = changed[: changed.index(new)].count("\n") + 1
    with pytest.raises(ChecklistFault) as caught:
        load_route(write(tmp_path, changed, "voorbeeld.yaml"), folder=CHECKLISTS)
    assert [(one.line, words in one.message) for one in caught.value.findings] == [(line, True)]
