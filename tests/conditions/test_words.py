"""Every comparison, value and sentence in words: what a rule asks, and what is said once people answered."""

from __future__ import annotations

from typing import Any

import pytest

from routekaart.conditions import NOT_APPLICABLE, parse_condition, trace
from routekaart.conditions.explain import explain
from routekaart.conditions.phrase import Phrase, phrase
from routekaart.conditions.words import either, place_words, subject, value_words
from tests.conditions.scopes import Facts
from tests.conditions.test_explain import Words

LIMIT = {"parameter": "grens"}


def asks(node: Any) -> str:
    return phrase(parse_condition(node), Words()).text


def says(node: Any, **known: Any) -> tuple[str, ...]:
    return explain(trace(parse_condition(node), Facts(**{"parameters": {"grens": 12}, **known})), Words())


@pytest.mark.parametrize(
    ("test", "words"),
    [
        ({"is": 3}, "3"), ({"is": 2.5}, "2,5"), ({"is": LIMIT}, "12 jaar"), ({"in": ["ots", "x", "vrijwillig"]},
         "OTS, x of vrijwillig"), ({"bevat": "ots"}, "OTS"), ({"bevat_een_van": ["vrijwillig"]}, "vrijwillig"),
        ({"leeg": "ja"}, "leeg"), ({"leeg": "nee"}, "gevuld"), ({"minstens": LIMIT}, "minstens 12 jaar"),
        ({"hoogstens": "Volledig"}, "hoogstens volledig"), ({"meer_dan": 2}, "meer dan 2"),
        ({"minder_dan": 2}, "minder dan 2"), ({"tussen": [1, LIMIT]}, "van 1 tot en met 12 jaar"),
        ({"tussen": [LIMIT, 20]}, "van 12 jaar tot en met 20"), ({"voor": "op"}, "vóór de datum van dit dossier"),
        ({"na": "2026"}, "na 2026"), ({"voor": "2026-01"}, "vóór 2026-01"),
        ({"na": "op"}, "na de datum van dit dossier"), ({"verstreken": "ja"}, "voorbij"),
        ({"verstreken": "nee"}, "nog niet voorbij"), ({"ouder_dan": {"dagen": 1}}, "ouder dan 1 dag"),
        ({"ouder_dan": {"dagen": 2}}, "ouder dan 2 dagen"), ({"ouder_dan": {"weken": 1}}, "ouder dan 1 week"),
        ({"ouder_dan": {"weken": 2}}, "ouder dan 2 weken"), ({"ouder_dan": {"maanden": 1}}, "ouder dan 1 maand"),
        ({"binnen": {"maanden": 6}}, "binnen 6 maanden"), ({"binnen": {"jaren": 1}}, "binnen 1 jaar"),
        ({"binnen": {"jaren": 2}}, "binnen 2 jaar"), ({"binnen": {"jaren": LIMIT}}, "binnen 12 jaar"),
        ({"binnen": {"maanden": LIMIT}}, "binnen 12 jaar maanden"),
    ],
)  # fmt: skip
def test_every_comparison_in_words(test: dict[str, Any], words: str) -> None:
    assert asks({"vraag": "kader", **test}) == f"‘het kader’: {words}"
    assert asks({"vraag": "leeftijd", **test}) == f"Leeftijd is {words}"


@pytest.mark.parametrize(
    ("test", "words"),
    [
        ({"beantwoord": "ja"}, "is ingevuld"), ({"beantwoord": "nee"}, "is niet ingevuld"),
        ({"nvt": "ja"}, "is niet van toepassing"), ({"nvt": "nee"}, "is wel van toepassing"),
    ],
)  # fmt: skip
def test_answered_and_not_applicable_are_asked_in_words(test: dict[str, Any], words: str) -> None:
    assert asks({"vraag": "leeftijd", **test}) == f"Leeftijd {words}"


