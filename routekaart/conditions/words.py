"""The words of comparisons, values and places: what an explanation and a rule in words have in common.

A node of a condition and the labels of a route go in; pieces of Dutch sentences come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from routekaart.conditions.evaluate import Record
from routekaart.conditions.model import Leaf, ParameterRef, Period

__all__ = [
    "BOUNDS",
    "DECISIONS",
    "Labels",
    "comparison",
    "either",
    "period_words",
    "place_words",
    "state_words",
    "subject",
    "value_words",
]


class Labels(Protocol):
    """The words people know things by. An unknown id is answered with the id itself."""

    def question(self, name: str) -> str: ...
    def option(self, question: str, option: str) -> str: ...
    def field(self, list_name: str, name: str) -> str: ...
    def field_option(self, list_name: str, name: str, option: str) -> str: ...
    def list_title(self, name: str) -> str: ...
    def record(self, list_name: str, record: Record) -> str: ...
    def alternative(self, name: str) -> str: ...
    def consultation(self, name: str) -> str: ...
    def rule(self, name: str) -> str: ...
    def parameter(self, name: str) -> str: ...
    def conclusion(self, name: str) -> str: ...


DECISIONS = {
    "plek": "De gekozen plek",
    "verblijfplek": "De plek waar het kind woont",
    "plek_soort": "De soort plek",
    "datum": "De datum van het besluit",
    "samen_met": "Wat samen wordt ingezet",
    "motivering": "De motivering",
}


_PLACES = {
    "thuis": "thuis",
    "blijft": "waar het kind nu woont",
    "andere_ouder": "bij de andere ouder",
    "gezinsvorm": "een gezin",
    "begeleid_wonen": "begeleid wonen",
    "kleinschalig": "een kleine woonplek",
    "maatwerk": "maatwerk",
    "ggz": "verblijf in de ggz",
    "residentieel": "een leefgroep",
    "gesloten": "een gesloten groep",
}


def place_words(value: str, labels: Labels) -> str:
    """A place, a kind of place or an alternative, in words."""
    return _PLACES.get(value) or labels.alternative(value)


def subject(prompt: str) -> str:
    """A question as the subject of a sentence: between quotes, or bare when it is one word."""
    text = prompt.strip()
    return f"‘{text}’" if text.endswith("?") or " " in text else text[:1].upper() + text[1:]


BOUNDS = {
    "equals": "precies",
    "at_least": "minstens",
    "at_most": "hoogstens",
    "more_than": "meer dan",
    "less_than": "minder dan",
}


def comparison(leaf: Leaf, option: Any, labels: Labels) -> str:
    """What a leaf compares with; `option` turns a stored value into its title."""
    operator = leaf.operator
    value = getattr(leaf, operator)
    match operator:
        case "equals" | "contains":
            return value_words(value, option, labels)
        case "one_of" | "contains_any":
            return either([value_words(one, option, labels) for one in value])
        case "empty":
            return "leeg" if value == "ja" else "gevuld"
        case "between":
            return f"van {value_words(value[0], option, labels)} tot en met {value_words(value[1], option, labels)}"
        case "before" | "after":
            day = "de datum van dit dossier" if value == "op" else value
            return f"{'vóór' if operator == 'before' else 'na'} {day}"
        case "older_than":
            return f"ouder dan {period_words(value, labels)}"
        case "within":
            return f"binnen {period_words(value, labels)}"
        case "passed":
            return "voorbij" if value == "ja" else "nog niet voorbij"
    return f"{BOUNDS[operator]} {value_words(value, option, labels)}"


def state_words(operator: str, holds: bool) -> str:
    """Whether something is filled in, or does not apply: `operator` is `answered` or `not_applicable`."""
    if operator == "answered":
        return "ingevuld" if holds else "niet ingevuld"
    return "niet van toepassing" if holds else "wel van toepassing"


def value_words(value: object, option: Any, labels: Labels) -> str:
    """One value as it stands inside a sentence."""
    if isinstance(value, ParameterRef):
        return labels.parameter(value.parameter)
    if isinstance(value, int | float):
        return f"{value:g}".replace(".", ",")
    text = str(option(str(value)))
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def either(words: Sequence[str]) -> str:
    """`a, b of c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} of {words[-1]}"


def period_words(period: Period, labels: Labels) -> str:
    """`6 maanden`."""
    value, one, many = next(
        (number, one, many) for name, one, many in _UNITS if (number := getattr(period, name)) is not None
    )
    shown = value_words(value, str, labels)
    # A parameter is shown with its own unit.
    return shown if shown.endswith((one, many)) else f"{shown} {one if value == 1 else many}"


_UNITS = (
    ("days", "dag", "dagen"),
    ("weeks", "week", "weken"),
    ("months", "maand", "maanden"),
    ("years", "jaar", "jaar"),
)
