"""What ends a paper: what is agreed, answered warnings, open points, signatures and the receipt.

A case cut to its reader goes in; plain rows come out. Open points and warnings are texts of the route, never
of the case.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from routekaart.answers import Facts
from routekaart.document.paper.case import Case, Record, words
from routekaart.document.paper.language import and_list, day_text, moment_text, short_day
from routekaart.document.paper.request import PaperRequest
from routekaart.dossier.state import Signature

__all__ = [
    "Agreement",
    "AnsweredWarning",
    "OpenLine",
    "Receipt",
    "Signed",
    "agreements",
    "answered_warnings",
    "answers_hash",
    "open_lines",
    "receipt",
    "signed",
    "signed_row",
    "stances",
]

_METHODS = {"getekend": "drawn", "getypt": "typed", "papier": "paper", "geen": "none"}
STANCES = ("eens", "eens_met_opmerking", "niet_eens", "gezien", "tekent_niet")
_SIGNERS = ("ouder", "voogd", "regisseur", "opsteller")


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who does what, and when at the latest."""

    what: str
    who: str
    until: str
    done: bool


@dataclass(frozen=True, slots=True)
class AnsweredWarning:
    """A warning that people answered with a reason."""

    id: str
    title: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class OpenLine:
    """Something still to be done before the paper can be final."""

    text: str
    action: str
    unknown: bool
    """Only not filled in yet, in place of wrong or missing."""


@dataclass(frozen=True, slots=True)
class Signed:
    """One place in the grid of signatures."""

    name: str
    role: str
    stance: str
    method: str
    at: str
    words: str
    asked_on: str
    strokes: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """By what this paper can be checked."""

    route: str
    route_version: str
    route_hash: str
    region: str
    app_version: str
    event_count: int
    head: str
    answers_hash: str
    extract_hash: str
    """Of the extract in this file; empty when there is none."""
    came_from: str
    log_count: int
    log_head: str


def agreements(case: Case) -> tuple[Agreement, ...]:
    """Agreements, agreements about safety, and what is still being looked into."""
    return tuple(_agreements(case))


def _agreements(case: Case) -> Iterator[Agreement]:
    for name, who in (("afspraken", "wie"), ("veiligheidsafspraken", "met_wie")):
        for row in case.facts.records(name):
            yield Agreement(
                what=words(row, "wat"),
                who=case.field(name, row, who),
                until=short_day(row.get("uiterlijk")),
                done=row.get("gedaan") == "ja",
            )
    for name, body in case.facts.weighings.items():
        state = case.assessment.alternatives.get(name)
        if body.get("actie") and state is not None and state.standing == "nog_onderzoeken":
            yield Agreement(words(body, "actie"), case.person(body.get("wie")), short_day(body.get("uiterlijk")), False)


def answered_warnings(case: Case) -> tuple[AnsweredWarning, ...]:
    """True warnings of level M with the reason that was given."""
    return tuple(_answered(case))


def _answered(case: Case) -> Iterator[AnsweredWarning]:
    for state in case.assessment.warnings.values():
        reason = _reason(case, state.id)
        if state.value is True and state.level == "M" and reason:
            yield AnsweredWarning(state.id.split("_")[0], state.title, cleared(case, state.text), reason)


def _reason(case: Case, warning: str) -> str:
    """The reason typed for it, or the answer elsewhere that already is one, if this reader may see that answer."""
    given = case.facts.warnings_answered.get(warning, {}).get("reden")
    if given:
        return str(given)
    rule = case.checklist.warnings[warning]
    return next((str(case.raw(name)) for name in rule.reason_from if case.raw(name)), "")


def open_lines(case: Case) -> tuple[OpenLine, ...]:
    """Everything still open, what blocks first."""
    points = sorted(case.assessment.open_final, key=lambda point: not point.blocks)
    return tuple(
        OpenLine(
            text=cleared(case, item.text),
            # "Leg het overleg vast" says the same again, to who works on screen.
            action="" if item.kind == "consult" else cleared(case, item.action),
            unknown=item.unknown or item.kind == "vraag",
        )
        for item in points
    )


