"""The encrypted store keeps the contract, and guards its rows against everything but the one path."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from routekaart.store import SqlStore, Vault
from routekaart.store.connection import connect
from tests.store.store_contract import Opener, StoreContract
from tests.store.store_samples import KEY, NOW, START, chain, entry, rehash


class TestSqlStore(StoreContract):
    @pytest.fixture
    def opener(self, tmp_path: Path) -> Opener:
        vault = Vault.create(tmp_path / "kluis", KEY, owner="{}", now=NOW)
        vault.close()
        return lambda: SqlStore(vault.path, KEY)


RACER = """
import sys
import os
import subprocess
import sys
from pathlib import Path
from tests.store.store_samples import KEY, chain
from routekaart.store import Moved, SqlStore

store = SqlStore(Path(sys.argv[1]), KEY)
print("ready", flush=True)
for line in sys.stdin:
    seq, head = line.split()
    try:
        store.append("a", head, chain("a", [sys.argv[2] + seq], after=int(seq), prev=head))
        print("won", flush=True)
    except Moved:
        print("moved", flush=True)
store.close()
"""


def test_of_two_processes_at_once_exactly_one_wins(vault_path: Path) -> None:
    root = Path(__file__).parents[2]
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, str(vault_path), name],
            env={**os.environ, "PYTHONPATH": str(root)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in "xy"
    ]
    assert [said(racer) for racer in racers] == ["ready", "ready"]
    store = SqlStore(vault_path, KEY)
    for seq in range(3, 53):
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.write(f"{seq} {store.heads()['a']}\n")
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.flush()
        assert sorted(said(racer) for racer in racers) == ["moved", "won"]
    for racer in racers:
        racer.communicate()
        assert racer.returncode == 0
    assert len(store.events("a")) == 53
    assert store.verify_integrity(rehash).sound
    store.close()


def said(racer: subprocess.Popen[str]) -> str:
    assert racer.stdout is not None
    return racer.stdout.readline().strip()


@pytest.fixture
def vault_path(tmp_path: Path) -> Path:
    vault = Vault.create(tmp_path / "kluis", KEY, owner="{}", now=NOW)
    vault.append("a", START, chain("a", ["een", "twee", "drie"]))
    vault.append("b", START, chain("b", ["een"]))
    vault.log(entry("geopend"))
    vault.close()
    return vault.path


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM event",
        "DELETE FROM event WHERE seq = 3",
        "UPDATE event SET text = 'anders' WHERE seq = 1",
        "UPDATE event SET redacted = 1",
        "REPLACE INTO event SELECT dossier, seq, id, at, kind, schema, prev, hash, 'anders', 0 FROM event",
        "DELETE FROM vault_log",
        "UPDATE vault_log SET actor = 'iemand anders'",
    ],
)
def test_events_and_log_cannot_be_changed(vault_path: Path, statement: str) -> None:
    connection = connect(vault_path, KEY)
    with pytest.raises(sqlcipher.IntegrityError, match="append-only"):
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET text = 'anders' WHERE dossier = 'a' AND seq = 2",
        "UPDATE event SET prev = 'x' WHERE dossier = 'a' AND seq = 2",
        "DELETE FROM event WHERE dossier = 'a' AND seq = 3",
        "DELETE FROM event WHERE dossier = 'a' AND seq = 1",
        "DELETE FROM event WHERE dossier = 'a'",
        "UPDATE event SET seq = 9 WHERE dossier = 'a' AND seq = 3",
        "UPDATE head SET count = 2 WHERE dossier = 'a'",
        "DELETE FROM head WHERE dossier = 'a'",
    ],
)
def test_who_takes_the_triggers_away_is_still_found(vault_path: Path, statement: str) -> None:
    connection = connect(vault_path, KEY)
    connection.execute("DROP TRIGGER event_stays")
    connection.execute("DROP TRIGGER event_is_fixed")
    connection.execute(statement)
    connection.close()
    store = SqlStore(vault_path, KEY)
    assert store.verify_integrity(rehash).dossiers == ("a",)
    store.close()


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("UPDATE vault_log SET object = 'x' WHERE seq = 2", 2),
        ("DELETE FROM vault_log WHERE seq = 2", 2),
        ("DELETE FROM vault_log WHERE seq = 1", 1),
        ("UPDATE vault_log SET seq = 9 WHERE seq = 3", 3),
    ],
)
def test_a_changed_log_is_found_at_its_first_bad_entry(vault_path: Path, statement: str, place: int) -> None:
    store = SqlStore(vault_path, KEY)
    store.log(entry("bekeken"))
    store.log(entry("afgedrukt"))
    store.close()
    connection = connect(vault_path, KEY)
    connection.execute("DROP TRIGGER log_stays")
    connection.execute("DROP TRIGGER log_is_fixed")
    connection.execute(statement)
    connection.close()
    store = SqlStore(vault_path, KEY)
    assert store.verify_integrity().first_bad_log_entry == place
    store.close()


def test_a_redacted_event_keeps_its_place_and_loses_its_text(vault_path: Path) -> None:
    store = SqlStore(vault_path, KEY)
    before = store.events("a")
    store.redact("a", before[1].id, "{}", log=entry("weggelakt", dossier="a"))
    after = store.events("a")
    assert [event.hash for event in after] == [event.hash for event in before]
    assert [(event.text, event.redacted) for event in after] == [
        ("een", False),
        ("{}", True),
        ("drie", False),
    ]
    assert store.verify_integrity(rehash).sound
    assert store.vault_log(dossier="a")[-1].entry.action == "weggelakt"
    with pytest.raises(KeyError):
        store.redact("a", "unknown", "{}", log=entry("weggelakt"))
    with pytest.raises(sqlcipher.IntegrityError):  # the path is closed again
        connect(vault_path, KEY).execute("UPDATE event SET text = 'x', redacted = 1 WHERE dossier = 'a'")
    store.close()


def test_rows_show_no_content_in_logs() -> None:
    event = chain("a", ["geheime tekst"])[0]
    assert "geheim" not in repr(event)
