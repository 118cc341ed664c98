"""The vault on a laptop: one user at a time, faults told apart, backups that read, dossiers that go."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import shutil
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from routekaart.errors import Cancelled, RoutekaartError
from routekaart.store import KEY_FILE, SqlStore, Vault, backups_in, restore_newest_good, rows
from routekaart.store import vault as vault_module
from routekaart.store.backup import _digest
from routekaart.store.connection import connect
from routekaart.store.layout import label_check, network_kind_from
from routekaart.store.schema import MIGRATIONS, migrate, version_of
from tests.store.store_samples import KEY, NOW, START, chain, entry, projection, rehash

OTHER_KEY = bytes(reversed(KEY))
SECRET = "Planteerwoord-Zonnebloem"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kluis é #1%20"


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    vault = Vault.create(folder, KEY, owner='{"naam": "A. Voorbeeld"}', now=NOW)
    vault.append("a", START, chain("a", ["een", SECRET]), projection=projection(SECRET))
    vault.append("b", START, chain("b", ["een"]), projection=projection("ander kind"))
    yield vault
    vault.close()


def refused(code: str) -> pytest.RaisesExc[RoutekaartError]:
    return pytest.raises(RoutekaartError, check=lambda error: error.code == code)


def codes(vault: Vault) -> list[str]:
    return [remark.code for remark in vault.warnings]


def reopened(vault: Vault) -> Vault:
    vault.close()
    return Vault.open(vault.folder, KEY, now=NOW)


def everything(vault: Vault) -> object:
    return {dossier: vault.events(dossier) for dossier in vault.heads()}, vault.vault_log(), vault.summaries()


# Making and opening


def test_a_new_vault_knows_its_owner_and_warns_of_nothing(vault: Vault) -> None:
    vault = reopened(vault)
    assert vault.value("owner") == '{"naam": "A. Voorbeeld"}'
    assert (vault.warnings, vault.cut_off, vault.read_only) == ((), None, False)
    vault.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights per user, not per file mode")
def test_only_the_owner_can_read_what_is_written(vault: Vault) -> None:
    vault.backup(now=NOW)
    files = [path for path in vault.folder.rglob("*") if path.is_file()]
    assert len(files) >= 5
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE(vault.folder.stat().st_mode) == 0o700


def test_nothing_on_disk_can_be_read_without_the_key(vault: Vault) -> None:
    vault.put_concept("a", "reden", SECRET)
    vault.put_blob("document", SECRET.encode() * 100, dossier_id="a")
    vault.backup(now=NOW)
    files = [path for path in vault.folder.rglob("*") if path.is_file()]
    assert any(path.name.endswith("-wal") and path.stat().st_size for path in files)
    for path in files:
        raw = path.read_bytes()
        assert not raw.startswith(b"SQLite format 3"), path
        for form in (SECRET.encode(), SECRET.encode("utf-16-le"), b"CREATE TABLE"):
            assert form not in raw, path


def test_a_second_vault_in_the_same_folder_is_refused(vault: Vault) -> None:
    vault.close()
    with refused("VLT-008"):
        Vault.create(vault.folder, OTHER_KEY, owner="{}", now=NOW)
    reopened(vault).close()


def test_a_crash_while_making_leaves_room_for_another_try(folder: Path) -> None:
    folder.mkdir()
    for name in ("kluis.db.nieuw", "kluis.db.nieuw-wal", "kluis.db.nieuw-journal"):
        (folder / name).write_bytes(b"half")
    with refused("VLT-009"):
        Vault.open(folder, KEY, now=NOW)
    Vault.create(folder, KEY, owner="{}", now=NOW).close()
    assert {path.name for path in folder.iterdir()} == {"kluis.db", "kluis.slot"}


# One user at a time


def test_who_comes_second_hears_who_has_it_since_when(vault: Vault) -> None:
    with refused("VLT-004") as caught:
        Vault.open(vault.folder, KEY, now=NOW)
    assert f"proces {os.getpid()}" in caught.value.message
    assert f"{NOW.astimezone():%d-%m-%Y %H:%M}" in caught.value.message
    assert caught.value.facts["pid"] == os.getpid()
    vault = reopened(vault)
    assert len(vault.heads()) == 2
    vault.close()


def _hold(folder: Path, ready: Connection[int, int]) -> None:
    Vault.open(folder, KEY, now=NOW)
    ready.send(os.getpid())
    ready.recv()  # until killed


def _holder(folder: Path) -> tuple[SpawnProcess, Connection[int, int]]:
    """A process of its own that has the vault open."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_hold, args=(folder, theirs))
    process.start()
    theirs.close()  # a child that dies ends the wait instead of leaving us waiting for ever
    assert ours.poll(60), "the other process said nothing for a minute"
    assert ours.recv() == process.pid
    return process, ours


