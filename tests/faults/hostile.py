"""Rule files and conditions that mean harm: tags, traps of YAML 1.1, bombs, and code where a condition belongs.

Nothing goes in; per threat what was tried and whether it was held off come out.
"""

from __future__ import annotations

import itertools
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from routekaart.checklist import ChecklistFault, load_route
from routekaart.checklist.source import MAX_BYTES, read_source
from routekaart.conditions import parse_condition
from routekaart.engine.scope import CaseScope
from routekaart.examples import facts_of_file
from tests.checklist.samples import ROUTE, write

TAGS = [
    "!!python/object/apply:os.system",
    "!!python/object/new:subprocess.Popen",
    "!!python/object:builtins.eval",
    "!!python/name:os.system",
    "!!python/module:os",
    "!!python/tuple",
    "!!binary",
    "!!timestamp",
    "!!int",
    "!!str",
    "!!set",
    "!!omap",
    "!!merge",
    "!eigen",
    "!",
    "!<tag:yaml.org,2002:python/object/apply:os.system>",
    "!e!x",
    "!!float",
    "!!null",
    "!!map",
    "!!bool",
    "!!pairs",
    "!!value",
    "!!yaml",
    "!!python/bytes",
]
SHAPES = [
    "a: {} x",
    "a: {} [x]",
    "a: {} {{x: 1}}",
    "- {} x",
    "{} x: 1",
    "{}\na: 1",
    "a:\n  - {} ['echo hoi']",
    "a: [1, {} x]",
    "a: {{b: {} x}}",
    "a: {} |\n  tekst",
    "a: {} 'x'",
    'a: {} "x"',
]


def refused(text: str) -> bool:
    """Whether the reader refuses a text and says where."""
    try:
        read_source(text, "x.yaml")
    except ChecklistFault as fault:
        return all(one.line >= 1 for one in fault.findings)
    return False


def tagged() -> Iterator[str]:
    """Every tag in every place."""
    return (shape.format(tag) for tag, shape in itertools.product(TAGS, SHAPES))


AS_WRITTEN: dict[str, object] = {
    **{word: word for word in ("no", "NO", "yes", "on", "off", "y", "n", "true", "False", "ja", "12:30", "012")},
    **{word: word for word in ("1.10", "1e3", "0x1f", "0o7", "1_000", ".5", "+1", ".inf", ".nan", "2026-11-22")},
    **{word: word for word in ("2026-11", "<<", "=", "NULL", "Null", "None", "1,5", "12:30:00", "00")},
    "7": 7,
    "-3": -3,
    "~": None,
    "null": None,
    "'7'": "7",
}
"""What YAML 1.1 would make something else of, and what it is here."""
DOUBLES = ("a: 1\na: 2", "a: {b: 1, b: 2}", "<<: {a: 1}", "no: 1\nno: 2", "012: 1\n012: 2")
"""Keys that are there twice, and keys that would merge."""


def as_written(written: str, expected: object) -> bool:
    """Whether a word keeps its meaning as a value, and as a key."""
    if read_source(f"a: {written}", "x").data != {"a": expected}:
        return False
    key = isinstance(expected, str) and written != "<<" and "'" not in written
    return not key or read_source(f"{written}: 1", "x").data == {expected: 1}


CODE = [
    "__import__('os').system('echo hoi')",
    "9**9**9",
    "().__class__.__bases__[0].__subclasses__()",
    "{{ 7*7 }}",
    "${jndi:ldap://x}",
    "(a+)+$",
    "'; DROP TABLE x; --",
    "lambda: 0",
    "exec('x')",
    "x" * 1_000_000,
    "../../etc/passwd",
    "%s%s%n",
    "\u202egesrever",
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "f'{open(1)}'",
    "import os",
    "eval(x)",
    "true or 1/0",
    "a.b.c.d.__globals__",
]
PLACES: list[Any] = [
    lambda text: text,
    lambda text: [text],
    lambda text: {text: 1},
    lambda text: {"als": text},
    lambda text: {"niet": text},
    lambda text: {"alle": [text]},
    lambda text: {"een_van": text},
    lambda text: {"alle": [{"niet": {text: {}}}]},
    lambda text: {"vraag": "a", text: "ja"},
    lambda text: {"vraag": "a", "is": [text]},
    lambda text: {"vraag": "a", "is": {text: 1}},
    lambda text: {"vraag": "a", "meer_dan": {"parameter": {text: 1}}},
    lambda text: {"vraag": {"x": text}, "is": "ja"},
    lambda text: {"vraag": "a", "tussen": [text, text]},
    lambda text: {"vraag": "a", "ouder_dan": text},
    lambda text: {"vraag": "a", "ouder_dan": {"maanden": {text: 1}}},
    lambda text: {"voor_een": text},
    lambda text: {"voor_een": {"in": "personen", "geldt": text}},
    lambda text: {"voor_alle": {"in": [text], "geldt": {"veld": "a", "is": "ja"}}},
    lambda text: {"aantal": {"in": "personen", "waar": text}, "minstens": 1},
    lambda text: {"aantal": {"in": "personen"}, "minstens": text},
    lambda text: {"minstens_aantal": {"n": text, "van": [{"vraag": "a", "is": "ja"}]}},
    lambda text: {"weging": "ALT01", "conclusie": {"x": text}},
    lambda text: {"consult": "RET", "gehouden": text},
    lambda text: {"regel": "W01", "is": text},
]


