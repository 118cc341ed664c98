"""What a person reads of a check: one sentence that is never too kind, and every fact apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from routekaart.verification import VerificationReport, acceptable
from routekaart.verification.report import ChainState, Sealer

KNOWN = Sealer(
    "zegel_1", "S. Jansen", "Team", "SKJ 1", "ab12cd34ef567890" + "0" * 48, "bekend", "S. Jansen (collega)",
    datetime(2026, 11, 22, 13, 31, tzinfo=UTC), "eigen_klok", 1,
)  # fmt: skip
TRUSTED = replace(KNOWN, field="zegel_2", name="O. Voorbeeld", mark="vertrouwd", time_source="tijdstempeldienst")
UNKNOWN = replace(KNOWN, field="zegel_2", name="K. Kwaad", mark="onbekend", time=None, note="De tijd ontbreekt.")
HOLDS: dict[str, Any] = {
    "covers_whole_file": True, "signed_bytes_unbroken": True, "gap_canonical": True, "nothing_added": True,
}  # fmt: skip
WHOLE = VerificationReport(
    is_ours=True,
    page_count=2,
    expected_seals=("zegel_1", "zegel_2"),
    sealers=(KNOWN, TRUSTED),
    seals_present=2,
    **HOLDS,
)
WHO = "S. Jansen (collega) (bekende sleutel ab12 cd34 ef56 7890)"
TRUST = "O. Voorbeeld (sleutel van een vertrouwde organisatie, ab12 cd34 ef56 7890)"
STRANGER = "een onbekende sleutel ab12 cd34 ef56 7890 op naam van “K. Kwaad”"
GOOD = f"Dit document is compleet en niet veranderd. Het is verzegeld door {WHO} en {TRUST}."
SENTENCES: list[tuple[str, VerificationReport, str, str]] = [
    ("good", WHOLE, "onveranderd", GOOD),
    (
        "unknown", replace(WHOLE, sealers=(KNOWN, UNKNOWN)), "onbekende_sleutel",
        f"Dit document is compleet en niet veranderd, maar verzegeld door {WHO} en {STRANGER}. "
        "Wie dat is, staat niet vast.",
    ),
    (
        "incomplete", replace(WHOLE, sealers=(KNOWN,), seals_present=1), "onvolledig",
        "Wat er staat is niet veranderd, maar er ontbreken zegels: 1 van 2.",
    ),
    (
        "other than the dossier", replace(WHOLE, matches_dossier=False), "wijkt_af_van_dossier",
        "Dit document is niet hetzelfde als in het dossier.",
    ),
    (
        "changed", replace(WHOLE, nothing_added=False, reasons=("Er is iets bij.", "Nog iets.")), "gewijzigd",
        "Dit document is gewijzigd na het verzegelen. Er is iets bij.",
    ),
    (
        "fewer sealers than seals", replace(WHOLE, sealers=(KNOWN,)), "gewijzigd",
        "Dit document is gewijzigd na het verzegelen. Het zegel klopt niet meer.",
    ),
    (
        "no seals", replace(WHOLE, seals_present=0), "niet_verzegeld",
        "Dit document is niet verzegeld. Niemand kan zien of er iets aan is veranderd.",
    ),
    (
        "not ours", replace(WHOLE, is_ours=False), "niet_van_ons",
        "Dit document is niet met Routekaart gemaakt. Is het een afdruk of een scan? "
        "Vraag dan om het verzegelde bestand.",
    ),
    (
        "damaged", replace(WHOLE, problem="beschadigd"), "beschadigd",
        "Dit bestand is beschadigd of niet compleet. Vraag om een nieuwe kopie.",
    ),
    (
        "no PDF", VerificationReport(problem="geen_pdf"), "geen_pdf",
        "Dit is geen PDF-bestand. Kies het document dat u wilt controleren.",
    ),
    (
        "too large", VerificationReport(problem="te_groot"), "te_groot",
        "Dit bestand is groter dan 100 MB en is niet gecontroleerd. Zo groot is een verantwoording nooit.",
    ),
    ("practice", replace(WHOLE, is_practice=True), "onveranderd", f"OEFENING. {GOOD}"),
    (
        "other outcome", replace(WHOLE, rules_rerun=False), "onveranderd",
        f"{GOOD} De regels geven niet wat in het uittreksel staat.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("report", "verdict", "sentence"), [row[1:] for row in SENTENCES], ids=[r[0] for r in SENTENCES]
)
def test_one_verdict_and_one_sentence(report: VerificationReport, verdict: str, sentence: str) -> None:
    assert (report.verdict, report.sentence) == (verdict, sentence)
    whole = verdict in ("onveranderd", "onbekende_sleutel")
    assert report.whole_and_unchanged is whole
    assert acceptable(report, require_known=False) is (whole and report.rules_rerun is not False)
    assert acceptable(report, require_known=True) is (verdict == "onveranderd" and report.rules_rerun is not False)


@pytest.mark.parametrize("aspect", HOLDS)
@pytest.mark.parametrize("value", [False, None])
def test_each_aspect_counts_and_what_is_not_known_counts_against(aspect: str, value: bool | None) -> None:
    changed: dict[str, Any] = {aspect: value}
    report = replace(WHOLE, **changed)
    assert not report.untouched
    assert report.verdict == "gewijzigd"


LABELS = {
    "covers_whole_file": ("Het laatste zegel dekt het hele bestand", "ja", "nee"),
    "signed_bytes_unbroken": ("Wat verzegeld is", "ongeschonden", "niet meer zoals het was"),
    "gap_canonical": ("De plek van het zegel in het bestand", "bevat alleen het zegel", "bevat nog iets anders"),
    "nothing_added": ("Toevoegingen", "geen, behalve de zegels", "er is iets toegevoegd of verwisseld"),
}


@pytest.mark.parametrize("aspect", LABELS)
def test_each_aspect_in_words(aspect: str) -> None:
    label, yes, no = LABELS[aspect]
    changed: list[dict[str, Any]] = [{aspect: value} for value in (True, False, None)]
    held, broken, unclear = (replace(WHOLE, **each).facts for each in changed)
    assert (label, yes, "ok") in held
    assert (label, no, "nok") in broken
    assert (label, "niet vast te stellen", "unknown") in unclear


def test_all_facts_in_order() -> None:
    assert WHOLE.facts == (
        *((label, yes, "ok") for label, yes, _ in LABELS.values()),
        ("Zegels", "2 van 2", "ok"),
        ("Verzegeld door", WHO, "ok"),
        ("Tijd van het zegel", "22-11-2026 14:31, volgens de klok van wie verzegelde", "ok"),
        ("Verzegeld door", TRUST, "ok"),
        ("Tijd van het zegel", "22-11-2026 14:31, volgens een tijdstempeldienst", "ok"),
        ("Gelijk aan het dossier", "niet vergeleken", "unknown"),
        ("Regels opnieuw uitgevoerd", "nee, er zit geen uittreksel in het bestand", "unknown"),
        ("Aantal bladzijden", "2", "ok"),
    )


def test_facts_of_a_stranger_that_went_on_from_the_dossier() -> None:
    report = replace(
        WHOLE, sealers=(UNKNOWN,), seals_present=1, matches_dossier=None, ahead_of_dossier=True, is_practice=True,
        has_extract=True, extract_about="regels 1", rules_reasons=("Dat kon niet.",), page_count=None,
        reasons=("Iets.", "Nog iets."), chain="te_kort",
    )  # fmt: skip
    assert report.facts[4:] == (
        ("Zegels", "1 van 2", "nok"),
        ("Verzegeld door", STRANGER, "unknown"),
        ("Tijd van het zegel", "staat niet in het zegel", "unknown"),
        ("Let op", "De tijd ontbreekt.", "unknown"),
        ("Gelijk aan het dossier", "er is een zegel bij dat nog niet in het dossier zit", "unknown"),
        ("Logboek in deze kluis", "er ontbreken regels aan het einde", "nok"),
        ("Uittreksel", "regels 1", "ok"),
        ("Regels opnieuw uitgevoerd", "nee, dat kon niet", "unknown"),
        ("Over de regels", "Dat kon niet.", "unknown"),
        ("Soort document", "oefening, geen echte zaak", "unknown"),
        ("Reden", "Iets.", "nok"),
        ("Reden", "Nog iets.", "nok"),
    )


@pytest.mark.parametrize(
    ("rerun", "said", "state"), [(True, "zelfde uitkomst", "ok"), (False, "andere uitkomst", "nok")]
)
@pytest.mark.parametrize(("same", "dossier"), [(True, "ja"), (False, "nee")])
def test_facts_of_rules_and_dossier(rerun: bool, said: str, state: str, same: bool, dossier: str) -> None:
    facts = replace(WHOLE, rules_rerun=rerun, rules_reasons=("Iets.",), matches_dossier=same).facts
    assert ("Regels opnieuw uitgevoerd", said, state) in facts
    assert ("Over de regels", "Iets.", "unknown" if rerun else "nok") in facts
    assert ("Gelijk aan het dossier", dossier, "ok" if same else "nok") in facts


def test_a_file_that_could_not_be_checked_only_says_why() -> None:
    assert replace(WHOLE, problem="beschadigd", reasons=("Het einde ontbreekt.",)).facts == (
        ("Reden", "Het einde ontbreekt.", "nok"),
    )


BROKEN = (
    " Let op: het logboek in deze kluis past niet meer bij dit document. Het document zelf is veilig. Is er een "
    "reservekopie teruggezet? Zo niet, kies dan bij Instellingen 'Kluis controleren'."
)


@pytest.mark.parametrize(
    ("chain", "said", "state"),
    [
        ("staat", "wat het document daarvan noemt, staat er nog", "ok"),
        ("vernietigd", "het dossier is vernietigd, en dat staat in het logboek", "unknown"),
        ("te_kort", "er ontbreken regels aan het einde", "nok"),
        ("herschreven", "regels van vóór dit document zijn herschreven", "nok"),
        ("weg", "het dossier is weg, zonder dat het is vernietigd", "nok"),
        ("logboek", "het logboek van de kluis is korter of herschreven", "nok"),
    ],
)
def test_what_became_of_the_log(chain: ChainState, said: str, state: str) -> None:
    report = replace(WHOLE, chain=chain)
    assert ("Logboek in deze kluis", said, state) in report.facts
    assert report.sentence == GOOD + (BROKEN if state == "nok" else "")


def test_no_seals_at_all_is_not_complete() -> None:
    report = replace(WHOLE, expected_seals=(), seals_present=0, sealers=())
    assert ("Zegels", "0 van 0", "nok") in report.facts