def test_the_lock_of_a_killed_process_is_gone_at_once(vault: Vault) -> None:
    vault.close()
    process, ours = _holder(vault.folder)
    pid = process.pid
    with refused("VLT-004") as caught:
        Vault.open(vault.folder, KEY, now=NOW)
    assert caught.value.facts["pid"] == pid
    process.kill()
    process.join()
    ours.close()
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert vault.cut_off is not None
    assert vault.cut_off.pid == pid
    vault = reopened(vault)
    assert vault.cut_off is None
    vault.close()


def test_an_unreadable_note_in_the_lock_file_stops_nobody(vault: Vault) -> None:
    vault.close()
    for note in (b"{", b"[1]", b'{"pid": 1}', b"\xff" * 5000):
        (vault.folder / "kluis.slot").write_bytes(note)
        Vault.open(vault.folder, KEY, now=NOW).close()


# Faults told apart


def test_another_key_is_not_called_damage(vault: Vault) -> None:
    vault.close()
    before = vault.path.read_bytes()
    with refused("VLT-002"):
        Vault.open(vault.folder, OTHER_KEY, now=NOW)
    assert vault.path.read_bytes() == before
    reopened(vault).close()


@pytest.mark.parametrize("content", [b"", b"kort", b"SQLite format 3\0" + bytes(4080), bytes(8192), b"tekst" * 2000])
def test_something_else_in_its_place_is_refused_and_left_alone(vault: Vault, content: bytes) -> None:
    vault.close()
    vault.path.write_bytes(content)
    with pytest.raises(RoutekaartError) as caught:
        Vault.open(vault.folder, KEY, now=NOW)
    assert caught.value.code in {"VLT-001", "VLT-002"}
    assert vault.path.read_bytes() == content


def test_no_vault_is_said_as_such(folder: Path) -> None:
    with refused("VLT-009"):
        Vault.open(folder, KEY, now=NOW)
    assert not folder.exists()


def noticed(vault: Vault) -> bool:
    """Open and read everything; tell whether the damage was named before any field came out."""
    try:
        opened = Vault.open(vault.folder, KEY, now=NOW)
    except RoutekaartError as error:
        return error.code == "VLT-001" and vault.path.name in error.message
    try:
        return bool(opened.warnings)
    finally:
        opened.close()


def test_every_flipped_bit_is_noticed_before_a_field_is_shown(vault: Vault) -> None:
    vault.close()
    good = vault.path.read_bytes()
    source = random.Random(20261122)
    positions = [*range(0, 20), *(source.randrange(len(good)) for _ in range(100))]
    for position in positions:
        bad = bytearray(good)
        bad[position] ^= 1 << source.randrange(8)
        vault.path.write_bytes(bad)
        assert noticed(vault), position
    vault.path.write_bytes(good)
    reopened(vault).close()


@pytest.mark.parametrize("damage", ["zero page", "swapped pages", "cut at page", "cut", "garbage after"])
def test_larger_damage_is_noticed(vault: Vault, damage: str) -> None:
    vault.close()
    good = vault.path.read_bytes()
    pages = [good[start : start + 4096] for start in range(0, len(good), 4096)]
    bad = {
        "zero page": b"".join([*pages[:3], bytes(4096), *pages[4:]]),
        "swapped pages": b"".join([*pages[:3], pages[4], pages[3], *pages[5:]]),
        "cut at page": b"".join(pages[:-1]),
        "cut": good[:-512],
        "garbage after": good + b"x" * 4096,
    }[damage]
    vault.path.write_bytes(bad)
    assert noticed(vault)
    assert vault.path.read_bytes() == bad


