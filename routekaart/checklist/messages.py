"""Pydantic's errors as located Dutch findings.

The data of one file and a model go in; the model, or findings with line and nearest name, come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from routekaart.checklist.findings import Finding, nearest
from routekaart.checklist.source import Key, Located

M = TypeVar("M", bound=BaseModel)
Error = Any


def validate(
    model: type[M], located: Located, offered: Mapping[str, object] | None = None
) -> tuple[M | None, list[Finding]]:
    """The file as a model, or None with everything that does not fit its form; `offered`: shared questions by id."""
    try:
        # Only the Dutch keys count in a file, although Python code may build models by attribute name.
        return model.model_validate(located.data, by_alias=True, by_name=False, context=offered), []
    except ValidationError as error:
        return None, sorted(set(_findings(model, located, error)))


def _findings(model: type[BaseModel], located: Located, error: ValidationError) -> Iterator[Finding]:
    groups: dict[tuple[Key, ...], list[Error]] = {}
    for item in error.errors(include_url=False, include_context=True):
        groups.setdefault(walk(located, item["loc"]), []).append(item)
    for path, items in groups.items():
        if items[0]["type"] == "too_short" and any(other[: len(path)] == path for other in groups if other != path):
            # Pydantic counts only the items that fit; what is wrong with the others is said already.
            continue
        # Several errors at one place are the branches of one union: say together what may stand there.
        item = items[0]
        if item["type"] == "extra_forbidden":
            line, column = located.key_place(path)
        else:
            line, column = located.place(path)
        yield Finding(located.name, line, column, _code(item), _message(model, items))


def walk(located: Located, loc: Sequence[Key]) -> tuple[Key, ...]:
    """The path in the file that pydantic's `loc` is about; parts that only name a model are passed over."""
    path: list[Key] = []
    for key in loc:
        if located.known([*path, key]):
            path.append(key)
        elif path and isinstance(path[-1], str) and located.known([*path[:-1], key]):
            # The tag of a condition (`vraag`) is also a key in it: the error is about its neighbour.
            path[-1] = key
    return tuple(path)


def _code(item: Error) -> str:
    if item["type"] == "string_type" and item.get("input") is None:
        return "RG-109"
    return _TEXTS.get(item["type"], ("RG-199", ""))[0]


def _message(model: type[BaseModel], items: list[Error]) -> str:
    item = items[0]
    names = [str(part["loc"][-1]) for part in items]
    if len(items) > 1 and {part["type"] for part in items} == {"missing"} and len(set(names)) == len(names):
        listed = "', '".join(names[:-1])
        return f"de sleutels '{listed}' en '{names[-1]}' ontbreken"
    if len(items) > 1:
        texts = dict.fromkeys(_one(model, part) for part in items)
        return " of ".join(list(texts)[:3])
    return _one(model, item)


def _one(model: type[BaseModel], item: Error) -> str:
    kind, context = item["type"], item.get("ctx", {})
    if kind == "string_type" and item.get("input") is None:
        kind = "string_pattern_mismatch"
    name = str(item["loc"][-1]) if item["loc"] else ""
    if kind == "extra_forbidden":
        known = _keys_at(model, item["loc"][:-1])
        meant = _OTHER_WORDS.get(name, "")
        hint = f"; bedoelde u '{meant}'?" if meant in known else nearest(name, known)
        if _CURLY & set(name):
            hint = '; gebruik rechte aanhalingstekens (")'
        return f"onbekende sleutel '{name[:60]}'{hint}"
    if kind == "value_error":
        return str(context.get("error", "dit past niet"))
    if kind == "voorwaarde_onbekend":
        return str(item["msg"])
    text = _TEXTS.get(kind, ("", "dit past hier niet"))[1]
    expected = str(context.get("expected", "")).replace(" or ", " of ")
    found = _found(item.get("input"))
    choices = [part.strip(" '") for part in expected.replace(" of ", ",").split(",")]
    hint = nearest(str(item.get("input")), choices) if kind == "literal_error" else ""
    limit = context.get("ge", context.get("le", context.get("gt", context.get("lt", context.get("min_length", "")))))
    hint = hint or _rewritten(kind, item["loc"], item.get("input"))
    return text.format(name=name, expected=expected, found=found, limit=limit) + hint


