"""Going on with a case on another route: what travels with its id and who may read it, and what never does."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from routekaart.casework import Desk, continue_on, journey, next_routes, passages_of, redact, still_true
from routekaart.dossier import events as ev
from routekaart.dossier.carrying import ANSWER, WEIGHING
from tests.casework.desks import PHRASE, Clock, environment, new_desk, refused
from tests.routes import CHECKLISTS
from tests.small_route import TEXT

OTHER = """      - id: woonplek_nu
        vraag: Waar woont het kind nu?
        waarom: Daar begint het mee.
        bron: {uit: JW}
        soort: tekst
"""
FIRST = TEXT.replace("versie: 2026.1", "versie: 2026.1\ngaat_verder_in: [vervolg]").replace(
    "      - id: tolk\n", OTHER + "      - id: tolk\n"
)
NEXT = (
    TEXT.replace("routekaart: klein", "routekaart: vervolg")
    .replace("titel: Kleine route", "titel: Vervolg")
    .replace("{vrijwillig: Vrijwillig, drang: Drang, ots: OTS}", "{vrijwillig: Vrijwillig, ots: OTS}")
    .replace("[vrijwillig, drang, ots]", "[vrijwillig, ots]")
    .replace("[DICHT, MIDDEN, VER]", "[DICHT, VER]")
)
_MIDDLE = NEXT[NEXT.index("  - id: MIDDEN") : NEXT.index("  - id: VER")]
NEXT = NEXT.replace(_MIDDLE, "")


def checklists(folder: Path, **routes: str) -> Path:
    """The shipped shared files with these routes only."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("gedeeld", "regio"):
        (folder / name).symlink_to(CHECKLISTS / name)
    for name, text in routes.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    made = new_desk(tmp_path / "home", clock)
    rules = checklists(tmp_path / "routes", klein=FIRST, vervolg=NEXT, ander=NEXT.replace("vervolg", "ander"))
    numbers = itertools.count(1)
    # The first signs of an id become the id of a record, so they must differ.
    made.env = replace(
        made.env,
        places=replace(made.env.places, checklists=rules),
        new_id=lambda: f"{next(numbers):012x}".ljust(32, "0"),
    )
    return made


@pytest.fixture
def case(desk: Desk) -> str:
    """A case on the first route with something of everything."""
    case = str(desk.open_case("klein").created)
    for question, value in (("kader", "ots"), ("woonplek_nu", "Bij oma"), ("tolk_taal", "Pools")):
        desk.answer(case, question, value)
    desk.answer_unknown(case, "tolk", "wil_niet_zeggen")
    child = desk.save_record(case, "personen", {"rol": "kind", "codenaam": "Wilg"}).created
    mother = desk.save_record(case, "personen", {"rol": "ouder", "codenaam": "Iep", "delen": ["niet_voor", child]})
    desk.save_record(case, "woorden", {"wie": child, "tekst": "Ik wil bij oma blijven.", "delen": "alleen_dossier"})
    desk.save_record(case, "consulten", {"orgaan": "GW", "vraag": "Wat is nodig?"})
    desk.save_record(case, "toestemmingen", {"persoon": mother.created, "antwoord": "ja"})
    desk.complete_list(case, "personen", True)
    own = str(desk.add_alternative(case, "Logeren bij de buren", "het kind", 20, "maatwerk").created)
    for name in ("DICHT", "MIDDEN", own):
        desk.weigh(case, name, {"conclusie": "inzetten"})
    desk.decide(case, plek="DICHT")
    return case


def test_routes_named_by_the_route_come_first_and_its_own_is_not_offered(desk: Desk, case: str) -> None:
    assert [(item.id, item.named) for item in next_routes(desk, case)] == [("vervolg", True), ("ander", False)]


def test_a_talk_with_a_provider_goes_on_nowhere(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "routes" / "gesprek.yaml").write_text(
        TEXT.replace("routekaart: klein", "routekaart: gesprek\nonderwerp: aanbieder").replace("W_JONG", "W_X")
        .replace("{vraag: leeftijd, minder_dan: 12}, ", "").replace("kader, is: ots", "kader, is: drang"),
        encoding="utf-8",
    )  # fmt: skip
    other = str(desk.open_case("gesprek").created)
    assert next_routes(desk, other) == ()


