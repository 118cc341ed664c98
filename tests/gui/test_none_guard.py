"""The reserve of references to None outlasts many calls into Qt."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QWidget

from routekaart.gui.none_guard import guard_none


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot die from Python 3.12 on")
def test_many_calls_into_qt_leave_none_alive(qapp: object) -> None:
    assert guard_none() is False, "importing routekaart.gui has done it already"
    widget = QWidget()
    for _ in range(20_000):
        widget.update()
    assert sys.getrefcount(None) > 1_000_000
