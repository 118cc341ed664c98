"""What a full file may cost: nothing that was acknowledged. Kills, power cuts and disks are in tests/faults."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.errors import RoutekaartError
from routekaart.store import SqlStore, Vault
from tests.store.store_samples import KEY, NOW, START, chain, entry, projection, rehash


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
