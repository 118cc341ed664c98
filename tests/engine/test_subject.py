"""Who or what a case is about: a code name, an answered name, an age; and on which day people decide again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.checklist import Checklist
from routekaart.engine.again import decides_again_on
from routekaart.engine.subject import about_age, about_name, same_about
from tests.routes import route

ON = date(2026, 11, 22)


def facts(**parts: Any) -> Facts:
    return Facts(on=ON, **parts)


def provider(name: object) -> Facts:
    return facts(answers={"naam_aanbieder": name})


CHILD = {"rol": "kind", "codenaam": "N."}


@pytest.mark.parametrize(
    ("name", "people", "answers", "said"),
    [
        ("residentieel", (), {}, "het kind"),
        ("residentieel", ({"rol": "ouder", "codenaam": "Moeder"},), {}, "het kind"),
        ("residentieel", ({"rol": "ouder", "codenaam": "Moeder"}, CHILD), {}, "N."),
        ("residentieel", ({"rol": "kind"},), {}, "het kind"),
        ("ontwikkelagenda", (), {}, "de aanbieder"),
        ("ontwikkelagenda", (), {"naam_aanbieder": " Huis  "}, "Huis"),
        ("ontwikkelagenda", (CHILD,), {"naam_aanbieder": "Huis"}, "N."),
        ("terugblik", (), {"leeftijd_plaatsing": "x"}, "het kind"),
    ],
)
def test_how_a_case_is_called(name: str, people: Any, answers: dict[str, Any], said: str) -> None:
    assert about_name(route(name), facts(lists={"personen": people}, answers=answers)) == said


def with_age(kind: str, unit: str | None = None) -> Checklist:
    """The route that looks back, with its age asked in another way."""
    rules = route("terugblik")
    asked = rules.questions["leeftijd_plaatsing"].model_copy(update={"kind": kind, "unit": unit})
    return replace(rules, questions={**rules.questions, "leeftijd_plaatsing": asked})


def test_an_age_as_an_option_reads_or_as_a_number_with_its_unit() -> None:
    rules = route("terugblik")
    option, shown = next(iter(rules.questions["leeftijd_plaatsing"].options.items()))
    assert rules.questions["leeftijd_plaatsing"].kind == "keuze"
    chosen = facts(answers={"leeftijd_plaatsing": option})
    assert about_age(rules, chosen) == shown.title[0].lower() + shown.title[1:] != ""
    assert about_age(rules, facts(answers={"leeftijd_plaatsing": "anders"})) == "" == about_age(rules, facts())
    for number, unit, words in ((7, None, "7 jaar"), (7.5, "maanden", "7.5 maanden"), ("", None, "")):
        assert about_age(with_age("getal", unit), facts(answers={"leeftijd_plaatsing": number})) == words
    assert about_age(with_age("datum"), chosen) == ""
    assert about_age(route("residentieel"), facts()) == "" == about_age(route("ontwikkelagenda"), provider("Huis"))


def test_two_cases_about_the_same_have_the_same_name_without_capitals_and_spaces() -> None:
    rules = route("ontwikkelagenda")
    assert same_about(rules, provider(" Huis  de STRAAT ")) == "huis de straat"
    assert same_about(rules, facts()) == "" == same_about(route("residentieel"), provider("Huis"))
    assert same_about(route("terugblik"), facts(answers={"leeftijd_plaatsing": "x"})) == ""


PAPERS = (
    {"soort": "voorlopig", "herbeslisdatum": "2026-12-01"}, {"soort": "voorlopig", "herbeslisdatum": "2026-12-05"},
    {"soort": "definitief", "herbeslisdatum": "2026-12-09"},
)  # fmt: skip


def test_people_decide_again_on_the_day_they_answered_or_that_of_the_last_provisional_paper() -> None:
    rules = next(rules for name in ("crisis", "residentieel") if (rules := route(name)).route.document.decide_again)
    question = str(rules.route.document.decide_again)
    papers = {"stukken": PAPERS}
    assert decides_again_on(rules, facts(answers={question: "2026-11-30"}, lists=papers)) == "2026-11-30"
    assert decides_again_on(rules, facts(lists=papers)) == "2026-12-05"
    assert decides_again_on(rules, facts(answers={question: {"nvt": "nee"}}, lists=papers)) == "2026-12-05"
    assert decides_again_on(rules, facts(lists={"stukken": (*PAPERS, {"soort": "voorlopig"})})) is None
    assert decides_again_on(rules, facts(lists={"stukken": PAPERS[2:]})) is None is decides_again_on(rules, facts())
    silent = replace(
        rules, route=rules.route.model_copy(
            update={"document": rules.route.document.model_copy(update={"decide_again": None})}
        ),
    )  # fmt: skip
    assert decides_again_on(silent, facts(answers={question: "2026-11-30"})) is None
