"""One sheet made of several: per question how often each option was chosen, and the lessons that may go along.

The answers of several cases of one route go in; a frozen view for the template comes out. Small numbers are never
shown: with two children in a village, 'one' is a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.model import Question
from routekaart.checklist.papers import SheetTally
from routekaart.conditions.values import SCALE
from routekaart.engine.labels import CaseLabels
from routekaart.engine.model import Assessment

__all__ = ["LEAST_CASES", "SMALL", "Block", "Count", "TallyView", "shown_counts", "tally_view"]

LEAST_CASES = 3
"""With fewer cases a sheet would tell about one child."""
SMALL = 3
"""A number below this is not shown, nought included: else it could be worked out from the others."""
UNANSWERED = "Niet bekend of niet ingevuld"
_FEW, _KEPT = f"minder dan {SMALL}", "niet getoond"


@dataclass(frozen=True, slots=True)
class Count:
    """One question: its options with how often each was chosen, as it may be shown."""

    prompt: str
    options: tuple[str, ...]
    shown: tuple[str, ...]
    several: bool
    """More options could be chosen."""

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The options with a number, or of which the number is kept."""
        return tuple(pair for pair in zip(self.options, self.shown, strict=True) if pair[1] != _FEW)

    @property
    def few(self) -> tuple[str, ...]:
        """The options of which only can be said that they are few."""
        return tuple(option for option, shown in zip(self.options, self.shown, strict=True) if shown == _FEW)


@dataclass(frozen=True, slots=True)
class Block:
    """Questions with the same options, as one table; a question on its own stands by itself."""

    options: tuple[str, ...]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class TallyView:
    """All that stands on the combined sheet."""

    title: str
    intro: str
    cases: int
    region: str
    blocks: tuple[Block, ...]
    columns: tuple[str, ...]
    lessons: tuple[tuple[str, ...], ...]
    few: str
    kept: str


def tally_view(checklist: Checklist, tally: SheetTally, cases: Sequence[tuple[Facts, Assessment]]) -> TallyView:
    """The view; the order of the cases makes no difference to it."""
    counts = [_count(checklist, checklist.questions[name], cases) for name in tally.questions]
    blocks = tuple(Block(options, tuple(group)) for options, group in groupby(counts, key=lambda item: item.options))
    columns, lessons = _lessons(checklist, tally, cases)
    return TallyView(
        title=tally.title,
        intro=tally.intro,
        cases=len(cases),
        region=checklist.region.title if checklist.region else "",
        blocks=blocks,
        columns=columns,
        lessons=lessons,
        few=_FEW,
        kept=_KEPT,
    )


def shown_counts(counts: Sequence[int], *, several: bool) -> tuple[str, ...]:
    """Numbers as they may be shown. Of one choice the total is known: a small number alone takes the next one along."""
    shown = [_FEW if count < SMALL else str(count) for count in counts]
    small = [place for place, count in enumerate(counts) if count < SMALL]
    if not several and len(small) == 1 and counts[small[0]] > 0 and len(counts) > 1:
        others = [place for place in range(len(counts)) if place != small[0]]
        shown[min(others, key=lambda place: counts[place])] = _KEPT
    return tuple(shown)


def _count(checklist: Checklist, question: Question, cases: Sequence[tuple[Facts, Assessment]]) -> Count:
    options = _options(question)
    several = question.kind == "meerkeuze"
    chosen = [_chosen(question, facts, state) for facts, state in cases]
    counts = [sum(option in given for given in chosen) for option in options]
    counts.append(sum(not any(option in given for option in options) for given in chosen))
    labels = CaseLabels(checklist, cases[0][0])
    titles = (*(labels.fill(title) for title in options.values()), UNANSWERED)
    return Count(question.prompt, titles, shown_counts(counts, several=several), several)


def _options(question: Question) -> dict[str, str]:
    if question.kind == "ja_nee":
        return {"ja": "Ja", "nee": "Nee"}
    if question.kind == "schaal":
        return {name: name.capitalize() for name in SCALE}
    return {name: option.title for name, option in question.options.items()}


def _chosen(question: Question, facts: Facts, state: Assessment) -> tuple[str, ...]:
    value = facts.answers.get(question.id) if state.visible.get(question.id) is True else None
    if isinstance(value, dict):
        value = value.get("waarde")
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def _lessons(
    checklist: Checklist, tally: SheetTally, cases: Sequence[tuple[Facts, Assessment]]
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Lessons in order of their words, so that nothing tells which came from the same child."""
    definition = checklist.lists.get(tally.lessons or "")
    if definition is None:
        return (), ()
    fields = [field for field in definition.fields if field.id != tally.allowed_by]
    rows = {
        tuple(_cell(CaseLabels(checklist, facts), definition.id, field.id, row.get(field.id)) for field in fields)
        for facts, _ in cases
        for row in _allowed(facts, definition.id, tally.allowed_by)
    }
    return tuple(field.prompt for field in fields), tuple(
        sorted(rows, key=lambda row: [item.casefold() for item in row])
    )


def _allowed(facts: Facts, list_name: str, allowed_by: str | None) -> Iterator[dict[str, object]]:
    for row in facts.records(list_name):
        if allowed_by is None or row.get(allowed_by) == "ja":
            yield dict(row)


def _cell(labels: CaseLabels, list_name: str, field: str, value: object) -> str:
    return labels.field_option(list_name, field, str(value)) if isinstance(value, str) else ""
