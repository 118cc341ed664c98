"""What changed between two versions, in words: plain names, conditions as phrases, no keys of the rule file."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.checklist import load_route
from routekaart.outline.changes import told_changes
from tests.routes import CHECKLISTS
from tests.small_route import TEXT

CASES = [
    ("Is een tolk nodig?", "Is er een tolk?", "Vragen", "Anders: Is er een tolk?",
     ("De vraag was ‘Is een tolk nodig?’ Nu: ‘Is er een tolk?’",)),
    ("ots: OTS}", "ots: Toezicht, geen: Geen}", "Vragen", "Anders: In welk kader werkt u?",
     ("Keuze erbij: ‘Geen’.", "Bij ‘OTS’: de naam was ‘OTS’. Nu: ‘Toezicht’.")),
    ("toon_als: {vraag: tolk, is: ja}", "toon_als: {vraag: tolk, is: nee}", "Vragen", "Anders: Voor welke taal?",
     ("Wanneer dit in beeld komt, was “‘Is een tolk nodig?’: ja”. Nu: “‘Is een tolk nodig?’: nee”.",)),
    ("afstand: 40", "afstand: 45", "Alternatieven", "Anders: Netwerkpleeggezin",
     ("De afstand tot thuis was 40. Nu: 45.",)),
    ("mag: [onbekend, nvt]", "mag: [onbekend]", "Vragen", "Anders: Is een tolk nodig?",
     ("Wat u ook mag antwoorden, is anders.",)),
    ("        verplicht: ja\n      - id: tolk\n", "      - id: tolk\n", "Vragen", "Anders: In welk kader werkt u?",
     ("Of het antwoord nodig is, was ja. Nu: nee.",)),
    ("Een jong kind gaat naar een groep.", "Dit kind is jong.", "Waarschuwingen", "Anders: Jong kind in een groep",
     ("De tekst was ‘Een jong kind gaat naar een groep.’ Nu: ‘Dit kind is jong.’",)),
    ("    toon_als: {vraag: kader, in: [vrijwillig, drang, ots]}\n", "", "Fasen en stappen", "Anders: Slot",
     ("Wanneer dit in beeld komt vervalt. Het was “‘In welk kader werkt u?’: vrijwillig, drang of OTS”.",)),
    ("consulten: []", "consulten: [{id: SCHOOL, titel: School, wie: De school, status: V, bron: {uit: JW}}]",
     "Overleg", "Erbij: School", ()),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case[3] + str(place) for place, case in enumerate(CASES)])
def test_each_change_is_told_in_plain_words(tmp_path: Path, case: tuple[str, str, str, str, tuple[str, ...]]) -> None:
    was, now, group, line, details = case
    assert was in TEXT
    path = tmp_path / "klein.yaml"
    path.write_text(TEXT, encoding="utf-8")
    old = load_route(path, folder=CHECKLISTS)
    path.write_text(TEXT.replace(was, now, 1), encoding="utf-8")
    new = load_route(path, folder=CHECKLISTS)
    assert (group, line, details) in [(told.group, told.line, told.details) for told in told_changes(old, new)]
    assert told_changes(old, old) == ()


def test_no_key_of_the_rule_file_comes_on_screen_between_two_whole_routes() -> None:
    """Two shipped routes differ in nearly everything that can differ."""
    old, new = (load_route(name, folder=CHECKLISTS) for name in ("residentieel", "breakdown"))
    found = told_changes(old, new)
    assert len(found) > 100
    lines = [line for told in found for line in (told.line, *told.details)]
    assert not [line for line in lines if "_" in line or "{" in line or "[" in line or "het onderdeel" in line.lower()]
    assert len({(told.group, told.line, told.details) for told in found}) > 100
