"""Words go, and how the case stands does not go back to an earlier version that people had left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from routekaart.casework import Desk
from routekaart.casework.rights.passages import CORRECTION, passages_of
from routekaart.casework.rights.redacting import plan_redaction, redact
from routekaart.casework.rights.typed import ALTERNATIVE, DECISION
from routekaart.casework.vault.check import check_vault
from routekaart.dossier import events as ev
from routekaart.dossier.carrying import ANSWER, WEIGHING, Key
from routekaart.dossier.redaction import GONE
from tests.casework.desks import new_desk

SLIP = "De buurman Zevenslaper dronk te veel, zei oma."
WHY = "Dit gaat over iemand buiten het gezin."


@pytest.fixture
def case(tmp_path: Path) -> Any:
    desk = new_desk(tmp_path)
    case_id = str(desk.open_case("residentieel").created)
    desk.save_record(case_id, "personen", {"rol": "kind", "codenaam": "Wilg"})
    yield desk, case_id
    desk.vault.close()


def facts(desk: Desk, case_id: str) -> Any:
    return desk.load(case_id)[1].facts


def take_out(desk: Desk, case_id: str, key: Key) -> None:
    assert "Zevenslaper" in next(item.text for item in passages_of(desk, case_id) if item.key == key)
    redact(desk, case_id, key, WHY)
    stored = [event.text for event in desk.load(case_id)[0]]
    assert "Zevenslaper" not in "".join(stored)
    assert check_vault(desk).sound
    assert desk.undo(case_id).dossiers == frozenset(), "what was done before cannot be undone any more"


def test_the_last_decision_stays_the_decision(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    desk.decide(case_id, plek="ALT10")
    desk.decide(case_id, plek="ALT10", motivering="Omdat oma dichtbij is.")
    desk.decide(case_id, plek="ALT11", motivering=SLIP)
    take_out(desk, case_id, (DECISION, ""))
    assert facts(desk, case_id).decision["plek"] == "ALT11"
    assert "motivering" not in facts(desk, case_id).decision


def test_a_weighing_keeps_its_last_conclusion(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    desk.weigh(case_id, "ALT01", {"conclusie": "inzetten"})
    desk.weigh(case_id, "ALT01", {"conclusie": "niet_passend", "toelichting": SLIP})
    take_out(desk, case_id, (WEIGHING, "ALT01"))
    assert facts(desk, case_id).weighings["ALT01"] == {"conclusie": "niet_passend"}


def test_a_consent_that_was_withdrawn_stays_withdrawn(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    child = str(facts(desk, case_id).records("personen")[0]["id"])
    record = {"id": "c1", "persoon": child, "antwoord": "ja", "datum": "2026-11-20"}
    desk.write(case_id, [ev.ConsentGiven(record=record)])
    desk.write(case_id, [ev.RecordChanged(list="toestemmingen", record={**record, "woorden": SLIP})])
    desk.write(case_id, [ev.ConsentWithdrawn(id="c1", on="2026-11-21")])
    take_out(desk, case_id, ("toestemmingen", "c1"))
    assert facts(desk, case_id).record("toestemmingen", "c1") == {**record, "ingetrokken_op": "2026-11-21"}


def test_a_record_keeps_its_place_and_what_was_chosen(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    for record in (
        {"id": "p2", "rol": "netwerk", "codenaam": SLIP},
        {"id": "p3", "rol": "ouder", "codenaam": "Moeder"},
    ):
        desk.write(case_id, [ev.RecordAdded(list="personen", record=record)])
    ids = [str(row["id"]) for row in facts(desk, case_id).records("personen")]
    take_out(desk, case_id, ("personen", ids[1]))
    rows = facts(desk, case_id).records("personen")
    assert [row["id"] for row in rows] == ids
    assert rows[1] == {"id": ids[1], "rol": "netwerk"}
    assert desk.case(case_id).timeline, "every screen can be read"


def test_what_was_undone_does_not_come_back(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    desk.write(case_id, [ev.RecordAdded(list="personen", record={"id": "p2", "rol": "netwerk"})])
    desk.write(case_id, [ev.RecordChanged(list="personen", record={"id": "p2", "rol": "netwerk", "codenaam": SLIP})])
    desk.undo(case_id)
    desk.undo(case_id)
    assert facts(desk, case_id).record("personen", "p2") is None
    take_out(desk, case_id, ("personen", "p2"))
    assert facts(desk, case_id).record("personen", "p2") is None


def test_what_the_program_says_of_undoing_is_no_text_of_people(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    desk.write(case_id, [ev.RecordAdded(list="personen", record={"id": "p2", "rol": "netwerk"})])
    desk.undo(case_id)
    assert [item.text for item in passages_of(desk, case_id)] == ["Wilg"]


def test_a_text_that_took_the_place_of_not_known_leaves_nothing_said(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    desk.write(case_id, [ev.Answered(question="wat_hielp", unknown="niet_bekend")])
    desk.answer(case_id, "wat_hielp", SLIP)
    take_out(desk, case_id, (ANSWER, "wat_hielp"))
    found = facts(desk, case_id)
    assert "wat_hielp" not in {**found.answers, **found.unknown, **found.not_applicable}


def test_an_own_alternative_stays_for_what_points_at_it(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    desk.add_alternative(case_id, SLIP, "Oma", 40, "thuis")
    (made,) = facts(desk, case_id).own_alternatives
    desk.weigh(case_id, str(made["id"]), {"conclusie": "inzetten"})
    take_out(desk, case_id, (ALTERNATIVE, str(made["id"])))
    (left,) = facts(desk, case_id).own_alternatives
    assert (left["id"], left["titel"]) == (made["id"], GONE) and "idee_van" not in left
    assert facts(desk, case_id).weighings[str(made["id"])] == {"conclusie": "inzetten"}


def test_a_remark_at_an_option_goes_and_the_option_stays(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    desk.weigh(case_id, "ALT04", {"waarom": {"nvt": SLIP}, "conclusie": "later"})
    take_out(desk, case_id, (WEIGHING, "ALT04"))
    assert facts(desk, case_id).weighings["ALT04"] == {"conclusie": "later"}


def test_a_request_that_was_answered_by_taking_the_words_out_can_be_closed(case: tuple[Desk, str]) -> None:
    from routekaart.casework.rights.correcting import answer_correction, ask_correction

    desk, case_id = case
    desk.answer(case_id, "wat_hielp", SLIP)
    child = str(facts(desk, case_id).records("personen")[0]["id"])
    ask_correction(desk, case_id, child, f"{ANSWER}/wat_hielp", "2026-11-20", "Haal dit weg.")
    redact(desk, case_id, (ANSWER, "wat_hielp"), WHY)
    request = desk.load(case_id)[1].requests.corrections[0]
    answer_correction(desk, case_id, request.id, "veranderd")
    assert desk.load(case_id)[1].requests.corrections[0].decision == "veranderd"
    assert (CORRECTION, request.id) in {item.key for item in passages_of(desk, case_id)}


def test_only_the_own_draft_of_a_question_goes(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    desk.answer(case_id, "wat_hielp", SLIP)
    desk.keep_draft(case_id, "wat_hielp", "Nog bezig hiermee")
    desk.keep_draft(case_id, "wat_hielp_niet", "Iets anders")
    redact(desk, case_id, (ANSWER, "wat_hielp"), WHY)
    assert desk.case(case_id).drafts == {"wat_hielp_niet": "Iets anders"}


def test_a_copy_that_somebody_was_given_counts_as_out_of_reach(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    desk.answer(case_id, "wat_hielp", SLIP)
    desk.log("inzage gegeven", "stuk", case_id)
    assert plan_redaction(desk, case_id, (ANSWER, "wat_hielp")).left_before == 1
