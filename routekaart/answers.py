"""What is known of one case: the answers, lists, weighings and decision that rules look at.

An answers file or a replayed dossier goes in; frozen `Facts` come out. Every value is plain JSON data
and is checked against the kind of its question by `normalise`, for files and for the screen alike.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from routekaart.checklist.compiled import Checklist
from routekaart.checklist.model import Asked, CellKind, ListDefinition
from routekaart.conditions.values import parse_date
from routekaart.errors import RoutekaartError

__all__ = [
    "EMPTY_FACTS",
    "TEXT_LIMIT",
    "AnswersFault",
    "AnswersFile",
    "Facts",
    "Fault",
    "answers_schema",
    "clean_text",
    "facts_from",
    "normalise",
    "substantive",
]

TEXT_LIMIT = 20_000
SCALE = ("niet", "enigszins", "grotendeels", "volledig")
_EMPTY_REASONS = {"", "zie dossier", "zie het dossier", "nvt", "n.v.t.", "geen", "x", "idem"}


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything people recorded about one case on one route, on the case date `on`."""

    on: date
    region: str | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)
    unknown: Mapping[str, str] = field(default_factory=dict)
    """Question id → `niet_bekend` or `wil_niet_zeggen`; absent everywhere means not asked yet."""
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    """Question id → the short reason why it does not apply."""
    lists: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)
    complete: frozenset[str] = frozenset()
    weighings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    own_alternatives: tuple[Mapping[str, Any], ...] = ()
    warnings_answered: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    decision: Mapping[str, Any] = field(default_factory=dict)
    signing: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"Facts(on={self.on}, answers={len(self.answers)})"

    def records(self, name: str) -> tuple[Mapping[str, Any], ...]:
        """The records of a list, none when nobody added one."""
        return self.lists.get(name, ())

    def record(self, name: str, record_id: str) -> Mapping[str, Any] | None:
        """One record by its id."""
        return next((row for row in self.records(name) if row.get("id") == record_id), None)


EMPTY_FACTS = Facts(on=date(2000, 1, 1))


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        use_attribute_docstrings=True,
        coerce_numbers_to_str=True,
    )


class Decision(_Part):
    """What people decided together."""

    place: str | None = Field(None, alias="plek")
    """`thuis`, `blijft`, or the id of an alternative."""
    on: str | None = Field(None, alias="datum")
    together_with: tuple[str, ...] = Field((), alias="samen_met")
    why: str | None = Field(None, alias="motivering")


class OwnAlternative(_Part):
    """An alternative that people added to this case."""

    id: str
    title: str = Field(alias="titel")
    idea_of: str | None = Field(None, alias="idee_van")
    distance: int = Field(50, alias="afstand", ge=0, le=100)
    place: str = Field("maatwerk", alias="plek")


class AnswersFile(_Part):
    """One case as `assess`, `produce`, the examples and the practice cases read it."""

    name: str | None = Field(None, alias="naam")
    practice: Literal["ja", "nee"] = Field("nee", alias="oefening")
    note: str | None = Field(None, alias="toelichting")
    route: str | None = None
    region: str | None = Field(None, alias="regio")
    on: str | None = Field(None, alias="op")
    """The case date: conditions never look at the clock."""
    answers: dict[str, Any] = Field(default_factory=dict, alias="antwoorden")
    unknown: dict[str, Literal["niet_bekend", "wil_niet_zeggen", "niet_gevraagd"]] = Field(
        default_factory=dict, alias="onbekend"
    )
    not_applicable: dict[str, str] = Field(default_factory=dict, alias="nvt")
    lists: dict[str, list[dict[str, Any]]] = Field(default_factory=dict, alias="lijsten")
    complete: tuple[str, ...] = Field((), alias="compleet")
    weighings: dict[str, dict[str, Any]] = Field(default_factory=dict, alias="wegingen")
    own_alternatives: tuple[OwnAlternative, ...] = Field((), alias="eigen_alternatieven")
    warnings_answered: dict[str, dict[str, Any]] = Field(default_factory=dict, alias="waarschuwingen_beantwoord")
    decision: Decision | None = Field(None, alias="besluit")
    signing: dict[str, dict[str, Any]] = Field(default_factory=dict, alias="ondertekening")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in an answers file that does not fit: where (path of keys) and what, in Dutch."""

    path: tuple[str | int, ...]
    message: str


class AnswersFault(RoutekaartError):
    """The answers file does not fit the route; `faults` name every place."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        first = faults[0]
        where = ".".join(str(part) for part in first.path)
        more = f" En nog {len(faults) - 1} andere punten." if len(faults) > 1 else ""
        super().__init__(
            "ANT-001", f"De antwoorden passen niet bij deze routekaart. Bij {where}: {first.message}{more}"
        )
        self.faults = tuple(faults)


