"""Whether certain words stand in a PDF, however its lines and pages are broken, or in what travels inside it.

The bytes of a PDF and texts to look for go in; yes or no comes out. A file that cannot be read counts as yes.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

__all__ = ["bare", "holds_words", "stands_in"]

_PIECE = 24
"""Letters in a row that do not stand in two texts by chance."""
_STEP = 8
_SHORT = 7


def holds_words(pdf: bytes, texts: Iterable[str]) -> bool:
    """Is one of these texts, or a piece of it, on the pages of this PDF or in the extract inside it?"""
    import pypdfium2

    sought = tuple(texts)
    try:
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = [page.get_textpage().get_text_range() for page in document]
        finally:
            document.close()
        inside = list(_attached(pdf))
    except (pypdfium2.PdfiumError, ValueError):
        return True  # not known to be free of it
    return any(stands_in(text, sought) for text in ("".join(pages), *inside))


def _attached(pdf: bytes) -> Iterator[str]:
    """The texts of what travels inside. Raises ValueError for a file that cannot be read."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            files = [spec.get_file().read_bytes() for spec in document.attachments.values()]
    except pikepdf.PdfError as error:
        raise ValueError from error
    for raw in files:
        extract = json.loads(raw)
        # Only what people said: the rules travel too, and common words stand in them.
        said = extract.get("gegevens", extract) if isinstance(extract, dict) else extract
        yield "\n".join(_strings(said))


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for item in data.values():
            yield from _strings(item)
    elif isinstance(data, list):
        for item in data:
            yield from _strings(item)


def stands_in(whole: str, texts: Iterable[str]) -> bool:
    """Is one of these texts, or a piece of it, in another text? Signs, spaces, accents and capitals do not count.

    A short text, such as a name, counts only as words of its own: "Eik" does not stand in "bereikbaar".
    """
    place, words = bare(whole), f" {_words(whole)} "
    for text in texts:
        letters = bare(text)
        if len(letters) <= _SHORT:
            if letters and f" {_words(text)} " in words:
                return True
        elif any(piece in place for piece in _pieces(letters)):
            return True
    return False


def bare(text: str) -> str:
    """Only letters and figures, small and without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if sign.isalnum())


def _words(text: str) -> str:
    """The same with one blank between words."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(
        "".join(sign if sign.isalnum() else " " for sign in parts if not unicodedata.combining(sign)).split()
    )


def _pieces(letters: str) -> list[str]:
    if len(letters) <= _PIECE:
        return [letters]
    starts = range(0, len(letters) - _PIECE, _STEP)
    return [*(letters[start : start + _PIECE] for start in starts), letters[-_PIECE:]]
