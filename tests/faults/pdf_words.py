"""The words of a tagged PDF in reading order, as a screen reader gets them: from the structure, not from the drawing.

The bytes go in; one string comes out. Written apart from the program: it knows only the PDF standard.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

__all__ = ["tagged_words"]

_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")


def tagged_words(pdf: bytes) -> str:
    """Everything in the structure tree; what stands there as replacement text counts instead of what is drawn."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        marked = {page.objgen: dict(_marked(page)) for page in document.pages}
        root: Any = document.Root.StructTreeRoot
        return "".join(_words(root, marked, None))


def _words(element: Any, marked: dict[Any, dict[int, str]], page: Any) -> Iterator[str]:
    page = element.Pg.objgen if "/Pg" in element else page
    if "/ActualText" in element:
        yield str(element.ActualText)
        return
    kids: Any = element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else () if kids is None else (kids,):
        if isinstance(kid, int):
            yield marked[page].get(kid, "")
        elif kid.get("/Type") == "/MCR":
            yield marked[kid.Pg.objgen if "/Pg" in kid else page].get(int(kid.MCID), "")
        elif kid.get("/Type") != "/OBJR":
            yield from _words(kid, marked, page)


def _marked(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """Each piece of marked content of a page and the text that is drawn in it."""
    fonts: Any = page.obj.Resources.get("/Font", {})
    tables = {name: _to_unicode(font) for name, font in fonts.items()}
    table: dict[int, str] = {}
    stack: list[int | None] = []
    drawn: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "Tf":
            table = tables[str(operands[0])]
        elif name in ("BDC", "BMC"):
            mark: Any = operands[1] if len(operands) > 1 else {}
            stack.append(int(mark["/MCID"]) if "/MCID" in mark else None)
        elif name == "EMC":
            stack.pop()
        elif name in ("Tj", "TJ", "'", '"'):
            number = next((item for item in reversed(stack) if item is not None), None)
            if number is not None:
                drawn[number] = drawn.get(number, "") + "".join(_decoded(operands[-1], table))
    yield from drawn.items()


def _decoded(shown: Any, table: dict[int, str]) -> Iterator[str]:
    for item in shown if isinstance(shown, pikepdf.Array) else [shown]:
        if isinstance(item, pikepdf.String):
            yield from (table.get(code, "\ufffd") for code in bytes(item))


def _to_unicode(font: Any) -> dict[int, str]:
    raw = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
    found: dict[int, str] = {}
    for block in _CHARS.findall(raw):
        codes = _HEX.findall(block)
        found |= {int(code, 16): _text(text) for code, text in zip(codes[::2], codes[1::2], strict=True)}
    for block in _RANGES.findall(raw):
        found |= dict(_range(block))
    return found


def _range(block: bytes) -> Iterator[tuple[int, str]]:
    for line in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(\[[^\]]*\]|<[0-9A-Fa-f]+>)", block):
        first, last = int(line[0], 16), int(line[1], 16)
        if line[2].startswith(b"["):
            yield from zip(range(first, last + 1), map(_text, _HEX.findall(line[2])), strict=False)
        else:
            start = int(line[2][1:-1], 16)
            yield from ((code, chr(start + code - first)) for code in range(first, last + 1))


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")
