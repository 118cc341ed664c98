"""Files and documents of every earlier version: opened by this one, also when it is killed while it brings them up.

Golden vaults and documents go in; what was tried and what was lost come out.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from routekaart.errors import RoutekaartError
from routekaart.store import Vault
from routekaart.store.connection import connect
from routekaart.store.schema import MIGRATIONS, version_of
from routekaart.verification import verify
from tests.faults.children import Child, Say
from tests.faults.kills import spread
from tests.faults.table import Tally
from tests.faults.tracing import available, changing, concerning, kill_at, record, traced
from tests.store.store_samples import KEY, NOW, entry, rehash

__all__ = ["documents", "downgrades", "every_version", "killed_halfway"]

_TESTS = Path(__file__).parents[1]
_VAULTS = _TESTS / "store" / "golden"
_PAPERS = _TESTS / "verification" / "golden"
_NEVER_CHANGES = {
    "uittreksel-0.1.0.pdf": "320ce80a9b23184dde5bd6d2750335094de2cb536073e31610953e3391e13ac2",
}
"""The sealed documents of each release, as they left it."""
_TEXTS = ["een", "Gecoördineerd é"]


def every_version(tally: Tally, folder: Path) -> None:
    """There is a golden vault of each version of the file; this program opens it, with all that is in it."""
    for version in range(1, len(MIGRATIONS) + 1):
        if not tally.saw(f"no golden vault of version {version}", (_VAULTS / f"versie-{version}").is_dir()):
            continue
        wrong = _opens(_golden(version, folder / str(version)), version)
        tally.saw(f"version {version}: {wrong}", not wrong)
    tally.target += 2 * len(MIGRATIONS)


def _golden(version: int, place: Path) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    return shutil.copytree(_VAULTS / f"versie-{version}", place)


def _opens(folder: Path, version: int) -> str:
    """What is missing after opening, or ""; a copy in the old shape has to be there as well."""
    try:
        vault = Vault.open(folder, KEY, now=NOW)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    try:
        vault.log(entry("ingezien"))
        texts = [event.text for event in vault.events("a")]
        drafts, papers = vault.concepts("a"), [vault.blob(info.sha256) for info in vault.blobs("a")]
        if texts != _TEXTS or drafts != {"reden": "half getypt"} or papers != [b"%PDF oefening"]:
            return f"lost: {texts} {drafts} {len(papers)}"
        if vault.warnings or not vault.verify_integrity(rehash).sound:
            return f"not whole: {vault.warnings}"
        shapes = [_shape(info.folder / "kluis.db") for info in vault.backups()]
        if version < len(MIGRATIONS) and version not in shapes:
            return f"no copy in the old shape, only {shapes}"
        return "" if version_of(vault._connection) == len(MIGRATIONS) else "not brought up"
    finally:
        vault.close()


def _shape(path: Path) -> int:
    copy = connect(path, KEY, read_only=True)
    try:
        return version_of(copy)
    finally:
        copy.close()


def killed_halfway(tally: Tally, folder: Path, kills: int) -> None:
    """Killed at the calls of bringing a file up, and at random moments; the next start opens it with everything."""
    tally.target += kills
    home, done = folder / "home", 0
    if not available():
        ended, calls = record(_opening(_golden(1, home)), folder / "calls")
        assert not ended.broke, ended
        own = changing(concerning(calls, home / "kluis.db"))  # and its journal; the others are of the copy before it
        chosen = spread(own, max(6, kills // 2))
        others = [call for call in changing(concerning(calls, home)) if call not in own]
        for call in (*chosen, *spread(others, max(2, kills * 3 // 4 - len(chosen)))):
            ended = traced(_opening(_golden(1, home)), kill_at(call))
            wrong = ended.broke or _opens(home, 1)
            tally.saw(f"killed at {call.name} {call.number}: {wrong}", ended.killed and not wrong)
            done += 1
    chance = random.Random(1)
    for number in range(kills - done):
        child = Child(_opening(_golden(1, home)))
        child.go()
        until = time.perf_counter() + chance.random() * 0.03
        while time.perf_counter() < until:
            pass
        child.kill()
        child.end()
        wrong = _opens(home, 1)
        tally.saw(f"kill {number}: {wrong}", not wrong)


def _opening(folder: Path) -> Callable[[Say], None]:
    def bring_up(_say: Say) -> None:
        Vault.open(folder, KEY, now=NOW).close()

    return bring_up


def downgrades(tally: Tally, folder: Path) -> None:
    """A file of a later version is refused with a word about it, and stays as it is; one and ten versions later."""
    for later in (1, 10):
        place = _golden(len(MIGRATIONS), folder / f"later-{later}")
        connection = connect(place / "kluis.db", KEY)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + later}")
        connection.close()
        before = (place / "kluis.db").read_bytes()
        try:
            Vault.open(place, KEY, now=NOW).close()
            told = "opened"
        except RoutekaartError as error:
            told = f"{error.code} {error.message}"
        same = (place / "kluis.db").read_bytes() == before and not (place / "reservekopieen").exists()
        tally.saw(f"{later} versions later: {told}, untouched: {same}", same and told.startswith("VLT-003 "))
    tally.target += 2


def documents(tally: Tally) -> None:
    """The sealed documents of every release are told whole and unchanged, and are the bytes that left it."""
    for name, digest in _NEVER_CHANGES.items():
        raw = (_PAPERS / name).read_bytes()
        tally.saw(f"{name} is not what it was", hashlib.sha256(raw).hexdigest() == digest)
        report = verify(raw, now=NOW)
        tally.saw(f"{name}: {report.verdict}", report.verdict in ("onveranderd", "onbekende_sleutel"))
        changed = raw.replace(b"/Type", b"/Typo", 1)
        told = verify(changed, now=NOW).verdict
        tally.saw(f"{name} with one letter changed: {told}", told not in ("onveranderd", "onbekende_sleutel"))
    others = {path.name for path in _PAPERS.glob("*.pdf")} - _NEVER_CHANGES.keys()
    tally.saw(f"no hash is kept of {others}", not others)
    tally.target += 3 * len(_NEVER_CHANGES) + 1
