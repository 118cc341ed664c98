"""The months by their Dutch names, for reading dates and for writing them.

Nothing goes in; `MONTHS[0]` is January.
"""

from __future__ import annotations

from typing import Final

__all__ = ["MONTHS"]

MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
