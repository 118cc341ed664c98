"""Forged documents by attack class: each function takes nothing and gives the bytes of one forgery.

Without a key an attacker edits bytes; with a key of his own he seals the second place after his changes.
"""

from __future__ import annotations

import asyncio
import hashlib
import importlib
import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
from asn1crypto import cms
from pikepdf import Array, Dictionary, Name, String
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner

from routekaart.signing.stamp import stamp_style
from tests.verification import samples

Forgery = Callable[[], bytes]
ATTACKS: dict[str, Forgery] = {}

seal_module: Any = importlib.import_module(
    "routekaart.signing.seal"
)  # the name in the package is the function

_RANGE = re.compile(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\] *")


def attack(name: str) -> Callable[[Forgery], Forgery]:
    """Put a forgery in the list under "class: variant"."""

    def keep(make: Forgery) -> Forgery:
        assert name not in ATTACKS
        ATTACKS[name] = make
        return make

    return keep


def place(pdf: bytes) -> tuple[int, int, int]:
    """Start and stop of the gap of the last seal, and the length after it."""
    last = list(_RANGE.finditer(pdf))[-1]
    start, stop, length = (int(each) for each in last.groups())
    return start, stop, length


def _with_range(text: str) -> bytes:
    """The sealed sample with other numbers in the byte range, same length of file."""
    pdf = samples.one_seal()
    found = _RANGE.search(pdf)
    assert found
    new = text.encode().ljust(len(found.group()))
    assert len(new) == len(found.group())
    return pdf[: found.start()] + new + pdf[found.end() :]


def _with_gap(content: bytes) -> bytes:
    pdf = samples.one_seal()
    start, stop, _ = place(pdf)
    return pdf[:start] + content.ljust(stop - start) + pdf[stop:]


def _der(pdf: bytes) -> tuple[bytes, int]:
    """The signature in the gap and the room for it."""
    start, stop, _ = place(pdf)
    raw = bytes.fromhex(pdf[start + 1 : stop - 1].decode())
    return raw[: 4 + int.from_bytes(raw[2:4], "big")], len(raw)


def _with_der(der: bytes) -> bytes:
    _, room = _der(samples.one_seal())
    assert len(der) <= room
    return _with_gap(b"<" + der.ljust(room, b"\0").hex().upper().encode() + b">")


# Universal signature forgery: the signature looks present but cannot be checked.


@attack("USF: contents missing")
def _usf_1() -> bytes:
    return samples.one_seal().replace(b"/Contents <", b"/Contentz <")


@attack("USF: contents null")
def _usf_2() -> bytes:
    return _with_gap(b"null")


@attack("USF: contents empty")
def _usf_3() -> bytes:
    return _with_gap(b"<>")


@attack("USF: contents zeros")
def _usf_4() -> bytes:
    return _with_der(b"")


@attack("USF: byte range missing")
def _usf_5() -> bytes:
    return samples.one_seal().replace(b"/ByteRange [", b"/ByteRangz [")


for _name, _text in (
    ("null", "/ByteRange null"),
    ("negative", "/ByteRange [0 -1 9 9]"),
    ("zero", "/ByteRange [0 0 0 0]"),
    ("overlap", "/ByteRange [0 900 800 9]"),
    ("over-long", "/ByteRange [0 9 99 9999999]"),
    ("three numbers", "/ByteRange [0 9 99]"),
    ("five numbers", "/ByteRange [0 9 99 9 9]"),
    ("does not start at zero", "/ByteRange [1 9 99 9]"),
    ("decimals", "/ByteRange [0 9.0 99 9]"),
):
    ATTACKS[f"USF: byte range {_name}"] = lambda text=_text: _with_range(text)  # type: ignore[misc]


# Incremental saving: something is appended behind the last seal.


def _appended(change: Callable[[IncrementalPdfFileWriter], None], pdf: bytes | None = None) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf or samples.two_seals()))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _draw(writer: IncrementalPdfFileWriter) -> None:
    stream = generic.StreamObject(stream_data=b"1 0 0 rg 50 700 300 100 re f")
    writer.add_stream_to_page(0, writer.add_object(stream))


@attack("ISA: with xref and trailer")
def _isa_1() -> bytes:
    return _appended(_draw)


@attack("ISA: without xref")
def _isa_2() -> bytes:
    return samples.two_seals() + b"5 0 obj\n<< /Type /Page >>\nendobj\n%%EOF\n"


@attack("ISA: without trailer")
def _isa_3() -> bytes:
    return samples.two_seals() + b"5 0 obj\n<< /Type /Page >>\nendobj\nxref\n0 1\n0000000000 65535 f \n"


