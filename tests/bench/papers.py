"""Documents and seals: ten tagged pages against bare platypus, checking against bare pyHanko.

Nothing goes in; rows come out. Both sides put the same words on paper.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pikepdf

from routekaart.document import PdfMeta, render
from routekaart.verification import verify
from tests.bench.measure import Row, ratio_row
from tests.verification import samples

__all__ = ["rows"]

_SENTENCE = "Oma wil voor haar zorgen, en met hulp in de avond kan dat volgens iedereen die meedenkt. "
_SECTIONS, _PARAGRAPHS, _TABLE_ROWS = 10, 7, 12


def rows() -> Iterator[Row]:
    """Ten pages, and checking one sealed document."""
    yield _ten_pages()
    yield _verify()


def _texts() -> list[tuple[str, list[str], list[tuple[str, str]]]]:
    found = []
    for number in range(_SECTIONS):
        paragraphs = [f"{number}.{part} {_SENTENCE * 3}" for part in range(_PARAGRAPHS)]
        cells = [(f"Mogelijkheid {number}.{row}", f"Bekeken met het gezin. {_SENTENCE}") for row in range(_TABLE_ROWS)]
        found.append((f"Kopje {number}", paragraphs, cells))
    return found


def _xml() -> str:
    parts = []
    for title, paragraphs, cells in _texts():
        body = "".join(f"<row><cell>{left}</cell><cell>{right}</cell></row>" for left, right in cells)
        parts.append(f"<h2>{title}</h2>" + "".join(f"<p>{text}</p>" for text in paragraphs))
        parts.append(f'<table widths="1 3" rowhead="true"><head><cell>Wat</cell><cell>Hoe</cell></head>{body}</table>')
    return f'<document style="normal"><title>Verantwoording</title>{"".join(parts)}</document>'


def _bare() -> bytes:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.lib.units import mm
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    styles: Any = getSampleStyleSheet()
    body, heading = styles["BodyText"], styles["Heading2"]
    story: list[Any] = [Paragraph("Verantwoording", styles["Title"])]
    for title, paragraphs, cells in _texts():
        story.append(Paragraph(title, heading))
        story += [Paragraph(text, body) for text in paragraphs]
        shown = [[Paragraph(text, body) for text in row] for row in (("Wat", "Hoe"), *cells)]
        story.append(Table(shown, colWidths=[42 * mm, 126 * mm], repeatRows=1))
    made = io.BytesIO()
    SimpleDocTemplate(made, invariant=1).build(story)
    return made.getvalue()


def _ten_pages() -> Row:
    xml = _xml()
    meta = PdfMeta("Verantwoording", "S. Oefening", "Oefening", datetime(2026, 11, 22, tzinfo=UTC), "OEF-1", "", "")
    pages = len(pikepdf.open(io.BytesIO(render(xml, meta))).pages), len(pikepdf.open(io.BytesIO(_bare())).pages)
    what, note = (
        "ten-page document, tagged and archivable, against bare platypus",
        f"{pages[0]} against {pages[1]} pages",
    )
    return ratio_row("R13", what, lambda: render(xml, meta), _bare, rounds=9, aim=2, stop=4, note=note)


def _verify() -> Row:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    pdf, now = samples.one_seal(), datetime.now(UTC)
    reader = PdfFileReader(io.BytesIO(pdf))
    trust = ValidationContext(trust_roots=[reader.embedded_signatures[0].signer_cert], allow_fetching=False)

    def bare() -> bool:
        signature = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[0]
        return bool(validate_pdf_signature(signature, trust, skip_diff=False).intact)

    assert bare() and verify(pdf, now=now).whole_and_unchanged
    return ratio_row("R16", "check a sealed document whole, against bare pyHanko", lambda: verify(pdf, now=now), bare,
                     rounds=25, aim=3, stop=6)  # fmt: skip
