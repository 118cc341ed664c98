"""Reading what others may have put there: ordinary files only, and never more than fits."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from routekaart.atomicfile import read_at_most
from routekaart.checklist import ChecklistFault
from routekaart.checklist.source import read_source


def test_never_more_than_one_byte_too_many(tmp_path: Path) -> None:
    path = tmp_path / "groot"
    with path.open("wb") as file:
        file.truncate(1 << 30)
    assert read_at_most(path, 10) == b"\0" * 11
    path.write_bytes(b"kort")
    assert read_at_most(path) == b"kort"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "absent"])
def test_what_is_no_ordinary_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.yaml"
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "device":
            path.symlink_to("/dev/zero")
    with pytest.raises(OSError):
        read_at_most(path)
    with pytest.raises(ChecklistFault) as caught:
        read_source(path, "x.yaml")
    assert caught.value.code == "RG-002"
