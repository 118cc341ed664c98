"""What records are called: a field that points at another record shows the words of that record, never its id."""

from __future__ import annotations

from dataclasses import replace

from routekaart.engine.labels import CaseLabels
from tests.routes import practice_facts, route

FACTS = practice_facts("weer-naar-huis")
LABELS = CaseLabels(route("terugkeer"), FACTS)


def test_a_label_that_points_at_a_record_shows_its_words() -> None:
    row = FACTS.record("doelen_nu", "dn2")
    assert row is not None
    assert LABELS.record("doelen_nu", row) == "F. gaat elke dag naar school. · volledig"


def test_a_label_that_points_at_a_person_shows_the_code_name() -> None:
    row = FACTS.record("woorden", "w_moeder")
    assert row is not None
    assert LABELS.record("woorden", row).startswith("Moeder · ")


def test_a_record_that_was_taken_out_leaves_no_id_behind() -> None:
    gone = CaseLabels(route("terugkeer"), replace(FACTS, lists={**FACTS.lists, "doelen": ()}))
    row = FACTS.record("doelen_nu", "dn2")
    assert row is not None
    assert gone.record("doelen_nu", row) == "volledig"
