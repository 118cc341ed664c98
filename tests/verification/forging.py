"""Tools to forge documents: edit bytes, append, or seal changes with a key of one's own.

In go the sealed samples; out come the bytes of a forgery, and controls that show the tools alone do no harm.
"""

from __future__ import annotations

import asyncio
import importlib
import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner

from routekaart.signing.stamp import stamp_style
from tests.verification import samples

Forgery = Callable[[], bytes]
ATTACKS: dict[str, Forgery] = {}

generic: Any = importlib.import_module("pyhanko.pdf_utils.generic")  # it has no complete types
seal_module: Any = importlib.import_module("routekaart.signing.seal")  # the name in the package is the function

BYTE_RANGE = re.compile(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\] *")


def attack(name: str) -> Callable[[Forgery], Forgery]:
    """Put a forgery in the list under "class: variant"."""

    def keep(make: Forgery) -> Forgery:
        assert name not in ATTACKS
        ATTACKS[name] = make
        return make

    return keep


def place(pdf: bytes) -> tuple[int, int, int]:
    """Start and stop of the gap of the last seal, and the length after it."""
    last = list(BYTE_RANGE.finditer(pdf))[-1]
    start, stop, length = (int(each) for each in last.groups())
    return start, stop, length


def with_range(text: str) -> bytes:
    """The sealed sample with other numbers in the byte range, same length of file."""
    pdf = samples.one_seal()
    found = BYTE_RANGE.search(pdf)
    assert found
    new = text.encode().ljust(len(found.group()))
    assert len(new) == len(found.group())
    return pdf[: found.start()] + new + pdf[found.end() :]


def with_gap(content: bytes) -> bytes:
    """The sealed sample with something else in the gap."""
    pdf = samples.one_seal()
    start, stop, _ = place(pdf)
    return pdf[:start] + content.ljust(stop - start) + pdf[stop:]


def signature_of(pdf: bytes) -> tuple[bytes, int]:
    """The signature in the gap and the room for it."""
    start, stop, _ = place(pdf)
    raw = bytes.fromhex(pdf[start + 1 : stop - 1].decode())
    return raw[: 4 + int.from_bytes(raw[2:4], "big")], len(raw)


def with_der(der: bytes) -> bytes:
    """The sealed sample with another signature in the gap."""
    _, room = signature_of(samples.one_seal())
    assert len(der) <= room
    return with_gap(b"<" + der.ljust(room, b"\0").hex().upper().encode() + b">")


def appended(change: Callable[[Any], object], pdf: bytes | None = None) -> bytes:
    """An update behind the last seal, as any program can write it."""
    writer: Any = IncrementalPdfFileWriter(io.BytesIO(pdf or samples.two_seals()))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def draw_over(writer: Any) -> None:
    """Paint over the first page."""
    stream = generic.StreamObject(stream_data=b"1 0 0 rg 50 700 300 100 re f")
    writer.add_stream_to_page(0, writer.add_object(stream))


def wrapped(between: bytes) -> bytes:
    """The sealed sample with something between the gap and the second signed part."""
    pdf = samples.one_seal()
    start, stop, length = place(pdf)
    moved = stop + len(between)
    found = BYTE_RANGE.search(pdf)
    assert found
    text = f"/ByteRange [0 {start} {moved} {length}]".encode().ljust(len(found.group()))
    tail = pdf[stop : found.start()] + text + pdf[found.end() :]
    return pdf[:stop] + between + tail


def sealed_after(change: Callable[[Any], object], field: str = "zegel_2") -> bytes:
    """The first of two seals is real; then changes and a seal in one revision, with another key."""
    writer = seal_module._writer(samples.first_of_two(), field, samples.NOW)
    change(writer)
    return seal_writer(writer, field)


def seal_writer(writer: Any, field: str, digest: str = "sha256", first: bool = False) -> bytes:
    """Seal what stands ready in the writer with the key of the attacker."""
    meta = PdfSignatureMetadata(
        field_name=field,
        md_algorithm=digest,
        subfilter=SigSeedSubFilter.PADES,
        certify=first,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    signer = PdfSigner(meta, signer=seal_module._signer(samples.key("K. Kwaad")), stamp_style=stamp_style(samples.FONT))
    sealed: bytes = asyncio.run(seal_module._run(signer, writer, samples.NOW, "Verzegeld door K. Kwaad"))
    return sealed


def first_page(writer: Any) -> Any:
    """The first page in the writer."""
    return writer.root["/Pages"]["/Kids"][0]


def prepared(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """A document with something in it that we never make, properly sealed by a known key."""
    pdf = pikepdf.open(io.BytesIO(samples.unsealed(("zegel_1",))))
    change(pdf)
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return samples.sealed(out.getvalue(), samples.key(), "zegel_1")


def attacker() -> Any:
    """The key of the attacker."""
    return samples.key("K. Kwaad")


def rewritten(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """The two seals saved anew by a common library."""
    pdf = pikepdf.open(io.BytesIO(samples.two_seals()))
    change(pdf)
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def controls() -> dict[str, bytes]:
    """Documents made by the helpers of the forgeries with nothing changed."""
    start, stop, length = place(samples.one_seal())
    return {
        "byte range": with_range(f"/ByteRange [0 {start} {stop} {length}]"),
        "signature": with_der(signature_of(samples.one_seal())[0]),
        "wrapped": wrapped(b""),
        "second seal": sealed_after(lambda writer: None),
        "prepared": prepared(lambda pdf: None),
    }
