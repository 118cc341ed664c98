"""The README: its example passes the checker, its commands, targets, files and exit codes exist."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from routekaart import cli
from routekaart.checklist.source import read_source

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
FENCE = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def fragments(language: str) -> list[str]:
    """Out: the fenced fragments in that language, in order."""
    return [body for name, body in FENCE.findall(TEXT) if name == language]


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example as a reader would save it; tests run in that folder."""
    route, examples = fragments("yaml")
    (tmp_path / "logeren.yaml").write_text(route, encoding="utf-8")
    (tmp_path / "logeren.tests.yaml").write_text(examples, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_example_passes_and_the_readme_shows_what_is_said(written: Path, capsys: Any) -> None:
    command, said = fragments("console")[0].split("\n", 1)
    arguments = command.partition("-m routekaart ")[2].split()
    assert cli.main(arguments) == 0
    assert capsys.readouterr().out == said


def test_the_slip_is_answered_as_the_readme_shows(written: Path, capsys: Any) -> None:
    path = written / "logeren.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    als: {vraag: gesproken,", "    als: {vraag: gesprken,"), encoding="utf-8")
    assert cli.main(["check", "logeren.yaml"]) == 1
    assert fragments("console")[1] in capsys.readouterr().out


def test_an_editor_finds_the_schema_by_the_first_line(capsys: Any) -> None:
    first = fragments("yaml")[0].splitlines()[0]
    assert cli.main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert f"schema > {first.partition('$schema=')[2]}" in TEXT
    assert {"$ref": "#/$defs/RouteFile"} in schema["anyOf"]


def options_of(command: str, capsys: Any) -> set[str]:
    """Out: the long options that the help of a command names."""
    with pytest.raises(SystemExit):
        cli.main([command, "--help"])
    return set(re.findall(r"--[a-z][a-z-]*", capsys.readouterr().out)) - {"--help"}


def test_the_table_names_every_command_with_all_its_options(capsys: Any) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    commands = set(re.findall(r"^    ([a-z]+)(?:  |$)", capsys.readouterr().out, re.MULTILINE))
    section = TEXT.split("## Command line")[1].split("\n## ")[0]
    rows = {
        row.split()[0]: set(re.findall(r"--[a-z][a-z-]*", row)) for row in re.findall(r"^\| `(.+?)` \|", section, re.M)
    }
    assert set(rows) == commands
    assert rows == {command: options_of(command, capsys) for command in commands}


def test_every_make_target_is_named_and_every_one_named_exists() -> None:
    targets = set(re.findall(r"^([a-z0-9]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^    )make ([a-z0-9]+)", TEXT, re.MULTILINE))
    assert named == targets


def test_the_table_of_routes_is_that_of_the_files() -> None:
    files = [path for path in (ROOT / "checklists").glob("*.yaml") if not path.name.endswith(".tests.yaml")]
    known = {path.name: read_source(path, path.name).data for path in files}
    rows = re.findall(r"^\| ([A-H]) \| (.+?) \| `(.+?)` \|.*\|([^|]*)\|$", TEXT, re.MULTILINE)
    assert {name: title for _, title, name, _ in rows} == {name: data["titel"] for name, data in known.items()}
    letters = {name.removesuffix(".yaml"): letter for letter, _, name, _ in rows}
    goes_on = {name: ", ".join(letters[to] for to in data.get("gaat_verder_in", ())) for name, data in known.items()}
    assert {name: on.strip() for _, _, name, on in rows} == goes_on


def test_links_and_pictures_exist_in_this_repository() -> None:
    targets = re.findall(r"\]\(([^)]+)\)", TEXT)
    assert [target for target in targets if not (ROOT / target).is_file()] == []
    assert any(target.endswith(".png") for target in targets)


def test_the_first_screen_says_what_it_is_and_how_to_run_and_test_it() -> None:
    first = "\n".join(TEXT.splitlines()[:15])
    assert "![" in first and "make run" in first and "make test" in first


def test_the_folders_named_are_those_of_the_program() -> None:
    from routekaart.store import BACKUPS

    assert f"`{BACKUPS}/`" in TEXT
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "routekaart").rglob("*.py"))
    assert [name for name in ("kluizen", "oefenen", "instellingen.json") if f'"{name}"' not in source] == []
