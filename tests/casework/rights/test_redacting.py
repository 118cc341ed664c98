"""Text about somebody else goes for good: from every version, draft, index, copy and kept paper, and the fact stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from routekaart.casework import Desk, unlock
from routekaart.casework.rights.correcting import answer_correction, ask_correction
from routekaart.casework.rights.destroying import ask_erasure, lift_hold, place_hold, refuse_erasure
from routekaart.casework.rights.passages import CORRECTION, HOLD, REFUSAL, SIGNATURE, VERSION, passages_of
from routekaart.casework.rights.redacting import plan_redaction, redact
from routekaart.casework.vault.check import check_vault
from routekaart.dossier.carrying import ANSWER
from routekaart.dossier.redaction import GONE
from tests.casework.desks import PHRASE, new_desk, refused

SLIP = "De buurman Zevenslaper dronk te veel, zei oma."
WHY = "Dit gaat over iemand buiten het gezin."


@pytest.fixture
def case(tmp_path: Path) -> Any:
    """A desk and a case with a slip in three versions, one of them undone, and a copy that holds it."""
    desk = new_desk(tmp_path)
    case_id = str(desk.open_case("residentieel").created)
    desk.save_record(case_id, "personen", {"rol": "kind", "codenaam": "Wilg"})
    desk.answer(case_id, "wat_hielp", f"Eerst: {SLIP}")
    desk.answer(case_id, "wat_hielp", SLIP)
    desk.answer(case_id, "wat_hielp", f"{SLIP} Vaak.")
    desk.undo(case_id)
    desk.answer(case_id, "kader", "ots")
    desk.keep_draft(case_id, "wat_hielp", f"{SLIP} En nog iets")
    desk.keep_draft(case_id, "elders", "Dit blijft.")
    desk.backup()
    yield desk, case_id
    desk.vault.close()


KEY = (ANSWER, "wat_hielp")


def everything(desk: Desk) -> str:
    """All text of the vault, decrypted."""
    tables = [row[0] for row in desk.vault._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return "\n".join(str(desk.vault._connection.execute(f'SELECT * FROM "{table}"').fetchall()) for table in tables)


def test_only_what_people_typed_is_offered(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    found = passages_of(desk, case_id)
    assert [(item.key[0], item.text, item.versions, item.current) for item in found] == [
        (ANSWER, SLIP, 4, True), ("personen", "Wilg", 1, True),
    ]  # fmt: skip
    assert "Wilg" in found[1].title and "Passage(" in repr(found[0]) and "buurman" not in repr(found[0])


def test_the_plan_names_everything_it_would_touch(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    desk.weigh(case_id, "ALT01", {"toelichting": f"Ook hier: {SLIP}"})
    plan = plan_redaction(desk, case_id, KEY)
    assert [title.split(":")[0] for title in plan.also_in] == ["Weging"]
    assert (plan.other_cases, plan.papers, plan.scans, plan.left_before) == ((), (), 0, 0)
    assert plan.copies == (desk.vault.backups()[0].label,)
    with refused("DOS-020"):
        plan_redaction(desk, case_id, (ANSWER, "kader"))


def test_the_words_are_gone_and_the_fact_stays(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    before, old = desk.load(case_id)[0], desk.vault.backups()[0]
    assert "Zevenslaper" in everything(desk)
    done = redact(desk, case_id, KEY, WHY)
    assert (done.events, done.papers, done.sealed_left, done.copies_left, done.trouble) == (4, 0, (), (), "")
    assert "Zevenslaper" not in everything(desk) and "zevenslaper" not in everything(desk)
    assert "Zevenslaper" not in str(desk.case(case_id).timeline) + str(desk.case(case_id).drafts)
    assert desk.case(case_id).drafts == {"elders": "Dit blijft."}
    assert not old.folder.exists() and len(desk.vault.backups()) == 1
    after = desk.load(case_id)[0]
    assert [event.hash for event in after[: len(before)]] == [event.hash for event in before]
    assert [event.kind for event in after[len(before) :]] == ["redacted"] * 4
    assert after[-1].body.reason == WHY  # type: ignore[union-attr]
    assert "wat_hielp" not in desk.case(case_id).facts.answers
    assert desk.search("wilg") == (case_id,)
    entry = desk.vault.vault_log(dossier=case_id)[-1].entry
    assert (entry.action, entry.result) == ("tekst verwijderd", "4 gebeurtenissen, 0 documenten")
    assert check_vault(desk).sound
    desk.undo(case_id)
    assert "Zevenslaper" not in everything(desk)


def test_it_can_be_written_anew_and_read_after_a_restart(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    redact(desk, case_id, KEY, WHY)
    desk.answer(case_id, "wat_hielp", "Iemand uit de straat hielp.")
    desk.vault.close()
    again = unlock(desk.env, desk.vault.folder, PHRASE)
    assert again.case(case_id).facts.answers["wat_hielp"] == "Iemand uit de straat hielp."
    assert again.vault.warnings == ()
    assert [item.text for item in passages_of(again, case_id)] == ["Iemand uit de straat hielp.", "Wilg"]
    again.vault.close()


@pytest.mark.parametrize("sealed_too", [False, True])
def test_papers_that_hold_it(case: tuple[Desk, str], sealed_too: bool) -> None:
    desk, case_id = case
    desk.answer(case_id, "wat_hielp", f"{SLIP} En zo.")
    made = desk.papers.open_signing(case_id, final=False)
    assert "Zevenslaper" in made.paper.text
    sealed = desk.papers.seal(case_id, made.sha256)
    plan = plan_redaction(desk, case_id, KEY)
    assert [paper.sealed for paper in plan.papers] == [False, True]
    done = redact(desk, case_id, KEY, WHY, sealed_too=sealed_too)
    assert done.papers == (2 if sealed_too else 1)
    assert len(done.sealed_left) == (0 if sealed_too else 1)
    if sealed_too:
        with refused("DOC-038"):
            desk.papers.sealed(case_id)
    else:
        assert desk.papers.sealed(case_id).pdf == sealed.pdf
        assert desk.papers.check(sealed.pdf).chain == "staat"
    assert "verantwoording, versie 1" in str(plan.papers[1].title)
    assert check_vault(desk).sound


def test_what_is_refused_changes_nothing(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    for code, reason in (("ANT-003", "-"), ("DOS-021", f"Hier stond: {SLIP}")):
        with refused(code):
            redact(desk, case_id, KEY, reason)
    assert desk.case(case_id).facts.answers["wat_hielp"] == SLIP
    place_hold(desk, case_id, "Er loopt een klacht.")
    with refused("DOS-022"):
        redact(desk, case_id, KEY, WHY)
    assert desk.case(case_id).facts.answers["wat_hielp"] == SLIP


def test_a_request_to_correct_goes_with_its_answer_and_own_statement(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    child = desk.case(case_id).facts.records("personen")[0]["id"]
    ask_correction(desk, case_id, child, f"{ANSWER}/kader", "2026-11-20", f"Haal weg: {SLIP}")
    request = desk.load(case_id)[1].requests.corrections[0]
    key = (CORRECTION, request.id)
    answer_correction(desk, case_id, request.id, "niet_veranderd", reason="Dat klopt.", statement=f"Toch: {SLIP}")
    titles = {item.key: item.title for item in passages_of(desk, case_id)}
    assert titles[key].startswith("Verzoek om te verbeteren, ")
    assert titles[key] in plan_redaction(desk, case_id, KEY).also_in
    assert redact(desk, case_id, KEY, WHY).events == 4
    assert "Zevenslaper" in everything(desk)
    assert redact(desk, case_id, key, WHY).events == 2
    assert "Zevenslaper" not in everything(desk)
    assert desk.load(case_id)[1].requests.corrections == ()
    assert check_vault(desk).sound


def test_an_answer_without_words_goes_along(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    child = desk.case(case_id).facts.records("personen")[0]["id"]
    ask_correction(desk, case_id, child, f"{ANSWER}/kader", "2026-11-20", f"Haal weg: {SLIP}")
    request = desk.load(case_id)[1].requests.corrections[0]
    desk.answer(case_id, "kader", "vrijwillig")
    answer_correction(desk, case_id, request.id, "veranderd")
    assert redact(desk, case_id, (CORRECTION, request.id), WHY).events == 2


def test_of_a_signature_only_the_words_go(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    child = str(desk.case(case_id).facts.records("personen")[0]["id"])
    made = desk.papers.open_signing(case_id, final=False)
    desk.papers.sign(case_id, child, "eens_met_opmerking", "getypt", words=SLIP)
    item = next(item for item in passages_of(desk, case_id) if item.key == (SIGNATURE, child))
    assert (item.title, item.text, item.current) == ("Bij de handtekening van Wilg · Het kind", SLIP, True)
    assert redact(desk, case_id, item.key, WHY).events == 1
    (signature,) = desk.load(case_id)[1].signatures_for(made.paper.content_hash)
    assert (signature.person, signature.stance, signature.words) == (child, "eens_met_opmerking", GONE)
    assert item.key not in {left.key for left in passages_of(desk, case_id)}
    assert "Zevenslaper" in everything(desk), "it also stands in the answer"
    redact(desk, case_id, KEY, WHY, sealed_too=True)
    assert "Zevenslaper" not in everything(desk)
    assert check_vault(desk).sound


def test_of_a_version_a_hold_and_a_refusal_only_the_reason_goes(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    redact(desk, case_id, KEY, WHY)
    desk.papers.open_signing(case_id, final=False)
    desk.papers.reopen(case_id, SLIP)
    place_hold(desk, case_id, SLIP)
    lift_hold(desk, case_id, SLIP)
    ask_erasure(desk, case_id, "ouder", "2026-11-20")
    refuse_erasure(desk, case_id, SLIP)
    before = desk.load(case_id)[1]
    about = {item.key[0]: item.key for item in passages_of(desk, case_id) if item.text == SLIP or SLIP in item.text}
    assert set(about) == {VERSION, HOLD, REFUSAL}
    assert [redact(desk, case_id, about[place], WHY).events for place in (VERSION, HOLD, REFUSAL)] == [1, 2, 1]
    assert "Zevenslaper" not in everything(desk)
    desk.vault.close()
    again = unlock(desk.env, desk.vault.folder, PHRASE)
    after = again.load(case_id)[1]
    assert (after.version, after.requests.hold, after.requests.open_erasure) == (before.version, None, None)
    assert after.requests.erasures[0].reason == GONE
    assert check_vault(again).sound
    again.vault.close()


def test_without_a_fresh_copy_that_is_told(case: tuple[Desk, str]) -> None:
    desk, case_id = case
    copies = desk.vault.folder / "reservekopieen"
    copies.rename(desk.vault.folder / "eerder")
    copies.write_bytes(b"in de weg")
    done = redact(desk, case_id, KEY, WHY)
    assert "niet gelukt" in done.trouble and "Zevenslaper" not in everything(desk)
    copies.unlink()
