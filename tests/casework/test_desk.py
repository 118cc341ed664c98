"""A professional at work: what is stored, what is shown, and that nothing gets lost on the way."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from routekaart.casework import Desk, in_group, this_week, unlock
from routekaart.dossier import event_hash
from routekaart.dossier import events as ev
from routekaart.errors import RoutekaartError
from routekaart.store import BACKUPS, VaultLogEntry
from tests.casework.desks import PHRASE, Clock, again, new_desk, practice_case, refused


@pytest.fixture
def started(tmp_path: Path) -> tuple[Desk, str]:
    desk = new_desk(tmp_path)
    return desk, str(desk.open_case("residentieel", region="foodvalley").created)


# answers -----------------------------------------------------------------------------------------------------


def test_a_new_case_is_numbered_and_pinned_to_its_rules(started: tuple[Desk, str]) -> None:
    desk, case = started
    view = desk.case(case)
    assert view.dossier.number == "RK-2026-0001"
    assert view.status == "Concept"
    assert view.checklist.id == "residentieel"
    assert view.dossier.checklist_hash == view.checklist.hash
    assert desk.case(str(desk.open_case("residentieel").created)).dossier.number == "RK-2026-0002"


def test_answer_withdraw_and_the_other_ways_to_answer(started: tuple[Desk, str]) -> None:
    desk, case = started
    changes = desk.answer(case, "kader", "ots")
    assert changes.dossiers == {case} and changes.saved_at is not None
    assert desk.case(case).facts.answers["kader"] == "ots"
    desk.answer_unknown(case, "kader", "niet_bekend")
    assert "kader" not in desk.case(case).facts.answers
    assert desk.case(case).facts.unknown["kader"] == "niet_bekend"
    desk.answer_not_applicable(case, "kader", "Er is geen maatregel in dit gezin.")
    assert "kader" in desk.case(case).facts.not_applicable
    desk.withdraw(case, "kader")
    facts = desk.case(case).facts
    assert "kader" not in {*facts.answers, *facts.unknown, *facts.not_applicable}


def test_an_answer_of_the_wrong_kind_is_refused_and_changes_nothing(started: tuple[Desk, str]) -> None:
    desk, case = started
    desk.answer(case, "kader", "ots")
    for wrong in ("ja", 12, ["ots", "drang"], {"a": 1}):
        with refused("ANT-002"):
            desk.answer(case, "kader", wrong)
    for wrong in ("2026-02-31", "gisteren", "x" * 300):
        with refused("ANT-002"):
            desk.answer(case, "veilig_gezien_op", wrong)
    with refused("ANT-003"):
        desk.answer_not_applicable(case, "kader", "-")
    assert desk.case(case).facts.answers == {"kader": "ots"}
    assert desk.case(case).dossier.count == 2


def test_the_same_answer_again_is_no_new_event(started: tuple[Desk, str]) -> None:
    desk, case = started
    desk.answer(case, "kader", "ots")
    before = desk.case(case).dossier.count
    desk.answer(case, "kader", "ots")
    assert desk.case(case).dossier.count == before


def test_text_that_looks_like_something_else_stays_text(started: tuple[Desk, str]) -> None:
    desk, case = started
    strange = [
        "{{ 7 * 7 }}", "<b>vet</b> & meer", "=SOM(A1:A9)", "../../etc/passwd", "ë" * 20_000, "שלום 😀 O'Neill",
        "Robert'); DROP TABLE event;--",
    ]  # fmt: skip
    for text in strange:
        desk.answer(case, "veilig_gezien_door", text)
        assert desk.case(case).facts.answers["veilig_gezien_door"] == text
    with refused("ANT-002"):
        desk.answer(case, "veilig_gezien_door", "woord" * 40_000)
    assert desk.case(case).facts.answers["veilig_gezien_door"] == strange[-1]
    desk.close()


def test_a_write_that_fails_changes_nothing_on_screen(
    started: tuple[Desk, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, case = started
    desk.answer(case, "kader", "ots")
    before = desk.case(case)

    def full(*_arguments: object, **_options: object) -> None:
        raise RoutekaartError("VLT-006", "De schijf is vol.")

    monkeypatch.setattr(desk.vault, "append", full)
    with pytest.raises(RoutekaartError):
        desk.answer(case, "kader", "drang")
    assert desk.case(case).facts == before.facts
    monkeypatch.undo()
    desk.answer(case, "kader", "drang")
    assert desk.case(case).facts.answers["kader"] == "drang"


def test_a_redacted_event_keeps_its_place_and_the_case_goes_on(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    case = str(desk.open_case("residentieel").created)
    desk.answer(case, "wat_hielp", "De buurman hielp, en zijn hele verhaal.")
    desk.save_record(case, "personen", {"rol": "kind", "codenaam": "Wilg"})
    slip = desk.load(case)[0][1]
    entry = VaultLogEntry("2026-11-22T14:40:00+00:00", "weggelakt", slip.id, "gelukt", desk.owner.name, case)
    desk.write(case, [ev.Redacted(event=slip.id, hash=slip.hash, reason="Gaat over een buurman.")])
    desk.vault.redact(case, slip.id, "{}", log=entry)
    desk.close()
    reopened = unlock(desk.env, desk.vault.folder, PHRASE)
    view = reopened.case(case)
    assert "wat_hielp" not in view.facts.answers
    assert view.child["codenaam"] == "Wilg"
    assert [line.kind for line in view.timeline] == ["opened", "answered", "record_added", "redacted"]
    assert "buurman" not in reopened.vault.events(case)[1].text
    reopened.answer(case, "wat_hielp", "Iemand uit de straat hielp.")
    assert reopened.case(case).facts.answers["wat_hielp"] == "Iemand uit de straat hielp."
    assert reopened.vault.verify_integrity(lambda item: event_hash(item.prev, item.text)).sound
    reopened.close()


def test_text_that_went_in_silence_is_noticed(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    case = str(desk.open_case("residentieel").created)
    desk.answer(case, "wat_hielp", "Oma hielp.")
    slip = desk.load(case)[0][1]
    entry = VaultLogEntry("2026-11-22T14:40:00+00:00", "weggelakt", slip.id, "gelukt", desk.owner.name, case)
    desk.vault.redact(case, slip.id, "{}", log=entry)
    desk.vault.close()
    reopened = unlock(desk.env, desk.vault.folder, PHRASE)
    with refused("DOS-001"):
        reopened.case(case)
    reopened.vault.close()


# undo, drafts, reopening -------------------------------------------------------------------------------------


def test_undo_and_redo_fifty_deep_across_reopening(tmp_path: Path) -> None:
    desk, case = practice_case(tmp_path)
    desk.answer(case, "wat_hielp", "begin")
    for number in range(50):
        desk.answer(case, "wat_hielp", f"stand {number}")
    for number in reversed(range(50)):
        assert desk.case(case).facts.answers["wat_hielp"] == f"stand {number}"
        if number % 10 == 5:
            desk = again(desk)
        assert desk.case(case).can_undo
        desk.undo(case)
    assert desk.case(case).facts.answers["wat_hielp"] == "begin"
    assert not desk.case(case).can_undo or desk.case(case).can_redo
    for number in range(50):
        if number % 10 == 5:
            desk = again(desk)
        desk.redo(case)
        assert desk.case(case).facts.answers["wat_hielp"] == f"stand {number}"
    assert not desk.case(case).can_redo
    assert desk.redo(case).dossiers == frozenset()
    desk.close()


def test_a_new_change_ends_redoing(started: tuple[Desk, str]) -> None:
    desk, case = started
    desk.answer(case, "kader", "ots")
    desk.answer(case, "kader", "drang")
    desk.undo(case)
    assert desk.case(case).facts.answers["kader"] == "ots"
    desk.answer(case, "kader", "vrijwillig")
    assert not desk.case(case).can_redo
    desk.undo(case)
    assert desk.case(case).facts.answers["kader"] == "ots"


def test_drafts_come_back_until_the_field_is_left(tmp_path: Path) -> None:
    desk, case = practice_case(tmp_path)
    count = desk.case(case).dossier.count
    desk.keep_draft(case, "wat_hielp", "De ochten")
    desk.keep_draft(case, "wat_hielp", "De ochtenden gaan")
    desk.keep_draft(case, "ALT07/waarom", "Oma")
    desk = again(desk)
    assert desk.case(case).drafts == {"wat_hielp": "De ochtenden gaan", "ALT07/waarom": "Oma"}
    assert desk.case(case).dossier.count == count
    desk.answer(case, "wat_hielp", "De ochtenden gaan goed.")
    assert desk.case(case).drafts == {"ALT07/waarom": "Oma"}
    desk.close()


def test_an_unchanged_answer_also_clears_its_draft(started: tuple[Desk, str]) -> None:
    desk, case = started
    desk.answer(case, "wat_hielp", "De ochtenden gaan goed.")
    desk.keep_draft(case, "wat_hielp", "De ochtenden gaan goed.")
    desk.answer(case, "wat_hielp", "De ochtenden gaan goed.")
    assert desk.case(case).drafts == {}


def test_where_you_were_comes_back(tmp_path: Path) -> None:
    desk, case = practice_case(tmp_path)
    desk.answer(case, "kader", "drang")
    step = desk.case(case).checklist.step_of["kader"]
    assert again(desk).case(case).last_step == step


def test_the_view_follows_the_day(tmp_path: Path) -> None:
    clock = Clock()
    desk = new_desk(tmp_path, clock)
    case = str(desk.open_case("residentieel").created)
    desk.save_record(case, "personen", {"rol": "kind", "codenaam": "Noor", "geboren": "2017-03-01"})
    first = desk.case(case)
    assert desk.case(case).assessment is first.assessment
    clock.later(days=400)
    later = desk.case(case)
    assert later.facts.on == first.facts.on + timedelta(days=400)
    assert (first.age, later.age) == ("9 jaar", "10 jaar")
    desk.close()


# lists, weighing, decision -----------------------------------------------------------------------------------


def test_records_are_added_changed_and_taken_away(started: tuple[Desk, str]) -> None:
    desk, case = started
    child = str(desk.save_record(case, "personen", {"rol": "kind", "codenaam": "Noor"}).created)
    assert desk.case(case).child_name == "Noor"
    desk.save_record(case, "personen", {"id": child, "rol": "kind", "codenaam": "Nora"})
    assert desk.case(case).child_name == "Nora"
    assert len(desk.case(case).facts.records("personen")) == 1
    with refused("ANT-002"):
        desk.save_record(case, "personen", {"rol": "astronaut"})
    desk.complete_list(case, "personen", True)
    assert "personen" in desk.case(case).facts.complete
    desk.remove_record(case, "personen", child)
    assert desk.case(case).facts.records("personen") == ()
    desk.undo(case)
    assert desk.case(case).child_name == "Nora"


def test_weighing_keeps_the_other_fields_and_clears_with_nothing(started: tuple[Desk, str]) -> None:
    desk, case = started
    desk.weigh(case, "ALT07", {"conclusie": "nog_onderzoeken"})
    desk.weigh(case, "ALT07", {"redenen": ["R1"]})
    assert desk.case(case).facts.weighings["ALT07"] == {"conclusie": "nog_onderzoeken", "redenen": ["R1"]}
    desk.weigh(case, "ALT07", {"conclusie": None})
    assert desk.case(case).facts.weighings["ALT07"] == {"redenen": ["R1"]}
    desk.weigh_many(case, {"ALT01": {"redenen": ["R7"]}, "ALT02": {"redenen": ["R7"]}})
    assert set(desk.case(case).facts.weighings) >= {"ALT01", "ALT02", "ALT07"}
    with refused("ANT-002"):
        desk.weigh(case, "ALT07", {"conclusie": "zomaar"})
    with refused("ANT-002"):
        desk.weigh_many(case, {"ALT01": {"redenen": ["R1", "R99"]}})
    assert desk.case(case).facts.weighings["ALT01"] == {"redenen": ["R7"]}


def test_an_alternative_of_their_own_stands_on_the_ladder(started: tuple[Desk, str]) -> None:
    desk, case = started
    with refused("ANT-003"):
        desk.add_alternative(case, " - ", "moeder", 40, "gezinsvorm")
    own = str(desk.add_alternative(case, "Bij de buren eten en slapen", "moeder", 30, "gezinsvorm").created)
    assert desk.case(case).assessment.alternatives[own].rung.own
    desk.undo(case)
    assert own not in desk.case(case).assessment.alternatives


def test_deciding_in_parts(started: tuple[Desk, str]) -> None:
    desk, case = started
    desk.decide(case, plek="ALT07", datum="2026-11-22")
    desk.decide(case, motivering="Oma kan het.\x00")
    assert desk.case(case).facts.decision["plek"] == "ALT07"
    assert "\x00" not in desk.case(case).facts.decision["motivering"]
    desk.decide(case, datum=None)
    assert "datum" not in desk.case(case).facts.decision


def test_a_corrected_consultation_keeps_the_original(started: tuple[Desk, str]) -> None:
    desk, case = started
    first = {"orgaan": "RET", "datum": "2026-11-20", "advies": "Kijk eerst bij oma."}
    record = str(desk.save_record(case, "consulten", first).created)
    desk.save_record(
        case, "consulten", {**first, "id": record, "advies": "Kijk bij oma en tante."}, reason="Aanvulling"
    )
    view = desk.case(case)
    assert len(view.facts.records("consulten")) == 1
    [(former, reason, _at)] = view.dossier.corrections
    assert former["advies"] == "Kijk eerst bij oma." and reason == "Aanvulling"


def test_a_reason_for_a_warning_must_say_something(started: tuple[Desk, str]) -> None:
    desk, case = started
    with refused("ANT-003"):
        desk.answer_warning(case, "W12", "zie dossier")
    desk.answer_warning(case, "W12", "Er is nog geen netwerk in beeld, we zoeken verder.")
    assert "W12" in desk.case(case).facts.warnings_answered


# lists of cases ----------------------------------------------------------------------------------------------


def test_search_finds_what_was_just_typed(started: tuple[Desk, str]) -> None:
    desk, case = started
    desk.save_record(case, "personen", {"rol": "kind", "codenaam": "Sterre Zée"})
    assert desk.search("sterre") == (case,)
    assert desk.search("zee ster") == (case,)
    assert desk.search("noor") == ()
    assert desk.search("  ") == (case,)
    assert desk.search('"; OR *') == ()


def test_the_list_of_cases_follows_what_happens(started: tuple[Desk, str]) -> None:
    desk, case = started
    [row] = desk.cases()
    assert row.status == "Concept" and not row.practice
    desk.save_record(case, "personen", {"rol": "kind", "codenaam": "Noor", "geboren": "2017-03-01"})
    [row] = desk.cases()
    assert row.name == "Noor" and row.age == "9 jaar"
    assert desk.cases() == (row,)
    assert in_group(row, "mij", desk.today) and not in_group(row, "afgerond", desk.today)


def test_consultations_over_all_cases(started: tuple[Desk, str]) -> None:
    desk, case = started
    ret = {"orgaan": "RET", "vraag": "Wie denkt mee?"}
    record = str(desk.save_record(case, "consulten", {**ret, "datum_gevraagd": "2026-10-01"}).created)
    [row] = [item for item in desk.consultations() if item.body == "RET"]
    assert (row.status, row.overdue) == ("gevraagd", True)
    desk.save_record(case, "consulten", {**ret, "id": record, "datum": "2026-11-25"}, reason="Datum bekend")
    [row] = [item for item in desk.consultations() if item.body == "RET"]
    assert (row.status, row.overdue) == ("gepland", False)
    assert [item.on for item in this_week(desk.cases(), desk.consultations(), desk.today)] == ["2026-11-25"]


def test_a_summary_of_an_older_program_is_made_anew(started: tuple[Desk, str]) -> None:
    desk, case = started
    desk.cases()
    [kept] = desk.vault.summaries()
    assert kept.fresh
    old = desk._projection(case)
    desk.vault.put_projection(case, type(old)("0", old.definition, "{}", ""))
    assert [row.route for row in desk.cases()] == ["Plaatsing residentieel"]
    assert desk.vault.summaries()[0].engine != "0"


# what is kept of who did what --------------------------------------------------------------------------------

PLANTED = ("Zonnebloemkind", "Waterlelie hielp echt", "Duizendblad vertelde het")


def test_the_access_log_holds_the_fact_and_never_the_content(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    case = str(desk.open_case("residentieel").created)
    desk.save_record(case, "personen", {"rol": "kind", "codenaam": PLANTED[0]})
    desk.answer(case, "wat_hielp", PLANTED[1])
    desk.case(case, viewed=True)
    made = desk.papers.preview(case, "verantwoording")
    desk.papers.printed(case, made)
    desk.papers.save(case, made, tmp_path / "stuk.pdf")
    with pytest.raises(RoutekaartError):
        desk.answer(case, "kader", PLANTED[2])
    actions = [action for _, _, action in desk.case_log(case)]
    assert actions == ["geopend", "ingezien", "afgedrukt", "geëxporteerd"]
    everything = json.dumps([str(row.entry) for row in desk.vault.vault_log()])
    for text in PLANTED:
        assert text not in everything
        assert text not in repr(desk.case(case)) and text not in repr(desk.case(case).dossier)
    assert desk.vault.verify_integrity().sound
    desk.close()


@pytest.mark.parametrize("share", ["Alleen_dossier", "niet_voor", ["niet_voor"], ["vader"], {"a": 1}, ["niet_voor", 1]])
def test_half_a_choice_of_who_may_read_it_is_refused(started: tuple[Desk, str], share: object) -> None:
    desk, case = started
    before = desk.case(case).dossier.count
    with refused("ANT-002"):
        desk.save_record(case, "feiten", {"wat": "iets", "delen": share})
    with refused("ANT-002"):
        desk.weigh(case, "ALT01", {"delen": share})
    assert desk.case(case).dossier.count == before


def test_the_access_log_is_kept_in_utc_and_read_in_local_time(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    case = str(desk.open_case("residentieel").created)
    desk.case(case, viewed=True)
    kept = [row.entry.at for row in desk.vault.vault_log(dossier=case)]
    assert all(at.endswith("+00:00") for at in kept)
    hour_later = (desk.env.now() + timedelta(hours=1)).astimezone(UTC).isoformat()
    assert len(desk.vault.vault_log(dossier=case, until=hour_later)) == len(kept)
    shown = [datetime.fromisoformat(at) for at, _, _ in desk.case_log(case)]
    assert shown == [datetime.fromisoformat(at) for at in kept]
    desk.close()


def test_a_destroyed_case_is_not_shown_when_its_fresh_backup_failed(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    case = str(desk.open_case("residentieel").created)
    (desk.vault.folder / BACKUPS).write_text("in the way of the folder")
    with refused("VLT-013"):
        desk.destroy(case)
    assert desk.cases() == ()
    with refused("DOS-003"):
        desk.case(case)


def test_nothing_readable_is_on_disk_and_a_destroyed_case_is_gone(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    kept, case = (str(desk.open_case("residentieel").created) for _ in range(2))
    desk.answer(case, "wat_hielp", PLANTED[1])
    desk.keep_draft(case, "veilig_gezien_door", PLANTED[2])
    desk.save_record(case, "personen", {"rol": "kind", "codenaam": PLANTED[0]})
    desk.cases()
    desk.backup()
    assert desk.search("zonnebloemkind") == (case,)
    desk.destroy(case)
    for word in ("zonnebloemkind", "waterlelie", "duizendblad"):
        assert desk.search(word) == ()
    assert [row.id for row in desk.cases()] == [kept]
    with refused("DOS-003"):
        desk.case(case)
    # Not under another name either: no event, draft, summary or document of it is left in the open file.
    connection = desk.vault._connection
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert "event" in tables and "concept" in tables
    rows = repr([connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables])
    assert not [text for text in PLANTED if text in rows]
    assert "vernietigd" in [action for _, _, action in desk.case_log(case)]
    desk.close()
    for path in (item for item in tmp_path.rglob("*") if item.is_file()):
        raw = path.read_bytes()
        assert not [text for text in PLANTED if text.encode() in raw], path
