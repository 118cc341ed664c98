"""The tutorial for authors, followed to the letter: every fragment is pasted where the text says, every command run.

After each step the route passes the checker; at the end nothing is left to remark.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from routekaart import cli
from routekaart.casework import open_practice
from tests.casework.desks import environment
from tests.routes import CHECKLISTS

TEXT = (Path(__file__).parents[1] / "resources/handleiding/regels-schrijven.md").read_text(encoding="utf-8")
FENCE = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)
ABOVE = re.compile(r"Plak dit boven de regel `([^`]+)` in `([^`]+)`\.")
BELOW = re.compile(r"Plak dit onderaan in `([^`]+)`\.")
INSTEAD = re.compile(r"Vervang de regel `([^`]+)` door:")
ROUTE = "logeren.yaml"


def steps() -> Iterator[tuple[str, str, str]]:
    """Out: per fragment the words just before it, its language and its text, in reading order."""
    start = 0
    for found in FENCE.finditer(TEXT):
        yield TEXT[start : found.start()].strip(), found.group(1), found.group(2)
        start = found.end()


class Reader:
    """Somebody who does what the text says, and nothing else."""

    def __init__(self, capsys: Any) -> None:
        self._capsys = capsys
        self.pasted = 0
        self.said = ""

    def paste(self, words: str, fragment: str) -> None:
        """Put a fragment where the last sentence before it says."""
        words = words.split("\n\n")[-1]
        if found := ABOVE.search(words):
            line, name = found.groups()
            self._change(name, line, lambda text, at: text[:at] + fragment + text[at:])
        elif found := BELOW.search(words):
            path = Path(found.group(1))
            path.write_text(path.read_text(encoding="utf-8") + fragment, encoding="utf-8")
        elif found := INSTEAD.search(words):
            line = found.group(1)
            self._change(ROUTE, line, lambda text, at: text[:at] + fragment + text[at + len(line) + 1 :])
        else:
            raise AssertionError(f"the text does not say where this goes: {fragment[:60]}")
        self.pasted += 1

    def _change(self, name: str, line: str, change: Any) -> None:
        path = Path(name)
        text = path.read_text(encoding="utf-8")
        places = [found.start() for found in re.finditer(rf"^{re.escape(line)}$", text, re.MULTILINE)]
        assert len(places) == 1, f"{line!r} must stand in {name} once"
        path.write_text(change(text, places[0]), encoding="utf-8")

    def run(self, commands: str) -> list[int]:
        """Run commands as typed; what they said is kept."""
        codes = [cli.main(line.removeprefix("routekaart ").split()) for line in commands.strip().splitlines()]
        self.said = self._capsys.readouterr().out
        return codes


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Reader:
    monkeypatch.chdir(tmp_path)
    return Reader(capsys)


def follow(reader: Reader) -> None:
    """Do everything the text says."""
    for words, language, fragment in steps():
        if language == "yaml":
            reader.paste(words, fragment)
            # Half-way an example or a step may lack; only the slip that the text makes on purpose is an error.
            slip = "gezogt" in fragment
            assert reader.run(f"routekaart check {ROUTE} --examples") == [1 if slip else 0], reader.said
        elif language == "text":
            assert fragment.strip() in reader.said
        else:
            assert set(reader.run(fragment)) == {0}


def test_following_the_text_to_the_letter_gives_a_route_that_works(reader: Reader) -> None:
    follow(reader)
    assert reader.pasted == sum(language == "yaml" for _, language, _ in steps())
    assert reader.run(f"routekaart check {ROUTE} --examples") == [0]
    assert reader.said.splitlines() == [
        "1 bestand bekeken: 0 fouten, 0 waarschuwingen.",
        "logeren.yaml: 8 van 8 voorbeelden kloppen.",
        "logeren.yaml: 2 van 2 waarschuwingen waar, onwaar én onbekend gezien.",
    ]
    assert all(Path(name).read_bytes().startswith(b"%PDF-") for name in ("logeren-route.pdf", "logeren-checklist.pdf"))


def test_the_route_of_the_text_is_walked_in_the_practice_vault(reader: Reader, tmp_path: Path) -> None:
    follow(reader)
    env = environment(tmp_path / "thuis")
    rules = tmp_path / "checklists"
    shutil.copytree(CHECKLISTS, rules)
    shutil.copy(ROUTE, rules)
    desk = open_practice(replace(env, places=replace(env.places, checklists=rules)))
    case = str(desk.open_case("logeren").created)
    desk.answer(case, "logeren_bij", "familie")
    desk.answer(case, "logeren_schooldag", "ja")
    desk.answer(case, "logeren_wil_kind", "ja")
    desk.weigh(case, "LOGEREN", {"eerder": "nooit", "conclusie": "inzetten", "waarom": "Het kind wil het graag."})
    desk.decide(case, plek="thuis", datum="2026-11-22", motivering="Thuis gaat het goed, met lucht in het weekend.")
    state = desk.case(case).assessment
    assert state.consultations["SCHOOL"].due is True
    assert state.warnings["logeren_bij_niemand"].value is False
    assert state.alternatives["LOGEREN"].conclusion == "inzetten"
    text = desk.papers.preview(case, "verantwoording").paper.text
    assert "blijft thuis wonen" in text
    assert "Logeren | inzetten | Het kind wil het graag." in text
    desk.close()
