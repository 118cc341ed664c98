"""The published form of a rule file, for editors that complete and check while typing.

Nothing goes in; a JSON Schema with Dutch descriptions comes out.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from routekaart.checklist.descriptions import DESCRIPTIONS
from routekaart.checklist.model import RegionFile, RouteFile, SharedFile

_MODE: JsonSchemaMode = "validation"


def route_schema() -> dict[str, Any]:
    """JSON Schema of a route file, a shared file or a region."""
    schema = TypeAdapter(RouteFile | SharedFile | RegionFile).json_schema(by_alias=True, mode=_MODE)
    _describe(schema)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Regelbestand van Routekaart",
        "description": "Een route, een gedeeld bestand of een regio.",
        **{key: value for key, value in schema.items() if key not in ("title", "description")},
    }


def _describe(schema: Any, model: str = "") -> None:
    """Replace the developers' descriptions by Dutch ones; `model` is the definition that is being described."""
    if isinstance(schema, list):
        for part in schema:
            _describe(part, model)
    if not isinstance(schema, dict):
        return
    for name, part in schema.get("properties", {}).items():
        part.pop("title", None)
        part.pop("description", None)
        text = DESCRIPTIONS.get(f"{model}.{name}") or DESCRIPTIONS.get(name)
        if text:
            part["description"] = text
    for name, part in schema.items():
        if name == "$defs":
            for key, definition in part.items():
                definition.pop("description", None)
                definition.pop("title", None)
                # Two models of one name are told apart by where they live; here the name is enough.
                _describe(definition, key.split("__")[-1])
        else:
            _describe(part, model)
