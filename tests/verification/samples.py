"""Small sealed documents for the tests: a tagged PDF with two seal fields, and keys of made-up people."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

# Before any key is read: asn1crypto fixes its names at first use, and the time service of the tests needs these.
import asn1crypto.tsp  # noqa: F401
import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from routekaart import signing

FONT = (Path(__file__).parents[2] / "resources/fonts/SourceSans3-Regular.ttf").read_bytes()
NOW = datetime(2026, 11, 22, 13, 31, tzinfo=UTC)
PASSPHRASE = b"vier woorden voor toetsen"
REASON = "Verantwoording vastgesteld"

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Verantwoording</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def key(name: str = "S. Jansen", practice: bool = False) -> signing.SealKey:
    """A key of a made-up professional; the same one within a test run."""
    return _key(name, practice)


@cache
def _key(name: str, practice: bool) -> signing.SealKey:
    made = signing.make_own_key(name, "SKJ 100000001", "Jeugdteam Voorbeeld", NOW, 4711, PASSPHRASE, practice=practice)
    return signing.load_key(made, PASSPHRASE, now=NOW)


def _pages(pages: int) -> bytes:
    rl_config.invariant = 1
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=1, lang="nl")
    for number in range(1, pages + 1):
        canvas._code.append("/P <</MCID 0>> BDC")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 780, f"Verantwoording, bladzijde {number}. Dit is een verzonnen kind.")
        canvas._code.append("EMC")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _add_field(pdf: pikepdf.Pdf, document: Any, name: str, left: int) -> pikepdf.Object:
    page = pdf.pages[-1]
    form = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Form, P=document))
    look = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 50]))
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(name),
            TU=String("Plek voor het zegel"),
            F=132,
            Rect=Array([left, 60, left + 200, 110]),
            P=page.obj,
            StructParent=10 + left,
            AP=Dictionary(N=look),
        )
    )
    form.K = Dictionary(Type=Name.OBJR, Obj=widget, Pg=page.obj)
    document.K.append(form)
    page.Annots.append(widget)
    return widget


def unsealed(names: tuple[str, ...] = ("zegel_1", "zegel_2"), pages: int = 2, practice: bool = False) -> bytes:
    """A tagged document with empty seal fields, as the layout makes it."""
    maker = _MAKER.get()
    if maker is not None:
        return maker(names, pages)
    pdf = pikepdf.open(io.BytesIO(_pages(pages)))
    root = pdf.Root
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=tree, K=Array([])))
    tree.K = document
    root.StructTreeRoot = tree
    root.MarkInfo = Dictionary(Marked=True)
    for page in pdf.pages:
        page.Annots = Array([])
    widgets = [_add_field(pdf, document, name, 50 + 220 * index) for index, name in enumerate(names)]
    numbers = Array([])
    for widget, element in zip(widgets, document.K, strict=True):
        numbers.extend([widget.StructParent, element])
    tree.ParentTree = Dictionary(Nums=numbers)
    root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(widgets), SigFlags=0))
    root.Metadata = pdf.make_stream(XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.docinfo["/Producer"] = "Routekaart"
    pdf.docinfo["/Title"] = "Verantwoording"
    if practice:
        pdf.docinfo["/Keywords"] = "routekaart:oefening"
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def sealed(pdf: bytes, who: signing.SealKey, field: str, at: datetime = NOW) -> bytes:
    """The document with one more seal."""
    return signing.seal(pdf, who, field=field, reason=REASON, at=at, font=FONT)


_Maker = Callable[[tuple[str, ...], int], bytes]
"""What the unsealed document is made by: names of fields, and a number that makes another document."""
_MAKER: ContextVar[_Maker | None] = ContextVar("maker", default=None)


@contextmanager
def made_by(maker: _Maker) -> Iterator[None]:
    """Other documents than the small ones of this module for all that is sealed and forged meanwhile."""
    token = _MAKER.set(maker)
    try:
        yield
    finally:
        _MAKER.reset(token)


def one_seal() -> bytes:
    """One expected seal, and it is there."""
    return _one_seal(_MAKER.get())


def first_of_two() -> bytes:
    """Two expected seals, the first is there."""
    return _first_of_two(_MAKER.get())


def two_seals() -> bytes:
    """Two expected seals, both are there, of two people."""
    return _two_seals(_MAKER.get())


@cache
def _one_seal(_maker: _Maker | None) -> bytes:
    return sealed(unsealed(("zegel_1",)), key(), "zegel_1")


@cache
def _first_of_two(_maker: _Maker | None) -> bytes:
    return sealed(unsealed(), key(), "zegel_1")


@cache
def _two_seals(_maker: _Maker | None) -> bytes:
    return sealed(first_of_two(), key("B. de Wit"), "zegel_2")
