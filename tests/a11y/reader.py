"""A whole case, done by who hears the screen: from the start screen to a sealed PDF that is checked.

A case as JSON and a folder go in; the PDF and a log of steps come out. Only roles and names are used, over the bus.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from tests.a11y.ear import Ear, Lost
from tests.a11y.pages import Pages
from tests.a11y.paper import Paper

__all__ = ["main"]

_MOST_PAGES = 120
_LAST = "Ondertekenen"


class Reader:
    """Who listens, and the case to write down."""

    def __init__(self, told: dict[str, Any], folder: Path) -> None:
        self.told, self.folder = told, folder
        self.ear = Ear("Routekaart")
        self.begun = time.monotonic()
        self.pages = Pages(self.ear, told)
        self.paper = Paper(self.ear, self.pages, told)

    def log(self, what: str) -> None:
        """One line: when, how many actions so far, where."""
        seconds = time.monotonic() - self.begun
        print(f"{seconds:7.1f} s  {self.ear.actions:4d} acties  {what}", flush=True)

    def run(self) -> None:
        """Everything, in the order of people."""
        self.begin()
        number = 0
        while True:
            heading = self.pages.heading()
            number += 1
            self.log(f"{number:3d} {heading}")
            if heading == _LAST or number > _MOST_PAGES:
                break
            self.pages.do(heading)
            self.pages.go_on()
        path = self.folder / "verantwoording.pdf"
        for said in self.paper.sign_seal_and_keep(path):
            self.log(f"    {said}")
        self.log(f"    {self.paper.check(path)}")
        print(f"{number} pagina's, {self.ear.actions} acties, {self.ear.heard} onderdelen gehoord, "
              f"{time.monotonic() - self.begun:.0f} s")  # fmt: skip

    def begin(self) -> None:
        """The pages before the case."""
        told, ear, pages = self.told["begin"], self.ear, self.pages
        self.log(f"    {pages.heading()}")
        ear.press(ear.need("push button", "Beginnen"))
        pages.arrive("Wie bent u?")
        pages.say("Uw naam", told["naam"])
        pages.say("Uw functie", told["functie"])
        pages.choose("In welke regio werkt u?", told["regio"])
        self._go_on("Kies een wachtzin")
        pages.say("Wachtzin", told["wachtzin"])
        pages.say("Nog een keer", told["wachtzin"])
        self._go_on("Bewaar uw herstelcode")
        ear.press(ear.need("check box", "Dat doe ik vandaag nog", whole=False))
        self._go_on("Wat is er aan de hand?")
        ear.press(ear.need("check box|push button|radio button", told["tegel"], whole=False))
        pages.arrive("Over welk kind gaat het?")
        pages.say("Hoe noemt u het kind in het dossier?", told["codenaam"])
        pages.say("Wanneer is het kind geboren?", told["geboren"])
        self._go_on("Waar woont D. nu?")
        pages.answer_all()
        self._go_on("Wie heeft gezag?")
        for number, (name, what) in enumerate(told["gezag"], 1):
            pages.say(f"Persoon {number}: hoe noemt u deze persoon?", name)
            pages.choose(f"Wie is persoon {number}?", what)
        pages.go_on()

    def _go_on(self, heading: str) -> None:
        self.pages.go_on()
        self.log(f"    {heading}")
        self.pages.arrive(heading)


def main() -> int:
    """In on the command line: the case (JSON) and the folder for the PDF."""
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    try:
        Reader(told, Path(sys.argv[2])).run()
    except Lost as lost:
        print(f"vast: {lost}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
