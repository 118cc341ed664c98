"""Which questions the pages before a new case ask, so that its first page need not ask them again.

The rules of a route go in; ids of questions come out.
"""

from __future__ import annotations

from typing import Final

from routekaart.checklist import Checklist

__all__ = ["FRAME_QUESTIONS", "asked_first"]

FRAME_QUESTIONS: Final = ("woont_nu", "kader")
"""Asked when the route has them: where the child lives now, and in which frame help is given."""


def asked_first(checklist: Checklist) -> tuple[str, ...]:
    """Those of this route, and what a route without a child asks about itself."""
    sheet = checklist.route.document.sheet
    about = (sheet.about,) if sheet is not None and sheet.about else ()
    return tuple(name for name in (*FRAME_QUESTIONS, *about) if name in checklist.questions)
