"""What was weighed, from close to home to far: one row per alternative, with outcome, reasons and evidence.

A case cut to its reader goes in; plain rows come out. Facts are pointed at by their number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from routekaart.conditions.values import as_date
from routekaart.document.paper.case import Case, Record, words
from routekaart.document.paper.language import short_day
from routekaart.engine.model import AlternativeState

__all__ = ["Asked", "Detail", "Help", "WeighedRow", "help_line", "own_text", "weighed"]

_SHORT_KINDS = ("tekst", "keuze", "schaal", "datum", "ja_nee")
_POINTERS = ("feiten", "gevaar", "hulp", "aanvragen", "woorden", "consulten", "oordelen", "wie")
_FAR = "niet_aan_de_orde"
_NOT_FOR = "niet_van_toepassing"


@dataclass(frozen=True, slots=True)
class Detail:
    """One field of a weighing or test question: its id, what it asks, and the answer."""

    id: str
    prompt: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to a provider."""

    whom: str
    on: str
    answer: str
    weeks: str
    bridge: str


@dataclass(frozen=True, slots=True)
class Help:
    """Help that runs or was there."""

    what: str
    provider: str
    since: str
    until: str
    result: str
    end: str
    """Why it stopped, as an option id."""
    promised: str
    given: str
    """Hours a week in all, empty when nothing was written down."""
    begins: bool
    """Surely not before the day of the decision, or of this paper when nothing was decided."""


@dataclass(frozen=True, slots=True)
class WeighedRow:
    """One alternative, or several further ones that were not needed."""

    titles: tuple[str, ...]
    distance: float
    outcome: str
    """Id of the conclusion, else of the standing."""
    chosen: bool
    provisional: bool
    own: bool
    idea_of: str
    not_because: str
    reasons: tuple[tuple[str, str], ...]
    details: tuple[Detail, ...]
    facts: tuple[int, ...]
    help: tuple[Help, ...]
    requests: tuple[Asked, ...]
    speakers: tuple[str, ...]
    consulted: tuple[str, ...]


def weighed(case: Case, numbers: Mapping[str, int]) -> tuple[WeighedRow, ...]:
    """Rows in the order of the ladder; neighbours that were never needed share one row."""
    rows: list[WeighedRow] = []
    told: set[str] = set()
    for far, states in groupby(case.assessment.alternatives.values(), lambda state: state.standing == _FAR):
        if far:
            group = list(states)
            rows.append(
                _row(case, group[0], numbers, told, tuple(case.title(state.rung.id, short=True) for state in group))
            )
        else:
            rows += [_row(case, state, numbers, told, (case.title(state.rung.id, short=True),)) for state in states]
    return tuple(rows)


def _row(
    case: Case, state: AlternativeState, numbers: Mapping[str, int], told: set[str], titles: tuple[str, ...]
) -> WeighedRow:
    body: Record = {} if state.standing == _FAR else case.facts.weighings.get(state.rung.id, {})
    pointed = [*body.get("feiten", ()), *body.get("gevaar", ())]
    return WeighedRow(
        titles=titles,
        distance=state.rung.distance / 100,
        outcome=state.standing if state.standing in (_FAR, _NOT_FOR) else state.conclusion or state.standing,
        chosen=state.chosen,
        provisional=state.provisional,
        own=state.rung.own,
        idea_of=_idea_of(case, state.rung.id),
        not_because=case.labels.fill(state.not_because or ""),
        reasons=() if state.standing == _NOT_FOR else _reasons(case, state),
        details=(*own_text(case, body), *_short(case, state), *_tests(case, state)),
        facts=tuple(sorted({numbers[name] for name in pointed if name in numbers})),
        help=tuple(_told_once(case, row, told) for row in _rows(case, "hulp", body.get("hulp", ()))),
        requests=tuple(_asked(case, row) for row in _requests(case, state.rung.id, body)),
        speakers=tuple(dict.fromkeys(_speakers(case, body))),
        consulted=tuple(case.pointed("consulten", str(name)) for name in body.get("consulten", ())),
    )


def _reasons(case: Case, state: AlternativeState) -> tuple[tuple[str, str], ...]:
    known = case.checklist.weighing.reasons if case.checklist.weighing else {}
    return tuple((code, known[code].title) for code in state.reasons if code in known)


