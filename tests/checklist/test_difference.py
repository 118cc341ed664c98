"""What `diff` tells: every kind of change in meaning by its group, and nothing for mere layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.checklist import Checklist, load_route
from routekaart.checklist.difference import Change, change_lines, differences
from tests.routes import CHECKLISTS
from tests.small_route import TEXT


def compiled(folder: Path, *changes: tuple[str, str]) -> Checklist:
    """The small route with pieces of its text replaced; every piece must be there."""
    text = TEXT
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = folder / "klein.yaml"
    path.write_text(text, encoding="utf-8")
    return load_route(path, folder=CHECKLISTS)


def changed(folder: Path, *changes: tuple[str, str]) -> tuple[Change, ...]:
    return differences(compiled(folder), compiled(folder, *changes))


def test_layout_comments_and_the_version_number_are_no_change(tmp_path: Path) -> None:
    found = changed(
        tmp_path,
        ("titel: Kleine route\n", "# opmerking\ntitel:   'Kleine route'\n\n"),
        ("versie: 2026.1", "versie: 2026.2"),
        ("bron: {uit: JW}\n        soort: tekst", "soort: tekst\n        bron: {uit: JW}"),
    )
    assert found == ()
    assert change_lines(found) == ["Geen verschil in betekenis."]


TOLK_TAAL = """      - id: tolk_taal
        vraag: Voor welke taal?
        waarom: Dan kunt u een tolk zoeken.
        bron: {uit: JW}
        soort: tekst
        toon_als: {vraag: tolk, is: ja}
