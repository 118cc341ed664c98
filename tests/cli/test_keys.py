"""`organisation-key` as typed: two files, a fingerprint, and what it says when something does not fit."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from routekaart import cli
from routekaart.keys.organisation import load_private_key, load_public_key

PHRASE = "drie losse woorden van de directie"


@pytest.mark.parametrize(
    ("name", "typed", "ended"),
    [
        ("Stichting", f"{PHRASE}\n{PHRASE}\n", 0),
        ("Stichting", f"{PHRASE}\niets anders\n", 2),
        ("  ", "", 2),
        ("Stichting", "kort\nkort\n", 1),
    ],
)
def test_the_key_pair(tmp_path: Path, monkeypatch: Any, capsys: Any, name: str, typed: str, ended: int) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    folder = tmp_path / "usb"
    found = cli.main(["organisation-key", "--out", str(folder), "--name", name])
    shown = capsys.readouterr()
    assert found == ended
    assert folder.exists() == (ended == 0)
    assert PHRASE not in shown.out + shown.err
    if ended == 0:
        public = load_public_key(folder / "organisatie-publiek.json")
        assert f"Vingerafdruk: {public.fingerprint}" in shown.out
        assert load_private_key(folder / "organisatie-geheim.json").public == public.public
