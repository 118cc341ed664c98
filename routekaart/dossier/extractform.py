"""The form of an extract: what it says, written as JSON and read back under limits.

An `Extract` goes in and canonical bytes come out; bytes go in, and an `Extract` or an `ExtractFault` comes out.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist
from routekaart.errors import RoutekaartError

__all__ = [
    "DESCRIPTION",
    "FILE_NAME",
    "FORM",
    "LANGUAGE",
    "MAX_BYTES",
    "MIME",
    "Extract",
    "ExtractFault",
    "digest",
    "facts_data",
    "read_extract",
    "read_facts",
    "write_extract",
]

FILE_NAME = "routekaart-uittreksel.json"
MIME = "application/json"
DESCRIPTION = "Uittreksel: de regels, de gegevens en de uitkomst, om na te rekenen"
FORM = 1
"""Raised when this form changes its meaning."""
LANGUAGE = 1
"""The version of the rule language that this program runs."""
MAX_BYTES = 2 * 1024 * 1024
MAX_PARTS = 100_000
MAX_DEPTH = 24
"""A rule file goes 20 deep, and stands inside the compiled whole."""
_KEY = "routekaart_uittreksel"


class ExtractFault(Exception):
    """These bytes are no extract that can be run; the text says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Extract:
    """Everything another machine needs to run the rules once more, and what they gave here."""

    practice: bool
    app_version: str
    language: int
    route: str
    version: str
    region: str
    rules: str
    """The compiled rules as pinned in the case: canonical JSON."""
    rules_sha256: str
    facts: Facts
    outcome: Mapping[str, Any]
    outcome_sha256: str

    @classmethod
    def of(
        cls, checklist: Checklist, facts: Facts, outcome: Mapping[str, Any], app_version: str, practice: bool
    ) -> Extract:
        """The extract of these facts on these rules."""
        region = checklist.region
        return cls(
            practice=practice,
            app_version=app_version,
            language=checklist.route.language_version,
            route=checklist.id,
            version=checklist.version,
            region=f"{region.id} {region.version}" if region else "",
            rules=checklist.canonical,
            rules_sha256=checklist.hash,
            facts=facts,
            outcome=outcome,
            outcome_sha256=digest(outcome),
        )


def digest(data: object) -> str:
    """SHA-256 over data as canonical JSON."""
    return hashlib.sha256(_canonical(data).encode()).hexdigest()


def write_extract(extract: Extract) -> bytes:
    """The bytes of the attachment. Raises RoutekaartError DOC-047 when a checker would not read as much."""
    written = _canonical(
        {
            _KEY: FORM,
            "oefening": extract.practice,
            "programma": extract.app_version,
            "taalversie": extract.language,
            "route": extract.route,
            "versie": extract.version,
            "regio": extract.region,
            "regels": extract.rules,
            "regels_sha256": extract.rules_sha256,
            "zaakdatum": extract.facts.on.isoformat(),
            "gegevens": facts_data(extract.facts),
            "uitkomst": extract.outcome,
            "uitkomst_sha256": extract.outcome_sha256,
        }
    ).encode()
    try:
        read_extract(written)
    except ExtractFault as fault:
        raise RoutekaartError(
            "DOC-047",
            f"Het uittreksel kan niet mee: {fault}. Er is niets veranderd. Onderteken zonder uittreksel.",
        ) from fault
    return written


def read_extract(raw: bytes) -> Extract:
    """The extract in these bytes, whoever wrote them. Raises ExtractFault, and nothing else."""
    if len(raw) > MAX_BYTES:
        raise ExtractFault("het is groter dan 2 MB")
    data = _parsed(raw)
    if not isinstance(data, dict) or _KEY not in data:
        raise ExtractFault("het is geen uittreksel van Routekaart")
    if data[_KEY] != FORM or type(data[_KEY]) is not int:
        raise ExtractFault("het heeft een vorm die deze Routekaart niet kent; probeer een nieuwere versie")
    if data.get("taalversie") != LANGUAGE or type(data["taalversie"]) is not int:
        raise ExtractFault(
            "de regels zijn in een taalversie die deze Routekaart niet kent; probeer een nieuwere versie"
        )
    try:
        return _extract(data)
    except (KeyError, TypeError, ValueError) as error:
        raise ExtractFault("er ontbreekt iets, of er staat iets op de verkeerde plek") from error


