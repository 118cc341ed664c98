"""Running the rules of a document once more on the facts in its extract.

A PDF goes in; whether the same comes out as its extract says goes out, with every reason why not. Nothing of the file
is ever executed: rules are data that the engine reads.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart import __version__
from routekaart.checklist import Checklist, ChecklistFault
from routekaart.checklist.compile import from_canonical
from routekaart.dossier.extractform import Extract, ExtractFault, digest, read_extract
from routekaart.engine import assess
from routekaart.engine.outcome import bare_outcome
from routekaart.verification.attached import Receipt, extract_bytes, receipt
from routekaart.verification.container import open_pdf

__all__ = ["Rerun", "rerun", "rerun_extract"]

_MOST_TOLD = 5
_UNREADABLE = "Het uittreksel is niet te lezen."
_NAMES = {
    "waarschuwingen": "waarschuwing",
    "alternatieven": "alternatief",
    "consulten": "overleg",
    "zichtbaar": "vraag",
    "afgeleid": "berekening",
}


@dataclass(frozen=True, slots=True)
class Rerun:
    """`same` is None when it could not be established; `reasons` say why it is not True."""

    same: bool | None
    reasons: tuple[str, ...] = ()
    about: str = ""
    """Which rules and which day, to show beside the outcome."""
    practice: bool = False


def rerun(pdf: bytes) -> Rerun:
    """Run the rules in this document again. Raises nothing for what is in the file, and takes what it takes."""
    try:
        with open_pdf(pdf) as document:
            raw = extract_bytes(document)
        return rerun_extract(raw, receipt(pdf))
    except ExtractFault as fault:
        return Rerun(None, (f"Over het uittreksel: {fault}.",))
    except Exception:  # a strange file: what cannot be read cannot be run
        return Rerun(None, (_UNREADABLE,))


def rerun_extract(raw: bytes, printed: Receipt) -> Rerun:
    """The same for an extract and what is printed about it. Raises ExtractFault when there is nothing to run."""
    if printed.extract != {hashlib.sha256(raw).hexdigest()}:
        return Rerun(False, ("Het uittreksel is niet dat waarvan het kenmerk op het laatste blad staat.",))
    extract = read_extract(raw)
    found = Rerun(None, about=_about(extract), practice=extract.practice)
    broken = tuple(_broken(extract, printed))
    if broken:
        return _with(found, False, broken)
    try:
        checklist = from_canonical(extract.rules)
    except ChecklistFault:
        return _with(found, None, ("Deze Routekaart kan de regels in het uittreksel niet lezen.", *_other(extract)))
    if (checklist.id, checklist.version) != (extract.route, extract.version):
        return _with(found, False, ("Het uittreksel noemt een andere route dan de regels die erin zitten.",))
    try:
        outcome = bare_outcome(assess(checklist, extract.facts))
    except Exception:  # facts of a kind that these rules cannot look at
        return _with(found, None, ("De regels kunnen met deze gegevens niet worden uitgevoerd.", *_other(extract)))
    if digest(outcome) == extract.outcome_sha256:
        return _with(found, True, ())
    return _with(found, False, (*_told(outcome, extract.outcome, checklist), *_other(extract)))


def _with(found: Rerun, same: bool | None, reasons: tuple[str, ...]) -> Rerun:
    return Rerun(same, reasons, found.about, found.practice)


def _about(extract: Extract) -> str:
    region = f", regio {extract.region}" if extract.region else ""
    made = f"gemaakt met Routekaart {extract.app_version}"
    return f"regels {extract.route} {extract.version}{region}, op {extract.facts.on:%d-%m-%Y}, {made}"


def _broken(extract: Extract, printed: Receipt) -> Iterator[str]:
    """What does not belong together in the extract and on paper."""
    rules = hashlib.sha256(extract.rules.encode()).hexdigest()
    if rules != extract.rules_sha256 or printed.rules != {rules}:
        yield "De regels in het uittreksel zijn niet die waarvan het kenmerk op het laatste blad staat."
    if digest(extract.outcome) != extract.outcome_sha256:
        yield "De uitkomst in het uittreksel past niet bij haar kenmerk."


def _other(extract: Extract) -> tuple[str, ...]:
    """Another version of the program may read rules in another way; that is for people to know."""
    if extract.app_version == __version__:
        return ()
    return (
        f"Het uittreksel komt uit Routekaart {extract.app_version}; dit is {__version__}. Dat kan het verschil zijn.",
    )


def _told(here: Mapping[str, Any], given: Mapping[str, Any], checklist: Checklist) -> tuple[str, ...]:
    """What came out otherwise, by its own name; only names that this side knows are repeated."""
    lines = []
    for part, item in here.items():
        other = given.get(part)
        if item == other:
            continue
        if part not in _NAMES or not isinstance(other, Mapping):
            lines.append(f"De regels geven bij “{part.replace('_', ' ')}” iets anders dan in het uittreksel staat.")
            continue
        names = [name for name in item if item[name] != other.get(name)]
        lines += [
            f"Bij {_NAMES[part]} {name} geven de regels iets anders dan in het uittreksel staat." for name in names
        ]
    more = len(lines) - _MOST_TOLD
    rest = (f"En nog {more} verschillen.",) if more > 0 else ()
    return (*(lines[:_MOST_TOLD] or ["In het uittreksel staat een uitkomst die de regels niet geven."]), *rest)
