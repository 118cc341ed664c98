"""The disk, the process or the file fails (F1 to F8): nothing acknowledged is lost, nothing half is shown.

The figures are those of the plan; the full ones take about ten minutes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from routekaart import atomicfile
from routekaart.casework.vault import vaults
from routekaart.store import backup, connection, rekeying, vault
from tests.faults import failing, flips, full_disk, kills, limits, power_loss, refused
from tests.faults.scenarios import SCENARIOS
from tests.faults.table import Amount, RowMaker, Tally

_MEMORY = Path("/dev/shm")


@contextmanager
def _memory(scratch: Path) -> Iterator[Path]:
    """A folder in memory: a killed process loses nothing the kernel has, whatever kind of disk lies below."""
    if not _MEMORY.is_dir():
        yield scratch
        return
    with tempfile.TemporaryDirectory(dir=_MEMORY) as folder:
        yield Path(folder)


def killed(amount: Amount, scratch: Path) -> Tally:
    """F1: kill -9 while answers are stored."""
    tally = Tally("F1", 10_000 if amount == "full" else 200)
    with _memory(scratch) as folder:
        kills.at_random(tally, tally.target, folder, seed=1)
    return tally


def killed_at_each_call(amount: Amount, scratch: Path) -> Tally:
    """F2: kill -9 at every system call of one save, one seal, one copy, one change of key."""
    tally = Tally("F2", 0)
    with _memory(scratch) as folder:
        names = tuple(SCENARIOS) if amount == "full" else ("save", "sign and seal", "backup", "new key")
        for name in names:
            kills.at_every_call(tally, SCENARIOS[name], folder, None if amount == "full" else 4)
    tally.note = ", ".join(names)
    return tally


def power_lost(amount: Amount, scratch: Path) -> Tally:
    """F3: the power fails; what was not synced is dropped, torn or reordered."""
    tally = Tally("F3", 0)
    with _memory(scratch) as folder:
        names = tuple(SCENARIOS) if amount == "full" else ("save", "backup", "new passphrase", "new vault")
        for name in names:
            power_loss.fail_power(tally, SCENARIOS[name], folder, 5_000 if amount == "full" else 40, seed=1)
    tally.note = ", ".join(names)
    return tally


def filled(amount: Amount, scratch: Path) -> Tally:
    """F4: the disk is so many bytes short, at 129 positions."""
    positions = full_disk.POSITIONS if amount == "full" else full_disk.POSITIONS[::16]
    tally = Tally("F4", len(positions))
    with _memory(scratch) as folder:
        full_disk.fill_up(tally, folder, positions)
    return tally


def failed(amount: Amount, scratch: Path) -> Tally:
    """F5: each call that touches the vault fails, once and from then on; so does each sync."""
    tally = Tally("F5", 0)
    with _memory(scratch) as folder:
        for name in SCENARIOS if amount == "full" else ("save", "put back"):
            failing.fail_each_call(tally, SCENARIOS[name], folder, None if amount == "full" else 8)
        failing.fail_each_sync(tally, SCENARIOS["save"], folder / "syncs")
    return tally


def locked(_: Amount, scratch: Path) -> Tally:
    """F6: nothing may be written where the vault is."""
    tally = Tally("F6", 32)
    with _memory(scratch) as folder:
        refused.read_only(tally, folder)
    return tally


def limited(amount: Amount, scratch: Path) -> Tally:
    """F7: the size of files, open files, memory and a quota run out."""
    tally = Tally("F7", 0)
    with _memory(scratch) as folder:
        limits.press(tally, folder, amount)
    return tally


def worn(amount: Amount, scratch: Path) -> Tally:
    """F8: bits, pages and ends of files change by themselves."""
    times, every = (1_000, 1) if amount == "full" else (50, 12)
    tally = Tally("F8", 3 * times + 640 // every)
    with _memory(scratch) as folder:
        flips.store(tally, folder / "store", times, every, seed=1)
        flips.copies(tally, folder / "copies", times, seed=1)
        flips.key_file(tally, folder / "key", times, seed=1)
        flips.rotating(tally, folder)
        flips.other_cases(tally, folder, every)
    tally.note = "store, copies, key file; cases on other pages stay readable"
    return tally


def _unsynced_small_files() -> None:
    def only_write(path: Path, data: bytes) -> None:
        path.write_bytes(data)

    atomicfile._write_synced = only_write


def _unsynced_folders() -> None:
    for module in (atomicfile, backup, vault, rekeying):
        for name in ("sync_folder", "sync_folders"):
            if hasattr(module, name):
                setattr(module, name, lambda *_: None)
    vaults.sync_folders = lambda *_: None


def _unsynced_answers() -> None:
    others = tuple(setting for setting in connection._SETTINGS if not setting.startswith("synchronous"))
    connection._SETTINGS = (*others, "synchronous = NORMAL")


def _pages_not_checked() -> None:
    def nothing(opened: object) -> tuple[str, ...]:
        return ()

    vault.page_faults = nothing


def _copies_not_looked_at() -> None:
    def good(info: object, data_key: bytes) -> bool:
        return True

    backup.is_good = good


ROWS: dict[str, RowMaker] = {
    "F1": killed,
    "F2": killed_at_each_call,
    "F3": power_lost,
    "F4": filled,
    "F5": failed,
    "F6": locked,
    "F7": limited,
    "F8": worn,
}
NEEDS_TRACING = ("F2", "F3", "F5")

SABOTAGES: dict[str, tuple[str, Callable[[], None]]] = {
    "unsynced_small_files": ("F3", _unsynced_small_files),
    "unsynced_folders": ("F3", _unsynced_folders),
    "unsynced_answers": ("F3", _unsynced_answers),
    "pages_not_checked": ("F8", _pages_not_checked),
    "copies_not_looked_at": ("F8", _copies_not_looked_at),
}
"""What is taken out of the program, so that the row named has to lose."""
