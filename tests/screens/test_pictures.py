"""Pictures of the screens, made in a process of its own without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_SCREENS = {
    "werk": ("01-start", "04-herstelcode", "12-dossiers", "25-wegen", "60-ontgrendelen"),
    "tafel": ("20-aan-tafel", "21-gezelschap", "40-hulp"),
    "oefenen": ("11-oefencasussen", "15-document-controleren", "53-gesloten", "73-antwoordsleutel", "76-rondleiding"),
}
_QUICK = "tafel"
"""At every change; the others with `make looks`."""


@pytest.mark.parametrize(
    "view", [pytest.param(view, marks=() if view == _QUICK else pytest.mark.looks) for view in _SCREENS]
)
def test_pictures_without_a_display(view: str, tmp_path: Path) -> None:
    code = (
        "from pathlib import Path\nfrom routekaart.screens import make_screens\n"
        f"raise SystemExit(make_screens(Path({str(tmp_path)!r}), views=({view!r},), themes=('donker',), scales=(100,), "
        f"only={_SCREENS[view]!r}))\n"
    )
    env = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    pictures = sorted(tmp_path.glob(f"{view}-*-donker.png"))
    assert [path.name for path in pictures] == [f"{view}-{name}-donker.png" for name in _SCREENS[view]]
    # Different screens: no two pictures are the same.
    assert len({path.read_bytes() for path in pictures}) == len(pictures)
