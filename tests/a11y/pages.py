"""Answering pages by ear: hear the heading, hear each question by the name of its field, answer, go on.

An Ear and the case go in; actions on the bus come out. A question that the case does not know stays open.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import Any

from tests.a11y.ear import Ear, Piece

__all__ = ["Pages"]

_TEXTS = ("text", "entry", "password text")
_OPTIONS = ("radio button", "check box")
_REST = 0.6
"""Seconds without anything new to answer, before going on."""
_READ_BACK = "Antwoorden nalezen"
_SUMMARY, _RIVER = "Er is een probleem", ("list", "De route")
"""What may stand before the heading of a page."""


class Pages:
    """`do` answers one page; the rest are the gestures it is made of."""

    def __init__(self, ear: Ear, told: dict[str, Any]) -> None:
        self.ear, self.told = ear, told
        self._left = list(told["consultations"])
        self._done: set[str] = set()

    # where we are --------------------------------------------------------------------------------------------------

    def heading(self) -> str:
        """Out: the first heading of the page."""
        return self.ear.wait(self._heading, "no heading")

    def _heading(self) -> str | None:
        pieces = self.ear.pieces()
        river = next((place for place, piece in enumerate(pieces) if (piece.role, piece.name) == _RIVER), 0)
        found = (piece.name for piece in pieces[river:] if piece.role == "heading" and piece.name != _SUMMARY)
        return next((name for name in found if name), None)

    def arrive(self, heading: str) -> None:
        """Wait for the page with this heading."""
        self.ear.wait(lambda: self._heading() == heading or None, f"not at '{heading}' but at '{self._heading()}'")

    def go_on(self) -> None:
        """Doorgaan, and wait until another page is there: another heading, or other things below the same one."""
        before, here = self._shape(), self.heading()
        self.ear.press(self.ear.need("push button", "Doorgaan"))
        self.ear.wait(lambda: self._shape() not in (None, before) or None, f"Doorgaan does not leave '{here}'")

    def _shape(self) -> tuple[str | None, ...] | None:
        """The page as far as it tells which one it is: its heading and what can be filled in on it."""
        heading = self._heading()
        fields = (piece.name for piece in self.ear.pieces() if piece.role in (*_TEXTS, *_OPTIONS))
        return (heading, *fields) if heading else None

    # gestures ------------------------------------------------------------------------------------------------------

    def say(self, field: str, text: str, *, whole: bool = True) -> None:
        """Write in the field of that name."""
        self.ear.write(self.ear.need("|".join(_TEXTS), field, whole=whole), text)

    def choose(self, asked: str, option: str) -> None:
        """Choose an option of a question, in a row of buttons or in a list."""
        piece = self.ear.wait(lambda: self._option(asked, option), f"no option '{option}' at '{asked}'")
        if not piece.states & {"checked", "selected"}:
            self.ear.press(piece)

    def _option(self, asked: str, option: str) -> Piece | None:
        found = list(self._options(self.ear.pieces(), asked))
        exact = [piece for piece in found if piece.name == option]
        return next(iter(exact or [piece for piece in found if piece.name.startswith(option)]), None)

    def _options(self, pieces: Sequence[Piece], asked: str) -> Iterator[Piece]:
        for piece in pieces:
            if piece.role in _OPTIONS and _is_about(piece, asked):
                yield piece
            if piece.role == "list" and piece.name == asked:
                yield from self.ear.children(piece)

    # a page ----------------------------------------------------------------------------------------------------------

    def do(self, heading: str) -> None:
        """Answer what this page asks."""
        if heading in self.told["lists"]:
            self._records(self.told["lists"][heading])
        if heading in self.told["weighings"]:
            self._weigh(heading, self.told["weighings"][heading])
        if self._quick_round():
            return
        self.answer_all()
        self._consult_here(heading)
        if heading == _READ_BACK:
            for item in list(self._left):
                self.consult(item)
        self._consents(self.told["consents"])
        for asked in self.told["complete"]:
            self._tick(asked)
        self._give_reasons()

    def answer_all(self, answers: Sequence[dict[str, Any]] | None = None) -> None:
        """Answer every question that is on the page, also what appears meanwhile."""
        told = self.told["answers"] if answers is None else answers
        still = time.monotonic()
        done: set[str] = set()
        while time.monotonic() - still < _REST:
            asked = self._next(told, done)
            if asked is None:
                time.sleep(0.05)
                continue
            done.add(asked["asked"])
            self._answer(asked)
            still = time.monotonic()

    def _next(self, told: Sequence[dict[str, Any]], done: set[str]) -> dict[str, Any] | None:
        pieces = self.ear.pieces()
        fields = {piece.name for piece in pieces if piece.role in _TEXTS and "visible" in piece.states}
        for item in told:
            if item["asked"] in done:
                continue
            if "write" in item and any(_is_named(name, item["asked"]) for name in fields):
                return item
            if "choose" in item and next(self._options(pieces, item["asked"]), None) is not None:
                return item
        return None

    def _answer(self, item: dict[str, Any]) -> None:
        if "write" in item:
            piece = self.ear.wait(lambda: self._field(item["asked"]), f"no field '{item['asked']}'")
            if self.ear.text_of(piece) != item["write"]:
                self.ear.write(piece, item["write"])
            return
        for option in item["choose"]:
            self.choose(item["asked"], option)

    def _field(self, asked: str) -> Piece | None:
        texts = (piece for piece in self.ear.pieces() if piece.role in _TEXTS)
        return next((piece for piece in texts if _is_named(piece.name, asked)), None)

    def _consents(self, told: dict[str, str]) -> None:
        """Of everybody who decides along: the same question, named after the person."""
        for piece in self.ear.pieces():
            named = piece.role == "radio button" and piece.name == told["choose"]
            if named and f": {told['asked']}" in piece.description and "checked" not in piece.states:
                self.choose(piece.description, piece.name)

    def _tick(self, words: str) -> None:
        box = self.ear.find("check box", words)
        if words and box is not None and "checked" not in box.states:
            self.ear.press(box)

    def _give_reasons(self) -> None:
        for piece in self.ear.pieces():
            if piece.role in _TEXTS and "Gaat u toch zo verder" in piece.name and not self.ear.text_of(piece):
                self.ear.write(piece, self.told["reason"])

    # lists and records -----------------------------------------------------------------------------------------------

    def _records(self, told: dict[str, Any]) -> None:
        for row in list(told["rows"]):
            before = self._cards()
            self.ear.press(self.ear.need("push button", told["add"]))
            self.ear.need("push button", "Bewaar")
            self.answer_all(row)
            self.ear.press(self.ear.need("push button", "Bewaar"))
            self.ear.wait(lambda before=before: self._cards() > before or None, f"not kept: {row}")  # type: ignore[misc]
            told["rows"].remove(row)

    def _cards(self) -> int:
        return sum(piece.name.startswith("Wijzig ") for piece in self.ear.pieces())

    def _consult_here(self, heading: str) -> None:
        for item in [item for item in self._left if item["at"] == heading]:
            self.consult(item)

    def consult(self, item: dict[str, Any]) -> None:
        """Log one consultation from where we are; afterwards we are there again."""
        here = self.heading()
        self.ear.press(self.ear.need("push button", "Overleg vastleggen"))
        self.arrive("Overleg vastleggen")
        self.fill_consultation(item)
        self.arrive(here)

    def fill_consultation(self, item: dict[str, Any]) -> None:
        """The form that is open."""
        self._left.remove(item)
        self.answer_all(item["answers"])
        self.ear.press(self.ear.need("push button", "Bewaar"))

    # weighing ------------------------------------------------------------------------------------------------------

    def _quick_round(self) -> bool:
        button = self.ear.find("push button", "De rest is nog nooit", whole=False)
        if button is None:
            return False
        self.answer_all(self.told["quick"])
        self.ear.press(button)
        return True

    def _weigh(self, heading: str, told: dict[str, Any]) -> None:
        self.answer_all()
        self._consult_here(heading)
        self.choose("Uw conclusie", told["conclusion"])
        for reason in told["reasons"]:
            box = self.ear.need("check box", reason)
            if "checked" not in box.states:
                self.ear.press(box)
        self.answer_all(told["answers"])


def _is_about(piece: Piece, asked: str) -> bool:
    return piece.description == asked or piece.description.startswith(f"{asked} · ")


def _is_named(name: str, asked: str) -> bool:
    return name == asked or name.startswith((f"{asked} (", f"{asked}: "))
