"""What decent people and programs do with a sealed file: open and save it, print it, stamp it for long keeping.

The sealed samples go in; the same documents as other programs leave them come out. None of them is a forgery.
"""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import add_validation_info
from pyhanko_certvalidator import ValidationContext

from tests.verification import samples
from tests.verification.forging import appended, seal_module
from tests.verification.goods import stamper

__all__ = ["PRINTED", "SAVED", "STAMPED"]

Variant = Callable[[Path], bytes]


def _pikepdf(_: Path, **how: Any) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(samples.two_seals())) as pdf:
        pdf.save(out, **how)
    return out.getvalue()


def _run(folder: Path, *command: str) -> bytes:
    """A program that reads `in.pdf` and writes `out.pdf`."""
    (folder / "in.pdf").write_bytes(samples.two_seals())
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return (folder / "out.pdf").read_bytes()


def _pdfium(_: Path) -> bytes:
    out = io.BytesIO()
    document = pypdfium2.PdfDocument(samples.two_seals())
    document.save(out)
    document.close()
    return out.getvalue()


def _as_pictures(_: Path) -> bytes:
    """Printed and scanned: one picture on each page."""
    out, document = io.BytesIO(), pypdfium2.PdfDocument(samples.two_seals())
    pages = [page.render(scale=1).to_pil() for page in document]
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])
    document.close()
    return out.getvalue()


def _document_stamp(_: Path) -> bytes:
    out = io.BytesIO()
    writer = IncrementalPdfFileWriter(io.BytesIO(samples.two_seals()))
    context = ValidationContext(trust_roots=[stamper().tsa_cert])
    signers.PdfTimeStamper(stamper()).timestamp_pdf(writer, "sha256", context, output=out)  # type: ignore[arg-type]
    return out.getvalue()


def _long_keeping(_: Path) -> bytes:
    from pyhanko.pdf_utils.reader import PdfFileReader

    out = io.BytesIO()
    reader = PdfFileReader(io.BytesIO(samples.two_seals()))
    trusted = seal_module._signer(samples.key()).signing_cert
    context = ValidationContext(trust_roots=[trusted])
    add_validation_info(reader.embedded_signatures[0], context, output=out)
    return out.getvalue()


def _one_more_signature(_: Path) -> bytes:
    """Somebody signed with the office program, in a field of its own."""
    writer = IncrementalPdfFileWriter(io.BytesIO(samples.two_seals()))
    fields.append_signature_field(writer, fields.SigFieldSpec("Handtekening1"))
    meta = signers.PdfSignatureMetadata(field_name="Handtekening1")
    made = signers.sign_pdf(writer, meta, signer=seal_module._signer(samples.key("K. Kantoor")))
    return bytes(made.getbuffer())


SAVED: dict[str, Variant] = {
    "saved by pikepdf": _pikepdf,
    "saved by pikepdf, for the web": lambda folder: _pikepdf(folder, linearize=True),
    "saved by pikepdf, without streams": lambda folder: _pikepdf(
        folder, object_stream_mode=pikepdf.ObjectStreamMode.disable
    ),
    "saved by qpdf": lambda folder: _run(folder, "qpdf", "in.pdf", "out.pdf"),
    "made smaller by qpdf": lambda folder: _run(folder, "qpdf", "--recompress-flate", "in.pdf", "out.pdf"),
    "saved by pdfium": _pdfium,
    "saved without a change": lambda _: appended(lambda writer: setattr(writer, "_force_write_when_empty", True)),
}
STAMPED: dict[str, Variant] = {
    "time stamp of an archive": _document_stamp,
    "data for long keeping": _long_keeping,
    "one more signature": _one_more_signature,
}
PRINTED: dict[str, Variant] = {
    "printed to a PDF": lambda folder: _run(folder, "pdftocairo", "-pdf", "in.pdf", "out.pdf"),
    "printed and scanned": _as_pictures,
}
