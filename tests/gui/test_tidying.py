"""Python's own tidying is taken over while a window is there, and what nobody uses is cleared when all is still."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from routekaart.gui.tidying import Tidying


class Island:
    """Points at itself, so that only a collection clears it."""

    def __init__(self) -> None:
        self.myself = self


@pytest.fixture
def tidying(qapp: object) -> Iterator[Tidying]:
    made = Tidying()
    yield made
    made.stop()


def test_python_leaves_it_to_us_until_we_stop(tidying: Tidying) -> None:
    assert not gc.isenabled()
    tidying.stop()
    tidying.stop()
    assert gc.isenabled()


def test_when_all_is_still_everything_unused_goes(tidying: Tidying, qtbot: QtBot) -> None:
    island = weakref.ref(Island())
    assert island() is not None
    qtbot.waitUntil(lambda: island() is None, timeout=10_000)
