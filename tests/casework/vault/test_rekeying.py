"""A new key for the vault: the content stays, nothing of before opens it, and being cut off leaves old or new."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from routekaart.casework import Desk, create_vault, has_key_copy, recover, restore, unlock
from routekaart.casework.vault.rekeying import old_copies, rekey, remove_old_copies
from routekaart.errors import RoutekaartError
from routekaart.keys import load_key_file, open_with_passphrase, save_key_file
from tests.casework.desks import OWNER, PHRASE, environment, refused

NEW = "een heel andere lange zin"


def vault_with_a_case(folder: Path) -> tuple[Desk, str, str]:
    """An open desk with one case and a copy beside it; the case and the recovery code."""
    desk, code = create_vault(environment(folder), OWNER, PHRASE)
    case = str(desk.open_case("residentieel").created)
    desk.keep_draft(case, "veld", "half getypt")
    desk.backup()
    return desk, case, code


def content(desk: Desk) -> dict[str, list[Any]]:
    """Every row of every table but the log."""
    connection = desk.vault._connection
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables if name != "vault_log"}


def actions(desk: Desk) -> list[str]:
    return [row.entry.action for row in desk.vault.vault_log()]


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_content_stays_and_only_the_new_secrets_open_it(tmp_path: Path) -> None:
    desk, case, code = vault_with_a_case(tmp_path)
    folder, before = desk.vault.folder, content(desk)
    head = (folder / "kluis.db").read_bytes()[:16]
    made = rekey(desk, PHRASE, NEW)
    assert made.trouble is None and made.recovery_code != code
    assert content(desk) == before
    assert actions(desk)[-1] == "nieuwe sleutel"
    assert desk.vault.verify_integrity().sound
    desk.open_case("residentieel")  # the desk stays open and writes on
    desk.close()
    assert (folder / "kluis.db").read_bytes()[:16] != head
    assert not {name for name in files(folder) if name.endswith((".volgende", ".vorige", "-wal", "-shm", ".nieuw"))}
    with refused("KEY-001"):
        unlock(desk.env, folder, PHRASE)
    with refused("KEY-004"):
        recover(desk.env, folder, code, "nog een lange zin")
    unlock(desk.env, folder, NEW).close()
    again = recover(desk.env, folder, made.recovery_code, "nog een lange zin")
    assert case in [row.id for row in again.cases()] and len(again.cases()) == 2
    again.close()


def test_the_old_key_does_not_open_the_new_file(tmp_path: Path) -> None:
    desk, _, _ = vault_with_a_case(tmp_path)
    key_file = desk.vault.folder / "sleutel.json"
    former = load_key_file(key_file)
    rekey(desk, PHRASE, NEW)
    assert open_with_passphrase(load_key_file(key_file), NEW) != open_with_passphrase(former, PHRASE)
    assert load_key_file(key_file).vault == former.vault
    desk.close()
    save_key_file(key_file, former)
    with refused("VLT-002"):
        unlock(desk.env, desk.vault.folder, PHRASE)


@pytest.mark.parametrize(
    ("phrase", "new", "code"),
    [("een verkeerde zin", NEW, "KEY-001"), (PHRASE, "kort", "KEY-005"), (PHRASE, PHRASE, "KEY-008")],
)
def test_a_secret_that_cannot_be_used_changes_nothing(tmp_path: Path, phrase: str, new: str, code: str) -> None:
    desk, case, _ = vault_with_a_case(tmp_path)
    there = files(desk.vault.folder)
    with refused(code):
        rekey(desk, phrase, new)
    assert files(desk.vault.folder) == there
    desk.close()
    again = unlock(desk.env, desk.vault.folder, PHRASE)
    assert [row.id for row in again.cases()] == [case]
    again.close()


def test_older_copies_are_named_and_removed_when_that_is_wanted(tmp_path: Path) -> None:
    desk, _, _ = vault_with_a_case(tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.second_backups = stick
    desk.backup_elsewhere()
    assert old_copies(desk).folders == ()
    made = rekey(desk, PHRASE, NEW)
    assert made.backup is not None
    found = old_copies(desk)
    assert len(found.folders) == 2 and made.backup.folder not in found.folders
    assert all(folder.is_dir() for folder in found.folders)
    left = remove_old_copies(desk)
    assert left.folders == () and not any(folder.exists() for folder in found.folders)
    assert actions(desk)[-1] == "oude reservekopieën weggehaald"
    assert len(desk.vault.backups()) >= 2
    desk.close()


def test_a_place_that_is_not_there_is_named(tmp_path: Path) -> None:
    desk, _, _ = vault_with_a_case(tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.second_backups = stick
    desk.backup_elsewhere()
    shutil.move(stick, tmp_path / "uit de computer")
    rekey(desk, PHRASE, NEW)
    assert [place.parent for place in old_copies(desk).absent] == [stick]
    desk.close()


def test_a_copy_from_before_is_neither_put_back_nor_spoilt(tmp_path: Path) -> None:
    desk, case, _ = vault_with_a_case(tmp_path)
    made = rekey(desk, PHRASE, NEW)
    folder = desk.vault.folder
    older = [info.folder for info in desk.vault.backups() if made.backup and info.name != made.backup.name]
    desk.close()
    raw = (folder / "kluis.db").read_bytes()
    (folder / "kluis.db").write_bytes(raw[:8192] + bytes(4096) + raw[12288:])
    result = restore(desk.env, folder, NEW)
    assert result.backup.folder not in older and all(path.is_dir() for path in older)
    again = unlock(desk.env, folder, NEW)
    assert [row.id for row in again.cases()] == [case]
    again.close()


def test_a_key_file_from_before_is_not_put_back(tmp_path: Path) -> None:
    desk, _, _ = vault_with_a_case(tmp_path)
    rekey(desk, PHRASE, NEW)
    folder, fresh = desk.vault.folder, max(desk.vault.backups(), key=lambda info: info.made_at)
    desk.close()
    for copy in (folder / "reservekopieen").iterdir():
        if copy.name != fresh.name and (copy / "kluis.db").read_bytes()[:16] != (folder / "kluis.db").read_bytes()[:16]:
            continue
        shutil.rmtree(copy)
    (folder / "sleutel.json").write_bytes(b"weg")
    assert not has_key_copy(folder)


def test_a_full_disk_leaves_the_old_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, case, _ = vault_with_a_case(tmp_path)
    there, replaced = files(desk.vault.folder), os.replace

    def refuse(source: Any, target: Any) -> None:
        if Path(target).name == "kluis.db":
            raise OSError(28, "No space left on device")
        replaced(source, target)

    monkeypatch.setattr("routekaart.store.rekeying.os.replace", refuse)
    with refused("VLT-019"):
        rekey(desk, PHRASE, NEW)
    monkeypatch.undo()
    assert files(desk.vault.folder) - there <= {"kluis.db-wal", "kluis.db-shm"}
    desk.answer_unknown(case, next(iter(desk.case(case).checklist.questions)), "niet_bekend")  # the desk still works
    desk.close()
    unlock(desk.env, desk.vault.folder, PHRASE).close()


# cut off -------------------------------------------------------------------------------------------------------

COUNTED = ("replace", "rename", "unlink", "rmdir")


def cut_at(number: int, work: Callable[[], None]) -> int:
    """Do the work in a process of its own that dies at its nth call of the system; out comes how that ended."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    left = [number]

    def watched(name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def call(*arguments: Any, **options: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                os._exit(9)
            return real(*arguments, **options)

        return call

    try:
        for name in COUNTED:
            setattr(os, name, watched(name))
        work()
        os._exit(0)
    except BaseException:
        os._exit(1)


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_cut_off_at_any_call_the_vault_opens_with_the_old_or_the_new_key(tmp_path: Path) -> None:
    desk, case, _ = vault_with_a_case(tmp_path / "vault")
    desk.close()
    folder, kept, outcomes = desk.vault.folder, tmp_path / "kept", []
    shutil.copytree(folder, kept)

    def work() -> None:
        rekey(unlock(desk.env, folder, PHRASE), PHRASE, NEW)

    for number in range(1, 400):
        ended = cut_at(number, work)
        assert ended in (0, 9)
        if ended == 0:
            break
        opened = [phrase for phrase in (PHRASE, NEW) if opens(desk, phrase, case)]
        assert len(opened) == 1, f"cut off at call {number}: opens with {opened}"
        assert not [name for name in files(folder) if name.endswith(".volgende")]
        outcomes.append(opened[0])
        shutil.rmtree(folder)
        shutil.copytree(kept, folder)
    assert outcomes.count(PHRASE) > 5 and outcomes.count(NEW) > 3
    # Once new, new from then on: there is one call that decides.
    assert outcomes == sorted(outcomes, key=lambda phrase: phrase == NEW)


def opens(desk: Desk, phrase: str, case: str) -> bool:
    try:
        again = unlock(desk.env, desk.vault.folder, phrase)
    except RoutekaartError as error:
        assert error.code == "KEY-001"
        return False
    assert [row.id for row in again.cases()] == [case]
    assert again.vault.verify_integrity().sound
    again.vault.close()
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.parametrize("number", range(1, 8))
def test_cut_off_again_while_finishing_it_still_opens(tmp_path: Path, number: int) -> None:
    desk, case, _ = vault_with_a_case(tmp_path)
    folder = desk.vault.folder
    replaced = os.replace

    def stop_after_the_switch(source: Any, target: Any) -> None:
        if Path(target).name == "sleutel.json":
            os._exit(9)
        replaced(source, target)

    desk.close()

    def work() -> None:
        os.replace = stop_after_the_switch
        rekey(unlock(desk.env, folder, PHRASE), PHRASE, NEW)

    assert cut_at(10_000, work) == 9
    assert "sleutel.json.volgende" in files(folder)
    cut_at(number, lambda: unlock(desk.env, folder, NEW).vault.close())
    assert opens(desk, NEW, case) and not opens(desk, PHRASE, case)


def test_another_session_that_is_busy_is_not_disturbed(tmp_path: Path) -> None:
    desk, _, _ = vault_with_a_case(tmp_path)
    (desk.vault.folder / "kluis.db.volgende").write_bytes(b"half")
    with refused("VLT-004"):
        unlock(desk.env, desk.vault.folder, PHRASE)
    assert (desk.vault.folder / "kluis.db.volgende").exists()
    desk.close()
    unlock(desk.env, desk.vault.folder, PHRASE).close()
    assert not (desk.vault.folder / "kluis.db.volgende").exists()