def _rules(value: object) -> str:
    """The rules stay text, as their hash is over that text; as data they keep the same limits."""
    text = _text(value)
    _parsed(text.encode("utf-8", "surrogatepass"))
    return text


def _extract(data: Mapping[str, Any]) -> Extract:
    if type(data["oefening"]) is not bool:
        raise TypeError("oefening")
    return Extract(
        practice=data["oefening"],
        app_version=_line(data["programma"]),
        language=data["taalversie"],
        route=_line(data["route"]),
        version=_line(data["versie"]),
        region=_line(data["regio"]),
        rules=_rules(data["regels"]),
        rules_sha256=_line(data["regels_sha256"]),
        facts=read_facts(_mapping(data["gegevens"]), date.fromisoformat(_text(data["zaakdatum"]))),
        outcome=_mapping(data["uitkomst"]),
        outcome_sha256=_line(data["uitkomst_sha256"]),
    )


# facts ----------------------------------------------------------------------------------------------------


def facts_data(facts: Facts) -> dict[str, Any]:
    """The facts as plain data, under the names an answers file has; the case date stands beside them."""
    return {
        "regio": facts.region,
        "antwoorden": dict(facts.answers),
        "onbekend": dict(facts.unknown),
        "nvt": dict(facts.not_applicable),
        "lijsten": {name: [dict(row) for row in rows] for name, rows in facts.lists.items()},
        "compleet": sorted(facts.complete),
        "wegingen": {name: dict(body) for name, body in facts.weighings.items()},
        "eigen_alternatieven": [dict(body) for body in facts.own_alternatives],
        "waarschuwingen_beantwoord": {name: dict(body) for name, body in facts.warnings_answered.items()},
        "besluit": dict(facts.decision),
    }


def read_facts(data: Mapping[str, Any], on: date) -> Facts:
    """The same back; raises KeyError, TypeError or ValueError for anything of another kind."""
    return Facts(
        on=on,
        region=None if data["regio"] is None else _text(data["regio"]),
        answers=_mapping(data["antwoorden"]),
        unknown=_texts(data["onbekend"]),
        not_applicable=_texts(data["nvt"]),
        lists={name: tuple(_record(row) for row in _list(rows)) for name, rows in _mapping(data["lijsten"]).items()},
        complete=frozenset(_text(name) for name in _list(data["compleet"])),
        weighings={name: _mapping(body) for name, body in _mapping(data["wegingen"]).items()},
        own_alternatives=tuple(_record(body) for body in _list(data["eigen_alternatieven"])),
        warnings_answered={name: _mapping(body) for name, body in _mapping(data["waarschuwingen_beantwoord"]).items()},
        decision=_mapping(data["besluit"]),
    )


def _record(value: object) -> dict[str, Any]:
    row = _mapping(value)
    _text(row["id"])
    return row


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("mapping")
    return value


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value


def _line(value: object) -> str:
    """A short text that is shown to people."""
    text = _text(value)
    if len(text) > 100 or not all(sign.isprintable() for sign in text):
        raise ValueError("line")
    return text


def _texts(value: object) -> dict[str, str]:
    return {name: _text(text) for name, text in _mapping(value).items()}


# JSON under limits ----------------------------------------------------------------------------------------


def _canonical(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=list, allow_nan=False)


def _parsed(raw: bytes) -> Any:
    try:
        data = json.loads(raw.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number, parse_float=_number)
    except (ValueError, RecursionError) as error:
        raise ExtractFault("het is niet te lezen") from error
    _measure(data)
    return data


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """What stands there twice would be read in two ways by two programs."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("double key")
    return found


def _no_number(_name: str) -> Any:
    raise ValueError("no number")


def _number(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError("no number")
    return value


def _measure(data: Any) -> None:
    """Depth and number of parts, without calling itself."""
    parts, waiting = 0, [(data, 1)]
    while waiting:
        item, depth = waiting.pop()
        parts += 1
        if depth > MAX_DEPTH or parts > MAX_PARTS:
            raise ExtractFault("het is groter of dieper dan Routekaart zelf maakt")
        if isinstance(item, dict):
            waiting.extend((value, depth + 1) for value in item.values())
        elif isinstance(item, list):
            waiting.extend((value, depth + 1) for value in item)
