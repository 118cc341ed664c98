"""A rule in words, without a case: what it looks at and what it wants, group by group."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from routekaart.conditions import parse_condition
from routekaart.conditions.phrase import Phrase, phrase
from tests.conditions.test_evaluate import trees
from tests.conditions.test_explain import Words


def told(node: Any) -> Phrase:
    return phrase(parse_condition(node), Words())


@pytest.mark.parametrize(
    ("node", "text"),
    [
        ({"vraag": "kader", "is": "ots"}, "‘het kader’: OTS"),
        ({"vraag": "kader", "in": ["ots", "vrijwillig"]}, "‘het kader’: OTS of vrijwillig"),
        ({"vraag": "leeftijd", "minder_dan": {"parameter": "grens"}}, "Leeftijd is minder dan 12 jaar"),
        ({"vraag": "kader", "beantwoord": "nee"}, "‘het kader’ is niet ingevuld"),
        ({"niet": {"vraag": "kader", "is": "ots"}}, "‘het kader’: niet OTS"),
        ({"niet": {"regel": "uit_huis", "is": "ja"}}, "niet: Het kind woont uit huis"),
        ({"regel": "uit_huis", "is": "nee"}, "niet: Het kind woont uit huis"),
        ({"besluit": "plek", "in": ["thuis", "ALT07"]}, "De gekozen plek is thuis of netwerkpleegzorg"),
        ({"besluit": "uit_huis", "is": "ja"}, "Het kind woont uit huis"),
        ({"weging": "ALT07", "conclusie": "inzetten"}, "conclusie bij Netwerkpleegzorg: inzetten"),
        ({"weging": "ALT07", "reden": ["R1", "R2"]}, "reden bij Netwerkpleegzorg: R1 of R2"),
        ({"consult": "RET", "gehouden": "nee"}, "Het expertteam is nog niet geraadpleegd"),
        (
            {"consult": "RET", "gevraagd": "ja", "binnen": {"weken": 2}},
            "Het expertteam is gevraagd in de laatste 2 weken",
        ),
    ],
)
def test_one_leaf(node: Any, text: str) -> None:
    assert told(node) == Phrase(text)


def test_groups_say_how_their_parts_hang_together() -> None:
    leaves = [{"vraag": "kader", "is": "ots"}, {"regel": "uit_huis", "is": "ja"}]
    parts = (Phrase("‘het kader’: OTS"), Phrase("Het kind woont uit huis"))
    assert told({"alle": leaves}) == Phrase("dit alles geldt", parts)
    assert told({"een_van": leaves}) == Phrase("een van deze punten geldt", parts)
    assert told({"minstens_aantal": {"n": 2, "van": leaves}}) == Phrase("minstens 2 van deze punten gelden", parts)
    assert told({"niet": {"alle": leaves}}) == Phrase("dit geldt niet", (Phrase("dit alles geldt", parts),))
    assert told({"alle": leaves[:1]}) == parts[0]


def test_lists() -> None:
    holds = {"veld": "gezag", "is": "ja"}
    gezag = Phrase("‘Heeft deze persoon gezag?’: ja")
    assert told({"voor_alle": {"in": "personen", "geldt": holds}}) == Phrase(
        "voor alles in ‘Mensen om het kind’", (gezag,)
    )
    assert told({"aantal": {"in": "personen", "waar": holds}, "minstens": 1}) == Phrase(
        "minstens 1 in ‘Mensen om het kind’", (gezag,)
    )
    some = told({"voor_een": {"in": "personen", "waar": {"alle": [holds, holds]}, "geldt": holds}})
    assert some.parts == (Phrase("het gaat om wie of wat dit heeft", (gezag, gezag)), gezag)


@given(tree=trees)
def test_every_condition_has_words(tree: Any) -> None:
    found = [told(tree)]
    while found:
        part = found.pop()
        assert part.text.strip()
        found += part.parts