@attack("ISA: copied signature")
def _isa_4() -> bytes:
    pdf = samples.two_seals()
    start, _, _ = place(pdf)
    copied = pdf[pdf.rindex(b" 0 obj", 0, start) - 2 : pdf.index(b"endobj", start) + 7]
    return _appended(_draw) + copied


@attack("ISA: hybrid xref")
def _isa_5() -> bytes:
    pdf = samples.two_seals()
    last = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    body = pdf + b"\n5 0 obj\n<< /Type /Page >>\nendobj\n"
    table = f"xref\n5 1\n{len(pdf) + 1:010d} 00000 n \ntrailer\n<< /Size 42 /Root 6 0 R /Prev {last} /XRefStm {last} >>\n"
    return body + table.encode() + f"startxref\n{len(body)}\n%%EOF\n".encode()


@attack("ISA: object stream")
def _isa_6() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        stream = writer.prepare_object_stream()
        writer.add_object(generic.DictionaryObject({pdf_name("/Kwaad"): pdf_name("/Ja")}), obj_stream=stream)

    return _appended(change)


@attack("ISA: one space")
def _isa_7() -> bytes:
    return samples.two_seals() + b" "


@attack("ISA: one line end")
def _isa_8() -> bytes:
    return samples.two_seals() + b"\n"


# Signature wrapping: the second signed part moves and something else takes its place.


def _wrapped(between: bytes) -> bytes:
    pdf = samples.one_seal()
    start, stop, length = place(pdf)
    moved = stop + len(between)
    found = _RANGE.search(pdf)
    assert found
    text = f"/ByteRange [0 {start} {moved} {length}]".encode().ljust(len(found.group()))
    tail = pdf[stop : found.start()] + text + pdf[found.end() :]
    return pdf[:stop] + between + tail


@attack("SWA: objects between")
def _swa_1() -> bytes:
    return _wrapped(b"\nendobj\n5 0 obj\n<< /Type /Page >>\nendobj\n")


@attack("SWA: padding between")
def _swa_2() -> bytes:
    return _wrapped(b" " * 64)


@attack("SWA: second gap between")
def _swa_3() -> bytes:
    return _wrapped(b"<" + b"0" * 64 + b">")


@attack("SWA: gap starts earlier")
def _swa_4() -> bytes:
    start, stop, length = place(samples.one_seal())
    return _with_range(f"/ByteRange [0 {start - 10} {stop} {length}]")


@attack("SWA: gap ends later")
def _swa_5() -> bytes:
    start, stop, length = place(samples.one_seal())
    return _with_range(f"/ByteRange [0 {start} {stop + 10} {length - 10}]")


# With a key of his own: changes in the same revision as the second seal.


def _sealed_after(change: Callable[[IncrementalPdfFileWriter], None], field: str = "zegel_2") -> bytes:
    """The first of two seals is real; then changes and a seal in one revision, with another key."""
    writer = seal_module._writer(samples.first_of_two(), field, samples.NOW)
    change(writer)
    return _seal_writer(writer, field)


def _seal_writer(
    writer: IncrementalPdfFileWriter, field: str, digest: str = "sha256", first: bool = False
) -> bytes:
    meta = PdfSignatureMetadata(
        field_name=field,
        md_algorithm=digest,
        subfilter=SigSeedSubFilter.PADES,
        certify=first,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    signer = PdfSigner(
        meta, signer=seal_module._signer(samples.key("K. Kwaad")), stamp_style=stamp_style(samples.FONT)
    )
    return asyncio.run(seal_module._run(signer, writer, samples.NOW, "Verzegeld door K. Kwaad"))


def _page(writer: IncrementalPdfFileWriter) -> Any:
    return writer.root["/Pages"]["/Kids"][0]


@attack("shadow: page content replaced")
def _shadow_1() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        page = _page(writer)
        page[pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=b"q Q"))
        writer.update_container(page)

    return _sealed_after(change)


@attack("shadow: drawn over")
def _shadow_2() -> bytes:
    return _sealed_after(_draw)


@attack("shadow: font replaced")
def _shadow_3() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        font = _page(writer)["/Resources"]["/Font"]["/F1"]
        font[pdf_name("/BaseFont")] = pdf_name("/Courier")
        writer.update_container(font)

    return _sealed_after(change)


@attack("shadow: catalogue points to other pages")
def _shadow_4() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        pages = generic.DictionaryObject(writer.root["/Pages"])
        writer.root[pdf_name("/Pages")] = writer.add_object(pages)
        writer.update_root()

    return _sealed_after(change)


