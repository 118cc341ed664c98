"""The extract inside a document is unpacked in one way only, and no further than its limit."""

from __future__ import annotations

import io
import zlib
from typing import Any

import pikepdf
import pytest

from routekaart.dossier.extractform import FILE_NAME, MAX_BYTES, ExtractFault
from routekaart.verification.attached import extract_bytes
from tests.verification import samples


def with_extract(raw: bytes, **about: Any) -> pikepdf.Pdf:
    """A document with this inside, and what is said of how it was packed."""
    pdf = pikepdf.open(io.BytesIO(samples.unsealed()))
    pdf.attachments[FILE_NAME] = pikepdf.AttachedFileSpec(pdf, b"", filename=FILE_NAME)
    stream = pdf.attachments[FILE_NAME].obj.EF.F
    stream.write(raw, filter=about.get("filter"), decode_parms=about.get("decode_parms"))
    return pdf


def test_an_extract_that_was_not_packed_is_read_as_it_is() -> None:
    assert extract_bytes(with_extract(b"{}")) == b"{}"
    assert extract_bytes(with_extract(zlib.compress(b"{}"), filter=pikepdf.Name.FlateDecode)) == b"{}"
    with pytest.raises(ExtractFault, match="groter dan 2 MB"):
        extract_bytes(with_extract(b" " * (MAX_BYTES + 1)))


@pytest.mark.parametrize(
    "about",
    [
        {"filter": pikepdf.Name.FlateDecode},  # and it is not
        {"filter": pikepdf.Name.ASCIIHexDecode},
        {"filter": pikepdf.Name.FlateDecode, "decode_parms": pikepdf.Dictionary(Predictor=12)},
    ],
)
def test_an_extract_packed_in_another_way_is_refused(about: dict[str, Any]) -> None:
    with pytest.raises(ExtractFault, match="het is niet te lezen"):
        extract_bytes(with_extract(b"{}", **about))
