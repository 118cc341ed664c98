"""Documents of others that would take all memory, or draw for ever, are not drawn; all others are."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from routekaart.verification.showable import may_be_shown
from tests.faults.bombs import documents
from tests.verification.samples import one_seal, two_seals

_HEAVY = {
    "a page of a gigabyte",
    "a picture of a gigabyte on a page",
    "a page that draws itself",
    "pages that go round",
    "locked",
    "nothing but a head",
    "a tail that points at itself",
}


@pytest.mark.parametrize(("name", "pdf"), tuple(documents()), ids=lambda part: part if isinstance(part, str) else "")
def test_what_is_too_heavy_is_not_shown(name: str, pdf: bytes) -> None:
    assert may_be_shown(pdf) == (name not in _HEAVY)


def test_a_document_of_ours_is_shown() -> None:
    assert may_be_shown(one_seal()) and may_be_shown(two_seals())


def nested(deep: int, drawn: bytes) -> bytes:
    """A page with drawings inside each other, each of which draws the next one as `drawn` says."""
    pdf = pikepdf.open(io.BytesIO(one_seal()))
    inner = pdf.make_stream(b"0 0 1 1 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    for _ in range(deep):
        outer = pdf.make_stream(drawn, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        outer.Resources = Dictionary(XObject=Dictionary(F=inner))
        inner = outer
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(F=inner))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/F Do")
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_drawings_that_double_forty_times_are_not_drawn() -> None:
    assert not may_be_shown(nested(40, b"/F Do /F Do"))


def test_drawings_that_only_lie_in_each_other_are_drawn() -> None:
    assert may_be_shown(nested(20, b"/F Do"))


def test_a_scan_with_a_damaged_table_is_still_shown() -> None:
    pdf = one_seal()
    at = pdf.rindex(b"startxref")
    assert may_be_shown(pdf[:at] + b"startxref\n12\n%%EOF\n")