def test_what_travels_is_said_before_anything_is_written(desk: Desk, case: str) -> None:
    before = desk.case(case).dossier.count
    found = journey(desk, case, "vervolg")
    assert (found.title, found.answers, found.weighings, found.own_alternatives) == ("Vervolg", 3, 2, 1)
    assert dict(found.lists)["Mensen om het kind"] == 2
    assert {(item.kind, item.id, item.why) for item in found.left} == {
        ("vraag", "woonplek_nu", "geen_vraag"), ("weging", "MIDDEN", "geen_vraag"),
    }  # fmt: skip
    assert found.stays == (("Toestemming", 1), ("Het besluit", 0))
    assert desk.case(case).dossier.count == before and len(desk.cases()) == 1


def test_the_new_case_holds_what_fits_with_the_same_ids(desk: Desk, case: str) -> None:
    old = desk.case(case)
    changes = continue_on(desk, case, "vervolg")
    new = desk.case(str(changes.created))
    assert changes.dossiers == {case, new.id}
    assert new.checklist.id == "vervolg" and new.dossier.number == "RK-2026-0002"
    assert new.facts.answers == {"kader": "ots", "tolk_taal": "Pools"}
    assert new.facts.unknown == {"tolk": "wil_niet_zeggen"}
    for name in ("personen", "woorden", "consulten"):
        assert new.facts.records(name) == old.facts.records(name)  # ids and who may read it included
    assert new.facts.complete == {"personen"}
    assert set(new.facts.weighings) == set(old.facts.weighings) - {"MIDDEN"}
    assert new.facts.own_alternatives == old.facts.own_alternatives


def test_consent_decision_papers_and_signatures_stay_behind(desk: Desk, case: str) -> None:
    new = desk.case(str(continue_on(desk, case, "vervolg").created))
    assert new.facts.records("toestemmingen") == () and new.facts.decision == {}
    assert new.dossier.documents == () and new.dossier.signatures == ()
    old = desk.case(case)
    assert old.facts.records("toestemmingen") and old.facts.decision == {"plek": "DICHT"}


def test_an_answer_that_has_no_such_option_there_stays_behind(desk: Desk, case: str) -> None:
    desk.answer(case, "kader", "drang")
    new = desk.case(str(continue_on(desk, case, "vervolg").created))
    assert "kader" not in new.facts.answers


def test_an_answer_of_another_kind_stays_behind(desk: Desk, case: str, tmp_path: Path) -> None:
    route = tmp_path / "routes" / "vervolg.yaml"
    kind = NEXT.replace("soort: tekst\n        toon_als", "soort: getal\n        toon_als", 1)
    assert kind != NEXT
    route.write_text(kind, encoding="utf-8")
    desk.answer(case, "tolk_taal", "12")  # would do as a number, but people answered another question
    assert "tolk_taal" not in desk.case(str(continue_on(desk, case, "vervolg").created)).facts.answers


def test_an_answer_for_the_file_alone_never_reaches_a_question_that_is_printed(
    desk: Desk, case: str, tmp_path: Path
) -> None:
    closed = FIRST.replace("routekaart: klein", "routekaart: dicht").replace(
        "soort: tekst\n        toon_als", "soort: tekst\n        delen: alleen_dossier\n        toon_als", 1
    )
    (tmp_path / "routes" / "dicht.yaml").write_text(closed, encoding="utf-8")
    inside = str(desk.open_case("dicht").created)
    desk.answer(inside, "tolk_taal", "Dat weet alleen oma.")
    assert "tolk_taal" not in desk.case(str(continue_on(desk, inside, "vervolg").created)).facts.answers
    assert "tolk_taal" in desk.case(str(continue_on(desk, case, "vervolg").created)).facts.answers


def test_each_case_names_the_other_and_the_old_one_stays(desk: Desk, case: str) -> None:
    head = desk.case(case).dossier.head
    new_id = str(continue_on(desk, case, "vervolg").created)
    new, old = desk.case(new_id), desk.case(case)
    assert new.dossier.came_from == ev.CameFrom(
        dossier=case, number="RK-2026-0001", route_title="Kleine route", head=head
    )
    assert [(item.dossier, item.number) for item in old.dossier.continued_in] == [(new_id, "RK-2026-0002")]
    assert {row.id: row.next_up for row in desk.cases()}[case] == "Verder in RK-2026-0002"
    desk.answer(case, "woonplek_nu", "Bij tante")  # it can still be read and written


