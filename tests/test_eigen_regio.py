"""The manual on a region of one's own and on translating, followed to the letter.

Two chapters go in; a region that the checker passes and that a case uses comes out.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from routekaart import cli
from routekaart.casework import create_vault
from routekaart.casework.rules.files import make_own_folder, rule_files
from routekaart.casework.rules.regions import offer_of
from routekaart.casework.rules.trust import accept_file, accepted_files
from routekaart.checklist.source import read_source
from routekaart.region import load_offer
from tests.casework.desks import OWNER, PHRASE, environment

MANUAL = Path(__file__).parents[1] / "resources" / "handleiding"
FENCE = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)
NEW = re.compile(r"Zet dit in een nieuw bestand `([^`]+)`\.\s*$")
BELOW = re.compile(r"Plak dit onderaan in `([^`]+)`\.\s*$")


def follow(folder: Path) -> None:
    """Make the files of the chapter in a folder, as it says."""
    text = (MANUAL / "eigen-regio.md").read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        language, fragment = found.groups()
        before = text[: found.start()].rstrip()
        if language != "yaml":
            continue
        new, below = NEW.search(before), BELOW.search(before)
        assert new or below, f"the text does not say where this goes: {fragment[:60]}"
        path = folder / (new or below).group(1)  # type: ignore[union-attr]
        path.parent.mkdir(exist_ok=True)
        path.write_text((path.read_text(encoding="utf-8") if below else "") + fragment, encoding="utf-8")


def run(chapter: str, capsys: Any) -> list[str]:
    """Run every command of a chapter as typed; out: what was said."""
    text = (MANUAL / chapter).read_text(encoding="utf-8")
    for language, fragment in FENCE.findall(text):
        for line in fragment.strip().splitlines() if not language else ():
            assert cli.main(line.removeprefix("routekaart ").split()) == 0, line
    return str(capsys.readouterr().out).splitlines()


def test_the_region_of_the_chapter_passes_the_checker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    follow(tmp_path)
    monkeypatch.chdir(tmp_path)
    said = run("eigen-regio.md", capsys)
    (expected,) = [
        body for language, body in FENCE.findall((MANUAL / "eigen-regio.md").read_text()) if language == "text"
    ]
    assert said == expected.splitlines()
    offer = load_offer("ons-dal", tmp_path)
    assert offer is not None and offer.for_alternative("ALT03")[0].name == "Buurtgezin Dal"


def test_a_slip_in_that_region_is_found_by_the_same_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    follow(tmp_path)
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "regio" / "ons-dal.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("andere_school", "andere_schol"), encoding="utf-8")
    assert cli.main(["check", "regio"]) == 1
    assert "bedoelde u 'andere_school'?" in capsys.readouterr().out


def test_the_region_of_the_chapter_counts_in_a_case_once_it_is_accepted(tmp_path: Path) -> None:
    desk = create_vault(environment(tmp_path / "thuis"), OWNER, PHRASE)[0]
    follow(make_own_folder(desk.env.places))
    desk.set_owner(OWNER.model_copy(update={"region": "ons-dal"}))
    (file,) = [item for item in rule_files(desk.env.places, accepted_files(desk)) if item.name == "regio/ons-dal.yaml"]
    accept_file(desk, file.name, file.hash)
    case = str(desk.open_case("residentieel").created)
    desk.answer(case, "andere_school", "ja")
    view = desk.case(case)
    assert view.checklist.consultations["RET"].who == "Team Meedenken"
    assert view.checklist.parameters["maximum_kleinschalig"].value == 4
    assert "DAL01" in view.assessment.warnings
    offer = offer_of(desk.env.places, "ons-dal")
    assert offer is not None and offer.items[0].waiting_weeks == 3
    desk.close()


def test_the_commands_of_the_chapter_on_translating_run_and_the_file_looks_as_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (MANUAL / "vertalen.md").read_text(encoding="utf-8")
    (folder,) = re.findall(r"Maak eerst een map `([^`]+)`", text)
    Path(folder).mkdir(parents=True)
    said = run("vertalen.md", capsys)
    made = tmp_path / folder / "vroegsignalering.yaml"
    (shown,) = [body for language, body in FENCE.findall(text) if language == "yaml"]
    assert shown in made.read_text(encoding="utf-8")
    total = len(read_source(made, made.name).data["teksten"])
    assert f"vertalingen/tr/{made.name}: 0 van {total} teksten vertaald." in said
