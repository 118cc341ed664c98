"""Forgeries of our own making: files that two readers can read in two ways, and updates that seem harmless.

Each function takes nothing and gives the bytes of one forgery.
"""

from __future__ import annotations

import io
import re
from typing import Any

from pyhanko.pdf_utils.generic import pdf_name

from tests.verification import samples
from tests.verification.forging import appended, attack, first_page, generic, place, sealed_after


class Raw(generic.PdfObject):  # type: ignore[misc]
    """Bytes as an object, written as they are: what no library would write."""

    def __init__(self, text: bytes) -> None:
        self._text = text

    def write_to_stream(self, stream: Any, handler: Any = None, container_ref: Any = None) -> None:
        stream.write(self._text)


def _written(container: Any) -> bytes:
    """The object as it would be written, without the brackets."""
    out = io.BytesIO()
    container.write_to_stream(out, None)
    return out.getvalue().strip()[2:-2]


def _twice(writer: Any, container: Any, key: bytes, value: bytes, *, first: bool) -> None:
    """Write an object that names a key twice: some readers take the first one, others the last."""
    inner, extra = _written(container), key + b" " + value
    text = b"<<" + (extra + b" " + inner if first else inner + b" " + extra) + b">>"
    reference = container.container_ref
    writer.objects[(reference.generation, reference.idnum)] = Raw(text)


def _page_twice(*, first: bool) -> bytes:
    def change(writer: Any) -> None:
        stream = writer.add_object(generic.StreamObject(stream_data=b"1 0 0 rg 50 700 300 100 re f"))
        page = first_page(writer)
        _twice(writer, page, b"/Contents", f"{stream.idnum} 0 R".encode(), first=first)

    return sealed_after(change)


@attack("odd: page with two contents, the new one first")
def _odd_1() -> bytes:
    return _page_twice(first=True)


@attack("odd: page with two contents, the new one last")
def _odd_2() -> bytes:
    return _page_twice(first=False)


def _page_of_another(*, first: bool) -> bytes:
    """Everything the second name leads to was sealed by the first one: the words of another page."""

    def change(writer: Any) -> None:
        other = writer.root["/Pages"]["/Kids"][1].raw_get("/Contents")
        reference = getattr(other, "reference", other)
        _twice(writer, first_page(writer), b"/Contents", f"{reference.idnum} 0 R".encode(), first=first)

    return sealed_after(change)


@attack("odd: page with the contents of another, first")
def _odd_20() -> bytes:
    return _page_of_another(first=True)


@attack("odd: page with the contents of another, last")
def _odd_21() -> bytes:
    return _page_of_another(first=False)


@attack("odd: catalogue with two page trees")
def _odd_3() -> bytes:
    def change(writer: Any) -> None:
        writer.update_root()
        pages = writer.root.raw_get("/Pages")
        _twice(writer, writer.root, b"/Pages", f"{pages.idnum} 0 R".encode(), first=True)

    return sealed_after(change)


@attack("odd: an old object written again as it was")
def _odd_4() -> bytes:
    return sealed_after(lambda writer: writer.update_container(first_page(writer)))


@attack("odd: an old object written again, without a seal")
def _odd_5() -> bytes:
    return appended(lambda writer: writer.update_container(first_page(writer)))


@attack("odd: only a store for long keeping added")
def _odd_6() -> bytes:
    def change(writer: Any) -> None:
        writer.root[pdf_name("/DSS")] = writer.add_object(generic.DictionaryObject())
        writer.update_root()

    return appended(change)


@attack("odd: the catalogue written again")
def _odd_7() -> bytes:
    return appended(lambda writer: writer.update_root())


@attack("odd: end of file twice")
def _odd_8() -> bytes:
    return samples.two_seals() + b"%%EOF\n"


@attack("odd: the last lines twice")
def _odd_9() -> bytes:
    pdf = samples.two_seals()
    return pdf + pdf[pdf.rindex(b"startxref") :]


@attack("odd: something before the beginning")
def _odd_10() -> bytes:
    return b"\n" + samples.two_seals()


@attack("odd: a script before the beginning")
def _odd_11() -> bytes:
    return b"#!/bin/sh\n" + samples.two_seals()


@attack("odd: a table that points to itself")
def _odd_12() -> bytes:
    pdf = samples.two_seals() + b"\n"
    trailer = f"<< /Size 42 /Root 6 0 R /Prev {len(pdf)} >>"
    return pdf + f"xref\n0 0\ntrailer\n{trailer}\nstartxref\n{len(pdf)}\n%%EOF\n".encode()


@attack("odd: the second table skips the first seal")
def _odd_13() -> bytes:
    def change(writer: Any) -> None:
        unsealed = int(re.findall(rb"startxref\s+(\d+)", samples.first_of_two())[0])
        writer._prev_startxref = unsealed
        writer.prev.last_startxref = unsealed

    return sealed_after(change)


@attack("odd: a seal that speaks for less than the file")
def _odd_14() -> bytes:
    """The first seal copied to the place of the second: whole signature, other boundaries."""
    pdf = samples.two_seals()
    first = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", pdf)
    assert first
    begin, end, _ = place(pdf)
    inside = pdf[int(first.group(1)) : int(first.group(2))]
    room = end - begin
    return pdf[:begin] + inside[: room - 1].ljust(room - 1, b"0") + b">" + pdf[end:]


@attack("odd: an empty field renamed")
def _odd_15() -> bytes:
    def change(writer: Any) -> None:
        field = writer.root["/AcroForm"]["/Fields"][0]
        field[pdf_name("/TU")] = generic.pdf_string("Zegel van iemand anders")
        writer.update_container(field)

    return sealed_after(change)


@attack("odd: a comment after the last line")
def _odd_16() -> bytes:
    return samples.two_seals() + b"% gezien"


@attack("odd: a second seal in another document")
def _odd_17() -> bytes:
    """The real second seal, behind another first one of the same person."""
    other = samples.sealed(samples.unsealed(), samples.key(), "zegel_1", samples.NOW.replace(minute=59))
    tail = samples.two_seals()[len(samples.first_of_two()) :]
    return other + tail


@attack("odd: the file id changed under a second seal")
def _odd_18() -> bytes:
    def change(writer: Any) -> None:
        writer._document_id = generic.ArrayObject([generic.ByteStringObject(b"x" * 16)] * 2)

    return sealed_after(change)


@attack("odd: other permissions under a second seal")
def _odd_19() -> bytes:
    def change(writer: Any) -> None:
        perms = generic.DictionaryObject(writer.root["/Perms"])
        perms[pdf_name("/UR3")] = perms.raw_get("/DocMDP")
        writer.root[pdf_name("/Perms")] = perms
        writer.update_root()

    return sealed_after(change)
