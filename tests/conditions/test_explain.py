"""Explanations are short Dutch sentences about the deciding parts, made from the nodes themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given

from routekaart.conditions import Cell, parse_condition, trace
from routekaart.conditions.explain import explain
from tests.conditions.scopes import Facts
from tests.conditions.test_evaluate import facts, trees


class Words:
    """Labels for a few names; any other name stands for itself."""

    def question(self, name: str) -> str:
        return {"kader": "het kader", "ret": "Is het RET geraadpleegd?", "leeftijd": "leeftijd"}.get(name, name)

    def option(self, question: str, option: str) -> str:
        return {"ots": "OTS", "vrijwillig": "Vrijwillig"}.get(option, option)

    def field(self, list_name: str, name: str) -> str:
        return {"gezag": "Heeft deze persoon gezag?"}.get(name, name)

    def field_option(self, list_name: str, name: str, option: str) -> str:
        return option

    def list_title(self, name: str) -> str:
        return {"personen": "Mensen om het kind"}.get(name, name)

    def record(self, list_name: str, record: Mapping[str, Any]) -> str:
        return str(record.get("codenaam", record.get("id", "")))

    def alternative(self, name: str) -> str:
        return {"ALT07": "Netwerkpleegzorg"}.get(name, name)

    def consultation(self, name: str) -> str:
        return {"RET": "Het expertteam"}.get(name, name)

    def parameter(self, name: str) -> str:
        return "12 jaar"

    def rule(self, name: str) -> str:
        return {"uit_huis": "Het kind woont uit huis"}.get(name, name)

    def conclusion(self, name: str) -> str:
        return {"inzetten": "Inzetten"}.get(name, name)


@pytest.mark.parametrize(
    ("node", "known", "expected"),
    [
        (
            {"vraag": "leeftijd", "minder_dan": 16},
            {"questions": {"leeftijd": 9}},
            "Leeftijd is minder dan 16.",
        ),
        (
            {"vraag": "leeftijd", "minder_dan": 16},
            {"questions": {"leeftijd": 17}},
            "Leeftijd is niet minder dan 16.",
        ),
        ({"vraag": "ret", "is": "ja"}, {}, "Nog niet gevraagd: ‘Is het RET geraadpleegd?’"),
        ({"vraag": "ret", "is": "ja"}, {"questions": {"ret": "nee"}}, "‘Is het RET geraadpleegd?’: nee."),
        (
            {"consult": "RET", "gehouden": "ja"},
            {"consultations": {("RET", "gehouden"): False}},
            "Het expertteam is niet geraadpleegd.",
        ),
        ({"weging": "ALT07", "conclusie": "inzetten"}, {}, "Nog niet gewogen: Netwerkpleegzorg."),
        (
            {"regel": "uit_huis", "is": "nee"},
            {"rules": {"uit_huis": True}},
            "Dit geldt: Het kind woont uit huis.",
        ),
        ({"besluit": "plek", "is": "thuis"}, {"decisions": {"plek": "thuis"}}, "De gekozen plek is thuis."),
        (
            {"aantal": {"in": "personen"}, "minstens": 1},
            {},
            "Nog niet duidelijk: zijn er minstens 1 in ‘Mensen om het kind’?",
        ),
    ],
)
def test_sentence(node: Any, known: dict[str, Any], expected: str) -> None:
    assert explain(trace(parse_condition(node), Facts(**known)), Words()) == (expected,)


def test_only_the_deciding_part() -> None:
    node = parse_condition({"een_van": [{"vraag": "a", "is": "ja"}, {"vraag": "leeftijd", "minstens": 12}]})
    found = explain(trace(node, Facts({"a": "nee", "leeftijd": 14})), Words())
    assert found == ("Leeftijd is minstens 12.",)


def test_a_list_names_the_record_that_decides() -> None:
    node = parse_condition({"voor_alle": {"in": "personen", "geldt": {"veld": "gezag", "is": "ja"}}})
    people = [{"id": "m", "codenaam": "Mo", "gezag": "ja"}, {"id": "v", "codenaam": "Va", "gezag": "nee"}]
    found = explain(trace(node, Facts(lists={"personen": people})), Words())
    assert found == ("Va: ‘Heeft deze persoon gezag?’: nee.",)


def test_an_open_list_is_asked_about() -> None:
    node = parse_condition({"voor_een": {"in": "personen", "geldt": {"veld": "gezag", "is": "ja"}}})
    found = explain(trace(node, Facts(lists={"personen": [{"id": "m", "gezag": "nee"}]})), Words())
    assert found == ("Nog niet gevraagd: staat in ‘Mensen om het kind’ alles?",)


@given(trees, facts)
def test_every_tree_can_be_explained(tree: Any, known: dict[str, Cell]) -> None:
    found = explain(trace(parse_condition(tree), Facts(known)), Words())
    assert found
    assert all(
        sentence.strip() and sentence[-1] in ".?’" or sentence.startswith("Nog niet gevraagd") for sentence in found
    )
