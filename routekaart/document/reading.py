"""Whether certain words stand in a PDF, however its lines and pages are broken.

The bytes of a PDF and texts to look for go in; yes or no comes out. A file that cannot be read counts as yes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

__all__ = ["bare", "holds_words", "stands_in"]

_PIECE = 24
"""Letters in a row that do not stand in two texts by chance."""
_STEP = 8
_SHORT = 7


def holds_words(pdf: bytes, texts: Iterable[str]) -> bool:
    """Is one of these texts, or a piece of it, in this PDF?"""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = [page.get_textpage().get_text_range() for page in document]
        finally:
            document.close()
    except pypdfium2.PdfiumError:
        return True  # not known to be free of it
    return stands_in("".join(pages), texts)


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
