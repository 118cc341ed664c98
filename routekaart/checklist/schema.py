"""The published form of a rule file, for editors that complete and check while typing.

Nothing goes in; a JSON Schema with Dutch descriptions comes out.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from routekaart.checklist.asked import DERIVATIONS
from routekaart.checklist.descriptions import DESCRIPTIONS
from routekaart.checklist.model import RegionFile, RouteFile, SharedFile

_MODE: JsonSchemaMode = "validation"


def route_schema() -> dict[str, Any]:
    """JSON Schema of a route file, a shared file or a region."""
    schema = TypeAdapter(RouteFile | SharedFile | RegionFile).json_schema(by_alias=True, mode=_MODE)
    _allow_short_forms(schema["$defs"])
    _describe(schema)
    _numbers_as_text(schema)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Regelbestand van Routekaart",
        "description": "Een route, een gedeeld bestand of een regio.",
        **{key: value for key, value in schema.items() if key not in ("title", "description")},
    }


def _allow_short_forms(models: dict[str, Any]) -> None:
    """What the reader writes out itself (see `asked`), an editor must not mark."""
    text = {"type": "string"}
    for model in models.values():
        for name, part in model.get("properties", {}).items():
            if part.get("items") == _SOURCE:
                model["properties"][name] = {"anyOf": [part, _SOURCE]}
            elif part.get("additionalProperties") == _OPTION:
                part["additionalProperties"] = {"anyOf": [text, _OPTION]}
            elif name in ("cel", "rijen", "kolommen"):
                part["anyOf"].append(text)
    derived = {"anyOf": [text, {"type": "object"}, {"type": "array"}]}
    for name in DERIVATIONS:
        models["Question"]["properties"][name] = derived.copy()
    models["Derivation"] = {"anyOf": [models["Derivation"], _short_derivation(derived)]}


_SOURCE = {"$ref": "#/$defs/Source"}
_OPTION = {"$ref": "#/$defs/Option"}


def _short_derivation(derived: dict[str, Any]) -> dict[str, Any]:
    """`{aantal: personen}`: exactly one function with what it works on."""
    return {
        "type": "object",
        "properties": {name: derived.copy() for name in DERIVATIONS},
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }


def _numbers_as_text(schema: Any) -> None:
    """`versie: 2026.1` is text to the reader; an editor sees a number there."""
    if isinstance(schema, list):
        for part in schema:
            _numbers_as_text(part)
    if isinstance(schema, dict):
        if schema.get("type") == "string" and "enum" not in schema and "const" not in schema:
            schema["type"] = ["string", "number"]
        for part in schema.values():
            _numbers_as_text(part)


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
