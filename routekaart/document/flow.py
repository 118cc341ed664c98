"""Set text and shapes go in as boxes of known height; boxes placed on, and split over, pages come out.

Every box can be cut somewhere, so nothing is ever clipped at the foot of a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from routekaart.document import theme
from routekaart.document.tagging import Canvas, Colour, Elem
from routekaart.document.text import Line, TextStyle, draw_lines

__all__ = [
    "Box",
    "Break",
    "Frame",
    "ItemBox",
    "KeepBox",
    "RiverBox",
    "SpaceBox",
    "TextBox",
    "WritingBox",
    "draw_stack",
    "split_stack",
    "stack_height",
    "stack_least",
]

_SLACK = 0.01
_AHEAD = 8  # so many boxes may hang together: a heading, a lead, a small heading, a hint, a table


class Box:
    """Something with a fixed height that can be drawn; the base cannot be split."""

    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False
    height: float = 0.0

    def least(self) -> float:
        """The height of the smallest first part; a heading looks at this before it stays on a page."""
        return self.height

    def split(self, room: float, fresh: bool) -> tuple[Box | None, Box | None]:
        """Cut off a part of at most `room`; `fresh` means: at the top of a page, so do not wait."""
        return None, self

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw downwards from `top`."""


def _gap(previous: Box | None, box: Box) -> float:
    return 0.0 if previous is None else max(previous.after, box.before)


def stack_height(boxes: Sequence[Box]) -> float:
    """The height of boxes under each other."""
    previous: Box | None = None
    height = 0.0
    for box in boxes:
        height += _gap(previous, box) + box.height
        previous = box
    return height


def stack_least(boxes: Sequence[Box]) -> float:
    """The height of the smallest first part: a heading counts with what follows it."""
    previous: Box | None = None
    height = 0.0
    for box in boxes:
        height += _gap(previous, box)
        if not box.keep_next:
            return height + box.least()
        height += box.height
        previous = box
    return height


def draw_stack(canvas: Canvas, boxes: Sequence[Box], x: float, top: float) -> None:
    """Draw boxes under each other."""
    previous: Box | None = None
    for box in boxes:
        top -= _gap(previous, box)
        box.draw(canvas, x, top)
        top -= box.height
        previous = box


def split_stack(boxes: Sequence[Box], room: float, fresh: bool) -> tuple[list[Box], list[Box]]:
    """Divide boxes in those that fit in `room` and the rest; a heading goes with what follows it."""
    placed: list[Box] = []
    used = 0.0
    for index, box in enumerate(boxes):
        if isinstance(box, Break) and placed:
            return placed, list(boxes[index + 1 :])
        gap = _gap(placed[-1] if placed else None, box)
        left = room - used - gap + _SLACK
        follows = box.keep_next and index + 1 < len(boxes)
        need = stack_least(boxes[index : index + _AHEAD]) if follows and (placed or not fresh) else box.height
        if need <= left:
            placed.append(box)
            used += gap + box.height
            continue
        if box.height <= left and follows:
            return placed, list(boxes[index:])
        head, tail = box.split(left, fresh and not placed)
        rest = [] if tail is None else [tail]
        return placed + ([head] if head else []), rest + list(boxes[index + 1 :])
    return placed, []


class Break(Box):
    """What follows starts on a new page."""


@dataclass
class SpaceBox(Box):
    """White space."""

    height: float


@dataclass
class RiverBox(Box):
    """The thin line from near to far."""

    width: float
    height: float = 4.0
    before: float = 6.0
    after: float = 12.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the line; it means nothing to a screen reader."""
        with canvas.artifact():
            canvas.gradient(x, top - self.height, self.width, self.height, theme.RIVER, theme.RIVER_STOPS)


class TextBox(Box):
    """Lines of text of one element, with an optional rule below."""

    def __init__(
        self,
        lines: Sequence[Line],
        style: TextStyle,
        elem: Elem,
        before: float = 0.0,
        after: float = 0.0,
        rule: tuple[Colour, float] | None = None,
        keep_next: bool = False,
    ) -> None:
        self.lines, self.style, self.elem = lines, style, elem
        self.before, self.after, self.rule, self.keep_next = before, after, rule, keep_next
        self.height = len(lines) * style.leading + (4.0 if rule else 0.0)

    def least(self) -> float:
        """Two lines, or all of a short text."""
        return self.height if len(self.lines) < 4 else 2 * self.style.leading

    def split(self, room: float, fresh: bool) -> tuple[Box | None, Box | None]:
        """Leave no single line behind or ahead."""
        count = min(int(room / self.style.leading), len(self.lines) - 1)
        if len(self.lines) > 3 and len(self.lines) - count < 2:
            count = len(self.lines) - 2
        if count < 1 or ((count < 2 or len(self.lines) < 4) and not fresh):
            return None, self
        first = TextBox(self.lines[:count], self.style, self.elem, self.before)
        rest = TextBox(self.lines[count:], self.style, self.elem, 0.0, self.after, self.rule, self.keep_next)
        return first, rest

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the lines as content of the element and the rule as decoration."""
        draw_lines(canvas, self.lines, self.style, x, top, self.elem)
        if self.rule:
            colour, width = self.rule
            with canvas.artifact():
                canvas.line(x, top - self.height, x + width, top - self.height, colour, 1.0)


