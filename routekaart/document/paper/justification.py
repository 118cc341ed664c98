"""The justification (verantwoording): everything on it, in the order in which it is read.

A case cut to what every signer may read goes in; one frozen view for the template comes out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from routekaart.document.paper import closing, grounds, standpoints, voices, weighing
from routekaart.document.paper.case import Case, words
from routekaart.document.paper.chapters import RouteChapter, route_chapters
from routekaart.document.paper.language import day_text, short_day

__all__ = ["Justification", "Outcome", "justification", "outcome"]

_FAR_KINDS = ("kleinschalig", "maatwerk", "ggz", "begeleid_wonen", "residentieel", "gesloten")
_ADDRESS = "adres"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was decided, for the heading of every kind of paper."""

    decided: bool
    at_home: bool
    stays: bool
    place: str
    place_words: str
    child_words: str
    together: tuple[str, ...]
    on: str
    why: str
    evaluation: str
    until: str
    """The day on which a provisional paper expires."""
    home_question: str
    """How the route is called at the table."""
    never_final: str
    """Why a paper of this route is always provisional; empty for other routes."""
    for_now: bool
    """Only where the child sleeps until people decide again, in a route that always does."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """How it goes on when the child lives somewhere else."""

    goals: tuple[tuple[str, str, str], ...]
    contact: tuple[tuple[str, str, str], ...]
    answers: tuple[grounds.Fact, ...]
    help: tuple[weighing.Help, ...]


@dataclass(frozen=True, slots=True)
class Justification:
    """All that stands on the justification."""

    name: str
    age: str
    leads: str
    frame: str
    authority: str
    region: str
    outcome: Outcome
    open: tuple[closing.OpenLine, ...]
    voices: voices.Voices
    subjects: tuple[standpoints.Subject, ...]
    """Who agrees with what, as said at the table."""
    headings: tuple[grounds.HeadingRow, ...]
    chapters: tuple[RouteChapter, ...]
    weighed: tuple[weighing.WeighedRow, ...]
    deviation: tuple[tuple[str, str], ...]
    siblings: tuple[grounds.Sibling, ...]
    advices: tuple[grounds.Advice, ...]
    rebuttal: str
    """The answer to what was argued against."""
    harm_leaving: tuple[str, ...]
    harm_staying: tuple[str, ...]
    consents: tuple[grounds.ConsentRow, ...]
    orders: tuple[grounds.OrderRow, ...]
    later_chapters: tuple[RouteChapter, ...]
    """Chapters of the route that follow on consent and authorisation."""
    conditions: tuple[str, ...]
    elsewhere: Elsewhere
    agreements: tuple[closing.Agreement, ...]
    warnings: tuple[closing.AnsweredWarning, ...]
    rights: tuple[grounds.Fact, ...]
    confidant: str
    signed: tuple[closing.Signed, ...]
    receipt: closing.Receipt


def justification(case: Case, *, signing: bool) -> Justification:
    """The view; without `signing` nothing in it depends on who signed."""
    numbers = grounds.fact_numbers(case)
    end = outcome(case)
    region = case.checklist.region
    return Justification(
        name=case.name,
        age=case.age,
        leads=leads(case),
        frame=frame(case),
        authority=closing.caretakers(case),
        region=region.title if region else "",
        outcome=end,
        open=closing.open_lines(case),
        voices=voices.voices(case, closing.stances(case.request) if signing else ()),
        subjects=standpoints.subjects(case),
        headings=grounds.heading_rows(case, numbers),
        chapters=route_chapters(case, after_weighing=False),
        weighed=weighing.weighed(case, numbers),
        deviation=grounds.answers_to(case, *case.parts.deviation) if case.place_kind in _FAR_KINDS else (),
        siblings=grounds.siblings(case),
        advices=grounds.advices(case),
        rebuttal=case.answer(case.parts.rebuttal),
        harm_leaving=grounds.harm(case, "schade_weggaan", case.parts.harm_leaving),
        harm_staying=grounds.harm(case, "schade_blijven", case.parts.harm_staying),
        consents=grounds.consents(case),
        orders=grounds.orders(case),
        later_chapters=route_chapters(case, after_weighing=True),
        conditions=_conditions(case),
        elsewhere=_once(case),
        agreements=closing.agreements(case),
        warnings=closing.answered_warnings(case),
        rights=tuple(grounds.answered(case, case.parts.rights)),
        confidant=confidant(case),
        signed=closing.signed(case) if signing else (),
        receipt=closing.receipt(case),
    )


def _conditions(case: Case) -> tuple[str, ...]:
    """'It can be at home if …', unless the route prints the list under one of the six headings."""
    if any("voorwaarden" in item.facts for item in case.checklist.route.headings):
        return ()
    return tuple(words(row, "tekst") for row in case.facts.records("voorwaarden") if row.get("tekst"))


def outcome(case: Case) -> Outcome:
    """The decision and the days that follow from it."""
    decision, route = case.facts.decision, case.checklist.route
    model = case.checklist.alternatives.get(case.place)
    never = route.only_provisional
    return Outcome(
        decided=bool(decision.get("plek")),
        at_home=case.place_kind == "thuis",
        stays=case.stays,
        place=case.place,
        place_words=case.title(case.place),
        child_words=case.labels.fill(model.child_title or "") if model else "",
        together=tuple(filter(None, (case.title(str(name)) for name in decision.get("samen_met", ())))),
        on=day_text(decision.get("datum")),
        why=str(decision.get("motivering", "")),
        evaluation=case.answer(case.parts.evaluation),
        until=day_text(case.request.expires_on),
        home_question=case.labels.fill(route.table_title or ""),
        never_final=case.labels.fill(never.why) if never else "",
        for_now=never is not None and not case.stays,
    )


def leads(case: Case) -> str:
    """Who leads: the local coordinator with function, else who wrote the paper."""
    row = next(iter(case.people("regisseur")), None)
    if row is None:
        return case.request.author
    name, role = case.called(row), case.role(row)
    # Who has no name yet is called by the role: "Regisseur, Lokale regisseur" says it twice.
    name = "" if name.casefold() in role.casefold() else name
    return ", ".join(dict.fromkeys(part for part in (name, role, words(row, "organisatie")) if part))


def frame(case: Case) -> str:
    """The legal frame, with the last order that was given."""
    orders = case.facts.records("machtigingen")
    granted = [row for row in orders if row.get("verleend_op") and row.get("soort") != "verplaatsing"]
    known = case.answer(case.parts.frame)
    if not granted:
        return known
    last = max(granted, key=lambda row: str(row["verleend_op"]))
    kind = case.field("machtigingen", last, "soort")
    days = " tot ".join(day for day in (short_day(last["verleend_op"]), short_day(last.get("geldig_tot"))) if day)
    return "; ".join(part for part in (known, f"{kind[:1].lower()}{kind[1:]} {days}".strip()) if part)


def elsewhere(case: Case) -> Elsewhere:
    """Goals, contact, the questions of these steps, and help that runs now."""
    records = case.facts.records
    running = [
        row for row in records("hulp") if not row.get("tot") and row.get("reden_einde", "loopt_nog") == "loopt_nog"
    ]
    return Elsewhere(
        goals=tuple(
            (words(row, "wat"), words(row, "meetbaar"), short_day(row.get("uiterlijk"))) for row in records("doelen")
        ),
        contact=tuple((words(row, "met_wie"), words(row, "wanneer"), words(row, "hoe")) for row in records("contact")),
        answers=_of_steps(case),
        help=tuple(weighing.help_line(case, row) for row in running),
    )


def _once(case: Case) -> Elsewhere:
    """The same without the goals when a chapter of the route already told how far each of them is."""
    found = elsewhere(case)
    lists = [case.checklist.lists[name] for part in case.parts.chapters for name in part.lists]
    pointed = any(field.points_at == "doelen" for item in lists for field in item.fields)
    return replace(found, goals=()) if pointed else found


def _of_steps(case: Case) -> tuple[grounds.Fact, ...]:
    names = [
        question.id
        for step in case.checklist.steps
        if step.id in case.parts.elsewhere
        for question in step.questions
        if case.request.show_address or _ADDRESS not in question.id
    ]
    return tuple(grounds.answered(case, tuple(names)))


def confidant(case: Case) -> str:
    """How the confidant is called in this region, when the region says so."""
    region = case.checklist.region
    return region.names.get("vertrouwenspersoon", "") if region else ""
