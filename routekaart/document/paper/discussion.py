"""The sheet for a discussion (bespreekblad) with a team that need not know who it is about.

A request goes in with what may stand in the document; the same facts without names come out, and a view of them.
Names that stand in the lists are replaced everywhere; a name that was only typed in a text cannot be known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from routekaart.answers import Facts
from routekaart.document.paper import grounds, voices, weighing
from routekaart.document.paper.case import Case, words
from routekaart.document.paper.justification import Outcome, outcome
from routekaart.engine.names import KIN

__all__ = ["Discussion", "discussion", "without_names"]

_PERSONAL = (
    "naam", "geboren", "organisatie", "registratie", "register", "functie", "gesproken_met", "gesproken_door",
    "kenmerk",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Discussion:
    """What the team needs to think along."""

    age: str
    lives: str
    frame: str
    siblings: int
    outcome: Outcome
    questions: tuple[str, ...]
    still_open: str
    story: tuple[weighing.Detail, ...]
    facts: tuple[grounds.Fact, ...]
    voices: voices.Voices
    help: tuple[weighing.Help, ...]
    conditions: tuple[str, ...]
    weighed: tuple[weighing.WeighedRow, ...]


def discussion(case: Case) -> Discussion:
    """The view; `case` already is without names."""
    numbers = grounds.fact_numbers(case)
    waiting = [row for row in case.facts.records("consulten") if not row.get("datum")]
    return Discussion(
        age=case.age,
        lives=case.answer(case.checklist.route.stays_question),
        frame=case.answer(case.parts.frame),
        siblings=len(case.facts.records("broers_zussen")),
        outcome=outcome(case),
        questions=tuple(words(row, "vraag") for row in waiting if row.get("vraag")),
        still_open=case.answer(case.parts.still_open),
        story=tuple(
            weighing.Detail(name, case.labels.fill(label), case.answer(name))
            for name, label in case.parts.story.items()
            if case.answer(name)
        ),
        facts=grounds.all_facts(case, numbers),
        voices=voices.voices(case, ()),
        help=tuple(weighing.help_line(case, row) for row in case.facts.records("hulp")),
        conditions=tuple(words(row, "tekst") for row in case.facts.records("voorwaarden") if row.get("tekst")),
        weighed=weighing.weighed(case, numbers),
    )


def without_names(facts: Facts, whole: Facts) -> Facts:
    """The facts with what a person is to the child in place of code names and names, in every text.

    `whole` is the case before it was cut: a text may name somebody whose own record is not to be read.
    """
    labels = dict(_labels(whole))
    swap = _Swap(whole, labels)
    lists = {name: tuple(_bare(swap, name, row, labels) for row in rows) for name, rows in facts.lists.items()}
    return replace(
        facts,
        answers=swap.all(facts.answers),
        lists=lists,
        weighings=swap.all(facts.weighings),
        own_alternatives=tuple(swap.all(item) for item in facts.own_alternatives),
        decision=swap.all(facts.decision),
        not_applicable=swap.all(facts.not_applicable),
        warnings_answered=swap.all(facts.warnings_answered),
        signing={},
    )


def _labels(whole: Facts) -> Iterator[tuple[str, str]]:
    """Record id → what stands in place of the name, numbered when several are the same."""
    count: dict[str, int] = {}
    rows = [(row, _kin(row)) for row in whole.records("personen")]
    rows += [(row, "een broer of zus") for row in whole.records("broers_zussen")]
    for row, kin in rows:
        count[kin] = count.get(kin, 0) + 1
        yield str(row["id"]), kin if count[kin] == 1 else f"{kin} {count[kin]}"


def _kin(row: Mapping[str, Any]) -> str:
    if row.get("rol") == "kind":
        return "het kind"
    called = words(row, "codenaam").strip().casefold()
    return called if called in KIN else _ROLES.get(str(row.get("rol")), "iemand uit het dossier")


_ROLES = {
    "ouder": "ouder", "voogd": "voogd", "pleegouder": "pleegouder", "gezinshuisouder": "gezinshuisouder",
    "netwerk": "iemand uit het netwerk", "jim": "de JIM", "wijkteam": "het wijkteam", "gi": "de GI",
    "gedragswetenschapper": "de gedragswetenschapper", "aanbieder": "een hulpverlener", "school": "school",
    "regisseur": "de regisseur", "opsteller": "de opsteller",
}  # fmt: skip


def _bare(swap: _Swap, name: str, row: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, Any]:
    """A record without names; the child keeps a birth date, of which only the age is printed."""
    child = name == "personen" and row.get("rol") == "kind"
    kept = {key: value for key, value in row.items() if key not in _PERSONAL or (child and key == "geboren")}
    bare: dict[str, Any] = swap.all(kept)
    if "codenaam" in kept:
        bare["codenaam"] = labels[str(row["id"])]
    return bare


class _Swap:
    """Replaces every known name by its label, the longest name first, whole words only."""

    def __init__(self, whole: Facts, labels: Mapping[str, str]) -> None:
        names: dict[str, str] = {}
        for row in (*whole.records("personen"), *whole.records("broers_zussen")):
            for key in ("naam", "codenaam"):
                name = str(row.get(key) or "").strip()
                if name and name.casefold() not in KIN:
                    names[name] = labels[str(row["id"])]
        self._names = names
        longest = sorted(names, key=len, reverse=True)
        self._pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest)) if names else None
        self._ids = frozenset(
            [str(row["id"]) for rows in whole.lists.values() for row in rows]
            + [str(item["id"]) for item in whole.own_alternatives]
        )

    def all(self, value: Any) -> Any:
        """The value with names replaced in every text; ids and option ids stay what they are."""
        if isinstance(value, Mapping):
            return {key: item if key in ("id", "delen") else self.all(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.all(item) for item in value]
        if isinstance(value, str) and value not in self._ids and self._pattern is not None:
            return self._pattern.sub(self._label, value)
        return value

    def _label(self, found: re.Match[str]) -> str:
        """The label, with a capital where a sentence starts and the stop a code name such as `N.` took along."""
        label = self._names[found[0]]
        before, after = found.string[: found.start()].rstrip(' “"'), found.string[found.end() :]
        if not before or before[-1] in ".!?\n":
            label = label[:1].upper() + label[1:]
        ends = not after.strip() or bool(re.match(r"\s+[“\"]?[A-Z]", after))
        return f"{label}." if found[0].endswith(".") and ends else label