def test_a_damaged_beginning_is_told_and_heals(vault: Vault) -> None:
    vault.close()
    raw = bytearray(vault.path.read_bytes())
    raw[5] ^= 4
    vault.path.write_bytes(raw)
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert codes(vault) == ["VLT-016"]
    vault.log(entry("bekeken"))
    vault = reopened(vault)
    assert codes(vault) == []
    vault.close()


def test_damage_names_the_newest_backup(vault: Vault) -> None:
    info = vault.backup(now=NOW)
    vault.close()
    vault.path.write_bytes(vault.path.read_bytes()[:4096] + bytes(4096 * 3))
    with refused("VLT-001") as caught:
        Vault.open(vault.folder, KEY, now=NOW)
    assert caught.value.facts["backup"] == info.name
    assert info.label in caught.value.message


def test_a_dossier_on_a_damaged_page_does_not_hide_the_others(vault: Vault) -> None:
    texts = [f"{number} " + "x" * 3000 for number in range(30)]
    vault.append("groot", START, chain("groot", texts))
    vault.append("na", START, chain("na", ["heel"]))
    page = 4096
    vault.close()
    size = vault.path.stat().st_size
    good = vault.path.read_bytes()
    named: set[tuple[str, ...]] = set()
    for start in range(page, size, page):
        vault.path.write_bytes(good[:start] + bytes(page) + good[start + page :])
        try:
            store = SqlStore(vault.path, KEY, read_only=True)
        except RoutekaartError as error:  # the list of tables was on this page
            assert error.code == "VLT-001"
            continue
        report = store.verify_integrity(rehash)
        store.close()
        assert not report.sound
        named.add(report.dossiers)
    assert ("groot",) in named


# Versions


def later_version(vault: Vault) -> bytes:
    connection = connect(vault.path, KEY)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    return vault.path.read_bytes()


def test_a_file_of_a_later_version_is_refused_and_untouched(vault: Vault) -> None:
    vault.close()
    before = later_version(vault)
    with refused("VLT-003"):
        Vault.open(vault.folder, KEY, now=NOW)
    assert vault.path.read_bytes() == before
    assert {path.name for path in vault.folder.iterdir()} == {"kluis.db", "kluis.slot"}


def test_the_file_of_the_first_version_still_opens(tmp_path: Path) -> None:
    golden = Path(__file__).parent / "golden" / "versie-1"
    folder = shutil.copytree(golden, tmp_path / "kluis")
    vault = Vault.open(folder, KEY, now=NOW)
    assert vault.warnings == ()
    assert vault.verify_integrity(rehash).sound
    assert [event.text for event in vault.events("a")] == ["een", "Gecoördineerd é"]
    assert vault.search("gecoordineerd") == ["a"]
    assert vault.concepts("a") == {"reden": "half getypt"}
    assert [vault.blob(info.sha256) for info in vault.blobs("a")] == [b"%PDF oefening"]
    assert [row.entry.action for row in vault.vault_log()] == ["geopend"]
    # A copy in the old shape was made first; it still reads.
    assert [vault.anchor_in(info).log_count for info in vault.backups()] == [1]
    vault.log(replace(entry("ingezien"), origin="laptop-7"))
    assert vault.verify_integrity(rehash).sound
    vault.close()


def test_the_file_of_the_second_version_still_opens(tmp_path: Path) -> None:
    golden = Path(__file__).parent / "golden" / "versie-2"
    vault = Vault.open(shutil.copytree(golden, tmp_path / "kluis"), KEY, now=NOW)
    assert vault.warnings == ()
    assert vault.verify_integrity(rehash).sound
    assert [event.text for event in vault.events("a")] == ["een", "Gecoördineerd é"]
    assert vault.checkpoint() == vault.anchor()
    seen = [(row.entry.action, row.entry.origin, row.entry.responsible) for row in vault.vault_log()]
    assert seen == [
        ("geopend", "", ""),
        ("ingezien", "Routekaart 0.1.0 op laptop-7", "A. Voorbeeld, SKJ 100000001"),
    ]
    vault.close()


