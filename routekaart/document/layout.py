"""Document XML and its meta data go in; the bytes of a tagged PDF/A come out.

The same input gives the same bytes: nothing here reads the clock, the machine or chance.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from routekaart.document import theme
from routekaart.document.build import Builder
from routekaart.document.finish import finish
from routekaart.document.flow import Box, Break, SpaceBox, draw_stack, split_stack, stack_height
from routekaart.document.fonts import Fonts, clean, load_fonts
from routekaart.document.markup import parse
from routekaart.document.meta import Attachment, PdfMeta
from routekaart.document.svg import SvgCanvas
from routekaart.document.tagging import Elem, PageCanvas
from routekaart.document.text import Span, TextStyle, draw_lines, fit_one_line, set_lines
from routekaart.paths import places

__all__ = ["Attachment", "PdfMeta", "render", "render_picture"]

_PAGE = (595.2756, 841.8898)
_SIDE = (_PAGE[0] - theme.TEXT_WIDTH) / 2
_TOP = 46.0
_FOOT = 62.0
_WIDTH = theme.TEXT_WIDTH
_HEIGHT = _PAGE[1] - _TOP - _FOOT
_ENDLESS = 1e9
_FOOTER_LENGTH = 300
_FOOTER = TextStyle(8.5, 11.0, theme.MUTED)


def render(xml: str, meta: PdfMeta, resources: Path | None = None) -> bytes:
    """Return the finished PDF; `resources` (default: the program's own) holds `fonts` and `icc`.

    Raises RoutekaartError (DOC-010, DOC-011, DOC-012) when the XML cannot be used.
    """
    folder = resources or places(os.environ).resources
    document = parse(xml)
    fonts = load_fonts(folder / "fonts")
    look = theme.THEMES[document.style]
    root = Elem("Document")
    boxes = Builder(look, fonts, _HEIGHT).build(document.blocks, root, _WIDTH, look.body())
    pages = paginate(boxes)
    canvas = PageCanvas(_PAGE, meta.language, fonts.face(False, False).name)
    for number, page in enumerate(pages, start=1):
        _watermark(canvas, meta, fonts)
        draw_stack(canvas, page, _SIDE, _PAGE[1] - _TOP)
        _footer(canvas, meta, fonts, number, len(pages))
        canvas.end_page()
    return finish(canvas.finish(), root, meta, (folder / "icc" / "sRGB.icc").read_bytes())


def render_picture(xml: str, title: str, resources: Path | None = None) -> bytes:
    """The same document on one page as high as it needs, as an SVG picture.

    Raises RoutekaartError (DOC-010, DOC-011, DOC-012) when the XML cannot be used.
    """
    fonts = load_fonts((resources or places(os.environ).resources) / "fonts")
    document = parse(xml)
    look = theme.THEMES[document.style]
    builder = Builder(look, fonts, _ENDLESS)
    boxes = [
        box
        for box in builder.build(document.blocks, Elem("Document"), _WIDTH, look.body())
        if not isinstance(box, Break)
    ]
    height = stack_height(boxes) + 2 * _TOP
    # Room at the right: a viewer without our font may set the words wider.
    canvas = SvgCanvas(_PAGE[0] + _TOP, height, title)
    draw_stack(canvas, boxes, _SIDE, height - _TOP)
    return canvas.finish()


def paginate(boxes: Sequence[Box]) -> list[list[Box]]:
    """Divide boxes over pages; no page is empty unless the document is."""
    rest = list(boxes)
    while rest and isinstance(rest[-1], (Break, SpaceBox)):
        rest.pop()
    pages: list[list[Box]] = []
    while rest:
        while isinstance(rest[0], Break) or (pages and isinstance(rest[0], SpaceBox)):
            rest.pop(0)
        page, after = split_stack(rest, _HEIGHT, fresh=True)
        if not page:
            # Nothing that can be cut: rather over the edge than lost or endless.
            page, after = [rest[0]], rest[1:]
        pages.append(page)
        rest = after
    return pages or [[]]


def _footer(canvas: PageCanvas, meta: PdfMeta, fonts: Fonts, number: int, total: int) -> None:
    """Left, right and the page count on one line, or on two when they do not fit beside each other."""
    y = _FOOT - 18
    count = set_lines([Span(f"blad {number} van {total}")], _FOOTER, 90, fonts)
    room = _WIDTH - count[0].width - 12
    left = fit_one_line(clean(meta.footer_left)[:_FOOTER_LENGTH], _FOOTER, room, fonts)
    right = fit_one_line(clean(meta.footer_right)[:_FOOTER_LENGTH], _FOOTER, room, fonts)
    left_width, right_width = (lines[0].width if lines else 0.0 for lines in (left, right))
    beside = left_width + right_width + 12 <= room
    edge = _SIDE + _WIDTH - count[0].width
    with canvas.artifact("Pagination", "Footer"):
        canvas.line(_SIDE, y, _SIDE + _WIDTH, y, theme.THIN, 0.7)
        draw_lines(canvas, left, _FOOTER, _SIDE, y - 5, None)
        if beside:
            draw_lines(canvas, right, _FOOTER, edge - right_width - 12, y - 5, None)
        else:
            draw_lines(canvas, right, _FOOTER, _SIDE, y - 5 - _FOOTER.leading, None)
        draw_lines(canvas, count, _FOOTER, edge, y - 5, None)


def _watermark(canvas: PageCanvas, meta: PdfMeta, fonts: Fonts) -> None:
    """A practice document shows on every page that it is one."""
    if not meta.watermark:
        return
    words = clean(meta.watermark)
    face = fonts.face(True, False)
    size = min(110.0, 640.0 / max(face.width(words, 1.0), 0.1))
    width, height = _PAGE
    with canvas.artifact("Pagination", "Watermark"):
        canvas.diagonal(words, face.name, size, (width / 2, height / 2), theme.PALE_PURPLE)
        canvas.box(0, height - 9, width, 9, fill=theme.PURPLE)
