"""A filled practice case on a desk in a folder of its own, for tests and pictures of the pages of a case.

A folder goes in; an open desk and the id of the case come out.
"""

from __future__ import annotations

import itertools
import os
from datetime import UTC, datetime
from pathlib import Path

from routekaart.casework import Desk, Environment, open_practice
from routekaart.casework.practice.cases import start_practice_case
from routekaart.paths import places

__all__ = ["NOW", "environment", "filled_case"]

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def environment(folder: Path) -> Environment:
    """Clock, chance and ids that are the same each time."""
    numbers = itertools.count(1)
    found = places({**os.environ, "ROUTEKAART_HOME": str(folder)})
    return Environment(found, lambda: NOW, lambda size: b"\x07" * size, lambda: f"{next(numbers):032x}")


def filled_case(folder: Path, name: str = "noor-bij-oma") -> tuple[Desk, str]:
    """The practice case as it stands in its file; without a name a case in which nothing was filled in yet."""
    desk = open_practice(environment(folder))
    if not name:
        return desk, str(desk.open_case("residentieel").created)
    path = desk.env.places.checklists / "oefencasussen" / f"{name}.yaml"
    return desk, str(start_practice_case(desk, path).created)