def test_marks_carry_the_day_it_was_said_also_along_two_routes(desk: Desk, case: str, clock: Clock) -> None:
    clock.later(days=3)
    second = str(continue_on(desk, case, "vervolg").created)
    desk.answer(second, "kader", "vrijwillig")
    clock.later(days=2)
    third = desk.case(str(continue_on(desk, second, "ander").created)).dossier.carried
    assert third.day(ANSWER, "tolk_taal") == "2026-11-22"
    assert third.day(ANSWER, "kader") == "2026-11-25"
    assert third.day(WEIGHING, "DICHT") == "2026-11-22"
    person = desk.case(second).facts.records("personen")[0]["id"]
    assert third.day("personen", str(person)) == "2026-11-22"


def test_every_way_of_answering_can_be_said_again(desk: Desk, case: str) -> None:
    new_id = str(continue_on(desk, case, "vervolg").created)
    before = desk.case(new_id).facts
    for question in ("kader", "tolk"):
        still_true(desk, new_id, question)
        assert desk.case(new_id).dossier.carried.day(ANSWER, question) is None
    assert (desk.case(new_id).facts.answers, desk.case(new_id).facts.unknown) == (before.answers, before.unknown)


def test_what_came_along_and_was_taken_out_came_along_no_more(desk: Desk, case: str) -> None:
    new_id = str(continue_on(desk, case, "vervolg").created)
    key = next(item.key for item in passages_of(desk, new_id) if item.key[0] == ANSWER)
    assert desk.case(new_id).dossier.carried.day(*key) is not None
    redact(desk, new_id, key, "Dit gaat over iemand anders.")
    assert desk.case(new_id).dossier.carried.day(*key) is None
    assert still_true(desk, new_id, key[1]).dossiers == frozenset()


def test_a_new_case_begins_at_its_first_page_and_nothing_of_it_can_be_undone(desk: Desk, case: str) -> None:
    view = desk.case(str(continue_on(desk, case, "vervolg").created))
    assert view.last_step is None and not view.can_undo


def test_a_route_that_is_not_there_changes_nothing(desk: Desk, case: str) -> None:
    count = desk.case(case).dossier.count
    with refused("RG-002"):
        continue_on(desk, case, "nergens")
    assert desk.case(case).dossier.count == count and len(desk.cases()) == 1


def test_it_is_all_there_after_closing_the_vault(desk: Desk, case: str) -> None:
    from routekaart.casework import unlock

    new_id = str(continue_on(desk, case, "vervolg").created)
    answers, folder = desk.case(new_id).facts.answers, desk.vault.folder
    desk.close()
    again = unlock(desk.env, folder, PHRASE)
    assert again.case(new_id).facts.answers == answers
    assert again.case(new_id).dossier.carried.day(ANSWER, "kader") == "2026-11-22"
    assert again.case(case).dossier.continued_in[0].dossier == new_id


def test_practice_stays_practice(tmp_path: Path) -> None:
    from routekaart.casework import open_practice

    env = environment(tmp_path / "oefenen")
    rules = checklists(tmp_path / "kaarten", klein=FIRST, vervolg=NEXT)
    desk = open_practice(replace(env, places=replace(env.places, checklists=rules)))
    first = str(desk.open_case("klein").created)
    new = desk.case(str(continue_on(desk, first, "vervolg").created))
    assert new.dossier.practice and new.dossier.number == "OEF-2026-0002"


def test_the_justification_says_where_it_goes_on_from(desk: Desk, case: str) -> None:
    new_id = str(continue_on(desk, case, "vervolg").created)
    line = "Voortgezet uit Kleine route, RK-2026-0001"
    assert line in desk.papers.preview(new_id, "verantwoording").paper.text
    assert "Voortgezet uit" not in desk.papers.preview(case, "verantwoording").paper.text


@pytest.mark.parametrize(("place", "known"), [("ALT90", False), ("ALT08", True), ("blijft", True), (None, True)])
def test_where_the_child_lives_is_asked_anew_after_a_decision_to_move(
    tmp_path: Path, place: str | None, known: bool
) -> None:
    desk = new_desk(tmp_path / "home", Clock())
    case = str(desk.open_case("residentieel").created)
    desk.answer(case, "woont_nu", "pleeggezin")
    desk.answer(case, "woont_sinds", "2025")
    desk.answer(case, "kader", "ots")
    if place is not None:
        desk.decide(case, plek=place)
    said = ("Waar het kind woont; dat is anders door het besluit", 0)
    assert (said in journey(desk, case, "terugkeer").stays) is not known
    answers = desk.case(str(continue_on(desk, case, "terugkeer").created)).facts.answers
    assert answers["kader"] == "ots"
    assert ("woont_nu" in answers, "woont_sinds" in answers) == (known, known)
