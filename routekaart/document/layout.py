"""Document XML and its meta data go in; the bytes of a tagged PDF/A come out.

The same input gives the same bytes: nothing here reads the clock, the machine or chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from routekaart.document import theme
from routekaart.document.build import Builder
from routekaart.document.finish import finish
from routekaart.document.flow import Box, Break, SpaceBox, draw_stack, split_stack
from routekaart.document.fonts import Fonts, clean, load_fonts
from routekaart.document.markup import parse
from routekaart.document.meta import Attachment, PdfMeta
from routekaart.document.tagging import Elem, PageCanvas
from routekaart.document.text import Span, TextStyle, draw_lines, fit_one_line, set_lines

__all__ = ["Attachment", "PdfMeta", "render"]

_PAGE = (595.2756, 841.8898)
_SIDE = 54.0
_TOP = 52.0
_FOOT = 66.0
_WIDTH = _PAGE[0] - 2 * _SIDE
_HEIGHT = _PAGE[1] - _TOP - _FOOT
_FOOTER = TextStyle(8.5, 11.0, theme.MUTED)


def render(xml: str, meta: PdfMeta, resources: Path | None = None) -> bytes:
    """Set a document and return the finished PDF; `resources` holds `fonts` and `icc`.

    Raises RoutekaartError (DOC-010, DOC-011, DOC-012) when the XML cannot be used.
    """
    folder = resources or Path(__file__).resolve().parents[2] / "resources"
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


def paginate(boxes: Sequence[Box]) -> list[list[Box]]:
    """Divide boxes over pages; no page is empty unless the document is."""
    rest = list(boxes)
    while rest and isinstance(rest[-1], (Break, SpaceBox)):
        rest.pop()
    pages: list[list[Box]] = []
    while rest:
        while pages and isinstance(rest[0], (Break, SpaceBox)):
            rest.pop(0)
        page, after = split_stack(rest, _HEIGHT, fresh=True)
        if not page:
            # Nothing that can be cut: rather over the edge than lost or endless.
            page, after = [rest[0]], rest[1:]
        pages.append(page)
        rest = after
    return pages or [[]]


def _footer(canvas: PageCanvas, meta: PdfMeta, fonts: Fonts, number: int, total: int) -> None:
    y = _FOOT - 18
    count = set_lines([Span(f"blad {number} van {total}")], _FOOTER, 90, fonts)
    room = _WIDTH - count[0].width - 20
    right = fit_one_line(clean(meta.footer_right), _FOOTER, room * 0.5, fonts)
    right_width = right[0].width if right else 0.0
    left = fit_one_line(clean(meta.footer_left), _FOOTER, room - right_width - 8, fonts)
    edge = _SIDE + _WIDTH - count[0].width
    with canvas.artifact("Pagination", "Footer"):
        canvas.line(_SIDE, y, _SIDE + _WIDTH, y, theme.THIN, 0.7)
        draw_lines(canvas, left, _FOOTER, _SIDE, y - 5, None)
        draw_lines(canvas, right, _FOOTER, edge - right_width - 10, y - 5, None)
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
