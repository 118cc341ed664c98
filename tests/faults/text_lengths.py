"""Texts of every length, up to ten megabytes, pasted, stored and printed: cut with a word or refused, never in silence.

Nothing but a scratch folder goes in; a tally over fields, cases and papers comes out.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from routekaart.answers import TEXT_LIMIT
from routekaart.document.compose import compose, to_pdf
from routekaart.errors import RoutekaartError
from tests.document.case import facts, request
from tests.faults.table import Tally
from tests.faults.texts_kept import desk_in

__all__ = ["LENGTHS", "in_a_case", "in_fields", "on_sheets"]

LENGTHS = (0, 1, 255, 4_096, TEXT_LIMIT, TEXT_LIMIT + 1, 65_536, 1_000_000, 10_000_000)
_FREEZE = 1.0
"""Seconds of the processor after which a person thinks that the program hangs."""


def _texts(length: int) -> Iterator[tuple[str, str]]:
    """One word without spaces, words, lines, and signs that count double."""
    yield "one word", "x" * length
    yield "words", ("woord " * (length // 6 + 1))[:length]
    yield "lines", ("regel\n" * (length // 6 + 1))[:length]
    yield "signs", "😀" * (length // 4)


def in_fields(tally: Tally, freeze: float = _FREEZE) -> None:
    """Pasted into both kinds of field: all of it, or a beginning and a message; in no time."""
    from PySide6.QtWidgets import QApplication

    from routekaart.gui.kit import FreeText, LineText

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for length in LENGTHS:
        for shape, text in _texts(length):
            for field in (FreeText("veld"), LineText("veld"), LineText("veld", cap=300)):
                field.resize(600, 200)
                field.show()
                app.clipboard().setText(text)
                begun = time.process_time()
                (field.area if isinstance(field, FreeText) else field).paste()
                app.processEvents()
                took = time.process_time() - begun
                kept, told = field.text(), "niet bewaard" in field.note()
                what = f"{shape} of {length} in {type(field).__name__}: {len(kept)} kept, {took:.2f} s"
                tally.saw(what, text.startswith(kept) and (told if kept != text else not told) and took <= freeze)
                room = "Nog" in field.note() or told or len(kept) < 0.7 * TEXT_LIMIT
                tally.saw(f"{what}: no counter", room)
                field.deleteLater()
        app.processEvents()


def in_a_case(tally: Tally, scratch: Path, lengths: Sequence[int] = LENGTHS) -> None:
    """Answered: stored whole, or refused with a sentence and nothing changed."""
    desk = desk_in(scratch / "lengte")
    case_id = str(desk.open_case("residentieel").created)
    checklist = desk.checklist_of(desk.load(case_id)[1])
    name = next(name for name, asked in checklist.questions.items() if asked.kind == "tekst")
    for length in lengths:
        for shape, text in _texts(length):
            for put in (
                lambda text: desk.answer(case_id, name, text),
                lambda text: desk.decide(case_id, motivering=text),
            ):
                before = desk.load(case_id)[1].count
                try:
                    put(text)
                except RoutekaartError as error:
                    refused = error.code == "ANT-002" and "passen" in error.message
                    held = refused and len(text) > TEXT_LIMIT and desk.load(case_id)[1].count == before
                else:
                    known = desk.load(case_id)[1].facts
                    held = not text or text in (known.answers.get(name), known.decision.get("motivering"))
                tally.saw(f"{shape} of {length}", held)
    desk.vault.close()


def on_sheets(tally: Tally, seconds: float, lengths: Sequence[int] = LENGTHS[:5]) -> None:
    """Printed, also longer than a field may be; no text of a field takes longer than `seconds` of the processor."""
    to_pdf(compose(request(given=facts())))  # fonts and templates are loaded once
    for length in lengths:
        for shape, text in _texts(length):
            known = replace(facts(), decision={**facts().decision, "motivering": text})
            begun = time.process_time()
            paper = compose(request(given=known))
            pdf = to_pdf(paper)
            took = time.process_time() - begun
            allowed = seconds * max(1, length / TEXT_LIMIT)
            whole = "".join(text.split()) in "".join(paper.text.split())
            tally.saw(
                f"{shape} of {length} on paper: {took:.2f} s", pdf.startswith(b"%PDF") and took <= allowed and whole
            )
