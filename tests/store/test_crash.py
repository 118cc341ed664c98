"""What a killed process and a full or locked disk may cost: nothing that was acknowledged."""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.errors import RoutekaartError
from routekaart.store import SqlStore, Vault
from tests.store.store_samples import KEY, NOW, START, chain, entry, projection, rehash

KILLS = int(os.environ.get("ROUTEKAART_KILLS", "30"))
ROOT = Path(__file__).parents[2]

# Writes until it is killed; says a number only after the call that stored it has returned.
WRITER = """
import sys
from pathlib import Path
from tests.store.store_samples import KEY, NOW, START, chain, entry, projection
from routekaart.store import Vault

vault = Vault.open(Path(sys.argv[1]), KEY, now=NOW)
head = vault.heads().get("a", START)
seq = len(vault.events("a"))
print("open", flush=True)
while True:
    (event,) = chain("a", [f"antwoord {seq} " + "x" * (seq * 37 % 900)], after=seq, prev=head)
    vault.put_concept("a", "reden", str(seq + 1))
    head = vault.append("a", head, [event], projection=projection(f"woord{seq}"), log=entry("gewijzigd"))
    seq += 1
    print(seq, flush=True)
    if seq % 50 == 0:
        vault.backup(now=NOW, keep=2)
"""


