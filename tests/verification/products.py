"""The documents the program really makes, to forge: a justification of a practice case, with and without an extract.

Names of seal fields go in; the unsealed bytes come out, drawn once.
"""

from __future__ import annotations

from functools import cache

from routekaart.document.compose import compose, to_pdf
from tests.document.case import request, signature

__all__ = ["MAKERS", "justification", "with_extract"]

_OTHERS = ("B. de Wit, gedragswetenschapper", "C. Smit, gezinsvoogd")
_USUAL = 2


@cache
def justification(names: tuple[str, ...], pages: int, extract: bytes = b"") -> bytes:
    """As many fields as there are names; another number of pages makes it the document of another case."""
    number = "RK-2026-0001" if pages == _USUAL else "RK-2026-0002"
    signed = (signature("moeder", content_hash="0" * 64), signature("oma", "niet_eens", content_hash="0" * 64))
    sealers = ("opsteller", *_OTHERS)[: len(names)]
    asked = request(number=number, sealers=sealers, signatures=signed, extract=extract)
    return to_pdf(compose(asked))


def with_extract(names: tuple[str, ...], pages: int) -> bytes:
    """The same with a file inside, as PDF/A-3a."""
    return justification(names, pages, b'{"uittreksel": "verzonnen"}\n' * 40)


MAKERS = {"justification": justification, "with extract": with_extract}
