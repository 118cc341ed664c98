"""`new`, `map`, `form` and `check --watch` as typed: what is written, what is said, and the exit codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from routekaart import cli


def said(capsys: Any, *words: object) -> tuple[int, str]:
    """Out: the exit code, and everything shown."""
    code = cli.main([str(word) for word in words])
    shown = capsys.readouterr()
    return code, shown.out + shown.err


def test_new_says_what_was_made_and_how_to_go_on(tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "logeren.yaml"
    code, text = said(capsys, "new", path)
    assert code == 0
    assert text.splitlines() == [
        f"Gemaakt: {path}",
        f"Gemaakt: {tmp_path / 'logeren.tests.yaml'}",
        f"Kijk het na met: routekaart check {path} --examples",
    ]
    assert said(capsys, "new", path)[0] == 2
    assert said(capsys, *text.splitlines()[2].partition("routekaart ")[2].split())[0] == 0


@pytest.mark.parametrize(("command", "name"), [("map", "kaart.pdf"), ("map", "kaart.svg"), ("form", "lijst.pdf")])
def test_papers_of_a_route_by_name_and_by_path(tmp_path: Path, capsys: Any, command: str, name: str) -> None:
    said(capsys, "new", tmp_path / "eigen.yaml")
    for route in ("terugblik", tmp_path / "eigen.yaml"):
        out = tmp_path / name
        assert said(capsys, command, route, "--out", out) == (0, f"Bewaard: {out}\n")
        assert out.stat().st_size > 4000
        out.unlink()


def test_a_region_gives_its_names(tmp_path: Path, capsys: Any) -> None:
    out = tmp_path / "kaart.svg"
    assert said(capsys, "map", "residentieel", "--region", "foodvalley", "--out", out)[0] == 0
    assert "Foodvalley" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("map", "bestaatniet", "--out", "kaart.pdf"), "De routekaart 'bestaatniet' is er niet."),
        (("map", "terugblik", "--out", "kaart.png"), "Kies een naam op .svg of .pdf."),
        (("form", "terugblik", "--out", "lijst.svg"), "Kies een naam op .pdf."),
        (("form", "terugblik", "--region", "nergens", "--out", "lijst.pdf"), "De regio 'nergens' is er niet."),
        (("check", "--watch", "--json"), "Kies --watch of --json."),
        (("new", "route.txt"), "Kies een naam op .yaml"),
    ],
)
def test_wrong_use_writes_nothing(
    tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, text = said(capsys, *words)
    assert code == 2 and says in text
    assert list(tmp_path.iterdir()) == []