@attack("shadow: page hidden")
def _shadow_5() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        pages = writer.root["/Pages"]
        pages[pdf_name("/Kids")] = generic.ArrayObject([pages["/Kids"].raw_get(0)])
        pages[pdf_name("/Count")] = generic.NumberObject(1)
        writer.update_container(pages)

    return _sealed_after(change)


@attack("shadow: page turned and cropped")
def _shadow_6() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        page = _page(writer)
        page[pdf_name("/CropBox")] = generic.ArrayObject(
            [generic.NumberObject(each) for each in (0, 0, 9, 9)]
        )
        writer.update_container(page)

    return _sealed_after(change)


@attack("shadow: layer hidden beforehand")
def _shadow_7() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("laag")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))

    return _prepared(change)


@attack("shadow: an update of its own before the second seal")
def _shadow_8() -> bytes:
    changed = _appended(_draw, samples.first_of_two())
    return _seal_writer(seal_module._writer(changed, "zegel_2", samples.NOW), "zegel_2")


# Evil annotation: something is laid over the page.


def _annotation(kind: str) -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        page = _page(writer)
        note = generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name(kind),
                pdf_name("/Rect"): generic.ArrayObject(
                    [generic.NumberObject(each) for each in (9, 9, 90, 90)]
                ),
                pdf_name("/Contents"): generic.pdf_string("Er staat nu iets anders"),
            }
        )
        page[pdf_name("/Annots")] = generic.ArrayObject([writer.add_object(note)])
        writer.update_container(page)

    return _sealed_after(change)


for _kind in ("/FreeText", "/Stamp", "/Redact", "/Ink", "/Widget"):
    ATTACKS[f"EAA: {_kind[1:]}"] = lambda kind=_kind: _annotation(kind)  # type: ignore[misc]


# Sneaky signature: a seal field is used to cover or replace text.


@attack("SSA: new field over the text")
def _ssa_1() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        append_signature_field(writer, SigFieldSpec("zegel_3", on_page=0, box=(40, 700, 500, 800)))

    return _sealed_after(change, "zegel_3")


@attack("SSA: field moved over the text")
def _ssa_2() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        field = writer.root["/AcroForm"]["/Fields"][1]
        field[pdf_name("/Rect")] = generic.ArrayObject(
            [generic.NumberObject(each) for each in (40, 700, 500, 800)]
        )
        writer.update_container(field)

    return _sealed_after(change)


@attack("SSA: look of the first seal replaced")
def _ssa_3() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        field = writer.root["/AcroForm"]["/Fields"][0]
        field[pdf_name("/AP")] = writer.root["/AcroForm"]["/Fields"][1]["/AP"]
        writer.update_container(field)

    return _sealed_after(change)


# Active content, prepared before the first seal.


