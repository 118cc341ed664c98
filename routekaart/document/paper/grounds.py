"""Why this is the decision: the six headings, siblings, deviation from a family, consultations, harm and consent.

A case cut to its reader goes in; plain rows come out, each fact with a number, its source and its date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from routekaart.conditions.values import as_date, years_between
from routekaart.document.paper.case import Case, Record, words
from routekaart.document.paper.language import and_list, day_text, short_day
from routekaart.engine.labels import age_text

__all__ = [
    "Advice",
    "ConsentRow",
    "Fact",
    "HeadingRow",
    "Judgement",
    "OrderRow",
    "Sibling",
    "advices",
    "all_facts",
    "answered",
    "answers_to",
    "consents",
    "fact_numbers",
    "harm",
    "heading_rows",
    "orders",
    "siblings",
]

_REST = "overig"
HARM = ("schade_weggaan", "schade_blijven")
"""Options of `gaat_over`, a field of the built-in list of judgements."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What was seen, by whom or from which paper, and when; an answer has a label in place of a number."""

    number: int
    text: str
    source: str = ""
    on: str = ""
    label: str = ""
    id: str = ""
    short: bool = False
    """A choice, number or date: several of these share one paragraph."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was made of the facts, with the numbers of those it rests on; an answer has a label."""

    text: str
    facts: tuple[int, ...] = ()
    label: str = ""
    short: bool = False


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """One of the six headings: facts beside judgements. The title is empty for facts under no heading."""

    title: str
    again: tuple[int, ...]
    """Facts that were printed under an earlier heading."""
    facts: tuple[Fact, ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Sibling:
    """A brother or sister: code, age and bond only."""

    code: str
    age: str
    bond: str
    lives: str
    together: str
    reason: str
    note: str
    contact: str


@dataclass(frozen=True, slots=True)
class Advice:
    """One consultation."""

    body: str
    whom: str
    on: str
    requested: str
    question: str
    advice: str
    idea: str
    followed: str
    """`overgenomen`, `deels`, `niet` or empty."""
    why: str
    against: str
    binding: bool
    dissenting: bool
    """The colleague who argued against; printed under a heading of its own."""


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One person who was asked, or who must be asked because of parental authority."""

    name: str
    authority: bool
    answer: str
    on: str
    how: str
    withdrawn: str


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An authorisation of the court or a decision of an authority."""

    kind: str
    covers: str
    requested: str
    mark: str
    granted: str
    until: str
    hearing: str
    """When child and parents are heard, after an authorisation that was given with urgency."""


def fact_numbers(case: Case) -> Mapping[str, int]:
    """Every fact has one number in the whole paper, in the order in which it was written down."""
    return {str(row["id"]): number for number, row in enumerate(case.facts.records("feiten"), start=1)}


def heading_rows(case: Case, numbers: Mapping[str, int]) -> tuple[HeadingRow, ...]:
    """The headings of the route with what stands under each; the rest last."""
    headings = [(item.id, item.title, item.facts, item.judgements) for item in case.checklist.route.headings]
    if not headings:
        headings = [(name, title, (), ()) for name, title in _own_headings(case)]
    rows = []
    printed: set[int] = set()
    for name, title, asked, judged in headings:
        found = _facts(case, name, numbers)
        rows.append(
            HeadingRow(
                title=case.labels.fill(title),
                again=tuple(fact.number for fact in found if fact.number in printed),
                facts=(*(fact for fact in found if fact.number not in printed), *answered(case, asked)),
                judgements=(*_judgements(case, name, numbers), *_judged(case, judged)),
            )
        )
        printed |= {fact.number for fact in found}
    known = {name for name, *_ in headings}
    rest = HeadingRow("", (), _facts(case, _REST, numbers, known), _judgements(case, _REST, numbers, known))
    return tuple(row for row in (*rows, rest) if row.title or row.facts or row.judgements)


def _judged(case: Case, names: tuple[str, ...]) -> Iterator[Judgement]:
    """Answers that are judgements; own words under a heading need no question, except about harm."""
    about_harm = (case.parts.harm_leaving, case.parts.harm_staying)
    for item in answered(case, names):
        label = item.label if item.short or item.id in about_harm else ""
        yield Judgement(item.text, (), label, item.short)


def _own_headings(case: Case) -> Iterator[tuple[str, str]]:
    definition = case.checklist.lists.get("feiten")
    for field in definition.fields if definition else ():
        if field.id == "kopje":
            yield from ((name, option.title) for name, option in field.options.items())


def _facts(case: Case, heading: str, numbers: Mapping[str, int], known: set[str] | None = None) -> tuple[Fact, ...]:
    """Facts under a heading by their own mark, or because a judgement there points at them."""
    judged = {
        name for row in case.facts.records("oordelen") if row.get("kopje") == heading for name in row.get("feiten", ())
    }
    found = []
    for row in case.facts.records("feiten"):
        marks = _marks(row) or _judged_under(case, str(row["id"]))
        wanted = not marks & known if known is not None else heading in marks
        if wanted or (not _marks(row) and row["id"] in judged):
            found.append(_fact(row, numbers))
    return tuple(found)


def all_facts(case: Case, numbers: Mapping[str, int]) -> tuple[Fact, ...]:
    """Every fact, in the order in which it was written down."""
    return tuple(_fact(row, numbers) for row in case.facts.records("feiten"))


def _marks(row: Record) -> set[str]:
    given = row.get("kopje", ())
    return {str(item) for item in (given if isinstance(given, list | tuple) else [given])}


def _judged_under(case: Case, fact: str) -> set[str]:
    return {
        str(row["kopje"])
        for row in case.facts.records("oordelen")
        if row.get("kopje") and fact in row.get("feiten", ())
    }


def _fact(row: Record, numbers: Mapping[str, int]) -> Fact:
    return Fact(numbers[str(row["id"])], words(row, "wat"), words(row, "bron"), short_day(row.get("datum")))


def answered(case: Case, names: tuple[str, ...]) -> Iterator[Fact]:
    """Answers, or the records of a list, that a route prints under a heading; the rebuttal has its own section."""
    for name in names:
        if case.shown(name) and name != case.parts.rebuttal:
            asked = case.checklist.questions[name]
            short = asked.kind not in ("tekst", "raster")
            yield Fact(0, case.answer(name), label=case.prompt(name), id=name, short=short)
        elif name in case.checklist.lists and name not in ("feiten", "oordelen"):
            title = case.checklist.lists[name].title
            rows = [row for row in (case.line(name, row) for row in case.facts.records(name)) if row]
            if rows:
                yield Fact(0, "; ".join(rows), label=title, id=name)


def _judgements(
    case: Case, heading: str, numbers: Mapping[str, int], known: set[str] | None = None
) -> tuple[Judgement, ...]:
    found = []
    for row in case.facts.records("oordelen"):
        mark = row.get("kopje")
        wanted = mark == heading if known is None else mark not in known and row.get("gaat_over") not in HARM
        if wanted and row.get("tekst"):
            pointed = tuple(sorted(numbers[name] for name in row.get("feiten", ()) if name in numbers))
            found.append(Judgement(words(row, "tekst"), pointed))
    return tuple(found)


def siblings(case: Case) -> tuple[Sibling, ...]:
    """Brothers and sisters: of other children only code, age and bond."""
    return tuple(_sibling(case, row) for row in case.facts.records("broers_zussen"))


def _sibling(case: Case, row: Record) -> Sibling:
    born = as_date(row["geboren"]) if isinstance(row.get("geboren"), str) else None
    apart = row.get("gaat_mee") == "nee"
    return Sibling(
        code=words(row, "codenaam"),
        age=age_text(years_between(born, case.facts.on)) if born else case.field("broers_zussen", row, "leeftijd"),
        bond=case.field("broers_zussen", row, "band"),
        lives=case.field("broers_zussen", row, "woont"),
        together=words(row, "gaat_mee"),
        reason=case.field("broers_zussen", row, "reden_apart") if apart else "",
        note=words(row, "toelichting") if apart else "",
        contact=words(row, "contact") if apart else "",
    )


def advices(case: Case) -> tuple[Advice, ...]:
    """Consultations in order of date; those that were only requested last."""
    rows = sorted(case.facts.records("consulten"), key=lambda row: (not row.get("datum"), words(row, "datum")))
    return tuple(_advice(case, row) for row in rows)


def _advice(case: Case, row: Record) -> Advice:
    whom = words(row, "gesproken_met") or and_list(case.person(name) for name in row.get("deelnemers", ()))
    registered = " ".join(filter(None, (case.field("consulten", row, name) for name in ("register", "registratie"))))
    body = words(row, "orgaan")
    title = case.labels.consultation(body)
    return Advice(
        body=case.field("consulten", row, "orgaan") if title == body else title,
        whom=" · ".join(part for part in (whom, registered) if part),
        on=short_day(row.get("datum")),
        requested=short_day(row.get("datum_gevraagd")),
        question=words(row, "vraag"),
        advice=words(row, "advies"),
        idea=words(row, "nieuw_idee"),
        followed=words(row, "opvolging"),
        why=words(row, "motivering"),
        against=words(row, "tegenspraak"),
        binding=row.get("bindend") == "ja",
        dissenting=body == "TEGENSPRAAK",
    )


def harm(case: Case, which: str, question: str | None) -> tuple[str, ...]:
    """Judgements and the answer to `question` about the harm of leaving or staying: `which` of HARM.

    An answer that the route prints under one of the six headings is not repeated.
    """
    judged = [words(row, "tekst") for row in case.facts.records("oordelen") if _about(row, which)]
    under_heading = any(question in item.judgements for item in case.checklist.route.headings)
    answer = "" if under_heading else case.answer(question)
    return (*judged, *((answer,) if answer else ()))


def _about(row: Record, which: str) -> bool:
    return row.get("gaat_over") == which and not row.get("kopje") and bool(row.get("tekst"))


def consents(case: Case) -> tuple[ConsentRow, ...]:
    """Everybody who was asked, and everybody with authority who was not.

    The latter not when this decision asks nobody, and not when the court gave an order for it.
    """
    given = {str(row.get("persoon")): row for row in case.facts.records("toestemmingen") if row.get("persoon")}
    listed = any("toestemmingen" in step.lists for step in case.checklist.steps if step.id in case.assessment.steps)
    asking = listed and not any(row.get("verleend_op") for row in case.facts.records("machtigingen"))
    people = [
        row
        for row in case.facts.records("personen")
        if str(row["id"]) in given or (asking and row.get("gezag") == "ja")
    ]
    return tuple(_consent(case, row, given.get(str(row["id"]), {})) for row in people)


def _consent(case: Case, person: Record, row: Record) -> ConsentRow:
    return ConsentRow(
        name=case.called(person),
        authority=person.get("gezag") == "ja",
        answer=words(row, "antwoord"),
        on=short_day(row.get("datum")),
        how=words(row, "hoe"),
        withdrawn=day_text(row.get("ingetrokken_op")),
    )


def orders(case: Case) -> tuple[OrderRow, ...]:
    """Authorisations and decisions, also those only requested."""
    name = "machtigingen"
    return tuple(
        OrderRow(
            kind=case.field(name, row, "soort"),
            covers=case.field(name, row, "dekt"),
            requested=short_day(row.get("gevraagd_op")),
            mark=words(row, "kenmerk"),
            granted=short_day(row.get("verleend_op")),
            until=short_day(row.get("geldig_tot")),
            hearing=short_day(row.get("horen_op")),
        )
        for row in case.facts.records(name)
    )


def answers_to(case: Case, *names: str) -> tuple[tuple[str, str], ...]:
    """Question and answer of those that apply and were answered."""
    return tuple((case.prompt(name), case.answer(name)) for name in names if case.answer(name))
