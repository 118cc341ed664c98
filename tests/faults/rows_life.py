"""What happens in the life of a vault (F9 to F14): put back, opened twice, wrong clocks, sleep, upgrades, drills.

The figures are those of the plan; the full ones take some minutes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from routekaart.store import lock
from tests.faults import life_instances
from tests.faults.table import Amount, RowMaker, Tally


def two_instances(amount: Amount, scratch: Path) -> Tally:
    """F10: two to eight programs at once on one vault, killed holders, and a file changed underneath."""
    rounds = 100 if amount == "full" else 3
    tally = Tally("F10", rounds * 7 + 12)
    life_instances.together(tally, scratch, rounds)
    life_instances.changed_underneath(tally, scratch / "underneath")
    return tally


def _lock_not_taken() -> None:
    """Whoever comes is let in."""
    lock._try_lock = lambda _descriptor: True


ROWS: dict[str, RowMaker] = {
    "F10": two_instances,
}

SABOTAGES: dict[str, tuple[str, Callable[[], None]]] = {
    "lock not taken": ("F10", _lock_not_taken),
}
"""What is taken out of the program, so that the row named has to lose."""
