"""Forgeries by somebody without a key: bytes edited, appended or moved.

Each function takes nothing and gives the bytes of one forgery.
"""

from __future__ import annotations

import re
from typing import Any

from pyhanko.pdf_utils.generic import pdf_name

from tests.verification import samples
from tests.verification.forging import (
    ATTACKS,
    appended,
    attack,
    draw_over,
    generic,
    place,
    with_der,
    with_gap,
    with_range,
    wrapped,
)

# Universal signature forgery: the signature looks present but cannot be checked.


@attack("USF: contents missing")
def _usf_1() -> bytes:
    return samples.one_seal().replace(b"/Contents <", b"/Contentz <")


@attack("USF: contents null")
def _usf_2() -> bytes:
    return with_gap(b"null")


@attack("USF: contents empty")
def _usf_3() -> bytes:
    return with_gap(b"<>")


@attack("USF: contents zeros")
def _usf_4() -> bytes:
    return with_der(b"")


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
    ATTACKS[f"USF: byte range {_name}"] = lambda text=_text: with_range(text)  # type: ignore[misc]


# Incremental saving: something is appended behind the last seal.


@attack("ISA: with xref and trailer")
def _isa_1() -> bytes:
    return appended(draw_over)


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
    return appended(draw_over) + copied


@attack("ISA: hybrid xref")
def _isa_5() -> bytes:
    pdf = samples.two_seals()
    last = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    body = pdf + b"\n5 0 obj\n<< /Type /Page >>\nendobj\n"
    trailer = f"<< /Size 42 /Root 6 0 R /Prev {last} /XRefStm {last} >>"
    table = f"xref\n5 1\n{len(pdf) + 1:010d} 00000 n \ntrailer\n{trailer}\n"
    return body + table.encode() + f"startxref\n{len(body)}\n%%EOF\n".encode()


@attack("ISA: object stream")
def _isa_6() -> bytes:
    def change(writer: Any) -> None:
        writer._force_write_when_empty = True  # pyHanko sees nothing new when all of it is in a stream
        stream = writer.prepare_object_stream()
        writer.add_object(generic.DictionaryObject({pdf_name("/Kwaad"): pdf_name("/Ja")}), obj_stream=stream)

    return appended(change)


@attack("ISA: one space")
def _isa_7() -> bytes:
    return samples.two_seals() + b" "


@attack("ISA: one line end")
def _isa_8() -> bytes:
    return samples.two_seals() + b"\n"


# Signature wrapping: the second signed part moves and something else takes its place.


@attack("SWA: objects between")
def _swa_1() -> bytes:
    return wrapped(b"\nendobj\n5 0 obj\n<< /Type /Page >>\nendobj\n")


@attack("SWA: padding between")
def _swa_2() -> bytes:
    return wrapped(b" " * 64)


@attack("SWA: second gap between")
def _swa_3() -> bytes:
    return wrapped(b"<" + b"0" * 64 + b">")


@attack("SWA: gap starts earlier")
def _swa_4() -> bytes:
    start, stop, length = place(samples.one_seal())
    return with_range(f"/ByteRange [0 {start - 10} {stop} {length}]")


@attack("SWA: gap ends later")
def _swa_5() -> bytes:
    start, stop, length = place(samples.one_seal())
    return with_range(f"/ByteRange [0 {start} {stop + 10} {length - 10}]")
