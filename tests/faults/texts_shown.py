"""Every hostile text on paper and in the fields of the screen: is it there as it was typed, and nothing more?

Cases full of texts go in; a tally over every kind of paper, its text layer as two other programs read it, and the
fields of the screen comes out.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from routekaart.answers import clean_text
from routekaart.casework import Desk
from routekaart.document.compose import Kind
from tests.faults.hostile_case import fill_case, slots
from tests.faults.pdf_words import tagged_words
from tests.faults.table import Tally
from tests.faults.texts_kept import PACK, Plan, desk_in, packed
from tests.routes import route

__all__ = ["as_printed", "on_paper", "on_screen", "read_by"]

# On paper nothing may turn the direction of writing or hide: what is not seen is left out, a mark on its own stays.
_NOT_PRINTED = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\\s\u0085\u2000-\u200a\u2028\u2029\u3000]"
)
_OF_THE_READER = re.compile("[\u061c\u180e\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad]")
"""Marks of direction that a reader puts in, or leaves out, by itself."""
_ON_EVERY_PAGE = re.compile(r"[^\n]*\bblad \d+ van \d+\s*")
_POPPLER = shutil.which("pdftotext")


def as_printed(text: str) -> str:
    """What of a stored text is to be read on paper, blanks aside: written down once more, apart from the program."""
    return unicodedata.normalize("NFC", _NOT_PRINTED.sub("", text))


def on_paper(tally: Tally, scratch: Path, plans: tuple[Plan, ...], texts: tuple[str, ...]) -> set[int]:
    """Every paper of cases full of texts; out come the places of the texts that others read from one as they are."""
    desk, seen = desk_in(scratch / "papier"), set[int]()
    for plan in plans:
        for name in plan.routes:
            places = {slot: number * 7 for number, slot in enumerate(slots(name))}
            for turn in plan.turns:
                case = fill_case(
                    desk, name, lambda slot, turn=turn, places=places: packed(texts, places[slot] + turn * PACK, PACK)
                )
                seen |= _papers(tally, desk, case.case_id, name, texts)
    desk.vault.close()
    return seen


def _papers(tally: Tally, desk: Desk, case_id: str, name: str, texts: tuple[str, ...]) -> set[int]:
    seen: set[int] = set()
    for kind, reader in _kinds(desk, case_id, name):
        made = desk.papers.preview(case_id, kind, reader=reader)
        words, layer, others = _bare(made.paper.text), _bare(tagged_words(made.pdf)), read_by(made.pdf)
        for place in _places(words):
            expected = f"({place}<{clean_text(texts[place])}>{place})"
            tally.saw(f"{kind} of {name}, words: {texts[place]!a}", _bare(expected) in words)
            tally.saw(f"{kind} of {name}, text layer: {texts[place]!a}", _bare(expected) in layer)
            if _seen(others, expected):
                seen.add(place)
    return seen


def _kinds(desk: Desk, case_id: str, name: str) -> Iterator[tuple[Kind, str | None]]:
    yield "verantwoording", None
    if route(name).route.document.sheet is None:
        people = desk.load(case_id)[1].facts.records("personen")
        reader = next((str(row["id"]) for row in people if row.get("rol") == "ouder"), None)
        yield from (("kind", None), ("bespreekblad", None))
        if reader is not None:
            yield "gezin", reader


def _places(words: str) -> list[int]:
    """Which texts stand on it from mark to mark."""
    found = {int(number) for number in re.findall(r"\((\d+)<", words)}
    return sorted(place for place in found if f">{place})" in words)


def read_by(pdf: bytes) -> dict[str, str]:
    """The text layer as two other programs read it: PDFium, and Poppler when it is on this machine."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    found = {"pdfium": _bare("\n".join(_ON_EVERY_PAGE.sub("", page.replace("\r\n", "\n")) for page in pages))}
    if _POPPLER:
        done = subprocess.run([_POPPLER, "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
        found["poppler"] = _bare(_ON_EVERY_PAGE.sub("", done.stdout.decode("utf-8", "replace").replace("\f", "\n")))
    return found


def _bare(text: str) -> str:
    return as_printed(_OF_THE_READER.sub("", text))


def _seen(readings: dict[str, str], expected: str) -> bool:
    """One of them shows it as it is. PDFium takes ligatures apart and leaves out what lies above U+FFFF."""
    if _bare(expected) in readings.get("poppler", ""):
        return True
    return _as_pdfium(expected) in _as_pdfium(readings["pdfium"])


def _as_pdfium(text: str) -> str:
    low = "".join(sign for sign in text.replace("\ufffe", "-") if ord(sign) < 0x10000)
    return _bare(unicodedata.normalize("NFKC", low))


def on_screen(tally: Tally, texts: tuple[str, ...]) -> None:
    """Each text in both kinds of field: looking at it changes nothing."""
    from PySide6.QtWidgets import QApplication

    from routekaart.gui.kit import FreeText, LineText

    app = QApplication.instance() or QApplication([])
    area, line = FreeText("veld"), LineText("veld")
    for text in texts:
        kept = clean_text(text)
        area.set_text(kept)
        tally.saw(f"field {text!a} became {area.text()!a}", clean_text(area.text()) == kept)
        line.setText(kept)
        tally.saw(f"line {text!a} became {line.text()!a}", clean_text(line.text()) == kept)
    app.processEvents()
