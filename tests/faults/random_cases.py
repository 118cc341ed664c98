"""Random cases: what people may have written on any route, made of the practice cases, the same for the same number.

A number goes in; the request for a paper comes out.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from routekaart.answers import Facts
from routekaart.document.compose import Kind, PaperRequest
from routekaart.dossier.state import Signature
from routekaart.engine import assess
from tests.routes import PRACTICE, practice_facts, route_of

__all__ = ["random_request"]

KINDS: tuple[Kind, ...] = ("verantwoording", "verantwoording", "gezin", "kind", "bijblad", "bespreekblad")
_AT = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
_WORDS = (
    "moeder", "oma", "’s avonds", "Ünal", "Özgür", "Zoë", "één", "coördinatie", "50%", "€ 12,50", "(soms)", "A&B",
    "<b>vet</b>", "{{7*7}}", "“rustig”", "re-integratie", "07:45", "24/7", "school", "nachten", "’t", "ß", "Łukasz",
    "…", "e-mail", "https://voorbeeld.nl/een/heel/lange/weg", "Dat helpt.", "Waarom?", "nee!", "J.-P.", "1.", "-",
    "x" * 40,
)  # fmt: skip
_STANCES = ("eens", "eens_met_opmerking", "niet_eens", "gezien", "tekent_niet")
_METHODS = ("getekend", "getypt", "papier", "geen")


def random_request(number: int, kinds: Sequence[Kind] = KINDS) -> PaperRequest:
    """The request that belongs to this number."""
    chance = random.Random(f"paper {number}")
    name = PRACTICE[number % len(PRACTICE)].stem
    rules = route_of(name)
    facts = _changed(practice_facts(name), chance)
    sheet = rules.route.document.sheet is not None
    kind: Kind = "verantwoording" if sheet else chance.choice(kinds)
    people = [str(row["id"]) for row in facts.records("personen")] or [""]
    return PaperRequest(
        kind=kind,
        checklist=rules,
        facts=facts,
        assessment=assess(rules, facts),
        status=chance.choice(("voorlopig", "definitief")),
        number=f"RK-2026-{number:04}",
        version=chance.randrange(1, 4),
        author="S. Jansen, jeugdprofessional, SKJ 100000001",
        made_on=_AT,
        event_count=chance.randrange(1, 900),
        head=f"{chance.getrandbits(256):064x}",
        app_version="0.1.0",
        practice=chance.random() < 0.2,
        reader=chance.choice(people) if kind in ("gezin", "bijblad") else None,
        signatures=tuple(_signature(person, chance) for person in people if person and chance.random() < 0.6),
        sealers=("opsteller", *(_text(chance, 3) for _ in range(chance.randrange(3)))),
    )


def _changed(facts: Facts, chance: random.Random) -> Facts:
    """Some answers, rows and weighings gone, and other words in what people wrote."""
    answers = {key: _value(value, chance) for key, value in facts.answers.items() if chance.random() < 0.9}
    lists = {
        name: tuple(_row(row, chance) for row in rows if name == "personen" or chance.random() < 0.85)
        for name, rows in facts.lists.items()
    }
    weighings = {key: _row(row, chance) for key, row in facts.weighings.items() if chance.random() < 0.85}
    decision = {key: _value(value, chance) for key, value in facts.decision.items()}
    return replace(facts, answers=answers, lists=lists, weighings=weighings, decision=decision)


def _row(row: Mapping[str, Any], chance: random.Random) -> dict[str, Any]:
    return {key: value if key in ("id", "rol") else _value(value, chance) for key, value in row.items()}


def _value(value: Any, chance: random.Random) -> Any:
    """Only free text is rewritten: it has more than one word."""
    if isinstance(value, str) and " " in value and chance.random() < 0.5:
        return _text(chance, chance.choice((2, 5, 12, 60)))
    return value


def _text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words))


def _signature(person: str, chance: random.Random) -> Signature:
    method = chance.choice(_METHODS)
    stance = "tekent_niet" if method == "geen" else chance.choice(_STANCES[:4])
    return Signature(
        person=person,
        stance=stance,
        method=method,
        words=_text(chance, 4) if chance.random() < 0.5 else "",
        strokes="10,10 200,90;5,5 9,9" if method == "getekend" else "",
        asked_on="2026-11-21",
        content_hash="",
        at="2026-11-22T14:21:00+00:00",
    )