def cleared(case: Case, text: str) -> str:
    """A text of the assessment, which saw the whole case, without the name of a child this reader may not see."""
    whole = next((row for row in case.request.facts.records("personen") if row.get("rol") == "kind"), {})
    name = str(whole.get("codenaam") or "")
    return text if not name or case.child else text.replace(name, case.name)


# signatures -----------------------------------------------------------------------------------------


def stances(request: PaperRequest) -> tuple[Signature, ...]:
    """The signatures, and where people stand who did not sign but of whom an answers file says so."""
    known = {item.person for item in request.signatures}
    noted = (
        Signature(
            person=person,
            stance=words(body, "houding"),
            method="geen",
            words=words(body, "woorden"),
            strokes="",
            asked_on="",
            content_hash="",
            at="",
        )
        for person, body in request.facts.signing.items()
        if person not in known and body.get("houding") in STANCES
    )
    return (*request.signatures, *noted)


def signed(case: Case) -> tuple[Signed, ...]:
    """Who signed, who was asked and did not, and who is still to be asked.

    Somebody who signs is seen by everybody, also when the record of this person is not to be read.
    """
    given = {item.person: item for item in stances(case.request)}
    seen = {str(row["id"]) for row in case.facts.records("personen") if _signs(row)}
    wanted = [row for row in case.request.facts.records("personen") if str(row["id"]) in {*seen, *given}]
    return tuple(_signed(case, row, given.get(str(row["id"]))) for row in wanted)


def _signs(row: Record) -> bool:
    return row.get("gezag") == "ja" or row.get("rol") in _SIGNERS


def _signed(case: Case, row: Record, signature: Signature | None) -> Signed:
    name, role = case.called(row), case.role(row)
    role = "" if role.casefold() == name.casefold() else role
    return signed_row(name, role, signature, case.request.made_on)


def signed_row(name: str, role: str, signature: Signature | None, made_on: datetime) -> Signed:
    """One place in the grid, for somebody who signed or who did not."""
    if signature is None:
        return Signed(name, role, "", "open", "", "", "", "")
    method = _METHODS.get(signature.method, "none")
    return Signed(
        name=name,
        role=role,
        stance=signature.stance,
        method=method,
        at="" if method == "none" else moment_text(signature.at, made_on),
        words=signature.words,
        asked_on=day_text(signature.asked_on[:10]) if signature.asked_on else "",
        strokes=signature.strokes if method == "drawn" else "",
    )


# the receipt ----------------------------------------------------------------------------------------


def receipt(case: Case) -> Receipt:
    """Rules, program, log and answers, each by version or hash."""
    request, checklist = case.request, case.checklist
    region = checklist.region
    return Receipt(
        route=checklist.id,
        route_version=checklist.version,
        route_hash=checklist.hash,
        region=" ".join((region.id, region.version)) if region else "",
        app_version=request.app_version,
        event_count=request.event_count,
        head=request.head,
        answers_hash=answers_hash(request.facts),
        extract_hash=hashlib.sha256(request.extract).hexdigest() if request.extract else "",
        came_from=request.came_from,
        log_count=request.log_count,
        log_head=request.log_head,
    )


def answers_hash(facts: Facts) -> str:
    """SHA-256 over everything that was recorded, as canonical JSON."""
    return hashlib.sha256(
        _canonical({item.name: getattr(facts, item.name) for item in fields(facts)}).encode()
    ).hexdigest()


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    return sorted(value) if isinstance(value, frozenset | set) else str(value)


def caretakers(case: Case) -> str:
    """Who has authority, as one line."""
    return and_list(case.called(row) for row in case.facts.records("personen") if row.get("gezag") == "ja")
