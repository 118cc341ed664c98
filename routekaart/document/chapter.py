"""A chapter of the manual as a paper: Markdown as the manual writes it goes in, document XML and meta data come out.

Headings, paragraphs, lists, tables, code and bold are known; a link becomes its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from xml.sax.saxutils import escape

from routekaart.document.meta import PdfMeta

__all__ = ["compose_chapter"]

_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_ITEM = re.compile(r"(?:- |\d+\. )")
_WIDEST = 48


def compose_chapter(markdown: str, made_on: datetime) -> tuple[str, PdfMeta]:
    """The paper of one chapter; its first line is the title."""
    title, _, rest = markdown.partition("\n")
    title = title.removeprefix("# ").strip()
    body = "\n".join(_blocks(rest))
    xml = f'<document style="normal"><title>{escape(title)}</title><river/>{body}</document>'
    meta = PdfMeta(
        title=title,
        author="",
        subject="Handleiding van Routekaart",
        created=made_on,
        document_id=f"handleiding-{made_on.date().isoformat()}",
        footer_left=title,
        footer_right="Routekaart",
    )
    return xml, meta


def _blocks(text: str) -> Iterator[str]:
    code = False
    for number, part in enumerate(re.split(r"```[a-z]*\n?", text)):
        code = bool(number % 2)
        if code:
            yield f'<p tone="small">{"<br/>".join(escape(line) for line in part.rstrip().splitlines())}</p>'
        else:
            for block in re.split(r"\n\s*\n", part.strip()):
                yield from _block(block.strip())


def _block(block: str) -> Iterator[str]:
    if not block:
        return
    if block.startswith("#"):
        marks, _, words = block.partition(" ")
        first, _, after = words.partition("\n")
        yield f"<h{min(len(marks), 3)}>{_inline(first)}</h{min(len(marks), 3)}>"
        yield from _block(after.strip())
    elif block.startswith("|"):
        yield _table(block)
    elif _ITEM.match(block):
        kind = "ul" if block.startswith("- ") else "ol"
        items = (" ".join(item.split()) for item in re.split(r"(?m)^(?:- |\d+\. )", block) if item.strip())
        yield f"<{kind}>{''.join(f'<li>{_inline(item)}</li>' for item in items)}</{kind}>"
    else:
        # A list may follow its first sentence without a line between.
        words, found, after = block.partition("\n- ")
        yield f"<p>{_inline(' '.join(words.split()))}</p>"
        if found:
            yield from _block(f"- {after}")


def _table(block: str) -> str:
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in block.splitlines()]
    head, cells = rows[0], [row for row in rows[1:] if set("".join(row)) - set("-: ")]
    widths = [_width(column) for column in zip(head, *cells, strict=True)]
    lines = "".join(f"<row>{_cells(row)}</row>" for row in cells)
    return f'<table widths="{" ".join(map(str, widths))}"><head>{_cells(head)}</head>{lines}</table>'


def _width(column: tuple[str, ...]) -> int:
    """By the longest cell, and never so narrow that a word is broken."""
    longest_word = max(len(word) for cell in column for word in (cell.split() or [""]))
    return max(2 * longest_word + 6, min(_WIDEST, max(len(cell) for cell in column)))


def _cells(row: list[str]) -> str:
    return "".join(f"<cell>{_inline(cell)}</cell>" for cell in row)


def _inline(text: str) -> str:
    plain = escape(_LINK.sub(r"\1", text)).replace("`", "")
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", plain)
