"""Signing, sealing and checking (S1 to S9): whole or not at all, nothing forged passes, and the same everywhere."""

from __future__ import annotations

from collections.abc import Callable

from tests.faults.forgeries import flipped, forged, touched
from tests.faults.other_checkers import cross_checked
from tests.faults.table import RowMaker

ROWS: dict[str, RowMaker] = {"S4": forged, "S5": flipped, "S6": cross_checked, "S7": touched}
SABOTAGES: dict[str, tuple[str, Callable[[], None]]] = {}
