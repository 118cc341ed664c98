"""Long rows of signs in groups, so that two people can compare them or read them out.

A fingerprint or a code goes in; the same signs come out with something between every few.
"""

from __future__ import annotations

__all__ = ["in_groups"]


def in_groups(signs: str, size: int = 4, between: str = " ") -> str:
    """Out: `signs`, with `between` after every `size` of them; the last group may be shorter."""
    return between.join(signs[start : start + size] for start in range(0, len(signs), size))
