"""Who may read what: planted strings appear for nobody they are kept from."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.dossier.sharing import kept_back, shared_by_all, shared_with
from tests.routes import practice_facts, route_a

MARK = "ZEEWIER-4711"
PEOPLE = ("kind", "moeder", "vader")


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