@dataclass
class Frame(Box):
    """Boxes inside a border, a background or a bar at the left."""

    boxes: Sequence[Box]
    width: float
    pad_x: float
    pad_y: float
    fill: Colour | None = None
    border: Colour | None = None
    bar: Colour | None = None
    radius: float = 0.0
    before: float = 0.0
    after: float = 0.0

    def __post_init__(self) -> None:
        """The height follows from what is inside."""
        self.height = stack_height(self.boxes) + 2 * self.pad_y

    def least(self) -> float:
        """The first part of what is inside, with the border around it."""
        return stack_least(self.boxes) + 2 * self.pad_y

    def split(self, room: float, fresh: bool) -> tuple[Box | None, Box | None]:
        """Both parts get their own border."""
        heads, tails = split_stack(self.boxes, room - 2 * self.pad_y, fresh)
        if not heads or not tails:
            return None, self
        return replace(self, boxes=heads, after=0.0), replace(self, boxes=tails, before=0.0)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw border and bar as decoration, then what is inside."""
        y = top - self.height
        with canvas.artifact():
            if self.fill or self.border:
                canvas.box(x, y, self.width, self.height, self.fill, self.border, self.radius)
            if self.bar:
                canvas.left_bar(x, y, self.width, self.height, self.radius, 3.5, self.bar)
        draw_stack(canvas, self.boxes, x + self.pad_x, top - self.pad_y)


@dataclass
class KeepBox(Box):
    """Boxes that move to the next page together when one page can hold them."""

    boxes: Sequence[Box]
    page_height: float
    before: float = 0.0
    after: float = 0.0

    def __post_init__(self) -> None:
        """Take over the white space of the outer boxes."""
        self.height = stack_height(self.boxes)
        self.before = self.boxes[0].before
        self.after = self.boxes[-1].after

    def _whole(self) -> bool:
        return self.height <= self.page_height

    def least(self) -> float:
        """All of it, if a page can hold that."""
        return self.height if self._whole() else stack_least(self.boxes)

    def split(self, room: float, fresh: bool) -> tuple[Box | None, Box | None]:
        """Only what no page can hold is split."""
        if self._whole():
            return None, self
        heads, tails = split_stack(self.boxes, room, fresh)
        if not heads or not tails:
            return None, self
        return KeepBox(heads, 0.0), KeepBox(tails, self.page_height)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw what is inside."""
        draw_stack(canvas, self.boxes, x, top)


@dataclass
class ItemBox(Box):
    """One list item: a label and, beside it, boxes."""

    label: TextBox | None
    boxes: Sequence[Box]
    indent: float
    before: float = 0.0
    after: float = 0.0

    def __post_init__(self) -> None:
        """The height is that of the taller side."""
        self.height = max(stack_height(self.boxes), self.label.height if self.label else 0.0)

    def least(self) -> float:
        """The first part of the text beside the label."""
        return max(stack_least(self.boxes), self.label.height if self.label else 0.0)

    def split(self, room: float, fresh: bool) -> tuple[Box | None, Box | None]:
        """The label stays with the first part."""
        heads, tails = split_stack(self.boxes, room, fresh)
        if not heads or not tails:
            return None, self
        return replace(self, boxes=heads), replace(self, boxes=tails, label=None)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the label, then the text."""
        if self.label:
            self.label.draw(canvas, x, top)
        draw_stack(canvas, self.boxes, x + self.indent, top)


@dataclass
class WritingBox(Box):
    """Ruled lines to write on; a label stands on the first of them."""

    lines: int
    width: float
    label: TextBox | None = None
    pitch: float = 24.0
    before: float = 4.0
    after: float = 10.0

    def __post_init__(self) -> None:
        """The height follows from the number of lines."""
        self.height = self.lines * self.pitch + self._extra()

    def _extra(self) -> float:
        """A label of more lines needs more than one line to write on."""
        return max(0.0, self.label.height - self.pitch + 4.0) if self.label else 0.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the label, and the lines as decoration."""
        start = x
        if self.label:
            first = top - self.pitch - self._extra()
            self.label.draw(canvas, x, first + self.label.height + 1.0)
            start += max((line.width for line in self.label.lines), default=0.0) + 6.0
        with canvas.artifact():
            for number in range(1, self.lines + 1):
                y = top - self._extra() - number * self.pitch
                canvas.line(start if number == 1 else x, y, x + self.width, y, theme.HEAD_RULE, 0.5)
