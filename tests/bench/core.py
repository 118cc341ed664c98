"""Rules and store: loading a route, assessing a case, storing an answer.

A scratch folder goes in; rows come out.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import yaml

from routekaart.checklist import load_route
from routekaart.engine import assess
from tests.bench.measure import Row, milliseconds, ratio_row
from tests.casework.desks import new_desk
from tests.routes import CHECKLISTS, PRACTICE, practice_facts, route_a

__all__ = ["rows"]


def rows(scratch: Path) -> Iterator[Row]:
    """Storing an answer, assessing, loading."""
    yield from _store(scratch)
    yield _assess()
    yield _load()


def _store(scratch: Path) -> Iterator[Row]:
    """A whole case already lies in the vault; the bare row is as long as the event."""
    desk = new_desk(scratch / "vault")
    case = str(desk.open_case("residentieel", region="foodvalley").created)
    desk.fill(case, practice_facts("noor-bij-oma"))
    desk.case(case)
    texts = itertools.cycle(["De ochtenden gaan goed als oma er is.", "De avonden gaan goed als tante er is."])
    desk.answer(case, "wat_hielp", next(texts))
    length = len(desk.vault.events(case)[-1].text)
    bare = sqlite3.connect(scratch / "bare.db", isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE TABLE event (id INTEGER PRIMARY KEY, text TEXT)")

    def ours() -> None:
        desk.answer(case, "wat_hielp", next(texts))

    def floor() -> None:
        bare.execute("INSERT INTO event (text) VALUES (?)", ("x" * length,))

    row = ratio_row("R11", "answer stored: encrypted, chained, synced, against a bare WAL+FULL insert", ours, floor,
                    rounds=300, aim=4, stop=10, note=f"{length} bytes an event")  # fmt: skip
    stored = desk.vault.events(case)
    assert len(stored) > 300 and stored[-1].text.count("gaan goed") == 1
    yield row

    def whole() -> None:
        ours()
        desk.case(case)

    yield milliseconds("R11v", "the same, and the whole case worked out anew for the page", whole,
                       rounds=200, aim=10, stop=25)  # fmt: skip
    desk.close()
    bare.close()


def _assess() -> Row:
    route = route_a()
    cases = itertools.cycle([practice_facts(path.stem) for path in PRACTICE])
    return milliseconds("R8", "full assessment of route A, practice cases in turn",
                        lambda: assess(route, next(cases)), rounds=400, aim=5, stop=15)  # fmt: skip


def _load() -> Row:
    used = [CHECKLISTS / "residentieel.yaml", CHECKLISTS / "regio" / "foodvalley.yaml"]
    used += sorted((CHECKLISTS / "gedeeld").glob("*.yaml"))
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

    def bare() -> None:
        for path in used:
            yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506 - a loader that only makes texts

    return ratio_row("R5", "load, validate and compile route A, against libyaml on the same files",
                     lambda: load_route("residentieel", folder=CHECKLISTS, region="foodvalley"), bare,
                     rounds=11, aim=3, stop=6)  # fmt: skip
