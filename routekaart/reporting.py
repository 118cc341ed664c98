"""Outcomes as people and programs read them on the command line: plain lines or JSON.

An assessment or a verification report goes in; Dutch lines or data for JSON come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist import Checklist
from routekaart.checklist.difference import Change, change_lines
from routekaart.conditions import truth_word
from routekaart.dossier import Signature
from routekaart.engine import AlternativeState, Assessment, OpenPoint, WarningState
from routekaart.verification import VerificationReport

__all__ = [
    "assessment_json",
    "assessment_lines",
    "author_of",
    "difference_json",
    "difference_lines",
    "signatures_of",
    "verification_json",
    "verification_lines",
]

_STANDINGS = {
    "open": "open",
    "bezig": "bezig",
    "nog_onderzoeken": "nog onderzoeken",
    "geconcludeerd": "geconcludeerd",
    "niet_van_toepassing": "niet van toepassing",
    "niet_aan_de_orde": "niet aan de orde",
}


def assessment_json(checklist: Checklist, facts: Facts, state: Assessment) -> dict[str, Any]:
    """The state of affairs as data."""
    return {
        "route": checklist.id,
        "versie": checklist.version,
        "regio": checklist.region.id if checklist.region else None,
        "op": facts.on.isoformat(),
        "waarschuwingen": {item.id: _warning(item) for item in state.warnings.values()},
        "alternatieven": {item.rung.id: _alternative(item) for item in state.alternatives.values()},
        "consulten": {
            item.id: {
                "nodig": truth_word(item.due),
                "gehouden": truth_word(item.held),
                "gevraagd": item.requested,
                "titel": item.title,
                "omdat": list(item.because),
            }
            for item in state.consultations.values()
        },
        "open": {"voorlopig": _points(state.open_provisional), "definitief": _points(state.open_final)},
        "mist": list(dict.fromkeys(item.id for item in state.missing)),
        "mag_voorlopig": state.may_provisional,
        "compleet": state.complete,
        "mag_definitief": state.may_final,
    }


def _warning(item: WarningState) -> dict[str, Any]:
    return {
        "waarde": truth_word(item.value),
        "niveau": item.level,
        "tekst": item.text,
        "omdat": list(item.because),
        "doe": item.action,
        "reden": item.reason,
    }


def _alternative(item: AlternativeState) -> dict[str, Any]:
    return {
        "stand": item.standing,
        "titel": item.rung.title,
        "conclusie": item.conclusion,
        "redenen": list(item.reasons),
        "mist": list(item.missing),
        "voorlopig": item.provisional,
        "t_m_besluit": truth_word(item.up_to_decision),
        "afstand": item.rung.distance,
        "eigen": item.rung.own,
    }


def _points(points: Sequence[OpenPoint]) -> list[dict[str, Any]]:
    return [
        {
            "soort": point.kind,
            "id": point.id,
            "tekst": point.text,
            "doe": point.action,
            "stap": point.step,
            "niveau": point.level,
            "houdt_tegen": point.blocks,
        }
        for point in points
    ]


def assessment_lines(checklist: Checklist, facts: Facts, state: Assessment) -> list[str]:
    """The state of affairs to read: what is weighed, what speaks, what is open."""
    lines = [f"{checklist.title} {checklist.version}, stand op {facts.on.isoformat()}"]
    lines += ["", "Alternatieven, van dicht bij huis naar ver"] if state.alternatives else []
    for item in state.alternatives.values():
        note = " (voorlopig)" if item.provisional else ""
        conclusion = f": {item.conclusion.replace('_', ' ')}" if item.conclusion else ""
        lines.append(f"  {item.rung.short:<34} {_STANDINGS[item.standing]}{conclusion}{note}")
    speaking = [item for item in state.warnings.values() if item.value is True]
    lines += ["", f"Waarschuwingen: {len(speaking)}"]
    for warning in speaking:
        lines.append(f"  {warning.id} {warning.level}: {warning.text}")
        lines += [f"      {sentence}" for sentence in warning.because]
    blocking = [point for point in state.open_final if point.blocks]
    others = [point for point in state.open_final if not point.blocks]
    never = checklist.route.only_provisional
    lines += ["", f"Nodig voor {'een compleet stuk' if never else 'definitief'}: {len(blocking)}"]
    lines += [f"  - {point.text} {point.action}" for point in blocking]
    lines += ["", f"Nog open, houdt niet tegen: {len(others)}"]
    lines += [f"  - {point.text}" for point in others]
    not_yet = f"{never.why} {never.next}" if never else "Definitief ondertekenen kan nog niet. Voorlopig kan wel."
    sheet = checklist.route.document.sheet
    ready = "Het blad is klaar." if sheet and sheet.sign == "nee" else "Definitief ondertekenen kan."
    return [*lines, "", ready if state.may_final else not_yet]


def verification_json(report: VerificationReport) -> dict[str, Any]:
    """A verification report as data."""
    return {
        "oordeel": report.verdict,
        "zin": report.sentence,
        "onveranderd": report.whole_and_unchanged,
        "feiten": [{"wat": label, "waarde": value, "stand": stand} for label, value, stand in report.facts],
    }


def verification_lines(report: VerificationReport) -> list[str]:
    """One sentence, then the facts apart."""
    marks = {"ok": "✓", "nok": "✗", "unknown": "?"}
    width = max((len(label) for label, _, _ in report.facts), default=0)
    facts = [f"  {marks.get(stand, '·')} {label:<{width}}  {value}" for label, value, stand in report.facts]
    return [report.sentence, "", *facts] if facts else [report.sentence]


def author_of(facts: Facts) -> str:
    """The one who writes the justification, on one line."""
    for role in ("opsteller", "regisseur", "gi", "wijkteam"):
        for row in facts.records("personen"):
            if row.get("rol") == role:
                number = (
                    f"{str(row.get('register', '')).upper()} {row['registratie']}".strip()
                    if row.get("registratie")
                    else ""
                )
                parts = (row.get("naam") or row.get("codenaam"), row.get("functie"), number)
                return ", ".join(str(part) for part in parts if part)
    return "opsteller niet ingevuld"


def signatures_of(facts: Facts, at: datetime) -> tuple[Signature, ...]:
    """What an answers file says of signing; no strokes, and never more than was recorded."""
    methods = {"getekend": "papier", "papier": "papier", "getypt": "getypt"}
    return tuple(
        Signature(
            person=person,
            stance=str(body.get("houding", "gezien")),
            method=methods.get(str(body.get("wijze", "")), "geen"),
            words=str(body.get("woorden", "")),
            strokes="",
            asked_on=str(body.get("gevraagd_op", "")),
            content_hash="",
            at=at.isoformat(),
        )
        for person, body in facts.signing.items()
    )


# two versions of a route ------------------------------------------------------------------------------------


def difference_lines(old: Checklist, new: Checklist, changes: Sequence[Change]) -> list[str]:
    """Which two were compared, and what differs in meaning."""
    return [f"{_version(old)} → {_version(new)}", "", *change_lines(changes)]


def difference_json(old: Checklist, new: Checklist, changes: Sequence[Change]) -> dict[str, Any]:
    """The same as data."""
    return {
        "oud": {"route": old.id, "versie": old.version, "hash": old.hash},
        "nieuw": {"route": new.id, "versie": new.version, "hash": new.hash},
        "verschillen": [
            {"deel": item.group, "soort": item.kind, "id": item.id, "titel": item.title, "wat": list(item.details)}
            for item in changes
        ],
    }


def _version(side: Checklist) -> str:
    return f"{side.id} {side.version}, geldig vanaf {side.route.valid_from}"
