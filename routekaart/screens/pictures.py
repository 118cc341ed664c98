"""Every screen in every look: which pictures there are, and the loop that takes them.

A folder and what to take go in; PNGs and how many come out.
"""

from __future__ import annotations

import os
import tempfile
from itertools import product
from pathlib import Path

from routekaart.screens.outside import practice_scenes, work_scenes
from routekaart.screens.scene import Scenes
from routekaart.screens.studio import Studio, open_studio
from routekaart.screens.table import table_scenes

__all__ = ["SCALES", "THEMES", "VIEWS", "make_screens"]

THEMES = ("licht", "donker", "contrast")
SCALES = (100, 200)
"""Text sizes in percent; only those above 100 stand in the name of a picture."""
VIEWS = {"werk": work_scenes, "tafel": table_scenes, "oefenen": practice_scenes}
"""Alone in a vault of one's own, with the family at the table, and in practice."""


def make_screens(
    out: Path,
    *,
    views: tuple[str, ...] = tuple(VIEWS),
    themes: tuple[str, ...] = THEMES,
    scales: tuple[int, ...] = SCALES,
    only: tuple[str, ...] = (),
) -> int:
    """Make the pictures, called `<view>-<screen>-<look>[-200].png`; 0 when all are there, 1 when one gave trouble.

    `only` names the screens to keep.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Without a screen Qt says of every window that it has no frame.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    out.mkdir(parents=True, exist_ok=True)
    made, troubles = 0, 0
    for view, theme, scale in product(views, themes, scales):
        with tempfile.TemporaryDirectory(prefix="routekaart-schermen-") as scratch:
            studio = open_studio(Path(scratch), theme, scale)
            try:
                made += _take(studio, VIEWS[view](studio), out, (view, theme, scale), only)
                troubles += studio.report()
            finally:
                studio.close()
    print(f"{made} plaatjes in {out}", flush=True)
    return 1 if troubles or not made else 0


def _take(studio: Studio, scenes: Scenes, out: Path, look: tuple[str, str, int], only: tuple[str, ...]) -> int:
    view, theme, scale = look
    size, made = f"-{scale}" if scale != SCALES[0] else "", 0
    for name, bring in scenes:
        bring()
        studio.settle()
        made += studio.save(out / f"{view}-{name}-{theme}{size}.png") if name in (only or (name,)) else 0
        studio.close_dialogs()
    return made
