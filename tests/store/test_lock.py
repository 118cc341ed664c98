"""Who holds the vault is written down and read back; a system that refuses or says little stops nobody."""

from __future__ import annotations

import getpass
import importlib.util
import os
import socket
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from routekaart.store import lock as module
from routekaart.store.lock import FolderLock, Holder
from tests.store.store_samples import NOW, refused

HOLDER = Holder(7, "laptop-7", "avoorbeeld", "2026-11-22T08:00:00+00:00")


def test_this_process_says_who_where_and_since_when(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "avoorbeeld")
    monkeypatch.setattr(socket, "gethostname", lambda: "laptop-7")
    local = datetime(2026, 11, 22, 9, 0, tzinfo=timezone(timedelta(hours=1)))
    assert Holder.this_process(local) == Holder(os.getpid(), "laptop-7", "avoorbeeld", "2026-11-22T08:00:00+00:00")


@pytest.mark.parametrize("reason", [OSError, KeyError, ImportError])
def test_a_user_without_a_name_is_unknown(monkeypatch: pytest.MonkeyPatch, reason: type[Exception]) -> None:
    """Without a name in the environment Windows has no list of users to look in: importing it fails."""

    def nobody() -> str:
        raise reason

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert Holder.this_process(NOW).user == "onbekend"


def test_what_is_said_of_who_holds_it() -> None:
    moment = f"{datetime(2026, 11, 22, 8, 0, tzinfo=UTC).astimezone():%d-%m-%Y %H:%M}"
    assert HOLDER.sentence() == f"door avoorbeeld op laptop-7 sinds {moment} (proces 7)"
    unknown = Holder(7, "laptop-7", "avoorbeeld", "gisteren")
    assert unknown.sentence() == "door avoorbeeld op laptop-7 sinds een onbekend moment (proces 7)"


def test_the_second_hears_of_the_first_and_the_next_of_who_was_cut_off(tmp_path: Path) -> None:
    first = FolderLock(tmp_path, HOLDER)
    assert first.left_behind is None
    with refused("VLT-004") as caught:
        FolderLock(tmp_path, HOLDER)
    assert caught.value.facts == {
        "path": str(tmp_path / "kluis.slot"), "pid": 7, "host": "laptop-7", "since": HOLDER.since,
    }  # fmt: skip
    assert HOLDER.sentence() in caught.value.message
    first._write(b"{")  # between two moments of writing
    with refused("VLT-004") as caught:
        FolderLock(tmp_path, HOLDER)
    assert "door een venster dat net opent of sluit" in caught.value.message
    first.release()
    assert (tmp_path / "kluis.slot").read_bytes() == b""
    cut_off = FolderLock(tmp_path, HOLDER)
    os.close(cut_off._descriptor)  # as when its process is killed
    again = FolderLock(tmp_path, Holder(8, "x", "y", "z"))
    assert again.left_behind == HOLDER
    again.release()


@pytest.mark.skipif(os.name == "nt", reason="file modes")
def test_only_the_owner_reads_who_it_is(tmp_path: Path) -> None:
    held = FolderLock(tmp_path, HOLDER)
    assert (tmp_path / "kluis.slot").stat().st_mode & 0o777 == 0o600
    held.release()


def test_a_full_disk_keeps_nobody_from_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(_descriptor: int, _content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", no_room)
    held = FolderLock(tmp_path, HOLDER)
    with refused("VLT-004"):
        FolderLock(tmp_path, HOLDER)
    held.release()


def test_a_lock_that_is_refused_for_another_reason_leaves_no_open_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []

    def broken(descriptor: int) -> bool:
        opened.append(descriptor)
        raise PermissionError("dit systeem geeft geen sloten")

    monkeypatch.setattr(module, "_try_lock", broken)
    with pytest.raises(PermissionError):
        FolderLock(tmp_path, HOLDER)
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(opened[0])


# as on Windows ---------------------------------------------------------------------------------------------------


class _Msvcrt(ModuleType):
    """What Windows offers: one byte of a file can be held."""

    LK_NBLCK = 2

    def __init__(self, refuses: bool) -> None:
        super().__init__("msvcrt")
        self.refuses, self.asked = refuses, list[tuple[int, int, int]]()

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        self.asked.append((os.lseek(descriptor, 0, os.SEEK_CUR), mode, count))
        if self.refuses:
            raise OSError(36, "Resource deadlock avoided")


@pytest.mark.parametrize("refuses", [True, False])
def test_windows_holds_a_byte_far_past_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refuses: bool) -> None:
    offered = _Msvcrt(refuses)
    monkeypatch.setitem(sys.modules, "msvcrt", offered)
    monkeypatch.setattr(sys, "platform", "win32")
    spec = importlib.util.spec_from_file_location("lock_on_windows", module.__file__)
    assert spec and spec.loader
    there = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "lock_on_windows", there)
    spec.loader.exec_module(there)
    monkeypatch.undo()
    (tmp_path / "kluis.slot").write_bytes(b"")
    if refuses:
        with refused("VLT-004"):
            there.FolderLock(tmp_path, there.Holder(**_fields(HOLDER)))
    else:
        there.FolderLock(tmp_path, there.Holder(**_fields(HOLDER))).release()
    assert offered.asked == [(1 << 30, 2, 1)]


def _fields(holder: Holder) -> dict[str, object]:
    return vars(SimpleNamespace(pid=holder.pid, host=holder.host, user=holder.user, since=holder.since))
