"""The checker: what an author waits for on every keystroke, and when everything is looked at.

A scratch folder goes in; rows come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from routekaart.checklist import check_files, load_route
from tests.bench.measure import Row, milliseconds, ratio_row
from tests.checklist.samples import ROUTE, write

__all__ = ["large_route", "rows"]

STEPS, EACH = 30, 10
ON = date(2026, 11, 22)


def rows(scratch: Path) -> Iterator[Row]:
    """Errors, and everything, of a route with 300 questions; the errors of route A itself are row R5."""
    path = write(scratch, large_route(), "groot.yaml")
    report = check_files([path], folder=scratch, on=ON)
    # A fault would end the check early.
    assert report.errors == () and len(load_route(path, folder=scratch).questions) >= STEPS * EACH
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

    def bare() -> None:
        yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506 - a loader that only makes texts

    size = f"{path.stat().st_size // 1024} kB"
    yield ratio_row("C1", "errors of 300 questions, against libyaml on the same file",
                    lambda: load_route(path, folder=scratch), bare, rounds=7, aim=3, stop=6, note=size)  # fmt: skip
    yield ratio_row("C2", "everything about 300 questions, against libyaml on the same file",
                    lambda: check_files([path], folder=scratch, on=ON), bare, rounds=7, aim=12, stop=30)  # fmt: skip
    yield milliseconds("C2t", "the same, by the clock",
                       lambda: check_files([path], folder=scratch, on=ON), rounds=5, aim=2000, stop=4000)  # fmt: skip


def large_route() -> str:
    """The sample with thirty steps of ten questions, and a definition and a warning for each step."""
    steps = "".join(_step(number) for number in range(STEPS))
    definitions = "".join(
        f"  - {{id: regel_{number}, titel: Regel, als: {{alle: [{_asks(number, 1)}, {{een_van: [{_asks(number, 2)}, "
        f"{_asks(number, 4)}]}}]}}}}\n"
        for number in range(STEPS)
    )
    warnings = "".join(
        f"  - {{id: X{number}, titel: Let op, niveau: M, tekst: Er mist iets., doe: Vraag het., stap: stap_{number}, "
        f"bron: {{uit: jw}}, als: {{alle: [{{regel: regel_{number}, is: ja}}, {_asks(number, 7)}]}}}}\n"
        for number in range(STEPS)
    )
    text = ROUTE.replace("definities:\n", f"{steps}definities:\n{definitions}", 1)
    return text.replace("waarschuwingen:\n", f"waarschuwingen:\n{warnings}", 1)


def _step(number: int) -> str:
    head = f"  - id: stap_{number}\n    titel: Stap {number}\n    bron: {{uit: jw}}\n    vragen:\n"
    return head + "".join(_question(number, index) for index in range(EACH))


def _question(step: int, index: int) -> str:
    shown = f"        toon_als: {_asks(step, index - 1)}\n" if index % 3 == 2 else ""
    return (
        f"      - id: v_{step}_{index}\n        vraag: Wat is het antwoord op vraag {index}?\n"
        f"        waarom: Dat telt mee bij het besluit.\n        soort: keuze\n"
        f"        opties: {{een: Het eerste, twee: Het tweede, drie: Het derde}}\n{shown}"
    )


def _asks(step: int, index: int) -> str:
    return f"{{vraag: v_{step}_{index}, in: [een, twee]}}"