def answers_schema() -> dict[str, Any]:
    """The JSON Schema of an answers file."""
    return AnswersFile.model_json_schema(by_alias=True)


def substantive(text: object) -> bool:
    """Does a reason say something? Empty, a dash and 'zie dossier' do not."""
    if not isinstance(text, str):
        return text is not None and text != [] and text != {}
    bare = re.sub(r"[\s.\-–—_/]+", " ", text).strip().casefold()
    return bare not in {re.sub(r"[\s.\-–—_/]+", " ", item).strip() for item in _EMPTY_REASONS}


def clean_text(text: str) -> str:
    """The text as it is stored: NFC, without control characters (line ends and tabs stay)."""
    kept = "".join(
        " " if unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" else sign
        for sign in text.replace("\r\n", "\n").replace("\r", "\n")
    )
    return unicodedata.normalize("NFC", kept)


def normalise(asked: Asked | CellKind, value: Any) -> Any:
    """`value` in the form in which it is stored; raises ValueError with a Dutch sentence when it does not fit."""
    match asked.kind:
        case "ja_nee":
            return _one_of(value, ("ja", "nee"))
        case "keuze":
            return _one_of(value, tuple(asked.options))
        case "schaal":
            return _scale(value)
        case "meerkeuze":
            return _several(value, tuple(asked.options))
        case "getal":
            return _number(value, asked)
        case "datum":
            return _date(value)
        case "tekst":
            return _text(value)
        case "verwijzing":
            return _pointer(value, asked)
        case "raster":
            return _grid(value, asked)
    raise ValueError("Dit wordt uitgerekend. U hoeft het niet in te vullen.")


def _one_of(value: Any, allowed: tuple[str, ...]) -> str:
    if isinstance(value, int | str) and not isinstance(value, bool) and str(value) in allowed:
        return str(value)
    raise ValueError(f"Kies één van: {', '.join(allowed)}.")


def _scale(value: Any) -> Any:
    if isinstance(value, Mapping):
        if set(value) - {"waarde", "toelichting"}:
            raise ValueError("Geef bij een schaal alleen waarde en toelichting.")
        note = _text(value.get("toelichting") or "")
        return {"waarde": _one_of(value.get("waarde"), SCALE), **({"toelichting": note} if note else {})}
    return _one_of(value, SCALE)


def _several(value: Any, allowed: tuple[str, ...]) -> list[str]:
    if not isinstance(value, list | tuple):
        raise ValueError("Geef een lijst, ook als het er één is.")
    return list(dict.fromkeys(_one_of(item, allowed) for item in value))


def _number(value: Any, asked: Asked | CellKind) -> int | float:
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,12}([.,]\d{1,6})?", value.strip()):
        value = float(value.strip().replace(",", "."))
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("Vul een getal in.")
    low, high = getattr(asked, "minimum", None), getattr(asked, "maximum", None)
    if low is not None and value < low:
        raise ValueError(f"Vul {low:g} of meer in.")
    if high is not None and value > high:
        raise ValueError(f"Vul {high:g} of minder in.")
    return int(value) if float(value).is_integer() else value


def _date(value: Any) -> str:
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    try:
        span = parse_date(text)
    except ValueError:
        raise ValueError("Vul een datum in die bestaat, zoals 2026-11-22, 2026-11 of 2026.") from None
    if span.first.year < 1900:
        raise ValueError("Vul een jaar vanaf 1900 in.")
    return text