def write_until_killed(folder: Path, stop_after: int) -> int:
    """Start a writer, kill it some acknowledgements later in mid-write; return the last number it said."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    acknowledged = 0
    for number, line in enumerate(process.stdout):
        if number:
            acknowledged = int(line)
        if number == stop_after:
            process.kill()
    process.wait()
    process.stdout.close()
    assert acknowledged, "the writer never wrote"
    return acknowledged


def test_killing_at_any_moment_loses_nothing_acknowledged(tmp_path: Path) -> None:
    folder = tmp_path / "kluis"
    Vault.create(folder, KEY, owner="{}", now=NOW).close()
    source = random.Random(1)
    for _ in range(KILLS):
        acknowledged = write_until_killed(folder, source.randrange(1, 40))
        vault = Vault.open(folder, KEY, now=NOW)
        assert vault.cut_off is not None
        assert vault.warnings == ()
        count = len(vault.events("a"))
        assert count in {acknowledged, acknowledged + 1}  # the last one may be stored and not yet said
        assert vault.verify_integrity(rehash).sound
        assert len(vault.vault_log()) == count
        assert vault.summaries()[0].fresh
        assert int(vault.concepts("a")["reden"]) in {count, count + 1}
        vault.close()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = Vault.create(tmp_path / "kluis", KEY, owner="{}", now=NOW)
    vault.append("a", START, chain("a", ["een"]), projection=projection("een"))
    yield vault
    vault.close()


def fill(vault: SqlStore, head: str) -> tuple[int, str, RoutekaartError]:
    """Append until it is refused; return how many went in, the head and the refusal."""
    for seq in range(1, 10_000):
        try:
            head = vault.append("a", head, chain("a", ["x" * 5000], after=seq, prev=head), log=entry("x"))
        except RoutekaartError as error:
            return seq, head, error
    raise AssertionError("it never became full")


def test_a_full_file_loses_nothing_and_the_session_goes_on(vault: Vault) -> None:
    # The limit of the database itself stands in for the disk: the same refusal, at any machine.
    vault._connection.execute("PRAGMA max_page_count = 60")
    count, head, error = fill(vault, vault.heads()["a"])
    assert error.code == "VLT-006"
    assert "MB vrij" in error.message
    assert (vault.heads(), len(vault.events("a")), len(vault.vault_log())) == ({"a": head}, count, count - 1)
    vault._connection.execute("PRAGMA max_page_count = 10000")
    vault.append("a", head, chain("a", ["weer ruimte"], after=count, prev=head))
    assert vault.verify_integrity(rehash).sound


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="no limit on file size here")
def test_a_limit_on_file_size_loses_nothing(vault: Vault) -> None:
    # The kernel refuses to let the journal grow: the closest to a full disk that needs no rights.
    import signal

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, hard))
        count, head, error = fill(vault, vault.heads()["a"])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert error.code in {"VLT-006", "VLT-015"}
    assert len(vault.events("a")) == count
    vault.append("a", head, chain("a", ["weer ruimte"], after=count, prev=head))
    assert vault.verify_integrity(rehash).sound


def in_own_mounts(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a shell script in a private mount namespace, where it may mount without touching this machine."""
    probe = subprocess.run(["unshare", "-m", "true"] if os.path.exists("/usr/bin/unshare") else ["false"], check=False)
    if probe.returncode:
        pytest.skip("needs the right to make a private mount")
    return subprocess.run(
        ["unshare", "-m", "sh", "-ec", script],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PLACE": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


FULL_DISK = """
import os, sys
from pathlib import Path
from tests.store.store_samples import KEY, NOW, START, chain, entry, rehash
from routekaart.errors import RoutekaartError
from routekaart.store import Vault

place, left = Path(sys.argv[1]), int(sys.argv[2])
folder = place / "kluis"
vault = Vault.create(folder, KEY, owner="{}", now=NOW)
free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
(place / "vol").write_bytes(bytes(max(0, free - left)))
head, seq = START, 0
try:
    while seq < 500:
        head = vault.append("a", head, chain("a", ["x" * 3000], after=seq, prev=head), log=entry("x"))
        seq += 1
except RoutekaartError as error:
    assert error.code == "VLT-006", error
else:
    raise SystemExit("never full")
assert len(vault.events("a")) == seq
(place / "vol").unlink()
vault.append("a", head, chain("a", ["verder"], after=seq, prev=head))
vault.close()
vault = Vault.open(folder, KEY, now=NOW)
assert len(vault.events("a")) == seq + 1
assert vault.verify_integrity(rehash).sound
vault.close()
"""


def test_a_full_disk_loses_nothing_and_the_session_goes_on(tmp_path: Path) -> None:
    mount = 'mount -t tmpfs -o size=2m tmpfs "$PLACE"; '
    python = f"'{sys.executable}' -c '{FULL_DISK}' \"$PLACE\" $left"
    run = f'for left in 0 4096 20480 65536 200000; do {mount} {python}; umount "$PLACE"; done'
    done = in_own_mounts(run, tmp_path)
    assert done.returncode == 0, done.stderr


READ_ONLY = """
import sys
from pathlib import Path
from tests.store.store_samples import KEY, NOW, START, chain
from routekaart.errors import RoutekaartError
from routekaart.store import Vault

vault = Vault.open(Path(sys.argv[1]) / "kluis", KEY, now=NOW)
assert vault.read_only
assert [event.text for event in vault.events("a")] == ["een"]
assert vault.search("een") == ["a"]
assert vault.verify_integrity().sound
for write in (
    lambda: vault.append("b", START, chain("b", ["x"])),
    lambda: vault.put_concept("a", "reden", "x"),
    lambda: vault.set_value("x", "y"),
):
    try:
        write()
    except RoutekaartError as error:
        assert error.code == "VLT-005", error
    else:
        raise SystemExit("it was written")
vault.close()
"""


def test_a_place_without_write_right_opens_for_reading(vault: Vault, tmp_path: Path) -> None:
    vault.close()
    before = sorted(path.name for path in vault.folder.iterdir())
    mount = 'mount --bind "$PLACE" "$PLACE"; mount -o remount,ro,bind "$PLACE"; '
    done = in_own_mounts(f"{mount} '{sys.executable}' -c '{READ_ONLY}' \"$PLACE\"", tmp_path)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in vault.folder.iterdir()) == before


def test_a_vault_whose_last_changes_cannot_be_folded_in_is_not_shown_stale(tmp_path: Path, vault: Vault) -> None:
    vault.append("b", START, chain("b", ["in het journaal"]))
    left = tmp_path / "achtergelaten"
    left.mkdir()
    for path in vault.folder.glob("kluis.db*"):
        (left / path.name).write_bytes(path.read_bytes())
    assert (left / "kluis.db-wal").stat().st_size
    (left / "kluis.slot").mkdir()  # the lock cannot be taken, as in a folder without write right
    with pytest.raises(RoutekaartError) as caught:
        Vault.open(left, KEY, now=NOW)
    assert caught.value.code == "VLT-005"
