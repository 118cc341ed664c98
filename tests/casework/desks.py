"""Desks for tests: real vaults in a folder of their own, a clock that ticks, and a cheap key.

A folder goes in; an environment, an open desk or a filled practice case comes out.
"""

from __future__ import annotations

import itertools
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from routekaart.casework import Desk, Environment, Owner, create_vault, open_practice
from routekaart.casework.practice.cases import start_practice_case
from routekaart.errors import RoutekaartError
from routekaart.keys import Cost
from routekaart.paths import places
from tests.routes import CHECKLISTS

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PHRASE = "vier losse woorden samen"
OWNER = Owner(name="S. Jansen", function="jeugdbeschermer", organisation="Voorbeeld", register="skj",
              registration="100000001", region="foodvalley")  # fmt: skip


class Clock:
    """Each look at it is a second later; `later` moves it on."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def later(self, **by: float) -> None:
        self.at += timedelta(**by)


def environment(folder: Path, clock: Clock | None = None) -> Environment:
    """Real chance, ids that differ between environments, a clock of our own."""
    numbers, start = itertools.count(1), os.urandom(8).hex()
    found = places({**os.environ, "ROUTEKAART_HOME": str(folder)})
    return Environment(found, clock or Clock(), os.urandom, lambda: f"{start}{next(numbers):016x}", CHEAP)


def new_desk(folder: Path, clock: Clock | None = None) -> Desk:
    """A vault just made."""
    return create_vault(environment(folder, clock), OWNER, PHRASE)[0]


def practice_case(folder: Path, name: str = "noor-bij-oma", clock: Clock | None = None) -> tuple[Desk, str]:
    """A filled case in the practice vault."""
    desk = open_practice(environment(folder, clock))
    return desk, str(start_practice_case(desk, CHECKLISTS / "oefencasussen" / f"{name}.yaml").created)


def again(desk: Desk) -> Desk:
    """The same practice vault after closing the program."""
    desk.close()
    return open_practice(desk.env)


def refused(code: str) -> pytest.RaisesExc[RoutekaartError]:
    """Expects this code, with a message that says something."""
    return pytest.raises(RoutekaartError, check=lambda error: error.code == code and len(error.message) > 20)
