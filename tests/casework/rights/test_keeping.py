"""How long a case is kept, and the logs of it in a form to read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from routekaart.casework.rights.keeping import case_record
from tests.casework.desks import Clock, new_desk


def test_the_record_of_a_case(tmp_path: Path) -> None:
    clock = Clock()
    desk = new_desk(tmp_path, clock)
    case = str(desk.open_case("residentieel").created)
    assert case_record(desk, case).code_name == "RK-2026-0001"
    desk.save_record(case, "personen", {"rol": "kind", "codenaam": "Wilg"})
    for text in ("een", "twee dingen", "drie dingen"):
        desk.answer(case, "wat_hielp", text)
    clock.later(days=3)
    desk.answer(case, "wat_hielp", "nog iets")
    desk.backup()
    record = case_record(desk, case)
    assert (record.code_name, record.term.years) == ("Wilg", 20)
    assert record.term.until == date(2046, 11, 25)
    assert [(line.what, line.times) for line in record.happened] == [
        ("answered", 1), ("answered", 3), ("record_added", 1), ("opened", 1),
    ]  # fmt: skip
    assert [line.what for line in record.seen] == ["geopend"]
    assert len(record.backups) == 1
    desk.close()
