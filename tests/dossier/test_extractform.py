"""The form of an extract on a case so small that every byte of it can be read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.dossier.extractform import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_PARTS,
    Extract,
    ExtractFault,
    digest,
    facts_data,
    read_extract,
    read_facts,
    write_extract,
)
from tests.document.case import facts, route

FACTS = Facts(
    on=date(2026, 11, 22), region="zuid", answers={"kader": "ots", "uren": 1.5}, unknown={"tolk": "onbekend"},
    not_applicable={"zus": "nvt"}, lists={"hulp": ({"id": "h1", "vorm": "IAG"},)}, complete=frozenset({"b", "a"}),
    weighings={"A": {"conclusie": "later"}}, own_alternatives=({"id": "E1", "titel": "Bij oma"},),
    warnings_answered={"W1": {"reden": "Zo is het."}}, decision={"plek": "thuis"},
)  # fmt: skip
OUTCOME = {"compleet": False}
SMALL = Extract(
    practice=True, app_version="0.1.0", language=1, route="klein", version="2026.1", region="zuid 2", rules='{"a":1}',
    rules_sha256="ab", facts=FACTS, outcome=OUTCOME, outcome_sha256="cd",
)  # fmt: skip
WRITTEN = (
    '{"gegevens":{"antwoorden":{"kader":"ots","uren":1.5},"besluit":{"plek":"thuis"},"compleet":["a","b"],'
    '"eigen_alternatieven":[{"id":"E1","titel":"Bij oma"}],"lijsten":{"hulp":[{"id":"h1","vorm":"IAG"}]},'
    '"nvt":{"zus":"nvt"},"onbekend":{"tolk":"onbekend"},"regio":"zuid",'
    '"waarschuwingen_beantwoord":{"W1":{"reden":"Zo is het."}},"wegingen":{"A":{"conclusie":"later"}}},'
    '"oefening":true,"programma":"0.1.0","regels":"{\\"a\\":1}","regels_sha256":"ab","regio":"zuid 2","route":"klein",'
    '"routekaart_uittreksel":1,"taalversie":1,"uitkomst":{"compleet":false},"uitkomst_sha256":"cd","versie":"2026.1",'
    '"zaakdatum":"2026-11-22"}'
)


def changed(**parts: Any) -> bytes:
    return json.dumps({**json.loads(WRITTEN), **parts}).encode()


def with_facts(**parts: Any) -> bytes:
    return changed(gegevens={**json.loads(WRITTEN)["gegevens"], **parts})


def test_every_byte_of_it() -> None:
    assert write_extract(SMALL).decode() == WRITTEN
    assert read_extract(WRITTEN.encode()) == SMALL
    assert read_facts(json.loads(json.dumps(facts_data(FACTS))), FACTS.on) == FACTS
    anywhere = replace(FACTS, region=None)
    assert read_facts(facts_data(anywhere), FACTS.on) == anywhere
    letters = write_extract(replace(SMALL, route="één"))
    assert "één" in letters.decode() and read_extract(letters).route == "één"


def test_what_it_says_of_the_rules_is_what_the_rules_say() -> None:
    made = Extract.of(route(), facts(), OUTCOME, "0.1.0", practice=False)
    assert (made.route, made.version, made.language) == ("residentieel", route().version, 1)
    assert (made.rules, made.rules_sha256) == (route().canonical, route().hash)
    region = route().region
    assert region is not None and made.region == f"foodvalley {region.version}"
    assert (made.practice, made.app_version, made.facts, made.outcome) == (False, "0.1.0", facts(), OUTCOME)
    assert made.outcome_sha256 == digest(OUTCOME)
    assert Extract.of(route(region=None), facts(), OUTCOME, "0.1.0", practice=True).region == ""


def test_the_hash_is_over_sorted_text_without_spaces() -> None:
    # printf '{"a":["é"],"b":1}' | sha256sum
    assert digest({"b": 1, "a": ("é",)}) == "cde3c54c1d323a37b399fbf0246d2a68a66d3f4c8b57844aaab17ee6cddfdc07"
    with pytest.raises(ValueError):
        digest({"a": float("nan")})


@pytest.mark.parametrize("name", json.loads(WRITTEN))
def test_every_part_must_be_there_and_of_its_own_kind(name: str) -> None:
    whole = json.loads(WRITTEN)
    for raw in (
        json.dumps({key: value for key, value in whole.items() if key != name}).encode(),
        changed(**{name: 7 if name not in ("taalversie", "routekaart_uittreksel") else "1"}),
    ):
        with pytest.raises(ExtractFault):
            read_extract(raw)


@pytest.mark.parametrize("name", json.loads(WRITTEN)["gegevens"])
def test_every_part_of_the_facts_must_be_there_and_of_its_own_kind(name: str) -> None:
    whole = json.loads(WRITTEN)["gegevens"]
    missing = changed(gegevens={key: value for key, value in whole.items() if key != name})
    for raw in (missing, with_facts(**{name: 7})):
        with pytest.raises(ExtractFault, match="er ontbreekt iets"):
            read_extract(raw)


@pytest.mark.parametrize(
    "parts",
    [
        {"onbekend": {"tolk": 1}}, {"nvt": {"zus": None}}, {"lijsten": {"hulp": [{"id": 1}]}}, {"lijsten": {"h": {}}},
        {"compleet": [1]}, {"wegingen": {"A": []}}, {"eigen_alternatieven": [{"titel": "x"}]},
        {"waarschuwingen_beantwoord": {"W1": "x"}}, {"besluit": []}, {"regio": []},
    ],
)  # fmt: skip
def test_what_stands_inside_the_facts_is_looked_at_too(parts: dict[str, Any]) -> None:
    with pytest.raises(ExtractFault, match="er ontbreekt iets"):
        read_extract(with_facts(**parts))


def said(raw: bytes) -> str:
    with pytest.raises(ExtractFault) as caught:
        read_extract(raw)
    return str(caught.value)


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def test_the_limits_are_exactly_where_they_are_said_to_be() -> None:
    other, large = "het is geen uittreksel van Routekaart", "het is groter of dieper dan Routekaart zelf maakt"
    assert [said(b"[1]".ljust(size)) for size in (MAX_BYTES, MAX_BYTES + 1)] == [other, "het is groter dan 2 MB"]
    assert [said(nested(depth)) for depth in (MAX_DEPTH, MAX_DEPTH + 1)] == [other, large]
    assert said(b'{"a":' * MAX_DEPTH + b"1" + b"}" * MAX_DEPTH) == large
    for count, words in ((MAX_PARTS - 1, other), (MAX_PARTS, large)):
        assert said(b"[" + b",".join([b"1"] * count) + b"]") == words
    assert (MAX_BYTES, MAX_PARTS, MAX_DEPTH) == (2_097_152, 100_000, 24)


def test_why_it_cannot_be_read() -> None:
    form = "het heeft een vorm die deze Routekaart niet kent; probeer een nieuwere versie"
    language = "de regels zijn in een taalversie die deze Routekaart niet kent; probeer een nieuwere versie"
    assert said(b"{") == "het is niet te lezen" == said(WRITTEN.replace("1.5", "1e999").encode())
    assert [said(changed(routekaart_uittreksel=value)) for value in (2, True, 1.0)] == [form] * 3
    assert [said(changed(taalversie=value)) for value in (2, True, 1.0, None)] == [language] * 4
    assert said(changed(oefening=1)) == "er ontbreekt iets, of er staat iets op de verkeerde plek"


@pytest.mark.parametrize("name", ["programma", "route", "versie", "regio", "regels_sha256", "uitkomst_sha256"])
def test_a_line_is_short_and_can_be_shown(name: str) -> None:
    assert read_extract(changed(**{name: "x" * 100}))
    for text in ("x" * 101, "a\u202eb", "a\nb"):
        assert said(changed(**{name: text})).startswith("er ontbreekt iets")


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ("{", "niet te lezen"), ("", "niet te lezen"), ("\ud800", "niet te lezen"), ('{"a":1,"a":2}', "niet te lezen"),
        ("[" * 25 + "]" * 25, "dieper"),
    ],
)  # fmt: skip
def test_the_rules_inside_keep_the_same_limits(rules: str, words: str) -> None:
    assert words in said(changed(regels=rules))
