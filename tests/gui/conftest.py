"""Everything under tests/gui runs without a screen, with our theme on, and fails on any Qt warning."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402  (the platform must be chosen first)

from routekaart.gui import theme  # noqa: E402
from routekaart.gui.kit.digits import set_digits_choose  # noqa: E402

HERE = Path(__file__).parent
# The screenless platform says this for every window and popup; it tells nothing about our code.
SCREENLESS = r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(SCREENLESS, extend=True))


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light", 1.0)
    set_digits_choose(qapp, True)
    yield
