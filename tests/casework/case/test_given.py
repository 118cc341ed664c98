"""Words that answer no question are stored as answers are: cleaned, and refused when they do not fit."""

from __future__ import annotations

from pathlib import Path

from routekaart.answers import TEXT_LIMIT
from routekaart.casework import Owner
from tests.casework.desks import practice_case, refused

RAW, CLEAN = "o\u0301m\u0000a\ud800\u2028b", "óm a \nb"


def test_every_kind_of_words_is_cleaned(tmp_path: Path) -> None:
    desk, case_id = practice_case(tmp_path)
    person = desk.case(case_id).facts.records("personen")[0]
    desk.save_record(case_id, "feiten", {"wat": "Een feit", "bron": {"nvt": RAW}})
    desk.remove_record(case_id, "feiten", str(desk.case(case_id).facts.records("feiten")[-1]["id"]), RAW)
    desk.add_alternative(case_id, RAW, RAW, 40, "thuis")
    desk.weigh(case_id, "ALT04", {"waarom": {"nvt": RAW}})
    desk.decide(case_id, motivering=RAW)
    desk.papers.open_signing(case_id, final=False)
    desk.papers.sign(case_id, str(person["id"]), "eens", "getypt", words=RAW)
    desk.papers.reopen(case_id, RAW)
    events = desk.load(case_id)[0]
    kept = [str(event.body.model_dump()) for event in events[-8:] if event.kind != "document_made"]
    assert len(kept) == 7 and all(repr(CLEAN)[1:-1] in text for text in kept)
    desk.close()


def test_a_name_is_one_line(tmp_path: Path) -> None:
    desk, _ = practice_case(tmp_path)
    desk.set_owner(Owner(name=" S.\r\nJansen\ud800 "))
    assert desk.owner.name == "S. Jansen"
    desk.close()


def test_too_many_words_are_refused(tmp_path: Path) -> None:
    desk, case_id = practice_case(tmp_path)
    long = "x" * (TEXT_LIMIT + 1)
    with refused("ANT-002"):
        desk.decide(case_id, motivering=long)
    with refused("ANT-002"):
        desk.add_alternative(case_id, long, "", 40, "thuis")
    desk.close()
