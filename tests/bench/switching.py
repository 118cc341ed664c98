"""The quick switcher at the normal top of a laptop: 2,000 cases, opened by its key and searched letter by letter.

A scratch folder goes in; rows come out. They count time of the processor, so that a busy machine changes nothing.
"""

from __future__ import annotations

import itertools
import os
import random
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.casework import Desk
from routekaart.casework.case.opening import begin_case, current_rules
from tests.bench.measure import Row
from tests.casework.desks import new_desk

if TYPE_CHECKING:
    from routekaart.gui.commands.picker import Picker

__all__ = ["CASES", "rows"]

CASES = 2_000
_ROUNDS = 7
_TYPED = ("noor", "n 12 jaar", "crisis", "kirsis als kans", "jesse melkers", "anders dan alles")
"""Short and long, with slips of the finger, and one that nothing fits."""


def rows(scratch: Path) -> Iterator[Row]:
    """Opening it, and the slowest of all letters typed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QWidget

    from routekaart.gui import theme
    from routekaart.gui.commands.palette import case_lines, switcher

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, "light", 1.0)
    desk = _full_desk(scratch / "switching")
    parent = QWidget()
    parent.resize(1280, 800)
    parent.show()
    opening: list[float] = []
    letters: list[float] = []
    for _ in range(_ROUNDS):
        opening.append(_busy(lambda: switcher(case_lines(desk), lambda _id: None, parent).grab()))
        for typed in _TYPED:
            picker = switcher(case_lines(desk), lambda _id: None, parent)
            for length in range(1, len(typed) + 1):
                picker.line.setText(typed[: length - 1])
                letters.append(_busy(partial(_type, picker, typed[:length])))
            picker.deleteLater()
    desk.close()
    note = f"{CASES} cases, {len(letters)} letters"
    yield Row(
        "X17", "switcher: Ctrl+O to the latest cases painted, processor", "ms", max(opening), None, 100, 250, note
    )
    yield Row("X17v", "switcher: a letter typed to the list painted, slowest", "ms", max(letters), None, 50, 100, note)


def _full_desk(folder: Path) -> Desk:
    """A vault with as many cases as fit on a laptop; the list of them was shown before, as it is in use."""
    desk, chance = new_desk(folder), random.Random("switching")
    rules = itertools.cycle([current_rules(desk, name, "foodvalley") for name in ("crisis", "residentieel")])
    for _ in range(CASES):
        case = str(begin_case(desk, next(rules)).created)
        name = "".join(chance.choice("aeioubdgjklmnrstz") for _ in range(chance.randint(2, 8))).capitalize()
        born = f"{chance.randint(2009, 2025)}-0{chance.randint(1, 9)}-11"
        desk.save_record(case, "personen", {"rol": "kind", "codenaam": name, "geboren": born})
        desk.forget(case)
    desk.cases()
    return desk


def _type(picker: Picker, text: str) -> None:
    picker.line.setText(text)
    picker.line.textEdited.emit(text)
    picker.grab()


def _busy(call: Callable[[], object]) -> float:
    """Milliseconds that the processor worked for it."""
    begun = time.process_time()
    call()
    return (time.process_time() - begun) * 1000
