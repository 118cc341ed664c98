"""The truth tables of two public standards, row by row: the boolean core of DMN (42) and CQL's logical operators (39).

Where DMN puts a number or a word in the place of a truth value, our checker refuses the file; what is left for
evaluation is 'not known', which is what DMN makes of it too.
"""

from __future__ import annotations

from typing import Any

import pytest

from routekaart.conditions import UNKNOWN, Cell, Truth, evaluate, parse_condition
from tests.conditions.scopes import Facts

CELL: dict[str, Cell] = {"true": "ja", "false": "nee", "null": UNKNOWN, "123": UNKNOWN, "text": UNKNOWN}
TRUTH: dict[str, Truth] = {"true": True, "false": False, "null": None}

# DMN: 19 rows of conjunction, 19 of disjunction, 4 of negation.
CONJUNCTION = """
true true true | true false false | true null null | true 123 null | true text null
false true false | false false false | false null false | false 123 false | false text false
null true null | 123 true null | text true null | null false false | 123 false false | text false false
null null null | text text null | 123 123 null
"""
DISJUNCTION = """
true true true | true false true | true null true | true 123 true | true text true
false true true | false false false | false null null | false 123 null | false text null
null true true | 123 true true | text true true | null false null | 123 false null | text false null
null null null | text text null | 123 123 null
"""
NEGATION = "true false | false true | null null | text null"
# CQL: and, or, implies and xor of nine rows each, not of three.
NINE = ["true true", "true false", "true null", "false true", "false false", "false null"]
NINE += ["null true", "null false", "null null"]
AND = "true false null false false false null false null"
OR = "true true true true false null true null null"
IMPLIES = "true false null true true true true null null"
XOR = "false true null true false null null null null"


def leaf(name: str) -> dict[str, Any]:
    return {"vraag": name, "is": "ja"}


def implies() -> dict[str, Any]:
    return {"een_van": [{"niet": leaf("a")}, leaf("b")]}


def either() -> dict[str, Any]:
    return {
        "een_van": [
            {"alle": [leaf("a"), {"niet": leaf("b")}]},
            {"alle": [{"niet": leaf("a")}, leaf("b")]},
        ]
    }


BOTH: dict[str, Any] = {"alle": [leaf("a"), leaf("b")]}
ANY: dict[str, Any] = {"een_van": [leaf("a"), leaf("b")]}


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(row.split()) for row in table.replace("\n", "|").split("|") if row.strip()]


DMN = [
    *(("conjunction", BOTH, row[:2], row[2]) for row in rows(CONJUNCTION)),
    *(("disjunction", ANY, row[:2], row[2]) for row in rows(DISJUNCTION)),
    *(("negation", {"niet": leaf("a")}, row[:1], row[1]) for row in rows(NEGATION)),
]
CQL = [
    *(("and", BOTH, tuple(pair.split()), want) for pair, want in zip(NINE, AND.split(), strict=True)),
    *(("or", ANY, tuple(pair.split()), want) for pair, want in zip(NINE, OR.split(), strict=True)),
    *(("implies", implies(), tuple(pair.split()), want) for pair, want in zip(NINE, IMPLIES.split(), strict=True)),
    *(("xor", either(), tuple(pair.split()), want) for pair, want in zip(NINE, XOR.split(), strict=True)),
    *(("not", {"niet": leaf("a")}, (value,), want) for value, want in rows("true false | false true | null null")),
]


def test_the_tables_are_whole() -> None:
    assert (len(DMN), len(CQL)) == (42, 39)
    assert len({(row[0], row[2]) for row in DMN}) == 42
    assert len({(row[0], row[2]) for row in CQL}) == 39


@pytest.mark.parametrize(
    ("name", "condition", "given", "expected"), [*DMN, *CQL], ids=lambda part: part if isinstance(part, str) else None
)
def test_row(name: str, condition: dict[str, Any], given: tuple[str, ...], expected: str) -> None:
    questions = {key: CELL[value] for key, value in zip("ab", given, strict=False)}
    assert evaluate(parse_condition(condition), Facts(questions=questions)) is TRUTH[expected]
