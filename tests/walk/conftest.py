"""What the screenless platform says of every window tells nothing about our code.

The tests of this folder go in; marks that leave those words out of account come out.
"""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCREENLESS = r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(SCREENLESS, extend=True))
