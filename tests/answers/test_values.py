"""Values against the kind of their question: what fits is stored, what does not is refused in Dutch."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.answers import TEXT_LIMIT, AnswersFault, clean_text, normalise, substantive
from routekaart.checklist.model import Question
from routekaart.examples import facts_of_file
from tests.routes import practice_data, route_a


def question(kind: str, **more: Any) -> Question:
    return Question.model_validate({"id": "q", "vraag": "V?", "soort": kind, **more})


CHOICES = {"opties": {"a": "A", "b": "B"}}


@pytest.mark.parametrize(
    ("asked", "value", "stored"),
    [
        (question("ja_nee"), "ja", "ja"),
        (question("keuze", **CHOICES), "b", "b"),
        (question("meerkeuze", **CHOICES), ["b", "a", "b"], ["b", "a"]),
        (question("schaal"), "enigszins", "enigszins"),
        (question("schaal"), {"waarde": "niet", "toelichting": "Kort."}, {"waarde": "niet", "toelichting": "Kort."}),
        (question("getal"), "2,5", 2.5),
        (question("getal"), 8.0, 8),
        (question("datum"), "2026-11", "2026-11"),
        (question("datum"), 2026, "2026"),
        (question("tekst"), 12, "12"),
        (question("verwijzing", naar="feiten"), "f1", ["f1"]),
        (question("verwijzing", naar="feiten", meer="nee"), ["f1"], "f1"),
    ],
)  # fmt: skip
def test_fits(asked: Question, value: Any, stored: Any) -> None:
    assert normalise(asked, value) == stored


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        (question("ja_nee"), True),
        (question("ja_nee"), "misschien"),
        (question("keuze", **CHOICES), "c"),
        (question("meerkeuze", **CHOICES), "a"),
        (question("schaal"), 3),
        (question("getal", min=0, max=10), 11),
        (question("getal"), "acht"),
        (question("getal"), float("nan")),
        (question("getal"), True),
        (question("datum"), "2026-02-30"),
        (question("datum"), "22-11-2026"),
        (question("datum"), "0007"),
        (question("tekst"), ["a"]),
        (question("tekst"), "x" * (TEXT_LIMIT + 1)),
        (question("verwijzing", naar="feiten"), [1]),
        (question("afgeleid"), 9),
    ],
)
def test_refused_with_a_sentence(asked: Question, value: Any) -> None:
    with pytest.raises(ValueError, match=r"[.]$"):
        normalise(asked, value)


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    cleaned = clean_text(text)

    assert clean_text(cleaned) == cleaned
    assert "\x00" not in cleaned
    cleaned.encode("utf-8")


@pytest.mark.parametrize("text", ["", " ", "-", "—", "zie dossier", "ZIE DOSSIER.", "n.v.t."])
def test_says_nothing(text: str) -> None:
    assert not substantive(text)


@pytest.mark.parametrize("text", ["Ja.", "ok", "Oma wil niet.", "Zie dossier: drie keer gevraagd."])
def test_says_something_and_has_no_minimum_length(text: str) -> None:
    assert substantive(text)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"antwoorden": {"bestaat_niet": "ja"}}, ("antwoorden", "bestaat_niet")),
        ({"antwoorden": {"kader": "soms"}}, ("antwoorden", "kader")),
        ({"op": "2026-13-01"}, ("op",)),
        ({"lijsten": {"feiten": [{"id": "f", "wat": "x", "kleur": "rood"}]}}, ("lijsten", "feiten", 0, "kleur")),
        ({"lijsten": {"feiten": [{"id": "f"}, {"id": "f"}]}}, ("lijsten", "feiten", 1, "id")),
        ({"lijsten": {"woorden": [{"id": "w", "wie": "niemand"}]}}, ("lijsten", "woorden", 0, "wie")),
        ({"wegingen": {"ALT99": {}}}, ("wegingen", "ALT99")),
        ({"wegingen": {"ALT01": {"redenen": ["R9"]}}}, ("wegingen", "ALT01", "redenen", 0)),
        ({"besluit": {"plek": "maan"}}, ("besluit", "plek")),
        ({"waarschuwingen_beantwoord": {"W12": {"reden": "-"}}}, ("waarschuwingen_beantwoord", "W12", "reden")),
        ({"compleet": ["niks"]}, ("compleet", 0)),
        ({"verrassing": 1}, ("verrassing",)),
    ],
)
def test_a_file_that_does_not_fit_names_every_place(change: dict[str, Any], path: tuple[str | int, ...]) -> None:
    with pytest.raises(AnswersFault) as caught:
        facts_of_file({"route": "residentieel", **change}, route_a(), date(2026, 11, 22))
    assert [fault.path for fault in caught.value.faults] == [path]


def test_practice_files_fit() -> None:
    facts = facts_of_file(practice_data("blijft-thuis"), route_a())

    assert facts.decision["plek"] == "thuis"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("a\r\nb\rc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf"),
        ("a\x00b\x1bc\x0bd\x9fe", "a b c d e"),
        ("a\ud800b\udfffc", "a b c"),
        ("a\ufdd0b\uffffc\U0010fffed", "a b c d"),
        ("\ufeffJan", "Jan"),
        ("e\u0301", "é"),
        ("a\u202eb\u2066c\u200bd\u00a0e\tf", "a\u202eb\u2066c\u200bd\u00a0e\tf"),
    ],
)
def test_text_as_it_is_stored(typed: str, stored: str) -> None:
    assert clean_text(typed) == stored == clean_text(stored)


def test_words_of_an_answers_file_are_stored_as_typed_words_are() -> None:
    data = practice_data("noor-bij-oma")
    data["besluit"] = {**data["besluit"], "motivering": "o\u0301mdat\u0000"}
    name = next(name for name, asked in route_a().questions.items() if "nvt" in asked.allow)
    data["antwoorden"] = {key: value for key, value in data["antwoorden"].items() if key != name}
    data["nvt"] = {name: "iedereen\u2028is gevraagd"}
    facts = facts_of_file(data, route_a())
    assert facts.decision["motivering"] == "ómdat "
    assert facts.not_applicable[name] == "iedereen\nis gevraagd"


def test_words_that_do_not_fit_are_told_and_never_cut() -> None:
    data = practice_data("noor-bij-oma")
    data["besluit"] = {**data["besluit"], "motivering": "x" * (TEXT_LIMIT + 1)}
    with pytest.raises(AnswersFault, match="20001 tekens"):
        facts_of_file(data, route_a())