def _prepared(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A document with something in it that we never make, properly sealed by a known key."""
    pdf = pikepdf.open(io.BytesIO(samples.unsealed(("zegel_1",))))
    change(pdf)
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return samples.sealed(out.getvalue(), samples.key(), "zegel_1")


_SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert('x')"))


@attack("active: script on opening")
def _active_1() -> bytes:
    return _prepared(lambda pdf: setattr(pdf.Root, "OpenAction", _SCRIPT))


@attack("active: launch in a link")
def _active_2() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        action = Dictionary(S=Name.Launch, F=String("calc.exe"))
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
        pdf.pages[0].Annots.append(pdf.make_indirect(link))

    return _prepared(change)


@attack("active: XFA form")
def _active_3() -> bytes:
    return _prepared(lambda pdf: setattr(pdf.Root.AcroForm, "XFA", pdf.make_stream(b"<xdp/>")))


@attack("active: script on a page")
def _active_4() -> bytes:
    return _prepared(lambda pdf: setattr(pdf.pages[0].obj, "AA", Dictionary(O=_SCRIPT)))


@attack("active: script in the names")
def _active_5() -> bytes:
    names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), _SCRIPT])))
    return _prepared(lambda pdf: setattr(pdf.Root, "Names", names))


@attack("active: content kept in another file")
def _active_6() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = pdf.make_stream(b"", F=String("elders.txt"))

    return _prepared(change)


# The signature itself.


@attack("PKCS: padding not zero")
def _pkcs_1() -> bytes:
    pdf = samples.one_seal()
    _, stop, _ = place(pdf)
    return pdf[: stop - 9] + b"AB" + pdf[stop - 7 :]


@attack("PKCS: lower case digits")
def _pkcs_2() -> bytes:
    pdf = samples.one_seal()
    start, stop, _ = place(pdf)
    return pdf[:start] + pdf[start:stop].lower() + pdf[stop:]


@attack("PKCS: wrong digest")
def _pkcs_3() -> bytes:
    pdf = samples.one_seal()
    start, stop, length = place(pdf)
    digest = hashlib.sha256(pdf[:start] + pdf[stop:]).digest()
    der, _ = _der(pdf)
    assert digest in der
    return _with_der(der.replace(digest, hashlib.sha256(b"anders").digest()))


@attack("PKCS: swapped certificate")
def _pkcs_4() -> bytes:
    content = cms.ContentInfo.load(_der(samples.one_seal())[0])
    other = cms.ContentInfo.load(_der(samples.sealed(samples.unsealed(("zegel_1",)), _other(), "zegel_1"))[0])
    content["content"]["certificates"] = other["content"]["certificates"]
    return _with_der(content.dump(force=True))


def _other() -> Any:
    return samples.key("K. Kwaad")


@attack("PKCS: signature of another document")
def _pkcs_5() -> bytes:
    other = samples.sealed(samples.unsealed(("zegel_1",), pages=3), samples.key(), "zegel_1")
    return _with_der(_der(other)[0])


@attack("PKCS: SHA-1")
def _pkcs_6() -> bytes:
    writer = seal_module._writer(samples.unsealed(("zegel_1",)), "zegel_1", samples.NOW)
    return _seal_writer(writer, "zegel_1", digest="sha1", first=True)


@attack("PKCS: extra certificate")
def _pkcs_7() -> bytes:
    content = cms.ContentInfo.load(_der(samples.one_seal())[0])
    other = cms.ContentInfo.load(_der(samples.sealed(samples.unsealed(("zegel_1",)), _other(), "zegel_1"))[0])
    content["content"]["certificates"] = [
        *content["content"]["certificates"],
        *other["content"]["certificates"],
    ]
    return _with_der(content.dump(force=True))


# At the level of the document.


def _rewritten(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    pdf = pikepdf.open(io.BytesIO(samples.two_seals()))
    change(pdf)
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


@attack("own: page removed")
def _own_1() -> bytes:
    return _rewritten(lambda pdf: pdf.pages.__delitem__(0))


@attack("own: pages reordered")
def _own_2() -> bytes:
    return _rewritten(lambda pdf: pdf.pages.reverse())


@attack("own: page added")
def _own_3() -> bytes:
    return _rewritten(lambda pdf: pdf.add_blank_page() and None)


@attack("own: rewritten by another program")
def _own_4() -> bytes:
    return _rewritten(lambda pdf: None)


@attack("own: look of a seal swapped afterwards")
def _own_5() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        fields = writer.root["/AcroForm"]["/Fields"]
        fields[0][pdf_name("/AP")] = fields[1]["/AP"]
        writer.update_container(fields[0])

    return _appended(change)


@attack("own: title changed under a second seal")
def _own_6() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        info = writer.trailer["/Info"]
        info[pdf_name("/Title")] = generic.pdf_string("Een andere titel")
        writer.update_container(info)

    return _sealed_after(change)


@attack("own: attachment added under a second seal")
def _own_7() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        stream = generic.StreamObject(stream_data=b"{}")
        writer.root[pdf_name("/AF")] = generic.ArrayObject([writer.add_object(stream)])
        writer.update_root()

    return _sealed_after(change)


@attack("own: loose object under a second seal")
def _own_8() -> bytes:
    return _sealed_after(
        lambda writer: writer.add_object(generic.StreamObject(stream_data=b"kwaad")) and None
    )


@attack("own: last seal cut off")
def _own_9() -> bytes:
    return samples.two_seals()[: len(samples.first_of_two())]


@attack("own: all seals cut off")
def _own_10() -> bytes:
    return samples.two_seals()[: len(samples.unsealed())]


@attack("own: metadata stream changed under a second seal")
def _own_11() -> bytes:
    def change(writer: IncrementalPdfFileWriter) -> None:
        stream = generic.StreamObject(stream_data=b"<x/>")
        writer.root[pdf_name("/Metadata")] = writer.add_object(stream)
        writer.update_root()

    return _sealed_after(change)


# The same ways of working without the harm: these must pass, or the forgeries above prove nothing.


def controls() -> dict[str, bytes]:
    """Documents made by the helpers of the forgeries with nothing changed."""
    start, stop, length = place(samples.one_seal())
    return {
        "byte range": _with_range(f"/ByteRange [0 {start} {stop} {length}]"),
        "signature": _with_der(_der(samples.one_seal())[0]),
        "wrapped": _wrapped(b""),
        "second seal": _sealed_after(lambda writer: None),
        "prepared": _prepared(lambda pdf: None),
    }
