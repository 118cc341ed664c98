"""What the screen reads of a document beside what the PDF says (S8), and the same document from two machines (S9).

How much to try goes in; tallies come out.
"""

from __future__ import annotations

import ctypes
import hashlib
import io
import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as raw

from routekaart.document.compose import compose, to_pdf
from routekaart.errors import RoutekaartError
from tests.faults.random_cases import random_request
from tests.faults.table import Amount, Tally, sabotage_if_asked

__all__ = ["same_bytes", "same_words", "spoken"]

ROOT = Path(__file__).parents[2]
_LAYOUT = re.compile(r"[\s\x02\xad|,:·—.-]")
_BULLET = re.compile(r"[•☐☑]|\d+\.")
_PAPERS = {"quick": 20, "full": 1000}
_MACHINES = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "Europe/Amsterdam", "USER": "een"},
    {"PYTHONHASHSEED": "4711", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR", "TZ": "Pacific/Kiritimati", "USER": "twee"},
    {"PYTHONHASHSEED": "99", "LC_ALL": "C", "LANGUAGE": "de", "TZ": "America/St_Johns", "PYTHONUTF8": "0"},
)


def spoken(pdf: bytes) -> str:
    """The words of a PDF in the order of its tags, as a screen reader says them; furniture of the page is left out."""
    pieces = _pieces(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages)}
        found = [
            (pieces[numbers[page], mcid], role) for page, mcid, role in _marked(document.Root.StructTreeRoot, None)
        ]
    # The bullet or number of an item is made by the layout; the label of a fact is not.
    return "\n".join(text for text, role in found if role != "/Lbl" or not _BULLET.fullmatch(text.strip()))


def _marked(item: Any, page: Any, role: str = "") -> Iterator[tuple[tuple[int, int], int, str]]:
    """Page, number and role of everything that is marked, in the order of the tree."""
    if isinstance(item, pikepdf.Array):
        for each in item:
            yield from _marked(each, page, role)
    elif isinstance(item, int):
        yield page, item, role
    else:
        page = item.Pg.objgen if "/Pg" in item else page
        if "/MCID" in item:
            yield page, int(item.MCID), role
        elif "/K" in item:
            yield from _marked(item.K, page, str(item.get("/S", role)))


def _pieces(pdf: bytes) -> dict[tuple[int, int], str]:
    """The words of each marked piece, lines joined by a line end."""
    found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        words = page.get_textpage()
        for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
            place = _number(item.raw)
            if place is not None:
                found[number, place].append(_text(item.raw, words.raw))
    document.close()
    return defaultdict(str, {place: "\n".join(lines) for place, lines in found.items()})


def _number(item: Any) -> int | None:
    """The number of what is marked here; None for furniture."""
    for place in range(raw.FPDFPageObj_CountMarks(item)):
        value = ctypes.c_int()
        if raw.FPDFPageObjMark_GetParamIntValue(raw.FPDFPageObj_GetMark(item, place), b"MCID", value):
            return value.value
    return None


def _text(item: Any, page: Any) -> str:
    size = raw.FPDFTextObj_GetText(item, page, None, 0)
    room = (ctypes.c_ushort * (size // 2))()
    raw.FPDFTextObj_GetText(item, page, room, size)
    return bytes(room).decode("utf-16-le").rstrip("\0")


# S8 ------------------------------------------------------------------------------------------------------------


def same_words(amount: Amount, _: Path) -> Tally:
    """S8: random cases on every route, of every paper for every reader: the screen has the words of the PDF."""
    wanted = _PAPERS[amount]
    tally, seen = Tally("S8", wanted), Counter[str]()
    for number in range(wanted):
        asked = random_request(number)
        try:
            paper = compose(asked)
        except RoutekaartError as error:  # no such paper for this reader
            tally.saw(f"{number}: {error}", error.code in ("DOC-021", "DOC-022"))
            continue
        seen[f"{asked.checklist.id} {asked.kind}"] += 1
        shown, said = _signs(paper.text), _signs(spoken(to_pdf(paper)))
        tally.saw(f"{number} {asked.checklist.id} {asked.kind}: {_difference(shown, said)}", shown == said)
    tally.note = f"{sum(seen.values())} papers of {len(seen)} kinds, sign by sign in the order of the tags"
    return tally


def _signs(text: str) -> str:
    """Every sign in its order, without what the layout decides: spaces, line ends, hyphens at them, and dividers."""
    return _LAYOUT.sub("", unicodedata.normalize("NFC", text))


def _difference(shown: str, said: str) -> str:
    pairs = enumerate(zip(shown, said, strict=False))
    place = next((place for place, (one, other) in pairs if one != other), min(len(shown), len(said)))
    around = slice(max(place - 15, 0), place + 25)
    return f"screen {shown[around]!r}, PDF {said[around]!r}"


# S9 ------------------------------------------------------------------------------------------------------------


def same_bytes(amount: Amount, scratch: Path) -> Tally:
    """S9: other machines, as far as one machine can be another: the same bytes before signing."""
    machines = _MACHINES if amount == "full" else _MACHINES[:2]
    cases = range(60 if amount == "full" else 6)
    tally = Tally("S9", len(cases) * (len(machines) - 1))
    first, *others = [_drawn_on(machine, scratch / str(number), len(cases)) for number, machine in enumerate(machines)]
    for number in cases:
        for machine, other in zip(machines[1:], others, strict=True):
            tally.saw(f"paper {number} on {machine}", first[number] == other[number] and len(first[number]) == 64)
    tally.note = f"{len(machines)} processes with other hash seed, language, time zone, home, folder and user name"
    return tally


def _drawn_on(machine: dict[str, str], home: Path, papers: int) -> list[str]:
    home.mkdir()
    environ = {**os.environ, **machine, "HOME": str(home), "ROUTEKAART_HOME": str(home), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.faults.paper_texts", str(papers)]
    done = subprocess.run(command, cwd=home, env=environ, capture_output=True, text=True, check=True)
    return done.stdout.split()


def _draw(papers: int) -> None:
    """SHA-256 of so many papers, one a line; what a machine of S9 does."""
    sabotage_if_asked()
    for number in range(papers):
        asked = random_request(number, kinds=("verantwoording",))
        print(hashlib.sha256(to_pdf(compose(asked))).hexdigest())


if __name__ == "__main__":
    _draw(int(sys.argv[1]))
