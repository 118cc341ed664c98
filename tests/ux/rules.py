"""The thirty-five rules of use in their order.

Nothing goes in; `RULES` comes out.
"""

from __future__ import annotations

from tests.ux.doing import DOING
from tests.ux.held import Rule
from tests.ux.perceiving import PERCEIVING

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (*DOING, *PERCEIVING)
