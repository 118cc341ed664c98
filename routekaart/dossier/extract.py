"""The extract that may travel inside a document: rules, facts that everybody may read, and what the rules made of them.

A checklist, facts and their assessment go in; bytes that another machine can re-run come out, or a refusal.

What is in it is decided here. The words of a person who said 'only for the file' or 'not for …' are never in it, nor is
any sign that something was kept back: an extract is refused when the rules would give another outcome without what is
kept back, because whoever re-runs them would then see that there is more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist
from routekaart.conditions.values import parse_date
from routekaart.dossier.extractform import Extract, facts_data, read_facts, write_extract
from routekaart.dossier.sharing import shared_by_all
from routekaart.engine import assess
from routekaart.engine.model import Assessment
from routekaart.engine.outcome import bare_outcome
from routekaart.errors import RoutekaartError

__all__ = ["facts_to_give", "make_extract"]

_ADDRESS = "adres"
"""No paper prints where people live, so questions with this in their id stay behind."""
_BORN = "geboren"
_MONTH = 7
"""`2017-03`: the rules need an age, and no paper prints the day."""
_NO_ANSWER, _NOT_FOR = "onbekend", "nvt"
_INSIDE_ONLY = "delen"
"""Who may read it: of use in the dossier only, and it would tell what is kept from whom."""


def make_extract(
    checklist: Checklist, facts: Facts, assessment: Assessment, *, app_version: str, practice: bool
) -> bytes:
    """The extract of a case. In: the facts and the assessment of the whole case; same input, same bytes.

    Raises RoutekaartError DOC-046 when the rules give another outcome on what everybody may read, DOC-047 when there is
    more of it than a checker will read.
    """
    wanted = bare_outcome(assessment)
    for day_of_birth in (False, True):  # the day of birth only goes along when an age depends on it
        given = facts_to_give(facts, checklist, assessment, day_of_birth=day_of_birth)
        # Run on what will be read back, not on what it was made of.
        outcome = bare_outcome(assess(checklist, read_facts(facts_data(given), given.on)))
        if outcome == wanted:
            return write_extract(Extract.of(checklist, given, outcome, app_version, practice))
    raise RoutekaartError(
        "DOC-046",
        "Bij dit dossier kan geen uittreksel mee. Zonder wat niet iedereen mag lezen, komen de regels op iets anders "
        "uit. Er is niets veranderd. Onderteken zonder uittreksel.",
    )


def facts_to_give(facts: Facts, checklist: Checklist, assessment: Assessment, *, day_of_birth: bool = False) -> Facts:
    """The facts that may be in a document everybody reads, and of those only what a paper could print."""
    shared = shared_by_all(facts, checklist)
    hidden = _hidden(facts, shared)
    shown = {name for name, value in assessment.visible.items() if value is True and _may_stand(checklist, name)}
    return replace(
        shared,
        answers={
            name: _cells(value, hidden) if checklist.questions[name].kind == "raster" else value
            for name, value in shared.answers.items()
            if name in shown
        },
        unknown={name: _NO_ANSWER for name in facts.unknown if name in shown},
        not_applicable={name: _NOT_FOR for name in facts.not_applicable if name in shown},
        lists={
            name: tuple(_row(checklist, name, row, day_of_birth) for row in rows)
            for name, rows in shared.lists.items()
            if name in checklist.lists
        },
        complete=frozenset(name for name in facts.complete if name in checklist.lists or name in shown),
        weighings={name: _bare(body) for name, body in shared.weighings.items()},
        own_alternatives=tuple(_own(body, hidden) for body in facts.own_alternatives),
        warnings_answered=_reasons(facts, assessment),
        decision=_bare(facts.decision),
        signing={},
    )


def _may_stand(checklist: Checklist, name: str) -> bool:
    question = checklist.questions.get(name)
    return question is not None and question.share == "in_document" and _ADDRESS not in name


def _cells(value: Mapping[str, Any], hidden: frozenset[str]) -> dict[str, Any]:
    """The cells of a raster whose row and column everybody may read."""
    return {
        row: {column: cell for column, cell in cells.items() if column not in hidden}
        for row, cells in value.items()
        if row not in hidden
    }


def _hidden(facts: Facts, shared: Facts) -> frozenset[str]:
    """Ids of records that not everybody may read."""
    every = {str(row["id"]) for rows in facts.lists.values() for row in rows}
    return frozenset(every - {str(row["id"]) for rows in shared.lists.values() for row in rows})


def _row(checklist: Checklist, list_name: str, row: Mapping[str, Any], day_of_birth: bool) -> dict[str, Any]:
    """A record with the fields the list has."""
    known = {field.id for field in checklist.lists[list_name].fields}
    kept = {key: value for key, value in _bare(row).items() if key == "id" or key in known}
    born = kept.get(_BORN)
    if isinstance(born, str) and not day_of_birth and _is_day(born):
        kept[_BORN] = born[:_MONTH]
    return kept


def _is_day(text: str) -> bool:
    try:
        span = parse_date(text)
    except ValueError:
        return False
    return span.first == span.last


def _bare(body: Mapping[str, Any]) -> dict[str, Any]:
    """Without who may read it, and without what was emptied: an empty spot would tell that something stood there."""
    kept = {key: _unexplained(value) for key, value in body.items() if key != _INSIDE_ONLY}
    return {key: value for key, value in kept.items() if value not in ("", None, [], ())}


def _unexplained(value: Any) -> Any:
    """Not known and does not apply, without the reason: that is printed nowhere, and no rule looks at it."""
    if isinstance(value, Mapping) and set(value) in ({"onbekend"}, {"nvt"}):
        return {key: _NO_ANSWER if key == "onbekend" else _NOT_FOR for key in value}
    return value


def _own(body: Mapping[str, Any], hidden: frozenset[str]) -> dict[str, Any]:
    return {key: value for key, value in _bare(body).items() if not isinstance(value, str) or value not in hidden}


def _reasons(facts: Facts, assessment: Assessment) -> dict[str, Mapping[str, Any]]:
    """The reasons that were typed for the warnings that a paper prints with their reason."""
    printed = {name for name, state in assessment.warnings.items() if state.value is True and state.level == "M"}
    return {
        name: {"reden": body["reden"]}
        for name, body in facts.warnings_answered.items()
        if name in printed and body.get("reden")
    }