@pytest.mark.parametrize(
    ("node", "words"),
    [
        ({"besluit": "verblijfplek", "is": "gezinsvorm"}, "De plek waar het kind woont is een gezin"),
        ({"besluit": "plek_soort", "is": "ggz"}, "De soort plek is verblijf in de ggz"),
        ({"besluit": "datum", "voor": "op"}, "De datum van het besluit is vóór de datum van dit dossier"),
        ({"besluit": "samen_met", "bevat": "ALT07"}, "Wat samen wordt ingezet is netwerkpleegzorg"),
        ({"besluit": "motivering", "beantwoord": "nee"}, "De motivering is niet ingevuld"),
        ({"besluit": "uit_huis", "is": "nee"}, "niet: Het kind woont uit huis"),
        ({"besluit": "samen_met", "minstens": LIMIT}, "Wat samen wordt ingezet is minstens 12 jaar"),
        ({"weging": "ALT07", "stand": "nog_onderzoeken"}, "stand bij Netwerkpleegzorg: nog onderzoeken"),
        ({"weging": "ALT07", "conclusie": ["inzetten", "later"]}, "conclusie bij Netwerkpleegzorg: inzetten of later"),
        ({"consult": "RET", "gehouden": "ja"}, "Het expertteam is geraadpleegd"),
        ({"consult": "RET", "gevraagd": "nee"}, "Het expertteam is nog niet gevraagd"),
        ({"consult": "RET", "gehouden": "ja", "binnen": {"jaren": LIMIT}},
         "Het expertteam is geraadpleegd in de laatste 12 jaar"),
        ({"aantal": {"in": "personen"}, "is": LIMIT}, "precies 12 jaar in ‘Mensen om het kind’"),
        ({"aantal": {"in": "personen"}, "hoogstens": 2}, "hoogstens 2 in ‘Mensen om het kind’"),
        ({"minstens_aantal": {"n": LIMIT, "van": [{"vraag": "a", "is": "ja"}, {"vraag": "b", "is": "ja"}]}},
         "minstens 12 jaar van deze punten gelden"),
        ({"niet": {"consult": "RET", "gehouden": "ja"}}, "niet: Het expertteam is geraadpleegd"),
    ],
)  # fmt: skip
def test_what_a_rule_asks(node: Any, words: str) -> None:
    assert asks(node) == words


def test_what_a_rule_asks_of_a_list() -> None:
    gezag, same = {"veld": "gezag", "is": "ja"}, {"veld": "persoon", "is_zelfde": "id"}
    inner = {"voor_een": {"in": "x", "waar": same, "geldt": {"veld": "persoon", "zit_in": "id"}}}
    assert phrase(parse_condition({"voor_een": {"in": "personen", "geldt": inner}}), Words()) == Phrase(
        "voor minstens één in ‘Mensen om het kind’",
        (
            Phrase(
                "voor minstens één in ‘x’",
                (
                    Phrase("het gaat om wie of wat dit heeft", (Phrase("Persoon is hetzelfde als daarboven"),)),
                    Phrase("Persoon hoort bij daarboven"),
                ),
            ),
        ),
    )
    contains = {"voor_alle": {"in": "personen", "geldt": {"veld": "persoon", "bevat_zelfde": "id"}}}
    assert phrase(parse_condition(contains), Words()).parts == (Phrase("Persoon hoort bij daarboven"),)
    both = {"een_van": [gezag, {"niet": gezag}]}
    told = phrase(parse_condition({"aantal": {"in": "personen", "waar": both}, "meer_dan": 0}), Words())
    name = "‘Heeft deze persoon gezag?’"
    group = Phrase("een van deze punten geldt", (Phrase(f"{name}: ja"), Phrase(f"{name}: niet ja")))
    assert told == Phrase("meer dan 0 in ‘Mensen om het kind’", (group,))
    assert phrase(parse_condition({"aantal": {"in": "x"}, "minder_dan": 1}), Words()) == Phrase("minder dan 1 in ‘x’")