def _text(value: Any) -> str:
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        raise ValueError("Vul gewone tekst in.")
    text = clean_text(str(value))
    if len(text) > TEXT_LIMIT:
        raise ValueError(f"De tekst is te lang: {len(text)} tekens. Er passen {TEXT_LIMIT} tekens in.")
    return text


def _pointer(value: Any, asked: Asked | CellKind) -> Any:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list | tuple) or not all(isinstance(item, str) for item in items):
        raise ValueError("Verwijs met de id van een regel uit de lijst.")
    if getattr(asked, "many", "ja") == "nee":
        if len(items) != 1:
            raise ValueError("Verwijs naar precies één regel.")
        return items[0]
    return list(dict.fromkeys(items))


def _grid(value: Any, asked: Asked | CellKind) -> dict[str, dict[str, Any]]:
    cell = getattr(asked, "cell", None)
    if not isinstance(value, Mapping) or not all(isinstance(row, Mapping) for row in value.values()) or cell is None:
        raise ValueError("Vul de tabel in als rij, kolom en waarde.")
    return {
        str(row): {str(column): normalise(cell, item) for column, item in columns.items()}
        for row, columns in value.items()
    }


def facts_from(file: AnswersFile, checklist: Checklist, *, default_on: date) -> Facts:
    """Check every value of an answers file against the route; raises AnswersFault with all faults."""
    reader = _Reader(checklist)
    on = reader.case_date(file.on, default_on)
    answers = reader.questions(file.answers)
    reader.known_questions("onbekend", file.unknown)
    reader.known_questions("nvt", file.not_applicable)
    lists = {name: reader.records(name, rows) for name, rows in file.lists.items()}
    own = tuple(item.model_dump(by_alias=True) for item in file.own_alternatives)
    places = {*checklist.alternatives, *(str(item["id"]) for item in own)}
    weighings = {key: reader.weighing(key, body, places) for key, body in file.weighings.items()}
    decision = reader.decision(file.decision, places)
    answered = reader.answered(file.warnings_answered)
    reader.lists_exist(file.complete)
    if reader.faults:
        raise AnswersFault(reader.faults)
    return Facts(
        on=on,
        region=file.region,
        answers=answers,
        unknown={key: reason for key, reason in file.unknown.items() if reason != "niet_gevraagd"},
        not_applicable=file.not_applicable,
        lists=lists,
        complete=frozenset(file.complete),
        weighings=weighings,
        own_alternatives=own,
        warnings_answered=answered,
        decision=decision,
        signing=file.signing,
    )


