"""What happens in the life of a vault (F9 to F14): put back, opened twice, wrong clocks, sleep, upgrades, drills.

The figures are those of the plan; the full ones take some minutes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from routekaart.store import anchors, backup, layout, lock, sqlstore, vault
from routekaart.store.schema import MIGRATIONS, version_of
from tests.faults import leak_locks, life_clock, life_drill, life_ends, life_instances, life_rollback, life_upgrade
from tests.faults.table import Amount, RowMaker, Tally


def rolled_back(amount: Amount, scratch: Path) -> Tally:
    """F9: the vault of an earlier day is put back, alone or with what stands beside it."""
    tally = Tally("F9", 0, life_rollback.NOTE)
    full = amount == "full"
    life_rollback.put_back(tally, scratch, days=3 if full else 1, everything=full)
    return tally


def two_instances(amount: Amount, scratch: Path) -> Tally:
    """F10: two to eight programs at once on one vault, killed holders, and a file changed underneath."""
    rounds = 100 if amount == "full" else 3
    tally = Tally("F10", rounds * 7 + 12)
    life_instances.together(tally, scratch, rounds)
    life_instances.changed_underneath(tally, scratch / "underneath")
    return tally


def wrong_clock(amount: Amount, scratch: Path) -> Tally:
    """F11: the clock of the computer stands wrong, jumps, or changes zone."""
    tally = Tally("F11", 0)
    clocks = life_clock.CLOCKS if amount == "full" else life_clock.CLOCKS[:2]
    life_clock.wrong_clocks(tally, scratch, clocks, len(clocks) if amount == "full" else 1)
    life_clock.leap_second(tally, scratch / "leap")
    tally.note = ", ".join(clock.name for clock in clocks)
    return tally


def put_to_sleep(amount: Amount, scratch: Path) -> Tally:
    """F12: sleep, a closed lid, the end of the session or of the program, while it stores and while it seals."""
    tally = Tally("F12", 0)
    full = amount == "full"
    pairs = [(reason, busy) for reason in ("sleep", "the lid closes") for busy in ("mid_sign", "mid_save")]
    ends = [(reason, busy) for reason in ("SIGTERM", "logout", "SIGHUP") for busy in ("mid_sign", "mid_save")]
    if leak_locks.has_bus():
        life_ends.locked(tally, scratch / "locked", pairs if full else pairs[:1])
    else:
        tally.note = "no dbus-daemon to be the system with: only the end of the program was tried"
    if full or not leak_locks.has_bus():
        life_ends.ended(tally, scratch / "ended", ends if full else ends[:1])
    return tally


def upgraded(amount: Amount, scratch: Path) -> Tally:
    """F13: files of every earlier version, killed while they are brought up; documents of every release."""
    tally = Tally("F13", 0)
    life_upgrade.every_version(tally, scratch)
    life_upgrade.downgrades(tally, scratch)
    life_upgrade.documents(tally)
    life_upgrade.killed_halfway(tally, scratch, 200 if amount == "full" else 10)
    return tally


def drilled(amount: Amount, scratch: Path) -> Tally:
    """F14: every copy of a series is put back on an empty computer."""
    tally = Tally("F14", 0)
    life_drill.drill(tally, scratch, evenings=12 if amount == "full" else 2, sealed=amount == "full")
    return tally


def _lock_not_taken() -> None:
    """Whoever comes is let in."""
    lock._try_lock = lambda descriptor: True


def _file_not_looked_at() -> None:
    """What another program put in the place of the vault is not noticed."""
    sqlstore.SqlStore.still_ours = lambda store: True  # type: ignore[method-assign,assignment]


def _clock_decides_age() -> None:
    """Which copy is the newest is what the clock said."""
    for module in (layout, backup, vault):
        setattr(module, "age", lambda info: info.made_at)  # noqa: B010 (three modules know it by that name)


def _copies_not_compared() -> None:
    """Opening believes the file, whatever the newest copy says."""
    anchors.compare = lambda *_arguments, **_options: ()


def _steps_without_transaction() -> None:
    """A step that brings a file up is taken line by line, each of them at once on disk."""

    def migrate(connection: Any, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> int:
        start = version_of(connection)
        for version, statements in enumerate(migrations[start:], start=start + 1):
            for statement in (*statements, f"PRAGMA user_version = {version}"):
                connection.execute(statement)
        return len(migrations) - start

    vault.migrate = migrate  # type: ignore[attr-defined]


ROWS: dict[str, RowMaker] = {
    "F9": rolled_back,
    "F10": two_instances,
    "F11": wrong_clock,
    "F12": put_to_sleep,
    "F13": upgraded,
    "F14": drilled,
}

SABOTAGES: dict[str, tuple[str, Callable[[], None]]] = {
    "copies not compared": ("F9", _copies_not_compared),
    "clock decides age": ("F11", _clock_decides_age),
    "file not looked at": ("F10", _file_not_looked_at),
    "lock not taken": ("F10", _lock_not_taken),
    "steps without transaction": ("F13", _steps_without_transaction),
}
"""What is taken out of the program, so that the row named has to lose."""
