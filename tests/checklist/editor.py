"""What an editor with a YAML language server would mark: a small validator for the part of JSON Schema we publish.

A schema and the text of a file go in; the places that do not fit come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
    "array": list,
    "object": dict,
}
KNOWN = {
    *("$ref", "$defs", "$schema", "title", "description", "default", "type", "properties", "required", "items"),
    *("additionalProperties", "anyOf", "oneOf", "allOf", "const", "enum", "minItems", "maxItems", "minimum", "maximum"),
    *("prefixItems", "minProperties", "maxProperties", "pattern"),
}


class Loader(yaml.CSafeLoader):
    """YAML 1.2, as editors read it: only numbers, true, false and null are no text."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in rules if tag.rpartition(":")[2] in ("int", "float", "null", "merge")]
    for sign, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def marks(schema: dict[str, Any], text: str) -> list[str]:
    """Out: every place that an editor would underline, with why."""
    return list(_marks(schema, schema, yaml.load(text, Loader), "$"))


def _marks(root: dict[str, Any], schema: dict[str, Any], value: Any, at: str) -> Iterator[str]:
    assert set(schema) <= KNOWN, f"the test does not know {set(schema) - KNOWN}"
    if "$ref" in schema:
        yield from _marks(root, root["$defs"][schema["$ref"].rpartition("/")[2]], value, at)
    for key in ("anyOf", "oneOf"):
        if key in schema:
            yield from _best(root, schema[key], value, at, only_one=key == "oneOf")
    if "type" in schema and not _is(schema["type"], value):
        yield f"{at}: {value!r:.60} is no {schema['type']}"
        return
    if "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r:.60} is not one of {schema.get('enum', schema.get('const'))}"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{at}: {value!r:.60} is no {schema['pattern']}"
    if isinstance(value, dict):
        yield from _object(root, schema, value, at)
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{at}: too few"
        for index, item in enumerate(value):
            first = schema.get("prefixItems", ())
            part = first[index] if index < len(first) else schema.get("items", {})
            yield from _marks(root, part, item, f"{at}[{index}]")


def _is(kinds: str | list[str], value: Any) -> bool:
    names = [kinds] if isinstance(kinds, str) else kinds
    return any(isinstance(value, TYPES[name]) and (name == "boolean" or value is not True) for name in names)


def _object(root: dict[str, Any], schema: dict[str, Any], value: dict[Any, Any], at: str) -> Iterator[str]:
    known = schema.get("properties", {})
    if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
        yield f"{at}: {len(value)} keys"
    yield from (f"{at}: {name} is missing" for name in schema.get("required", ()) if name not in value)
    other = schema.get("additionalProperties", True)
    for key, item in value.items():
        if key in known:
            yield from _marks(root, known[key], item, f"{at}.{key}")
        elif other is False:
            yield f"{at}: unknown key {key}"
        elif isinstance(other, dict):
            yield from _marks(root, other, item, f"{at}.{key}")


def _best(root: dict[str, Any], choices: list[dict[str, Any]], value: Any, at: str, *, only_one: bool) -> Iterator[str]:
    """Nothing when a choice fits; else what the nearest choice says."""
    tried = [list(_marks(root, choice, value, at)) for choice in choices]
    if not any(not found for found in tried):
        yield from min(tried, key=len)
    elif only_one and sum(not found for found in tried) > 1:
        yield f"{at}: fits more than one"
