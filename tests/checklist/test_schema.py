"""The schema that editors read: every key of a rule file is explained in short Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from routekaart.checklist.descriptions import DESCRIPTIONS
from routekaart.checklist.schema import route_schema


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
