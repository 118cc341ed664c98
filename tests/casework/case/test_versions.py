"""Newer rules for a case: what they change for it, moving as one logged step, and staying."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from routekaart.casework import (
    Desk,
    VersionDifference,
    move_to_version,
    offered_version,
    stay_with_version,
    touched_cases,
    version_difference,
)
from routekaart.checklist import load_route
from routekaart.dossier import events as ev
from tests.casework.case.test_continuing import checklists
from tests.casework.desks import new_desk, refused
from tests.small_route import TEXT

TOLK_TAAL = TEXT[TEXT.index("      - id: tolk_taal") : TEXT.index("  - id: wegen\n    titel")]
SCHOOL = """      - id: school
        vraag: Gaat het kind naar school?
        waarom: Dat telt mee.
        bron: {uit: JW}
        soort: ja_nee
"""
NEWER = (
    TEXT.replace("versie: 2026.1", "versie: 2026.2")
    .replace(TOLK_TAAL, SCHOOL)
    .replace("{vrijwillig: Vrijwillig, drang: Drang, ots: OTS}", "{vrijwillig: Vrijwillig, ots: Toezicht}")
    .replace("[vrijwillig, drang, ots]", "[vrijwillig, ots]")
    .replace("Is een tolk nodig?", "Is er een tolk nodig?")
    .replace("geldt: {veld: stand, in: [open, bezig, nog_onderzoeken]}", "geldt: {veld: stand, is: nog_onderzoeken}")
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = new_desk(tmp_path / "home")
    rules = checklists(tmp_path / "routes", klein=TEXT)
    numbers = itertools.count(1)
    made.env = replace(
        made.env,
        places=replace(made.env.places, checklists=rules),
        new_id=lambda: f"{next(numbers):012x}".ljust(32, "0"),
    )
    return made


@pytest.fixture
def case(desk: Desk) -> str:
    case = str(desk.open_case("klein").created)
    for question, value in (("kader", "drang"), ("tolk", "ja"), ("tolk_taal", "Pools")):
        desk.answer(case, question, value)
    desk.save_record(case, "personen", {"rol": "kind", "codenaam": "Wilg"})
    desk.weigh(case, "DICHT", {"conclusie": "inzetten"})
    desk.decide(case, plek="MIDDEN")
    return case


def publish(desk: Desk, text: str = NEWER) -> None:
    """The file of the route as it is from now on."""
    (desk.env.places.checklists / "klein.yaml").write_text(text, encoding="utf-8")


def found(desk: Desk, case: str) -> VersionDifference:
    difference = version_difference(desk, case)
    assert difference is not None
    return difference


def test_nothing_is_offered_as_long_as_the_rules_mean_the_same(desk: Desk, case: str) -> None:
    assert offered_version(desk, case) is None
    publish(desk, f"# opnieuw opgemaakt\n{TEXT}")
    assert offered_version(desk, case) is None
    publish(desk, TEXT.replace("versie: 2026.1", "versie: 2026.2"))
    assert offered_version(desk, case) is None


def test_an_older_or_unusable_file_is_no_newer_version(desk: Desk, case: str) -> None:
    publish(desk, NEWER.replace("versie: 2026.2", "versie: 2025.9"))
    assert offered_version(desk, case) is None
    publish(desk, "routekaart: klein\n")
    assert offered_version(desk, case) is None
    (desk.env.places.checklists / "klein.yaml").unlink()
    assert offered_version(desk, case) is None


def test_the_difference_is_told_for_this_case(desk: Desk, case: str) -> None:
    publish(desk)
    difference = found(desk, case)
    assert (difference.old_version, difference.new_version) == ("2026.1", "2026.2")
    assert [(item.id, item.title, item.value, item.why) for item in difference.gone] == [
        ("kader", "In welk kader werkt u?", "drang", "past_niet"),
        ("tolk_taal", "Voor welke taal?", "Pools", "geen_vraag"),
    ]
    assert [(item.id, item.what) for item in difference.changed] == [("tolk", ("De vraag was: ‘Is een tolk nodig?’",))]
    assert difference.new == ("Gaat het kind naar school?",)
    assert [(item.id, item.before, item.after) for item in difference.rules] == [
        ("W_ALLES", "houdt afronden tegen", "geldt niet")
    ]
    assert difference.touches and not difference.sealed


def test_an_answer_that_still_fits_counts_and_its_options_are_named(desk: Desk, case: str) -> None:
    desk.answer(case, "kader", "ots")
    publish(desk)
    changed = {item.id: item.what for item in found(desk, case).changed}
    assert changed["kader"] == ("Keuze weg: ‘Drang’.", "De keuze ‘OTS’ heet nu ‘Toezicht’.")


def test_moving_is_one_logged_event_that_keeps_both_texts(desk: Desk, case: str) -> None:
    old = desk.case(case)
    publish(desk)
    move_to_version(desk, case, found(desk, case).new_hash)
    new = desk.case(case)
    assert new.dossier.count == old.dossier.count + 1
    events, _ = desk.load(case)
    assert events[-1].body == ev.MovedToVersion(
        checklist_hash=new.checklist.hash, former_hash=old.checklist.hash, region="foodvalley"
    )
    assert new.checklist.version == "2026.2" and new.dossier.former_hashes == (old.checklist.hash,)
    for text in (old.checklist, new.checklist):
        assert desk.vault.blob(text.hash).decode() == text.canonical
    assert not new.can_undo and version_difference(desk, case) is None


def test_what_no_longer_fits_is_kept_and_listed_but_counts_no_more(desk: Desk, case: str) -> None:
    publish(desk)
    move_to_version(desk, case, found(desk, case).new_hash)
    view = desk.case(case)
    assert view.facts.answers == {"tolk": "ja"}
    assert [(item.id, item.value) for item in view.leftovers] == [("kader", "drang"), ("tolk_taal", "Pools")]
    assert view.dossier.facts.answers["tolk_taal"] == "Pools"
    desk.answer(case, "kader", "ots")
    assert [item.id for item in desk.case(case).leftovers] == ["tolk_taal"]
    assert desk.case(case).facts.answers["kader"] == "ots"


def test_a_weighing_of_an_alternative_that_is_gone_is_kept_too(desk: Desk, case: str) -> None:
    desk.weigh(case, "MIDDEN", {"conclusie": "later"})
    without = NEWER.replace("[DICHT, MIDDEN, VER]", "[DICHT, VER]")
    publish(desk, without.replace(without[without.index("  - id: MIDDEN") : without.index("  - id: VER")], ""))
    gone = [(item.kind, item.id) for item in found(desk, case).gone]
    assert ("weging", "MIDDEN") in gone and ("besluit", "plek") in gone
    move_to_version(desk, case, found(desk, case).new_hash)
    view = desk.case(case)
    assert view.facts.decision == {} and view.dossier.facts.decision == {"plek": "MIDDEN"}
    assert set(view.facts.weighings) == {"DICHT"} and "MIDDEN" in view.dossier.facts.weighings


def test_a_weighed_alternative_that_reads_differently_is_told_and_another_source_is_not(desk: Desk, case: str) -> None:
    desk.weigh(case, "MIDDEN", {"conclusie": "later"})
    start, end = TEXT.index("  - id: DICHT"), TEXT.index("  - id: VER")
    rungs = TEXT[start:end].replace("wat: Hulp bij het gezin thuis.", "wat: Hulp bij het gezin, elke dag.")
    middle = rungs.index("  - id: MIDDEN")
    rungs = rungs[:middle] + rungs[middle:].replace("bron: {uit: JW}", "bron: {uit: JW, artikel: '2.3'}")
    publish(desk, TEXT[:start] + rungs + TEXT[end:])
    difference = found(desk, case)
    assert [(item.id, item.title, item.what) for item in difference.weighed] == [
        ("DICHT", "Hulp thuis", (
            "Wat het is, was ‘Hulp bij het gezin thuis.’ Nu: ‘Hulp bij het gezin, elke dag.’",
        )),
    ]  # fmt: skip
    old, newer = desk.case(case).checklist, load_route("klein", folder=desk.env.places.checklists, region="foodvalley")
    assert [item.weighings for item in touched_cases(desk, old.hash, newer)] == [("Hulp thuis",)]


def test_rules_that_changed_again_since_people_looked_are_not_taken(desk: Desk, case: str) -> None:
    publish(desk)
    seen = found(desk, case).new_hash
    publish(desk, NEWER.replace("versie: 2026.2", "versie: 2026.3"))
    with refused("VER-002"):
        move_to_version(desk, case, seen)
    assert desk.case(case).checklist.version == "2026.1"


def test_staying_is_remembered_for_this_version_only(desk: Desk, case: str) -> None:
    publish(desk)
    stay_with_version(desk, case, found(desk, case).new_hash)
    assert offered_version(desk, case) is None
    assert version_difference(desk, case) is not None  # it can still be looked at
    publish(desk, NEWER.replace("versie: 2026.2", "versie: 2026.3"))
    assert offered_version(desk, case) is not None
    desk.destroy(case)
    assert desk.vault.value(f"{case}/blijft_bij") is None


def test_after_sealing_the_case_stays_until_a_new_version_of_the_document(desk: Desk, case: str) -> None:
    made = desk.papers.open_signing(case, final=False)
    desk.papers.seal(case, made.sha256)
    publish(desk)
    assert offered_version(desk, case) is None
    difference = found(desk, case)
    assert difference.sealed
    with refused("VER-001"):
        move_to_version(desk, case, difference.new_hash)
    desk.papers.reopen(case, "Er zijn nieuwe regels.")
    move_to_version(desk, case, difference.new_hash)
    assert desk.case(case).checklist.version == "2026.2"


def test_which_open_cases_a_newer_version_touches(desk: Desk, case: str) -> None:
    old = desk.case(case).checklist
    empty = str(desk.open_case("klein").created)
    publish(desk)
    newer = load_route("klein", folder=desk.env.places.checklists, region="foodvalley")
    touched = {item.case_id: item for item in touched_cases(desk, old.hash, newer)}
    assert set(touched) == {case, empty}
    assert touched[case].answers == ("In welk kader werkt u?", "Is een tolk nodig?", "Voor welke taal?")
    assert touched[case].weighings == () and touched[empty].answers == ()
    assert touched[case].rules == ("Alles is gewogen",) and touched[case].new == 1
    assert touched[case].said and not touched[empty].said
    move_to_version(desk, case, newer.hash)
    assert [item.case_id for item in touched_cases(desk, old.hash, newer)] == [empty]
