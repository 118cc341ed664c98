"""The schema that editors read: every key of a rule file is explained in short Dutch, and nothing sound is marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from routekaart.checklist.descriptions import DESCRIPTIONS
from routekaart.checklist.schema import route_schema
from tests.checklist.editor import marks
from tests.routes import CHECKLISTS


def keys(schema: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Out: model, key and description of every key anywhere in the schema."""
    for model, definition in schema["$defs"].items():
        for name, part in definition.get("properties", {}).items():
            yield model.split("__")[-1], name, part.get("description", "")


def test_every_key_is_explained() -> None:
    assert [f"{model}.{name}" for model, name, text in keys(route_schema()) if not text] == []


def test_explanations_are_short_sentences() -> None:
    long = [text for _, _, text in keys(route_schema()) if len(re.findall(r"\w+", text)) > 20 or text[-1] != "."]
    assert long == []


def test_a_key_with_two_meanings_has_two_explanations() -> None:
    found = {f"{model}.{name}": text for model, name, text in keys(route_schema())}
    assert found["LadderRule.na"] != found["QuestionLeaf.na"]


def test_no_explanation_is_left_over() -> None:
    told = {name for model, name, _ in keys(route_schema())}
    places = {f"{model}.{name}" for model, name, _ in keys(route_schema())}
    # Keys of the answers file are told there.
    assert {key for key in DESCRIPTIONS if "." in key} <= places
    assert {"vraag", "waarom", "bron", "toon_als"} <= told


def shipped() -> list[Path]:
    """Out: every file that the schema is about."""
    folders = (CHECKLISTS, CHECKLISTS / "gedeeld", CHECKLISTS / "regio")
    files = [path for folder in folders for path in sorted(folder.glob("*.yaml"))]
    return [path for path in files if not path.name.endswith((".tests.yaml", "-aanbod.yaml", "-doelen.yaml"))]


@pytest.mark.parametrize("path", shipped(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_editor_marks_nothing_in_what_is_shipped(path: Path) -> None:
    assert marks(route_schema(), path.read_text(encoding="utf-8")) == []


SHORT = """\
routekaart: klein
titel: Kleine route
versie: 2026.1
geldig_vanaf: 2026-01-01
bron: {uit: VOORSTEL}
stappen:
  - id: begin
    titel: Begin
    vragen:
      - {id: hoeveel, vraag: Hoeveel?, waarom: Daarom., soort: afgeleid, aantal: personen, bron: {uit: VOORSTEL}}
      - {id: oud, vraag: Hoe oud?, waarom: Daarom., soort: afgeleid, afleiding: {leeftijd_op: besluit}, bron: {uit: JW}}
      - {id: vak, vraag: Wat?, waarom: Ja., soort: raster, rijen: hulp, kolommen: hulp, cel: tekst, bron: [{uit: JW}]}
      - {id: kies, vraag: Wat?, waarom: Daarom., soort: keuze, opties: {a: Een, b: {titel: Twee}}, bron: {uit: JW}}
      - {id: als, vraag: Wat?, waarom: Daarom., soort: tekst, toon_als: {vraag: kies, is: a}, bron: {uit: JW}}
"""


def test_short_forms_are_not_marked() -> None:
    assert marks(route_schema(), SHORT) == []


@pytest.mark.parametrize(
    ("found", "changed"),
    [
        ("titel: Kleine", "titl: Kleine"),
        ("soort: keuze", "soort: keuzen"),
        ("vraag: Hoe oud?", "vraagg: Hoe oud?"),
        ("{vraag: kies, is: a}", "{vraag: kies, iss: a}"),
        ("{vraag: kies, is: a}", "{vraagje: kies, is: a}"),
        ("{leeftijd_op: besluit}", "{leeftijd: besluit}"),
        ("stappen:", "stapen:"),
        ("bron: [{uit: JW}]", "bron: [{uti: JW}]"),
        ("id: begin", "id: [begin]"),
    ],
)
def test_a_slip_is_marked(found: str, changed: str) -> None:
    assert found in SHORT
    assert marks(route_schema(), SHORT.replace(found, changed)) != []
