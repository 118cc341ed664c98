"""The vocabulary of a document as frozen records: `markup` fills them, `layout` draws them.

Nothing here knows about XML or PDF.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from routekaart.document.text import Span

__all__ = [
    "Block",
    "Cell",
    "Check",
    "Choices",
    "Document",
    "Heading",
    "Keep",
    "ListBlock",
    "Notice",
    "PageBreak",
    "Paragraph",
    "Quote",
    "Receipt",
    "River",
    "RiverMap",
    "Row",
    "SealField",
    "Signature",
    "Signatures",
    "Spacer",
    "Stop",
    "Strip",
    "StripCell",
    "Subtitle",
    "TableBlock",
    "Text",
    "Title",
    "Writing",
]

Text = tuple[Span, ...]
Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Title:
    """The name of the document."""

    text: Text


@dataclass(frozen=True)
class Subtitle:
    """The muted line under the title."""

    text: Text


@dataclass(frozen=True)
class River:
    """The thin line from green to dark blue."""


@dataclass(frozen=True)
class StripCell:
    """One label with its value."""

    label: str
    text: Text


@dataclass(frozen=True)
class Strip:
    """Key facts in rows of four."""

    cells: tuple[StripCell, ...]


@dataclass(frozen=True)
class Heading:
    """A heading of level 2 or 3."""

    level: int
    text: Text


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: Text
    tone: Literal["normal", "muted", "strong", "small"] = "normal"
    keep: bool = False
    """Stays on one page with what follows."""


@dataclass(frozen=True)
class ListBlock:
    """A bulleted or numbered list; each item is a row of blocks."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True)
class Quote:
    """What one person said; `stance` follows the name, `note` stands muted below."""

    who: str
    stance: str
    note: str
    tone: Literal["child", "plain", "dissent"]
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Notice:
    """A boxed remark from the makers of the document."""

    tone: Literal["warning", "info"]
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Cell:
    """One cell of a table."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Row:
    """One row; `band` is the distance from home (0 to 1) or None."""

    cells: tuple[Cell, ...]
    band: float | None = None
    strong: bool = False


@dataclass(frozen=True)
class TableBlock:
    """A table with relative column widths; with `rowhead` the first cell names its row."""

    widths: tuple[float, ...]
    head: tuple[Cell, ...]
    rows: tuple[Row, ...]
    rowhead: bool = False


@dataclass(frozen=True)
class Signature:
    """One person under the document: how and when they signed, that they did not, or room for it (open)."""

    name: str
    role: str
    stance: str
    at: str
    method: Literal["drawn", "typed", "paper", "open", "none"]
    note: str
    strokes: tuple[Points, ...] = ()


HOW_SIGNED = {
    "drawn": "getekend op scherm",
    "typed": "naam getypt",
    "paper": "tekent op papier",
    "none": "niet getekend",
    "open": "",
}
"""The words under a signature."""


def how_signed(method: str, *, drawn: bool) -> str:
    """A drawn signature without strokes is no signature; neither paper nor screen may claim one."""
    return "none" if method == "drawn" and not drawn else method


@dataclass(frozen=True)
class Signatures:
    """People side by side, at most three in a row."""

    people: tuple[Signature, ...]


@dataclass(frozen=True)
class SealField:
    """Room for one seal: an empty signature field with this name."""

    name: str
    label: str


@dataclass(frozen=True)
class Receipt:
    """Small print by which the document can be checked."""

    lines: tuple[Text, ...]


@dataclass(frozen=True)
class Check:
    """One box to tick, with its text."""

    text: Text
    checked: bool = False


@dataclass(frozen=True)
class Choices:
    """Empty boxes to tick, in as many columns as the texts allow."""

    texts: tuple[Text, ...]
    label: str = ""
    """The question; when there is room, the boxes stand beside it."""
    hint: str = ""
    """Small words under the question."""


@dataclass(frozen=True)
class Stop:
    """A stop of the river; `distance` from home (0 to 1) gives the water its colour and width, None is neither."""

    kind: Literal["fase", "stap", "trede"]
    distance: float | None
    text: Text
    note: str = ""


@dataclass(frozen=True)
class RiverMap:
    """The picture of a whole route: its stops along one line."""

    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class Writing:
    """Ruled lines to write on, with a few words before the first."""

    lines: int
    label: str = ""
    strong: bool = False
    """The words before the first line are the question itself."""


@dataclass(frozen=True)
class Keep:
    """Blocks that stay on one page when they fit on one."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True)
class Spacer:
    """White space of `size` points."""

    size: float


Block = (
    Title
    | Subtitle
    | River
    | Strip
    | Heading
    | Paragraph
    | ListBlock
    | Quote
    | Notice
    | TableBlock
    | Signatures
    | SealField
    | Receipt
    | Check
    | Choices
    | RiverMap
    | Writing
    | Keep
    | PageBreak
    | Spacer
)


@dataclass(frozen=True)
class Document:
    """A whole document and the style it is set in."""

    style: Literal["normal", "dense", "compact", "large", "child"]
    blocks: tuple[Block, ...]