def _rewritten(kind: str, loc: Sequence[Key], value: object) -> str:
    """What stands here, as it should be written."""
    if kind in ("tuple_type", "list_type") and isinstance(value, str | int):
        return f"; bedoelde u [{str(value)[:60]}]?"
    if kind in ("float_type", "float_parsing") and isinstance(value, str) and _COMMA.fullmatch(value):
        return f"; bedoelde u {value.replace(',', '.')}?"
    if kind in ("dict_type", "model_type", "model_attributes_type"):
        if "bron" in loc[-2:] and isinstance(value, str) and value.isidentifier():
            return f"; bedoelde u {{uit: {value[:60]}}}?"
        if isinstance(value, list | tuple):
            return "; schrijf 'naam: Tekst' op elke regel, zonder streepje"
    return ""


_CURLY = frozenset("“”„‘’‚")
_COMMA = re.compile(r"-?\d{1,9},\d{1,9}")
_OTHER_WORDS = {
    "groter_dan": "meer_dan",
    "kleiner_dan": "minder_dan",
    "minimaal": "minstens",
    "maximaal": "hoogstens",
    "gelijk_aan": "is",
    "lijst": "naar",
    "personen": "naar",
    "functie": "afleiding",
    "naam": "titel",
    "label": "titel",
    "type": "soort",
    "keuzes": "opties",
    "verplicht_als": "als",
    "wanneer": "als",
    "conditie": "als",
    "actie": "doe",
}
"""Words that authors use for a key that has another name."""


def _found(value: object) -> str:
    if isinstance(value, dict):
        return "een blok met sleutels"
    if isinstance(value, list | tuple):
        return "een lijst" if value else "een lege lijst"
    return "niets" if value is None else f"'{str(value)[:60]}'"


_TEXTS: dict[str, tuple[str, str]] = {
    "extra_forbidden": ("RG-101", ""),
    "missing": ("RG-102", "de sleutel '{name}' ontbreekt"),
    "literal_error": ("RG-103", "hier staat {found}; er mag staan: {expected}"),
    "string_type": ("RG-104", "hier hoort tekst; er staat {found}"),
    "string_pattern_mismatch": ("RG-109", "hier hoort tekst; er staat niets"),
    "int_type": ("RG-104", "hier hoort een heel getal; er staat {found}"),
    "int_parsing": ("RG-104", "hier hoort een heel getal; er staat {found}"),
    "int_from_float": ("RG-104", "hier hoort een heel getal; er staat {found}"),
    "float_type": ("RG-104", "hier hoort een getal; er staat {found}"),
    "float_parsing": ("RG-104", "hier hoort een getal; er staat {found}"),
    "tuple_type": ("RG-104", "hier hoort een lijst; er staat {found}"),
    "list_type": ("RG-104", "hier hoort een lijst; er staat {found}"),
    "dict_type": ("RG-104", "hier hoort een blok met sleutels; er staat {found}"),
    "model_type": ("RG-104", "hier hoort een blok met sleutels; er staat {found}"),
    "model_attributes_type": ("RG-104", "hier hoort een blok met sleutels; er staat {found}"),
    "greater_than_equal": ("RG-105", "dit getal moet minstens {limit} zijn; er staat {found}"),
    "less_than_equal": ("RG-105", "dit getal mag hoogstens {limit} zijn; er staat {found}"),
    "too_short": ("RG-106", "deze lijst mag niet leeg zijn"),
    "too_long": ("RG-106", "deze lijst is te lang"),
    "value_error": ("RG-107", ""),
    "voorwaarde_onbekend": ("RG-108", ""),
    "union_tag_not_found": ("RG-108", "dit is geen voorwaarde"),
    "union_tag_invalid": ("RG-108", "dit is geen voorwaarde"),
}


def _keys_at(model: type[BaseModel], loc: Sequence[Key]) -> frozenset[str]:
    """The keys that the model at `loc` knows, as far as they can be found; else of every model."""
    here: list[type[BaseModel]] = [model]
    for key in loc:
        step = [found for part in here for found in _below(part, key)]
        here = step or here
    return frozenset(alias for part in here for alias in _aliases(part))


def _aliases(model: type[BaseModel]) -> dict[str, Any]:
    return {info.alias or name: info.annotation for name, info in model.model_fields.items()}


def _below(model: type[BaseModel], key: Key) -> tuple[type[BaseModel], ...]:
    return _models(_aliases(model)[str(key)]) if key in _aliases(model) else ()


def _models(annotation: Any) -> tuple[type[BaseModel], ...]:
    return tuple(_walk_types(annotation))


def _walk_types(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        if not isinstance(part, str):
            yield from _walk_types(part)
