"""Everything about one person of a case: what there is, what goes along, and a copy of it as PDF and as JSON.

A desk, a case and a person go in; items to choose from and a finished copy come out. Nothing leaves by itself: what
concerns somebody else, or is not for this person, goes along only when a professional chose it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from routekaart import __version__
from routekaart.casework.base import Changes
from routekaart.casework.documents.leaving import write_outside
from routekaart.casework.rights.keeping import case_record, gathered_log
from routekaart.dossier import Dossier
from routekaart.dossier.carrying import ANSWER
from routekaart.dossier.personal import Ground, Part, parts_about

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk
    from routekaart.document.paper.person import Entry, PersonRequest
    from routekaart.document.person import PersonPaper

__all__ = [
    "PersonChoice",
    "PersonCopy",
    "PersonFile",
    "PersonItem",
    "about_person",
    "copy_printed",
    "people_of",
    "person_copy",
    "person_request",
    "save_copy",
]

_PAPERS = {"gezin": "gezinsversie", "bijblad": "bijblad", "kind": "kindversie"}


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """Somebody in the case."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class PersonItem:
    """One part, as the professional reads it before deciding."""

    key: str
    group: str
    title: str
    text: str
    ground: Ground
    """Why it stays behind unless chosen; empty when it goes along."""
    concerns: tuple[str, ...]
    """Names of the other people in it."""

    def __repr__(self) -> str:
        return f"PersonItem({self.ground})"


@dataclass(frozen=True, slots=True)
class PersonFile:
    """All there is of one person, what goes along by itself first."""

    person: PersonChoice
    number: str
    items: tuple[PersonItem, ...]

    @property
    def by_itself(self) -> frozenset[str]:
        """Keys of what goes along unless somebody chooses otherwise."""
        return frozenset(item.key for item in self.items if not item.ground)


@dataclass(frozen=True, slots=True)
class PersonCopy:
    """One copy, ready to look at and to hand over."""

    case_id: str
    paper: PersonPaper
    pdf: bytes

    def file_name(self, form: Literal["pdf", "json"]) -> str:
        """A name without names of people."""
        return f"{self.paper.file_name}.{form}"

    def __repr__(self) -> str:
        return f"PersonCopy({self.paper.file_name})"


def people_of(desk: Desk, case_id: str) -> tuple[PersonChoice, ...]:
    """Everybody in the case, the child first; none on a route without people."""
    view = desk.case(case_id)
    rows = sorted(view.dossier.facts.records("personen"), key=lambda row: row.get("rol") != "kind")
    labels = view.labels
    return tuple(
        PersonChoice(
            str(row["id"]),
            str(row.get("codenaam") or row.get("naam") or labels.record("personen", row)),
            labels.field_option("personen", "rol", str(row.get("rol") or "")),
        )
        for row in rows
    )


def about_person(desk: Desk, case_id: str, person: str) -> PersonFile:
    """What there is about this person. Raises KeyError for somebody who is not in the case."""
    from routekaart.document.paper.person import groups_of, reading_case

    parts = _parts(desk, case_id, person)
    everything = frozenset(part.key for part in parts)
    request = _request(desk, case_id, person, parts, everything, full_names=True)
    # Of a record that is pointed at no more is shown than would leave.
    by_itself = frozenset(part.key for part in parts if not part.ground)
    case = reading_case(replace(request, chosen=by_itself))
    found = {choice.id: choice for choice in people_of(desk, case_id)}
    items = [
        PersonItem(
            key=entry.part.key,
            group=group.title,
            title=entry.title,
            text=_shown(entry),
            ground=entry.part.ground,
            concerns=tuple(name for name in (_called(request, item) for item in entry.part.others) if name),
        )
        for group in groups_of(request, case)
        for entry in group.entries
    ]
    return PersonFile(found[person], request.base.number, tuple(sorted(items, key=lambda item: bool(item.ground))))


def person_copy(
    desk: Desk, case_id: str, person: str, chosen: Collection[str], *, full_names: bool = False
) -> PersonCopy:
    """Make the copy with exactly these items; nothing is recorded before it leaves."""
    from routekaart.document.person import compose_person

    parts = _parts(desk, case_id, person)
    going = frozenset(part.key for part in parts) & frozenset(chosen)
    paper = compose_person(_request(desk, case_id, person, parts, going, full_names=full_names))
    return PersonCopy(case_id, paper, desk.env.drawing.draw(paper.xml, paper.meta))


