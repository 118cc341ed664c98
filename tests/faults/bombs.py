"""Pictures and documents made to do harm: much larger inside than outside, endless, or with something that runs.

Nothing goes in; names and bytes come out.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

__all__ = ["documents", "pictures"]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, data: bytes = b"", *more: bytes) -> bytes:
    """A PNG that says how large it is, with this for its points."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + _chunk(b"IDAT", zlib.compress(data)) + _chunk(b"IEND", b"")


def pictures() -> Iterator[tuple[str, bytes]]:
    """PNG and JPEG files that are too large, too small, or not what they say."""
    yield "100,000 by 100,000 points", png(100_000, 100_000, bytes(1_000_000))
    yield "most that a PNG can say", png(2**31 - 1, 2**31 - 1)
    yield "no points at all", png(0, 0)
    yield "one point wide, very high", png(1, 2_000_000, bytes(8_000_000))
    yield "20,000 by 20,000 points", png(20_000, 20_000, bytes(40_000_000))
    yield "a text of a gigabyte inside", png(1, 1, bytes(4), _chunk(b"zTXt", b"a\0\0" + _squeezed(1 << 30)))
    yield "a colour profile of a gigabyte", png(1, 1, bytes(4), _chunk(b"iCCP", b"a\0\0" + _squeezed(1 << 30)))
    yield "points of a gigabyte for one", png(1, 1, bytes(100_000_000))
    yield "a head only", png(10, 10)[:33]
    yield "a length that is a lie", png(10, 10).replace(struct.pack(">I", 13), struct.pack(">I", 2**31 - 1), 1)
    yield "JPEG of 65,535 by 65,535", _jpeg(65_535, 65_535)
    yield "JPEG of nothing", _jpeg(0, 0)
    yield "JPEG head only", b"\xff\xd8\xff"
    yield "a script in a picture", b"\x89PNG\r\n\x1a\n<svg onload='x'><script>alert(1)</script></svg>"


@cache
def _squeezed(size: int) -> bytes:
    squeezer = zlib.compressobj(1)
    parts = [squeezer.compress(bytes(1 << 20)) for _ in range(size >> 20)]
    return b"".join((*parts, squeezer.flush()))


def _jpeg(width: int, height: int) -> bytes:
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    table = b"\xff\xdb\x00\x43\x00" + bytes([1] * 64)
    codes = b"\xff\xc4\x00\x1f\x00" + bytes([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]) + bytes(range(12))
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + bytes(64)
    return b"\xff\xd8" + table + frame + codes + scan + b"\xff\xd9"


_BOXES = {
    "wide": (0, 0, 1e7, 1e7),
    "thin": (0, 0, 1, 14_400),
    "none": (0, 0, 0, 0),
    "low": (0, 0, 14_400, 1),
    "backwards": (500, 500, 0, 0),
    "not a number": (0, 0, 1e38, 1e-38),
    "far": (1e6, 1e6, 1e6 + 9, 1e6 + 9),
}


def documents() -> Iterator[tuple[str, bytes]]:
    """PDF files that run something, blow up, go round, or have pages of odd sizes."""
    for name, action in _actions():
        yield name, _pdf(OpenAction=action, AA=Dictionary(WC=action))
    for name, box in _BOXES.items():
        yield f"page box: {name}", _pdf(box=box)
    yield "a page of a gigabyte", _pdf(content=_squeezed(1 << 30))
    yield "a picture of a gigabyte on a page", _with_picture()
    yield "a page that draws itself", _itself()
    yield "pages that go round", _round()
    yield "five thousand pages", _pdf(pages=5_000)
    yield "a file inside", _attached()
    yield "locked", _locked()
    yield "nothing but a head", b"%PDF-1.7\nstartxref\n0\n%%EOF"
    yield "a tail that points at itself", b"%PDF-1.7\nxref\n0 1\ntrailer <</Prev 9 /Size 1>>\nstartxref\n9\n%%EOF"


def _actions() -> Iterator[tuple[str, Any]]:
    yield "JavaScript", Dictionary(S=Name.JavaScript, JS=String("app.launchURL('http://x.example'); while(1){}"))
    yield "Launch", Dictionary(S=Name.Launch, F=String("/bin/touch gemaakt"))
    yield "an address", Dictionary(S=Name.URI, URI=String("http://x.example/"))
    yield "SubmitForm", Dictionary(S=Name.SubmitForm, F=Dictionary(FS=Name.URL, F=String("http://x.example/")))
    yield "GoToR", Dictionary(S=Name.GoToR, F=String("../../../etc/passwd"), D=Array([0, Name.Fit]))


def _pdf(box: tuple[float, ...] = (0, 0, 595, 842), content: bytes = b"", pages: int = 1, **root: Any) -> bytes:
    pdf = pikepdf.new()
    stream = pdf.make_stream(b"0 0 10 10 re f")
    if content:
        stream.write(content, filter=Name.FlateDecode)
    for _ in range(pages):
        page = Dictionary(Type=Name.Page, MediaBox=Array([*map(_number, box)]), Contents=stream)
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    for key, value in root.items():
        pdf.Root[f"/{key}"] = value
    return _saved(pdf)


def _number(value: float) -> Any:
    return int(value) if float(value).is_integer() and abs(value) < 1e9 else pikepdf.Object.parse(f"{value:f}".encode())


def _saved(pdf: pikepdf.Pdf, **more: Any) -> bytes:
    out = io.BytesIO()
    pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none, **more)
    return out.getvalue()


def _with_picture() -> bytes:
    pdf = pikepdf.open(io.BytesIO(_pdf()))
    image = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Image, Width=30_000, Height=30_000,
                            ColorSpace=Name.DeviceGray, BitsPerComponent=8)  # fmt: skip
    image.write(_squeezed(1 << 30), filter=Name.FlateDecode)
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I=image))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"500 0 0 500 0 0 cm /I Do")
    return _saved(pdf)


def _itself() -> bytes:
    pdf = pikepdf.open(io.BytesIO(_pdf()))
    form = pdf.make_stream(b"/F Do /F Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 100, 100]))
    form.Resources = Dictionary(XObject=Dictionary(F=form))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(F=form))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/F Do")
    return _saved(pdf)


def _round() -> bytes:
    raw = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    raw += b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>endobj\n"
    return raw + b"trailer<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF"


def _attached() -> bytes:
    pdf = pikepdf.open(io.BytesIO(_pdf()))
    pdf.attachments["../../../../tmp/ontsnapt.txt"] = b"uit"
    pdf.attachments["CON"] = b"uit"
    return _saved(pdf)


def _locked() -> bytes:
    pdf = pikepdf.open(io.BytesIO(_pdf()))
    out = io.BytesIO()
    pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()
