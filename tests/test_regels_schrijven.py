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
from routekaart.checklist import load_route
from tests.casework.desks import environment
from tests.routes import CHECKLISTS

TEXT = (Path(__file__).parents[1] / "resources/handleiding/regels-schrijven.md").read_text(encoding="utf-8")
FENCE = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)
ABOVE = re.compile(r"Plak dit boven de regel `([^`]+)` in `([^`]+)`\.")
BELOW = re.compile(r"Plak dit onderaan in `([^`]+)`\.")
NEW = re.compile(r"Zet dit in een nieuw bestand `([^`]+)`\.")
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
        elif found := NEW.search(words):
            path = Path(found.group(1))
            path.parent.mkdir()
            path.write_text(fragment, encoding="utf-8")
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
        "logeren.yaml: 12 van 12 voorbeelden kloppen.",
        "logeren.yaml: 4 van 4 waarschuwingen waar, onwaar én onbekend gezien.",
    ]
    assert all(Path(name).read_bytes().startswith(b"%PDF-") for name in ("logeren-route.pdf", "logeren-checklist.pdf"))


def test_the_region_of_the_text_sets_its_own_name_and_limit(reader: Reader) -> None:
    follow(reader)
    plain, regional = (load_route(ROUTE, folder=CHECKLISTS, region=region) for region in (None, "heuvelrand"))
    assert [made.parameters["grens_nachten"].value for made in (plain, regional)] == [4, 3]
    assert regional.region is not None
    assert regional.region.names["SCHOOL"] == "De contactpersoon van school"
    assert Path("logeren-heuvelrand.pdf").read_bytes().startswith(b"%PDF-")


def rows_of_slips() -> list[tuple[str, str]]:
    """The table of slips in the text: what goes wrong, and how it should be."""
    table = TEXT.split("## Veel gemaakte tikfouten")[1].split("\n## ")[0]
    return [(row[0], row[1]) for row in re.findall(r"^\| `(.+)` \| `(.+)` \|$", table, re.MULTILINE)]


@pytest.mark.parametrize(("wrong", "right"), rows_of_slips())
def test_every_slip_that_the_text_names_is_found_and_its_mend_is_not(reader: Reader, wrong: str, right: str) -> None:
    reader.run("routekaart new proef.yaml")
    made = Path("proef.yaml")
    whole = made.read_text(encoding="utf-8")
    key = right.split(":")[0]
    old = "is: nee" if key == "is" else next(line for line in whole.splitlines() if line.strip().startswith(f"{key}: "))
    outcomes = []
    for text in (wrong, right):
        made.write_text(whole.replace(old.strip(), text, 1), encoding="utf-8")
        outcomes += reader.run("routekaart check proef.yaml")
    assert outcomes == [1, 0]


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