def inert(text: str, place: Any) -> bool:
    """Nothing in a condition is ever run or worked out: what is not a node of the language is refused, or is text."""
    try:
        made = parse_condition(place(text))
    except ValidationError:
        return True
    # A number may be written as text; whether it is one is the checker's question.
    return text in made.model_dump_json(by_alias=True, exclude_none=True)


PEOPLE = 40
"""So many people stand around a child in the largest case that is timed."""


def heavy() -> dict[str, str]:
    """Conditions that are allowed and much work: wide, deep, and a list inside a list."""
    has = "{veld: gezag, is: nee}"
    within = f"{{voor_een: {{in: personen, geldt: {has}}}}}"
    count = f"{{aantal: {{in: personen, waar: {has}}}, minstens: 99}}"
    deep = "{vraag: weken, meer_dan: 1}"
    for _ in range(3):
        deep = f"{{een_van: [{{alle: [{deep}, {{vraag: kader, is: ots}}]}}, {{vraag: kader, is: voogdij}}]}}"
    return {
        "wide alle": f"{{alle: [{', '.join(['{vraag: kader, in: [ots, voogdij]}'] * 400)}]}}",
        "wide een_van": f"{{een_van: [{', '.join(['{vraag: weken, is: 9}'] * 400)}]}}",
        "counts": f"{{een_van: [{', '.join([count] * 40)}]}}",
        "list in list": f"{{voor_een: {{in: personen, geldt: {{alle: [{has}, {{niet: {within}}}]}}}}}}",
        "lists in lists": f"{{een_van: [{', '.join([f'{{voor_alle: {{in: personen, geldt: {count}}}}}'] * 2)}]}}",
        "deep": deep,
    }


def evaluated(condition: str, folder: Path) -> float:
    """Milliseconds of the processor that one such condition takes in a case with many people; the least of five."""
    rule = "als: {vraag: kader, in: [ots, voogdij]}"
    text = ROUTE.replace(f"    {rule}", f"    als: {condition}")
    assert text != ROUTE
    route = load_route(write(folder, text), folder=folder)
    people = [{"id": f"p{number}", "naam": f"P{number}", "gezag": "ja"} for number in range(PEOPLE)]
    data = {"route": "proef", "op": "2026-11-22", "antwoorden": {"kader": "ots", "weken": 5}}
    facts = facts_of_file({**data, "lijsten": {"personen": people}}, route)
    return min(_took(CaseScope(route, facts)) for _ in range(5))


def _took(scope: CaseScope) -> float:
    start = time.process_time()
    scope.rule("maatregel")
    return (time.process_time() - start) * 1000


@dataclass(frozen=True, slots=True)
class Burst:
    """What reading a bomb took, in a process of its own."""

    name: str
    size: int
    refused: bool
    milliseconds: float
    kilobytes: int

    @property
    def held(self) -> bool:
        """Refused within a tenth of a second, with memory of at most ten times the file (or 8 MB)."""
        return self.refused and self.milliseconds <= 100 and self.kilobytes <= max(10 * self.size / 1024, 8192)


def bombs() -> dict[str, bytes]:
    """Files that are small to send and large to read."""
    layers = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return {
        "aliases": ("a0: &a0 [x]\n" + "\n".join(layers)).encode(),
        "circle": b"a: &x [*x]",
        "brackets": b"a: " + b"[" * 50_000,
        "braces": b"a: " + b"{b: " * 50_000,
        "dashes": b"a:\n" + b"\n".join(b" " * n + b"-" for n in range(1, 1900)),
        "questions": b"? " * 50_000,
        "nodes": b"a: [" + b"1, " * 600_000 + b"1]",
        "keys": b"".join(b"k%d: 1\n" % n for n in range(150_000)),
        "word": b"a: " + b"x" * (MAX_BYTES - 10),
        "quote": b"a: '" + b"x" * (MAX_BYTES - 10),
        "too much": b"a: " + b"x" * MAX_BYTES,
        "anchors": b"a: [" + b"&x 1, " * 30_000 + b"1]",
        "comments": b"#\n" * 900_000 + b"[",
    }


GIGABYTE = "gigabyte"
_READER = """
import sys, time
from pathlib import Path
from routekaart.checklist import ChecklistFault, load_route
from routekaart.checklist.source import read_source

def peak():
    return int(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))

start, before = time.process_time(), peak()
try:
    read_source(Path(sys.argv[1]), "x.yaml")
    told = "read"
except ChecklistFault:
    told = "refused"
print(told, (time.process_time() - start) * 1000, peak() - before)
"""


def burst(name: str, folder: Path) -> Burst:
    """Let a process of its own read a bomb and see what that took."""
    path = folder / "bomb.yaml"
    with path.open("wb") as stream:
        if name == GIGABYTE:
            stream.write(b"a: ")
            stream.truncate(1024**3)
        else:
            stream.write(bombs()[name])
    size = path.stat().st_size
    done = subprocess.run([sys.executable, "-c", _READER, str(path)], capture_output=True, text=True, timeout=60)
    path.unlink()
    if done.returncode:
        return Burst(name, size, refused=False, milliseconds=0, kilobytes=0)
    told, took, grown = done.stdout.split()
    return Burst(name, size, told == "refused", float(took), int(grown))
