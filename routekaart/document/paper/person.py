"""Everything about one person, for this person: the parts that go along, in readable text, own words first.

A request with all parts and the keys of those that go along goes in; groups of entries come out. Of what is left out
only the number goes further, whatever the ground was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist.model import Asked
from routekaart.document.paper.case import Case
from routekaart.document.paper.language import and_list, day_text
from routekaart.document.paper.request import PaperRequest
from routekaart.dossier.asking import DECISION, Correction
from routekaart.dossier.carrying import ANSWER, WEIGHING
from routekaart.dossier.mentions import PROFESSIONAL
from routekaart.dossier.personal import OWN_IDEA, REASON, SIGNATURE, Part
from routekaart.dossier.sharing import share_of

__all__ = ["Entry", "Group", "Line", "PersonRequest", "entry_of", "groups_of", "reading_case", "title_of", "was_of"]

FULL = frozenset({"naam", "adres", "bsn", "telefoon", "email"})
"""Fields that say who somebody really is; they go along on choice only."""
_RAW = frozenset({"keuze", "meerkeuze", "ja_nee", "getal", "datum"})
_STANCES = {
    "eens": "eens", "eens_met_opmerking": "eens, met opmerking", "niet_eens": "niet eens", "gezien": "gezien",
    "tekent_niet": "tekent niet",
}  # fmt: skip
_SOME_IDEA = "een eigen idee"
"""What an idea is called that does not go along."""
_UNKNOWN = {"niet_bekend": "Niet bekend", "wil_niet_zeggen": "Wil dit niet zeggen"}


@dataclass(frozen=True, slots=True)
class PersonRequest:
    """Whose copy, of which case; `base` holds the facts of the whole case and the person as reader."""

    base: PaperRequest
    parts: tuple[Part, ...]
    chosen: frozenset[str]
    """Keys of the parts that go along."""
    full_names: bool = False
    corrections: tuple[Correction, ...] = ()
    """Requests of this person, or about what goes along."""
    papers: tuple[tuple[str, str], ...] = ()
    """Day and kind of each paper that was made for this person."""
    seen: tuple[tuple[str, str, str], ...] = ()
    """Day, who and what: who opened, printed or gave the case."""
    opened_on: str = ""
    changed_on: str = ""
    kept_until: str = ""

    @property
    def person(self) -> str:
        """Id of the person it is about."""
        return str(self.base.reader)

    def __repr__(self) -> str:
        return f"PersonRequest({len(self.chosen)} of {len(self.parts)} parts)"


@dataclass(frozen=True, slots=True)
class Line:
    """One field: its id, what was asked, the answer as text, and as it is stored when that is no free text."""

    id: str
    prompt: str
    text: str
    raw: Any = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One part as text."""

    part: Part
    title: str
    lines: tuple[Line, ...]
    readers: str
    """Who may read it, in words; empty when it may be in every paper."""
    written_on: str

    @property
    def by_id(self) -> dict[str, str]:
        """The texts by the id of their field."""
        return defaultdict(str, {line.id: line.text for line in self.lines})


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading."""

    id: str
    title: str
    entries: tuple[Entry, ...]


def reading_case(request: PersonRequest) -> Case:
    """For the person: what does not go along cannot be named, also not by pointing at it."""
    facts = request.base.facts
    chosen = {(part.place, part.name) for part in request.parts if part.current and part.key in request.chosen}
    lists = {
        name: tuple(row for row in rows if (name, str(row["id"])) in chosen)
        for name, rows in facts.lists.items()
        if name != "personen"
    }
    lists["personen"] = tuple(_people(request, facts))
    ideas = tuple(
        idea if (OWN_IDEA, str(idea["id"])) in chosen else {**idea, "titel": _SOME_IDEA, "idee_van": ""}
        for idea in facts.own_alternatives
    )
    return Case(request.base, replace(facts, lists=lists, own_alternatives=ideas))


def _people(request: PersonRequest, facts: Facts) -> Iterator[Mapping[str, Any]]:
    """Who may be called by name: everybody who is not kept from this person, by code name."""
    for row in facts.records("personen"):
        share = share_of("personen", row, frozenset())
        own = row.get("id") == request.person
        if own or share == "in_document" or (isinstance(share, list) and request.person not in share[1:]):
            keeps_name = request.full_names or row.get("rol") in PROFESSIONAL
            yield row if keeps_name else {key: value for key, value in row.items() if key not in FULL}


def groups_of(request: PersonRequest, case: Case) -> tuple[Group, ...]:
    """What goes along, words first: those of the child, then the own words, then everything in order of the file."""
    going = [part for part in request.parts if part.key in request.chosen]
    found: dict[str, tuple[str, list[Entry]]] = {}
    for part in sorted(going, key=lambda part: _rank(request, case, part)):
        entry = entry_of(request, case, part)
        if entry.lines:
            where, title = _heading(request, case, part)
            found.setdefault(where, (title, []))[1].append(entry)
    return tuple(Group(where, title, tuple(entries)) for where, (title, entries) in found.items())


def _rank(request: PersonRequest, case: Case, part: Part) -> tuple[int, int, int]:
    children = {str(row["id"]) for row in request.base.facts.records("personen") if row.get("rol") == "kind"}
    lists, steps = list(case.checklist.lists), [step.id for step in case.checklist.steps]
    if not part.current:
        return (9, 0, part.seq)
    if part.place == "woorden":
        return (0 if part.body.get("wie") in children else 1 if part.tie == "eigen" else 4, 0, 0)
    if part.place == "personen":
        return (2 if part.name == request.person else 5, 0, 0)
    if part.place in (SIGNATURE, "toestemmingen"):
        return (3, 0, 0)
    if part.place == ANSWER:
        step = case.checklist.step_of.get(part.name, "")
        return (6, steps.index(step) if step in steps else len(steps), 0)
    if part.place.startswith(":"):
        return (7, (OWN_IDEA, WEIGHING, DECISION, REASON).index(part.place), 0)
    return (5, 1 + lists.index(part.place) if part.place in lists else len(lists) + 1, 0)


def _heading(request: PersonRequest, case: Case, part: Part) -> tuple[str, str]:
    if not part.current:
        return "eerder", "Wat er eerder stond"
    if part.place == "personen" and part.name == request.person:
        return "zelf", "Wie deze persoon is in het dossier"
    if part.place == "woorden":
        return f"woorden/{part.body.get('wie')}", f"Eigen woorden van {_name(case, part.body.get('wie'))}"
    if part.place == ANSWER:
        step = case.checklist.step_of.get(part.name, "")
        title = next((item.title for item in case.checklist.steps if item.id == step), "Andere antwoorden")
        return f"stap/{step}", case.labels.fill(title)
    titles = {
        SIGNATURE: "Handtekeningen", WEIGHING: "Mogelijkheden die zijn gewogen", DECISION: "Het besluit",
        REASON: "Redenen die zijn gegeven", OWN_IDEA: "Eigen ideeën",
    }  # fmt: skip
    return part.place, titles.get(part.place) or case.labels.list_title(part.place)


def _name(case: Case, person: object) -> str:
    return case.person(person) or "iemand anders"


def entry_of(request: PersonRequest, case: Case, part: Part) -> Entry:
    """One part as text; `case` decides who and what can be named in it."""
    hide = frozenset[str]() if request.full_names else FULL
    lines = tuple(
        line for line in _lines(case, part) if line.text and not (part.place == "personen" and line.id in hide)
    )
    return Entry(part, _title(case, part), lines, _readers(case, part), day_text(part.at[:10]))


def title_of(case: Case, item: Correction) -> str:
    """What a request to correct is about: a question, a list, an alternative or the decision."""
    if item.place == ANSWER:
        return case.prompt(item.name)
    if item.place == WEIGHING:
        return case.title(item.name) or _SOME_IDEA
    return "Het besluit" if item.place == DECISION else case.labels.list_title(item.place)


def was_of(request: PersonRequest, case: Case, item: Correction) -> str:
    """What stood there when it was asked, as text."""
    if not item.before:
        return ""
    part = Part(item.place, item.name, item.before, "in_document", "over", "", (), 0, "", True)
    entry = entry_of(request, case, part)
    return entry.by_id["tekst"] or " · ".join(line.text for line in entry.lines)


def _title(case: Case, part: Part) -> str:
    if part.place == ANSWER:
        return case.prompt(part.name)
    if part.place == WEIGHING:
        return case.title(part.name) or _SOME_IDEA
    if part.place == OWN_IDEA:
        return str(part.body.get("titel", ""))
    if part.place == REASON:
        return case.labels.rule(part.name)
    if part.place == SIGNATURE:
        return _name(case, part.body.get("persoon"))
    if part.place == DECISION:
        return "Het besluit"
    definition = case.checklist.lists.get(part.place)
    return case.line(part.place, part.body) if definition is not None else case.labels.list_title(part.place)


def _readers(case: Case, part: Part) -> str:
    if isinstance(part.share, list):
        names = and_list(case.person(item) for item in part.share[1:])
        return f"niet voor {names}" if names else "niet voor iedereen"
    return "" if part.share == "in_document" else "alleen in het dossier"


def _lines(case: Case, part: Part) -> Iterator[Line]:
    body = part.body
    if part.place == ANSWER:
        yield from _answer(case, part)
    elif part.place == WEIGHING:
        yield from _weighing(case, body)
    elif part.place == DECISION:
        yield from _decision(case, body)
    elif part.place == SIGNATURE:
        yield Line("houding", "Wat deze persoon vindt", _STANCES.get(str(body.get("houding")), ""), body.get("houding"))
        yield Line("op", "Op", day_text(body.get("op")), body.get("op"))
        yield Line("woorden", "Wat deze persoon erbij schreef", str(body.get("woorden") or ""))
    elif part.place == OWN_IDEA:
        yield Line("titel", "Het idee", str(body.get("titel") or ""))
        yield Line("idee_van", "Van wie", case.person(body.get("idee_van")))
    elif part.place == REASON:
        yield Line("reden", "De reden", str(body.get("reden") or ""))
    else:
        definition = case.checklist.lists.get(part.place)
        for asked in definition.fields if definition is not None else ():
            yield _line(case, asked, body.get(asked.id))


def _answer(case: Case, part: Part) -> Iterator[Line]:
    question = case.checklist.questions.get(part.name)
    prompt, value = case.prompt(part.name), part.body.get("waarde")
    if part.body.get("onbekend"):
        yield Line(part.name, prompt, _UNKNOWN.get(str(part.body["onbekend"]), ""), part.body["onbekend"])
    elif part.body.get("nvt"):
        yield Line(part.name, prompt, f"Niet van toepassing: {part.body['nvt']}")
    elif question is not None:
        yield _line(case, question, value)
    elif isinstance(value, str):  # a question that the rules of now no longer have
        yield Line(part.name, prompt, value)


def _line(case: Case, asked: Asked, value: Any) -> Line:
    prompt = case.labels.fill(asked.prompt)
    if isinstance(value, Mapping) and "onbekend" in value:
        return Line(asked.id, prompt, "Niet bekend", "onbekend")
    if isinstance(value, Mapping) and "nvt" in value:
        return Line(asked.id, prompt, f"Niet van toepassing: {value['nvt']}")
    text = "" if value in (None, "", []) else case.value(asked, value)
    return Line(asked.id, prompt, text, value if asked.kind in _RAW else None)


def _weighing(case: Case, body: Mapping[str, Any]) -> Iterator[Line]:
    form, labels = case.checklist.weighing, case.labels
    conclusion = body.get("conclusie")
    if conclusion:
        yield Line("conclusie", "Conclusie", labels.conclusion(str(conclusion)), conclusion)
    reasons = [labels.field_option("wegingen", "redenen", str(item)) for item in body.get("redenen", ())]
    yield Line("redenen", "Redenen", "; ".join(reasons), body.get("redenen"))
    for asked in form.fields if form is not None else ():
        yield _line(case, asked, body.get(asked.id))


def _decision(case: Case, body: Mapping[str, Any]) -> Iterator[Line]:
    together = body.get("samen_met") or ()
    yield Line("plek", "Waar", case.labels.place(str(body["plek"])) if body.get("plek") else "", body.get("plek"))
    yield Line("datum", "Op", day_text(body.get("datum")), body.get("datum"))
    yield Line("samen_met", "Samen met", and_list(case.title(str(item), short=True) for item in together))
    yield Line("motivering", "Waarom", str(body.get("motivering") or ""))