"""
CASES = [
    ([(TOLK_TAAL, "")], "Vragen", "weg", "tolk_taal", ""),
    ([("Is een tolk nodig?", "Is er een tolk?")], "Vragen", "anders", "tolk",
     "vraag: was ‘Is een tolk nodig?’, wordt ‘Is er een tolk?’"),
    ([("mag: [onbekend, nvt]", "mag: [onbekend]")], "Vragen", "anders", "tolk",
     "mag: was [onbekend, nvt], wordt [onbekend]"),
    ([("drang: Drang, ots: OTS", "ots: Toezicht, voogdij: Voogdij"), ("drang, ots]", "ots]")],
     "Vragen", "anders", "kader", "optie weg: ‘Drang’ (drang)"),
    ([("drang: Drang, ots: OTS", "ots: OTS, drang: Drang")], "Vragen", "anders", "kader",
     "de opties staan in een andere volgorde"),
    ([("toon_als: {vraag: tolk, is: ja}", "toon_als: {vraag: tolk, is: nee}")], "Vragen", "anders", "tolk_taal",
     "toon_als: was {vraag: tolk, is: ja}, wordt {vraag: tolk, is: nee}"),
    ([("minder_dan: 12", "minder_dan: 14")], "Waarschuwingen", "anders", "W_JONG", "minder_dan: 14"),
    ([("      - {niveau: M}\n", "      - {niveau: I}\n")], "Waarschuwingen", "anders", "W_JONG", "{niveau: I}"),
    ([("consulten: []", "consulten: [{id: SCHOOL, titel: School, wie: De school, status: V, bron: {uit: JW}}]")],
     "Overleg", "erbij", "SCHOOL", ""),
    ([("afstand: 40", "afstand: 45")], "Alternatieven", "anders", "MIDDEN", "afstand: was 40, wordt 45"),
    ([("[DICHT, MIDDEN, VER]", "[MIDDEN, DICHT, VER]")], "Fasen en stappen", "anders", "wegen",
     "alternatieven: was [DICHT, MIDDEN, VER]"),
    ([("alternatieven:\n  - id: DICHT", "ladder: [MIDDEN, DICHT, VER]\nalternatieven:\n  - id: DICHT")],
     "Alternatieven", "anders", "ladder", "MIDDEN, DICHT, VER"),
    ([("        waarom: Dat bepaalt wie beslist.\n        bron: {uit: JW}",
       "        waarom: Dat bepaalt wie beslist.\n        bron: {uit: JW, artikel: '2.3'}")],
     "Vragen", "anders", "kader", "bron: was ‘JW, wet’, wordt ‘JW, 2.3, wet’"),
    ([("consulten: []", "definities: [{id: vrij, titel: Vrijwillig, als: {vraag: kader, is: vrijwillig}, "
       "bron: {uit: JW}}]")], "Definities", "erbij", "vrij", ""),
    ([("consulten: []", "parameters: {grens_x: {waarde: 3, titel: Grens, bron: {uit: JW}}}")], "Grenzen", "erbij",
     "grens_x", ""),
    ([("consulten: []", "bronnen: {EIGEN: {titel: Eigen bron, gezien_op: 2026-11-22}}")], "Bronnen", "erbij",
     "EIGEN", ""),
    ([("titel: Kleine route", "titel: Andere route")], "Route", "anders", "klein",
     "titel: was ‘Kleine route’, wordt ‘Andere route’"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[f"{case[1]}-{case[3]}-{place}" for place, case in enumerate(CASES)])
def test_each_change_is_told_once_under_its_own_heading(
    tmp_path: Path, case: tuple[list[tuple[str, str]], str, str, str, str]
) -> None:
    replaced, group, kind, name, said = case
    found = [item for item in changed(tmp_path, *replaced) if item.group == group and item.id == name]
    assert [item.kind for item in found] == [kind]
    assert said in "\n".join(found[0].details)


def test_a_question_that_moves_to_another_step_is_told(tmp_path: Path) -> None:
    moved = TOLK_TAAL.replace("        toon_als: {vraag: tolk, is: ja}\n", "        toon_als: {vraag: tolk, is: ja}\n")
    found = changed(tmp_path, (TOLK_TAAL, ""), ("    titel: Slot\n", f"    titel: Slot\n    vragen:\n{moved}"))
    assert [item.details for item in found if item.id == "tolk_taal"] == [("komt in stap ‘slot’, was in stap ‘begin’",)]


def test_the_steps_in_another_order(tmp_path: Path) -> None:
    first = TEXT[TEXT.index("  - id: wegen\n    titel: Wegen") : TEXT.index("  - id: slot")]
    found = changed(tmp_path, (first, ""), ("stappen:\n", f"stappen:\n{first}"))
    assert [(item.id, item.details) for item in found] == [
        ("stappen", ("staan in een andere volgorde: wegen, begin, slot",))
    ]


def test_a_field_of_a_list_is_told_with_its_list(tmp_path: Path) -> None:
    new = compiled(tmp_path, ("consulten: []", "consulten: []\nlijsten:\n  - id: spullen\n    titel: Spullen\n"
                              "    velden: [{id: wat, vraag: Wat?, soort: tekst}]\n    bron: {uit: JW}"))  # fmt: skip
    newer = compiled(tmp_path, ("consulten: []", "consulten: []\nlijsten:\n  - id: spullen\n    titel: Spullen\n"
                                "    velden: [{id: wat, vraag: Welke?, soort: tekst}, {id: wie, vraag: Van wie?, "
                                "soort: tekst}]\n    bron: {uit: JW}"))  # fmt: skip
    (change,) = differences(new, newer)
    assert change.group == "Lijsten" and change.details == (
        "veld erbij: ‘Van wie?’ (wie)",
        "veld wat, vraag: was ‘Wat?’, wordt ‘Welke?’",
    )


def test_lines_stand_under_one_heading_for_each_group(tmp_path: Path) -> None:
    lines = change_lines(changed(tmp_path, ("Is een tolk nodig?", "Is er een tolk?"), ("afstand: 40", "afstand: 45")))
    assert [line for line in lines if line and not line.startswith(" ")] == ["Vragen", "Alternatieven"]
    assert "  Anders: ‘Is er een tolk?’ (tolk)" in lines
