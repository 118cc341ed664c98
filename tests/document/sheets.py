"""Sheets of the practice cases of the small routes, for tests.

The name of a practice case and changes to its answers go in; a request or a composed paper comes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from routekaart.answers import Facts
from routekaart.document.compose import Paper, PaperRequest, Status, compose
from routekaart.dossier.state import Signature
from routekaart.engine import assess
from routekaart.reporting import signatures_of
from tests.routes import practice_facts, route_of

AT = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
LOOKING_BACK, SIGNAL, PROVIDER = "terugblik-groep", "signaal-van-school", "gesprek-met-aanbieder"


def changed(name: str, answers: Mapping[str, Any] | None = None, **lists: tuple[dict[str, Any], ...]) -> Facts:
    """The facts of a practice case with other answers and lists."""
    facts = practice_facts(name)
    return replace(facts, answers={**facts.answers, **(answers or {})}, lists={**facts.lists, **lists})


def request(name: str, facts: Facts | None = None, status: Status = "definitief", **more: Any) -> PaperRequest:
    """A request for the main paper of a practice case."""
    facts = facts or practice_facts(name)
    rules = route_of(name)
    return PaperRequest(
        kind="verantwoording", checklist=rules, facts=facts, assessment=assess(rules, facts), status=status,
        number="RK-2026-0007", version=1, author="S. Jansen, jeugdprofessional", made_on=AT, event_count=3,
        head="ab" * 32, app_version="0", signatures=more.pop("signatures", ()), **more,
    )  # fmt: skip


def sheet(name: str, facts: Facts | None = None, status: Status = "definitief", **more: Any) -> Paper:
    """The composed sheet."""
    return compose(request(name, facts, status, **more))


def signed(name: str) -> tuple[Signature, ...]:
    """How the people in the file stand."""
    return signatures_of(practice_facts(name), AT)
