"""Fifty faults of every kind that the checker promises to find, each on its own line; none in the sound route."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checklist.samples import ROUTE, broken, report

SHOW = "toon_als: {vraag: kader, is: ots}"
WEEKS = "{vraag: weken, meer_dan: {parameter: grens}}"
RULE = "{regel: maatregel, is: ja}"
COUNT = "{aantal: {in: personen, waar: {veld: gezag, is: ja}}, minstens: 1}"
MEASURE = "als: {vraag: kader, in: [ots, voogdij]}"
OPTIONS = "opties: {vrijwillig: Vrijwillig, ots: OTS, voogdij: Voogdij}"
DUE = "{weging: ALT01, stand: open}"

# old text, new text, code, words of the message
FAULTS = [
    # unknown key
    ("        max: 52", "        maximum: 52", "RG-101", "onbekende sleutel 'maximum'"),
    ("    tekst: Het duurt lang.", "    tekst: Het duurt lang.\n    kleur: rood", "RG-101", "'kleur'"),
    ("    wie: Het expertteam", "    wie: Het expertteam\n    wanneer: nu", "RG-101", "'wanneer'"),
    (WEEKS, "{vraag: weken, groter_dan: 3}", "RG-101", "'groter_dan'"),
    ("    enkelvoud: persoon", "    enkelvuod: persoon", "RG-101", "bedoelde u 'enkelvoud'"),
    # unknown name
    (WEEKS, "{vraag: wekne, meer_dan: 1}", "RG-202", "bedoelde u 'weken'"),
    (WEEKS, "{vraag: kader, in: [ots, vogdij]}", "RG-206", "bedoelde u 'voogdij'"),
    (SHOW, "toon_als: {vraag: kader, is: drang}", "RG-206", "geen optie"),
    (DUE, "{weging: ALT07, conclusie: later}", "RG-202", "onbekend alternatief"),
    (RULE, "{consult: RTE, gehouden: ja}", "RG-202", "bedoelde u 'RET'"),
    (COUNT, "{voor_een: {in: persoonen, geldt: {veld: gezag, is: ja}}}", "RG-202", "bedoelde u 'personen'"),
    (COUNT, "{voor_alle: {in: personen, geldt: {veld: gezga, is: ja}}}", "RG-202", "bedoelde u 'gezag'"),
    (WEEKS, "{vraag: weken, minstens: {parameter: gren}}", "RG-202", "bedoelde u 'grens'"),
    (RULE, "{besluit: plek_uit_huiss, is: ja}", "RG-202", "bedoelde u 'plek_uit_huis'"),
    (RULE, "{besluit: plek, is: ALT99}", "RG-206", "geen optie"),
    ("    stap: start", "    stap: begin", "RG-202", "onbekende stap"),
    ("        min: 0", "        min: 0\n        mag: [weet_niet]", "RG-103", "'onbekend'"),
    ("    stap: start", "    stap: start\n    reden_uit: [wekenn]", "RG-202", "bedoelde u 'weken'"),
    # operator that does not fit
    (WEEKS, "{vraag: kader, tussen: [1, 2]}", "RG-203", "past niet"),
    (WEEKS, "{vraag: weken, bevat_een_van: [a]}", "RG-203", "past niet"),
    (WEEKS, "{vraag: alt01_nu, meer_dan: 1}", "RG-203", "soort ja_nee"),
    (WEEKS, "{vraag: kader, voor: 2026-01-01}", "RG-203", "past niet"),
    (WEEKS, "{vraag: weken, is: 3, minstens: 2}", "RG-107", "precies één"),
    (COUNT, "{aantal: {in: personen}}", "RG-107", "precies één"),
    (COUNT, "{aantal: {in: personen, waar: {veld: naam, bevat: a}}, is: 1}", "RG-203", "soort tekst"),
    (WEEKS, "{vraag: weken, is_zelfde: id}", "RG-101", "'is_zelfde'"),
    (RULE, "{veld: gezag, is: ja}", "RG-204", "bedoelde u 'vraag'"),
    # value outside min and max
    (WEEKS, "{vraag: weken, meer_dan: 53}", "RG-208", "max 52"),
    (WEEKS, "{vraag: weken, is: -1}", "RG-208", "min 0"),
    (WEEKS, "{vraag: weken, tussen: [4, 99]}", "RG-208", "max 52"),
    # duplicate id
    ("      - id: weken", "      - id: kader", "RG-201", "bestaat al"),
    ("  - id: maatregel", "  - id: W01", "RG-201", "bestaat al"),
    ("      - {id: gezag, vraag: Gezag?", "      - {id: naam, vraag: Gezag?", "RG-201", "bestaat al"),
    ("    doe: Vraag waarom.", "    doe: Vraag waarom.\n    doe: Vraag het.", "RG-013", "dubbel"),
    # condition on a later answer, circles
    (SHOW, "toon_als: {vraag: alt01_nu, is: ja}", "RG-252", "pas later"),
    (SHOW, "toon_als: {vraag: weken, minstens: 1}", "RG-251", "wachten op elkaar"),
    (MEASURE, "als: {regel: W01, is: ja}", "RG-251", "wachten op elkaar"),
    # niet over a question that may be hidden
    (WEEKS, "{niet: {vraag: weken, meer_dan: 4}}", "RG-253", "nvt: nee"),
    (WEEKS, "{niet: {alle: [{vraag: weken, meer_dan: 4}]}}", "RG-253", "nvt: nee"),
    # empty option list
    (OPTIONS, "opties: {}", "RG-237", "niets te kiezen"),
    (WEEKS, "{vraag: kader, in: []}", "RG-207", "nooit waar"),
    # missing why or source
    ("        waarom: Het bepaalt wie beslist.", "        kindvraag: Wat?", "RG-236", "waarom"),
    ("    stap: start\n    bron: {uit: jw}", "    stap: start", "RG-232", "ontbreekt de bron"),
    ("grens: {waarde: 12, titel: Grens, bron: {uit: jw}}", "grens: {waarde: 12}", "RG-232", "bron"),
    ("    stap: start\n    bron: {uit: jw}", "    stap: start\n    bron: {uit: wet}", "RG-202", "'wet'"),
    (
        "    liever_niet_als: Het is nu niet veilig.\n    bron: {uit: jw}",
        "    liever_niet_als: Nu niet.",
        "RG-232",
        "bron",
    ),
    # a B rule that rests on something nobody saw
    ("    stap: start\n    bron: {uit: jw}", "    stap: start\n    bron: {uit: later}", "RG-240", "niet nagekeken"),
    # alternative without test questions or place
    (
        "    toetsvragen:\n      - {id: alt01_nu, vraag: Is er nu hulp?, waarom: Dat telt mee., soort: ja_nee}\n",
        "",
        "RG-235",
        "toetsvragen",
    ),
    ("parameters:", "ladder: []\nparameters:", "RG-231", "geen plaats"),
    # dates and forms
    ("geldig_vanaf: 2026-01-01", "geldig_vanaf: 2026-02-30", "RG-241", "datum"),
    ("    plek: thuis", "    plek: huis", "RG-103", "bedoelde u 'thuis'"),
    (MEASURE, "als: {een_van: []}", "RG-106", "niet leeg"),
    (MEASURE, "als: altijd", "RG-108", "geen voorwaarde"),
    (MEASURE, "als: &a {vraag: kader, is: ots}", "RG-007", "ankers"),
    (MEASURE, "als: !!python/name:os.system x", "RG-008", "labels"),
    ("    doe: Vraag waarom.", "    doe: ' '", "RG-109", "er staat niets"),
    ("    titel: Er is een maatregel", "    titel: ''", "RG-109", "er staat niets"),
    # warnings
    (WEEKS, "{alle: [{vraag: weken, meer_dan: 1}, {vraag: kader, is: voogdij}]}", "RG-302", "verborgen"),
    (WEEKS, "{alle: [{vraag: kader, is: ots}, {vraag: kader, is: voogdij}]}", "RG-302", "nooit"),
    (MEASURE, "als: {een_van: [{vraag: kader, is: ots}, {niet: {vraag: kader, is: ots}}]}", "RG-301", "altijd"),
    (MEASURE, "als: {alle: [{vraag: kader, is: ots}, {vraag: kader, is: ots}]}", "RG-305", "twee keer"),
    (
        "      - id: weken",
        "      - {id: los, vraag: Los?, waarom: Zo., soort: ja_nee, bron: {uit: jw}}\n      - id: weken",
        "RG-306",
        "'los'",
    ),
    ("    doe: Vraag waarom.", "    doe: " + "Vraag " + "nog eens " * 10 + "waarom.", "RG-311", "woorden"),
    ("    doe: Vraag waarom.", "    doe: Dat antwoord is ongeldig.", "RG-315", "'ongeldig'"),
    ("    doe: Vraag waarom.", "    doe: Vraag alstublieft waarom.", "RG-315", "'alstublieft'"),
    ("    doe: Vraag waarom.", "    doe: Vraag waarom *.", "RG-316", "sterretje"),
    ("    doe: Vraag waarom.", "    doe: Bij 40% lukt het.", "RG-317", "'40%'"),
    ("    doe: Vraag waarom.", "    doe: Bij een op de 3 lukt het.", "RG-317", "'een op de 3'"),
    ("    doe: Vraag waarom.", "    doe: Bij 4 van de 10 lukt het, bij 40 van de 100 niet.", "RG-317", "ander getal"),
]
# Where the fault shows when that is not in the line that was changed: at the start of what misses something, at
# the end of a circle, or (a rule as a whole) at its condition.
SHOWN_AT = {
    ("RG-236", "waarom"): "- id: kader",
    ("RG-232", "ontbreekt de bron"): "- id: W01",
    ("RG-201", "bestaat al"): "",
    ("RG-235", "toetsvragen"): "- id: ALT01",
    ("RG-231", "geen plaats"): "- id: ALT01",
    ("RG-302", "nooit"): "alle:",
    ("RG-302", "verborgen"): "alle:",
}


@pytest.mark.parametrize(("old", "new", "code", "words"), FAULTS, ids=[f"{f[2]}-{f[1].strip()[:34]}" for f in FAULTS])
def test_fault_on_its_line(tmp_path: Path, old: str, new: str, code: str, words: str) -> None:
    changed, first = broken(old, new)
    lines = set(range(first, first + 1 + new.count("\n")))
    elsewhere = SHOWN_AT.get((code, words))
    if elsewhere:
        lines |= {number for number, line in enumerate(changed.splitlines(), 1) if elsewhere in line}
    found = [*report(tmp_path, changed).errors, *report(tmp_path, changed).warnings]
    hits = [one for one in found if one.code == code and words in one.message]
    assert hits, [str(one) for one in found]
    if code == "RG-201":
        # Two places have the same name: either may be the later one, and the message names the other.
        assert any(one.line in lines or f"regel {first}" in one.message for one in hits), [str(one) for one in hits]
    elif code == "RG-232" and words == "bron":
        start = max(number for number in range(1, first + 1) if _starts_part(changed.splitlines()[number - 1]))
        assert {one.line for one in hits} & (lines | {start}), [str(one) for one in hits]
    elif code == "RG-251":
        assert {one.line for one in hits} & (lines | {_line_of(changed, RULE)}), [str(one) for one in hits]
    else:
        assert {one.line for one in hits} <= lines, [str(one) for one in hits]
    assert all(one.column > 0 for one in hits)


def _starts_part(line: str) -> bool:
    return line.lstrip().startswith(("- id:", "grens:"))


def _line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1 if part in text else 0


def test_at_least_fifty_of_every_kind() -> None:
    assert len(FAULTS) >= 50
    assert {fault[2][:4] for fault in FAULTS} == {"RG-0", "RG-1", "RG-2", "RG-3"}


def test_no_false_alarm_on_the_sound_route(tmp_path: Path) -> None:
    found = report(tmp_path, ROUTE)
    assert (found.errors, found.warnings) == ((), ())


def test_an_unknown_phase_when_phases_are_named(tmp_path: Path) -> None:
    named = ROUTE.replace("stappen:\n", "fasen: [{id: begin, titel: Begin}]\nstappen:\n")
    changed = named.replace("    bijzonder: [wegen]", "    fase: eind\n    bijzonder: [wegen]")
    (found,) = report(tmp_path, changed).errors
    assert (found.code, found.line) == ("RG-202", _line_of(changed, "fase: eind"))


def test_every_fault_at_once_is_told_in_one_go(tmp_path: Path) -> None:
    changed = ROUTE.replace(WEEKS, "{vraag: wekne, meer_dan: 1}").replace(SHOW, "toon_als: {vraag: kader, is: drang}")
    assert {one.code for one in report(tmp_path, changed).errors} >= {"RG-202", "RG-206"}