@pytest.mark.parametrize(
    ("node", "known", "words"),
    [
        ({"vraag": "kader", "in": ["a"]}, {"questions": {"kader": "ots"}}, "‘het kader’: OTS."),
        ({"vraag": "kader", "bevat": "ots"}, {"questions": {"kader": ["ots"]}}, "‘het kader’ is OTS."),
        ({"vraag": "ret", "bevat": "ots"}, {"questions": {"ret": ["x"]}}, "‘Is het RET geraadpleegd?’: niet OTS."),
        ({"vraag": "ret", "minstens": LIMIT}, {"questions": {"ret": 12}},
         "‘Is het RET geraadpleegd?’: minstens 12 jaar."),
        ({"vraag": "kader", "is": 3}, {"questions": {"kader": 4}}, "‘het kader’ is niet 3."),
        ({"vraag": "leeftijd", "is": "x"}, {"questions": {"leeftijd": "y"}}, "Leeftijd is niet x."),
        ({"vraag": "kader", "is": "ots"}, {"questions": {"kader": NOT_APPLICABLE}}, "‘het kader’ is niet OTS."),
        ({"vraag": "leeftijd", "beantwoord": "ja"}, {"questions": {"leeftijd": 4}}, "Leeftijd is ingevuld."),
        ({"vraag": "leeftijd", "beantwoord": "ja"}, {}, "Leeftijd is niet ingevuld."),
        ({"vraag": "leeftijd", "beantwoord": "nee"}, {}, "Leeftijd is niet ingevuld."),
        ({"vraag": "leeftijd", "beantwoord": "nee"}, {"questions": {"leeftijd": 4}}, "Leeftijd is ingevuld."),
        ({"vraag": "leeftijd", "nvt": "ja"}, {"questions": {"leeftijd": 4}}, "Leeftijd is wel van toepassing."),
        ({"vraag": "leeftijd", "nvt": "ja"}, {"questions": {"leeftijd": NOT_APPLICABLE}},
         "Leeftijd is niet van toepassing."),
        ({"vraag": "leeftijd", "nvt": "nee"}, {}, "Nog niet gevraagd: Leeftijd"),
        ({"besluit": "verblijfplek", "is": "gezinsvorm"}, {"decisions": {"verblijfplek": "ggz"}},
         "De plek waar het kind woont is niet een gezin."),
        ({"besluit": "plek_soort", "is": "ggz"}, {"decisions": {"plek_soort": "ggz"}},
         "De soort plek is verblijf in de ggz."),
        ({"besluit": "samen_met", "minstens": LIMIT}, {"decisions": {"samen_met": ["a"]}},
         "Wat samen wordt ingezet is niet minstens 12 jaar."),
        ({"besluit": "datum", "beantwoord": "nee"}, {}, "De datum van het besluit is niet ingevuld."),
        ({"besluit": "motivering", "beantwoord": "ja"}, {"decisions": {"motivering": "x"}},
         "De motivering is ingevuld."),
        ({"besluit": "uit_huis", "is": "ja"}, {"decisions": {"uit_huis": "ja"}}, "Dit geldt: Het kind woont uit huis."),
        ({"besluit": "uit_huis", "is": "ja"}, {"decisions": {"uit_huis": "nee"}},
         "Dit geldt niet: Het kind woont uit huis."),
        ({"besluit": "uit_huis", "is": "nee"}, {"decisions": {"uit_huis": "nee"}},
         "Dit geldt niet: Het kind woont uit huis."),
        ({"besluit": "uit_huis", "is": "ja"}, {}, "Nog niet duidelijk: Het kind woont uit huis."),
        ({"regel": "uit_huis", "is": "ja"}, {"rules": {"uit_huis": True}}, "Dit geldt: Het kind woont uit huis."),
        ({"regel": "uit_huis", "is": "ja"}, {"rules": {"uit_huis": False}},
         "Dit geldt niet: Het kind woont uit huis."),
        ({"regel": "uit_huis", "is": "nee"}, {}, "Nog niet duidelijk: Het kind woont uit huis."),
        ({"weging": "ALT07", "conclusie": "inzetten"}, {"weighings": {("ALT07", "conclusie"): "inzetten"}},
         "Bij Netwerkpleegzorg is de conclusie Inzetten."),
        ({"weging": "ALT07", "reden": ["R1", "R2"]}, {"weighings": {("ALT07", "redenen"): ["R3"]}},
         "Bij Netwerkpleegzorg is de reden niet R1 of R2."),
        ({"weging": "ALT07", "stand": "nog_onderzoeken"}, {"weighings": {("ALT07", "stand"): "nog_onderzoeken"}},
         "Bij Netwerkpleegzorg is de stand nog onderzoeken."),
        ({"consult": "RET", "gehouden": "ja"}, {}, "Nog geen overleg vastgelegd: Het expertteam."),
        ({"consult": "RET", "gevraagd": "nee"}, {}, "Nog geen vraag vastgelegd: Het expertteam."),
        ({"consult": "RET", "gevraagd": "ja", "binnen": {"weken": LIMIT}},
         {"consultations": {("RET", "gevraagd"): True}}, "Het expertteam is gevraagd in de laatste 12 jaar weken."),
        ({"consult": "RET", "gehouden": "nee"}, {"consultations": {("RET", "gehouden"): False}},
         "Het expertteam is niet geraadpleegd."),
        ({"consult": "RET", "gehouden": "nee"}, {"consultations": {("RET", "gehouden"): True}},
         "Het expertteam is geraadpleegd."),
    ],
)  # fmt: skip
def test_what_is_said_of_an_answer(node: Any, known: dict[str, Any], words: str) -> None:
    assert says(node, **known) == (words,)


