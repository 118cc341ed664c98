"""Begins a case, types into a field that is not left, and waits to be killed: `python -m tests.walk.half_typed FOLDER`.

A folder goes in; a line "getypt" comes out when the text has been there for a second and a half.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.walk.driver import Walk
from tests.walk.filling import choose, field_of
from tests.walk.hands import Hand

__all__ = ["TYPED", "type_and_stay"]

TYPED = "Dit was nog niet klaar toen de stroom uitviel."
_SAVED_AFTER = 1.5


def type_and_stay(walk: Walk) -> None:
    """Go to the analysis and type half a text."""
    walk.begin()
    walk.by_command("wat speelt er")
    made = field_of(walk.page, "analyse_gemaakt")
    assert made is not None, f"not at the analysis but at {type(walk.page).__name__}"
    choose(walk.hand, made.field, "Ja")
    what = field_of(walk.page, "analyse_wat")
    assert what is not None
    hand: Hand = walk.hand
    hand.write(what.field.focusProxy(), TYPED)
    until = time.monotonic() + _SAVED_AFTER
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    type_and_stay(Walk(Path(sys.argv[1]), "muis"))
    print("getypt", flush=True)
    while True:
        QApplication.processEvents()
        time.sleep(0.01)
