"""The last pages by ear: everybody signs by name, all sheets are gone through, the seal, the copy and its check.

An Ear on the page for signing goes in; a PDF on disk comes out, and what the check says of it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.a11y.ear import Ear, Lost, Piece
from tests.a11y.pages import Pages

__all__ = ["Paper"]

_MOST_SHEETS = 80
_UNCHANGED = "niet veranderd"


class Paper:
    """`sign_seal_and_keep` from the page for signing; `check` from anywhere."""

    def __init__(self, ear: Ear, pages: Pages, told: dict[str, Any]) -> None:
        self.ear, self.pages, self.told = ear, pages, told

    def sign_seal_and_keep(self, path: Path) -> Iterator[str]:
        """Out: what was done, step by step."""
        final = self.ear.find("radio button", "Definitief", whole=False)
        choice = final if final is not None and "enabled" in final.states else None
        choice = choice or self.ear.need("radio button", "Voorlopig")
        self.ear.press(choice)
        self.ear.press(self.ear.wait(self._sign_button, "no button to sign"))
        yield f"{choice.name} gekozen"
        signers = self.ear.wait(self._signers, "nobody to sign")
        for person in signers:
            self._sign(person)
            yield f"getekend: {person}"
        yield f"{self._read_to_the_end()} keer verder gebladerd"
        self.ear.press(self._enabled("Verzegelen…"))
        self.ear.press(self.ear.need("push button", "Verzegel dit document"))
        # The same button keeps what is not sealed yet: first it has to be told that it is.
        self.ear.wait(self._sealed, "it is not told that the document is sealed")
        self.ear.press(self.ear.need("push button", "PDF bewaren", whole=False))
        self._file(path)
        self.ear.wait(lambda: path.is_file() or None, "the PDF was not kept")
        yield f"verzegeld en bewaard: {path.stat().st_size} bytes"

    def check(self, path: Path) -> str:
        """Out: the verdict on the file, as it is told. Raises Lost when it is not that of an unchanged file."""
        self.ear.press(self.ear.need("push button", "Dossiers"))
        self.pages.arrive("Dossiers")
        self.ear.press(self.ear.need("push button", "Opdrachten"))
        self.ear.type(self.ear.need("text", "Opdrachten"), "controleren")
        self.ear.key("Return")
        self.pages.arrive("Een document controleren")
        self.ear.press(self.ear.need("push button", "Kies een PDF…"))
        self._file(path)
        verdict = self.ear.wait(self._verdict, "no verdict")
        if _UNCHANGED not in verdict:
            raise Lost(verdict)
        return verdict

    # signing -------------------------------------------------------------------------------------------------------

    def _sign_button(self) -> Piece | None:
        found = self.ear.find("push button", "Onderteken ", whole=False)
        return found if found is not None and "enabled" in found.states else None

    def _signers(self) -> list[str]:
        """Who is asked to sign: of everybody the option "Eens" is there."""
        return [
            piece.description for piece in self.ear.pieces() if (piece.role, piece.name) == ("radio button", "Eens")
        ]

    def _sign(self, person: str) -> None:
        self.pages.choose(person, "Eens")
        self.ear.press(self.ear.need("push button", "Naam typen"))
        self.pages.say(f"Naam van {person}", "Zelf Getypt")
        self.ear.press(self.ear.need("check box", "Dit is mijn handtekening", whole=False))
        self.ear.press(self.ear.need("push button", "Klaar", about=person))
        self.ear.wait(lambda: self.ear.find("push button", "Klaar", about=person) is None or None, f"{person} not kept")

    def _read_to_the_end(self) -> int:
        """Go through the document with the keys for that. Out: how often."""
        turn = self.ear.find("push button", "Lees het document")
        if turn is not None:
            self.ear.press(turn)
        self.ear.focus(self.ear.wait(self._document, "no document to read"))
        for count in range(1, _MOST_SHEETS):
            self.ear.key("Page_Down")
            time.sleep(0.3)
            if self._can_seal():
                return count
        raise Lost("the document has no end")

    def _document(self) -> Piece | None:
        named = (piece for piece in self.ear.pieces() if piece.name == "Document" and "focusable" in piece.states)
        return next(named, None)

    def _can_seal(self) -> bool:
        back = self.ear.find("push button", "‹ Terug")
        if back is not None and self.ear.find("push button", "Verzegelen…") is None:
            return False
        found = self.ear.find("push button", "Verzegelen…")
        return found is not None and "enabled" in found.states

    def _sealed(self) -> bool | None:
        return any(piece.name == "Het document is verzegeld" for piece in self.ear.pieces()) or None

    def _enabled(self, name: str) -> Piece:
        def ready() -> Piece | None:
            found = self.ear.find("push button", name)
            return found if found is not None and "enabled" in found.states else None

        return self.ear.wait(ready, f"'{name}' stays greyed out")

    # files ---------------------------------------------------------------------------------------------------------

    def _file(self, path: Path) -> None:
        """The dialog for files: its only field for one line takes the name."""
        field = self.ear.wait(self._file_field, "no dialog for files")
        self.ear.write(field, str(path))
        done = self.ear.wait(lambda: self._one_of("Opslaan", "Openen"), "no button to end the dialog with")
        self.ear.press(done)

    def _file_field(self) -> Piece | None:
        windows = self.ear.windows()
        if not windows or windows[-1].role not in ("dialog", "file chooser"):
            return None
        return next((piece for piece in self.ear.pieces() if piece.role == "text" and "editable" in piece.states), None)

    def _one_of(self, *names: str) -> Piece | None:
        found = (self.ear.find("push button", name) for name in names)
        return next((piece for piece in found if piece is not None and "enabled" in piece.states), None)

    def _verdict(self) -> str | None:
        told = (piece.name for piece in self.ear.pieces() if piece.role == "heading")
        return next((words for words in told if "veranderd" in words or "verzegeld" in words.lower()), None)
