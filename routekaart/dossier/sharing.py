"""Who may read what: the facts of a case, cut down to what one reader (or every signer) may see.

Facts and a reader go in; facts without the rest come out, so that nothing further down can leak it.
Every paper carries the same sentence, so that nobody can tell that something was kept from them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist

__all__ = [
    "FIXED_SENTENCE",
    "addendum_readers",
    "kept_back",
    "share_of",
    "shared_at_table",
    "shared_by_all",
    "shared_with",
]

FIXED_SENTENCE = "Niet alles uit het dossier staat in dit stuk."
_SPOKEN = ("woorden", "standpunten")
"""What people say themselves: own words, and whether they agree."""


def share_of(list_name: str, record: Mapping[str, Any], children: frozenset[str]) -> Any:
    """`in_document`, `alleen_dossier` or `["niet_voor", …]`; what a child that was not asked said stays inside."""
    given = record.get("delen")
    if given is not None:
        return given
    return "alleen_dossier" if list_name in _SPOKEN and record.get("wie") in children else "in_document"


def shared_by_all(facts: Facts, checklist: Checklist) -> Facts:
    """What may stand in the one justification: in the document, and kept from nobody."""
    return _cut(facts, checklist, lambda share: share == "in_document")


def shared_with(facts: Facts, checklist: Checklist, reader: str) -> Facts:
    """What one reader may see: in the document, and not kept from this person."""
    return _cut(facts, checklist, lambda share: share == "in_document" or _shown_to(share, reader))


def shared_at_table(facts: Facts, checklist: Checklist, company: Collection[str]) -> Facts:
    """What people who look at one screen together may see: nothing that is kept from one of them.

    Without a company nobody knows who looks along, so that only what is kept from nobody is left.
    """
    return _cut(facts, checklist, lambda share: share == "in_document" or _shown_to_each(share, company))


def _shown_to_each(share: Any, company: Collection[str]) -> bool:
    return bool(company) and all(_shown_to(share, person) for person in company)


def _shown_to(share: Any, reader: str) -> bool:
    """Kept from others, not from this reader; anything that is no such list is for nobody."""
    return isinstance(share, list) and share[:1] == ["niet_voor"] and reader not in share[1:]


def kept_back(facts: Facts, checklist: Checklist, reader: str) -> Facts:
    """Only for the addendum (bijblad) of one reader: the records kept from others that this reader may see."""
    visible = shared_with(facts, checklist, reader)
    children = _children(facts)
    lists = {
        name: tuple(row for row in rows if isinstance(share_of(name, row, children), list))
        for name, rows in visible.lists.items()
    }
    weighings = {key: body for key, body in visible.weighings.items() if isinstance(body.get("delen"), list)}
    return replace(visible, answers={}, lists=lists, weighings=weighings)


def addendum_readers(facts: Facts) -> frozenset[str]:
    """Out: the people for whom `kept_back` finds something; each kind of keeping back is looked at once."""
    children = _children(facts)
    shares = [share_of(name, row, children) for name, rows in facts.lists.items() for row in rows]
    shares += [body.get("delen") for body in facts.weighings.values()]
    different: list[Any] = []
    for share in shares:
        if isinstance(share, list) and share not in different:
            different.append(share)
    people = (str(row["id"]) for row in facts.records("personen"))
    return frozenset(person for person in people if any(_shown_to(share, person) for share in different))


def _children(facts: Facts) -> frozenset[str]:
    return frozenset(str(row["id"]) for row in facts.records("personen") if row.get("rol") == "kind")


def _cut(facts: Facts, checklist: Checklist, allowed: Any) -> Facts:
    children = _children(facts)
    lists = {
        name: tuple(row for row in rows if allowed(share_of(name, row, children))) for name, rows in facts.lists.items()
    }
    kept = {str(row["id"]) for rows in lists.values() for row in rows}
    hidden = frozenset(str(row["id"]) for rows in facts.lists.values() for row in rows) - kept
    lists = {name: tuple(_without_pointers(row, hidden) for row in rows) for name, rows in lists.items()}
    return replace(
        facts,
        answers=_answers(facts, checklist, hidden),
        lists=lists,
        weighings={
            key: _without_pointers(body, hidden) if allowed(body.get("delen", "in_document")) else _bare_weighing(body)
            for key, body in facts.weighings.items()
        },
    )


def _bare_weighing(body: Mapping[str, Any]) -> dict[str, Any]:
    """Of a weighing that may not be read in full only the conclusion and reason codes remain."""
    return {key: body[key] for key in ("conclusie", "redenen", "eerder") if key in body}


def _answers(facts: Facts, checklist: Checklist, hidden: frozenset[str]) -> dict[str, Any]:
    kept = {}
    for name, value in facts.answers.items():
        question = checklist.questions.get(name)
        if question is not None and question.share == "alleen_dossier":
            continue
        kept[name] = _pointers(value, hidden) if question is not None and question.kind == "verwijzing" else value
    return kept


def _without_pointers(row: Mapping[str, Any], hidden: frozenset[str]) -> dict[str, Any]:
    """A record without pointers to records this reader may not see (text fields are left alone)."""
    return {key: value if key in ("id", "delen") else _pointers(value, hidden) for key, value in row.items()}


def _pointers(value: Any, hidden: Iterable[str]) -> Any:
    if isinstance(value, list):
        return [item for item in value if item not in hidden]
    return "" if isinstance(value, str) and value in hidden else value
