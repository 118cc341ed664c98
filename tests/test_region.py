"""A region beside its rules: which there are, what help it offers, which goals it follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.checklist import ChecklistFault
from routekaart.region import list_regions, load_goals, load_offer

SHIPPED = Path(__file__).parents[1] / "checklists"


def _write(folder: Path, name: str, text: str) -> None:
    (folder / "regio").mkdir(exist_ok=True)
    (folder / "regio" / name).write_text(text, encoding="utf-8")


def test_only_rule_files_are_regions(tmp_path: Path) -> None:
    _write(tmp_path, "b.yaml", "regio: b\ntitel: Bee\nversie: 1\n")
    _write(tmp_path, "a.yaml", "regio: a\ntitel: Aa\nversie: 2\n")
    _write(tmp_path, "a-aanbod.yaml", "aanbod_van: a\ntitel: X\nversie: 1\n")
    _write(tmp_path, "stuk.yaml", "regio: [")
    assert [(found.id, found.title, found.version) for found in list_regions(tmp_path)] == [
        ("a", "Aa", "2"),
        ("b", "Bee", "1"),
    ]
    assert list_regions(tmp_path / "weg") == ()


def test_offer_per_alternative(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "a-aanbod.yaml",
        "aanbod_van: a\ntitel: X\nversie: 1\naanbod:\n"
        "  - {alternatief: ALT03, naam: Een, wachttijd_weken: 3}\n"
        "  - {alternatief: ALT04, naam: Twee}\n",
    )
    offer = load_offer("a", tmp_path)
    assert offer is not None
    assert [item.name for item in offer.for_alternative("ALT03")] == ["Een"]
    assert offer.for_alternative("ALT99") == ()
    assert load_offer("b", tmp_path) is None
    assert load_goals("a", tmp_path) is None


def test_a_fault_has_its_line(tmp_path: Path) -> None:
    _write(tmp_path, "a-aanbod.yaml", "aanbod_van: a\ntitel: X\nversie: 1\naanbod:\n  - {naam: Een}\n")
    with pytest.raises(ChecklistFault) as caught:
        load_offer("a", tmp_path)
    (found,) = caught.value.findings
    assert (found.path, found.line) == ("regio/a-aanbod.yaml", 5)


@pytest.mark.parametrize("region", [found.id for found in list_regions(SHIPPED)])
def test_shipped_regions_can_be_read(region: str) -> None:
    offer, goals = load_offer(region, SHIPPED), load_goals(region, SHIPPED)
    assert offer is None or offer.items
    assert goals is None or goals.goals
