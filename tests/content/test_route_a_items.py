"""Every item of the main route has a place: a question, a list, a consultation or a weighing.

The table of items goes in; each id must exist in the shipped route, in a step of that phase's number.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.checklist.compile import load_route
from routekaart.checklist.compiled import Checklist
from tests.routes import asked_in

FOLDER = Path(__file__).parents[2] / "checklists"

# Item of the skeleton → (step, what asks for it there).
ITEMS = {
    "A0.1": ("start", ["rol_opsteller"]),
    "A0.2": ("start", ["soort_vraag"]),
    "A0.3": ("start", ["feiten"]),
    "A0.4": ("start", ["regisseur_akkoord"]),
    "A0.5": ("start", ["binnen_48_uur"]),
    "A1.1": ("kind", ["leeftijd", "kan_zelf_beslissen", "personen"]),
    "A1.2": ("kind", ["woont_nu", "woont_sinds"]),
    "A1.3": ("kind", ["personen"]),
    "A1.4": ("kader", ["kader", "maatregel_van", "maatregel_tot", "maatregel_overwogen"]),
    "A1.5": ("betrokkenen", ["broers_zussen"]),
    "A1.6": ("kind", ["tolk_nodig", "achtergrond"]),
    "A1.7": ("kader", ["wie_beslist"]),
    "A1.8": ("betrokkenen", ["een_plan", "regie", "personen"]),
    "A2.1": ("veiligheid", ["veilig_nu", "veilig_gezien_door", "veilig_gezien_op"]),
    "A2.2": ("veiligheid_punten", ["punt_geen_geweld", "punt_netwerk"]),
    "A2.3": ("veiligheid", ["veiligheidsafspraken"]),
    "A2.4": ("veiligheid", ["vaker_onveilig", "meldcode", "VT"]),
    "A2.5": ("onveilige_volwassene", ["ALT13"]),
    "A3.1": ("stem_kind", ["kind_gesproken", "woorden"]),
    "A3.2": ("stem_kind", ["kind_observatie", "kind_anderen"]),
    "A3.3": ("stem_ouders", ["ouders_gesproken", "woorden"]),
    "A3.4": ("netwerk_en_plan", ["personen"]),
    "A3.5": ("netwerk_en_plan", ["familiegroepsplan", "familiegroepsplan_op", "familiegroepsplan_antwoord"]),
    "A3.6": ("rechten", ["vertrouwenspersoon_ouders", "rechten_ouders", "mogelijkheden_uitgelegd_op"]),
    "A4.1": ("pas_op_de_plaats", ["vastlopen"]),
    "A4.2": ("analyse", ["analyse_gemaakt", "analyse_wat", "analyse_beschermt", "analyse_door", "analyse_datum"]),
    "A4.3": ("analyse", ["analyse_eens", "analyse_oneens"]),
    "A4.4": ("pas_op_de_plaats", ["hulp"]),
    "A4.5": ("pas_op_de_plaats", ["wat_hielp"]),
    "A4.6": ("leven_en_omgeving", ["bestaan_wonen", "bestaan_geld", "bestaan_werk", "bestaan_gezondheid"]),
    "A4.7": ("leven_en_omgeving", ["informatie_bij", "SCHOOL", "ARTS"]),
    "A5.1": ("balans", ["kind_nodig"]),
    "A5.2": ("balans", ["ouders_nu", "ouders_met_hulp", "hulp_verandert"]),
    "A5.3": ("balans", ["netwerk_draagt"]),
    "A5.4": ("veilig_of_ongewenst", ["veilig_of_ongewenst", "waarom_thuis_niet", "oordelen"]),
    "A5.5": ("voorwaarden_thuis", ["voorwaarden"]),
    "A6": ("thuis_met_hulp", ["ALT01", "ALT02", "ALT03", "ALT04", "ALT05", "ALT06", "ALT15"]),
    "A6.9": ("combinatie", ["dekt_voorwaarde", "blijft_open"]),
    "A7": ("overleg", ["consulten", "GW", "RET", "CASUSOVERLEG", "GI", "WIJKTEAM"]),
    "A8": ("gezinsvorm", ["ALT14", "ALT07", "ALT08", "ALT09", "ALT17", "ALT10"]),
    "A8.1": ("gezinsvorm", ["personen"]),
    "A8.2": ("afwijken_van_gezin", ["grond_pleegzorg", "grond_pleegzorg_bewijs", "grond_gezinshuis"]),
    "A9.1": ("maatwerk", ["ALT11", "droomvraag"]),
    "A9.2": ("maatwerk", ["blik_van_buiten"]),
    "A9.3": ("maatwerk", ["maatwerk_kosten", "maatwerk_beslist"]),
    "A9.4": ("maatwerk", ["maatwerk_gevraagd", "maatwerk_antwoord_op"]),
    "A10.1": ("broers_zussen_samen", ["samen_mogelijk"]),
    "A10.2": ("broers_zussen_samen", ["broers_zussen.reden_apart", "broers_zussen.toelichting"]),
    "A10.3": ("broers_zussen_samen", ["broers_zussen.contact"]),
    "A11.1": ("naast_elkaar", ["schade_weggaan"]),
    "A11.2": ("naast_elkaar", ["schade_blijven"]),
    "A11.3": ("tegenspraak", ["TEGENSPRAAK", "tegenspraak_antwoord"]),
    "A11.4": ("besluit", ["evaluatie_op"]),
    "A11.5": ("besluit", ["woorden"]),
    "A12.1": ("toestemming", ["toestemmingen", "beroep_op_uitzondering"]),
    "A12.2": ("toestemming", ["machtigingen", "onderbouwing_verzoek"]),
    "A12.3": ("toestemming", ["besluit_gi", "besluit_gi_op", "besluit_gemeente_op"]),
    "A12.4": ("maatregel", ["maatregel_vragen", "verzoek_raad_op", "verzoek_raad_kenmerk"]),
    "A13.1": ("ergens_anders_wonen", ["doelen.meetbaar"]),
    "A13.2": ("ergens_anders_wonen", ["hoe_lang", "terugkeerplan"]),
    "A13.3": ("ergens_anders_wonen", ["vast_contact"]),
    "A13.4": ("ergens_anders_wonen", ["contact"]),
    "A13.5": ("ergens_anders_wonen", ["hulp_ouders"]),
    "A13.6": ("gewone_leven", ["andere_school", "afstand_km", "school_en_spullen"]),
    "A13.7": ("ergens_anders_wonen", ["klaarzetten"]),
    "A13.8": ("gewone_leven", ["vertellen"]),
    "A14": ("ondertekenen", ["afspraken", "stukken"]),
}


@pytest.fixture(scope="module")
def route_a() -> Checklist:
    return load_route("residentieel", folder=FOLDER, region="foodvalley")


@pytest.mark.parametrize("item", ITEMS)
def test_every_item_has_a_place(item: str, route_a: Checklist) -> None:
    step, wanted = ITEMS[item]

    assert [name for name in wanted if name not in asked_in(route_a, step)] == []


def test_every_heading_of_the_document_is_fed_by_facts_and_judgements(route_a: Checklist) -> None:
    headings = {item.id: (item.facts, item.judgements) for item in route_a.route.headings}

    assert sorted(headings) == ["analyse", "balans", "hulp", "minst_schadelijk", "netwerk", "onveilig_ongewenst"]
    assert [name for name, (facts, judgements) in headings.items() if not facts or not judgements] == []
