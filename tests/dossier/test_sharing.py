"""Who may read what: planted strings appear for nobody they are kept from."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.checklist import Checklist
from routekaart.dossier.sharing import kept_back, share_of, shared_by_all, shared_with
from tests.routes import practice_facts, route_a

MARK = "ZEEWIER-4711"
PEOPLE = ("kind", "moeder", "vader")
ON = date(2026, 11, 22)


def planted(share: Any, *, list_name: str = "feiten") -> Facts:
    base = practice_facts("noor-bij-oma")
    record = {"id": "geplant", "wat": MARK, "tekst": MARK, "delen": share}
    return replace(base, lists={**base.lists, list_name: (*base.records(list_name), record)})


def text_of(facts: Facts) -> str:
    parts = [facts.answers, facts.lists, facts.weighings, facts.decision]
    return json.dumps(parts, ensure_ascii=False, default=list)


@pytest.mark.parametrize("list_name", ["feiten", "woorden", "oordelen", "hulp", "consulten", "personen"])
def test_case_only_is_for_no_reader(list_name: str) -> None:
    facts = planted("alleen_dossier", list_name=list_name)

    assert MARK not in text_of(shared_by_all(facts, route_a()))
    assert not [who for who in PEOPLE if MARK in text_of(shared_with(facts, route_a(), who))]


@pytest.mark.parametrize("share", ["Alleen_dossier", "", "niet_voor", {"niet_voor": "vader"}, ["vader"], [], True])
def test_what_is_no_whole_choice_is_for_no_reader(share: Any) -> None:
    facts = planted(share)

    assert MARK not in text_of(shared_by_all(facts, route_a()))
    assert not [who for who in PEOPLE if MARK in text_of(shared_with(facts, route_a(), who))]


def test_kept_from_one_reader_is_for_the_others_and_not_in_the_one_document() -> None:
    facts = planted(["niet_voor", "vader"])

    assert MARK not in text_of(shared_by_all(facts, route_a()))
    assert [who for who in PEOPLE if MARK in text_of(shared_with(facts, route_a(), who))] == ["kind", "moeder"]


def test_the_addendum_holds_only_what_was_kept_from_somebody() -> None:
    facts = planted(["niet_voor", "vader"])

    assert MARK in text_of(kept_back(facts, route_a(), "moeder"))
    assert MARK not in text_of(kept_back(facts, route_a(), "vader"))
    assert MARK not in text_of(kept_back(planted("in_document"), route_a(), "moeder"))


def test_words_of_a_child_that_was_not_asked_stay_inside() -> None:
    base = practice_facts("noor-bij-oma")
    child = next(row["id"] for row in base.records("personen") if row["rol"] == "kind")
    words = {"id": "w-stil", "wie": child, "tekst": MARK}
    facts = replace(base, lists={**base.lists, "woorden": (*base.records("woorden"), words)})

    assert MARK not in text_of(shared_by_all(facts, route_a()))
    said_yes = {**words, "delen": "in_document"}
    facts = replace(base, lists={**base.lists, "woorden": (*base.records("woorden"), said_yes)})
    assert MARK in text_of(shared_by_all(facts, route_a()))


def test_pointers_to_what_may_not_be_read_are_gone_too() -> None:
    facts = planted("alleen_dossier")
    facts = replace(facts, weighings={**facts.weighings, "ALT03": {"conclusie": "niet_passend", "feiten": ["geplant"]}})

    assert "geplant" not in text_of(shared_by_all(facts, route_a()))


def cut(reader: str | None, given: Facts, checklist: Checklist | None = None) -> Facts:
    """What one reader may see, or without a reader what everybody may."""
    rules = checklist or route_a()
    return shared_by_all(given, rules) if reader is None else shared_with(given, rules, reader)


SECRET = {"id": "s1", "delen": "alleen_dossier"}


@pytest.mark.parametrize("reader", [None, "moeder"])
def test_a_pointer_goes_where_it_points_at_something_hidden_and_nothing_else_changes(reader: str | None) -> None:
    row = {"id": "r1", "delen": "in_document", "feiten": ["s1", "f1"], "wie": "s1", "vader": "f1", "aantal": 3}
    given = Facts(on=ON, lists={"feiten": (SECRET, {"id": "f1"}), "consulten": (row,)})
    seen = cut(reader, given)
    assert seen.lists == {"feiten": ({"id": "f1"},), "consulten": ({**row, "feiten": ["f1"], "wie": ""},)}


def test_who_it_is_kept_from_stays_written_at_a_record_also_when_that_person_is_hidden() -> None:
    row = {"id": "r1", "delen": ["niet_voor", "vader"]}
    given = Facts(on=ON, lists={"feiten": (row,), "personen": ({"id": "vader", "delen": "alleen_dossier"},)})
    assert cut("moeder", given).records("feiten") == (row,)
    assert cut("niet_voor", given).records("feiten") == (row,)  # a person with a strange id
    assert cut("vader", given).records("feiten") == () == cut(None, given).records("feiten")


def test_an_id_that_also_names_something_open_is_no_secret() -> None:
    lists = {"feiten": (SECRET,), "hulp": ({"id": "s1"},), "consulten": ({"id": "r1", "feiten": ["s1"]},)}
    assert cut(None, Facts(on=ON, lists=lists)).records("consulten")[0]["feiten"] == ["s1"]


def test_an_answer_for_the_file_only_stays_there_and_a_pointer_in_an_answer_goes() -> None:
    rules = route_a()
    inside = rules.questions["woont_nu"].model_copy(update={"share": "alleen_dossier"})
    rules = replace(rules, questions={**rules.questions, "woont_nu": inside})
    answers = {"woont_nu": "thuis", "regie": ["s1", "f1"], "vast_contact": "s1", "wat_hielp": "s1", "weg": ["s1"]}
    given = Facts(on=ON, answers=answers, lists={"feiten": (SECRET, {"id": "f1"})})
    kept = {"regie": ["f1"], "vast_contact": "", "wat_hielp": "s1", "weg": ["s1"]}
    assert cut(None, given, rules).answers == kept == cut("moeder", given, rules).answers
    assert cut(None, given).answers == {**kept, "woont_nu": "thuis"}


WEIGHED = {"conclusie": "later", "redenen": ["R2"], "eerder": "nooit", "feiten": ["s1", "f1"], "waarom": "Om haar."}


@pytest.mark.parametrize(
    ("share", "whole_for"),
    [
        (None, [None, "moeder", "vader"]), ("in_document", [None, "moeder", "vader"]),
        (["niet_voor", "vader"], ["moeder"]), ("alleen_dossier", []),
    ],
)  # fmt: skip
def test_of_a_weighing_that_may_not_be_read_the_conclusion_stays(share: Any, whole_for: list[str | None]) -> None:
    body = {**WEIGHED, **({"delen": share} if share else {})}
    given = Facts(on=ON, weighings={"A": body}, lists={"feiten": (SECRET, {"id": "f1"})})
    bare = {"conclusie": "later", "redenen": ["R2"], "eerder": "nooit"}
    for reader in (None, "moeder", "vader"):
        whole = {**body, "feiten": ["f1"]}
        assert cut(reader, given).weighings == {"A": whole if reader in whole_for else bare}
    short = Facts(on=ON, weighings={"A": {"conclusie": "later", "delen": "alleen_dossier"}})
    assert cut(None, short).weighings == {"A": {"conclusie": "later"}}


def test_the_addendum_holds_records_and_weighings_kept_from_another_and_no_answers() -> None:
    kept, open_ = {"id": "k", "delen": ["niet_voor", "vader"]}, {"id": "o"}
    given = Facts(
        on=ON, answers={"woont_nu": "thuis"}, lists={"feiten": (kept, open_, SECRET)}, decision={"plek": "thuis"},
        weighings={"A": {**WEIGHED, "delen": ["niet_voor", "vader"]}, "B": WEIGHED},
    )  # fmt: skip
    mine, his = (kept_back(given, route_a(), reader) for reader in ("moeder", "vader"))
    assert (mine.answers, mine.lists, list(mine.weighings)) == ({}, {"feiten": (kept,)}, ["A"])
    assert (his.answers, his.lists, list(his.weighings)) == ({}, {"feiten": ()}, [])
    assert mine.decision == {"plek": "thuis"} and mine.on == ON


@pytest.mark.parametrize(
    ("list_name", "record", "share"),
    [
        ("woorden", {"wie": "kind"}, "alleen_dossier"),
        ("woorden", {"wie": "moeder"}, "in_document"),
        ("feiten", {"wie": "kind"}, "in_document"),
        ("woorden", {"wie": "kind", "delen": "in_document"}, "in_document"),
        ("feiten", {"delen": ["niet_voor", "oma"]}, ["niet_voor", "oma"]),
        ("feiten", {"delen": ""}, ""),
    ],
)
def test_who_may_read_a_record(list_name: str, record: dict[str, Any], share: Any) -> None:
    assert share_of(list_name, record, frozenset({"kind"})) == share


def test_only_the_children_of_the_case_are_children() -> None:
    people = ({"id": "k", "rol": "kind"}, {"id": "m", "rol": "ouder"}, {"id": "zonder"})
    words = tuple({"id": f"w{who}", "wie": who} for who in ("k", "m", "zonder"))
    seen = cut(None, Facts(on=ON, lists={"personen": people, "woorden": words}))
    assert [row["wie"] for row in seen.records("woorden")] == ["m", "zonder"]