def _told_once(case: Case, row: Record, told: set[str]) -> Help:
    """Help in full the first time, after that only what it was and when."""
    found = help_line(case, row)
    if str(row["id"]) in told:
        return replace(found, result="", end="", promised="", given="")
    told.add(str(row["id"]))
    return found


def _idea_of(case: Case, alternative: str) -> str:
    """Whose idea it was: a person, or somebody who is none of the case; who is kept back is not named."""
    own = next((item for item in case.facts.own_alternatives if item["id"] == alternative), {})
    whose = str(own.get("idee_van") or "")
    known = case.request.facts.record("personen", whose) is not None
    return case.person(whose) if known else whose


def own_text(case: Case, body: Record) -> Iterator[Detail]:
    """What people wrote themselves in a weighing, in the order of the form; what is pointed at not."""
    form = case.checklist.weighing
    for asked in form.fields if form else ():
        value = body.get(asked.id)
        if value in (None, "", []) or asked.id == "eerder":
            continue
        if asked.kind in _SHORT_KINDS or asked.id == "wie":
            text = case.value(asked, value)
        elif asked.id == "oordelen":
            text = " ".join(words(row, "tekst") for row in _rows(case, "oordelen", value) if not row.get("kopje"))
        elif asked.id in _POINTERS:
            continue
        else:
            text = case.value(asked, value)
        if text:
            yield Detail(asked.id, case.labels.fill(asked.prompt), text)


def _short(case: Case, state: AlternativeState) -> Iterator[Detail]:
    """Of an alternative that one question decides: that question, and who was asked, unless a reason stands there."""
    rule = case.checklist.route.short_weighings.get(state.rung.id)
    if rule is None or state.standing == _FAR or (state.standing == _NOT_FOR and state.not_because):
        return
    for name in (rule.question, *rule.beside):
        answer = case.answer(name)
        if answer:
            yield Detail(name, case.prompt(name), answer)


def _tests(case: Case, state: AlternativeState) -> Iterator[Detail]:
    """Of a test question only what people wrote themselves, and for what is chosen every answer."""
    alternative = case.checklist.alternatives.get(state.rung.id)
    if alternative is None or state.standing == _FAR:
        return
    for question in alternative.tests:
        if question.kind == "tekst" or state.rung.id == case.place:
            answer = case.answer(question.id)
            if answer:
                yield Detail(question.id, case.prompt(question.id), answer)


def _rows(case: Case, list_name: str, ids: object) -> list[Record]:
    wanted = ids if isinstance(ids, list | tuple) else [ids]
    found = [case.facts.record(list_name, str(name)) for name in wanted]
    return [row for row in found if row]


def _requests(case: Case, rung: str, body: Record) -> list[Record]:
    pointed = _rows(case, "aanvragen", body.get("aanvragen", ()))
    for_this = [row for row in case.facts.records("aanvragen") if rung in row.get("alternatieven", ())]
    return [*pointed, *(row for row in for_this if row not in pointed)]


def _asked(case: Case, row: Record) -> Asked:
    return Asked(
        whom=words(row, "bij_wie"),
        on=short_day(row.get("datum")),
        answer=words(row, "antwoord"),
        weeks=case.field("aanvragen", row, "wachttijd"),
        bridge=words(row, "overbrugging"),
    )


def _speakers(case: Case, body: Record) -> Iterator[str]:
    for row in _rows(case, "woorden", body.get("woorden", ())):
        name = case.person(row.get("wie"))
        if name:
            yield name


def help_line(case: Case, row: Record) -> Help:
    """One help of the list as text."""
    return Help(
        what=words(row, "vorm"),
        provider=case.field("hulp", row, "aanbieder"),
        since=short_day(row.get("van")),
        until=short_day(row.get("tot")),
        result=case.field("hulp", row, "resultaat"),
        end=words(row, "reden_einde"),
        promised=_hours(row, "toegezegd"),
        given=_hours(row, "geleverd"),
        begins=_begins(case, row),
    )


def _begins(case: Case, row: Record) -> bool:
    start = as_date(words(row, "van"))
    decided = as_date(str(case.facts.decision.get("datum", "")))
    return start is not None and start.first >= (decided.first if decided else case.facts.on)


def _hours(row: Record, what: str) -> str:
    parts = [row.get(f"{what}_{part}") for part in ("overdag", "avond", "nacht", "weekend")]
    known = [part for part in parts if isinstance(part, int | float)]
    return f"{sum(known):g}".replace(".", ",") if known else ""
