"""Examples that cannot be read are told with their line; `check` never falls over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.authoring import start_route
from routekaart.cli import main

# the file, the line and words of the message
WRONG = [
    ("- a\n", 1, "hier hoort een voorbeeld"),
    ("- naam: A\n- 5\n", 2, "hier hoort een voorbeeld"),
    ("- naam: [A]\n", 1, "hier hoort een naam"),
    ("- naam: A\n  verwachting: {}\n", 2, "bedoelde u 'verwacht'?"),
    ("- naam: A\n  gegeven: x\n", 2, "achter 'gegeven' horen namen"),
    ("- naam: A\n  gegeven: [x]\n", 2, "achter 'gegeven' horen namen"),
    ("- naam: A\n  gegeven: {regio: [x]}\n", 2, "de naam van één regio"),
    ("- naam: A\n  gegeven: {lijsten: [x]}\n", 2, "achter 'lijsten' horen namen"),
    ("- naam: A\n  gegeven: {lijsten: {personen: x}}\n", 2, "hier hoort een lijst"),
    ("- naam: A\n  gegeven: {lijsten: {personen: [5]}}\n", 2, "hier horen velden"),
    ("- naam: A\n  verwacht: x\n", 2, "achter 'verwacht' horen namen"),
    ("- naam: A\n  verwacht: {waarschuwing: {}}\n", 2, "bedoelde u 'waarschuwingen'?"),
    ("- naam: A\n  verwacht: {waarschuwingen: [x]}\n", 2, "achter 'waarschuwingen' horen namen"),
    ("- naam: A\n  verwacht: {waarschuwingen: {kind_niet_gehoord: ja}}\n", 2, "waar, onwaar of onbekend"),
    ("- naam: A\n  verwacht: {waarschuwingen: {kind_niet_gehoord: warr M}}\n", 2, "waar, onwaar of onbekend"),
    ("- naam: A\n  verwacht: {consulten: {GW: nodg}}\n", 2, "bedoelde u 'nodig'?"),
    ("- naam: A\n  verwacht: {alternatieven: {X: [a]}}\n", 2, "hier hoort één woord"),
    ("- naam: A\n  verwacht: {mist: 5}\n", 2, "lijst met namen"),
    ("- naam: A\n  verwacht: {mist: [[a]]}\n", 2, "lijst met namen"),
    ("- naam: A\n  verwacht: {mag_definitief: misschien}\n", 2, "ja of nee"),
]


@pytest.mark.parametrize(("text", "line", "words"), WRONG)
def test_a_wrong_example_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, line: int, words: str
) -> None:
    route = tmp_path / "proef.yaml"
    start_route(route)
    (tmp_path / "proef.tests.yaml").write_text(text, encoding="utf-8")

    assert main(["check", str(route), "--examples"]) == 1
    said = capsys.readouterr().out
    assert f"proef.tests.yaml:{line}:" in said
    assert words in said
