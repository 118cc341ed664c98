"""A pinned case prints the same words later: route, answers and papers as they once were.

After a wanted change of a template: ROUTEKAART_GOLDEN=schrijf, run this file, and read what changed.
"""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from routekaart.answers import AnswersFile, Facts, facts_from
from routekaart.checklist import Checklist, from_canonical
from routekaart.document.compose import Kind, compose
from routekaart.engine import assess
from tests.document.case import request, signature, with_delen

GOLDEN = Path(__file__).parent / "golden"
KINDS: tuple[tuple[Kind, str | None], ...] = (
    ("verantwoording", None),
    ("bijblad", "moeder"),
    ("gezin", "vader"),
    ("kind", None),
    ("bespreekblad", None),
)


@cache
def pinned() -> tuple[Checklist, Facts]:
    checklist = from_canonical((GOLDEN / "routekaart.json").read_text("utf-8"))
    data = yaml.load((GOLDEN / "dossier.yaml").read_text("utf-8"), yaml.BaseLoader)
    facts = facts_from(AnswersFile.model_validate(data), checklist, default_on=date(2026, 11, 22))
    return checklist, with_delen(facts, "feiten", "f_vader", ["niet_voor", "vader"])


@pytest.mark.parametrize(("kind", "reader"), KINDS)
def test_a_pinned_case_prints_the_same_words(kind: Kind, reader: str | None) -> None:
    checklist, facts = pinned()
    signatures = (signature("moeder"), signature("vader", "niet_eens", words="Ik wil haar vaker zien."))
    made = compose(
        request(
            kind,
            facts,
            checklist=checklist,
            assessment=assess(checklist, facts),
            reader=reader,
            signatures=signatures,
            practice=True,
        )
    )
    path = GOLDEN / f"{kind}.txt"
    if os.environ.get("ROUTEKAART_GOLDEN") == "schrijf":
        path.write_text(made.text + "\n", "utf-8")
    assert path.read_text("utf-8") == made.text + "\n"
