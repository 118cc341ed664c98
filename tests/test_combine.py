"""`combine` and `produce --earlier` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from routekaart.cli import main
from tests.routes import CHECKLISTS

CASES = CHECKLISTS / "oefencasussen"
LOOKING_BACK = CASES / "terugblik-groep.yaml"


def test_three_answers_files_become_one_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "samen.pdf"

    code = main(["combine", "terugblik", "--answers", *[str(LOOKING_BACK)] * 3, "--out", str(out), "--json"])

    assert code == 0
    assert json.loads(capsys.readouterr().out)["dossiers"] == 3
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("files", "text"),
    [
        ([LOOKING_BACK, LOOKING_BACK], "vanaf 3 dossiers"),
        ([LOOKING_BACK, LOOKING_BACK, CASES / "signaal-van-school.yaml"], "geen antwoordenbestand van de route"),
    ],
)
def test_what_cannot_be_added_up_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], files: list[Path], text: str
) -> None:
    out = tmp_path / "samen.pdf"

    assert main(["combine", "terugblik", "--answers", *map(str, files), "--out", str(out)]) != 0
    assert text in capsys.readouterr().err
    assert not out.exists()


def test_a_case_that_is_not_done_is_told_by_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    half = tmp_path / "half.yaml"
    half.write_text("route: terugblik\nop: 2026-11-22\nantwoorden: {jaar_plaatsing: 2025}\n", "utf-8")
    out = tmp_path / "samen.pdf"

    code = main(["combine", "terugblik", "--answers", str(LOOKING_BACK), str(half), str(half), "--out", str(out)])

    assert code != 0
    assert "half.yaml is nog niet af" in capsys.readouterr().err


def test_a_sheet_beside_the_one_of_last_year(tmp_path: Path) -> None:
    case, out, plain = CASES / "gesprek-met-aanbieder.yaml", tmp_path / "jaar.pdf", tmp_path / "los.pdf"
    given = ["produce", "ontwikkelagenda", "--answers", str(case), "--definitief"]

    assert main([*given, "--earlier", str(case), "--out", str(out)]) == 0
    assert main([*given, "--out", str(plain)]) == 0

    assert out.read_bytes() != plain.read_bytes()


@pytest.mark.parametrize("route", ["terugblik", "vroegsignalering", "ontwikkelagenda"])
def test_the_state_of_affairs_names_no_alternatives(route: str, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"terugblik": "terugblik-groep", "vroegsignalering": "signaal-van-school"}
    path = CASES / f"{files.get(route, 'gesprek-met-aanbieder')}.yaml"

    assert main(["assess", route, "--answers", str(path)]) == 0
    told = capsys.readouterr().out

    assert "Alternatieven" not in told
    assert ("Het blad is klaar." in told) == (route == "terugblik")


def test_a_slip_in_one_of_the_files_is_told_with_that_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    slip = tmp_path / "slip.yaml"
    slip.write_text("route: terugblik\nantwoorden:\n  bestaat_niet: ja\n", encoding="utf-8")
    out = tmp_path / "samen.pdf"
    files = [str(LOOKING_BACK), str(slip), str(LOOKING_BACK)]

    assert main(["combine", "terugblik", "--answers", *files, "--out", str(out)]) == 1
    assert capsys.readouterr().err.startswith("slip.yaml:3:")
    assert not out.exists()


def test_a_slip_in_the_file_of_last_time_is_told_with_that_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slip = tmp_path / "vorige.yaml"
    slip.write_text("route: terugblik\nantwoorden:\n  bestaat_niet: ja\n", encoding="utf-8")
    out = tmp_path / "blad.pdf"
    given = ["produce", "terugblik", "--answers", str(LOOKING_BACK), "--earlier", str(slip), "--out", str(out)]

    assert main(given) == 1
    assert capsys.readouterr().err.startswith("vorige.yaml:3:")
    assert not out.exists()


@pytest.mark.parametrize("command", ["assess", "produce"])
def test_a_case_of_long_ago_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    old = tmp_path / "oud.yaml"
    old.write_text("route: terugblik\nop: 0001-01-01\n", encoding="utf-8")
    out = ["--out", str(tmp_path / "uit.pdf")] if command == "produce" else []

    assert main([command, "terugblik", "--answers", str(old), *out]) == 1
    assert "oud.yaml:2:5: op: Vul een jaar vanaf 1900 in." in capsys.readouterr().err
    with pytest.raises(SystemExit) as caught:
        main([command, "terugblik", "--answers", str(LOOKING_BACK), "--on", "0001-01-01", *out])
    assert caught.value.code == 2
    assert "vanaf 1900" in capsys.readouterr().err


def test_an_unknown_region_says_where_ones_own_belongs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", "terugblik", "--answers", str(LOOKING_BACK), "--region", "heuvelrand"]) == 2
    assert "map 'regio' naast uw route" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["produce", "combine"])
@pytest.mark.parametrize("name", ["antwoorden.yaml", "zonder", "."])
def test_a_document_never_overwrites_another_kind_of_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "antwoorden.yaml"
    own.write_bytes(LOOKING_BACK.read_bytes())

    assert main([command, "terugblik", "--answers", str(own), "--out", name]) == 2
    assert own.read_bytes() == LOOKING_BACK.read_bytes()
    assert list(tmp_path.iterdir()) == [own]
