"""What people read of a check: by file, the line with a caret under the place, and what to do."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from routekaart.checking import check_all, report_lines
from routekaart.checking.lines import excerpt
from routekaart.checking.remedies import remedy
from tests.routes import CHECKLISTS
from tests.small_route import TEXT

ON = date(2026, 11, 22)
ROOT = Path(__file__).parents[2]


def told(*paths: Path) -> list[str]:
    return report_lines(check_all(paths, folder=CHECKLISTS, on=ON, examples=False))


def test_a_finding_shows_its_line_with_a_caret_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "klein.yaml"
    path.write_text(TEXT.replace("toon_als: {vraag: tolk,", "toon_als: {vraag: tolkk,"), encoding="utf-8")
    lines = told(path)
    line = next(number for number, text in enumerate(TEXT.splitlines(), start=1) if "vraag: tolk," in text)
    assert lines[0].startswith(f"{path}: 1 fout")
    assert lines[1:6] == [
        "",
        f"{path}:{line}:27: onbekende vraag 'tolkk'; bedoelde u 'tolk'? (RG-202)",
        f"{line:>6} |         toon_als: {{vraag: tolkk, is: ja}}",
        "       |                           ^",
        "  Doe dit: Verander de naam, of maak wat u noemt.",
    ]
    assert lines[-1].startswith("1 bestand bekeken: 1 fout, ")


def test_findings_stand_by_file(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        text = TEXT.replace("routekaart: klein", f"routekaart: {name}").replace("soort: ja_nee", "soort: jaa_nee")
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    heads = [line for line in told(tmp_path) if re.fullmatch(r".*\.yaml: \d+ fout(en)?(, .*)?", line)]
    assert [Path(line.partition(":")[0]).name for line in heads] == ["een.yaml", "twee.yaml"]


def test_a_shared_file_that_was_read_along_is_shown_too(tmp_path: Path) -> None:
    (tmp_path / "gedeeld").mkdir()
    shared = tmp_path / "gedeeld" / "eigen.yaml"
    shared.write_text("gedeeld: eigen\nversie: 2026.1\nbegripen: []\n", encoding="utf-8")
    path = tmp_path / "klein.yaml"
    path.write_text(TEXT.replace("gedeeld/parameters]", "gedeeld/parameters, gedeeld/eigen]"), encoding="utf-8")
    lines = told(path)
    assert "     3 | begripen: []" in lines
    assert any(line.startswith("gedeeld/eigen.yaml:3:1: onbekende sleutel 'begripen'") for line in lines)


@pytest.mark.parametrize("column", [1, 50, 120, 300, 900])
def test_the_caret_stands_under_its_sign_in_a_long_line_too(column: int) -> None:
    text = "".join(chr(0x100 + place) for place in range(400))
    shown, caret = excerpt([text], 1, column)
    at = caret.index("^")
    assert len(shown) <= 110 and caret.count("^") == 1
    if column <= len(text):
        assert shown[at] == text[column - 1]


def test_at_the_end_of_a_file_the_caret_stands_behind_the_last_sign() -> None:
    assert excerpt(["een", "twee"], 3, 1) == ["     2 | twee", "       |     ^"]


@pytest.mark.parametrize(("line", "column"), [(0, 0), (5, 1), (-1, 1)])
def test_no_line_no_excerpt(line: int, column: int) -> None:
    assert excerpt(["een", "twee", "drie"], line, column) == []


def test_a_tab_and_a_control_sign_count_as_one_column() -> None:
    shown, caret = excerpt(["a\tb\x07c"], 1, 5)
    assert shown.endswith("a b c") and caret.index("^") == shown.index("c")


def test_every_code_of_the_checker_has_something_to_do() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "routekaart/checklist").rglob("*.py"))
    codes = set(re.findall(r'"(RG-\d{3})"', source))
    # These messages say themselves what to do, or nobody who writes a file can meet them.
    assert {code for code in codes if not remedy(code)} <= {
        "RG-013",
        "RG-107",
        "RG-199",
        "RG-213",
        "RG-243",
        "RG-246",
        "RG-321",
    }