PEOPLE = [{"id": str(place), "codenaam": f"P{place}", "gezag": "nee", "rol": "ouder"} for place in range(7)]
WHOLE = frozenset({"personen", "x"})
GEZAG = {"veld": "gezag", "is": "ja"}
PARENT = {"veld": "rol", "is": "ouder"}


def listed(people: list[dict[str, Any]], complete: bool = True) -> dict[str, Any]:
    return {"lists": {"personen": people}, "complete": WHOLE if complete else frozenset()}


@pytest.mark.parametrize(
    ("node", "known", "words"),
    [
        ({"aantal": {"in": "personen"}, "minstens": LIMIT}, listed([]),
         "Er zijn niet minstens 12 jaar in ‘Mensen om het kind’."),
        ({"aantal": {"in": "personen", "waar": PARENT}, "is": 7}, listed(PEOPLE),
         "Er zijn precies 7 in ‘Mensen om het kind’ die hierbij passen."),
        ({"aantal": {"in": "personen", "waar": PARENT}, "meer_dan": 7}, listed(PEOPLE, complete=False),
         "Nog niet duidelijk: zijn er meer dan 7 in ‘Mensen om het kind’ die hierbij passen?"),
        ({"voor_een": {"in": "personen", "geldt": GEZAG}}, listed(PEOPLE),
         "In ‘Mensen om het kind’ past niets hierbij."),
        ({"voor_alle": {"in": "personen", "geldt": PARENT}}, listed(PEOPLE),
         "Het geldt voor alles in ‘Mensen om het kind’."),
        ({"voor_een": {"in": "personen", "geldt": {"niet": GEZAG}}}, listed(PEOPLE[:1]),
         "P0: ‘Heeft deze persoon gezag?’: nee."),
    ],
)  # fmt: skip
def test_what_is_said_of_a_list(node: Any, known: dict[str, Any], words: str) -> None:
    assert says(node, **known) == (words,)


def test_of_a_long_list_five_are_named_and_the_rest_is_counted() -> None:
    everyone = {"voor_alle": {"in": "personen", "geldt": GEZAG}}
    line = "P{}: ‘Heeft deze persoon gezag?’: nee."
    assert says(everyone, **listed(PEOPLE)) == (*(line.format(place) for place in range(5)), "En nog 2 punten.")
    assert says(everyone, **listed(PEOPLE[:5])) == tuple(line.format(place) for place in range(5))
    assert says(everyone, **listed([PEOPLE[0], PEOPLE[0]])) == (line.format(0),)


