"""Seeded faults: each is found, on its own line, with a text that says what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.checklist import check_files
from tests.checklist.samples import ON, ROUTE, broken, faults, report

WEEKS = "{vraag: weken, meer_dan: {parameter: grens}}"
DUE = "{weging: ALT01, stand: open}"
RULE = "{regel: maatregel, is: ja}"
SHOW = "toon_als: {vraag: kader, is: ots}"

FAULTS = [
    # unknown keys and forms
    ("doe: Vraag waarom.", "doee: Vraag waarom.", "RG-101", "bedoelde u 'doe'"),
    ("meer_dan: {", "meerdan: {", "RG-101", "bedoelde u 'meer_dan'"),
    ("    kort: Hulp thuis", "    short: Hulp thuis", "RG-101", "onbekende sleutel 'short'"),
    ("    niveau: B", "    niveau: X", "RG-103", "'B', 'M' of 'I'"),
    ("soort: getal", "soort: getallen", "RG-103", "bedoelde u 'getal'"),
    ("    afstand: 0", "    afstand: ver", "RG-104", "heel getal"),
    ("    afstand: 0", "    afstand: 101", "RG-105", "hoogstens 100"),
    ("status: R", "status: Q", "RG-103", "'W', 'R', 'Z' of 'V'"),
    ("verplicht_als: " + DUE, "verplicht_als: ja", "RG-108", "geen voorwaarde"),
    ("als: {vraag: kader, in: [ots, voogdij]}", "als: {vraag: kader}", "RG-107", "precies één"),
    ("als: {vraag: kader, in: [ots, voogdij]}", "als: {alle: []}", "RG-106", "niet leeg"),
    # names that point at nothing
    (WEEKS, "{vraag: wekenn, meer_dan: 1}", "RG-202", "onbekende vraag 'wekenn'; bedoelde u 'weken'"),
    (WEEKS, "{vraag: weken, meer_dan: {parameter: grenss}}", "RG-202", "bedoelde u 'grens'"),
    (RULE, "{regel: maatregl, is: ja}", "RG-202", "bedoelde u 'maatregel'"),
    (RULE, "{besluit: plekk, is: thuis}", "RG-202", "bedoelde u 'plek'"),
    (RULE, "{consult: RETT, gehouden: ja}", "RG-202", "bedoelde u 'RET'"),
    (DUE, "{weging: ALT02, stand: open}", "RG-202", "bedoelde u 'ALT01'"),
    (DUE, "{weging: ALT01, stand: opens}", "RG-202", "bedoelde u 'open'"),
    ("aantal: {in: personen", "aantal: {in: persoon", "RG-202", "bedoelde u 'personen'"),
    ("waar: {veld: gezag", "waar: {veld: gezach", "RG-202", "bedoelde u 'gezag'"),
    (SHOW, "toon_als: {vraag: kader, is: otss}", "RG-206", "bedoelde u 'ots'"),
    ("in: [ots, voogdij]", "in: [ots, voogdy]", "RG-206", "bedoelde u 'voogdij'"),
    ("    stap: start", "    stap: stat", "RG-202", "bedoelde u 'start'"),
    ("    etiket: naam", "    etiket: naam leeftijd", "RG-202", "onbekend veld 'leeftijd'"),
    ("    bijzonder: [wegen]", "    alternatieven: [ALT9]", "RG-202", "onbekend alternatief"),
    ("    bijzonder: [wegen]", "    lijsten: [mensen]", "RG-202", "onbekende lijst"),
    ("    bijzonder: [wegen]", "    consulten: [BEN]", "RG-202", "onbekend consult"),
    ("parameters:", "ladder: [ALT01, ALT2]\nparameters:", "RG-202", "bedoelde u 'ALT01'"),
    ("parameters:", "document: {kader: kaderr}\nparameters:", "RG-202", "bedoelde u 'kader'"),
    ("parameters:", "document: {rechten: [kader, rechten]}\nparameters:", "RG-202", "onbekende vraag 'rechten'"),
    ("parameters:", "document: {verhaal: {wekenn: Hoe lang}}\nparameters:", "RG-202", "bedoelde u 'weken'"),
    ("parameters:", "document: {elders: [stat]}\nparameters:", "RG-202", "bedoelde u 'start'"),
    ("parameters:", "document: {evaluaties: persoonen}\nparameters:", "RG-202", "bedoelde u 'personen'"),
    # operators and values
    (WEEKS, "{vraag: weken, bevat: x}", "RG-203", "soort getal"),
    (WEEKS, "{vraag: weken, meer_dan: 60}", "RG-208", "max 52"),
    (WEEKS, "{vraag: weken, tussen: [9, 3]}", "RG-208", "ondergrens"),
    (WEEKS, "{vraag: weken, minstens: veel}", "RG-206", "hier hoort een getal"),
    (WEEKS, "{vraag: kader, minstens: 3}", "RG-203", "soort keuze"),
    (WEEKS, "{vraag: kader, is: 3}", "RG-206", "aanhalingstekens"),
    (WEEKS, "{vraag: kader, in: []}", "RG-207", "nooit waar"),
    (WEEKS, "{vraag: alt01_nu, is: misschien}", "RG-206", "geen optie"),
    (WEEKS, "{veld: gezag, is: ja}", "RG-204", "bedoelde u 'vraag'"),
    (WEEKS, "{besluit: datum, voor: morgen}", "RG-206", "hier hoort een datum"),
    ("waar: {veld: gezag, is: ja}", "waar: {veld: naam, is: ja}", "RG-203", "soort tekst"),
    ("waar: {veld: gezag, is: ja}", "waar: {veld: gezag, is_zelfde: id}", "RG-204", "lijst binnen een lijst"),
    # what must be there
    ("        waarom: Het bepaalt wie beslist.\n", "", "RG-236", "waarom"),
    (
        "opties: {vrijwillig: Vrijwillig, ots: OTS, voogdij: Voogdij}",
        "opties: {}",
        "RG-237",
        "niets te kiezen",
    ),
    ("        min: 0", "        opties: {a: A}", "RG-238", "hoort niet bij soort getal"),
    ("        max: 52", "        max: -1", "RG-208", "lager dan"),
    ("    toetsvragen:", "    vragen: [kader]\n    toetsvragenn:", "RG-101", "toetsvragen"),
    ("gezien_op: 2026-11-20", "gezien_op: vorige week", "RG-241", "hier hoort een datum"),
    ("geldig_vanaf: 2026-01-01", "geldig_vanaf: 2026-13-01", "RG-241", "hier hoort een datum"),
    # double
    ("      - id: weken", "      - id: kader", "RG-201", "bestaat al"),
    ("      - {id: gezag, vraag: Gezag?", "      - {id: naam, vraag: Gezag?", "RG-201", "bestaat al"),
    ("  - id: maatregel", "  - id: W01", "RG-201", "bestaat al"),
    ("  - id: maatregel", "  - id: plek", "RG-201", "woord bij besluit"),
    ("  - id: maatregel", "  - id: een maatregel", "RG-239", "kan geen naam zijn"),
    # what cannot work
    (SHOW, "toon_als: {vraag: alt01_nu, is: ja}", "RG-252", "pas later"),
    (SHOW, "toon_als: {vraag: weken, is: 1}", "RG-251", "wachten op elkaar"),
    ("als: {vraag: kader, in: [ots, voogdij]}", "als: {regel: W01, is: ja}", "RG-251", "wachten op elkaar"),
    (WEEKS, "{niet: {vraag: weken, meer_dan: 3}}", "RG-253", "nvt: nee"),
]


ELSEWHERE = {
    # Seen where the other end is.
    "  - id: W01": "  - id: W01\n    titel: Te lang",
    "als: {regel: W01, is: ja}": RULE,
    # What is missing is reported at the start of what it is missing from.
    "": "      - id: kader\n",
}


@pytest.mark.parametrize(("old", "new", "code", "text"), FAULTS, ids=[f"{f[2]}-{f[1][:30]}" for f in FAULTS])
def test_fault_is_found_on_its_line(tmp_path: Path, old: str, new: str, code: str, text: str) -> None:
    changed, line = broken(old, new)
    if new in ELSEWHERE:
        line = 1 + changed[: changed.index(ELSEWHERE[new])].count("\n")
    found = faults(tmp_path, changed)
    # A replacement of two lines may have its fault on the second, or on both.
    lines = {one.line for one in found if one.code == code and text in one.message}
    assert lines & set(range(line, line + 1 + new.count("\n"))), [str(one) for one in found]


def test_the_sound_route_has_no_findings(tmp_path: Path) -> None:
    assert faults(tmp_path, ROUTE) == ()
    assert report(tmp_path).errors == ()


def _code(folder: Path, text: str) -> set[str]:
    return {found.code for found in faults(folder, text)}


def test_missing_sources(tmp_path: Path) -> None:
    for before in ("    stap: start\n", "    verplicht_als: " + DUE + "\n"):
        assert _code(tmp_path, ROUTE.replace(before + "    bron: {uit: jw}\n", before)) == {"RG-232"}
    assert _code(tmp_path, ROUTE.replace(SHOW + "\n        bron: {uit: jw}\n", SHOW + "\n")) == {"RG-232"}


def test_unknown_source(tmp_path: Path) -> None:
    (found,) = faults(
        tmp_path,
        ROUTE.replace("    stap: start\n    bron: {uit: jw}", "    stap: start\n    bron: {uit: jv}"),
    )
    assert (found.code, found.line) == ("RG-202", 1 + ROUTE[: ROUTE.index("    stap: start")].count("\n") + 1)
    assert "bedoelde u 'jw'" in found.message


def test_blocking_rule_on_a_source_nobody_saw(tmp_path: Path) -> None:
    changed = ROUTE.replace("    stap: start\n    bron: {uit: jw}", "    stap: start\n    bron: {uit: later}")
    assert _code(tmp_path, changed) == {"RG-240"}
    assert _code(tmp_path, changed.replace("niveau: B", "niveau: M")) == set()


def test_alternative_without_tests_or_place(tmp_path: Path) -> None:
    start = ROUTE.index("    toetsvragen:")
    changed = ROUTE[:start] + ROUTE[ROUTE.index("stappen:") :]
    assert _code(tmp_path, changed) == {"RG-235"}
    assert _code(tmp_path, ROUTE.replace("parameters:", "ladder: []\nparameters:")) == {"RG-231"}


@pytest.mark.parametrize(
    "guard", ["{vraag: weken, nvt: nee}", "{vraag: kader, is: ots}", "{vraag: weken, minstens: 0}"]
)
def test_a_guard_beside_niet(tmp_path: Path, guard: str) -> None:
    changed = ROUTE.replace(
        f"        - {WEEKS}\n", f"        - {{niet: {{vraag: weken, meer_dan: 3}}}}\n        - {guard}\n"
    )
    assert faults(tmp_path, changed) == ()


@pytest.mark.parametrize(
    "guard", ["{vraag: weken, beantwoord: ja}", "{vraag: kader, is: voogdij}", "{vraag: weken, nvt: ja}"]
)
def test_what_is_no_guard(tmp_path: Path, guard: str) -> None:
    changed = ROUTE.replace(
        f"        - {WEEKS}\n", f"        - {{niet: {{vraag: weken, meer_dan: 3}}}}\n        - {guard}\n"
    )
    assert _code(tmp_path, changed) == {"RG-253"}


def test_later_answer_through_a_definition(tmp_path: Path) -> None:
    changed = ROUTE.replace(SHOW, "toon_als: {regel: later_pas, is: ja}").replace(
        "definities:\n", "definities:\n  - {id: later_pas, titel: L, als: {vraag: alt01_nu, is: ja}}\n"
    )
    (found,) = faults(tmp_path, changed)
    assert found.code == "RG-252"
    assert "via 'later_pas'" in found.message


def test_a_step_may_not_look_at_its_own_questions(tmp_path: Path) -> None:
    changed = ROUTE.replace("    bijzonder: [wegen]", "    bijzonder: [wegen]\n    toon_als: {vraag: kader, is: ots}")
    (found,) = faults(tmp_path, changed)
    assert (found.code, found.line) == ("RG-252", 1 + changed[: changed.index("    toon_als")].count("\n"))


def test_lists_three_deep(tmp_path: Path) -> None:
    inner = "{in: personen, geldt: {veld: gezag, is: ja}}"
    for _ in range(2):
        inner = f"{{in: personen, geldt: {{voor_een: {inner}}}}}"
    assert _code(tmp_path, ROUTE.replace(RULE, f"{{voor_een: {inner}}}")) == {"RG-205"}


def test_a_thousand_rules_in_a_row(tmp_path: Path) -> None:
    """A long chain is no circle, and ends no stack."""
    chain = "".join(f"  - {{id: d{n}, titel: D, als: {{regel: d{n + 1}, is: ja}}}}\n" for n in range(1000))
    last = "  - {id: d1000, titel: D, als: {vraag: kader, is: ots}}\n"
    assert faults(tmp_path, ROUTE.replace("definities:\n", "definities:\n" + chain + last)) == ()
    circle = "  - {id: d1000, titel: D, als: {regel: d0, is: ja}}\n"
    assert "RG-251" in _code(tmp_path, ROUTE.replace("definities:\n", "definities:\n" + chain + circle))


# which routes follow -------------------------------------------------------------------------------------------------


def successors(folder: Path, named: str) -> list[str]:
    """What the checker says of `gaat_verder_in`, with two other routes beside it."""
    for name in ("residentieel", "terugkeer"):
        (folder / f"{name}.yaml").write_text(f"routekaart: {name}\n", encoding="utf-8")
    (folder / "noor.yaml").write_text("route: proef\n", encoding="utf-8")
    path = folder / "proef.yaml"
    path.write_text(ROUTE.replace("titel: Proef\n", f"titel: Proef\ngaat_verder_in: {named}\n", 1), encoding="utf-8")
    errors = check_files([path], folder=folder, on=ON).errors
    return [f"{item.line}: {item.message}" for item in errors]


def test_routes_that_follow_exist_as_a_file(tmp_path: Path) -> None:
    assert successors(tmp_path, "[terugkeer, residentieel]") == []
    assert successors(tmp_path, "[terugkeer, residentiel]") == [
        "3: onbekende routekaart 'residentiel'; bedoelde u 'residentieel'?"
    ]
    assert "onbekende routekaart 'noor'" in successors(tmp_path, "[noor]")[0]  # a file with answers is no route
    assert successors(tmp_path, "[proef]") == ["3: een routekaart gaat niet verder in zichzelf"]
