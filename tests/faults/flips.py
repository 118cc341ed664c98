"""Files that changed by themselves: flipped bits, lost and swapped pages, cut off, with something behind.

A home with a vault goes in; what was tried and what was not noticed come out. Noticed means: before any field is shown.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from routekaart.casework.vault.keycopies import restore_key_file
from routekaart.casework.vault.vaults import unlock
from routekaart.errors import RoutekaartError
from routekaart.keys import load_key_file, open_with_passphrase
from routekaart.store import KEY_FILE, StoredEvent, Vault, backup, backups_in, restore_newest_good
from routekaart.store.layout import label_check
from routekaart.store.salvage import DamagedVault
from tests.casework.desks import PHRASE, environment
from tests.faults.homes import answered, case_of, vault_of
from tests.faults.scenarios import SCENARIOS, Bench
from tests.faults.table import Tally
from tests.store.store_samples import KEY, NOW, START, chain, rehash

__all__ = ["copies", "key_file", "other_cases", "rotating", "store"]

_PAGE, _BLOCK = 4096, 512
_COPIES = 10
Change = tuple[str, bytes]


def flipped(good: bytes, times: int, chance: random.Random) -> Iterator[Change]:
    """One bit at a time, anywhere."""
    for _ in range(times):
        position, bit = chance.randrange(len(good)), chance.randrange(8)
        bad = bytearray(good)
        bad[position] ^= 1 << bit
        yield f"bit {bit} of byte {position}", bytes(bad)


def broken(good: bytes, every: int, chance: random.Random) -> Iterator[Change]:
    """Pages zeroed and swapped, cut off after each block, garbage behind; `every` takes fewer."""
    pages = [good[start : start + _PAGE] for start in range(0, len(good), _PAGE)]
    for number in range(0, len(pages), every):
        yield f"page {number} zeroed", b"".join([*pages[:number], bytes(_PAGE), *pages[number + 1 :]])
        other = chance.randrange(len(pages))
        swapped = list(pages)
        swapped[number], swapped[other] = pages[other], pages[number]
        if swapped != pages:
            yield f"pages {number} and {other} swapped", b"".join(swapped)
    for length in range(0, len(good), _BLOCK * every):
        yield f"cut at {length}", good[:length]
    for length in (1, 15, _BLOCK, _PAGE, 3 * _PAGE):
        yield f"{length} bytes behind", good + chance.randbytes(length)
        yield f"{length} zeros behind", good + bytes(length)


def store(tally: Tally, folder: Path, flips: int, every: int, seed: int) -> None:
    """The vault file: opened as its owner does, after each change."""
    home = Bench(SCENARIOS["save"], folder).home()
    vault, chance = vault_of(home), random.Random(seed)
    path = vault / "kluis.db"
    good = path.read_bytes()
    magic = [("beginning zeroed", bytes(16) + good[16:]), ("beginning lost", chance.randbytes(16) + good[16:])]
    for what, bad in (*magic, *flipped(good, flips, chance), *broken(good, every, chance)):
        _put(path, bad)
        # A beginning that is nothing like ours cannot be told from the file of another vault.
        code = "VLT-002" if _another_beginning(good, bad) else "VLT-001"
        tally.saw(f"store, {what}", _noticed(home, path, code))
    _put(path, good)
    tally.saw("store, put right again", not _noticed(home, path, ""))


def _another_beginning(good: bytes, bad: bytes) -> bool:
    changed = sum((one ^ other).bit_count() for one, other in zip(good[:16], bad[:16], strict=False))
    return changed > 32 and any(bad[:16])


def _put(path: Path, content: bytes) -> None:
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.write_bytes(content)


def _noticed(home: Path, path: Path, code: str) -> bool:
    """Refused with a message that helps; or told, when all is there nevertheless."""
    before = path.read_bytes()
    try:
        desk = unlock(environment(home), path.parent, PHRASE)
    except RoutekaartError as error:
        helps = path.name in error.message and "Er is niets" in error.message
        return error.code == code and helps and path.read_bytes() == before
    try:
        told = [warning.code for warning in desk.vault.warnings]
        return told == ["VLT-016"] and desk.vault.verify_integrity().sound and answered(desk, case_of(desk)) == [1]
    except Exception:  # something was opened that does not read
        return False
    finally:
        desk.vault.close()


def copies(tally: Tally, folder: Path, flips: int, seed: int) -> None:
    """The newest copy: never offered as good once one of its three files changed."""
    home = Bench(SCENARIOS["save"], folder).home()
    key = open_with_passphrase(load_key_file(vault_of(home) / KEY_FILE), PHRASE)
    place, chance = vault_of(home) / "reservekopieen", random.Random(seed)
    newest = backups_in(place)[0]
    files = {name: (newest.folder / name).read_bytes() for name in ("kluis.db", "kopie.json", KEY_FILE)}
    weights = (flips * 8 // 10, flips // 10, flips - flips * 8 // 10 - flips // 10)
    for (name, good), times in zip(files.items(), weights, strict=True):
        for what, bad in flipped(good, times, chance):
            (newest.folder / name).write_bytes(bad)
            if name == KEY_FILE:
                noticed = _refuses(newest.folder / name)
            else:
                found = next((info for info in backups_in(place) if info.name == newest.name), None)
                noticed = found is None or found == newest and name == "kopie.json" or not backup.is_good(found, key)
            tally.saw(f"copy, {name}, {what}", noticed)
        (newest.folder / name).write_bytes(good)
    # A page changed and the label made to fit: the seal of the page still tells.
    spoilt = files["kluis.db"][:9000] + b"anders" + files["kluis.db"][9006:]
    (newest.folder / "kluis.db").write_bytes(spoilt)
    _relabel(newest.folder)
    (found,) = [info for info in backups_in(place) if info.name == newest.name]
    tally.saw("copy, with a label that fits", not backup.is_good(found, key))


def _relabel(folder: Path) -> None:
    label = json.loads((folder / "kopie.json").read_bytes())
    del label["check"]
    label["sha256"] = hashlib.sha256((folder / "kluis.db").read_bytes()).hexdigest()
    (folder / "kopie.json").write_text(json.dumps({**label, "check": label_check(label)}))


def key_file(tally: Tally, folder: Path, flips: int, seed: int) -> None:
    """The key file: damage is called damage, and the one before is put back."""
    bench = Bench(SCENARIOS["new passphrase"], folder)
    home = bench.home()
    bench.scenario.act(home, lambda line: None)
    vault, chance = vault_of(home), random.Random(seed)
    path = vault / KEY_FILE
    good = path.read_bytes()
    ends = [(f"cut at {length}", good[:length]) for length in range(0, len(good) - 1, 7)]
    behind = [("garbage behind", good + b"{"), ("zeros behind", good + bytes(16)), ("zeroed", bytes(len(good)))]
    for what, bad in (*flipped(good, flips, chance), *ends, *behind):
        path.write_bytes(bad)
        tally.saw(f"key file, {what}", _refuses(path) or json.loads(bad) == json.loads(good))
    restored = restore_key_file(vault)
    tally.saw(f"key file, put back: {restored}", restored == "het vorige sleutelbestand" and not _refuses(path))
    # Changed with a sum made to fit: the lock on the slot still tells.
    for part in ("salt", "nonce", "wrapped"):
        path.write_bytes(_forged(good, part))
        tally.saw(f"key file, another {part} with a sum that fits", _opens_nothing(path))


def _refuses(path: Path) -> bool:
    try:
        load_key_file(path)
    except RoutekaartError as error:
        return error.code == "KEY-002" and path.name in error.message
    return False


def _forged(good: bytes, part: str) -> bytes:
    content = json.loads(good)
    del content["check"]
    for slot in content["slots"]:
        slot[part] = ("B" if slot[part][0] == "A" else "A") + slot[part][1:]
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return json.dumps({**content, "check": hashlib.sha256(text.encode()).hexdigest()}).encode()


def _opens_nothing(path: Path) -> bool:
    for phrase in (PHRASE, "vijf andere woorden op een rij"):
        try:
            open_with_passphrase(load_key_file(path), phrase)
        except RoutekaartError as error:
            if error.code == "KEY-001":
                continue
        return False
    return True


def rotating(tally: Tally, folder: Path) -> None:
    """Ten copies turn; with all but the oldest damaged, that one is put back."""
    place = folder / "turning"
    vault = Vault.create(place, KEY, owner="{}", now=NOW)
    head = START
    for day in range(_COPIES + 2):
        head = vault.append("a", head, chain("a", [f"dag {day}"], after=day, prev=head))
        vault.backup(now=NOW + timedelta(days=day))
    vault.close()
    kept = backups_in(place / "reservekopieen")
    tally.saw(f"{len(kept)} copies kept", len(kept) == _COPIES)
    for info in kept[:-1]:
        raw = bytearray((info.folder / "kluis.db").read_bytes())
        raw[len(raw) // 2] ^= 1
        (info.folder / "kluis.db").write_bytes(raw)
    (place / "kluis.db").write_bytes(b"weg")
    result = restore_newest_good(place, KEY, now=NOW)
    tally.saw(f"the last good one: {result.backup.name}", result.backup.name == kept[-1].name)
    tally.saw("what it holds", _days(place) == 3)


def _days(place: Path) -> int:
    try:
        vault = Vault.open(place, KEY, now=NOW)
    except RoutekaartError:
        return 0
    try:
        return len(vault.events("a")) if vault.verify_integrity(rehash).sound else 0
    finally:
        vault.close()


def other_cases(tally: Tally, folder: Path, every: int) -> None:
    """A damaged page: every case that is not on it reads as before, and those that are, are named."""
    place = folder / "cases"
    vault = Vault.create(place, KEY, owner="{}", now=NOW)
    for number in range(12):
        vault.append(f"zaak-{number}", START, chain(f"zaak-{number}", ["x" * 900] * 12))
    wanted = {name: vault.events(name) for name in vault.heads()}
    vault.close()
    good, some = (place / "kluis.db").read_bytes(), 0
    for start in range(_PAGE, len(good), _PAGE * every):
        (place / "kluis.db").write_bytes(good[:start] + bytes(_PAGE) + good[start + _PAGE :])
        left = _readable(place)
        some += bool(left) and len(left) < len(wanted)
        tally.saw(
            f"cases with page {start // _PAGE} lost", all(events == wanted.get(name) for name, events in left.items())
        )
    tally.saw(f"some cases stayed readable {some} times", some > 0)
    shutil.rmtree(place)


def _readable(place: Path) -> dict[str, list[StoredEvent]]:
    """What a damaged vault shows, each case read back; nothing when not even the list is there."""
    try:
        vault = DamagedVault(place, KEY)
    except RoutekaartError as error:
        return {} if error.code == "VLT-001" else {"another error": []}
    try:
        return {name: vault.events(name) for name in vault.heads()}
    finally:
        vault.close()
