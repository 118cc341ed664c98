"""Fictional cases for the tests of papers: an answers file on the real route, and the request for a paper of it.

All people and events are made up.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from routekaart.answers import AnswersFile, Facts, facts_from
from routekaart.checklist import Checklist, load_route
from routekaart.document.compose import Kind, PaperRequest
from routekaart.dossier.state import Signature
from routekaart.engine import assess

__all__ = ["CHECKLISTS", "facts", "request", "route", "signature", "with_delen"]

CHECKLISTS = Path(__file__).parents[2] / "checklists"
MADE_ON = datetime(2026, 11, 22, 15, 30, tzinfo=timezone(timedelta(hours=1)))


@cache
def route(region: str | None = "foodvalley") -> Checklist:
    """The real main route."""
    return load_route("residentieel", folder=CHECKLISTS, region=region)


def case_data(name: str = "noor-bij-oma") -> dict[str, Any]:
    """The answers of one practice case as plain data."""
    data: dict[str, Any] = yaml.load(
        (CHECKLISTS / "oefencasussen" / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader
    )
    return data


@cache
def facts(name: str = "noor-bij-oma") -> Facts:
    """The facts of one practice case."""
    return facts_from(AnswersFile.model_validate(case_data(name)), route(), default_on=date(2026, 11, 22))


def request(kind: Kind = "verantwoording", given: Facts | None = None, **changes: Any) -> PaperRequest:
    """A request for a paper of the practice case; `changes` replace single fields."""
    known = given or facts()
    made = PaperRequest(
        kind=kind,
        checklist=route(),
        facts=known,
        assessment=assess(route(), known),
        status="definitief",
        number="RK-2026-0001",
        version=1,
        author="S. Verzonnen, jeugdprofessional, SKJ 100000001",
        made_on=MADE_ON,
        event_count=214,
        head="5c0e" * 16,
        app_version="0.1.0",
    )
    return replace(made, **changes)


def signature(person: str, stance: str = "eens", **changes: Any) -> Signature:
    """One person signed, by typing unless said otherwise."""
    made = Signature(
        person=person,
        stance=stance,
        method="getypt",
        words="",
        strokes="",
        asked_on="2026-11-21",
        content_hash="",
        at="2026-11-22T14:21:00+00:00",
    )
    return replace(made, **changes)


def with_delen(known: Facts, list_name: str, record_id: str, share: Any) -> Facts:
    """The facts with another `delen` on one record."""
    rows = tuple({**row, "delen": share} if row["id"] == record_id else row for row in known.records(list_name))
    return replace(known, lists={**known.lists, list_name: rows})