class _Reader:
    """Collects all faults of one answers file instead of stopping at the first."""

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        self.faults: list[Fault] = []

    def fault(self, path: tuple[str | int, ...], message: str) -> None:
        self.faults.append(Fault(path, message))

    def case_date(self, text: str | None, default: date) -> date:
        if text is None:
            return default
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.fault(("op",), "Vul een datum in die bestaat, zoals 2026-11-22.")
            return default

    def value(self, path: tuple[str | int, ...], asked: Asked, value: Any) -> Any:
        if isinstance(value, Mapping) and set(value) in ({"onbekend"}, {"nvt"}) and asked.kind != "raster":
            return dict(value)
        try:
            return normalise(asked, value)
        except ValueError as error:
            self.fault(path, str(error))
            return None

    def questions(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        self.known_questions("antwoorden", answers)
        known = self.checklist.questions
        return {
            key: self.value(("antwoorden", key), known[key], value) for key, value in answers.items() if key in known
        }

    def known_questions(self, part: str, names: Mapping[str, Any]) -> None:
        for name in names:
            if name not in self.checklist.questions:
                self.fault((part, name), "Deze vraag staat niet in de routekaart.")

    def lists_exist(self, names: Sequence[str]) -> None:
        for index, name in enumerate(names):
            if name not in self.checklist.lists:
                self.fault(("compleet", index), f"De lijst {name} staat niet in de routekaart.")

    def records(self, name: str, rows: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
        definition = self.checklist.lists.get(name)
        if definition is None:
            self.fault(("lijsten", name), "Deze lijst staat niet in de routekaart.")
            return ()
        seen: set[str] = set()
        result = []
        for index, row in enumerate(rows):
            result.append(self._record(definition, ("lijsten", name, index), row, index))
            if result[-1]["id"] in seen:
                self.fault(("lijsten", name, index, "id"), "Deze id komt in de lijst al voor.")
            seen.add(result[-1]["id"])
        return tuple(result)

    def _record(
        self, definition: ListDefinition, path: tuple[str | int, ...], row: Mapping[str, Any], index: int
    ) -> dict[str, Any]:
        fields = {item.id: item for item in definition.fields}
        record: dict[str, Any] = {"id": str(row.get("id", f"{definition.id}-{index + 1}"))}
        for key, value in row.items():
            if key == "delen":
                record["delen"] = self._share((*path, key), value)
            elif key in fields:
                if value is not None:
                    record[key] = self.value((*path, key), fields[key], value)
            elif key != "id":
                self.fault((*path, key), "Dit veld hoort niet bij deze lijst.")
        return record

    def _share(self, path: tuple[str | int, ...], value: Any) -> Any:
        if value in ("in_document", "alleen_dossier"):
            return value
        if isinstance(value, Mapping) and set(value) == {"niet_voor"}:
            value = ["niet_voor", *_strings(value["niet_voor"])]
        if isinstance(value, list) and len(value) > 1 and value[0] == "niet_voor" and value == _strings(value):
            return list(value)
        self.fault(path, "Kies in_document, alleen_dossier of [niet_voor, <persoon>].")
        return "alleen_dossier"

    def weighing(self, key: str, body: Mapping[str, Any], places: set[str]) -> dict[str, Any]:
        if key not in places:
            self.fault(("wegingen", key), "Dit alternatief staat niet in de routekaart.")
            return {}
        form = self.checklist.weighing
        fields = {item.id: item for item in form.fields} if form else {}
        result: dict[str, Any] = {}
        for name, value in body.items():
            path = ("wegingen", key, name)
            if name == "delen":
                result[name] = self._share(path, value)
            elif name in fields:
                result[name] = self.value(path, fields[name], value)
            elif name == "conclusie" and form:
                result[name] = self._allowed(path, value, tuple(form.conclusions))
            elif name == "redenen" and form:
                reasons = value if isinstance(value, list) else [value]
                result[name] = [self._allowed((*path, i), item, tuple(form.reasons)) for i, item in enumerate(reasons)]
            else:
                self.fault(path, "Dit veld hoort niet bij een weging.")
        return result

    def _allowed(self, path: tuple[str | int, ...], value: Any, allowed: tuple[str, ...]) -> str:
        if value in allowed:
            return str(value)
        self.fault(path, f"Kies één van: {', '.join(allowed)}.")
        return allowed[0]

    def decision(self, decision: Decision | None, places: set[str]) -> dict[str, Any]:
        if decision is None:
            return {}
        data = decision.model_dump(by_alias=True, exclude_none=True)
        if decision.place is not None and decision.place not in {*places, "thuis", "blijft"}:
            self.fault(("besluit", "plek"), "Kies thuis, blijft of een alternatief van deze routekaart.")
        for index, item in enumerate(decision.together_with):
            if item not in places:
                self.fault(("besluit", "samen_met", index), "Dit alternatief staat niet in de routekaart.")
        if decision.on is not None:
            try:
                data["datum"] = _date(decision.on)
            except ValueError as error:
                self.fault(("besluit", "datum"), str(error))
        if decision.why is not None:
            data["motivering"] = clean_text(decision.why)[:TEXT_LIMIT]
        data["samen_met"] = list(decision.together_with)
        return data

    def answered(self, given: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
        for name, body in given.items():
            if name not in self.checklist.warnings:
                self.fault(("waarschuwingen_beantwoord", name), "Deze waarschuwing staat niet in de routekaart.")
            elif not substantive(body.get("reden")):
                self.fault(("waarschuwingen_beantwoord", name, "reden"), "Geef een reden in gewone woorden.")
        return {name: dict(body) for name, body in given.items()}


def _strings(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]