def save_copy(desk: Desk, copy: PersonCopy, path: Path, form: Literal["pdf", "json"]) -> Changes:
    """Write it outside the vault, whole or not at all, and log that it left. Raises DOC-035 when that fails."""
    content = copy.pdf if form == "pdf" else copy.paper.data.encode()
    write_outside(path, content, "Uw dossier is veilig.")
    return _left(desk, copy, copy.file_name(form), content)


def copy_printed(desk: Desk, copy: PersonCopy) -> Changes:
    """Log that it was printed."""
    return _left(desk, copy, copy.file_name("pdf"), copy.pdf)


def person_request(desk: Desk, case_id: str, person: str) -> PersonRequest:
    """The request of this person with nothing chosen, to read single parts by."""
    return _request(desk, case_id, person, _parts(desk, case_id, person), frozenset(), full_names=False)


def _left(desk: Desk, copy: PersonCopy, name: str, content: bytes) -> Changes:
    """The fact, and by the hash which copy it was; never whose it is."""
    desk.log("inzage gegeven", f"{name} {hashlib.sha256(content).hexdigest()}", copy.case_id)
    return Changes(vault=True)


def _parts(desk: Desk, case_id: str, person: str) -> tuple[Part, ...]:
    events, dossier = desk.load(case_id)
    return parts_about(events, dossier, desk.checklist_of(dossier), person)


def _request(
    desk: Desk, case_id: str, person: str, parts: tuple[Part, ...], chosen: frozenset[str], *, full_names: bool
) -> PersonRequest:
    from routekaart.document.compose import PaperRequest
    from routekaart.document.paper.person import PersonRequest

    view = desk.case(case_id)
    dossier, record = view.dossier, case_record(desk, case_id)
    base = PaperRequest(
        kind="gezin",
        checklist=view.checklist,
        facts=dossier.facts_on(desk.today),
        assessment=view.assessment,
        status="voorlopig",
        number=dossier.number,
        version=dossier.version,
        author=desk.owner.line,
        made_on=desk.env.now().replace(microsecond=0),
        event_count=dossier.count,
        head=dossier.head,
        app_version=__version__,
        practice=desk.practice,
        reader=person,
    )
    return PersonRequest(
        base=base,
        parts=parts,
        chosen=chosen,
        full_names=full_names,
        corrections=tuple(item for item in dossier.requests.corrections if item.person == person),
        papers=tuple(_papers(dossier, person)),
        seen=gathered_log(record),
        opened_on=dossier.opened_at,
        changed_on=dossier.changed_at,
        kept_until=record.term.earliest.isoformat(),
    )


def _papers(dossier: Dossier, person: str) -> list[tuple[str, str]]:
    from routekaart.document.paper.language import day_text

    is_child = (dossier.facts.record("personen", person) or {}).get("rol") == "kind"
    return [
        (day_text(made.at[:10]), _PAPERS[made.document])
        for made in dossier.documents
        if made.document in _PAPERS and (made.reader == person or (is_child and made.document == "kind"))
    ]


def _shown(entry: Entry) -> str:
    """What stands there, without what its title says already; a line for each answer, with its question."""
    if entry.part.place == "woorden":
        return f"“{_one_line(entry.by_id['tekst'])}”"
    told = [line for line in entry.lines if not _in_title(line.text, entry.title)]
    if entry.part.place == ANSWER:
        return " · ".join(_one_line(line.text) for line in told)
    return "\n".join(f"{line.prompt}{'' if line.prompt.endswith('?') else ':'} {_one_line(line.text)}" for line in told)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _in_title(text: str, title: str) -> bool:
    """A title joins what it says with commas: "Moeder, Ja" says the "Ja" of the consent, "Jaap" says no "Ja"."""
    return f", {text}, " in f", {title}, "


def _called(request: PersonRequest, other: str) -> str:
    facts = request.base.facts
    row = facts.record("personen", other) or facts.record("broers_zussen", other) or {}
    return str(row.get("codenaam") or row.get("naam") or "")
