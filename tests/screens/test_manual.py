"""The pictures of the manual are made by the program itself, every one that a chapter shows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from routekaart.screens.manual import PICTURES

KEPT = Path(__file__).parents[2] / "resources" / "handleiding" / "plaatjes"


@pytest.mark.looks
def test_every_picture_of_the_manual_is_made_anew_and_others_go_away(tmp_path: Path) -> None:
    (tmp_path / "van-vroeger.png").write_bytes(b"x")
    env = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, "-m", "routekaart.screens.manual", str(tmp_path)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    made = {path.stem: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(made) == PICTURES
    assert len(set(made.values())) == len(made), "different screens"
    sizes = {name: data[16:24] for name, data in made.items()}
    assert sizes == {path.stem: path.read_bytes()[16:24] for path in KEPT.iterdir()}, "make pictures"
