"""The extract inside a PDF, and what the last page says about it.

An opened document or its bytes go in; the bytes of the extract and the hashes on the receipt come out, under limits.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import Any

import pikepdf

from routekaart.dossier.extractform import FILE_NAME, MAX_BYTES, ExtractFault

__all__ = ["Receipt", "extract_bytes", "has_extract", "receipt"]

_MOST_PAGES = 400
_RULES = re.compile(r"Regels:sha256([0-9a-f]{64})")
_EXTRACT = re.compile(r"Uittreksel:sha256([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Receipt:
    """The hashes that are printed: one of each on a document of ours."""

    rules: frozenset[str]
    extract: frozenset[str]


def has_extract(document: pikepdf.Pdf) -> bool:
    """Whether a file of the name of our extract travels inside."""
    return FILE_NAME in document.attachments


def extract_bytes(document: pikepdf.Pdf) -> bytes:
    """The extract, unpacked no further than its limit. Raises ExtractFault, or what pikepdf raises."""
    if list(document.attachments) != [FILE_NAME]:
        raise ExtractFault("er zit nog een ander bestand in het document, dat Routekaart nooit maakt")
    stream: Any = document.attachments[FILE_NAME].obj.EF.F
    if not isinstance(stream, pikepdf.Stream) or "/DecodeParms" in stream.stream_dict:
        raise ExtractFault("het is niet te lezen")
    kind = stream.stream_dict.get("/Filter")
    raw = stream.read_raw_bytes()
    if kind is None:
        return _bounded(raw)
    if kind != pikepdf.Name.FlateDecode:
        raise ExtractFault("het is niet te lezen")
    try:
        return _bounded(zlib.decompressobj().decompress(raw, MAX_BYTES + 1))
    except zlib.error as error:
        raise ExtractFault("het is niet te lezen") from error


def _bounded(raw: bytes) -> bytes:
    if len(raw) > MAX_BYTES:
        raise ExtractFault("het is groter dan 2 MB")
    return raw


def receipt(pdf: bytes) -> Receipt:
    """What can be read on paper; the blanks go out, as a line may be broken anywhere."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [document[number].get_textpage().get_text_range() for number in range(min(len(document), _MOST_PAGES))]
    finally:
        document.close()
    text = "".join("".join(page.split()) for page in pages)
    return Receipt(frozenset(_RULES.findall(text)), frozenset(_EXTRACT.findall(text)))