def test_only_records_that_are_surely_meant_are_named() -> None:
    people = [
        {"id": "a", "codenaam": "A", "rol": "ouder", "gezag": "nee"}, {"id": "b", "codenaam": "B", "gezag": "nee"},
        {"id": "c", "codenaam": "C", "rol": "kind", "gezag": "nee"},
        {"id": "d", "codenaam": "D", "rol": "ouder", "gezag": "ja"},
    ]  # fmt: skip
    every = {"voor_alle": {"in": "personen", "waar": PARENT, "geldt": GEZAG}}
    assert says(every, **listed(people)) == ("A: ‘Heeft deze persoon gezag?’: nee.",)
    some = {"voor_een": {"in": "personen", "waar": PARENT, "geldt": GEZAG}}
    assert says(some, **listed(people)) == ("D: ‘Heeft deze persoon gezag?’: ja.",)
    unknown = says(some, **listed(people[1:3], complete=False))
    assert unknown == ("B: Nog niet gevraagd: Rol", "Nog niet gevraagd: staat in ‘Mensen om het kind’ alles?")


@pytest.mark.parametrize(
    ("inner", "person", "words"),
    [
        ("o", "o", "f: Bij hoort bij wat hierboven staat."), ("o", "p", "In ‘x’ past niets hierbij."),
        ("o", None, "f: Bij onbekend bij wat hierboven staat."),
    ],
)  # fmt: skip
def test_what_is_said_of_a_pointer(inner: str, person: str | None, words: str) -> None:
    below = {"voor_een": {"in": "x", "geldt": {"veld": "bij", "is_zelfde": "id"}}}
    row = {"id": "f", **({"bij": person} if person else {})}
    known = {"lists": {"personen": [{"id": inner}], "x": [row]}, "complete": WHOLE}
    node = {"niet": {"voor_alle": {"in": "personen", "geldt": below}}}
    found = says(node, **known)
    assert found == ((words,) if person != "o" else ("Het geldt voor alles in ‘Mensen om het kind’.",))
    one = {"voor_een": {"in": "personen", "geldt": below}}
    assert says(one, **known) == ((words,) if person != "p" else ("In ‘Mensen om het kind’ past niets hierbij.",))


def test_a_pointer_that_does_not_belong_says_so() -> None:
    below = {"voor_alle": {"in": "x", "geldt": {"veld": "bij", "zit_in": "id"}}}
    known = {"lists": {"personen": [{"id": "o"}], "x": [{"id": "f", "bij": "p"}]}, "complete": WHOLE}
    assert says({"voor_alle": {"in": "personen", "geldt": below}}, **known) == (
        "f: Bij hoort niet bij wat hierboven staat.",
    )


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("leeftijd", "Leeftijd"),
        ("Hoe oud?", "‘Hoe oud?’"),
        (" het kader ", "‘het kader’"),
        ("Wie?", "‘Wie?’"),
        ("", ""),
    ],
)
def test_a_question_as_a_subject(prompt: str, words: str) -> None:
    assert subject(prompt) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [("Vrijwillig", "vrijwillig"), ("OTS", "OTS"), ("U weet", "u weet"), ("X", "X"), ("", ""), ("B1", "B1")],
)
def test_a_title_inside_a_sentence(text: str, words: str) -> None:
    assert value_words(text, str, Words()) == words


def test_places_in_a_sentence() -> None:
    known = {
        "thuis": "thuis", "blijft": "waar het kind nu woont", "andere_ouder": "bij de andere ouder",
        "gezinsvorm": "een gezin", "begeleid_wonen": "begeleid wonen", "kleinschalig": "een kleine woonplek",
        "maatwerk": "maatwerk", "ggz": "verblijf in de ggz", "residentieel": "een leefgroep",
        "gesloten": "een gesloten groep", "ALT07": "Netwerkpleegzorg",
    }  # fmt: skip
    assert {value: place_words(value, Words()) for value in known} == known
    assert [either(words) for words in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a of b", "a, b of c"]
