"""Outcomes on the command line: as data with a fixed form, and as lines to read."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from routekaart.answers import Facts
from routekaart.engine import assess
from routekaart.reporting import (
    assessment_json,
    assessment_lines,
    author_of,
    signatures_of,
    verification_json,
    verification_lines,
)
from routekaart.verification import verify
from tests.routes import practice_facts, route_a
from tests.verification import samples

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def test_data_can_be_written_and_is_complete() -> None:
    facts = practice_facts("noor-bij-oma")
    state = assess(route_a(), facts)
    data = json.loads(json.dumps(assessment_json(route_a(), facts, state)))
    assert set(data["waarschuwingen"]) == set(state.warnings)
    assert list(data["alternatieven"]) == list(state.alternatives)
    assert set(data["consulten"]) == set(state.consultations)
    assert (data["route"], data["regio"], data["op"]) == ("residentieel", "foodvalley", "2026-11-22")
    assert len(data["open"]["definitief"]) == len(state.open_final)


def test_lines_tell_what_speaks_and_what_is_open() -> None:
    facts = Facts(on=practice_facts("noor-bij-oma").on)
    lines = assessment_lines(route_a(), facts, assess(route_a(), facts))
    blocking = sum(point.blocks for point in assess(route_a(), facts).open_final)
    assert f"Nodig voor definitief: {blocking}" in lines and blocking > 0
    assert lines[-1] == "Definitief ondertekenen kan nog niet. Voorlopig kan wel."
    # A score is never given, not even as a count of plus and minus.
    assert not any(word in "\n".join(lines).lower() for word in ("score", "punten:", "advies:"))


def test_the_author_on_one_line() -> None:
    assert author_of(Facts(on=NOW.date())) == "opsteller niet ingevuld"
    person = {"id": "o", "rol": "opsteller", "codenaam": "S.", "naam": "S. Jansen", "functie": "jeugdbeschermer"}
    facts = Facts(on=NOW.date(), lists={"personen": ({**person, "register": "skj", "registratie": "1"},)})
    assert author_of(facts) == "S. Jansen, jeugdbeschermer, SKJ 1"


def test_signatures_say_no_more_than_was_recorded() -> None:
    facts = Facts(on=NOW.date(), signing={"m": {"houding": "eens", "wijze": "getekend"}, "v": {"houding": "niet_eens"}})
    mother, father = signatures_of(facts, NOW)
    assert (mother.stance, mother.method, mother.strokes) == ("eens", "papier", "")
    assert (father.stance, father.method) == ("niet_eens", "geen")


def test_a_checked_document_as_data_and_as_lines() -> None:
    report = verify(samples.one_seal(), now=NOW)
    data = json.loads(json.dumps(verification_json(report)))
    assert data["onveranderd"] is True and data["oordeel"] == "onbekende_sleutel"
    lines = verification_lines(report)
    assert lines[0] == data["zin"] and len(lines) == len(data["feiten"]) + 2
    assert verification_lines(verify(b"", now=NOW))[0].startswith("Dit is geen PDF")
