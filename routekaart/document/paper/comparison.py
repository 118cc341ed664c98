"""Everything side by side on one sheet: every alternative a row, in the order of the ladder, none marked.

A case cut to what everybody may read goes in; a view of texts that fit on one page comes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.document.paper.case import Case, words
from routekaart.document.paper.one_page import CUT, Room, cut, fitted
from routekaart.document.theme import TEXT_WIDTH, THEMES
from routekaart.engine.comparison import compare
from routekaart.engine.model import AlternativeState

__all__ = ["Sheet", "SheetCell", "SheetRow", "comparison_sheet"]

STYLE = "dense"
_UNSAID = "niet in dit stuk"
"""Of somebody without words in a cell. Whether nothing was said or it was kept back: nobody can tell."""
_TITLE, _TRIED, _SAYS, _OUTCOME = 20, 20, 15, 18
_HEIGHT = 610.0
"""What the rows may take; the rest of the page is for the heading, the head of the table and the closing lines."""
_DECISION = 74.0
"""What the decision takes of that: a heading and at most three lines."""
_DECISION_LINES = 3
_HEAD_LINES = 2
_WHO_LINES = 1


@dataclass(frozen=True, slots=True)
class SheetCell:
    """The words of one cell."""

    text: str
    missing: bool


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One alternative."""

    title: str
    distance: float
    cells: tuple[SheetCell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the sheet."""

    who: str
    columns: tuple[str, ...]
    widths: str
    rows: tuple[SheetRow, ...]
    decided: str
    was_cut: bool
    """Some words did not fit; the sheet says so."""


@dataclass(frozen=True, slots=True)
class _Names:
    """What things are called on paper."""

    case: Case

    def person(self, row: Mapping[str, Any]) -> str:
        return self.case.called(row)

    def help(self, row: Mapping[str, Any]) -> str:
        provider = self.case.field("hulp", row, "aanbieder")
        return ", ".join(part for part in (words(row, "vorm"), provider) if part)

    def title(self, state: AlternativeState) -> str:
        return self.case.title(state.rung.id, short=True)


def comparison_sheet(case: Case) -> Sheet:
    """The sheet of this case."""
    found = compare(case.checklist, case.facts, case.assessment, _Names(case), unsaid=_UNSAID)
    look = THEMES[STYLE]
    style, head = look.cell(), look.cell_head()
    shares = (_TITLE, _TRIED, *(_SAYS for _ in found.columns[3:]), _OUTCOME)
    inside = tuple(look.table_width(TEXT_WIDTH, share / sum(shares)) for share in shares)
    decision = " ".join(words(case.facts.decision, "motivering").split())
    decided = cut(decision, TEXT_WIDTH, look.size, _DECISION_LINES)
    room = Room(inside, _HEIGHT - (_DECISION if decided else 0.0), style.size, style.leading, 2 * look.pad_y)
    texts = [
        (f"{row.number}. {row.title}", *(_said(cell.text, cell.quoted) for cell in row.cells)) for row in found.rows
    ]
    fitting = fitted(texts, room)
    who = ", ".join(part for part in (case.name, case.age) if part)
    return Sheet(
        who=cut(who, TEXT_WIDTH * 0.4, look.small().size, _WHO_LINES),
        columns=tuple(
            cut(name, width, head.size, _HEAD_LINES) for name, width in zip(found.columns, inside, strict=True)
        ),
        widths=" ".join(map(str, shares)),
        rows=tuple(
            SheetRow(
                title=shown[0],
                distance=row.distance / 100,
                cells=tuple(
                    SheetCell(_closed(text, cell.quoted), cell.missing)
                    for text, cell in zip(shown[1:], row.cells, strict=True)
                ),
            )
            for row, shown in zip(found.rows, fitting, strict=True)
        ),
        decided=decided,
        was_cut=decided != decision or any(CUT in text for shown in fitting for text in shown[1:-1]),
    )


def _said(text: str, quoted: bool) -> str:
    return f"“{text}”" if quoted else text


def _closed(text: str, quoted: bool) -> str:
    """Somebody's words that were cut still end with a closing mark."""
    return f"{text}”" if quoted and text.endswith(CUT) else text
