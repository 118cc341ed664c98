"""Whether people agree: one record for each person and decision, words kept with the words, not asked is not no."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from routekaart.casework import STANDPOINTS, Desk, Standpoint, standpoint_of, take_stand
from routekaart.dossier.sharing import shared_at_table, shared_by_all
from tests.casework.desks import again, practice_case, refused

MOTHER = Standpoint("moeder", "ALT07", "Netwerkpleegzorg", "niet_eens", "Ik wil haar zelf opvoeden.")
CHILD = Standpoint("kind", "ALT07", "Netwerkpleegzorg", "eens", "Ja, bij oma.")


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Desk, str]:
    return practice_case(tmp_path)


def test_who_was_not_asked_has_no_record_at_all(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    take_stand(desk, case, MOTHER)
    facts = desk.case(case).facts
    assert standpoint_of(facts, "kind", "ALT07") is None and standpoint_of(facts, "moeder", "ALT08") is None
    assert standpoint_of(facts, "moeder", "ALT07") == MOTHER


def test_it_is_there_after_a_restart_and_words_stand_with_the_words(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    take_stand(desk, case, MOTHER)
    desk = again(desk)
    facts = desk.case(case).facts
    (row,) = facts.records(STANDPOINTS)
    spoken = facts.record("woorden", row["woorden"]) or {}
    assert (spoken["tekst"], spoken["wie"], spoken["datum"]) == (MOTHER.text, "moeder", "2026-11-22")
    assert row["woorden"] in facts.weighings["ALT07"]["woorden"], "the weighing points at what was said about it"
    desk.close()


def test_another_opinion_takes_the_place_of_the_former_one(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    before = len(desk.case(case).facts.records("woorden"))
    for said in (MOTHER, replace(MOTHER, stance="opmerking", text="Alleen als ik elke dag mag komen.")):
        take_stand(desk, case, said)
    facts = desk.case(case).facts
    assert len(facts.records(STANDPOINTS)) == 1 and len(facts.records("woorden")) == before + 1
    found = standpoint_of(facts, "moeder", "ALT07")
    assert found is not None and (found.stance, found.text) == ("opmerking", "Alleen als ik elke dag mag komen.")


def test_the_same_again_writes_nothing(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    take_stand(desk, case, MOTHER)
    count = desk.case(case).dossier.count
    take_stand(desk, case, MOTHER)
    assert desk.case(case).dossier.count == count


def test_taken_back_is_not_asked_again_and_one_undo_brings_it_back_with_its_words(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    take_stand(desk, case, MOTHER)
    take_stand(desk, case, replace(MOTHER, stance=None))
    assert standpoint_of(desk.case(case).facts, "moeder", "ALT07") is None
    desk.undo(case)
    assert standpoint_of(desk.case(case).facts, "moeder", "ALT07") == MOTHER


def test_what_a_child_was_not_asked_about_stays_inside(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    take_stand(desk, case, CHILD)
    view = desk.case(case)
    assert standpoint_of(shared_by_all(view.facts, view.checklist), "kind", "ALT07") is None
    take_stand(desk, case, replace(CHILD, share="in_document"))
    view = desk.case(case)
    assert standpoint_of(shared_by_all(view.facts, view.checklist), "kind", "ALT07") == replace(
        CHILD, share="in_document"
    )


def test_at_the_table_it_counts_who_is_there(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    take_stand(desk, case, MOTHER)
    (row,) = desk.case(case).facts.records(STANDPOINTS)
    desk.save_record(case, STANDPOINTS, {**row, "delen": ["niet_voor", "vader"]})
    view = desk.case(case)

    def seen(*company: str) -> bool:
        return standpoint_of(shared_at_table(view.facts, view.checklist, company), "moeder", "ALT07") is not None

    assert seen("moeder", "kind") and not seen("moeder", "vader") and not seen()


def test_too_many_words_are_refused_and_nothing_is_written(filled: tuple[Desk, str]) -> None:
    desk, case = filled
    count = desk.case(case).dossier.count
    with refused("ANT-002"):
        take_stand(desk, case, replace(MOTHER, text="x" * 20_001))
    assert desk.case(case).dossier.count == count
