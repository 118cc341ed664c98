"""Where in a log the clock of the computer was put back: the order of the lines is that of their numbers.

Moments in the order of their lines go in; for each the later moment of the line before it comes out, or nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

__all__ = ["moments_before"]

_SMALL = timedelta(minutes=1)
"""By less than this a computer sets its clock right by itself."""


def moments_before(moments: Sequence[str]) -> list[str]:
    """In: ISO moments with their zone. Out: the one before where that was clearly later, else an empty text.

    Moments are compared as moments: an hour that comes twice in October is no clock that was put back.
    """
    found = [""]
    for before, this in zip(moments, moments[1:], strict=False):
        back = datetime.fromisoformat(before) - datetime.fromisoformat(this)
        found.append(before if back > _SMALL else "")
    return found[: len(moments)]