def test_a_step_that_fails_leaves_the_old_shape(vault: Vault) -> None:
    vault.close()
    steps = (*MIGRATIONS, ("CREATE TABLE extra (x) STRICT", "CREATE TABLE event (y)"))
    connection = connect(vault.path, KEY)
    with pytest.raises(Exception, match="extra|event"):
        migrate(connection, steps)
    assert version_of(connection) == len(MIGRATIONS)
    good = (*MIGRATIONS, ("CREATE TABLE extra (x TEXT) STRICT",))
    assert migrate(connection, good) == 1
    assert migrate(connection, good) == 0
    connection.close()


def test_an_older_file_is_copied_before_it_is_brought_up(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(vault)
    vault.close()
    old = vault.path.read_bytes()
    monkeypatch.setattr(vault_module, "MIGRATIONS", (*MIGRATIONS, ("CREATE TABLE extra (x TEXT) STRICT",)))
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert everything(vault) == before
    (copy,) = vault.backups()
    vault = reopened(vault)
    assert len(vault.backups()) == 1
    vault.close()
    monkeypatch.undo()
    with refused("VLT-003"):
        Vault.open(vault.folder, KEY, now=NOW)
    vault.path.write_bytes((copy.folder / "kluis.db").read_bytes())
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert everything(vault) == before
    assert len(old) == vault.path.stat().st_size
    vault.close()


# Backups


def test_a_backup_made_while_open_holds_the_same(vault: Vault, tmp_path: Path) -> None:
    (vault.folder / KEY_FILE).write_text("sleutels")
    before = everything(vault)
    info = vault.backup(now=NOW)
    assert (info.folder / KEY_FILE).read_text() == "sleutels"
    empty_machine = tmp_path / "ander"
    shutil.copytree(info.folder, empty_machine)
    copy = Vault.open(empty_machine, KEY, now=NOW)
    assert everything(copy) == before
    copy.close()


def test_only_the_newest_ten_are_kept(vault: Vault) -> None:
    (vault.folder / "reservekopieen").mkdir()
    (vault.folder / "reservekopieen" / "van mij.txt").write_text("blijft")
    names = [vault.backup(now=NOW + timedelta(days=day // 2)).name for day in range(24)]
    assert [info.name for info in vault.backups()] == names[::-1][:10]
    assert (vault.folder / "reservekopieen" / "van mij.txt").exists()


def test_a_second_place_is_remembered(vault: Vault, tmp_path: Path) -> None:
    vault.backup(now=NOW)
    vault.backup(tmp_path / "usb", now=NOW + timedelta(hours=1))
    vault = reopened(vault)
    assert [info.folder.parent.name for info in vault.backups()] == ["usb", "reservekopieen"]
    vault.close()


def test_stopping_a_backup_leaves_no_half_copy(vault: Vault) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        vault.backup(now=NOW, progress=stop)
    assert list((vault.folder / "reservekopieen").iterdir()) == []
    vault.log(entry("bekeken"))


def test_a_backup_that_cannot_be_written_is_told(vault: Vault, tmp_path: Path) -> None:
    blocked = tmp_path / "bestand"
    blocked.write_text("geen map")
    with refused("VLT-013"):
        vault.backup(blocked, now=NOW)
    assert len(vault.heads()) == 2


def test_restoring_takes_the_newest_that_still_reads(vault: Vault) -> None:
    (vault.folder / KEY_FILE).write_text("sleutels")
    wanted = everything(vault)
    good = vault.backup(now=NOW)
    vault.append("c", START, chain("c", ["later"]))
    spoilt = vault.backup(now=NOW + timedelta(hours=1))
    label_gone = vault.backup(now=NOW + timedelta(hours=2))
    vault.close()
    copy = spoilt.folder / "kluis.db"
    copy.write_bytes(copy.read_bytes()[:-4096] + bytes(4096))
    (label_gone.folder / "kopie.json").write_text("{")
    broken = vault.path.read_bytes()[:100]
    vault.path.write_bytes(broken)
    (vault.folder / "kluis.db-wal").write_bytes(b"oud")
    (vault.folder / KEY_FILE).unlink()

    result = restore_newest_good(vault.folder, KEY, now=NOW)
    assert (result.backup.name, result.skipped) == (good.name, (spoilt.name,))
    assert result.set_aside is not None
    assert (result.set_aside / "kluis.db").read_bytes() == broken
    assert (vault.folder / KEY_FILE).read_text() == "sleutels"
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert everything(vault) == wanted
    assert [info.name for info in vault.backups()] == [good.name]
    kept = {good.folder, result.set_aside, spoilt.folder.with_name(spoilt.name + "-onleesbaar")}
    assert set(vault.old_copies()) == kept
    vault.destroy("a", now=NOW + timedelta(days=1), actor="medewerker-1")
    assert not any(folder.exists() for folder in kept)
    vault.close()


def test_without_a_good_backup_nothing_is_touched(vault: Vault) -> None:
    info = vault.backup(now=NOW)
    vault.close()
    (info.folder / "kluis.db").write_bytes(b"stuk")
    before = vault.path.read_bytes()
    with refused("VLT-014"):
        restore_newest_good(vault.folder, KEY, now=NOW)
    with refused("VLT-014"):
        restore_newest_good(vault.folder, OTHER_KEY, now=NOW)
    assert vault.path.read_bytes() == before


def test_restoring_an_open_vault_is_refused(vault: Vault) -> None:
    vault.backup(now=NOW)
    with refused("VLT-004"):
        restore_newest_good(vault.folder, KEY, now=NOW)


def test_an_old_file_put_back_is_noticed(vault: Vault) -> None:
    vault.close()
    old = vault.path.read_bytes()
    vault = Vault.open(vault.folder, KEY, now=NOW)
    vault.log(entry("geopend"))
    vault.backup(now=NOW)
    vault.close()
    vault.path.write_bytes(old)
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert codes(vault) == ["VLT-010"]
    vault.close()


# Destroying


def test_a_destroyed_dossier_is_gone_everywhere(vault: Vault, tmp_path: Path) -> None:
    shared = vault.put_blob("definition", b"regels", dossier_id="a")
    vault.put_blob("definition", b"regels", dossier_id="b")
    own = vault.put_blob("attachment", b"scan", dossier_id="a")
    vault.put_concept("a", "reden", SECRET)
    vault.set_value("a/undo", SECRET)
    vault.set_value("ab/undo", "blijft")
    old = [vault.backup(now=NOW), vault.backup(tmp_path / "usb", now=NOW)]
    away = vault.backup(tmp_path / "los", now=NOW)
    shutil.rmtree(tmp_path / "los")
    last = vault.events("a")[-1]

    result = vault.destroy("a", now=NOW + timedelta(hours=1), actor="medewerker-1")

    assert (result.dossier, result.head, result.count) == ("a", last.hash, 2)
    assert (set(result.removed), result.left) == ({info.name for info in old}, ())
    assert result.unreachable == (str(away.folder.parent),)
    assert (vault.events("a"), vault.concepts("a"), vault.search(SECRET)) == ([], {}, [])
    assert (vault.value("a/undo"), vault.value("ab/undo")) == (None, "blijft")
    assert (vault.blobs("a"), vault.blob(shared)) == ([], b"regels")
    with pytest.raises(KeyError):
        vault.blob(own)
    assert vault.search("kind") == ["b"]
    assert vault.verify_integrity(rehash).sound
    record = vault.vault_log(dossier="a")[-1].entry
    assert record.action == "vernietigd"
    assert last.hash in record.result
    assert [info.folder for info in vault.backups()] == [result.fresh.folder]
    assert vault.warnings == ()


def test_no_page_holds_a_destroyed_text(vault: Vault) -> None:
    vault.put_concept("a", "reden", SECRET)
    result = vault.destroy("a", now=NOW, actor="medewerker-1")
    for path in (vault.path, result.fresh.folder / "kluis.db"):
        vault.close()
        plain = path.with_name("leesbaar.db")
        connection = connect(path, KEY)
        connection.execute("ATTACH DATABASE ? AS open KEY ''", (str(plain),))
        connection.execute("SELECT sqlcipher_export('open')").fetchall()
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        connection.close()
        raw = plain.read_bytes()
        assert b"ander kind" in raw
        assert b"anteerwoord" not in raw
        assert b"planteer" not in raw  # the search index folds case


def test_tidying_cut_off_by_a_crash_is_done_at_the_next_opening(vault: Vault) -> None:
    vault.append("c", START, chain("c", ["x" * 9000]))
    connection = connect(vault.path, KEY)
    connection.execute("BEGIN")
    rows.erase(connection, "c", "2026-11-22T08:00:00+00:00")
    connection.execute("COMMIT")
    assert connection.execute("PRAGMA freelist_count").fetchone()[0]
    connection.close()
    vault = reopened(vault)
    assert vault.value(rows.SCRUB_DUE) is None
    vault.close()
    connection = connect(vault.path, KEY)
    assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    connection.close()


def test_nothing_can_be_added_to_a_destroyed_dossier(vault: Vault) -> None:
    vault.destroy("a", now=NOW, actor="medewerker-1")
    with refused("VLT-012"):
        vault.append("a", START, chain("a", ["opnieuw"]))
    with pytest.raises(KeyError):
        vault.destroy("a", now=NOW, actor="medewerker-1")


def test_old_copies_that_could_not_be_replaced_are_recalled(vault: Vault) -> None:
    old = vault.backup(now=NOW)
    place = vault.folder / "reservekopieen"
    (place / ".bezig").write_text("in de weg")  # a file where the new copy is built
    with refused("VLT-013"):
        vault.destroy("a", now=NOW, actor="medewerker-1")
    assert vault.events("a") == []
    vault = reopened(vault)
    assert codes(vault) == ["VLT-017"]
    assert old.name in vault.warnings[0].message
    (place / ".bezig").unlink()
    fresh, removed, left = vault.replace_backups(now=NOW)
    assert (removed, left) == ((old.name,), ())
    assert [info.name for info in backups_in(place)] == [fresh.name]
    vault = reopened(vault)
    assert codes(vault) == []
    vault.close()


# Places


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/x/kluis", ""),
        ("/mnt/team/kluis", "cifs"),
        ("/mnt/team/usb/kluis", ""),
        ("/mnt/met spatie/k", "nfs4"),
    ],
)
def test_a_network_place_is_recognised(path: str, kind: str) -> None:
    mounts = (
        "22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n"
        "30 22 0:40 / /mnt/team rw - cifs //server/team rw\n"
        "31 30 8:17 / /mnt/team/usb rw - vfat /dev/sdb1 rw\n"
        "32 22 0:41 / /mnt/met\\040spatie rw shared:2 - nfs4 server:/x rw\n"
        "onleesbaar\n"
    )
    assert network_kind_from(mounts, Path(path)) == kind


def test_labels_hold_no_content(vault: Vault) -> None:
    vault.log(entry("bekeken"))
    label = json.loads((vault.backup(now=NOW).folder / "kopie.json").read_text())
    assert set(label) == {"made_at", "log_seq", "log_head", "sha256", "heads", "check"}
    assert label["heads"] == {name: [len(vault.events(name)), head] for name, head in vault.heads().items()}
    assert label["log_head"] == vault.vault_log()[-1].hash


def test_a_label_that_was_damaged_is_not_believed(vault: Vault) -> None:
    info = vault.backup(now=NOW)
    path = info.folder / "kopie.json"
    whole = path.read_text()
    path.write_text(whole.replace("2026", "2036"))
    assert vault.backups() == []
    path.write_text(whole)
    assert [found.name for found in vault.backups()] == [info.name]
    first = {key: value for key, value in json.loads(whole).items() if key != "check"}
    path.write_text(json.dumps(first))  # as the first version wrote it
    assert [found.name for found in vault.backups()] == [info.name]


def test_a_copy_that_stops_reading_halfway_is_skipped(vault: Vault) -> None:
    good = vault.backup(now=NOW)
    bad = vault.backup(now=NOW + timedelta(hours=1))
    copy = connect(bad.folder / "kluis.db", KEY)
    copy.execute("UPDATE head SET hash = CAST(x'ff' AS TEXT)")  # no text at all: reading it stops
    copy.close()
    label = {**json.loads((bad.folder / "kopie.json").read_text()), "sha256": _digest(bad.folder / "kluis.db")}
    del label["check"]
    (bad.folder / "kopie.json").write_text(json.dumps({**label, "check": label_check(label)}))
    vault.close()
    vault.path.write_bytes(b"weg")
    result = restore_newest_good(vault.folder, KEY, now=NOW)
    assert (result.backup.name, result.skipped) == (good.name, (bad.name,))
