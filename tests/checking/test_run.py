"""`check` as a whole: which files it reads, what it brings together, and when it says that all is well."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from routekaart.checking import check_all, report_json, report_lines
from tests.routes import CHECKLISTS
from tests.small_route import TEXT

ON = date(2026, 11, 22)
EXAMPLES = """\
- naam: Leeg
  verwacht: {mag_definitief: nee}
- naam: Te mooi
  verwacht: {mag_definitief: ja}
"""


def written(folder: Path, examples: str = "") -> Path:
    path = folder / "klein.yaml"
    path.write_text(TEXT, encoding="utf-8")
    if examples:
        path.with_name("klein.tests.yaml").write_text(examples, encoding="utf-8")
    return path


def test_a_failing_example_is_told_with_its_line(tmp_path: Path) -> None:
    outcome = check_all([written(tmp_path, EXAMPLES)], folder=CHECKLISTS, on=ON, examples=True)
    assert not outcome.passed
    assert [result.passed for result in outcome.results["klein.yaml"]] == [True, False]
    lines = "\n".join(report_lines(outcome))
    assert "1 van 2 voorbeelden kloppen" in lines and "regel 3: Te mooi" in lines
    data = report_json(outcome)
    assert data["examples"]["passed"] == 1
    assert data["examples"]["failed"][0]["naam"] == "Te mooi"


def test_examples_run_only_when_asked(tmp_path: Path) -> None:
    outcome = check_all([written(tmp_path, EXAMPLES)], folder=CHECKLISTS, on=ON, examples=False)
    assert outcome.results == {} and outcome.passed


def test_examples_that_cannot_be_read_are_trouble(tmp_path: Path) -> None:
    for text in ("a: 1\n", "- naam: A\n  basis: B\n", "[" * 50_000):
        outcome = check_all([written(tmp_path, text)], folder=CHECKLISTS, on=ON, examples=True)
        assert outcome.trouble and not outcome.passed
        assert report_json(outcome)["examples"]["failed"]


def test_a_folder_is_read_whole_and_examples_belong_to_their_route(tmp_path: Path) -> None:
    path = written(tmp_path, EXAMPLES)
    for given in ([tmp_path], [path], [path.with_name("klein.tests.yaml")], [path, tmp_path]):
        assert check_all(given, folder=CHECKLISTS, on=ON, examples=False).report.files == (str(path),)


def test_the_shipped_rules_hold_and_every_example_agrees() -> None:
    outcome = check_all([CHECKLISTS], folder=CHECKLISTS, on=ON, examples=True)
    assert outcome.report.errors == ()
    assert [
        result.example.name for results in outcome.results.values() for result in results if not result.passed
    ] == []
    assert all(not coverage.unseen() for coverage in outcome.coverage.values())
    assert outcome.budgets["residentieel.yaml"]
    for item in outcome.budgets["residentieel.yaml"]:
        assert item["invoer"] <= item["hoogstens"]
    assert outcome.passed


def test_a_region_by_itself_is_read_beside_the_routes_that_came_along(tmp_path: Path) -> None:
    own = tmp_path / "regio" / "ons-dal.yaml"
    own.parent.mkdir()
    text = "regio: ons-dal\ntitel: Ons Dal\nversie: 2026.1\nnamen: {RETT: Team Dal}\n"
    own.write_text(text, encoding="utf-8")
    outcome = check_all([own], folder=CHECKLISTS, on=ON, examples=False)
    assert [(one.path, one.line, one.code) for one in outcome.report.errors] == [("regio/ons-dal.yaml", 4, "RG-202")]
    own.write_text(text.replace("RETT", "RET"), encoding="utf-8")
    assert check_all([own], folder=CHECKLISTS, on=ON, examples=False).passed


def test_an_offer_and_goals_are_read_too(tmp_path: Path) -> None:
    folder = tmp_path / "regio"
    folder.mkdir()
    head = "titel: Ons Dal\nversie: 2026.1\n"
    offer, goals = folder / "ons-dal-aanbod.yaml", folder / "ons-dal-doelen.yaml"
    offer.write_text(
        f"aanbod_van: ons-dal\n{head}aanbod:\n  - {{alternatief: ALT033, naam: Gezin}}\n", encoding="utf-8"
    )
    goals.write_text(f"doelen_van: ons-dal\n{head}jaren: 2027\n", encoding="utf-8")
    found = check_all([offer, goals], folder=CHECKLISTS, on=ON, examples=False).report.errors
    assert [(one.path, one.line, one.code) for one in found] == [
        ("regio/ons-dal-aanbod.yaml", 5, "RG-202"),
        ("regio/ons-dal-doelen.yaml", 4, "RG-101"),
    ]
    offer.write_text(offer.read_text(encoding="utf-8").replace("ALT033", "ALT03"), encoding="utf-8")
    goals.write_text(goals.read_text(encoding="utf-8").replace("jaren", "jaar"), encoding="utf-8")
    assert check_all([offer, goals], folder=CHECKLISTS, on=ON, examples=False).passed
