"""A request to correct: what stood there is known, the field must really change, a refusal keeps the own statement."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.casework import Desk
from routekaart.casework.rights.aboutperson import about_person, person_copy
from routekaart.casework.rights.correcting import answer_correction, ask_correction, correctable, corrections_of
from tests.casework.desks import again, practice_case, refused

KEY = "hulp/h_moeder"


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Desk, str]:
    desk, case = practice_case(tmp_path)
    ask_correction(desk, case, "moeder", KEY, "2026-11-20", "Het begon al in oktober.")
    return desk, case


def test_it_says_who_asked_what_and_what_stood_there(filled: tuple[Desk, str]) -> None:
    (row,) = corrections_of(*filled)
    assert (row.who, row.on, row.wanted, row.decision) == ("Moeder", "2026-11-20", "Het begon al in oktober.", "")
    assert "1 december 2026" in row.was and not row.changed and row.target == "hulp"


def test_changed_is_only_said_of_what_reads_otherwise_and_the_earlier_text_stays(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    (row,) = corrections_of(desk, case)
    with refused("DOS-014"):
        answer_correction(desk, case, row.id, "veranderd")
    record = desk.case(case).facts.record("hulp", "h_moeder") or {}
    desk.save_record(case, "hulp", {**record, "van": "2026-10-01"})
    answer_correction(desk, case, row.id, "veranderd")
    desk = again(desk)
    (row,) = corrections_of(desk, case)
    assert (row.decision, row.changed) == ("veranderd", True) and "1 december 2026" in row.was
    with refused("DOS-015"):
        answer_correction(desk, case, row.id, "niet_veranderd", reason="Toch maar niet gedaan.")
    desk.close()


def test_a_refusal_needs_a_reason_and_keeps_the_own_statement(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    (row,) = corrections_of(desk, case)
    with refused("ANT-003"):
        answer_correction(desk, case, row.id, "niet_veranderd", reason="-")
    answer_correction(
        desk, case, row.id, "niet_veranderd", reason="De kliniek schrijft december.", statement="Ik was er al eerder."
    )
    (row,) = corrections_of(desk, case)
    assert (row.reason, row.statement) == ("De kliniek schrijft december.", "Ik was er al eerder.")
    text = person_copy(desk, case, "moeder", about_person(desk, case, "moeder").by_itself).paper.text
    for words in (
        "1 december 2026",
        "Het begon al in oktober.",
        "De kliniek schrijft december.",
        "Ik was er al eerder.",
    ):
        assert words in text
    without = person_copy(desk, case, "moeder", ()).paper.text
    assert "1 december 2026" not in without and "Het begon al in oktober." in without


def test_what_is_not_there_cannot_be_corrected(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    with refused("DOS-013"):
        ask_correction(desk, case, "moeder", "hulp/verzonnen", "2026-11-20", "Dit klopt niet helemaal.")
    with refused("ANT-003"):
        ask_correction(desk, case, "moeder", KEY, "2026-11-20", "-")


def test_undo_goes_on_past_a_request(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    desk.answer(case, "wat_hielp", "iets anders dan eerst")
    (row,) = corrections_of(desk, case)
    answer_correction(desk, case, row.id, "niet_veranderd", reason="De kliniek schrijft december.")
    desk.undo(case)
    assert desk.case(case).facts.answers["wat_hielp"] != "iets anders dan eerst"
    assert corrections_of(desk, case)[0].decision == "niet_veranderd"


def test_everything_that_stands_in_the_case_can_be_chosen_what_is_about_this_person_first(
    filled: tuple[Desk, str],
) -> None:
    items = correctable(*filled, "moeder")
    keys = [item.key for item in items]
    assert keys.index("woorden/w_moeder") < keys.index(":antwoord/woont_nu")
    assert not [key for key in keys if key.startswith((":handtekening", ":reden")) or "@" in key]
